import BigInt

// Equality, order and hashing without Python code. Where Python code could have a say the answer is `callback`, and
// the caller goes through the prelude.

extension Machine {
  /// How deep native comparison and repr go into nested containers before the prelude takes over: it then meets
  /// Python's recursion limit instead of the Swift stack's.
  static let nativeDepth = 50

  /// `key is other or key == other`, as containers compare.
  @inline(__always) mutating func keysEqual(_ a: Value, _ b: Value) -> Equality {
    if a.isIdentical(to: b) { return .yes }
    return nativeEqual(a, b, depth: 0)
  }

  /// `a == b`.
  mutating func nativeEqual(_ a: Value, _ b: Value, depth: Int) -> Equality {
    switch (a, b) {
    case (.str(let x), .str(let y)):
      return x == y || heap.immutables.text(x) == heap.immutables.text(y) ? .yes : .no
    case (.int(let x), .int(let y)): return x == y ? .yes : .no
    case (.none, .none), (.ellipsis, .ellipsis), (.notImplemented, .notImplemented): return .yes
    case (.bytes(let x), .bytes(let y)):
      return heap.immutables.bytes(x) == heap.immutables.bytes(y) ? .yes : .no
    case (.ref(let x), .ref(let y)): return referencesEqual(x, y, depth)
    case (.ref(let x), _): return boxesEqual(x, b, depth)
    case (_, .ref(let y)): return boxesEqual(y, a, depth)
    default:
      guard let order = numericOrder(a, b) else { return .no }
      return order == .equal ? .yes : .no
    }
  }

  private mutating func boxesEqual(_ x: Handle, _ other: Value, _ depth: Int) -> Equality {
    if hasEq(x) { return .callback }
    switch heap.kind(x) {
    case .complex: return complexEqual(x, other) == true ? .yes : .no
    case .byteArray: return bytes(.ref(x)) == bytes(other) ? .yes : .no
    default: break
    }
    return isBox(x) ? nativeEqual(heap[x, 0], other, depth: depth) : .no
  }

  /// A complex number or bytearray, which are equal by value to native values.
  @inline(__always) private func isBytesLike(_ h: Handle) -> Bool {
    heap.kind(h) == .complex || heap.kind(h) == .byteArray
  }

  private func hasEq(_ h: Handle) -> Bool { typeFlags(heap.headers[Int(h)].type).contains(.eq) }

  private mutating func referencesEqual(_ x: Handle, _ y: Handle, _ depth: Int) -> Equality {
    if hasEq(x) || hasEq(y) { return .callback }
    if x == y { return .yes }
    if isBytesLike(x) { return boxesEqual(x, .ref(y), depth) }
    if isBytesLike(y) { return boxesEqual(y, .ref(x), depth) }
    if isBox(x) || isBox(y) { return isBox(x) ? boxesEqual(x, .ref(y), depth) : boxesEqual(y, .ref(x), depth) }
    let kind = heap.kind(x)
    let other = heap.kind(y)
    switch (kind, other) {
    case (.list, .list), (.tuple, .tuple):
      guard heap.count(x) == heap.count(y), isDeque(heap.headers[Int(x)].type) == isDeque(heap.headers[Int(y)].type)
      else { return .no }
      guard depth < Machine.nativeDepth else { return .callback }
      for i in 0..<heap.count(x) {
        let (a, b) = (heap[x, i], heap[y, i])
        if a.isIdentical(to: b) { continue }
        let equal = nativeEqual(a, b, depth: depth + 1)
        if equal != .yes {
          spend(i, .element)
          return equal
        }
      }
      spend(heap.count(x), .element)
      return .yes
    case (.dict, .dict): return tablesEqual(x, y, depth, values: true)
    case (.set, .set), (.set, .frozenSet), (.frozenSet, .set), (.frozenSet, .frozenSet):
      return tablesEqual(x, y, depth, values: false)
    case (.range, .range): return rangesEqual(x, y) ? .yes : .no
    case (.boundMethod, .boundMethod):
      return heap[x, 0].isIdentical(to: heap[y, 0]) && heap[x, 1].isIdentical(to: heap[y, 1]) ? .yes : .no
    case (.slice, .slice):
      for i in 0..<3 {
        let equal = nativeEqual(heap[x, i], heap[y, i], depth: depth + 1)
        if equal != .yes { return equal }
      }
      return .yes
    case (.view, .view), (.view, .set), (.set, .view): return .callback
    default: return .no
    }
  }

