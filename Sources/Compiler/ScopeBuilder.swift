import Syntax

/// The first walk over the tree: makes the scopes and notes what each does with its names.
struct ScopeBuilder {
  private var stack: [Scope]
  private let storesAnnotations: Bool

  /// The module's scope with all inner ones, resolved.
  static func build(_ module: Module, storesAnnotations: Bool) throws(SyntaxError) -> Scope {
    let nowhere = Span(line: 1, column: 0, endLine: 1, endColumn: 0)
    let scope = Scope(kind: .module, name: "<module>", span: nowhere, className: nil)
    var builder = ScopeBuilder(stack: [scope], storesAnnotations: storesAnnotations)
    try builder.visit(module.body)
    try scope.resolve(outer: nil)
    return scope
  }

  private var current: Scope { stack[stack.count - 1] }

  private func mangle(_ name: String) -> String { mangled(name, in: current.className) }

  private mutating func enter(_ kind: Scope.Kind, _ name: String, at span: Span, className: String?? = nil) {
    let scope = Scope(kind: kind, name: name, span: span, className: className ?? current.className)
    // What stands inside of a comprehension's iterable, at any depth, binds no names.
    scope.iterableDepth = current.iterableDepth
    current.addChild(scope)
    stack.append(scope)
  }

  private mutating func leave() { stack.removeLast() }

  // MARK: Names

  private func use(_ name: String) {
    let scope = current
    scope.add(mangle(name), .used)
    if name == "super", scope.isFunction { scope.add("__class__", .used) }
  }

  private func bind(_ name: String, at span: Span) throws(SyntaxError) {
    if name == "__debug__" { throw SyntaxError("cannot assign to __debug__", at: span) }
    let scope = current
    let name = mangle(name)
    var use: SymbolUse = .assigned
    if scope.isIterationTarget {
      if scope.uses[name]?.isDisjoint(with: [.global, .nonlocal]) == false {
        throw SyntaxError("comprehension inner loop cannot rebind assignment expression target '\(name)'", at: span)
      }
      use.insert(.iteration)
    }
    scope.add(name, use)
  }

  private func addParameter(_ parameter: Parameter, of function: Span) throws(SyntaxError) {
    if parameter.name == "__debug__" { throw SyntaxError("cannot assign to __debug__", at: function) }
    let name = mangle(parameter.name)
    if current.uses[name]?.contains(.parameter) == true {
      throw SyntaxError("duplicate argument '\(parameter.name)' in function definition", at: parameter.span)
    }
    current.add(name, .parameter)
    current.parameters.append(name)
  }

  private func declare(_ names: [String], _ use: SymbolUse, _ word: String, at span: Span) throws(SyntaxError) {
    for name in names {
      let name = mangle(name)
      let old = current.uses[name] ?? []
      if old.contains(.parameter) { throw SyntaxError("name '\(name)' is parameter and \(word)", at: span) }
      if old.contains(.used) {
        throw SyntaxError("name '\(name)' is used prior to \(word) declaration", at: span)
      }
      if old.contains(.annotated) { throw SyntaxError("annotated name '\(name)' can't be \(word)", at: span) }
      if old.contains(.assigned) {
        throw SyntaxError("name '\(name)' is assigned to before \(word) declaration", at: span)
      }
      current.add(name, use)
      if current.declarations[name] == nil { current.declarations[name] = span }
    }
  }

  // MARK: Statements

  private mutating func visit(_ statements: [Statement]) throws(SyntaxError) {
    for statement in statements { try visit(statement) }
  }

