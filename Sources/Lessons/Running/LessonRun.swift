import Explorer
import Machine
import Programs
import Schedulers
import Trace

// What directives mean, for those who carry them out: the shell, which shows it, and the checker, which proves it.

extension Directive {
  /// The scheduler that the fence asks for; not for a directive with `outcome=`.
  public var scheduler: any Scheduler {
    let entry = SchedulerCatalog.entry(parameters["scheduler"] ?? "cpython") ?? SchedulerCatalog.entries[0]
    return entry.make(SchedulerOptions(seed: seed ?? 0, switching: parameters["switch"].flatMap(SwitchMode.init)))
  }

  /// The seed of `scheduler=random`: 0 if it was not given; nil for others.
  public var seed: UInt64? {
    guard parameters["scheduler"] == "random" else { return nil }
    return parameters.number("seed").map { UInt64($0) } ?? 0
  }

  /// Where that scheduler switches.
  public var switching: SwitchMode {
    if let mode = parameters["switch"].flatMap(SwitchMode.init) { return mode }
    return (parameters["scheduler"] ?? "cpython") == "cpython" ? .cpython : .any
  }
}

extension ObservedOutcome {
  public init(_ outcome: Outcome) {
    self.init(
      status: Status(rawValue: outcome.status.rawValue) ?? .exception, stdout: outcome.stdout,
      exception: outcome.exception)
  }
}

extension ExplorationReport {
  /// The outcome that `expected` means: of several, the one with the simplest run.
  public func outcome(_ expected: ExpectedOutcome) -> ExploredOutcome? {
    outcomes.filter { expected.matches(ObservedOutcome($0.outcome)) }
      .min { ($0.preemptions, $0.steps) < ($1.preemptions, $1.steps) }
  }

  /// To be held against expectations.
  public var observation: Observation {
    Observation(
      outcomes: outcomes.map { ObservedOutcome($0.outcome) }, isComplete: isComplete,
      schedules: schedules.map { "\($0)" })
  }
}

extension Program {
  /// The program, compiled; `name` is what tracebacks call it.
  public func compiled(
    _ name: String, reader: @escaping ProgramFile.Reader = { _ in nil }
  ) throws(ProgramError) -> Programs.Program {
    try Programs.Program(source: source, fileName: name, reader: reader)
  }

  /// What a file of it would be called: `race.py`; a program without an id is called after its lesson.
  public func fileName(in lesson: Lesson) -> String {
    (id.hasPrefix("#") ? lesson.id : id) + ".py"
  }
}

extension Lesson {
  /// Reads the modules beside the lesson, which its programs can import.
  public var reader: ProgramFile.Reader {
    let folder = sourcePath.lastIndex(of: "/").map { String(sourcePath[...$0]) } ?? ""
    return { name in
      guard case .success(let text) = readFile(folder + name) else { return nil }
      return text
    }
  }
}
