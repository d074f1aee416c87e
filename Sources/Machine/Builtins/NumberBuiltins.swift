import BigInt

// Number builtins: int, float and bool as programs see them, the functions on numbers, and the operators' methods.
//
// Input: the arguments of a call. Output: numbers. Arithmetic is `Integer`'s and `FloatMath`'s; here arguments are
// checked in CPython's words. An object with `__int__`, `__index__`, `__float__`, `__round__`… goes to the prelude.

enum NumberBuiltins {
  static let methods: [MethodTable] = [
    MethodTable(type: .int, rows: intCreation + intMethods + intOperators),
    MethodTable(type: .float, rows: floatCreation + floatMethods + floatOperators),
    MethodTable(type: .bool, rows: boolCreation),
    ComplexBuiltins.table,
    MethodTable(type: .str, rows: strOperators),
    MethodTable(type: .bytes, rows: bytesOperators),
  ]

  static let functions: [BuiltinRow] = arithmetic + bases

  /// Class methods and properties, which no table can say.
  static func installOthers(_ machine: inout Machine) {
    machine.installClassMethod(.int, intFromBytes)
    machine.installClassMethod(.float, floatFromHex)
    for name in ["real", "numerator"] {
      machine.addGetter(.int, name) { (machine, arguments) throws(Fault) in
        machine.plainNumber(machine.plain(arguments[0]))
      }
    }
    for (slot, name) in ["real", "imag"].enumerated() {
      machine.addGetter(.complex, name) { (machine, arguments) throws(Fault) in
        machine.heap[try machine.receiver(arguments, .complex, .complex, name), slot]
      }
    }
    machine.addGetter(.int, "imag") { (_, _) throws(Fault) in .int(0) }
    machine.addGetter(.int, "denominator") { (_, _) throws(Fault) in .int(1) }
    machine.addGetter(.float, "real") { (machine, arguments) throws(Fault) in machine.plain(arguments[0]) }
    machine.addGetter(.float, "imag") { (_, _) throws(Fault) in .float(0) }
  }

  // MARK: int

  static let intCreation: [BuiltinRow] = [
    BuiltinRow("__new__", 1, 9, keywords: ["", "base"], keywordsFrom: 1, isMethod: true) {
      (machine, arguments) throws(Fault) in
      if arguments.count > 3 {
        throw machine.fault(.typeError, "int() takes at most 2 arguments (\(arguments.count - 1) given)")
      }
      let value = arguments.optional(1)
      if !arguments.optional(2).isUnbound { return try parsed(&machine, value, arguments[2]) }
      return value.isUnbound ? .int(0) : try machine.wholeNumber(value)
    }
  ]

  /// `int(text, base)`.
  private static func parsed(_ machine: inout Machine, _ value: Value, _ base: Value) throws(Fault) -> Value {
    if value.isUnbound { throw machine.fault(.typeError, "int() missing string argument") }
    guard let given = machine.integer(base) else {
      if machine.isUser(base) { throw machine.callPrelude(._with_index_base, [value, base]) }
      throw machine.fault(
        .typeError, "'\(machine.typeName(of: base))' object cannot be interpreted as an integer")
    }
    let base = machine.clamped(given)
    if let text = machine.text(value) {
      return machine.makeInteger(
        try machine.translating { machine throws(TextError) in
          try IntText.parse(text, base: base, limit: machine.limits.digits)
        })
    }
    if let bytes = machine.bytes(value) {
      return machine.makeInteger(
        try machine.translating { machine throws(TextError) in
          try IntText.parse(bytes: bytes, base: base, limit: machine.limits.digits)
        })
    }
    throw machine.fault(.typeError, "int() can't convert non-string with explicit base")
  }

