import Bytecode
import Glibc

// complex

enum ComplexBuiltins {
  static let table = MethodTable(type: .complex, rows: [creation] + operators + comparing + rest)

  private static let creation = BuiltinRow(
    "__new__", 1, 3, keywords: ["real", "imag"], keywordsFrom: 1, isMethod: true
  ) { machine, arguments throws(Fault) in
    let type = arguments[0].handle ?? TypeID.complex.handle
    let value = try made(&machine, arguments)
    if case .ref(let h) = value, type != TypeID.complex.handle { machine.heap.setType(h, type) }
    return value
  }

  private static func made(_ machine: inout Machine, _ arguments: Arguments) throws(Fault) -> Value {
    let (first, second) = (arguments.optional(1), arguments.optional(2))
    if let text = machine.text(first) {
      if !second.isUnbound { throw machine.fault(.typeError, "complex() can't take second arg if first is a string") }
      guard let value = parse(text.string) else {
        throw machine.fault(.valueError, "complex() arg is a malformed string")
      }
      return machine.makeComplex(value)
    }
    if machine.text(second) != nil { throw machine.fault(.typeError, "complex() second arg can't be a string") }
    if machine.needsConversion(first) || machine.needsConversion(second) {
      let imag = second.isUnbound ? Value.end : second
      throw machine.callPrelude(._complex, [arguments[0], first.isUnbound ? .int(0) : first, imag])
    }
    let x = first.isUnbound ? Complex(real: 0, imag: 0) : try machine.complex(first)
    guard let x else {
      throw machine.fault(
        .typeError, "complex() first argument must be a string or a number, not '\(machine.typeName(of: first))'")
    }
    if second.isUnbound { return machine.makeComplex(x) }
    guard let y = try machine.complex(second) else {
      throw machine.fault(
        .typeError, "complex() second argument must be a number, not '\(machine.typeName(of: second))'")
    }
    // Only what is complex adds to the other part: else a zero would lose its sign.
    let real = machine.isKind(second, .complex) ? x.real - y.imag : x.real
    let imag = machine.isKind(first, .complex) ? x.imag + y.real : y.real
    return machine.makeComplex(Complex(real: real, imag: imag))
  }

  /// `"1+2j"` and the like, with spaces and parentheses around it.
  private static func parse(_ source: String) -> Complex? {
    var text = Substring(source)
    func trim() {
      while let c = text.first, c.isWhitespace { text.removeFirst() }
      while let c = text.last, c.isWhitespace { text.removeLast() }
    }
    trim()
    if text.first == "(", text.last == ")", text.count > 1 {
      text = text.dropFirst().dropLast()
      trim()
    }
    guard let last = text.last else { return nil }
    guard last == "j" || last == "J" else { return number(text).map { Complex(real: $0, imag: 0) } }
    let body = text.dropLast()
    // The sign that begins the imaginary part: the last one that belongs to no exponent.
    var split = body.startIndex
    var before: Character = " "
    for i in body.indices {
      if i > body.startIndex, body[i] == "+" || body[i] == "-", before != "e", before != "E" { split = i }
      before = body[i]
    }
    let imaginary = body[split...]
    let unit: Double? = imaginary.isEmpty || imaginary == "+" ? 1 : imaginary == "-" ? -1 : number(imaginary)
    guard let imag = unit else { return nil }
    if split == body.startIndex { return Complex(real: 0, imag: imag) }
    return number(body[..<split]).map { Complex(real: $0, imag: imag) }
  }

  private static func number(_ text: Substring) -> Double? {
    guard let last = text.last, !last.isWhitespace, text.first?.isWhitespace == false else { return nil }
    return try? FloatText.parse(Text(String(text)))
  }

  private static let operations: [BinaryOperation] = [.add, .subtract, .multiply, .trueDivide, .power]

  private static let operators: [BuiltinRow] = operations.flatMap { op in
    [
      method(op.method.text, 1, op == .power ? 2 : 1) { machine, arguments throws(Fault) in
        if !arguments.optional(2).isUnbound, !arguments[2].isNone {
          throw machine.fault(.valueError, "complex modulo")
        }
        return try machine.complexBinary(op, arguments[0], machine.plain(arguments[1])) ?? .notImplemented
      },
      method(op.reflected.text, 1, 1) { machine, arguments throws(Fault) in
        try machine.complexBinary(op, machine.plain(arguments[1]), arguments[0]) ?? .notImplemented
      },
    ]
  }

