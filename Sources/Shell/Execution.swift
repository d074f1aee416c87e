import Diagnosis
import Explorer
import LineEditor
import Machine
import Programs
import Schedulers
import Timeline
import Trace

/// One run of a program from beginning to end, with what is kept of it.
struct Execution {
  enum Ending {
    case finished(status: Int)
    case deadlock([BlockedTask])
    case limit(String)
    /// The schedule that was to be followed ended where the run had been before: it can go round for ever.
    case livelock
    /// The schedule that was to be followed was over, or could not be followed.
    case paused

    /// The tasks that wait for ever.
    var blocked: [BlockedTask] {
      if case .deadlock(let blocked) = self { return blocked }
      return []
    }

    /// As detectors want to know it.
    var observed: ObservedRun.End {
      switch self {
      case .finished: .finished
      case .deadlock: .deadlock
      case .limit, .livelock, .paused: .stopped
      }
    }

    /// The exit status of `plait run`.
    var exitStatus: Int32 {
      switch self {
      case .finished(let status): Int32(status)
      case .deadlock, .livelock: ExitStatus.stuck
      case .limit, .paused: ExitStatus.limit
      }
    }
  }

  let ending: Ending
  let schedulerName: String
  /// Names of the tasks, by number.
  let names: [String]
  /// What happened; empty if the run was not observed.
  let events: [Event]
  let schedule: [Slice]
  /// What a replay is held against; nil if that was not asked for: it takes a walk through all objects.
  let checks: Trace.Checks?
  let exceptionLines: String?
  /// How the program ended, if it did.
  let outcome: Outcome?
  /// The scheduler after the run.
  let scheduler: any Scheduler
  /// What ran at the same time, if that was accounted for.
  private(set) var cores: Recording.Cores?

  /// Runs a program. `follows` lets time pass as while exploring; `isChecked` asks for `checks`.
  init(
    _ program: Program, _ surroundings: Surroundings, _ scheduler: any Scheduler, isObserved: Bool,
    follows: Bool = false, isChecked: Bool = false, setting: Setting = Setting()
  ) {
    let output = OutputTap(surroundings.write)
    var tapped = surroundings
    tapped.write = { output.write($0, $1) }
    if !program.warnings.isEmpty { tapped.write(2, Array(program.warnings.utf8)) }
    var machine = program.machine(tapped)
    setting.prepare(&machine)
    if isObserved { machine.observe() }
    if follows { machine.followExploration() }
    var runner = Runner(scheduler: RecordingScheduler(scheduler), isObserved: isObserved)
    let end = runner.run(&machine)
    machine.flush()
    switch end {
    case .finished: ending = .finished(status: machine.exitStatus ?? 0)
    case .deadlock: ending = .deadlock(machine.blockedTasks)
    case .limit(let why): ending = .limit(why)
    case .paused: ending = follows && Self.endsInRound(program, scheduler) ? .livelock : .paused
    }
    schedulerName = scheduler.name
    names = (0..<machine.taskCount).map { machine.name(ofTask: $0) }
    events = machine.events
    let recording = runner.scheduler as? RecordingScheduler
    schedule = recording?.schedule(endingAt: machine.points) ?? []
    self.scheduler = recording?.base ?? scheduler
    checks = isChecked ? Trace.Checks(&machine, output.checksum, exitStatus: ending.exitStatus) : nil
    exceptionLines = machine.exceptionLines
    outcome = end == .finished || end == .deadlock ? machine.ending(observing: nil) : nil
    if isObserved, var account = self.scheduler as? CoreScheduler { cores = account.cores(of: machine) }
  }

  /// Whether a schedule's last state is one that it has been through.
  private static func endsInRound(_ program: Program, _ scheduler: any Scheduler) -> Bool {
    guard scheduler is ReplayScheduler else { return false }
    var machine = program.machine()
    machine.writesThrough = false
    machine.followExploration()
    var runner = Runner(scheduler: scheduler, isObserved: false)
    var states: [Hash128] = []
    repeat { states.append(machine.stateHash()) } while runner.step(&machine) == nil
    return states.dropLast().contains(machine.stateHash())
  }

  /// What the timeline is drawn from; without what detectors find, if only the steps are wanted.
  func recording(of program: Program, isDiagnosed: Bool = true) -> Recording {
    var outcome: Recording.Outcome
    switch ending {
    case .finished: outcome = exceptionLines.map { .exception($0) } ?? .finished
    case .deadlock: outcome = .deadlock
    case .limit(let why): outcome = .stopped(why)
    case .livelock: outcome = .stopped(Self.livelockReport)
    case .paused: outcome = .stopped("the schedule is over")
    }
    let files = program.allLines
    var recording = Recording(
      events: events, tasks: names, files: files, mainFile: program.fileName, outcome: outcome,
      scheduler: schedulerName,
      findings: !isDiagnosed
        ? []
        : Diagnosis.findings(
          in: ObservedRun(events: events, tasks: names, files: files, end: ending.observed, blocked: ending.blocked),
          repeats: true))
    recording.cores = cores
    return recording
  }

  /// What stderr says at the end, if it is Plait that ended the run: its last line begins with `plait:`.
  func report(hasTimeline: Bool) -> String {
    switch ending {
    case .finished: return ""
    case .deadlock(let blocked): return Self.deadlockReport(blocked, names, isBrief: hasTimeline)
    case .limit(let why): return "plait: \(why)\n"
    case .livelock: return "plait: \(Self.livelockReport)\n"
    case .paused: return "plait: the schedule is over before the program has ended\n"
    }
  }

  private static let livelockReport = "livelock: the threads can go round like this for ever"

  static func deadlockReport(_ blocked: [BlockedTask], _ names: [String], isBrief: Bool) -> String {
    let name = { (task: Int) in task < names.count ? names[task] : "task \(task)" }
    var text = ""
    if !isBrief {
      for task in blocked {
        text += "  \(task.name): \(task.reason(names: name))\n"
        text += "    at \(task.place.file):\(task.place.position.line), in \(task.place.function)\n"
      }
      let cycle = Machine.cycle(blocked)
      if cycle.count > 1 {
        text += "  a circle: " + (cycle + [cycle[0]]).map(name).joined(separator: " waits for ") + "\n"
      }
    }
    return text + "plait: deadlock: no thread can go on\n"
  }
}

extension CoreScheduler {
  /// Ends the account of a machine's run.
  mutating func cores(of machine: borrowing Machine) -> Recording.Cores {
    let daemons = machine.daemons
    let end = finish(machine.clock, current: machine.current) { !daemons.contains($0) }
    return Recording.Cores(count: cores, hasGIL: hasGIL, processes: processes, usage: usage ?? Usage(), end: end)
  }
}

extension Trace.Checks {
  /// What is true of a machine at the end of its run.
  init(_ machine: inout Machine, _ stdout: Checksum, exitStatus: Int32) {
    let state = machine.stateHash()
    self.init(
      points: machine.points, steps: 0, stdout: stdout.value, state: UInt128(state.high) << 64 | UInt128(state.low),
      exitStatus: Int(exitStatus))
  }
}

/// Passes output on and keeps its checksum.
final class OutputTap: @unchecked Sendable {
  private let next: @Sendable (Int, [UInt8]) -> Void
  private(set) var checksum = Checksum()

  init(_ next: @escaping @Sendable (Int, [UInt8]) -> Void) { self.next = next }

  func write(_ stream: Int, _ bytes: [UInt8]) {
    if stream == 1 { checksum.add(bytes) }
    next(stream, bytes)
  }
}
