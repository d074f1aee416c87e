import Bytecode

// The end of objects: `__del__`, weak references, what a dropped generator still has to do.
//
// Something is to be done when an object dies whose class has `__del__`, which is weakly referenced, or which is a
// generator that is suspended inside `try`, `with` or `yield from`, or a coroutine nobody has awaited. Such objects are
// enlisted, and from the first one on references are counted (References.swift). Whatever an instruction or a frame's
// end may have dropped from a stack is put down as pending (`noteOperands`, `noteFrame`), as is what loses its last
// counted reference, and what is new. Before the next instruction `settle` looks at them in order: one that no stack
// has is dead, and so on with what it alone referred to.
//
// Where Python code is to run for it, `_finalize` of the prelude is called between two instructions, with the calls to
// make and with what is still to be looked at. Its frame is all there is to know, so switches, undo and the state hash
// need nothing more. Objects that refer to each other in a circle never get to zero: as in CPython, only `gc.collect()`
// and the program's end find them.

extension Machine {
  /// Something is to be done when the object dies: references are counted from the next switch point on.
  mutating func enlist(_ h: Handle) {
    heap.enlist(h)
    wantCounting()
  }

  /// Lets the loop give control back at the next switch point, where counting begins.
  mutating func wantCounting() {
    guard heap.references.isWanted, pointLimit != Int.min else { return }
    wishedLimit = pointLimit
    pointLimit = Int.min
  }

  /// A class has, or has got, `__del__`.
  mutating func enlistClass(_ type: Handle) {
    guard !heap.headers[Int(type)].flags.contains(.enlisted) else { return }
    enlist(type)
    for h in 1..<heap.headerCount where heap.headers[h].type == type && heap.headers[h].kind != .free {
      enlist(Handle(h))
    }
  }

  mutating func beginCounting() {
    heap.references.isWanted = false
    heap.count(true)
    heap.recountAll()
    for i in 0..<codeCount { countConstants(i) }
    heap.doubtAll()
  }

  /// The constants of a code are referred to by it.
  mutating func countConstants(_ code: Int) {
    for k in 0..<codes[code].constantCount {
      if case .ref(let h) = codes[code].constants[k] { heap.acquire(h) }
    }
  }

  /// Ends counting where there has been nothing to finalize for a while; only where nothing is journaled.
  mutating func endCountingIfIdle() {
    guard heap.references.isOn else { return }
    if heap.references.live > 0 {
      idleSince = points
    } else if points - idleSince > 20_000 {
      heap.count(false)
      heap.references.pending.removeAll()
    }
  }

  // MARK: What an instruction drops

  @inline(__always) mutating func note(_ value: Value) {
    if case .ref(let h) = value, heap.references.isUncounted(h) { heap.references.pending.append(h) }
  }

  /// Puts down what the instruction takes from the stack.
  @inline(__always) mutating func noteOperands(
    _ i: UnsafeMutablePointer<Op>, _ sp: UnsafeMutablePointer<Value>, _ fp: UnsafeMutablePointer<Value>
  ) {
    var k = Int(i.pointee.drops)
    if k >= Op.special {
      noteSpecial(i, sp, fp)
      return
    }
    while k > 0 {
      note(sp[-k])
      k -= 1
    }
  }

  @inline(never) private mutating func noteSpecial(
    _ i: UnsafeMutablePointer<Op>, _ sp: UnsafeMutablePointer<Value>, _ fp: UnsafeMutablePointer<Value>
  ) {
    let a = Int(i.pointee.a)
    switch i.pointee.op {
    case .storeLocal, .deleteLocal: note(fp[a])
    case .callKeywords: noteCall(sp, a)
    case .buildSet: for k in 0..<a { note(sp[k - a]) }
    case .buildMap: for k in 0..<2 * a { note(sp[k - 2 * a]) }
    case .raise: for k in 0..<a { note(sp[-1 - k]) }
    case .popExcept:
      note(sp[-1])
      note(handledException)
    case .returnValue: noteFrame(to: sp - tasks[current].stack - 1)
    default: break
    }
  }

  /// Puts down the operands of a call that does not just move them into a frame.
  @inline(never) mutating func noteCall(_ sp: UnsafeMutablePointer<Value>, _ count: Int) {
    for k in (1...(count + 2)).reversed() { note(sp[-k]) }
  }

