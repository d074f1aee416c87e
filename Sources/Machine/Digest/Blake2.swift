// BLAKE2b and BLAKE2s, from their standard (RFC 7693), with the parameter block of the BLAKE2 paper.

/// A word of 64 (BLAKE2b) or 32 bits (BLAKE2s), and what depends on its size.
protocol Blake2Word: FixedWidthInteger, UnsignedInteger, Sendable {
  static var start: [Self] { get }
  static var rounds: Int { get }
  static var rotations: (Self, Self, Self, Self) { get }
}

extension UInt64: Blake2Word {
  static var start: [UInt64] { SHA512.initialState }
  static var rounds: Int { 12 }
  static var rotations: (UInt64, UInt64, UInt64, UInt64) { (32, 24, 16, 63) }
}

extension UInt32: Blake2Word {
  static var start: [UInt32] { SHA256.start256 }
  static var rounds: Int { 10 }
  static var rotations: (UInt32, UInt32, UInt32, UInt32) { (16, 12, 8, 7) }
}

enum Blake2<Word: Blake2Word> {
  private static var wordSize: Int { Word.bitWidth / 8 }

  /// The whole state of eight words as bytes, little-endian; a digest is its beginning. `parameters` has the size of
  /// the state, `message` begins with the padded key where there is one.
  static func digest(_ message: [UInt8], parameters: [UInt8], isLastNode: Bool) -> [UInt8] {
    let block = wordSize * 16
    var state = Word.start
    for i in 0..<8 { state[i] ^= word(parameters, i * wordSize) }
    var data = message
    while data.isEmpty || data.count % block != 0 { data.append(0) }
    for start in stride(from: 0, to: data.count, by: block) {
      let isLast = start + block == data.count
      let words = (0..<16).map { word(data, start + $0 * wordSize) }
      mix(&state, words, count: Word(min(start + block, message.count)), isLast: isLast, isLastNode: isLastNode)
    }
    return state.flatMap { one in (0..<wordSize).map { UInt8(truncatingIfNeeded: one >> Word($0 * 8)) } }
  }

  private static func word(_ bytes: [UInt8], _ at: Int) -> Word {
    (0..<wordSize).reduce(0) { $0 | Word(bytes[at + $1]) << Word($1 * 8) }
  }

  private static func mix(_ state: inout [Word], _ m: [Word], count: Word, isLast: Bool, isLastNode: Bool) {
    var v = state + Word.start
    v[12] ^= count
    if isLast { v[14] = ~v[14] }
    if isLast, isLastNode { v[15] = ~v[15] }
    for round in 0..<Word.rounds {
      let order = orders[round % 10]
      for i in 0..<4 {
        quarter(&v, i, 4 + i, 8 + i, 12 + i, m[order[i * 2]], m[order[i * 2 + 1]])
      }
      for i in 0..<4 {
        quarter(
          &v, i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4, m[order[8 + i * 2]], m[order[9 + i * 2]])
      }
    }
    for i in 0..<8 { state[i] ^= v[i] ^ v[i + 8] }
  }

  @inline(__always)
  private static func quarter(_ v: inout [Word], _ a: Int, _ b: Int, _ c: Int, _ d: Int, _ x: Word, _ y: Word) {
    let r = Word.rotations
    v[a] = v[a] &+ v[b] &+ x
    v[d] = rotate(v[d] ^ v[a], r.0)
    v[c] = v[c] &+ v[d]
    v[b] = rotate(v[b] ^ v[c], r.1)
    v[a] = v[a] &+ v[b] &+ y
    v[d] = rotate(v[d] ^ v[a], r.2)
    v[c] = v[c] &+ v[d]
    v[b] = rotate(v[b] ^ v[c], r.3)
  }

  @inline(__always) private static func rotate(_ word: Word, _ bits: Word) -> Word {
    word &>> bits | word &<< (Word(Word.bitWidth) &- bits)
  }

  private static var orders: [[Int]] { blake2Orders }
}

/// In which order a round takes the words of a block.
private let blake2Orders: [[Int]] = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4], [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13], [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11], [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5], [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
]
