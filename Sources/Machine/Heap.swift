// The heap: headers, slots, immutables, and the journal that undoes their changes.
//
// Objects are structs in an array: a `Header` each, and a run of `Value` slots in one shared arena. A handle is the
// header's index, so moving an object's slots (growth, collection) changes no reference. ALL changes of an object
// go through `store`, `setCount`, `setAux` and `allocate`: the one choke point where they are journaled (so that they
// can be undone) and accounted in the incremental hash. Pointers into the arena are never kept across anything that
// can allocate.
//
// Undo: while `isJournaling`, each change leaves its former value in the journal; `rollback(to:)` restores them in
// reverse and truncates what was allocated since. Nothing is collected while the journal is in use: rollback
// reclaims. In plain runs a mark-and-sweep collection runs at deterministic points (see Collector.swift).

import Glibc

/// What an object's slots mean. Attributes of all but `instance` and `module` live in an object of their own (`aux`).
enum Kind: UInt8 {
  case free, instance, module, type, list, tuple, dict, set, frozenSet, index
  case function, builtin, boundMethod, cell, generator, exception, traceback
  case range, slice, iterator, view, property, staticMethod, classMethod, superProxy
  case lock, rlock, condition, task, stream, code, object, random, member, complex, byteArray, weak
}

struct Header {
  var kind: Kind
  var flags: HeaderFlags = []
  var type: Handle
  /// The shape of an instance or module; for other kinds the handle of the instance that holds the attributes, or 0.
  var aux: UInt32 = 0
  /// Where the slots begin in the arena.
  var offset: UInt32
  /// Slots in use.
  var count: UInt32
  var capacity: UInt32
  /// Where in the program it was made, and by whom: what later objects are told apart by while exploring.
  var birth: UInt32 = 0
  /// Of an object that a fork has copied: the original, whose address and hash it has; 0: it is none.
  var origin: Handle = 0
}

/// What becomes of an object (see `Finalization.swift`). Only the first is part of the state hash.
struct HeaderFlags: OptionSet {
  let rawValue: UInt8
  /// Its finalizer has been called, which happens once.
  static let finalized = HeaderFlags(rawValue: 1)
  /// No reference to it is left.
  static let dead = HeaderFlags(rawValue: 2)
  /// There is something to do when it dies.
  static let enlisted = HeaderFlags(rawValue: 4)
  /// There is no longer: a generator that has finished.
  static let delisted = HeaderFlags(rawValue: 8)
  /// There are, or have been, weak references to it.
  static let weaklyReferenced = HeaderFlags(rawValue: 16)
  /// All processes have it: a fork does not copy it, nor what only it leads to.
  static let common = HeaderFlags(rawValue: 32)
  /// A traceback that the program has: it stays as it is, what is to be added goes into a copy.
  static let kept = HeaderFlags(rawValue: 64)
}

/// What stands for a header's fields, in place of a slot's number, in the incremental hash.
enum HeaderTerm {
  static let count = -1
  /// The shape of an instance or module as the shape's hash, of others a reference to the holder of attributes.
  static let aux = -2
  static let type = -3
  static let finalized = -4
}

struct HeapMark {
  var journal: Int
  var sharedHash: Hash128
  var named: Int
  var headers: Int
  var slots: Int
  var immutables: Int
}

