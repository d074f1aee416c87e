// Dicts and sets: insertion-ordered entries with an index for larger ones.
//
// A dict's slots: [index, live count, then key, value, hash for each entry]; a set's: [index, live count, then key,
// hash]. The index (an object of kind `index`, or unbound up to 8 entries) maps hashes to entries, open addressing;
// it is derived and never part of the state hash. A removed entry leaves a tombstone (unbound key), except the last
// and in small tables, which are compacted, so that their order alone is their state.
//
// Native code compares keys only where no Python code could be called; else `KeyMatch.callback` makes the caller go
// through the prelude, which walks the candidates by `nextCandidate`.

enum KeyMatch {
  case found(Int)
  case absent
  /// Python code must be asked whether the keys are equal.
  case callback
}

enum Equality { case yes, no, callback }

struct DictEntry {
  var key: Value
  var value: Value
}

extension Machine {
  static let smallTable = 8

  mutating func makeDict() -> Handle {
    let h = heap.allocate(.dict, TypeID.dict.handle, count: 2, capacity: 2 + 3 * 4)
    heap.store(h, 1, .int(0))
    return h
  }

  mutating func makeSet(frozen: Bool = false) -> Handle {
    let type: TypeID = frozen ? .frozenset : .set
    let h = heap.allocate(frozen ? .frozenSet : .set, type.handle, count: 2, capacity: 2 + 2 * 4)
    heap.store(h, 1, .int(0))
    return h
  }

  /// Slots an entry takes.
  @inline(__always) func width(_ h: Handle) -> Int { heap.kind(h) == .dict ? 3 : 2 }

  /// Entries, tombstones included.
  @inline(__always) func tableUsed(_ h: Handle) -> Int { (heap.count(h) &- 2) / width(h) }

  @inline(__always) func tableCount(_ h: Handle) -> Int {
    if case .int(let n) = heap[h, 1] { return n }
    return 0
  }

  @inline(__always) func entryKey(_ h: Handle, _ i: Int) -> Value { heap[h, 2 &+ i &* width(h)] }
  @inline(__always) func entryValue(_ h: Handle, _ i: Int) -> Value { heap[h, 2 &+ i &* 3 &+ 1] }
  @inline(__always) func entryHash(_ h: Handle, _ i: Int) -> Int {
    let w = width(h)
    if case .int(let hash) = heap[h, 2 &+ i &* w &+ w &- 1] { return hash }
    return 0
  }

  func dictEntries(_ h: Handle) -> [DictEntry] {
    (0..<tableUsed(h)).compactMap { i in
      let key = entryKey(h, i)
      return key.isUnbound ? nil : DictEntry(key: key, value: entryValue(h, i))
    }
  }

  /// The keys of a dict, or the elements of a set in insertion order.
  func tableKeys(_ h: Handle) -> [Value] {
    (0..<tableUsed(h)).map { entryKey(h, $0) }.filter { !$0.isUnbound }
  }

  /// The places of the first entries, so many at most.
  func firstEntries(_ h: Handle, _ count: Int) -> [Int] {
    var found: [Int] = []
    var i = 0
    while i < tableUsed(h), found.count < count {
      if !entryKey(h, i).isUnbound { found.append(i) }
      i += 1
    }
    return found
  }

  // MARK: Finding

  @inline(__always) mutating func tableFind(_ h: Handle, _ key: Value, _ hash: Int) -> KeyMatch {
    var cursor = -1
    while true {
      let i = nextCandidate(h, hash, after: &cursor)
      if i < 0 { return .absent }
      switch keysEqual(entryKey(h, i), key) {
      case .yes: return .found(i)
      case .no: continue
      case .callback: return .callback
      }
    }
  }

  /// The next entry with this hash after `cursor` (begin with −1), or −1. The cursor is a position in the index, or
  /// an entry number where there is no index.
  @inline(__always) func nextCandidate(_ h: Handle, _ hash: Int, after cursor: inout Int) -> Int {
    if case .ref(let index) = heap[h, 0] { return nextIndexed(h, index, hash, after: &cursor) }
    let used = tableUsed(h)
    cursor &+= 1
    while cursor < used {
      if entryHash(h, cursor) == hash, !entryKey(h, cursor).isUnbound { return cursor }
      cursor &+= 1
    }
    return -1
  }

  private func nextIndexed(_ h: Handle, _ index: Handle, _ hash: Int, after cursor: inout Int) -> Int {
    let mask = heap.count(index) - 1
    var probes = cursor < 0 ? 0 : cursor
    let start = Machine.spread(hash)
    while probes <= mask {
      let slot = heap[index, (start &+ probes) & mask]
      probes += 1
      if case .unbound = slot { break }
      guard case .int(let entry) = slot else { continue }
      if entryHash(h, entry) == hash, !entryKey(h, entry).isUnbound {
        cursor = probes
        return entry
      }
    }
    cursor = mask + 1
    return -1
  }

  @inline(__always) static func spread(_ hash: Int) -> Int {
    Int(bitPattern: UInt(bitPattern: hash) &* 0x9E37_79B9_7F4A_7C15 >> 20)
  }

  // MARK: Changing

