// Message digests, from their standards: MD5 (RFC 1321), SHA-1 and SHA-2 (FIPS 180-4), HMAC (RFC 2104), PBKDF2
// (RFC 8018). Pure functions of bytes; the constants are computed where the standard says how.

import Glibc

/// A hash function by the name that `hashlib` gives it.
enum Digest: String {
  case md5, sha1, sha224, sha256, sha384, sha512

  /// Where a digest stands after some whole blocks.
  enum State {
    case narrow([UInt32])
    case wide([UInt64])
  }

  var isWide: Bool { self == .sha384 || self == .sha512 }
  /// Bytes in a block.
  var blockSize: Int { isWide ? 128 : 64 }

  private var start: State {
    switch self {
    case .md5: .narrow(MD5.start)
    case .sha1: .narrow(SHA1.start)
    case .sha224: .narrow(SHA256.start224)
    case .sha256: .narrow(SHA256.start256)
    case .sha384: .wide(SHA512.start384)
    case .sha512: .wide(SHA512.initialState)
    }
  }

  private var size: Int {
    switch self {
    case .md5: 16
    case .sha1: 20
    case .sha224: 28
    case .sha256: 32
    case .sha384: 48
    case .sha512: 64
    }
  }

  func digest(_ message: [UInt8]) -> [UInt8] { digest(message, from: start, after: 0) }

  /// The digest of what has been absorbed already (`count` bytes, whole blocks) and a message behind it.
  func digest(_ message: [UInt8], from state: State, after count: Int) -> [UInt8] {
    let data = padded(message, after: count)
    switch absorbing(data, state) {
    case .narrow(let words):
      let ordered = self == .md5 ? words.map(\.byteSwapped) : words
      return Array(Self.bytes(ordered)[..<size])
    case .wide(let words):
      var result: [UInt8] = []
      result.reserveCapacity(64)
      for word in words { for i in 0..<8 { result.append(UInt8(truncatingIfNeeded: word >> UInt64(56 - i * 8))) } }
      return Array(result[..<size])
    }
  }

  /// The state after whole blocks.
  func absorbing(_ blocks: [UInt8], _ state: State? = nil) -> State {
    switch state ?? start {
    case .narrow(var state):
      var words = [UInt32](repeating: 0, count: 80)
      for start in Swift.stride(from: 0, to: blocks.count, by: 64) {
        for i in 0..<16 { words[i] = Self.bigEndian(blocks, start + i * 4) }
        switch self {
        case .md5: MD5.mix(&state, words)
        case .sha1: SHA1.mix(&state, &words)
        default: SHA256.mix(&state, &words)
        }
      }
      return .narrow(state)
    case .wide(var state):
      var words = [UInt64](repeating: 0, count: 80)
      for start in Swift.stride(from: 0, to: blocks.count, by: 128) { SHA512.mix(&state, &words, blocks, start) }
      return .wide(state)
    }
  }

  /// The message with a one bit, zeros, and the length of all in bits at the end: whole blocks.
  private func padded(_ message: [UInt8], after count: Int) -> [UInt8] {
    var result = message
    result.reserveCapacity(message.count + blockSize * 2)
    result.append(0x80)
    // SHA-512 leaves twice the room for the length, whose upper half is zero here.
    while result.count % blockSize != blockSize - (isWide ? 16 : 8) { result.append(0) }
    if isWide { for _ in 0..<8 { result.append(0) } }
    let bits = UInt64(message.count + count) * 8
    for i in 0..<8 {
      let shift = UInt64(self == .md5 ? i : 7 - i) * 8
      result.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    return result
  }

  @inline(__always) static func bigEndian(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    UInt32(bytes[at]) << 24 | UInt32(bytes[at + 1]) << 16 | UInt32(bytes[at + 2]) << 8 | UInt32(bytes[at + 3])
  }

  static func bytes(_ words: [UInt32]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(words.count * 4)
    for word in words { for i in 0..<4 { result.append(UInt8(truncatingIfNeeded: word >> UInt32(24 - i * 8))) } }
    return result
  }

  @inline(__always) static func rotateLeft(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word << bits | word >> (32 - bits)
  }
}

enum MD5 {
  static let start: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476]

