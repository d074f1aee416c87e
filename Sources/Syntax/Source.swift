/// A place in a source text: lines count from 1, columns from 0 in code points (as CPython's `ast` counts
/// them, but in code points rather than UTF-8 bytes, so that carets line up).
public struct Span: Equatable, Hashable, Sendable {
  public var line: Int32
  public var column: Int32
  public var endLine: Int32
  public var endColumn: Int32

  public init(line: Int32, column: Int32, endLine: Int32, endColumn: Int32) {
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }

  /// From the start of `self` to the end of `other`.
  public func to(_ other: Span) -> Span {
    Span(line: line, column: column, endLine: other.endLine, endColumn: other.endColumn)
  }
}

/// A syntax error, or something Plait refuses by name, with the place it is at.
///
/// `type` is the Python exception's name (`SyntaxError`, `IndentationError`, `TabError`); `message` is CPython
/// 3.11's wording where CPython has the error; `hint` says what to do about something Plait refuses.
public struct SyntaxError: Error, Equatable, Sendable {
  public var type: String
  public var message: String
  public var span: Span
  public var hint: String?
  /// The line to show instead of the source's own, with `span`'s columns in it: an f-string's expression in
  /// parentheses, as CPython shows it.
  public var text: String?

  public init(
    _ message: String, at span: Span, type: String = "SyntaxError", hint: String? = nil, text: String? = nil
  ) {
    self.type = type
    self.message = message
    self.span = span
    self.hint = hint
    self.text = text
  }
}
