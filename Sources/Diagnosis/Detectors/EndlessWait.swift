import Machine

/// Endless wait: a task waits for something that nobody can bring about any more, for none of the reasons that have a
/// name of their own. Where another task's wait has such a name in the same run, this one follows from it.
enum EndlessWait {
  static let kind = "endless-wait"

  static func find(_ story: Story) -> [Suspicion] {
    story.endlessWaits.compactMap { wait in
      if let blocker = story.blocker(of: wait.task), story.ended[blocker] == nil { return nil }
      if story.isOnlyServing(wait.task) || isForOthers(wait.operation, story) { return nil }
      return story.suspicion(
        kind,
        about: [subject(wait.event, story)] + story.endlessWaits.map { subject($0.event, story) }
          + story.endlessWaits.map { condition($0.operation) },
        "\(story.name(wait.task)) waits for \(story.wish(wait.operation)) (\(story.at(wait.event))) for ever: no thread is "
          + "left that could end the wait.",
        [wait.event])
    }
  }

  /// Whether an event loop, or one of its tasks, waits for tasks that wait for ever themselves: they are what is wrong.
  private static func isForOthers(_ operation: Operation, _ story: Story) -> Bool {
    if operation.type == "Loop" { return story.endlessWaits.contains { $0.operation.type != "Loop" } }
    guard operation.verb == "await", ["Task", "Gathering"].contains(operation.type),
      case .blocks(let holders) = operation.effect
    else { return false }
    return holders.contains { story.stuck[$0] != nil }
  }

  /// What findings about waits on the same condition have in common: one of them explains the others.
  static func condition(_ operation: Operation) -> String { "waits on \(operation.object)" }

  /// What all findings about the same wait have in common.
  static func subject(_ event: Int, _ story: Story) -> String { "wait at \(story.at(event))" }
}

extension Story {
  /// Whether a task is a daemon, and others wait for ever that are none: they are what is wrong.
  func isOnlyServing(_ task: Int) -> Bool {
    daemons.contains(task) && stuck.keys.contains { !daemons.contains($0) }
  }
}
