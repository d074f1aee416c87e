// Types: which type a value has, lookup along the MRO, making classes.

extension Machine {
  @inline(__always) func type(of value: Value) -> Handle {
    switch value {
    case .ref(let h): heap.headers[Int(h)].type
    case .int, .big: TypeID.int.handle
    case .str: TypeID.str.handle
    case .float: TypeID.float.handle
    case .bool: TypeID.bool.handle
    case .none: TypeID.noneType.handle
    case .bytes: TypeID.bytes.handle
    case .notImplemented: TypeID.notImplementedType.handle
    case .ellipsis: TypeID.ellipsis.handle
    case .unbound, .end, .raw: TypeID.object.handle
    }
  }

  /// What errors call a type: of those that CPython writes in C and keeps in a module, with the module's name.
  func typeName(_ type: Handle) -> String { string(heap[type, TypeSlot.name]) }

  /// `__name__`
  func shortName(_ type: Handle) -> String {
    let name = typeName(type)
    let module = string(heap[type, TypeSlot.module]) + "."
    return name.hasPrefix(module) ? String(name.dropFirst(module.count)) : name
  }

  func typeName(of value: Value) -> String { typeName(type(of: value)) }

  @inline(__always) func typeFlags(_ type: Handle) -> TypeFlags {
    if case .int(let flags) = heap[type, TypeSlot.flags] { return TypeFlags(rawValue: flags) }
    return []
  }

  func layout(_ type: Handle) -> Kind {
    if case .int(let raw) = heap[type, TypeSlot.layout] { return Kind(rawValue: UInt8(raw)) ?? .object }
    return .object
  }

  func isSubtype(_ type: Handle, of base: Handle) -> Bool {
    if type == base { return true }
    guard case .ref(let mro) = heap[type, TypeSlot.mro] else { return false }
    let n = heap.count(mro)
    let p = heap.base(mro)
    for i in 0..<n { if case .ref(let other) = p[i], other == base { return true } }
    return false
  }

  func isInstance(_ value: Value, _ id: TypeID) -> Bool { isSubtype(type(of: value), of: id.handle) }

  func isType(_ value: Value) -> Bool {
    if case .ref(let h) = value { return heap.kind(h) == .type }
    return false
  }

  // MARK: Lookup

  /// A name along a type's MRO: the value and the class that has it; `unbound` if none has.
  @inline(__always) mutating func lookup(_ type: Handle, _ name: UInt32) -> Value {
    let entry = cachedMethod(type, name)
    if entry.pointee.type == type, entry.pointee.name == name, entry.pointee.epoch == epoch {
      return entry.pointee.value
    }
    return lookupSlowly(type, name, entry)
  }

  /// Where the cache keeps a name of a type, if it does.
  @inline(__always) func cachedMethod(_ type: Handle, _ name: UInt32) -> UnsafeMutablePointer<MethodCacheEntry> {
    methodCache + Int((type &* 0x9E37_79B1 ^ name &* 0x85EB_CA6B) >> 8) & (MethodCacheEntry.count - 1)
  }

  @inline(never) private mutating func lookupSlowly(
    _ type: Handle, _ name: UInt32, _ entry: UnsafeMutablePointer<MethodCacheEntry>
  ) -> Value {
    var found = Value.unbound
    var holder: Handle = 0
    if case .ref(let mro) = heap[type, TypeSlot.mro] {
      for i in 0..<heap.count(mro) {
        guard case .ref(let base) = heap[mro, i], case .ref(let dict) = heap[base, TypeSlot.dict] else { continue }
        let value = dictGetName(dict, name)
        if !value.isUnbound {
          found = value
          holder = base
          break
        }
      }
    }
    entry.pointee = MethodCacheEntry(type: type, name: name, epoch: epoch, value: found, holder: holder)
    return found
  }

  @inline(__always) mutating func lookup(_ type: Handle, _ name: Name) -> Value { lookup(type, name.rawValue) }

  /// The class in whose namespace `lookup` finds the name; 0 if none.
  mutating func holder(_ type: Handle, _ name: UInt32) -> Handle {
    guard case .ref(let mro) = heap[type, TypeSlot.mro] else { return 0 }
    for i in 0..<heap.count(mro) {
      guard case .ref(let base) = heap[mro, i], case .ref(let dict) = heap[base, TypeSlot.dict] else { continue }
      if !dictGetName(dict, name).isUnbound { return base }
    }
    return 0
  }

