// Names, attributes through inline caches, elements.

extension Machine {
  // MARK: Names

  @inline(never) mutating func loadGlobal(_ i: UnsafeMutablePointer<Op>, _ code: UnsafeMutablePointer<Code>)
    throws(Fault) -> Value
  {
    let module = code.pointee.module
    let name = code.pointee.names[Int(i.pointee.a)]
    if heap.kind(module) == .dict { return try loadGlobal(name, from: module) }
    let outer = code.pointee.isQuiet ? preludeModule : builtinsModule
    if attributesTable(module) != 0 || attributesTable(outer) != 0 {
      // What a dict holds has no slot that could be kept.
      for holder in [module, outer] where holder != 0 {
        let value = ownAttribute(holder, name)
        if !value.isUnbound { return value }
      }
      throw nameError(name)
    }
    for holder in [module, outer] where holder != 0 {
      guard let slot = shapes.index(heap.aux(holder), name) else { continue }
      let value = heap[holder, slot]
      if value.isUnbound { continue }
      i.pointee.cachedShape = heap.aux(module)
      i.pointee.cachedSlot = UInt32(slot)
      i.pointee.cachedHolder = holder
      return value
    }
    throw nameError(name)
  }

  mutating func nameError(_ name: UInt32) -> Fault {
    let text = heap.immutables.text(name).string
    let e = makeException(TypeID.nameError.handle, [makeStr("name '\(text)' is not defined")])
    if case .ref(let h) = e { setDetail(h, detailName("name"), .str(name)) }
    return .raise(e)
  }

  mutating func storeGlobal(_ i: UnsafeMutablePointer<Op>, _ code: UnsafeMutablePointer<Code>, _ value: Value) {
    let module = code.pointee.module
    let name = code.pointee.names[Int(i.pointee.a)]
    if heap.kind(module) == .dict { return dictSetName(module, name, value) }
    _ = setOwnAttribute(module, name, value)
    if let slot = shapes.index(heap.aux(module), name) {
      i.pointee.cachedShape = heap.aux(module)
      i.pointee.cachedSlot = UInt32(slot)
      i.pointee.cachedHolder = module
    }
  }

  mutating func deleteGlobal(_ i: UnsafeMutablePointer<Op>, _ code: UnsafeMutablePointer<Code>) throws(Fault) {
    let name = code.pointee.names[Int(i.pointee.a)]
    if !deleteNamespaceValue(code.pointee.module, name) { throw nameError(name) }
  }

  mutating func loadName(
    _ i: UnsafeMutablePointer<Op>, _ code: UnsafeMutablePointer<Code>, _ fp: UnsafeMutablePointer<Value>
  ) throws(Fault) -> Value {
    if case .ref(let namespace) = fp[0] {
      let name = code.pointee.names[Int(i.pointee.a)]
      if isOwnMapping(namespace, .getitem) {
        // Marked as looked up, so that the global is found when the mapping has none.
        throw callPrelude(._load_name, [fp[0], .str(name), .ref(code.pointee.module)])
      }
      let value = namespaceValue(namespace, name)
      if !value.isUnbound { return value }
      if let missing = userMethod(heap.headers[Int(namespace)].type, .__missing__), !missing.isNone {
        throw callPrelude(._load_name, [fp[0], .str(name), .ref(code.pointee.module)])
      }
    }
    return try loadGlobal(i, code)
  }

  /// Binds a name in a class body, whose namespace may be a mapping of the metaclass's own.
  mutating func storeName(_ name: UInt32, _ value: Value, _ fp: UnsafeMutablePointer<Value>) throws(Fault) {
    guard case .ref(let namespace) = fp[0] else { return }
    if isOwnMapping(namespace, .setitem) { throw callPrelude(._setitem, [fp[0], .str(name), value]) }
    setNamespaceValue(namespace, name, value)
  }

  @inline(__always) private func isOwnMapping(_ namespace: Handle, _ flag: TypeFlags) -> Bool {
    heap.kind(namespace) != .module && heap.kind(namespace) != .dict
      || typeFlags(heap.headers[Int(namespace)].type).contains(flag)
  }

  mutating func deleteName(
    _ i: UnsafeMutablePointer<Op>, _ code: UnsafeMutablePointer<Code>, _ fp: UnsafeMutablePointer<Value>
  ) throws(Fault) {
    let name = code.pointee.names[Int(i.pointee.a)]
    if case .ref(let namespace) = fp[0], isOwnMapping(namespace, .setitem) {
      throw callPrelude(._delete_name, [fp[0], .str(name)])
    }
    guard case .ref(let namespace) = fp[0], deleteNamespaceValue(namespace, name) else { throw nameError(name) }
  }

