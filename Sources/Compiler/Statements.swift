import Bytecode
import Syntax

extension CodeGenerator {
  // MARK: Modules

  func compileModule(_ module: Module) throws(SyntaxError) -> CodeObject {
    emitPrologue()
    if file.mode == .expression, let first = module.body.first, case .expr(let value) = first.kind {
      try visit(value)
      emit(.returnValue, at: value.span)
    } else {
      let body = try beginBody(module.body[...])
      try visit(body)
    }
    returnNone()
    return try finish(flags: hasNamespace ? .classBody : .module, argumentCount: hasNamespace ? 1 : 0)
  }

  /// Annotations and docstring of a module or class body; returns the statements that are left.
  func beginBody(_ body: ArraySlice<Statement>) throws(SyntaxError) -> ArraySlice<Statement> {
    if hasAnnotations(Array(body)) {
      emit(.setupAnnotations, x: hasNamespace ? 1 : 0, at: body.first?.span)
    }
    guard file.mode != .interactive || scope.kind == .classBody, let first = body.first,
      let text = docString(of: first)
    else { return body }
    load(.string(text), at: first.span)
    storeName("__doc__", at: first.span)
    return body.dropFirst()
  }

  func docString(of statement: Statement) -> [UInt32]? {
    guard case .expr(let value) = statement.kind, case .constant(.string(let text)) = value.kind else { return nil }
    return text
  }

  func returnNone() {
    load(.none, at: nil)
    emit(.returnValue, at: nil)
  }

  /// Some statement of this block, not of an inner function or class, annotates a name.
  private func hasAnnotations(_ statements: [Statement]) -> Bool {
    statements.contains { statement in
      switch statement.kind {
      case .annAssign: true
      case .for(_, _, let body, let orElse, _), .while(_, let body, let orElse), .if(_, let body, let orElse):
        hasAnnotations(body) || hasAnnotations(orElse)
      case .with(_, let body, _): hasAnnotations(body)
      case .try(let body, let handlers, let orElse, let finalBody, _):
        hasAnnotations(body) || hasAnnotations(orElse) || hasAnnotations(finalBody)
          || handlers.contains { hasAnnotations($0.body) }
      case .match(_, let cases): cases.contains { hasAnnotations($0.body) }
      default: false
      }
    }
  }

  // MARK: Statements

  func visit(_ statements: some Sequence<Statement>) throws(SyntaxError) {
    for statement in statements { try visit(statement) }
  }

  func visit(_ statement: Statement) throws(SyntaxError) {
    let span = statement.span
    switch statement.kind {
    case .functionDef(let function): try visit(function, at: span)
    case .classDef(let definition): try visit(definition, at: span)
    case .return(let value): try visitReturn(value, at: span)
    case .delete(let targets):
      for target in targets { try delete(target) }
    case .assign(let targets, let value): try visitAssign(targets, value)
    case .augAssign(let target, let op, let value): try visitAugmented(target, op, value, at: span)
    case .annAssign(let target, let annotation, let value, let simple):
      try visitAnnotated(target, annotation, value, simple, at: span)
    case .for(let target, let iter, let body, let orElse, let isAsync):
      if isAsync {
        try visitAsyncFor(target, iter, body, orElse, at: span)
      } else {
        try visitFor(target, iter, body, orElse, at: span)
      }
    case .while(let test, let body, let orElse): try visitWhile(test, body, orElse, at: span)
    case .if(let test, let body, let orElse): try visitIf(test, body, orElse, at: span)
    case .with(let items, let body, let isAsync):
      if isAsync, !scope.isAsyncFunction { throw outsideAsync("'async with'", at: span) }
      try visitWith(items[...], body, isAsync: isAsync, at: span)
    case .match(let subject, let cases): try visitMatch(subject, cases, at: span)
    case .raise(let value, let cause): try visitRaise(value, cause, at: span)
    case .try(let body, let handlers, let orElse, let finalBody, let isStar):
      try visitTry(body, handlers, orElse, finalBody, isStar: isStar, at: span)
    case .assert(let test, let message): try visitAssert(test, message, at: span)
    case .import(let aliases): visitImport(aliases, at: span)
    case .importFrom(let module, let aliases, let level):
      try visitImportFrom(module, aliases, level, at: span)
    case .global, .nonlocal: break
    case .expr(let value): try visitExpressionStatement(value, at: span)
    case .pass: break
    case .break: try visitBreak(at: span)
    case .continue: try visitContinue(at: span)
    }
    if builder.isTooLarge {
      throw SyntaxError("this code is too large for Plait", at: span, hint: "split it, or nest fewer 'finally' blocks")
    }
  }

  func outsideAsync(_ what: String, at span: Span) -> SyntaxError {
    SyntaxError("\(what) outside async function", at: span)
  }