  private mutating func visit(_ statement: Statement) throws(SyntaxError) {
    switch statement.kind {
    case .functionDef(let function): try visit(function, at: statement.span)
    case .classDef(let definition): try visit(definition, at: statement.span)
    case .return(let value), .raise(let value, cause: nil): try visit(value)
    case .delete(let targets):
      for target in targets {
        if case .name("__debug__") = target.kind { throw SyntaxError("cannot delete __debug__", at: target.span) }
        try visitTarget(target)
      }
    case .assign(let targets, let value):
      try visit(value)
      for target in targets { try visitTarget(target) }
    case .augAssign(let target, _, let value):
      if case .name(let name) = target.kind { use(name) }
      try visitTarget(target)
      try visit(value)
    case .annAssign(let target, let annotation, let value, let simple):
      try visitAnnotated(target, annotation, value, simple, at: statement.span)
    case .raise(let value, let cause):
      try visit(value)
      try visit(cause)
    case .assert(let test, let message):
      try visit(test)
      try visit(message)
    case .import(let aliases), .importFrom(_, let aliases, _):
      for alias in aliases where alias.name != "*" {
        let first = alias.name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? alias.name
        try bind(alias.asName ?? first, at: statement.span)
      }
    case .global(let names): try declare(names, .global, "global", at: statement.span)
    case .nonlocal(let names): try declare(names, .nonlocal, "nonlocal", at: statement.span)
    case .expr(let value): try visit(value)
    case .pass, .break, .continue: break
    case .for, .while, .if, .with, .match, .try: try visitCompound(statement)
    }
  }

  private mutating func visitCompound(_ statement: Statement) throws(SyntaxError) {
    switch statement.kind {
    case .for(let target, let iter, let body, let orElse, _):
      try visitTarget(target)
      try visit(iter)
      try visit(body)
      try visit(orElse)
    case .while(let test, let body, let orElse), .if(let test, let body, let orElse):
      try visit(test)
      try visit(body)
      try visit(orElse)
    case .with(let items, let body, _):
      for item in items {
        try visit(item.context)
        if let target = item.target { try visitTarget(target) }
      }
      try visit(body)
    case .try(let body, let handlers, let orElse, let finalBody, _):
      try visit(body)
      for handler in handlers {
        try visit(handler.type)
        if let name = handler.name { try bind(name, at: handler.span) }
        try visit(handler.body)
      }
      try visit(orElse)
      try visit(finalBody)
    case .match(let subject, let cases):
      try visit(subject)
      for one in cases {
        try visit(one.pattern)
        try visit(one.guard)
        try visit(one.body)
      }
    default: break
    }
  }

  private mutating func visitAnnotated(
    _ target: Expression, _ annotation: Expression, _ value: Expression?, _ simple: Bool, at span: Span
  ) throws(SyntaxError) {
    if case .name(let name) = target.kind {
      let old = current.uses[mangle(name)] ?? []
      if simple, current.kind != .module, !old.isDisjoint(with: [.global, .nonlocal]) {
        let word = old.contains(.global) ? "global" : "nonlocal"
        throw SyntaxError("annotated name '\(name)' can't be \(word)", at: span)
      }
      if simple || value != nil { try bind(name, at: span) }
      if simple { current.add(mangle(name), .annotated) }
    } else {
      try visitTarget(target)
    }
    if storesAnnotations { try visit(annotation) }
    try visit(value)
  }

  private mutating func visit(_ pattern: Pattern) throws(SyntaxError) {
    switch pattern.kind {
    case .value(let value): try visit(value)
    case .singleton: break
    case .sequence(let patterns), .or(let patterns):
      for one in patterns { try visit(one) }
    case .mapping(let keys, let patterns, let rest):
      for key in keys { try visit(key) }
      for one in patterns { try visit(one) }
      if let rest { try bind(rest, at: pattern.span) }
    case .class(let type, let patterns, let keywords):
      try visit(type)
      for one in patterns { try visit(one) }
      for one in keywords { try visit(one.pattern) }
    case .star(let name):
      if let name { try bind(name, at: pattern.span) }
    case .as(let inner, let name):
      if let inner { try visit(inner) }
      if let name { try bind(name, at: pattern.span) }
    }
  }

