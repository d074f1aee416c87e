import Machine

/// Lost wakeup: a condition was notified when nobody was waiting on it yet, and the task that then began to wait was
/// never woken. (Andrews, Foundations of Multithreaded Programming, 2000, 5.1; a notify is not remembered.)
///
/// A task that has looked, under the condition's lock, whether it must wait has not lost anything: then nobody has
/// notified it (`missing-notify`).
enum LostWakeup {
  static let kind = "lost-wakeup"

  static func find(_ story: Story) -> [Suspicion] {
    story.waitsOnConditions.compactMap { wait in
      let notifies = story.notifies(wait.operation.object)
      guard !notifies.contains(where: { $0.event > wait.event }),
        let last = notifies.last(where: { $0.event < wait.event && $0.task != wait.task }),
        last.operation.wakes.isEmpty, !story.hasLooked(before: wait.event)
      else { return nil }
      let label = wait.operation.label
      return story.suspicion(
        kind, about: [EndlessWait.subject(wait.event, story), EndlessWait.condition(wait.operation)],
        "\(story.name(last.task)) notified \(label) (\(story.at(last.place))) when nobody was waiting on it; "
          + "\(story.name(wait.task)) began to wait only afterwards (\(story.at(wait.event))), and nobody notifies it any more. "
          + "Keep what was announced in a variable, and wait only `while` it is not yet so, all with \(label) held.",
        [last.event, wait.event])
    }
  }
}
