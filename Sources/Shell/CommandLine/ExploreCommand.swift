/// `plait explore FILE`: goes through all interleavings of a program.
public struct ExploreCommand: Sendable {
  public var file: String
  /// Print one JSON object instead of the report for people.
  public var json: Bool
  /// Nil: no limit of this kind.
  public var maxStates: Int?
  /// Nil: no limit of this kind.
  public var maxSeconds: Double?

  public init(file: String, json: Bool = false, maxStates: Int? = nil, maxSeconds: Double? = nil) {
    self.file = file
    self.json = json
    self.maxStates = maxStates
    self.maxSeconds = maxSeconds
  }

  /// The exit status: 0 if every outcome is good, 1 if one is bad, 4 if none is but some are unknown.
  public func run() throws(CommandError) -> Int32 {
    _ = try InputFile.text(file)
    throw CommandError("`explore` is not built yet", status: ExitStatus.unavailable)
  }
}
