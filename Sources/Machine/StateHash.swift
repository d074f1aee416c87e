// The canonical state hash: two states that a program cannot tell apart have the same one, whatever the addresses,
// the order of allocation or the garbage.
//
// Objects made before the second task began keep their number as identity; their slots are accounted as they change
// (`Heap.baseHash`). Later objects are numbered in the order in which a traversal meets them: from the tasks' stacks
// in task order, then from the remembered slots of earlier objects in slot order. Dead local slots do not count.
// A task's stack only changes while the task runs, so that its digest is kept from one state to the next.

struct Traversal {
  /// Number of each later object in this traversal, by handle; valid where `stamp` is this one's.
  var number: [UInt32] = []
  var stamps: [UInt32] = []
  var stamp: UInt32 = 0
  var order: [Handle] = []
  /// The later objects to which tasks' stacks refer, in order, with repetitions; each task's digest has its run.
  var references: [Handle] = []
}

extension Machine {
  /// From now on each change of an object made so far is accounted.
  mutating func beginHashing() {
    heap.boundary = Handle(heap.headerCount)
    heap.baseHash = .zero
    heap.immutables.hashesAtOnce = true
    for h in 1..<heap.boundary {
      for i in 0..<heap.count(h) { if case .str(let s) = heap[h, i] { heap.immutables.cacheHash(s) } }
    }
    if keepsBaseReference { baseReference = BaseReference(self) }
  }

  /// A hash of everything that can be observed from here on.
  public mutating func stateHash() -> Hash128 {
    var traversal = Traversal()
    swap(&traversal, &self.traversal)
    defer { swap(&traversal, &self.traversal) }
    if !heap.isJournaling { heap.forgetDigests() }
    traversal.stamp &+= 1
    traversal.order.removeAll(keepingCapacity: true)
    if traversal.stamps.count < heap.headerCount {
      traversal.stamps = Array(repeating: 0, count: heap.headerCount * 2)
      traversal.number = Array(repeating: 0, count: heap.headerCount * 2)
      traversal.stamp = 1
    }
    var hash = heap.baseHash
    hash.absorb(outputHash)
    if clockMatters { hash.absorb(UInt64(extraTime)) }
    // Before hashing has begun nothing is accounted: everything that can be reached is traversed.
    if heap.boundary == 0 { visit(.ref(mainModule), &hash, &traversal) }
    for i in 0..<taskCount {
      if !tasks[i].digest.isKnown { tasks[i].digest = digest(of: i, &traversal) }
      let digest = tasks[i].digest
      hash.absorb(digest.hash)
      for k in Int(digest.first)..<Int(digest.end) { number(traversal.references[k], &hash, &traversal) }
    }
    for key in heap.remembered {
      let (h, i) = (Handle(key >> 32), Int(key & 0xFFFF_FFFF))
      let value = remembered(h, i)
      guard case .ref(let target) = value, target >= heap.boundary else { continue }
      hash.absorb(key)
      visit(value, &hash, &traversal)
    }
    var next = 0
    while next < traversal.order.count {
      let h = traversal.order[next]
      next += 1
      hashObject(h, &hash, &traversal)
    }
    return hash
  }

  /// The slot, or the header's field, that a remembered key stands for.
  private func remembered(_ h: Handle, _ i: Int) -> Value {
    switch Int(Int32(truncatingIfNeeded: i)) {
    case HeaderTerm.aux: .ref(heap.aux(h))
    case HeaderTerm.type: .ref(heap.headers[Int(h)].type)
    case 0..<heap.count(h): heap[h, i]
    default: .unbound
    }
  }

  @inline(__always) private func visit(_ value: Value, _ hash: inout Hash128, _ traversal: inout Traversal) {
    if case .ref(let h) = value, h >= heap.boundary { return number(h, &hash, &traversal) }
    let (payload, tag) = heap.canonicalWords(value)
    hash.absorb(payload &+ tag &* 0x9E37_79B9_7F4A_7C15)
  }

  /// Absorbs a later object's number.
  @inline(__always) private func number(_ h: Handle, _ hash: inout Hash128, _ traversal: inout Traversal) {
    if traversal.stamps[Int(h)] != traversal.stamp {
      traversal.stamps[Int(h)] = traversal.stamp
      traversal.number[Int(h)] = UInt32(traversal.order.count)
      traversal.order.append(h)
    }
    hash.absorb(UInt64(traversal.number[Int(h)]) << 8 | 0xFE)
  }

  /// Absorbs a value of a task's stack; a later object's number is left for later.
  @inline(__always) private func refer(_ value: Value, _ hash: inout Hash128, _ traversal: inout Traversal) {
    if case .ref(let h) = value, h >= heap.boundary {
      traversal.references.append(h)
      return hash.absorb(0xFE)
    }
    let (payload, tag) = heap.canonicalWords(value)
    hash.absorb(payload &+ tag &* 0x9E37_79B9_7F4A_7C15)
  }

  /// Absorbs an object: what of it is the same in all traversals, then the numbers of the later ones it refers to.
  private mutating func hashObject(_ h: Handle, _ hash: inout Hash128, _ traversal: inout Traversal) {
    if heap.digests[Int(h)] == .zero { heap.setDigest(h, digest(of: h)) }
    hash.absorb(heap.digests[Int(h)])
    let header = heap.headers[Int(h)]
    if header.type >= heap.boundary { number(header.type, &hash, &traversal) }
    if header.aux >= heap.boundary, header.kind != .instance, header.kind != .module {
      number(header.aux, &hash, &traversal)
    }
    let base = heap.base(h)
    for i in slotRange(header) {
      if case .ref(let target) = base[i], target >= heap.boundary { number(target, &hash, &traversal) }
    }
  }

