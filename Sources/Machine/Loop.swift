import Bytecode

// THE loop: one switch over the instructions, with the registers in locals.
//
// It runs the current task until a switch point beyond the limit, a blocking operation, the task's end or a limit.
// Fast paths are here, everything else in functions that report by `Fault`:
//   .raise  unwinds to a handler;
//   .call   calls a function in place of the instruction: its operands stay on the stack until the result is there,
//           then `complete` finishes the instruction (so a switch inside is like any other);
//   .block  gives control back with the pc at the instruction, to be executed again.
// Registers are saved (`t.sp`, `t.pc`…) before anything that may look at the stack or push a frame, and reloaded
// after. A function of `Machine` that can move the stack is only called between save and reload.

extension Machine {
  // Concrete entry points: other modules never run unspecialised code.
  mutating func runPlain() -> Stop {
    while true {
      prepareToRun()
      if let stop = heap.references.isOn ? execute(Finalizing.self) : execute(Plain.self) { return stop }
    }
  }

  mutating func runObserved() -> Stop {
    while true {
      prepareToRun()
      if let stop = execute(Observed.self) { return stop }
    }
  }

  mutating func runExploring() -> Stop {
    while true {
      prepareToRun()
      if let stop = execute(Exploring.self) { return stop }
    }
  }

  /// The loop has come back where references are to be counted, or is about to begin.
  private mutating func prepareToRun() {
    guard heap.references.isWanted else { return }
    beginCounting()
    if pointLimit == Int.min { pointLimit = wishedLimit }
  }