  /// A special method that is written in Python: found on the type, and not a native one.
  mutating func userMethod(_ type: Handle, _ name: Name) -> Value? {
    guard typeFlags(type).contains(.user) else { return nil }
    let found = lookup(type, name)
    if case .ref(let h) = found, heap.kind(h) != .builtin { return found }
    return nil
  }

  mutating func setTypeAttribute(_ type: Handle, _ name: UInt32, _ value: Value) {
    guard case .ref(let dict) = heap[type, TypeSlot.dict] else { return }
    dictSetName(dict, name, value)
    changeEpoch()
  }

  /// A class has changed: what caches know of classes no longer holds, nor will it when the change is undone.
  mutating func changeEpoch() {
    epoch &+= 1
    if heap.isJournaling { heap.journal.push(.machine, 0) }
  }

  // MARK: Making types

  mutating func bootstrap() {
    for id in TypeID.allCases {
      let h = heap.allocate(.type, TypeID.type.handle, count: TypeSlot.count)
      assert(h == id.handle)
    }
    for name in Name.allCases { _ = intern(name.text) }
    heap.immutables.makeCharacters()
    for id in TypeID.allCases { fillType(id) }
    installBuiltins()
  }

  private mutating func fillType(_ id: TypeID) {
    let name = Value.str(intern(id.name))
    let base: [Value] = id == .object ? [] : [id.base.value]
    let module = Value.str(intern(id.module))
    fill(id.handle, name: name, qualname: name, module: module, bases: base, layout: id.layout)
    heap.store(id.handle, TypeSlot.base, id == .object ? .none : id.base.value)
    heap.store(id.handle, TypeSlot.solid, id.isSolid ? id.value : heap[id.base.handle, TypeSlot.solid])
    heap.store(id.handle, TypeSlot.hasDict, .bool(id.hasDict))
    var mro: [Value] = [id.value]
    if id != .object { mro += elements(mroHandle(id.base.handle)) }
    heap.store(id.handle, TypeSlot.mro, makeTuple(mro))
  }

  private func mroHandle(_ type: Handle) -> Handle { heap[type, TypeSlot.mro].handle ?? 0 }

  private mutating func fill(
    _ type: Handle, name: Value, qualname: Value, module: Value, bases: [Value], layout: Kind
  ) {
    heap.store(type, TypeSlot.name, name)
    heap.store(type, TypeSlot.qualname, qualname)
    heap.store(type, TypeSlot.module, module)
    let bases = makeTuple(bases)
    heap.store(type, TypeSlot.bases, bases)
    let dict = makeDict()
    heap.setHolder(dict, type)
    heap.store(type, TypeSlot.dict, .ref(dict))
    heap.store(type, TypeSlot.layout, .int(Int(layout.rawValue)))
    heap.store(type, TypeSlot.rootShape, .int(Int(shapes.makeRoot())))
    heap.store(type, TypeSlot.flags, .int(0))
  }

