import Lessons
import LineEditor
import Programs
import Trace

/// An exercise: the student changes a program of their own until everything that is asked of it is proved.
///
/// The program lives in a file, which the student may also change elsewhere; it is checked when the editor is left,
/// and at Enter when it has changed.
final class ExerciseTask: LessonTask {
  let exercise: Exercise
  let noun = "exercise"
  let takesEntries = false
  private(set) var isOver = false
  private let lesson: LessonPlayer
  private var file: StudentFile?
  /// The text that was checked last, and the one of whose change the student was told.
  private var checked: String?
  private var seen = ""
  private var hasToldFailure = false
  private var judge: ExerciseJudge?

  init(_ exercise: Exercise, _ lesson: LessonPlayer) {
    self.exercise = exercise
    self.lesson = lesson
  }

  var key: String { exercise.id }
  var hints: [Hint] { exercise.hints }
  private var given: String { exercise.program.source }

  // MARK: Showing it

  func begin(_ session: Session) throws(Complaint) {
    isOver = false
    let console = session.console
    let file = file ?? openFile(session)
    self.file = file
    let text = try file.read()
    (seen, checked) = (text, text == given ? text : nil)
    lesson.announce("exercise", session)
    if text == given {
      if exercise.definesProgram { session.showProgram(given) }
    } else {
      console.say("This is your program, as you left it:")
      session.showProgram(text)
    }
    console.line()
    showClaims(session)
    console.line()
    if session.progress[lesson.lesson.id][key].isSolved {
      console.say("You have solved it before: :skip goes on, Enter checks it again.")
      checked = nil
    }
    if let path = file.path { console.say("Your own copy: \(StudentFile.shown(path))", indent: 2) }
    tellFailure(session)
    tellOfNewGiven(text, session)
    remind(session)
    // So that :run and :step have something to work on.
    if let program = try? compile(text) { session.use(program) }
  }

  private func openFile(_ session: Session) -> StudentFile {
    let id = lesson.lesson.id
    let file = StudentFile(session.course.state.exercise(exercise.id, of: id), given: given)
    if !file.isOld { session.progress.note(.given(exercise.id, mark), in: id) }
    return file
  }

  /// Tells one given program from another.
  private var mark: String { String(Checksum(given).value & 0xFFFF_FFFF, radix: 16) }

  private func tellFailure(_ session: Session) {
    guard let failure = file?.failure, !hasToldFailure else { return }
    hasToldFailure = true
    session.console.say("Note: your program is kept only until you leave: \(failure)", indent: 2)
  }

  private func tellOfNewGiven(_ text: String, _ session: Session) {
    guard let old = session.progress[lesson.lesson.id][key].given, old != mark, text != given else { return }
    session.console.say(
      "Note: the exercise begins with another program now; :reset takes that, and keeps yours beside.")
  }

  private func showClaims(_ session: Session) {
    let sentences = exercise.claims.compactMap { ClaimText.sentence($0) }
    if sentences.isEmpty { return }
    session.console.say(
      session.console.strong(
        exercise.isExplored ? "What must hold, however the threads interleave:" : "What must hold:"))
    for sentence in sentences { session.console.say("  - \(sentence)", indent: 4) }
  }

  func remind(_ session: Session) {
    let console = session.console
    let hint = hints.isEmpty ? "" : ":hint helps, "
    console.recorded(as: nil) {
      console.say(console.dim("── :edit changes your program, Enter checks it, \(hint):skip goes on ──"))
    }
  }

  // MARK: What the student does

  func take(_ entry: String, _ session: Session) throws(Complaint) {
    guard let file else { return }
    if try file.read() != checked { return try check(session) }
    session.console.say(
      checked == given ? "Your program is still as it was given." : "Your program has not changed since the last check."
    )
    if file.path != nil {
      session.console.say(":edit changes it; you may as well change the file in another window, and press Enter here.")
    } else {
      session.console.say(":edit changes it.")
    }
    remind(session)
  }

  func beforePrompt(_ session: Session) {
    guard let text = try? file?.read(), text != seen else { return }
    seen = text
    if text != checked { session.console.say("Your program has changed: Enter checks it.") }
  }

  func edit(_ session: Session) throws(Complaint) {
    guard let file else { return }
    if let editor = Editing.editor {
      if let path = file.path {
        try Editing.open(path, with: editor)
      } else if let text = try Editing.edit(try file.read()) {
        file.change(to: text)
      }
      return try checkIfChanged(session)
    }
    let finished = { [weak self] (text: String?) throws(Complaint) in
      if text == nil { session.console.say("Your program is as it was before.") }
      try self?.checkIfChanged(session)
    }
    session.editByLine(try file.read(), changed: { file.change(to: $0) }, finished: finished)
  }