  /// nil: it is to be called again, because the counting of references begins.
  @inline(__always)
  private mutating func execute<M: Mode>(_ mode: M.Type) -> Stop? {
    let t = tasks + current
    var stack = t.pointee.stack
    var sp = stack + t.pointee.sp
    var fp = stack + t.pointee.fp
    var code = codes + Int(t.pointee.code)
    var ip = code.pointee.ops + Int(t.pointee.pc)
    var constants = code.pointee.constants

    while true {
      do throws(Fault) {
        while true {
          let i = ip
          ip += 1
          if M.finalizes, _slowPath(!heap.references.pending.isEmpty) {
            t.pointee.sp = sp - stack
            t.pointee.pc = Int32(truncatingIfNeeded: ip - code.pointee.ops)
            if settle() {
              stack = t.pointee.stack
              sp = stack + t.pointee.sp
              fp = stack + t.pointee.fp
              code = codes + Int(t.pointee.code)
              ip = code.pointee.ops + Int(t.pointee.pc)
              constants = code.pointee.constants
              continue
            }
          }
          if M.explores {
            heap.birth =
              code.pointee.birth &+ UInt32(truncatingIfNeeded: i - code.pointee.ops) << 5
              | UInt32(truncatingIfNeeded: current & 31)
          }
          if M.explores, i.pointee.accesses, taskCount > 1 {
            t.pointee.sp = sp - stack
            t.pointee.pc = Int32(truncatingIfNeeded: i - code.pointee.ops)
            noteQuietly(i, sp, fp)
          }
          // In the prelude only native operations that are visible by nature are switch points.
          if i.pointee.weight != 0,
            i.pointee.weight & 24 == 0
              || (i.pointee.weight & 16 == 0 || sp[-1].isRef || sp[-2].isRef) && isSwitchPoint(i, sp)
          {
            if i.pointee.weight & 4 != 0 {
              // A loop inside the prelude: no switch point, but it takes time and must not outlive the limits.
              if quietLoopMustStop() {
                t.pointee.sp = sp - stack
                t.pointee.pc = Int32(truncatingIfNeeded: i - code.pointee.ops)
                return .limit
              }
            } else {
              if _slowPath(points >= pointLimit),
                M.explores || i.pointee.weight & 2 != 0 || points >= anyPointLimit || heap.references.isWanted
              {
                t.pointee.sp = sp - stack
                t.pointee.pc = Int32(truncatingIfNeeded: i - code.pointee.ops)
                return heap.references.isWanted ? nil : .point
              }
              if M.explores || M.observes {
                t.pointee.sp = sp - stack
                t.pointee.pc = Int32(truncatingIfNeeded: i - code.pointee.ops)
                if M.explores {
                  let isCPythonPoint = i.pointee.weight & 2 != 0
                  if isVisible(i, sp, fp) {
                    if didVisible, mayStop || isCPythonPoint { return .point }
                    didVisible = true
                  }
                  if isCPythonPoint { mayStop = true }
                  t.pointee.isGuarded = code.pointee.isQuiet
                } else {
                  observe(i, sp, fp)
                }
              }
              points &+= 1
            }
          }
          if M.finalizes, heap.references.isOn { noteOperands(i, sp, fp) }
          switch i.pointee.op {
          case .nop: break

          // MARK: Constants and stack
          case .loadConst:
            sp.pointee = constants[Int(i.pointee.a)]
            sp += 1
          case .pop:
            sp -= 1
          case .copy:
            sp.pointee = sp[-Int(i.pointee.a)]
            sp += 1
          case .swap:
            let top = sp[-1]
            sp[-1] = sp[-Int(i.pointee.a)]
            sp[-Int(i.pointee.a)] = top
          case .pushUnbound:
            sp.pointee = .unbound
            sp += 1

          // MARK: Locals
          case .loadLocal:
            let value = fp[Int(i.pointee.a)]
            if case .unbound = value { throw unboundLocal(code, Int(i.pointee.a)) }
            sp.pointee = value
            sp += 1
          case .storeLocal:
            sp -= 1
            fp[Int(i.pointee.a)] = sp.pointee
          case .deleteLocal:
            if case .unbound = fp[Int(i.pointee.a)] { throw unboundLocal(code, Int(i.pointee.a)) }
            fp[Int(i.pointee.a)] = .unbound
          case .loadLocalLocal:
            let first = fp[Int(i.pointee.a)]
            let second = fp[Int(i.pointee.b)]
            if case .unbound = first { throw unboundLocal(code, Int(i.pointee.a)) }
            if case .unbound = second { throw unboundLocal(code, Int(i.pointee.b)) }
            sp[0] = first
            sp[1] = second
            sp += 2
          case .loadLocalConst:
            let value = fp[Int(i.pointee.a)]
            if case .unbound = value { throw unboundLocal(code, Int(i.pointee.a)) }
            sp[0] = value
            sp[1] = constants[Int(i.pointee.b)]
            sp += 2
          case .makeCell:
            let cell = heap.allocate(.cell, TypeID.cell.handle, count: 1)
            heap.store(cell, 0, fp[Int(i.pointee.a)])
            fp[Int(i.pointee.a)] = .ref(cell)
          case .copyFreeVars:
            let n = Int(i.pointee.a)
            let first = code.pointee.slotCount - n
            if case .ref(let f) = fp[code.pointee.slotCount + FrameLink.function],
              case .ref(let cells) = heap[f, FunctionSlot.closure]
            {
              for k in 0..<n { fp[first + k] = heap[cells, k] }
            }
          case .loadClosure:
            sp.pointee = fp[Int(i.pointee.a)]
            sp += 1
          case .loadDeref:
            guard case .ref(let cell) = fp[Int(i.pointee.a)] else { throw unboundCell(code, Int(i.pointee.a)) }
            let value = heap[cell, 0]
            if case .unbound = value { throw unboundCell(code, Int(i.pointee.a)) }
            sp.pointee = value
            sp += 1
          case .storeDeref:
            sp -= 1
            if case .ref(let cell) = fp[Int(i.pointee.a)] { heap.store(cell, 0, sp.pointee) }
          case .deleteDeref:
            guard case .ref(let cell) = fp[Int(i.pointee.a)], !heap[cell, 0].isUnbound else {
              throw unboundCell(code, Int(i.pointee.a))
            }
            heap.store(cell, 0, .unbound)
          case .loadClassDeref:
            sp.pointee = try loadClassDeref(i, code, fp)
            sp += 1

          // MARK: Names
          case .loadGlobal:
            let module = code.pointee.module
            if heap.aux(module) == i.pointee.cachedShape {
              let value = heap.base(i.pointee.cachedHolder)[Int(i.pointee.cachedSlot)]
              if case .unbound = value {
              } else {
                sp.pointee = value
                sp += 1
                continue
              }
            }
            sp.pointee = try loadGlobal(i, code)
            sp += 1
          case .storeGlobal:
            sp -= 1
            let module = code.pointee.module
            if heap.aux(module) == i.pointee.cachedShape {
              heap.store(module, Int(i.pointee.cachedSlot), sp.pointee)
            } else {
              storeGlobal(i, code, sp.pointee)
            }
          case .deleteGlobal: try deleteGlobal(i, code)
          case .loadName:
            sp.pointee = try loadName(i, code, fp)
            sp += 1
          case .storeName:
            try storeName(code.pointee.names[Int(i.pointee.a)], sp[-1], fp)
            sp -= 1
          case .deleteName: try deleteName(i, code, fp)
          case .setupAnnotations: setupAnnotations(i, code, fp)

          // MARK: Attributes and elements
          case .loadAttr:
            if case .ref(let h) = sp[-1], heap.kind(h) == .instance, heap.aux(h) == i.pointee.cachedShape,
              i.pointee.cachedHolder == epoch
            {
              sp[-1] = heap[h, Int(i.pointee.cachedSlot)]
            } else {
              // A frame's line is asked for in this way.
              t.pointee.pc = Int32(truncatingIfNeeded: i - code.pointee.ops)
              sp[-1] = try loadAttribute(i, sp[-1], code.pointee.names[Int(i.pointee.a)])
            }
          case .storeAttr:
            if case .ref(let h) = sp[-1], heap.kind(h) == .instance, heap.aux(h) == i.pointee.cachedShape,
              i.pointee.cachedHolder == epoch
            {
              heap.store(h, Int(i.pointee.cachedSlot), sp[-2])
            } else {
              try storeAttribute(i, sp[-1], code.pointee.names[Int(i.pointee.a)], sp[-2])
            }
            sp -= 2
          case .deleteAttr:
            try deleteAttribute(sp[-1], code.pointee.names[Int(i.pointee.a)])
            sp -= 1
          case .loadMethod:
            let name = code.pointee.names[Int(i.pointee.a)]
            if case .ref(let h) = sp[-1], heap.kind(h) == .instance, heap.aux(h) == i.pointee.cachedShape,
              i.pointee.cachedSlot == epoch
            {
              sp[0] = sp[-1]
              sp[-1] = .ref(i.pointee.cachedHolder)
            } else {
              try loadMethod(i, sp, name)
            }
            sp += 1
          case .loadSubscript:
            // A list itself: a subclass may have accessors of its own.
            if case .ref(let h) = sp[-2], heap.headers[Int(h)].type == TypeID.list.handle, case .int(let k) = sp[-1],
              UInt(bitPattern: k) < UInt(heap.count(h))
            {
              sp[-2] = heap[h, k]
            } else {
              sp[-2] = try getItem(sp[-2], sp[-1])
            }
            sp -= 1
          case .storeSubscript:
            // A list itself: a subclass may have accessors of its own.
            if case .ref(let h) = sp[-2], heap.headers[Int(h)].type == TypeID.list.handle, case .int(let k) = sp[-1],
              UInt(bitPattern: k) < UInt(heap.count(h))
            {
              heap.store(h, k, sp[-3])
            } else {
              try setItem(sp[-2], sp[-1], sp[-3])
            }
            sp -= 3
          case .deleteSubscript:
            try deleteItem(sp[-2], sp[-1])
            sp -= 2
          case .buildSlice:
            let n = Int(i.pointee.a)
            let slice = heap.allocate(.slice, TypeID.slice.handle, count: 3)
            heap.store(slice, 0, sp[-n])
            heap.store(slice, 1, sp[1 - n])
            heap.store(slice, 2, n == 3 ? sp[-1] : .none)
            sp -= n - 1
            sp[-1] = .ref(slice)

          // MARK: Operators
          case .add:
            if case .int(let x) = sp[-2], case .int(let y) = sp[-1] {
              let (sum, overflow) = x.addingReportingOverflow(y)
              if !overflow {
                sp -= 1
                sp[-1] = .int(sum)
                continue
              }
            } else if case .float(let x) = sp[-2], case .float(let y) = sp[-1] {
              sp -= 1
              sp[-1] = .float(x + y)
              continue
            }
            let sum = try binary(.add, sp[-2], sp[-1])
            sp -= 1
            sp[-1] = sum
          case .subtract:
            if case .int(let x) = sp[-2], case .int(let y) = sp[-1] {
              let (difference, overflow) = x.subtractingReportingOverflow(y)
              if !overflow {
                sp -= 1
                sp[-1] = .int(difference)
                continue
              }
            } else if case .float(let x) = sp[-2], case .float(let y) = sp[-1] {
              sp -= 1
              sp[-1] = .float(x - y)
              continue
            }
            let difference = try binary(.subtract, sp[-2], sp[-1])
            sp -= 1
            sp[-1] = difference
          case .multiply:
            if case .int(let x) = sp[-2], case .int(let y) = sp[-1] {
              let (product, overflow) = x.multipliedReportingOverflow(by: y)
              if !overflow {
                sp -= 1
                sp[-1] = .int(product)
                continue
              }
            } else if case .float(let x) = sp[-2], case .float(let y) = sp[-1] {
              sp -= 1
              sp[-1] = .float(x * y)
              continue
            }
            let product = try binary(.multiply, sp[-2], sp[-1])
            sp -= 1
            sp[-1] = product
          case .binary:
            if let result = Machine.arithmetic(i.pointee.x, sp[-2], sp[-1]) {
              sp -= 1
              sp[-1] = result
              continue
            }
            let result = try binary(BinaryOperation(rawValue: i.pointee.x) ?? .add, sp[-2], sp[-1])
            sp -= 1
            sp[-1] = result
          case .inPlace:
            if case .int(let x) = sp[-2], case .int(let y) = sp[-1] {
              if i.pointee.x == Operator.add {
                let (sum, overflow) = x.addingReportingOverflow(y)
                if !overflow {
                  sp -= 1
                  sp[-1] = .int(sum)
                  continue
                }
              } else if i.pointee.x == Operator.subtract {
                let (difference, overflow) = x.subtractingReportingOverflow(y)
                if !overflow {
                  sp -= 1
                  sp[-1] = .int(difference)
                  continue
                }
              }
            }
            if let result = Machine.arithmetic(i.pointee.x, sp[-2], sp[-1]) {
              sp -= 1
              sp[-1] = result
              continue
            }
            let result = try inPlace(BinaryOperation(rawValue: i.pointee.x) ?? .add, sp[-2], sp[-1])
            sp -= 1
            sp[-1] = result
          case .unary:
            let op = UnaryOperation(rawValue: i.pointee.x) ?? .positive
            sp[-1] = try unary(op, sp[-1])
          case .not:
            guard let truth = nativeTruth(sp[-1]) else { throw callPrelude(._truth, [sp[-1]]) }
            sp[-1] = .bool(!truth)
          case .compare:
            if case .int(let x) = sp[-2], case .int(let y) = sp[-1] {
              sp -= 1
              sp[-1] = .bool(Machine.compare(i.pointee.x, x, y))
            } else if case .float(let x) = sp[-2], case .float(let y) = sp[-1] {
              sp -= 1
              sp[-1] = .bool(Machine.compare(i.pointee.x, x, y))
            } else {
              let result = try compare(Comparison(rawValue: i.pointee.x) ?? .equal, sp[-2], sp[-1])
              sp -= 1
              sp[-1] = result
            }
          case .compareJumpIfFalse:
            let holds: Bool
            if case .int(let x) = sp[-2], case .int(let y) = sp[-1] {
              holds = Machine.compare(i.pointee.x, x, y)
            } else if case .float(let x) = sp[-2], case .float(let y) = sp[-1] {
              holds = Machine.compare(i.pointee.x, x, y)
            } else {
              holds = nativeTruth(try compare(Comparison(rawValue: i.pointee.x) ?? .equal, sp[-2], sp[-1])) ?? true
            }
            sp -= 2
            if !holds { ip = code.pointee.ops + Int(i.pointee.a) }
          case .contains:
            let found = try contains(sp[-2], sp[-1])
            sp -= 1
            sp[-1] = .bool(found != (i.pointee.x == 1))
          case .isIdentical:
            let same = isSame(sp[-2], sp[-1])
            sp -= 1
            sp[-1] = .bool(same != (i.pointee.x == 1))

          // MARK: Control
          case .jump, .jumpBack: ip = code.pointee.ops + Int(i.pointee.a)
          case .popJumpIfFalse:
            guard let truth = nativeTruth(sp[-1]) else { throw callPrelude(._truth, [sp[-1]]) }
            sp -= 1
            if !truth { ip = code.pointee.ops + Int(i.pointee.a) }
          case .popJumpIfTrue:
            guard let truth = nativeTruth(sp[-1]) else { throw callPrelude(._truth, [sp[-1]]) }
            sp -= 1
            if truth { ip = code.pointee.ops + Int(i.pointee.a) }
          case .jumpIfFalseOrPop:
            guard let truth = nativeTruth(sp[-1]) else { throw callPrelude(._truth, [sp[-1]]) }
            if truth { sp -= 1 } else { ip = code.pointee.ops + Int(i.pointee.a) }
          case .jumpIfTrueOrPop:
            guard let truth = nativeTruth(sp[-1]) else { throw callPrelude(._truth, [sp[-1]]) }
            if truth { ip = code.pointee.ops + Int(i.pointee.a) } else { sp -= 1 }
          case .popJumpIfNone:
            sp -= 1
            if case .none = sp.pointee { ip = code.pointee.ops + Int(i.pointee.a) }
          case .popJumpIfNotNone:
            sp -= 1
            if case .none = sp.pointee {} else { ip = code.pointee.ops + Int(i.pointee.a) }

          // MARK: Iteration
          case .getIter:
            sp[-1] = try i.pointee.x == 0 ? getIterator(sp[-1]) : getAsyncIterator(sp[-1])
          case .getYieldFromIter:
            sp[-1] = try getAwaitable(sp[-1], i.pointee.x, code)
          case .getAnext:
            sp.pointee = try getAnext(sp[-1])
            sp += 1
          case .forIter:
            guard case .ref(let h) = sp[-1] else { throw notIterator(sp[-1]) }
            switch heap.kind(h) {
            case .iterator:
              let value = try nextNative(h)
              if case .end = value {
                sp -= 1
                if M.finalizes, heap.references.isOn { note(sp.pointee) }
                ip = code.pointee.ops + Int(i.pointee.a)
              } else {
                sp.pointee = value
                sp += 1
                ip += 1
              }
            case .generator:
              t.pointee.sp = sp - stack
              t.pointee.pc = Int32(truncatingIfNeeded: ip - code.pointee.ops)
              if try resume(h, .none, .loops) {
                stack = t.pointee.stack
                sp = stack + t.pointee.sp
                fp = stack + t.pointee.fp
                code = codes + Int(t.pointee.code)
                ip = code.pointee.ops + Int(t.pointee.pc)
                constants = code.pointee.constants
              } else {
                sp -= 1
                if M.finalizes, heap.references.isOn { note(sp.pointee) }
                ip = code.pointee.ops + Int(i.pointee.a)
              }
            default: throw callPrelude(._next_or_end, [sp[-1]])
            }
          case .forIterCheck, .sendCheck: break
          case .send:
            t.pointee.sp = sp - stack
            t.pointee.pc = Int32(truncatingIfNeeded: ip - code.pointee.ops)
            if case .ref(let h) = sp[-2], heap.kind(h) == .generator {
              if try resume(h, sp[-1], .sends) {
                stack = t.pointee.stack
                sp = stack + t.pointee.sp
                fp = stack + t.pointee.fp
                code = codes + Int(t.pointee.code)
                ip = code.pointee.ops + Int(t.pointee.pc)
                constants = code.pointee.constants
              } else {
                sp -= 1
                sp[-1] = .none
                ip = code.pointee.ops + Int(i.pointee.a)
              }
            } else if case .ref(let h) = sp[-2], heap.kind(h) == .iterator, case .none = sp[-1] {
              let value = try nextNative(h)
              if case .end = value {
                sp -= 1
                sp[-1] = .none
                ip = code.pointee.ops + Int(i.pointee.a)
              } else {
                sp[-1] = value
                ip += 1
              }
            } else {
              throw callPrelude(._send_or_end, [sp[-2], sp[-1]])
            }
          case .unpackSequence:
            let n = Int(i.pointee.a)
            if case .ref(let h) = sp[-1], heap.kind(h) == .tuple || heap.kind(h) == .list, heap.count(h) == n {
              sp -= 1
              let base = heap.base(h)
              var k = n
              while k > 0 {
                k -= 1
                sp.pointee = base[k]
                sp += 1
              }
            } else {
              let values = try unpack(sp[-1], n, nil)
              sp -= 1
              for value in values.reversed() {
                sp.pointee = value
                sp += 1
              }
            }
          case .unpackEx:
            let values = try unpack(sp[-1], Int(i.pointee.a), Int(i.pointee.b))
            sp -= 1
            for value in values.reversed() {
              sp.pointee = value
              sp += 1
            }

          // MARK: Building
          case .buildTuple, .buildList:
            let n = Int(i.pointee.a)
            let isTuple = i.pointee.op == .buildTuple
            let h = heap.allocate(
              isTuple ? .tuple : .list, isTuple ? TypeID.tuple.handle : TypeID.list.handle, count: n)
            sp -= n
            for k in 0..<n { heap.store(h, k, sp[k]) }
            sp.pointee = .ref(h)
            sp += 1
          case .buildSet:
            let n = Int(i.pointee.a)
            let set = try buildSet(sp - n, n)
            sp -= n
            sp.pointee = set
            sp += 1
          case .buildMap:
            let n = Int(i.pointee.a)
            let dict = try buildMap(sp - 2 * n, n)
            sp -= 2 * n
            sp.pointee = dict
            sp += 1
          case .buildString:
            let n = Int(i.pointee.a)
            let joined = buildString(sp - n, n)
            sp -= n
            sp.pointee = joined
            sp += 1
          case .listAppend:
            sp -= 1
            if case .ref(let h) = sp[-Int(i.pointee.a)] { heap.append(h, sp.pointee) }
          case .setAdd:
            if case .ref(let h) = sp[-1 - Int(i.pointee.a)] { try addToSet(h, sp[-1]) }
            sp -= 1
          case .mapAdd:
            if case .ref(let h) = sp[-2 - Int(i.pointee.a)] { try setItem(.ref(h), sp[-2], sp[-1]) }
            sp -= 2
          case .listExtend:
            if case .ref(let h) = sp[-1 - Int(i.pointee.a)] {
              try extend(h, sp[-1], callable: i.pointee.x == 1 ? sp[-3 - Int(i.pointee.a)] : nil)
            }
            sp -= 1
          case .setUpdate:
            throw callPrelude(._set_update, [sp[-1 - Int(i.pointee.a)], sp[-1]])
          case .dictUpdate:
            throw callPrelude(._dict_update, [sp[-1 - Int(i.pointee.a)], sp[-1]])
          case .dictMerge:
            if case .ref(let h) = sp[-1 - Int(i.pointee.a)] {
              try mergeKeywords(h, sp[-1], sp[-1 - Int(i.pointee.a) - 3])
            }
            sp -= 1
          case .listToTuple:
            if case .ref(let h) = sp[-1] { sp[-1] = makeTuple(elements(h)) }
          case .formatValue:
            let hasSpec = i.pointee.x & 4 != 0
            let spec = hasSpec ? sp[-1] : .unbound
            let text = try formatValue(hasSpec ? sp[-2] : sp[-1], Int(i.pointee.x & 3), spec)
            if hasSpec { sp -= 1 }
            sp[-1] = text

          // MARK: Functions and classes
          case .call:
            let n = Int(i.pointee.a)
            let base = sp - n - 2
            if case .ref(let m) = base[0], heap.kind(m) == .boundMethod, case .unbound = base[1] {
              if M.finalizes, heap.references.isOn { note(base[0]) }
              base[0] = heap[m, 0]
              base[1] = heap[m, 1]
            }
            if case .ref(let h) = base.pointee {
              if heap.kind(h) == .function, case .int(let id) = heap[h, FunctionSlot.code] {
                let target = codes + id
                var given = n
                var frame = base + 2
                if case .unbound = base[1] {
                } else {
                  given += 1
                  frame -= 1
                }
                if target.pointee.isDirect, given == target.pointee.parameterCount,
                  frame - stack + target.pointee.frameRoom < t.pointee.capacity,
                  t.pointee.depth < limits.recursion
                {
                  var k = given
                  let slotCount = target.pointee.slotCount
                  while k < slotCount {
                    frame[k] = .unbound
                    k += 1
                  }
                  let links = frame + slotCount
                  links[FrameLink.back] = .raw(
                    UInt64(UInt32(bitPattern: t.pointee.code)) << 32
                      | UInt64(UInt32(truncatingIfNeeded: ip - code.pointee.ops)))
                  links[FrameLink.shape] = .raw(
                    UInt64(UInt32(truncatingIfNeeded: fp - stack))
                      | UInt64(UInt32(truncatingIfNeeded: frame - base)) << 32)
                  links[FrameLink.function] = .ref(h)
                  fp = frame
                  sp = links + FrameLink.count
                  code = target
                  ip = target.pointee.ops
                  constants = target.pointee.constants
                  t.pointee.fp = fp - stack
                  t.pointee.code = Int32(truncatingIfNeeded: id)
                  t.pointee.depth &+= 1
                  continue
                }
              } else if heap.kind(h) == .builtin {
                var given = n
                var first = base + 2
                if case .unbound = base[1] {
                } else {
                  given += 1
                  first -= 1
                }
                t.pointee.sp = sp - stack
                t.pointee.pc = Int32(truncatingIfNeeded: i - code.pointee.ops)
                if M.finalizes, heap.references.isOn { noteCall(sp, n) }
                let result = try callFast(h, Arguments(base: first, count: given))
                base.pointee = result
                sp = base + 1
                continue
              }
            }
            t.pointee.sp = sp - stack
            t.pointee.pc = Int32(truncatingIfNeeded: ip - code.pointee.ops)
            if M.finalizes, heap.references.isOn { noteCall(sp, n) }
            try enterCall(Entry(base: base - stack, count: n))
            stack = t.pointee.stack
            sp = stack + t.pointee.sp
            fp = stack + t.pointee.fp
            code = codes + Int(t.pointee.code)
            ip = code.pointee.ops + Int(t.pointee.pc)
            constants = code.pointee.constants
          case .callKeywords, .callUnpack:
            t.pointee.sp = sp - stack
            t.pointee.pc = Int32(truncatingIfNeeded: ip - code.pointee.ops)
            var entry: Entry
            if i.pointee.op == .callKeywords {
              entry = Entry(base: sp - stack - Int(i.pointee.a) - 2, count: Int(i.pointee.a))
              entry.names = constants[Int(i.pointee.b)].handle ?? 0
            } else {
              let hasKeywords = i.pointee.x == 1
              entry = try spread(sp - stack - (hasKeywords ? 4 : 3), hasKeywords: hasKeywords)
            }
            try enterCall(entry)
            stack = t.pointee.stack
            sp = stack + t.pointee.sp
            fp = stack + t.pointee.fp
            code = codes + Int(t.pointee.code)
            ip = code.pointee.ops + Int(t.pointee.pc)
            constants = code.pointee.constants
          case .makeFunction:
            sp = makeFunction(i, code, sp)
            // Where a copied code makes a function, that one's code has been copied.
            code = codes + Int(t.pointee.code)
          case .loadBuildClass:
            sp.pointee = preludeFunction(._build_class)
            sp += 1
          case .returnValue:
            let result = sp[-1]
            let links = fp + code.pointee.slotCount
            guard case .raw(let shape) = links[FrameLink.shape], case .raw(let back) = links[FrameLink.back] else {
              return .ended
            }
            if back == FrameLink.bottom {
              // What the frame alone has dies before the task does.
              if M.finalizes, heap.references.isOn, clearLocals() {
                ip = i
                continue
              }
              t.pointee.sp = 0
              endTask(.none)
              return .ended
            }
            let target = fp - Int(shape >> 32 & 0xFFFF)
            let callerFrame = Int(shape & 0xFFFF_FFFF)
            if M.journals, callerFrame < t.pointee.savedFrom { saveStack(from: callerFrame) }
            let flags = FrameLink.Flags(rawValue: UInt8(truncatingIfNeeded: shape >> 48))
            fp = stack + callerFrame
            code = codes + Int(back >> 32)
            ip = code.pointee.ops + Int(back & 0xFFFF_FFFF)
            constants = code.pointee.constants
            t.pointee.fp = callerFrame
            t.pointee.code = Int32(truncatingIfNeeded: back >> 32)
            t.pointee.depth &-= FrameLink.levels(shape)
            if flags.isEmpty {
              target.pointee = result
              sp = target + 1
            } else {
              t.pointee.sp = target - stack
              t.pointee.pc = Int32(truncatingIfNeeded: ip - code.pointee.ops)
              try leaveFrame(result, flags, isYield: false)
              sp = stack + t.pointee.sp
              ip = code.pointee.ops + Int(t.pointee.pc)
            }
          case .returnGenerator:
            t.pointee.sp = sp - stack
            t.pointee.pc = Int32(truncatingIfNeeded: ip - code.pointee.ops)
            if M.journals { saveCaller() }
            try returnGenerator()
            sp = stack + t.pointee.sp
            fp = stack + t.pointee.fp
            code = codes + Int(t.pointee.code)
            ip = code.pointee.ops + Int(t.pointee.pc)
            constants = code.pointee.constants
          case .yieldValue:
            t.pointee.sp = sp - stack
            t.pointee.pc = Int32(truncatingIfNeeded: ip - code.pointee.ops)
            if M.journals { saveCaller() }
            try yield()
            sp = stack + t.pointee.sp
            fp = stack + t.pointee.fp
            code = codes + Int(t.pointee.code)
            ip = code.pointee.ops + Int(t.pointee.pc)
            constants = code.pointee.constants

          // MARK: Exceptions and `with`
          case .raise:
            throw try raiseFault(Int(i.pointee.a), sp)
          case .pushExcInfo:
            let e = sp[-1]
            sp[-1] = handledException
            sp[0] = e
            sp += 1
            if code.pointee.isResumable {
              sp[-2] = handle(e, inGeneratorAt: fp, code)
            } else {
              handledException = e
            }
          case .popExcept:
            sp -= 1
            if code.pointee.isResumable {
              _ = handle(sp.pointee, inGeneratorAt: fp, code)
            } else {
              handledException = sp.pointee
            }
          case .checkExcMatch:
            sp[-1] = .bool(try matches(sp[-2], sp[-1]))
          case .checkGroupMatch:
            throw callPrelude(._check_group_match, [sp[-2], sp[-1]])
          case .prepareReraise:
            throw callPrelude(._prepare_reraise, [sp[-2], sp[-1]])
          case .reraise:
            throw .raise(sp[-1])
          case .beforeWith:
            try beforeWith(sp, isAsync: i.pointee.x == 1)
            sp += 3
          case .withExceptStart:
            let e = sp[-1]
            sp[0] = sp[-4]
            sp[1] = sp[-3]
            sp[2] = .ref(type(of: e))
            sp[3] = e
            sp[4] = e.handle.map { heap[$0, ExceptionSlot.traceback] } ?? .none
            sp += 5
          case .loadAssertionError:
            sp.pointee = i.pointee.x == 0 ? TypeID.assertionError.value : TypeID.stopAsyncIteration.value
            sp += 1

          // MARK: Patterns
          case .matchType:
            sp.pointee = try matchType(sp[-1], isMapping: i.pointee.x == 1)
            sp += 1
          case .getLength:
            guard let length = nativeLength(sp[-1]) else { throw callPrelude(._len, [sp[-1]]) }
            sp.pointee = .int(length)
            sp += 1
          case .matchKeys:
            throw callPrelude(._match_keys, [sp[-2], sp[-1]])
          case .matchClass:
            throw callPrelude(._match_class, [sp[-3], sp[-2], sp[-1], .int(Int(i.pointee.a))])

          // MARK: Modules and the prompt
          case .importName:
            t.pointee.sp = sp - stack
            t.pointee.pc = Int32(truncatingIfNeeded: ip - code.pointee.ops)
            if let module = try importModule(i, code) {
              sp.pointee = module
              sp += 1
            } else {
              stack = t.pointee.stack
              sp = stack + t.pointee.sp
              fp = stack + t.pointee.fp
              code = codes + Int(t.pointee.code)
              ip = code.pointee.ops + Int(t.pointee.pc)
              constants = code.pointee.constants
            }
          case .importFrom:
            t.pointee.sp = sp - stack
            t.pointee.pc = Int32(truncatingIfNeeded: ip - code.pointee.ops)
            if let value = try importFrom(sp[-1], code.pointee.names[Int(i.pointee.a)], code) {
              sp.pointee = value
              sp += 1
            } else {
              stack = t.pointee.stack
              sp = stack + t.pointee.sp
              fp = stack + t.pointee.fp
              code = codes + Int(t.pointee.code)
              ip = code.pointee.ops + Int(t.pointee.pc)
              constants = code.pointee.constants
            }
          case .importStar:
            t.pointee.sp = sp - stack
            t.pointee.pc = Int32(truncatingIfNeeded: ip - code.pointee.ops)
            if try importStar(sp[-1], code) {
              sp -= 1
            } else {
              stack = t.pointee.stack
              sp = stack + t.pointee.sp
              fp = stack + t.pointee.fp
              code = codes + Int(t.pointee.code)
              ip = code.pointee.ops + Int(t.pointee.pc)
              constants = code.pointee.constants
            }
          case .printExpr:
            throw callPrelude(._displayhook, [sp[-1]])
          }
        }
      } catch {
        // `ip` is after the instruction that faulted; its operands are still on the stack.
        t.pointee.sp = sp - stack
        t.pointee.pc = Int32(truncatingIfNeeded: ip - code.pointee.ops)
        if let stop = handle(error, mode) { return stop }
        stack = t.pointee.stack
        sp = stack + t.pointee.sp
        fp = stack + t.pointee.fp
        code = codes + Int(t.pointee.code)
        ip = code.pointee.ops + Int(t.pointee.pc)
        constants = code.pointee.constants
      }
    }
  }

