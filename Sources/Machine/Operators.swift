import BigInt
import Bytecode
import Glibc

// Operators on native values. What involves Python code ends in `Fault.call` into the prelude.

extension BinaryOperation {
  var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .matrixMultiply: "@"
    case .trueDivide: "/"
    case .modulo: "%"
    case .power: "** or pow()"
    case .leftShift: "<<"
    case .rightShift: ">>"
    case .or: "|"
    case .xor: "^"
    case .and: "&"
    case .floorDivide: "//"
    }
  }

  private static let names: [Name] = [
    .__add__, .__sub__, .__mul__, .__matmul__, .__truediv__, .__mod__, .__pow__, .__lshift__, .__rshift__, .__or__,
    .__xor__, .__and__, .__floordiv__,
  ]

  var method: Name { Self.names[Int(rawValue)] }
  var reflected: Name { Name(rawValue: Name.__radd__.rawValue + UInt32(rawValue)) ?? .__radd__ }
  var inPlaceMethod: Name { Name(rawValue: Name.__iadd__.rawValue + UInt32(rawValue)) ?? .__iadd__ }
}

extension Comparison {
  var symbol: String {
    switch self {
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessEqual: "<="
    case .greater: ">"
    case .greaterEqual: ">="
    }
  }

  var method: Name {
    switch self {
    case .equal: .__eq__
    case .notEqual: .__ne__
    case .less: .__lt__
    case .lessEqual: .__le__
    case .greater: .__gt__
    case .greaterEqual: .__ge__
    }
  }
}

extension Machine {
  func integer(_ value: Value) -> Integer? {
    switch value {
    case .int(let i): .small(i)
    case .bool(let b): .small(b ? 1 : 0)
    case .big(let s): .big(heap.immutables.big(s))
    case .ref(let h) where isBox(h): integer(heap[h, 0])
    default: nil
    }
  }

  mutating func makeInteger(_ value: Integer) -> Value {
    switch value {
    case .small(let i): .int(i)
    case .big(let b): .big(heap.immutables.add(.big(b)))
    }
  }

  /// Runs text and number code that reports errors its own way.
  @inline(__always)
  mutating func translating<R>(_ body: (inout Machine) throws(TextError) -> R) throws(Fault) -> R {
    do { return try body(&self) } catch { throw fault(error) }
  }

  /// A number as a float; OverflowError where it is too large.
  mutating func double(_ value: Value) throws(Fault) -> Double? {
    switch value {
    case .float(let d): return d
    case .int(let i): return Double(i)
    case .bool(let b): return b ? 1 : 0
    case .big(let s):
      let d = Double(heap.immutables.big(s))
      if d.isInfinite { throw fault(.overflowError, "int too large to convert to float") }
      return d
    case .ref(let h) where isBox(h): return try double(heap[h, 0])
    default: return nil
    }
  }

  // MARK: Binary

  mutating func binary(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Fault) -> Value {
    if definesOperators(a) || definesOperators(b) { throw callBinary(._binary, op, a, b) }
    if let result = try nativeBinary(op, plain(a), rightOperand(op, a, b)) { return result }
    if isUser(a) || isUser(b) || (op == .or && (isType(a) || isType(b))) { throw callBinary(._binary, op, a, b) }
    throw binaryError(op, a, b)
  }

  /// `b` as native types see it; what a format shows is the object, which may have a `__str__`.
  private func rightOperand(_ op: BinaryOperation, _ a: Value, _ b: Value) -> Value {
    if op == .modulo, case .str = plain(a) { return b }
    return plain(b)
  }

  /// What native types make of the operation, whatever their subclasses define; nil where they do not know it.
  mutating func nativeBinary(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Fault) -> Value? {
    if let x = integer(a), let y = integer(b) { return try integers(op, x, y, a, b) }
    if let x = try number(a), let y = try number(b) {
      return try floats(op, x, y)
    }
    if let result = try complexBinary(op, a, b) { return result }
    if let result = try bytesBinary(op, a, b) { return result }
    return try sequences(op, a, b)
  }

