/// What the loop does besides running, fixed when it is compiled. The set is closed.
protocol Mode {
  /// Changes can be undone.
  static var journals: Bool { get }
  /// Stops before each operation on something shared; notes who accesses what.
  static var explores: Bool { get }
  /// Emits events.
  static var observes: Bool { get }
  /// Finds out which objects have died, while references are counted.
  static var finalizes: Bool { get }
}

enum Plain: Mode {
  @inline(__always) static var journals: Bool { false }
  @inline(__always) static var explores: Bool { false }
  @inline(__always) static var observes: Bool { false }
  @inline(__always) static var finalizes: Bool { false }
}

enum Finalizing: Mode {
  @inline(__always) static var journals: Bool { false }
  @inline(__always) static var explores: Bool { false }
  @inline(__always) static var observes: Bool { false }
  @inline(__always) static var finalizes: Bool { true }
}

enum Observed: Mode {
  @inline(__always) static var journals: Bool { true }
  @inline(__always) static var explores: Bool { false }
  @inline(__always) static var observes: Bool { true }
  @inline(__always) static var finalizes: Bool { true }
}

enum Exploring: Mode {
  @inline(__always) static var journals: Bool { true }
  @inline(__always) static var explores: Bool { true }
  @inline(__always) static var observes: Bool { false }
  @inline(__always) static var finalizes: Bool { true }
}

/// Why the loop gave control back.
public enum Stop: Sendable {
  /// At a switch point, before the instruction.
  case point
  /// At an operation that cannot go on now.
  case blocked
  /// The task has ended.
  case ended
  /// A limit was reached, or the user interrupted.
  case limit
}
