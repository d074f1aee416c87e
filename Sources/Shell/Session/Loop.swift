import LineEditor
import Machine
import Programs

/// The shell: reads entries from the person, or from a pipe, until there are no more.
public enum ShellLoop {
  /// Runs a session; `lesson` is the lesson to begin with. The exit status.
  static func run(lesson: String?) throws(CommandError) -> Int32 {
    let console = Console()
    let progress = Progress(path: Progress.defaultPath())
    progress.warn = { console.say("Note: " + $0) }
    let link = SessionLink()
    let editor = LineEditor(
      LineEditor.Configuration(
        completer: { link.session?.complete($0) ?? .none }, warn: { console.say("Note: " + $0) }))
    let session = Session(
      console: console, progress: progress, interrupt: UnsafeSendablePointer(Interrupt.flag),
      ask: { prompt in
        if case .line(let line) = editor.readLine(prompt: prompt) { return line }
        return nil
      })
    link.session = session
    defer { editor.close() }
    if editor.isInteractive { welcome(session) }
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
        prompt: console.strong("plait>") + " ", continuationPrompt: "...    ", isComplete: session.isComplete)
      switch result {
      case .line(let entry):
        editor.addHistory(entry)
        session.handle(entry)
      case .interrupted: continue
      case .endOfInput:
        if editor.isInteractive { console.line() }
        return 0
      case .failed(let reason):
        StandardError.write("plait: cannot read input: \(reason)\n")
        return ExitStatus.noInput
      }
    }
    return session.exitStatus ?? 0
  }

  private static func welcome(_ session: Session) {
    let console = session.console
    console.line(console.strong("Plait") + ": see how Python threads interleave.")
    if let place = session.progress.last, !place.isDone {
      console.say(":lesson goes on with `\(place.lesson)`, :lessons lists all, :help shows what else there is.")
    } else {
      console.say(":lessons lists the lessons, :help shows what you can do. Python works, too.")
    }
  }
}

/// Lets the editor's completer find the session, which needs the editor to exist.
private final class SessionLink {
  weak var session: Session?
}
