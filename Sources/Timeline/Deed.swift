import Machine

/// What a step did.
public enum Deed: Sendable, Equatable {
  case read(String, value: String)
  case write(String, value: String, old: String?)
  case delete(String, old: String?)
  case starts(task: Int, name: String)
  case ends
  /// The last line of the traceback.
  case dies(String)
  /// A task of an event loop, by a cancellation.
  case isCancelled
  case prints(String, stream: Int)
  /// Virtual nanoseconds.
  case sleeps(Int)
  /// `depth`: how often the task held this lock before; `afterWaiting`: whether it had to wait first.
  case operates(Operation, depth: Int, afterWaiting: Bool)
  case begins
  case raises(String)

  init(_ event: Event, depth: Int = 0, afterWaiting: Bool = false) {
    switch event.action {
    case .start(let task, let name): self = .starts(task: task, name: name)
    case .begin: self = .begins
    case .end(nil): self = .ends
    case .end("asyncio.exceptions.CancelledError"): self = .isCancelled
    case .end(let exception?): self = .dies(exception)
    case .read(let location, let value): self = .read(location.label, value: value)
    case .write(let location, let value, let old): self = .write(location.label, value: value, old: old)
    case .delete(let location, let old): self = .delete(location.label, old: old)
    case .operate(let operation): self = .operates(operation, depth: depth, afterWaiting: afterWaiting)
    case .output(let text, let stream): self = .prints(text, stream: stream)
    case .sleep(let until):
      let (duration, overflow) = until.subtractingReportingOverflow(event.clock)
      self = .sleeps(overflow ? Int.max : max(0, duration))
    case .raised(let text): self = .raises(text)
    case .note(let note): self = .raises("\(note.verb) of \(note.label)")
    }
  }
}

extension Deed {
  /// The operation, if it is one.
  var operation: Operation? {
    if case .operates(let operation, _, _) = self { return operation }
    return nil
  }
}

/// Turns deeds into words.
struct Wording {
  let names: TaskNames
  /// The most cells that a value of the program may take.
  let limit: Int
  let signs: Signs

  func phrase(_ deed: Deed) -> Line {
    switch deed {
    case .read(let label, let value):
      return Line(name(label), .variable) + Line(" \(signs.reads) ") + Line(short(value), .read)
    case .write(let label, let value, let old):
      let line = Line(name(label), .variable) + Line(" = ") + Line(short(value), .write)
      guard let old else { return line }
      return line + Line(" (was \(short(old)))", .dim)
    case .delete(let label, let old):
      let line = Line("deletes ") + Line(name(label), .variable)
      guard let old else { return line }
      return line + Line(" (was \(short(old)))", .dim)
    case .starts(let task, _): return Line("starts \(names[task])")
    case .begins: return Line("begins")
    case .ends: return Line("ends")
    case .isCancelled: return Line("ends: cancelled")
    case .dies(let text): return Line("dies: \(short(text, 3 * limit))", .mark)
    case .raises(let text): return Line("raises \(short(text, 3 * limit))")
    case .prints(let text, let stream): return printed(text, stream)
    case .sleeps(let duration): return Line("sleeps \(seconds(duration))")
    case .operates(let operation, let depth, let afterWaiting):
      return Line(words(operation, depth, afterWaiting))
    }
  }

  /// `prints "150"`: without the line break at its end.
  private func printed(_ text: String, _ stream: Int) -> Line {
    let verb = stream == 2 ? "prints to stderr " : "prints "
    if text == "\n" { return Line(verb + "an empty line") }
    let body = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return Line(verb) + Line("\"\(short(body, 2 * limit))\"", .output)
  }

  func short(_ text: String, _ most: Int? = nil) -> String {
    shortened(visibleText(text), to: most ?? limit, signs.ellipsis)
  }

  private func name(_ label: String) -> String { short(label) }

  /// `lock a`, but `account.lock` alone, because that says what it is.
  func noun(_ operation: Operation) -> String {
    let kind: String
    switch operation.type {
    case "Lock", "RLock": kind = "lock"
    case "BoundedSemaphore": kind = "semaphore"
    case "Thread", "Process", "Task": return task(operation.label)
    default: kind = visibleText(operation.type).lowercased()
    }
    let label = name(operation.label)
    if label.isEmpty || label == operation.type {
      return kind.first.map("aeiou".contains) ?? false ? "an \(kind)" : "a \(kind)"
    }
    return label.lowercased().contains(kind.prefix(4)) ? label : "\(kind) \(label)"
  }

  private func task(_ label: String) -> String {
    let label = visibleText(label)
    if let index = names.full.firstIndex(of: label) { return names.short[index] }
    return short(label)
  }

  private func words(_ operation: Operation, _ depth: Int, _ afterWaiting: Bool) -> String {
    if let words = loopWords(operation) { return words }
    switch operation.effect {
    case .proceeds: return done(operation, depth, afterWaiting) + woken(operation)
    case .blocks(let holders):
      if operation.verb == "wait", operation.type == "Condition" {
        return "waits on \(noun(operation)), frees its lock"
      }
      return "waits for " + awaited(operation, holders)
    case .timesOut:
      if operation.verb == "wait" { return "wakes up: the time is over" }
      return "gives up waiting for \(noun(operation)): the time is over"
    case .refuses: return "does not get \(noun(operation)) and goes on without waiting"
    case .fails(let text): return "\(operation.verb) of \(noun(operation)) fails: \(short(text, 3 * limit))"
    }
  }

