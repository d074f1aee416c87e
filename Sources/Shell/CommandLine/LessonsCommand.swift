/// `plait lessons`: the list of lessons.
public struct LessonsCommand: Sendable {
  public init() {}

  public func run() throws(CommandError) -> Int32 {
    throw CommandError("`lessons` is not built yet", status: ExitStatus.unavailable)
  }
}