  mutating func loadClassDeref(
    _ i: UnsafeMutablePointer<Op>, _ code: UnsafeMutablePointer<Code>, _ fp: UnsafeMutablePointer<Value>
  ) throws(Fault) -> Value {
    if case .ref(let namespace) = fp[0] {
      let value = dictGetName(namespace, code.pointee.names[Int(i.pointee.b)])
      if !value.isUnbound { return value }
    }
    guard case .ref(let cell) = fp[Int(i.pointee.a)], !heap[cell, 0].isUnbound else {
      throw unboundCell(code, Int(i.pointee.a))
    }
    return heap[cell, 0]
  }

  mutating func setupAnnotations(
    _ i: UnsafeMutablePointer<Op>, _ code: UnsafeMutablePointer<Code>, _ fp: UnsafeMutablePointer<Value>
  ) {
    let name = Name.__annotations__.rawValue
    if i.pointee.x == 1, case .ref(let namespace) = fp[0] {
      if namespaceValue(namespace, name).isUnbound { setNamespaceValue(namespace, name, .ref(makeDict())) }
    } else if ownAttribute(code.pointee.module, name).isUnbound {
      setModuleAttribute(code.pointee.module, name, .ref(makeDict()))
    }
  }

  mutating func unboundLocal(_ code: UnsafeMutablePointer<Code>, _ slot: Int) -> Fault {
    let name = codeObjects[Int(tasks[current].code)].slotNames[slot]
    return fault(.unboundLocalError, "cannot access local variable '\(name)' where it is not associated with a value")
  }

  mutating func unboundCell(_ code: UnsafeMutablePointer<Code>, _ slot: Int) -> Fault {
    let object = codeObjects[Int(tasks[current].code)]
    let name = object.slotNames[slot]
    if slot < object.slotNames.count - object.freeNames.count { return unboundLocal(code, slot) }
    return fault(
      .nameError, "cannot access free variable '\(name)' where it is not associated with a value in enclosing scope")
  }

  // MARK: Attributes with inline caches

  @inline(never) mutating func loadAttribute(_ i: UnsafeMutablePointer<Op>, _ object: Value, _ name: UInt32)
    throws(Fault) -> Value
  {
    if case .ref(let h) = object, heap.kind(h) == .instance, let slot = shapes.index(heap.aux(h), name) {
      let type = heap.headers[Int(h)].type
      if lookup(type, name).isUnbound || isMember(type, name), !typeFlags(type).contains(.getattribute) {
        i.pointee.cachedShape = heap.aux(h)
        i.pointee.cachedSlot = UInt32(slot)
        i.pointee.cachedHolder = epoch
        return heap[h, slot]
      }
    }
    return try getAttribute(object, name)
  }

  @inline(never) mutating func storeAttribute(
    _ i: UnsafeMutablePointer<Op>, _ object: Value, _ name: UInt32, _ value: Value
  ) throws(Fault) {
    if case .ref(let h) = object, heap.kind(h) == .instance, let slot = shapes.index(heap.aux(h), name) {
      let type = heap.headers[Int(h)].type
      if lookup(type, name).isUnbound || isMember(type, name), !typeFlags(type).contains(.setattr) {
        i.pointee.cachedShape = heap.aux(h)
        i.pointee.cachedSlot = UInt32(slot)
        i.pointee.cachedHolder = epoch
        return heap.store(h, slot, value)
      }
    }
    try setAttribute(object, name, value)
  }

  /// Puts function and receiver of `object.name(…)` in the object's place at the top of the stack; the receiver is
  /// unbound where it is an ordinary attribute.
  @inline(never) mutating func loadMethod(
    _ i: UnsafeMutablePointer<Op>, _ sp: UnsafeMutablePointer<Value>, _ name: UInt32
  ) throws(Fault) {
    let object = sp[-1]
    let type = self.type(of: object)
    var own = false
    if case .ref(let h) = object {
      let kind = heap.kind(h)
      if kind == .type || kind == .module || kind == .superProxy || typeFlags(type).contains(.getattribute) {
        sp[-1] = try getAttribute(object, name)
        sp[0] = .unbound
        return
      }
      own = !ownAttribute(h, name).isUnbound
    }
    let found = lookup(type, name)
    if !own, case .ref(let f) = found,
      heap.kind(f) == .function || (heap.kind(f) == .builtin && builtins[builtinRow(f)].isMethod)
    {
      if case .ref(let h) = object, heap.kind(h) == .instance, shapes.dictSlot(heap.aux(h)) < 0 {
        i.pointee.cachedShape = heap.aux(h)
        i.pointee.cachedSlot = epoch
        i.pointee.cachedHolder = f
      }
      sp[-1] = found
      sp[0] = object
      return
    }
    sp[-1] = try getAttribute(object, name)
    sp[0] = .unbound
  }

