import Machine

/// A sentence about what went wrong, and the steps in which it did.
public struct Explanation: Sendable, Equatable {
  public enum Kind: String, Sendable {
    case lostUpdate = "lost update"
    case staleCheck = "check-then-act"
    case lostWakeup = "lost wakeup"
    case circle = "deadlock"
    case death = "exception"
    /// What else detectors found.
    case finding
    /// A switch that decided how the run ended.
    case pivot = "switch"
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
  var found = Findings(model).explanations()
  found += circles(model)
  found += deaths(model)
  return found.enumerated().sorted {
    ($0.element.marks.last?.step ?? 0, $0.offset) < ($1.element.marks.last?.step ?? 0, $1.offset)
  }.map(\.element)
}

/// The first few; the last of them says how many more there are.
func limited(_ found: [Explanation], to most: Int) -> [Explanation] {
  guard found.count > most, let last = found.prefix(most).last else { return found }
  let more = found.count - most
  let text = last.text + " The same happened \(more == 1 ? "once more" : "\(more) more times")."
  return found.prefix(most - 1) + [Explanation(kind: last.kind, text: text, marks: last.marks)]
}

// MARK: - Deadlock, deaths

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
    // What a task of an event loop raises, who awaits it may catch.
    guard case .dies(let text) = step.deed, !model.loops.isOfLoop(step.task) else { return nil }
    let at = step.place.position.line > 0 ? " at \(reader.label(step.place))" : ""
    return Explanation(
      kind: .death, text: "\(model.names[step.task]) died\(at) in step \(step.number): \(brief(text, 200))",
      marks: [Explanation.Mark(step: step.number, words: nil)])
  }
}

func brief(_ text: String?, _ most: Int = 40) -> String {
  shortened(visibleText(text ?? "nothing"), to: most, "…")
}
