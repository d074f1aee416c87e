/// How much of every task's past a task knows (Lamport 1978; Mattern 1989).
///
/// A moment of task `t` is its own count then. Another task's clock covers that moment if the moment happened before
/// anything that it does from now on.
public struct VectorClock: Sendable, Equatable {
  /// By task; what is missing is 0.
  private var counts: [Int] = []

  public init() {}

  public subscript(task: Int) -> Int {
    get { task < counts.count ? counts[task] : 0 }
    set {
      while counts.count <= task { counts.append(0) }
      counts[task] = newValue
    }
  }

  /// Task `task` has come to a new moment.
  public mutating func tick(_ task: Int) { self[task] += 1 }

  /// Takes over what the other clock knows.
  public mutating func join(_ other: VectorClock) {
    for task in other.counts.indices where other.counts[task] > self[task] { self[task] = other.counts[task] }
  }

  /// Whether moment `time` of `task` happened before.
  public func covers(_ task: Int, _ time: Int) -> Bool { self[task] >= time }
}
