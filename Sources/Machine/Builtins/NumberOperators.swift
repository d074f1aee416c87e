import Bytecode

// The operators' methods of numbers, str and bytes, as `(1).__add__(2)` and `int.__lt__` call them: made from one
// table. They answer NotImplemented for a type that the operator does not take.

extension NumberBuiltins {
  /// Which right operands a type's operators take.
  private enum Operand: Sendable {
    case integer
    case number
    case str
    case bytes

    /// `value` is no box.
    func fits(_ value: Value) -> Bool {
      switch (self, value) {
      case (.integer, .int), (.integer, .bool), (.integer, .big): true
      case (.number, .int), (.number, .bool), (.number, .big), (.number, .float): true
      case (.str, .str), (.bytes, .bytes): true
      default: false
      }
    }
  }

  private static func binary(_ op: BinaryOperation, _ operand: Operand) -> BuiltinRow {
    method(op.method.text, 1, 1) { (machine, arguments) throws(Fault) in
      let (a, b) = (machine.plain(arguments[0]), machine.plain(arguments[1]))
      guard operand.fits(b) else {
        if op == .multiply, Operand.str.fits(a) || Operand.bytes.fits(a) {
          throw machine.fault(
            .typeError, "'\(machine.typeName(of: arguments[1]))' object cannot be interpreted as an integer")
        }
        return .notImplemented
      }
      return try machine.nativeBinary(op, a, b) ?? .notImplemented
    }
  }

  private static func reflected(_ op: BinaryOperation, _ operand: Operand) -> BuiltinRow {
    method(op.reflected.text, 1, 1) { (machine, arguments) throws(Fault) in
      let (a, b) = (machine.plain(arguments[0]), machine.plain(arguments[1]))
      guard operand.fits(b) else { return .notImplemented }
      return try machine.nativeBinary(op, b, a) ?? .notImplemented
    }
  }

  private static let comparisons: [Comparison] = [.equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual]

  private static func comparing(_ operand: Operand) -> [BuiltinRow] {
    comparisons.map { op in
      method(op.method.text, 1, 1) { (machine, arguments) throws(Fault) in
        let (a, b) = (machine.plain(arguments[0]), machine.plain(arguments[1]))
        guard operand.fits(b) else { return .notImplemented }
        return try machine.compare(op, a, b)
      }
    }
  }

  private static func unary(_ name: String, _ body: @escaping @Sendable (inout Machine, Value) throws(Fault) -> Value)
    -> BuiltinRow
  {
    method(name, 0, 0) { (machine, arguments) throws(Fault) in try body(&machine, machine.plain(arguments[0])) }
  }

  /// repr, hash and format of an immutable type's own values.
  private static let display: [BuiltinRow] = [
    unary("__repr__") { (machine, value) throws(Fault) in try machine.repr(value) },
    unary("__hash__") { (machine, value) throws(Fault) in .int(try machine.nativeHash(value) ?? 0) },
    method("__format__", 1, 1) { (machine, arguments) throws(Fault) in
      let spec = try machine.textArgument(arguments[1], "__format__() argument must be str")
      // Without a spec it is the text of the object, not of the value that it holds.
      if spec.isEmpty { return try machine.str(arguments[0]) }
      guard let text = try machine.nativeFormat(machine.plain(arguments[0]), spec) else { return .notImplemented }
      return machine.makeStr(text)
    },
  ]