  /// Puts down all of the current frame, up to `end`: its locals in order, then its operands.
  @inline(never) mutating func noteFrame(to end: Int) {
    let t = tasks + current
    guard case .raw(let shape) = t.pointee.stack[t.pointee.fp + codes[Int(t.pointee.code)].slotCount + FrameLink.shape]
    else { return }
    let stack = t.pointee.stack
    for k in t.pointee.fp..<max(t.pointee.fp, end) {
      guard case .ref(let h) = stack[k], heap.references.isUncounted(h) else { continue }
      // It goes with the last of the locals that have it.
      var next = k + 1
      while next < end, stack[next].handle != h { next += 1 }
      if next == end { heap.references.pending.append(h) }
    }
    let base = t.pointee.fp - Int(shape >> 32 & 0xFFFF)
    for k in base..<t.pointee.fp { note(stack[k]) }
  }

  /// Empties the current frame's locals, once they have been put down by `noteFrame`; true if something was there.
  @inline(never) mutating func clearLocals() -> Bool {
    let t = tasks + current
    let locals = t.pointee.stack + t.pointee.fp
    var found = false
    for k in 0..<codes[Int(t.pointee.code)].slotCount where locals[k].isRef {
      locals[k] = .none
      found = true
    }
    return found
  }

  /// An exception leaves the current frame: the frame's locals live on in its traceback.
  mutating func keepFrame(of e: Value) {
    guard heap.references.live > 0, case .ref(let h) = e, case .ref(let traceback) = heap[h, ExceptionSlot.traceback]
    else { return }
    let t = tasks + current
    let slots = t.pointee.stack + t.pointee.fp
    let locals = (0..<codes[Int(t.pointee.code)].slotCount).map { slots[$0] }.filter { $0.isRef }
    guard locals.contains(where: { matters($0.handle ?? 0, ifUnknown: false) }) else { return }
    var frames = heap.aux(traceback)
    if frames == 0 {
      frames = heap.allocate(.object, TypeID.frame.handle, count: 0)
      heap.setHolder(traceback, frames)
    }
    for local in locals { heap.append(frames, local) }
  }

  // MARK: What has died

  /// Between two instructions: finds out which of the pending objects are dead. True: `_finalize` has been called, and
  /// the instruction before the saved pc comes after it.
  @inline(never) mutating func settle() -> Bool {
    let found = collectDead()
    if found.calls.isEmpty { return false }
    enterFinalizers(found.calls, found.rest)
    return true
  }

  /// Lets all die that is dead, up to the first for which there are calls to make.
  mutating func collectDead() -> (calls: [Value], rest: [Value]) {
    var stacked: Set<Handle>?
    heap.references.reversePending(from: 0)
    while let h = heap.references.pending.popLast() {
      guard isDoubtful(h) else { continue }
      if stacked == nil, heap.references.pending.count > 64 { stacked = handlesOnStacks() }
      if stacked == nil, isOnStack(h, of: current) { continue }
      if isHashing, !dependsOnOthers, !heap.isPrivate(h), matters(h, ifUnknown: true) { dependsOnOthers = true }
      if stacked?.contains(h) ?? isOnOtherStack(h) { continue }
      let calls = finalizers(of: h)
      if !calls.isEmpty {
        let others = heap.references.pending.reversed().filter { isDoubtful($0) }
        heap.references.pending.removeAll()
        return (calls, [.ref(h)] + others.map { .ref($0) })
      }
      let before = heap.references.pending.count
      heap.die(h)
      heap.references.reversePending(from: before)
    }
    return ([], [])
  }

  private func isDoubtful(_ h: Handle) -> Bool {
    guard h >= heap.permanent, Int(h) < heap.headerCount, heap.references.isUncounted(h) else { return false }
    let header = heap.headers[Int(h)]
    if header.flags.contains(.dead) { return false }
    switch header.kind {
    case .free, .type, .module, .task, .code: return false
    default: return true
    }
  }

  private func isOnStack(_ h: Handle, of task: Int) -> Bool {
    let t = tasks + task
    if t.pointee.isFinished { return false }
    // From the top: what is in use is mostly in the innermost frames.
    var p = t.pointee.stack + t.pointee.sp
    while p > t.pointee.stack {
      p -= 1
      if case .ref(let other) = p.pointee, other == h { return true }
    }
    return t.pointee.handled.handle == h
  }

  private func isOnOtherStack(_ h: Handle) -> Bool {
    guard heap.references.isShared(h), !isHashing || !heap.isPrivate(h) else { return false }
    for i in 0..<taskCount where i != current && isOnStack(h, of: i) { return true }
    return false
  }

  /// Whether an object's death finalizes something: it is enlisted itself, or refers to such a one. `ifUnknown`: where
  /// it refers to too many objects to tell.
  func matters(_ h: Handle, ifUnknown: Bool) -> Bool {
    if heap.references.live == 0 { return false }
    var met = [h]
    var next = 0
    while next < met.count {
      let object = met[next]
      next += 1
      let header = heap.headers[Int(object)]
      if header.kind == .type || header.kind == .module || object < heap.permanent { continue }
      if header.flags.contains(.enlisted), header.flags.isDisjoint(with: [.dead, .delisted]) { return true }
      let holder = header.kind == .instance ? 0 : header.aux
      for value in elements(object) + (holder == 0 ? [] : [.ref(holder)]) {
        if case .ref(let other) = value, !met.contains(other) { met.append(other) }
      }
      if met.count > 100 { return ifUnknown }
    }
    return false
  }