  /// `+` and `*` where a bytearray is among the operands.
  private mutating func bytesBinary(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Fault) -> Value? {
    if op == .modulo, let template = bytes(a) {
      let result = makeBytes(template)
      throw callPrelude(._bytes_percent, [result, b, .bool(isKind(a, .byteArray))])
    }
    guard isKind(a, .byteArray) || isKind(b, .byteArray) else { return nil }
    if op == .add, let x = bytes(a), let y = bytes(b) {
      return isKind(a, .byteArray) ? makeByteArray(x + y) : makeBytes(x + y)
    }
    let (sequence, times) = isKind(a, .byteArray) ? (a, b) : (b, a)
    guard op == .multiply, let n = index(times), let once = bytes(sequence) else { return nil }
    try checkSize(once.count * 16, n)
    return makeByteArray(Array(repeatElement(once, count: max(0, n)).joined()))
  }

  /// Whether an object's class, if it is a subclass of a native type, defines operators.
  @inline(__always) func definesOperators(_ value: Value) -> Bool {
    if case .ref(let h) = value { return typeFlags(heap.headers[Int(h)].type).contains(.operators) }
    return false
  }

  private mutating func number(_ value: Value) throws(Fault) -> Double? {
    switch value {
    case .float, .int, .bool, .big: try double(value)
    default: nil
    }
  }

  func isUser(_ value: Value) -> Bool {
    if case .ref(let h) = value { return typeFlags(heap.headers[Int(h)].type).contains(.user) }
    return false
  }

  private mutating func callBinary(_ function: PreludeFunction, _ op: BinaryOperation, _ a: Value, _ b: Value) -> Fault
  {
    callPrelude(function, [.int(Int(op.rawValue)), a, b])
  }

  /// `a op= b`
  mutating func inPlace(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Fault) -> Value {
    if case .ref(let h) = a {
      if definesOperators(a) { throw callBinary(._inplace, op, a, b) }
      if heap.kind(h) == .byteArray, op == .add { return try extendBytes(h, b) }
      if heap.kind(h) == .list, op == .add { throw callPrelude(._list_extend, [a, b]) }
      if heap.kind(h) == .list || heap.kind(h) == .byteArray, op == .multiply,
        case .ref(let repeated)? = try nativeBinary(op, a, plain(b))
      {
        replaceElements(h, elements(repeated))
        return a
      }
      if isUser(a), heap.kind(h) == .instance, !isBox(h) { throw callBinary(._inplace, op, a, b) }
      if heap.kind(h) == .set || heap.kind(h) == .dict, let result = try updateInPlace(op, h, b) { return result }
    }
    if definesOperators(b) { throw callBinary(._inplace, op, a, b) }
    if let result = try nativeBinary(op, plain(a), rightOperand(op, a, b)) { return result }
    if isUser(a) || isUser(b) { throw callBinary(._inplace, op, a, b) }
    throw binaryError(op, a, b, inPlace: true)
  }

  private mutating func updateInPlace(_ op: BinaryOperation, _ h: Handle, _ b: Value) throws(Fault) -> Value? {
    guard case .ref(let other) = b else { return nil }
    if heap.kind(h) == .dict, op == .or, heap.kind(other) != .dict, try isIterable(b) {
      throw callPrelude(._dict_fill_self, [.ref(h), b])
    }
    if heap.kind(h) == .dict, heap.kind(other) == .dict, op == .or {
      throw callPrelude(._dict_update, [.ref(h), b])
    }
    guard heap.kind(h) == .set, heap.kind(other) == .set || heap.kind(other) == .frozenSet else { return nil }
    guard [.or, .and, .subtract, .xor].contains(op) else { return nil }
    guard let result = try setOperation(op, h, other) else {
      throw callPrelude(._set_inplace, [.int(Int(op.rawValue)), .ref(h), b])
    }
    if case .ref(let r) = result { replaceTable(h, r) }
    return .ref(h)
  }

