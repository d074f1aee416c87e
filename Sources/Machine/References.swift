// Who is still referred to: reference counts, kept only while something in the program is to be done when an object
// dies (see Finalization.swift for what that is, and for who decides that one has died).
//
// While `References.isOn`, each object has the number of slots that refer to it. References from the tasks' stacks are
// not counted: an object whose number is zero is a candidate, and at the next instruction `Machine.settle` looks
// whether a stack has it. A number depends on the heap's slots alone, so it follows undo slot by slot, and counting
// may begin at any time with a scan of the heap. An object that has died keeps its slots; they no longer count. So
// neither the state hash nor anything a program sees tells whether references are counted.

struct References: ~Copyable {
  var isOn = false
  /// Something is to be finalized and counting has to begin.
  var isWanted = false
  /// Objects whose last counted reference has gone, or which a stack has let go, in that order, since the last look.
  var pending: [Handle] = []
  /// What is or was to be finalized, in order of creation.
  private(set) var enlisted: [Handle] = []
  /// How many of them live.
  private(set) var live = 0
  /// Objects with weak references, and the cells that refer to them, oldest first.
  private(set) var cells: [Handle: [Handle]] = [:]
  /// All cells, with what they referred to when they were made.
  private var allCells: [(cell: Handle, target: Handle)] = []
  private var counts: UnsafeMutablePointer<UInt32>
  private var capacity = 0

  init() { counts = .allocate(capacity: 0) }

  deinit { counts.deallocate() }

  /// Set for ever once a slot has referred to the object: before that, only the task that made it can have it.
  private static let isShared: UInt32 = 1 << 31

  @inline(__always) func isUncounted(_ h: Handle) -> Bool { counts[Int(h)] & ~Self.isShared == 0 }
  @inline(__always) func isShared(_ h: Handle) -> Bool { counts[Int(h)] & Self.isShared != 0 }

  /// A new object.
  @inline(__always) mutating func begin(_ h: Handle) {
    counts[Int(h)] = 0
    pending.append(h)
  }

  @inline(__always) mutating func acquire(_ h: Handle) {
    counts[Int(h)] = (counts[Int(h)] &+ 1) | Self.isShared
  }

  @inline(__always) mutating func release(_ h: Handle) {
    if isUncounted(h) { return }
    counts[Int(h)] &-= 1
    if isUncounted(h) { pending.append(h) }
  }

  /// Before counting begins anew.
  mutating func reset(_ headers: Int, capacity: Int) {
    grow(to: capacity)
    counts.update(repeating: 0, count: headers)
    pending.removeAll()
  }

  /// The last in order comes first, or the other way round.
  @inline(__always) mutating func reversePending(from start: Int) {
    var (low, high) = (start, pending.count - 1)
    while low < high {
      pending.swapAt(low, high)
      (low, high) = (low + 1, high - 1)
    }
  }

  /// All there is, word for word, for the self-check.
  func exactWords(_ headers: Int) -> [UInt64] {
    guard isOn else { return [isWanted ? 1 : 0] }
    return (1..<headers).map { UInt64(counts[$0] & ~Self.isShared) } + pending.map(UInt64.init)
      + enlisted.map(UInt64.init) + allCells.map { UInt64($0.cell) << 32 | UInt64($0.target) } + [UInt64(live)]
  }

  mutating func grow(to size: Int) {
    guard size > capacity else { return }
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: size)
    larger.initialize(repeating: 0, count: size)
    larger.update(from: counts, count: capacity)
    counts.deallocate()
    counts = larger
    capacity = size
  }

  // MARK: What is to be finalized

  mutating func enlist(_ h: Handle) {
    enlisted.append(h)
    if !isOn { isWanted = true }
  }

  mutating func flagsChange(from old: HeaderFlags, to new: HeaderFlags) { live += Self.lives(new) - Self.lives(old) }

  mutating func flagsGoBack(from new: HeaderFlags, to old: HeaderFlags) {
    guard new != old else { return }
    if new.contains(.enlisted), !old.contains(.enlisted) { enlisted.removeLast() }
    live += Self.lives(old) - Self.lives(new)
  }

  private static func lives(_ flags: HeaderFlags) -> Int {
    flags.contains(.enlisted) && flags.isDisjoint(with: [.dead, .delisted]) ? 1 : 0
  }

  mutating func addCell(_ cell: Handle, to target: Handle) {
    cells[target, default: []].append(cell)
    allCells.append((cell, target))
  }

  /// Objects from `first` on are undone.
  mutating func forget(from first: Int, to end: Int) {
    while let last = allCells.last, last.cell >= first {
      allCells.removeLast()
      cells[last.target]?.removeLast()
      if cells[last.target]?.isEmpty == true { cells[last.target] = nil }
    }
    if isOn {
      for h in first..<max(first, min(end, capacity)) { counts[h] = 0 }
      pending.removeAll { $0 >= first }
    }
  }

  /// Forgets what a collection has freed.
  mutating func keep(_ isLive: (Handle) -> Bool) {
    enlisted.removeAll { !isLive($0) }
    allCells.removeAll { !isLive($0.cell) || !isLive($0.target) }
    cells.removeAll(keepingCapacity: true)
    for (cell, target) in allCells { cells[target, default: []].append(cell) }
  }
}

