// The usual mistakes, looked for in the second pass only. Each function stands where CPython's grammar has its rule for
// the mistake, and raises CPython's words and place; if it finds nothing it leaves the position as it was.

extension Parser {
  /// Raises with a span from the start of one expression to the end of another.
  private mutating func raise(_ message: String, _ first: Span, to last: Span) -> Failure {
    raise(message, first.to(last))
  }

  // MARK: Expressions

  private var isLegacyName: Bool { isName(position, "print") || isName(position, "exec") }

  /// After a disjunction: two expressions side by side, `if` without `else`, a `print` statement.
  mutating func diagnoseExpression(_ start: Int, _ first: Expression) throws(Failure) {
    let end = position
    let isPrefixed = tokens[start].kind == .name && tokens[start + 1].kind == .string
    if !isPrefixed, !startsSoftKeyword(start), startsExpression, kind != .error {
      try diagnoseLegacyStatement(end)
      let second = try quietly { parser throws(Failure) in try parser.expression() }
      let level = tokens[position - 1].level
      rewind(to: end)
      if let second, !isLegacy(first), level > 0 {
        throw raise("invalid syntax. Perhaps you forgot a comma?", first.span, to: second.span)
      }
    }
    if kind == .if {
      let test = try attempt { parser throws(Failure) in
        parser.position += 1
        return try parser.disjunction()
      }
      let isComplete = kind == .else || kind == .colon
      rewind(to: end)
      if let test, !isComplete {
        throw raise("expected 'else' after 'if' expression", first.span, to: test.span)
      }
    }
    try diagnoseLegacyStatement(start)
  }

  /// Whether a name is the beginning of a soft keyword: CPython compares only as many letters as the name has.
  private func startsSoftKeyword(_ index: Int) -> Bool {
    guard tokens[index].kind == .name else { return false }
    let name = text(tokens[index])
    return name == "_" || "match".hasPrefix(name) || "case".hasPrefix(name)
  }

  private func isLegacy(_ expression: Expression) -> Bool {
    if case .name(let name) = expression.kind { return name == "print" || name == "exec" }
    return false
  }

  private mutating func diagnoseLegacyStatement(_ start: Int) throws(Failure) {
    let end = position
    defer { rewind(to: end) }
    rewind(to: start)
    guard isLegacyName, next != .leftParen else { return }
    let name = text(tokens[start])
    position += 1
    if let rest = try attempt({ parser throws(Failure) in try parser.starExpressions() }) {
      throw raise(
        "Missing parentheses in call to '\(name)'. Did you mean \(name)(...)?", tokens[start].span, to: rest.span)
    }
  }

  /// After an expression that `:=` or `=` may follow by mistake.
  mutating func diagnoseNamed(_ start: Int, _ value: Expression) throws(Failure) {
    let end = position
    defer { rewind(to: end) }
    if kind == .colonEqual {
      position += 1
      if try attempt({ parser throws(Failure) in try parser.expression() }) != nil {
        throw raise("cannot use assignment expressions with \(describe(value))", value.span)
      }
      rewind(to: end)
    }
    guard kind == .equal else { return }
    if tokens[start].kind == .name, end == start + 1 {
      if let right = try operandAfterEqual() {
        throw raise(
          "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", tokens[start].span, to: right.span)
      }
      return
    }
    rewind(to: start)
    if try startsWithTargetDisplay() { return }
    rewind(to: start)
    let left = try attempt { parser throws(Failure) in try parser.bitwiseOr() }
    guard let left, position == end, try operandAfterEqual() != nil else { return }
    throw raise("cannot assign to \(describe(left)) here. Maybe you meant '==' instead of '='?", left.span)
  }

  /// What stands right of the `=` here, unless another `=` follows.
  private mutating func operandAfterEqual() throws(Failure) -> Expression? {
    position += 1
    let right = try attempt { parser throws(Failure) in try parser.bitwiseOr() }
    return kind == .equal || kind == .colonEqual ? nil : right
  }

