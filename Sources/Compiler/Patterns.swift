import Bytecode
import Syntax

// `match`: each pattern tests the value on top of the stack and takes it away.
//
// What a pattern captures stays on the stack, below what is still to be tested, until the whole pattern has matched;
// only then are names bound. A test that fails may have any number of such values above the subject: it jumps into a
// row of `pop`s at the place that drops as many.

/// What the generator knows while it walks a pattern.
struct PatternState {
  /// The names that have been captured, in order; the first is on top.
  var names: [String] = []
  /// Label i: i values are to be dropped before the next case is tried.
  var failures: [Label] = []
  /// Values above the captured ones that are still needed.
  var held = 0
  /// Patterns that match anything are allowed here.
  var allowsIrrefutable = false
}

extension CodeGenerator {
  func visitMatch(_ subject: Expression, _ cases: [MatchCase], at span: Span) throws(SyntaxError) {
    let end = builder.newLabel()
    try visit(subject)
    for (index, one) in cases.enumerated() {
      var state = PatternState()
      state.allowsIrrefutable = one.guard != nil || index == cases.count - 1
      emit(.copy, 1, at: one.pattern.span)
      try match(one.pattern, &state)
      for name in state.names { storeName(name, at: one.pattern.span) }
      if let test = one.guard {
        if state.failures.isEmpty { state.failures.append(builder.newLabel()) }
        _ = try jump(to: state.failures[0], if: false, test, at: test.span)
      }
      emit(.pop, at: one.pattern.span)
      try visit(one.body)
      builder.jump(.jump, to: end, at: nil)
      placeFailures(&state, at: one.pattern.span)
    }
    emit(.pop, at: nil)
    builder.place(end)
  }

  // MARK: Failures

  /// Jumps to where the next case begins, dropping all that this one has put on the stack.
  private func jumpToFailure(_ op: Opcode, _ state: inout PatternState, at span: Span) {
    let dropped = state.held + state.names.count
    while state.failures.count <= dropped { state.failures.append(builder.newLabel()) }
    builder.jump(op, to: state.failures[dropped], at: span)
  }

  private func placeFailures(_ state: inout PatternState, at span: Span) {
    while state.failures.count > 1 {
      builder.place(state.failures.removeLast())
      emit(.pop, at: span)
    }
    if let next = state.failures.popLast() { builder.place(next) }
  }

  /// `[v(count) … v(1)] -> [v(1), v(count) … v(2)]`
  private func rotate(_ count: Int, at span: Span) {
    for depth in stride(from: count, to: 1, by: -1) { emit(.swap, depth, at: span) }
  }

  /// Captures the value on top; nil drops it.
  private func capture(_ name: String?, _ state: inout PatternState, at span: Span) throws(SyntaxError) {
    guard let name else { return emit(.pop, at: span) }
    if state.names.contains(name) {
      throw SyntaxError("multiple assignments to name '\(name)' in pattern", at: lastPattern)
    }
    rotate(state.held + state.names.count + 1, at: span)
    state.names.append(name)
  }

  // MARK: Patterns

  /// `[value] -> []`
  private func match(_ pattern: Pattern, _ state: inout PatternState) throws(SyntaxError) {
    let span = pattern.span
    lastPattern = span
    switch pattern.kind {
    case .value(let value):
      if case .joinedStr = value.kind {
        throw SyntaxError("patterns may only match literals and attribute lookups", at: span)
      }
      try visit(value)
      emit(.compare, x: Comparison.equal.rawValue, at: span)
      jumpToFailure(.popJumpIfFalse, &state, at: span)
    case .singleton(let constant):
      load(CodeConstant(constant), at: span)
      emit(.isIdentical, at: span)
      jumpToFailure(.popJumpIfFalse, &state, at: span)
    case .sequence(let patterns): try matchSequence(patterns, &state, at: span)
    case .mapping(let keys, let patterns, let rest): try matchMapping(keys, patterns, rest, &state, at: span)
    case .class(let type, let patterns, let keywords): try matchClass(type, patterns, keywords, &state, at: span)
    case .star(let name): try capture(name, &state, at: span)
    case .as(let inner?, let name):
      state.held += 1
      emit(.copy, 1, at: span)
      try match(inner, &state)
      state.held -= 1
      try capture(name, &state, at: span)
    case .as(nil, let name):
      guard state.allowsIrrefutable else {
        let what = name.map { "name capture '\($0)'" } ?? "wildcard"
        throw SyntaxError("\(what) makes remaining patterns unreachable", at: span)
      }
      try capture(name, &state, at: span)
    case .or(let alternatives): try matchAlternatives(alternatives, &state, at: span)
    }
  }

