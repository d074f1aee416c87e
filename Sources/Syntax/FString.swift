// F-strings: literal text, `{expression!conversion:spec}`, and parsing the expressions where they stand.
//
// As in CPython 3.11 an expression is cut out of the string first, by counting brackets and quotes, and then parsed as
// if it stood in parentheses. Errors in it show that parenthesized text instead of the source line.

extension Parser {
  /// What an f-string is put together from.
  private struct Joiner {
    var values: [Expression] = []
    var text: [UInt32] = []
    var highest = 0
    /// CPython gives text in a format spec the span of its own literal, and everything else the whole string's.
    let textSpan: Span
    let span: Span

    mutating func flush() {
      if text.isEmpty { return }
      values.append(Expression(.constant(.string(text)), textSpan))
      text = []
      highest = max(highest, 1)
    }
  }

  /// Where reading an f-string has come to.
  private struct Scanner {
    var index: Int
    let end: Int
    let isRaw: Bool
    let token: Token
  }

  /// An f-string, or several literals with an f-string among them.
  mutating func joinedString(_ pieces: [StringPiece], _ start: Int) throws(Failure) -> Expression {
    let span = tokens[start].span.to(tokens[position - 1].span)
    var joiner = Joiner(textSpan: span, span: span)
    for (offset, piece) in pieces.enumerated() {
      if piece.isFormatted {
        var scanner = Scanner(
          index: piece.first, end: piece.end, isRaw: piece.isRaw, token: tokens[start + offset])
        try formatted(&scanner, &joiner, level: 0)
      } else {
        try appendText(piece.first, piece.end, isRaw: piece.isRaw, &joiner.text)
      }
    }
    joiner.flush()
    return try node(.joinedStr(joiner.values), from: start, over: joiner.highest)
  }

  /// Reads text and replacement fields to the end of the string or, in a format spec, to its closing brace.
  private mutating func formatted(_ scanner: inout Scanner, _ joiner: inout Joiner, level: Int) throws(Failure) {
    while scanner.index < scanner.end {
      try literalText(&scanner, &joiner, level)
      if scanner.index >= scanner.end || (level > 0 && bytes[scanner.index] == "}") { return }
      try field(&scanner, &joiner, level)
    }
  }

  /// Reads text up to a brace that is not doubled.
  private mutating func literalText(_ scanner: inout Scanner, _ joiner: inout Joiner, _ level: Int) throws(Failure) {
    var first = scanner.index
    var index = first
    while index < scanner.end {
      let byte = bytes[index]
      if byte == "\\", !scanner.isRaw, index + 1 < scanner.end {
        index = afterEscape(index, scanner.end)
      } else if byte == "{" || byte == "}" {
        if level == 0, index + 1 < scanner.end, bytes[index + 1] == byte {
          try appendText(first, index + 1, isRaw: scanner.isRaw, &joiner.text)
          index += 2
          first = index
          continue
        }
        if level == 0, byte == "}" { throw raiseAtFurthest("f-string: single '}' is not allowed") }
        break
      } else {
        index += 1
      }
    }
    try appendText(first, index, isRaw: scanner.isRaw, &joiner.text)
    scanner.index = index
  }

  /// The index after the escape at `index`, so that the braces of `\N{name}` do not count.
  private func afterEscape(_ index: Int, _ end: Int) -> Int {
    if bytes[index + 1] == "N", index + 2 < end, bytes[index + 2] == "{" {
      return bytes[index..<end].firstIndex(of: Ascii.code("}")).map { $0 + 1 } ?? end
    }
    return index + (bytes[index + 1] == "{" || bytes[index + 1] == "}" ? 1 : 2)
  }

  // MARK: Replacement fields

  private mutating func field(_ scanner: inout Scanner, _ joiner: inout Joiner, _ level: Int) throws(Failure) {
    if level >= 2 { throw raiseAtFurthest("f-string: expressions nested too deeply") }
    let open = scanner.index
    scanner.index += 1
    let expressionEnd = try findExpressionEnd(&scanner)
    let value = try fieldExpression(open + 1, expressionEnd, scanner.token)
    var highest = height
    scanner.index = expressionEnd
    let isDebug = try debugText(&scanner, &joiner, open)
    var conversion = try conversion(&scanner)
    var spec: Expression?
    try requireMore(scanner)
    if bytes[scanner.index] == ":" {
      scanner.index += 1
      var inner = Joiner(textSpan: scanner.token.span, span: joiner.span)
      try formatted(&scanner, &inner, level: level + 1)
      inner.flush()
      spec = Expression(.joinedStr(inner.values), inner.textSpan)
      highest = max(highest, inner.highest + 1)
    }
    try requireMore(scanner)
    if bytes[scanner.index] != "}" { throw raiseAtFurthest("f-string: expecting '}'") }
    scanner.index += 1
    if isDebug, spec == nil, conversion == nil { conversion = .repr }
    joiner.flush()
    joiner.values.append(
      Expression(.formattedValue(value, conversion: conversion, spec: spec), joiner.span))
    joiner.highest = max(joiner.highest, highest + 1)
  }

  private mutating func requireMore(_ scanner: Scanner) throws(Failure) {
    if scanner.index >= scanner.end { throw raiseAtFurthest("f-string: expecting '}'") }
  }

  /// Takes the `=` of `{x = }`, and writes the text before it.
  private mutating func debugText(
    _ scanner: inout Scanner, _ joiner: inout Joiner, _ open: Int
  ) throws(Failure) -> Bool {
    guard scanner.index < scanner.end, bytes[scanner.index] == "=" else { return false }
    scanner.index += 1
    while scanner.index < scanner.end, [9, 10, 11, 12, 13, 32].contains(bytes[scanner.index]) { scanner.index += 1 }
    try appendText(open + 1, scanner.index, isRaw: true, &joiner.text)
    return true
  }

