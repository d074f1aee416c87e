import Bytecode
import Syntax

// `await`, `async for` and `async with`. Awaiting is `yield from` through the iterator that an awaitable gives: what it
// yields goes out to whoever drives the coroutine, what is sent or thrown in goes to it.

extension CodeGenerator {
  /// What is awaited, for the machine's errors.
  enum Awaited: UInt8 {
    case expression = 1
    case enter, exit
  }

  /// The part of an `async for` that waits for the next value; its handler ends the loop.
  struct AsyncStep {
    let handler: Int
    let outer: Int?
    let exhausted: Label
  }

  /// `[awaitable] -> [result]`
  func emitAwait(_ what: Awaited, at span: Span) {
    emit(.getYieldFromIter, x: what.rawValue, at: span)
    emitDelegation(at: span)
  }

  /// `[iterator] -> [result]`: all that the iterator yields is yielded.
  func emitDelegation(at span: Span) {
    load(.none, at: span)
    let top = builder.newLabel()
    let end = builder.newLabel()
    builder.place(top)
    builder.jump(.send, to: end, at: span)
    builder.jump(.sendCheck, to: end, at: span)
    emit(.yieldValue, at: span)
    builder.jump(.jump, to: top, at: span)
    builder.place(end)
  }

  func visitAsyncFor(
    _ target: Expression, _ iter: Expression, _ body: [Statement], _ orElse: [Statement], at span: Span
  ) throws(SyntaxError) {
    guard scope.isAsyncFunction else { throw outsideAsync("'async for'", at: span) }
    let top = builder.newLabel()
    let end = builder.newLabel()
    try visit(iter)
    emit(.getIter, x: 1, at: span)
    builder.place(top)
    try push(.forLoop(top: top, end: end), at: span)
    let step = emitAsyncNext(at: span)
    try store(target)
    try visit(body)
    builder.jump(.jumpBack, to: top, at: nil)
    blocks.removeLast()
    placeAsyncEnd(step, at: span)
    try visit(orElse)
    builder.place(end)
  }

  /// `[asynchronous iterator] -> [asynchronous iterator, value]`
  func emitAsyncNext(at span: Span) -> AsyncStep {
    let outer = builder.handler
    let handler = builder.beginHandler()
    emit(.getAnext, at: span)
    emitDelegation(at: span)
    builder.handler = outer
    return AsyncStep(handler: handler, outer: outer, exhausted: builder.newLabel())
  }

  /// `[asynchronous iterator] -> []` where waiting for the next value ended in StopAsyncIteration.
  func placeAsyncEnd(_ step: AsyncStep, at span: Span) {
    builder.placeHandler(step.handler, outer: step.outer)
    let other = builder.newLabel()
    emit(.loadAssertionError, x: 1, at: span)
    emit(.checkExcMatch, at: span)
    builder.jump(.popJumpIfFalse, to: other, at: span)
    emit(.pop, at: span)
    emit(.popExcept, at: span)
    emit(.pop, at: span)
    builder.jump(.jump, to: step.exhausted, at: nil)
    builder.place(other)
    reraise()
    builder.place(step.exhausted)
  }
}
