import Bytecode
import Syntax

extension CodeGenerator {
  /// Displays with more elements are built one by one, so that the stack stays small.
  private static let largeDisplay = 30

  /// `[] -> [value]`
  func visit(_ expression: Expression) throws(SyntaxError) {
    let span = expression.span
    switch expression.kind {
    case .constant(let value): load(CodeConstant(value), at: span)
    case .name(let name): try loadName(name, at: span)
    case .boolOp(let op, let values): try visitBoolean(op, values, at: span)
    case .namedExpr(let target, let value):
      try visit(value)
      emit(.copy, 1, at: span)
      try store(target)
    case .binOp(let left, let op, let right):
      try visit(left)
      try visit(right)
      emitBinary(op, at: span)
    case .unaryOp(let op, let operand): try visitUnary(op, operand, at: span)
    case .lambda(let arguments, let body): try visitLambda(arguments, body, at: span)
    case .ifExp(let test, let body, let orElse): try visitConditional(test, body, orElse, at: span)
    case .dict(let keys, let values): try visitDict(keys, values, at: span)
    case .set(let elements): try visitSet(elements, at: span)
    case .list(let elements): try visitList(elements, at: span)
    case .tuple(let elements): try visitTuple(elements, at: span)
    case .listComp, .setComp, .dictComp, .generatorExp: try visitComprehension(expression)
    case .compare(let left, let ops, let comparators): try visitCompare(left, ops, comparators, at: span)
    case .call(let callee, let arguments, let keywords): try visitCall(callee, arguments, keywords, at: span)
    case .joinedStr(let values): try visitJoined(values, at: span)
    case .formattedValue(let value, let conversion, let spec):
      try visitFormatted(value, conversion, spec, at: span)
    case .attribute(let object, let name):
      try visit(object)
      emit(.loadAttr, name: mangle(name), at: attributeSpan(expression, name))
    case .subscript(let object, let key):
      checkSubscript(object, key, at: span)
      try visit(object)
      try visit(key)
      emit(.loadSubscript, at: span)
    case .slice(let lower, let upper, let step): try visitSlice(lower, upper, step, at: span)
    case .starred: throw SyntaxError("can't use starred expression here", at: span)
    case .await, .yield, .yieldFrom: try visitSuspension(expression)
    }
  }

  /// The value of an expression that is constant as it stands, a tuple of such ones included.
  func constant(of expression: Expression) -> CodeConstant? {
    switch expression.kind {
    case .constant(let value): return CodeConstant(value)
    case .name("__debug__"): return .bool(true)
    case .unaryOp(.uSub, let operand):
      guard case .constant(let value) = operand.kind else { return nil }
      return folded(.negative, CodeConstant(value))
    case .tuple(let elements): return constants(of: elements).map { .tuple($0) }
    default: return nil
    }
  }

  private func constants(of elements: [Expression]) -> [CodeConstant]? {
    var values: [CodeConstant] = []
    for element in elements {
      guard let value = constant(of: element) else { return nil }
      values.append(value)
    }
    return values
  }

  // MARK: Operators

  private func emitBinary(_ op: BinaryOperator, at span: Span) {
    switch op {
    case .add: emit(.add, at: span)
    case .sub: emit(.subtract, at: span)
    case .mult: emit(.multiply, at: span)
    default: emit(.binary, x: op.rawValue, at: span)
    }
  }

  private func visitUnary(_ op: UnaryOperator, _ operand: Expression, at span: Span) throws(SyntaxError) {
    try visit(operand)
    switch op {
    case .not: emit(.not, at: span)
    case .invert: emit(.unary, x: UnaryOperation.invert.rawValue, at: span)
    case .uAdd: emit(.unary, x: UnaryOperation.positive.rawValue, at: span)
    case .uSub: emit(.unary, x: UnaryOperation.negative.rawValue, at: span)
    }
  }

  private func visitSlice(
    _ lower: Expression?, _ upper: Expression?, _ step: Expression?, at span: Span
  ) throws(SyntaxError) {
    for part in [lower, upper] {
      if let part { try visit(part) } else { load(.none, at: span) }
    }
    if let step { try visit(step) }
    emit(.buildSlice, step == nil ? 2 : 3, at: span)
  }

  /// Where an attribute access is reported: the whole expression, or where that has several lines, its name's line.
  func attributeSpan(_ attribute: Expression, _ name: String, of whole: Span? = nil) -> Span {
    let inner = attribute.span
    var span = whole ?? inner
    guard span.line != inner.endLine else { return span }
    span.line = inner.endLine
    let length = Int32(name.unicodeScalars.count)
    if length <= inner.endColumn {
      span.column = inner.endColumn - length
      span.endColumn = inner.endColumn
    }
    return span
  }

  // MARK: Displays

  private func visitTuple(_ elements: [Expression], at span: Span) throws(SyntaxError) {
    if let values = constants(of: elements) {
      load(.tuple(values), at: span)
    } else if hasStar(elements) || elements.count > Self.largeDisplay {
      try visitElements(elements, build: .buildList, add: .listAppend, extend: .listExtend, at: span)
      emit(.listToTuple, at: span)
    } else {
      for element in elements { try visit(element) }
      emit(.buildTuple, elements.count, at: span)
    }
  }

