import Machine

/// Endless wait: a task waits for something that nobody can bring about any more, for none of the reasons that have a
/// name of their own.
enum EndlessWait {
  static let kind = "endless-wait"

  static func find(_ story: Story) -> [Suspicion] {
    story.endlessWaits.compactMap { wait in
      guard story.blocker(of: wait.task) == nil else { return nil }
      return story.suspicion(
        kind, about: [subject(wait.event, story)],
        "\(story.name(wait.task)) waits for \(story.wish(wait.operation)) (\(story.at(wait.event))) for ever: no thread is "
          + "left that could end the wait.",
        [wait.event])
    }
  }

  /// What all findings about the same wait have in common.
  static func subject(_ event: Int, _ story: Story) -> String { "wait at \(story.at(event))" }
}
