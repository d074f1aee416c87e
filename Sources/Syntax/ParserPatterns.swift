// `match` and its patterns. `match`, `case` and `_` are keywords only where these rules succeed.

extension Parser {
  /// A `match` statement, or nil if the line is not one.
  mutating func matchStatement() throws(Failure) -> Statement? {
    guard mayStartSubject else { return nil }
    let start = position
    let subject = try attempt { parser throws(Failure) in
      parser.position += 1
      let subject = try parser.subject()
      try parser.headerColon()
      try parser.expect(.newline)
      return subject
    }
    guard let subject else { return nil }
    try descend()
    if kind != .indent {
      if isDiagnosing {
        let line = tokens[start].span.line
        throw raiseAtFurthest(
          "expected an indented block after 'match' statement on line \(line)", type: "IndentationError")
      }
      throw fail()
    }
    position += 1
    var cases: [MatchCase] = []
    repeat { cases.append(try caseBlock()) } while kind != .dedent
    position += 1
    depth -= 1
    return Statement(.match(subject: subject, cases: cases), span(from: start))
  }

  private var mayStartSubject: Bool {
    switch next {
    case .name, .number, .string, .leftParen, .leftBracket, .leftBrace, .ellipsis, .plus, .minus, .tilde, .false,
      .none, .true, .await, .lambda, .not, .star, .error:
      return true
    default: return false
    }
  }

  private mutating func subject() throws(Failure) -> Expression {
    let start = position
    let isStarred = kind == .star
    let first = try starNamedExpression()
    guard kind == .comma else {
      if isStarred { throw fail() }
      return first
    }
    var elements = [first]
    var highest = height
    while accept(.comma), startsStarExpression {
      elements.append(try starNamedExpression())
      highest = max(highest, height)
    }
    return try node(.tuple(elements), from: start, over: highest)
  }

  private mutating func caseBlock() throws(Failure) -> MatchCase {
    let start = position
    guard isName(position, "case") else { throw fail() }
    position += 1
    let pattern = try openPattern()
    let test = accept(.if) ? try namedExpression() : nil
    try headerColon()
    let body = try block("'case' statement", start)
    return MatchCase(pattern: pattern, guard: test, body: body)
  }

  private func pattern(_ kind: Pattern.Kind, from start: Int) -> Pattern { Pattern(kind, span(from: start)) }

  private mutating func openPattern() throws(Failure) -> Pattern {
    let start = position
    let isStarred = kind == .star
    let first = try maybeStarPattern()
    guard kind == .comma else {
      if isStarred { throw fail() }
      return first
    }
    var patterns = [first]
    while accept(.comma), kind != .colon, kind != .if { patterns.append(try maybeStarPattern()) }
    return pattern(.sequence(patterns), from: start)
  }

  private mutating func maybeStarPattern() throws(Failure) -> Pattern {
    let start = position
    guard accept(.star) else { return try asPattern() }
    let name = try captureName()
    return pattern(.star(name == "_" ? nil : name), from: start)
  }

  /// A name to bind; `_` is returned as such.
  private mutating func captureName() throws(Failure) -> String {
    let name = try name()
    if kind == .dot || kind == .leftParen || kind == .equal { throw fail() }
    return name
  }

  private mutating func asPattern() throws(Failure) -> Pattern {
    try descend()
    let start = position
    let inner = try orPattern()
    depth -= 1
    guard accept(.as) else { return inner }
    if isDiagnosing { try diagnosePatternTarget() }
    let name = try captureName()
    if name == "_" { throw fail() }
    return pattern(.as(inner, name: name), from: start)
  }

  private mutating func orPattern() throws(Failure) -> Pattern {
    let start = position
    var patterns = [try closedPattern()]
    while accept(.bar) { patterns.append(try closedPattern()) }
    return patterns.count == 1 ? patterns[0] : pattern(.or(patterns), from: start)
  }

  private mutating func closedPattern() throws(Failure) -> Pattern {
    let start = position
    switch kind {
    case .number, .minus, .string:
      let value = try literal()
      return pattern(.value(value), from: start)
    case .none: return singleton(.none)
    case .true: return singleton(.bool(true))
    case .false: return singleton(.bool(false))
    case .name: return try namePattern()
    case .leftParen: return try groupPattern()
    case .leftBracket:
      position += 1
      let patterns = try sequenceRest([], .rightBracket)
      return pattern(.sequence(patterns), from: start)
    case .leftBrace: return try mappingPattern()
    default: throw fail()
    }
  }

