import BigInt

/// SHA-512 (FIPS 180-4), which `random.seed` needs for texts, and on which SHA-384 and SHA-256's constants rest.
enum SHA512 {
  /// The 64 bytes of the digest.
  static func digest(_ message: [UInt8]) -> [UInt8] { Digest.sha512.digest(message) }

  @inline(__always)
  private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 { word >> bits | word << (64 - bits) }

  /// Absorbs the block of 128 bytes that begins at `start`; `words` is room for 80.
  static func mix(_ state: inout [UInt64], _ words: inout [UInt64], _ data: [UInt8], _ start: Int) {
    for i in 0..<16 {
      var word: UInt64 = 0
      for k in 0..<8 { word = word << 8 | UInt64(data[start + i * 8 + k]) }
      words[i] = word
    }
    for i in 16..<80 {
      let (early, late) = (words[i - 15], words[i - 2])
      let small = rotate(early, 1) ^ rotate(early, 8) ^ early >> 7
      let large = rotate(late, 19) ^ rotate(late, 61) ^ late >> 6
      words[i] = words[i - 16] &+ small &+ words[i - 7] &+ large
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in 0..<80 {
      let choice = (e & f) ^ (~e & g)
      let first = h &+ (rotate(e, 14) ^ rotate(e, 18) ^ rotate(e, 41)) &+ choice &+ constants[i] &+ words[i]
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let second = (rotate(a, 28) ^ rotate(a, 34) ^ rotate(a, 39)) &+ majority
      (h, g, f, e) = (g, f, e, d &+ first)
      (d, c, b, a) = (c, b, a, first &+ second)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// The first 80 primes.
  private static let primes: [UInt64] = {
    var primes: [UInt64] = []
    var candidate: UInt64 = 2
    while primes.count < 80 {
      if primes.allSatisfy({ candidate % $0 != 0 }) { primes.append(candidate) }
      candidate += 1
    }
    return primes
  }()

  /// The first 64 bits of the fraction of each prime's cube root; computed, so that there is no table to mistype.
  static let constants: [UInt64] = primes.map { prime in
    root(BigUInt(prime) << 192, 3)
  }

  /// The same of the first 8 primes' square roots.
  static let initialState: [UInt64] = primes[..<8].map { prime in
    root(BigUInt(prime) << 128, 2)
  }

  /// The same of the next 8 primes: where SHA-384 begins.
  static let start384: [UInt64] = primes[8..<16].map { prime in
    root(BigUInt(prime) << 128, 2)
  }

  /// The low 64 bits of an integer root, found bit by bit.
  private static func root(_ value: BigUInt, _ power: Int) -> UInt64 {
    var result = BigUInt(0)
    for bit in stride(from: 70, through: 0, by: -1) {
      let candidate = result | BigUInt(1) << bit
      if candidate.power(power) <= value { result = candidate }
    }
    return UInt64(truncatingIfNeeded: result)
  }
}
