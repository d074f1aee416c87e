import Bytecode

// What an instruction is about to access that other tasks could see: looked at before it is executed.
//
// One function, `accesses`, knows it for all instructions. Exploring asks whether one of the locations is shared (the
// step then stops before it); observing turns them into events. Values are peeked at natively, without side effects.

/// An access that the next instruction makes.
struct Access {
  var kind: Location.Kind
  var object: Handle
  /// Slot number, interned name, or hash of a key: tells locations in the object apart.
  var key: UInt64
  var isWrite: Bool
  /// For display: name or key, the value written.
  var name: Value = .unbound
  var new: Value = .unbound

  /// The key of an object's elements or attributes taken together: read by what looks at all of them (iteration, `sum`,
  /// a comparison), written by a change of any. Two changes are no conflict here, for each has a location of its own.
  static let values = UInt64.max - 1
}

extension Machine {
  /// The accesses of an instruction with its operands on the stack.
  func accesses(
    _ i: UnsafeMutablePointer<Op>, _ sp: UnsafeMutablePointer<Value>, _ fp: UnsafeMutablePointer<Value>,
    _ code: Code, _ body: (Access) -> Void
  ) {
    switch i.pointee.op {
    case .loadGlobal: global(i, code, .unbound, false, body)
    case .storeGlobal: global(i, code, sp[-1], true, body)
    case .deleteGlobal: global(i, code, .unbound, true, body)
    case .loadName: namespace(i, fp, code, .unbound, false, body)
    case .storeName: namespace(i, fp, code, sp[-1], true, body)
    case .deleteName: namespace(i, fp, code, .unbound, true, body)
    case .loadAttr, .loadMethod: attribute(sp[-1], code.names[Int(i.pointee.a)], .unbound, false, body)
    case .storeAttr: attribute(sp[-1], code.names[Int(i.pointee.a)], sp[-2], true, body)
    case .deleteAttr: attribute(sp[-1], code.names[Int(i.pointee.a)], .unbound, true, body)
    case .loadSubscript: element(sp[-2], sp[-1], .unbound, false, body)
    case .inPlace: contents(sp[-2], true, body)
    case .storeSubscript: element(sp[-2], sp[-1], sp[-3], true, body)
    case .deleteSubscript: contents(sp[-2], true, body)
    case .contains: contents(sp[-1], false, body)
    case .loadDeref, .loadClassDeref: cell(i, fp, .unbound, false, body)
    case .storeDeref: cell(i, fp, sp[-1], true, body)
    case .deleteDeref: cell(i, fp, .unbound, true, body)
    case .forIter, .getAnext:
      advance(sp[-1], body)
    case .getLength: contents(sp[-1], false, body)
    case .matchKeys:
      guard case .ref(let keys) = sp[-1], heap.kind(keys) == .tuple else { return }
      for key in elements(keys) { element(sp[-2], key, .unbound, false, body) }
    case .matchClass: attributes(of: sp[-3], asMatchedBy: sp[-2], Int(i.pointee.a), sp[-1], body)
    case .compare, .compareJumpIfFalse, .add, .subtract, .multiply, .binary:
      contents(sp[-2], false, body)
      contents(sp[-1], false, body)
    case .formatValue: contents(i.pointee.x & 4 != 0 ? sp[-2] : sp[-1], false, body)
    case .popJumpIfFalse, .popJumpIfTrue, .jumpIfFalseOrPop, .jumpIfTrueOrPop, .not, .unpackSequence, .unpackEx,
      .listExtend, .setUpdate, .dictUpdate, .dictMerge, .getIter:
      contents(sp[-1], false, body)
    case .call, .callKeywords: callAccesses(sp - Int(i.pointee.a) - 2, Int(i.pointee.a), body)
    case .callUnpack: callAccesses(sp - (i.pointee.x == 1 ? 4 : 3), 0, body)
    default: break
    }
  }

  /// A name of a class body, or of code that `exec` or `eval` runs.
  private func namespace(
    _ i: UnsafeMutablePointer<Op>, _ fp: UnsafeMutablePointer<Value>, _ code: Code, _ new: Value, _ isWrite: Bool,
    _ body: (Access) -> Void
  ) {
    guard case .ref(let h) = fp[0] else { return }
    let name = code.names[Int(i.pointee.a)]
    if heap.kind(h) == .dict { return element(.ref(h), .str(name), new, isWrite, body) }
    moduleVariable(h, name, new, isWrite, body)
  }

