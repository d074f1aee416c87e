import LineEditor
import Machine
import Programs
import Schedulers
import Timeline

/// `plait compare FILE…`: runs ways of doing the same thing, and shows how long each takes in virtual time.
///
/// One file: its functions that need no arguments. Several files: each as a whole. What starts threads, and no processes,
/// is run a second time without the GIL.
public struct CompareCommand: Sendable {
  public var files: [String]
  /// Which functions of the one file, in this order; empty: all.
  public var only: [String]
  public var cores: Int
  /// Nothing runs with the GIL.
  public var noGIL: Bool
  /// Seconds.
  public var switchInterval: Double?
  public var json: Bool
  /// Only ASCII.
  public var ascii: Bool

  public init(
    files: [String], only: [String] = [], cores: Int? = nil, noGIL: Bool = false, switchInterval: Double? = nil,
    json: Bool = false, ascii: Bool = false
  ) {
    self.files = files
    self.only = only
    self.cores = cores ?? RunCommand.standardCores
    self.noGIL = noGIL
    self.switchInterval = switchInterval
    self.json = json
    self.ascii = ascii
  }

  /// The exit status: 0 if all have finished, 1 if one has not.
  public func run() throws(CommandError) -> Int32 {
    var runs: [MeasuredRun] = []
    for (name, program) in try programs() {
      let first = MeasuredRun(name, program, surroundings, computer(hasGIL: !noGIL))
      runs.append(first)
      if !noGIL, first.hasThreads {
        runs.append(MeasuredRun("\(name), no GIL", program, surroundings, computer(hasGIL: false)))
      }
    }
    let table = MeasuredTable(title: title, runs: runs, cores: cores)
    let isTerminal = Terminal.isTerminal(1)
    let options = TimelineOptions(
      width: max(60, Terminal.width()), colour: !ascii && Terminal.usesColor(.auto, isTerminal: isTerminal),
      style: ascii ? .plain : .picture)
    Descriptor.write(1, Array((json ? table.json : table.text(options)).utf8))
    return runs.allSatisfy { $0.problem == nil } ? ExitStatus.success : ExitStatus.failure
  }

  private func computer(hasGIL: Bool) -> CoreScheduler {
    CoreScheduler(cores: cores, hasGIL: hasGIL, keepsUsage: true)
  }

  private var surroundings: Surroundings {
    var surroundings = Surroundings()
    surroundings.computer = Computer(cores: cores, switchInterval: RunCommand.nanoseconds(switchInterval))
    surroundings.interrupt = Surroundings.process.interrupt
    return surroundings
  }

  private var title: String { files.count == 1 ? files[0] : "\(files.count) files" }

  // MARK: What is compared

  private func programs() throws(CommandError) -> [(name: String, program: Program)] {
    guard files.count == 1 else {
      if !only.isEmpty {
        throw CommandError(
          "`--only` picks functions of one file, and there are \(files.count)", status: ExitStatus.usage)
      }
      var programs: [(String, Program)] = []
      for file in files { programs.append((file, try InputFile.program(file))) }
      return programs
    }
    let program = try InputFile.program(files[0])
    let variants = try chosen(program.variants)
    if variants.isEmpty { return [(files[0], program)] }
    var programs: [(String, Program)] = []
    for variant in variants {
      do {
        programs.append((variant.name, try program.calling(variant)))
      } catch {
        throw CommandError("\(files[0]) cannot be imported:\n\(error.text)", status: ExitStatus.failure)
      }
    }
    return programs
  }

  private func chosen(_ variants: [Variant]) throws(CommandError) -> [Variant] {
    if only.isEmpty { return variants }
    var chosen: [Variant] = []
    for name in only {
      guard let variant = variants.first(where: { $0.name == name }) else {
        let names = variants.map(\.name)
        let hint =
          DidYouMean.closest(to: name, among: names).map { "did you mean '\($0)'?" }
          ?? (names.isEmpty
            ? "it has no functions that need no arguments" : "it has \(names.joined(separator: ", "))")
        throw CommandError("\(files[0]) has no function '\(name)' to compare", hint: hint, status: ExitStatus.usage)
      }
      chosen.append(variant)
    }
    return chosen
  }
}

/// One way of doing it, and what came of it.
struct MeasuredRun {
  let name: String
  let hasGIL: Bool
  /// Virtual nanoseconds from the beginning of what is measured to the end.
  let time: Int
  /// The clock when it began.
  let start: Int
  /// Why the time means nothing: how the run ended, if not well.
  let problem: String?
  let usage: Usage
  let tasks: [String]
  /// Whether there were threads, which the GIL keeps apart, and no processes, which it does not.
  let hasThreads: Bool

  init(_ name: String, _ program: Program, _ surroundings: Surroundings, _ scheduler: CoreScheduler) {
    var machine = program.machine(surroundings)
    var runner = Runner(scheduler: scheduler, isObserved: false)
    let end = runner.run(&machine)
    machine.flush()
    var scheduler = scheduler
    if let last = runner.scheduler as? CoreScheduler { scheduler = last }
    let account = scheduler.cores(of: machine)
    self.name = name
    hasGIL = scheduler.hasGIL
    start = machine.measuredFrom
    time = account.end - machine.measuredFrom
    usage = account.usage
    tasks = (0..<machine.taskCount).map { machine.name(ofTask: $0) }
    hasThreads = scheduler.hasThreads && !scheduler.processes.contains { $0 > 0 }
    switch end {
    case .finished:
      let status = machine.exitStatus ?? 0
      problem = machine.exceptionLines ?? (status == 0 ? nil : "ended with status \(status)")
    case .deadlock: problem = "deadlock"
    case .limit(let why): problem = why
    case .paused: problem = "stopped"
    }
  }

  func speedUp(over first: MeasuredRun) -> Double? {
    guard problem == nil, first.problem == nil, time > 0 else { return nil }
    return Double(first.time) / Double(time)
  }
}
