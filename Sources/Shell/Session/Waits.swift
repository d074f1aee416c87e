import Machine
import Timeline

/// Who waits for what, in words.
enum Waits {
  /// `lock `a`, held by Ben`; nil if the task does not wait.
  static func reason(_ machine: borrowing Machine, _ task: Int) -> String? {
    guard let waiting = machine.waiting(ofTask: task) else { return nil }
    var words: String
    switch waiting.verb {
    case "sleep": words = "sleeps"
    case "acquire": words = "waits for \(noun(waiting.type)) `\(waiting.label)`"
    case "reacquire": words = "was notified, and waits for the lock of `\(waiting.label)`"
    case "wait": words = "waits for a notify on `\(waiting.label)`"
    case "join": words = "waits for \(waiting.label) to end"
    default: words = "waits in \(waiting.verb)()"
    }
    let holders = waiting.holders.map { machine.name(ofTask: $0) }
    if !holders.isEmpty, waiting.verb != "join" { words += ", held by \(holders.joined(separator: ", "))" }
    if let deadline = waiting.deadline {
      words += " (\(waiting.verb == "sleep" ? "for" : "at most") \(seconds(max(0, deadline - machine.clock))) more)"
    }
    return words
  }

  private static func noun(_ type: String) -> String {
    switch type {
    case "Lock": "lock"
    case "RLock": "lock"
    case "Condition": "condition"
    default: type
    }
  }

  /// `0.5 s`, `1.25 s`: of virtual nanoseconds, to the millisecond.
  static func seconds(_ nanoseconds: Int) -> String {
    let milliseconds = (nanoseconds + 500_000) / 1_000_000
    if milliseconds == 0, nanoseconds > 0 { return "less than 1 ms" }
    var fraction = String(milliseconds % 1000 + 1000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return "\(milliseconds / 1000)\(fraction.isEmpty ? "" : ".\(fraction)") s"
  }

  /// One sentence a task that cannot go on.
  static func sentences(_ machine: borrowing Machine) -> [String] {
    (0..<machine.taskCount).compactMap { task in
      guard let reason = reason(machine, task) else { return nil }
      let place = machine.place(ofTask: task).map { " (line \($0.position.line))" } ?? ""
      return "\(machine.name(ofTask: task)) \(reason)\(place)."
    }
  }
}

extension Waits {
  /// Why nobody can go on, for the timeline.
  static func deadlock(_ machine: borrowing Machine) -> Timeline.Recording.Deadlock {
    var blocked: [Timeline.Recording.Blocked] = []
    for task in 0..<machine.taskCount {
      guard let waiting = machine.waiting(ofTask: task), let place = machine.place(ofTask: task) else { continue }
      blocked.append(
        Timeline.Recording.Blocked(task: task, waitsFor: wanted(waiting), holders: waiting.holders, place: place))
    }
    return Timeline.Recording.Deadlock(blocked: blocked, cycle: circle(blocked))
  }

  private static func wanted(_ waiting: Machine.Waiting) -> String {
    switch waiting.verb {
    case "join": waiting.label
    case "wait": "a notify on \(waiting.label)"
    case "reacquire": "the lock of \(waiting.label)"
    default: "\(noun(waiting.type)) \(waiting.label)"
    }
  }

  /// The first circle of tasks of which each waits for the next.
  private static func circle(_ blocked: [Timeline.Recording.Blocked]) -> [Int] {
    for start in blocked {
      var path = [start.task]
      while let next = blocked.first(where: { $0.task == path[path.count - 1] })?.holders.first {
        if next == start.task { return path }
        if path.contains(next) { break }
        path.append(next)
      }
    }
    return []
  }
}

/// What one thread is doing at the moment.
struct ThreadLine: Equatable {
  var task: Int
  var name: String
  /// `can go on`, `waits for lock …`, `has ended`.
  var state: String
  var canGoOn: Bool
  /// Where it is, unless it has ended.
  var place: Place?
  /// The functions it is in, outermost first, with the lines at which they are.
  var stack: [Place]

  static func all(_ machine: borrowing Machine) -> [ThreadLine] {
    let choices = machine.choices
    return (0..<machine.taskCount).map { task in
      let canGoOn = choices.contains { $0.task == task }
      let state: String
      if machine.isFinished(task) {
        state = machine.hasDied(task) ? "has died of an exception" : "has ended"
      } else {
        state = Waits.reason(machine, task) ?? "can go on"
      }
      let stack = machine.frames(ofTask: task).map { frame in
        Place(
          file: frame.code.fileName, function: frame.code.qualifiedName,
          position: frame.code.position(at: frame.pc))
      }
      return ThreadLine(
        task: task, name: machine.name(ofTask: task), state: state, canGoOn: canGoOn, place: stack.last, stack: stack)
    }
  }
}
