import Machine

/// Event set and cleared before the waiter looks: an event is a state, not a signal; who looks too late sees nothing.
/// (Python's documentation of `threading.Event`; PulseEvent's reputation on Windows.)
enum EventCleared {
  static let kind = "event-cleared-early"

  static func find(_ story: Story) -> [Suspicion] {
    story.endlessWaits.compactMap { wait in
      guard let owner = story.owners[wait.operation.object], owner.type == "Event",
        let clear = story.notes("clear", of: owner.object).last(where: { $0.event < wait.event }),
        let set = story.notes("set", of: owner.object).last(where: { $0.event < clear.event })
      else { return nil }
      let label = story.label(ofObject: owner.object) ?? "event"
      return story.suspicion(
        kind, about: [EndlessWait.subject(wait.event, story)],
        "\(story.name(set.task)) set \(story.noun("Event", label)) (\(story.at(set.event))), and \(story.name(clear.task)) "
          + "cleared it (\(story.at(clear.event))) before \(story.name(wait.task)) came to look (\(story.at(wait.event))), which "
          + "now waits for ever. Let the waiting thread clear it after its wait, or use a Condition or a queue.",
        [set.event, clear.event, wait.event])
    }
  }
}
