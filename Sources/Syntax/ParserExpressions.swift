// Expressions from the loosest binding to the tightest; what `atom` starts is in ParserAtoms.swift.

extension Parser {
  /// `a, b`: no stars.
  mutating func expressions() throws(Failure) -> Expression {
    let start = position
    let first = try expression()
    return try tupleRest(first, start) { parser throws(Failure) in try parser.expression() }
  }

  /// `a, *b`: what may stand right of `=`, after `return` and so on.
  mutating func starExpressions() throws(Failure) -> Expression {
    let start = position
    let first = try starExpression()
    if kind != .comma { return first }
    return try tupleRest(first, start) { parser throws(Failure) in try parser.starExpression() }
  }

  private mutating func tupleRest(
    _ first: Expression, _ start: Int, _ element: (inout Parser) throws(Failure) -> Expression
  ) throws(Failure) -> Expression {
    guard kind == .comma else { return first }
    var elements = [first]
    var highest = height
    while accept(.comma) {
      guard startsStarExpression else { break }
      elements.append(try element(&self))
      highest = max(highest, height)
    }
    return try node(.tuple(elements), from: start, over: highest)
  }

  var startsStarExpression: Bool { kind == .star || startsExpression }

  /// Whether an expression may start with this token.
  var startsExpression: Bool {
    switch kind {
    case .name, .number, .string, .leftParen, .leftBracket, .leftBrace, .ellipsis, .plus, .minus, .tilde, .false,
      .none, .true, .await, .lambda, .not:
      return true
    case .error: return true
    default: return false
    }
  }

  mutating func starExpression() throws(Failure) -> Expression {
    if kind != .star { return try expression() }
    return try starred { parser throws(Failure) in try parser.bitwiseOr() }
  }

  mutating func starred(
    _ operand: (inout Parser) throws(Failure) -> Expression
  ) throws(Failure) -> Expression {
    let start = position
    try expect(.star)
    let value = try operand(&self)
    return try node(.starred(value), from: start, over: height)
  }

  mutating func starNamedExpression() throws(Failure) -> Expression {
    if kind != .star { return try namedExpression() }
    return try starred { parser throws(Failure) in try parser.bitwiseOr() }
  }

  /// `name := value` or an expression that `:=` does not follow.
  mutating func namedExpression() throws(Failure) -> Expression {
    let start = position
    if kind == .name, next == .colonEqual { return try assignmentExpression() }
    let value = try expression()
    if isDiagnosing { try diagnoseNamed(start, value) }
    if kind == .colonEqual { throw fail() }
    return value
  }

  mutating func assignmentExpression() throws(Failure) -> Expression {
    let start = position
    let target = Expression(.name(try name()), tokens[start].span)
    try expect(.colonEqual)
    let value = try expression()
    return try node(.namedExpr(target: target, value: value), from: start, over: height)
  }

  mutating func expression() throws(Failure) -> Expression {
    try descend()
    let start = position
    if kind == .lambda {
      let result = try lambda()
      depth -= 1
      return result
    }
    let body = try disjunction()
    if isDiagnosing { try diagnoseExpression(start, body) }
    guard kind == .if else {
      depth -= 1
      return body
    }
    let result = try conditional(body, start)
    depth -= 1
    return result
  }

  private mutating func conditional(_ body: Expression, _ start: Int) throws(Failure) -> Expression {
    let bodyHeight = height
    let parts = try operand { parser throws(Failure) in
      let test = try parser.disjunction()
      let highest = max(bodyHeight, parser.height)
      try parser.expect(.else)
      let orElse = try parser.expression()
      return (test, orElse, max(highest, parser.height))
    }
    guard let (test, orElse, highest) = parts else {
      height = bodyHeight
      return body
    }
    return try node(.ifExp(test: test, body: body, orElse: orElse), from: start, over: highest)
  }

  /// Takes an operator of `length` tokens and what a rule finds right of it. In the second pass nil, and nothing is
  /// taken, if there is nothing right of it.
  @inline(__always)
  private mutating func operand<T>(
    _ length: Int = 1, _ rule: (inout Parser) throws(Failure) -> T
  ) throws(Failure) -> T? {
    let mark = position
    position += length
    if !isSecondPass { return try rule(&self) }
    if let result = try attempt(rule) { return result }
    position = mark
    return nil
  }

