import Machine

/// Data race: two tasks access the same variable, at least one of them writes, and nothing orders the two accesses; no
/// matter whether this run went well. (Lamport 1978; Flanagan and Freund, FastTrack, PLDI 2009.)
enum DataRace {
  static let kind = "data-race"

  static func find(_ story: Story) -> [Suspicion] {
    story.firstRaces { $0.held.isEmpty == $1.held.isEmpty && ($0.held.isEmpty || !Story.areDisjoint($0, $1)) }.map {
      race in
      let (a, b) = (race.first, race.second)
      let label = b.location.label
      return story.suspicion(
        kind, about: [label],
        "\(story.does(a)) and \(story.does(b, pronoun: true)), and nothing decides which comes first. "
          + advice(story, a, b, label),
        [a.event, b.event])
    }
  }

  private static func advice(_ story: Story, _ a: Story.Access, _ b: Story.Access, _ label: String) -> String {
    if b.task == 0, a.task != 0, !b.isWrite {
      return "Join \(story.name(a.task)) before \(story.at(b.place)), or hold one lock around both."
    }
    return "Hold one lock around each use of \(label) (\(story.lines([a.event, b.event])))."
  }
}

extension Story {
  static func areDisjoint(_ a: Access, _ b: Access) -> Bool {
    !a.held.contains { own in b.held.contains { $0.lock == own.lock } }
  }

  /// The first race of a sort at each location; of several, one of two writes.
  func firstRaces(_ isOfSort: (Access, Access) -> Bool) -> [Race] {
    var found: [Race] = []
    for race in races where isOfSort(race.first, race.second) {
      if let known = found.lastIndex(where: { $0.location == race.location }) {
        if race.first.isWrite && race.second.isWrite && !(found[known].first.isWrite && found[known].second.isWrite) {
          found[known] = race
        }
      } else {
        found.append(race)
      }
    }
    return found
  }

  /// `Thread-1 writes x (line 7)`
  func does(_ access: Access, pronoun: Bool = false) -> String {
    let label = pronoun ? "it" : access.location.label
    let verb =
      !access.isWrite
      ? "reads" : access.location.kind == .contents ? "changes" : access.value == nil ? "deletes" : "writes"
    let value = access.location.kind == .contents || access.value == nil ? "" : ": \(brief(access.value))"
    return "\(name(access.task)) \(verb) \(label) (\(at(access.place))\(value))"
  }
}