  private static let comparing: [BuiltinRow] = [Comparison.equal, .notEqual].map { op in
    method(on: .complex, .complex, op.method.text, 1, 1) { machine, h, arguments throws(Fault) in
      guard let equal = machine.complexEqual(h, arguments[1]) else { return .notImplemented }
      return .bool(equal == (op == .equal))
    }
  }

  private static func unary(_ name: String, _ body: @escaping @Sendable (Complex) -> Complex) -> BuiltinRow {
    method(on: .complex, .complex, name, 0, 0) { machine, h, _ throws(Fault) in
      machine.makeComplex(body(machine.complex(h)))
    }
  }

  private static let rest: [BuiltinRow] = [
    unary("conjugate") { Complex(real: $0.real, imag: -$0.imag) },
    unary("__neg__") { Complex(real: -$0.real, imag: -$0.imag) },
    unary("__pos__") { $0 },
    unary("__complex__") { $0 },
    method(on: .complex, .complex, "__abs__", 0, 0) { machine, h, _ throws(Fault) in
      let value = machine.complex(h)
      let size = hypot(value.real, value.imag)
      if size.isInfinite, value.isFinite { throw machine.fault(.overflowError, "absolute value too large") }
      return .float(size)
    },
    method(on: .complex, .complex, "__bool__", 0, 0) { machine, h, _ throws(Fault) in
      .bool(machine.complex(h) != Complex(real: 0, imag: 0))
    },
    method(on: .complex, .complex, "__hash__", 0, 0) { machine, h, _ throws(Fault) in .int(machine.complex(h).hash) },
    method(on: .complex, .complex, "__repr__", 0, 0) { machine, h, _ throws(Fault) in
      machine.makeStr(machine.complex(h).repr)
    },
    method(on: .complex, .complex, "__format__", 1, 1) { machine, h, arguments throws(Fault) in
      let spec = try machine.textArgument(arguments[1], "__format__() argument must be str")
      if spec.isEmpty { return try machine.str(arguments[0]) }
      let value = machine.complex(h)
      return machine.makeStr(
        try machine.translating { _ throws(TextError) in try ComplexFormat.format(value, spec) })
    },
    method(on: .complex, .complex, "__getnewargs__", 0, 0) { machine, h, _ throws(Fault) in
      machine.makeTuple([machine.heap[h, 0], machine.heap[h, 1]])
    },
  ]
}

/// `format(complex, spec)`: both parts by the spec, then the whole to its width.
enum ComplexFormat {
  static func format(_ value: Complex, _ text: Text) throws(TextError) -> Text {
    let spec = try FormatSpec.parse(text, for: .float, typeName: "complex")
    if let type = spec.type, ![101, 102, 103, 69, 70, 71, 110].contains(type) { throw spec.unknownType("complex") }
    if spec.fill == 48 { throw .value("Zero padding is not allowed in complex format specifier") }
    if spec.alignment == .afterSign {
      throw .value("'=' alignment flag is not allowed in complex format specifier")
    }
    var part = spec
    part.width = nil
    if part.type == nil, part.precision != nil { part.type = 103 }
    let imagSign = UInt32(43)
    func number(_ value: Double, _ spec: FormatSpec) throws(TextError) -> String {
      let text = try FloatFormat.format(value, spec).string
      return spec.type == nil && text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
    var imagPart = part
    imagPart.sign = imagSign
    var result: String
    if spec.type == nil, value.real == 0, value.real.sign == .plus {
      result = try number(value.imag, part) + "j"
    } else {
      result = try number(value.real, part) + number(value.imag, imagPart) + "j"
      if spec.type == nil { result = "(" + result + ")" }
    }
    var whole = FormatSpec(target: .str)
    whole.fill = spec.fill
    whole.alignment = spec.alignment
    let room = max(0, (spec.width ?? 0) - result.count)
    let left = spec.alignment == .left ? 0 : spec.alignment == .center ? room / 2 : room
    let filler = Text(codePoint: spec.fill).string
    result = String(repeating: filler, count: left) + result + String(repeating: filler, count: room - left)
    return Text(result)
  }
}

extension Machine {
  /// Whether `complex()` must ask an object what number it is.
  fileprivate mutating func needsConversion(_ value: Value) -> Bool {
    guard isUser(value) else { return false }
    let type = self.type(of: value)
    return [Name.__complex__, .__float__, .__index__].contains { userMethod(type, $0) != nil }
  }
}
