import Machine

/// Two readers on a pipe end: two tasks receive from one end of a pipe without a lock. Which of them gets a message is
/// open, and one may read the middle of a message that the other one has begun. (CPython's documentation of
/// `multiprocessing.Pipe`: "data in a pipe may become corrupted if two processes (or threads) try to read from … the same
/// end of the pipe at the same time".)
enum TwoReaders {
  static let kind = "two-readers"

  static func find(_ story: Story) -> [Suspicion] {
    var reads: [Int: [Story.Deed]] = [:]
    var order: [Int] = []
    for deed in story.deeds where deed.operation.type == "Pipe" && deed.operation.verb == "read" {
      if reads[deed.operation.object] == nil { order.append(deed.operation.object) }
      reads[deed.operation.object, default: []].append(deed)
    }
    return order.compactMap { pipe in
      guard let own = reads[pipe], let (first, second) = pair(own) else { return nil }
      return story.suspicion(
        kind, about: ["pipe \(pipe)"],
        "\(story.name(first.task)) (\(story.at(first.event))) and \(story.name(second.task)) (\(story.at(second.event))) "
          + "receive from the same end of a pipe, and nothing orders them: who gets which message is open, and one may get "
          + "the rest of a message that the other has begun to read. Let one task receive, give each a pipe of its own, or "
          + "use a multiprocessing.Queue.",
        [first.event, second.event])
    }
  }

  /// Two reads that nothing orders, and no lock keeps apart.
  private static func pair(_ reads: [Story.Deed]) -> (Story.Deed, Story.Deed)? {
    for (index, second) in reads.enumerated() {
      for first in reads[..<index] where first.task != second.task {
        let isOrdered = second.clock.covers(first.task, first.clock[first.task])
        let isLocked = first.held.contains { held in second.held.contains { $0.lock == held.lock } }
        if !isOrdered, !isLocked { return (first, second) }
      }
    }
    return nil
  }
}
