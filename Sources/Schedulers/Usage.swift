/// What the tasks of a run did when: running, waiting for the GIL, for a core, for time to pass, for each other.
///
/// Kept in bins of virtual time, which double in width when the run gets longer than they reach; so the size is bounded
/// however long a run is, and the same run gives the same bins.
public struct Usage: Sendable, Equatable {
  public enum Kind: Int, Sendable, CaseIterable {
    case runs, wantsGIL, wantsCore, sleeps, waits
  }

  /// Nanoseconds of each kind.
  public typealias Bin = [Int]

  /// A task's first bins, up to its end.
  public private(set) var tasks: [[Bin]] = []
  /// Nanoseconds that a bin covers.
  public private(set) var width = 1000
  static let most = 1 << 11
  /// Of how many tasks it is kept.
  static let mostTasks = 256

  public init() {}

  mutating func add(_ task: Int, _ kind: Kind, from: Int, to: Int) {
    guard from < to, task < Self.mostTasks else { return }
    while to > width * Self.most { coarsen() }
    while tasks.count <= task { tasks.append([]) }
    var at = from
    while at < to {
      let bin = at / width
      let end = min(to, (bin + 1) * width)
      while tasks[task].count <= bin { tasks[task].append(Bin(repeating: 0, count: Kind.allCases.count)) }
      tasks[task][bin][kind.rawValue] += end - at
      at = end
    }
  }

  private mutating func coarsen() {
    width *= 2
    for task in tasks.indices {
      let old = tasks[task]
      tasks[task] = stride(from: 0, to: old.count, by: 2).map { i in
        i + 1 < old.count ? zip(old[i], old[i + 1]).map { $0 + $1 } : old[i]
      }
    }
  }

  /// How long a task did something of a kind in all.
  public func total(_ task: Int, _ kind: Kind) -> Int {
    tasks.indices.contains(task) ? tasks[task].reduce(0) { $0 + $1[kind.rawValue] } : 0
  }
}
