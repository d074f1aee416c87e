import Markdown

/// A mistake in a lesson file, at its place.
public struct LessonError: Error, Sendable, Equatable {
  public var file: String
  /// Counted from 1; 0 where the whole file is meant.
  public var line: Int
  /// Counted from 1, in characters.
  public var column: Int
  /// What is wrong.
  public var message: String
  /// What to do about it.
  public var hint: String?
  /// The line of the file, to show the place.
  public var excerpt: String?

  public init(
    file: String, line: Int, column: Int, message: String, hint: String? = nil, excerpt: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
    self.excerpt = excerpt
  }

  /// The error as a person reads it: `file:line:column: error: …`, the line with a mark, the advice.
  public func rendered() -> String {
    guard line > 0 else { return "\(file): error: \(message)" + (hint.map { "\n    " + $0 } ?? "") }
    var text = "\(file):\(line):\(column): error: \(message)"
    if let excerpt, excerpt.contains(where: { !$0.isWhitespace }), excerpt.count <= 160 {
      let shown = TerminalRenderer(style: TerminalStyle(width: 200)).renderCode(excerpt).first ?? ""
      // Tabs are drawn eight wide: a mark beneath them would point elsewhere.
      let mark = excerpt.contains("\t") ? "" : "\n    " + String(repeating: " ", count: max(0, column - 1)) + "^"
      text += "\n" + shown + mark
    }
    return text + (hint.map { "\n    " + $0 } ?? "")
  }
}

/// What is wrong somewhere in a lesson, for who knows the place.
public struct LessonFault: Error, Sendable, Equatable {
  public var message: String
  public var hint: String?

  public init(message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}

extension [LessonError] {
  /// All errors, with a blank line between two.
  public func rendered() -> String { map { $0.rendered() }.joined(separator: "\n\n") }
}

/// Collects the errors of one file.
struct Diagnostics {
  let file: String
  let lines: [Substring]
  private(set) var errors: [LessonError] = []

  init(file: String, lines: [Substring]) {
    self.file = file
    self.lines = lines
  }

  mutating func report(_ line: Int, _ column: Int, _ message: String, hint: String? = nil) {
    let excerpt = lines.indices.contains(line - 1) ? String(lines[line - 1]) : nil
    errors.append(
      LessonError(file: file, line: line, column: column, message: message, hint: hint, excerpt: excerpt))
  }

  /// Errors in the order of the file; those of one place stay in the order in which they were found.
  var sorted: [LessonError] {
    errors.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }.map(\.element)
  }
}
