import BigInt

// Arithmetic on big natural numbers: arrays of words, the least significant first, no zero at the end.
//
// The BigInt package holds the numbers. It reads and writes each word through a subscript that looks at how the number
// is stored; for numbers of many words that costs more than the arithmetic, so the common operations are here.

enum Words {
  typealias Source = UnsafeBufferPointer<UInt>
  typealias Target = UnsafeMutableBufferPointer<UInt>

  /// From so many words on the functions here pay.
  static let worthwhile = 6
  /// The flag that Ctrl-C sets, one for the process and of its life: what takes long is given up where it is set, and
  /// comes to nothing sensible. Whoever calls looks at the flag himself.
  nonisolated(unsafe) static var stop: UnsafePointer<Int32>?

  private static var isStopped: Bool { stop.map { $0.pointee != 0 } ?? false }

  /// From so many words on Karatsuba's multiplication pays.
  private static let manyWords = 40

  private static func trim(_ words: inout [UInt]) {
    while words.last == 0 { words.removeLast() }
  }

  static func isLess(_ a: [UInt], _ b: [UInt]) -> Bool {
    if a.count != b.count { return a.count < b.count }
    for i in a.indices.reversed() where a[i] != b[i] { return a[i] < b[i] }
    return false
  }

  // MARK: Sums

  static func sum(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    var result = a.count < b.count ? b : a
    result.append(0)
    let other = a.count < b.count ? a : b
    result.withUnsafeMutableBufferPointer { r in other.withUnsafeBufferPointer { _ = add($0, to: r, at: 0) } }
    trim(&result)
    return result
  }

  /// `a - b`; `b` is not greater.
  static func difference(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    var result = a
    result.withUnsafeMutableBufferPointer { r in b.withUnsafeBufferPointer { subtract($0, from: r, at: 0) } }
    trim(&result)
    return result
  }

  /// Adds to a number with room for the carry.
  private static func add(_ a: Source, to r: Target, at place: Int) -> Bool {
    var carry = false
    for i in 0..<a.count {
      let (sum, one) = r[place &+ i].addingReportingOverflow(a[i])
      let (all, two) = sum.addingReportingOverflow(carry ? 1 : 0)
      r[place &+ i] = all
      carry = one || two
    }
    var i = place + a.count
    while carry, i < r.count { (r[i], carry, i) = (r[i] &+ 1, r[i] == .max, i + 1) }
    return carry
  }

  /// Subtracts from a number that is not less.
  private static func subtract(_ a: Source, from r: Target, at place: Int) {
    var borrow = false
    for i in 0..<a.count {
      let (difference, one) = r[place &+ i].subtractingReportingOverflow(a[i])
      let (all, two) = difference.subtractingReportingOverflow(borrow ? 1 : 0)
      r[place &+ i] = all
      borrow = one || two
    }
    var i = place + a.count
    while borrow, i < r.count { (r[i], borrow, i) = (r[i] &- 1, r[i] == 0, i + 1) }
  }

  /// `a * f + b * g`, which is not negative; one factor is not positive, the other not negative.
  static func combination(_ a: [UInt], _ f: Int, _ b: [UInt], _ g: Int) -> [UInt] {
    if f < 0 || g > 0 { return combination(b, g, a, f) }
    let (plus, minus) = (f.magnitude, g.magnitude)
    var result = [UInt](repeating: 0, count: max(a.count, b.count) + 1)
    var (carry, other, borrow): (UInt, UInt, Bool) = (0, 0, false)
    for i in result.indices {
      let (high, low) = plus.multipliedFullWidth(by: i < a.count ? a[i] : 0)
      let (sum, one) = low.addingReportingOverflow(carry)
      carry = high &+ (one ? 1 : 0)
      let (otherHigh, otherLow) = minus.multipliedFullWidth(by: i < b.count ? b[i] : 0)
      let (otherSum, two) = otherLow.addingReportingOverflow(other)
      other = otherHigh &+ (two ? 1 : 0)
      let (difference, three) = sum.subtractingReportingOverflow(otherSum)
      let (word, four) = difference.subtractingReportingOverflow(borrow ? 1 : 0)
      result[i] = word
      borrow = three || four
    }
    trim(&result)
    return result
  }

  // MARK: Shifts

  static func shiftedLeft(_ a: [UInt], by count: Int) -> [UInt] {
    let shift = count & 63
    var result = [UInt](repeating: 0, count: count >> 6)
    result.reserveCapacity(result.count + a.count + 1)
    if shift == 0 { return result + a }
    var carry: UInt = 0
    for word in a {
      result.append(word << shift | carry)
      carry = word >> (64 - shift)
    }
    if carry != 0 { result.append(carry) }
    return result
  }

  static func shiftedRight(_ a: [UInt], by count: Int) -> [UInt] {
    let (skipped, shift) = (count >> 6, count & 63)
    guard skipped < a.count else { return [] }
    var result = Array(a[skipped...])
    if shift == 0 { return result }
    for i in result.indices {
      result[i] = result[i] >> shift | (i + 1 < result.count ? result[i + 1] << (64 - shift) : 0)
    }
    trim(&result)
    return result
  }

  // MARK: Products

