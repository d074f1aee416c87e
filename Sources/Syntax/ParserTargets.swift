// What may be assigned to or deleted. Targets are parsed as expressions and then checked, since both look alike.

extension Parser {
  enum TargetUse { case assign, loop, delete }

  /// `a, *b` before `in`: a tuple if there is a comma.
  mutating func starTargets() throws(Failure) -> Expression {
    let start = position
    let first = try starTarget()
    guard kind == .comma else { return first }
    var elements = [first]
    var highest = height
    while accept(.comma), kind == .star || startsExpression {
      elements.append(try starTarget())
      highest = max(highest, height)
    }
    return try node(.tuple(elements), from: start, over: highest)
  }

  mutating func starTarget() throws(Failure) -> Expression {
    let value =
      kind == .star
      ? try starred { parser throws(Failure) in try parser.primary() } : try primary()
    if !isTarget(value, allowsStar: true) { throw fail() }
    return value
  }

  mutating func deleteTarget() throws(Failure) -> Expression {
    let value = try primary()
    if !isTarget(value, allowsStar: false) { throw fail() }
    return value
  }

  func isTarget(_ expression: Expression, allowsStar: Bool) -> Bool {
    switch expression.kind {
    case .name, .attribute, .subscript: return true
    case .starred(let value):
      if case .starred = value.kind { return false }
      return allowsStar && isTarget(value, allowsStar: true)
    case .tuple(let elements), .list(let elements):
      return elements.allSatisfy { isTarget($0, allowsStar: allowsStar) }
    default: return false
    }
  }

  func isSingleTarget(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .name, .attribute, .subscript: return true
    default: return false
    }
  }

  /// The first part of `expression` that cannot be a target.
  func invalidTarget(_ expression: Expression, _ use: TargetUse) -> Expression? {
    switch expression.kind {
    case .tuple(let elements), .list(let elements):
      for element in elements {
        if let invalid = invalidTarget(element, use) { return invalid }
      }
      return nil
    case .starred(let value): return use == .delete ? expression : invalidTarget(value, use)
    case .compare(let left, let operators, _) where use == .loop:
      return operators.first == .in ? invalidTarget(left, use) : nil
    case .name, .attribute, .subscript: return nil
    default: return expression
    }
  }

  /// CPython's name for a kind of expression in errors about targets.
  func describe(_ expression: Expression) -> String {
    switch expression.kind {
    case .attribute: return "attribute"
    case .subscript: return "subscript"
    case .starred: return "starred"
    case .name: return "name"
    case .list: return "list"
    case .tuple: return "tuple"
    case .lambda: return "lambda"
    case .call: return "function call"
    case .boolOp, .binOp, .unaryOp: return "expression"
    case .generatorExp: return "generator expression"
    case .yield, .yieldFrom: return "yield expression"
    case .await: return "await expression"
    case .listComp: return "list comprehension"
    case .setComp: return "set comprehension"
    case .dictComp: return "dict comprehension"
    case .dict: return "dict literal"
    case .set: return "set display"
    case .joinedStr, .formattedValue: return "f-string expression"
    case .compare: return "comparison"
    case .ifExp: return "conditional expression"
    case .namedExpr: return "named expression"
    case .slice: return "slice"
    case .constant(let value): return describe(value)
    }
  }

  private func describe(_ constant: Constant) -> String {
    switch constant {
    case .none: return "None"
    case .bool(let value): return value ? "True" : "False"
    case .ellipsis: return "ellipsis"
    default: return "literal"
    }
  }
}
