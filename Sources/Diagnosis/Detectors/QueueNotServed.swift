import Machine

/// A queue nobody serves: a task waits until the items of a queue are done, or until there is room in it, but no task is
/// left that would take one out. (Python's documentation of `queue`.)
enum QueueNotServed {
  static let kind = "queue-not-served"

  static func find(_ story: Story) -> [Suspicion] {
    (story.queueWaits("join") + story.queueWaits("put")).compactMap { wait in
      let puts = story.notes("put", of: wait.queue)
      let gets = story.notes("get", of: wait.queue)
      guard puts.count > gets.count, let put = puts.last else { return nil }
      let rest = puts.count - gets.count
      return story.suspicion(
        kind, about: [EndlessWait.subject(wait.event, story)],
        "\(story.name(wait.task)) waits in \(wait.label).\(wait.verb)() (\(story.at(wait.event))) for \(rest) "
          + "item\(rest == 1 ? "" : "s") in it to be taken out, but no thread is left that gets from \(wait.label). Start as "
          + "many workers as are needed, and let them go on until all is done.",
        [put.event, wait.event])
    }
  }
}
