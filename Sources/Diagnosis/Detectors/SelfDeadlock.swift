import Machine

/// Self-deadlock: a task waits for a plain `Lock` that it holds itself. (Tanenbaum and Bos, Modern Operating Systems,
/// 6.2: a circle of one.)
enum SelfDeadlock {
  static let kind = "self-deadlock"

  static func find(_ story: Story) -> [Suspicion] {
    story.endlessWaits.compactMap { wait in
      guard wait.operation.verb == "acquire",
        let own = story.held[wait.task].first(where: { $0.lock == wait.operation.object })
      else { return nil }
      let function = story.events[own.since].place.function
      let inner = story.events[wait.event].place.function
      let through = function == inner ? "" : " in \(inner)"
      return story.suspicion(
        kind, about: [own.label],
        "\(story.name(wait.task)) waits for \(story.noun(own))\(through) (\(story.at(wait.event))), which it holds itself "
          + "(\(story.at(own.since))): a Lock cannot be taken twice. Use an RLock, or take the lock in one of the two "
          + "places only.",
        [own.since, wait.event])
    }
  }
}
