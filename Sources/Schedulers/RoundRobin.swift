import Machine

/// Gives every task one switch point in turn, in order of task number.
///
/// The schedule that interleaves most: it shows most races at once, and is no likelier than any other.
public struct RoundRobinScheduler: Scheduler {
  public let name = "round-robin"

  public init() {}

  public mutating func choose(_ situation: Situation) -> Choice? {
    situation.nextInTurn
  }
}