  private func visitExpressionStatement(_ value: Expression, at span: Span) throws(SyntaxError) {
    try visit(value)
    if file.mode == .interactive && scope.kind == .module {
      emit(.printExpr, at: span)
    } else {
      emit(.pop, x: 1, at: span)
    }
  }

  private func visitReturn(_ value: Expression?, at span: Span) throws(SyntaxError) {
    guard scope.isFunction else { throw SyntaxError("'return' outside function", at: span) }
    if value != nil, scope.isCoroutine, scope.isGenerator {
      throw SyntaxError("'return' with value in async generator", at: span)
    }
    var constant: CodeConstant? = CodeConstant.none
    if let value {
      constant = self.constant(of: value)
      if constant == nil { try visit(value) }
    }
    let place = constant == nil ? span : value?.span ?? span
    try unwind(keepsValue: constant == nil, toLoop: false, at: place) { _ in
      if let constant { load(constant, at: span) }
      emit(.returnValue, at: span)
    }
  }

  private func visitRaise(_ value: Expression?, _ cause: Expression?, at span: Span) throws(SyntaxError) {
    if let value { try visit(value) }
    if let cause { try visit(cause) }
    emit(.raise, value == nil ? 0 : cause == nil ? 1 : 2, at: span)
  }

  private func visitAssert(_ test: Expression, _ message: Expression?, at span: Span) throws(SyntaxError) {
    if case .tuple(let elements) = test.kind, !elements.isEmpty {
      warn("assertion is always true, perhaps remove parentheses?", at: span)
    }
    let end = builder.newLabel()
    let place = try jump(to: end, if: true, test, at: span)
    emit(.loadAssertionError, at: place)
    if let message {
      emit(.pushUnbound, at: place)
      try visit(message)
      emit(.call, 1, at: place)
    }
    emit(.raise, 1, at: place)
    builder.place(end)
  }

  // MARK: Assignment

  private func visitAssign(_ targets: [Expression], _ value: Expression) throws(SyntaxError) {
    try visit(value)
    for (index, target) in targets.enumerated() {
      if index < targets.count - 1 { emit(.copy, 1, at: value.span) }
      try store(target)
    }
  }

  private func visitAugmented(
    _ target: Expression, _ op: BinaryOperator, _ value: Expression, at span: Span
  ) throws(SyntaxError) {
    switch target.kind {
    case .name(let name):
      try loadName(name, at: target.span)
      try visit(value)
      emit(.inPlace, x: op.rawValue, at: span)
      storeName(name, at: target.span)
    case .attribute(let object, let name):
      let place = attributeSpan(target, name)
      try visit(object)
      emit(.copy, 1, at: target.span)
      emit(.loadAttr, name: mangle(name), at: place)
      try visit(value)
      emit(.inPlace, x: op.rawValue, at: span)
      emit(.swap, 2, at: place)
      emit(.storeAttr, name: mangle(name), at: place)
    case .subscript(let object, let key):
      try visit(object)
      try visit(key)
      emit(.copy, 2, at: target.span)
      emit(.copy, 2, at: target.span)
      emit(.loadSubscript, at: target.span)
      try visit(value)
      emit(.inPlace, x: op.rawValue, at: span)
      emit(.swap, 3, at: target.span)
      emit(.swap, 2, at: target.span)
      emit(.storeSubscript, at: target.span)
    default: throw SyntaxError("illegal expression for augmented assignment", at: target.span)
    }
  }

  private func visitAnnotated(
    _ target: Expression, _ annotation: Expression, _ value: Expression?, _ simple: Bool, at span: Span
  ) throws(SyntaxError) {
    if let value {
      try visit(value)
      try store(target)
    }
    if !scope.isFunction, simple || file.storesAnnotations {
      try visitAnnotation(annotation)
      if simple, case .name(let name) = target.kind {
        let op: Opcode = hasNamespace ? .loadName : .loadGlobal
        emit(op, name: "__annotations__", at: span)
        load(CodeConstant(mangle(name)), at: span)
        emit(.storeSubscript, at: span)
      } else {
        emit(.pop, at: span)
      }
    }
    guard !simple, value == nil else { return }
    try evaluateParts(of: target)
  }

  /// `a.b: int` and `a[i]: int` evaluate `a` and `i`.
  private func evaluateParts(of target: Expression) throws(SyntaxError) {
    switch target.kind {
    case .attribute(let object, _):
      try visit(object)
      emit(.pop, at: target.span)
    case .subscript(let object, let key):
      try visit(object)
      emit(.pop, at: target.span)
      try visit(key)
      emit(.pop, at: target.span)
    default: break
    }
  }

  func store(_ target: Expression) throws(SyntaxError) {
    switch target.kind {
    case .name(let name): storeName(name, at: target.span)
    case .attribute(let object, let name):
      if name == "__debug__" { throw SyntaxError("cannot assign to __debug__", at: target.span) }
      try visit(object)
      emit(.storeAttr, name: mangle(name), at: attributeSpan(target, name))
    case .subscript(let object, let key):
      try visit(object)
      try visit(key)
      emit(.storeSubscript, at: target.span)
    case .tuple(let elements), .list(let elements): try unpack(into: elements, at: target.span)
    case .starred:
      throw SyntaxError("starred assignment target must be in a list or tuple", at: target.span)
    default: throw SyntaxError("cannot assign to expression", at: target.span)
    }
  }