struct Heap: ~Copyable {
  /// The identity of each linked code: what a function's slot that names its code counts as in a hash.
  var codeIdentities: [UInt64] = []
  /// Keeps heap and machine where they are: a struct with an existential is passed by address. Swift 6.3.1 passes a
  /// large struct without one to each function that only reads it as a copy of all its bytes, 713 of the machine's.
  private let passedByAddress: any Sendable = ()
  private(set) var headers: UnsafeMutablePointer<Header>
  private(set) var headerCount = 1
  private var headerCapacity: Int
  var headerRoom: Int { headerCapacity }
  private(set) var slots: UnsafeMutablePointer<Value>
  private(set) var slotCount = 0
  private var slotCapacity: Int
  var immutables = Immutables()
  var journal = Journal()
  var isJournaling = false { didSet { isWatched = isJournaling || references.isOn } }
  /// What is known about who refers to whom, while that matters.
  var references = References()
  /// Whether changes are noted: journaled, counted or both.
  private(set) var isWatched = false
  /// The names of later objects that belong to all tasks; 0: the object belongs to one task (see `Sharing`).
  private(set) var names: UnsafeMutablePointer<UInt64>
  /// The objects that have a name, in the order in which they got it.
  private(set) var named: [Handle] = []
  /// Slots of objects of all that refer to objects of one task, during a step: `handle << 32 | index`.
  var escapes: [UInt64] = []
  /// Handles below this were made before the second task began; 0: hashing has not begun.
  var boundary: Handle = 0
  /// What the objects that belong to all tasks add to the state hash.
  var sharedHash = Hash128.zero
  var birth: UInt32 = 0
  /// The header that is used next of those which a collection freed, each one's `aux` being the next; 0: none.
  private var freeHandle: Handle = 0
  /// Handles below this are never freed: what there was before the program was loaded.
  var permanent: Handle = 0
  /// Bytes that may be in use before the next collection.
  var collectAt = Heap.smallestNursery
  /// What may be allocated at least between two collections.
  static let smallestNursery = 2 << 20
  /// An arena that the last collection left empty, for the next one; its pages are there already. Larger ones than
  /// `mostSpare` slots are given back.
  private var spare: UnsafeMutablePointer<Value>?
  private var spareCapacity = 0
  private static let mostSpare = 1 << 20

  init() {
    headerCapacity = 1 << 12
    slotCapacity = 1 << 14
    headers = .allocate(capacity: headerCapacity)
    slots = .allocate(capacity: slotCapacity)
    names = Self.zeros(headerCapacity)
    headers[0] = Header(kind: .free, type: 0, offset: 0, count: 0, capacity: 0)
  }

  deinit {
    headers.deallocate()
    slots.deallocate()
    spare?.deallocate()
    Glibc.free(names)
  }

  /// The computer has no memory left, where a program's own limit was still far: nothing can go on, nor be undone.
  private static func outOfMemory() -> Never {
    let message = "plait: the computer has no memory left\n"
    _ = message.withCString { Glibc.write(2, $0, strlen($0)) }
    exit(1)
  }

  /// Zeros that take no memory before they are written.
  private static func zeros(_ n: Int) -> UnsafeMutablePointer<UInt64> {
    guard let memory = calloc(n, 8) else { outOfMemory() }
    return memory.bindMemory(to: UInt64.self, capacity: n)
  }

  /// Begins or ends the counting of references.
  mutating func count(_ isOn: Bool) {
    references.isOn = isOn
    isWatched = isJournaling || isOn
  }

  var bytes: Int { slotCount * 16 + headerCount * MemoryLayout<Header>.stride + immutables.bytes }

  // MARK: Reading

  @inline(__always) func kind(_ h: Handle) -> Kind { headers[Int(h)].kind }
  @inline(__always) func count(_ h: Handle) -> Int { Int(headers[Int(h)].count) }
  @inline(__always) func aux(_ h: Handle) -> UInt32 { headers[Int(h)].aux }
  @inline(__always) func base(_ h: Handle) -> UnsafeMutablePointer<Value> { slots + Int(headers[Int(h)].offset) }

  @inline(__always) subscript(_ h: Handle, _ i: Int) -> Value {
    assert(i >= 0 && i < Int(headers[Int(h)].count))
    return slots[Int(headers[Int(h)].offset) &+ i]
  }

  // MARK: Changing: the choke point

  @inline(__always) mutating func store(_ h: Handle, _ i: Int, _ value: Value) {
    assert(i >= 0 && i < Int(headers[Int(h)].count))
    let address = Int(headers[Int(h)].offset) &+ i
    if isWatched { note(h, i, address, value) }
    slots[address] = value
  }

  @inline(never) private mutating func note(_ h: Handle, _ i: Int, _ address: Int, _ value: Value) {
    let old = slots[address]
    if references.isOn { recount(h, i, old, value) }
    guard isJournaling else { return }
    journal.push(old, at: address, of: h)
    if !isPrivate(h) { account(h, i, old, value) }
  }

  private mutating func account(_ h: Handle, _ i: Int, _ old: Value, _ new: Value) {
    if isDerived(headers[Int(h)].kind, i) { return }
    sharedHash &-= term(h, i, old)
    sharedHash &+= term(h, i, new)
    if case .ref(let target) = new, isPrivate(target) { noteEscape(h, i) }
  }

