// Atoms: names, literals, and what stands in brackets.

import BigInt

extension Parser {
  mutating func atom() throws(Failure) -> Expression {
    let start = position
    switch kind {
    case .name:
      position += 1
      height = 1
      let token = tokens[start]
      return Expression(.name(text(token)), token.span)
    case .number:
      let value = try numberConstant()
      position += 1
      return try node(.constant(value), from: start)
    case .string: return try strings()
    case .leftParen: return try parenthesized()
    case .leftBracket: return try listDisplay()
    case .leftBrace: return try braceDisplay()
    case .none: return try constant(.none)
    case .true: return try constant(.bool(true))
    case .false: return try constant(.bool(false))
    case .ellipsis: return try constant(.ellipsis)
    default: throw fail()
    }
  }

  private mutating func constant(_ value: Constant) throws(Failure) -> Expression {
    position += 1
    return try node(.constant(value), from: position - 1)
  }

  // MARK: Numbers

  mutating func numberConstant() throws(Failure) -> Constant {
    let token = tokens[position]
    var digits = bytes[Int(token.start)..<Int(token.end)]
    if digits.contains(95) { digits = digits.filter { $0 != 95 }[...] }
    if digits.count <= 18, digits.allSatisfy({ Ascii.isDigit($0) }) {
      return .int(BigInt(digits.reduce(0) { $0 * 10 + Int($1 - 48) }))
    }
    if let last = digits.last, last | 32 == 106 { return .imaginary(Self.double(digits.dropLast())) }
    if digits.first == 48, let letter = digits.dropFirst().first, Ascii.isLetter(letter), letter | 32 != 101 {
      let radix = letter | 32 == 120 ? 16 : letter | 32 == 111 ? 8 : 2
      return .int(BigInt(String(decoding: digits.dropFirst(2), as: UTF8.self), radix: radix) ?? 0)
    }
    guard digits.allSatisfy({ Ascii.isDigit($0) }) else { return .float(Self.double(digits)) }
    let count = digits.drop { $0 == 48 }.count
    if count > 4300 { throw tooLongInteger(count, token) }
    return .int(BigInt(String(decoding: digits, as: UTF8.self)) ?? 0)
  }

  private mutating func tooLongInteger(_ count: Int, _ token: Token) -> Failure {
    raise(
      "Exceeds the limit (4300 digits) for integer string conversion: value has \(count) digits; use "
        + "sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to "
        + "avoid decimal conversion limits.",
      Span(line: token.span.line, column: -1, endLine: token.span.line, endColumn: -1))
  }

  private static func double(_ digits: ArraySlice<UInt8>) -> Double {
    Double(String(decoding: digits, as: UTF8.self)) ?? 0
  }

  // MARK: Brackets

  /// `()`, `(a)`, `(a, b)`, `(yield)` or `(a for a in b)`.
  private mutating func parenthesized() throws(Failure) -> Expression {
    let start = position
    position += 1
    if accept(.rightParen) { return try node(.tuple([]), from: start) }
    if kind == .yield {
      try descend()
      let value = try yieldExpression()
      depth -= 1
      try expect(.rightParen)
      return value
    }
    if isDiagnosing { try diagnoseGroup() }
    let isStarred = kind == .star
    let first = try starNamedExpression()
    switch kind {
    case .rightParen where !isStarred:
      position += 1
      return first
    case .comma:
      var elements = [first]
      let highest = try moreElements(&elements, .rightParen)
      return try node(.tuple(elements), from: start, over: highest)
    case .for where !isStarred, .async where !isStarred:
      return try comprehension(.rightParen, height, from: start) { .generatorExp(first, $0) }
    default:
      throw fail()
    }
  }

  /// Elements after the first, and the closing bracket.
  private mutating func moreElements(_ elements: inout [Expression], _ close: TokenKind) throws(Failure) -> Int {
    var highest = elements.isEmpty ? 0 : height
    while accept(.comma), kind != close {
      let elementStart = position
      elements.append(try starNamedExpression())
      highest = max(highest, height)
      if isDiagnosing { try diagnoseComprehensionTarget(elements, elementStart, close) }
    }
    try expect(close)
    return highest
  }

  private mutating func comprehension(
    _ close: TokenKind, _ elementHeight: Int, from start: Int, _ kind: ([Comprehension]) -> Expression.Kind
  ) throws(Failure) -> Expression {
    var highest = elementHeight
    let clauses = try forClauses(&highest)
    try expect(close)
    return try node(kind(clauses), from: start, over: highest)
  }

