import Machine

/// `plait run FILE`: runs a program and exits as python3 would.
public struct RunCommand: Sendable {
  public var file: String
  /// `sys.argv` after the program's name.
  public var arguments: [String]
  /// Nil: the CPython-like scheduler; else the random one with this seed.
  public var seed: UInt64?
  /// Nil: `any` with a seed, `cpython` without.
  public var switching: SwitchMode?
  /// Show the timeline, with the output in it, instead of the bare output.
  public var timeline: Bool
  /// Where to write the trace; nil: nowhere.
  public var record: String?

  public init(
    file: String, arguments: [String] = [], seed: UInt64? = nil, switching: SwitchMode? = nil, timeline: Bool = false,
    record: String? = nil
  ) {
    self.file = file
    self.arguments = arguments
    self.seed = seed
    self.switching = switching
    self.timeline = timeline
    self.record = record
  }

  /// The exit status: the program's, or 3 for a deadlock or livelock, or 4 where a limit was reached.
  public func run() throws(CommandError) -> Int32 {
    _ = try InputFile.text(file)
    throw CommandError("`run` is not built yet", status: ExitStatus.unavailable)
  }
}