  private func handlesOnStacks() -> Set<Handle> {
    var found: Set<Handle> = []
    for i in 0..<taskCount where !tasks[i].isFinished {
      if case .ref(let h) = tasks[i].handled { found.insert(h) }
      for k in 0..<tasks[i].sp { if case .ref(let h) = tasks[i].stack[k] { found.insert(h) } }
    }
    return found
  }

  /// The calls that an object's death makes necessary, each a tuple of function and argument; the object lives until
  /// they have been made, and is then looked at again.
  mutating func finalizers(of h: Handle) -> [Value] {
    let header = heap.headers[Int(h)]
    guard !header.flags.isDisjoint(with: [.enlisted, .weaklyReferenced]) || heap.isFinalizable(header.type) else {
      return []
    }
    var calls: [Value] = []
    if let call = finalizer(of: h) { calls.append(call) }
    if calls.isEmpty, header.flags.contains(.weaklyReferenced) { calls = weakCallbacks(of: h) { _ in true } }
    return calls
  }

  /// The call of the object's own finalizer, once; `isLast`: the end of the program takes it away.
  mutating func finalizer(of h: Handle, isLast: Bool = false) -> Value? {
    let header = heap.headers[Int(h)]
    guard !header.flags.contains(.finalized) else { return nil }
    var function = Value.unbound
    if header.kind == .generator {
      if isForgottenCoroutine(h) {
        heap.setFlags(h, header.flags.union(.finalized))
        warnNeverAwaited(h, isLast)
        return nil
      }
      if needsClosing(h) { function = prelude[._generator_close] }
    } else if heap.isFinalizable(header.type) {
      function = lookup(header.type, .__del__)
    } else if header.kind == .instance, header.flags.contains(.enlisted), !header.flags.contains(.delisted) {
      // Of futures (see `EventLoopModule`); no program can write the name.
      function = lookup(header.type, intern("<lost>"))
    }
    guard !function.isUnbound, !function.isNone else { return nil }
    heap.setFlags(h, header.flags.union(.finalized))
    return makeTuple([function, .ref(h)])
  }

  /// Clears the weak references to an object; the callbacks of those whose owner `counts`, the newest first.
  mutating func weakCallbacks(of h: Handle, _ counts: (Handle) -> Bool) -> [Value] {
    var calls: [Value] = []
    for cell in (heap.references.cells[h] ?? []).reversed() {
      guard case .ref(h) = heap[cell, WeakSlot.target] else { continue }
      heap.store(cell, WeakSlot.target, .none)
      guard case .ref(let owner) = heap[cell, WeakSlot.owner], !heap.headers[Int(owner)].flags.contains(.dead),
        counts(owner)
      else { continue }
      let callback = ownAttribute(owner, intern("__callback__"))
      if callback.isRef { calls.append(makeTuple([callback, .ref(owner)])) }
    }
    return calls
  }

  /// Calls `_finalize` before the instruction before the saved pc.
  private mutating func enterFinalizers(_ calls: [Value], _ rest: [Value]) {
    let function = prelude[._finalize]
    guard case .ref(let f) = function, case .int(let id) = heap[f, FunctionSlot.code] else { return }
    let arguments = [makeList(calls), makeList(rest)]
    let base = tasks[current].sp
    ensureStack(base + 2 + codes[id].frameRoom)
    let slots = tasks[current].stack + base
    slots[0] = function
    slots[1] = .unbound
    slots[2] = arguments[0]
    slots[3] = arguments[1]
    pushFrame(function, Int32(id), codes + id, base + 2, Entry(base: base, count: 2, flags: .retries))
  }

  // MARK: Generators

  /// Whether a generator has something left to do: it is suspended where an exception would be seen.
  func needsClosing(_ g: Handle) -> Bool {
    guard case .int(1) = heap[g, GeneratorSlot.state], case .int(let id) = heap[g, GeneratorSlot.code],
      case .int(let pc) = heap[g, GeneratorSlot.pc], !isLazyIterator(g)
    else { return false }
    let isGuarded = codes[id].hasHandlers && codeObjects[id].handlers.contains { $0.start < pc && pc <= $0.end }
    return isGuarded || suspendedSend(g) != nil
  }

  /// A generator is suspended.
  @inline(never) mutating func noteSuspended(_ g: Handle) {
    if !heap.headers[Int(g)].flags.contains(.enlisted), needsClosing(g) { enlist(g) }
  }

