// Text builtins: what programs see of str and bytes, and how any value becomes a text.
//
// Input: the arguments of a call. Output: values. The algorithms are those of `Text/`; here arguments are checked in
// CPython's words and order. What depends on the program's own `__str__`, `__repr__`, `__format__` or `__hash__` goes
// to the prelude (`Python/builtins_text.py`) before anything has changed.
//
// Invariant: a native either finishes alone or hands over with nothing done.

enum TextBuiltins {
  static let methods: [MethodTable] = [
    MethodTable(type: .str, rows: strCreation + strSearch + strCase + strLayout + strOther),
    MethodTable(type: .bytes, rows: bytesCreation + bytesSearch + bytesSplit + bytesLayout),
    ByteArrayBuiltins.table,
    MethodTable(type: .object, rows: objectDisplay),
    MethodTable(type: .type, rows: typeDisplay),
    MethodTable(type: .baseException, rows: exceptionDisplay),
  ]

  static let functions: [BuiltinRow] = displayFunctions + characterFunctions + hiddenDisplay + hiddenFormat

  /// Class and static methods, which no table can say.
  static func installOthers(_ machine: inout Machine) {
    machine.installStaticMethod(.str, makeTranslation)
    machine.installClassMethod(.bytes, bytesFromHex)
    machine.installStaticMethod(.bytes, bytesTranslation)
    machine.installStaticMethod(.bytearray, bytesTranslation)
    ByteArrayBuiltins.installOthers(&machine)
  }
}

extension TextBuiltins {
  /// What bytearray has of bytes.
  static let bytearrayMethods = (bytesCreation + bytesSearch + bytesSplit + bytesLayout).filter { row in
    !row.isConstructor && row.name != "maketrans"
  }

  static let bytesTranslation = BuiltinRow("maketrans", 2, 2) { (machine, arguments) throws(Fault) in
    let from = try machine.bytesArgument(arguments[0])
    let to = try machine.bytesArgument(arguments[1])
    if from.count != to.count { throw machine.fault(.valueError, "maketrans arguments must have same length") }
    var table = (0..<256).map { UInt8($0) }
    for (a, b) in zip(from, to) { table[Int(a)] = b }
    return machine.makeBytes(table)
  }
}

extension Machine {
  /// Adds a native class method to a type: the row's first argument is the class.
  mutating func installClassMethod(_ type: TypeID, _ row: BuiltinRow) {
    var row = row
    row.owner = type.name + "."
    let function = makeBuiltin(row)
    if case .ref(let f) = function { heap.setType(f, TypeID.builtinFunction.handle) }
    let h = heap.allocate(.classMethod, TypeID.classMethodDescriptor.handle, count: 1)
    heap.store(h, 0, function)
    setTypeAttribute(type.handle, intern(row.name), .ref(h))
  }

  /// Adds a native static method to a type.
  mutating func installStaticMethod(_ type: TypeID, _ row: BuiltinRow) {
    let function = makeBuiltin(row)
    let h = heap.allocate(.staticMethod, TypeID.staticmethod.handle, count: 1)
    heap.store(h, 0, function)
    setTypeAttribute(type.handle, intern(row.name), .ref(h))
  }

  // MARK: Arguments

  /// The str that a method is called on.
  mutating func ownText(_ arguments: Arguments, _ name: String) throws(Fault) -> Text {
    if let text = text(arguments[0]) {
      spend(text.count, .byte)
      return text
    }
    throw wrongReceiver(arguments[0], name, "str")
  }

  /// The bytes that a method is called on.
  mutating func ownBytes(_ arguments: Arguments, _ name: String) throws(Fault) -> [UInt8] {
    if let bytes = bytes(arguments[0]) {
      spend(bytes.count, .byte)
      return bytes
    }
    throw wrongReceiver(arguments[0], name, "bytes")
  }

  mutating func wrongReceiver(_ value: Value, _ name: String, _ type: String) -> Fault {
    fault(
      .typeError, "descriptor '\(name)' for '\(type)' objects doesn't apply to a '\(typeName(of: value))' object")
  }

  /// An argument that must be a str; `message` comes before ", not int" where it is none.
  mutating func textArgument(_ value: Value, _ message: String) throws(Fault) -> Text {
    if let text = text(value) { return text }
    throw fault(.typeError, "\(message), not \(typeName(of: value))")
  }

  /// A bytes argument, or for `find` and the like an int that is one byte.
  mutating func bytesArgument(_ value: Value, orByte: Bool = false) throws(Fault) -> [UInt8] {
    if let bytes = bytes(value) { return bytes }
    if orByte {
      if let i = index(value) {
        guard let byte = UInt8(exactly: i) else { throw fault(.valueError, "byte must be in range(0, 256)") }
        return [byte]
      }
      throw fault(
        .typeError, "argument should be integer or bytes-like object, not '\(typeName(of: value))'")
    }
    throw fault(.typeError, "a bytes-like object is required, not '\(typeName(of: value))'")
  }

  /// The start or end of a window: nil for None and for one not given.
  mutating func windowArgument(_ value: Value) throws(Fault) -> Int? {
    if value.isUnbound || value.isNone { return nil }
    if let i = integer(value) { return clamped(i) }
    throw fault(.typeError, "slice indices must be integers or None or have an __index__ method")
  }

  func clamped(_ value: Integer) -> Int {
    if case .small(let i) = value { return i }
    return value.isNegative ? .min : .max
  }

  /// A width or count.
  mutating func sizeArgument(_ value: Value, _ missing: Int = 0) throws(Fault) -> Int {
    if value.isUnbound { return missing }
    if let i = index(value) { return i }
    if case .big = value { throw fault(.overflowError, "Python int too large to convert to C ssize_t") }
    throw fault(.typeError, "'\(typeName(of: value))' object cannot be interpreted as an integer")
  }

  /// A list of parts of a text, for `split` and the like.
  mutating func makePieces(_ text: Text, _ ranges: [Range<Int>]) -> Value {
    let list = heap.allocate(.list, TypeID.list.handle, count: ranges.count)
    for i in 0..<ranges.count { heap.store(list, i, makeStr(text.slice(ranges[i]))) }
    return .ref(list)
  }
}
