import Bytecode
import Syntax

extension CodeGenerator {
  func visitCall(
    _ callee: Expression, _ arguments: [Expression], _ keywords: [Keyword], at span: Span
  ) throws(SyntaxError) {
    try checkKeywords(keywords, at: span)
    if let name = typeName(ofDisplay: callee) {
      warn("'\(name)' object is not callable; perhaps you missed a comma?", at: span)
    }
    if case .attribute(let object, let name) = callee.kind, !needsUnpacking(arguments, keywords) {
      try visit(object)
      emit(.loadMethod, name: mangle(name), at: attributeSpan(callee, name))
      try visitCallArguments(arguments, keywords, at: attributeSpan(callee, name, of: span))
    } else {
      try visit(callee)
      emit(.pushUnbound, at: callee.span)
      try visitCallArguments(arguments, keywords, at: span)
    }
  }

  private func needsUnpacking(_ arguments: [Expression], _ keywords: [Keyword]) -> Bool {
    keywords.contains { $0.name == nil } || arguments.contains { if case .starred = $0.kind { true } else { false } }
  }

  private func checkKeywords(_ keywords: [Keyword], at span: Span) throws(SyntaxError) {
    var seen: Set<String> = []
    for keyword in keywords {
      guard let name = keyword.name else { continue }
      if name == "__debug__" { throw SyntaxError("cannot assign to __debug__", at: span) }
      guard seen.insert(name).inserted else {
        throw SyntaxError("keyword argument repeated: \(name)", at: keyword.span)
      }
    }
  }

  /// `[callable, self or unbound] -> [result]`
  func visitCallArguments(
    _ arguments: [Expression], _ keywords: [Keyword], at span: Span
  ) throws(SyntaxError) {
    try visitCallArguments(arguments, keywords, prefix: 0, at: span)
  }

  /// A call that builds a class: the body function and the name, which are on the stack, come before the bases.
  func visitClassArguments(
    _ bases: [Expression], _ keywords: [Keyword], at span: Span
  ) throws(SyntaxError) {
    try checkKeywords(keywords, at: span)
    try visitCallArguments(bases, keywords, prefix: 2, at: span)
  }

  private func visitCallArguments(
    _ arguments: [Expression], _ keywords: [Keyword], prefix: Int, at span: Span
  ) throws(SyntaxError) {
    if needsUnpacking(arguments, keywords) {
      try visitUnpackedArguments(arguments, keywords, prefix: prefix, at: span)
      return
    }
    for argument in arguments { try visit(argument) }
    for keyword in keywords { try visit(keyword.value) }
    let count = prefix + arguments.count + keywords.count
    if keywords.isEmpty {
      emit(.call, count, at: span)
    } else {
      let names = keywords.compactMap { $0.name.map { CodeConstant($0) } }
      let index = try narrow(builder.constantIndex(.tuple(names)), at: span)
      emit(.callKeywords, count, b: index, at: span)
    }
  }

  private func visitUnpackedArguments(
    _ arguments: [Expression], _ keywords: [Keyword], prefix: Int, at span: Span
  ) throws(SyntaxError) {
    if arguments.isEmpty, prefix == 0 {
      load(.tuple([]), at: span)
    } else if prefix == 0, arguments.count == 1, case .starred(let inner) = arguments[0].kind {
      // The callable below the list is named if this cannot be iterated.
      emit(.buildList, 0, at: span)
      try visit(inner)
      emit(.listExtend, 1, x: 1, at: span)
      emit(.listToTuple, at: span)
    } else if arguments.contains(where: { if case .starred = $0.kind { true } else { false } }) {
      try visitElements(
        arguments, prefix: prefix, build: .buildList, add: .listAppend, extend: .listExtend, at: span)
      emit(.listToTuple, at: span)
    } else {
      for argument in arguments { try visit(argument) }
      emit(.buildTuple, prefix + arguments.count, at: span)
    }
    if !keywords.isEmpty { try visitUnpackedKeywords(keywords, at: span) }
    emit(.callUnpack, x: keywords.isEmpty ? 0 : 1, at: span)
  }

  /// `[] -> [dict]`
  private func visitUnpackedKeywords(_ keywords: [Keyword], at span: Span) throws(SyntaxError) {
    var pending = 0
    var isBuilt = false
    func flush() {
      guard pending > 0 || !isBuilt else { return }
      emit(.buildMap, pending, at: span)
      if isBuilt { emit(.dictMerge, 1, at: span) }
      (pending, isBuilt) = (0, true)
    }
    for keyword in keywords {
      if let name = keyword.name {
        load(CodeConstant(name), at: keyword.span)
        try visit(keyword.value)
        pending += 1
      } else {
        flush()
        try visit(keyword.value)
        emit(.dictMerge, 1, at: span)
      }
    }
    flush()
  }
}
