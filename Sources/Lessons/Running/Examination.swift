import Diagnosis
import Explorer
import Machine
import Programs
import Schedulers
import Trace

/// How far a program is followed: limits of steps and sizes, so that the same program always gets as far.
public struct ExaminationLimits: Sendable, Equatable {
  /// States of an exploration.
  public var states = 300_000
  /// Switch points of all ways of an exploration together.
  public var explored = 400_000_000
  /// Switch points of one run.
  public var points = 20_000_000
  /// Bytes of the program's objects.
  public var memory = 512 << 20
  /// Bytes of output.
  public var output = 1 << 20

  public init() {}

  func apply(to machine: inout Machine) {
    machine.limits.points = points
    machine.limits.explored = explored
    machine.limits.memory = memory
    machine.limits.output = output
  }
}

/// What can be found out about one program, each thing when it is first asked for and at most once.
///
/// Everything is deterministic: the same program, questions and limits give the same answers, unless `stop` ends it.
final class Examination {
  /// What came of one run.
  struct SingleRun {
    /// Nil: a limit ended it.
    var outcome: ObservedOutcome?
    /// Why it did not come to its end.
    var limit: String?
    var started: Started
    var schedule: [Slice]
    /// Virtual seconds; nil: time was not accounted for, or it did not end well.
    var seconds: Double?

    /// Why its time means nothing.
    var problem: String? {
      if let limit { return limit }
      switch outcome?.status {
      case .deadlock: return "it ends in a deadlock"
      case .exception: return outcome?.exception ?? "it dies of an exception"
      default: return nil
      }
    }
  }

  let program: Programs.Program
  private let limits: ExaminationLimits
  private let computer: (cores: Int, hasGIL: Bool)
  /// The expressions of `always` claims.
  private let expressions: [String]
  private let stdin: [String]
  private let switching: SwitchMode
  private let stop: @Sendable () -> String?
  private let progress: @Sendable (SearchProgress) -> Void
  private let countsTasks: Bool

  /// `claims` are all that will be asked; `progress` is told how far exploring has come.
  init(
    _ program: Programs.Program, claims: [Expectation] = [], limits: ExaminationLimits = ExaminationLimits(),
    parameters: Parameters = Parameters(), stop: @escaping @Sendable () -> String? = { nil },
    progress: @escaping @Sendable (SearchProgress) -> Void = { _ in }
  ) {
    self.program = program
    self.limits = limits
    self.stop = stop
    self.progress = progress
    computer = parameters.computer ?? (Parameters.standardCores, true)
    stdin = parameters.stdin
    switching = parameters["switch"].flatMap(SwitchMode.init) ?? .any
    var expressions: [String] = []
    var countsTasks = false
    for claim in claims {
      if case .always(let text) = claim.claim, !expressions.contains(text) { expressions.append(text) }
      if case .tasks = claim.claim { countsTasks = true }
    }
    self.expressions = expressions
    self.countsTasks = countsTasks
  }

  // MARK: All interleavings

  private(set) lazy var report: ExplorationReport = {
    var options = ExplorerOptions(maxStates: limits.states, interrupt: stop)
    options.notes = notes
    options.switchMode = switching
    options.progress = progress
    return Explorer.explore({ machine() }, options)
  }()

  private lazy var study: Study = {
    var machine = machine()
    return Study(report, on: &machine, files: program.allLines, switching: switching)
  }()

  /// The bugs that interleavings show.
  var findings: [Finding] { study.findings }

  private var notes: EndNotes {
    // An expression that does not compile is true nowhere.
    var texts = expressions.map { Self.fault(inExpression: $0) == nil ? Self.truth(of: $0) : "False" }
    if countsTasks { texts.append(Self.countOfTasks) }
    return EndNotes(expressions: texts.compactMap { try? PromptEntry.expression($0) }, countsStarted: true)
  }

  /// Whether an expression can be evaluated; else why not.
  static func fault(inExpression text: String) -> String? {
    do {
      _ = try PromptEntry.expression(truth(of: text))
      return nil
    } catch {
      return error.text.split(separator: "\n").last.map(String.init) ?? "it is no expression"
    }
  }

