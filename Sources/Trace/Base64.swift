/// Bytes as text without `+`, `/` and `=`: base64url of RFC 4648, unpadded.
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func encode(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for _ in 0...group.count {
        text.append(alphabet[bits >> 18 & 63])
        bits <<= 6
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { value(scalar) != nil }

  /// The whole bytes in `digits`; bits that are left over and other characters are dropped.
  static func decode(_ digits: some Sequence<Unicode.Scalar>) -> [UInt8] {
    var bytes: [UInt8] = []
    var bits = 0
    var count = 0
    for digit in digits {
      guard let value = value(digit) else { continue }
      bits = (bits << 6 | value) & 0xffff
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    return bytes
  }

  private static func value(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "A"..."Z": Int(scalar.value) - 65
    case "a"..."z": Int(scalar.value) - 97 + 26
    case "0"..."9": Int(scalar.value) - 48 + 52
    case "-": 62
    case "_": 63
    default: nil
    }
  }
}

/// Numbers in as few bytes as they need: seven bits a byte, lowest first, the top bit set on all but the last.
enum Varint {
  static func append(_ number: UInt128, to bytes: inout [UInt8]) {
    var rest = number
    while rest > 0x7f {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  struct Reader {
    var rest: ArraySlice<UInt8>

    init(bytes: ArraySlice<UInt8>) {
      rest = bytes
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Nil if the bytes end too early or the number does not fit.
    mutating func number() -> UInt128? {
      var number: UInt128 = 0
      var shift: UInt128 = 0
      while let byte = rest.popFirst() {
        guard shift <= 119 else { return nil }
        number |= UInt128(byte & 0x7f) << shift
        if byte < 0x80 { return number }
        shift += 7
      }
      return nil
    }

    /// Nil if there are fewer.
    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
      guard count >= 0, count <= rest.count else { return nil }
      defer { rest = rest.dropFirst(count) }
      return rest.prefix(count)
    }
  }
}
