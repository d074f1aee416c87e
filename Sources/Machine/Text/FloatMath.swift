import BigInt

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What floats and ints do to each other: exact conversions and comparisons, division, rounding, hashes.
enum FloatMath {
  /// `float(value)`, rounded to the nearest, half to even.
  static func double(_ value: Integer) throws(TextError) -> Double {
    guard case .big(let big) = value else {
      if case .small(let small) = value { return Double(small) }
      return 0
    }
    let result = double(big.magnitude)
    if result.isInfinite { throw .overflow("int too large to convert to float") }
    return big.sign == .minus ? -result : result
  }

  /// The nearest double; infinity if the number is too large.
  static func double(_ value: BigUInt) -> Double {
    let shift = value.bitWidth - 64
    if shift <= 0 { return Double(UInt64(value)) }
    if shift > 1024 { return .infinity }
    var top = UInt64(value >> shift)
    // The bits below the top 64 matter only in whether there are any.
    if value.trailingZeroBitCount < shift { top |= 1 }
    return Double(sign: .plus, exponent: shift, significand: Double(top))
  }

  /// `left / right` of ints, correctly rounded.
  static func divide(_ left: Integer, _ right: Integer) throws(TextError) -> Double {
    if right.isZero { throw TextError(.zeroDivisionError, "division by zero") }
    let exact: UInt = 1 << 53
    if case .small(let one) = left, case .small(let other) = right, one.magnitude <= exact, other.magnitude <= exact {
      return Double(one) / Double(other)
    }
    if left.isZero { return right.isNegative ? -0.0 : 0 }
    let (dividend, divisor) = (left.big.magnitude, right.big.magnitude)
    // The quotient gets 65 bits or more, but none below the smallest subnormal's quarter.
    let shift = max(dividend.bitWidth - divisor.bitWidth - 65, -1076)
    var (quotient, remainder) = (shift > 0 ? dividend : dividend << -shift)
      .quotientAndRemainder(dividingBy: shift > 0 ? divisor << shift : divisor)
    if !remainder.isZero { quotient |= 1 }
    remainder = 0
    var result: Double
    if shift == -1076, quotient.bitWidth <= 54 {
      let bits = UInt64(quotient)
      let rounded = (bits >> 2) + (bits & 3 == 3 || (bits & 3 == 2 && bits & 4 != 0) ? 1 : 0)
      result = Double(bitPattern: rounded)
    } else {
      result = scaled(double(quotient), by: shift)
    }
    if result.isInfinite { throw .overflow("integer division result too large for a float") }
    if left.isNegative != right.isNegative { result = -result }
    return result
  }

  private static func scaled(_ value: Double, by exponent: Int) -> Double {
    exponent > 1100 ? .infinity : Double(sign: .plus, exponent: exponent, significand: value)
  }

  /// `int(value)`: cut off towards zero.
  static func integer(_ value: Double) throws(TextError) -> Integer {
    if value.isNaN { throw .value("cannot convert float NaN to integer") }
    if value.isInfinite { throw .overflow("cannot convert float infinity to integer") }
    let whole = value.rounded(.towardZero)
    if let small = Int(exactly: whole) { return .small(small) }
    return Integer(BigInt(whole))
  }

  /// `float.as_integer_ratio`.
  static func ratio(_ value: Double) throws(TextError) -> (Integer, Integer) {
    if value.isNaN { throw .value("cannot convert NaN to integer ratio") }
    if value.isInfinite { throw .overflow("cannot convert Infinity to integer ratio") }
    let (mantissa, exponent) = parts(value.magnitude)
    let zeros = min(mantissa.trailingZeroBitCount, max(-exponent, 0))
    let odd = BigInt(mantissa >> UInt64(zeros % 64)) << max(exponent, 0)
    let numerator = Integer(value < 0 ? -odd : odd)
    if mantissa == 0 { return (.small(0), .small(1)) }
    return (numerator, Integer(BigInt(1) << max(-exponent - zeros, 0)))
  }

  /// A finite number that is not negative as an integer times a power of two.
  static func parts(_ value: Double) -> (mantissa: UInt64, exponent: Int) {
    let bits = value.significandBitPattern
    let biased = Int(value.exponentBitPattern)
    return biased == 0 ? (bits, -1074) : (bits | 1 << 52, biased - 1075)
  }

  /// -1, 0 or 1 as the int is less than, equal to or greater than the float, exactly; nil for NaN.
  static func compare(_ left: Integer, _ right: Double) -> Int? {
    if right.isNaN { return nil }
    if right.isInfinite { return right > 0 ? -1 : 1 }
    if case .small(let small) = left, small.magnitude <= 1 << 53 {
      let value = Double(small)
      return value < right ? -1 : value > right ? 1 : 0
    }
    let floor = right.rounded(.down)
    let whole = BigInt(floor)
    let value = left.big
    if value != whole { return value < whole ? -1 : 1 }
    return floor < right ? -1 : 0
  }
}

// MARK: - Division and rounding

