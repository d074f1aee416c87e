/// How a run ended: what the explorer tells interleavings apart by.
public struct Outcome: Sendable, Hashable, Comparable {
  /// In the order in which outcomes are listed.
  public enum Status: String, Sendable, Hashable, CaseIterable, Comparable {
    case finished, exception, deadlock, livelock

    private var rank: Int {
      switch self {
      case .finished: 0
      case .exception: 1
      case .deadlock: 2
      case .livelock: 3
      }
    }

    public static func < (left: Status, right: Status) -> Bool { left.rank < right.rank }

    /// Whether a program may end so: only `finished` is good.
    public var isGood: Bool { self == .finished }
  }

  public var status: Status
  public var stdout: String
  /// The last line of the traceback, if a task died of an exception; several in order of task, a line each.
  public var exception: String?
  /// What else was asked about the end, if anything: see the explorer's `EndNotes`.
  public var notes: [String]

  public init(status: Status, stdout: String, exception: String? = nil, notes: [String] = []) {
    self.status = status
    self.stdout = stdout
    self.exception = exception
    self.notes = notes
  }

  public static func == (left: Outcome, right: Outcome) -> Bool {
    left.status == right.status && left.stdout.utf8.elementsEqual(right.stdout.utf8)
      && (left.exception == nil) == (right.exception == nil)
      && (left.exception ?? "").utf8.elementsEqual((right.exception ?? "").utf8) && left.notes == right.notes
  }

  /// By status, then stdout, then exception (none first), then notes; texts by their bytes.
  public static func < (left: Outcome, right: Outcome) -> Bool {
    if left.status != right.status { return left.status < right.status }
    if !left.stdout.utf8.elementsEqual(right.stdout.utf8) {
      return left.stdout.utf8.lexicographicallyPrecedes(right.stdout.utf8)
    }
    let (own, other) = (left.exception ?? "", right.exception ?? "")
    if (left.exception == nil) != (right.exception == nil) { return left.exception == nil }
    if !own.utf8.elementsEqual(other.utf8) { return own.utf8.lexicographicallyPrecedes(other.utf8) }
    return left.notes.lexicographicallyPrecedes(right.notes)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(status)
    hasher.combine(Checksum(stdout).value)
  }
}
