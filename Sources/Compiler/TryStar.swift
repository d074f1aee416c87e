import Bytecode
import Syntax

// `except*`: every clause gets the part of the exception group that is of its types. What the clauses raise and what
// none of them takes is collected in a list, and raised together at the end.

extension CodeGenerator {
  /// `[previous, e] -> []`, or raises what is left.
  func visitGroupHandlers(
    _ handlers: [ExceptHandler], to end: Label, cleanup: Int, outer: Int?, at span: Span
  ) throws(SyntaxError) {
    emit(.copy, 1, at: span)
    emit(.buildList, 0, at: span)
    emit(.swap, 2, at: span)
    // `[previous, e, list, rest]` from here on.
    for one in handlers {
      let next = builder.newLabel()
      let none = builder.newLabel()
      builder.handler = cleanup
      if let type = one.type { try visit(type) }
      emit(.checkGroupMatch, at: one.span)
      emit(.copy, 1, at: one.span)
      builder.jump(.popJumpIfNone, to: none, at: one.span)
      try visitGroupBody(one, cleanup: cleanup, to: next)
      builder.place(none)
      emit(.pop, at: one.span)
      builder.place(next)
    }
    emit(.listAppend, 1, at: span)
    emit(.prepareReraise, at: span)
    let raises = builder.newLabel()
    emit(.copy, 1, at: span)
    builder.jump(.popJumpIfNotNone, to: raises, at: span)
    builder.handler = outer
    emit(.pop, at: nil)
    emit(.popExcept, at: nil)
    builder.jump(.jump, to: end, at: nil)
    builder.place(raises)
    reraise()
  }

  /// `[previous, e, list, rest, match] -> [previous, e, list, rest]`; what the body raises goes into the list.
  private func visitGroupBody(_ one: ExceptHandler, cleanup: Int, to next: Label) throws(SyntaxError) {
    if let name = one.name { storeName(name, at: one.span) } else { emit(.pop, at: one.span) }
    let raised = builder.beginHandler()
    try push(.exceptGroup, at: one.span)
    try visit(one.body)
    blocks.removeLast()
    builder.handler = cleanup
    if let name = one.name { unbind(name, at: nil) }
    builder.jump(.jump, to: next, at: nil)

    builder.placeHandler(raised, outer: cleanup)
    if let name = one.name { unbind(name, at: nil) }
    // `[list, rest, handled, raised]`
    emit(.listAppend, 3, at: nil)
    emit(.popExcept, at: nil)
    builder.jump(.jump, to: next, at: nil)
  }
}