  /// A module's variable, as its own code names it.
  private func moduleVariable(
    _ module: Handle, _ name: UInt32, _ new: Value, _ isWrite: Bool, _ body: (Access) -> Void
  ) {
    let isNew = ownAttribute(module, name).isUnbound
    // A builtin that the module does not shadow is no variable.
    if !isWrite, isNew { return }
    body(Access(kind: .global, object: module, key: UInt64(name), isWrite: isWrite, name: .str(name), new: new))
    if isWrite, attributesTable(module) != 0 { changesAll(module, isNew: isNew || new.isUnbound, body) }
  }

  /// What is read by whatever looks at all attributes of an object, where one of them is set or deleted.
  private func changesAll(_ h: Handle, isNew: Bool, _ body: (Access) -> Void) {
    if isNew { body(Access(kind: .contents, object: h, key: .max, isWrite: true)) }
    body(Access(kind: .contents, object: h, key: Access.values, isWrite: true))
  }

  /// The attributes that a class pattern reads: the first `count` of `__match_args__`, and those it names.
  private func attributes(
    of object: Value, asMatchedBy type: Value, _ count: Int, _ names: Value, _ body: (Access) -> Void
  ) {
    var all: [Value] = []
    if case .ref(let h) = type, heap.kind(h) == .type, count > 0, case .ref(let mro) = heap[h, TypeSlot.mro] {
      for base in elements(mro) {
        guard case .ref(let b) = base, case .ref(let dict) = heap[b, TypeSlot.dict],
          case .ref(let arguments)? = peekDict(dict, .name(.__match_args__)), heap.kind(arguments) == .tuple
        else { continue }
        all = Array(elements(arguments).prefix(count))
        break
      }
    }
    if case .ref(let h) = names, heap.kind(h) == .tuple { all += elements(h) }
    for case .str(let name) in all { attribute(object, name, .unbound, false, body) }
  }

  private func global(
    _ i: UnsafeMutablePointer<Op>, _ code: Code, _ new: Value, _ isWrite: Bool, _ body: (Access) -> Void
  ) {
    let name = code.names[Int(i.pointee.a)]
    if heap.kind(code.module) == .dict { return element(.ref(code.module), .str(name), new, isWrite, body) }
    moduleVariable(code.module, name, new, isWrite, body)
  }

  /// `isDirect`: no code of the object's class is called instead, as by `object.__setattr__`.
  private func attribute(
    _ object: Value, _ name: UInt32, _ new: Value, _ isWrite: Bool, isDirect: Bool = false, _ body: (Access) -> Void
  ) {
    guard case .ref(let h) = object, isDirect || !callsCode(h, name, isWrite: isWrite, isDeletion: new.isUnbound)
    else { return }
    switch heap.kind(h) {
    case .module:
      body(Access(kind: .attribute, object: h, key: UInt64(name), isWrite: isWrite, name: .str(name), new: new))
      if isWrite, attributesTable(h) != 0 {
        changesAll(h, isNew: ownAttribute(h, name).isUnbound || new.isUnbound, body)
      }
    case .type:
      if let holder = isWrite ? h : classHolder(h, name) {
        body(Access(kind: .attribute, object: holder, key: UInt64(name), isWrite: isWrite, name: .str(name), new: new))
      }
    default:
      let isOwn = !ownAttribute(h, name).isUnbound
      // That it has none of that name can be seen, too.
      if isWrite || isOwn || heap.kind(h) == .function || typeFlags(heap.headers[Int(h)].type).contains(.user) {
        let holder = attributeHolder(h)
        let table = holder == 0 ? 0 : attributesTable(holder)
        if table == 0 || heap.aux(table) == h {
          ownAttribute(of: h, name, new, isWrite, isNew: !isOwn, body)
        } else {
          // Its `__dict__` is one that it was given, maybe another object's.
          element(.ref(table), .str(name), new, isWrite, body)
        }
      }
      if !isWrite, !isOwn, let holder = classHolder(heap.headers[Int(h)].type, name) {
        body(Access(kind: .attribute, object: holder, key: UInt64(name), isWrite: false, name: .str(name)))
      }
    }
  }

