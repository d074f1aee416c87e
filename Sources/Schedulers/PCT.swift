import Machine

/// Probabilistic concurrency testing: the ready task with the highest random priority runs, and at `depth` − 1 random
/// points the running task drops below all others.
///
/// A bug that needs `depth` ordering constraints among n tasks and k points is found with a probability of at least
/// 1 / (n · k^(depth − 1)) in each run: far more often than by uniform choices. From Burckhardt, Kothari, Musuvathi
/// and Nagarakatti: A Randomized Scheduler with Probabilistic Guarantees of Finding Bugs, ASPLOS 2010.
///
/// A task that spins until another one acts starves it for good if its priority is higher: runs need a limit.
public struct PCTScheduler: Scheduler {
  public var name: String { "PCT, seed \(seed), depth \(depth)" }
  public let seed: UInt64
  /// How many ordering constraints the bugs looked for have; at least 1.
  public let depth: Int
  private var generator: SplitMix64
  /// Switch points, in rising order, at which the running task drops.
  private var changes: [Int] = []
  /// By task number, drawn when the task is first seen; the higher one runs.
  private var priorities: [Priority] = []

  /// Tasks that dropped come below all that did not, and a later drop below an earlier one.
  private struct Priority: Comparable {
    var drops = 0
    var draw: UInt64

    static func < (left: Priority, right: Priority) -> Bool {
      left.drops != right.drops ? left.drops > right.drops : left.draw < right.draw
    }
  }

  /// - Parameter length: how many switch points the run is expected to have; the changes fall among them.
  public init(seed: UInt64, depth: Int = 3, length: Int = 1000) {
    self.seed = seed
    self.depth = max(1, depth)
    generator = SplitMix64(seed: seed)
    for _ in 1..<self.depth { changes.append(generator.below(max(1, length))) }
    changes.sort()
  }

  public mutating func choose(_ situation: Situation) -> Choice? {
    guard let highest = situation.choices.lazy.map(\.task).max() else { return nil }
    while priorities.count <= max(highest, situation.current) {
      priorities.append(Priority(draw: generator.next()))
    }
    while let change = changes.first, change <= situation.point {
      changes.removeFirst()
      if situation.current >= 0 { priorities[situation.current].drops = depth - changes.count }
    }
    let task = situation.choices.lazy.map(\.task).max { (priorities[$0], $1) < (priorities[$1], $0) }
    return task.flatMap { situation.choice(of: $0) }
  }
}
