import Bytecode
import Syntax

// Handlers cost nothing until something is raised: the builder notes for every instruction which handler covers it.
//
// A handler begins with `pushExcInfo`, so `[previous, e]` are on the stack and e is being handled; it ends with
// `popExcept`. Its own code is covered by a second handler, the cleanup, which restores what was being handled before
// it lets a new exception go on.

extension CodeGenerator {
  // MARK: try

  func visitTry(
    _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement], _ finalBody: [Statement], isStar: Bool,
    at span: Span
  ) throws(SyntaxError) {
    if finalBody.isEmpty {
      try visitTryExcept(body, handlers, orElse, isStar: isStar, at: span)
    } else {
      try visitTryFinally(finalBody, at: span) { () throws(SyntaxError) in
        if handlers.isEmpty {
          try visit(body)
          try visit(orElse)
        } else {
          try visitTryExcept(body, handlers, orElse, isStar: isStar, at: span)
        }
      }
    }
  }

  private func visitTryFinally(
    _ finalBody: [Statement], at span: Span, _ visitBody: () throws(SyntaxError) -> Void
  ) throws(SyntaxError) {
    let outer = builder.handler
    let end = builder.newLabel()
    let handler = builder.beginHandler()
    try push(.finallyBody(finalBody, outer: outer), at: span)
    try visitBody()
    blocks.removeLast()
    builder.handler = outer
    try visit(finalBody)
    builder.jump(.jump, to: end, at: nil)

    builder.placeHandler(handler, outer: outer)
    let cleanup = builder.beginHandler(dropping: 1)
    try push(.finallyHandler(outer: outer), at: span)
    try visit(finalBody)
    blocks.removeLast()
    builder.handler = outer
    reraise()
    emitCleanup(cleanup, outer: outer)
    builder.place(end)
  }

  private func visitTryExcept(
    _ body: [Statement], _ handlers: [ExceptHandler], _ orElse: [Statement], isStar: Bool, at span: Span
  ) throws(SyntaxError) {
    let outer = builder.handler
    let end = builder.newLabel()
    let handler = builder.beginHandler()
    try push(.tryBody(outer: outer), at: span)
    try visit(body)
    blocks.removeLast()
    builder.handler = outer
    try visit(orElse)
    builder.jump(.jump, to: end, at: nil)

    builder.placeHandler(handler, outer: outer)
    let cleanup = builder.beginHandler(dropping: 1)
    if isStar {
      try visitGroupHandlers(handlers, to: end, cleanup: cleanup, outer: outer, at: span)
      emitCleanup(cleanup, outer: outer)
      builder.place(end)
      return
    }
    for (index, one) in handlers.enumerated() {
      if one.type == nil, index < handlers.count - 1 {
        throw SyntaxError("default 'except:' must be last", at: one.span)
      }
      let next = builder.newLabel()
      builder.handler = cleanup
      if let type = one.type {
        try visit(type)
        emit(.checkExcMatch, at: one.span)
        builder.jump(.popJumpIfFalse, to: next, at: one.span)
      }
      try visitHandlerBody(one, outer: outer)
      builder.jump(.jump, to: end, at: nil)
      builder.place(next)
    }
    builder.handler = outer
    reraise()
    emitCleanup(cleanup, outer: outer)
    builder.place(end)
  }

  /// `[previous, e] -> []`
  private func visitHandlerBody(_ handler: ExceptHandler, outer: Int?) throws(SyntaxError) {
    let cleanup = builder.handler
    guard let name = handler.name else {
      emit(.pop, at: handler.span)
      try push(.exceptBody(name: nil, handler.span, outer: outer), at: handler.span)
      try visit(handler.body)
      blocks.removeLast()
      builder.handler = outer
      emit(.popExcept, at: nil)
      return
    }
    storeName(name, at: handler.span)
    let nameCleanup = builder.beginHandler()
    try push(.exceptBody(name: name, handler.span, outer: outer), at: handler.span)
    try visit(handler.body)
    blocks.removeLast()
    let end = builder.newLabel()
    builder.handler = outer
    emit(.popExcept, at: nil)
    unbind(name, at: nil)
    builder.jump(.jump, to: end, at: nil)

    builder.placeHandler(nameCleanup, outer: cleanup)
    unbind(name, at: nil)
    builder.handler = outer
    restoreAndReraise()
    builder.place(end)
  }

  func unbind(_ name: String, at span: Span?) {
    load(.none, at: span)
    storeName(name, at: span)
    deleteName(name, at: span)
  }

  /// `[previous, e] -> raise e`
  func reraise() {
    emit(.swap, 2, at: nil)
    emit(.popExcept, at: nil)
    emit(.reraise, at: nil)
  }

  /// `[previous, handled, e] -> raise e`, where an exception came while another one was being handled.
  private func restoreAndReraise() {
    emit(.swap, 2, at: nil)
    emit(.popExcept, at: nil)
    reraise()
  }

  private func emitCleanup(_ cleanup: Int, outer: Int?) {
    builder.placeHandler(cleanup, outer: outer)
    restoreAndReraise()
  }

  // MARK: with

  func visitWith(
    _ items: ArraySlice<WithItem>, _ body: [Statement], isAsync: Bool, at span: Span
  ) throws(SyntaxError) {
    guard let item = items.first else { return try visit(body) }
    let outer = builder.handler
    let end = builder.newLabel()
    try visit(item.context)
    emit(.beforeWith, x: isAsync ? 1 : 0, at: span)
    emit(.call, 0, at: span)
    if isAsync { emitAwait(.enter, at: span) }
    let handler = builder.beginHandler(dropping: 1)
    try push(.with(span, isAsync: isAsync, outer: outer), at: span)
    if let target = item.target { try store(target) } else { emit(.pop, at: span) }
    try visitWith(items.dropFirst(), body, isAsync: isAsync, at: span)
    blocks.removeLast()
    builder.handler = outer
    callExit(at: span, isAsync: isAsync)
    builder.jump(.jump, to: end, at: nil)

    builder.placeHandler(handler, outer: outer)
    let cleanup = builder.beginHandler(dropping: 1)
    let suppress = builder.newLabel()
    emit(.withExceptStart, at: span)
    emit(.call, 3, at: span)
    if isAsync { emitAwait(.exit, at: span) }
    builder.jump(.popJumpIfTrue, to: suppress, at: span)
    builder.handler = outer
    reraise()
    builder.place(suppress)
    emit(.pop, at: nil)
    emit(.popExcept, at: nil)
    emit(.pop, at: nil)
    emit(.pop, at: nil)
    builder.jump(.jump, to: end, at: nil)
    emitCleanup(cleanup, outer: outer)
    builder.place(end)
  }

  /// `[exit, receiver] -> []`: calls it for a body that ended without an exception.
  func callExit(at span: Span, isAsync: Bool) {
    for _ in 0..<3 { load(.none, at: span) }
    emit(.call, 3, at: span)
    if isAsync { emitAwait(.exit, at: span) }
    emit(.pop, at: span)
  }
}
