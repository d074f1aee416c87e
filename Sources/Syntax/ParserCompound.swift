// Compound statements except `match`.

extension Parser {
  mutating func compoundStatement() throws(Failure) -> Statement {
    try descend()
    let result = try compoundStatementBody()
    depth -= 1
    return result
  }

  private mutating func compoundStatementBody() throws(Failure) -> Statement {
    let start = position
    switch kind {
    case .if: return try ifStatement("if")
    case .while: return try whileStatement()
    case .for: return try forStatement(start)
    case .try: return try tryStatement()
    case .with: return try withStatement(start)
    case .def: return try functionDefinition(start, [])
    case .class: return try classDefinition([])
    case .at: return try decorated()
    default:
      position += 1
      switch kind {
      case .def: return try functionDefinition(start, [])
      case .for: return try forStatement(start)
      case .with: return try withStatement(start)
      default: throw fail()
      }
    }
  }

  // MARK: Blocks

  /// The colon that ends a header. Where CPython only then says that it is missing, at the end of the line.
  mutating func headerColon() throws(Failure) {
    if isDiagnosing, kind == .newline { throw raiseAtFurthest("expected ':'") }
    try expect(.colon)
  }

  /// A block after its colon; `owner` and the line of `keyword` say whose it is if it is missing.
  mutating func block(_ owner: String, _ keyword: Int) throws(Failure) -> [Statement] {
    var body: [Statement] = []
    guard accept(.newline) else {
      try simpleStatements(into: &body)
      return body
    }
    if kind != .indent {
      if isDiagnosing, kind != .error {
        let line = tokens[keyword].span.line
        throw raiseAtFurthest("expected an indented block after \(owner) on line \(line)", type: "IndentationError")
      }
      throw fail()
    }
    position += 1
    repeat { try statement(into: &body) } while kind != .dedent && kind != .endMarker
    try expect(.dedent)
    return body
  }

  // MARK: If, while, for, with

  private mutating func ifStatement(_ word: String) throws(Failure) -> Statement {
    let start = position
    position += 1
    let test = try namedExpression()
    try headerColon()
    let body = try block("'\(word)' statement", start)
    var orElse: [Statement] = []
    if kind == .elif {
      try descend()
      orElse = [try ifStatement("elif")]
      depth -= 1
    } else {
      orElse = try elseBlock()
    }
    return Statement(.if(test: test, body: body, orElse: orElse), span(from: start))
  }

  private mutating func elseBlock() throws(Failure) -> [Statement] {
    let start = position
    guard accept(.else) else { return [] }
    try force(.colon, ":")
    return try block("'else' statement", start)
  }

  private mutating func whileStatement() throws(Failure) -> Statement {
    let start = position
    position += 1
    let test = try namedExpression()
    try headerColon()
    let body = try block("'while' statement", start)
    let orElse = try elseBlock()
    return Statement(.while(test: test, body: body, orElse: orElse), span(from: start))
  }

  private mutating func forStatement(_ start: Int) throws(Failure) -> Statement {
    let keyword = position
    position += 1
    let target = try loopTarget(keyword)
    let iter = try starExpressions()
    try headerColon()
    let body = try block("'for' statement", keyword)
    let orElse = try elseBlock()
    return Statement(
      .for(target: target, iter: iter, body: body, orElse: orElse, isAsync: keyword != start), span(from: start))
  }

  private mutating func withStatement(_ start: Int) throws(Failure) -> Statement {
    let keyword = position
    position += 1
    var items: [WithItem]?
    if kind == .leftParen {
      items = try attempt { parser throws(Failure) in
        parser.position += 1
        let items = try parser.withItems(.rightParen)
        try parser.expect(.rightParen)
        if parser.kind == .newline, parser.isDiagnosing { try parser.headerColon() }
        if parser.kind != .colon { throw parser.fail() }
        return items
      }
    }
    let found = if let items { items } else { try withItems(.colon) }
    try headerColon()
    let body = try block("'with' statement", keyword)
    return Statement(.with(items: found, body: body, isAsync: keyword != start), span(from: start))
  }