  // MARK: Functions and classes

  private mutating func visit(_ function: FunctionDef, at span: Span) throws(SyntaxError) {
    try bind(function.name, at: span)
    try visitDefaults(function.args)
    try visitAnnotations(function.args, function.returns)
    for decorator in function.decorators { try visit(decorator) }
    enter(.function, function.name, at: span)
    current.isAsyncFunction = function.isAsync
    current.isCoroutine = function.isAsync
    try addParameters(function.args, of: span)
    try visit(function.body)
    leave()
  }

  private mutating func visitDefaults(_ arguments: Arguments) throws(SyntaxError) {
    for value in arguments.defaults { try visit(value) }
    for value in arguments.kwDefaults { try visit(value) }
  }

  private mutating func visitAnnotations(_ arguments: Arguments, _ returns: Expression?) throws(SyntaxError) {
    guard storesAnnotations else { return }
    for parameter in arguments.annotated { try visit(parameter.annotation) }
    try visit(returns)
  }

  private func addParameters(_ arguments: Arguments, of span: Span) throws(SyntaxError) {
    for parameter in arguments.inSlotOrder { try addParameter(parameter, of: span) }
  }

  private mutating func visit(_ definition: ClassDef, at span: Span) throws(SyntaxError) {
    try bind(definition.name, at: span)
    for base in definition.bases { try visit(base) }
    for keyword in definition.keywords { try visit(keyword.value) }
    for decorator in definition.decorators { try visit(decorator) }
    enter(.classBody, definition.name, at: span, className: .some(definition.name))
    try visit(definition.body)
    leave()
  }

  // MARK: Expressions

  private mutating func visit(_ expression: Expression?) throws(SyntaxError) {
    if let expression { try visit(expression) }
  }

  private mutating func visitAll(_ expressions: [Expression]) throws(SyntaxError) {
    for expression in expressions { try visit(expression) }
  }

  /// A target of an assignment, a `for`, a `with` or `del`.
  private mutating func visitTarget(_ target: Expression) throws(SyntaxError) {
    switch target.kind {
    case .name(let name): try bind(name, at: target.span)
    case .tuple(let elements), .list(let elements):
      for element in elements { try visitTarget(element) }
    case .starred(let inner): try visitTarget(inner)
    default: try visit(target)
    }
  }

  private mutating func visit(_ expression: Expression) throws(SyntaxError) {
    switch expression.kind {
    case .constant: break
    case .name(let name): use(name)
    case .boolOp(_, let values), .set(let values), .list(let values), .tuple(let values), .joinedStr(let values):
      try visitAll(values)
    case .namedExpr(let target, let value): try visitNamed(target, value, at: expression.span)
    case .binOp(let left, _, let right):
      try visit(left)
      try visit(right)
    case .unaryOp(_, let operand), .starred(let operand), .attribute(let operand, _): try visit(operand)
    case .lambda(let arguments, let body):
      try visitDefaults(arguments)
      enter(.lambda, "<lambda>", at: expression.span)
      try addParameters(arguments, of: expression.span)
      try visit(body)
      leave()
    case .ifExp(let test, let body, let orElse):
      try visit(test)
      try visit(body)
      try visit(orElse)
    case .dict(let keys, let values):
      for key in keys { try visit(key) }
      try visitAll(values)
    case .compare(let left, _, let comparators):
      try visit(left)
      try visitAll(comparators)
    case .call(let callee, let arguments, let keywords):
      try visit(callee)
      try visitAll(arguments)
      for keyword in keywords { try visit(keyword.value) }
    case .formattedValue(let value, _, let spec):
      try visit(value)
      try visit(spec)
    case .subscript(let value, let index):
      try visit(value)
      try visit(index)
    case .slice(let lower, let upper, let step):
      try visit(lower)
      try visit(upper)
      try visit(step)
    case .await(let value):
      try visit(value)
      current.isCoroutine = true
    case .yield(let value): try visitYield(value, at: expression.span)
    case .yieldFrom(let value): try visitYield(value, at: expression.span)
    case .listComp, .setComp, .dictComp, .generatorExp: try visitComprehension(expression)
    }
  }