  /// `type(name, bases, namespace)`: TypeError as CPython words it.
  ///
  /// `slots`: the names in `__slots__`; nil where the class does not restrict its attributes.
  mutating func makeClass(
    _ name: Value, _ bases: [Value], _ namespace: Handle, metaclass: Handle, slots: [UInt32]?
  ) throws(Fault) -> Value {
    let bases = bases.isEmpty ? [TypeID.object.value] : bases
    let best = try bestBase(bases)
    let native = nativeBase(best)
    let members =
      slots?.filter { $0 != Name.__dict__.rawValue && heap.immutables.text($0).string != "__weakref__" } ?? []
    if !members.isEmpty, [.int, .bytes, .tuple, .type].contains(native) {
      throw fault(.typeError, "nonempty __slots__ not supported for subtype of '\(typeName(best))'")
    }
    let inheritsDict = bases.contains { $0.handle.map { hasDict($0) } ?? false }
    if inheritsDict, slots?.contains(Name.__dict__.rawValue) == true {
      throw fault(.typeError, "__dict__ slot disallowed: we already got one")
    }
    let type = heap.allocate(.type, metaclass, count: TypeSlot.count)
    let module = dictGetName(namespace, Name.__module__.rawValue)
    let qualname = dictGetName(namespace, Name.__qualname__.rawValue)
    fill(
      type, name: name, qualname: qualname.isUnbound ? name : qualname,
      module: module.isUnbound ? callerModuleName() : module, bases: bases,
      layout: native.isBoxed ? .instance : layout(best))
    heap.store(type, TypeSlot.base, .ref(best))
    heap.store(type, TypeSlot.solid, members.isEmpty ? heap[best, TypeSlot.solid] : .ref(type))
    heap.store(
      type, TypeSlot.hasDict, .bool(slots == nil || inheritsDict || slots?.contains(Name.__dict__.rawValue) == true))
    if native.isBoxed { makeRoomForValue(type) }
    guard case .ref(let dict) = heap[type, TypeSlot.dict] else { return .none }
    if module.isUnbound { dictSetName(dict, Name.__module__.rawValue, heap[type, TypeSlot.module]) }
    for entry in dictEntries(namespace)
    where !isName(entry.key, .__qualname__) && !isName(entry.key, .__classcell__) {
      try dictSet(dict, entry.key, entry.value)
    }
    // A class that says what is equal must say what the hash is.
    if !dictGetName(dict, Name.__eq__.rawValue).isUnbound, dictGetName(dict, Name.__hash__.rawValue).isUnbound {
      dictSetName(dict, Name.__hash__.rawValue, .none)
    }
    if addsDict(type) { addDictNames(dict, of: type) }
    if dictGetName(dict, Name.__doc__.rawValue).isUnbound { dictSetName(dict, Name.__doc__.rawValue, .none) }
    for name in members { dictSetName(dict, name, makeMember(name, type)) }
    let mro = try linearise(type, bases)
    let tuple = makeTuple(mro)
    heap.store(type, TypeSlot.mro, tuple)
    changeEpoch()
    updateFlags(type)
    return .ref(type)
  }

  /// `type.__bases__ = bases`: where the layout stays as it is.
  mutating func setBases(_ type: Handle, _ value: Value) throws(Fault) {
    let name = typeName(type)
    guard case .ref(let tuple) = value, heap.kind(tuple) == .tuple else {
      throw fault(.typeError, "can only assign tuple to \(name).__bases__, not \(typeName(of: value))")
    }
    let bases = elements(tuple)
    if bases.isEmpty { throw fault(.typeError, "can only assign non-empty tuple to \(name).__bases__, not ()") }
    for base in bases {
      guard isType(base), case .ref(let b) = base else {
        throw fault(.typeError, "\(name).__bases__ must be tuple of classes, not '\(typeName(of: base))'")
      }
      if isSubtype(b, of: type) { throw fault(.typeError, "a __bases__ item causes an inheritance cycle") }
    }
    let best = try bestBase(bases)
    let old = heap[type, TypeSlot.base].handle ?? TypeID.object.handle
    guard heap[best, TypeSlot.solid].isIdentical(to: heap[old, TypeSlot.solid]), hasDict(best) == hasDict(old) else {
      throw fault(
        .typeError, "__bases__ assignment: '\(typeName(best))' object layout differs from '\(typeName(old))'")
    }
    let mro = try linearise(type, bases)
    heap.store(type, TypeSlot.bases, value)
    heap.store(type, TypeSlot.base, .ref(best))
    heap.store(type, TypeSlot.mro, makeTuple(mro))
    changeEpoch()
    updateFlags(type)
    try relinearise(subclassesOf: type)
  }

  private mutating func relinearise(subclassesOf type: Handle) throws(Fault) {
    for h in Handle(1)..<Handle(heap.headerCount) where heap.kind(h) == .type && h != type {
      guard case .ref(let tuple) = heap[h, TypeSlot.bases] else { continue }
      let bases = elements(tuple)
      guard bases.contains(where: { $0.isIdentical(to: .ref(type)) }) else { continue }
      let mro = try linearise(h, bases)
      heap.store(h, TypeSlot.mro, makeTuple(mro))
      changeEpoch()
      updateFlags(h)
      try relinearise(subclassesOf: h)
    }
  }

