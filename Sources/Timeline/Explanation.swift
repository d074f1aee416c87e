import Machine

/// A sentence about what went wrong, and the steps in which it did.
public struct Explanation: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case lostUpdate = "lost update"
    case staleCheck = "check-then-act"
    case lostWakeup = "lost wakeup"
    case circle = "deadlock"
    case death = "exception"
    case remark
  }
  /// What a row says about its part in it; nil leaves it at the marker.
  public struct Mark: Sendable, Equatable {
    public let step: Int
    public let words: String?
  }
  public let kind: Kind
  /// One sentence that names tasks, values, lines and steps.
  public let text: String
  public let marks: [Mark]
}

/// All that can be explained in a run, in order of the steps in which it came to light.
func explain(_ model: TimelineModel) -> [Explanation] {
  let accesses = AccessHistory(model)
  var found = limited(lostUpdates(model, accesses), to: 3)
  found += limited(staleChecks(model, accesses), to: 3)
  found += lostWakeups(model)
  found += circles(model)
  found += deaths(model)
  found += remarks(model)
  return found.enumerated().sorted {
    ($0.element.marks.last?.step ?? 0, $0.offset) < ($1.element.marks.last?.step ?? 0, $1.offset)
  }.map(\.element)
}

/// The first few; the last of them says how many more there are.
private func limited(_ found: [Explanation], to most: Int) -> [Explanation] {
  guard found.count > most, let last = found.prefix(most).last else { return found }
  let more = found.count - most
  let text = last.text + " The same happened \(more == 1 ? "once more" : "\(more) more times")."
  return found.prefix(most - 1) + [Explanation(kind: last.kind, text: text, marks: last.marks)]
}

/// Accesses to shared locations, in order, by location.
struct AccessHistory {
  struct Access {
    let step: Step
    let value: String?
    let isRead: Bool
    let label: String
    let place: Place
  }
  /// In order of first access, so that nothing depends on hashing.
  private(set) var locations: [[Access]] = []

  init(_ model: TimelineModel) {
    var index: [LocationID: Int] = [:]
    for step in model.steps {
      let event = model.recording.events[step.event]
      guard let location = event.location else { continue }
      var value: String?
      switch event.action {
      case .read(_, let read): value = read
      case .write(_, let written, _): value = written
      default: break
      }
      let access = Access(
        step: step, value: value, isRead: event.isRead, label: location.label, place: event.place)
      let id = LocationID(location)
      if let known = index[id] {
        locations[known].append(access)
      } else {
        index[id] = locations.count
        locations.append([access])
      }
    }
  }
}

// MARK: - Lost update

/// A task reads, another one writes, the first one writes what it worked out from the old value.
///
/// A read of a stale value alone is no error, nor is a write that does not depend on it. With both accesses under one
/// lock the other task cannot come between, so a correct program gives no alarm.
func lostUpdates(_ model: TimelineModel, _ history: AccessHistory) -> [Explanation] {
  history.locations.flatMap { accesses -> [Explanation] in
    var latest: [Int: Int] = [:]
    var found: [Explanation] = []
    for (index, access) in accesses.enumerated() {
      defer { latest[access.step.task] = index }
      guard !access.isRead, access.value != nil, let readIndex = latest[access.step.task],
        accesses[readIndex].isRead,
        let overwrittenIndex = lastForeignWrite(accesses, between: readIndex, and: index),
        isLost(accesses[readIndex], accesses[overwrittenIndex], access),
        SourceFlow(model.recording).depends(access.place, on: accesses[readIndex].place),
        !hasJoined(model, access, accesses[overwrittenIndex])
      else { continue }
      let owner = accesses[overwrittenIndex].step.task
      let otherRead = accesses[..<overwrittenIndex].last { $0.step.task == owner && $0.isRead }
      found.append(lostUpdate(model, accesses[readIndex], otherRead, accesses[overwrittenIndex], access))
    }
    return found
  }
}

private func lastForeignWrite(_ accesses: [AccessHistory.Access], between start: Int, and end: Int) -> Int? {
  let task = accesses[end].step.task
  return (start + 1..<end).last { !accesses[$0].isRead && accesses[$0].step.task != task && accesses[$0].value != nil }
}

