// Iterators, unpacking and building containers.

extension Machine {
  mutating func makeIterator(_ type: TypeID, _ source: Value, size: Value = .none, step: Value = .none, at: Int = 0)
    -> Value
  {
    let it = heap.allocate(.iterator, type.handle, count: IteratorSlot.count)
    heap.store(it, IteratorSlot.source, source)
    heap.store(it, IteratorSlot.position, .int(at))
    heap.store(it, IteratorSlot.size, size)
    heap.store(it, IteratorSlot.step, step)
    return .ref(it)
  }

  /// `iter(value)`
  mutating func getIterator(_ value: Value) throws(Fault) -> Value {
    switch value {
    case .str(let s):
      return makeIterator(heap.immutables.text(s).isASCII ? .strASCIIIterator : .strIterator, value)
    case .bytes: return makeIterator(.bytesIterator, value)
    case .ref(let h):
      if typeFlags(heap.headers[Int(h)].type).contains(.iter) { throw callPrelude(._iter, [value]) }
      if isBox(h), isSequence(heap[h, 0]) { return try getIterator(heap[h, 0]) }
      switch heap.kind(h) {
      case .iterator: return value
      case .generator:
        let type = heap.headers[Int(h)].type
        if type != TypeID.coroutine.handle, type != TypeID.asyncGenerator.handle { return value }
      case .list: return makeIterator(.listIterator, value)
      case .byteArray: return makeIterator(.bytearrayIterator, value)
      case .tuple: return makeIterator(.tupleIterator, value)
      case .dict: return makeIterator(.dictKeyIterator, value, size: .int(tableCount(h)))
      case .set, .frozenSet:
        let keys = makeTuple(setOrder(h))
        return makeIterator(.setIterator, keys, size: .int(tableCount(h)), step: value)
      case .range:
        let r = rangeValues(h)
        return makeIterator(.rangeIterator, .int(r.start), size: .int(r.count), step: .int(r.step))
      case .view:
        guard case .ref(let d) = heap[h, 0], case .int(let which) = heap[h, 1] else { break }
        let type: TypeID = which == 0 ? .dictKeyIterator : which == 1 ? .dictValueIterator : .dictItemIterator
        return makeIterator(type, .ref(d), size: .int(tableCount(d)))
      default:
        if isUser(value) { throw callPrelude(._iter, [value]) }
        if !lookup(heap.headers[Int(h)].type, .__iter__).isUnbound { throw callPrelude(._iter, [value]) }
      }
    default: break
    }
    throw fault(.typeError, "'\(typeName(of: value))' object is not iterable")
  }

  private mutating func makePair(_ first: Value, _ second: Value) -> Value {
    let pair = heap.allocate(.tuple, TypeID.tuple.handle, count: 2)
    heap.store(pair, 0, first)
    heap.store(pair, 1, second)
    return .ref(pair)
  }

  mutating func notIterator(_ value: Value) -> Fault {
    fault(.typeError, "'\(typeName(of: value))' object is not an iterator")
  }

  /// The next value of a native iterator, or `.end`.
  @inline(__always) mutating func nextNative(_ it: Handle) throws(Fault) -> Value {
    guard case .int(let at) = heap[it, IteratorSlot.position] else { return .end }
    let type = heap.headers[Int(it)].type
    if type == TypeID.rangeIterator.handle {
      guard case .int(let count) = heap[it, IteratorSlot.size], at < count,
        case .int(let start) = heap[it, IteratorSlot.source], case .int(let step) = heap[it, IteratorSlot.step]
      else { return .end }
      heap.store(it, IteratorSlot.position, .int(at &+ 1))
      return .int(start &+ at &* step)
    }
    if type == TypeID.listIterator.handle, case .ref(let list) = heap[it, IteratorSlot.source] {
      if at < heap.count(list) {
        heap.store(it, IteratorSlot.position, .int(at &+ 1))
        return heap[list, at]
      }
      heap.store(it, IteratorSlot.source, .none)
      return .end
    }
    return try nextSlowly(it, at, type)
  }

  @inline(never) private mutating func nextSlowly(_ it: Handle, _ at: Int, _ type: Handle) throws(Fault) -> Value {
    let source = heap[it, IteratorSlot.source]
    switch source {
    case .str(let s):
      let text = heap.immutables.text(s)
      if at < text.count {
        heap.store(it, IteratorSlot.position, .int(at + 1))
        return .str(heap.immutables.character(text[at]))
      }
    case .bytes(let s):
      let bytes = heap.immutables.bytes(s)
      if at < bytes.count {
        heap.store(it, IteratorSlot.position, .int(at + 1))
        return .int(Int(bytes[at]))
      }
    case .ref(let h):
      if let value = try nextOf(it, h, at, type) { return value }
    default: return .end
    }
    heap.store(it, IteratorSlot.source, .none)
    return .end
  }

