import Bytecode
import Diagnosis
import Machine
import Timeline

/// Writes a run by hand: a program and what its tasks did, event by event.
struct Script {
  private(set) var events: [Event] = []
  private let file: String
  private let source: [String]
  private var tasks: [String] = ["MainThread"]
  private var clock = 0

  init(_ source: String, file: String = "bank.py") {
    self.file = file
    self.source = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func place(_ line: Int, _ fragment: String?) -> Place {
    let text = line >= 1 && line <= source.count ? source[line - 1] : ""
    var start = text.prefix { $0 == " " }.unicodeScalars.count
    var end = text.unicodeScalars.count
    if let fragment, let range = text.firstRange(of: fragment) {
      start = text[..<range.lowerBound].unicodeScalars.count
      end = start + fragment.unicodeScalars.count
    }
    let function =
      source.prefix(line).reversed().first { $0.hasPrefix("def ") }.map { String($0.dropFirst(4).prefix { $0 != "(" }) }
    let isIndented = text.hasPrefix(" ")
    return Place(
      file: file, function: isIndented ? function ?? "<module>" : "<module>",
      position: CodePosition(
        line: Int32(line), column: Int32(start), endLine: Int32(line), endColumn: Int32(end)))
  }

  mutating func emit(_ task: Int, _ line: Int, _ fragment: String? = nil, _ action: Event.Action) {
    clock += 100
    events.append(
      Event(task: task, point: events.count, clock: clock, place: place(line, fragment), action: action))
  }

  mutating func read(_ task: Int, _ line: Int, _ name: String, _ value: String) {
    emit(task, line, name, .read(location(name), value: value))
  }

  mutating func write(_ task: Int, _ line: Int, _ name: String, _ value: String, was old: String? = nil) {
    emit(task, line, name, .write(location(name), value: value, old: old))
  }

  private func location(_ name: String) -> Location { Location(kind: .global, object: 1, key: name, label: name) }

  /// The new task's number.
  @discardableResult
  mutating func start(_ task: Int, _ line: Int, _ call: String? = nil, _ name: String) -> Int {
    tasks.append(name)
    let new = tasks.count - 1
    emit(task, line, call, .start(task: new, name: name))
    emit(
      task, line, call,
      .operate(Operation(object: 1000 + new, type: "Thread", label: name, verb: "start", effect: .proceeds)))
    return new
  }

  mutating func join(_ task: Int, _ line: Int, _ other: Int, blocks: Bool = false, _ call: String? = nil) {
    operate(task, line, call, "Thread", tasks[other], "join", blocks ? .blocks(holders: [other]) : .proceeds)
  }

  mutating func operate(
    _ task: Int, _ line: Int, _ call: String? = nil, _ type: String, _ label: String, _ verb: String,
    _ effect: Operation.Effect = .proceeds, wakes: [Int] = []
  ) {
    let object = label.unicodeScalars.reduce(7) { ($0 * 31 + Int($1.value)) % 1_000_003 }
    emit(
      task, line, call,
      .operate(Operation(object: object, type: type, label: label, verb: verb, effect: effect, wakes: wakes)))
  }

  mutating func begin(_ task: Int, _ line: Int = 0) { emit(task, line, nil, .begin) }
  mutating func end(_ task: Int, _ exception: String? = nil) { emit(task, 0, nil, .end(exception: exception)) }
  mutating func prints(_ task: Int, _ line: Int, _ text: String) { emit(task, line, nil, .output(text, stream: 1)) }

  mutating func sleep(_ task: Int, _ line: Int, _ nanoseconds: Int) {
    emit(task, line, nil, .sleep(until: clock + 100 + nanoseconds))
  }

  mutating func passes(_ nanoseconds: Int) { clock += nanoseconds }

  /// The run with what detectors find in it, as far as the timeline has words of its own for it.
  func recording(_ outcome: Recording.Outcome = .finished, scheduler: String = "random, seed 7") -> Recording {
    let files = [file: source]
    let run = ObservedRun(
      events: events, tasks: tasks, files: files, end: outcome == .deadlock ? .deadlock : .finished)
    let findings = Diagnosis.findings(in: run, repeats: true).filter {
      ["lost-update", "check-then-act", "lost-wakeup"].contains($0.kind)
    }
    return Recording(
      events: events, tasks: tasks, files: files, outcome: outcome, scheduler: scheduler, findings: findings)
  }
}
