// The parser: from tokens to the abstract syntax tree, by recursive descent.
//
// Input: a source text. Output: a `Module` whose spans are CPython's, or a `SyntaxError` in CPython 3.11's words.
// As in CPython there are two passes. The first builds the tree and, when it fails, knows only the furthest token it
// looked at. Then the second parses again with `isDiagnosing` set: the same rules, which now also look for the usual
// mistakes (Diagnosis.swift), and leave an operator without a right operand to their caller as CPython's grammar does.
// If none is found the error is "invalid syntax" at the furthest token of the first pass.
//
// Invariants: `position` never passes the last token, which is `endMarker` or `error`. `height` is the height of the
// expression parsed last; `depth + height` stays within `maximumDepth`, so trees may be walked recursively.

public struct Parser {
  /// Trees are at most this deep; beyond, parsing ends with CPython's RecursionError.
  public static let maximumDepth = MainStack.isLarge ? 2990 : 500

  /// Thrown within the parser; `raised` says what happened, or is nil for a generic failure.
  struct Failure: Error {}

  let bytes: [UInt8]
  let tokens: [Token]
  let lexFailure: LexFailure?
  let fileName: String

  var position = 0
  /// The last token looked at before giving up or trying something else.
  var furthest = 0
  /// The same, at the end of the first pass.
  private(set) var firstFurthest = 0
  var depth = 0
  var height = 0
  var isDiagnosing = false
  /// In the second pass, even while `isDiagnosing` is off for a look ahead.
  var isSecondPass = false
  var raised: SyntaxError?
  /// Rules the second pass may still try: bounds its time on nested mistakes.
  private var attemptsLeft: Int

  init(bytes: [UInt8], lexer: Lexer, fileName: String, depth: Int = 0) {
    self.bytes = bytes
    tokens = lexer.tokens
    lexFailure = lexer.failure
    self.fileName = fileName
    self.depth = depth
    attemptsLeft = 10_000 + 20 * lexer.tokens.count
  }

  // MARK: Entries

  /// Parses a program.
  ///
  /// - Throws: `SyntaxError` with CPython 3.11's words and place.
  public static func parse(_ source: String, fileName: String = "<string>") throws(SyntaxError) -> Module {
    try parse(Array(source.utf8), fileName: fileName)
  }

  /// Parses a program in UTF-8.
  public static func parse(_ source: [UInt8], fileName: String = "<string>") throws(SyntaxError) -> Module {
    var parser = try Parser(source, fileName: fileName)
    return try parser.run { parser throws(Failure) in try parser.module() }
  }

  /// Parses one expression, as `eval` does: leading blanks and trailing newlines are ignored.
  public static func parseExpression(
    _ source: String, fileName: String = "<string>"
  ) throws(SyntaxError) -> Expression {
    let trimmed = source.utf8.drop { $0 == 32 || $0 == 9 }
    var parser = try Parser(Array(trimmed), fileName: fileName)
    return try parser.run { parser throws(Failure) in try parser.evaluated() }
  }

  init(_ source: [UInt8], fileName: String) throws(SyntaxError) {
    let text = try SourceText(source)
    var lexer = Lexer(text.bytes, to: text.end)
    lexer.run()
    self.init(bytes: text.bytes, lexer: lexer, fileName: fileName)
  }

  /// Runs a rule once, and once more to find out why it failed.
  mutating func run<T>(_ rule: (inout Parser) throws(Failure) -> T) throws(SyntaxError) -> T {
    let startDepth = depth
    do { return try rule(&self) } catch {}
    firstFurthest = furthest
    if raised == nil {
      if tokens[furthest].kind == .error, let lexFailure { throw lexFailure.error }
      position = 0
      depth = startDepth
      isDiagnosing = true
      isSecondPass = true
      _ = try? rule(&self)
      if raised == nil, tokens[furthest].kind == .error, let lexFailure { throw lexFailure.error }
      if raised == nil {
        let error = genericError(tokens[firstFurthest])
        if error.type != "SyntaxError" { throw error }
        raised = error
      }
    }
    throw overridden(raised ?? genericError(tokens[furthest]))
  }

  private func genericError(_ token: Token) -> SyntaxError {
    switch token.kind {
    case .indent: return SyntaxError("unexpected indent", at: token.span, type: "IndentationError")
    case .dedent: return SyntaxError("unexpected unindent", at: token.span, type: "IndentationError")
    default: return SyntaxError("invalid syntax", at: token.span)
    }
  }

  /// The lexer's error instead of `error` if it counts for more.
  private func overridden(_ error: SyntaxError) -> SyntaxError {
    guard let lexFailure else { return error }
    switch lexFailure.precedence {
    case .always: return lexFailure.error
    case .ifAfter(let line): return tokens[furthest].span.line > line ? lexFailure.error : error
    case .whenReached: return error
    }
  }

