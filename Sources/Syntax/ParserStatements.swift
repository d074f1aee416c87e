// Simple statements, and the dispatch to compound ones.

extension Parser {
  mutating func statement(into body: inout [Statement]) throws(Failure) {
    switch kind {
    case .if, .while, .for, .try, .with, .def, .class, .at, .async:
      body.append(try compoundStatement())
    case .name where isName(position, "match"):
      if let statement = try matchStatement() {
        body.append(statement)
      } else {
        try simpleStatements(into: &body)
      }
    default:
      try simpleStatements(into: &body)
    }
  }

  mutating func simpleStatements(into body: inout [Statement]) throws(Failure) {
    repeat {
      if kind == .newline, !body.isEmpty, tokens[max(position - 1, 0)].kind == .semicolon { break }
      body.append(try simpleStatement())
    } while accept(.semicolon)
    try expect(.newline)
  }

  private mutating func simpleStatement() throws(Failure) -> Statement {
    let start = position
    switch kind {
    case .import: return try importStatement()
    case .from: return try importFromStatement()
    case .return:
      position += 1
      let value = startsStarExpression ? try starExpressions() : nil
      return Statement(.return(value), span(from: start))
    case .raise: return try raiseStatement()
    case .pass: return keyword(.pass)
    case .break: return keyword(.break)
    case .continue: return keyword(.continue)
    case .del: return try deleteStatement()
    case .yield:
      return try expressionStatement()
    case .assert: return try assertStatement()
    case .global:
      let names = try nameList()
      return Statement(.global(names), span(from: start))
    case .nonlocal:
      let names = try nameList()
      return Statement(.nonlocal(names), span(from: start))
    default: return try expressionStatement()
    }
  }

  private mutating func keyword(_ kind: Statement.Kind) -> Statement {
    position += 1
    return Statement(kind, span(from: position - 1))
  }

  private mutating func nameList() throws(Failure) -> [String] {
    position += 1
    var names = [try name()]
    while accept(.comma) { names.append(try name()) }
    return names
  }

  private mutating func raiseStatement() throws(Failure) -> Statement {
    let start = position
    position += 1
    guard startsExpression else { return Statement(.raise(nil, cause: nil), span(from: start)) }
    let value = try expression()
    let cause = accept(.from) ? try expression() : nil
    return Statement(.raise(value, cause: cause), span(from: start))
  }

  private mutating func assertStatement() throws(Failure) -> Statement {
    let start = position
    position += 1
    let test = try expression()
    let message = accept(.comma) ? try expression() : nil
    return Statement(.assert(test: test, message: message), span(from: start))
  }

  private mutating func deleteStatement() throws(Failure) -> Statement {
    let start = position
    position += 1
    let targets = try attempt { parser throws(Failure) in
      var targets = [try parser.deleteTarget()]
      while parser.accept(.comma), parser.startsExpression { targets.append(try parser.deleteTarget()) }
      if parser.kind != .semicolon, parser.kind != .newline { throw parser.fail() }
      return targets
    }
    if let targets { return Statement(.delete(targets), span(from: start)) }
    if isDiagnosing { try diagnoseDelete() }
    throw fail()
  }

  // MARK: Imports

  private mutating func importStatement() throws(Failure) -> Statement {
    let start = position
    position += 1
    var aliases: [Alias] = []
    repeat {
      let aliasStart = position
      let module = try dottedName()
      let asName = accept(.as) ? try name() : nil
      aliases.append(Alias(name: module, asName: asName, span: span(from: aliasStart)))
    } while accept(.comma)
    return Statement(.import(aliases), span(from: start))
  }

  private mutating func dottedName() throws(Failure) -> String {
    var result = try name()
    while accept(.dot) { result += "." + (try name()) }
    return result
  }