  /// Payload and tag, with immutables by content and objects of all by identity.
  @inline(__always) func canonicalWords(_ value: Value) -> (UInt64, UInt64) {
    if case .ref(let h) = value { return (identity(h), value.words.tag) }
    let words = value.words
    guard words.tag >= 8 && words.tag <= 10 else { return (words.payload, words.tag) }
    let content = immutables.contentHash(UInt32(words.payload))
    return (content.low, content.high ^ words.tag)
  }

  /// Gives a slot of an object that has just been made its first value: no undoing needs to know.
  @inline(__always) mutating func initialize(_ h: Handle, _ i: Int, _ value: Value) {
    if references.isOn { recount(h, i, .unbound, value) }
    slots[Int(headers[Int(h)].offset) &+ i] = value
  }

  /// Gives all slots of an object that has just been made their first values.
  @inline(__always) mutating func initialize(_ h: Handle, _ values: UnsafeBufferPointer<Value>) {
    if isWatched {
      for i in 0..<values.count { store(h, i, values[i]) }
    } else if let start = values.baseAddress {
      base(h).update(from: start, count: values.count)
    }
  }

  /// The object has the address and the hash of the one that it is a copy of.
  mutating func setOrigin(_ h: Handle, _ original: Handle) { headers[Int(h)].origin = origin(original) }

  /// What an object's address and hash are made of.
  @inline(__always) func origin(_ h: Handle) -> Handle {
    let origin = headers[Int(h)].origin
    return origin == 0 ? h : origin
  }

  /// Sets how many slots are in use; new ones must be stored before they are read.
  @inline(__always) mutating func setCount(_ h: Handle, _ n: Int) {
    if isWatched { noteCount(h, n) }
    headers[Int(h)].count = UInt32(truncatingIfNeeded: n)
  }

  @inline(never) private mutating func noteCount(_ h: Handle, _ n: Int) {
    if references.isOn { recountSlots(h, from: count(h), to: n) }
    if isJournaling { noteHeader(h, HeaderTerm.count, .int(count(h)), .int(n)) }
  }

  /// Gives an instance or a module another shape; `old` and `new` are the shapes' hashes.
  mutating func setShape(_ h: Handle, _ shape: UInt32, old: UInt64, new: UInt64) {
    if isJournaling { noteHeader(h, HeaderTerm.aux, .raw(old), .raw(new)) }
    headers[Int(h)].aux = shape
  }

  /// Gives an instance or a module that has just been made its shape.
  mutating func setCopiedShape(_ h: Handle, _ shape: UInt32) { headers[Int(h)].aux = shape }

  /// Sets the object that holds the attributes of `h`.
  mutating func setHolder(_ h: Handle, _ holder: Handle) {
    if references.isOn {
      if holder != 0 { acquire(holder) }
      if aux(h) != 0 { release(aux(h)) }
    }
    if isJournaling { noteHeader(h, HeaderTerm.aux, .ref(aux(h)), .ref(holder)) }
    headers[Int(h)].aux = holder
  }

  mutating func setType(_ h: Handle, _ type: Handle) {
    if isJournaling { noteHeader(h, HeaderTerm.type, .ref(headers[Int(h)].type), .ref(type)) }
    headers[Int(h)].type = type
    if isFinalizable(type) { enlist(h) }
  }

  /// Changes what becomes of an object.
  mutating func setFlags(_ h: Handle, _ flags: HeaderFlags) {
    let old = headers[Int(h)].flags
    if isJournaling {
      if old.contains(.finalized) != flags.contains(.finalized) {
        let (was, will) = (old.contains(.finalized), flags.contains(.finalized))
        noteHeader(h, HeaderTerm.finalized, was ? .bool(true) : .unbound, will ? .bool(true) : .unbound)
      } else {
        noteHeader(h)
      }
    }
    headers[Int(h)].flags = flags
    references.flagsChange(from: old, to: flags)
  }

  private mutating func noteHeader(_ h: Handle) { journal.push(headers[Int(h)], h) }

  /// Names an object, which belongs to all tasks from now on.
  mutating func setName(_ h: Handle, _ name: UInt64) {
    names[Int(h)] = name
    named.append(h)
  }

