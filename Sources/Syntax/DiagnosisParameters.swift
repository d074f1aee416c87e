// Mistakes in parameter lists, looked for in the second pass before the list is parsed.

extension Parser {
  /// Goes over the parameters once, and raises for the first thing out of order.
  mutating func diagnoseParameters(_ isLambda: Bool, _ close: TokenKind) throws(Failure) {
    let start = position
    defer { position = start }
    var check = ParameterCheck(isLambda: isLambda, close: close)
    while kind != close {
      guard try diagnoseParameter(&check) else { return }
      if kind == close { break }
      guard accept(.comma) else { return }
    }
  }

  private struct ParameterCheck {
    let isLambda: Bool
    let close: TokenKind
    var count = 0
    var hasDefault = false
    /// A parameter with a default came after a `/` behind another: CPython then does not see what follows.
    var isBlind = false
    var hasSlash = false
    var hasStar = false
  }

  private mutating func diagnoseParameter(_ check: inout ParameterCheck) throws(Failure) -> Bool {
    let place = tokens[position].span
    switch kind {
    case .slash:
      if check.hasStar { throw raise("/ must be ahead of *", place) }
      if check.hasSlash { throw raise("/ may appear only once", place) }
      if check.count == 0 { throw raise("at least one argument must precede /", place) }
      position += 1
      check.hasSlash = true
      if kind == .star { throw raise("expected comma between / and *", tokens[position].span) }
      return true
    case .star: return try diagnoseStar(&check, place)
    case .doubleStar: return try diagnoseDoubleStar(check)
    case .leftParen: return try diagnoseParenthesized(check, place)
    case .name:
      check.count += 1
      try skipParameter(check)
      return try diagnoseDefault(&check, place)
    default: return false
    }
  }

  private mutating func diagnoseDefault(_ check: inout ParameterCheck, _ place: Span) throws(Failure) -> Bool {
    let nameEnd = tokens[position - 1].span
    guard kind == .equal else {
      if check.hasDefault, !check.hasStar, !check.isBlind, kind == .comma || kind == check.close {
        throw raise("non-default argument follows default argument", place.to(nameEnd))
      }
      return true
    }
    if next == .comma || next == .rightParen {
      throw raise("expected default value expression", tokens[position].span)
    }
    position += 1
    check.isBlind = check.isBlind || (check.hasSlash && check.hasDefault)
    check.hasDefault = true
    return try attempt { parser throws(Failure) in try parser.expression() } != nil
  }

  private mutating func skipParameter(_ check: ParameterCheck) throws(Failure) {
    position += 1
    guard !check.isLambda, accept(.colon) else { return }
    _ = try attempt { parser throws(Failure) in try parser.starExpression() }
  }

  private mutating func diagnoseStar(_ check: inout ParameterCheck, _ place: Span) throws(Failure) -> Bool {
    if check.hasStar { throw raise("* argument may appear only once", place) }
    check.hasStar = true
    position += 1
    if kind == check.close || (kind == .comma && (next == check.close || next == .doubleStar)) {
      if check.isLambda {
        if kind == .comma { position += 1 }
        throw raiseAtFurthest("named arguments must follow bare *")
      }
      throw raise("named arguments must follow bare *", place)
    }
    if kind == .comma { return true }
    guard kind == .name else { return false }
    try skipParameter(check)
    if kind == .equal { throw raise("var-positional argument cannot have default value", tokens[position].span) }
    return true
  }

  private mutating func diagnoseDoubleStar(_ check: ParameterCheck) throws(Failure) -> Bool {
    position += 1
    guard kind == .name else { return false }
    try skipParameter(check)
    if kind == .equal { throw raise("var-keyword argument cannot have default value", tokens[position].span) }
    guard accept(.comma) else { return false }
    let start = position
    switch kind {
    case .name:
      try skipParameter(check)
      throw raise(
        "arguments cannot follow var-keyword argument", tokens[start].span.to(tokens[position - 1].span))
    case .star, .doubleStar, .slash:
      throw raise("arguments cannot follow var-keyword argument", tokens[position].span)
    default: return false
    }
  }

  private mutating func diagnoseParenthesized(_ check: ParameterCheck, _ place: Span) throws(Failure) -> Bool {
    position += 1
    let first = position
    while kind == .name {
      position += 1
      guard accept(.comma) else { break }
    }
    if kind == .rightParen, position > first, !check.hasDefault {
      let what = check.isLambda ? "Lambda expression parameters" : "Function parameters"
      throw raise("\(what) cannot be parenthesized", place.to(tokens[position].span))
    }
    return false
  }
}