  private mutating func importFromStatement() throws(Failure) -> Statement {
    let start = position
    position += 1
    var level = 0
    while kind == .dot || kind == .ellipsis {
      level += kind == .dot ? 1 : 3
      position += 1
    }
    let module = level > 0 && kind == .import ? nil : try dottedName()
    try expect(.import)
    let aliases = try importTargets()
    return Statement(.importFrom(module: module, aliases, level: level), span(from: start))
  }

  private mutating func importTargets() throws(Failure) -> [Alias] {
    if accept(.star) { return [Alias(name: "*", asName: nil, span: span(from: position - 1))] }
    let isParenthesized = accept(.leftParen)
    var aliases: [Alias] = []
    repeat {
      if isParenthesized, kind == .rightParen, !aliases.isEmpty { break }
      if isDiagnosing, !isParenthesized, !aliases.isEmpty, kind == .newline {
        throw raiseAtFurthest("trailing comma not allowed without surrounding parentheses")
      }
      let start = position
      let original = try name()
      let asName = accept(.as) ? try name() : nil
      aliases.append(Alias(name: original, asName: asName, span: span(from: start)))
    } while accept(.comma)
    if isParenthesized { try expect(.rightParen) }
    return aliases
  }

  // MARK: Expressions and assignments

  private mutating func yieldOrStarExpressions() throws(Failure) -> Expression {
    kind == .yield ? try yieldExpression() : try starExpressions()
  }

  private mutating func expressionStatement() throws(Failure) -> Statement {
    let start = position
    let first = try yieldOrStarExpressions()
    switch kind {
    case .equal: return try assignment(first, start)
    case .colon: return try annotation(first, start)
    default:
      if isDiagnosing, kind == .colonEqual { try diagnoseAssignment(start) }
      if let name = augmentedOperator { return try augmentedAssignment(first, name, start) }
      return Statement(.expr(first), span(from: start))
    }
  }

  private mutating func assignment(_ first: Expression, _ start: Int) throws(Failure) -> Statement {
    var targets: [Expression] = []
    var value = first
    while kind == .equal {
      guard isTarget(value, allowsStar: true) else {
        if isDiagnosing { try diagnoseAssignment(start) }
        throw fail()
      }
      targets.append(value)
      position += 1
      value = try yieldOrStarExpressions()
    }
    return Statement(.assign(targets: targets, value: value), span(from: start))
  }

  private mutating func annotation(_ target: Expression, _ start: Int) throws(Failure) -> Statement {
    let isParenthesized = tokens[start].kind == .leftParen
    guard isSingleTarget(target) else {
      if isDiagnosing { try diagnoseAssignment(start) }
      throw fail()
    }
    position += 1
    let annotation = try expression()
    let value = accept(.equal) ? try yieldOrStarExpressions() : nil
    var isSimple = false
    if case .name = target.kind { isSimple = !isParenthesized }
    return Statement(
      .annAssign(target: target, annotation: annotation, value: value, simple: isSimple), span(from: start))
  }

  private mutating func augmentedAssignment(
    _ target: Expression, _ name: BinaryOperator, _ start: Int
  ) throws(Failure) -> Statement {
    guard isSingleTarget(target) else {
      if isDiagnosing { try diagnoseAssignment(start) }
      throw fail()
    }
    position += 1
    let value = try yieldOrStarExpressions()
    return Statement(.augAssign(target: target, name, value: value), span(from: start))
  }

  var augmentedOperator: BinaryOperator? {
    switch kind {
    case .plusEqual: return .add
    case .minusEqual: return .sub
    case .starEqual: return .mult
    case .atEqual: return .matMult
    case .slashEqual: return .div
    case .percentEqual: return .mod
    case .ampersandEqual: return .bitAnd
    case .barEqual: return .bitOr
    case .caretEqual: return .bitXor
    case .leftShiftEqual: return .lShift
    case .rightShiftEqual: return .rShift
    case .doubleStarEqual: return .pow
    case .doubleSlashEqual: return .floorDiv
    default: return nil
    }
  }
}