  private static func truth(of text: String) -> String { "not not (\(text))" }

  /// How many tasks `asyncio` has made, but for the one of `asyncio.run`.
  private static let countOfTasks =
    "(lambda m: m and max(0, m._task_name_counter.names + m._task_name_counter.others - 1) or 0)"
    + "(__import__('sys').modules.get('asyncio.tasks'))"

  private func started(_ notes: [String]) -> Started {
    let numbers = notes.suffix(2).compactMap { Int($0) }
    guard numbers.count == 2 else { return Started() }
    let tasks = countsTasks && notes.count > 2 ? Int(notes[notes.count - 3]) ?? 0 : 0
    return Started(threads: numbers[0], processes: numbers[1], tasks: tasks)
  }

  // MARK: One run

  /// A run as on the student's own machine.
  private(set) lazy var run: SingleRun = single(CPythonLikeScheduler())

  /// A run on a computer with cores.
  private(set) lazy var measured: SingleRun = single(CoreScheduler(cores: computer.cores, hasGIL: computer.hasGIL))

  /// Runs once by a scheduler.
  func single(_ scheduler: any Scheduler, seed: UInt64? = nil) -> SingleRun {
    let output = CollectedOutput()
    var machine = machine(seed: seed) { output.write($0, $1) }
    if countsTasks { machine.observe() }
    var runner = Runner(scheduler: RecordingScheduler(scheduler), isObserved: false)
    let (end, problem) = drive(&runner, &machine)
    machine.flush()
    let schedule = (runner.scheduler as? RecordingScheduler)?.schedule(endingAt: machine.points) ?? []
    let counts = machine.startedCounts
    var run = SingleRun(
      outcome: nil, limit: problem, started: Started(threads: counts.threads, processes: counts.processes),
      schedule: schedule)
    if countsTasks, let code = try? PromptEntry.expression(Self.countOfTasks) {
      run.started.tasks = Int(machine.evaluate(code)) ?? 0
    }
    guard problem == nil else { return run }
    let exception = machine.exceptionLines
    let status: Status = end == .deadlock ? .deadlock : exception == nil ? .finished : .exception
    run.outcome = ObservedOutcome(status: status, stdout: output.text, exception: exception)
    if status == .finished, let recording = runner.scheduler as? RecordingScheduler,
      var cores = recording.base as? CoreScheduler
    {
      let daemons = machine.daemons
      let last = cores.finish(machine.clock, current: machine.current) { !daemons.contains($0) }
      run.seconds = Double(last - machine.measuredFrom) / 1e9
    }
    return run
  }

  /// Runs to the end; says why not, if it was ended before.
  private func drive(_ runner: inout Runner, _ machine: inout Machine) -> (RunEnd, String?) {
    var slices = 0
    while true {
      if let end = runner.step(&machine) {
        switch end {
        case .finished, .deadlock: return (end, nil)
        case .limit(let why): return (end, why)
        case .paused: return (end, "stopped")
        }
      }
      slices += 1
      if slices & 1023 == 0, let why = stop() { return (.limit(why), why) }
    }
  }

  /// A machine at the program's beginning.
  func machine(
    seed: UInt64? = nil, write: @escaping @Sendable (Int, [UInt8]) -> Void = { _, _ in }
  ) -> Machine {
    var surroundings = Surroundings()
    surroundings.arguments = [program.fileName]
    surroundings.seed = Int(truncatingIfNeeded: seed ?? 0)
    surroundings.computer = Computer(cores: computer.cores)
    surroundings.write = write
    let tape = InputLines(stdin)
    surroundings.readLine = { _ in tape.next() }
    var machine = program.machine(surroundings)
    limits.apply(to: &machine)
    return machine
  }

  // MARK: Observations

  private(set) lazy var code = CodeFacts(words: program.words)