  private mutating func visitYield(_ value: Expression?, at span: Span) throws(SyntaxError) {
    try visit(value)
    current.isGenerator = true
    let place: String
    switch current.kind {
    case .listComprehension: place = "list comprehension"
    case .setComprehension: place = "set comprehension"
    case .dictComprehension: place = "dict comprehension"
    case .generatorExpression: place = "generator expression"
    case .module, .classBody, .function, .lambda: return
    }
    throw SyntaxError("'yield' inside \(place)", at: span)
  }

  // MARK: Comprehensions and `:=`

  private mutating func visitComprehension(_ expression: Expression) throws(SyntaxError) {
    guard let parts = ComprehensionParts(expression), let first = parts.generators.first else { return }
    current.iterableDepth += 1
    try visit(first.iter)
    current.iterableDepth -= 1
    enter(parts.kind, parts.name, at: expression.span)
    current.isGenerator = parts.kind == .generatorExpression
    current.add(".0", .parameter)
    current.parameters.append(".0")
    for (index, generator) in parts.generators.enumerated() {
      if index > 0 {
        current.iterableDepth += 1
        try visit(generator.iter)
        current.iterableDepth -= 1
      }
      current.isIterationTarget = true
      try visitTarget(generator.target)
      current.isIterationTarget = false
      try visitAll(generator.ifs)
    }
    try visit(parts.key)
    try visit(parts.element)
    if parts.generators.contains(where: \.isAsync) { current.isCoroutine = true }
    // What awaits such a comprehension is a coroutine too; a generator expression is not awaited where it stands.
    let isAwaited = current.isCoroutine && parts.kind != .generatorExpression
    leave()
    if isAwaited { current.isCoroutine = true }
  }

  private mutating func visitNamed(_ target: Expression, _ value: Expression, at span: Span) throws(SyntaxError) {
    if current.iterableDepth > 0 {
      throw SyntaxError("assignment expression cannot be used in a comprehension iterable expression", at: span)
    }
    if current.isComprehension, case .name(let name) = target.kind {
      try bindOutsideComprehension(mangle(name), at: target.span)
    }
    try visit(value)
    try visitTarget(target)
  }

  /// In a comprehension, `:=` binds the name in the function or module around it.
  private func bindOutsideComprehension(_ name: String, at span: Span) throws(SyntaxError) {
    for scope in stack.reversed() {
      switch scope.kind {
      case .listComprehension, .setComprehension, .dictComprehension, .generatorExpression:
        if scope.uses[name]?.contains(.iteration) == true {
          throw SyntaxError(
            "assignment expression cannot rebind comprehension iteration variable '\(name)'", at: span)
        }
      case .function, .lambda:
        current.add(name, scope.uses[name]?.contains(.global) == true ? .global : .nonlocal)
        current.declarations[name] = span
        scope.add(name, .assigned)
        return
      case .module:
        current.add(name, .global)
        current.declarations[name] = span
        scope.add(name, .assigned)
        return
      case .classBody:
        throw SyntaxError(
          "assignment expression within a comprehension cannot be used in a class body", at: span)
      }
    }
  }
}

extension Arguments {
  /// All parameters in the order of their slots: positional, keyword-only, `*args`, `**kwargs`.
  var inSlotOrder: [Parameter] {
    posOnly + args + kwOnly + (varArg.map { [$0] } ?? []) + (kwArg.map { [$0] } ?? [])
  }

  /// All parameters in the order in which CPython evaluates their annotations.
  var annotated: [Parameter] {
    args + posOnly + (varArg.map { [$0] } ?? []) + kwOnly + (kwArg.map { [$0] } ?? [])
  }
}