  /// Whether code of an object's class decides what becomes of an attribute: its `__setattr__`, a property's setter …
  /// What that accesses is seen there.
  private func callsCode(_ h: Handle, _ name: UInt32, isWrite: Bool, isDeletion: Bool) -> Bool {
    let type = heap.headers[Int(h)].type
    let flags = typeFlags(type)
    if flags.contains(!isWrite ? .getattribute : isDeletion ? .delattr : .setattr) { return true }
    guard isWrite, let holder = classHolder(type, name), case .ref(let dict) = heap[holder, TypeSlot.dict],
      case .ref(let found)? = peekDict(dict, .str(name))
    else { return false }
    return heap.kind(found) == .property
      || isUserDescriptor(.ref(found)) && classHolder(heap.headers[Int(found)].type, Name.__set__.rawValue) != nil
  }

  /// An attribute that an object has itself, or its `__dict__` has for it.
  private func ownAttribute(
    of h: Handle, _ name: UInt32, _ new: Value, _ isWrite: Bool, isNew: Bool, _ body: (Access) -> Void
  ) {
    body(Access(kind: .attribute, object: h, key: UInt64(name), isWrite: isWrite, name: .str(name), new: new))
    if isWrite { changesAll(h, isNew: isNew || new.isUnbound, body) }
  }

  /// The object whose attributes a dict holds; 0: it is a dict like any other.
  @inline(__always) private func owner(ofTable h: Handle) -> Handle {
    heap.headers[Int(h)].type == TypeID.dict.handle ? heap.aux(h) : 0
  }

  /// The user's class in whose namespace a plain value (no method) of that name is found.
  private func classHolder(_ type: Handle, _ name: UInt32) -> Handle? {
    guard typeFlags(type).contains(.user) else { return nil }
    let known = cachedMethod(type, name)
    if known.pointee.type == type, known.pointee.name == name, known.pointee.epoch == epoch {
      let holder = known.pointee.holder
      return holder != 0 && typeFlags(holder).contains(.user) ? holder : nil
    }
    guard case .ref(let mro) = heap[type, TypeSlot.mro] else { return nil }
    for k in 0..<heap.count(mro) {
      guard case .ref(let base) = heap[mro, k], case .ref(let dict) = heap[base, TypeSlot.dict] else { continue }
      for e in 0..<tableUsed(dict) {
        guard case .str(let s) = entryKey(dict, e), s == name else { continue }
        return typeFlags(base).contains(.user) ? base : nil
      }
    }
    return nil
  }

  private func element(_ object: Value, _ key: Value, _ new: Value, _ isWrite: Bool, _ body: (Access) -> Void) {
    guard case .ref(let h) = object else { return }
    switch heap.kind(h) {
    case .list, .byteArray:
      guard let i = index(key) else { return contents(object, isWrite, body) }
      let at = i < 0 ? i + heap.count(h) : i
      body(Access(kind: .contents, object: h, key: .max, isWrite: false))
      body(
        Access(kind: .element, object: h, key: UInt64(UInt(bitPattern: at)), isWrite: isWrite, name: .int(at), new: new)
      )
      if isWrite { body(Access(kind: .contents, object: h, key: Access.values, isWrite: true)) }
    case .dict:
      guard let hash = plainHash(key) else { return contents(object, isWrite, body) }
      let exists = peekDict(h, key) != nil
      let owner = owner(ofTable: h)
      if owner != 0, let name = name(ofKey: key) {
        if heap.kind(owner) == .type {
          return body(
            Access(kind: .attribute, object: owner, key: UInt64(name), isWrite: isWrite, name: key, new: new))
        }
        return ownAttribute(of: owner, name, new, isWrite, isNew: !exists, body)
      }
      body(Access(kind: .contents, object: h, key: .max, isWrite: isWrite && !exists))
      body(
        Access(kind: .element, object: h, key: UInt64(UInt(bitPattern: hash)), isWrite: isWrite, name: key, new: new))
      if isWrite { body(Access(kind: .contents, object: h, key: Access.values, isWrite: true)) }
    default: break
    }
  }

  private func name(ofKey key: Value) -> UInt32? {
    guard case .str(let s) = key else { return nil }
    return heap.immutables.lookup(heap.immutables.text(s))
  }

