// float(text), float.hex and float.fromhex.
extension FloatText {
  /// `float(text)`.
  static func parse(_ text: Text) throws(TextError) -> Double {
    if let value = parse(plain: IntText.plain(text)) { return value }
    throw .value("could not convert string to float: " + text.repr.string)
  }

  /// `float(bytes)`.
  static func parse(bytes: [UInt8]) throws(TextError) -> Double {
    let range = Units.strip(bytes, left: true, right: true, strips: CharacterTable.isByteSpace)
    if let value = parse(plain: Array(bytes[range])) { return value }
    let shown = Text.quoted(bytes, prefix: [98])
    throw .value("could not convert string to float: " + String(decoding: shown, as: UTF8.self))
  }

  private static func parse(plain source: [UInt8]) -> Double? {
    guard let bytes = withoutUnderscores(source) else { return nil }
    var rest = bytes[...]
    let negative = rest.first == 45
    if negative || rest.first == 43 { rest.removeFirst() }
    let special: Double? =
      switch String(decoding: rest.map(Units.lower), as: UTF8.self) {
      case "inf", "infinity": .infinity
      case "nan": .nan
      default: nil
      }
    if let special { return negative ? -special : special }
    guard isDecimal(rest), let value = Double(String(decoding: rest, as: UTF8.self)) else { return nil }
    return negative ? -value : value
  }

  /// Underscores may stand between digits only.
  private static func withoutUnderscores(_ bytes: [UInt8]) -> [UInt8]? {
    if !bytes.contains(95) { return bytes }
    func isDigit(_ index: Int) -> Bool { bytes.indices.contains(index) && 48...57 ~= bytes[index] }
    for index in bytes.indices where bytes[index] == 95 {
      if !isDigit(index - 1) || !isDigit(index + 1) { return nil }
    }
    return bytes.filter { $0 != 95 }
  }

  /// `digits[.digits][e[sign]digits]` with a digit before the exponent.
  private static func isDecimal(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    func digits() -> Int {
      let count = rest.prefix { 48...57 ~= $0 }.count
      rest.removeFirst(count)
      return count
    }
    var count = digits()
    if rest.first == 46 {
      rest.removeFirst()
      count += digits()
    }
    if count == 0 { return false }
    if let letter = rest.first, letter | 32 == 101 {
      rest.removeFirst()
      if rest.first == 43 || rest.first == 45 { rest.removeFirst() }
      if digits() == 0 { return false }
    }
    return rest.isEmpty
  }

  /// `float.hex`.
  static func hex(_ value: Double) -> Text {
    if !value.isFinite { return repr(value) }
    let sign = value.sign == .minus ? "-" : ""
    if value == 0 { return Text(sign + "0x0.0p+0") }
    let digits = String(value.significandBitPattern, radix: 16)
    let fraction = String(repeating: "0", count: 13 - digits.count) + digits
    let biased = Int(value.exponentBitPattern)
    let exponent = biased == 0 ? -1022 : biased - 1023
    return Text("\(sign)0x\(biased == 0 ? 0 : 1).\(fraction)p\(exponent < 0 ? "-" : "+")\(exponent.magnitude)")
  }

  /// `float.fromhex`.
  static func fromHex(_ text: Text) throws(TextError) -> Double {
    let invalid = TextError.value("invalid hexadecimal floating-point string")
    guard case .ascii(let bytes) = text.storage else { throw invalid }
    var rest = bytes[Units.strip(bytes, left: true, right: true, strips: CharacterTable.isByteSpace)]
    let negative = rest.first == 45
    if negative || rest.first == 43 { rest.removeFirst() }
    let special: Double? =
      switch String(decoding: rest.map(Units.lower), as: UTF8.self) {
      case "inf", "infinity": .infinity
      case "nan": .nan
      default: nil
      }
    if let special { return negative ? -special : special }
    if rest.count >= 2, rest.first == 48, rest[rest.startIndex + 1] | 32 == 120 { rest.removeFirst(2) }
    guard let (digits, exponent) = hexParts(rest) else { throw invalid }
    let value = try hexValue(digits, exponent)
    return negative ? -value : value
  }

  /// The hexadecimal digits without their point and the power of two that they are times.
  private static func hexParts(_ bytes: ArraySlice<UInt8>) -> (digits: [UInt8], exponent: Int)? {
    var digits: [UInt8] = []
    var point: Int?
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == 46, point == nil {
        point = digits.count
      } else if let digit = IntText.digitValue(bytes[index]), digit < 16 {
        digits.append(digit)
      } else {
        break
      }
      index += 1
    }
    if digits.isEmpty { return nil }
    var exponent = 0
    if index < bytes.endIndex {
      if bytes[index] | 32 != 112 { return nil }
      var rest = bytes[(index + 1)...]
      let negative = rest.first == 45
      if negative || rest.first == 43 { rest.removeFirst() }
      if rest.isEmpty || !rest.allSatisfy({ 48...57 ~= $0 }) { return nil }
      exponent = rest.reduce(0) { min($0 * 10 + Int($1 - 48), 1 << 40) }
      if negative { exponent = -exponent }
    }
    return (digits, exponent - 4 * (digits.count - (point ?? digits.count)))
  }

  private static func hexValue(_ digits: [UInt8], _ exponent: Int) throws(TextError) -> Double {
    let significant = digits.drop { $0 == 0 }
    var mantissa: UInt64 = 0
    var scale = exponent
    var sticky = false
    for digit in significant {
      if mantissa >> 60 == 0 {
        mantissa = mantissa << 4 | UInt64(digit)
      } else {
        scale += 4
        sticky = sticky || digit != 0
      }
    }
    if mantissa == 0 { return 0 }
    if sticky { mantissa |= 1 }
    let top = scale + 64 - mantissa.leadingZeroBitCount
    if top > 1024 { throw .overflow("hexadecimal value too large to represent as a float") }
    if top < -1074 { return 0 }
    // Bits below the last place that this magnitude has are rounded here, once: half to even.
    let drop = max(max(top - 53, -1074) - scale, 0)
    let kept = drop >= 64 ? 0 : mantissa >> UInt64(drop)
    let rest = drop >= 64 ? mantissa : mantissa & ((1 << UInt64(drop)) - 1)
    let half: UInt64 = drop == 0 ? .max : drop > 64 ? .max : 1 << UInt64(drop - 1)
    let up = rest > half || (rest == half && drop != 0 && drop <= 64 && kept & 1 == 1)
    let result = Double(sign: .plus, exponent: scale + drop, significand: Double(kept + (up ? 1 : 0)))
    if result.isInfinite { throw .overflow("hexadecimal value too large to represent as a float") }
    return result
  }
}
