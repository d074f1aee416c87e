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

  /// A task's bins, up to its end.
  public private(set) var tasks: [[Bin]] = []
  /// Nanoseconds that a bin covers.
  public private(set) var width = 1000
  /// How many bins there are at most, and of how many tasks.
  static let most = 1 << 11
  static let mostTasks = 256

  public init() {}

  public mutating func add(_ task: Int, _ kind: Kind, from: Int, to: Int) {
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

  /// How long a task did something of a kind, from a time on (to the width of a bin).
  public func total(_ task: Int, _ kind: Kind, from start: Int = 0) -> Int {
    guard tasks.indices.contains(task) else { return 0 }
    return tasks[task].dropFirst(start / width).reduce(0) { $0 + $1[kind.rawValue] }
  }

  /// Nanoseconds of each kind between two times.
  public func share(of task: Int, from: Int, to: Int) -> [Double] {
    var times = [Double](repeating: 0, count: Kind.allCases.count)
    guard tasks.indices.contains(task), from < to else { return times }
    for bin in from / width...(to - 1) / width where tasks[task].indices.contains(bin) {
      let covered = min(to, (bin + 1) * width) - max(from, bin * width)
      let part = Double(covered) / Double(width)
      for kind in times.indices { times[kind] += Double(tasks[task][bin][kind]) * part }
    }
    return times
  }
}