  /// The elements' number and order, and what they are.
  private func contents(_ object: Value, _ isWrite: Bool, _ body: (Access) -> Void) {
    guard case .ref(let h) = object else { return }
    switch heap.kind(h) {
    case .list, .dict, .byteArray:
      let owner = heap.kind(h) == .dict ? owner(ofTable: h) : 0
      body(Access(kind: .contents, object: owner == 0 ? h : owner, key: .max, isWrite: isWrite))
      if !isWrite { body(Access(kind: .contents, object: owner == 0 ? h : owner, key: Access.values, isWrite: false)) }
    case .set:
      body(Access(kind: .contents, object: h, key: .max, isWrite: isWrite))
    case .view: contents(heap[h, 0], isWrite, body)
    case .iterator, .generator: advance(object, body)
    case .random: body(Access(kind: .contents, object: h, key: .max, isWrite: true))
    default: break
    }
  }

  /// Going on with an iterator or generator changes it, and reads what it goes over.
  private func advance(_ iterator: Value, _ body: (Access) -> Void) {
    guard case .ref(let h) = iterator else { return }
    switch heap.kind(h) {
    case .iterator:
      body(Access(kind: .contents, object: h, key: .max, isWrite: true))
      let source = heap[h, IteratorSlot.source]
      if heap.headers[Int(h)].type == TypeID.zip.handle, case .ref(let iterators) = source {
        for i in 0..<heap.count(iterators) { advance(heap[iterators, i], body) }
      } else {
        contents(source, false, body)
      }
    case .generator: body(Access(kind: .contents, object: h, key: .max, isWrite: true))
    default: break
    }
  }

  private func cell(
    _ i: UnsafeMutablePointer<Op>, _ fp: UnsafeMutablePointer<Value>, _ new: Value, _ isWrite: Bool,
    _ body: (Access) -> Void
  ) {
    guard case .ref(let cell) = fp[Int(i.pointee.a)] else { return }
    body(Access(kind: .cell, object: cell, key: 0, isWrite: isWrite, name: .int(Int(i.pointee.a)), new: new))
  }

  private func callAccesses(_ base: UnsafeMutablePointer<Value>, _ n: Int, _ body: (Access) -> Void) {
    var function = base[0]
    var receiver = base[1]
    if case .ref(let m) = function, heap.kind(m) == .boundMethod {
      function = heap[m, 0]
      receiver = heap[m, 1]
    }
    guard case .ref(let h) = function else { return }
    if heap.kind(h) == .function {
      // A function of the prelude reads the containers it is given.
      guard case .int(let id) = heap[h, FunctionSlot.code], codes[id].isQuiet else { return }
      for k in 0..<n { contents(base[2 + k], false, body) }
      return
    }
    guard heap.kind(h) == .builtin || heap.kind(h) == .type else { return }
    let effect: Effect = heap.kind(h) == .type ? .reads : builtins[builtinRow(h)].effect
    guard effect != .none, effect != .visible else { return }
    if effect == .readsAttribute || effect == .writesAttribute {
      // `setattr(x, name, value)` or `x.__setattr__(name, value)`.
      let isMethod = builtins[builtinRow(h)].name.hasPrefix("__")
      let object = receiver.isUnbound ? base[2] : receiver
      let at = receiver.isUnbound ? 1 : 0
      guard n > at, case .str(let s) = base[2 + at], let name = heap.immutables.lookup(heap.immutables.text(s)) else {
        return
      }
      let new = n > at + 1 ? base[3 + at] : .unbound
      return attribute(object, name, new, effect == .writesAttribute, isDirect: isMethod, body)
    }
    var first = effect != .reads
    if !receiver.isUnbound {
      contents(receiver, first, body)
      first = false
    }
    for k in 0..<n {
      contents(base[2 + k], first, body)
      first = false
    }
  }

  /// `hash(key)` of keys whose hash needs no Python code and no cache.
  private func plainHash(_ key: Value) -> Int? {
    switch key {
    case .str(let s): heap.immutables.text(s).hash
    case .int(let i): i
    case .bool(let b): b ? 1 : 0
    default: nil
    }
  }

  /// The value under a plain key, without changing a cache.
  func peekDict(_ h: Handle, _ key: Value) -> Value? {
    for k in 0..<tableUsed(h) {
      switch (entryKey(h, k), key) {
      case (.str(let a), .str(let b)) where a == b || heap.immutables.text(a) == heap.immutables.text(b):
        return entryValue(h, k)
      case (.int(let a), .int(let b)) where a == b: return entryValue(h, k)
      default: continue
      }
    }
    return nil
  }

