import Machine

/// Notify where notify_all is needed: one of several waiters was woken, and it was not the one (or not the only one)
/// that could go on. (Goetz and others, 14.2.4; Buhr, Fortier and Coffin, Monitor Classification, 1995.)
enum NotifyInsteadOfAll {
  static let kind = "notify-instead-of-notify-all"

  static func find(_ story: Story) -> [Suspicion] {
    story.waitsOnConditions.compactMap { wait in
      let label = wait.operation.label
      guard
        let notify = story.notifies(wait.operation.object).last(where: {
          $0.event > wait.event && $0.operation.verb == "notify" && !$0.operation.wakes.isEmpty
            && !$0.operation.wakes.contains(wait.task)
        })
      else { return nil }
      return story.suspicion(
        kind, about: [EndlessWait.subject(wait.event, story), EndlessWait.condition(wait.operation)],
        "\(story.name(notify.task)) notified \(label) once (\(story.at(notify.place))), which woke "
          + "\(story.list(notify.operation.wakes)) only; \(story.name(wait.task)) waits on \(label) "
          + "(\(story.at(wait.event))), too, and nobody wakes it any more. Use \(label).notify_all().",
        [wait.event, notify.event])
    }
  }
}
