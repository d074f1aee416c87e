import Bytecode

// What happens at the edges of frames: faults, unwinding, completion of instructions that called Python code, and the
// journal's copy of the stack.

extension Machine {
  var handledException: Value {
    get { tasks[current].handled }
    set { tasks[current].handled = newValue }
  }

  /// The instruction before the saved pc: the one that called or faulted.
  private var currentInstruction: UnsafeMutablePointer<Op> {
    let t = tasks + current
    return codes[Int(t.pointee.code)].ops + Int(t.pointee.pc) - 1
  }

  /// Deals with a fault. nil: the loop goes on with the saved registers.
  @inline(never) mutating func handle<M: Mode>(_ first: Fault, _ mode: M.Type) -> Stop? {
    var fault = first
    while true {
      do throws(Fault) {
        switch fault {
        case .block:
          points -= 1
          tasks[current].pc -= 1
          noteBlocked()
          hasBegunWait = tasks[current].deadline >= 0
          return .blocked
        case .wait:
          tasks[current].pc -= 1
          noteBlocked()
          return .blocked
        case .call:
          try enterPending()
          return nil
        case .resume:
          let i = currentInstruction
          try resumePending(Entry(base: tasks[current].sp - Int(i.pointee.a) - 2, count: Int(i.pointee.a)))
          return nil
        case .raise(let e):
          return try unwind(e)
        }
      } catch {
        fault = error
      }
    }
  }

  /// Makes the call a builtin asked for, in place of the current instruction.
  private mutating func enterPending() throws(Fault) {
    let i = currentInstruction
    let sp = tasks[current].sp
    if i.pointee.op == .call {
      var entry = Entry(base: sp - Int(i.pointee.a) - 2, count: Int(i.pointee.a))
      entry.levels = levelsOfPending(isCall: true)
      replaceCall(&entry, pendingCallable, pendingArguments)
      return try enterCall(entry)
    }
    var entry = Entry(base: sp, count: 0, flags: .completes, levels: levelsOfPending(isCall: false))
    replaceCall(&entry, pendingCallable, pendingArguments)
    let frame = tasks[current].fp
    try enterCall(entry)
    // A native function has left its result already.
    if tasks[current].fp == frame {
      let result = tasks[current].stack[sp]
      tasks[current].sp = sp
      try complete(result)
    }
  }

  // MARK: Completion

  /// Finishes the instruction before the saved pc with what the Python code called in its place returned.
  mutating func complete(_ result: Value) throws(Fault) {
    let i = currentInstruction
    let t = tasks + current
    let top = t.pointee.stack + t.pointee.sp
    if heap.references.isOn {
      noteOperands(i, top, t.pointee.stack + t.pointee.fp)
      if i.pointee.op == .forIter, case .end = result { note(top[-1]) }
    }
    func replace(_ operands: Int, by values: [Value]) {
      let base = top - operands
      for k in 0..<values.count { base[k] = values[k] }
      t.pointee.sp += values.count - operands
    }
    func jump(_ operands: Int, if condition: Bool) {
      t.pointee.sp -= operands
      if condition { t.pointee.pc = i.pointee.a }
    }
    let truth = nativeTruth(result) ?? true
    switch i.pointee.op {
    case .storeAttr, .deleteSubscript, .mapAdd: t.pointee.sp -= 2
    case .storeSubscript: t.pointee.sp -= 3
    case .storeName, .deleteAttr, .setAdd, .setUpdate, .dictUpdate, .dictMerge, .listExtend, .printExpr, .importStar:
      t.pointee.sp -= 1
    case .loadSubscript, .add, .subtract, .multiply, .binary, .inPlace, .compare: replace(2, by: [result])
    case .contains: replace(2, by: [.bool(truth != (i.pointee.x == 1))])
    case .not: replace(1, by: [.bool(!truth)])
    case .compareJumpIfFalse: jump(2, if: !truth)
    case .popJumpIfFalse: jump(1, if: !truth)
    case .popJumpIfTrue: jump(1, if: truth)
    case .jumpIfFalseOrPop: jump(truth ? 1 : 0, if: !truth)
    case .jumpIfTrueOrPop: jump(truth ? 0 : 1, if: truth)
    case .loadMethod: replace(1, by: [result, .unbound])
    case .matchClass: replace(3, by: [result])
    case .prepareReraise: replace(2, by: [result])
    case .getAnext, .matchType, .getLength, .matchKeys: replace(0, by: [result])
    case .checkGroupMatch:
      guard case .ref(let pair) = result else { return }
      replace(2, by: [heap[pair, 1], heap[pair, 0]])
      if !heap[pair, 0].isNone {
        let code = codes + Int(t.pointee.code)
        if code.pointee.isResumable {
          _ = handle(heap[pair, 0], inGeneratorAt: t.pointee.stack + t.pointee.fp, code)
        } else {
          handledException = heap[pair, 0]
        }
      }
    case .buildSet: replace(Int(i.pointee.a), by: [result])
    case .buildMap: replace(2 * Int(i.pointee.a), by: [result])
    case .deleteName: break
    case .loadGlobal, .loadName, .importFrom, .importName: replace(0, by: [result])
    case .formatValue: replace(i.pointee.x & 4 != 0 ? 2 : 1, by: [result])
    case .unpackSequence, .unpackEx: replace(1, by: elements(result.handle ?? 0).reversed())
    case .forIter:
      if case .end = result {
        jump(1, if: true)
      } else {
        replace(0, by: [result])
        t.pointee.pc += 1
      }
    case .send: completeSend(result)
    case .raise:
      // The exception has been made from its class: raise it now.
      (top - Int(i.pointee.a)).pointee = result
      t.pointee.pc -= 1
    default: replace(1, by: [result])
    }
  }