  private static let intMethods: [BuiltinRow] = [
    method("bit_length", 0, 0) { (machine, arguments) throws(Fault) in
      .int(try machine.ownInteger(arguments, "bit_length").bitLength)
    },
    method("bit_count", 0, 0) { (machine, arguments) throws(Fault) in
      .int(try machine.ownInteger(arguments, "bit_count").bitCount)
    },
    method("conjugate", 0, 0) { (machine, arguments) throws(Fault) in
      machine.makeInteger(try machine.ownInteger(arguments, "conjugate"))
    },
    method("as_integer_ratio", 0, 0) { (machine, arguments) throws(Fault) in
      let value = machine.makeInteger(try machine.ownInteger(arguments, "as_integer_ratio"))
      return machine.makeTuple([value, .int(1)])
    },
    BuiltinRow(
      "to_bytes", 1, 4, keywords: ["length", "byteorder", "signed"], keywordsFrom: 1, isMethod: true
    ) { (machine, arguments) throws(Fault) in
      let value = try machine.ownInteger(arguments, "to_bytes")
      let length = try machine.sizeArgument(arguments.optional(1), 1)
      let isBig = try machine.byteOrder(arguments.optional(2))
      let signed = machine.flag(arguments.optional(3))
      if length < 0 { throw machine.fault(.valueError, "length argument must be non-negative") }
      return machine.makeBytes(try bytes(&machine, value, length, isBig: isBig, signed: signed))
    },
  ]

  private static func bytes(
    _ machine: inout Machine, _ value: Integer, _ length: Int, isBig: Bool, signed: Bool
  ) throws(Fault) -> [UInt8] {
    if value.isNegative, !signed { throw machine.fault(.overflowError, "can't convert negative int to unsigned") }
    // A negative number's bits are those of its complement, turned round; a sign bit must remain.
    let natural = value.isNegative ? (~value).big.magnitude : value.big.magnitude
    if length > Units.sizeLimit { throw machine.fault(.memoryError, arguments: []) }
    if natural.bitWidth > length * 8 - (signed ? 1 : 0), !(natural.isZero && !value.isNegative) {
      throw machine.fault(.overflowError, "int too big to convert")
    }
    let words = Array(natural.words)
    let flip: UInt8 = value.isNegative ? 0xff : 0
    let little = (0..<length).map { i -> UInt8 in
      let word = i / 8 < words.count ? words[i / 8] : 0
      return UInt8(truncatingIfNeeded: word >> UInt(i % 8 * 8)) ^ flip
    }
    return isBig ? little.reversed() : little
  }

  private static let intFromBytes = BuiltinRow(
    "from_bytes", 2, 4, keywords: ["bytes", "byteorder", "signed"], keywordsFrom: 1, isMethod: true
  ) { (machine, arguments) throws(Fault) in
    var bytes: [UInt8]
    if let given = machine.bytes(arguments[1]) {
      bytes = given
    } else {
      guard let values = try machine.nativeElements(arguments[1]), machine.text(arguments[1]) == nil else {
        throw machine.fault(
          .typeError, "cannot convert '\(machine.typeName(of: arguments[1]))' object to bytes")
      }
      bytes = try TextBuiltins.bytes(&machine, values)
    }
    if try machine.byteOrder(arguments.optional(2)) { bytes.reverse() }
    var result = BigInt(0)
    for byte in bytes.reversed() { result = result << 8 + BigInt(byte) }
    if machine.flag(arguments.optional(3)), let last = bytes.last, last >= 128 {
      result -= BigInt(1) << (bytes.count * 8)
    }
    return machine.makeInt(result)
  }

  // MARK: float and bool

  static let floatCreation: [BuiltinRow] = [
    BuiltinRow("__new__", 1, -1, isMethod: true) { (machine, arguments) throws(Fault) in
      if arguments.count > 2 {
        throw machine.fault(.typeError, "float expected at most 1 argument, got \(arguments.count - 1)")
      }
      let value = arguments.optional(1)
      if value.isUnbound { return .float(0) }
      if machine.userMethod(machine.type(of: value), .__float__) != nil { throw machine.callPrelude(._float, [value]) }
      if let d = try machine.double(value) { return .float(d) }
      if let text = machine.text(value) {
        return .float(try machine.translating { _ throws(TextError) in try FloatText.parse(text) })
      }
      if let bytes = machine.bytes(value) {
        return .float(try machine.translating { _ throws(TextError) in try FloatText.parse(bytes: bytes) })
      }
      if machine.isUser(value) { throw machine.callPrelude(._float, [value]) }
      throw machine.fault(
        .typeError, "float() argument must be a string or a real number, not '\(machine.typeName(of: value))'")
    }
  ]