  /// The base from which a class has its layout, after CPython's `best_base`.
  private mutating func bestBase(_ bases: [Value]) throws(Fault) -> Handle {
    var best: Handle = 0
    var winner: Handle = 0
    for base in bases {
      guard case .ref(let h) = base, heap.kind(h) == .type else {
        throw fault(.typeError, "bases must be types")
      }
      try checkInheritable(h)
      let candidate = heap[h, TypeSlot.solid].handle ?? TypeID.object.handle
      if winner == 0 || (candidate != winner && isSubtype(candidate, of: winner)) {
        (best, winner) = (h, candidate)
      } else if !isSubtype(winner, of: candidate) {
        throw fault(.typeError, "multiple bases have instance lay-out conflict")
      }
    }
    return best
  }

  /// `__name__` of the module whose code, not the prelude's, is running.
  private func callerModuleName() -> Value {
    let t = tasks + current
    var (code, fp) = (Int(t.pointee.code), t.pointee.fp)
    while codes[code].isQuiet {
      let links = t.pointee.stack + fp + codes[code].slotCount
      guard case .raw(let back) = links[FrameLink.back], back != FrameLink.bottom,
        case .raw(let shape) = links[FrameLink.shape]
      else { return .name(.builtins) }
      code = Int(back >> 32)
      fp = Int(shape & 0xFFFF_FFFF)
    }
    let name = ownAttribute(codes[code].module, Name.__name__.rawValue)
    return name.isUnbound ? .name(.builtins) : name
  }

  func hasDict(_ type: Handle) -> Bool {
    if case .bool(true) = heap[type, TypeSlot.hasDict] { return true }
    return false
  }

  /// The native type that a class has its layout from.
  func nativeBase(_ type: Handle) -> TypeID {
    var h = type
    while true {
      if let id = TypeID(rawValue: h) { return id }
      guard case .ref(let base) = heap[h, TypeSlot.base] else { return .object }
      h = base
    }
  }

  /// What a class's namespace holds for a name in `__slots__`: name and class.
  private mutating func makeMember(_ name: UInt32, _ type: Handle) -> Value {
    let h = heap.allocate(.member, TypeID.memberDescriptor.handle, count: 2)
    heap.store(h, 0, .str(name))
    heap.store(h, 1, .ref(type))
    return .ref(h)
  }

  private mutating func checkInheritable(_ base: Handle) throws(Fault) {
    guard let id = TypeID(rawValue: base), !id.isInheritable else { return }
    switch id {
    case .lock: throw fault(.typeError, "type '_thread.lock' is not an acceptable base type")
    case .bool, .noneType, .ellipsis, .notImplementedType, .function, .range, .slice, .generator, .method,
      .builtinFunction:
      throw fault(.typeError, "type '\(id.name)' is not an acceptable base type")
    default:
      throw fault(.typeError, "Plait does not support subclassing '\(id.name)' yet; keep one in an attribute instead")
    }
  }

  func isName(_ value: Value, _ name: Name) -> Bool {
    if case .str(let s) = value { return s == name.rawValue || heap.immutables.text(s) == Text(name.text) }
    return false
  }

  /// C3 linearisation (Barrett et al., "A Monotonic Superclass Linearization for Dylan", 1996), as Python's MRO.
  private mutating func linearise(_ type: Handle, _ bases: [Value]) throws(Fault) -> [Value] {
    var sequences: [[Handle]] = bases.map { base in elements(mroHandle(base.handle ?? 0)).compactMap(\.handle) }
    sequences.append(bases.compactMap(\.handle))
    var result: [Handle] = [type]
    while true {
      sequences.removeAll(where: \.isEmpty)
      if sequences.isEmpty { return result.map { .ref($0) } }
      let candidate = sequences.lazy.map { $0[0] }.first { head in
        !sequences.contains { $0.dropFirst().contains(head) }
      }
      guard let next = candidate else {
        for (i, base) in bases.enumerated() where bases[..<i].contains(where: { $0.isIdentical(to: base) }) {
          throw fault(.typeError, "duplicate base class \(typeName(base.handle ?? 0))")
        }
        let names = bases.map { typeName($0.handle ?? 0) }.joined(separator: ", ")
        throw fault(
          .typeError,
          "Cannot create a consistent method resolution\norder (MRO) for bases \(names)")
      }
      result.append(next)
      for i in sequences.indices where sequences[i].first == next { sequences[i].removeFirst() }
    }
  }

