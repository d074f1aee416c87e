// SHA-3 and SHAKE, from their standard (FIPS 202). Pure functions of bytes; the constants are computed.

/// A sponge: absorbs bytes, gives as many as are wanted.
struct Sponge {
  /// Bytes that a round takes in.
  let rate: Int
  /// The bits that tell the functions of the family apart, with the first bit of the padding.
  let suffix: UInt8

  /// `capacity` in bytes.
  init(capacity: Int, suffix: UInt8) {
    rate = 200 - capacity
    self.suffix = suffix
  }

  func digest(_ message: [UInt8], length: Int) -> [UInt8] {
    var data = message
    data.append(suffix)
    while data.count % rate != 0 { data.append(0) }
    data[data.count - 1] |= 0x80
    var lanes = [UInt64](repeating: 0, count: 25)
    for start in stride(from: 0, to: data.count, by: rate) {
      for i in 0..<(rate / 8) {
        var lane: UInt64 = 0
        for j in 0..<8 { lane |= UInt64(data[start + i * 8 + j]) << UInt64(j * 8) }
        lanes[i] ^= lane
      }
      Self.permute(&lanes)
    }
    var result: [UInt8] = []
    result.reserveCapacity(length)
    while result.count < length {
      for i in 0..<rate where result.count < length {
        result.append(UInt8(truncatingIfNeeded: lanes[i / 8] >> UInt64(i % 8 * 8)))
      }
      if result.count < length { Self.permute(&lanes) }
    }
    return result
  }

  private static func permute(_ a: inout [UInt64]) {
    var columns = [UInt64](repeating: 0, count: 5)
    for constant in constants {
      for x in 0..<5 { columns[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20] }
      for x in 0..<5 {
        let change = columns[(x + 4) % 5] ^ rotate(columns[(x + 1) % 5], 1)
        for y in stride(from: 0, to: 25, by: 5) { a[x + y] ^= change }
      }
      // Each lane moves to the next place of one long cycle, turned by a triangular number.
      var (x, y, moving) = (1, 0, a[1])
      for step in 0..<24 {
        (x, y) = (y, (2 * x + 3 * y) % 5)
        let next = a[x + 5 * y]
        a[x + 5 * y] = rotate(moving, UInt64((step + 1) * (step + 2) / 2 % 64))
        moving = next
      }
      for row in stride(from: 0, to: 25, by: 5) {
        for x in 0..<5 { columns[x] = a[row + x] }
        for x in 0..<5 { a[row + x] = columns[x] ^ (~columns[(x + 1) % 5] & columns[(x + 2) % 5]) }
      }
      a[0] ^= constant
    }
  }

  @inline(__always) private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 {
    bits == 0 ? word : word << bits | word >> (64 - bits)
  }

  /// The 24 rounds' constants: bits 2^j - 1 are drawn from a shift register of 8 bits.
  private static let constants: [UInt64] = {
    var register: UInt8 = 1
    return (0..<24).map { _ in
      var constant: UInt64 = 0
      for j in 0..<7 {
        if register & 1 != 0 { constant |= 1 << ((1 << UInt64(j)) - 1) }
        register = register & 0x80 != 0 ? register << 1 ^ 0x71 : register << 1
      }
      return constant
    }
  }()
}
