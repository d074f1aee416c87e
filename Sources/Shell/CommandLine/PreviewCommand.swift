import Glibc
import Lessons
import LineEditor
import Machine

/// `plait preview LESSON`: plays a lesson from its beginning to its end without input, as a student would see it, with
/// the answers to what it asks. For authors.
public struct PreviewCommand: Sendable {
  /// The path of a lesson's file, or the name of a lesson.
  public var lesson: String
  /// Play it again whenever its file, or a module beside it, is saved.
  public var watches: Bool

  public init(lesson: String, watches: Bool = false) {
    self.lesson = lesson
    self.watches = watches
  }

  /// The exit status: 0, or 1 if the lesson has mistakes.
  public func run() throws(CommandError) -> Int32 {
    Interrupt.install()
    let path = try LessonFiles.path(of: lesson)
    guard watches else { return try play(path) ? ExitStatus.success : ExitStatus.failure }
    while !Interrupt.isPending {
      let before = stamp(path)
      if Terminal.isTerminal(1), !Terminal.isDumb() { Descriptor.write(1, Array("\u{1B}[H\u{1B}[2J\u{1B}[3J".utf8)) }
      do throws(CommandError) {
        _ = try play(path)
      } catch {
        StandardError.write(error.rendered)
      }
      if Interrupt.isPending { break }
      let console = Console()
      console.line()
      console.say(console.dim("── \(path) is played again when it is saved; Ctrl-C ends ──"))
      while !Interrupt.isPending, stamp(path) == before { usleep(200_000) }
    }
    return ExitStatus.success
  }

  /// Whether the lesson has no mistakes.
  private func play(_ path: String) throws(CommandError) -> Bool {
    let source = try InputFile.text(path)
    let reading = readLesson(source, path: path)
    let console = Console()
    if !reading.errors.isEmpty {
      console.write(reading.errors.rendered() + "\n\n")
      console.say("What has a mistake is left out here:")
    }
    let session = Session(
      console: console, course: Course(directory: nil, state: StateFolder(path: nil)),
      interrupt: UnsafeSendablePointer(Interrupt.flag))
    LessonPlayer(reading.lesson).preview(session)
    return reading.errors.isEmpty
  }

  /// Changes when the lesson or a module beside it is saved.
  private func stamp(_ path: String) -> [String] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "./"
    let modules = InputFile.names(in: folder).filter { $0.hasSuffix(".py") }.map { folder + $0 }
    return ([path] + modules).map { file in
      var status = stat()
      guard stat(file, &status) == 0 else { return file }
      return "\(file) \(status.st_ino) \(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
  }
}