  /// Notes the header, and accounts that one of its fields changes.
  private mutating func noteHeader(_ h: Handle, _ field: Int, _ old: Value, _ new: Value) {
    noteHeader(h)
    if !isPrivate(h) { account(h, field, old, new) }
  }

  // MARK: Allocating

  /// A new object with `count` unset slots (the caller stores each) and room for `capacity`.
  @inline(__always) mutating func allocate(
    _ kind: Kind, _ type: Handle, count: Int, capacity: Int = 0, aux: UInt32 = 0
  ) -> Handle {
    let room = max(count, capacity)
    let offset = reserveSlots(room)
    let h: Handle
    if freeHandle != 0 {
      h = freeHandle
      freeHandle = headers[Int(h)].aux
    } else {
      if headerCount == headerCapacity { growHeaders() }
      h = Handle(truncatingIfNeeded: headerCount)
      headerCount &+= 1
    }
    headers[Int(h)] = Header(
      kind: kind, type: type, aux: aux, offset: UInt32(truncatingIfNeeded: offset),
      count: UInt32(truncatingIfNeeded: count), capacity: UInt32(truncatingIfNeeded: room), birth: birth)
    if references.isOn { noteNew(h, type) }
    return h
  }

  @inline(never) private mutating func noteNew(_ h: Handle, _ type: Handle) {
    references.begin(h)
    if isFinalizable(type) { enlist(h) }
  }

  @inline(__always) private mutating func reserveSlots(_ n: Int) -> Int {
    let offset = slotCount
    if offset &+ n > slotCapacity { growSlots(n) }
    slotCount = offset &+ n
    var p = slots + offset
    let end = p + n
    while p < end {
      p.initialize(to: .unbound)
      p += 1
    }
    return offset
  }

  @inline(never) private mutating func growHeaders() {
    headers = Self.larger(headers, headerCapacity * 2)
    let names = Self.zeros(headerCapacity * 2)
    for h in named { names[Int(h)] = self.names[Int(h)] }
    Glibc.free(self.names)
    self.names = names
    headerCapacity *= 2
    if references.isOn { references.grow(to: headerCapacity) }
  }

  @inline(never) private mutating func growSlots(_ n: Int) {
    let capacity = max(slotCapacity * 2, slotCount + n)
    slots = Self.larger(slots, capacity)
    slotCapacity = capacity
  }

  /// The same memory with more room: large blocks move by their pages, without being copied.
  private static func larger<Element>(_ old: UnsafeMutablePointer<Element>, _ n: Int) -> UnsafeMutablePointer<Element> {
    guard let memory = realloc(old, n * MemoryLayout<Element>.stride) else { outOfMemory() }
    return memory.bindMemory(to: Element.self, capacity: n)
  }

  /// Makes room for `n` slots in all; the slots move, `count` stays.
  mutating func reserve(_ h: Handle, _ n: Int) {
    let header = headers[Int(h)]
    guard n > Int(header.capacity) else { return }
    let capacity = max(n, Int(header.capacity) * 2, 4)
    if Int(header.offset) + Int(header.capacity) == slotCount {
      // It is the last in the arena: it grows where it is.
      _ = reserveSlots(capacity - Int(header.capacity))
      if isJournaling { noteHeader(h) }
      headers[Int(h)].capacity = UInt32(truncatingIfNeeded: capacity)
      return
    }
    let offset = reserveSlots(capacity)
    (slots + offset).update(from: slots + Int(header.offset), count: Int(header.count))
    if isJournaling { noteHeader(h) }
    headers[Int(h)].offset = UInt32(truncatingIfNeeded: offset)
    headers[Int(h)].capacity = UInt32(truncatingIfNeeded: capacity)
  }

  /// Adds a slot at the end.
  @inline(__always) mutating func append(_ h: Handle, _ value: Value) {
    let n = count(h)
    if n == Int(headers[Int(h)].capacity) { reserve(h, n &+ 1) }
    setCount(h, n &+ 1)
    store(h, n, value)
  }

  /// Adds slots at the end.
  mutating func append(_ h: Handle, contentsOf values: [Value]) {
    let n = count(h)
    reserve(h, n + values.count)
    setCount(h, n + values.count)
    values.withUnsafeBufferPointer { values in
      if let first = values.baseAddress { store(h, from: n, first, values.count) }
    }
  }

