import Lessons
import LineEditor
import Programs

/// A lesson that goes on: shows it page by page, and hands what is typed to the task that waits for the student.
///
/// A page is a stretch of elements that belong together: prose with the program it introduces, then one thing that
/// happens. The page is kept whenever it is shown, so that one comes back to it.
final class LessonPlayer {
  let lesson: Lesson
  /// The element to come, and the first one of the page that is shown.
  private var next: Int
  private var page: Int
  /// What the student is at; nil while there is only something to read.
  private(set) var task: (any LessonTask)?
  /// The student plays with the lesson's program meanwhile.
  private(set) var isAway = false

  /// What is shown one after the other.
  private let parts: [Element]

  init(_ lesson: Lesson, at start: Int = 0) {
    self.lesson = lesson
    parts = LessonPlayer.parts(of: lesson)
    next = max(0, min(start, parts.count))
    page = next
  }

  /// The elements of a lesson, with what is done to a program apart from the program: that can be read first.
  static func parts(of lesson: Lesson) -> [Element] {
    lesson.elements.flatMap { element -> [Element] in
      guard case .directive(var action) = element, action.definesProgram, action.verb != "show" else {
        return [element]
      }
      var shown = action
      shown.verb = "show"
      action.definesProgram = false
      return [.directive(shown), .directive(action)]
    }
  }

  /// Whether an entry that is no command is meant for the lesson.
  var isAsking: Bool { !isAway && task?.isOver == false && task?.takesEntries == true }
  private var count: Int { parts.count }

  /// The exercise that the student is at, or has just solved.
  var exercise: ExerciseTask? { task as? ExerciseTask }

  // MARK: Going on

  func begin(_ session: Session) {
    let console = session.console
    console.line()
    let minutes = lesson.minutes == 1 ? "1 minute" : "\(lesson.minutes) minutes"
    if next == 0 {
      console.recorded(as: "# \(lesson.title)") {
        console.say(console.strong(lesson.title) + console.dim(" (about \(minutes))"))
        for objective in lesson.objectives { console.say("  - you will \(objective)", indent: 4) }
      }
    } else {
      console.recorded(as: "# \(lesson.title), continued") {
        console.say(console.strong(lesson.title) + console.dim(", continued (`:again lesson` begins anew)"))
      }
    }
    console.line()
    goOn(session)
  }

  /// Enter: hands it to the task that waits, or shows the next page.
  func enter(_ session: Session) throws(Complaint) {
    if isAway { return comeBack(session) }
    if let task, !task.isOver { return try take("", session) }
    goOn(session)
  }

  /// An entry for the task that waits.
  func take(_ entry: String, _ session: Session) throws(Complaint) {
    guard let task else { return }
    try task.take(entry, session)
    afterTask(session)
  }

  /// Goes on if a task is over now that was not before.
  private func afterTask(_ session: Session) {
    guard let task, task.isOver else { return }
    showFooter(session)
  }

  /// Shows the next page.
  private func goOn(_ session: Session) {
    task = nil
    guard next < count else { return finish(session) }
    if next > 0 { session.console.line() }
    page = next
    while next < count {
      if next > page, !continuesPage(next) { break }
      if next > page { session.console.line() }
      let element = parts[next]
      next += 1
      do throws(Complaint) {
        try show(element, session)
      } catch {
        session.console.complain(error)
      }
    }
    session.progress.note(.at(page, count), in: lesson.id)
    if task == nil || task?.isOver == true { showFooter(session) }
  }

  /// Whether an element stands on one page with the one before it: a program with the prose that introduces it, what
  /// is done to it at once, and the prediction about it.
  private func continuesPage(_ index: Int) -> Bool {
    switch (parts[index - 1], parts[index]) {
    case (.prose, .question), (.prose, .exercise), (.prose, .recap): return true
    case (.prose, .directive): return true
    case (.directive(let shown), .question): return shown.verb == "show"
    default: return false
    }
  }

  func showFooter(_ session: Session) {
    guard next < count else { return finish(session) }
    let console = session.console
    console.recorded(as: nil) {
      console.line()
      console.line(console.dim("── Enter \(whatEnterDoes) · \(next) of \(count) ──"))
    }
  }

  private var whatEnterDoes: String {
    switch parts[next] {
    case .directive(let directive):
      switch directive.verb {
      case "run": "runs it"
      case "timeline": "draws a run of it"
      case "explore": "tries every interleaving"
      case "step", "play": "hands it to you"
      default: "goes on"
      }
    default: "goes on"
    }
  }

  private func finish(_ session: Session) {
    let console = session.console
    console.line()
    console.say(console.good("This was the lesson `\(lesson.id)`.") + " " + lesson.summary)
    session.progress.note(.at(count, count), in: lesson.id)
    session.progress.note(.done, in: lesson.id)
    session.lesson = nil
    if session.course.directory != nil { session.offerNext(after: lesson.id) }
  }

  /// Plays all of it without a student: tasks show their answers themselves.
  func preview(_ session: Session) {
    session.lesson = self
    begin(session)
    while session.lesson === self, !Interrupt.isPending {
      if let task, !task.isOver {
        for (number, hint) in task.hints.enumerated() { show(hint, number + 1, of: task, session) }
        task.demonstrate(session)
        showFooter(session)
      } else {
        goOn(session)
      }
    }
  }

  // MARK: What the student asks for