  private mutating func singleton(_ value: Constant) -> Pattern {
    position += 1
    return pattern(.singleton(value), from: position - 1)
  }

  /// A string, or a number with its sign and imaginary part.
  private mutating func literal() throws(Failure) -> Expression {
    if kind == .string { return try strings() }
    let start = position
    let real = try signedNumber()
    guard kind == .plus || kind == .minus else { return real }
    let name: BinaryOperator = kind == .plus ? .add : .sub
    position += 1
    if kind != .number { throw fail() }
    let imaginaryToken = tokens[position].span
    let imaginary = try atom()
    if isImaginary(real) { throw raise("real number required in complex literal", real.span) }
    if !isImaginary(imaginary) { throw raise("imaginary number required in complex literal", imaginaryToken) }
    return try node(.binOp(real, name, imaginary), from: start, over: height)
  }

  private func isImaginary(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .unaryOp(_, let operand): return isImaginary(operand)
    case .constant(.imaginary): return true
    default: return false
    }
  }

  private mutating func signedNumber() throws(Failure) -> Expression {
    let start = position
    let isNegative = accept(.minus)
    if kind != .number { throw fail() }
    let value = try atom()
    return isNegative ? try node(.unaryOp(.uSub, value), from: start, over: height) : value
  }

  private mutating func namePattern() throws(Failure) -> Pattern {
    let start = position
    if next != .dot, next != .leftParen {
      let name = try captureName()
      return pattern(.as(nil, name: name == "_" ? nil : name), from: start)
    }
    let value = try dottedValue()
    if kind == .leftParen { return try classPattern(value, start) }
    if kind == .equal { throw fail() }
    return pattern(.value(value), from: start)
  }

  private mutating func dottedValue() throws(Failure) -> Expression {
    let start = position
    var value = Expression(.name(try name()), tokens[start].span)
    height = 1
    while accept(.dot) {
      let attribute = try name()
      value = try node(.attribute(value, attribute), from: start, over: height)
    }
    return value
  }

  private mutating func groupPattern() throws(Failure) -> Pattern {
    let start = position
    position += 1
    if accept(.rightParen) { return pattern(.sequence([]), from: start) }
    let isStarred = kind == .star
    let first = try maybeStarPattern()
    if kind == .rightParen, !isStarred {
      position += 1
      return first
    }
    if kind != .comma { throw fail() }
    let patterns = try sequenceRest([first], .rightParen)
    return pattern(.sequence(patterns), from: start)
  }

  private mutating func sequenceRest(_ first: [Pattern], _ close: TokenKind) throws(Failure) -> [Pattern] {
    var patterns = first
    if first.isEmpty, kind != close { patterns.append(try maybeStarPattern()) }
    while !patterns.isEmpty, accept(.comma), kind != close { patterns.append(try maybeStarPattern()) }
    try expect(close)
    return patterns
  }

  private mutating func mappingPattern() throws(Failure) -> Pattern {
    let start = position
    position += 1
    var keys: [Expression] = []
    var patterns: [Pattern] = []
    var rest: String?
    while kind != .rightBrace {
      if accept(.doubleStar) {
        if isName(position, "_") { throw fail() }
        rest = try captureName()
        _ = accept(.comma)
        break
      }
      keys.append(try mappingKey())
      try expect(.colon)
      patterns.append(try asPattern())
      if !accept(.comma) { break }
    }
    try expect(.rightBrace)
    return pattern(.mapping(keys: keys, patterns: patterns, rest: rest), from: start)
  }

  private mutating func mappingKey() throws(Failure) -> Expression {
    switch kind {
    case .none, .true, .false: return try atom()
    case .name where next == .dot: return try dottedValue()
    case .number, .minus, .string: return try literal()
    case .name:
      position += 1
      throw fail()
    default: throw fail()
    }
  }

  private mutating func classPattern(_ value: Expression, _ start: Int) throws(Failure) -> Pattern {
    position += 1
    var patterns: [Pattern] = []
    var keywords: [(name: String, pattern: Pattern)] = []
    while kind != .rightParen {
      if kind == .name, next == .equal {
        let name = try name()
        position += 1
        keywords.append((name, try asPattern()))
      } else {
        let pattern = try asPattern()
        if !keywords.isEmpty {
          if isDiagnosing { try diagnoseClassPattern(pattern) }
          throw fail()
        }
        patterns.append(pattern)
      }
      if !accept(.comma) { break }
    }
    try expect(.rightParen)
    return pattern(.class(value, patterns: patterns, keywords: keywords), from: start)
  }
}
