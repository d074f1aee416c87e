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
    let program = try InputFile.program(file)
    var surroundings = Surroundings.process
    surroundings.arguments = [file] + arguments
    surroundings.seed = Int(truncatingIfNeeded: seed ?? 0)
    if timeline { surroundings.write = { _, _ in } }
    let execution = Execution(program, surroundings, scheduler, isObserved: timeline)
    if timeline { Descriptor.write(1, Array(TimelineText.of(execution.recording(of: program)).utf8)) }
    if let record { try save(execution, program, to: record) }
    StandardError.write(execution.report(hasTimeline: timeline))
    return execution.ending.exitStatus
  }

  private func save(_ execution: Execution, _ program: Program, to path: String) throws(CommandError) {
    let trace = Trace(
      file: program.fileName, source: program.source, files: program.traced,
      inputs: Trace.Inputs(seed: seed, switching: switching ?? (seed == nil ? .cpython : .any), arguments: arguments),
      scheduler: execution.schedulerName, schedule: execution.schedule, checks: execution.checks)
    try OutputFile.write(TraceCodec.encode(trace), to: path)
  }

  private var scheduler: any Scheduler {
    guard let seed else { return CPythonLikeScheduler(switching: switching ?? .cpython) }
    let random = RandomScheduler(seed: seed)
    return switching == .cpython ? SwitchFilter(random) : random
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
