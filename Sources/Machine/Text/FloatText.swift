// repr() of a float.
enum FloatText {
  /// The shortest digits that read back as this number, in CPython's layout: `1.0`, `1e+16`, `1e-05`, `inf`, `nan`.
  static func repr(_ value: Double) -> Text {
    if !value.isFinite { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    // An integer below 2^53 has itself as its shortest digits.
    if value.magnitude < 9_007_199_254_740_992, value.rounded(.towardZero) == value, value != 0 {
      return Text(ascii: IntText.decimal(Int(value)) + [46, 48])
    }
    let (digits, point) = shortestDigits(value.magnitude)
    return Text(ascii: layout(digits, point: point, negative: value.sign == .minus))
  }

  /// The shortest digits of a finite number, without sign or zeros at the ends, and where its decimal point lies: the
  /// value is 0.DIGITS × 10^point.
  static func shortestDigits(_ value: Double) -> (digits: [UInt8], point: Int) {
    if value == 0 { return ([48], 1) }
    var digits: [UInt8] = []
    digits.reserveCapacity(20)
    var point: Int?
    var exponent = 0
    var exponentSign = 0
    var text = value.description
    text.withUTF8 { bytes in
      for byte in bytes {
        switch byte {
        case 48...57 where exponentSign != 0: exponent = exponent * 10 + Int(byte - 48)
        case 48...57: digits.append(byte)
        case 46: point = digits.count
        case 101: exponentSign = 1
        case 45 where exponentSign != 0: exponentSign = -1
        default: break
        }
      }
    }
    var place = (point ?? digits.count) + exponentSign * exponent
    let leading = digits.prefix { $0 == 48 }.count
    digits.removeFirst(leading)
    place -= leading
    while digits.last == 48 { digits.removeLast() }
    return (digits, place)
  }

  /// repr's layout: with an exponent if it is below -4 or at least 16.
  private static func layout(_ digits: [UInt8], point: Int, negative: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(26)
    if negative { result.append(45) }
    if point > 16 || point < -3 {
      result.append(digits[0])
      if digits.count > 1 {
        result.append(46)
        result.append(contentsOf: digits[1...])
      }
      appendExponent(point - 1, to: &result)
    } else if point <= 0 {
      result.append(contentsOf: [48, 46])
      result.append(contentsOf: repeatElement(48, count: -point))
      result.append(contentsOf: digits)
    } else if digits.count <= point {
      result.append(contentsOf: digits)
      result.append(contentsOf: repeatElement(48, count: point - digits.count))
      result.append(contentsOf: [46, 48])
    } else {
      result.append(contentsOf: digits[..<point])
      result.append(46)
      result.append(contentsOf: digits[point...])
    }
    return result
  }

  /// `e+07`: a sign and at least two digits.
  static func appendExponent(_ exponent: Int, letter: UInt8 = 101, to result: inout [UInt8]) {
    result.append(letter)
    result.append(exponent < 0 ? 45 : 43)
    if exponent.magnitude < 10 { result.append(48) }
    result.append(contentsOf: IntText.decimal(Int(exponent.magnitude)))
  }
}
