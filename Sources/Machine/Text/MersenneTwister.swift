import BigInt

/// CPython's random number generator: MT19937 (Matsumoto and Nishimura), seeded as `random.seed` version 2 does.
///
/// The state is plain data: a position and a block of 624 words that changes only when all of it has been used.
struct MersenneTwister: Equatable, Sendable {
  static let blockSize = 624

  /// How many words of the block have been given out.
  private(set) var position: Int
  private(set) var block: [UInt32]

  /// Takes up a saved state; the block must have 624 words.
  init(position: Int, block: [UInt32]) {
    precondition(block.count == Self.blockSize && 0...Self.blockSize ~= position)
    self.position = position
    self.block = block
  }

  /// Seeds from an int: its magnitude counts.
  init(seed: Integer) {
    let words = seed.big.magnitude.words.flatMap { [UInt32(truncatingIfNeeded: $0), UInt32($0 >> 32)] }
    let used = words.count - words.reversed().prefix { $0 == 0 }.count
    self.init(key: used == 0 ? [0] : Array(words[..<used]))
  }

  /// Seeds from a str or bytes: the bytes (UTF-8 of a str) and their SHA-512 make one big int.
  init(seed bytes: [UInt8]) {
    let all = bytes + SHA512.digest(bytes)
    var words: [UInt32] = []
    var index = all.count
    while index > 0 {
      var word: UInt32 = 0
      for byte in all[max(index - 4, 0)..<index] { word = word << 8 | UInt32(byte) }
      words.append(word)
      index -= 4
    }
    while words.count > 1, words.last == 0 { words.removeLast() }
    self.init(key: words)
  }

  /// Seeds from a float: by its hash, taken as unsigned, as CPython does.
  init(seed value: Double) {
    self.init(seed: Integer(BigInt(UInt(bitPattern: NumericHash.hash(value)))))
  }

  private init(key: [UInt32]) {
    var state = [UInt32](repeating: 19_650_218, count: Self.blockSize)
    for index in 1..<Self.blockSize { state[index] = Self.step(state, index) &* 1_812_433_253 &+ UInt32(index) }
    var place = 1
    var keyPlace = 0
    for _ in 0..<max(Self.blockSize, key.count) {
      state[place] = (state[place] ^ Self.step(state, place) &* 1_664_525) &+ key[keyPlace] &+ UInt32(keyPlace)
      keyPlace = keyPlace + 1 == key.count ? 0 : keyPlace + 1
      Self.advance(&place, &state)
    }
    for _ in 1..<Self.blockSize {
      state[place] = (state[place] ^ Self.step(state, place) &* 1_566_083_941) &- UInt32(place)
      Self.advance(&place, &state)
    }
    state[0] = 0x8000_0000
    position = Self.blockSize
    block = state
  }

  private static func step(_ state: [UInt32], _ place: Int) -> UInt32 {
    state[place - 1] ^ state[place - 1] >> 30
  }

  private static func advance(_ place: inout Int, _ state: inout [UInt32]) {
    place += 1
    if place == blockSize {
      state[0] = state[blockSize - 1]
      place = 1
    }
  }

  /// Makes the next block; true of a call that `next` makes every 624 words.
  private mutating func refill() {
    let (size, middle) = (Self.blockSize, 397)
    block.withUnsafeMutableBufferPointer { block in
      for index in 0..<size {
        let word = block[index] & 0x8000_0000 | block[index + 1 == size ? 0 : index + 1] & 0x7fff_ffff
        let other = block[index + middle < size ? index + middle : index + middle - size]
        block[index] = other ^ word >> 1 ^ (word & 1 == 0 ? 0 : 0x9908_b0df)
      }
    }
    position = 0
  }

  /// 32 random bits.
  mutating func next() -> UInt32 {
    if position >= Self.blockSize { refill() }
    position += 1
    return Self.temper(block[position - 1])
  }

  /// What a word of the block is given out as.
  static func temper(_ word: UInt32) -> UInt32 {
    var word = word
    word ^= word >> 11
    word ^= word << 7 & 0x9d2c_5680
    word ^= word << 15 & 0xefc6_0000
    return word ^ word >> 18
  }

  /// `random()`: a float in [0, 1) with 53 random bits.
  mutating func random() -> Double { Self.float(next(), next()) }

  /// The float that two words make.
  static func float(_ high: UInt32, _ low: UInt32) -> Double {
    (Double(high >> 5) * 67_108_864 + Double(low >> 6)) / 9_007_199_254_740_992
  }

  /// `getrandbits(count)`.
  mutating func bits(_ count: Int) throws(TextError) -> Integer {
    if count < 0 { throw .value("number of bits must be non-negative") }
    if count > Integer.bitLimit { throw TextError(.memoryError, "") }
    if count == 0 { return .small(0) }
    if count <= 32 { return .small(Int(next() >> UInt32(32 - count))) }
    var words: [UInt] = []
    var left = count
    var isLow = true
    while left > 0 {
      var word = UInt(next())
      if left < 32 { word >>= UInt(32 - left) }
      if isLow { words.append(word) } else { words[words.count - 1] |= word << 32 }
      isLow.toggle()
      left -= 32
    }
    return Integer(BigInt(BigUInt(words: words)))
  }

  /// A random int in `0..<bound`, as `random._randbelow` draws it; 0 for a bound that is not positive.
  mutating func below(_ bound: Integer) throws(TextError) -> Integer {
    if bound.isZero || bound.isNegative { return .small(0) }
    let count = bound.bitLength
    var value = try bits(count)
    while !(value < bound) { value = try bits(count) }
    return value
  }
}