  private mutating func listDisplay() throws(Failure) -> Expression {
    let start = position
    position += 1
    if accept(.rightBracket) { return try node(.list([]), from: start) }
    if isDiagnosing { try diagnoseStarredComprehension() }
    let isStarred = kind == .star
    let first = try starNamedExpression()
    if !isStarred, kind == .for || kind == .async {
      return try comprehension(.rightBracket, height, from: start) { .listComp(first, $0) }
    }
    var elements = [first]
    if isDiagnosing { try diagnoseComprehensionTarget(elements, start + 1, .rightBracket) }
    let highest = try moreElements(&elements, .rightBracket)
    return try node(.list(elements), from: start, over: highest)
  }

  private mutating func braceDisplay() throws(Failure) -> Expression {
    let start = position
    position += 1
    if accept(.rightBrace) { return try node(.dict(keys: [], values: []), from: start) }
    if kind == .doubleStar { return try dictDisplay(start) }
    if isDiagnosing { try diagnoseStarredComprehension() }
    let isStarred = kind == .star
    let first = try starNamedExpression()
    if !isStarred, kind == .colon {
      if tokens[start + 2].kind == .colonEqual { throw fail() }
      return try dictDisplay(start, firstKey: first)
    }
    if !isStarred, kind == .for || kind == .async {
      return try comprehension(.rightBrace, height, from: start) { .setComp(first, $0) }
    }
    var elements = [first]
    if isDiagnosing { try diagnoseComprehensionTarget(elements, start + 1, .rightBrace) }
    let highest = try moreElements(&elements, .rightBrace)
    return try node(.set(elements), from: start, over: highest)
  }

  /// A dictionary whose first key may have been parsed already.
  private mutating func dictDisplay(_ start: Int, firstKey: Expression? = nil) throws(Failure) -> Expression {
    var keys: [Expression?] = []
    var values: [Expression] = []
    var highest = height
    var parsedKey = firstKey
    repeat {
      if kind == .rightBrace { break }
      if accept(.doubleStar) {
        keys.append(nil)
        values.append(try bitwiseOr())
        highest = max(highest, height)
        if isDiagnosing, kind == .for || kind == .async { try diagnoseDictUnpacking(keys, start + 1) }
        continue
      }
      let key: Expression
      if let parsed = parsedKey {
        key = parsed
        parsedKey = nil
      } else {
        if isDiagnosing, !keys.isEmpty { try diagnoseMissingColon() }
        key = try expression()
        highest = max(highest, height)
      }
      if isDiagnosing { try diagnoseDictItem() }
      try expect(.colon)
      let value = try expression()
      highest = max(highest, height)
      if keys.isEmpty, kind == .for || kind == .async {
        return try comprehension(.rightBrace, highest, from: start) { .dictComp(key: key, value: value, $0) }
      }
      keys.append(key)
      values.append(value)
    } while accept(.comma)
    try expect(.rightBrace)
    return try node(.dict(keys: keys, values: values), from: start, over: highest)
  }

  // MARK: Comprehensions

  mutating func forClauses(_ highest: inout Int) throws(Failure) -> [Comprehension] {
    var clauses: [Comprehension] = []
    while kind == .for || kind == .async {
      try descend()
      let isAsync = accept(.async)
      let start = position
      try expect(.for)
      let target = try loopTarget(start)
      highest = max(highest, height)
      let iter = try disjunction()
      highest = max(highest, height)
      var ifs: [Expression] = []
      while accept(.if) {
        ifs.append(try disjunction())
        highest = max(highest, height)
      }
      depth -= 1
      clauses.append(Comprehension(target: target, iter: iter, ifs: ifs, isAsync: isAsync))
    }
    // Each is compiled within the one before.
    highest += max(0, clauses.count - 1)
    return clauses
  }

  /// The targets after `for` (which is at `start`), and `in`.
  mutating func loopTarget(_ start: Int) throws(Failure) -> Expression {
    let target = try attempt { parser throws(Failure) in
      let target = try parser.starTargets()
      try parser.expect(.in)
      return target
    }
    if let target { return target }
    if isDiagnosing { try diagnoseLoopTarget(start) }
    throw fail()
  }
}
