import Bytecode
import Syntax

extension CodeGenerator {
  /// What `makeFunction` finds on the stack.
  private enum FunctionPart {
    static let defaults: UInt8 = 1
    static let keywordDefaults: UInt8 = 2
    static let annotations: UInt8 = 4
    static let closure: UInt8 = 8
  }

  func innerScope(_ kind: Scope.Kind, at span: Span) throws(SyntaxError) -> Scope {
    guard let inner = scope.child(kind, at: span) else {
      throw SyntaxError("the compiler lost this scope; this is an error in Plait", at: span)
    }
    return inner
  }

  // MARK: Functions

  func visit(_ function: FunctionDef, at span: Span) throws(SyntaxError) {
    for decorator in function.decorators { try visitDecorator(decorator) }
    let firstLine = Int(function.decorators.first?.span.line ?? span.line)
    var parts = try visitDefaults(function.args, at: span)
    parts |= try visitAnnotations(function, at: span)

    let inner = CodeGenerator(
      file: file, scope: try innerScope(.function, at: span), parent: self, firstLine: firstLine)
    inner.emitPrologue()
    let text = function.body.first.flatMap(docString)
    try inner.visit(text == nil ? function.body[...] : function.body.dropFirst())
    inner.returnNone()
    let code = try inner.finish(flags: [], arguments: function.args, docString: text)

    makeFunction(code, parts: parts, at: span)
    apply(function.decorators)
    storeName(function.name, at: span)
  }

  func visitLambda(_ arguments: Arguments, _ body: Expression, at span: Span) throws(SyntaxError) {
    let parts = try visitDefaults(arguments, at: span)
    let inner = CodeGenerator(
      file: file, scope: try innerScope(.lambda, at: span), parent: self, firstLine: Int(span.line))
    inner.emitPrologue()
    try inner.visit(body)
    inner.emit(.returnValue, at: body.span)
    let code = try inner.finish(flags: [], arguments: arguments)
    makeFunction(code, parts: parts, at: span)
  }

  /// `[…] -> [function]`, with the closure that the code needs.
  func makeFunction(_ code: CodeObject, parts: UInt8 = 0, at span: Span) {
    var parts = parts
    if !code.freeNames.isEmpty {
      for name in code.freeNames { emit(.loadClosure, slot(of: name), at: span) }
      emit(.buildTuple, code.freeNames.count, at: span)
      parts |= FunctionPart.closure
    }
    emit(.makeFunction, builder.constantIndex(.code(code)), x: parts, at: span)
  }

  private func visitDefaults(_ arguments: Arguments, at span: Span) throws(SyntaxError) -> UInt8 {
    var parts: UInt8 = 0
    if !arguments.defaults.isEmpty {
      for value in arguments.defaults { try visit(value) }
      emit(.buildTuple, arguments.defaults.count, at: span)
      parts |= FunctionPart.defaults
    }
    var count = 0
    for (parameter, value) in zip(arguments.kwOnly, arguments.kwDefaults) {
      guard let value else { continue }
      load(CodeConstant(mangle(parameter.name)), at: span)
      try visit(value)
      count += 1
    }
    if count > 0 {
      emit(.buildMap, count, at: span)
      parts |= FunctionPart.keywordDefaults
    }
    return parts
  }

  private func visitAnnotations(_ function: FunctionDef, at span: Span) throws(SyntaxError) -> UInt8 {
    var count = 0
    for parameter in function.args.annotated {
      guard let annotation = parameter.annotation else { continue }
      load(CodeConstant(mangle(parameter.name)), at: span)
      try visitAnnotation(annotation)
      count += 1
    }
    if let returns = function.returns {
      load(CodeConstant("return"), at: span)
      try visitAnnotation(returns)
      count += 1
    }
    guard count > 0 else { return 0 }
    emit(.buildMap, count, at: span)
    return FunctionPart.annotations
  }

  /// The annotation's value, or its text after `from __future__ import annotations`. `*args: *Ts` annotates with the
  /// single element of the unpacked value.
  func visitAnnotation(_ annotation: Expression) throws(SyntaxError) {
    guard file.storesAnnotations else { return load(CodeConstant(annotation.unparsed), at: annotation.span) }
    guard case .starred(let inner) = annotation.kind else { return try visit(annotation) }
    try visit(inner)
    emit(.unpackSequence, 1, at: annotation.span)
  }

  // MARK: Decorators

  private func visitDecorator(_ decorator: Expression) throws(SyntaxError) {
    try visit(decorator)
    emit(.pushUnbound, at: decorator.span)
  }

  private func apply(_ decorators: [Expression]) {
    for decorator in decorators.reversed() { emit(.call, 1, at: decorator.span) }
  }

  // MARK: Classes

  func visit(_ definition: ClassDef, at span: Span) throws(SyntaxError) {
    for decorator in definition.decorators { try visitDecorator(decorator) }
    let firstLine = Int(definition.decorators.first?.span.line ?? span.line)
    let code = try compileBody(of: definition, firstLine: firstLine, at: span)
    emit(.loadBuildClass, at: span)
    emit(.pushUnbound, at: span)
    makeFunction(code, at: span)
    load(CodeConstant(definition.name), at: span)
    try visitClassArguments(definition.bases, definition.keywords, at: span)
    apply(definition.decorators)
    storeName(definition.name, at: span)
  }

  private func compileBody(
    of definition: ClassDef, firstLine: Int, at span: Span
  ) throws(SyntaxError) -> CodeObject {
    let inner = CodeGenerator(
      file: file, scope: try innerScope(.classBody, at: span), parent: self, firstLine: firstLine)
    inner.emitPrologue()
    inner.emit(.loadName, name: "__name__", at: inner.startSpan)
    inner.emit(.storeName, name: "__module__", at: inner.startSpan)
    inner.load(CodeConstant(inner.qualifiedName), at: inner.startSpan)
    inner.emit(.storeName, name: "__qualname__", at: inner.startSpan)
    let body = try inner.beginBody(definition.body[...])
    try inner.visit(body)
    if inner.scope.needsClassCell {
      inner.emit(.loadClosure, inner.slot(of: "__class__"), at: nil)
      inner.emit(.returnValue, at: nil)
    } else {
      inner.returnNone()
    }
    return try inner.finish(flags: .classBody, argumentCount: 1)
  }
}