  mutating func disjunction() throws(Failure) -> Expression {
    let start = position
    let first = try conjunction()
    guard kind == .or else { return first }
    return try boolOp(.or, .or, first, start) { parser throws(Failure) in try parser.conjunction() }
  }

  private mutating func conjunction() throws(Failure) -> Expression {
    let start = position
    let first = try inversion()
    guard kind == .and else { return first }
    return try boolOp(.and, .and, first, start) { parser throws(Failure) in try parser.inversion() }
  }

  private mutating func boolOp(
    _ token: TokenKind, _ name: BoolOperator, _ first: Expression, _ start: Int,
    _ rule: (inout Parser) throws(Failure) -> Expression
  ) throws(Failure) -> Expression {
    var values = [first]
    var highest = height
    while kind == token, let value = try operand(1, rule) {
      values.append(value)
      highest = max(highest, height)
    }
    if values.count == 1 { return first }
    return try node(.boolOp(name, values), from: start, over: highest)
  }

  private mutating func inversion() throws(Failure) -> Expression {
    guard kind == .not else { return try comparison() }
    let start = position
    position += 1
    try descend()
    let value = try inversion()
    depth -= 1
    return try node(.unaryOp(.not, value), from: start, over: height)
  }

  private mutating func comparison() throws(Failure) -> Expression {
    let start = position
    let left = try bitwiseOr()
    guard var (name, length) = comparisonOperator else {
      if kind == .not { furthest = max(furthest, position + 1) }
      return left
    }
    var operators: [ComparisonOperator] = []
    var values: [Expression] = []
    var highest = height
    while let value = try operand(length, { parser throws(Failure) in try parser.bitwiseOr() }) {
      operators.append(name)
      values.append(value)
      highest = max(highest, height)
      guard let following = comparisonOperator else {
        if kind == .not { furthest = max(furthest, position + 1) }
        break
      }
      (name, length) = following
    }
    if values.isEmpty { return left }
    return try node(.compare(left, operators, values), from: start, over: highest)
  }

  private var comparisonOperator: (ComparisonOperator, Int)? {
    switch kind {
    case .equalEqual: return (.eq, 1)
    case .notEqual: return (.notEq, 1)
    case .less: return (.lt, 1)
    case .lessEqual: return (.ltE, 1)
    case .greater: return (.gt, 1)
    case .greaterEqual: return (.gtE, 1)
    case .in: return (.in, 1)
    case .is: return next == .not ? (.isNot, 2) : (.is, 1)
    case .not: return next == .in ? (.notIn, 2) : nil
    default: return nil
    }
  }

  mutating func bitwiseOr() throws(Failure) -> Expression { try binary(1) }

  /// A chain of left-associative operators that bind at least as tightly as `level`.
  private mutating func binary(_ level: Int) throws(Failure) -> Expression {
    let start = position
    var left = try factor()
    while let (name, itsLevel) = binaryOperator, itsLevel >= level {
      let leftHeight = height
      guard let right = try operand(1, { parser throws(Failure) in try parser.binary(itsLevel + 1) }) else {
        height = leftHeight
        break
      }
      left = try node(.binOp(left, name, right), from: start, over: max(leftHeight, height))
    }
    return left
  }

  private var binaryOperator: (BinaryOperator, Int)? {
    switch kind {
    case .bar: return (.bitOr, 1)
    case .caret: return (.bitXor, 2)
    case .ampersand: return (.bitAnd, 3)
    case .leftShift: return (.lShift, 4)
    case .rightShift: return (.rShift, 4)
    case .plus: return (.add, 5)
    case .minus: return (.sub, 5)
    case .star: return (.mult, 6)
    case .slash: return (.div, 6)
    case .doubleSlash: return (.floorDiv, 6)
    case .percent: return (.mod, 6)
    case .at: return (.matMult, 6)
    default: return nil
    }
  }

