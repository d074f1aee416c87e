// The lexer: from source bytes to an array of tokens.
//
// Input: UTF-8 whose line ends are `\n`, ending in `\n` and then four zero bytes, so that looking ahead needs no
// bounds test. (Source text with `\r` or a byte order mark is rewritten by `SourceText`.) Output: tokens, the last
// of kind `endMarker` or `error`. Lexing stops at the first error, and the error is kept, not thrown: the parser may
// find another before it gets there. Columns count code points; `extra` is what bytes exceed them by in the line.

/// What the lexer stopped at, and whether it beats an error the parser found earlier in the text.
struct LexFailure {
  enum Precedence {
    /// Reported even if the parser failed before it.
    case always
    /// Reported if the parser failed on a line after this one.
    case ifAfter(line: Int32)
    /// Reported only if the parser came this far.
    case whenReached
  }

  var error: SyntaxError
  var precedence: Precedence
  /// The text ended in the middle of a bracket, a triple-quoted string or a continued line.
  var atEnd = false
}

struct Lexer {
  /// Thrown within the lexer; `failure` holds what happened.
  struct Stop: Error {}

  struct Bracket {
    var byte: UInt8
    var line: Int32
    var column: Int32
  }

  static let maximumBrackets = 200
  static let maximumIndents = 100

  let bytes: [UInt8]
  /// Where the text ends: index of the first zero byte that is not text.
  let end: Int
  let keywords = KeywordTable.shared

  var tokens: [Token] = []
  var failure: LexFailure?
  var position: Int
  var line: Int32 = 1
  var lineStart: Int
  var extra = 0
  var brackets: [Bracket] = []
  /// Brackets open around the text.
  var outerBrackets = 0
  /// Indentation, with tabs to multiples of 8 and with tabs as 1: if the two disagree the text is ambiguous.
  var indents: [(column: Int, alternative: Int)] = [(0, 0)]

  init(_ bytes: [UInt8], from start: Int = 0, to end: Int) {
    self.bytes = bytes
    self.end = end
    position = start
    lineStart = start
  }

  /// Lexes a whole source text.
  mutating func run() {
    tokens.reserveCapacity((end - position) / 4 + 8)
    do {
      while true {
        if try !startLine() { break }
        try finishLine()
      }
      endOfText()
    } catch {
      appendError()
    }
  }

  /// Lexes the whole of `bytes` as if it stood in parentheses, the first of them just before `line` and `column`.
  mutating func runParenthesized(line: Int32, column: Int32) {
    self.line = line
    extra = -Int(column)
    let open = Span(line: line, column: column - 1, endLine: line, endColumn: column)
    brackets = [Bracket(byte: Ascii.code("("), line: line, column: column - 1)]
    outerBrackets = 1
    append(.leftParen, 0, 0, open)
    do {
      _ = try tokensOfLine()
      brackets = []
      let close = self.column(position)
      append(
        .rightParen, end, end,
        Span(line: self.line, column: close, endLine: self.line, endColumn: close + 1))
      let after = Span(line: self.line, column: close + 1, endLine: self.line, endColumn: close + 1)
      append(.newline, end, end, after)
      append(.endMarker, end, end, after)
    } catch {
      appendError()
    }
  }

  private mutating func appendError() {
    let here = Span(line: line, column: column(position), endLine: line, endColumn: column(position))
    append(.error, position, position, here)
  }

  private mutating func endOfText() {
    // The end has no column of its own: an error there points before the first one of the next line.
    let last = max(line - 1, 1)
    let here = Span(line: last, column: -1, endLine: last, endColumn: -1)
    while indents.count > 1 {
      indents.removeLast()
      append(.dedent, end, end, here)
    }
    append(.endMarker, end, end, here)
  }

  // MARK: Positions

  func column(_ index: Int) -> Int32 { Int32(truncatingIfNeeded: index - lineStart - extra) }

