/// `format(int, spec)`.
enum IntFormat {
  static func format(_ value: Integer, _ specText: Text, typeName: String = "int") throws(TextError) -> Text {
    if specText.isEmpty { return try IntText.decimal(value) }
    let spec = try FormatSpec.parse(specText, for: .int, typeName: typeName)
    switch spec.type {
    case 101, 102, 103, 69, 70, 71, 37:
      return try FloatFormat.format(try FloatMath.double(value), spec)
    case nil, 98, 99, 100, 110, 111, 120, 88: return try format(value, spec)
    default: throw spec.unknownType(typeName)
    }
  }

  private static func format(_ value: Integer, _ spec: FormatSpec) throws(TextError) -> Text {
    if spec.precision != nil { throw spec.refusal("Precision") }
    if spec.coercesNegativeZero { throw spec.refusal("Negative zero coercion (z)") }
    if spec.type == 99 { return try character(value, spec) }
    var number = FormatSpec.Number(negative: value.isNegative, digits: [])
    switch spec.type {
    case 98: (number.digits, number.prefix) = (IntText.digits(value, base: 2), [48, 98])
    case 111: (number.digits, number.prefix) = (IntText.digits(value, base: 8), [48, 111])
    case 120: (number.digits, number.prefix) = (IntText.digits(value, base: 16), [48, 120])
    case 88: (number.digits, number.prefix) = (IntText.digits(value, base: 16, uppercase: true), [48, 88])
    default: number.digits = try IntText.decimalMagnitude(value)
    }
    if number.prefix.isEmpty == false { number.groupSize = 4 }
    if !spec.alternate { number.prefix = [] }
    return try spec.layout(number)
  }

  private static func character(_ value: Integer, _ spec: FormatSpec) throws(TextError) -> Text {
    if spec.sign != nil { throw .value("Sign not allowed with integer format specifier 'c'") }
    if spec.alternate { throw .value("Alternate form (#) not allowed with integer format specifier 'c'") }
    guard case .small(let point) = value else { throw .overflow("Python int too large to convert to C long") }
    guard 0..<0x110000 ~= point else {
      throw .overflow("%c arg not in range(0x110000)")
    }
    return try spec.padded(Text(codePoint: UInt32(point)))
  }
}

/// `format(float, spec)`.
enum FloatFormat {
  static func format(_ value: Double, _ specText: Text, typeName: String = "float") throws(TextError) -> Text {
    if specText.isEmpty { return FloatText.repr(value) }
    if case .ascii(let spec) = specText.storage, spec.count == 3, spec[0] == 46, spec[2] == 102, 48...57 ~= spec[1],
      value.isFinite
    {
      return fixed(value, places: Int(spec[1]) - 48)
    }
    let spec = try FormatSpec.parse(specText, for: .float, typeName: typeName)
    switch spec.type {
    case nil, 101, 102, 103, 69, 70, 71, 110, 37: return try format(value, spec)
    default: throw spec.unknownType(typeName)
    }
  }

  /// `.2f` and its like, by far the most frequent of specifiers.
  private static func fixed(_ value: Double, places: Int) -> Text {
    let digits = FloatDigits.fixed(value.magnitude, places: places)
    let zeros = max(0, places + 1 - digits.count)
    let whole = digits.count + zeros - places
    return Text(
      ascii: [UInt8](unsafeUninitializedCapacity: digits.count + zeros + 2) { buffer, count in
        func put(_ byte: UInt8) {
          buffer.initializeElement(at: count, to: byte)
          count += 1
        }
        if value.sign == .minus { put(45) }
        for place in 0..<(digits.count + zeros) {
          if place == whole { put(46) }
          put(place < zeros ? 48 : digits[place - zeros])
        }
      })
  }

