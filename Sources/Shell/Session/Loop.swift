import LineEditor
import Machine
import Programs

/// The shell: reads entries from the person, or from a pipe, until there are no more.
public enum ShellLoop {
  /// Runs a session; `lesson` is the lesson to begin with. The exit status.
  static func run(lesson: String?, of course: Course = .ofPlait()) throws(CommandError) -> Int32 {
    let console = Console()
    course.progress.warn = { console.say("Note: " + $0) }
    let link = SessionLink()
    let editor = LineEditor(
      LineEditor.Configuration(
        completer: { link.session?.complete($0) ?? .none }, warn: { console.say("Note: " + $0) }))
    let session = Session(
      console: console, course: course, interrupt: UnsafeSendablePointer(Interrupt.flag),
      ask: { prompt in
        if case .line(let line) = editor.readLine(prompt: prompt) { return line }
        return nil
      })
    link.session = session
    session.canPrefill = editor.isEditing
    defer { editor.close() }
    if editor.isInteractive, lesson == nil { welcome(session) }
    if let lesson {
      do throws(Complaint) {
        try session.startLesson(lesson)
      } catch {
        throw CommandError(error.message, hint: error.hint, status: ExitStatus.noInput)
      }
    }
    return converse(session, editor)
  }

  private static func converse(_ session: Session, _ editor: LineEditor) -> Int32 {
    let console = session.console
    while session.exitStatus == nil {
      let result = editor.readLine(
        prompt: console.strong(session.editing?.prompt ?? "plait>") + " ", continuationPrompt: "...    ",
        initial: session.editing?.initial ?? "", isComplete: session.isComplete)
      switch result {
      case .line(let entry):
        if session.editing == nil || Session.isCommand(entry) { editor.addHistory(entry) }
        session.handle(entry)
      case .interrupted: session.interrupted()
      case .endOfInput:
        if editor.isInteractive { console.line() }
        if !session.endOfInput() { return 0 }
      case .failed(let reason):
        StandardError.write("plait: cannot read input: \(reason)\n")
        return ExitStatus.noInput
      }
    }
    return session.exitStatus ?? 0
  }

  /// Says what one can do, and lets Enter do what is most likely.
  private static func welcome(_ session: Session) {
    let console = session.console
    console.line(console.strong("Plait") + ": see how Python threads interleave.")
    console.say("Type Python, or a command: :lessons lists the lessons, :help shows all that you can do.")
    guard let library = session.course.library else { return }
    let progress = session.progress
    if let place = progress.unfinished, let entry = library.entries.first(where: { $0.lesson.id == place.lesson }) {
      session.offer = entry.lesson.id
      console.say("Enter goes on with the lesson `\(entry.lesson.id)`: \(entry.lesson.title).")
    } else if let next = library.unfinished(after: progress.lastLesson, progress) {
      session.offer = next.lesson.id
      let which = progress.lastLesson == nil ? "first" : "next"
      console.say("Enter begins the \(which) lesson: \(next.lesson.title) (\(next.lesson.minutes) minutes).")
    }
  }
}

/// Lets the editor's completer find the session, which needs the editor to exist.
private final class SessionLink {
  weak var session: Session?
}
