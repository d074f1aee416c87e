import Machine

/// Lock-order inversion: two tasks (or more) take the same locks in different orders, so that they can deadlock, though
/// this run did not. (Havelund, GoodLock, SPIN 2000; Bensalem and Havelund, 2005, for gate locks and the order of
/// threads.)
///
/// An edge is a lock taken with another one held. A circle of edges is dangerous if they are of different tasks, no
/// gate lock or semaphore keeps the others out, and starts and joins do not order them.
enum LockOrder {
  static let kind = "lock-order-inversion"

  private struct Edge {
    let from: Story.Held
    let to: Int
    let toLabel: String
    let deed: Story.Deed
    let gates: [Int]
  }

  static func find(_ story: Story) -> [Suspicion] {
    let edges = edges(story)
    var found: [Suspicion] = []
    var known: [[Int]] = []
    for start in edges {
      guard let circle = circle(from: [start], edges), !isKeptOut(circle, story) else { continue }
      let locks = circle.map(\.from.lock).sorted()
      if known.contains(locks) { continue }
      known.append(locks)
      found.append(describe(story, circle))
    }
    return found
  }

  private static func edges(_ story: Story) -> [Edge] {
    var edges: [Edge] = []
    for deed in story.deeds where deed.operation.verb == "acquire" && !deed.held.isEmpty {
      guard isWaiting(deed, story), !story.internalLocks.contains(deed.operation.object),
        !deed.held.contains(where: { $0.lock == deed.operation.object })
      else { continue }
      for held in deed.held {
        let isKnown = edges.contains {
          $0.from.lock == held.lock && $0.to == deed.operation.object && $0.deed.task == deed.task
            && $0.deed.place == deed.place
        }
        if isKnown || edges.count > 2000 { continue }
        edges.append(
          Edge(
            from: held, to: deed.operation.object, toLabel: story.noun(deed.operation.type, deed.operation.label),
            deed: deed, gates: deed.held.map(\.lock).filter { $0 != held.lock }))
      }
    }
    return edges
  }

  /// Whether the operation would wait for the lock as long as it takes.
  private static func isWaiting(_ deed: Story.Deed, _ story: Story) -> Bool {
    switch deed.operation.effect {
    case .blocks, .proceeds: break
    default: return false
    }
    guard let line = story.source.code(deed.place) else { return true }
    return !["blocking=False", "timeout=", "acquire(False", "acquire(0", "acquire(True,"].contains { line.contains($0) }
  }

  private static func circle(from path: [Edge], _ edges: [Edge]) -> [Edge]? {
    guard let last = path.last, path.count <= 5 else { return nil }
    if path.count > 1, last.to == path[0].from.lock { return path }
    for next in edges where next.from.lock == last.to && path.allSatisfy({ isIndependent($0, next) }) {
      if path.contains(where: { $0.from.lock == next.from.lock }) { continue }
      if let found = circle(from: path + [next], edges) { return found }
    }
    return nil
  }

  /// Whether a semaphore never lets all of them in at once: four philosophers at a table for five.
  private static func isKeptOut(_ circle: [Edge], _ story: Story) -> Bool {
    guard let first = circle.first else { return true }
    return first.deed.rooms.contains { room in
      (story.roomSizes[room] ?? Int.max) < circle.count && circle.allSatisfy { $0.deed.rooms.contains(room) }
    }
  }

  private static func isIndependent(_ a: Edge, _ b: Edge) -> Bool {
    let (one, other) = (a.deed, b.deed)
    return one.task != other.task && !a.gates.contains(where: b.gates.contains)
      && !one.frame.covers(other.task, other.frame[other.task]) && !other.frame.covers(one.task, one.frame[one.task])
  }

  private static func describe(_ story: Story, _ circle: [Edge]) -> Suspicion {
    let parts = circle.map { edge in
      "\(story.name(edge.deed.task)) takes \(story.noun(edge.from)) (\(story.at(edge.from.since))), then \(edge.toLabel) "
        + "(\(story.at(edge.deed.place)))"
    }
    let others = circle.count == 2 ? "the other" : "the next"
    return story.suspicion(
      kind, about: circle.map(\.from.label).sorted(),
      parts.joined(separator: "; ")
        + ". If each gets its first lock, each waits for \(others) for ever. Take the locks in "
        + "the same order everywhere.",
      circle.flatMap { [$0.from.since, $0.deed.event] })
  }
}