  private mutating func nextOf(_ it: Handle, _ h: Handle, _ at: Int, _ type: Handle) throws(Fault) -> Value? {
    switch type {
    case TypeID.enumerate.handle:
      let value = try nextNative(h)
      if value.isEnd { return nil }
      heap.store(it, IteratorSlot.position, .int(at + 1))
      return makePair(.int(at), value)
    case TypeID.zip.handle:
      let values = heap.allocate(.tuple, TypeID.tuple.handle, count: heap.count(h))
      for i in 0..<heap.count(h) {
        guard case .ref(let iterator) = heap[h, i] else { return nil }
        let value = try nextNative(iterator)
        if value.isEnd { return nil }
        heap.store(values, i, value)
      }
      return .ref(values)
    case TypeID.tupleIterator.handle, TypeID.bytearrayIterator.handle:
      guard at < heap.count(h) else { return nil }
      heap.store(it, IteratorSlot.position, .int(at + 1))
      return heap[h, at]
    case TypeID.setIterator.handle:
      if case .ref(let set) = heap[it, IteratorSlot.step] { try checkUnchanged(it, set, "Set") }
      guard at < heap.count(h) else { return nil }
      heap.store(it, IteratorSlot.position, .int(at + 1))
      return heap[h, at]
    case TypeID.listReverseIterator.handle:
      let i = heap.count(h) - 1 - at
      // Counted from the end as it was when the iterator was made.
      guard case .int(let start) = heap[it, IteratorSlot.size], start - at >= 0, start - at < heap.count(h) else {
        return i < 0 ? nil : nil
      }
      heap.store(it, IteratorSlot.position, .int(at + 1))
      return heap[h, start - at]
    default:
      try checkUnchanged(it, h, "dictionary")
      var i = at
      while i < tableUsed(h), entryKey(h, i).isUnbound { i += 1 }
      guard i < tableUsed(h) else { return nil }
      heap.store(it, IteratorSlot.position, .int(i + 1))
      switch type {
      case TypeID.dictKeyIterator.handle: return entryKey(h, i)
      case TypeID.dictValueIterator.handle: return entryValue(h, i)
      default: return makePair(entryKey(h, i), entryValue(h, i))
      }
    }
  }

  private mutating func checkUnchanged(_ it: Handle, _ table: Handle, _ what: String) throws(Fault) {
    guard case .int(let size) = heap[it, IteratorSlot.size], size != tableCount(table) else { return }
    heap.store(it, IteratorSlot.size, .int(-1))
    throw fault(.runtimeError, "\(what) changed size during iteration")
  }

  /// A set's elements in the order in which CPython iterates them where that is observable: ints, floats, bools and
  /// tuples of these in table order, all others in insertion order.
  mutating func setOrder(_ h: Handle) -> [Value] {
    let keys = tableKeys(h)
    guard keys.count > 1, keys.allSatisfy({ isNumeric($0) }) else { return keys }
    return SetOrder.order(keys.map { (try? nativeHash($0)) ?? 0 }).map { keys[$0] }
  }

  private func isNumeric(_ value: Value) -> Bool {
    switch value {
    case .int, .bool, .float, .big: true
    default: false
    }
  }

  // MARK: Materialising

  /// The elements of a container that can be listed without Python code; nil for others.
  mutating func nativeElements(_ value: Value) throws(Fault) -> [Value]? {
    let values = try listedElements(value)
    if let values { spend(values.count, .element) }
    return values
  }

