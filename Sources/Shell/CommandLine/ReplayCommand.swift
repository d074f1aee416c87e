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
    case schedule([Slice], Program, Setting)
  }

  /// The path of a trace, or a token.
  public var recording: String
  /// The token's program; nil for a trace.
  public var file: String?
  /// Show the timeline, with the output in it, instead of the bare output.
  public var timeline: Bool
  /// The step after which a thread is not interrupted as it was; nil: all is as it was.
  public var without: Int?

  public init(recording: String, file: String? = nil, timeline: Bool = false, without: Int? = nil) {
    self.without = without
    self.recording = recording
    self.file = file
    self.timeline = timeline
  }

  /// The exit status, as `run` gives it.
  public func run() throws(CommandError) -> Int32 {
    switch try load() {
    case .trace(let trace):
      if without != nil {
        throw CommandError(
          "`--without` belongs to a token of `plait explore`, not to a trace", hint: "plait explore FILE",
          status: ExitStatus.usage)
      }
      return try replay(trace)
    case .schedule(let schedule, let program, let setting): return try follow(schedule, program, setting)
    }
  }

  /// Follows an explored schedule on its program.
  private func follow(
    _ schedule: [Slice], _ program: Program, _ setting: Setting
  ) throws(CommandError) -> Int32 {
    var surroundings = Surroundings.process
    if timeline { surroundings.write = { _, _ in } }
    surroundings.arguments = [program.fileName]
    let scheduler = try scheduler(schedule, program, setting)
    let execution = Execution(
      program, surroundings, scheduler, isObserved: timeline, follows: true, setting: setting)
    try checkFollowed(execution)
    if timeline, without == nil, let outcome = execution.outcome {
      let witness = Witness(program, schedule, setting, isDiagnosed: true)
      let model = witness.model.marking(witness.switches(outcome).map(\.pivot))
      Descriptor.write(1, Array(TimelineText.of(model).utf8))
      StandardError.write(execution.report(hasTimeline: true))
      return execution.ending.exitStatus
    }
    return show(execution, program)
  }

  /// What follows a schedule; without one of its switches if that is asked for.
  private func scheduler(
    _ schedule: [Slice], _ program: Program, _ setting: Setting
  ) throws(CommandError) -> any Scheduler {
    guard let without else { return ReplayScheduler(schedule: schedule) }
    let witness = Witness(program, schedule, setting)
    if let changed = witness.schedule(withoutSwitchAfter: without) { return LenientReplay(schedule: changed) }
    let steps = witness.model.preempted.map { "\($0.number)" }
    throw CommandError(
      "there is no preemption after step \(without)",
      hint: steps.isEmpty
        ? "no thread is interrupted in this run" : "threads are interrupted after \(steps.joined(separator: ", "))",
      status: ExitStatus.usage)
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
      program, surroundings, scheduler(trace), isObserved: timeline,
      follows: trace.scheduler == Exploration.schedulerName, isChecked: true,
      setting: Setting(ofTrace: trace.scheduler))
    try checkFollowed(execution)
    if trace.inputs.computer != nil, execution.schedule != trace.schedule {
      throw Self.differs("its threads took other turns")
    }
    if let checks = execution.checks { try compare(checks, trace.checks) }
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
  private func scheduler(_ trace: Trace) -> any Scheduler {
    if let computer = trace.inputs.computer {
      return CoreScheduler(
        computer, switching: trace.inputs.switching, seed: trace.inputs.seed, keepsUsage: timeline)
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
    let split = Setting(splitsPrint: true)
    if let schedule = try? Token.decode(recording, of: program.wholeText + split.mark) {
      return .schedule(schedule, program, split)
    }
    do throws(TokenError) {
      return .schedule(try Token.decode(recording, of: program.wholeText), program, Setting())
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