  /// Whether the instruction is a native operation that is visible by nature: output, primitives, the clock.
  func isVisibleByNature(_ i: UnsafeMutablePointer<Op>, _ sp: UnsafeMutablePointer<Value>) -> Bool {
    var function: Value
    switch i.pointee.op {
    case .call, .callKeywords: function = sp[-Int(i.pointee.a) - 2]
    case .callUnpack: function = i.pointee.x == 1 ? sp[-4] : sp[-3]
    default: return false
    }
    if case .ref(let m) = function, heap.kind(m) == .boundMethod { function = heap[m, 0] }
    guard case .ref(let h) = function, heap.kind(h) == .builtin else { return false }
    let effect = builtins[builtinRow(h)].effect
    return effect == .visible || effect == .publishes
  }

  /// Whether an instruction that is a switch point only for some operands is one now: in the prelude a native
  /// operation that is visible by nature, in the program an operator or test on a container.
  @inline(__always)
  func isSwitchPoint(_ i: UnsafeMutablePointer<Op>, _ sp: UnsafeMutablePointer<Value>) -> Bool {
    if i.pointee.weight & 8 != 0 { return isVisibleByNature(i, sp) }
    switch i.pointee.op {
    case .popJumpIfFalse, .popJumpIfTrue, .jumpIfFalseOrPop, .jumpIfTrueOrPop, .not: return isContainer(sp[-1])
    case .formatValue: return isContainer(i.pointee.x & 4 != 0 ? sp[-2] : sp[-1])
    default: return isContainer(sp[-1]) || isContainer(sp[-2])
    }
  }

  @inline(__always) private func isContainer(_ value: Value) -> Bool {
    guard case .ref(let h) = value else { return false }
    let kind = heap.kind(h)
    return kind == .list || kind == .dict || kind == .set
  }

  // MARK: Exploring

  /// Whether the instruction accesses something shared; notes its accesses.
  mutating func isVisible(
    _ i: UnsafeMutablePointer<Op>, _ sp: UnsafeMutablePointer<Value>, _ fp: UnsafeMutablePointer<Value>
  ) -> Bool {
    if i.pointee.op == .jumpBack { return false }
    let keepsFootprint = accesses.footprint.isKept
    if keepsFootprint { accesses.footprint.beforeLast = accesses.footprint.marks.count }
    if isVisibleByNature(i, sp) {
      if keepsFootprint { leaveMarks(i, sp) }
      return true
    }
    guard taskCount >= 2 else { return false }
    var visible = false
    var table = AccessTable.none
    swap(&table, &accesses)
    let task = current
    accesses(i, sp, fp, codes[Int(tasks[current].code)]) { access in
      if table.note(locationKey(access), task: task, access) { visible = true }
    }
    swap(&table, &accesses)
    return visible || accesses.hasSites && accesses.isSite(site(codes + Int(tasks[current].code), i))
  }

  /// Notes what an instruction of the prelude accesses. The prelude has no switch points of its own: what one of its
  /// functions does with something shared happens at the program's instruction that called it, which must then be a
  /// visible operation. A function that has begun with a visible operation of its own, such as taking a lock, is one
  /// already.
  mutating func noteQuietly(
    _ i: UnsafeMutablePointer<Op>, _ sp: UnsafeMutablePointer<Value>, _ fp: UnsafeMutablePointer<Value>
  ) {
    var isShared = false
    var table = AccessTable.none
    swap(&table, &accesses)
    let task = current
    accesses(i, sp, fp, codes[Int(tasks[current].code)]) { access in
      if table.note(locationKey(access), task: task, access) { isShared = true }
    }
    swap(&table, &accesses)
    if isShared, !tasks[current].isGuarded, let caller = callSite() { accesses.add(site: caller) }
  }

  /// The program's instruction at which the current task is, whatever the prelude does on its behalf.
  private func callSite() -> UInt64? {
    let t = tasks + current
    var (code, fp) = (Int(t.pointee.code), t.pointee.fp)
    while true {
      let links = t.pointee.stack + fp + codes[code].slotCount
      guard case .raw(let back) = links[FrameLink.back], back != FrameLink.bottom,
        case .raw(let shape) = links[FrameLink.shape]
      else { return nil }
      code = Int(back >> 32)
      fp = Int(shape & 0xFFFF_FFFF)
      if !codes[code].isQuiet { return site(codes + code, codes[code].ops + Int(back & 0xFFFF_FFFF) - 1) }
    }
  }

  /// An instruction's identity, the same in every exploration.
  @inline(__always)
  private func site(_ code: UnsafeMutablePointer<Code>, _ i: UnsafeMutablePointer<Op>) -> UInt64 {
    code.pointee.identity ^ UInt64(UInt(bitPattern: i - code.pointee.ops)) &* 0x9E37_79B9_7F4A_7C15
  }

