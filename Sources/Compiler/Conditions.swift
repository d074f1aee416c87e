import Bytecode
import Syntax

extension CodeGenerator {
  // MARK: Values

  func visitBoolean(_ op: BoolOperator, _ values: [Expression], at span: Span) throws(SyntaxError) {
    let end = builder.newLabel()
    for (index, value) in values.enumerated() {
      try visit(value)
      guard index < values.count - 1 else { break }
      builder.jump(op == .and ? .jumpIfFalseOrPop : .jumpIfTrueOrPop, to: end, at: span)
    }
    builder.place(end)
  }

  func visitConditional(
    _ test: Expression, _ body: Expression, _ orElse: Expression, at span: Span
  ) throws(SyntaxError) {
    let otherwise = builder.newLabel()
    let end = builder.newLabel()
    try jump(to: otherwise, if: false, test, at: span)
    try visit(body)
    builder.jump(.jump, to: end, at: nil)
    builder.place(otherwise)
    try visit(orElse)
    builder.place(end)
  }

  func visitCompare(
    _ left: Expression, _ ops: [ComparisonOperator], _ comparators: [Expression], at span: Span
  ) throws(SyntaxError) {
    checkIdentity(left, ops, comparators, at: span)
    try visit(left)
    let cleanup = builder.newLabel()
    for (op, comparator) in zip(ops, comparators).dropLast() {
      try visitComparator(comparator, of: op)
      emit(.swap, 2, at: span)
      emit(.copy, 2, at: span)
      emitComparison(op, at: span)
      builder.jump(.jumpIfFalseOrPop, to: cleanup, at: span)
    }
    if let op = ops.last, let comparator = comparators.last {
      try visitComparator(comparator, of: op)
      emitComparison(op, at: span)
    }
    guard ops.count > 1 else { return }
    let end = builder.newLabel()
    builder.jump(.jump, to: end, at: span)
    builder.place(cleanup)
    emit(.swap, 2, at: span)
    emit(.pop, at: span)
    builder.place(end)
  }

  private func visitComparator(_ comparator: Expression, of op: ComparisonOperator) throws(SyntaxError) {
    if op == .in || op == .notIn { try visitIterable(comparator) } else { try visit(comparator) }
  }

  /// Warns of `is` with a number, a text or a tuple of such ones.
  private func checkIdentity(
    _ left: Expression, _ ops: [ComparisonOperator], _ comparators: [Expression], at span: Span
  ) {
    var isOrdinary = isIdentityOperand(left)
    for (op, right) in zip(ops, comparators) {
      let isRightOrdinary = isIdentityOperand(right)
      if op == .is || op == .isNot, !isOrdinary || !isRightOrdinary {
        let (word, instead) = op == .is ? ("is", "==") : ("is not", "!=")
        return warn("\"\(word)\" with a literal. Did you mean \"\(instead)\"?", at: span)
      }
      isOrdinary = isRightOrdinary
    }
  }

  private func isIdentityOperand(_ expression: Expression) -> Bool {
    switch constant(of: expression) {
    case nil, .some(.none), .bool, .ellipsis: true
    default: false
    }
  }

  private func emitComparison(_ op: ComparisonOperator, at span: Span) {
    switch op {
    case .is: emit(.isIdentical, x: 0, at: span)
    case .isNot: emit(.isIdentical, x: 1, at: span)
    case .in: emit(.contains, x: 0, at: span)
    case .notIn: emit(.contains, x: 1, at: span)
    case .eq: emit(.compare, x: Comparison.equal.rawValue, at: span)
    case .notEq: emit(.compare, x: Comparison.notEqual.rawValue, at: span)
    case .lt: emit(.compare, x: Comparison.less.rawValue, at: span)
    case .ltE: emit(.compare, x: Comparison.lessEqual.rawValue, at: span)
    case .gt: emit(.compare, x: Comparison.greater.rawValue, at: span)
    case .gtE: emit(.compare, x: Comparison.greaterEqual.rawValue, at: span)
    }
  }

  // MARK: Jumps

  /// `[] -> []`: goes to the label if the test's truth is `condition`, else on.
  ///
  /// Truth is asked for at `span`, the place of the statement or expression that has the test; after a comparison
  /// at the comparison's. Returns the place at which what belongs to that statement is from here on, which is so in
  /// CPython too and seen in tracebacks of `assert`.
  @discardableResult
  func jump(
    to label: Label, if condition: Bool, _ test: Expression, at span: Span
  ) throws(SyntaxError) -> Span {
    switch test.kind {
    case .unaryOp(.not, let operand): return try jump(to: label, if: !condition, operand, at: span)
    case .boolOp(let op, let values): return try jumpBoolean(to: label, if: condition, op, values, at: span)
    case .ifExp(let inner, let body, let orElse):
      let otherwise = builder.newLabel()
      let end = builder.newLabel()
      var place = try jump(to: otherwise, if: false, inner, at: span)
      place = try jump(to: label, if: condition, body, at: place)
      builder.jump(.jump, to: end, at: nil)
      builder.place(otherwise)
      place = try jump(to: label, if: condition, orElse, at: place)
      builder.place(end)
      return place
    case .compare(let left, let ops, let comparators) where ops.count > 1:
      try jumpChain(to: label, if: condition, left, ops, comparators, at: test.span)
      return test.span
    case .compare(let left, let ops, let comparators)
    where (ops.first == .is || ops.first == .isNot) && comparators.first.map(isNone) == true:
      try visit(left)
      builder.jump((ops.first == .is) == condition ? .popJumpIfNone : .popJumpIfNotNone, to: label, at: test.span)
      return test.span
    case .compare:
      try visit(test)
      builder.jump(condition ? .popJumpIfTrue : .popJumpIfFalse, to: label, at: test.span)
      return test.span
    default:
      try visit(test)
      builder.jump(condition ? .popJumpIfTrue : .popJumpIfFalse, to: label, at: span)
      return span
    }
  }

  private func isNone(_ expression: Expression) -> Bool {
    if case .constant(.none) = expression.kind { true } else { false }
  }

  private func jumpBoolean(
    to label: Label, if condition: Bool, _ op: BoolOperator, _ values: [Expression], at span: Span
  ) throws(SyntaxError) -> Span {
    guard let last = values.last else { return span }
    var place = span
    let decides = op == .or
    let early = decides == condition ? label : builder.newLabel()
    for value in values.dropLast() { place = try jump(to: early, if: decides, value, at: place) }
    place = try jump(to: label, if: condition, last, at: place)
    if early != label { builder.place(early) }
    return place
  }

  private func jumpChain(
    to label: Label, if condition: Bool, _ left: Expression, _ ops: [ComparisonOperator],
    _ comparators: [Expression], at span: Span
  ) throws(SyntaxError) {
    let cleanup = builder.newLabel()
    let end = builder.newLabel()
    try visit(left)
    for (op, comparator) in zip(ops, comparators).dropLast() {
      try visitComparator(comparator, of: op)
      emit(.swap, 2, at: span)
      emit(.copy, 2, at: span)
      emitComparison(op, at: span)
      builder.jump(.popJumpIfFalse, to: cleanup, at: span)
    }
    if let op = ops.last, let comparator = comparators.last {
      try visitComparator(comparator, of: op)
      emitComparison(op, at: span)
    }
    builder.jump(condition ? .popJumpIfTrue : .popJumpIfFalse, to: label, at: span)
    builder.jump(.jump, to: end, at: span)
    builder.place(cleanup)
    emit(.pop, at: span)
    if !condition { builder.jump(.jump, to: label, at: span) }
    builder.place(end)
  }
}
