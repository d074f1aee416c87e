import Lessons
import Machine
import Programs
import Schedulers
import Testing
import Timeline

@testable import Shell

private let race = """
  import threading

  balance = 100


  def deposit(amount):
      global balance
      balance = balance + amount


  ann = threading.Thread(target=deposit, args=(50,), name="Ann")
  ben = threading.Thread(target=deposit, args=(50,), name="Ben")
  ann.start()
  ben.start()
  ann.join()
  ben.join()
  print(balance)

  """

private func player(_ source: String) throws -> Player {
  let program = try Programs.Program(source: source, fileName: "test.py")
  return Player(program, input: InputTape(), shared: Scout.shared(in: program, interrupt: nil))
}

/// A session whose output is collected.
private final class Talk {
  var text = ""
  lazy var session = Session(
    console: Console(width: 80) { [unowned self] _, text in self.text += text },
    course: Course(directory: nil, state: StateFolder(path: nil)))

  func say(_ entries: String...) -> String {
    text = ""
    for entry in entries { session.handle(entry) }
    return text
  }
}

@Suite struct PlayerTests {
  @Test("going back and forth through a whole run shows the same states", arguments: [UInt64(1), 2, 3, 4, 5])
  func travel(seed: UInt64) throws {
    let player = try player(race)
    #expect(player.run(RandomScheduler(seed: seed)) == .finished)
    let count = player.stepCount
    var seen: [Int: [Machine.Variable]] = [:]
    player.goto(0)
    while player.step < count {
      let before = player.step
      player.goto(before + 1)
      #expect(player.step > before)
      seen[player.step] = player.globals
    }
    #expect(player.end == .finished)
    while player.step > 0 {
      let before = player.step
      #expect(player.globals == seen[before])
      player.goto(before - 1)
      #expect(player.step < before)
    }
  }

  @Test func branching() throws {
    let player = try player(race)
    player.run(CPythonLikeScheduler())
    #expect(String(decoding: player.output, as: UTF8.self) == "200\n")
    player.goto(0)
    // The main thread starts both, Ann reads, then Ben does everything.
    while player.taskCount < 3 { #expect(player.stepByHand(0) == .done) }
    #expect(player.stepByHand(1) == .done)
    while player.threads[2].state != "has ended" { #expect(player.stepByHand(2) == .done) }
    while player.end == nil { _ = player.stepByHand(nil) }
    #expect(String(decoding: player.output, as: UTF8.self) == "150\n")
    #expect(player.model.explanations.contains { $0.kind == .lostUpdate })
  }

  @Test("what was done by hand can be replayed", arguments: [UInt64(1), 7, 12])
  func schedule(seed: UInt64) throws {
    let first = try player(race)
    first.run(RandomScheduler(seed: seed))
    let second = try player(race)
    #expect(second.replay(first.schedule, name: "replay") == nil)
    #expect(second.end == .finished)
    #expect(second.output == first.output)
    #expect(second.points == first.points)
    #expect(second.events == first.events)
  }

  @Test func cannotGoOn() throws {
    let player = try player("import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n")
    while player.end == nil { _ = player.stepByHand(nil) }
    #expect(player.end == .deadlock)
    #expect(player.waits == ["MainThread waits for lock `lock`, held by MainThread (line 4)."])
    player.goto(0)
    #expect(player.step == 0)
  }
}

@Suite struct SessionTests {
  @Test func commandNames() throws {
    #expect(try Commands.find("ti").name == "timeline")
    #expect(try Commands.find("LESSON").name == "lesson")
    #expect(throws: Complaint.self) { () throws(Complaint) in try Commands.find("l") }
    let guess = #expect(throws: Complaint.self) { () throws(Complaint) in try Commands.find("hlep") }
    #expect(guess?.hint == "did you mean `:help`?")
  }

  @Test func python() {
    let talk = Talk()
    #expect(talk.say("1 + 1", "x = 3", "x * 2") == "2\n6\n")
    #expect(talk.say("for i in range(2):\n  print(i)\n") == "0\n1\n")
    #expect(talk.session.isComplete("for i in x:") == false)
    #expect(talk.session.isComplete(":run"))
    _ = talk.say("exit(4)")
    #expect(talk.session.exitStatus == 4)
  }

  @Test("every command without a program is a message", arguments: Commands.all.map(\.name))
  func nothingLoaded(name: String) {
    guard name != "edit", name != "transcript" else { return }
    let talk = Talk()
    let text = talk.say(":" + name, ":\(name) 1", ":\(name) x y z")
    #expect(!text.isEmpty || talk.session.exitStatus == 0)
  }

  @Test func nothingIsWiderThanTheTerminal() {
    let lines = Console.wrap("  " + String(repeating: "word and  more ", count: 20), width: 60, indent: 4)
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("    w") || $0.hasPrefix("    a") || $0.hasPrefix("    m") })
  }
}

@Suite struct PredictionTests {
  private func question(_ kind: String, _ options: [String]) -> Question? {
    let text = """
      ---
      title: T
      id: t
      summary: S.
      minutes: 1
      objectives: o
      format: 1
      ---

      ```predict kind=\(kind)
      Which?

      \(options.joined(separator: "\n"))
      ```
      """
    for case .question(let question) in readLesson(text, path: "t.md").lesson.elements { return question }
    return nil
  }

  @Test func answers() throws {
    let all = try #require(question("all", ["- [x] 150", "- [x] 200", "- [ ] 250"]))
    #expect(Predictions.read("150 200", all) == .chosen([0, 1]))
    #expect(Predictions.read("a, b", all) == .chosen([0, 1]))
    #expect(Predictions.read("ab", all) == .chosen([0, 1]))
    #expect(Predictions.read("1 and 3", all) == .chosen([0, 2]))
    #expect(Predictions.read("", all) == .pass)
    #expect(Predictions.read("zebra", all) == .unclear("`zebra` is none of the options."))
    let one = try #require(question("one", ["- [x] yes", "- [ ] no"]))
    #expect(Predictions.read("B)", one) == .chosen([1]))
    #expect(Predictions.read("a b", one) == .unclear("Only one of them is right."))
    let value = try #require(question("value", ["= 42"]))
    #expect(Predictions.read(" 42 ", value) == .typed("42"))
  }
}

@Suite struct CheckerTests {
  @Test func claims() {
    let text = """
      ---
      title: T
      id: t
      summary: S.
      minutes: 1
      objectives: o
      format: 1
      ---

      ```python run id=a
      print(1)
      ```

      ```expect
      stdout: 2
      ```

      ```python show id=b
      print(
      ```
      """
    let lesson = readLesson(text, path: "t.md").lesson
    let errors = LessonChecker.check(lesson, source: text)
    #expect(errors.map(\.line) == [15, 19])
    #expect(errors.first?.message == "this is not so: the output is \"1\", not \"2\"")
  }
}