  static func product(_ a: [UInt], _ b: [UInt]) -> [UInt] {
    if a.isEmpty || b.isEmpty { return [] }
    var result = [UInt](repeating: 0, count: a.count + b.count)
    result.withUnsafeMutableBufferPointer { r in
      a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { multiply(a, $0, into: r) } }
    }
    trim(&result)
    return result
  }

  /// The product of two numbers that may end in zeros, added to a target that has room for it.
  private static func multiply(_ a: Source, _ b: Source, into r: Target) {
    if a.count < b.count { return multiply(b, a, into: r) }
    if b.count < manyWords { return multiplyPlainly(a, b, into: r) }
    if b.count > 1000, isStopped { return }
    if b.count * 2 <= a.count {
      // In pieces of about the same size.
      var start = 0
      while start < a.count {
        let end = min(start + b.count, a.count)
        multiply(Source(rebasing: a[start..<end]), b, into: Target(rebasing: r[start...]))
        start = end
      }
      return
    }
    let half = (a.count + 1) / 2
    let (low, high) = (Source(rebasing: a[..<half]), Source(rebasing: a[half...]))
    let (otherLow, otherHigh) = (Source(rebasing: b[..<half]), Source(rebasing: b[half...]))
    withRoom(2 * half) { lower in
      multiply(low, otherLow, into: lower)
      withRoom(high.count + otherHigh.count) { upper in
        multiply(high, otherHigh, into: upper)
        withRoom(2 * half + 2) { middle in
          multiplySums(low, high, otherLow, otherHigh, half, into: middle)
          subtract(Source(lower), from: middle, at: 0)
          subtract(Source(upper), from: middle, at: 0)
          _ = add(Source(lower), to: r, at: 0)
          _ = add(Source(upper), to: r, at: 2 * half)
          var count = middle.count
          while count > 0, middle[count - 1] == 0 { count -= 1 }
          _ = add(Source(rebasing: middle[..<count]), to: r, at: half)
        }
      }
    }
  }

  /// The product of two sums of halves.
  private static func multiplySums(
    _ low: Source, _ high: Source, _ otherLow: Source, _ otherHigh: Source, _ half: Int, into r: Target
  ) {
    withRoom(half + 1) { sum in
      _ = add(low, to: sum, at: 0)
      _ = add(high, to: sum, at: 0)
      withRoom(half + 1) { otherSum in
        _ = add(otherLow, to: otherSum, at: 0)
        _ = add(otherHigh, to: otherSum, at: 0)
        multiply(Source(sum), Source(otherSum), into: r)
      }
    }
  }

  private static func withRoom(_ count: Int, _ body: (Target) -> Void) {
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: count) { room in
      room.initialize(repeating: 0)
      body(room)
    }
  }

  private static func multiplyPlainly(_ a: Source, _ b: Source, into r: Target) {
    for i in 0..<b.count where b[i] != 0 {
      let carry = addProduct(a, b[i], to: r, at: i)
      var (place, rest) = (i + a.count, carry)
      while rest != 0, place < r.count {
        let (sum, overflow) = r[place].addingReportingOverflow(rest)
        (r[place], rest, place) = (sum, overflow ? 1 : 0, place + 1)
      }
    }
  }

  @inline(__always)
  private static func addProduct(_ a: Source, _ factor: UInt, to r: Target, at place: Int) -> UInt {
    var carry: UInt = 0
    for i in 0..<a.count {
      let (high, low) = factor.multipliedFullWidth(by: a[i])
      let (sum, one) = low.addingReportingOverflow(carry)
      let (all, two) = sum.addingReportingOverflow(r[place &+ i])
      r[place &+ i] = all
      carry = high &+ (one ? 1 : 0) &+ (two ? 1 : 0)
    }
    return carry
  }

  // MARK: Quotients

  /// Quotient and remainder of long division (Knuth, The Art of Computer Programming 2, 4.3.1 D); the divisor has two
  /// words at least.
  static func quotient(_ a: [UInt], _ b: [UInt]) -> (quotient: [UInt], remainder: [UInt]) {
    if isLess(a, b) { return ([], a) }
    let shift = b[b.count - 1].leadingZeroBitCount
    var rest = shiftedLeft(a, by: shift)
    rest.append(contentsOf: repeatElement(0, count: a.count + 1 - rest.count))
    let divisor = shiftedLeft(b, by: shift)
    let n = b.count
    let steps = a.count - n + 1
    var quotient = [UInt](repeating: 0, count: steps)
    rest.withUnsafeMutableBufferPointer { rest in
      divisor.withUnsafeBufferPointer { divisor in
        for j in (0..<steps).reversed() where n < 1000 || !isStopped {
          quotient[j] = step(Target(rebasing: rest[j..<(j + n + 1)]), divisor)
        }
      }
    }
    trim(&quotient)
    var remainder = Array(rest[..<n])
    trim(&remainder)
    return (quotient, shiftedRight(remainder, by: shift))
  }

  /// A word of the quotient; subtracts its multiple of the divisor from `rest`, which has a word more.
  private static func step(_ rest: Target, _ divisor: Source) -> UInt {
    let n = divisor.count
    let top = divisor[n - 1]
    var guess = UInt.max
    if rest[n] < top {
      var remainder: UInt
      (guess, remainder) = top.dividingFullWidth((rest[n], rest[n - 1]))
      while true {
        let (high, low) = guess.multipliedFullWidth(by: divisor[n - 2])
        if high < remainder || high == remainder && low <= rest[n - 2] { break }
        guess -= 1
        let (sum, overflow) = remainder.addingReportingOverflow(top)
        if overflow { break }
        remainder = sum
      }
    }
    var borrow: UInt = 0
    for i in 0..<n {
      let (high, low) = guess.multipliedFullWidth(by: divisor[i])
      let (part, one) = low.addingReportingOverflow(borrow)
      let (difference, two) = rest[i].subtractingReportingOverflow(part)
      rest[i] = difference
      borrow = high &+ (one ? 1 : 0) &+ (two ? 1 : 0)
    }
    var isNegative = rest[n] < borrow
    rest[n] = rest[n] &- borrow
    while isNegative {
      guess -= 1
      isNegative = !add(divisor, to: rest, at: 0)
    }
    return guess
  }
}
