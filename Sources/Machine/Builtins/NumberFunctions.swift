import Glibc

// abs, round, divmod, pow, hex, oct, bin.

extension NumberBuiltins {
  static let arithmetic: [BuiltinRow] = [
    BuiltinRow("abs", 1, 1) { (machine, arguments) throws(Fault) in
      let value = arguments[0]
      if machine.userMethod(machine.type(of: value), .__abs__) != nil { throw machine.callPrelude(._abs, [value]) }
      if let i = machine.integer(value) { return machine.makeInteger(i.isNegative ? -i : i) }
      if case .float(let d) = machine.plain(value) { return .float(d.magnitude) }
      if case .ref(let h) = value, machine.heap.kind(h) == .complex {
        let number = machine.complex(h)
        let size = hypot(number.real, number.imag)
        if size.isInfinite, number.isFinite { throw machine.fault(.overflowError, "absolute value too large") }
        return .float(size)
      }
      throw machine.fault(.typeError, "bad operand type for abs(): '\(machine.typeName(of: value))'")
    },
    BuiltinRow("round", 1, 2, keywords: ["number", "ndigits"]) { (machine, arguments) throws(Fault) in
      try machine.rounded(arguments[0], arguments.optional(1))
    },
    BuiltinRow("divmod", 2, 2) { (machine, arguments) throws(Fault) in
      let (a, b) = (arguments[0], arguments[1])
      let (left, right) = (machine.type(of: a), machine.type(of: b))
      let isDefined = machine.userMethod(left, .__divmod__) ?? machine.userMethod(right, .__rdivmod__)
      if isDefined == nil, let pair = try machine.divmod(a, b) { return pair }
      if machine.isUser(a) || machine.isUser(b) { throw machine.callPrelude(._divmod, [a, b]) }
      throw machine.unsupported("divmod()", a, b)
    },
    BuiltinRow("pow", 2, 3, keywords: ["base", "exp", "mod"]) { (machine, arguments) throws(Fault) in
      let (base, exponent, modulus) = (arguments[0], arguments[1], arguments.optional(2))
      if modulus.isUnbound || modulus.isNone { return try machine.binary(.power, base, exponent) }
      if machine.userMethod(machine.type(of: base), .__pow__) != nil {
        throw machine.callPrelude(._pow_modulo, [base, exponent, modulus])
      }
      if let x = machine.integer(base), let y = machine.integer(exponent), let m = machine.integer(modulus) {
        machine.spend(digits: 2 * Double(y.bitLength) * Double(m.digits * m.digits))
        return machine.makeInteger(
          try machine.translating { _ throws(TextError) in try x.power(y, modulus: m) })
      }
      if machine.isUser(base) { throw machine.callPrelude(._pow_modulo, [base, exponent, modulus]) }
      if try machine.double(base) != nil, try machine.double(exponent) != nil, try machine.double(modulus) != nil {
        throw machine.fault(.typeError, "pow() 3rd argument not allowed unless all arguments are integers")
      }
      throw machine.fault(
        .typeError,
        "unsupported operand type(s) for ** or pow(): '\(machine.typeName(of: base))', "
          + "'\(machine.typeName(of: exponent))', '\(machine.typeName(of: modulus))'")
    },
  ]

  private static func inBase(_ name: String, _ base: Int, _ prefix: String) -> BuiltinRow {
    BuiltinRow(name, 1, 1) { (machine, arguments) throws(Fault) in
      guard let i = machine.integer(arguments[0]) else { throw try machine.byIndex(name, arguments[0]) }
      let sign = i.isNegative ? "-" : ""
      return machine.makeStr(Text(ascii: Array((sign + prefix).utf8) + IntText.digits(i, base: base)))
    }
  }

  static let bases: [BuiltinRow] = [inBase("hex", 16, "0x"), inBase("oct", 8, "0o"), inBase("bin", 2, "0b")]
}

extension Machine {
  /// `round(value)` and `round(value, digits)`.
  mutating func rounded(_ value: Value, _ digits: Value) throws(Fault) -> Value {
    let hasDigits = !digits.isUnbound && !digits.isNone
    if isUser(value), integer(value) == nil || userMethod(type(of: value), .__round__) != nil,
      try double(value) == nil || userMethod(type(of: value), .__round__) != nil
    {
      throw callPrelude(._round, hasDigits || digits.isNone ? [value, digits] : [value])
    }
    if let i = integer(value) {
      if !hasDigits { return makeInteger(i) }
      return makeInteger(i.rounded(digits: try roundDigits(digits)))
    }
    guard case .float(let d) = plain(value) else {
      throw fault(.typeError, "type \(typeName(of: value)) doesn't define __round__ method")
    }
    if !hasDigits { return makeInteger(try translating { _ throws(TextError) in try FloatMath.round(d) }) }
    let n = try roundDigits(digits)
    return .float(try translating { _ throws(TextError) in try FloatMath.round(d, digits: n) })
  }

  private mutating func roundDigits(_ digits: Value) throws(Fault) -> Int {
    if let i = integer(digits) { return min(max(clamped(i), -Int(Int32.max)), Int(Int32.max)) }
    throw fault(.typeError, "'\(typeName(of: digits))' object cannot be interpreted as an integer")
  }

  /// `divmod` of two numbers; nil for anything else.
  mutating func divmod(_ a: Value, _ b: Value) throws(Fault) -> Value? {
    if let x = integer(a), let y = integer(b) {
      let (q, r) = try translating { _ throws(TextError) in try x.dividedFloor(by: y) }
      return makeTuple([makeInteger(q), makeInteger(r)])
    }
    guard let x = try double(a), let y = try double(b) else { return nil }
    let (q, r) = try translating { _ throws(TextError) in try FloatMath.divmod(x, y) }
    return makeTuple([.float(q), .float(r)])
  }
}