  private mutating func tablesEqual(_ x: Handle, _ y: Handle, _ depth: Int, values: Bool) -> Equality {
    guard tableCount(x) == tableCount(y) else { return .no }
    guard depth < Machine.nativeDepth else { return .callback }
    for i in 0..<tableUsed(x) {
      let key = entryKey(x, i)
      if key.isUnbound { continue }
      switch tableFind(y, key, entryHash(x, i)) {
      case .absent: return .no
      case .callback: return .callback
      case .found(let j):
        guard values else { continue }
        let (a, b) = (entryValue(x, i), entryValue(y, j))
        if a.isIdentical(to: b) { continue }
        let equal = nativeEqual(a, b, depth: depth + 1)
        if equal != .yes { return equal }
      }
    }
    spend(tableCount(x), .lookup)
    return .yes
  }

  private func rangesEqual(_ x: Handle, _ y: Handle) -> Bool {
    let (a, b) = (rangeValues(x), rangeValues(y))
    let (m, n) = (a.count, b.count)
    if m != n { return false }
    if m == 0 { return true }
    return a.start == b.start && (m == 1 || a.step == b.step)
  }

  // MARK: Numbers

  enum Order { case less, equal, greater, unordered }

  /// nil if one of them is no number.
  func numericOrder(_ a: Value, _ b: Value) -> Order? {
    if let x = index(a), let y = index(b) { return x < y ? .less : x == y ? .equal : .greater }
    if case .float(let x) = a { return orderFloat(x, b) }
    if case .float(let y) = b, let order = orderFloat(y, a) {
      return order == .less ? .greater : order == .greater ? .less : order
    }
    guard let x = bigInt(a), let y = bigInt(b) else { return nil }
    return x < y ? .less : x == y ? .equal : .greater
  }

  private func orderFloat(_ x: Double, _ b: Value) -> Order? {
    if case .float(let y) = b { return x < y ? .less : x == y ? .equal : x > y ? .greater : .unordered }
    if case .int(let y) = b, y.magnitude < 1 << 53, !x.isNaN {
      return x < Double(y) ? .less : x == Double(y) ? .equal : .greater
    }
    guard let y = bigInt(b) else { return nil }
    if x.isNaN { return .unordered }
    if x.isInfinite { return x < 0 ? .less : .greater }
    let whole = BigInt(x.rounded(.down))
    if whole < y { return .less }
    if whole > y { return .greater }
    return x == x.rounded(.down) ? .equal : .greater
  }

  // MARK: Order of other values

  /// `a < b` of native values; nil if they have no order, `.callback` where Python code decides.
  mutating func nativeOrder(_ a: Value, _ b: Value, depth: Int = 0) -> OrderResult {
    if a.isRef || b.isRef {
      if definesOrder(a) || definesOrder(b) { return .callback }
      let (x, y) = (plain(a), plain(b))
      if !x.isIdentical(to: a) || !y.isIdentical(to: b) { return nativeOrder(x, y, depth: depth) }
    }
    if let order = numericOrder(a, b) { return .order(order) }
    if isKind(a, .byteArray) || isKind(b, .byteArray), let s = bytes(a), let t = bytes(b) {
      return .order(s == t ? .equal : s.lexicographicallyPrecedes(t) ? .less : .greater)
    }
    switch (a, b) {
    case (.str(let x), .str(let y)):
      let (s, t) = (heap.immutables.text(x), heap.immutables.text(y))
      return .order(s == t ? .equal : s < t ? .less : .greater)
    case (.bytes(let x), .bytes(let y)):
      let (s, t) = (heap.immutables.bytes(x), heap.immutables.bytes(y))
      return .order(s == t ? .equal : s.lexicographicallyPrecedes(t) ? .less : .greater)
    case (.ref(let x), .ref(let y)):
      let kind = heap.kind(x)
      guard kind == heap.kind(y), kind == .list || kind == .tuple else { return .callback }
      return sequenceOrder(x, y, depth)
    case (.ref, _), (_, .ref): return .callback
    default: return .none
    }
  }

  private func definesOrder(_ value: Value) -> Bool {
    if case .ref(let h) = value { return typeFlags(heap.headers[Int(h)].type).contains(.order) }
    return false
  }

  enum OrderResult {
    case order(Order)
    case none
    case callback
  }

  private mutating func sequenceOrder(_ x: Handle, _ y: Handle, _ depth: Int) -> OrderResult {
    guard depth < Machine.nativeDepth else { return .callback }
    let (m, n) = (heap.count(x), heap.count(y))
    for i in 0..<min(m, n) {
      let (a, b) = (heap[x, i], heap[y, i])
      if a.isIdentical(to: b) { continue }
      switch nativeEqual(a, b, depth: depth + 1) {
      case .yes: continue
      case .callback: return .callback
      case .no:
        let order = nativeOrder(a, b, depth: depth + 1)
        if case .none = order { return .callback }
        return order
      }
    }
    return .order(m == n ? .equal : m < n ? .less : .greater)
  }

  // MARK: Hashing

