// State hashes: two states that a program cannot tell apart have the same one, whatever the addresses.
//
// While exploring, from the moment when the second task begins, a state is hashed in parts. What tasks have in common
// is accounted as it changes (`Heap.sharedHash`): the slots of all objects made before that moment, which keep their
// number as identity, and of later ones that have become reachable from them, which get a name then (see `Sharing`).
// What remains belongs to one task each: its stack, and the objects that only its stack reaches, numbered in the order
// in which a traversal of the stack meets them. Dead local slots do not count. A task's part only changes while the
// task runs, so that it is kept from one state to the next.
//
// Otherwise, and as the tests' reference, a state is hashed whole: by a traversal of all that modules and tasks reach.

struct Traversal {
  /// Every object counts by its number in the traversal, whoever shares it.
  var isWhole = false
  /// Number of each object in this traversal, by handle; valid where `stamp` is this one's.
  var number: [UInt32] = []
  var stamps: [UInt32] = []
  var stamp: UInt32 = 0
  var order: [Handle] = []
  /// Frames that were looked at.
  var frames = 0
  /// What the objects have in them.
  var elements = 0

  mutating func begin(objects: Int, isWhole: Bool) {
    self.isWhole = isWhole
    stamp &+= 1
    frames = 0
    elements = 0
    order.removeAll(keepingCapacity: true)
    if stamps.count < objects {
      stamps = Array(repeating: 0, count: objects * 2)
      number = Array(repeating: 0, count: objects * 2)
      stamp = 1
    }
  }
}

extension Machine {
  /// From now on each change of an object made so far is accounted.
  mutating func beginHashing() {
    heap.boundary = Handle(heap.headerCount)
    heap.sharedHash = .zero
    heap.immutables.hashesAtOnce = true
    for h in 1..<heap.boundary {
      for i in 0..<heap.count(h) { if case .str(let s) = heap[h, i] { heap.immutables.cacheHash(s) } }
    }
    for i in 0..<taskCount { tasks[i].digest = .zero }
    if keepsBaseReference { baseReference = BaseReference(self) }
  }

  /// A hash of everything that can be observed from here on.
  public mutating func stateHash() -> Hash128 {
    guard isHashing else { return wholeStateHash() }
    var hash = sharedDigest
    for i in 0..<taskCount { hash &+= taskDigest(i) }
    return hash
  }

  /// What the tasks have in common, as a hash; only while `isHashing`.
  public var sharedDigest: Hash128 {
    var hash = heap.sharedHash
    if outputMatters { hash.absorb(outputHash) }
    hash.absorb(UInt64(taskCount))
    if clockMatters { hash.absorb(UInt64(extraTime)) }
    return hash
  }

  /// A task's own part of the state, its number included, as a hash; only while `isHashing`. It is kept until the task
  /// runs; but not while something lives that is to be finalized, as `isKept` depends on more than the task's own part.
  public mutating func taskDigest(_ index: Int) -> Hash128 {
    let isKnown = heap.references.live == 0
    if isKnown, tasks[index].digest != .zero { return tasks[index].digest }
    var traversal = Traversal()
    swap(&traversal, &self.traversal)
    traversal.begin(objects: heap.headerCount, isWhole: false)
    var hash = Hash128(low: UInt64(index), high: UInt64(tasks[index].named))
    hashTask(index, &hash, &traversal)
    hashMet(&hash, &traversal)
    swap(&traversal, &self.traversal)
    tasks[index].digest = isKnown ? hash : .zero
    return hash
  }

  /// How many objects and frames the last hash of a state has looked at; many elements count like an object.
  public var traversed: Int { traversal.order.count + traversal.frames + traversal.elements >> 4 }

  /// The state's hash by a traversal of everything: slow, and the same before and after the second task's start.
  public mutating func wholeStateHash() -> Hash128 {
    var traversal = Traversal()
    swap(&traversal, &self.traversal)
    defer { swap(&traversal, &self.traversal) }
    traversal.begin(objects: heap.headerCount, isWhole: true)
    var hash = outputMatters ? outputHash : .zero
    if clockMatters { hash.absorb(UInt64(extraTime)) }
    for process in processes {
      absorb(.ref(process.mainModule), &hash, &traversal)
      absorb(.ref(process.modules), &hash, &traversal)
      absorb(.ref(process.object), &hash, &traversal)
    }
    for i in 0..<taskCount { hashTask(i, &hash, &traversal) }
    hashMet(&hash, &traversal)
    return hash
  }

