/// `plait check LESSON…`: tells instructors whether their lessons do what they say.
public struct CheckCommand: Sendable {
  /// Paths of lesson files or names of lessons; at least one.
  public var lessons: [String]

  public init(lessons: [String]) {
    self.lessons = lessons
  }

  /// The exit status: 0 if every lesson is in order, 1 if not.
  public func run() throws(CommandError) -> Int32 {
    throw CommandError("`check` is not built yet", status: ExitStatus.unavailable)
  }
}