  func hint(_ session: Session) throws(Complaint) {
    guard let task, !task.isOver || task is HandsOn else {
      throw Complaint("there is nothing to be hinted at here", hint: "Enter goes on; :help lists what you can do")
    }
    let known = min(session.progress[lesson.id][task.key].hints, task.hints.count)
    guard !task.hints.isEmpty else { throw Complaint("this \(task.noun) has no hints", hint: wayOut) }
    guard known < task.hints.count else {
      throw Complaint(
        task.hints.count == 1 ? "this was the only hint" : "these were all \(task.hints.count) hints", hint: wayOut)
    }
    session.progress.note(.hinted(task.key, known + 1), in: lesson.id)
    show(task.hints[known], known + 1, of: task, session)
  }

  private func show(_ hint: Hint, _ number: Int, of task: any LessonTask, _ session: Session) {
    session.console.line(session.console.strong("── hint \(number) of \(task.hints.count) ──"))
    session.console.markdown(hint.source)
  }

  private var wayOut: String { ":answer shows the solution once you have tried; :skip goes on without" }

  func showAnswer(_ session: Session) throws(Complaint) {
    guard let task else {
      throw Complaint("nothing has been asked here", hint: "Enter goes on")
    }
    let wasOver = task.isOver
    try task.showAnswer(session)
    if !wasOver { afterTask(session) }
  }

  /// `:reset`, where that is more than going back to the beginning of the run; whether it is.
  func reset(_ session: Session) throws(Complaint) -> Bool {
    if isAway { return false }
    if let exercise {
      try exercise.restore(session)
      return true
    }
    guard let game = task as? Game else { return false }
    try game.begin(session)
    return true
  }

  func check(_ session: Session) throws(Complaint) {
    guard let exercise else { throw Complaint("there is no exercise to check here", hint: "Enter goes on") }
    try exercise.check(session)
    afterTask(session)
  }

  /// Leaves the task, or the page, and shows the next page.
  func skip(_ session: Session) {
    isAway = false
    if let task, !task.isOver {
      session.progress.note(.skipped(task.key), in: lesson.id)
      session.console.say("Skipped.")
    }
    goOn(session)
  }

  /// The task once more from its beginning, or the page.
  func again(_ session: Session) throws(Complaint) {
    isAway = false
    if let task { return try task.begin(session) }
    next = page
    goOn(session)
  }

  /// The whole lesson once more.
  func anew(_ session: Session) {
    (isAway, next, page, task) = (false, 0, 0, nil)
    begin(session)
  }

  /// Lets the student play with the lesson's program until the next Enter.
  func play(_ session: Session) throws(Complaint) {
    let program = try session.currentProgram()
    isAway = true
    session.reset()
    let console = session.console
    console.say("`\(program.fileName)` is yours to play with, from its beginning. Nothing can break.")
    console.say("  :step and :pick NAME go step by step, :run runs it, :run random seed 3 as well", indent: 4)
    console.say("  :timeline draws it, :explore tries every interleaving, :list shows the program", indent: 4)
    console.say("Enter goes back to the lesson.")
  }

  private func comeBack(_ session: Session) {
    isAway = false
    session.console.say("Back in the lesson `\(lesson.id)`.")
    if let task, !task.isOver {
      task.remind(session)
    } else {
      showFooter(session)
    }
  }

  /// Something may have changed while nobody looked.
  func beforePrompt(_ session: Session) {
    if !isAway, task?.isOver == false { task?.beforePrompt(session) }
  }

  // MARK: Elements

  private func show(_ element: Element, _ session: Session) throws(Complaint) {
    switch element {
    case .prose(let prose):
      let console = session.console
      // The lesson's title has just been shown.
      let isTitle = page == 0 && next == 1 && prose.source.first == "# \(lesson.title)"
      console.recorded(as: prose.source.dropFirst(isTitle ? 1 : 0).joined(separator: "\n")) {
        console.lines(console.renderer.render(Array(prose.blocks.dropFirst(isTitle ? 1 : 0))))
      }
    case .question(let question):
      if let program = question.program { try use(program, session) }
      try begin(Prediction(question, key: "p\(ordinal(of: element))", self), session)
    case .directive(let directive): try carryOut(directive, session)
    case .exercise(let exercise): try begin(ExerciseTask(exercise, self), session)
    case .recap(let recap):
      announce("to keep in mind", session)
      session.console.markdown(recap.source)
    }
  }

  func begin(_ task: any LessonTask, _ session: Session) throws(Complaint) {
    self.task = task
    try task.begin(session)
  }

  /// How many elements of its sort come before an element, and itself.
  private func ordinal(of element: Element) -> Int {
    lesson.elements.filter { other in
      guard other.line <= element.line else { return false }
      if case .question = other { return true }
      return false
    }.count
  }

  func use(_ program: Lessons.Program, _ session: Session) throws(Complaint) {
    let name = program.fileName(in: lesson)
    if session.program?.source == program.source, session.program?.fileName == name { return }
    session.use(try compiled(program))
  }

  /// A program of the lesson; it may import the modules beside the lesson.
  func compiled(_ program: Lessons.Program) throws(Complaint) -> Programs.Program {
    try Files.program(program.source, program.fileName(in: lesson), modules)
  }

  /// Reads the modules beside the lesson.
  var modules: ProgramFile.Reader { InputFile.reader(beside: lesson.sourcePath) }
}