  /// A generator or coroutine has come to its end: nothing is left to do.
  mutating func noteFinished(_ g: Handle) {
    let flags = heap.headers[Int(g)].flags
    if flags.contains(.enlisted), !flags.contains(.weaklyReferenced) { heap.setFlags(g, flags.union(.delisted)) }
  }

  private func isForgottenCoroutine(_ g: Handle) -> Bool {
    guard heap.headers[Int(g)].type == TypeID.coroutine.handle, case .int(0) = heap[g, GeneratorSlot.state] else {
      return false
    }
    return true
  }

  private mutating func warnNeverAwaited(_ g: Handle, _ isLast: Bool) {
    let t = tasks[current]
    // Of the innermost frame the next instruction has been taken already.
    var (code, pc, fp, after) = (Int(t.code), Int(t.pc), t.fp, 2)
    while codes[code].isQuiet {
      let links = t.stack + fp + codes[code].slotCount
      guard case .raw(let back) = links[FrameLink.back], back != FrameLink.bottom,
        case .raw(let shape) = links[FrameLink.shape]
      else {
        // The program is over.
        if current != 0 { return }
        guard !isLast, let main = mainCode, let call = Self.lastCall(of: main) else { return warnNeverAwaitedAtEnd(g) }
        return warnNeverAwaited(g, main, at: call, mainModule)
      }
      (code, pc, fp, after) = (Int(back >> 32), Int(back & 0xFFFF_FFFF), Int(shape & 0xFFFF_FFFF), 1)
    }
    warnNeverAwaited(g, codeObjects[code], at: max(0, pc - after), codes[code].module)
  }

  /// Where a module's last statement calls something and drops what comes of it.
  private static func lastCall(of main: CodeObject) -> Int? {
    let end = main.instructions.lastIndex { $0.op != .loadConst && $0.op != .returnValue }
    guard let end, end > 0, main.instructions[end].op == .pop else { return nil }
    return end - 1
  }
}

extension Machine {
  /// Instructions whose operands have just been loaded from locals drop nothing: the locals still have them.
  func relieve(_ ops: UnsafeMutablePointer<Op>, _ object: CodeObject) {
    var isTarget = [Bool](repeating: false, count: object.instructions.count + 1)
    for i in object.instructions where i.a >= 0 && Int(i.a) < isTarget.count { isTarget[Int(i.a)] = true }
    for handler in object.handlers where handler.target < isTarget.count { isTarget[Int(handler.target)] = true }
    for i in 1..<max(1, object.instructions.count) where !isTarget[i] {
      let last = ops[i - 1].op
      switch ops[i].drops {
      case 1 where last == .loadLocal || last == .loadLocalLocal: ops[i].drops = 0
      case 2 where last == .loadLocalLocal || last == .loadLocalConst: ops[i].drops = 0
      case 2 where last == .loadLocal && ops[i].op == .storeAttr: ops[i].drops = 0
      case 2 where last == .loadLocal || last == .loadConst:
        if i > 1, !isTarget[i - 1], ops[i - 2].op == .loadLocal { ops[i].drops = 0 }
      default: break
      }
    }
  }
}

extension Opcode {
  /// How many values an instruction takes from the top of the stack that may be dropped by it; `Op.special`: it
  /// depends.
  var drops: UInt8 {
    switch self {
    case .storeLocal, .deleteLocal, .callKeywords, .buildSet, .buildMap, .raise, .popExcept, .returnValue:
      Op.special
    case .pop, .deleteAttr, .loadAttr, .loadMethod, .unary, .not, .popJumpIfFalse, .popJumpIfTrue, .jumpIfFalseOrPop,
      .jumpIfTrueOrPop, .popJumpIfNone, .popJumpIfNotNone, .getIter, .getYieldFromIter, .unpackSequence, .unpackEx,
      .setAdd, .listExtend, .setUpdate, .dictUpdate, .dictMerge, .listToTuple, .checkExcMatch, .reraise, .beforeWith,
      .importStar, .printExpr:
      1
    case .storeAttr, .loadSubscript, .deleteSubscript, .add, .subtract, .multiply, .binary, .inPlace, .compare,
      .compareJumpIfFalse, .contains, .isIdentical, .mapAdd, .formatValue, .send, .prepareReraise, .checkGroupMatch:
      2
    case .storeSubscript, .matchClass: 3
    case .callUnpack: 4
    default: 0
    }
  }
}

/// The slots of a weak reference's cell.
enum WeakSlot {
  /// What it refers to, or None when that has died.
  static let target = 0
  /// The `weakref.ref` it belongs to.
  static let owner = 1
  static let count = 2
}