  /// `_send_or_end` answers (ended, value).
  private mutating func completeSend(_ result: Value) {
    let t = tasks + current
    let top = t.pointee.stack + t.pointee.sp
    guard case .ref(let pair) = result else { return }
    let i = currentInstruction
    if case .bool(true) = heap[pair, 0] {
      top[-2] = heap[pair, 1]
      t.pointee.sp -= 1
      t.pointee.pc = i.pointee.a
    } else {
      top[-1] = heap[pair, 1]
      t.pointee.pc += 1
    }
  }

  /// A frame with flags returns or yields: `sp` is where the result goes, the pc is the caller's.
  mutating func leaveFrame(_ result: Value, _ flags: FrameLink.Flags, isYield: Bool) throws(Fault) {
    let t = tasks + current
    let place = t.pointee.sp
    var result = result
    if flags.contains(.generates), case .ref(let g) = t.pointee.stack[place] {
      if heap.references.isOn { note(.ref(g)) }
      if !isYield { finishGenerator(g) }
      if flags.contains(.loops) { return leaveLoop(result, place, isYield) }
      if flags.contains(.sends) { return leaveSend(result, place, isYield) }
      if !isYield {
        if heap.headers[Int(g)].type == TypeID.asyncGenerator.handle {
          throw fault(.stopAsyncIteration, arguments: [])
        }
        throw result.isNone ? fault(.stopIteration, arguments: []) : fault(.stopIteration, arguments: [result])
      }
    }
    if flags.contains(.constructs) {
      guard result.isNone else {
        throw fault(.typeError, "__init__() should return None, not '\(typeName(of: result))'")
      }
      result = t.pointee.stack[place]
    }
    if flags.contains(.retries) {
      t.pointee.pc -= 1
      return
    }
    if flags.contains(.completes) { return try complete(result) }
    t.pointee.stack[place] = result
    t.pointee.sp = place + 1
  }

  private mutating func leaveLoop(_ result: Value, _ place: Int, _ isYield: Bool) {
    let t = tasks + current
    if isYield {
      t.pointee.stack[place] = result
      t.pointee.sp = place + 1
      t.pointee.pc += 1
    } else {
      t.pointee.sp = place - 1
      t.pointee.pc = currentInstruction.pointee.a
    }
  }

  private mutating func leaveSend(_ result: Value, _ place: Int, _ isYield: Bool) {
    let t = tasks + current
    if isYield {
      t.pointee.stack[place - 1] = result
      t.pointee.sp = place
      t.pointee.pc += 1
    } else {
      t.pointee.stack[place - 2] = result
      t.pointee.sp = place - 1
      t.pointee.pc = currentInstruction.pointee.a
    }
  }

  // MARK: Unwinding

