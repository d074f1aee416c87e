import Machine

/// What a scheduler may be told when it is made; each takes what it knows and ignores the rest.
public struct SchedulerOptions: Sendable, Equatable {
  public var seed: UInt64
  /// PCT: how many ordering constraints a bug has.
  public var depth: Int
  /// PCT: how many switch points the run is expected to have.
  public var length: Int
  /// Nil leaves it to the scheduler: the CPython-like one switches as CPython, all others anywhere.
  public var switching: SwitchMode?
  /// Replay: what to follow.
  public var schedule: [Slice]

  public init(
    seed: UInt64 = 0, depth: Int = 3, length: Int = 1000, switching: SwitchMode? = nil, schedule: [Slice] = []
  ) {
    self.seed = seed
    self.depth = depth
    self.length = length
    self.switching = switching
    self.schedule = schedule
  }
}

/// All schedulers, in the order in which help shows them. A new one is a file and a row here.
public enum SchedulerCatalog {
  public struct Entry: Sendable {
    /// What a person types.
    public let name: String
    /// One line for help.
    public let summary: String
    public let make: @Sendable (SchedulerOptions) -> any Scheduler
  }

  public static let entries: [Entry] = [
    Entry(name: "cpython", summary: "switch as CPython does: after 5 ms, or where a thread has to wait") {
      CPythonLikeScheduler(switching: $0.switching ?? .cpython)
    },
    Entry(name: "round-robin", summary: "switch at every point, each thread in turn") {
      filtered(RoundRobinScheduler(), $0)
    },
    Entry(name: "random", summary: "pick any thread at every point; a seed names the run") {
      filtered(RandomScheduler(seed: $0.seed), $0)
    },
    Entry(name: "pct", summary: "few switches at random places: finds deep bugs fast") {
      filtered(PCTScheduler(seed: $0.seed, depth: $0.depth, length: $0.length), $0)
    },
    Entry(name: "by-hand", summary: "you decide who runs next") { _ in ByHandScheduler() },
    Entry(name: "replay", summary: "follow a recorded schedule") { ReplayScheduler(schedule: $0.schedule) },
  ]

  /// The scheduler that a person calls `name`, or nil.
  public static func entry(_ name: String) -> Entry? {
    entries.first { $0.name == name }
  }

  private static func filtered(_ base: any Scheduler, _ options: SchedulerOptions) -> any Scheduler {
    options.switching == .cpython ? SwitchFilter(base) : base
  }
}
