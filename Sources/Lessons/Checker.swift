import Explorer
import Machine
import Programs
import Schedulers
import Trace

/// Finds out whether a lesson does what it says.
///
/// Every program must compile; every `run` and `timeline` is run, every `explore` explored, and each expectation held
/// against what came out. Of a prediction about outcomes, the options marked as right must be possible and the others
/// not. A program is explored once, however often the lesson asks.
public struct LessonChecker {
  private let lesson: Lesson
  private let lines: [Substring]
  private let stop: @Sendable () -> String?
  private var errors: [LessonError] = []
  private var compiled: [String: Programs.Program] = [:]
  private var reports: [String: ExplorationReport] = [:]
  private static let pointLimit = 20_000_000

  /// All that is wrong with a lesson that was read without errors; empty if it is in order. `stop` may ask to give up.
  public static func check(
    _ lesson: Lesson, source: String, stop: @escaping @Sendable () -> String? = { nil }
  ) -> [LessonError] {
    var checker = LessonChecker(lesson: lesson, source: source, stop: stop)
    for program in lesson.programs { checker.compile(program) }
    for element in lesson.elements where stop() == nil { checker.check(element) }
    return checker.errors
  }

  private init(lesson: Lesson, source: String, stop: @escaping @Sendable () -> String?) {
    self.lesson = lesson
    self.stop = stop
    lines = source.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private mutating func report(_ line: Int, _ column: Int, _ message: String, _ hint: String? = nil) {
    let excerpt = lines.indices.contains(line - 1) ? String(lines[line - 1]) : nil
    errors.append(
      LessonError(
        file: lesson.sourcePath, line: line, column: column, message: message, hint: hint, excerpt: excerpt))
  }

  private mutating func compile(_ program: Program) {
    do throws(ProgramError) {
      compiled[program.id] = try program.compiled(program.fileName(in: lesson))
    } catch {
      let message = error.text.split(separator: "\n").last.map(String.init) ?? "it does not compile"
      report(program.firstLine + max(0, error.line - 1), error.column + 1, "in the program: \(message)")
    }
  }

  private mutating func check(_ element: Element) {
    switch element {
    case .prose, .exercise, .recap: break
    case .question(let question): check(question)
    case .directive(let directive):
      guard let observation = observe(directive) else { return }
      for expectation in directive.expectations {
        guard let refutation = expectation.refutation(by: observation) else { continue }
        report(expectation.line, expectation.column, "this is not so: \(refutation)", hint(for: directive))
      }
    }
  }

  private func hint(for directive: Directive) -> String? {
    directive.expectations.isEmpty ? nil : "change the claim, or the program in line \(directive.program.firstLine)"
  }

  /// Carries a directive out; nil if nothing is to be seen.
  private mutating func observe(_ directive: Directive) -> Observation? {
    guard let program = compiled[directive.program.id] else { return nil }
    switch directive.verb {
    case "run", "timeline":
      guard let wanted = directive.parameters.outcome else { return run(program, directive) }
      guard let found = explore(directive.program, program, line: directive.line)?.outcome(wanted) else {
        report(directive.line, 1, "this outcome never happens: \(wanted)")
        return nil
      }
      return Observation(outcomes: [ObservedOutcome(found.outcome)])
    case "explore":
      let limit = directive.parameters.number("max-states")
      guard let report = explore(directive.program, program, line: directive.line, maxStates: limit) else { return nil }
      var observation = report.observation
      if directive.expectations.contains(where: \.isAboutFindings) {
        var machine = program.machine()
        observation.findings = Study(report, on: &machine, files: program.allLines).findings.map(\.kind)
      }
      return observation
    default: return nil
    }
  }

  private mutating func run(_ program: Programs.Program, _ directive: Directive) -> Observation? {
    var surroundings = Surroundings()
    surroundings.arguments = [program.fileName]
    surroundings.seed = Int(truncatingIfNeeded: directive.seed ?? 0)
    let output = CollectedOutput()
    surroundings.write = { output.write($0, $1) }
    var machine = program.machine(surroundings)
    machine.limits.points = Self.pointLimit
    var runner = Runner(scheduler: directive.scheduler, isObserved: false)
    let end = runner.run(&machine)
    machine.flush()
    let exception = machine.exceptionLines
    let status: Status
    switch end {
    case .finished: status = exception == nil ? .finished : .exception
    case .deadlock: status = .deadlock
    case .limit(let why):
      report(directive.line, 1, "the program \(why)")
      return nil
    case .paused: return nil
    }
    return Observation(outcomes: [ObservedOutcome(status: status, stdout: output.text, exception: exception)])
  }

  private mutating func explore(
    _ key: Program, _ program: Programs.Program, line: Int, maxStates: Int? = nil
  ) -> ExplorationReport? {
    if maxStates == nil, let known = reports[key.id] { return known }
    var options = ExplorerOptions(interrupt: stop)
    if let maxStates { options.maxStates = maxStates }
    var surroundings = Surroundings()
    surroundings.arguments = [program.fileName]
    let found = Explorer.explore({ program.machine(surroundings) }, options)
    if maxStates == nil { reports[key.id] = found }
    return found
  }

  private mutating func check(_ question: Question) {
    guard question.isAboutOutcomes, let asked = question.program, let program = compiled[asked.id],
      let found = explore(asked, program, line: question.line)
    else { return }
    for (option, (outcome, isRight)) in zip(question.options, question.outcomes) {
      let isPossible = found.outcome(outcome) != nil
      if isRight, !isPossible {
        report(option.line, 1, "marked as right, but this outcome never happens: \(outcome)")
      } else if !isRight, isPossible {
        report(option.line, 1, "marked as wrong, but this outcome can happen: \(outcome)")
      } else if !isRight, !found.isComplete {
        report(
          option.line, 1, "it cannot be proved that \(outcome) never happens: \(found.reason ?? "not complete")",
          "make the program smaller")
      }
    }
  }
}

/// The stdout of a run.
private final class CollectedOutput: @unchecked Sendable {
  private var bytes: [UInt8] = []
  var text: String { String(decoding: bytes, as: UTF8.self) }
  func write(_ stream: Int, _ new: [UInt8]) { if stream == 1 { bytes += new } }
}
