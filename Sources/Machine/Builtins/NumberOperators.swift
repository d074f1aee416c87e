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
      guard operand.fits(arguments[1]) else { return .notImplemented }
      return try machine.binary(op, arguments[0], arguments[1])
    }
  }

  private static func reflected(_ op: BinaryOperation, _ operand: Operand) -> BuiltinRow {
    method(op.reflected.text, 1, 1) { (machine, arguments) throws(Fault) in
      guard operand.fits(arguments[1]) else { return .notImplemented }
      return try machine.binary(op, arguments[1], arguments[0])
    }
  }

  private static let comparisons: [Comparison] = [.equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual]

  private static func comparing(_ operand: Operand) -> [BuiltinRow] {
    comparisons.map { op in
      method(op.method.text, 1, 1) { (machine, arguments) throws(Fault) in
        guard operand.fits(arguments[1]) else { return .notImplemented }
        return try machine.compare(op, arguments[0], arguments[1])
      }
    }
  }

  private static func unary(_ name: String, _ body: @escaping @Sendable (inout Machine, Value) throws(Fault) -> Value)
    -> BuiltinRow
  {
    method(name, 0, 0) { (machine, arguments) throws(Fault) in try body(&machine, arguments[0]) }
  }

  /// repr, hash and format of an immutable type's own values.
  private static let display: [BuiltinRow] = [
    unary("__repr__") { (machine, value) throws(Fault) in try machine.repr(value) },
    unary("__hash__") { (machine, value) throws(Fault) in .int(try machine.nativeHash(value) ?? 0) },
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
      try machine.rounded(arguments[0], arguments.optional(1))
    },
    method("__divmod__", 1, 1) { (machine, arguments) throws(Fault) in
      if case .float = arguments[1], case .float = arguments[0] {
      } else if machine.integer(arguments[1]) == nil {
        return .notImplemented
      }
      return try machine.divmod(arguments[0], arguments[1]) ?? .notImplemented
    },
    method("__rdivmod__", 1, 1) { (machine, arguments) throws(Fault) in
      if case .float = arguments[1], case .float = arguments[0] {
      } else if machine.integer(arguments[1]) == nil {
        return .notImplemented
      }
      return try machine.divmod(arguments[1], arguments[0]) ?? .notImplemented
    },
  ]

  private static let arithmeticOperations: [BinaryOperation] = [
    .add, .subtract, .multiply, .trueDivide, .floorDivide, .modulo, .power,
  ]
  private static let bitOperations: [BinaryOperation] = [.and, .or, .xor, .leftShift, .rightShift]

  static let intOperators: [BuiltinRow] =
    (arithmeticOperations + bitOperations).flatMap { [binary($0, .integer), reflected($0, .integer)] }
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
        throw machine.callPrelude(._format_percent, [arguments[0], arguments[1]])
      },
    ]

  static let bytesOperators: [BuiltinRow] =
    [binary(.add, .bytes), binary(.multiply, .integer), reflected(.multiply, .integer)] + comparing(.bytes) + display
}