  private mutating func append(_ kind: TokenKind, _ start: Int, _ end: Int, _ span: Span) {
    tokens.append(
      Token(
        kind: kind, level: UInt8(truncatingIfNeeded: brackets.count), start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end), span: span))
  }

  /// Appends a token of ASCII characters within the line that ends at `position`.
  mutating func append(_ kind: TokenKind, from start: Int) {
    append(
      kind, start, position,
      Span(line: line, column: column(start), endLine: line, endColumn: column(position)))
  }

  /// Goes to the line after the newline at `index`.
  mutating func nextLine(after index: Int) {
    position = index + 1
    lineStart = position
    line += 1
    extra = 0
  }

  // MARK: Errors

  /// Stops with a message; the caret is on the character before `position`, as CPython's lexer has it.
  mutating func stop(_ message: String) -> Stop {
    let column = column(position)
    return stop(message, Span(line: line, column: column - 1, endLine: line, endColumn: column))
  }

  mutating func stop(
    _ message: String, _ span: Span, type: String = "SyntaxError", precedence: LexFailure.Precedence = .always
  ) -> Stop {
    failure = LexFailure(error: SyntaxError(message, at: span, type: type), precedence: precedence)
    return Stop()
  }

  // MARK: Lines

  /// Skips blank lines and compares the next one's indentation; false at the end of the text.
  private mutating func startLine() throws(Stop) -> Bool {
    while true {
      let (column, alternative) = try measureIndent()
      if position >= end { return false }
      switch bytes[position] {
      case "#":
        skipComment()
        nextLine(after: position)
      case "\n":
        nextLine(after: position)
      default:
        try changeIndent(column, alternative)
        return true
      }
    }
  }

  private mutating func measureIndent() throws(Stop) -> (Int, Int) {
    var column = 0
    var alternative = 0
    var continued: (Int, Int)?
    while true {
      switch bytes[position] {
      case " ":
        column += 1
        alternative += 1
      case "\t":
        column = (column / 8 + 1) * 8
        alternative += 1
      case "\u{0C}":
        column = 0
        alternative = 0
      case "\\":
        continued = continued ?? (column, alternative)
        try continueLine()
        continue
      default:
        return continued ?? (column, alternative)
      }
      position += 1
    }
  }

  private mutating func changeIndent(_ column: Int, _ alternative: Int) throws(Stop) {
    let top = indents[indents.count - 1]
    let here = Span(line: line, column: self.column(position) - 1, endLine: line, endColumn: self.column(position) - 1)
    if column == top.column {
      if alternative != top.alternative { throw inconsistentTabs() }
    } else if column > top.column {
      if indents.count >= Self.maximumIndents { throw tooDeeplyIndented() }
      if alternative <= top.alternative { throw inconsistentTabs() }
      indents.append((column, alternative))
      append(.indent, position, position, here)
    } else {
      let level = indents.lastIndex { $0.column <= column } ?? 0
      if column != indents[level].column { throw unmatchedUnindent() }
      if alternative != indents[level].alternative { throw inconsistentTabs() }
      while indents.count > level + 1 {
        indents.removeLast()
        append(.dedent, position, position, here)
      }
    }
  }

  private mutating func inconsistentTabs() -> Stop {
    stop(
      "inconsistent use of tabs and spaces in indentation", lineStartSpan(), type: "TabError", precedence: .whenReached)
  }

  private mutating func tooDeeplyIndented() -> Stop {
    stop("too many levels of indentation", lineStartSpan(), type: "IndentationError", precedence: .whenReached)
  }

  private mutating func unmatchedUnindent() -> Stop {
    stop(
      "unindent does not match any outer indentation level", lineSpan(), type: "IndentationError",
      precedence: .whenReached)
  }

  private func lineStartSpan() -> Span { Span(line: line, column: 0, endLine: line, endColumn: 0) }

  /// The place just after the whole line, where CPython puts errors of indentation.
  private func lineSpan() -> Span {
    var index = position
    var continuation = extra
    while index < end, bytes[index] != "\n" {
      if bytes[index] & 0xC0 == 0x80 { continuation += 1 }
      index += 1
    }
    let column = Int32(truncatingIfNeeded: index - lineStart - continuation)
    return Span(line: line, column: column, endLine: line, endColumn: column)
  }

  mutating func skipComment() {
    while bytes[position] != "\n", position < end {
      if bytes[position] & 0xC0 == 0x80 { extra += 1 }
      position += 1
    }
  }

  /// Takes a backslash and the newline that must follow.
  mutating func continueLine() throws(Stop) {
    if bytes[position + 1] != "\n" || position + 1 >= end {
      position += 1
      let column = column(position)
      throw stop(
        "unexpected character after line continuation character",
        Span(line: line, column: column, endLine: line, endColumn: column), precedence: .whenReached)
    }
    let after = tokens.isEmpty ? -1 : column(position) + 1
    let here = Span(line: line, column: after, endLine: line, endColumn: after)
    nextLine(after: position + 1)
    if position >= end {
      let stop = stop("unexpected EOF while parsing", here, precedence: .whenReached)
      failure?.atEnd = true
      throw stop
    }
  }

  /// Lexes up to the newline that ends the logical line, and appends it.
  private mutating func finishLine() throws(Stop) {
    let start = try tokensOfLine()
    if position >= end { return }
    append(
      .newline, position, position,
      Span(line: line, column: start, endLine: line, endColumn: column(position)))
    nextLine(after: position)
  }

  /// Lexes until a newline outside brackets or the end of the text, and returns the column where the newline's token
  /// starts: at the comment before it if there is one, as in CPython.
  private mutating func tokensOfLine() throws(Stop) -> Int32 {
    while true {
      let byte = bytes[position]
      switch byte {
      case " ", "\t", "\u{0C}":
        position += 1
      case "\n":
        if brackets.isEmpty { return column(position) }
        nextLine(after: position)
      case "#":
        let start = column(position)
        skipComment()
        if brackets.isEmpty { return start }
      case "\\":
        try continueLine()
      default:
        if position >= end {
          try endInBracket()
          return column(position)
        }
        try token(byte)
      }
    }
  }

  private mutating func token(_ byte: UInt8) throws(Stop) {
    if Ascii.isLetter(byte) {
      try identifier()
    } else if Ascii.isDigit(byte) || (byte == "." && Ascii.isDigit(bytes[position + 1])) {
      try number()
    } else if byte == "\"" || byte == "'" {
      try string(from: position)
    } else {
      try punctuation(byte)
    }
  }

  private mutating func endInBracket() throws(Stop) {
    guard brackets.count > outerBrackets, let open = brackets.last else { return }
    let stop = stop(
      "'\(Character(Unicode.Scalar(open.byte)))' was never closed",
      Span(line: open.line, column: open.column, endLine: open.line, endColumn: open.column + 1),
      precedence: .ifAfter(line: open.line))
    failure?.atEnd = true
    throw stop
  }
}
