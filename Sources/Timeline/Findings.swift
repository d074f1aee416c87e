import Machine
import Trace

/// What detectors found in a run, told with the numbers of the steps in which it happened.
///
/// The rules are `Diagnosis`'s. Where the picture can say more than the finding's own sentence, which knows lines only,
/// this file has the words for it.
struct Findings {
  /// One of the events that make a finding.
  private struct Moment {
    let step: Step
    let value: String?
    let label: String
    let place: Place
    /// Whether the value is the text of a change: `append(1)`.
    var isChange = false
  }

  let model: TimelineModel
  private var stepOfEvent: [Int: Step] = [:]

  init(_ model: TimelineModel) {
    self.model = model
    guard !model.recording.findings.isEmpty else { return }
    for step in model.steps { for event in step.events { stepOfEvent[event] = step } }
  }

  func explanations() -> [Explanation] {
    var kinds: [String] = []
    for finding in model.recording.findings where !kinds.contains(finding.kind) { kinds.append(finding.kind) }
    return kinds.flatMap { kind in
      limited(model.recording.findings.filter { $0.kind == kind }.compactMap(explanation), to: 3)
    }
  }

  private func explanation(_ finding: Finding) -> Explanation? {
    let moments = finding.places.compactMap { spot in spot.event.flatMap(moment) }
    if moments.count == finding.places.count {
      switch (finding.kind, moments.count) {
      case ("lost-update", 3): return lostUpdate(moments[0], nil, moments[1], moments[2])
      case ("lost-update", 4): return lostUpdate(moments[0], moments[1], moments[2], moments[3])
      case ("check-then-act", 3): return staleCheck(moments[0], moments[1], moments[2])
      case ("lost-wakeup", 2): return lostWakeup(moments[0], moments[1])
      default: break
      }
    }
    // The block at the end tells of a deadlock.
    if finding.kind == "deadlock" { return nil }
    var steps: [Int] = []
    for moment in moments where !steps.contains(moment.step.number) { steps.append(moment.step.number) }
    return Explanation(
      kind: .finding, text: "\(finding.kind): \(brief(finding.message, 1000))",
      marks: steps.sorted().map { Explanation.Mark(step: $0, words: nil) })
  }

  private func moment(_ index: Int) -> Moment? {
    guard let step = stepOfEvent[index] else { return nil }
    let event = model.recording.events[index]
    var value: String?
    var label = event.location?.label ?? ""
    switch event.action {
    case .read(_, let read): value = read
    case .write(_, let written, _): value = written
    case .operate(let operation): label = operation.label
    default: break
    }
    return Moment(
      step: step, value: value, label: label, place: event.place, isChange: event.location?.kind == .contents)
  }

  // MARK: Words

  private func lostUpdate(
    _ read: Moment, _ otherRead: Moment?,
    _ other: Moment, _ write: Moment
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

  private func staleCheck(_ check: Moment, _ change: Moment, _ act: Moment) -> Explanation {
    let reader = SourceReader(model.recording)
    let actor = model.names[act.step.task]
    let changer = model.names[change.step.task]
    let label = brief(check.label)
    let to = change.isChange ? "" : " to \(brief(change.value))"
    let text =
      "\(actor) checked \(label) at \(reader.label(check.place)) when it was \(brief(check.value)) "
      + "(step \(check.step.number)), but acted on that in step \(act.step.number), after \(changer) had changed "
      + "it\(to) (step \(change.step.number)): the check no longer held."
    return Explanation(
      kind: .staleCheck, text: text,
      marks: [
        Explanation.Mark(step: check.step.number, words: "true only until step \(change.step.number)"),
        Explanation.Mark(step: change.step.number, words: "\(actor)'s check is out of date now"),
        Explanation.Mark(step: act.step.number, words: "acts on the check of step \(check.step.number)"),
      ])
  }

  private func lostWakeup(_ notify: Moment, _ wait: Moment) -> Explanation {
    let waiter = model.names[wait.step.task]
    return Explanation(
      kind: .lostWakeup,
      text: "\(model.names[notify.step.task]) notified \(brief(wait.label)) in step \(notify.step.number), when nobody "
        + "was waiting on it; \(waiter) began to wait only in step \(wait.step.number), and nobody notifies it any more.",
      marks: [
        Explanation.Mark(step: notify.step.number, words: "nobody hears it"),
        Explanation.Mark(step: wait.step.number, words: "too late for step \(notify.step.number)"),
      ])
  }
}