  private static let numeric: [BuiltinRow] = [
    unary("__neg__") { (machine, value) throws(Fault) in try machine.unary(.negative, value) },
    unary("__pos__") { (machine, value) throws(Fault) in try machine.unary(.positive, value) },
    unary("__bool__") { (machine, value) throws(Fault) in .bool(machine.nativeTruth(value) ?? true) },
    unary("__int__") { (machine, value) throws(Fault) in try machine.wholeNumber(value) },
    unary("__trunc__") { (machine, value) throws(Fault) in try machine.wholeNumber(value) },
    unary("__float__") { (machine, value) throws(Fault) in .float(try machine.double(value) ?? 0) },
    unary("__abs__") { (machine, value) throws(Fault) in
      if case .float(let d) = value { return .float(d.magnitude) }
      guard let i = machine.integer(value) else { return .notImplemented }
      return machine.makeInteger(i.isNegative ? -i : i)
    },
    unary("__floor__") { (machine, value) throws(Fault) in
      guard case .float(let d) = value else { return machine.plainNumber(value) }
      return try machine.wholeNumber(.float(d.rounded(.down)))
    },
    unary("__ceil__") { (machine, value) throws(Fault) in
      guard case .float(let d) = value else { return machine.plainNumber(value) }
      return try machine.wholeNumber(.float(d.rounded(.up)))
    },
    method("__round__", 0, 1) { (machine, arguments) throws(Fault) in
      try machine.rounded(machine.plain(arguments[0]), arguments.optional(1))
    },
    method("__divmod__", 1, 1) { (machine, arguments) throws(Fault) in
      if case .float = machine.plain(arguments[1]), case .float = machine.plain(arguments[0]) {
      } else if machine.integer(arguments[1]) == nil {
        return .notImplemented
      }
      return try machine.divmod(arguments[0], arguments[1]) ?? .notImplemented
    },
    method("__rdivmod__", 1, 1) { (machine, arguments) throws(Fault) in
      if case .float = machine.plain(arguments[1]), case .float = machine.plain(arguments[0]) {
      } else if machine.integer(arguments[1]) == nil {
        return .notImplemented
      }
      return try machine.divmod(arguments[1], arguments[0]) ?? .notImplemented
    },
  ]

  private static let arithmeticOperations: [BinaryOperation] = [
    .add, .subtract, .multiply, .trueDivide, .floorDivide, .modulo, .power,
  ]
  /// `int.__pow__`, which takes a modulus.
  private static let power = method("__pow__", 1, 2) { (machine, arguments) throws(Fault) in
    guard let x = machine.integer(arguments[0]), let y = machine.integer(arguments[1]) else { return .notImplemented }
    let modulus = arguments.optional(2)
    if modulus.isUnbound || modulus.isNone {
      return try machine.nativeBinary(.power, machine.plain(arguments[0]), machine.plain(arguments[1]))
        ?? .notImplemented
    }
    guard let m = machine.integer(modulus) else { return .notImplemented }
    return machine.makeInteger(try machine.translating { _ throws(TextError) in try x.power(y, modulus: m) })
  }
  private static let bitOperations: [BinaryOperation] = [.and, .or, .xor, .leftShift, .rightShift]

  static let intOperators: [BuiltinRow] =
    (arithmeticOperations.dropLast() + bitOperations).flatMap { [binary($0, .integer), reflected($0, .integer)] }
    + [power, reflected(.power, .integer)]
    + comparing(.integer) + numeric + display + [
      unary("__invert__") { (machine, value) throws(Fault) in try machine.unary(.invert, value) },
      unary("__index__") { (machine, value) throws(Fault) in machine.plainNumber(value) },
    ]

  static let floatOperators: [BuiltinRow] =
    arithmeticOperations.flatMap { [binary($0, .number), reflected($0, .number)] }
    + comparing(.number) + numeric + display

  static let strOperators: [BuiltinRow] =
    [binary(.add, .str), binary(.multiply, .integer), reflected(.multiply, .integer)] + comparing(.str) + display + [
      unary("__str__") { (_, value) throws(Fault) in value },
      method("__mod__", 1, 1) { (machine, arguments) throws(Fault) in
        throw machine.callPrelude(._format_percent, [machine.plain(arguments[0]), arguments[1]])
      },
      method("__rmod__", 1, 1) { (machine, arguments) throws(Fault) in
        guard machine.text(arguments[1]) != nil else { return .notImplemented }
        throw machine.callPrelude(._format_percent, [arguments[1], arguments[0]])
      },
    ]

  static let bytesOperators: [BuiltinRow] =
    [binary(.add, .bytes), binary(.multiply, .integer), reflected(.multiply, .integer)] + comparing(.bytes) + display
    + [
      unary("__bytes__") { (_, value) throws(Fault) in value }
    ]
}
