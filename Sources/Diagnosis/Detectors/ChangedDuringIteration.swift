import Machine

/// Container changed during iteration: a task goes through a dict, set or deque while another one adds or removes
/// something. (Python's documentation: "dictionary changed size during iteration".) A list does not complain: elements are
/// skipped or seen twice.
enum ChangedDuringIteration {
  static let kind = "changed-during-iteration"
  private static let words = ["changed size during iteration", "mutated during iteration"]

  static func find(_ story: Story) -> [Suspicion] { exceptions(story) + lists(story) }

  private static func lists(_ story: Story) -> [Suspicion] {
    var seen: [Int] = []
    return story.races.compactMap { race in
      guard !seen.contains(race.location), race.first.location.kind == .contents else { return nil }
      let (look, change) = race.first.isWrite ? (race.second, race.first) : (race.first, race.second)
      guard !look.isWrite, change.isWrite, look.value?.hasPrefix("[") ?? false,
        story.source.code(look.place)?.hasPrefix("for ") ?? false
      else { return nil }
      let looks = story.locations[race.location].filter {
        !$0.isWrite && $0.task == look.task && $0.place.position.line == look.place.position.line
      }
      guard looks.contains(where: { $0.event < change.event }),
        let after = looks.first(where: { $0.event > change.event })
      else { return nil }
      seen.append(race.location)
      let label = change.location.label
      return story.suspicion(
        kind, about: [label],
        "\(story.name(change.task)) changes \(label) (\(story.at(change.place)): \(story.brief(change.value))) while "
          + "\(story.name(look.task)) is in the middle of going through it (\(story.at(look.place))): elements can be skipped or "
          + "seen twice. Hold one lock around the loop and around each change, or go through a copy made with the lock held.",
        [change.event, after.event])
    }
  }

  private static func exceptions(_ story: Story) -> [Suspicion] {
    story.raised.joined().sorted().compactMap { index in
      let event = story.events[index]
      guard case .raised(let text) = event.action, words.contains(where: { text.contains($0) }) else { return nil }
      var change: Story.Access?
      for accesses in story.locations where accesses.first?.location.kind == .contents {
        guard let own = accesses.last(where: { $0.task == event.task && $0.event < index && !$0.isWrite }),
          own.place.position.line == event.place.position.line,
          let other = accesses.last(where: { $0.task != event.task && $0.event < index && $0.isWrite })
        else { continue }
        if other.event > change?.event ?? -1 { change = other }
      }
      guard let change else { return nil }
      let label = change.location.label
      return story.suspicion(
        kind, about: [label],
        "\(story.name(event.task)) goes through \(label) (\(story.at(index))) while \(story.name(change.task)) changes it "
          + "(\(story.at(change.place)): \(story.brief(change.value))). Hold one lock around the loop and around each change, or "
          + "go through a copy made with the lock held.",
        [index, change.event])
    }
  }
}