  /// Python's `hash(value)`, where no Python code is involved; nil where it is. TypeError if unhashable.
  @inline(__always) mutating func nativeHash(_ value: Value) throws(Fault) -> Int? {
    switch value {
    case .str(let s): heap.immutables.nameHash(s)
    case .int(let i) where i > -1 && i < 1 << 60: i
    default: try slowHash(value, depth: 0)
    }
  }

  mutating func slowHash(_ value: Value, depth: Int) throws(Fault) -> Int? {
    switch value {
    case .str(let s): return heap.immutables.nameHash(s)
    case .int(let i): return NumericHash.hash(i)
    case .bool(let b): return b ? 1 : 0
    case .float(let d): return NumericHash.hash(d)
    case .big(let s): return NumericHash.hash(.big(heap.immutables.big(s)))
    case .bytes(let s): return Bytes.hash(heap.immutables.bytes(s))
    case .none: return 0x1F
    case .ellipsis: return 0x2F
    case .notImplemented: return 0x3F
    case .ref(let h): return try hashReference(h, depth)
    default: return 0
    }
  }

  private mutating func hashReference(_ h: Handle, _ depth: Int) throws(Fault) -> Int? {
    let type = heap.headers[Int(h)].type
    let flags = typeFlags(type)
    if flags.contains(.hash) { return nil }
    if flags.contains(.unhashable) { throw fault(.typeError, "unhashable type: '\(typeName(type))'") }
    switch heap.kind(h) {
    case .instance: return isBox(h) ? try slowHash(heap[h, 0], depth: depth) : Int(heap.origin(h)) &* 16
    case .complex: return complex(h).hash
    case .list, .dict, .set, .slice, .byteArray:
      throw fault(.typeError, "unhashable type: '\(typeName(type))'")
    case .tuple:
      guard depth < Machine.nativeDepth else { return nil }
      var hash = Hash128(low: 0x345678, high: 0)
      for i in 0..<heap.count(h) {
        guard let part = try slowHash(heap[h, i], depth: depth + 1) else { return nil }
        hash.absorb(UInt64(bitPattern: Int64(part)))
      }
      return Int(truncatingIfNeeded: hash.low >> 3)
    case .frozenSet:
      var sum = UInt64(tableCount(h))
      for i in 0..<tableUsed(h) where !entryKey(h, i).isUnbound {
        sum &+= mixed(UInt64(bitPattern: Int64(entryHash(h, i))), 0x51)
      }
      return Int(truncatingIfNeeded: sum >> 3)
    case .range:
      let r = rangeValues(h)
      return r.count == 0 ? 7 : (r.start &* 31 &+ r.count &* 1_000_003) & 0xFFFF_FFFF
    case .boundMethod:
      // Of the object it is which one that counts: it may be one without a hash.
      guard let a = try slowHash(heap[h, 0], depth: depth + 1) else { return nil }
      var b = heap[h, 1].handle.map { Int(heap.origin($0)) } ?? 0
      if heap[h, 1].handle == nil, let own = try slowHash(heap[h, 1], depth: depth + 1) { b = own }
      return (a &* 31 &+ b) & 0xFFFF_FFFF
    default: return Int(heap.origin(h)) &* 16
    }
  }

  struct RangeValues {
    var start: Int
    var stop: Int
    var step: Int
    var count: Int {
      if step > 0 { return start < stop ? (stop &- start &- 1) / step &+ 1 : 0 }
      return start > stop ? (start &- stop &- 1) / (0 &- step) &+ 1 : 0
    }
  }

  func rangeValues(_ h: Handle) -> RangeValues {
    RangeValues(start: index(heap[h, 0]) ?? 0, stop: index(heap[h, 1]) ?? 0, step: index(heap[h, 2]) ?? 1)
  }

  // MARK: Truth

  /// `bool(value)`; nil where Python code decides.
  @inline(__always) func nativeTruth(_ value: Value) -> Bool? {
    switch value {
    case .bool(let b): b
    case .none: false
    case .int(let i): i != 0
    default: slowTruth(value)
    }
  }

  @inline(never) func slowTruth(_ value: Value) -> Bool? {
    switch value {
    case .float(let d): return d != 0
    case .str(let s): return !heap.immutables.text(s).isEmpty
    case .bytes(let s): return !heap.immutables.bytes(s).isEmpty
    case .ref(let h):
      let flags = typeFlags(heap.headers[Int(h)].type)
      if !flags.isDisjoint(with: [.bool, .len]) { return nil }
      switch heap.kind(h) {
      case .list, .tuple, .byteArray: return heap.count(h) > 0
      case .complex: return complex(h) != Complex(real: 0, imag: 0)
      case .dict, .set, .frozenSet: return tableCount(h) > 0
      case .range: return rangeValues(h).count > 0
      case .view: return tableCount(heap[h, 0].handle ?? 0) > 0
      case .instance: return isBox(h) ? nativeTruth(heap[h, 0]) : true
      default: return true
      }
    default: return true
    }
  }
}
