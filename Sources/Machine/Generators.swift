import Bytecode

// Generators, and coroutines and asynchronous generators, which are made like them: frames that leave the stack for an
// object and come back.

extension Machine {
  /// Turns the current frame into a generator and returns it to the caller.
  mutating func returnGenerator() throws(Fault) {
    let t = tasks + current
    let code = codes[Int(t.pointee.code)]
    let n = code.slotCount
    let function = t.pointee.stack[t.pointee.fp + n + FrameLink.function]
    let type: TypeID =
      code.flags.contains(.coroutine) ? .coroutine : code.flags.contains(.asyncGenerator) ? .asyncGenerator : .generator
    let g = heap.allocate(
      .generator, type.handle, count: GeneratorSlot.frame + n,
      capacity: GeneratorSlot.frame + code.frameRoom)
    heap.store(g, GeneratorSlot.function, function)
    heap.store(g, GeneratorSlot.state, .int(0))
    heap.store(g, GeneratorSlot.code, .int(Int(t.pointee.code)))
    heap.store(g, GeneratorSlot.pc, .int(Int(t.pointee.pc)))
    heap.store(g, GeneratorSlot.handled, .none)
    heap.store(g, GeneratorSlot.outer, .none)
    heap.store(g, GeneratorSlot.flags, .int(0))
    if case .ref(let f) = function {
      heap.store(g, GeneratorSlot.name, heap[f, FunctionSlot.qualname])
      heap.store(g, GeneratorSlot.shortName, heap[f, FunctionSlot.name])
    }
    for k in 0..<n { heap.store(g, GeneratorSlot.frame + k, t.pointee.stack[t.pointee.fp + k]) }
    if type == .coroutine { enlist(g) }
    guard let (flags, _) = popFrame() else { return }
    try leaveFrame(.ref(g), flags, isYield: false)
  }

  /// Pushes a suspended generator's frame above the stack. False if it has finished.
  mutating func resume(_ g: Handle, _ sent: Value, _ flags: FrameLink.Flags) throws(Fault) -> Bool {
    guard case .int(let state) = heap[g, GeneratorSlot.state], state != 3 else {
      if let refusal = reuseRefusal(g) { throw refusal }
      return false
    }
    try checkResumable(g, state, sent)
    try pushGenerator(g, at: tasks[current].sp, flags.union(.generates))
    if state == 1 {
      let t = tasks + current
      t.pointee.stack[t.pointee.sp] = sent
      t.pointee.sp += 1
    }
    return true
  }

  private mutating func pushGenerator(_ g: Handle, at place: Int, _ flags: FrameLink.Flags) throws(Fault) {
    guard case .int(let id) = heap[g, GeneratorSlot.code], case .int(let pc) = heap[g, GeneratorSlot.pc] else { return }
    let code = codes + id
    let caller = codes + Int(tasks[current].code)
    let isStep =
      code.pointee.isBuiltins && caller.pointee.isBuiltins || code.pointee.isQuiet && !caller.pointee.isQuiet
    let levels: RecursionLevels = isStep ? .none : .frame
    if tasks[current].depth + levels.count > Int32(limits.recursion) {
      throw fault(.recursionError, tooDeep(id, levels))
    }
    ensureStack(place + 1 + code.pointee.frameRoom)
    let t = tasks + current
    t.pointee.stack[place] = .ref(g)
    let n = code.pointee.slotCount
    let saved = heap.count(g) - GeneratorSlot.frame
    let entry = Entry(base: place, count: 0, flags: flags, levels: levels)
    pushFrame(heap[g, GeneratorSlot.function], Int32(id), code, place + 1, entry)
    let slots = t.pointee.stack + t.pointee.fp
    let frame = heap.base(g) + GeneratorSlot.frame
    slots.update(from: frame, count: n)
    if saved > n { (slots + n + FrameLink.count).update(from: frame + n, count: saved - n) }
    t.pointee.sp = t.pointee.fp + FrameLink.count + max(n, saved)
    t.pointee.pc = Int32(pc)
    heap.store(g, GeneratorSlot.state, .int(2))
    if heap.isWatched, !isLazyIterator(g) { emptyGenerator(g) }
    heap.store(g, GeneratorSlot.outer, t.pointee.handled)
    if !heap[g, GeneratorSlot.handled].isNone { t.pointee.handled = heap[g, GeneratorSlot.handled] }
  }

  /// `yield`: the frame goes back into the generator, the value to whoever resumed it.
  mutating func yield() throws(Fault) {
    let t = tasks + current
    let n = codes[Int(t.pointee.code)].slotCount
    let links = t.pointee.stack + t.pointee.fp + n
    guard case .raw(let shape) = links[FrameLink.shape],
      case .ref(let g) = t.pointee.stack[t.pointee.fp - Int(shape >> 32 & 0xFFFF)]
    else { return }
    let value = t.pointee.stack[t.pointee.sp - 1]
    let operands = t.pointee.sp - 1 - t.pointee.fp - n - FrameLink.count
    let count = GeneratorSlot.frame + n + operands
    heap.reserve(g, count)
    while heap.count(g) > count { heap.removeLast(g) }
    heap.setCount(g, count)
    let slots = t.pointee.stack + t.pointee.fp
    heap.store(g, from: GeneratorSlot.frame, slots, n)
    heap.store(g, from: GeneratorSlot.frame + n, slots + n + FrameLink.count, operands)
    heap.store(g, GeneratorSlot.pc, .int(Int(t.pointee.pc)))
    heap.store(g, GeneratorSlot.state, .int(1))
    let outer = heap[g, GeneratorSlot.outer]
    if !outer.isNone { heap.store(g, GeneratorSlot.outer, .none) }
    t.pointee.handled = outer
    if codes[Int(t.pointee.code)].hasHandlers || operands > 0 { noteSuspended(g) }
    guard let (flags, _) = popFrame() else { return }
    try leaveFrame(value, flags, isYield: true)
  }

