import Explorer
import Machine
import Programs
import Schedulers
import Trace

// What `run`, `timeline`, `explore`, `play` and `compare` claim.

extension LessonChecker {
  mutating func check(_ directive: Directive) {
    checkExpressions(directive.expectations)
    guard let seen = observe(directive) else { return }
    refute(directive.expectations, seen, "change the claim, or the program in line \(directive.program.firstLine)")
  }

  mutating func refute(_ claims: [Expectation], _ seen: Observation, _ hint: String) {
    for claim in claims where Examination.fault(of: claim) == nil {
      guard let refutation = claim.refutation(by: seen) else { continue }
      report(claim.line, claim.column, "this is not so: \(refutation)", hint)
    }
  }

  /// Expressions of `always` must be expressions.
  mutating func checkExpressions(_ claims: [Expectation]) {
    for claim in claims {
      guard let fault = Examination.fault(of: claim) else { continue }
      report(claim.line, claim.column, "this is no Python expression: \(fault)", "for example `always: balance == 200`")
    }
  }

  /// Carries a directive out; nil if nothing is to be seen.
  private mutating func observe(_ directive: Directive) -> Observation? {
    switch directive.verb {
    case "run", "timeline": observeRun(directive)
    case "explore":
      examination(directive.program, directive.parameters)?
        .explored(withFindings: directive.expectations.contains(where: \.isAboutFindings))
    case "play": observePlay(directive)
    case "compare": directive.comparesTime ? observeTimes(directive) : observeOutcomes(directive)
    default: nil
    }
  }

  private mutating func observeRun(_ directive: Directive) -> Observation? {
    guard let examination = examination(directive.program, directive.parameters) else { return nil }
    if let wanted = directive.parameters.outcome {
      guard let found = examination.report.outcome(wanted) else {
        reportMissing(wanted, examination, line: directive.line)
        return nil
      }
      return Observation(outcomes: [ObservedOutcome(found.outcome)])
    }
    let run =
      directive.parameters.computer == nil
      ? examination.single(directive.scheduler, seed: directive.seed) : examination.measured
    guard let outcome = run.outcome else {
      report(directive.line, 1, "the program \(run.limit ?? "stopped")")
      return nil
    }
    let wantsTime = directive.expectations.contains { $0.claim.name == "time" }
    return Observation(outcomes: [outcome], time: run.seconds ?? (wantsTime ? examination.measured.seconds : nil))
  }

  /// An outcome that should be possible was not found.
  mutating func reportMissing(_ wanted: ExpectedOutcome, _ examination: Examination, line: Int) {
    let report = examination.report
    if let reason = report.reason, !report.isComplete {
      self.report(line, 1, "this outcome was not found: \(wanted) (\(reason))", "make the program smaller")
    } else {
      let possible = report.observation.outcomes.prefix(8).map { "\($0.expected)" }
      self.report(line, 1, "this outcome never happens: \(wanted)", "possible: \(possible.joined(separator: " "))")
    }
  }

  private mutating func observePlay(_ directive: Directive) -> Observation? {
    guard let goal = directive.parameters.goal,
      let examination = examination(directive.program, directive.parameters)
    else { return nil }
    guard let found = examination.report.outcome(goal) else {
      reportMissing(goal, examination, line: directive.line)
      return nil
    }
    var seen = Observation()
    seen.switches = found.preemptions
    return seen
  }

  private mutating func observeTimes(_ directive: Directive) -> Observation? {
    var seconds: [Double] = []
    for program in [directive.program] + directive.others {
      guard let examination = examination(program, directive.parameters) else { return nil }
      guard let time = examination.measured.seconds else {
        report(
          directive.line, 1, "`\(program.id)` cannot be measured: \(examination.measured.problem ?? "it does not end")")
        return nil
      }
      seconds.append(time)
    }
    guard let first = seconds.first, let last = seconds.last else { return nil }
    return Observation(speedup: last > 0 ? first / last : .infinity)
  }

  private mutating func observeOutcomes(_ directive: Directive) -> Observation? {
    var reports: [ExplorationReport] = []
    for program in [directive.program] + directive.others {
      guard let examination = examination(program, directive.parameters) else { return nil }
      let found = examination.report
      if !found.isComplete {
        report(
          directive.line, 1, "not every interleaving of `\(program.id)` could be tried: \(found.reason ?? "stopped")",
          "make the program smaller")
        return nil
      }
      reports.append(found)
    }
    var seen = reports[0].observation
    seen.others = reports.dropFirst().flatMap(\.observation.outcomes)
    return seen
  }
}

extension Examination {
  /// What is wrong with the expression of an `always`.
  static func fault(of claim: Expectation) -> String? {
    if case .always(let text) = claim.claim { fault(inExpression: text) } else { nil }
  }
}
