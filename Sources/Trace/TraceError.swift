/// Why a text is not a trace that can be replayed.
public struct TraceError: Error, Sendable, Equatable {
  public enum Kind: Sendable, Equatable {
    /// Not a trace at all.
    case notATrace
    /// Of another format or semantics.
    case otherVersion
    /// Changed, by accident or by hand.
    case damaged
    /// The end is missing.
    case cut
  }

  public var kind: Kind
  /// Counts from 1.
  public var line: Int
  public var message: String
  /// What to do.
  public var hint: String

  public init(_ kind: Kind, line: Int, _ message: String, hint: String) {
    self.kind = kind
    self.line = line
    self.message = message
    self.hint = hint
  }

  /// Two lines for a person: where and what, then what to do.
  public func rendered(file: String) -> String {
    "\(file):\(line): \(message)\n  \(hint)"
  }
}