  private func checkIfChanged(_ session: Session) throws(Complaint) {
    tellFailure(session)
    guard let text = try file?.read() else { return }
    seen = text
    if text == checked {
      session.console.say("Nothing has changed.")
      return remind(session)
    }
    try lesson.check(session)
  }

  func restore(_ session: Session) throws(Complaint) {
    guard let file else { return }
    let console = session.console
    if try file.read() == given { return console.say("Your program is as it was given.") }
    let old = try file.restore(given)
    session.progress.note(.given(exercise.id, mark), in: lesson.lesson.id)
    (seen, checked, isOver) = (given, given, false)
    console.say("Your program is now as it was given.")
    if let old { console.say("The one that you had is kept: \(StudentFile.shown(old))", indent: 2) }
    if let program = try? compile(given) { session.use(program) }
    remind(session)
  }

  // MARK: Checking

  private func compile(_ text: String) throws(Complaint) -> Programs.Program {
    try Files.program(text, fileName, lesson.modules)
  }

  private var fileName: String { exercise.id + ".py" }

  func check(_ session: Session) throws(Complaint) {
    guard let file else { return }
    let text = try file.read()
    (seen, checked) = (text, text)
    session.progress.note(.tried(key), in: lesson.lesson.id)
    session.console.transcript.markdown("My program:\n\n" + Transcript.fence(text, "python"))
    let verdict = judge(text, session)
    if verdict.hasPassed {
      session.progress.note(.solved(key), in: lesson.lesson.id)
      isOver = true
      explain(session)
      session.console.line()
      session.console.say(":answer shows the author's solution, if you want to compare.")
    } else if Interrupt.isPending {
      checked = nil
    } else {
      sayWhatNext(session)
    }
  }

  /// Judges a program and shows the verdict.
  private func judge(_ text: String, _ session: Session) -> Verdict {
    lesson.announce(exercise.isExplored ? "checking every interleaving" : "checking", session)
    let judge = judge ?? ExerciseJudge(exercise, of: lesson.lesson)
    self.judge = judge
    let display = ProgressDisplay()
    let verdict = judge.judge(
      text, name: fileName, stop: { Interrupt.isPending ? "interrupted" : nil }, progress: { display.show($0) })
    display.clear()
    if let program = verdict.program { session.use(program) }
    VerdictText(verdict, exercise).show(session)
    return verdict
  }

  private func sayWhatNext(_ session: Session) {
    let record = session.progress[lesson.lesson.id][key]
    let left = hints.count - record.hints
    let hint = left <= 0 ? "" : ":hint helps (\(left == 1 ? "one is" : "\(left) are") left), "
    session.console.line()
    session.console.say(
      session.console.dim(":edit changes your program, \(hint):answer shows a solution, :skip goes on without."))
  }

  private func explain(_ session: Session) {
    for prose in exercise.explanation {
      session.console.line()
      session.console.recorded(as: prose.source.joined(separator: "\n")) {
        session.console.lines(session.console.renderer.render(prose.blocks))
      }
    }
  }

  func showAnswer(_ session: Session) throws(Complaint) {
    let record = session.progress[lesson.lesson.id][key]
    guard record.tries > 0 || isOver else {
      throw Complaint(
        "try it yourself first: :edit changes your program, and Enter checks it",
        hint: hints.isEmpty ? ":skip goes on without" : ":hint helps, :skip goes on without")
    }
    if !record.isSolved { session.progress.note(.answered(key), in: lesson.lesson.id) }
    for (number, solution) in exercise.solutions.enumerated() {
      lesson.announce(number == 0 ? "a solution" : "another solution", session)
      session.showProgram(solution.source)
    }
    explain(session)
    if !isOver { session.console.say("Your own program can still be changed: :edit. Or go on.") }
    isOver = true
  }

  func demonstrate(_ session: Session) {
    let console = session.console
    for (number, solution) in exercise.solutions.enumerated() {
      lesson.announce(number == 0 ? "the solution" : "another solution", session)
      session.showProgram(solution.source)
      _ = judge(solution.source, session)
    }
    explain(session)
    for wrong in exercise.wrongs {
      console.line()
      lesson.announce("a wrong answer", session)
      session.showProgram(wrong.program.source)
      _ = judge(wrong.program.source, session)
    }
    isOver = true
  }
}
