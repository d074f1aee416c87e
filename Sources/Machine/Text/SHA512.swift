import BigInt

/// SHA-512 (FIPS 180-4), which `random.seed` needs for texts, and on which SHA-384 and SHA-256's constants rest.
enum SHA512 {
  /// The 64 bytes of the digest.
  static func digest(_ message: [UInt8]) -> [UInt8] { digest(message, from: initialState) }

  /// The same from other first values: SHA-384 is the beginning of such a digest.
  static func digest(_ message: [UInt8], from start: [UInt64]) -> [UInt8] {
    var state = start
    var padded = message + [0x80]
    padded.append(contentsOf: repeatElement(0, count: (240 - padded.count % 128) % 128 + 8))
    let bitCount = UInt64(message.count) * 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      padded.append(UInt8(truncatingIfNeeded: bitCount >> shift))
    }
    for start in stride(from: 0, to: padded.count, by: 128) { mix(&state, padded[start..<(start + 128)]) }
    return state.flatMap { word in
      stride(from: UInt64(56), through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  private static func rotate(_ word: UInt64, _ bits: UInt64) -> UInt64 { word >> bits | word << (64 - bits) }

  private static func mix(_ state: inout [UInt64], _ chunk: ArraySlice<UInt8>) {
    var words: [UInt64] = []
    for index in 0..<16 {
      let start = chunk.startIndex + index * 8
      words.append(chunk[start..<(start + 8)].reduce(0) { $0 << 8 | UInt64($1) })
    }
    for index in 16..<80 {
      let (early, late) = (words[index - 15], words[index - 2])
      let small = rotate(early, 1) ^ rotate(early, 8) ^ early >> 7
      let large = rotate(late, 19) ^ rotate(late, 61) ^ late >> 6
      words.append(words[index - 16] &+ small &+ words[index - 7] &+ large)
    }
    var now = state
    for index in 0..<80 {
      let (a, e) = (now[0], now[4])
      let choice = (e & now[5]) ^ (~e & now[6])
      let first =
        now[7] &+ (rotate(e, 14) ^ rotate(e, 18) ^ rotate(e, 41)) &+ choice &+ constants[index] &+ words[index]
      let majority = (a & now[1]) ^ (a & now[2]) ^ (now[1] & now[2])
      let second = (rotate(a, 28) ^ rotate(a, 34) ^ rotate(a, 39)) &+ majority
      now = [first &+ second, a, now[1], now[2], now[3] &+ first, e, now[5], now[6]]
    }
    for index in 0..<8 { state[index] &+= now[index] }
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