  /// An operation on two machine numbers of one type whose result is one; nil: it needs more thought.
  @inline(never) private static func arithmetic(_ op: UInt8, _ a: Value, _ b: Value) -> Value? {
    if case .int(let x) = a, case .int(let y) = b { return arithmetic(op, x, y) }
    guard case .float(let x) = a, case .float(let y) = b else { return nil }
    switch op {
    case Operator.add: return .float(x + y)
    case Operator.subtract: return .float(x - y)
    case Operator.multiply: return .float(x * y)
    case Operator.trueDivide where y != 0: return .float(x / y)
    default: return nil
    }
  }

  @inline(__always) private static func arithmetic(_ op: UInt8, _ x: Int, _ y: Int) -> Value? {
    switch op {
    case Operator.multiply:
      let (product, overflow) = x.multipliedReportingOverflow(by: y)
      return overflow ? nil : .int(product)
    case Operator.trueDivide where y != 0 && x.magnitude < 1 << 53 && y.magnitude < 1 << 53:
      return .float(Double(x) / Double(y))
    case Operator.modulo where x >= 0 && y > 0: return .int(x % y)
    case Operator.floorDivide where x >= 0 && y > 0: return .int(x / y)
    case Operator.leftShift where x >= 0 && x < 1 << 31 && y >= 0 && y < 32: return .int(x << y)
    case Operator.rightShift where y >= 0 && y < 64: return .int(x >> y)
    case Operator.or: return .int(x | y)
    case Operator.xor: return .int(x ^ y)
    case Operator.and: return .int(x & y)
    default: return nil
    }
  }

  /// `x <op> y` by `Comparison`'s raw value: ==, !=, <, <=, >, >=.
  @inline(__always) static func compare<Number: Comparable>(_ op: UInt8, _ x: Number, _ y: Number) -> Bool {
    switch op {
    case 0: x == y
    case 1: x != y
    case 2: x < y
    case 3: x <= y
    case 4: x > y
    default: x >= y
    }
  }
}

/// `BinaryOperation`'s raw values: asking another module's enum for a case would be a call in each instruction.
private enum Operator {
  @inline(__always) static var add: UInt8 { 0 }
  @inline(__always) static var subtract: UInt8 { 1 }
  @inline(__always) static var multiply: UInt8 { 2 }
  @inline(__always) static var trueDivide: UInt8 { 4 }
  @inline(__always) static var modulo: UInt8 { 5 }
  @inline(__always) static var leftShift: UInt8 { 7 }
  @inline(__always) static var rightShift: UInt8 { 8 }
  @inline(__always) static var or: UInt8 { 9 }
  @inline(__always) static var xor: UInt8 { 10 }
  @inline(__always) static var and: UInt8 { 11 }
  @inline(__always) static var floorDivide: UInt8 { 12 }
}