extension FloatMath {
  /// `divmod` of floats: the quotient rounded down, the remainder with the divisor's sign.
  private static func dividedFloor(_ left: Double, _ right: Double) -> (Double, Double) {
    var remainder = fmod(left, right)
    var quotient = (left - remainder) / right
    if remainder != 0 {
      if (right < 0) != (remainder < 0) {
        remainder += right
        quotient -= 1
      }
    } else {
      remainder = Double(signOf: right, magnitudeOf: 0)
    }
    if quotient != 0 {
      var whole = quotient.rounded(.down)
      if quotient - whole > 0.5 { whole += 1 }
      return (whole, remainder)
    }
    return (Double(signOf: left / right, magnitudeOf: 0), remainder)
  }

  static func divide(_ left: Double, _ right: Double) throws(TextError) -> Double {
    if right == 0 { throw TextError(.zeroDivisionError, "float division by zero") }
    return left / right
  }

  static func floorDivide(_ left: Double, _ right: Double) throws(TextError) -> Double {
    if right == 0 { throw TextError(.zeroDivisionError, "float floor division by zero") }
    return dividedFloor(left, right).0
  }

  static func modulo(_ left: Double, _ right: Double) throws(TextError) -> Double {
    if right == 0 { throw TextError(.zeroDivisionError, "float modulo") }
    var remainder = fmod(left, right)
    if remainder != 0 {
      if (right < 0) != (remainder < 0) { remainder += right }
    } else {
      remainder = Double(signOf: right, magnitudeOf: 0)
    }
    return remainder
  }

  static func divmod(_ left: Double, _ right: Double) throws(TextError) -> (Double, Double) {
    if right == 0 { throw TextError(.zeroDivisionError, "float divmod()") }
    return dividedFloor(left, right)
  }

  /// `left ** right`; a complex result, which Python would give, is refused.
  static func power(_ left: Double, _ right: Double) throws(TextError) -> Double {
    if right == 0 || left == 1 { return 1 }
    if left.isNaN || right.isNaN { return .nan }
    if left == 0, right < 0, right.isFinite {
      throw TextError(.zeroDivisionError, "0.0 cannot be raised to a negative power")
    }
    if left < 0, left.isFinite, right.isFinite, right.rounded(.down) != right {
      throw .value("complex numbers are not supported: negative number to a fractional power")
    }
    let result = pow(left, right)
    if result.isInfinite, left.isFinite, right.isFinite { throw .overflow("(34, 'Numerical result out of range')") }
    return result
  }

  /// `round(value)`: the nearest int, half to even.
  static func round(_ value: Double) throws(TextError) -> Integer {
    try integer(value.rounded(.toNearestOrEven))
  }

  /// `round(value, digits)`: correctly rounded by the exact value.
  static func round(_ value: Double, digits: Int) throws(TextError) -> Double {
    if !value.isFinite || digits > 323 || value == 0 { return value }
    if digits < -308 { return Double(signOf: value, magnitudeOf: 0) }
    let digitText = FloatDigits.fixed(value.magnitude, places: digits)
    let text = String(decoding: digitText, as: UTF8.self) + "e\(-digits)"
    let result = Double(text) ?? 0
    if result.isInfinite { throw .overflow("rounded value too large to represent") }
    return value < 0 ? -result : result
  }
}

// MARK: - Hashes

/// Python's hash of numbers: the value modulo 2^61 - 1, so that equal numbers of all types hash alike.
enum NumericHash {
  private static let modulus: UInt64 = (1 << 61) - 1

  private static func signed(_ hash: UInt64, negative: Bool) -> Int {
    let value = negative ? -Int(hash) : Int(hash)
    return value == -1 ? -2 : value
  }

  @inline(__always)
  static func hash(_ value: Int) -> Int {
    let magnitude = UInt64(value.magnitude)
    return signed(magnitude < modulus ? magnitude : magnitude % modulus, negative: value < 0)
  }

  static func hash(_ value: Integer) -> Int {
    switch value {
    case .small(let small): return hash(small)
    case .big(let big):
      var rest: UInt64 = 0
      for word in big.magnitude.words.reversed() {
        rest = (rotate(rest, 3) + UInt64(word) % modulus) % modulus
      }
      return signed(rest, negative: big.sign == .minus)
    }
  }

  /// NaN, whose hash is its address in CPython, hashes to 0.
  static func hash(_ value: Double) -> Int {
    if let small = Int(exactly: value) { return hash(small) }
    if value.isNaN { return 0 }
    if value.isInfinite { return value > 0 ? 314_159 : -314_159 }
    let (mantissa, exponent) = FloatMath.parts(value.magnitude)
    let turns = (exponent % 61 + 61) % 61
    return signed(rotate(mantissa, UInt64(turns)), negative: value < 0)
  }

  /// Times 2^bits modulo 2^61 - 1: a rotation of 61 bits.
  private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 {
    (value << bits & modulus) | value >> (61 - bits)
  }
}