  private mutating func listedElements(_ value: Value) throws(Fault) -> [Value]? {
    switch value {
    case .str(let s): return heap.immutables.text(s).codePoints.map { .str(heap.immutables.character($0)) }
    case .bytes(let s): return heap.immutables.bytes(s).map { .int(Int($0)) }
    case .ref(let h):
      if typeFlags(heap.headers[Int(h)].type).contains(.iter) { return nil }
      if isBox(h) { return try listedElements(heap[h, 0]) }
      switch heap.kind(h) {
      case .list, .tuple, .byteArray: return elements(h)
      case .dict: return tableKeys(h)
      case .set, .frozenSet: return setOrder(h)
      case .range:
        let r = rangeValues(h)
        if r.count * 16 > limits.memory { throw fault(.memoryError, arguments: []) }
        return (0..<r.count).map { .int(r.start &+ $0 &* r.step) }
      case .view:
        guard case .ref(let d) = heap[h, 0], case .int(let which) = heap[h, 1] else { return nil }
        let entries = dictEntries(d)
        return entries.map {
          which == 0 ? $0.key : which == 1 ? $0.value : makeTuple([$0.key, $0.value])
        }
      case .iterator:
        var values: [Value] = []
        while true {
          let value = try nextNative(h)
          if value.isEnd { return values }
          values.append(value)
        }
      default: return nil
      }
    default: return nil
    }
  }

  // MARK: Unpacking

  /// `a, b = value` and, with `after`, `a, *b, c = value`: the values in order.
  mutating func unpack(_ value: Value, _ before: Int, _ after: Int?) throws(Fault) -> [Value] {
    guard var values = try nativeElements(value) else {
      if try isIterable(value) {
        throw callPrelude(._unpack, [value, .int(before), after.map { .int($0) } ?? .none])
      }
      throw fault(.typeError, "cannot unpack non-iterable \(typeName(of: value)) object")
    }
    guard let after else {
      if values.count < before {
        throw fault(.valueError, "not enough values to unpack (expected \(before), got \(values.count))")
      }
      if values.count > before {
        throw fault(.valueError, "too many values to unpack (expected \(before))")
      }
      return values
    }
    if values.count < before + after {
      throw fault(
        .valueError, "not enough values to unpack (expected at least \(before + after), got \(values.count))")
    }
    let middle = Array(values[before..<(values.count - after)])
    values.replaceSubrange(before..<(values.count - after), with: [makeList(middle)])
    return values
  }

  mutating func isIterable(_ value: Value) throws(Fault) -> Bool {
    switch value {
    case .str, .bytes: return true
    case .ref(let h):
      switch heap.kind(h) {
      case .list, .tuple, .dict, .set, .frozenSet, .range, .view, .iterator, .generator: return true
      default:
        let type = heap.headers[Int(h)].type
        return !lookup(type, .__iter__).isUnbound || !lookup(type, .__getitem__).isUnbound
      }
    default: return false
    }
  }

  // MARK: Building

  mutating func buildSet(_ values: UnsafeMutablePointer<Value>, _ n: Int) throws(Fault) -> Value {
    let set = makeSet()
    for k in 0..<n {
      guard let hash = try nativeHash(values[k]) else { return try buildSlowly(values, n) }
      switch tableFind(set, values[k], hash) {
      case .found: continue
      case .absent: tableInsert(set, values[k], .none, hash)
      case .callback: return try buildSlowly(values, n)
      }
    }
    return .ref(set)
  }

  /// A display whose elements have Python code for hash or equality.
  private mutating func buildSlowly(_ values: UnsafeMutablePointer<Value>, _ n: Int) throws(Fault) -> Value {
    let list = makeList((0..<n).map { values[$0] })
    throw callPrelude(._set_from, [list, .int(n)])
  }

  mutating func buildMap(_ values: UnsafeMutablePointer<Value>, _ n: Int) throws(Fault) -> Value {
    let dict = makeDict()
    for k in 0..<n {
      let (key, value) = (values[2 * k], values[2 * k + 1])
      guard let hash = try nativeHash(key) else { return try buildMapSlowly(values, n) }
      switch tableFind(dict, key, hash) {
      case .found(let i): heap.store(dict, 2 + i * 3 + 1, value)
      case .absent: tableInsert(dict, key, value, hash)
      case .callback: return try buildMapSlowly(values, n)
      }
    }
    return .ref(dict)
  }

  private mutating func buildMapSlowly(_ values: UnsafeMutablePointer<Value>, _ n: Int) throws(Fault) -> Value {
    let pairs = (0..<n).map { makeTuple([values[2 * $0], values[2 * $0 + 1]]) }
    throw callPrelude(._dict_from, [makeList(pairs)])
  }

  mutating func buildString(_ values: UnsafeMutablePointer<Value>, _ n: Int) -> Value {
    var bytes: [UInt8] = []
    for i in 0..<n {
      guard case .str(let s) = values[i], case .ascii(let part) = heap.immutables.text(s).storage else {
        return makeStr(Text.empty.join((0..<n).map { text(values[$0]) ?? .empty }))
      }
      if i == 0 { bytes.reserveCapacity(part.count + 16 * (n - 1)) }
      bytes.append(contentsOf: part)
    }
    return makeStr(Text(storage: .ascii(bytes)))
  }

