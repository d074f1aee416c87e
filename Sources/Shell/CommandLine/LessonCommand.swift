/// `plait`, `plait lesson NAME`: the shell, at a lesson if one is named.
public struct LessonCommand: Sendable {
  /// Nil: the shell without a lesson.
  public var name: String?

  public init(name: String? = nil) {
    self.name = name
  }

  public func run() throws(CommandError) -> Int32 {
    throw CommandError("the shell is not built yet", status: ExitStatus.unavailable)
  }
}