  /// Python's `is`.
  func isSame(_ a: Value, _ b: Value) -> Bool {
    if a.isIdentical(to: b) { return true }
    switch (a, b) {
    case (.str(let x), .str(let y)): return heap.immutables.text(x) == heap.immutables.text(y)
    default: return false
    }
  }

  // MARK: Elements

  /// `object[key]`
  @inline(never) mutating func getItem(_ object: Value, _ key: Value) throws(Fault) -> Value {
    if case .ref(let k) = key, needsIndex(k), isIndexed(object) {
      throw callPrelude(._getitem_indexed, [object, key])
    }
    switch object {
    case .str(let s):
      let text = heap.immutables.text(s)
      if isKind(key, .slice) { return makeStr(text.slice(try sliceRange(key, text.count))) }
      let i = try position(key, text.count, "string", "string index")
      return .str(heap.immutables.character(text[i]))
    case .bytes(let s):
      let bytes = heap.immutables.bytes(s)
      if isKind(key, .slice) { return makeBytes(try sliceRange(key, bytes.count).pick(from: bytes)) }
      return .int(Int(bytes[try position(key, bytes.count, "byte", "index")]))
    case .ref(let h): return try getItemOf(h, key)
    default: throw fault(.typeError, "'\(typeName(of: object))' object is not subscriptable")
    }
  }

  /// Whether a key is an object whose `__index__` is to be asked, or a slice with such parts.
  mutating func needsIndex(_ key: Handle) -> Bool {
    if isBox(key), integer(heap[key, 0]) != nil { return false }
    if heap.kind(key) == .slice {
      for i in 0..<3 {
        if case .ref(let part) = heap[key, i], heap.kind(part) != .slice, needsIndex(part) { return true }
      }
      return false
    }
    let type = heap.headers[Int(key)].type
    return typeFlags(type).contains(.user) && !lookup(type, .__index__).isUnbound
  }

  /// A builtin sequence whose class does not define access to elements anew.
  private func isIndexed(_ object: Value) -> Bool {
    guard case .ref(let h) = object else { return true }
    if typeFlags(heap.headers[Int(h)].type).contains(.getitem) { return false }
    return [.list, .tuple, .range, .byteArray].contains(heap.kind(h))
  }

  private mutating func getItemOf(_ h: Handle, _ key: Value) throws(Fault) -> Value {
    let type = heap.headers[Int(h)].type
    if typeFlags(type).contains(.getitem) { throw callPrelude(._getitem, [.ref(h), key]) }
    if isBox(h), isSequence(heap[h, 0]) { return try getItem(heap[h, 0], key) }
    switch heap.kind(h) {
    case .list, .tuple:
      let isList = heap.kind(h) == .list
      if isList, isDeque(type) { return heap[h, try dequePosition(h, key)] }
      if isKind(key, .slice) {
        let picked = pick(try sliceRange(key, heap.count(h)), from: h)
        spend(picked.count, .copy)
        return isList ? makeList(picked) : makeTuple(picked)
      }
      let word = isList ? "list" : "tuple"
      return heap[h, try position(key, heap.count(h), word, word + " index")]
    case .dict:
      guard let hash = try nativeHash(key) else { throw callPrelude(._dict_getitem, [.ref(h), key]) }
      switch tableFind(h, key, hash) {
      case .found(let i): return entryValue(h, i)
      case .callback: throw callPrelude(._dict_getitem, [.ref(h), key])
      case .absent:
        if typeFlags(type).contains(.user), let missing = userMethod(type, .__missing__) {
          throw call(missing, [.ref(h), key])
        }
        throw fault(.keyError, arguments: [key])
      }
    case .range:
      let r = rangeValues(h)
      if isKind(key, .slice) {
        let s = try sliceRange(key, r.count)
        return makeRange(
          r.start + s.start * r.step, r.start + (s.start + s.count * s.step) * r.step, r.step * s.step)
      }
      return .int(r.start + (try position(key, r.count, "range", "range object index")) * r.step)
    case .byteArray: return try getByte(h, key)
    case .type:
      let method = lookup(h, .__class_getitem__)
      if !method.isUnbound { throw callPrelude(._getitem, [.ref(h), key]) }
      if h == TypeID.type.handle { throw callPrelude(._generic_alias, [.ref(h), key]) }
      throw fault(.typeError, "type '\(typeName(h))' is not subscriptable")
    default:
      throw fault(.typeError, "'\(typeName(type))' object is not subscriptable")
    }
  }

