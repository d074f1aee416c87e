// What detectors of conditions ask: who waits for ever, who notified, what a wait depends on.

import Machine

extension Story {
  /// Endless waits on conditions of the program's own that have not been notified.
  var waitsOnConditions: [(task: Int, event: Int, operation: Operation)] {
    endlessWaits.filter { wait in
      wait.operation.verb == "wait" && wait.operation.type == "Condition" && owners[wait.operation.object] == nil
        && source.code(events[wait.event].place)?.contains("wait") ?? true
        && !notifies(wait.operation.object).contains {
          $0.event > wait.event && $0.operation.wakes.contains(wait.task)
        }
    }
  }

  func notifies(_ condition: Int) -> [Deed] {
    deeds.filter { $0.operation.object == condition && $0.operation.verb.hasPrefix("notify") }
  }

  /// The header of the `while` (not `while True`) or `if` that a wait depends on.
  func header(ofWait place: Place) -> (line: Int, isLoop: Bool)? {
    for number in source.headers(around: Int(place.position.line), place.file) {
      guard let text = source.code(number, place.file) else { continue }
      if text.hasPrefix("while ") {
        let isEndless = text.hasPrefix("while True") || text.hasPrefix("while 1")
        return isEndless ? nil : (number, true)
      }
      if text.hasPrefix("if ") || text.hasPrefix("elif ") { return (number, false) }
      if text.hasPrefix("def ") || text.hasPrefix("for ") { return nil }
    }
    return nil
  }

  /// The task's last looks at what decides whether it waits.
  func looks(before wait: Int) -> [Access] {
    let event = events[wait]
    let header = header(ofWait: event.place)?.line
    return locations.compactMap { accesses in
      accesses.last {
        $0.event < wait && $0.task == event.task && !$0.isWrite && $0.place.file == event.place.file
          && ($0.place.position.line == header.map(Int32.init) ?? event.place.position.line
            || (source.code(event.place)?.contains("wait_for") ?? false) && wait - $0.event < 8)
      }
    }
  }

  /// Whether a task has looked, with the condition's lock held, whether it must wait.
  func hasLooked(before wait: Int) -> Bool {
    let place = events[wait].place
    if source.code(place)?.contains("wait_for") ?? false { return true }
    guard let header = header(ofWait: place), case .operate(let operation) = events[wait].action else { return false }
    let looks = looks(before: wait)
    if looks.isEmpty { return header.isLoop }
    return looks.contains { look in look.held.contains { $0.lock == lockOf[operation.object] } }
  }

  /// Another task's change, after a wait began, of what the waiting task had looked at.
  func change(ofWhatIsAwaited wait: Int) -> Access? {
    let task = events[wait].task
    for look in looks(before: wait) {
      for accesses in locations where accesses.contains(where: { $0.event == look.event }) {
        if let change = accesses.last(where: { $0.event > wait && $0.isWrite && $0.task != task }) { return change }
      }
    }
    return nil
  }
}

extension Story {
  /// The task that a stuck one waits for, where it is one.
  func blocker(of task: Int) -> Int? {
    guard let wait = stuck[task], case .operate(let operation) = events[wait].action else { return nil }
    if operation.verb == "join" { return taskOf[operation.object] }
    var object = owners[operation.object]?.object ?? operation.object
    // It was notified, and waits for the lock.
    if let lock = lockOf[object],
      notifies(object).contains(where: { $0.event > wait && $0.operation.wakes.contains(task) })
    {
      object = lock
    }
    return held.indices.first { other in held[other].contains { $0.lock == object } }
  }

  /// What a task holds of what another one waits for.
  func grip(of task: Int, on wait: Int?) -> Held? {
    guard let wait, case .operate(let operation) = events[wait].action else { return nil }
    let object = owners[operation.object]?.object ?? operation.object
    return held[task].first { $0.lock == object }
  }

  /// What an operation waits for.
  func wish(_ operation: Operation) -> String {
    if operation.verb == "await" { return awaited(operation) }
    if operation.verb == "join" { return "\(operation.label.isEmpty ? "a thread" : threadName(operation)) to end" }
    if let owner = owners[operation.object] { return noun(owner.type, label(ofObject: owner.object) ?? owner.type) }
    if operation.type == "Pipe" { return operation.verb == "read" ? "something to read from a pipe" : "room in a pipe" }
    if operation.verb == "wait" { return "a notify on \(noun(operation.type, operation.label))" }
    return noun(operation.type, operation.label)
  }

  private func awaited(_ operation: Operation) -> String {
    guard case .blocks(let holders) = operation.effect else { return "a future" }
    switch operation.type {
    case "Task", "Gathering": return "\(list(holders)) to end"
    case "Sleep": return "the end of its sleep"
    case "Thread": return "a call in another thread"
    default: return ["", "Future"].contains(operation.label) ? "a future" : "future \(operation.label)"
    }
  }

  private func threadName(_ operation: Operation) -> String {
    taskOf[operation.object].map(name) ?? operation.label
  }

  /// What the program calls a primitive of the library; the last name that was seen.
  func label(ofObject object: Int) -> String? {
    remarks.last { $0.note.object == object && !$0.note.verb.hasPrefix("make") }?.note.label
      ?? remarks.last { $0.note.object == object }?.note.label
  }

  /// The tasks that wait for ever, with what they wait for.
  var endlessWaits: [(task: Int, event: Int, operation: Operation)] {
    stuck.keys.sorted().compactMap { task in
      guard let event = stuck[task], case .operate(let operation) = events[event].action else { return nil }
      return (task, event, operation)
    }
  }
}

extension Story {
  /// Endless waits in an operation of a queue.
  func queueWaits(_ verb: String) -> [(task: Int, event: Int, queue: Int, label: String, verb: String)] {
    endlessWaits.compactMap { wait in
      guard let owner = owners[wait.operation.object], owner.type == "Queue", owner.verb == verb else { return nil }
      return (wait.task, wait.event, owner.object, label(ofObject: owner.object) ?? "the queue", verb)
    }
  }

  func notes(_ verb: String, of object: Int) -> [Remark] {
    remarks.filter { $0.note.object == object && $0.note.verb == verb }
  }
}
