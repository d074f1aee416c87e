// Which objects belong to all tasks while exploring, and what they are called.
//
// Objects made before the second task began belong to all, and their handle is their identity. A later object belongs
// to the task that made it as long as only that task's stack reaches it. At the end of the step in which a reference
// to it has been stored in an object of all, it becomes one itself, with all that it refers to (`share`), and gets a
// name that does not depend on the interleaving: that of the task that shared it, and how many it had shared before.
// Tuples, ranges and bound methods cannot change, and are named by their content.
//
// So an object of all never refers to one that belongs to a task, and what a step does depends on two things only:
// what belongs to all, and what belongs to the task. The explorer relies on it (`StepMemo`).
//
// A name is not used again when its object has become garbage. A program that goes round for ever and shares a new
// object in each round has infinitely many states this way; the explorer then compares whole states.

extension Heap {
  /// Whether the object belongs to one task.
  @inline(__always) func isPrivate(_ h: Handle) -> Bool { h >= boundary && names[Int(h)] == 0 }

  /// What tells the object of all from others: the handle of an early one, else its name.
  @inline(__always) func identity(_ h: Handle) -> UInt64 { h < boundary ? UInt64(h) : names[Int(h)] }

  /// Slots that follow from others, or tell a program nothing: a table's index, a class's first shape.
  @inline(__always) func isDerived(_ kind: Kind, _ i: Int) -> Bool {
    switch kind {
    case .dict, .set, .frozenSet: i == 0
    case .index: true
    case .type: i == TypeSlot.rootShape
    default: false
    }
  }

  /// What slot `i` of an object of all (or a field of its header, see `HeaderTerm`) adds to the hash: nothing if it is
  /// empty, derived, or refers to an object that belongs to a task.
  @inline(__always) func term(_ h: Handle, _ i: Int, _ value: Value) -> Hash128 {
    if case .unbound = value { return .zero }
    if case .ref(let target) = value, isPrivate(target) { return .zero }
    if isDerived(headers[Int(h)].kind, i) { return .zero }
    let index = UInt64(UInt32(truncatingIfNeeded: i))
    let identity = identity(h)
    var hash = Hash128(low: identity << 32 ^ index, high: identity &* 0x9E37_79B9 &+ index)
    let (payload, tag) = canonicalWords(isCode(headers[Int(h)].kind, i) ? codeIdentity(value) : value)
    hash.absorb(payload &+ tag &* 0x9E37_79B9_7F4A_7C15)
    return hash
  }

  /// Whether a slot is the number of a code. Copies of a code count as the same one.
  @inline(__always) func isCode(_ kind: Kind, _ i: Int) -> Bool {
    kind == .function && i == FunctionSlot.code || kind == .generator && i == GeneratorSlot.code
      || kind == .code && i == 0
  }

  func codeIdentity(_ value: Value) -> Value {
    guard case .int(let id) = value, id < codeIdentities.count else { return value }
    return .raw(codeIdentities[id])
  }

  /// All that an object of all adds to the hash. One that is named by its content adds nothing.
  func objectTerm(_ h: Handle, _ shapes: borrowing Shapes) -> Hash128 {
    let header = headers[Int(h)]
    var sum = Hash128.zero
    if header.kind == .index || isNamedByContent(h) { return sum }
    for i in 0..<count(h) { sum &+= term(h, i, self[h, i]) }
    let hasShape = header.kind == .instance || header.kind == .module
    sum &+= term(h, HeaderTerm.count, .int(count(h)))
    sum &+= term(h, HeaderTerm.aux, hasShape ? .raw(shapes.hash(header.aux)) : .ref(header.aux))
    sum &+= term(h, HeaderTerm.type, .ref(header.type))
    if header.flags.contains(.finalized) { sum &+= term(h, HeaderTerm.finalized, .bool(true)) }
    return sum
  }

  /// Names by content end in two ones.
  @inline(__always) private func isNamedByContent(_ h: Handle) -> Bool { h >= boundary && names[Int(h)] & 3 == 3 }

  /// Whether the object can be named by its content.
  @inline(__always) fileprivate func isContent(_ header: Header) -> Bool {
    switch header.kind {
    case .tuple: header.aux == 0 && header.count <= 64
    case .boundMethod, .range, .slice, .complex: header.aux == 0
    default: false
    }
  }

  /// Notes that an object of all has got a reference to one that belongs to a task.
  mutating func noteEscape(_ h: Handle, _ i: Int) {
    escapes.append(UInt64(h) << 32 | UInt64(UInt32(truncatingIfNeeded: i)))
  }

  /// The slot, or the header's field, of an escape.
  fileprivate func escaped(_ escape: UInt64) -> Value {
    let h = Handle(escape >> 32)
    switch Int(Int32(truncatingIfNeeded: escape)) {
    case HeaderTerm.aux: return .ref(aux(h))
    case HeaderTerm.type: return .ref(headers[Int(h)].type)
    case let i where i >= 0 && i < count(h): return self[h, i]
    default: return .unbound
    }
  }
}

extension Machine {
  /// At the end of a step: all that the current task has stored where others can reach it becomes everybody's.
  mutating func shareEscaped() {
    if heap.escapes.isEmpty { return }
    var due: [UInt64] = []
    for escape in heap.escapes {
      guard case .ref(let target) = heap.escaped(escape), heap.isPrivate(target), !due.contains(escape) else {
        continue
      }
      due.append(escape)
    }
    heap.escapes.removeAll(keepingCapacity: true)
    for escape in due {
      let value = heap.escaped(escape)
      // Two slots may have got the same one.
      if case .ref(let target) = value, heap.isPrivate(target) { share(target) }
      let (h, i) = (Handle(escape >> 32), Int(Int32(truncatingIfNeeded: escape)))
      heap.sharedHash &+= heap.term(h, i, value)
    }
  }

  /// Makes an object everybody's, and all that it refers to.
  mutating func share(_ h: Handle) {
    var next = heap.named.count
    name(h, depth: 0)
    while next < heap.named.count {
      let object = heap.named[next]
      next += 1
      nameParts(object, depth: 0)
      heap.sharedHash &+= heap.objectTerm(object, shapes)
    }
  }

  private mutating func nameParts(_ h: Handle, depth: Int) {
    let header = heap.headers[Int(h)]
    if heap.isPrivate(header.type) { name(header.type, depth: depth) }
    let hasShape = header.kind == .instance || header.kind == .module
    if !hasShape, header.aux != 0, heap.isPrivate(header.aux) { name(header.aux, depth: depth) }
    for i in 0..<Int(header.count) where !heap.isDerived(header.kind, i) {
      if case .ref(let target) = heap[h, i], heap.isPrivate(target) { name(target, depth: depth) }
    }
  }

  /// Names an object that belongs to a task. What it refers to is named by `share`, or before, if it is content.
  private mutating func name(_ h: Handle, depth: Int) {
    let header = heap.headers[Int(h)]
    guard heap.isContent(header), depth < 100 else {
      tasks[current].named += 1
      let name = UInt64(current + 1) << 32 | UInt64(tasks[current].named)
      return heap.setName(h, mixed(name, 0x9E37_79B9_7F4A_7C15) & ~3 | 1)
    }
    nameParts(h, depth: depth + 1)
    var hash = Hash128(low: UInt64(header.kind.rawValue), high: heap.identity(header.type))
    for i in 0..<Int(header.count) {
      let (payload, tag) = heap.canonicalWords(heap[h, i])
      hash.absorb(payload &+ tag &* 0x9E37_79B9_7F4A_7C15)
    }
    heap.setName(h, hash.low | 3)
  }
}