  /// A location's identity, the same in all interleavings: objects made before the second task began count by their
  /// number, later ones by where in the program, and by which task, they were made.
  func locationKey(_ access: Access) -> UInt64 {
    let header = heap.headers[Int(access.object)]
    let object =
      access.object < heap.boundary ? UInt64(access.object) : 1 << 40 | UInt64(header.birth)
    let kind = UInt64(access.kind == .attribute ? 0 : access.kind.rawValue)
    return mixed(object << 3 | kind, access.key) | 1
  }
}

/// Which tasks access which locations, over all interleavings seen, and which locations are shared because of it.
public struct AccessTable: Sendable {
  private var keys: [UInt64]
  /// First task, whether another one accesses it, whether it is written, whether it counts as shared; of values taken
  /// together whether one of them is written, whether they are read.
  private var notes: [UInt32]
  private var used = 0
  /// Instructions of the program that are visible because a function of the prelude, called by them, accesses
  /// something shared; those that count now, and those found since.
  private var sites: [UInt64] = []
  private var newSites: [UInt64] = []
  /// Locations that proved shared since exploring began with the present set: it must begin anew.
  public private(set) var hasNewShared = false
  /// What the step that is made has touched of what is shared.
  public internal(set) var footprint = Footprint()

  public init() { self.init(keys: Array(repeating: 0, count: 256), notes: Array(repeating: 0, count: 256)) }

  private init(keys: [UInt64], notes: [UInt32]) {
    self.keys = keys
    self.notes = notes
  }

  /// A placeholder that costs nothing: no access may be noted in it.
  static var none: AccessTable { AccessTable(keys: [], notes: []) }

  /// Notes an access; true if the location counts as shared.
  @inline(__always) mutating func note(_ key: UInt64, task: Int, _ access: Access) -> Bool {
    // Of values taken together a change and a look make a conflict, two changes do not.
    let sign: UInt32 = access.key == Access.values ? (access.isWrite ? 1 << 27 : 1 << 28) : access.isWrite ? 1 << 25 : 0
    let mask = keys.count - 1
    var i = Int(truncatingIfNeeded: key >> 7) & mask
    while keys[i] != key {
      if keys[i] == 0 {
        insert(key, at: i, task: task, sign)
        return false
      }
      i = (i + 1) & mask
    }
    var note = notes[i] | sign
    if note & 0xFF_FFFF != UInt32(task) { note |= 1 << 24 }
    if note >> 27 == 3 { note |= 1 << 25 }
    if note != notes[i] {
      notes[i] = note
      if note >> 24 & 7 == 3 { hasNewShared = true }
    }
    if note >> 26 & 1 == 0 { return false }
    if footprint.isKept { footprint.leave(key, access) }
    return true
  }

  @inline(__always) var hasSites: Bool { !sites.isEmpty }

  func isSite(_ site: UInt64) -> Bool { sites.contains(site) }

  /// Notes that the program's instruction `site` must be visible.
  mutating func add(site: UInt64) {
    if sites.contains(site) || newSites.contains(site) { return }
    newSites.append(site)
    hasNewShared = true
  }

  private mutating func insert(_ key: UInt64, at i: Int, task: Int, _ sign: UInt32) {
    keys[i] = key
    notes[i] = UInt32(task) | sign
    used += 1
    if used * 4 > keys.count * 3 { grow() }
  }

  private mutating func grow() {
    let old = (keys, notes)
    keys = Array(repeating: 0, count: old.0.count * 2)
    notes = Array(repeating: 0, count: old.0.count * 2)
    let mask = keys.count - 1
    for (key, note) in zip(old.0, old.1) where key != 0 {
      var i = Int(truncatingIfNeeded: key >> 7) & mask
      while keys[i] != 0 { i = (i + 1) & mask }
      keys[i] = key
      notes[i] = note
    }
  }

  /// Counts all locations found shared as such from now on.
  public mutating func acceptShared() {
    for i in notes.indices where notes[i] >> 24 & 3 == 3 { notes[i] |= 1 << 26 }
    sites += newSites
    newSites = []
    hasNewShared = false
    footprint = Footprint()
  }

  public var sharedCount: Int { notes.lazy.filter { $0 >> 26 & 1 == 1 }.count }
}
