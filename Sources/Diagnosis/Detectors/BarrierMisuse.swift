import Machine

/// Barrier misuse: a barrier lets a full group through at a time; tasks that wait when no full group can come any more
/// wait for ever, or find the barrier broken. (Downey, The Little Book of Semaphores, 2016, 3.6 and 3.7.)
enum BarrierMisuse {
  static let kind = "barrier-misuse"

  static func find(_ story: Story) -> [Suspicion] { stuck(story) + broken(story) }

  private static func stuck(_ story: Story) -> [Suspicion] {
    var seen: [Int] = []
    return story.endlessWaits.compactMap { wait in
      guard let owner = story.owners[wait.operation.object], owner.type == "Barrier", !seen.contains(owner.object)
      else {
        return nil
      }
      seen.append(owner.object)
      let parties = owner.value ?? 0
      let waiting = story.endlessWaits.filter { story.owners[$0.operation.object]?.object == owner.object }
      let arrivals = story.notes("arrive", of: owner.object).count
      let label = story.label(ofObject: owner.object) ?? "barrier"
      let count = waiting.count == 1 ? "only 1 thread waits" : "only \(waiting.count) threads wait"
      let round = arrivals > parties ? " after \((arrivals - waiting.count) / max(1, parties)) full rounds" : ""
      return story.suspicion(
        kind, about: [EndlessWait.subject(wait.event, story)],
        "\(story.noun("Barrier", label)) lets \(parties) threads through together, but\(round) \(count) at it "
          + "(\(story.list(waiting.map(\.task))), \(story.lines(waiting.map(\.event)))) and no other comes. Make the barrier "
          + "for as many threads as use it, and let each of them wait the same number of times.",
        waiting.map(\.event))
    }
  }

  private static func broken(_ story: Story) -> [Suspicion] {
    story.ended.compactMap { end in
      guard let end, case .end(let exception?) = story.events[end].action, exception.contains("BrokenBarrierError"),
        let place = story.raised[story.events[end].task].last
      else { return nil }
      let reason = story.remarks.last { $0.note.type == "Barrier" && $0.note.verb == "break" && $0.event < end }
      let why = reason.map { ": \(story.name($0.task)) broke it (\(story.at($0.event)))" } ?? ""
      return story.suspicion(
        kind, about: ["barrier"],
        "\(story.name(story.events[end].task)) died at a broken barrier (\(story.at(place)))\(why). A barrier that was aborted "
          + "or timed out is of no use until all have left and it is reset.",
        [place] + (reason.map { [$0.event] } ?? []))
    }
  }
}