  private func done(_ operation: Operation, _ depth: Int, _ afterWaiting: Bool) -> String {
    let noun = noun(operation)
    let isCondition = operation.type == "Condition"
    let its = isCondition ? "\(name(operation.label))'s lock" : noun
    switch operation.verb {
    case "acquire":
      if operation.type.hasSuffix("Semaphore") { return "gets through \(noun)" }
      if depth > 0 { return "takes \(its) again (\(depth + 1) deep)" }
      return afterWaiting ? "takes \(its) at last" : "takes \(its)"
    case "release":
      if depth > 1 { return "releases \(its) once, still holds it" }
      return "releases \(its)"
    case "wait" where operation.type == "Barrier": return "passes \(noun)"
    case "arrive": return "arrives at \(noun)"
    case "submit": return "gives a call to \(noun)"
    case "run": return "takes a call from \(noun)"
    case "fill": return "wakes the thread of \(noun)"
    case "send": return "sends an item of \(noun)"
    case "take": return "takes an item to send"
    case "result": return "has the result of \(noun)"
    case "end": return "ends the thread of \(noun)"
    case let verb where verb.hasPrefix("send "): return "sends \(verb.dropFirst(5)) to \(noun)"
    case "running": return "begins the call of \(noun)"
    case "watch": return "asks to be told of \(noun)"
    case "shutdown": return "shuts down \(noun)"
    case "work": return "waits no longer for a call for \(noun)"
    case "wait":
      if isCondition { return "wakes up, has \(its) again" }
      return afterWaiting ? "waits no longer for \(noun)" : "need not wait for \(noun)"
    case "join": return operation.type == "Queue" ? "all items of \(noun) are done" : "\(noun) ended"
    case "task_done": return "reports an item of \(noun) as done"
    case "notify", "notify_all":
      if operation.wakes.isEmpty { return "notifies nobody: nobody waits on \(noun)" }
      return "notifies \(names.list(operation.wakes))"
    case "set", "clear": return "\(operation.verb)s \(noun)"
    case "put": return "puts into \(noun)"
    case "get": return "gets from \(noun)"
    case "read" where operation.type == "Pipe": return "reads from a pipe"
    case "write" where operation.type == "Pipe": return "writes into a pipe"
    case "start": return "starts \(noun)"
    default: return "\(short(operation.verb)): \(noun)"
    }
  }

  /// What tasks of an event loop do that is nothing but waiting.
  private func loopWords(_ operation: Operation) -> String? {
    switch (operation.verb, operation.effect) {
    case ("run", .blocks): return "runs the event loop"
    case ("pause", _): return "lets other tasks run"
    case ("cancel", _): return "cancels \(noun(operation))"
    case ("await", .blocks(let holders)):
      return operation.type == "Sleep" ? sleep(operation) : "awaits \(awaited(operation, holders))"
    case ("await", _): return "wakes up"
    case ("set", _) where operation.type == "Future": return "sets the result of \(noun(operation))" + woken(operation)
    case ("fail", _) where operation.type == "Future":
      return "sets the exception of \(noun(operation))" + woken(operation)
    default: return nil
    }
  }

  private func sleep(_ operation: Operation) -> String { "sleeps \(seconds(Int(operation.label) ?? 0))" }

  private func woken(_ operation: Operation) -> String {
    guard !operation.wakes.isEmpty, !operation.verb.hasPrefix("notify"), operation.verb != "start" else { return "" }
    return ": \(names.list(operation.wakes)) may go on"
  }

  /// What a blocked task waits for: `lock a, held by Thread-2`.
  func awaited(_ operation: Operation, _ holders: [Int]) -> String {
    if operation.verb == "await" || operation.verb == "run" { return awaitedByTask(operation, holders) }
    let noun = noun(operation)
    switch operation.verb {
    case "join": return operation.type == "Queue" ? "all items of \(noun) to be done" : noun
    case "wait" where operation.type == "Condition": return "a notify on \(noun)"
    case "put": return "room in \(noun)"
    case "get": return "an item in \(noun)"
    case "result": return "the result of \(noun)"
    case "work": return "a call for \(noun)"
    case "feed": return "something to send for \(noun)"
    case "read" where operation.type == "Pipe": return "something to read from a pipe"
    case "write" where operation.type == "Pipe": return "room in a pipe"
    default:
      let its = operation.type == "Condition" ? "\(name(operation.label))'s lock" : noun
      return holders.isEmpty ? its : "\(its), held by \(names.list(holders))"
    }
  }

  private func awaitedByTask(_ operation: Operation, _ holders: [Int]) -> String {
    switch operation.type {
    case "Task": return noun(operation)
    case "Gathering": return names.list(holders)
    case "Sleep": return "the end of its sleep"
    case "Loop": return "the tasks of its event loop"
    case "Thread": return "a call in another thread"
    default: return operation.label == "Future" || operation.label.isEmpty ? "a future" : noun(operation)
    }
  }

  func seconds(_ nanoseconds: Int) -> String {
    let (unit, name) =
      nanoseconds >= 100_000_000 || nanoseconds == 0
      ? (1_000_000_000, "s") : nanoseconds >= 1_000_000 ? (1_000_000, "ms") : (1000, "µs")
    let thousandths = nanoseconds / (unit / 1000)
    var digits = String(thousandths % 1000)
    digits = String(repeating: "0", count: 3 - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    let number = "\(thousandths / 1000)" + (digits.isEmpty ? "" : ".\(digits)")
    return "\(number) \(signs.isPlain && name == "µs" ? "us" : name)"
  }
}
