import Machine

/// Operations of the library's primitives, told as a whole.
///
/// A semaphore, an event, a barrier, a queue, a future, an executor is made of a lock and conditions, and `put` is four
/// steps on these. Where one task does them undisturbed they are one row: the last of them, in the words of the primitive,
/// which the prelude has noted. Their numbers stay as they are.
struct Wholes {
  /// By number of a step that is shown: what it and those before it did together.
  private(set) var deeds: [Int: Deed] = [:]
  /// By number of a step that is left out: the one that is shown in its place.
  private(set) var shown: [Int: Int] = [:]

  /// A primitive of the library that another object is part of.
  private struct Part {
    let whole: Int
    let type: String
    /// What waits on it, if it is a condition.
    let verb: String
  }

  private let events: [Event]
  private let steps: [Step]
  private var parts: [Int: Part] = [:]
  private var locks: [Int: Int] = [:]
  /// By number of step: all events of its task from its operation to its next step.
  private var notes: [Int: [Note]] = [:]

  init(_ events: [Event], _ steps: [Step]) {
    self.events = events
    self.steps = steps
    for event in events { if let note = event.note { learn(note) } }
    guard !parts.isEmpty else { return }
    gatherNotes()
    var index = 0
    while index < steps.count {
      let end = self.end(from: index)
      if end >= index { tell(index...end) }
      index = max(index, end) + 1
    }
  }

  private mutating func learn(_ note: Note) {
    guard note.verb.hasPrefix("make"), let other = note.other else { return }
    if note.type == "Condition" {
      locks[note.object] = other
    } else {
      let part = Part(whole: note.object, type: note.type, verb: String(note.verb.dropFirst(5)))
      parts[other] = part
      if let lock = locks[other] { parts[lock] = Part(whole: note.object, type: note.type, verb: "") }
    }
  }

  private mutating func gatherNotes() {
    var last: [Int: Int] = [:]
    var stepOfEvent: [Int: Int] = [:]
    for step in steps { stepOfEvent[step.event] = step.number }
    for (index, event) in events.enumerated() {
      if let number = stepOfEvent[index] { last[event.task] = number }
      if let note = event.note, let number = last[event.task] { notes[number, default: []].append(note) }
    }
  }

  private func part(_ step: Step) -> Part? { step.deed.operation.flatMap { parts[$0.object] } }

  private func isPipe(_ step: Step) -> Bool { step.deed.operation?.type == "Pipe" }

  /// The part that a whole begins with; a pipe belongs to what is done around it.
  private func part(beginning start: Int) -> Part? {
    var index = start
    while index < steps.count, isTogether(steps[index], steps[start]) {
      if let part = part(steps[index]) { return part }
      guard isPipe(steps[index]), steps[index].departure == nil else { return nil }
      index += 1
    }
    return nil
  }

  private func isTogether(_ one: Step, _ other: Step) -> Bool {
    one.task == other.task && one.place.position.line == other.place.position.line
  }

  /// The index of the last step of the whole that begins at `start`; less than `start` if none does.
  private func end(from start: Int) -> Int {
    guard let first = part(beginning: start), steps[start].departure == nil || isWait(steps[start]) else {
      return start - 1
    }
    var index = start
    while true {
      let step = steps[index]
      if step.departure != nil { return index }
      let next = index + 1
      guard next < steps.count, isTogether(steps[next], step) else { return index }
      let own = part(steps[next])
      guard own?.whole == first.whole || own == nil && isPipe(steps[next]) else { return index }
      // What follows a release is the next operation, but for a queue's second one.
      if isRelease(step), steps[next].deed.operation?.verb != "release" { return index }
      index = next
    }
  }

  private func isRelease(_ step: Step) -> Bool {
    guard case .operates(let operation, let depth, _) = step.deed else { return false }
    return operation.verb == "release" && operation.effect == .proceeds && depth <= 1
  }

  private func isWait(_ step: Step) -> Bool {
    if case .blocks = step.deed.operation?.effect { return step.departure == .waits }
    return false
  }

  private mutating func tell(_ range: ClosedRange<Int>) {
    guard let last = steps[range.upperBound].deed.operation, let part = part(beginning: range.lowerBound) else {
      return
    }
    var operation = last
    if case .blocks = last.effect {
      // Who waits for the lock inside waits for its turn only.
      let own = self.part(steps[range.upperBound])?.verb ?? (last.verb == "read" ? "get" : "")
      guard last.verb == "wait" || last.verb == "read", !own.isEmpty else { return }
      operation.verb = own
      operation.label = label(of: part.whole, last.label)
    } else {
      guard let (verb, label) = words(range, part) else { return }
      operation.verb = verb
      operation.label = label
      operation.wakes = range.flatMap { index -> [Int] in
        guard let own = steps[index].deed.operation, own.verb.hasPrefix("notify") || own.verb == "write" else {
          return []
        }
        return own.wakes
      }
    }
    operation.object = part.whole
    operation.type = part.type.hasPrefix("mp.") ? String(part.type.dropFirst(3)) : part.type
    let waited = range.contains { if case .operates(_, _, true) = steps[$0].deed { true } else { false } }
    let number = steps[range.upperBound].number
    deeds[number] = .operates(operation, depth: 0, afterWaiting: waited)
    for index in range where steps[index].number != number { shown[steps[index].number] = number }
  }

  /// What a primitive has said of what was done to it; of one that says nothing: what the task has waited for.
  private func words(_ range: ClosedRange<Int>, _ part: Part) -> (verb: String, label: String)? {
    let said = range.flatMap { notes[steps[$0].number] ?? [] }.filter { note in
      // In another process it is another object.
      let isOwn = note.object == part.whole || note.other == part.whole || note.type == part.type
      return isOwn && !["want", "is_set"].contains(note.verb) && !note.verb.hasPrefix("make")
    }
    if let note = said.first(where: { $0.verb == "put" }) ?? said.last {
      let isOther = note.object != part.whole && note.type != part.type
      return (note.verb, isOther ? label(of: part.whole, note.label) : note.label)
    }
    for index in range {
      guard let own = steps[index].deed.operation, own.verb == "wait", let verb = self.part(steps[index])?.verb,
        !verb.isEmpty
      else { continue }
      return (verb, label(of: part.whole, own.label))
    }
    return nil
  }

  private func label(of object: Int, _ otherwise: String) -> String {
    for event in events.reversed() {
      if let note = event.note, note.object == object, !note.verb.hasPrefix("make") || note.type == "Executor" {
        return note.label
      }
    }
    return otherwise
  }
}