  /// Recomputes what the type's MRO defines in Python code.
  mutating func updateFlags(_ type: Handle) {
    var flags: TypeFlags = .user
    let watched: [(Name, TypeFlags)] = [
      (.__getattribute__, .getattribute), (.__getattr__, .getattr), (.__setattr__, .setattr),
      (.__delattr__, .delattr), (.__eq__, .eq), (.__ne__, .eq), (.__hash__, .hash), (.__new__, .new),
      (.__bool__, .bool),
      (.__len__, .len), (.__repr__, .repr), (.__str__, .str), (.__iter__, .iter), (.__getitem__, .getitem),
      (.__setitem__, .setitem), (.__contains__, .contains), (.__del__, .del),
    ]
    for (name, flag) in watched {
      let found = lookup(type, name)
      if case .ref(let h) = found, heap.kind(h) != .builtin { flags.insert(flag) }
    }
    if isUnhashable(type) { flags.insert(.unhashable) }
    let native = nativeBase(type)
    if native != .object { addOperatorFlags(type, &flags) }
    if native.isBoxed { flags.insert(.boxed) }
    if native.isImmutable { flags.insert(.immutable) }
    if !hasDict(type) { flags.insert(.noDict) }
    if isAbstract(type) { flags.insert(.abstract) }
    heap.store(type, TypeSlot.flags, .int(flags.rawValue))
    if flags.contains(.del) { enlistClass(type) }
  }

  /// Whether the class itself says that methods are missing, as `abc` has it do.
  private mutating func isAbstract(_ type: Handle) -> Bool {
    guard case .ref(let dict) = heap[type, TypeSlot.dict] else { return false }
    let names = dictGetName(dict, Name.__abstractmethods__.rawValue)
    return !names.isUnbound && nativeTruth(names) ?? false
  }

  /// Of a subclass of a native type: whether the native operators still hold.
  private mutating func addOperatorFlags(_ type: Handle, _ flags: inout TypeFlags) {
    for raw in Name.__add__.rawValue...Name.__ifloordiv__.rawValue {
      if case .ref(let h) = lookup(type, raw), heap.kind(h) != .builtin { flags.insert(.operators) }
    }
    for name in [Name.__lt__, .__le__, .__gt__, .__ge__] {
      if case .ref(let h) = lookup(type, name), heap.kind(h) != .builtin { flags.insert(.order) }
    }
  }

  /// A class with `__hash__ = None`, its own or inherited.
  private mutating func isUnhashable(_ type: Handle) -> Bool { lookup(type, .__hash__).isNone }

  /// The shape of a new instance. (Its number is no part of a state: classes made again get another one.)
  @inline(__always) func rootShape(_ type: Handle) -> UInt32 {
    if case .int(let shape) = heap[type, TypeSlot.rootShape] { return UInt32(truncatingIfNeeded: shape) }
    return 0
  }

  @inline(__always) mutating func makeInstance(_ type: Handle) -> Handle {
    heap.allocate(.instance, type, count: 0, capacity: 4, aux: rootShape(type))
  }

  // MARK: Instance and module attributes

  /// The object that holds the attributes of `h`: itself, or the one in `aux`; 0 if it has none.
  @inline(__always) func attributeHolder(_ h: Handle) -> Handle {
    switch heap.kind(h) {
    case .instance, .module: h
    // A plain dict has the object in `aux` whose attributes it holds.
    case .dict: heap.headers[Int(h)].type == TypeID.dict.handle ? 0 : heap.aux(h)
    case .list, .tuple, .set, .frozenSet, .exception, .function, .task, .generator, .property, .staticMethod,
      .classMethod, .complex, .byteArray:
      heap.aux(h)
    default: 0
    }
  }

  /// The dict that holds a holder's attributes since its `__dict__` was asked for; 0: they are in its slots.
  @inline(__always) func attributesTable(_ holder: Handle) -> Handle {
    let slot = shapes.dictSlot(heap.aux(holder))
    return slot < 0 ? 0 : heap[holder, slot].handle ?? 0
  }

