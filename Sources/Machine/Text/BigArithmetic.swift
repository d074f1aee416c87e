import BigInt

// Sums, products and quotients of ints of many words; what is smaller or rarer is the package's.

extension Integer {
  /// One by one: `Array(_:)` of the package's collection takes three times as long.
  private static func words(_ value: BigInt) -> [UInt] {
    let words = value.magnitude.words
    return [UInt](unsafeUninitializedCapacity: words.count) { target, count in
      for i in 0..<words.count { target.initializeElement(at: i, to: words[i]) }
      count = words.count
    }
  }

  private static func isLong(_ value: BigInt) -> Bool { value.magnitude.bitWidth > Words.worthwhile * UInt.bitWidth }

  private static func make(_ words: [UInt], negative: Bool) -> BigInt {
    BigInt(sign: negative ? .minus : .plus, magnitude: BigUInt(words: words))
  }

  static func sum(_ one: BigInt, _ other: BigInt) -> BigInt {
    guard isLong(one), isLong(other) else { return one + other }
    let (a, b) = (words(one), words(other))
    let negative = one.sign == .minus
    if one.sign == other.sign { return make(Words.sum(a, b), negative: negative) }
    return Words.isLess(a, b)
      ? make(Words.difference(b, a), negative: !negative) : make(Words.difference(a, b), negative: negative)
  }

  static func product(_ one: BigInt, _ other: BigInt) -> BigInt {
    guard isLong(one), isLong(other) else { return one * other }
    return make(Words.product(words(one), words(other)), negative: one.sign != other.sign)
  }

  /// Rounded towards zero; the remainder has the sign of the dividend.
  static func quotient(_ one: BigInt, _ other: BigInt) -> (quotient: BigInt, remainder: BigInt) {
    guard isLong(one), isLong(other) else { return one.quotientAndRemainder(dividingBy: other) }
    let (quotient, remainder) = Words.quotient(words(one), words(other))
    return (make(quotient, negative: one.sign != other.sign), make(remainder, negative: one.sign == .minus))
  }

  static func shiftedLeft(_ value: BigInt, by count: Int) -> BigInt {
    make(Words.shiftedLeft(words(value), by: count), negative: value.sign == .minus)
  }

  /// Rounded down.
  static func shiftedRight(_ value: BigInt, by count: Int) -> BigInt {
    // As an arithmetic shift does: ~(~n >> k) for negative n.
    if value.sign == .minus { return -1 - shiftedRight(-1 - value, by: count) }
    return make(Words.shiftedRight(words(value), by: count), negative: false)
  }

  /// The greatest common divisor of two numbers that are not negative. Lehmer's algorithm: the leading words tell many
  /// steps of Euclid's at once.
  static func commonDivisor(_ one: BigInt, _ other: BigInt) -> BigInt {
    var (a, b) = one < other ? (words(other), words(one)) : (words(one), words(other))
    while b.count >= Words.worthwhile {
      let m = lehmerStep(a, b)
      if m.b == 0 {
        (a, b) = (b, Words.quotient(a, b).remainder)
      } else {
        (a, b) = (Words.combination(a, m.a, b, m.b), Words.combination(a, m.c, b, m.d))
      }
    }
    return make(a, negative: false).greatestCommonDivisor(with: make(b, negative: false))
  }

  /// The matrix of the steps that the leading 62 bits of both decide; `b` is 0 if they decide none.
  private static func lehmerStep(_ one: [UInt], _ other: [UInt]) -> (a: Int, b: Int, c: Int, d: Int) {
    let zeros = one[one.count - 1].leadingZeroBitCount
    func leading(_ words: [UInt]) -> Int {
      let top = one.count - 1 < words.count ? words[one.count - 1] : 0
      let next = one.count - 2 < words.count ? words[one.count - 2] : 0
      return Int((top << zeros | (zeros > 0 ? next >> (64 - zeros) : 0)) >> 2)
    }
    var (x, y) = (leading(one), leading(other))
    var (a, b, c, d) = (1, 0, 0, 1)
    while y + c != 0, y + d != 0 {
      let q = (x + a) / (y + c)
      guard q == (x + b) / (y + d) else { break }
      let (qc, one) = q.multipliedReportingOverflow(by: c)
      let (qd, other) = q.multipliedReportingOverflow(by: d)
      guard !one, !other, abs(qc) < 1 << 61, abs(qd) < 1 << 61 else { break }
      (a, c) = (c, a - qc)
      (b, d) = (d, b - qd)
      (x, y) = (y, x - q * y)
    }
    return (a, b, c, d)
  }

  /// The integer part of the square root: Newton's iteration with as many bits as are right already.
  static func squareRoot(_ n: BigInt) -> BigInt {
    guard isLong(n) else { return BigInt(n.magnitude.squareRoot()) }
    let half = (n.magnitude.bitWidth - 1) / 2
    var root = BigInt(1)
    var known = 0
    for s in (0..<(Int.bitWidth - half.leadingZeroBitCount)).reversed() {
      let before = known
      known = half >> s
      let part = shiftedRight(n, by: 2 * half - before - known + 1)
      root = shiftedLeft(root, by: known - before - 1) + quotient(part, root).quotient
    }
    return product(root, root) > n ? root - 1 : root
  }
}
