import BigInt

/// A Python int: an `Int` where it fits, else a `BigInt` that does not fit an `Int`.
enum Integer: Equatable, Sendable {
  case small(Int)
  case big(BigInt)

  init(_ value: BigInt) {
    if let small = Int(exactly: value) { self = .small(small) } else { self = .big(value) }
  }

  init(_ value: Int) { self = .small(value) }

  var big: BigInt {
    switch self {
    case .small(let value): BigInt(value)
    case .big(let value): value
    }
  }

  var isNegative: Bool {
    switch self {
    case .small(let value): value < 0
    case .big(let value): value.sign == .minus
    }
  }

  var isZero: Bool { self == .small(0) }
}

// Arithmetic on ints with Python's rules: floor division, sign of the divisor, ints of any size.
extension Integer {
  /// More bits than this are refused with a MemoryError: no program of a lesson means it.
  static let bitLimit = 1 << 26

  static func + (left: Integer, right: Integer) -> Integer {
    if case .small(let one) = left, case .small(let other) = right {
      let (sum, overflow) = one.addingReportingOverflow(other)
      if !overflow { return .small(sum) }
    }
    return Integer(sum(left.big, right.big))
  }

  static func - (left: Integer, right: Integer) -> Integer {
    if case .small(let one) = left, case .small(let other) = right {
      let (difference, overflow) = one.subtractingReportingOverflow(other)
      if !overflow { return .small(difference) }
    }
    return Integer(sum(left.big, -right.big))
  }

  static func * (left: Integer, right: Integer) -> Integer {
    if case .small(let one) = left, case .small(let other) = right {
      let (product, overflow) = one.multipliedReportingOverflow(by: other)
      if !overflow { return .small(product) }
    }
    return Integer(product(left.big, right.big))
  }

  static prefix func - (value: Integer) -> Integer { .small(0) - value }
  static prefix func ~ (value: Integer) -> Integer { .small(-1) - value }

  static func < (left: Integer, right: Integer) -> Bool {
    if case .small(let one) = left, case .small(let other) = right { return one < other }
    return left.big < right.big
  }

  /// `divmod`: the quotient rounded down and the remainder with the divisor's sign.
  func dividedFloor(by divisor: Integer, isModulo: Bool = false) throws(TextError) -> (Integer, Integer) {
    if divisor.isZero {
      let message = isModulo ? "integer modulo by zero" : "integer division or modulo by zero"
      throw TextError(.zeroDivisionError, message)
    }
    if case .small(let one) = self, case .small(let other) = divisor, !(one == .min && other == -1) {
      var (quotient, remainder) = one.quotientAndRemainder(dividingBy: other)
      if remainder != 0, (remainder < 0) != (other < 0) {
        quotient -= 1
        remainder += other
      }
      return (.small(quotient), .small(remainder))
    }
    let other = divisor.big
    var (quotient, remainder) = Self.quotient(big, other)
    if !remainder.isZero, (remainder.sign == .minus) != (other.sign == .minus) {
      quotient -= 1
      remainder += other
    }
    return (Integer(quotient), Integer(remainder))
  }

  func floorDivided(by divisor: Integer) throws(TextError) -> Integer { try dividedFloor(by: divisor).0 }

  func modulo(_ divisor: Integer) throws(TextError) -> Integer { try dividedFloor(by: divisor, isModulo: true).1 }

  func shiftedLeft(by count: Integer) throws(TextError) -> Integer {
    if count.isNegative { throw .value("negative shift count") }
    if isZero { return self }
    guard case .small(let bits) = count, bits <= Self.bitLimit else {
      throw .overflow("too many digits in integer")
    }
    if case .small(let value) = self, bits < 63 {
      let shifted = value << bits
      if shifted >> bits == value { return .small(shifted) }
    }
    return Integer(Self.shiftedLeft(big, by: bits))
  }

  func shiftedRight(by count: Integer) throws(TextError) -> Integer {
    if count.isNegative { throw .value("negative shift count") }
    guard case .small(let bits) = count else { return .small(isNegative ? -1 : 0) }
    if case .small(let value) = self { return .small(value >> min(bits, 63)) }
    return Integer(Self.shiftedRight(big, by: bits))
  }

