/// `plait grade LESSON FILE…`: judges students' answers to a lesson.
public struct GradeCommand: Sendable {
  /// The path of a lesson file or the name of a lesson.
  public var lesson: String
  /// The answers; at least one.
  public var files: [String]

  public init(lesson: String, files: [String]) {
    self.lesson = lesson
    self.files = files
  }

  /// The exit status: 0 if every answer passes, 1 if not.
  public func run() throws(CommandError) -> Int32 {
    for file in files { _ = try InputFile.text(file) }
    throw CommandError("`grade` is not built yet", status: ExitStatus.unavailable)
  }
}