  private func visitList(_ elements: [Expression], at span: Span) throws(SyntaxError) {
    if elements.count > 2, let values = constants(of: elements) {
      emit(.buildList, 0, at: span)
      load(.tuple(values), at: span)
      emit(.listExtend, 1, at: span)
    } else {
      try visitElements(elements, build: .buildList, add: .listAppend, extend: .listExtend, at: span)
    }
  }

  private func visitSet(_ elements: [Expression], at span: Span) throws(SyntaxError) {
    try visitElements(elements, build: .buildSet, add: .setAdd, extend: .setUpdate, at: span)
  }

  private func hasStar(_ elements: [Expression]) -> Bool {
    elements.contains { if case .starred = $0.kind { true } else { false } }
  }

  /// `[pushed values of `prefix`] -> [list or set]`
  func visitElements(
    _ elements: [Expression], prefix: Int = 0, build: Opcode, add: Opcode, extend: Opcode, at span: Span
  ) throws(SyntaxError) {
    let isLarge = elements.count > Self.largeDisplay
    var isBuilt = false
    for (index, element) in elements.enumerated() {
      if case .starred(let inner) = element.kind {
        if !isBuilt { emit(build, prefix + index, at: span) }
        isBuilt = true
        try visit(inner)
        emit(extend, 1, at: span)
        continue
      }
      if isLarge, !isBuilt {
        emit(build, prefix + index, at: span)
        isBuilt = true
      }
      try visit(element)
      if isBuilt { emit(add, 1, at: span) }
    }
    if !isBuilt { emit(build, prefix + elements.count, at: span) }
  }

  private func visitDict(_ keys: [Expression?], _ values: [Expression], at span: Span) throws(SyntaxError) {
    let isLarge = values.count > Self.largeDisplay / 2
    var pending = 0
    var isBuilt = false
    func flush() {
      guard pending > 0 || !isBuilt else { return }
      emit(.buildMap, pending, at: span)
      if isBuilt { emit(.dictUpdate, 1, at: span) }
      (pending, isBuilt) = (0, true)
    }
    if isLarge { flush() }
    for (key, value) in zip(keys, values) {
      if let key {
        try visit(key)
        try visit(value)
        if isLarge { emit(.mapAdd, 1, at: span) } else { pending += 1 }
      } else {
        flush()
        try visit(value)
        emit(.dictUpdate, 1, at: span)
      }
    }
    flush()
  }

  /// What a `for` iterates over or `in` searches: a display of constants need not be built each time.
  func visitIterable(_ expression: Expression) throws(SyntaxError) {
    switch expression.kind {
    case .list(let elements):
      if let values = constants(of: elements) { return load(.tuple(values), at: expression.span) }
    case .set(let elements):
      if let values = constants(of: elements) { return load(.frozenSet(values), at: expression.span) }
    default: break
    }
    try visit(expression)
  }

  // MARK: f-strings

  private func visitJoined(_ values: [Expression], at span: Span) throws(SyntaxError) {
    if values.count > Self.largeDisplay {
      load(.string([]), at: span)
      emit(.loadMethod, name: "join", at: span)
      try visitElements(values, build: .buildList, add: .listAppend, extend: .listExtend, at: span)
      emit(.call, 1, at: span)
      return
    }
    for value in values { try visit(value) }
    if values.isEmpty { load(.string([]), at: span) }
    if values.count > 1 { emit(.buildString, values.count, at: span) }
  }

  private func visitFormatted(
    _ value: Expression, _ conversion: Conversion?, _ spec: Expression?, at span: Span
  ) throws(SyntaxError) {
    try visit(value)
    var x: UInt8 =
      switch conversion {
      case nil: 0
      case .str: 1
      case .repr: 2
      case .ascii: 3
      }
    if let spec {
      try visit(spec)
      x |= 4
    }
    emit(.formatValue, x: x, at: span)
  }

  // MARK: Generators

  private func visitSuspension(_ expression: Expression) throws(SyntaxError) {
    let span = expression.span
    switch expression.kind {
    case .yield(let value):
      guard scope.isFunction else { throw SyntaxError("'yield' outside function", at: span) }
      if let value { try visit(value) } else { load(.none, at: span) }
      emit(.yieldValue, x: scope.isCoroutine ? 1 : 0, at: span)
    case .yieldFrom(let value):
      guard scope.isFunction else { throw SyntaxError("'yield' outside function", at: span) }
      if scope.isAsyncFunction { throw SyntaxError("'yield from' inside async function", at: span) }
      try visit(value)
      emit(.getYieldFromIter, at: span)
      emitDelegation(at: span)
    case .await(let value):
      guard scope.isFunction else { throw SyntaxError("'await' outside function", at: span) }
      guard scope.isAsyncFunction || scope.isComprehension else { throw outsideAsync("'await'", at: span) }
      try visit(value)
      emitAwait(.expression, at: span)
    default: break
    }
  }
}
