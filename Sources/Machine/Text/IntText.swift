import BigInt

// The text of an int.
enum IntText {
  /// The most decimal digits that CPython 3.11 converts from or to text, where a program does not say otherwise.
  static let digitLimit = 4300

  /// "00", "01", … "99".
  private static let pairs: [UInt8] = {
    var pairs: [UInt8] = []
    for tens in UInt8(48)..<58 { for ones in UInt8(48)..<58 { pairs += [tens, ones] } }
    return pairs
  }()

  /// The decimal digits of an int, with a minus sign if it is negative.
  static func decimal(_ value: Int) -> [UInt8] { decimal(natural: value.magnitude, negative: value < 0) }

  /// The decimal digits of a natural number, after a minus sign if wanted.
  static func decimal(natural value: UInt, negative: Bool) -> [UInt8] {
    var rest = value
    if rest < 10 && !negative { return [UInt8(48 + rest)] }
    return pairs.withUnsafeBufferPointer { pairs in
      [UInt8](unsafeUninitializedCapacity: 21) { buffer, count in
        var index = 21
        while rest >= 100 {
          let pair = Int(rest % 100) &* 2
          rest /= 100
          index &-= 2
          buffer[index] = pairs[pair]
          buffer[index &+ 1] = pairs[pair &+ 1]
        }
        if rest >= 10 {
          index &-= 2
          buffer[index] = pairs[Int(rest) &* 2]
          buffer[index &+ 1] = pairs[Int(rest) &* 2 &+ 1]
        } else {
          index &-= 1
          buffer[index] = UInt8(48 &+ rest)
        }
        if negative {
          index &-= 1
          buffer[index] = 45
        }
        count = 21 &- index
        if index > 0 { for place in 0..<count { buffer[place] = buffer[index &+ place] } }
      }
    }
  }
}
