// Trace: what is kept of a run, and what is said about one.
//
// Input: a schedule and the check values of a run. Output: a text that holds all that is needed to do the run again
// and to see that it is the same (`TraceCodec`), or a short text that holds its schedule only (`Token`). `Outcome` and
// `Finding` are the vocabulary in which explorer, detectors, timeline and reports speak about runs.
//
// Invariants:
// - `decode(encode(x)) == x`, and equal traces give equal bytes.
// - A damaged, cut or edited text is refused, with the line; nothing is ever silently repaired. Line ends changed
//   throughout (CRLF), a byte order mark and blank lines at the end are no damage: they change no content.
// - Texts are compared by their bytes. Swift's `==` of strings takes "é" and "e" + accent for the same; Python does
//   not.

import Machine

/// The versions that a recorded run depends on.
public enum PlaitVersion {
  /// Of the program: what `plait --version` prints.
  public static let plait = "0.1.0"
  /// Of the meaning of programs and schedules: what is a switch point, which choices there are. A trace or token of
  /// another one cannot be replayed.
  public static let semantics = 2
  /// Of the text format of traces: the newest one. Each trace is written in the oldest format that has all it needs.
  public static let traceFormat = 3
}

/// The cores for which the times of a run were accounted.
public struct TracedComputer: Sendable, Equatable {
  public var cores: Int
  public var hasGIL: Bool

  public init(cores: Int, hasGIL: Bool) {
    self.cores = cores
    self.hasGIL = hasGIL
  }
}

/// A recorded run: the program, everything it was given, who ran when, and what a replay must come to.
public struct Trace: Sendable {
  /// The Plait that recorded it.
  public var plaitVersion: String
  public var semantics: Int
  /// The program's file name, as tracebacks show it.
  public var file: String
  /// The source of the program's main file.
  public var source: String
  /// The modules beside it: paths from its folder, and sources.
  public var files: [File]
  public var inputs: Inputs
  /// The name of the scheduler that made the run.
  public var scheduler: String
  public var schedule: [Slice]
  public var checks: Checks

  /// A file of the program besides its main file.
  public struct File: Sendable, Equatable {
    public var name: String
    public var source: String

    public init(name: String, source: String) {
      self.name = name
      self.source = source
    }
  }

  /// What the program was given besides its source.
  public struct Inputs: Sendable {
    /// For the scheduler and for the program's `random`; nil if none was given.
    public var seed: UInt64?
    public var switching: SwitchMode
    /// What computer the run was accounted for on; nil: none, time is that of one core.
    public var computer: TracedComputer?
    /// `--switch-interval`, in nanoseconds.
    public var switchInterval: Int?
    /// `sys.argv`, without the program's name.
    public var arguments: [String]
    /// The lines it read from stdin, each with its line end.
    public var stdin: [String]

    public init(
      seed: UInt64? = nil, switching: SwitchMode = .any, arguments: [String] = [], stdin: [String] = []
    ) {
      self.seed = seed
      self.switching = switching
      self.arguments = arguments
      self.stdin = stdin
    }
  }

  /// What a replay is compared with.
  public struct Checks: Sendable, Equatable {
    /// Switch points passed.
    public var points: Int
    /// Visible operations done.
    public var steps: Int
    /// Of all bytes written to stdout: see `Checksum`.
    public var stdout: UInt128
    /// The hash of the final state.
    public var state: UInt128
    /// The exit status of `plait run`.
    public var exitStatus: Int
    /// State hashes on the way, so that a replay that differs says where; in rising order of `point`.
    public var periodic: [(point: Int, state: UInt128)]

    public init(
      points: Int, steps: Int, stdout: UInt128, state: UInt128, exitStatus: Int,
      periodic: [(point: Int, state: UInt128)] = []
    ) {
      self.points = points
      self.steps = steps
      self.stdout = stdout
      self.state = state
      self.exitStatus = exitStatus
      self.periodic = periodic
    }

    public static func == (left: Checks, right: Checks) -> Bool {
      left.points == right.points && left.steps == right.steps && left.stdout == right.stdout
        && left.state == right.state && left.exitStatus == right.exitStatus
        && left.periodic.elementsEqual(right.periodic, by: ==)
    }
  }

  public init(
    file: String, source: String, files: [File] = [], inputs: Inputs, scheduler: String, schedule: [Slice],
    checks: Checks,
    plaitVersion: String = PlaitVersion.plait, semantics: Int = PlaitVersion.semantics
  ) {
    self.file = file
    self.source = source
    self.files = files
    self.inputs = inputs
    self.scheduler = scheduler
    self.schedule = schedule
    self.checks = checks
    self.plaitVersion = plaitVersion
    self.semantics = semantics
  }
}