  mutating func unsupported(_ symbol: String, _ a: Value, _ b: Value) -> Fault {
    var hint = ""
    if symbol == ">>", case .ref(let f) = a, heap.kind(f) == .function,
      string(heap[f, FunctionSlot.qualname]) == "print",
      heap.headers[Int(f)].type == TypeID.builtinFunction.handle
    {
      hint = ". Did you mean \"print(<message>, file=<output_stream>)\"?"
    }
    return fault(
      .typeError, "unsupported operand type(s) for \(symbol): '\(typeName(of: a))' and '\(typeName(of: b))'\(hint)")
  }

  /// CPython names `+=` in the error of an augmented assignment.
  mutating func binaryError(_ op: BinaryOperation, _ a: Value, _ b: Value, inPlace: Bool = false) -> Fault {
    if op == .add {
      if case .str = plain(a) { return concatenationError("str", "str", b) }
      if case .bytes = plain(a) { return fault(.typeError, "can't concat \(typeName(of: b)) to bytes") }
      if isKind(a, .byteArray) { return fault(.typeError, "can't concat \(typeName(of: b)) to bytearray") }
      if isKind(a, .list) {
        let name = isDequeValue(a) ? "deque" : "list"
        return concatenationError(name, name, b)
      }
      if isKind(a, .tuple) { return concatenationError("tuple", "tuple", b) }
    }
    if op == .multiply, isSequence(a) || isSequence(b) {
      return repetitionError(isSequence(a) ? b : a)
    }
    return unsupported(!inPlace ? op.symbol : op == .power ? "**=" : op.symbol + "=", a, b)
  }

  /// A sequence cannot be repeated so many times.
  mutating func repetitionError(_ times: Value) -> Fault {
    integer(times) != nil
      ? fault(.overflowError, "cannot fit 'int' into an index-sized integer")
      : fault(.typeError, "can't multiply sequence by non-int of type '\(typeName(of: times))'")
  }

  private mutating func concatenationError(_ what: String, _ to: String, _ b: Value) -> Fault {
    fault(.typeError, "can only concatenate \(what) (not \"\(typeName(of: b))\") to \(to)")
  }

  func isKind(_ value: Value, _ kind: Kind) -> Bool {
    if case .ref(let h) = value { return heap.kind(h) == kind }
    return false
  }

  func isSequence(_ value: Value) -> Bool {
    switch value {
    case .str, .bytes: true
    case .ref(let h):
      heap.kind(h) == .list || heap.kind(h) == .tuple || heap.kind(h) == .byteArray
        || (isBox(h) && isSequence(heap[h, 0]))
    default: false
    }
  }

  private mutating func integers(_ op: BinaryOperation, _ x: Integer, _ y: Integer, _ a: Value, _ b: Value)
    throws(Fault) -> Value?
  {
    guard x.isBig || y.isBig || op == .power else { return try result(op, x, y, a, b) }
    try spend(onBig: op, x, y)
    let value = try result(op, x, y, a, b)
    // What was given up is no number: the run ends before anyone could see it.
    if case .big = value, let flag = world.interrupt, flag.pointer.pointee != 0 {
      throw fault(TextError(.memoryError, ""))
    }
    return value
  }

