// Checksums (CRC-32 of IEEE 802.3, Adler-32 of RFC 1950) and 16-bit floats.

enum Checksums {
  static func crc32(_ data: [UInt8], _ start: UInt32) -> UInt32 {
    var crc = ~start
    for byte in data { crc = table[Int((crc ^ UInt32(byte)) & 255)] ^ crc >> 8 }
    return ~crc
  }

  private static let table: [UInt32] = (0..<256).map { i in
    var word = UInt32(i)
    for _ in 0..<8 { word = word & 1 == 1 ? 0xEDB8_8320 ^ word >> 1 : word >> 1 }
    return word
  }

  static func adler32(_ data: [UInt8], _ start: UInt32) -> UInt32 {
    var (low, high) = (start & 0xFFFF, start >> 16)
    for byte in data {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    return high << 16 | low
  }
}

/// The half-precision floats of IEEE 754, which `struct` calls `e`.
enum HalfFloat {
  /// nil: too large.
  static func bits(_ value: Double) -> UInt16? {
    let sign: UInt16 = value.sign == .minus ? 0x8000 : 0
    if value.isNaN { return sign | 0x7E00 }
    if value.isInfinite { return sign | 0x7C00 }
    let size = value.magnitude
    if size == 0 { return sign }
    let exponent = max(Int(size.exponent), -14)
    // The number of units in the last place, rounded to even; a carry runs into the exponent by itself.
    let units = (size / Double(sign: .plus, exponent: exponent - 10, significand: 1)).rounded(.toNearestOrEven)
    let word = (exponent + 14) * 1024 + Int(units)
    return word >= 0x7C00 ? nil : sign | UInt16(word)
  }

  static func value(_ bits: UInt16) -> Double {
    let sign: FloatingPointSign = bits & 0x8000 == 0 ? .plus : .minus
    let exponent = Int(bits >> 10 & 31)
    let fraction = Double(bits & 1023)
    if exponent == 31 { return fraction == 0 ? (sign == .plus ? .infinity : -.infinity) : .nan }
    let magnitude =
      exponent == 0
      ? Double(sign: .plus, exponent: -24, significand: fraction)
      : Double(sign: .plus, exponent: exponent - 25, significand: 1024 + fraction)
    return sign == .plus ? magnitude : -magnitude
  }
}