  private mutating func conversion(_ scanner: inout Scanner) throws(Failure) -> Conversion? {
    guard scanner.index < scanner.end, bytes[scanner.index] == "!" else { return nil }
    scanner.index += 1
    let start = scanner.index
    try requireMore(scanner)
    scanner.index += 1
    switch bytes[start] {
    case "s": return .str
    case "r": return .repr
    case "a": return .ascii
    default:
      throw raiseAtFurthest(
        "f-string: invalid conversion character: expected 's', 'r', or 'a'")
    }
  }

  /// The index where the expression that starts at the scanner ends: at `!`, `:`, `=`, `}` outside brackets.
  private mutating func findExpressionEnd(_ scanner: inout Scanner) throws(Failure) -> Int {
    var brackets: [UInt8] = []
    var quote: (byte: UInt8, count: Int)?
    var index = scanner.index
    while index < scanner.end {
      let byte = bytes[index]
      if byte == "\\" { throw raiseAtFurthest("f-string expression part cannot include a backslash") }
      if let open = quote {
        if byte == open.byte, open.count == 1 || isTriple(index, scanner.end) {
          index += open.count
          quote = nil
        } else {
          index += 1
        }
        continue
      }
      switch byte {
      case "'", "\"":
        let count = isTriple(index, scanner.end) ? 3 : 1
        quote = (byte, count)
        index += count
        continue
      case "[", "{", "(":
        if brackets.count >= Lexer.maximumBrackets { throw raiseAtFurthest("f-string: too many nested parenthesis") }
        brackets.append(byte)
      case "#": throw raiseAtFurthest("f-string expression part cannot include '#'")
      case "!", ":", "}", "=", "<", ">":
        guard brackets.isEmpty else {
          if byte == "}" { try closeBracket(byte, &brackets) }
          break
        }
        if index + 1 < scanner.end, bytes[index + 1] == "=", byte == "!" || byte == "=" || byte == "<" || byte == ">" {
          index += 2
          continue
        }
        if byte == "<" || byte == ">" { break }
        return index
      case "]", ")": try closeBracket(byte, &brackets)
      default: break
      }
      index += 1
    }
    if quote != nil { throw raiseAtFurthest("f-string: unterminated string") }
    if let open = brackets.last { throw raiseAtFurthest("f-string: unmatched '\(Character(Unicode.Scalar(open)))'") }
    throw raiseAtFurthest("f-string: expecting '}'")
  }

  private func isTriple(_ index: Int, _ end: Int) -> Bool {
    index + 2 < end && bytes[index + 1] == bytes[index] && bytes[index + 2] == bytes[index]
  }

  private mutating func closeBracket(_ byte: UInt8, _ brackets: inout [UInt8]) throws(Failure) {
    let close = Character(Unicode.Scalar(byte))
    guard let open = brackets.popLast() else { throw raiseAtFurthest("f-string: unmatched '\(close)'") }
    let matches = open == "(" ? byte == ")" : byte == open + 2
    if !matches {
      let opening = Character(Unicode.Scalar(open))
      throw raiseAtFurthest(
        "f-string: closing parenthesis '\(close)' does not match opening parenthesis '\(opening)'")
    }
  }

  // MARK: The expression

  private mutating func fieldExpression(_ first: Int, _ end: Int, _ token: Token) throws(Failure) -> Expression {
    let text = bytes[first..<end]
    if text.allSatisfy({ [9, 10, 12, 13, 32].contains($0) }) {
      let next = end < bytes.count ? bytes[end] : 0
      let isNamed = next == 61 || next == 33 || next == 58
      throw raiseAtFurthest(
        isNamed
          ? "f-string: expression required before '\(Character(Unicode.Scalar(next)))'"
          : "f-string: empty expression not allowed")
    }
    let (line, column) = place(of: first, in: token)
    var lexer = Lexer(Array(text) + [0, 0, 0, 0], to: text.count)
    lexer.runParenthesized(line: line, column: column)
    var inner = Parser(bytes: lexer.bytes, lexer: lexer, fileName: fileName, depth: depth)
    do {
      let value = try inner.run { parser throws(Failure) in
        let value = try parser.starExpressions()
        if parser.kind != .newline { throw parser.fail() }
        return value
      }
      height = inner.height
      return value
    } catch {
      raised = shownInParentheses(error, text, line: line, column: column - 1)
      if error != lexer.failure?.error { raised?.message = "f-string: \(error.message)" }
      throw Failure()
    }
  }

  /// The line and column of a byte within a string token.
  private func place(of index: Int, in token: Token) -> (line: Int32, column: Int32) {
    var line = token.span.line
    var column = token.span.column
    for byte in bytes[Int(token.start)..<index] {
      if byte == 10 {
        line += 1
        column = 0
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return (line, column)
  }

  /// The error with its place in the line of `(text)` that it is about.
  private func shownInParentheses(
    _ error: SyntaxError, _ text: ArraySlice<UInt8>, line: Int32, column: Int32
  ) -> SyntaxError {
    var error = error
    if error.text != nil { return error }
    let lines = ([40] + text + [41]).split(separator: 10, omittingEmptySubsequences: false)
    let index = Int(error.span.line - line)
    error.text = lines.indices.contains(index) ? String(decoding: lines[index], as: UTF8.self) : nil
    if error.span.line == line { error.span.column -= column }
    if error.span.endLine == line { error.span.endColumn -= column }
    return error
  }
}
