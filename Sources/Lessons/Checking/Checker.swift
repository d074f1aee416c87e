import Markdown
import Programs

/// Finds out whether a lesson does what it says.
///
/// Every program must compile; every `run` and `timeline` is run, every `explore` explored, each expectation held
/// against what came out; predictions that name a program must be right; goals of a `play` must be within reach; and
/// exercises are held to what authors promise: solutions pass, wrong answers fail in the declared way. A program is
/// explored once, however often the lesson asks.
public struct LessonChecker {
  /// Which threads can make the next step after these have made one each, or why one of them cannot: the shell knows
  /// what it calls a step.
  public typealias NextThreads =
    @Sendable (_ program: Programs.Program, _ after: [String]) -> Result<[String], LessonFault>

  let lesson: Lesson
  let stop: @Sendable () -> String?
  let nextThreads: NextThreads?
  private var diagnostics: Diagnostics
  private var examinations: [String: Examination] = [:]

  /// All that is wrong with a lesson that was read, besides what its reader found; empty if it is in order. `stop` may
  /// ask to give up.
  public static func check(
    _ lesson: Lesson, source: String, next: NextThreads? = nil, stop: @escaping @Sendable () -> String? = { nil }
  ) -> [LessonError] {
    var checker = LessonChecker(lesson: lesson, source: source, next: next, stop: stop)
    for program in lesson.programs { _ = checker.compiled(program) }
    for element in lesson.elements where stop() == nil { checker.check(element) }
    return checker.diagnostics.sorted
  }

  private init(lesson: Lesson, source: String, next: NextThreads?, stop: @escaping @Sendable () -> String?) {
    self.lesson = lesson
    self.stop = stop
    nextThreads = next
    diagnostics = Diagnostics(file: lesson.sourcePath, lines: linesOfText(source))
  }

  mutating func report(_ line: Int, _ column: Int, _ message: String, _ hint: String? = nil) {
    diagnostics.report(line, column, message, hint: hint)
  }

  /// A line of the file, counted from 1.
  func line(_ number: Int) -> Substring? {
    diagnostics.lines.indices.contains(number - 1) ? diagnostics.lines[number - 1] : nil
  }

  private mutating func check(_ element: Element) {
    switch element {
    case .prose(let prose): checkLinks(prose.blocks)
    case .question(let question): check(question)
    case .directive(let directive): check(directive)
    case .exercise(let exercise): check(exercise)
    case .recap: break
    }
  }

  // MARK: Programs

  private var compiledPrograms: [String: Programs.Program?] = [:]

  /// The program, compiled; nil, and reported once, if it does not compile.
  mutating func compiled(_ program: Program) -> Programs.Program? {
    if let known = compiledPrograms[program.id] { return known }
    var result: Programs.Program?
    do throws(ProgramError) {
      let made = try program.compiled(program.fileName(in: lesson), reader: lesson.reader)
      if made.importsItself {
        report(
          program.firstLine, 1, "this program imports itself: its file is called `\(made.fileName)`",
          "give it an id that no module has: `id=my-program`")
      }
      result = made
    } catch {
      let message = error.text.split(separator: "\n").last.map(String.init) ?? "it does not compile"
      report(program.firstLine + max(0, error.line - 1), error.column + 1, "in the program: \(message)")
    }
    compiledPrograms[program.id] = .some(result)
    return result
  }

  /// What can be found out about a program, with what is asked of it anywhere in the lesson.
  mutating func examination(_ key: Program, _ parameters: Parameters = Parameters()) -> Examination? {
    let settings = ["max-states", "switch", "cores", "gil", "stdin"].map { parameters[$0] ?? "" }
    let name = "\(key.id) \(settings.joined(separator: " "))"
    if let known = examinations[name] { return known }
    guard let program = compiled(key) else { return nil }
    var limits = ExaminationLimits()
    limits.states = parameters.number("max-states") ?? 2_000_000
    let made = Examination(
      program, claims: claims(about: key), limits: limits, parameters: parameters, stop: stop)
    examinations[name] = made
    return made
  }

  private func claims(about program: Program) -> [Expectation] {
    lesson.elements.flatMap { element -> [Expectation] in
      switch element {
      case .directive(let directive) where directive.program.id == program.id: directive.expectations
      case .exercise(let exercise) where exercise.program.id == program.id:
        exercise.claims + exercise.wrongs.flatMap(\.claims)
      default: []
      }
    }
  }
}