  private mutating func result(_ op: BinaryOperation, _ x: Integer, _ y: Integer, _ a: Value, _ b: Value)
    throws(Fault) -> Value?
  {
    switch op {
    case .add: return makeInteger(x + y)
    case .subtract: return makeInteger(x - y)
    case .multiply: return makeInteger(x * y)
    case .floorDivide: return makeInteger(try translating { _ throws(TextError) in try x.floorDivided(by: y) })
    case .modulo: return makeInteger(try translating { _ throws(TextError) in try x.modulo(y) })
    case .leftShift: return makeInteger(try translating { _ throws(TextError) in try x.shiftedLeft(by: y) })
    case .rightShift: return makeInteger(try translating { _ throws(TextError) in try x.shiftedRight(by: y) })
    case .and, .or, .xor:
      let result = op == .and ? x & y : op == .or ? x | y : x ^ y
      if case .bool = a, case .bool = b { return .bool(!result.isZero) }
      return makeInteger(result)
    case .power:
      if !y.isNegative { return makeInteger(try translating { _ throws(TextError) in try x.power(y) }) }
      if x.isZero { throw fault(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
      return .float(Glibc.pow(try double(a) ?? 0, try double(b) ?? 0))
    case .trueDivide: return try divide(x, y)
    case .matrixMultiply: return nil
    }
  }

  private mutating func divide(_ x: Integer, _ y: Integer) throws(Fault) -> Value {
    if y.isZero { throw fault(.zeroDivisionError, "division by zero") }
    if case .small(let a) = x, case .small(let b) = y, a.magnitude < 1 << 53, b.magnitude < 1 << 53 {
      return .float(Double(a) / Double(b))
    }
    return .float(try translating { _ throws(TextError) in try FloatMath.divide(x, y) })
  }

  private mutating func floats(_ op: BinaryOperation, _ x: Double, _ y: Double) throws(Fault) -> Value? {
    switch op {
    case .add: return .float(x + y)
    case .subtract: return .float(x - y)
    case .multiply: return .float(x * y)
    case .trueDivide: return .float(try translating { _ throws(TextError) in try FloatMath.divide(x, y) })
    case .floorDivide: return .float(try translating { _ throws(TextError) in try FloatMath.floorDivide(x, y) })
    case .modulo: return .float(try translating { _ throws(TextError) in try FloatMath.modulo(x, y) })
    case .power:
      if x < 0, x.isFinite, y.isFinite, y != y.rounded(.down) {
        return try complexPower(Complex(real: x, imag: 0), Complex(real: y, imag: 0))
      }
      return .float(try floatPower(x, y))
    default: return nil
    }
  }

  private mutating func floatPower(_ x: Double, _ y: Double) throws(Fault) -> Double {
    if x == 0, y < 0 { throw fault(.zeroDivisionError, "0.0 cannot be raised to a negative power") }
    let result = Glibc.pow(x, y)
    if result.isInfinite, x.isFinite, y.isFinite {
      throw fault(.overflowError, arguments: [.int(34), makeStr("Numerical result out of range")])
    }
    return result
  }

  // MARK: Sequences and sets

  private mutating func sequences(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Fault) -> Value? {
    switch (op, a, b) {
    case (.add, .str(let x), .str(let y)):
      try checkGrowth(heap.immutables.byteCount(x) + heap.immutables.byteCount(y))
      return .str(heap.immutables.concatenate(x, y))
    case (.add, .bytes(let x), .bytes(let y)):
      let (first, second) = (heap.immutables.bytes(x), heap.immutables.bytes(y))
      try checkGrowth(first.count + second.count)
      return makeBytes(first + second)
    case (.add, .ref(let x), .ref(let y)):
      let kind = heap.kind(x)
      guard kind == heap.kind(y), kind == .list || kind == .tuple else { return try tables(op, a, b) }
      try checkGrowth(elements: heap.count(x) + heap.count(y))
      let all = elements(x) + elements(y)
      if isDeque(heap.headers[Int(x)].type) {
        return isDeque(heap.headers[Int(y)].type) ? makeDeque(all, like: x) : nil
      }
      if isDeque(heap.headers[Int(y)].type) { return nil }
      return kind == .list ? makeList(all) : makeTuple(all)
    case (.multiply, _, _):
      if isSequence(a), let n = index(b) { return try repeated(a, n) }
      if isSequence(b), let n = index(a) { return try repeated(b, n) }
      return nil
    case (.modulo, .str, _): throw callPrelude(._format_percent, [a, b])
    default: return try tables(op, a, b)
    }
  }

  private mutating func tables(_ op: BinaryOperation, _ a: Value, _ b: Value) throws(Fault) -> Value? {
    if [.or, .and, .subtract, .xor].contains(op), isSetView(a) || isSetView(b) {
      let isFirst = isSetView(a)
      if try isIterable(isFirst ? b : a) { throw callPrelude(._set_binary, [.int(Int(op.rawValue)), a, b]) }
      guard isFirst, !isUser(b) else { return nil }
      throw fault(.typeError, "'\(typeName(of: b))' object is not iterable")
    }
    guard case .ref(let x) = a, case .ref(let y) = b else { return nil }
    switch (heap.kind(x), heap.kind(y)) {
    case (.set, .set), (.set, .frozenSet), (.frozenSet, .set), (.frozenSet, .frozenSet):
      guard [.or, .and, .subtract, .xor].contains(op) else { return nil }
      if let result = try setOperation(op, x, y) { return result }
      throw callPrelude(._set_binary, [.int(Int(op.rawValue)), a, b])
    case (.dict, .dict) where op == .or:
      let copy = copyTable(x)
      throw callPrelude(._dict_update, [.ref(copy), b])
    default: return nil
    }
  }

  /// The keys or items of a dict, whose operators are those of a set with anything that can be iterated.
  private func isSetView(_ value: Value) -> Bool {
    guard case .ref(let h) = value, heap.kind(h) == .view else { return false }
    return heap.headers[Int(h)].type != TypeID.dictValues.handle
  }

  mutating func copyTable(_ h: Handle) -> Handle {
    let kind = heap.kind(h)
    let copy = kind == .dict ? makeDict() : makeSet(frozen: kind == .frozenSet)
    for i in 0..<tableUsed(h) where !entryKey(h, i).isUnbound {
      tableInsert(copy, entryKey(h, i), kind == .dict ? entryValue(h, i) : .none, entryHash(h, i))
    }
    spend(tableCount(h), .lookup)
    return copy
  }

  /// Union, intersection, difference, symmetric difference; nil where Python code must compare.
  mutating func setOperation(_ op: BinaryOperation, _ x: Handle, _ y: Handle) throws(Fault) -> Value? {
    let result = makeSet(frozen: heap.kind(x) == .frozenSet)
    func keep(_ from: Handle, _ other: Handle, wanted: Bool, _ machine: inout Machine) -> Bool {
      for i in 0..<machine.tableUsed(from) {
        let key = machine.entryKey(from, i)
        if key.isUnbound { continue }
        let hash = machine.entryHash(from, i)
        switch machine.tableFind(other, key, hash) {
        case .callback: return false
        case .found: if wanted { machine.tableInsert(result, key, .none, hash) }
        case .absent: if !wanted { machine.tableInsert(result, key, .none, hash) }
        }
      }
      return true
    }
    let fine: Bool
    switch op {
    case .and: fine = keep(x, y, wanted: true, &self)
    case .subtract: fine = keep(x, y, wanted: false, &self)
    case .xor: fine = keep(x, y, wanted: false, &self) && keep(y, x, wanted: false, &self)
    default:
      for i in 0..<tableUsed(x) where !entryKey(x, i).isUnbound {
        tableInsert(result, entryKey(x, i), .none, entryHash(x, i))
      }
      fine = keep(y, x, wanted: false, &self)
    }
    spend(tableCount(x) + (op == .or || op == .xor ? tableCount(y) : 0), .lookup)
    return fine ? .ref(result) : nil
  }

  private mutating func repeated(_ value: Value, _ n: Int) throws(Fault) -> Value? {
    switch value {
    case .str(let s):
      let text = heap.immutables.text(s)
      try checkSize(text.count, n)
      return makeStr(try translating { _ throws(TextError) in try text.repeated(max(0, n)) })
    case .bytes(let s):
      let bytes = heap.immutables.bytes(s)
      try checkSize(bytes.count, n)
      return makeBytes(Array(repeatElement(bytes, count: max(0, n)).joined()))
    case .ref(let h):
      if n == 1, heap.headers[Int(h)].type == TypeID.tuple.handle { return value }
      let once = elements(h)
      try checkSize(once.count * 16, n)
      let all = [Value](unsafeUninitializedCapacity: once.count * max(0, n)) { buffer, count in
        count = once.count * max(0, n)
        for k in 0..<count { buffer.initializeElement(at: k, to: once[k % once.count]) }
      }
      if isDeque(heap.headers[Int(h)].type) { return makeDeque(all, like: h) }
      return heap.kind(h) == .list ? makeList(all) : makeTuple(all)
    default: return nil
    }
  }

  private mutating func checkSize(_ unit: Int, _ n: Int) throws(Fault) {
    let (bytes, overflow) = unit.multipliedReportingOverflow(by: max(0, n))
    if overflow || heldBytes + bytes > limits.memory { throw fault(.memoryError, arguments: []) }
  }

  /// Before something grows by so many bytes at once: a MemoryError where that is too much. A program that grows step by
  /// step is stopped then: it would try again.
  mutating func checkGrowth(_ bytes: Int) throws(Fault) {
    guard bytes > 1 << 20, heldBytes + bytes > limits.memory else { return }
    isOutOfMemory = true
    throw fault(.memoryError, arguments: [])
  }

  /// The same of elements of a list, each of which can be undone.
  mutating func checkGrowth(elements: Int) throws(Fault) {
    try checkGrowth(elements * (heap.isJournaling ? 96 : 16))
  }

  // MARK: Unary

  mutating func unary(_ op: UnaryOperation, _ value: Value) throws(Fault) -> Value {
    if case .ref(let h) = value, heap.kind(h) == .complex, op != .invert, !isUser(value) {
      let number = complex(h)
      return op == .positive ? value : makeComplex(Complex(real: -number.real, imag: -number.imag))
    }
    if case .ref(let h) = value, !isBox(h) || definesUnary(op, h) { return try unaryOf(op, value) }
    if let x = integer(value) {
      switch op {
      case .negative: return makeInteger(-x)
      case .positive: return makeInteger(x)
      case .invert: return makeInteger(~x)
      }
    }
    if case .float(let d) = plain(value), op != .invert { return .float(op == .negative ? -d : d) }
    return try unaryOf(op, value)
  }

  private mutating func definesUnary(_ op: UnaryOperation, _ h: Handle) -> Bool {
    let name = op == .negative ? Name.__neg__ : op == .positive ? .__pos__ : .__invert__
    return userMethod(heap.headers[Int(h)].type, name) != nil
  }

  private mutating func unaryOf(_ op: UnaryOperation, _ value: Value) throws(Fault) -> Value {
    if isUser(value) { throw callPrelude(._unary, [.int(Int(op.rawValue)), value]) }
    let symbol = op == .negative ? "-" : op == .positive ? "+" : "~"
    throw fault(.typeError, "bad operand type for unary \(symbol): '\(typeName(of: value))'")
  }

  // MARK: Comparison

  mutating func compare(_ op: Comparison, _ a: Value, _ b: Value) throws(Fault) -> Value {
    if op == .equal || op == .notEqual {
      switch nativeEqual(a, b, depth: 0) {
      case .yes: return .bool(op == .equal)
      case .no: return .bool(op == .notEqual)
      case .callback: throw callPrelude(._compare, [.int(Int(op.rawValue)), a, b])
      }
    }
    switch nativeOrder(a, b) {
    case .order(let order):
      switch op {
      case .less: return .bool(order == .less)
      case .lessEqual: return .bool(order == .less || order == .equal)
      case .greater: return .bool(order == .greater)
      default: return .bool(order == .greater || order == .equal)
      }
    case .callback:
      if let result = try compareSets(op, a, b) { return result }
      throw callPrelude(._compare, [.int(Int(op.rawValue)), a, b])
    case .none: throw noOrder(op.symbol, a, b)
    }
  }

  mutating func noOrder(_ symbol: String, _ a: Value, _ b: Value) -> Fault {
    fault(
      .typeError,
      "'\(symbol)' not supported between instances of '\(typeName(of: a))' and '\(typeName(of: b))'")
  }

  /// Subset and superset of native sets.
  private mutating func compareSets(_ op: Comparison, _ a: Value, _ b: Value) throws(Fault) -> Value? {
    guard case .ref(let x) = a, case .ref(let y) = b, isSet(x), isSet(y),
      typeFlags(heap.headers[Int(x)].type).union(typeFlags(heap.headers[Int(y)].type)).isDisjoint(with: .order)
    else { return nil }
    let (small, large) = op == .less || op == .lessEqual ? (x, y) : (y, x)
    let strict = op == .less || op == .greater
    if strict, tableCount(small) >= tableCount(large) { return .bool(false) }
    for i in 0..<tableUsed(small) where !entryKey(small, i).isUnbound {
      switch tableFind(large, entryKey(small, i), entryHash(small, i)) {
      case .absent: return .bool(false)
      case .callback: return nil
      case .found: continue
      }
    }
    return .bool(true)
  }

  func isSet(_ h: Handle) -> Bool { heap.kind(h) == .set || heap.kind(h) == .frozenSet }

  // MARK: Membership

  /// `element in container`
  mutating func contains(_ element: Value, _ container: Value) throws(Fault) -> Bool {
    switch container {
    case .str(let s):
      guard let part = text(element) else {
        throw fault(.typeError, "'in <string>' requires string as left operand, not \(typeName(of: element))")
      }
      return heap.immutables.text(s).contains(part)
    case .bytes(let s):
      return try containsByte(element, heap.immutables.bytes(s))
    case .ref(let h):
      if typeFlags(heap.headers[Int(h)].type).contains(.contains) {
        throw callPrelude(._contains, [element, container])
      }
      if isBox(h), isSequence(heap[h, 0]) { return try contains(element, heap[h, 0]) }
      return try containsReference(element, h)
    default: throw fault(.typeError, "argument of type '\(typeName(of: container))' is not iterable")
    }
  }

  /// Membership of a native container, whatever a subclass of it says.
  mutating func containsReference(_ element: Value, _ h: Handle) throws(Fault) -> Bool {
    switch heap.kind(h) {
    case .byteArray: return try containsByte(element, bytes(.ref(h)) ?? [])
    case .list, .tuple:
      for i in 0..<heap.count(h) {
        switch keysEqual(heap[h, i], element) {
        case .yes:
          spend(i, .element)
          return true
        case .no: continue
        case .callback: throw callPrelude(._list_contains, [.ref(h), element])
        }
      }
      spend(heap.count(h), .element)
      return false
    case .dict, .set, .frozenSet:
      let element = heap.kind(h) == .dict ? element : setKey(element)
      guard let hash = try nativeHash(element) else { throw callPrelude(._dict_contains, [.ref(h), element]) }
      switch tableFind(h, element, hash) {
      case .found: return true
      case .absent: return false
      case .callback: throw callPrelude(._dict_contains, [.ref(h), element])
      }
    case .range:
      guard let i = index(element) else { throw callPrelude(._contains, [element, .ref(h)]) }
      let r = rangeValues(h)
      guard r.count > 0 else { return false }
      let inside = r.step > 0 ? i >= r.start && i < r.stop : i <= r.start && i > r.stop
      return inside && (i - r.start) % r.step == 0
    case .view:
      if case .int(0) = heap[h, 1], case .ref(let d) = heap[h, 0] { return try containsReference(element, d) }
      throw callPrelude(._contains, [element, .ref(h)])
    default: throw callPrelude(._contains, [element, .ref(h)])
    }
  }
}
