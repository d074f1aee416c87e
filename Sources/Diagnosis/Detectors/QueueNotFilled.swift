import Machine

/// A queue that nobody fills: a task waits for an item, but no task is left that would put one. (Usually the end of the
/// work was not announced to each worker.)
enum QueueNotFilled {
  static let kind = "queue-not-filled"

  static func find(_ story: Story) -> [Suspicion] {
    story.queueWaits("get").compactMap { wait in
      if story.isOnlyServing(wait.task) { return nil }
      let last = story.notes("put", of: wait.queue).last?.event
      return story.suspicion(
        kind, about: [EndlessWait.subject(wait.event, story)],
        "\(story.name(wait.task)) waits in \(wait.label).get() (\(story.at(wait.event))) for an item, but no thread is left "
          + "that puts one\(last.map { " (the last came from \(story.at($0)))" } ?? ""). Put an item that means the end, one for "
          + "each thread that waits.",
        [wait.event])
    }
  }
}