  private mutating func factor() throws(Failure) -> Expression {
    let name: UnaryOperator
    switch kind {
    case .plus: name = .uAdd
    case .minus: name = .uSub
    case .tilde: name = .invert
    default: return try power()
    }
    let start = position
    position += 1
    try descend()
    let value = try factor()
    depth -= 1
    return try node(.unaryOp(name, value), from: start, over: height)
  }

  private mutating func power() throws(Failure) -> Expression {
    let start = position
    let base = try awaitPrimary()
    guard kind == .doubleStar else { return base }
    let baseHeight = height
    try descend()
    let exponent = try operand { parser throws(Failure) in try parser.factor() }
    depth -= 1
    guard let exponent else {
      height = baseHeight
      return base
    }
    return try node(.binOp(base, .pow, exponent), from: start, over: max(baseHeight, height))
  }

  private mutating func awaitPrimary() throws(Failure) -> Expression {
    guard kind == .await else { return try primary() }
    let start = position
    position += 1
    let value = try primary()
    return try node(.await(value), from: start, over: height)
  }

  /// An atom and its calls, subscripts and attributes.
  mutating func primary() throws(Failure) -> Expression {
    let start = position
    var value = try atom()
    while kind == .dot || kind == .leftParen || kind == .leftBracket {
      let below = height
      let base = value
      if !isSecondPass {
        value = try trailer(base, start, below)
      } else if let longer = try attempt({ parser throws(Failure) in try parser.trailer(base, start, below) }) {
        value = longer
      } else {
        height = below
        break
      }
    }
    return value
  }

  private mutating func trailer(_ value: Expression, _ start: Int, _ below: Int) throws(Failure) -> Expression {
    switch kind {
    case .dot:
      position += 1
      let attribute = try name()
      return try node(.attribute(value, attribute), from: start, over: below)
    case .leftParen:
      let (arguments, keywords) = try callArguments()
      return try node(.call(value, arguments, keywords), from: start, over: max(below, height))
    default:
      position += 1
      let index = try slices()
      try expect(.rightBracket)
      return try node(.subscript(value, index), from: start, over: max(below, height))
    }
  }

  private mutating func slices() throws(Failure) -> Expression {
    let start = position
    let first = try sliceElement()
    var isTuple = false
    if case .starred = first.kind { isTuple = true }
    if kind != .comma, !isTuple { return first }
    var elements = [first]
    var highest = height
    while accept(.comma), kind != .rightBracket {
      elements.append(try sliceElement())
      highest = max(highest, height)
    }
    return try node(.tuple(elements), from: start, over: highest)
  }

  private mutating func sliceElement() throws(Failure) -> Expression {
    if kind == .star { return try starred { parser throws(Failure) in try parser.expression() } }
    let start = position
    var lower: Expression?
    var highest = 0
    if kind != .colon {
      let value = try namedExpression()
      if kind != .colon { return value }
      lower = value
      highest = height
    }
    position += 1
    let upper = try slicePart(&highest)
    let step = accept(.colon) ? try slicePart(&highest) : nil
    return try node(.slice(lower: lower, upper: upper, step: step), from: start, over: highest)
  }

  private mutating func slicePart(_ highest: inout Int) throws(Failure) -> Expression? {
    if kind == .colon || kind == .comma || kind == .rightBracket { return nil }
    let value = try expression()
    highest = max(highest, height)
    return value
  }

  mutating func yieldExpression() throws(Failure) -> Expression {
    let start = position
    try expect(.yield)
    if accept(.from) {
      let value = try expression()
      return try node(.yieldFrom(value), from: start, over: height)
    }
    guard startsStarExpression else { return try node(.yield(nil), from: start) }
    let value = try starExpressions()
    return try node(.yield(value), from: start, over: height)
  }

  private mutating func lambda() throws(Failure) -> Expression {
    let start = position
    position += 1
    var highest = 0
    let arguments = try parameters(isLambda: true, &highest)
    try expect(.colon)
    let body = try expression()
    return try node(.lambda(arguments, body), from: start, over: max(highest, height))
  }
}
