import Machine
import Programs
import Schedulers
import Trace

/// `plait replay TRACE`, `plait replay TOKEN FILE`: does a recorded run again and checks that it is the same.
public struct ReplayCommand: Sendable {
  /// What is to be replayed.
  public enum Recording: Sendable {
    /// A trace: all that the run depends on.
    case trace(Trace)
    /// A token's schedule and the program it belongs to.
    case schedule([Slice], Program)
  }

  /// The path of a trace, or a token.
  public var recording: String
  /// The token's program; nil for a trace.
  public var file: String?
  /// Show the timeline, with the output in it, instead of the bare output.
  public var timeline: Bool

  public init(recording: String, file: String? = nil, timeline: Bool = false) {
    self.recording = recording
    self.file = file
    self.timeline = timeline
  }

  /// The exit status, as `run` gives it.
  public func run() throws(CommandError) -> Int32 {
    switch try load() {
    case .trace(let trace): return try replay(trace)
    case .schedule(let schedule, let program): return try follow(schedule, program)
    }
  }

  /// Follows an explored schedule on its program.
  private func follow(_ schedule: [Slice], _ program: Program) throws(CommandError) -> Int32 {
    var surroundings = Surroundings.process
    if timeline { surroundings.write = { _, _ in } }
    surroundings.arguments = [program.fileName]
    let execution = Execution(
      program, surroundings, ReplayScheduler(schedule: schedule), isObserved: timeline, follows: true)
    try checkFollowed(execution)
    return show(execution, program)
  }

  /// Does a recorded run again and compares it with what was recorded.
  private func replay(_ trace: Trace) throws(CommandError) -> Int32 {
    let program: Program
    do {
      program = try Program(source: trace.source, fileName: trace.file, reader: trace.reader)
    } catch {
      throw CommandError("the trace's program does not compile:\n\(error.text)", status: ExitStatus.badData)
    }
    var surroundings = Surroundings.process
    if timeline { surroundings.write = { _, _ in } }
    surroundings.arguments = [trace.file] + trace.inputs.arguments
    surroundings.seed = Int(truncatingIfNeeded: trace.inputs.seed ?? 0)
    surroundings.computer = Computer(
      cores: trace.inputs.computer?.cores ?? 1, switchInterval: trace.inputs.switchInterval)
    let execution = Execution(
      program, surroundings, Self.scheduler(trace), isObserved: timeline,
      follows: trace.scheduler == Exploration.schedulerName)
    try checkFollowed(execution)
    if trace.inputs.computer != nil, execution.schedule != trace.schedule {
      throw Self.differs("its threads took other turns")
    }
    try compare(execution.checks, trace.checks)
    return show(execution, program)
  }

  private func show(_ execution: Execution, _ program: Program) -> Int32 {
    if timeline { Descriptor.write(1, Array(TimelineText.of(execution.recording(of: program)).utf8)) }
    StandardError.write(execution.report(hasTimeline: timeline))
    return execution.ending.exitStatus
  }

  private func checkFollowed(_ execution: Execution) throws(CommandError) {
    guard case .paused = execution.ending, let replay = execution.scheduler as? ReplayScheduler,
      let stop = replay.stop
    else { return }
    throw CommandError(
      "the replay differs from the recorded run: \(stop)",
      hint: "it was recorded by another version of Plait, or the recording was edited", status: ExitStatus.badData)
  }

  private func compare(_ found: Trace.Checks, _ recorded: Trace.Checks) throws(CommandError) {
    let difference: String
    if found.points != recorded.points {
      difference = "it passed \(found.points) switch points, not \(recorded.points)"
    } else if found.stdout != recorded.stdout {
      difference = "its output is another one"
    } else if found.exitStatus != recorded.exitStatus {
      difference = "its exit status is \(found.exitStatus), not \(recorded.exitStatus)"
    } else if found.state != recorded.state {
      difference = "it ended in another state"
    } else {
      return
    }
    throw Self.differs(difference)
  }

  private static func differs(_ how: String) -> CommandError {
    CommandError("the replay differs from the recorded run: \(how)", status: ExitStatus.badData)
  }

  /// What does the run again. Who ran when on several cores follows from the account of time, which is made again.
  private static func scheduler(_ trace: Trace) -> any Scheduler {
    if let computer = trace.inputs.computer {
      return CoreScheduler(computer, switching: trace.inputs.switching, seed: trace.inputs.seed)
    }
    return ReplayScheduler(schedule: trace.schedule)
  }

  /// Reads and checks what is to be replayed.
  public func load() throws(CommandError) -> Recording {
    Token.isToken(recording) ? try loadToken() : try loadTrace()
  }

  private func loadToken() throws(CommandError) -> Recording {
    guard let file else {
      throw CommandError(
        "a token holds a schedule only; its program is missing", hint: "plait replay \(recording) FILE",
        status: ExitStatus.usage)
    }
    let program = try InputFile.program(file)
    do throws(TokenError) {
      return .schedule(try Token.decode(recording, of: program.wholeText), program)
    } catch {
      throw CommandError(error.message, hint: error.hint, status: ExitStatus.badData)
    }
  }

  private func loadTrace() throws(CommandError) -> Recording {
    if let file {
      throw CommandError(
        "a trace holds its program; '\(file)' is one too many", hint: "plait replay \(recording)",
        status: ExitStatus.usage)
    }
    let bytes = try InputFile.bytes(recording)
    do throws(TraceError) {
      return .trace(try TraceCodec.decode(bytes: bytes))
    } catch {
      throw CommandError("\(recording):\(error.line): \(error.message)", hint: error.hint, status: ExitStatus.badData)
    }
  }
}