  private mutating func startsWithTargetDisplay() throws(Failure) -> Bool {
    switch kind {
    case .true, .false, .none: return true
    case .leftParen, .leftBracket:
      guard let display = try attempt({ parser throws(Failure) in try parser.atom() }) else { return false }
      switch display.kind {
      case .list, .tuple, .generatorExp: return true
      default: return false
      }
    default: return false
    }
  }

  // MARK: Assignments

  /// A statement whose targets cannot be assigned to.
  mutating func diagnoseAssignment(_ start: Int) throws(Failure) {
    rewind(to: start)
    try diagnoseAnnotation(start)
    rewind(to: start)
    while try skipTarget() {}
    let valueStart = position
    if kind == .yield {
      _ = try yieldExpression()
      if kind == .equal {
        throw raise(
          "assignment to yield expression not possible", tokens[valueStart].span.to(tokens[position - 1].span))
      }
      throw fail()
    }
    let value = try starExpressions()
    if kind == .equal, let invalid = invalidTarget(value, .assign) {
      throw raise("cannot assign to \(describe(invalid))", invalid.span)
    }
    rewind(to: start)
    let whole = try starExpressions()
    if augmentedOperator != nil {
      position += 1
      if try attempt({ parser throws(Failure) in
        parser.kind == .yield ? try parser.yieldExpression() : try parser.starExpressions()
      }) != nil {
        throw raise("'\(describe(whole))' is an illegal expression for augmented assignment", whole.span)
      }
    }
  }

  /// Goes past `targets =`.
  private mutating func skipTarget() throws(Failure) -> Bool {
    let target = try quietly { parser throws(Failure) in
      let target = try parser.starTargets()
      try parser.expect(.equal)
      return target
    }
    return target != nil
  }

  /// `target: type` with a target that cannot be annotated; on the way, `:=` and `=` mistakes in the first elements.
  private mutating func diagnoseAnnotation(_ start: Int) throws(Failure) {
    let display = try attempt { parser throws(Failure) in try parser.annotatedDisplay() }
    if let display, try colonAndExpression() {
      throw raise("only single target (not \(describe(display))) can be annotated", display.span)
    }
    rewind(to: start)
    if let first = try attempt({ parser throws(Failure) in try parser.starNamedExpression() }), kind == .comma {
      while accept(.comma), startsStarExpression {
        if try attempt({ parser throws(Failure) in try parser.starNamedExpression() }) == nil { break }
      }
      if try colonAndExpression() { throw raise("only single target (not tuple) can be annotated", first.span) }
    }
    rewind(to: start)
    if let value = try attempt({ parser throws(Failure) in try parser.expression() }), try colonAndExpression() {
      throw raise("illegal target for annotation", value.span)
    }
  }

  private mutating func annotatedDisplay() throws(Failure) -> Expression {
    let value = try atom()
    switch value.kind {
    case .list, .tuple: return value
    default: throw fail()
    }
  }

  private mutating func colonAndExpression() throws(Failure) -> Bool {
    guard accept(.colon) else { return false }
    return try attempt { parser throws(Failure) in try parser.expression() } != nil
  }

  mutating func diagnoseDelete() throws(Failure) {
    if let targets = try attempt({ parser throws(Failure) in try parser.starExpressions() }),
      let invalid = invalidTarget(targets, .delete)
    {
      throw raise("cannot delete \(describe(invalid))", invalid.span)
    }
  }

  /// The targets after the `for` at `start`.
  mutating func diagnoseLoopTarget(_ start: Int) throws(Failure) {
    position = start + 1
    if let targets = try attempt({ parser throws(Failure) in try parser.starExpressions() }),
      let invalid = invalidTarget(targets, .loop)
    {
      throw raise("cannot assign to \(describe(invalid))", invalid.span)
    }
  }

  mutating func diagnoseWithTarget() throws(Failure) {
    if let target = try attempt({ parser throws(Failure) in try parser.expression() }),
      kind == .comma || kind == .rightParen || kind == .colon, let invalid = invalidTarget(target, .assign)
    {
      throw raise("cannot assign to \(describe(invalid))", invalid.span)
    }
  }

