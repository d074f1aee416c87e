import Machine

/// Missing notify: a task waits on a condition for a change that another one has made, but did not announce. (Goetz and
/// others, 14.2.4.)
enum MissingNotify {
  static let kind = "missing-notify"

  static func find(_ story: Story) -> [Suspicion] {
    story.waitsOnConditions.compactMap { wait in
      guard !story.notifies(wait.operation.object).contains(where: { $0.event > wait.event }),
        let change = story.change(ofWhatIsAwaited: wait.event)
      else { return nil }
      let label = wait.operation.label
      return story.suspicion(
        kind, about: [EndlessWait.subject(wait.event, story), EndlessWait.condition(wait.operation)],
        "\(story.name(wait.task)) waits on \(label) (\(story.at(wait.event))) until \(change.location.label) changes; "
          + "\(story.name(change.task)) has changed it (\(story.at(change.place))), but nobody notifies \(label) after that. "
          + "Call \(label).notify() or notify_all() after the change.",
        [wait.event, change.event])
    }
  }
}