  mutating func makeRange(_ start: Int, _ stop: Int, _ step: Int) -> Value {
    let r = heap.allocate(.range, TypeID.range.handle, count: 3)
    heap.store(r, 0, .int(start))
    heap.store(r, 1, .int(stop))
    heap.store(r, 2, .int(step))
    return .ref(r)
  }

  /// An index, negative ones from the end. IndexError, TypeError.
  private mutating func position(_ key: Value, _ count: Int, _ type: String, _ subject: String) throws(Fault) -> Int {
    guard let i = index(key) else {
      if case .big = key { throw fault(.indexError, "cannot fit 'int' into an index-sized integer") }
      let what = type == "byte" ? "byte indices" : type == "string" ? "string indices" : "\(type) indices"
      if type == "string" { throw fault(.typeError, "string indices must be integers, not '\(typeName(of: key))'") }
      throw fault(.typeError, "\(what) must be integers or slices, not \(typeName(of: key))")
    }
    let at = i < 0 ? i + count : i
    guard at >= 0, at < count else { throw fault(.indexError, "\(subject) out of range") }
    return at
  }

  /// A part of a slice object; nil for None.
  private mutating func bound(_ part: Value) throws(Fault) -> Int? {
    if part.isNone { return nil }
    if let i = index(part) { return i }
    guard case .big(let s) = part else {
      throw fault(.typeError, "slice indices must be integers or None or have an __index__ method")
    }
    return heap.immutables.big(s).sign == .minus ? Int.min / 2 : Int.max / 2
  }

  /// A slice object's range over `count` elements.
  mutating func sliceRange(_ slice: Value, _ count: Int) throws(Fault) -> SliceRange {
    guard case .ref(let h) = slice else { throw fault(.typeError, "slice expected") }
    let (start, stop, step) = (try bound(heap[h, 0]), try bound(heap[h, 1]), try bound(heap[h, 2]))
    return try translating { _ throws(TextError) in
      try SliceRange(start: start, stop: stop, step: step, length: count)
    }
  }

  private mutating func notAnIndex(_ type: Handle, _ key: Value) -> Fault {
    isDeque(type)
      ? fault(.typeError, "sequence index must be integer, not '\(typeName(of: key))'")
      : fault(.typeError, "list indices must be integers or slices, not \(typeName(of: key))")
  }

  /// `object[key] = value`
  @inline(never) mutating func setItem(_ object: Value, _ key: Value, _ value: Value) throws(Fault) {
    guard case .ref(let h) = object else { throw noItems(object, "item assignment") }
    let type = heap.headers[Int(h)].type
    if typeFlags(type).contains(.setitem) { throw callPrelude(._setitem, [object, key, value]) }
    switch heap.kind(h) {
    case .list:
      if case .ref(let k) = key, needsIndex(k) { throw callPrelude(._setitem_indexed, [object, key, value]) }
      if isDeque(type) { return heap.store(h, try dequePosition(h, key), value) }
      if isKind(key, .slice) {
        guard let values = try nativeElements(value) else { throw callPrelude(._setitem, [object, key, value]) }
        return try storeSlice(h, key, values)
      }
      guard let i = index(key) else {
        throw notAnIndex(type, key)
      }
      let at = i < 0 ? i + heap.count(h) : i
      guard at >= 0, at < heap.count(h) else {
        throw fault(.indexError, isDeque(type) ? "deque index out of range" : "list assignment index out of range")
      }
      heap.store(h, at, value)
    case .byteArray: try setByte(h, key, value)
    case .dict:
      guard let hash = try nativeHash(key) else { throw callPrelude(._dict_setitem, [object, key, value]) }
      switch tableFind(h, key, hash) {
      case .found(let i): heap.store(h, 2 + i * 3 + 1, value)
      case .absent: tableInsert(h, key, value, hash)
      case .callback: throw callPrelude(._dict_setitem, [object, key, value])
      }
    default: throw noItems(object, "item assignment")
    }
  }

