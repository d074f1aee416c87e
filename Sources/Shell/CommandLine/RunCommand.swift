import LineEditor
import Machine
import Programs
import Schedulers
import Trace

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
  /// The cores for which time is accounted; nil: one, and time is that of the operations.
  public var cores: Int?
  public var noGIL: Bool
  /// Seconds.
  public var switchInterval: Double?
  /// `print` writes its text and its end one after the other.
  public var splitsPrint: Bool

  public init(
    file: String, arguments: [String] = [], seed: UInt64? = nil, switching: SwitchMode? = nil, timeline: Bool = false,
    record: String? = nil, cores: Int? = nil, noGIL: Bool = false, switchInterval: Double? = nil,
    splitsPrint: Bool = false
  ) {
    self.file = file
    self.arguments = arguments
    self.seed = seed
    self.switching = switching
    self.timeline = timeline
    self.record = record
    self.cores = cores
    self.noGIL = noGIL
    self.switchInterval = switchInterval
    self.splitsPrint = splitsPrint
  }

  /// The exit status: the program's, or 3 for a deadlock or livelock, or 4 where a limit was reached.
  public func run() throws(CommandError) -> Int32 {
    // A run that is recorded or drawn is to be the same on every computer.
    let isRecorded = record != nil || timeline
    let program = try InputFile.program(file, named: isRecorded ? nil : InputFile.absolute(file))
    var surroundings = Surroundings.process
    if !isRecorded { surroundings.directory = InputFile.currentDirectory }
    surroundings.arguments = [file] + arguments
    surroundings.seed = Int(truncatingIfNeeded: seed ?? 0)
    surroundings.computer = Computer(cores: computer?.cores ?? 1, switchInterval: interval)
    if timeline { surroundings.write = { _, _ in } }
    let execution = Execution(
      program, surroundings, scheduler, isObserved: timeline, isChecked: record != nil, setting: setting)
    if timeline { Descriptor.write(1, Array(TimelineText.of(execution.recording(of: program)).utf8)) }
    if let record, let checks = execution.checks { try save(execution, checks, program, to: record) }
    StandardError.write(execution.report(hasTimeline: timeline))
    return execution.ending.exitStatus
  }

  private func save(
    _ execution: Execution, _ checks: Trace.Checks, _ program: Program, to path: String
  ) throws(CommandError) {
    var inputs = Trace.Inputs(seed: seed, switching: mode, arguments: arguments)
    inputs.computer = computer
    inputs.switchInterval = interval
    let trace = Trace(
      file: program.fileName, source: program.source, files: program.traced, inputs: inputs,
      scheduler: execution.schedulerName + setting.note, schedule: execution.schedule, checks: checks)
    try OutputFile.write(TraceCodec.encode(trace), to: path)
  }

  /// The computer whose time is accounted for.
  private var computer: TracedComputer? {
    cores == nil && !noGIL ? nil : TracedComputer(cores: cores ?? Self.standardCores, hasGIL: !noGIL)
  }

  /// How many cores there are where none are named, but the GIL is to be left out.
  static let standardCores = 4

  /// The switch interval in nanoseconds.
  private var interval: Int? { Self.nanoseconds(switchInterval) }

  static func nanoseconds(_ interval: Double?) -> Int? { interval.map { max(1000, Int(($0 * 1e9).rounded())) } }

  private var setting: Setting { Setting(splitsPrint: splitsPrint) }

  private var mode: SwitchMode { switching ?? (seed == nil || computer != nil ? .cpython : .any) }

  private var scheduler: any Scheduler {
    if let computer { return CoreScheduler(computer, switching: mode, seed: seed, keepsUsage: timeline) }
    guard let seed else { return CPythonLikeScheduler(switching: switching ?? .cpython) }
    let random = RandomScheduler(seed: seed)
    return switching == .cpython ? SwitchFilter(random) : random
  }
}

extension CoreScheduler {
  init(_ computer: TracedComputer, switching: SwitchMode, seed: UInt64?, keepsUsage: Bool = false) {
    self.init(
      cores: computer.cores, hasGIL: computer.hasGIL, switching: switching, seed: seed, keepsUsage: keepsUsage)
  }
}

extension Program {
  /// The modules beside it, for a trace.
  var traced: [Trace.File] { files.map { Trace.File(name: $0.name, source: $0.source) } }
}

extension Trace {
  /// Reads the modules that the trace holds.
  var reader: ProgramFile.Reader {
    let files = self.files
    return { name in files.first { $0.name == name }?.source }
  }
}