  /// Formats by a specifier whose type is one of floats'.
  static func format(_ value: Double, _ spec: FormatSpec) throws(TextError) -> Text {
    let precision = spec.precision ?? 6
    if precision > Int(Int32.max) { throw .value("precision too big") }
    if precision > Units.sizeLimit { throw TextError(.memoryError, "") }
    var scaled = value
    var type = spec.type ?? 0
    if type == 37 { scaled *= 100 }
    if type == 0 { type = spec.precision == nil ? 114 : 0 }
    var number = digits(scaled, type, precision, alternate: spec.alternate)
    if spec.type == 37 { number.rest.append(37) }
    if number.negative, spec.coercesNegativeZero, scaled.isFinite, number.digits.allSatisfy({ $0 == 48 }) {
      number.negative = false
    }
    return try spec.layout(number)
  }

  /// The parts of a float by type (as `format`'s; "r" for repr's digits, 0 for "g" that always shows a decimal).
  static func digits(_ value: Double, _ type: UInt32, _ precision: Int, alternate: Bool) -> FormatSpec.Number {
    let letter = type == 0 || type == 114 ? type : type | 32
    let isUpper = letter != type
    let negative = value.sign == .minus && !value.isNaN
    if !value.isFinite {
      let name = value.isNaN ? "nan" : "inf"
      let shown = Array((isUpper ? name.uppercased() : name).utf8)
      return FormatSpec.Number(negative: negative, digits: [], rest: shown)
    }
    let exponentLetter: UInt8 = isUpper ? 69 : 101
    var number = FormatSpec.Number(negative: negative, digits: [])
    let magnitude = value.magnitude
    switch letter {
    case 102, 37:
      var all = FloatDigits.fixed(magnitude, places: precision)
      if all.count <= precision { all.insert(contentsOf: repeatElement(48, count: precision + 1 - all.count), at: 0) }
      (number.digits, number.decimals, number.showsPoint) = (all, precision, alternate)
    case 101:
      let (all, point) = FloatDigits.significant(magnitude, count: precision + 1)
      setScientific(&number, all, magnitude == 0 ? 0 : point - 1, exponentLetter, alternate: alternate)
    case 114:
      let (all, point) = FloatText.shortestDigits(magnitude)
      setGeneral(&number, all, point, -4..<17, exponentLetter, alternate: alternate, minimumDecimals: 1)
    default:
      let count = max(precision, 1)
      var (all, point) = FloatDigits.significant(magnitude, count: count)
      if !alternate { while all.count > 1, all.last == 48 { all.removeLast() } }
      let limit = letter == 0 ? count : count + 1
      setGeneral(
        &number, all, point, -4..<limit, exponentLetter, alternate: alternate, minimumDecimals: letter == 0 ? 1 : 0)
    }
    return number
  }

  private static func setScientific(
    _ number: inout FormatSpec.Number, _ all: [UInt8], _ exponent: Int, _ letter: UInt8, alternate: Bool
  ) {
    (number.digits, number.decimals, number.showsPoint) = (all, all.count - 1, alternate)
    FloatText.appendExponent(exponent, letter: letter, to: &number.rest)
  }

  /// Lays out digits with an exponent unless the point lies in a range (its lower bound left out).
  private static func setGeneral(
    _ number: inout FormatSpec.Number, _ all: [UInt8], _ point: Int, _ plain: Range<Int>, _ letter: UInt8,
    alternate: Bool, minimumDecimals: Int
  ) {
    if point <= plain.lowerBound || point >= plain.upperBound {
      setScientific(&number, all, point - 1, letter, alternate: alternate)
      return
    }
    number.showsPoint = alternate
    if point <= 0 {
      number.digits = [UInt8](repeating: 48, count: 1 - point) + all
      number.decimals = all.count - point
      return
    }
    number.digits = all
    let missing = point + minimumDecimals - all.count
    if missing > 0 { number.digits.append(contentsOf: repeatElement(48, count: missing)) }
    number.decimals = number.digits.count - point
  }
}