  /// Finds the handler of an exception. nil: the loop goes on there.
  private mutating func unwind(_ exception: Value) throws(Fault) -> Stop? {
    var e = exception
    let t = tasks + current
    let isReraise = currentInstruction.pointee.op == .reraise
    if !isReraise, !isThrownIn { setContext(e) }
    isThrownIn = false
    var addsEntry = !isReraise && !isBareRaise(e)
    while true {
      let code = codes + Int(t.pointee.code)
      let at = Int(t.pointee.pc) - 1
      if addsEntry, !code.pointee.isQuiet {
        if observing { emitRaised(e, codeObjects[Int(t.pointee.code)], at) }
        addTraceback(e, Int(t.pointee.code), at)
      }
      addsEntry = true
      if let handler = codeObjects[Int(t.pointee.code)].handlers.first(where: { $0.start <= at && at < $0.end }) {
        let operands = t.pointee.fp + code.pointee.slotCount + FrameLink.count
        if heap.references.isOn {
          for k in operands + handler.depth..<max(operands + handler.depth, t.pointee.sp) { note(t.pointee.stack[k]) }
        }
        t.pointee.stack[operands + handler.depth] = e
        t.pointee.sp = operands + handler.depth + 1
        t.pointee.pc = Int32(handler.target)
        return nil
      }
      if heap.references.isOn {
        noteFrame(to: t.pointee.sp)
        if !code.pointee.isQuiet { keepFrame(of: e) }
      }
      guard let (flags, place) = popFrame() else {
        endTask(e)
        return .ended
      }
      // What it interrupted is not taken up again.
      if flags.contains(.retries) { t.pointee.deadline = -1 }
      if flags.contains(.generates), case .ref(let g) = t.pointee.stack[place] {
        if isLazyIterator(g) {
          rewindGenerator(g)
        } else {
          finishGenerator(g)
          e = escaped(e, from: g)
        }
      }
    }
  }

  private func isBareRaise(_ e: Value) -> Bool {
    let i = currentInstruction
    return i.pointee.op == .raise && i.pointee.a == 0 && e.isIdentical(to: handledException)
  }

  /// Leaves the current frame; nil if it was the task's first. Else its flags and where its result would go.
  mutating func popFrame() -> (FrameLink.Flags, Int)? {
    let t = tasks + current
    let slotCount = codes[Int(t.pointee.code)].slotCount
    let links = t.pointee.stack + t.pointee.fp + slotCount
    guard case .raw(let shape) = links[FrameLink.shape], case .raw(let back) = links[FrameLink.back],
      back != FrameLink.bottom
    else { return nil }
    let callerFrame = Int(shape & 0xFFFF_FFFF)
    if heap.isJournaling, callerFrame < t.pointee.savedFrom { saveStack(from: callerFrame) }
    let place = t.pointee.fp - Int(shape >> 32 & 0xFFFF)
    t.pointee.fp = callerFrame
    t.pointee.sp = place
    t.pointee.code = Int32(truncatingIfNeeded: back >> 32)
    t.pointee.pc = Int32(truncatingIfNeeded: back & 0xFFFF_FFFF)
    t.pointee.depth -= FrameLink.levels(shape)
    return (FrameLink.Flags(rawValue: UInt8(truncatingIfNeeded: shape >> 48)), place)
  }

  /// `__context__`: what was being handled when the exception was raised, without making a cycle.
  private mutating func setContext(_ e: Value) {
    guard case .ref(let h) = e, case .ref(let handled) = handledException, h != handled else { return }
    var link = handled
    for _ in 0..<1000 {
      guard case .ref(let next) = heap[link, ExceptionSlot.context] else { break }
      if next == h {
        heap.store(link, ExceptionSlot.context, .none)
        break
      }
      link = next
    }
    heap.store(h, ExceptionSlot.context, .ref(handled))
  }

  private mutating func addTraceback(_ e: Value, _ code: Int, _ pc: Int) {
    guard case .ref(let h) = e else { return }
    let entry = Value.raw(UInt64(code) << 32 | UInt64(pc))
    if case .ref(let traceback) = heap[h, ExceptionSlot.traceback] {
      if heap.headers[Int(traceback)].flags.contains(.kept) { copyTraceback(of: h, traceback) }
      if case .ref(let own) = heap[h, ExceptionSlot.traceback], heap.count(own) < 4000 { heap.append(own, entry) }
      return
    }
    let traceback = heap.allocate(.traceback, TypeID.traceback.handle, count: 1)
    heap.store(traceback, 0, entry)
    heap.store(h, ExceptionSlot.traceback, .ref(traceback))
  }

  /// What the `raise` instruction raises.
  mutating func raiseFault(_ operands: Int, _ sp: UnsafeMutablePointer<Value>) throws(Fault) -> Fault {
    if operands == 0 {
      let e = handledException
      if e.isNone { return fault(.runtimeError, "No active exception to reraise") }
      return .raise(e)
    }
    let given = sp[-operands]
    guard case .ref(let h) = given else { return notAnException() }
    if heap.kind(h) == .type {
      guard isSubtype(h, of: TypeID.baseException.handle) else { return notAnException() }
      return call(given, [])
    }
    guard heap.kind(h) == .exception else { return notAnException() }
    if operands == 2 { try setCause(h, sp[-1]) }
    return .raise(given)
  }