extension Heap {
  /// Notes that something is to be done when the object dies.
  mutating func enlist(_ h: Handle) {
    guard !headers[Int(h)].flags.contains(.enlisted) else { return }
    references.enlist(h)
    setFlags(h, headers[Int(h)].flags.union(.enlisted))
  }

  @inline(__always) func isFinalizable(_ type: Handle) -> Bool {
    guard headers[Int(type)].count > TypeSlot.flags, case .int(let flags) = self[type, TypeSlot.flags] else {
      return false
    }
    return flags & TypeFlags.del.rawValue != 0
  }

  mutating func acquire(_ h: Handle) { references.acquire(h) }
  mutating func release(_ h: Handle) { references.release(h) }

  /// Slots that keep nothing alive: those of weak references; what ended a task is kept for those who watch.
  @inline(__always) private func counts(_ h: Handle, _ i: Int) -> Bool {
    let kind = headers[Int(h)].kind
    return kind != .weak && (kind != .task || i != TaskSlot.exception)
  }

  /// Slot `i` is about to change.
  @inline(__always) mutating func recount(_ h: Handle, _ i: Int, _ old: Value, _ new: Value) {
    if old.isRef || new.isRef, !headers[Int(h)].flags.contains(.dead), counts(h, i) {
      if case .ref(let target) = new { acquire(target) }
      if case .ref(let target) = old { release(target) }
    }
  }

  /// The number of slots is about to change. Those that come into use may have old values until they are stored.
  mutating func recountSlots(_ h: Handle, from old: Int, to new: Int) {
    guard !headers[Int(h)].flags.contains(.dead) else { return }
    let base = slots + Int(headers[Int(h)].offset)
    for i in min(old, new)..<max(old, new) where counts(h, i) {
      guard case .ref(let target) = base[i] else { continue }
      if new > old { acquire(target) } else { release(target) }
    }
  }

  /// The header is about to become what it was.
  mutating func recount(_ h: Handle, restored: Header) {
    let header = headers[Int(h)]
    let (wasDead, isDead) = (restored.flags.contains(.dead), header.flags.contains(.dead))
    if !isDead, !wasDead {
      if header.count > restored.count {
        recountSlots(h, from: Int(header.count), to: Int(restored.count))
      } else if header.count < restored.count {
        // The slots are where they were.
        let base = slots + Int(restored.offset)
        for i in Int(header.count)..<Int(restored.count) where counts(h, i) {
          if case .ref(let target) = base[i] { acquire(target) }
        }
      }
      if header.aux != restored.aux, header.kind != .instance, header.kind != .module {
        if restored.aux != 0 { acquire(restored.aux) }
        if header.aux != 0 { release(header.aux) }
      }
    } else if isDead, !wasDead {
      countAll(h)
      references.pending.append(h)
    }
  }

  /// Counts what an object refers to.
  mutating func acquireAll(_ h: Handle) {
    let header = headers[Int(h)]
    guard !header.flags.contains(.dead), header.kind != .free else { return }
    countAll(h)
  }

  private mutating func countAll(_ h: Handle) {
    let header = headers[Int(h)]
    let base = slots + Int(header.offset)
    for i in 0..<Int(header.count) where counts(h, i) {
      if case .ref(let target) = base[i] { acquire(target) }
    }
    if header.aux != 0, header.kind != .instance, header.kind != .module { acquire(header.aux) }
  }

  /// An object dies: it no longer counts as referring to anything. CPython lets go in this order.
  mutating func die(_ h: Handle) {
    let header = headers[Int(h)]
    guard !header.flags.contains(.dead) else { return }
    setFlags(h, header.flags.union(.dead))
    let base = slots + Int(header.offset)
    let n = Int(header.count)
    let isReversed = header.kind == .tuple || header.kind == .list && header.type != TypeID.deque.handle
    for k in 0..<n where counts(h, k) {
      if case .ref(let target) = base[isReversed ? n - 1 - k : k] { release(target) }
    }
    if header.aux != 0, header.kind != .instance, header.kind != .module { release(header.aux) }
  }

  /// Counts all references anew, but for those of the machine itself.
  mutating func recountAll() {
    references.reset(headerCount, capacity: headerRoom)
    for h in 1..<headerCount { acquireAll(Handle(h)) }
  }

  /// Puts down all that nothing refers to.
  mutating func doubtAll() {
    for h in Int(permanent)..<headerCount where references.isUncounted(Handle(h)) {
      references.pending.append(Handle(h))
    }
  }
}