  /// The words come as for the other functions, their bytes the wrong way round.
  static func mix(_ state: inout [UInt32], _ words: [UInt32]) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    for i in 0..<64 {
      let f: UInt32
      let g: Int
      switch i / 16 {
      case 0: (f, g) = ((b & c) | (~b & d), i)
      case 1: (f, g) = ((d & b) | (~d & c), (5 * i + 1) % 16)
      case 2: (f, g) = (b ^ c ^ d, (3 * i + 5) % 16)
      default: (f, g) = (c ^ (b | ~d), 7 * i % 16)
      }
      let sum = a &+ f &+ constants[i] &+ words[g].byteSwapped
      (a, d, c) = (d, c, b)
      b = b &+ Digest.rotateLeft(sum, shifts[i / 16 * 4 + i % 4])
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
  }

  private static let shifts: [UInt32] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21]
  /// The standard's table of sines: `|sin(i + 1)|`, 32 bits of it.
  private static let constants: [UInt32] = (0..<64).map { i in
    UInt32(truncatingIfNeeded: Int(sin(Double(i + 1)).magnitude * 4_294_967_296))
  }
}

enum SHA1 {
  static let start: [UInt32] = [0x6745_2301, 0xEFCD_AB89, 0x98BA_DCFE, 0x1032_5476, 0xC3D2_E1F0]

  /// The first 16 words are the block's; the others are made from them.
  static func mix(_ state: inout [UInt32], _ words: inout [UInt32]) {
    for i in 16..<80 {
      words[i] = Digest.rotateLeft(words[i - 3] ^ words[i - 8] ^ words[i - 14] ^ words[i - 16], 1)
    }
    var (a, b, c, d, e) = (state[0], state[1], state[2], state[3], state[4])
    for i in 0..<80 {
      let f: UInt32
      switch i / 20 {
      case 0: f = (b & c) | (~b & d)
      case 2: f = (b & c) | (b & d) | (c & d)
      default: f = b ^ c ^ d
      }
      let next = Digest.rotateLeft(a, 5) &+ f &+ e &+ constants[i / 20] &+ words[i]
      (e, d, c, b, a) = (d, c, Digest.rotateLeft(b, 30), a, next)
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
  }

  private static let constants: [UInt32] = [0x5A82_7999, 0x6ED9_EBA1, 0x8F1B_BCDC, 0xCA62_C1D6]
}

enum SHA256 {
  static let start256: [UInt32] = SHA512.initialState.map { UInt32($0 >> 32) }
  /// The second 32 bits of the fractions of the 9th to 16th primes' square roots.
  static let start224: [UInt32] = SHA512.start384.map { UInt32(truncatingIfNeeded: $0) }
  private static let constants: [UInt32] = SHA512.constants[..<64].map { UInt32($0 >> 32) }

  /// The first 16 words are the block's; the others are made from them.
  static func mix(_ state: inout [UInt32], _ words: inout [UInt32]) {
    for i in 16..<64 {
      let (early, late) = (words[i - 15], words[i - 2])
      let small = rotate(early, 7) ^ rotate(early, 18) ^ early >> 3
      let large = rotate(late, 17) ^ rotate(late, 19) ^ late >> 10
      words[i] = words[i - 16] &+ small &+ words[i - 7] &+ large
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for i in 0..<64 {
      let choice = (e & f) ^ (~e & g)
      let first = h &+ (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) &+ choice &+ constants[i] &+ words[i]
      let majority = (a & b) ^ (a & c) ^ (b & c)
      let second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) &+ majority
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

  @inline(__always) private static func rotate(_ word: UInt32, _ bits: UInt32) -> UInt32 {
    word >> bits | word << (32 - bits)
  }
}

/// A message authentication code for one key: both hashes have absorbed it already.
struct HMAC {
  let hash: Digest
  private let inner: Digest.State
  private let outer: Digest.State

  init(_ hash: Digest, key: [UInt8]) {
    self.hash = hash
    var block = key.count > hash.blockSize ? hash.digest(key) : key
    block += [UInt8](repeating: 0, count: hash.blockSize - block.count)
    inner = hash.absorbing(block.map { $0 ^ 0x36 })
    outer = hash.absorbing(block.map { $0 ^ 0x5C })
  }

  func code(_ message: [UInt8]) -> [UInt8] {
    hash.digest(hash.digest(message, from: inner, after: hash.blockSize), from: outer, after: hash.blockSize)
  }

  /// PBKDF2: a key of `length` bytes.
  func stretched(salt: [UInt8], rounds: Int, length: Int) -> [UInt8] {
    var result: [UInt8] = []
    var number: UInt32 = 1
    while result.count < length {
      var last = code(salt + Digest.bytes([number]))
      var block = last
      for _ in 1..<max(1, rounds) {
        last = code(last)
        for i in block.indices { block[i] ^= last[i] }
      }
      result += block
      number += 1
    }
    return Array(result[..<length])
  }
}