  /// Absorbs a value: an object by its number in the traversal or by its identity, all else by content.
  @inline(__always) private func absorb(_ value: Value, _ hash: inout Hash128, _ traversal: inout Traversal) {
    if case .ref(let h) = value, traversal.isWhole || heap.isPrivate(h) { return number(h, &hash, &traversal) }
    let (payload, tag) = heap.canonicalWords(value)
    hash.absorb(payload &+ tag &* 0x9E37_79B9_7F4A_7C15)
  }

  @inline(__always) private func number(_ h: Handle, _ hash: inout Hash128, _ traversal: inout Traversal) {
    if traversal.stamps[Int(h)] != traversal.stamp {
      traversal.stamps[Int(h)] = traversal.stamp
      traversal.number[Int(h)] = UInt32(truncatingIfNeeded: traversal.order.count)
      traversal.order.append(h)
    }
    hash.absorb(UInt64(traversal.number[Int(h)]) << 8 | 0xFD)
  }

  /// Absorbs the objects that were met, and those that they lead to.
  private func hashMet(_ hash: inout Hash128, _ traversal: inout Traversal) {
    var next = 0
    while next < traversal.order.count {
      hashObject(traversal.order[next], &hash, &traversal)
      next += 1
    }
  }

  private func hashObject(_ h: Handle, _ hash: inout Hash128, _ traversal: inout Traversal) {
    let header = heap.headers[Int(h)]
    let isFinalized: UInt64 = header.flags.contains(.finalized) ? 1 << 40 : 0
    hash.absorb(isFinalized | UInt64(header.kind.rawValue) << 32 | UInt64(header.count))
    absorb(.ref(header.type), &hash, &traversal)
    switch header.kind {
    case .instance, .module: hash.absorb(shapes.hash(header.aux))
    default: absorb(.ref(header.aux), &hash, &traversal)
    }
    let base = heap.base(h)
    traversal.elements &+= Int(header.count)
    for i in 0..<Int(header.count) where !heap.isDerived(header.kind, i) {
      absorb(heap.isCode(header.kind, i) ? heap.codeIdentity(base[i]) : base[i], &hash, &traversal)
    }
  }

  private func hashTask(_ index: Int, _ hash: inout Hash128, _ traversal: inout Traversal) {
    let t = tasks + index
    absorb(.ref(t.pointee.object), &hash, &traversal)
    if t.pointee.isFinished {
      hash.absorb(0xF1)
      return
    }
    absorb(t.pointee.handled, &hash, &traversal)
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
      if shape >> 48 & 0xFF != 0 { absorb(t.pointee.stack[top], &hash, &traversal) }
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
    traversal.frames &+= 1
    let live = pc >= 0 && pc < c.count && c.live != nil ? c.live?[pc] ?? .max : .max
    for k in 0..<c.slotCount where k >= 64 || live >> UInt64(k) & 1 == 1 || isKept(slots[k]) {
      absorb(slots[k], &hash, &traversal)
    }
    absorb(slots[c.slotCount + FrameLink.function], &hash, &traversal)
    var k = c.slotCount + FrameLink.count
    while k < size {
      absorb(slots[k], &hash, &traversal)
      k += 1
    }
  }

  /// Whether a value that is not read again tells in that something is finalized when it goes.
  @inline(__always) private func isKept(_ value: Value) -> Bool {
    if heap.references.live == 0 { return false }
    guard case .ref(let h) = value else { return false }
    return matters(h, ifUnknown: true)
  }

  /// Whether the incremental part of the hash is what it would be if made from scratch: for the self-check, which
  /// sets `keepsBaseReference` before the second task begins.
  func sharedHashEqualsReference() -> Bool {
    guard let reference = baseReference, heap.boundary != 0 else { return true }
    var sum = Hash128.zero
    for h in 1..<heap.boundary {
      sum &+= heap.objectTerm(h, shapes)
      sum &-= reference.terms[Int(h)]
    }
    for h in heap.named { sum &+= heap.objectTerm(h, shapes) }
    return sum == heap.sharedHash
  }
}

/// The terms of all objects at the moment when hashing began.
struct BaseReference {
  fileprivate var terms: [Hash128] = []

  init(_ machine: borrowing Machine) {
    terms = (0..<machine.heap.boundary).map { h in h == 0 ? .zero : machine.heap.objectTerm(h, machine.shapes) }
  }
}