  private static let floatMethods: [BuiltinRow] = [
    method("is_integer", 0, 0) { (machine, arguments) throws(Fault) in
      let d = try machine.ownFloat(arguments, "is_integer")
      return .bool(d.isFinite && d == d.rounded(.towardZero))
    },
    method("as_integer_ratio", 0, 0) { (machine, arguments) throws(Fault) in
      let d = try machine.ownFloat(arguments, "as_integer_ratio")
      let (n, m) = try machine.translating { _ throws(TextError) in try FloatMath.ratio(d) }
      return machine.makeTuple([machine.makeInteger(n), machine.makeInteger(m)])
    },
    method("hex", 0, 0) { (machine, arguments) throws(Fault) in
      machine.makeStr(FloatText.hex(try machine.ownFloat(arguments, "hex")))
    },
    method("conjugate", 0, 0) { (machine, arguments) throws(Fault) in
      .float(try machine.ownFloat(arguments, "conjugate"))
    },
  ]

  private static let floatFromHex = BuiltinRow("fromhex", 2, 2, isMethod: true) {
    (machine, arguments) throws(Fault) in
    guard let text = machine.text(arguments[1]) else {
      throw machine.fault(.typeError, "bad argument type for built-in operation")
    }
    return .float(try machine.translating { _ throws(TextError) in try FloatText.fromHex(text) })
  }

  static let boolCreation: [BuiltinRow] = [
    BuiltinRow("__new__", 1, -1, isMethod: true) { (machine, arguments) throws(Fault) in
      if arguments.count > 2 {
        throw machine.fault(.typeError, "bool expected at most 1 argument, got \(arguments.count - 1)")
      }
      if arguments.count == 1 { return .bool(false) }
      guard let truth = machine.nativeTruth(arguments[1]) else {
        throw machine.callPrelude(._truth, [arguments[1]])
      }
      return .bool(truth)
    }
  ]
}

extension Machine {
  /// `int(value)` without a base.
  mutating func wholeNumber(_ value: Value) throws(Fault) -> Value {
    switch value {
    case .int, .big: return value
    case .bool(let b): return .int(b ? 1 : 0)
    case .float(let d):
      return makeInteger(try translating { _ throws(TextError) in try FloatMath.integer(d) })
    case .str(let s):
      let text = heap.immutables.text(s)
      return makeInteger(
        try translating { machine throws(TextError) in try IntText.parse(text, limit: machine.limits.digits) })
    case .bytes(let s):
      let bytes = heap.immutables.bytes(s)
      return makeInteger(
        try translating { machine throws(TextError) in try IntText.parse(bytes: bytes, limit: machine.limits.digits) })
    default:
      if case .ref(let h) = value, isBox(h), userMethod(type(of: value), .__int__) == nil {
        return try wholeNumber(heap[h, 0])
      }
      if let bytes = bytes(value) {
        return makeInteger(
          try translating { machine throws(TextError) in try IntText.parse(bytes: bytes, limit: machine.limits.digits) }
        )
      }
      if isUser(value) { throw callPrelude(._int, [value]) }
      throw fault(
        .typeError,
        "int() argument must be a string, a bytes-like object or a real number, not '\(typeName(of: value))'")
    }
  }

  /// An int; a bool becomes one.
  func plainNumber(_ value: Value) -> Value {
    if case .bool(let b) = value { return .int(b ? 1 : 0) }
    return value
  }

  mutating func ownInteger(_ arguments: Arguments, _ name: String) throws(Fault) -> Integer {
    if let value = integer(arguments[0]) { return value }
    throw wrongReceiver(arguments[0], name, "int")
  }

  mutating func ownFloat(_ arguments: Arguments, _ name: String) throws(Fault) -> Double {
    if case .float(let d) = plain(arguments[0]) { return d }
    throw wrongReceiver(arguments[0], name, "float")
  }

  /// Whether bytes come with the highest first.
  fileprivate mutating func byteOrder(_ value: Value) throws(Fault) -> Bool {
    if value.isUnbound { return true }
    let name = try textArgument(value, "to_bytes() argument 'byteorder' must be str").string
    if name == "big" || name == "little" { return name == "big" }
    throw fault(.valueError, "byteorder must be either 'little' or 'big'")
  }

  fileprivate func flag(_ value: Value) -> Bool { !value.isUnbound && nativeTruth(value) ?? true }
}
