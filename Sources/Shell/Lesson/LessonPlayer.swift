import Explorer
import Lessons
import Machine
import Programs
import Schedulers

/// A lesson that goes on: shows it part by part, and takes the answers to its predictions.
///
/// A page is a stretch of elements that belong together: prose with the program it introduces, then one thing that
/// happens. `next` is the element to come; the place is kept whenever a page has been shown.
final class LessonPlayer {
  let lesson: Lesson
  private var next: Int
  /// The prediction that waits for an answer.
  private var question: Question?
  private var wasHelped = false

  init(_ lesson: Lesson, at start: Int = 0) {
    self.lesson = lesson
    next = max(0, min(start, lesson.elements.count))
  }

  var isAsking: Bool { question != nil }
  private var count: Int { lesson.elements.count }

  // MARK: Going on

  func begin(_ session: Session) {
    let console = session.console
    console.line()
    if next == 0 {
      console.say(console.strong(lesson.title) + console.dim(" (about \(lesson.minutes) minutes)"))
      for objective in lesson.objectives { console.say("  - you will \(objective)", indent: 4) }
      console.line()
    } else {
      console.say(console.strong(lesson.title) + console.dim(", continued"))
      console.line()
    }
    goOn(session)
  }

  /// Shows the next page.
  func goOn(_ session: Session) {
    guard next < count else { return finish(session) }
    if next > 0 { session.console.line() }
    var isFirst = true
    while next < count {
      if !isFirst, !continuesPage(next) { break }
      if !isFirst { session.console.line() }
      let element = lesson.elements[next]
      next += 1
      isFirst = false
      do throws(Complaint) {
        try show(element, session)
      } catch {
        session.console.complain(error)
      }
    }
    session.progress.note(Progress.Place(lesson: lesson.id, seen: question == nil ? next : next - 1, of: count))
    footer(session)
    if next == count, question == nil { finish(session) }
  }

  /// Whether an element stands on one page with the one before it: a program with the prose that introduces it, what
  /// is done to it at once, and the prediction about it.
  private func continuesPage(_ index: Int) -> Bool {
    guard case .prose = lesson.elements[index - 1] else { return false }
    switch lesson.elements[index] {
    case .prose: return false
    case .question: return true
    case .exercise, .recap: return false
    case .directive(let directive): return directive.verb == "show" || !directive.definesProgram
    }
  }

  private func footer(_ session: Session) {
    guard question == nil, next < count else { return }
    let console = session.console
    console.line()
    console.line(console.dim("── Enter goes on · \(next) of \(count) ──"))
  }

  private func finish(_ session: Session) {
    let console = session.console
    console.line()
    console.say(console.good("This was the lesson `\(lesson.id)`.") + " " + lesson.summary)
    if let following = (try? session.library())?.next(after: lesson.id) {
      console.say("The next one: :lesson \(following.lesson.id) (\(following.lesson.title))")
    } else {
      console.say("It was the last one. :lessons lists all; :load FILE takes a program of your own.")
    }
    session.lesson = nil
  }

  // MARK: Elements

  private func show(_ element: Element, _ session: Session) throws(Complaint) {
    switch element {
    case .prose(let prose): session.console.lines(session.console.renderer.render(prose.blocks))
    case .question(let question):
      if let program = question.program { try use(program, session) }
      self.question = question
      wasHelped = false
      Predictions.ask(question, session.console)
    case .directive(let directive): try carryOut(directive, session)
    case .exercise(let exercise):
      session.showProgram(exercise.program.source)
      try use(exercise.program, session)
    case .recap(let recap): session.console.markdown(recap.source)
    }
  }

  private func use(_ program: Lessons.Program, _ session: Session) throws(Complaint) {
    let name = program.fileName(in: lesson)
    if session.program?.source == program.source, session.program?.fileName == name { return }
    session.use(try Files.program(program.source, name))
  }

  private func carryOut(_ directive: Directive, _ session: Session) throws(Complaint) {
    if directive.definesProgram {
      session.showProgram(directive.program.source)
      if directive.verb != "show" { session.console.line() }
    }
    try use(directive.program, session)
    let name = directive.program.fileName(in: lesson)
    switch directive.verb {
    case "run":
      announce(session, "run \(name)")
      if let player = try perform(directive, session, showsOutput: true) { session.conclude(player) }
    case "timeline":
      announce(session, "timeline of \(name)")
      if let player = try perform(directive, session, showsOutput: false) { session.draw(player) }
    case "explore":
      announce(session, "explore \(name)")
      session.showOutcomes(try session.exploration(maxStates: directive.parameters.number("max-states")))
    case "step":
      announce(session, "\(name), step by step")
      session.reset()
      session.console.say(
        "You decide: `:step` does one step, `:pick NAME` chooses the thread that does it, `:back` takes one back. "
          + "Enter goes on with the lesson.")
    default: break
    }
  }

  private func announce(_ session: Session, _ text: String) {
    session.console.line(session.console.dim("── \(text) ──"))
  }

  private func perform(_ directive: Directive, _ session: Session, showsOutput: Bool) throws(Complaint) -> Player? {
    guard let wanted = directive.parameters.outcome else {
      guard let player = session.reset(seed: directive.seed) else { return nil }
      let run = { _ = player.run(directive.scheduler, switching: directive.switching) }
      if showsOutput { session.show(player, while: run) } else { run() }
      return player
    }
    guard let outcome = try session.exploration().outcome(wanted) else {
      throw Complaint("no run with this outcome was found: \(wanted)")
    }
    let player = try session.follow(outcome)
    if showsOutput { session.console.write(outcome.outcome.stdout) }
    return player
  }

  // MARK: Answers

  /// Takes an answer to the prediction; an empty one first brings help, then passes.
  func answer(_ entry: String, _ session: Session) {
    guard let question else { return }
    let console = session.console
    switch Predictions.read(entry, question) {
    case .pass:
      if !wasHelped {
        wasHelped = true
        console.say(Predictions.help(question))
        return
      }
      console.say("Let us see, then.")
    case .unclear(let why):
      console.say(why)
      console.say(Predictions.help(question))
      return
    case .chosen(let chosen): Predictions.reply(chosen, question, console)
    case .typed(let text): Predictions.reply(text, question, console)
    }
    Predictions.explain(question, console)
    self.question = nil
    session.progress.note(Progress.Place(lesson: lesson.id, seen: next, of: count))
    footer(session)
    if next == count { finish(session) }
  }
}
