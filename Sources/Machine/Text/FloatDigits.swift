import BigInt

/// The exact decimal digits of floats, rounded half to even.
enum FloatDigits {
  private static let smallPowers: [UInt128] = {
    var powers: [UInt128] = [1]
    for _ in 0..<22 { powers.append((powers.last ?? 1) * 10) }
    return powers
  }()

  /// The digits of value × 10^places rounded to an integer; `value` is finite and not negative.
  static func fixed(_ value: Double, places: Int) -> [UInt8] {
    let (mantissa, exponent) = FloatMath.parts(value)
    if 0...22 ~= places, exponent < 0 {
      return decimal(rounded(UInt128(mantissa) * smallPowers[places], -exponent))
    }
    // A double has at most 1074 decimal places; what is wanted beyond is zeros.
    let exactPlaces = min(places, 1074)
    let zeros = [UInt8](repeating: 48, count: places - exactPlaces)
    return IntText.decimal(scaled(BigUInt(mantissa), exponent, exactPlaces)) + zeros
  }

  /// The product divided by 2^bits, half to even; the product is below 2^127.
  @inline(__always)
  private static func rounded(_ product: UInt128, _ bits: Int) -> UInt128 {
    if bits >= 128 { return 0 }
    let quotient = product >> UInt128(bits)
    let rest = product & ((1 << UInt128(bits)) - 1)
    let half = UInt128(1) << UInt128(bits - 1)
    return rest > half || (rest == half && quotient & 1 == 1) ? quotient + 1 : quotient
  }

  @inline(__always)
  private static func decimal(_ value: UInt128) -> [UInt8] {
    if let word = UInt(exactly: value) { return IntText.decimal(natural: word, negative: false) }
    return IntText.decimal(BigUInt(words: [UInt(truncatingIfNeeded: value), UInt(truncatingIfNeeded: value >> 64)]))
  }

  /// mantissa × 2^exponent × 10^places, half to even.
  private static func scaled(_ mantissa: BigUInt, _ exponent: Int, _ places: Int) -> BigUInt {
    var numerator = mantissa
    var denominator = BigUInt(1)
    if places >= 0 { numerator *= BigUInt(10).power(places) } else { denominator = BigUInt(10).power(-places) }
    if exponent >= 0 { numerator <<= exponent } else { denominator <<= -exponent }
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    let twice = remainder << 1
    return twice > denominator || (twice == denominator && quotient & 1 == 1) ? quotient + 1 : quotient
  }

  /// The first `count` significant digits, rounded, and where the decimal point lies: 0.DIGITS × 10^point.
  static func significant(_ value: Double, count: Int) -> (digits: [UInt8], point: Int) {
    if value == 0 { return ([UInt8](repeating: 48, count: count), 1) }
    // A double has at most 767 significant digits.
    let wanted = min(count, 770)
    // The shortest digits tell the magnitude, but for rounding up to the next power of ten.
    var point = magnitude(value)
    var digits = fixed(value, places: wanted - point)
    if digits.count > wanted {
      point += 1
      digits = fixed(value, places: wanted - point)
    }
    return (digits + [UInt8](repeating: 48, count: count - wanted), point)
  }

  /// The least n with value < 10^n.
  private static func magnitude(_ value: Double) -> Int {
    let (digits, point) = FloatText.shortestDigits(value)
    // 9.999…e22 may print as 1e+23 although it is less: only an exact power of ten is in doubt.
    if digits == [49], point > 23 || point < 1 {
      let digits = fixed(value, places: 40 - point)
      return digits.count < 41 ? point - 1 : point
    }
    return point
  }
}
