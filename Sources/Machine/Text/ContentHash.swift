/// A 128-bit hash of a sequence of units after MurmurHash3's x64 variant (Austin Appleby, public domain).
///
/// Every block is mixed in by a bijection of the state, so no content can lose what came before it. Not for secrets.
struct ContentHash {
  private var first: UInt64
  private var second: UInt64

  init(seed: UInt64) {
    first = seed
    second = seed
  }

  private static let multiplier1: UInt64 = 0x87c3_7b91_1142_53d5
  private static let multiplier2: UInt64 = 0x4cf5_ad43_2745_937f

  @inline(__always)
  private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    word &<< bits | word &>> (64 &- bits)
  }

  @inline(__always)
  mutating func mix(_ one: UInt64, _ other: UInt64) {
    first ^= Self.rotate(one &* Self.multiplier1, 31) &* Self.multiplier2
    first = (Self.rotate(first, 27) &+ second) &* 5 &+ 0x52dc_e729
    second ^= Self.rotate(other &* Self.multiplier2, 33) &* Self.multiplier1
    second = (Self.rotate(second, 31) &+ first) &* 5 &+ 0x3849_5ab5
  }

  @inline(__always)
  private static func scatter(_ word: UInt64) -> UInt64 {
    var word = (word ^ word &>> 33) &* 0xff51_afd7_ed55_8ccd
    word = (word ^ word &>> 33) &* 0xc4ce_b9fe_1a85_ec53
    return word ^ word &>> 33
  }

  func finish(length: Int) -> (UInt64, UInt64) {
    var (one, other) = (first ^ UInt64(length), second ^ UInt64(length))
    one &+= other
    other &+= one
    (one, other) = (Self.scatter(one), Self.scatter(other))
    one &+= other
    return (one, other &+ one)
  }

  /// The hash of the units, by width and content; units of another width hash differently.
  @inline(__always)
  static func hash<Unit: FixedWidthInteger>(_ units: [Unit]) -> (UInt64, UInt64) {
    let width = MemoryLayout<Unit>.size
    var state = ContentHash(seed: UInt64(width))
    units.withUnsafeBytes { bytes in
      let count = bytes.count
      var index = 0
      while index &+ 16 <= count {
        state.mix(
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)),
          UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index &+ 8, as: UInt64.self)))
        index &+= 16
      }
      if index < count {
        var tail: (UInt64, UInt64) = (0, 0)
        var shift: UInt64 = 0
        while index < count {
          let byte = UInt64(bytes[index])
          if shift < 64 { tail.0 |= byte &<< shift } else { tail.1 |= byte &<< (shift &- 64) }
          shift &+= 8
          index &+= 1
        }
        state.mix(tail.0, tail.1)
      }
    }
    return state.finish(length: units.count)
  }
}
