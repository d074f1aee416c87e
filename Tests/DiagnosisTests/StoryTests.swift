import Bytecode
import Machine
import Testing

@testable import Diagnosis

/// Who knew of what, and who held what.
struct StoryTests {
  /// A run written by hand: events of tasks at lines of a program.
  private struct Script {
    var events: [Event] = []

    private mutating func emit(_ task: Int, _ line: Int, _ action: Event.Action) {
      let position = CodePosition(line: Int32(line), column: 0, endLine: Int32(line), endColumn: 1)
      let place = Place(file: "a.py", function: "f", position: position)
      events.append(Event(task: task, point: events.count, clock: events.count, place: place, action: action))
    }

    mutating func start(_ task: Int, _ new: Int) {
      emit(task, 1, .start(task: new, name: "T\(new)"))
      operate(task, 1, "Thread", 1000 + new, "start", wakes: [new])
    }

    mutating func end(_ task: Int) { emit(task, 9, .end(exception: nil)) }

    mutating func operate(
      _ task: Int, _ line: Int, _ type: String, _ object: Int, _ verb: String,
      _ effect: Operation.Effect = .proceeds, wakes: [Int] = []
    ) {
      let operation = Operation(
        object: object, type: type, label: "\(type)\(object)", verb: verb, effect: effect, wakes: wakes)
      emit(task, line, .operate(operation))
    }

    mutating func make(condition: Int, lock: Int) {
      emit(0, 1, .note(Note(object: condition, type: "Condition", label: "c", verb: "make", other: lock)))
    }

    mutating func write(_ task: Int, _ line: Int, _ name: String, _ value: String) {
      emit(task, line, .write(Location(kind: .global, object: 1, key: name, label: name), value: value, old: "0"))
    }

    func story(_ end: ObservedRun.End = .finished, source: [String] = []) -> Story {
      Story(ObservedRun(events: events, tasks: ["MainThread"], files: ["a.py": source], end: end))
    }
  }

  private func twoTasks() -> Script {
    var script = Script()
    script.start(0, 1)
    script.start(0, 2)
    return script
  }

  @Test func nothingOrdersTwoThreads() {
    var script = twoTasks()
    script.write(1, 3, "x", "1")
    script.write(2, 4, "x", "2")
    #expect(script.story().races.count == 1)
  }

  @Test func startAndJoinOrder() {
    var script = Script()
    script.write(0, 1, "x", "1")
    script.start(0, 1)
    script.write(1, 2, "x", "2")
    script.end(1)
    script.operate(0, 5, "Thread", 1001, "join")
    script.write(0, 6, "x", "3")
    #expect(script.story().races.isEmpty)
  }

  @Test func aLockOrdersItsSections() {
    var script = twoTasks()
    for task in [1, 2] {
      script.operate(task, 2, "Lock", 7, "acquire")
      script.write(task, 3, "x", "\(task)")
      script.operate(task, 4, "Lock", 7, "release")
    }
    let story = script.story()
    #expect(story.races.isEmpty)
    #expect(story.locations[0].map { $0.held.map(\.lock) } == [[7], [7]])
    #expect(story.held.allSatisfy { $0.isEmpty })
  }

  @Test func differentLocksDoNotOrder() {
    var script = twoTasks()
    for task in [1, 2] {
      script.operate(task, 2, "Lock", 6 + task, "acquire")
      script.write(task, 3, "x", "\(task)")
      script.operate(task, 4, "Lock", 6 + task, "release")
    }
    #expect(script.story().races.count == 1)
    #expect(Diagnosis.findings(in: script.story().run).map(\.kind) == ["two-locks"])
  }

  @Test func aNotifyOrdersTheWait() {
    var script = twoTasks()
    script.make(condition: 8, lock: 7)
    script.operate(1, 2, "RLock", 7, "acquire")
    script.operate(1, 3, "Condition", 8, "wait", .blocks(holders: []))
    script.operate(2, 4, "RLock", 7, "acquire")
    script.write(2, 5, "x", "1")
    script.operate(2, 6, "Condition", 8, "notify", wakes: [1])
    script.operate(2, 7, "RLock", 7, "release")
    script.operate(1, 3, "Condition", 8, "wait")
    script.write(1, 8, "x", "2")
    let story = script.story()
    #expect(story.races.isEmpty)
    #expect(story.locations[0].last?.held.map(\.lock) == [7])
  }

  @Test func anRLockCounts() {
    var script = twoTasks()
    script.operate(1, 2, "RLock", 7, "acquire")
    script.operate(1, 3, "RLock", 7, "acquire")
    script.operate(1, 4, "RLock", 7, "release")
    #expect(script.story().held[1].map(\.depth) == [1])
  }

  @Test func aSpinLoopOrders() {
    let source = ["def f():", "    while not ready:", "        pass", "    x = 1", "    ready = True"]
    var script = twoTasks()
    script.write(1, 4, "x", "1")
    script.write(1, 5, "ready", "True")
    let position = CodePosition(line: 2, column: 0, endLine: 2, endColumn: 1)
    script.events.append(
      Event(
        task: 2, point: 99, clock: 99, place: Place(file: "a.py", function: "f", position: position),
        action: .read(Location(kind: .global, object: 1, key: "ready", label: "ready"), value: "True")))
    script.write(2, 4, "x", "2")
    #expect(script.story(source: source).races.isEmpty)
  }

  /// Takes two locks, the second inside the first.
  private func nest(_ script: inout Script, _ task: Int, _ locks: [Int], line: Int) {
    for (depth, lock) in locks.enumerated() { script.operate(task, line + depth, "Lock", lock, "acquire") }
    for lock in locks.reversed() { script.operate(task, line, "Lock", lock, "release") }
  }

  private func kinds(_ script: Script) -> [String] { Diagnosis.findings(in: script.story().run).map(\.kind) }

  @Test func lockOrderIsFoundInARunThatWentWell() {
    var script = twoTasks()
    nest(&script, 1, [7, 8], line: 2)
    nest(&script, 2, [8, 7], line: 5)
    #expect(kinds(script) == ["lock-order-inversion"])
  }

  @Test func oneTaskAloneCannotDeadlock() {
    var script = twoTasks()
    nest(&script, 1, [7, 8], line: 2)
    nest(&script, 1, [8, 7], line: 5)
    #expect(kinds(script).isEmpty)
  }

  @Test func aGateLockKeepsTheOtherOut() {
    var script = twoTasks()
    nest(&script, 1, [9, 7, 8], line: 2)
    nest(&script, 2, [9, 8, 7], line: 5)
    #expect(kinds(script).isEmpty)
  }

  @Test func aJoinInBetweenKeepsThemApart() {
    var script = Script()
    script.start(0, 1)
    nest(&script, 1, [7, 8], line: 2)
    script.end(1)
    script.operate(0, 1, "Thread", 1001, "join")
    script.start(0, 2)
    nest(&script, 2, [8, 7], line: 5)
    #expect(kinds(script).isEmpty)
  }
}
