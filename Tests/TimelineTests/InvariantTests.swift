import Bytecode
import CellWidth
import Machine
import Testing

@testable import Timeline

/// What holds of every picture, also of hostile and broken recordings.
struct InvariantTests {
  static func all() -> [Recording] {
    [
      Programs.racy(), Programs.lucky(), Programs.locked(), Programs.producerConsumer(), Programs.deadlock(),
      Programs.death(), Programs.many(12), Programs.many(2, turns: 30), Programs.many(30), hostile(), broken(),
      Recording(events: [], tasks: [], files: [:], outcome: .finished, scheduler: ""),
      Recording(events: [], tasks: ["MainThread"], files: [:], outcome: .deadlock, scheduler: "x"),
    ]
  }

  /// Names, values, output and source that try to take over the terminal, or the width.
  static func hostile() -> Recording {
    let bomb = "\u{1b}[2J\u{7}\u{202e}\u{9b}31m\r\n\t"
    var s = Script(
      "größe = 1\t# \(bomb)\nprint('中文字中文字中文字', größe); größe += 1; größe = '\(bomb)'", file: "dir/\(bomb).py")
    s.write(0, 1, "größe", "1")
    s.start(0, 2, nil, "Fädchen \(bomb) (中文)")
    s.start(0, 2, nil, "👩‍👩‍👧 family")
    s.read(1, 2, "größe", String(repeating: "中", count: 3000))
    s.write(2, 2, "größe", bomb + String(repeating: "x", count: 3000), was: bomb)
    s.write(1, 2, "größe", "2", was: bomb)
    s.prints(1, 2, bomb + String(repeating: "lang ", count: 500))
    s.operate(2, 2, nil, bomb, bomb, bomb, .blocks(holders: [1, 77, -5]), wakes: [-1, 999])
    s.end(1, "ValueError: \(bomb)")
    return s.recording(.deadlock, scheduler: bomb)
  }

  /// Numbers that fit nothing.
  static func broken() -> Recording {
    let position = CodePosition(line: 99, column: -7, endLine: -3, endColumn: .max)
    let place = Place(file: "gone.py", function: "f", position: position)
    let inside = Place(
      file: "a.py", function: "f", position: CodePosition(line: 1, column: 5000, endLine: 1, endColumn: 2))
    let actions: [Event.Action] = [
      .start(task: -4, name: "x"), .start(task: .max, name: "y"), .sleep(until: .min), .end(exception: ""), .begin,
      .output("", stream: 9), .raised(""), .start(task: 3, name: ""),
    ]
    var events: [Event] = []
    for (index, action) in actions.enumerated() {
      for task in [-1, 0, 1, 3, .max] {
        events.append(
          Event(
            task: task, point: -index, clock: index % 2 == 0 ? .max : .min, place: index % 2 == 0 ? place : inside,
            action: action))
      }
    }
    return Recording(
      events: events, tasks: ["", ""], files: ["a.py": [""]], outcome: .stopped("\u{1b}[0m"), scheduler: "s",
      deadlock: Recording.Deadlock(
        blocked: [Recording.Blocked(task: 50, waitsFor: "", holders: [-1], place: place)], cycle: [50, 51]))
  }

  private static func withoutEscapes(_ text: String) -> String {
    text.replacing(/\u{1b}\[[0-9;]*m/, with: "")
  }

  @Test(arguments: [1, 60, 80, 200])
  func noLineIsTooWideAndColourIsNotNeeded(_ width: Int) {
    for recording in InvariantTests.all() {
      let model = TimelineModel(of: recording)
      for lanes in [false, true] {
        for showAll in [false, true] {
          var options = TimelineOptions(width: width, lanes: lanes, showAll: showAll, current: 3)
          let lines = model.lines(options)
          let wrong = (lines + model.strips(options)).filter { line in
            cellWidth(line) > max(40, width)
              || line.unicodeScalars.contains { $0.value < 32 || $0 == "\u{202e}" || $0.value == 0x9b }
          }
          #expect(wrong == [])
          options.colour = true
          #expect(model.lines(options).map(InvariantTests.withoutEscapes) == lines)
        }
      }
    }
  }

  @Test func plainIsPrintableASCII() {
    for recording in InvariantTests.all() {
      let model = TimelineModel(of: recording)
      for showAll in [false, true] {
        let options = TimelineOptions(style: .plain, showAll: showAll)
        let wrong = (model.lines(options) + model.strips(options)).filter { line in
          !line.unicodeScalars.allSatisfy { (32..<127).contains($0.value) }
        }
        #expect(wrong == [])
      }
    }
  }

  @Test func numbersDoNotDependOnOptions() {
    let model = TimelineModel(of: Programs.racy())
    #expect(model.steps.map(\.number) == Array(1...15))
    #expect(model.step(atPoint: -1) == nil)
    #expect(model.step(atPoint: 0) == 1)
    #expect(model.step(atPoint: 10_000) == 15)
    #expect(model.lines(TimelineOptions(steps: 90...99, frame: false)).count == 2)
  }

  @Test func onlySharedLocationsAreSteps() {
    let model = TimelineModel(of: Programs.racy())
    #expect(Set(model.shared.map(\.label)) == ["balance"])
  }

  @Test func reentrantLockCountsItsDepth() {
    var s = Script("with lock:\n    with lock:\n        pass", file: "re.py")
    s.operate(0, 1, nil, "RLock", "lock", "acquire")
    s.operate(0, 2, nil, "RLock", "lock", "acquire")
    s.operate(0, 2, nil, "RLock", "lock", "release")
    s.operate(0, 1, nil, "RLock", "lock", "release")
    s.operate(0, 1, nil, "RLock", "lock", "acquire", .refuses)
    s.operate(0, 1, nil, "RLock", "lock", "acquire", .timesOut)
    s.operate(0, 1, nil, "RLock", "lock", "release", .fails("RuntimeError: cannot release un-acquired lock"))
    let lines = TimelineModel(of: s.recording()).lines(TimelineOptions(style: .plain, frame: false))
    #expect(
      lines.map { String($0.split(separator: " | ").last ?? "") } == [
        "takes lock", "takes lock again (2 deep)", "releases lock once, still holds it", "releases lock",
        "does not get lock and goes on without waiting", "gives up waiting for lock: the time is over",
        "release of lock fails: RuntimeError: cannot release un-acquired lock",
      ])
  }

  @Test func longRunsFold() {
    let model = TimelineModel(of: Programs.many(2, turns: 5000))
    #expect(model.steps.count > 20_000)
    #expect(model.lines().count < 50)
  }

  @Test func stepsThatMatterNeverFold() {
    let model = TimelineModel(of: Programs.many(2, turns: 100))
    let text = model.text(TimelineOptions(style: .plain, current: 100))
    #expect(text.contains("> step 100 | "))
  }
}
