import Explorer
import Machine
import Programs
import Schedulers
import Trace

/// Judges students' answers to an exercise: the shell, `plait check` and `plait grade` all ask it.
///
/// A pure function of exercise, answer and limits: the limits count steps, states and bytes, no time. `stop` may end a
/// judgement from outside; the ruling is then open.
public struct ExerciseJudge: Sendable {
  public let exercise: Exercise
  public let limits: ExaminationLimits
  private let reader: ProgramFile.Reader
  /// What tracebacks call answers, if nothing else is said.
  private let fileName: String
  /// The given program's definitions and its time, where claims compare with them.
  private let definitions: [String: String]
  private let givenSeconds: Double?

  public init(_ exercise: Exercise, of lesson: Lesson, limits: ExaminationLimits = ExaminationLimits()) {
    self.exercise = exercise
    var limits = limits
    if let states = exercise.parameters.number("max-states") { limits.states = states }
    self.limits = limits
    reader = lesson.reader
    fileName = exercise.program.fileName(in: lesson)
    let claims = exercise.claims + exercise.wrongs.flatMap(\.claims)
    let given = try? exercise.program.compiled(fileName, reader: reader)
    definitions = claims.contains { $0.claim.name == "keeps" } ? given?.definitions ?? [:] : [:]
    let comparesTime = claims.contains { $0.claim.name.hasPrefix("speedup") }
    givenSeconds =
      comparesTime
      ? given.flatMap { Examination($0, limits: limits, parameters: exercise.parameters).measured.seconds } : nil
  }

  /// Judges an answer; `name` is what tracebacks and tokens call it, `progress` is told how far exploring has come.
  public func judge(
    _ source: String, name: String? = nil, stop: @escaping @Sendable () -> String? = { nil },
    progress: @escaping @Sendable (SearchProgress) -> Void = { _ in }
  ) -> Verdict {
    let program: Programs.Program
    do {
      program = try Programs.Program(source: source, fileName: name ?? fileName, reader: reader)
    } catch {
      return Verdict(ruling: .broken, problem: error.text)
    }
    let claims = exercise.claims + exercise.wrongs.flatMap(\.claims)
    let examination = Examination(
      program, claims: claims, limits: limits, parameters: exercise.parameters, stop: stop, progress: progress)
    return judge(examination)
  }

  /// Whether an answer's claims hold: for wrong answers, which say themselves how they fail.
  func judge(_ examination: Examination, claims: [Expectation]) -> [Verdict.Judged] {
    var trial = Trial(
      examination: examination, definitions: definitions, givenSeconds: givenSeconds,
      explores: exercise.isExplored || claims.contains(where: \.isAboutAllInterleavings))
    return claims.map { trial.judge($0) }
  }

  func judge(_ examination: Examination) -> Verdict {
    let program = examination.program
    var verdict = Verdict(ruling: .passed, program: program)
    verdict.claims = judge(examination, claims: exercise.claims)
    if exercise.isExplored { verdict.report = examination.report }
    let failures = verdict.failures
    let isRefuted = failures.contains { !$0.isOpen }
    if failures.isEmpty { return verdict }
    verdict.ruling = isRefuted ? .failed : .undecided
    if !isRefuted { verdict.problem = failures.first?.refutation }
    if exercise.isExplored {
      verdict.findings = examination.findings
      verdict.counterexample = counterexample(failures, examination)
      verdict.token = verdict.counterexample?.schedule.map { Token.encode($0, of: program.wholeText) }
    } else if failures.contains(where: { ["stdout", "status"].contains($0.claim.claim.name) }) {
      verdict.token = Token.encode(examination.run.schedule, of: program.wholeText)
    }
    if isRefuted, let wrong = matchingWrong(examination) {
      verdict.wrong = wrong
      let feedback = exercise.wrongs[wrong].feedback
      verdict.feedback = feedback.isEmpty ? nil : feedback
    }
    return verdict
  }