  private mutating func noItems(_ object: Value, _ what: String) -> Fault {
    fault(.typeError, "'\(typeName(of: object))' object does not support \(what)")
  }

  /// CPython words it otherwise where the type is a sequence of any kind, as all classes of programs are.
  private mutating func noDeletion(_ object: Value, _ key: Value) -> Fault {
    var isSequence = false
    switch object {
    case .str, .bytes: isSequence = true
    case .ref(let h):
      switch heap.kind(h) {
      case .tuple, .range, .set, .frozenSet, .view: isSequence = true
      default: isSequence = typeFlags(heap.headers[Int(h)].type).contains(.user)
      }
    default: break
    }
    guard isSequence, index(key) != nil else { return noItems(object, "item deletion") }
    return fault(.typeError, "'\(typeName(of: object))' object doesn't support item deletion")
  }

  /// `del object[key]`
  mutating func deleteItem(_ object: Value, _ key: Value) throws(Fault) {
    guard case .ref(let h) = object else { throw noDeletion(object, key) }
    let type = heap.headers[Int(h)].type
    if typeFlags(type).contains(.user), userMethod(type, .__delitem__) != nil {
      throw callPrelude(._delitem, [object, key])
    }
    switch heap.kind(h) {
    case .list:
      if case .ref(let k) = key, needsIndex(k) { throw callPrelude(._delitem_indexed, [object, key]) }
      if isKind(key, .slice) { return try deleteSlice(h, key) }
      guard let i = index(key) else {
        throw notAnIndex(type, key)
      }
      let at = i < 0 ? i + heap.count(h) : i
      guard at >= 0, at < heap.count(h) else {
        throw fault(.indexError, isDeque(type) ? "deque index out of range" : "list assignment index out of range")
      }
      removeElement(h, at)
    case .byteArray: try deleteByte(h, key)
    case .dict:
      guard let hash = try nativeHash(key) else { throw callPrelude(._dict_delitem, [object, key]) }
      switch tableFind(h, key, hash) {
      case .found(let i): tableRemove(h, i)
      case .absent: throw fault(.keyError, arguments: [key])
      case .callback: throw callPrelude(._dict_delitem, [object, key])
      }
    default: throw noDeletion(object, key)
    }
  }

  mutating func removeElement(_ h: Handle, _ at: Int) {
    if at == 0 { return heap.removeFirst(h) }
    heap.moveSlots(h, from: at + 1, to: at, heap.count(h) - at - 1)
    heap.removeLast(h)
  }

  mutating func deleteSlice(_ h: Handle, _ key: Value) throws(Fault) {
    let range = try sliceRange(key, heap.count(h))
    let drop = range.pick(from: Array(0..<heap.count(h)))
    var gone = [Bool](repeating: false, count: heap.count(h))
    for i in drop { gone[i] = true }
    replaceElements(h, elements(h).indices.filter { !gone[$0] }.map { heap[h, $0] })
  }

  private func pick(_ range: SliceRange, from h: Handle) -> [Value] {
    if range.count == 0 { return [] }
    let first = heap.base(h) + range.start
    if range.step == 1 { return Array(UnsafeBufferPointer(start: first, count: range.count)) }
    return [Value](unsafeUninitializedCapacity: range.count) { buffer, count in
      for i in 0..<range.count { buffer.initializeElement(at: i, to: first[i * range.step]) }
      count = range.count
    }
  }

  /// Makes a list hold just these.
  mutating func replaceElements(_ h: Handle, _ values: [Value]) {
    if values.isEmpty, heap.headers[Int(h)].type == TypeID.deque.handle {
      // In this order a deque lets go of its elements.
      for i in 0..<heap.count(h) { heap.store(h, i, .unbound) }
    }
    if !heap.isWatched, values.count <= heap.count(h) {
      heap.setCount(h, values.count)
      return values.withUnsafeBufferPointer { heap.initialize(h, $0) }
    }
    while heap.count(h) > values.count { heap.removeLast(h) }
    for (i, value) in values.enumerated() {
      if i < heap.count(h) { heap.store(h, i, value) } else { heap.append(h, value) }
    }
  }
}
