// What `weakref`, `gc` and the end of a program need to know of the objects that live.

enum FinalizationModule {
  static let module = NativeModule(
    name: "finalization",
    rows: [
      // cell(obj, owner): a weak reference's cell, which keeps neither alive
      BuiltinRow("cell", 2, 2) { machine, a throws(Fault) in
        guard case .ref(let target) = a[0] else { return .none }
        let cell = machine.heap.allocate(.weak, TypeID.weakCell.handle, count: WeakSlot.count)
        machine.heap.store(cell, WeakSlot.target, a[0])
        machine.heap.store(cell, WeakSlot.owner, a[1])
        machine.heap.references.addCell(cell, to: target)
        let flags = machine.heap.headers[Int(target)].flags
        if !flags.contains(.weaklyReferenced) {
          machine.heap.setFlags(target, flags.union(.weaklyReferenced).subtracting(.delisted))
          machine.enlist(target)
        }
        return .ref(cell)
      },
      // target(cell): what it refers to, or None
      BuiltinRow("target", 1, 1, effect: .visible) { machine, a throws(Fault) in
        guard case .ref(let cell) = a[0] else { return .none }
        return machine.heap[cell, WeakSlot.target]
      },
      // owners(obj): of its weak references, the oldest first
      BuiltinRow("owners", 1, 1, effect: .visible) { machine, a throws(Fault) in
        guard case .ref(let target) = a[0] else { return machine.makeList([]) }
        let owners = (machine.heap.references.cells[target] ?? []).compactMap { cell -> Value? in
          guard case .ref(target) = machine.heap[cell, WeakSlot.target],
            case .ref(let owner) = machine.heap[cell, WeakSlot.owner],
            !machine.heap.headers[Int(owner)].flags.contains(.dead)
          else { return nil }
          return .ref(owner)
        }
        return machine.makeList(owners)
      },
      BuiltinRow("is_finalized", 1, 1) { machine, a throws(Fault) in
        guard case .ref(let h) = a[0] else { return .bool(false) }
        return .bool(machine.heap.headers[Int(h)].flags.contains(.finalized))
      },
      // begin_collection(): of objects that only keep each other the callbacks to call; cells of those to be finalized
      BuiltinRow("begin_collection", 0, 0) { machine, _ throws(Fault) in machine.beginCollection() },
      // end_collection(): lets those die that still do; how many objects that CPython would count
      BuiltinRow("end_collection", 0, 0) { machine, _ throws(Fault) in .int(machine.endCollection()) },
      // is_needed(): whether anything that lives is to be finalized
      BuiltinRow("is_needed", 0, 0) { machine, _ throws(Fault) in .bool(machine.heap.references.live > 0) },
      // last(): cells of what is to be finalized at the program's end
      BuiltinRow("last", 0, 0) { machine, _ throws(Fault) in machine.cells(of: machine.collectionOrder()) },
      // call(cell): the call that finalizes an object, if it still lives
      BuiltinRow("call", 1, 1) { machine, a throws(Fault) in
        guard case .ref(let cell) = a[0], case .ref(let h) = machine.heap[cell, WeakSlot.target],
          !machine.heap.headers[Int(h)].flags.contains(.dead)
        else { return .none }
        return machine.finalizer(of: h, isLast: true) ?? .none
      },
    ])
}

extension Machine {
  fileprivate mutating func beginCollection() -> Value {
    var calls: [Value] = []
    if !heap.references.isOn || heap.references.isWanted {
      // What nothing refers to is no garbage to be found. The loop that runs has to learn of the counting, too.
      beginCounting()
      let found = collectDead()
      calls = found.calls
      heap.references.pending += found.rest.compactMap(\.handle)
      heap.references.isWanted = true
      wantCounting()
    }
    let dying = garbage()
    let set = Set(dying)
    for h in dying where heap.headers[Int(h)].flags.contains(.weaklyReferenced) {
      calls += weakCallbacks(of: h) { !set.contains($0) }
    }
    return makeTuple([makeList(calls), cells(of: dying)])
  }

  fileprivate mutating func endCollection() -> Int {
    let dying = garbage()
    var number = 0
    for h in dying {
      switch heap.kind(h) {
      case .index, .weak, .builtin: break
      case .type: number += 3
      case .dict, .tuple: number += heap.count(h) > (heap.kind(h) == .dict ? 2 : 0) ? 1 : 0
      default: number += 1
      }
      heap.die(h)
    }
    return number
  }

  /// For each of the objects that has a finalizer, a cell that does not keep it alive.
  fileprivate mutating func cells(of objects: [Handle]) -> Value {
    var cells: [Value] = []
    for h in objects {
      let header = heap.headers[Int(h)]
      guard header.flags.contains(.enlisted), !header.flags.contains(.dead), header.kind != .type else { continue }
      let cell = heap.allocate(.weak, TypeID.weakCell.handle, count: WeakSlot.count)
      heap.store(cell, WeakSlot.target, .ref(h))
      heap.store(cell, WeakSlot.owner, .none)
      cells.append(.ref(cell))
    }
    return makeList(cells)
  }

  /// All objects in the order in which CPython's last collection comes upon them: it has been through all of them once
  /// before, and moved those to the end that it met before what refers to them.
  fileprivate func collectionOrder() -> [Handle] {
    enum Mark { case unseen, reached, doubtful }
    var marks = [Mark](repeating: .unseen, count: heap.headerCount)
    var queue = Array(heap.permanent..<Handle(heap.headerCount))
    func visit(_ value: Value) {
      guard case .ref(let h) = value, h >= heap.permanent else { return }
      if marks[Int(h)] == .doubtful { queue.append(h) }
      marks[Int(h)] = .reached
    }
    func traverse(_ h: Handle) {
      let header = heap.headers[Int(h)]
      if header.kind == .free || header.kind == .weak || header.flags.contains(.dead) { return }
      let elements = self.elements(h)
      for value in header.kind == .list || header.kind == .tuple ? elements.reversed() : elements { visit(value) }
      if header.aux != 0, header.kind != .instance, header.kind != .module { visit(.ref(header.aux)) }
    }
    for h in 1..<heap.permanent { traverse(h) }
    visit(.ref(mainModule))
    for i in 0..<taskCount where !tasks[i].isFinished {
      for k in 0..<tasks[i].sp { visit(tasks[i].stack[k]) }
    }
    var result: [Handle] = []
    var next = 0
    while next < queue.count {
      let h = queue[next]
      next += 1
      if marks[Int(h)] == .unseen {
        marks[Int(h)] = .doubtful
      } else {
        result.append(h)
        traverse(h)
      }
    }
    return result
  }
}