/// Whether anything is gone: not if the other task left the value as it was, nor if both set the same flag.
private func isLost(
  _ read: AccessHistory.Access, _ other: AccessHistory.Access, _ write: AccessHistory.Access
) -> Bool {
  if other.value == read.value { return false }
  return other.value != write.value || !["True", "False", "None"].contains(write.value)
}

/// Whether the writer has waited for the end of the other task: then it overwrites knowingly.
private func hasJoined(
  _ model: TimelineModel, _ write: AccessHistory.Access, _ other: AccessHistory.Access
) -> Bool {
  model.steps[other.step.number..<write.step.number].contains { step in
    guard step.task == write.step.task, case .operates(let operation, _, _) = step.deed else { return false }
    return operation.verb == "join" && operation.effect == .proceeds
      && model.names.full[other.step.task] == visibleText(operation.label)
  }
}

private func lostUpdate(
  _ model: TimelineModel, _ read: AccessHistory.Access, _ otherRead: AccessHistory.Access?,
  _ other: AccessHistory.Access, _ write: AccessHistory.Access
) -> Explanation {
  let loser = model.names[other.step.task]
  let winner = model.names[write.step.task]
  let old = brief(read.value)
  var text = "\(winner) overwrote \(loser)'s \(brief(other.value)) in step \(write.step.number): "
  var marks = [Explanation.Mark(step: read.step.number, words: "old from step \(other.step.number) on")]
  if let otherRead, otherRead.value == read.value {
    let steps = [read.step.number, otherRead.step.number].sorted()
    text += "both had read \(old) (steps \(steps[0]) and \(steps[1]))"
    let first = steps[0] == otherRead.step.number
    let same = "the same \(shortened(visibleText(read.value ?? ""), to: 10, "…")) as step \(steps[0])"
    if first { marks[0] = Explanation.Mark(step: read.step.number, words: same) }
    marks.append(
      Explanation.Mark(step: otherRead.step.number, words: first ? nil : same))
  } else {
    text += "it had read \(old) before (step \(read.step.number))"
  }
  text += ", so \(loser)'s update of \(brief(write.label)) (step \(other.step.number)) is lost."
  marks.append(Explanation.Mark(step: other.step.number, words: "lost in step \(write.step.number)"))
  let lost = shortened(visibleText(other.value ?? ""), to: 16, "…")
  marks.append(
    Explanation.Mark(step: write.step.number, words: "overwrites step \(other.step.number)'s \(lost)"))
  return Explanation(kind: .lostUpdate, text: text, marks: marks.sorted { $0.step < $1.step })
}

// MARK: - Check-then-act

/// A task looks at a location in an `if`, another one changes it, the first one changes it inside that `if`.
func staleChecks(_ model: TimelineModel, _ history: AccessHistory) -> [Explanation] {
  let flow = SourceFlow(model.recording)
  return history.locations.flatMap { accesses -> [Explanation] in
    /// By task: its last look at the location in a condition.
    var checks: [Int: Int] = [:]
    var found: [Explanation] = []
    for (index, access) in accesses.enumerated() {
      let task = access.step.task
      if access.isRead {
        if flow.isCondition(access.place) { checks[task] = index }
        continue
      }
      guard let check = checks.removeValue(forKey: task),
        flow.isInside(access.place, conditionAt: accesses[check].place),
        let changed = lastForeignWrite(accesses, between: check, and: index),
        accesses[changed].value != accesses[check].value,
        // Without a fresh look in between it is a lost update, which says more.
        accesses[changed..<index].contains(where: { $0.isRead && $0.step.task == task })
      else { continue }
      found.append(staleCheck(model, accesses[check], accesses[changed], access))
    }
    return found
  }
}

private func staleCheck(
  _ model: TimelineModel, _ check: AccessHistory.Access, _ change: AccessHistory.Access, _ act: AccessHistory.Access
) -> Explanation {
  let reader = SourceReader(model.recording)
  let actor = model.names[act.step.task]
  let changer = model.names[change.step.task]
  let label = brief(act.label)
  let text =
    "\(actor) checked \(label) at \(reader.label(check.place)) when it was \(brief(check.value)) "
    + "(step \(check.step.number)), but acted on that in step \(act.step.number), after \(changer) had changed it "
    + "to \(brief(change.value)) (step \(change.step.number)): the check no longer held."
  return Explanation(
    kind: .staleCheck, text: text,
    marks: [
      Explanation.Mark(step: check.step.number, words: "true only until step \(change.step.number)"),
      Explanation.Mark(step: change.step.number, words: "\(actor)'s check is out of date now"),
      Explanation.Mark(step: act.step.number, words: "acts on the check of step \(check.step.number)"),
    ])
}