  /// All that was seen over all interleavings; with findings only if they are wanted.
  func explored(withFindings: Bool) -> Observation {
    var seen = report.observation
    if withFindings { seen.findings = findings.map(\.kind) }
    var fewest: Started?
    for outcome in report.outcomes {
      let counts = started(outcome.outcome.notes)
      fewest = fewest?.fewest(counts) ?? counts
    }
    seen.started = fewest
    for (index, expression) in expressions.enumerated() {
      guard let bad = untrue(index).first else { continue }
      let note = bad.outcome.notes[index]
      let place = "where the program \(Self.ending(ObservedOutcome(bad.outcome)))"
      seen.untruths[expression] = note == "False" ? "it is false \(place)" : "it gives \(note) \(place)"
    }
    return seen
  }

  /// How a run ends, after "where the program".
  private static func ending(_ outcome: ObservedOutcome) -> String {
    switch outcome.status {
    case .finished:
      outcome.expected == .output("") ? "prints nothing" : "prints \(outcome.expected)"
    case .exception: "dies of \(outcome.expected)"
    case .deadlock, .livelock: "is caught in a \(outcome.status.rawValue)"
    }
  }

  /// The outcomes, the simplest first, in which the expression with this number is not true.
  private func untrue(_ index: Int) -> [ExploredOutcome] {
    report.simplestFirst.filter { $0.outcome.notes.indices.contains(index) && $0.outcome.notes[index] != "True" }
  }

  /// The outcomes, the simplest first, that contradict a claim about all interleavings.
  func counterexamples(to claim: Expectation) -> [ExploredOutcome] {
    let outcomes = report.simplestFirst
    switch claim.claim {
    case .outcomes(let expected):
      return outcomes.filter { outcome in !expected.contains { $0.matches(ObservedOutcome(outcome.outcome)) } }
    case .deadlock(false): return outcomes.filter { $0.outcome.status == .deadlock }
    case .livelock(false): return outcomes.filter { $0.outcome.status == .livelock }
    case .exception(nil): return outcomes.filter { $0.outcome.exception != nil }
    case .always(let text): return expressions.firstIndex(of: text).map(untrue) ?? []
    case .threads(let count): return outcomes.filter { started($0.outcome.notes).threads < count }
    case .processes(let count): return outcomes.filter { started($0.outcome.notes).processes < count }
    case .tasks(let count): return outcomes.filter { started($0.outcome.notes).tasks < count }
    case .findings(let kinds):
      let unwanted = findings.map(\.kind).filter { !kinds.contains($0) }
      return outcome(showing: unwanted).map { [$0] } ?? []
    case .without(let kinds):
      let unwanted = findings.map(\.kind).filter(kinds.contains)
      return outcome(showing: unwanted).map { [$0] } ?? []
    default: return []
    }
  }

  /// The simplest outcome whose witness shows one of these kinds of bugs.
  private func outcome(showing kinds: [String]) -> ExploredOutcome? {
    if kinds.isEmpty { return nil }
    for index in report.simplestOrder {
      guard let run = study.witnesses[index]?.observed(files: program.allLines) else { continue }
      if Diagnosis.findings(in: run).contains(where: { kinds.contains($0.kind) }) { return report.outcomes[index] }
    }
    return nil
  }
}

extension ExplorationReport {
  /// The outcomes by fewest preemptions, then fewest steps.
  var simplestFirst: [ExploredOutcome] { simplestOrder.map { outcomes[$0] } }

  /// The same, by their places among the outcomes.
  fileprivate var simplestOrder: [Int] {
    outcomes.indices.sorted {
      (outcomes[$0].preemptions, outcomes[$0].steps, $0) < (outcomes[$1].preemptions, outcomes[$1].steps, $1)
    }
  }
}

/// The stdout of a run.
private final class CollectedOutput: @unchecked Sendable {
  private var bytes: [UInt8] = []
  var text: String { String(decoding: bytes, as: UTF8.self) }
  func write(_ stream: Int, _ new: [UInt8]) { if stream == 1 { bytes += new } }
}

/// The lines that `input()` reads.
private final class InputLines: @unchecked Sendable {
  private var rest: ArraySlice<String>
  init(_ lines: [String]) { rest = lines[...] }
  func next() -> String? { rest.popFirst() }
}

extension Parameters {
  /// The lines of `stdin=`.
  public var stdin: [String] {
    guard let text = self["stdin"] else { return [] }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
