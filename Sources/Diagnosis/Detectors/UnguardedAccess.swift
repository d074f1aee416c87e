import Machine

/// Unguarded access: a variable that is accessed with a lock held in one place is accessed without any in another.
/// (Savage and others, Eraser, SOSP 1997; here only where happens-before shows a race, too.)
enum UnguardedAccess {
  static let kind = "unguarded-access"

  static func find(_ story: Story) -> [Suspicion] {
    story.firstRaces { $0.held.isEmpty != $1.held.isEmpty }.compactMap { race in
      let (guarded, bare) = race.first.held.isEmpty ? (race.second, race.first) : (race.first, race.second)
      guard let lock = guarded.held.last else { return nil }
      let label = bare.location.label
      return story.suspicion(
        kind, about: [label],
        "\(story.does(bare)) without a lock, but \(story.name(guarded.task)) holds \(story.noun(lock)) when it "
          + "\(guarded.isWrite ? "changes" : "reads") \(label) (\(story.at(guarded.place))). A lock protects only if "
          + "everybody takes it: hold \(story.noun(lock)) in \(story.at(bare.place)), too.",
        [guarded.event, bare.event])
    }
  }
}
