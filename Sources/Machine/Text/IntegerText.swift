import BigInt

// int(text) and the digits of ints of any size.
extension IntText {
  private static func tooLong(_ limit: Int) -> String {
    "Exceeds the limit (\(limit) digits) for integer string conversion"
  }
  private static let advice = "; use sys.set_int_max_str_digits() to increase the limit"

  /// `str(value)`; refuses more digits than the limit as CPython does.
  static func decimal(_ value: Integer, limit: Int = digitLimit) throws(TextError) -> Text {
    switch value {
    case .small(let small): return Text(ascii: decimal(small))
    case .big(let big):
      // A digit has less than 3.33 bits; the exact check comes after the conversion.
      if limit > 0, big.magnitude.bitWidth > limit * 333 / 100 + 8 { throw .value(tooLong(limit) + advice) }
      let digits = decimal(big.magnitude)
      if limit > 0, digits.count > limit { throw .value(tooLong(limit) + advice) }
      return Text(ascii: big.sign == .minus ? [45] + digits : digits)
    }
  }

  /// The decimal digits of an int without its sign; refuses more than 4300.
  static func decimalMagnitude(_ value: Integer) throws(TextError) -> [UInt8] {
    if case .small(let small) = value { return decimal(natural: small.magnitude, negative: false) }
    guard case .ascii(let digits) = try decimal(value).storage else { return [] }
    return digits.first == 45 ? Array(digits[1...]) : digits
  }

  /// The decimal digits of a natural number, however many: quadratic, in chunks of 19 digits.
  static func decimal(_ value: BigUInt) -> [UInt8] {
    let unit: UInt = 10_000_000_000_000_000_000
    var chunks: [UInt] = []
    for word in value.words.reversed() {
      var carry = word
      for index in chunks.indices {
        (carry, chunks[index]) = unit.dividingFullWidth((chunks[index], carry))
      }
      while carry > 0 {
        chunks.append(carry % unit)
        carry /= unit
      }
    }
    guard let top = chunks.last else { return [48] }
    var result = decimal(natural: top, negative: false)
    for chunk in chunks.dropLast().reversed() {
      let digits = decimal(natural: chunk, negative: false)
      result.append(contentsOf: repeatElement(48, count: 19 - digits.count))
      result.append(contentsOf: digits)
    }
    return result
  }

  /// Digits in a base that is a power of two or ten, without sign or prefix.
  static func digits(_ value: Integer, base: Int, uppercase: Bool = false) -> [UInt8] {
    switch value {
    case .small(let small):
      if base == 10 { return decimal(natural: small.magnitude, negative: false) }
      return Array(String(small.magnitude, radix: base, uppercase: uppercase).utf8)
    case .big(let big):
      if base == 10 { return decimal(big.magnitude) }
      return Array(String(big.magnitude, radix: base, uppercase: uppercase).utf8)
    }
  }
}

// MARK: - int(text)

extension IntText {
  /// The text as int() and float() see it: trimmed, digits of all scripts made ASCII, what is neither as "?".
  static func plain(_ text: Text) -> [UInt8] {
    switch text.storage {
    case .ascii(let bytes):
      return Array(bytes[Units.strip(bytes, left: true, right: true, strips: CharacterTable.isASCIISpace)])
    case .wide(let points):
      return points[Units.strip(points, left: true, right: true, strips: CharacterTable.isSpace)].map { point in
        if point < 128 { return UInt8(truncatingIfNeeded: point) }
        return CharacterTable.digit(point).map { UInt8(48 + $0) } ?? 63
      }
    }
  }

  /// `int(text, base)`; base 0 goes by the prefix.
  static func parse(_ text: Text, base: Int = 10, limit: Int = digitLimit) throws(TextError) -> Integer {
    try parse(plain(text), base: base, shown: text, limit: limit)
  }

  /// `int(bytes, base)`.
  static func parse(bytes: [UInt8], base: Int = 10, limit: Int = digitLimit) throws(TextError) -> Integer {
    let range = Units.strip(bytes, left: true, right: true, strips: CharacterTable.isByteSpace)
    return try parse(Array(bytes[range]), base: base, shown: nil, bytes: bytes, limit: limit)
  }

  private static func parse(
    _ source: [UInt8], base: Int, shown: Text?, bytes: [UInt8] = [], limit: Int
  ) throws(TextError) -> Integer {
    if base != 0 && !(2...36 ~= base) { throw .value("int() base must be >= 2 and <= 36, or 0") }
    var rest = source[...]
    let negative = rest.first == 45
    if negative || rest.first == 43 { rest.removeFirst() }
    if let digits = digits(&rest, base), !digits.values.isEmpty {
      if digits.base & (digits.base - 1) != 0, limit > 0, digits.values.count > limit {
        throw .value(tooLong(limit) + ": value has \(digits.values.count) digits" + advice)
      }
      return value(digits.values, digits.base, negative)
    }
    let literal = (shown?.repr ?? Text(ascii: Text.quoted(bytes, prefix: [98])))
    throw .value("invalid literal for int() with base \(base): " + literal.prefix(min(literal.count, 200)).string)
  }

  /// The values of the digits after a sign, and the base they are in; nil if the text is malformed.
  private static func digits(_ rest: inout ArraySlice<UInt8>, _ base: Int) -> (values: [UInt8], base: Int)? {
    var base = base
    var onlyZeros = false
    if rest.count >= 2, rest.first == 48 {
      let prefixed = prefixBase(rest[rest.startIndex + 1])
      if let prefixed, base == 0 || base == prefixed {
        base = prefixed
        rest.removeFirst(2)
        if rest.first == 95 { rest.removeFirst() }
      } else if base == 0 {
        onlyZeros = true
      }
    }
    if base == 0 { base = 10 }
    var values: [UInt8] = []
    values.reserveCapacity(rest.count)
    var afterUnderscore = true
    for byte in rest {
      if byte == 95 {
        if afterUnderscore { return nil }
        afterUnderscore = true
        continue
      }
      guard let value = digitValue(byte), value < base, !onlyZeros || value == 0 else { return nil }
      values.append(value)
      afterUnderscore = false
    }
    return afterUnderscore ? nil : (values, base)
  }

  private static func prefixBase(_ letter: UInt8) -> Int? {
    switch letter | 32 {
    case 120: 16
    case 111: 8
    case 98: 2
    default: nil
    }
  }

  @inline(__always)
  static func digitValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 97...122: byte - 87
    case 65...90: byte - 55
    default: nil
    }
  }

  /// The number that digit values make in a base.
  static func value(_ digits: [UInt8], _ base: Int, _ negative: Bool) -> Integer {
    // Words of as many digits as fit an Int without overflow (36^12 < 2^63).
    if digits.count <= 12 || (base == 10 && digits.count <= 18) {
      let sum = digits.reduce(0) { $0 * base + Int($1) }
      return .small(negative ? -sum : sum)
    }
    let chunk = base == 10 ? 18 : 12
    var total = BigUInt(0)
    var index = 0
    while index < digits.count {
      let end = min(index + chunk, digits.count)
      var unit: UInt = 1
      var word: UInt = 0
      for digit in digits[index..<end] {
        unit *= UInt(base)
        word = word * UInt(base) + UInt(digit)
      }
      total.multiply(byWord: unit)
      total += BigUInt(word)
      index = end
    }
    return Integer(BigInt(sign: negative ? .minus : .plus, magnitude: total))
  }
}