  mutating func tableInsert(_ h: Handle, _ key: Value, _ value: Value, _ hash: Int) {
    let w = width(h)
    let n = heap.count(h)
    heap.reserve(h, n + w)
    heap.setCount(h, n + w)
    heap.store(h, n, key)
    if w == 3 { heap.store(h, n + 1, value) }
    heap.store(h, n + w - 1, .int(hash))
    heap.store(h, 1, .int(tableCount(h) + 1))
    let entry = (n - 2) / w
    if case .ref(let index) = heap[h, 0] {
      if (entry + 1) * 3 >= heap.count(index) * 2 { rebuild(h) } else { indexEntry(index, entry, hash) }
    } else if entry >= Machine.smallTable {
      rebuild(h)
    }
  }

  private mutating func indexEntry(_ index: Handle, _ entry: Int, _ hash: Int) {
    let mask = heap.count(index) - 1
    var i = Machine.spread(hash) & mask
    while true {
      if case .int = heap[index, i] { i = (i + 1) & mask } else { break }
    }
    heap.store(index, i, .int(entry))
  }

  /// Compacts the entries and makes a new index where one is wanted.
  mutating func rebuild(_ h: Handle) {
    let w = width(h)
    var live = 0
    for i in 0..<tableUsed(h) where !entryKey(h, i).isUnbound {
      if live != i { for k in 0..<w { heap.store(h, 2 + live * w + k, heap[h, 2 + i * w + k]) } }
      live += 1
    }
    while heap.count(h) > 2 + live * w { heap.removeLast(h) }
    guard live > Machine.smallTable else { return heap.store(h, 0, .unbound) }
    var size = 32
    while size < live * 3 { size *= 2 }
    let index = heap.allocate(.index, TypeID.object.handle, count: size)
    heap.store(h, 0, .ref(index))
    for i in 0..<live { indexEntry(index, i, entryHash(h, i)) }
  }

  mutating func tableRemove(_ h: Handle, _ entry: Int) {
    let w = width(h)
    let used = tableUsed(h)
    heap.store(h, 1, .int(tableCount(h) - 1))
    if case .ref(let index) = heap[h, 0] {
      unindex(index, entry, entryHash(h, entry))
      for k in 0..<w { heap.store(h, 2 + entry * w + k, .unbound) }
      if entry == used - 1 { for _ in 0..<w { heap.removeLast(h) } }
      return
    }
    for i in entry..<(used - 1) {
      for k in 0..<w { heap.store(h, 2 + i * w + k, heap[h, 2 + (i + 1) * w + k]) }
    }
    for _ in 0..<w { heap.removeLast(h) }
  }

  private mutating func unindex(_ index: Handle, _ entry: Int, _ hash: Int) {
    let mask = heap.count(index) - 1
    var i = Machine.spread(hash) & mask
    for _ in 0...mask {
      if case .int(let e) = heap[index, i], e == entry { return heap.store(index, i, .none) }
      i = (i + 1) & mask
    }
  }

  mutating func tableClear(_ h: Handle) {
    for i in 2..<max(2, heap.count(h)) { heap.store(h, i, .unbound) }
    heap.setCount(h, 2)
    heap.store(h, 0, .unbound)
    heap.store(h, 1, .int(0))
  }

  // MARK: With values as keys

  /// TypeError if unhashable; `Fault.call` never: a key with Python code raises `needsCallback`.
  mutating func dictGet(_ h: Handle, _ key: Value) throws(Fault) -> Value? {
    guard let hash = try nativeHash(key) else { return nil }
    if case .found(let i) = tableFind(h, key, hash) { return entryValue(h, i) }
    return .unbound
  }

  /// For keys the machine itself makes: hashable without Python code.
  mutating func dictSet(_ h: Handle, _ key: Value, _ value: Value) throws(Fault) {
    guard let hash = try nativeHash(key) else { return }
    if case .found(let i) = tableFind(h, key, hash) {
      heap.store(h, 2 + i * 3 + 1, value)
    } else {
      tableInsert(h, key, value, hash)
    }
  }

  @inline(__always) mutating func dictGetName(_ h: Handle, _ name: UInt32) -> Value {
    let hash = heap.immutables.nameHash(name)
    if case .found(let i) = tableFind(h, .str(name), hash) { return entryValue(h, i) }
    return .unbound
  }

  /// As `dictGetName`, where nothing may change, not even a cache.
  func peekName(_ h: Handle, _ name: UInt32) -> Value {
    let text = heap.immutables.text(name)
    let hash = heap.immutables.knownNameHash(name)
    var cursor = -1
    while true {
      let i = nextCandidate(h, hash, after: &cursor)
      if i < 0 { return .unbound }
      if case .str(let s) = entryKey(h, i), s == name || heap.immutables.text(s) == text { return entryValue(h, i) }
    }
  }

  mutating func dictSetName(_ h: Handle, _ name: UInt32, _ value: Value) {
    let hash = heap.immutables.nameHash(name)
    if case .found(let i) = tableFind(h, .str(name), hash) {
      heap.store(h, 2 + i * 3 + 1, value)
    } else {
      tableInsert(h, .str(name), value, hash)
    }
  }

  mutating func dictDeleteName(_ h: Handle, _ name: UInt32) -> Bool {
    let hash = heap.immutables.nameHash(name)
    guard case .found(let i) = tableFind(h, .str(name), hash) else { return false }
    tableRemove(h, i)
    return true
  }
}
