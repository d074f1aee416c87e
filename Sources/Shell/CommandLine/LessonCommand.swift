/// `plait`, `plait lesson NAME`: the shell, at a lesson if one is named.
public struct LessonCommand: Sendable {
  /// Nil: the shell without a lesson.
  public var name: String?

  public init(name: String? = nil) {
    self.name = name
  }

  /// The exit status: 0, or what `exit(n)` said at the prompt.
  public func run() throws(CommandError) -> Int32 {
    try ShellLoop.run(lesson: name)
  }
}