  /// The slots that count: a table's index is derived from its entries.
  @inline(__always) private func slotRange(_ header: Header) -> Range<Int> {
    let isTable = header.kind == .dict || header.kind == .set || header.kind == .frozenSet
    return (isTable ? 1 : 0)..<max(isTable ? 1 : 0, Int(header.count))
  }

  private func digest(of h: Handle) -> Hash128 {
    let header = heap.headers[Int(h)]
    let isFinalized: UInt64 = header.flags.contains(.finalized) ? 1 << 40 : 0
    var hash = Hash128(
      low: isFinalized | UInt64(header.kind.rawValue) << 32 | UInt64(header.count), high: 1)
    func absorb(_ value: Value) {
      if case .ref(let target) = value, target >= heap.boundary { return hash.absorb(0xFE) }
      let (payload, tag) = heap.canonicalWords(value)
      hash.absorb(payload &+ tag &* 0x9E37_79B9_7F4A_7C15)
    }
    absorb(.ref(header.type))
    switch header.kind {
    case .instance, .module: hash.absorb(shapes.hash(header.aux))
    default: absorb(.ref(header.aux))
    }
    let base = heap.base(h)
    for i in slotRange(header) {
      if header.kind == .type, i == TypeSlot.rootShape { continue }
      absorb(base[i])
    }
    if hash == .zero { hash.low = 1 }
    return hash
  }

  private func digest(of index: Int, _ traversal: inout Traversal) -> TaskDigest {
    let first = traversal.references.count
    var hash = Hash128.zero
    hashTask(index, &hash, &traversal)
    return TaskDigest(
      hash: hash, first: Int32(truncatingIfNeeded: first),
      end: Int32(truncatingIfNeeded: traversal.references.count))
  }

  private func hashTask(_ index: Int, _ hash: inout Hash128, _ traversal: inout Traversal) {
    let t = tasks + index
    refer(.ref(t.pointee.object), &hash, &traversal)
    if t.pointee.isFinished {
      hash.absorb(0xF1)
      return
    }
    refer(t.pointee.handled, &hash, &traversal)
    if clockMatters { hash.absorb(UInt64(bitPattern: Int64(t.pointee.deadline))) }
    var (code, pc, fp, top) = (Int(t.pointee.code), Int(t.pointee.pc), t.pointee.fp, t.pointee.sp)
    // A caller's live slots are those at its call instruction: a handler around it may still read them.
    var calls = 0
    while true {
      let c = codes[code]
      hash.absorb(c.identity ^ UInt64(pc))
      hashFrame(t.pointee.stack + fp, c, pc - calls, top - fp, &hash, &traversal)
      calls = 1
      let links = t.pointee.stack + fp + c.slotCount
      guard case .raw(let back) = links[FrameLink.back], back != FrameLink.bottom,
        case .raw(let shape) = links[FrameLink.shape]
      else { return }
      hash.absorb(shape >> 32)
      top = fp - Int(shape >> 32 & 0xFFFF)
      // What lies in the result's place matters only to frames with flags.
      if shape >> 48 != 0 { refer(t.pointee.stack[top], &hash, &traversal) }
      code = Int(back >> 32)
      pc = Int(back & 0xFFFF_FFFF)
      fp = Int(shape & 0xFFFF_FFFF)
    }
  }

  /// A frame's live slots and its operands.
  private func hashFrame(
    _ slots: UnsafeMutablePointer<Value>, _ c: Code, _ pc: Int, _ size: Int, _ hash: inout Hash128,
    _ traversal: inout Traversal
  ) {
    let live = pc >= 0 && pc < c.count && c.live != nil ? c.live?[pc] ?? .max : .max
    for k in 0..<c.slotCount where k >= 64 || live >> UInt64(k) & 1 == 1 {
      refer(slots[k], &hash, &traversal)
    }
    refer(slots[c.slotCount + FrameLink.function], &hash, &traversal)
    var k = c.slotCount + FrameLink.count
    while k < size {
      refer(slots[k], &hash, &traversal)
      k += 1
    }
  }

  /// Whether the incremental part of the hash is what it would be if made from scratch: for the self-check, which
  /// sets `keepsBaseReference` before the second task begins.
  func baseHashEqualsReference() -> Bool {
    guard let reference = baseReference, heap.boundary != 0 else { return true }
    var sum = Hash128.zero
    for h in 1..<heap.boundary where heap.kind(h) != .index {
      sum &+= objectTerm(h)
      sum &-= reference.terms[Int(h)]
    }
    return sum == heap.baseHash
  }

  fileprivate func objectTerm(_ h: Handle) -> Hash128 {
    var sum = Hash128.zero
    for i in 0..<heap.count(h) { sum &+= heap.term(h, i, heap[h, i]) }
    let header = heap.headers[Int(h)]
    let hasShape = header.kind == .instance || header.kind == .module
    sum &+= heap.term(h, HeaderTerm.count, .int(heap.count(h)))
    sum &+= heap.term(h, HeaderTerm.aux, hasShape ? .raw(shapes.hash(header.aux)) : .ref(header.aux))
    sum &+= heap.term(h, HeaderTerm.type, .ref(header.type))
    sum &+= heap.term(h, HeaderTerm.finalized, .bool(header.flags.contains(.finalized)))
    return sum
  }
}

/// The terms of all objects at the moment when hashing began.
struct BaseReference {
  fileprivate var terms: [Hash128] = []

  init(_ machine: borrowing Machine) {
    terms = (0..<machine.heap.boundary).map { h in
      h == 0 || machine.heap.kind(h) == .index ? .zero : machine.objectTerm(h)
    }
  }
}
