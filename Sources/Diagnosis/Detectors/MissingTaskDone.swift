import Machine

/// Missing task_done: a `join` of a queue waits for a `task_done` for each item that was put; one was taken out and
/// never reported as done. (Python's documentation of `queue`.)
enum MissingTaskDone {
  static let kind = "missing-task-done"

  static func find(_ story: Story) -> [Suspicion] {
    story.queueWaits("join").compactMap { wait in
      let gets = story.notes("get", of: wait.queue)
      let done = story.notes("task_done", of: wait.queue)
      guard gets.count > done.count, let last = gets.last else { return nil }
      return story.suspicion(
        kind, about: [EndlessWait.subject(wait.event, story)],
        "\(story.name(wait.task)) waits in \(wait.label).join() (\(story.at(wait.event))) until each item is done, but of "
          + "\(gets.count) item\(gets.count == 1 ? "" : "s") taken out (\(story.at(last.event))) \(done.count) "
          + "\(done.count == 1 ? "was" : "were") reported with task_done(). Call \(wait.label).task_done() after each item, "
          + "in a `finally` if its work can fail.",
        [last.event, wait.event])
    }
  }
}