  /// The simplest interleaving that contradicts one of the claims.
  private func counterexample(_ failures: [Verdict.Judged], _ examination: Examination) -> ExploredOutcome? {
    // What a run shows by how it ends says more than what detectors found in it.
    let first = failures.filter { !["findings", "without"].contains($0.claim.claim.name) }
    for group in [first, failures] {
      let found = group.compactMap { examination.counterexamples(to: $0.claim).first }
      if let simplest = found.min(by: { ($0.preemptions, $0.steps) < ($1.preemptions, $1.steps) }) { return simplest }
    }
    return nil
  }

  /// The first wrong answer that fails in the same way.
  private func matchingWrong(_ examination: Examination) -> Int? {
    exercise.wrongs.indices.first { index in
      judge(examination, claims: exercise.wrongs[index].claims).allSatisfy(\.holds)
    }
  }
}

/// Holds claims against a program, one after the other.
private struct Trial {
  let examination: Examination
  let definitions: [String: String]
  let givenSeconds: Double?
  let explores: Bool
  private var seen: Observation?
  private var hasFindings = false

  init(examination: Examination, definitions: [String: String], givenSeconds: Double?, explores: Bool) {
    self.examination = examination
    self.definitions = definitions
    self.givenSeconds = givenSeconds
    self.explores = explores
  }

  mutating func judge(_ claim: Expectation) -> Verdict.Judged {
    switch claim.claim {
    case .uses, .avoids: return judge(claim, Observation(code: examination.code))
    case .keeps(let names):
      let own = examination.program.definitions
      var changes: [String: String] = [:]
      for name in names where own[name] != definitions[name] {
        changes[name] = own[name] == nil ? "is missing" : "has been changed"
      }
      return judge(claim, Observation(code: CodeFacts(changes: changes)))
    case .stdout, .status: return judgeRun(claim)
    case .time, .speedup, .speedupBelow: return judgeTime(claim)
    case .threads, .processes, .tasks: return explores ? judgeExplored(claim) : judgeRun(claim)
    default: return judgeExplored(claim)
    }
  }

  private func judge(_ claim: Expectation, _ seen: Observation) -> Verdict.Judged {
    Verdict.Judged(claim: claim, refutation: claim.refutation(by: seen))
  }

  private func judgeRun(_ claim: Expectation) -> Verdict.Judged {
    let run = examination.run
    guard let outcome = run.outcome else {
      return Verdict.Judged(claim: claim, refutation: run.limit, isOpen: false)
    }
    return judge(claim, Observation(outcomes: [outcome], started: run.started))
  }

  private func judgeTime(_ claim: Expectation) -> Verdict.Judged {
    let measured = examination.measured
    guard let seconds = measured.seconds else {
      return Verdict.Judged(claim: claim, refutation: measured.problem ?? "it does not end")
    }
    let speedup = givenSeconds.map { seconds > 0 ? $0 / seconds : .infinity }
    return judge(claim, Observation(time: seconds, speedup: speedup))
  }

  private mutating func judgeExplored(_ claim: Expectation) -> Verdict.Judged {
    if seen == nil || claim.isAboutFindings && !hasFindings {
      seen = examination.explored(withFindings: claim.isAboutFindings)
      hasFindings = claim.isAboutFindings
    }
    guard let seen else { return Verdict.Judged(claim: claim) }
    let report = examination.report
    let isOpen = !report.isComplete && examination.counterexamples(to: claim).isEmpty
    if isOpen, !claim.isShown(by: seen) {
      let why = report.growth ?? report.reason ?? "stopped"
      return Verdict.Judged(claim: claim, refutation: "not every interleaving could be tried: \(why)", isOpen: true)
    }
    return judge(claim, seen)
  }
}

extension Expectation {
  /// Whether it holds whatever else might still be found.
  fileprivate func isShown(by seen: Observation) -> Bool {
    switch claim {
    case .deadlock(true), .livelock(true), .complete(false), .interleavings: refutation(by: seen) == nil
    case .exception(let name): name != nil && refutation(by: seen) == nil
    default: false
    }
  }
}