  @inline(__always) func ownAttribute(_ h: Handle, _ name: UInt32) -> Value {
    let holder = attributeHolder(h)
    guard holder != 0 else { return .unbound }
    if let i = shapes.index(heap.aux(holder), name) { return heap[holder, i] }
    let table = attributesTable(holder)
    return table == 0 ? .unbound : peekName(table, name)
  }

  /// Sets an attribute of an object that can have them; false if it cannot. `isMember`: one that `__slots__` names.
  mutating func setOwnAttribute(_ h: Handle, _ name: UInt32, _ value: Value, isMember: Bool = false) -> Bool {
    var holder = attributeHolder(h)
    if holder == 0 {
      guard canHold(h) else { return false }
      holder = makeInstance(TypeID.object.handle)
      heap.setHolder(h, holder)
    }
    let shape = heap.aux(holder)
    if let i = shapes.index(shape, name) {
      heap.store(holder, i, value)
      return true
    }
    if !isMember {
      let table = attributesTable(holder)
      if table != 0 {
        dictSetName(table, name, value)
        return true
      }
      // After going back a shape copies all names of the one before.
      if shapes.count(shape) >= 4_000, heap.kind(h) == .module, attributesDict(h) != nil {
        return setOwnAttribute(h, name, value)
      }
    }
    heap.append(holder, value)
    setShape(holder, shapes.adding(name, to: shape, heap.immutables))
    return true
  }

  /// Whether an object that has no attributes yet can have some.
  private func canHold(_ h: Handle) -> Bool {
    switch heap.kind(h) {
    case .list, .tuple, .dict, .set, .frozenSet, .exception, .function, .property, .staticMethod, .classMethod,
      .complex, .byteArray, .generator:
      hasDict(heap.headers[Int(h)].type) || isPlainTable(h)
    default: false
    }
  }

  /// The native types whose objects keep something of the machine's in attributes.
  private func isPlainTable(_ h: Handle) -> Bool {
    heap.headers[Int(h)].type == TypeID.deque.handle
  }

  mutating func setShape(_ h: Handle, _ shape: UInt32) {
    heap.setShape(h, shape, old: shapes.hash(heap.aux(h)), new: shapes.hash(shape))
  }

  /// Removes an attribute; false if there is none.
  mutating func deleteOwnAttribute(_ h: Handle, _ name: UInt32) -> Bool {
    let holder = attributeHolder(h)
    guard holder != 0 else { return false }
    let shape = heap.aux(holder)
    guard let i = shapes.index(shape, name) else {
      let table = attributesTable(holder)
      return table != 0 && dictDeleteName(table, name)
    }
    if heap[holder, i].isUnbound { return false }
    let n = heap.count(holder)
    for j in i..<(n - 1) { heap.store(holder, j, heap[holder, j + 1]) }
    heap.removeLast(holder)
    setShape(holder, shapes.removing(name, from: shape, heap.immutables))
    return true
  }

  /// An object's own attributes in order, without members and the machine's own.
  func ownAttributes(_ h: Handle) -> [(name: Value, value: Value)] {
    let holder = attributeHolder(h)
    guard holder != 0 else { return [] }
    let table = attributesTable(holder)
    if table != 0 { return dictEntries(table).map { ($0.key, $0.value) } }
    return shapes.names(heap.aux(holder)).enumerated().compactMap { k, name in
      heap[holder, k].isUnbound || isHidden(name) ? nil : (.str(name), heap[holder, k])
    }
  }

  /// Whether a name is the machine's own, which no program can write.
  @inline(__always) func isHidden(_ name: UInt32) -> Bool {
    let text = heap.immutables.text(name)
    return text.count > 0 && text[0] == 0
  }

  mutating func setModuleAttribute(_ module: Handle, _ name: UInt32, _ value: Value) {
    _ = setOwnAttribute(module, name, value)
  }

  mutating func makeModule(_ name: String) -> Handle {
    let shape = shapes.makeRoot()
    let h = heap.allocate(.module, TypeID.module.handle, count: 0, capacity: 16, aux: shape)
    setModuleAttribute(h, Name.__name__.rawValue, .str(intern(name)))
    return h
  }
}