  private func unpack(into targets: [Expression], at span: Span) throws(SyntaxError) {
    var star: Int?
    for (index, target) in targets.enumerated() {
      guard case .starred = target.kind else { continue }
      if star != nil { throw SyntaxError("multiple starred expressions in assignment", at: span) }
      star = index
    }
    if let star {
      let after = targets.count - star - 1
      guard star < 256, after < 1 << 16 else {
        throw SyntaxError("too many expressions in star-unpacking assignment", at: span)
      }
      emit(.unpackEx, star, b: after, at: span)
    } else {
      emit(.unpackSequence, targets.count, at: span)
    }
    for target in targets {
      if case .starred(let inner) = target.kind { try store(inner) } else { try store(target) }
    }
  }

  private func delete(_ target: Expression) throws(SyntaxError) {
    switch target.kind {
    case .name(let name):
      if name == "__debug__" { throw SyntaxError("cannot delete __debug__", at: target.span) }
      deleteName(name, at: target.span)
    case .attribute(let object, let name):
      try visit(object)
      emit(.deleteAttr, name: mangle(name), at: attributeSpan(target, name))
    case .subscript(let object, let key):
      try visit(object)
      try visit(key)
      emit(.deleteSubscript, at: target.span)
    case .tuple(let elements), .list(let elements):
      for element in elements { try delete(element) }
    default: throw SyntaxError("cannot delete expression", at: target.span)
    }
  }

  // MARK: Control

  private func visitIf(
    _ test: Expression, _ body: [Statement], _ orElse: [Statement], at span: Span
  ) throws(SyntaxError) {
    let end = builder.newLabel()
    let otherwise = orElse.isEmpty ? end : builder.newLabel()
    try jump(to: otherwise, if: false, test, at: span)
    try visit(body)
    if !orElse.isEmpty {
      builder.jump(.jump, to: end, at: nil)
      builder.place(otherwise)
      try visit(orElse)
    }
    builder.place(end)
  }

  private func visitWhile(
    _ test: Expression, _ body: [Statement], _ orElse: [Statement], at span: Span
  ) throws(SyntaxError) {
    let top = builder.newLabel()
    let otherwise = builder.newLabel()
    let end = builder.newLabel()
    builder.place(top)
    try push(.whileLoop(top: top, end: end), at: span)
    try jump(to: otherwise, if: false, test, at: span)
    try visit(body)
    builder.jump(.jumpBack, to: top, at: nil)
    blocks.removeLast()
    builder.place(otherwise)
    try visit(orElse)
    builder.place(end)
  }

  private func visitFor(
    _ target: Expression, _ iter: Expression, _ body: [Statement], _ orElse: [Statement], at span: Span
  ) throws(SyntaxError) {
    let top = builder.newLabel()
    let exhausted = builder.newLabel()
    let end = builder.newLabel()
    try visitIterable(iter)
    emit(.getIter, at: span)
    builder.place(top)
    try push(.forLoop(top: top, end: end), at: span)
    builder.jump(.forIter, to: exhausted, at: span)
    builder.jump(.forIterCheck, to: exhausted, at: span)
    try store(target)
    try visit(body)
    builder.jump(.jumpBack, to: top, at: nil)
    blocks.removeLast()
    builder.place(exhausted)
    try visit(orElse)
    builder.place(end)
  }

  private func visitBreak(at span: Span) throws(SyntaxError) {
    guard isInLoop || isInExceptGroup else { throw SyntaxError("'break' outside loop", at: span) }
    try unwind(keepsValue: false, toLoop: true, at: span) { loop in
      switch loop {
      case .forLoop(_, let end):
        emit(.pop, at: span)
        builder.jump(.jump, to: end, at: span)
      case .whileLoop(_, let end): builder.jump(.jump, to: end, at: span)
      default: break
      }
    }
  }

  private func visitContinue(at span: Span) throws(SyntaxError) {
    guard isInLoop || isInExceptGroup else { throw SyntaxError("'continue' not properly in loop", at: span) }
    try unwind(keepsValue: false, toLoop: true, at: span) { loop in
      switch loop {
      case .forLoop(let top, _), .whileLoop(let top, _): builder.jump(.jumpBack, to: top, at: span)
      default: break
      }
    }
  }

  /// What leaves the clause says so itself.
  private var isInExceptGroup: Bool {
    blocks.contains { if case .exceptGroup = $0 { true } else { false } }
  }

  private var isInLoop: Bool {
    blocks.contains {
      switch $0 {
      case .forLoop, .whileLoop: true
      default: false
      }
    }
  }
}