  /// A pattern inside another one: it may match anything.
  private func matchInner(_ pattern: Pattern, _ state: inout PatternState) throws(SyntaxError) {
    let saved = state.allowsIrrefutable
    state.allowsIrrefutable = true
    try match(pattern, &state)
    state.allowsIrrefutable = saved
  }

  private func isWildcard(_ pattern: Pattern) -> Bool {
    if case .as(nil, nil) = pattern.kind { return true }
    return false
  }

  private func isStar(_ pattern: Pattern) -> Bool {
    if case .star = pattern.kind { return true }
    return false
  }

  // MARK: Sequences

  private func matchSequence(
    _ patterns: [Pattern], _ state: inout PatternState, at span: Span
  ) throws(SyntaxError) {
    let stars = patterns.indices.filter { isStar(patterns[$0]) }
    if stars.count > 1 { throw SyntaxError("multiple starred names in sequence pattern", at: span) }
    let star = stars.first
    state.held += 1
    emit(.matchType, x: 0, at: span)
    jumpToFailure(.popJumpIfFalse, &state, at: span)
    if star == nil || patterns.count > 1 {
      compareLength(star == nil ? .equal : .greaterEqual, patterns.count - (star == nil ? 0 : 1), &state, at: span)
    }
    state.held -= 1
    var dropsStar = false
    if let star, case .star(nil) = patterns[star].kind { dropsStar = true }
    if patterns.allSatisfy({ isWildcard($0) || isStar($0) && dropsStar }) {
      emit(.pop, at: span)
    } else if let star, dropsStar {
      try matchElements(patterns, star, &state, at: span)
    } else {
      if let star {
        let after = patterns.count - star - 1
        guard star < 256, after < 1 << 16 else {
          throw SyntaxError("too many expressions in star-unpacking sequence pattern", at: span)
        }
        emit(.unpackEx, star, b: after, at: span)
      } else {
        emit(.unpackSequence, patterns.count, at: span)
      }
      try matchUnpacked(patterns, &state)
    }
  }

  private func compareLength(_ op: Comparison, _ count: Int, _ state: inout PatternState, at span: Span) {
    emit(.getLength, at: span)
    load(.int(.init(count)), at: span)
    emit(.compare, x: op.rawValue, at: span)
    jumpToFailure(.popJumpIfFalse, &state, at: span)
  }

  /// Values that lie on the stack, the first on top.
  private func matchUnpacked(_ patterns: [Pattern], _ state: inout PatternState) throws(SyntaxError) {
    state.held += patterns.count
    for pattern in patterns {
      state.held -= 1
      try matchInner(pattern, &state)
    }
  }

  /// Single elements before and after a star whose values nobody wants.
  private func matchElements(
    _ patterns: [Pattern], _ star: Int, _ state: inout PatternState, at span: Span
  ) throws(SyntaxError) {
    state.held += 1
    for (index, pattern) in patterns.enumerated() where index != star && !isWildcard(pattern) {
      emit(.copy, 1, at: span)
      if index < star {
        load(.int(.init(index)), at: span)
      } else {
        emit(.getLength, at: span)
        load(.int(.init(patterns.count - index)), at: span)
        emit(.subtract, at: span)
      }
      emit(.loadSubscript, at: span)
      try matchInner(pattern, &state)
    }
    state.held -= 1
    emit(.pop, at: span)
  }

  // MARK: Mappings

  /// Whether a dict would take two constants for one key: numbers of all types are.
  private func isSameKey(_ a: CodeConstant, _ b: CodeConstant) -> Bool {
    func number(_ constant: CodeConstant) -> Double? {
      switch constant {
      case .bool(let value): value ? 1 : 0
      case .int(let value): Double("\(value)")
      case .float(let value): value
      case .imaginary(0): 0
      default: nil
      }
    }
    if a == b { return true }
    if case .int = a, case .int = b { return false }
    guard let x = number(a), let y = number(b) else { return false }
    return x == y
  }

