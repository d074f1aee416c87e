import Glibc
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
    var machine = program.machine(surroundings)
    var runner = Runner(scheduler: scheduler, isObserved: false)
    let end = runner.run(&machine)
    machine.flush()
    switch end {
    case .finished: return Int32(machine.exitStatus ?? 0)
    case .deadlock:
      StandardError.write("plait: deadlock\n")
      return ExitStatus.stuck
    case .limit(let why):
      StandardError.write("plait: \(why)\n")
      return ExitStatus.limit
    case .paused: return ExitStatus.limit
    }
  }

  private var scheduler: any Scheduler {
    guard let seed else { return CPythonLikeScheduler(switching: switching ?? .cpython) }
    let random = RandomScheduler(seed: seed)
    return switching == .cpython ? SwitchFilter(random) : random
  }
}