  private mutating func withItems(_ close: TokenKind) throws(Failure) -> [WithItem] {
    var items: [WithItem] = []
    repeat {
      if kind == close, !items.isEmpty, close == .rightParen { break }
      let context = try expression()
      guard kind == .as else {
        items.append(WithItem(context: context, target: nil))
        continue
      }
      position += 1
      let mark = position
      let target = try attempt { parser throws(Failure) in
        let target = try parser.starTarget()
        switch parser.kind {
        case .comma, .rightParen, .colon: return target
        case .newline where parser.isDiagnosing: return target
        default: throw parser.fail()
        }
      }
      if target == nil {
        position = mark
        if isDiagnosing { try diagnoseWithTarget() }
        throw fail()
      }
      items.append(WithItem(context: context, target: target))
    } while accept(.comma)
    return items
  }

  // MARK: Try

  private mutating func tryStatement() throws(Failure) -> Statement {
    let start = position
    position += 1
    try force(.colon, ":")
    let body = try block("'try' statement", start)
    var handlers: [ExceptHandler] = []
    var isStar = false
    while kind == .except {
      let handlerIsStar = next == .star
      if !handlers.isEmpty, handlerIsStar != isStar {
        if isDiagnosing { try diagnoseMixedHandlers() }
        throw fail()
      }
      isStar = handlerIsStar
      handlers.append(try exceptHandler())
    }
    var orElse: [Statement] = []
    if handlers.isEmpty, kind != .finally {
      if isDiagnosing { throw raiseAtFurthest("expected 'except' or 'finally' block") }
      throw fail()
    }
    if !handlers.isEmpty { orElse = try elseBlock() }
    let finalBody = try finallyBlock()
    return Statement(
      .try(body: body, handlers: handlers, orElse: orElse, finalBody: finalBody, isStar: isStar), span(from: start))
  }

  private mutating func finallyBlock() throws(Failure) -> [Statement] {
    let start = position
    guard accept(.finally) else { return [] }
    try force(.colon, ":")
    return try block("'finally' statement", start)
  }

  mutating func exceptHandler() throws(Failure) -> ExceptHandler {
    let start = position
    position += 1
    let isStar = accept(.star)
    var type: Expression?
    var name: String?
    if isDiagnosing, isStar, kind == .newline || kind == .colon {
      throw raiseAtFurthest("expected one or more exception types")
    }
    if isStar || (kind != .colon && kind != .newline) {
      let typeStart = position
      type = try expression()
      if isDiagnosing, kind == .comma { try diagnoseExceptionList(typeStart) }
      if accept(.as) { name = try self.name() }
    }
    try headerColon()
    let body = try block("'\(isStar ? "except*" : "except")' statement", start)
    return ExceptHandler(type: type, name: name, body: body, span: span(from: start))
  }

  // MARK: Definitions

  private mutating func decorated() throws(Failure) -> Statement {
    var decorators: [Expression] = []
    while accept(.at) {
      decorators.append(try namedExpression())
      try expect(.newline)
    }
    let start = position
    switch kind {
    case .class: return try classDefinition(decorators)
    case .def: return try functionDefinition(start, decorators)
    case .async:
      position += 1
      if kind != .def { throw fail() }
      return try functionDefinition(start, decorators)
    default: throw fail()
    }
  }

  private mutating func functionDefinition(_ start: Int, _ decorators: [Expression]) throws(Failure) -> Statement {
    let keyword = position
    position += 1
    let name = try name()
    let nameSpan = tokens[position - 1].span
    try force(.leftParen, "(")
    var highest = 0
    let arguments = try parameters(isLambda: false, &highest)
    try expect(.rightParen)
    let returns =
      kind != .arrow
      ? nil
      : try attempt { parser throws(Failure) in
        parser.position += 1
        return try parser.expression()
      }
    try force(.colon, ":")
    let body = try block("function definition", keyword)
    let definition = FunctionDef(
      name: name, args: arguments, body: body, decorators: decorators, returns: returns, isAsync: keyword != start,
      nameSpan: nameSpan)
    return Statement(.functionDef(definition), span(from: start))
  }

  private mutating func classDefinition(_ decorators: [Expression]) throws(Failure) -> Statement {
    let start = position
    position += 1
    let name = try name()
    let nameSpan = tokens[position - 1].span
    let (bases, keywords) = kind == .leftParen ? try callArguments(allowsGenerator: false) : ([], [])
    try headerColon()
    let body = try block("class definition", start)
    let definition = ClassDef(
      name: name, bases: bases, keywords: keywords, body: body, decorators: decorators, nameSpan: nameSpan)
    return Statement(.classDef(definition), span(from: start))
  }
}
