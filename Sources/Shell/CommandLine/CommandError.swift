/// The exit statuses that are Plait's own; a program that finishes gives its own one.
public enum ExitStatus {
  public static let success: Int32 = 0
  /// `run`: an uncaught exception; `explore`: some outcome is bad; `check`, `grade`: something failed.
  public static let failure: Int32 = 1
  /// `run`: a deadlock or livelock.
  public static let stuck: Int32 = 3
  /// A limit was reached.
  public static let limit: Int32 = 4
  /// The command line makes no sense, as swift-argument-parser gives it (EX_USAGE).
  public static let usage: Int32 = 64
  /// A file is missing or unreadable (EX_NOINPUT).
  public static let noInput: Int32 = 66
  /// A file cannot be written (EX_CANTCREAT).
  public static let cannotWrite: Int32 = 73
  /// The trace or token is damaged or of another version (EX_DATAERR).
  public static let badData: Int32 = 65
  /// Not built yet (EX_UNAVAILABLE).
  public static let unavailable: Int32 = 69
}

/// Why a command could not be carried out.
public struct CommandError: Error, Sendable, Equatable {
  /// What is wrong, with the place.
  public var message: String
  /// What to do.
  public var hint: String?
  public var status: Int32

  public init(_ message: String, hint: String? = nil, status: Int32) {
    self.message = message
    self.hint = hint
    self.status = status
  }

  /// What stderr shows: `plait: message`, and the hint in a line of its own. Ends in a newline.
  public var rendered: String {
    "plait: \(message)\n" + (hint.map { "  \($0)\n" } ?? "")
  }
}