  private func matchMapping(
    _ keys: [Expression], _ patterns: [Pattern], _ rest: String?, _ state: inout PatternState, at span: Span
  ) throws(SyntaxError) {
    state.held += 1
    emit(.matchType, x: 1, at: span)
    jumpToFailure(.popJumpIfFalse, &state, at: span)
    if keys.isEmpty, rest == nil {
      state.held -= 1
      return emit(.pop, at: span)
    }
    if !keys.isEmpty { compareLength(.greaterEqual, keys.count, &state, at: span) }
    var seen: [CodeConstant] = []
    for key in keys {
      if case .joinedStr = key.kind {
        throw SyntaxError("mapping pattern keys may only match literals and attribute lookups", at: span)
      }
      if let constant = constant(of: key) {
        if seen.contains(where: { isSameKey($0, constant) }) {
          throw SyntaxError("mapping pattern checks duplicate key (\(constant.description))", at: span)
        }
        seen.append(constant)
      }
      try visit(key)
    }
    emit(.buildTuple, keys.count, at: span)
    emit(.matchKeys, at: span)
    state.held += 2
    emit(.copy, 1, at: span)
    load(.none, at: span)
    emit(.isIdentical, x: 1, at: span)
    jumpToFailure(.popJumpIfFalse, &state, at: span)
    emit(.unpackSequence, keys.count, at: span)
    state.held -= 1
    try matchUnpacked(patterns, &state)
    state.held -= 2
    guard let rest else {
      emit(.pop, at: span)
      return emit(.pop, at: span)
    }
    // `[mapping, keys]`: a dict of all but the keys.
    emit(.buildMap, 0, at: span)
    emit(.swap, 3, at: span)
    emit(.dictUpdate, 2, at: span)
    emit(.unpackSequence, keys.count, at: span)
    for left in stride(from: keys.count, to: 0, by: -1) {
      emit(.copy, 1 + left, at: span)
      emit(.swap, 2, at: span)
      emit(.deleteSubscript, at: span)
    }
    try capture(rest, &state, at: span)
  }

  // MARK: Classes

  private func matchClass(
    _ type: Expression, _ patterns: [Pattern], _ keywords: [(name: String, pattern: Pattern)],
    _ state: inout PatternState, at span: Span
  ) throws(SyntaxError) {
    for (index, one) in keywords.enumerated() where keywords[..<index].contains(where: { $0.name == one.name }) {
      throw SyntaxError("attribute name repeated in class pattern: \(one.name)", at: one.pattern.span)
    }
    try visit(type)
    load(.tuple(keywords.map { CodeConstant($0.name) }), at: span)
    emit(.matchClass, patterns.count, at: span)
    emit(.copy, 1, at: span)
    load(.none, at: span)
    emit(.isIdentical, x: 1, at: span)
    state.held += 1
    jumpToFailure(.popJumpIfFalse, &state, at: span)
    state.held -= 1
    let all = patterns + keywords.map(\.pattern)
    emit(.unpackSequence, all.count, at: span)
    try matchUnpacked(all, &state)
  }

  // MARK: Alternatives

  private func matchAlternatives(
    _ alternatives: [Pattern], _ state: inout PatternState, at span: Span
  ) throws(SyntaxError) {
    let end = builder.newLabel()
    var order: [String] = []
    for (index, alternative) in alternatives.enumerated() {
      var inner = PatternState()
      inner.allowsIrrefutable = index == alternatives.count - 1 && state.allowsIrrefutable
      emit(.copy, 1, at: alternative.span)
      try match(alternative, &inner)
      if index == 0 {
        order = inner.names
      } else {
        guard inner.names.count == order.count else { throw differentNames }
        try reorder(&inner.names, as: order, at: alternative.span)
      }
      builder.jump(.jump, to: end, at: alternative.span)
      placeFailures(&inner, at: alternative.span)
    }
    emit(.pop, at: span)
    jumpToFailure(.jump, &state, at: span)
    builder.place(end)
    // The new values lie above the subject and all that was captured before: they go below.
    let depth = order.count + 1 + state.held + state.names.count
    for name in order {
      if state.names.contains(name) {
        throw SyntaxError("multiple assignments to name '\(name)' in pattern", at: lastPattern)
      }
      rotate(depth, at: span)
      state.names.append(name)
    }
    emit(.pop, at: span)
  }

  private var differentNames: SyntaxError {
    SyntaxError("alternative patterns bind different names", at: lastPattern)
  }

  /// Gives captured values the order that those of the first alternative have.
  private func reorder(
    _ names: inout [String], as order: [String], at span: Span
  ) throws(SyntaxError) {
    for target in order.indices.reversed() {
      guard let place = names.firstIndex(of: order[target]) else { throw differentNames }
      guard place != target else { continue }
      // The values up to `place` go below those between it and the target: one by one from the top to the target.
      let moved = Array(names[...place])
      names.removeSubrange(...place)
      names.insert(contentsOf: moved, at: target - place)
      for _ in moved { rotate(target + 1, at: span) }
    }
  }
}
