import Bytecode
import Syntax

/// The four comprehensions in one form.
struct ComprehensionParts {
  let kind: Scope.Kind
  let name: String
  /// Only of a dict comprehension.
  let key: Expression?
  let element: Expression
  let generators: [Comprehension]

  init?(_ expression: Expression) {
    switch expression.kind {
    case .listComp(let element, let generators):
      (kind, name, key) = (.listComprehension, "<listcomp>", nil)
      (self.element, self.generators) = (element, generators)
    case .setComp(let element, let generators):
      (kind, name, key) = (.setComprehension, "<setcomp>", nil)
      (self.element, self.generators) = (element, generators)
    case .dictComp(let key, let value, let generators):
      (kind, name) = (.dictComprehension, "<dictcomp>")
      (self.key, element, self.generators) = (key, value, generators)
    case .generatorExp(let element, let generators):
      (kind, name, key) = (.generatorExpression, "<genexpr>", nil)
      (self.element, self.generators) = (element, generators)
    default: return nil
    }
  }
}

// A comprehension is a function whose only parameter, `.0`, is the iterator of its outermost iterable.

extension CodeGenerator {
  func visitComprehension(_ expression: Expression) throws(SyntaxError) {
    let span = expression.span
    guard let parts = ComprehensionParts(expression), let first = parts.generators.first else { return }
    let inner = CodeGenerator(
      file: file, scope: try innerScope(parts.kind, at: span), parent: self, firstLine: Int(span.line))
    let isAwaited = inner.scope.isCoroutine && parts.kind != .generatorExpression
    if isAwaited, !scope.isAsyncFunction, !scope.isComprehension {
      throw SyntaxError("asynchronous comprehension outside of an asynchronous function", at: span)
    }
    let code = try inner.compileComprehension(parts, at: span)
    makeFunction(code, at: span)
    emit(.pushUnbound, at: span)
    try visitIterable(first.iter)
    emit(.getIter, x: first.isAsync ? 1 : 0, at: span)
    emit(.call, 1, at: span)
    if isAwaited { emitAwait(.expression, at: span) }
  }

  private func compileComprehension(_ parts: ComprehensionParts, at span: Span) throws(SyntaxError) -> CodeObject {
    emitPrologue()
    switch parts.kind {
    case .listComprehension: emit(.buildList, 0, at: span)
    case .setComprehension: emit(.buildSet, 0, at: span)
    case .dictComprehension: emit(.buildMap, 0, at: span)
    default: break
    }
    try visitGenerators(parts, from: 0, at: span)
    if parts.kind == .generatorExpression { load(.none, at: span) }
    emit(.returnValue, at: span)
    return try finish(flags: [], argumentCount: 1)
  }

  /// One `for` with its `if`s, and what is inside it.
  private func visitGenerators(_ parts: ComprehensionParts, from index: Int, at span: Span) throws(SyntaxError) {
    guard index < parts.generators.count else { return try visitElement(parts, at: span) }
    let generator = parts.generators[index]
    if index == 0 {
      emit(.loadLocal, 0, at: span)
    } else {
      try visitIterable(generator.iter)
      emit(.getIter, x: generator.isAsync ? 1 : 0, at: span)
    }
    let top = builder.newLabel()
    let next = builder.newLabel()
    let exhausted = builder.newLabel()
    builder.place(top)
    var handler: AsyncStep?
    if generator.isAsync {
      handler = emitAsyncNext(at: span)
    } else {
      builder.jump(.forIter, to: exhausted, at: span)
      builder.jump(.forIterCheck, to: exhausted, at: span)
    }
    try store(generator.target)
    var place = span
    for test in generator.ifs { place = try jump(to: next, if: false, test, at: place) }
    try visitGenerators(parts, from: index + 1, at: place)
    builder.place(next)
    builder.jump(.jumpBack, to: top, at: nil)
    if let handler { placeAsyncEnd(handler, at: span) }
    builder.place(exhausted)
  }

  private func visitElement(_ parts: ComprehensionParts, at span: Span) throws(SyntaxError) {
    let depth = parts.generators.count + 1
    if let key = parts.key {
      try visit(key)
      try visit(parts.element)
      emit(.mapAdd, depth, at: span)
      return
    }
    try visit(parts.element)
    switch parts.kind {
    case .listComprehension: emit(.listAppend, depth, at: span)
    case .setComprehension: emit(.setAdd, depth, at: span)
    default:
      emit(.yieldValue, x: scope.isCoroutine ? 1 : 0, at: span)
      emit(.pop, at: span)
    }
  }
}