  // MARK: Displays and comprehensions

  /// After `(`: a star that nothing can take.
  mutating func diagnoseGroup() throws(Failure) {
    let start = position
    defer { rewind(to: start) }
    if kind == .star {
      let value = try attempt { parser throws(Failure) in
        try parser.starred { parser throws(Failure) in try parser.expression() }
      }
      guard let value else { return }
      if kind == .rightParen { throw raise("cannot use starred expression here", value.span) }
      try raiseIfComprehension("iterable unpacking cannot be used in comprehension", value.span)
    } else if kind == .doubleStar {
      position += 1
      if try attempt({ parser throws(Failure) in try parser.expression() }) != nil, kind == .rightParen {
        throw raise("cannot use double starred expression here", tokens[start].span)
      }
    }
  }

  mutating func diagnoseStarredComprehension() throws(Failure) {
    guard kind == .star else { return }
    let start = position
    defer { rewind(to: start) }
    let value = try attempt { parser throws(Failure) in
      try parser.starred { parser throws(Failure) in try parser.expression() }
    }
    if let value { try raiseIfComprehension("iterable unpacking cannot be used in comprehension", value.span) }
  }

  private mutating func raiseIfComprehension(_ message: String, _ span: Span) throws(Failure) {
    guard kind == .for || kind == .async else { return }
    var highest = 0
    if try attempt({ parser throws(Failure) in try parser.forClauses(&highest) }) != nil { throw raise(message, span) }
  }

  /// After an element of a list or set: `[a, b for a, b in c]`.
  mutating func diagnoseComprehensionTarget(
    _ elements: [Expression], _ lastStart: Int, _ close: TokenKind
  ) throws(Failure) {
    guard close != .rightParen, let first = elements.first, let last = elements.last else { return }
    let end = position
    defer { rewind(to: end) }
    let message = "did you forget parentheses around the comprehension target?"
    if elements.count > 1 {
      try raiseIfComprehension(message, first.span.to(last.span))
    } else if accept(.comma) {
      try raiseIfComprehension(message, first.span.to(tokens[position - 1].span))
    }
  }

  mutating func diagnoseDictUnpacking(_ keys: [Expression?], _ star: Int) throws(Failure) {
    let end = position
    defer { rewind(to: end) }
    guard keys.count == 1 else { return }
    var highest = 0
    if try attempt({ parser throws(Failure) in try parser.forClauses(&highest) }) != nil, kind == .rightBrace {
      throw raise("dict unpacking cannot be used in dict comprehension", tokens[star].span)
    }
  }

  /// Before a dictionary's second key or a later one; comes before what may be wrong within the key.
  mutating func diagnoseMissingColon() throws(Failure) {
    let start = position
    defer { rewind(to: start) }
    let key = try quietly { parser throws(Failure) in try parser.expression() }
    guard let key, kind != .colon else { return }
    let last = key.span.endColumn - 1
    throw raise(
      "':' expected after dictionary key",
      Span(line: key.span.line, column: last, endLine: key.span.endLine, endColumn: last))
  }

  /// After a dictionary's key: a colon that no value follows.
  mutating func diagnoseDictItem() throws(Failure) {
    guard kind == .colon else { return }
    if next == .rightBrace || next == .comma {
      throw raise("expression expected after dictionary key and ':'", tokens[position].span)
    }
    guard next == .star else { return }
    let colon = position
    defer { rewind(to: colon) }
    position += 2
    if try attempt({ parser throws(Failure) in try parser.bitwiseOr() }) != nil {
      let star = tokens[colon + 1].span
      throw raise("cannot use a starred expression in a dictionary value", upTo(star))
    }
  }

  /// From a place to the start of the last token looked at.
  private func upTo(_ start: Span) -> Span {
    let last = tokens[max(furthest, position)].span
    return Span(line: start.line, column: start.column, endLine: last.line, endColumn: last.column)
  }

  // MARK: Calls

