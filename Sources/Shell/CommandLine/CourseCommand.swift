import Glibc
import Lessons

/// `plait course DIR [LESSON]`: the shell with somebody's lessons, which keep a progress of their own.
public struct CourseCommand: Sendable {
  public var directory: String
  /// Nil: where one left off.
  public var lesson: String?

  public init(directory: String, lesson: String? = nil) {
    self.directory = directory
    self.lesson = lesson
  }

  /// The exit status: 0, or what `exit(n)` said at the prompt.
  public func run() throws(CommandError) -> Int32 {
    guard Files.isFolder(directory) else {
      let isFile = access(directory, F_OK) == 0
      throw CommandError(
        "'\(directory)' is \(isFile ? "no folder" : "not there")",
        hint: isFile ? "for one lesson: plait preview \(directory)" : "give the folder that holds the lessons",
        status: ExitStatus.noInput)
    }
    let course = Course.at(directory)
    if course.library?.entries.isEmpty != false {
      let error = course.library?.errors.first?.rendered()
      throw CommandError(
        error ?? "there are no lessons in '\(directory)'",
        hint: "lessons are files such as 01-first.md; plait new lesson NAME makes one", status: ExitStatus.noInput)
    }
    return try ShellLoop.run(lesson: lesson, of: course)
  }
}