  /// Removes the last slot.
  mutating func removeLast(_ h: Handle) {
    let n = count(h) - 1
    store(h, n, .unbound)
    setCount(h, n)
  }

  /// Removes the first slot: at once in a plain run, where nothing is undone and no slot counts in a hash; else by moving
  /// the others up.
  mutating func removeFirst(_ h: Handle) {
    guard isJournaling else {
      store(h, 0, .unbound)
      headers[Int(h)].offset += 1
      headers[Int(h)].capacity -= 1
      headers[Int(h)].count -= 1
      return
    }
    let n = count(h)
    for i in 0..<(n - 1) { store(h, i, self[h, i + 1]) }
    removeLast(h)
  }

  // MARK: Going back

  func mark() -> HeapMark {
    HeapMark(
      journal: journal.count, sharedHash: sharedHash, named: named.count, headers: headerCount, slots: slotCount,
      immutables: immutables.count)
  }

  /// Undoes the newest heap entry of the journal.
  mutating func undo(_ entry: Journal.Entry) {
    switch entry.tag {
    case .slot:
      let h = Int(entry.operand)
      let address = Int(journal.popWord())
      let old = journal.popValue()
      if references.isOn { recount(Handle(h), address - Int(headers[h].offset), slots[address], old) }
      slots[address] = old
    case .header:
      let old = journal.popHeader()
      let h = Handle(entry.operand)
      if references.isOn { recount(h, restored: old) }
      references.flagsGoBack(from: headers[Int(h)].flags, to: old.flags)
      headers[Int(h)] = old
    default: break
    }
  }

  /// Drops what was allocated since.
  mutating func truncate(to mark: HeapMark) {
    // Back to where hashing had not begun.
    if mark.headers < Int(boundary) { boundary = 0 }
    sharedHash = mark.sharedHash
    while named.count > mark.named { names[Int(named.removeLast())] = 0 }
    escapes.removeAll(keepingCapacity: true)
    references.forget(from: mark.headers, to: headerCount)
    headerCount = mark.headers
    slotCount = mark.slots
    immutables.truncate(to: mark.immutables)
  }

  /// For the collector: no header is free.
  mutating func forgetFree() { freeHandle = 0 }

  /// For the collector: the header is free, and used before those freed earlier.
  mutating func free(_ h: Int) {
    headers[h] = Header(kind: .free, type: 0, aux: freeHandle, offset: 0, count: 0, capacity: 0)
    freeHandle = Handle(h)
  }

  /// For the collector: the slots of a live object have moved.
  mutating func move(_ h: Int, to offset: Int) { headers[h].offset = UInt32(truncatingIfNeeded: offset) }

  /// For the collector: an arena with room for so many slots.
  mutating func takeArena(_ n: Int) -> (arena: UnsafeMutablePointer<Value>, capacity: Int) {
    if let arena = spare, spareCapacity >= n {
      spare = nil
      return (arena, spareCapacity)
    }
    spare?.deallocate()
    spare = nil
    return (.allocate(capacity: n), n)
  }

  /// For the collector: takes over a compacted arena. The old one is kept if the next may well be as large.
  mutating func replaceSlots(_ new: UnsafeMutablePointer<Value>, count: Int, capacity: Int) {
    if slotCapacity <= Heap.mostSpare {
      (spare, spareCapacity) = (slots, slotCapacity)
    } else {
      slots.deallocate()
    }
    slots = new
    slotCount = count
    slotCapacity = capacity
  }

  // MARK: Whole runs of slots

  /// Copies `n` of an object's slots to another place in it.
  mutating func moveSlots(_ h: Handle, from: Int, to: Int, _ n: Int) {
    guard isWatched else { return (base(h) + to).update(from: base(h) + from, count: n) }
    if from > to {
      for k in 0..<n { store(h, to + k, self[h, from + k]) }
    } else {
      for k in (0..<n).reversed() { store(h, to + k, self[h, from + k]) }
    }
  }

  /// Stores a run of values, of which nobody needs to know but the journal.
  @inline(__always) mutating func store(_ h: Handle, from first: Int, _ values: UnsafePointer<Value>, _ n: Int) {
    if isWatched {
      for k in 0..<n { store(h, first &+ k, values[k]) }
    } else {
      (base(h) + first).update(from: values, count: n)
    }
  }
}
