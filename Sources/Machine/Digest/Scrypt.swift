// scrypt (RFC 7914): a key from a password, at the price of memory.

enum Scrypt {
  /// `cost` is a power of two; the caller has bounded the memory, 128 * cost * blockSize bytes.
  static func key(
    password: [UInt8], salt: [UInt8], cost: Int, blockSize: Int, parallel: Int, length: Int
  ) -> [UInt8] {
    let code = HMAC(.sha256, key: password)
    let bytes = code.stretched(salt: salt, rounds: 1, length: parallel * 128 * blockSize)
    var words = stride(from: 0, to: bytes.count, by: 4).map { at in
      UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
    }
    let size = 32 * blockSize
    for part in 0..<parallel {
      var block = Array(words[(part * size)..<(part * size + size)])
      mix(&block, cost)
      words.replaceSubrange((part * size)..<(part * size + size), with: block)
    }
    return code.stretched(salt: Digest.bytes(words.map(\.byteSwapped)), rounds: 1, length: length)
  }

  private static func mix(_ block: inout [UInt32], _ cost: Int) {
    let size = block.count
    var memory: [UInt32] = []
    memory.reserveCapacity(size * cost)
    var scratch = block
    for _ in 0..<cost {
      memory += block
      shuffle(&block, &scratch)
    }
    for _ in 0..<cost {
      let start = Int(block[size - 16]) & (cost - 1)
      for i in 0..<size { block[i] ^= memory[start * size + i] }
      shuffle(&block, &scratch)
    }
  }

  /// Chains the block's parts of 16 words: even ones to its first half, odd ones to its second.
  private static func shuffle(_ block: inout [UInt32], _ scratch: inout [UInt32]) {
    let parts = block.count / 16
    var x = Array(block[(block.count - 16)...])
    for part in 0..<parts {
      for i in 0..<16 { x[i] ^= block[part * 16 + i] }
      salsa(&x)
      let to = (part % 2 == 0 ? part / 2 : parts / 2 + part / 2) * 16
      for i in 0..<16 { scratch[to + i] = x[i] }
    }
    swap(&block, &scratch)
  }

  /// Salsa20/8.
  private static func salsa(_ block: inout [UInt32]) {
    var x = block
    @inline(__always) func step(_ to: Int, _ a: Int, _ b: Int, _ bits: UInt32) {
      x[to] ^= Digest.rotateLeft(x[a] &+ x[b], bits)
    }
    for _ in 0..<4 {
      for i in 0..<4 {
        let (a, b, c, d) = (i * 5, (i * 5 + 4) % 16, (i * 5 + 8) % 16, (i * 5 + 12) % 16)
        step(b, a, d, 7)
        step(c, b, a, 9)
        step(d, c, b, 13)
        step(a, d, c, 18)
      }
      for i in 0..<4 {
        let row = i * 4
        let (a, b, c, d) = (row + i, row + (i + 1) % 4, row + (i + 2) % 4, row + (i + 3) % 4)
        step(b, a, d, 7)
        step(c, b, a, 9)
        step(d, c, b, 13)
        step(a, d, c, 18)
      }
    }
    for i in 0..<16 { block[i] = block[i] &+ x[i] }
  }
}