  mutating func addToSet(_ set: Handle, _ value: Value) throws(Fault) {
    guard let hash = try nativeHash(value) else { throw callPrelude(._set_add, [.ref(set), value]) }
    switch tableFind(set, value, hash) {
    case .found: break
    case .absent: tableInsert(set, value, .none, hash)
    case .callback: throw callPrelude(._set_add, [.ref(set), value])
    }
  }

  /// `list.extend`, and `[*value]`, and the positional part of a call with `*value` (of `callable`, if that is all).
  mutating func extend(_ list: Handle, _ value: Value, callable: Value? = nil) throws(Fault) {
    guard let values = try nativeElements(value) else {
      if try !isIterable(value) {
        if let callable {
          let name = callableName(callable)
          throw fault(.typeError, "\(name)() argument after * must be an iterable, not \(typeName(of: value))")
        }
        throw fault(.typeError, "Value after * must be an iterable, not \(typeName(of: value))")
      }
      throw callPrelude(._list_extend, [.ref(list), value])
    }
    try checkGrowth(elements: values.count)
    for v in values { heap.append(list, v) }
  }

  /// `f(**a, **b)`: TypeError for a key given twice.
  mutating func mergeKeywords(_ dict: Handle, _ mapping: Value, _ callable: Value) throws(Fault) {
    guard case .ref(let other) = mapping, heap.kind(other) == .dict else {
      throw callPrelude(._dict_merge, [.ref(dict), mapping, callable])
    }
    for entry in dictEntries(other) {
      guard let name = name(entry.key) else { throw fault(.typeError, "keywords must be strings") }
      if !dictGetName(dict, name).isUnbound {
        throw fault(
          .typeError,
          "\(callableName(callable))() got multiple values for keyword argument '\(heap.immutables.text(name).string)'")
      }
      dictSetName(dict, name, entry.value)
    }
  }

  func callableName(_ callable: Value) -> String {
    guard case .ref(let h) = callable else { return typeName(of: callable) }
    switch heap.kind(h) {
    case .function:
      guard case .int(let id) = heap[h, FunctionSlot.code], !codes[id].isQuiet else {
        return string(heap[h, FunctionSlot.qualname])
      }
      let module = codes[id].module
      let name = heap.kind(module) == .module ? string(ownAttribute(module, Name.__name__.rawValue)) : "builtins"
      return name + "." + string(heap[h, FunctionSlot.qualname])
    case .builtin: return builtins[builtinRow(h)].owner + builtins[builtinRow(h)].name
    case .boundMethod: return callableName(heap[h, 0])
    case .type: return qualifiedTypeName(h)
    default: return "<\(qualifiedTypeName(heap.headers[Int(h)].type)) object at \(address(h))>"
    }
  }
}

/// The order in which CPython 3.11's set table holds elements with these hashes, inserted one after another into an
/// empty set: open addressing with linear probes of 9 and perturbation, growing fourfold at 3/5 full (the algorithm
/// is described in the comments of Objects/setobject.c).
enum SetOrder {
  static func order(_ hashes: [Int]) -> [Int] {
    var table = [Int](repeating: -1, count: 8)
    var used = 0
    for (i, hash) in hashes.enumerated() {
      place(i, hash, &table)
      used += 1
      if used * 5 >= (table.count - 1) * 3 { grow(&table, used, hashes) }
    }
    return table.filter { $0 >= 0 }
  }

  private static func place(_ entry: Int, _ hash: Int, _ table: inout [Int]) {
    let mask = UInt(table.count - 1)
    var perturb = UInt(bitPattern: hash)
    var i = perturb & mask
    while true {
      let probes: UInt = i + 9 <= mask ? 9 : 0
      for k in 0...probes where table[Int(i + k)] < 0 {
        table[Int(i + k)] = entry
        return
      }
      perturb >>= 5
      i = (i &* 5 &+ 1 &+ perturb) & mask
    }
  }

  private static func grow(_ table: inout [Int], _ used: Int, _ hashes: [Int]) {
    let wanted = used > 50_000 ? used * 2 : used * 4
    var size = 8
    while size <= wanted { size *= 2 }
    let old = table
    table = [Int](repeating: -1, count: size)
    for entry in old where entry >= 0 { place(entry, hashes[entry], &table) }
  }
}