  // MARK: Tokens

  var kind: TokenKind { tokens[position].kind }
  var next: TokenKind { tokens[min(position + 1, tokens.count - 1)].kind }

  mutating func accept(_ kind: TokenKind) -> Bool {
    if tokens[position].kind != kind { return false }
    position += 1
    return true
  }

  mutating func expect(_ kind: TokenKind) throws(Failure) {
    if tokens[position].kind != kind { throw fail() }
    position += 1
  }

  /// Takes a token that must stand here, or says so.
  mutating func force(_ kind: TokenKind, _ text: String) throws(Failure) {
    if tokens[position].kind == kind {
      position += 1
    } else if self.kind == .error {
      throw fail()
    } else {
      throw raise("expected '\(text)'", tokens[position].span)
    }
  }

  func text(_ token: Token) -> String {
    String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
  }

  func isName(_ index: Int, _ name: StaticString) -> Bool {
    let token = tokens[index]
    guard token.kind == .name, Int(token.end - token.start) == name.utf8CodeUnitCount else { return false }
    return name.withUTF8Buffer { name in
      name.indices.allSatisfy { bytes[Int(token.start) + $0] == name[$0] }
    }
  }

  mutating func name() throws(Failure) -> String {
    if kind != .name { throw fail() }
    position += 1
    return text(tokens[position - 1])
  }

  // MARK: Failing

  mutating func fail() -> Failure {
    furthest = max(furthest, position)
    return Failure()
  }

  mutating func raise(
    _ message: String, _ span: Span, type: String = "SyntaxError", hint: String? = nil
  ) -> Failure {
    furthest = max(furthest, position)
    if raised == nil { raised = SyntaxError(message, at: span, type: type, hint: hint) }
    return Failure()
  }

  /// Raises at the last token looked at, where CPython puts errors that have no better place.
  mutating func raiseAtFurthest(_ message: String, type: String = "SyntaxError", hint: String? = nil) -> Failure {
    furthest = max(furthest, position)
    return raise(message, tokens[furthest].span, type: type, hint: hint)
  }

  /// Tries a rule; on a generic failure the position is as before and the result nil.
  mutating func attempt<T>(_ rule: (inout Parser) throws(Failure) -> T) throws(Failure) -> T? {
    let mark = (position, depth)
    if isSecondPass {
      attemptsLeft -= 1
      if attemptsLeft < 0 { throw raiseAtFurthest("invalid syntax") }
    }
    do {
      return try rule(&self)
    } catch {
      if raised != nil { throw error }
      furthest = max(furthest, position)
      (position, depth) = mark
      return nil
    }
  }

  /// Goes back to a token, having looked ahead.
  mutating func rewind(to mark: Int) {
    furthest = max(furthest, position)
    position = mark
  }

  /// Tries a rule without looking for mistakes in it.
  mutating func quietly<T>(_ rule: (inout Parser) throws(Failure) -> T) throws(Failure) -> T? {
    let wasDiagnosing = isDiagnosing
    isDiagnosing = false
    defer { isDiagnosing = wasDiagnosing }
    return try attempt(rule)
  }

  // MARK: Depth and spans

  mutating func descend() throws(Failure) {
    depth += 1
    if depth > Self.maximumDepth { throw tooDeep() }
  }

  private mutating func tooDeep() -> Failure {
    raise("maximum recursion depth exceeded during compilation", tokens[position].span, type: "RecursionError")
  }

  /// Makes an expression of the tokens from `start` to here whose highest operand is `operands` high.
  mutating func node(
    _ kind: Expression.Kind, from start: Int, over operands: Int = 0
  ) throws(Failure) -> Expression {
    height = operands + 1
    if depth + height > Self.maximumDepth { throw tooDeep() }
    return Expression(kind, tokens[start].span.to(tokens[position - 1].span))
  }

  /// The span of the tokens from `start` to here, without newlines and indentation at its end.
  func span(from start: Int) -> Span {
    var last = position - 1
    while last > start, isLayout(tokens[last].kind) { last -= 1 }
    return tokens[start].span.to(tokens[last].span)
  }

  private func isLayout(_ kind: TokenKind) -> Bool {
    kind == .newline || kind == .dedent || kind == .indent || kind == .endMarker
  }

  // MARK: Wholes

  mutating func module() throws(Failure) -> Module {
    var body: [Statement] = []
    while kind != .endMarker { try statement(into: &body) }
    return Module(body: body)
  }

  private mutating func evaluated() throws(Failure) -> Expression {
    let result = try expressions()
    while accept(.newline) {}
    try expect(.endMarker)
    return result
  }
}