  private mutating func notAnException() -> Fault {
    fault(.typeError, "exceptions must derive from BaseException")
  }

  mutating func setCause(_ e: Handle, _ cause: Value) throws(Fault) {
    var cause = cause
    if isType(cause), case .ref(let type) = cause, isSubtype(type, of: TypeID.baseException.handle) {
      cause = makeException(type, [])
    }
    guard cause.isNone || isInstance(cause, .baseException) else {
      throw fault(.typeError, "exception causes must derive from BaseException")
    }
    heap.store(e, ExceptionSlot.cause, cause)
    heap.store(e, ExceptionSlot.suppress, .bool(true))
  }

  /// Whether an `except` clause takes the exception.
  mutating func matches(_ e: Value, _ type: Value, depth: Int = 0) throws(Fault) -> Bool {
    if depth > Machine.nativeDepth { throw fault(.recursionError, "maximum recursion depth exceeded") }
    if case .ref(let h) = type {
      if heap.kind(h) == .type, isSubtype(h, of: TypeID.baseException.handle) {
        return isSubtype(self.type(of: e), of: h)
      }
      if heap.kind(h) == .tuple, depth == 0 {
        var found = false
        // All are looked at: one that is no class of exceptions is an error even behind one that fits.
        for k in 0..<heap.count(h) where try matches(e, heap[h, k], depth: depth + 1) { found = true }
        return found
      }
    }
    throw fault(.typeError, "catching classes that do not inherit from BaseException is not allowed")
  }

  /// Puts exit and enter method, each with its receiver, in a context manager's place at the top of the stack.
  mutating func beforeWith(_ sp: UnsafeMutablePointer<Value>, isAsync: Bool) throws(Fault) {
    let manager = sp[-1]
    let type = self.type(of: manager)
    let enter = lookup(type, isAsync ? .__aenter__ : .__enter__)
    let exit = lookup(type, isAsync ? .__aexit__ : .__exit__)
    if enter.isUnbound || exit.isUnbound {
      throw noContextManager(type, lacksOnlyExit: !enter.isUnbound, isAsync: isAsync)
    }
    let exitMethod = try unboundMethod(exit, manager, type)
    let enterMethod = try unboundMethod(enter, manager, type)
    (sp[-1], sp[0]) = exitMethod
    (sp[1], sp[2]) = enterMethod
  }

  /// What `call` finds below the arguments of a call of a special method: function and receiver, or a bound object
  /// and nothing.
  @inline(__always)
  private mutating func unboundMethod(_ found: Value, _ object: Value, _ type: Handle) throws(Fault) -> (Value, Value) {
    if case .ref(let f) = found, heap.kind(f) == .function || heap.kind(f) == .builtin { return (found, object) }
    return (try bind(found, object, type), .unbound)
  }

  @inline(never)
  private mutating func noContextManager(_ type: Handle, lacksOnlyExit: Bool, isAsync: Bool) -> Fault {
    let protocolName = isAsync ? "asynchronous context manager" : "context manager"
    let complaint = "'\(typeName(type))' object does not support the \(protocolName) protocol"
    return fault(
      .typeError, complaint + (lacksOnlyExit ? " (missed \(isAsync ? "__aexit__" : "__exit__") method)" : ""))
  }

  // MARK: The journal's copy of the stack

  /// Saves the current task's registers and current frame: the first thing in a step that can be undone.
  mutating func saveTask() {
    let t = tasks + current
    t.pointee.savedFrom = t.pointee.sp
    saveStack(from: min(t.pointee.fp, t.pointee.sp))
    heap.journal.push(t.pointee, current)
  }

  /// Saves the stack from an offset up to what has been saved already: the frame there is about to change.
  mutating func saveStack(from offset: Int) {
    let t = tasks + current
    let n = t.pointee.savedFrom - offset
    guard n > 0 else { return }
    heap.journal.push(UnsafePointer(t.pointee.stack + offset), count: n)
    heap.journal.push(word: UInt64(offset) << 32 | UInt64(n))
    heap.journal.push(.stack, UInt64(current))
    t.pointee.savedFrom = offset
  }

  /// Before a frame is left by other means than `returnValue`.
  mutating func saveCaller() {
    let t = tasks + current
    let links = t.pointee.stack + t.pointee.fp + codes[Int(t.pointee.code)].slotCount
    if case .raw(let shape) = links[FrameLink.shape] {
      let caller = Int(shape & 0xFFFF_FFFF)
      if caller < t.pointee.savedFrom { saveStack(from: caller) }
    }
  }
}
