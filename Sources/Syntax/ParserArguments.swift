// Arguments of calls, parameters of functions and lambdas.

extension Parser {
  // MARK: Calls

  /// `(a, *b, c=d, **e)`, with `height` left as that of the highest argument.
  mutating func callArguments(allowsGenerator: Bool = true) throws(Failure) -> ([Expression], [Keyword]) {
    var list = ArgumentList(allowsGenerator: allowsGenerator)
    let open = position
    position += 1
    while kind != .rightParen {
      try argument(&list, open)
      list.highest = max(list.highest, height)
      if kind == .rightParen { break }
      try expect(.comma)
      if isDiagnosing { try diagnoseNextArgument(list) }
    }
    position += 1
    height = list.highest
    return (list.positional, list.keywords)
  }

  /// The arguments of a call so far.
  struct ArgumentList {
    /// A bare generator may be the only argument, as in a call but not in a class definition.
    var allowsGenerator: Bool
    var positional: [Expression] = []
    var keywords: [Keyword] = []
    var highest = 0
    /// A `**` has been seen, after which `*` is not allowed.
    var hasDoubleStar = false
  }

  private mutating func argument(_ list: inout ArgumentList, _ open: Int) throws(Failure) {
    let start = position
    switch kind {
    case .star where !list.hasDoubleStar:
      list.positional.append(try starred { parser throws(Failure) in try parser.expression() })
    case .doubleStar:
      position += 1
      list.hasDoubleStar = true
      let value = try expression()
      list.keywords.append(Keyword(name: nil, value: value, span: span(from: start)))
    case .name where next == .equal:
      let name = try name()
      position += 1
      let value = try expression()
      if isDiagnosing { try diagnoseKeyword(start) }
      list.keywords.append(Keyword(name: name, value: value, span: span(from: start)))
    default:
      if isDiagnosing { try diagnoseConstantKeyword() }
      list.positional.append(try positionalArgument(list, open))
    }
  }

  private mutating func positionalArgument(_ list: ArgumentList, _ open: Int) throws(Failure) -> Expression {
    let start = position
    let value =
      kind == .name && next == .colonEqual ? try assignmentExpression() : try expression()
    if kind == .colonEqual { throw fail() }
    if kind == .equal {
      if isDiagnosing, tokens[start + 1].kind != .colonEqual { throw raiseContainedAssignment(value) }
      throw fail()
    }
    if kind == .for || kind == .async {
      if isDiagnosing { try diagnoseBareGenerator(list, value) }
      guard start == open + 1, list.allowsGenerator else { throw fail() }
      return try bareGenerator(value, open)
    }
    if !list.keywords.isEmpty {
      if isDiagnosing { try diagnosePositionalAfterKeyword(list) }
      throw fail()
    }
    return value
  }

  /// A generator that is a call's only argument; its span takes in the call's parentheses.
  private mutating func bareGenerator(_ element: Expression, _ open: Int) throws(Failure) -> Expression {
    var highest = height
    let clauses = try forClauses(&highest)
    if kind != .rightParen { throw fail() }
    position += 1
    let result = try node(.generatorExp(element, clauses), from: open, over: highest)
    position -= 1
    return result
  }

  // MARK: Parameters

  /// What has been seen of a parameter list.
  private struct ParameterState {
    var hasSlash = false
    var hasStar = false
    /// A bare `*` needs a name after it.
    var needsName = false
  }

  /// The parameters of a function, up to `)`, or of a lambda, up to `:`.
  mutating func parameters(isLambda: Bool, _ highest: inout Int) throws(Failure) -> Arguments {
    let close: TokenKind = isLambda ? .colon : .rightParen
    var arguments = Arguments()
    var state = ParameterState()
    if isDiagnosing { try diagnoseParameters(isLambda, close) }
    while kind == .name || kind == .star || kind == .slash || kind == .doubleStar {
      switch kind {
      case .doubleStar:
        position += 1
        arguments.kwArg = try parameter(isLambda, &highest)
        state.needsName = state.needsName && arguments.kwOnly.isEmpty
        if state.needsName { throw fail() }
        _ = accept(.comma)
        return arguments
      case .slash:
        try slash(&arguments, &state)
      case .star:
        try star(&arguments, &state, isLambda, close, &highest)
      default:
        try plainParameter(&arguments, state, isLambda, &highest)
      }
      if kind == close { break }
      try expect(.comma)
    }
    if state.needsName, arguments.kwOnly.isEmpty { throw fail() }
    return arguments
  }

  private mutating func slash(_ arguments: inout Arguments, _ state: inout ParameterState) throws(Failure) {
    if state.hasSlash || state.hasStar || arguments.args.isEmpty { throw fail() }
    position += 1
    state.hasSlash = true
    arguments.posOnly = arguments.args
    arguments.args = []
  }

  private mutating func star(
    _ arguments: inout Arguments, _ state: inout ParameterState, _ isLambda: Bool, _ close: TokenKind,
    _ highest: inout Int
  ) throws(Failure) {
    if state.hasStar { throw fail() }
    position += 1
    state.hasStar = true
    if kind == .comma {
      state.needsName = true
    } else {
      arguments.varArg = try parameter(isLambda, isVariadic: true, &highest)
    }
  }

  private mutating func plainParameter(
    _ arguments: inout Arguments, _ state: ParameterState, _ isLambda: Bool, _ highest: inout Int
  ) throws(Failure) {
    let parameter = try parameter(isLambda, &highest)
    var value: Expression?
    if accept(.equal) {
      value = try expression()
      highest = max(highest, height)
    }
    if state.hasStar {
      arguments.kwOnly.append(parameter)
      arguments.kwDefaults.append(value)
    } else {
      arguments.args.append(parameter)
      if let value {
        arguments.defaults.append(value)
      } else if !arguments.defaults.isEmpty {
        throw fail()
      }
    }
  }

  private mutating func parameter(
    _ isLambda: Bool, isVariadic: Bool = false, _ highest: inout Int
  ) throws(Failure) -> Parameter {
    let start = position
    let name = try name()
    var annotation: Expression?
    if !isLambda, accept(.colon) {
      annotation = isVariadic ? try starExpression() : try expression()
      highest = max(highest, height)
    }
    return Parameter(name: name, annotation: annotation, span: span(from: start))
  }
}