  /// A generator begins to handle an exception, or (None) handles none of its own any more: what its caller handles then
  /// counts in it, too. Returns what it has been handling.
  @inline(never) mutating func handle(
    _ e: Value, inGeneratorAt fp: UnsafeMutablePointer<Value>, _ code: UnsafeMutablePointer<Code>
  ) -> Value {
    guard case .raw(let shape) = fp[code.pointee.slotCount + FrameLink.shape],
      case .ref(let g) = fp[-Int(shape >> 32 & 0xFFFF)], heap.kind(g) == .generator
    else {
      let old = handledException
      handledException = e
      return old
    }
    let old = heap[g, GeneratorSlot.handled]
    heap.store(g, GeneratorSlot.handled, e)
    handledException = e.isNone ? heap[g, GeneratorSlot.outer] : e
    return old
  }

  mutating func finishGenerator(_ g: Handle) {
    heap.store(g, GeneratorSlot.state, .int(3))
    if heap.references.isOn { note(tasks[current].handled) }
    tasks[current].handled = heap[g, GeneratorSlot.outer]
    heap.store(g, GeneratorSlot.outer, .none)
    emptyGenerator(g)
    noteFinished(g)
  }

  /// Nothing of a frame is left in a generator that runs, or has come to its end.
  private mutating func emptyGenerator(_ g: Handle) {
    for i in GeneratorSlot.frame..<max(GeneratorSlot.frame, heap.count(g)) { heap.store(g, i, .unbound) }
    heap.setCount(g, GeneratorSlot.frame)
  }

  /// Resumes the generator of `Fault.resume` where a call lies: `pendingArguments` are generator, value to send, and
  /// an exception to throw into it (unbound: none).
  mutating func resumePending(_ entry: Entry) throws(Fault) {
    guard case .ref(let g) = pendingArguments[0], case .int(let state) = heap[g, GeneratorSlot.state] else { return }
    let thrown = pendingArguments[2]
    if state == 3, let refusal = reuseRefusal(g) { throw refusal }
    if !thrown.isUnbound { prepareThrow(thrown, heap[g, GeneratorSlot.handled]) }
    if state == 3 {
      if !thrown.isUnbound { throw .raise(thrown) }
      let isAsync = heap.headers[Int(g)].type == TypeID.asyncGenerator.handle
      throw fault(isAsync ? .stopAsyncIteration : .stopIteration, arguments: [])
    }
    try checkResumable(g, state, thrown.isUnbound ? pendingArguments[1] : .none)
    let sent = pendingArguments[1]
    try pushGenerator(g, at: entry.base, entry.flags.union(.generates))
    if !thrown.isUnbound { throw .raise(thrown) }
    if state == 1 {
      let t = tasks + current
      t.pointee.stack[t.pointee.sp] = sent
      t.pointee.sp += 1
    }
  }

  /// Before an exception is thrown into a generator: only what the generator itself handles becomes its context, and
  /// the traceback that it has so far, which the thrower may hold, stays as it is.
  private mutating func prepareThrow(_ e: Value, _ handled: Value) {
    isThrownIn = handled.isNone
    guard case .ref(let h) = e, heap.kind(h) == .exception, case .ref(let old) = heap[h, ExceptionSlot.traceback] else {
      return
    }
    copyTraceback(of: h, old)
  }

  /// Gives an exception a copy of its traceback.
  mutating func copyTraceback(of h: Handle, _ old: Handle) {
    let copy = heap.allocate(.traceback, TypeID.traceback.handle, count: heap.count(old))
    for i in 0..<heap.count(old) { heap.store(copy, i, heap[old, i]) }
    if heap.aux(old) != 0 { heap.setHolder(copy, heap.aux(old)) }
    heap.store(h, ExceptionSlot.traceback, .ref(copy))
  }

  /// PEP 479: an exception that would look like the end of the generator becomes a RuntimeError.
  mutating func escaped(_ e: Value, from g: Handle) -> Value {
    let isAsync = heap.headers[Int(g)].type == TypeID.asyncGenerator.handle
    guard isInstance(e, .stopIteration) || isAsync && isInstance(e, .stopAsyncIteration) else { return e }
    let what = isInstance(e, .stopIteration) ? "StopIteration" : "StopAsyncIteration"
    let new = makeException(TypeID.runtimeError.handle, [makeStr("\(generatorWord(g)) raised \(what)")])
    if case .ref(let h) = new {
      heap.store(h, ExceptionSlot.cause, e)
      heap.store(h, ExceptionSlot.context, e)
      heap.store(h, ExceptionSlot.suppress, .bool(true))
    }
    return new
  }
}