// MARK: - Lost wakeup, deaths, remarks

/// A notify that nobody heard, and a task that then waited for ever on the same condition.
func lostWakeups(_ model: TimelineModel) -> [Explanation] {
  model.deadlock.map { deadlock in
    deadlock.blocked.compactMap { blocked -> Explanation? in
      guard let wait = model.steps.last(where: { $0.task == blocked.task }), wait.departure == .waits,
        case .operates(let operation, _, _) = wait.deed, operation.verb == "wait", operation.type == "Condition",
        let notify = model.steps[..<(wait.number - 1)].last(where: { step in
          guard case .operates(let other, _, _) = step.deed, other.object == operation.object else { return false }
          return other.verb.hasPrefix("notify") && step.task != wait.task
        }), case .operates(let call, _, _) = notify.deed, call.wakes.isEmpty
      else { return nil }
      let waiter = model.names[wait.task]
      return Explanation(
        kind: .lostWakeup,
        text: "\(model.names[notify.task]) notified \(brief(operation.label)) in step \(notify.number), when nobody "
          + "was waiting on it; \(waiter) began to wait only in step \(wait.number), and nobody notifies it any more.",
        marks: [
          Explanation.Mark(step: notify.number, words: "nobody hears it"),
          Explanation.Mark(step: wait.number, words: "too late for step \(notify.number)"),
        ])
    }
  } ?? []
}

extension TimelineModel {
  /// The step in which a task took, for the last time, what an operation is about.
  func take(of operation: Operation, by task: Int) -> Step? {
    steps.last { step in
      guard step.task == task, let other = step.deed.operation else { return false }
      return other.object == operation.object && other.verb == "acquire" && other.effect == .proceeds
    }
  }
}

/// Tasks that wait for each other: who took what, and when.
func circles(_ model: TimelineModel) -> [Explanation] {
  guard let cycle = model.deadlock?.cycle, cycle.count > 1 else { return [] }
  let wording = Wording(names: model.names, limit: 40, signs: .picture)
  var parts: [String] = []
  var steps: [Int] = []
  for (index, task) in cycle.enumerated() {
    // What the task before it in the circle waits for is what this one holds.
    let waiter = cycle[(index + cycle.count - 1) % cycle.count]
    guard let wait = model.steps.last(where: { $0.task == task }), let wanted = wait.deed.operation,
      let blocker = model.steps.last(where: { $0.task == waiter })?.deed.operation,
      let take = model.take(of: blocker, by: task)
    else { return [] }
    steps += [take.number, wait.number]
    parts.append(
      "\(model.names[task]) holds \(wording.noun(blocker)) (step \(take.number)) and waits for "
        + "\(wording.noun(wanted)) (step \(wait.number))")
  }
  return [
    Explanation(
      kind: .circle, text: parts.joined(separator: "; ") + ": each waits for another one, so none can go on.",
      marks: steps.sorted().map { Explanation.Mark(step: $0, words: nil) })
  ]
}

/// Tasks that an exception ended.
func deaths(_ model: TimelineModel) -> [Explanation] {
  let reader = SourceReader(model.recording)
  return model.steps.compactMap { step in
    guard case .dies(let text) = step.deed else { return nil }
    let at = step.place.position.line > 0 ? " at \(reader.label(step.place))" : ""
    return Explanation(
      kind: .death, text: "\(model.names[step.task]) died\(at) in step \(step.number): \(brief(text, 200))",
      marks: [Explanation.Mark(step: step.number, words: nil)])
  }
}

/// What detectors found.
func remarks(_ model: TimelineModel) -> [Explanation] {
  guard !model.recording.remarks.isEmpty else { return [] }
  var stepOfEvent: [Int: Int] = [:]
  for step in model.steps { for event in step.events { stepOfEvent[event] = step.number } }
  return model.recording.remarks.map { remark in
    let steps = remark.events.compactMap { stepOfEvent[$0] }.sorted()
    return Explanation(
      kind: .remark, text: brief(remark.message, 500), marks: steps.map { Explanation.Mark(step: $0, words: nil) })
  }
}

private func brief(_ text: String?, _ most: Int = 40) -> String {
  shortened(visibleText(text ?? "nothing"), to: most, "…")
}