  /// `True = 1` as an argument.
  mutating func diagnoseConstantKeyword() throws(Failure) {
    guard next == .equal, kind == .true || kind == .false || kind == .none else { return }
    throw raise("cannot assign to \(text(tokens[position]))", tokens[position].span, to: tokens[position + 1].span)
  }

  mutating func raiseContainedAssignment(_ value: Expression) -> Failure {
    raise(
      "expression cannot contain assignment, perhaps you meant \"==\"?", value.span, to: tokens[position].span)
  }

  /// After `name=value`: a generator without parentheses.
  mutating func diagnoseKeyword(_ start: Int) throws(Failure) {
    guard kind == .for || kind == .async else { return }
    try raiseIfComprehension(
      "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", tokens[start].span.to(tokens[start + 1].span))
  }

  /// A generator among other arguments.
  mutating func diagnoseBareGenerator(_ list: ArgumentList, _ element: Expression) throws(Failure) {
    let end = position
    defer { rewind(to: end) }
    var highest = 0
    guard let clauses = try attempt({ parser throws(Failure) in try parser.forClauses(&highest) }) else { return }
    let isOnly = list.positional.isEmpty && list.keywords.isEmpty
    guard let last = clauses.last, !isOnly || kind == .comma else { return }
    throw raise(
      "Generator expression must be parenthesized", element.span, to: last.ifs.last?.span ?? last.iter.span)
  }

  /// After a comma between arguments: `*` after `**`.
  mutating func diagnoseNextArgument(_ list: ArgumentList) throws(Failure) {
    guard list.hasDoubleStar, kind == .star else { return }
    throw raise("iterable argument unpacking follows keyword argument unpacking", tokens[position].span)
  }

  /// After a positional argument behind a keyword: CPython reads the other arguments before it says so.
  mutating func diagnosePositionalAfterKeyword(_ list: ArgumentList) throws(Failure) {
    while accept(.comma), kind != .rightParen {
      let parsed = try attempt { parser throws(Failure) in
        if parser.kind == .star || parser.kind == .doubleStar {
          parser.position += 1
        } else if parser.kind == .name, parser.next == .equal {
          parser.position += 2
        }
        return try parser.expression()
      }
      if parsed == nil { break }
    }
    let isUnpacking = list.keywords.contains { $0.name == nil }
    throw raiseAtFurthest("positional argument follows keyword argument\(isUnpacking ? " unpacking" : "")")
  }

  // MARK: Patterns and handlers

  mutating func diagnosePatternTarget() throws(Failure) {
    if isName(position, "_") { throw raise("cannot use '_' as a target", tokens[position].span) }
    guard kind != .name else { return }
    if let target = try attempt({ parser throws(Failure) in try parser.expression() }) {
      throw raise("invalid pattern target", target.span)
    }
  }

  mutating func diagnoseClassPattern(_ first: Pattern) throws(Failure) {
    throw raise("positional patterns follow keyword patterns", first.span)
  }

  mutating func diagnoseExceptionList(_ start: Int) throws(Failure) {
    let end = position
    defer { rewind(to: end) }
    position += 1
    guard try attempt({ parser throws(Failure) in try parser.expressions() }) != nil else { return }
    if accept(.as), kind == .name { position += 1 }
    if kind == .colon {
      throw raise(
        "multiple exception types must be parenthesized", upTo(tokens[start].span))
    }
  }

  /// At an `except` after an `except*`, or the other way round.
  mutating func diagnoseMixedHandlers() throws(Failure) {
    let start = position
    let isStar = next == .star
    position += isStar ? 2 : 1
    let isHeader = try attempt { parser throws(Failure) in
      if isStar || parser.kind != .colon { _ = try parser.expression() }
      if parser.accept(.as) { _ = try parser.name() }
      try parser.expect(.colon)
      return true
    }
    rewind(to: start)
    if isHeader == true {
      let last = tokens[isStar ? start + 1 : start].span
      throw raise("cannot have both 'except' and 'except*' on the same 'try'", tokens[start].span, to: last)
    }
    _ = try exceptHandler()
  }
}
