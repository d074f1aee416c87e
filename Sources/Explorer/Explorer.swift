import Machine
import Trace

/// What an exploration found.
public struct ExplorationReport: Sendable {
  /// No interleaving was left out.
  public var isComplete: Bool
  /// Why it is not complete, in words.
  public var reason: String?
  public var states: Int
  public var transitions: Int
  /// Distinct, in a fixed order.
  public var outcomes: [ExploredOutcome]
}

/// One way a program can end, and the shortest way there.
public struct ExploredOutcome: Sendable {
  public var outcome: Outcome
  /// Fewest preemptions, then fewest steps.
  public var schedule: [Slice]
  public var preemptions: Int
  public var steps: Int
  /// Needs a sleep or timeout to end out of virtual-time order.
  public var timing: Bool
}
