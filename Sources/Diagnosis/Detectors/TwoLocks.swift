import Machine

/// Two locks for one datum: both tasks hold a lock at the access, but not the same one, so neither excludes the other.
/// (Savage and others, Eraser, SOSP 1997: the lockset of the variable is empty.)
enum TwoLocks {
  static let kind = "two-locks"

  static func find(_ story: Story) -> [Suspicion] {
    story.firstRaces { !$0.held.isEmpty && !$1.held.isEmpty && Story.areDisjoint($0, $1) }.compactMap { race in
      let (a, b) = (race.first, race.second)
      guard let one = a.held.last, let other = b.held.last else { return nil }
      let label = b.location.label
      let same = story.noun(one) == story.noun(other)
      let words =
        same
        ? "\(story.does(a)) and \(story.does(b, pronoun: true)) each hold a lock called \(one.label), but not the same one"
        : "\(story.does(a)) holding \(story.noun(one)), \(story.does(b, pronoun: true)) holding \(story.noun(other))"
      return story.suspicion(
        kind, about: [label],
        "\(words): two different locks do not keep the threads apart. Use one and the same lock for \(label).",
        [a.event, b.event])
    }
  }
}