  static func & (left: Integer, right: Integer) -> Integer {
    if case .small(let one) = left, case .small(let other) = right { return .small(one & other) }
    return bitwise(left, right) { $0 & $1 }
  }

  static func | (left: Integer, right: Integer) -> Integer {
    if case .small(let one) = left, case .small(let other) = right { return .small(one | other) }
    return bitwise(left, right) { $0 | $1 }
  }

  static func ^ (left: Integer, right: Integer) -> Integer {
    if case .small(let one) = left, case .small(let other) = right { return .small(one ^ other) }
    return bitwise(left, right) { $0 ^ $1 }
  }

  /// `int.bit_length`.
  var bitLength: Int {
    switch self {
    case .small(let value): UInt.bitWidth - value.magnitude.leadingZeroBitCount
    case .big(let value): value.magnitude.bitWidth
    }
  }

  /// `int.bit_count`.
  var bitCount: Int {
    switch self {
    case .small(let value): value.magnitude.nonzeroBitCount
    case .big(let value): value.magnitude.words.reduce(0) { $0 + $1.nonzeroBitCount }
    }
  }

  /// The power with an exponent that is not negative; a negative one makes a float and is the caller's.
  func power(_ exponent: Integer) throws(TextError) -> Integer {
    if exponent.isZero { return .small(1) }
    if case .small(let base) = self, base == 0 || base == 1 || base == -1 {
      return base == -1 && (exponent & .small(1)).isZero ? .small(1) : self
    }
    guard case .small(let times) = exponent, times >= 0,
      times.multipliedReportingOverflow(by: bitLength).overflow == false,
      times * (bitLength - 1) <= Self.bitLimit
    else { throw TextError(.memoryError, "") }
    var result = Integer.small(1)
    var square = self
    var rest = times
    while true {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest == 0 { return result }
      square = square * square
    }
  }

  /// `pow(self, exponent, modulus)`.
  func power(_ exponent: Integer, modulus: Integer) throws(TextError) -> Integer {
    if modulus.isZero { throw .value("pow() 3rd argument cannot be 0") }
    let divisor = BigInt(modulus.big.magnitude)
    if divisor == 1 { return .small(0) }
    var base = big % divisor
    if base.sign == .minus { base += divisor }
    if exponent.isNegative {
      guard let inverse = base.inverse(divisor) else {
        throw .value("base is not invertible for the given modulus")
      }
      base = inverse
    }
    let result = BigInt(base.magnitude.power(exponent.big.magnitude, modulus: divisor.magnitude))
    return modulus.isNegative && !result.isZero ? Integer(result - divisor) : Integer(result)
  }

  /// `round(self, digits)`: half goes to the even neighbour.
  func rounded(digits: Int) -> Integer {
    if digits >= 0 { return self }
    if digits < -bitLength { return .small(0) }
    let unit = BigInt(10).power(-digits)
    guard let (quotient, remainder) = try? dividedFloor(by: Integer(unit)) else { return self }
    let twice = remainder.big * 2
    let isOdd = !(quotient & .small(1)).isZero
    let up = twice > unit || (twice == unit && isOdd)
    return Integer((quotient.big + (up ? 1 : 0)) * unit)
  }
}

// The package's own operators on words of negative numbers are not to be relied on.
extension Integer {
  /// Combines the two's complements word by word.
  private static func bitwise(_ left: Integer, _ right: Integer, _ combine: (UInt, UInt) -> UInt) -> Integer {
    let (one, other) = (left.big, right.big)
    let count = max(one.magnitude.words.count, other.magnitude.words.count) + 1
    let words = zip(twosComplement(one, count), twosComplement(other, count)).map(combine)
    if words[count - 1] >> 63 == 0 { return Integer(BigInt(BigUInt(words: words))) }
    return Integer(-1 - BigInt(BigUInt(words: words.map { ~$0 })))
  }

  /// The words of a number, lowest first: `count` of them, which hold it and its sign.
  private static func twosComplement(_ value: BigInt, _ count: Int) -> [UInt] {
    let negative = value.sign == .minus
    // -n is ~(n - 1).
    let natural = negative ? value.magnitude - 1 : value.magnitude
    var words = Array(natural.words)
    words.append(contentsOf: repeatElement(0, count: count - words.count))
    return negative ? words.map { ~$0 } : words
  }
}
