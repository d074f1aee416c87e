import Machine

/// Switches as CPython 3.11 does with its GIL: rarely, and not between any two operations.
///
/// A task keeps its turn until it cannot go on, or until another task has been able to run for the switch interval
/// and the task comes to a point at which CPython looks for a switch. The next task in order of number follows. A task
/// that starts another one hands over to it: `Thread.start` waits until the new thread has begun, and that goes on.
/// Real waiters for the GIL queue up in the order the operating system wakes them; the task number stands in for it,
/// because then the answer does not depend on how often the machine asks.
public struct CPythonLikeScheduler: Scheduler {
  /// CPython's `sys.getswitchinterval()`, in virtual nanoseconds.
  public static let standardInterval = 5_000_000

  public var name: String { switching == .cpython ? "CPython-like" : "CPython-like, switches anywhere" }
  /// How long the others wait before they ask for the turn, in virtual nanoseconds.
  public private(set) var interval: Int
  public let switching: SwitchMode
  /// Since when the current task has had its turn while others wanted it, in virtual nanoseconds.
  private var contendedSince = 0
  public private(set) var patience = 1
  public var switchesAtCPythonPoints: Bool { switching == .cpython }
  public var handsOverToStarted: Bool { true }
  public var looksAtNextOnly: Bool { true }
  /// How long a task that is alone is left undisturbed, in switch points.
  private static let alone = 1 << 14

  public init(interval: Int = standardInterval, switching: SwitchMode = .cpython) {
    self.interval = interval
    self.switching = switching
  }

  public mutating func choose(_ situation: Situation) -> Choice? {
    if let said = situation.switchInterval { interval = said }
    if let task = situation.started, let choice = situation.choice(of: task) {
      contendedSince = situation.clock
      patience = max(1, interval / Machine.pointCost)
      return choice
    }
    guard let staying = situation.staying else { return giveTurn(situation) }
    if !situation.choices.contains(where: { $0.task != situation.current }) {
      contendedSince = situation.clock
      patience = Self.alone
      return staying
    }
    let mayBeHere = switching == .any || situation.isCPythonSwitchPoint
    let isDue = situation.clock - contendedSince >= interval
    if mayBeHere && isDue { return giveTurn(situation) }
    patience = max(1, (interval - (situation.clock - contendedSince)) / Machine.pointCost)
    return staying
  }

  private mutating func giveTurn(_ situation: Situation) -> Choice? {
    contendedSince = situation.clock
    patience = max(1, situation.choices.count > 1 ? interval / Machine.pointCost : Self.alone)
    return situation.nextInTurn
  }
}
