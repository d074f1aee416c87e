/// UTF-16 and UTF-32: units of two or four bytes, in one order or the other, or as a mark at the beginning says.
struct WideCodec: Sendable, Equatable {
  /// Bytes in a unit.
  var size = 2
  var isBig = false
  var isMarked = true

  init() {}

  /// `key` is a name of Python's in lower case with underscores.
  init?(named key: String) {
    switch key {
    case "utf_16", "utf16", "u16": break
    case "utf_16_le", "utf_16le", "utf16_le", "utf16le": isMarked = false
    case "utf_16_be", "utf_16be", "utf16_be", "utf16be": (isMarked, isBig) = (false, true)
    case "utf_32", "utf32", "u32": size = 4
    case "utf_32_le", "utf_32le", "utf32_le": (size, isMarked) = (4, false)
    case "utf_32_be", "utf_32be", "utf32_be": (size, isMarked, isBig) = (4, false, true)
    default: return nil
    }
  }

  var name: String { "utf-\(size * 8)" + (isMarked ? "" : isBig ? "-be" : "-le") }

  func bytes(_ points: [UInt32]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((points.count + 1) * size)
    if isMarked { append(0xFEFF, &result) }
    for point in points {
      if size == 2, point > 0xFFFF {
        append(0xD800 + ((point - 0x10000) >> 10), &result)
        append(0xDC00 + ((point - 0x10000) & 0x3FF), &result)
      } else {
        append(point, &result)
      }
    }
    return result
  }

  private func append(_ unit: UInt32, _ result: inout [UInt8]) {
    for i in 0..<size { result.append(UInt8(truncatingIfNeeded: unit >> UInt32((isBig ? size - 1 - i : i) * 8))) }
  }

  /// With the order that the mark says, and where the text begins.
  func settled(by bytes: [UInt8]) -> (WideCodec, Int) {
    guard isMarked else { return (self, 0) }
    var codec = self
    codec.isMarked = false
    guard bytes.count >= size else { return (codec, 0) }
    if codec.unit(bytes, 0) == 0xFEFF { return (codec, size) }
    var other = codec
    other.isBig = true
    return other.unit(bytes, 0) == 0xFEFF ? (other, size) : (codec, 0)
  }

  func unit(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    (0..<size).reduce(0) { $0 | UInt32(bytes[at + $1]) << UInt32((isBig ? size - 1 - $1 : $1) * 8) }
  }

  /// The code point that starts at an index and its length; without one, how many bytes are wrong, and why.
  func point(_ bytes: [UInt8], _ at: Int) -> (UInt32?, Int, String) {
    if at + size > bytes.count { return (nil, bytes.count - at, "truncated data") }
    let first = unit(bytes, at)
    if size == 4 {
      if 0xD800...0xDFFF ~= first {
        return (nil, 4, "code point in surrogate code point range(0xd800, 0xe000)")
      }
      return first < 0x110000 ? (first, 4, "") : (nil, 4, "code point not in range(0x110000)")
    }
    if !(0xD800...0xDFFF ~= first) { return (first, 2, "") }
    if first >= 0xDC00 { return (nil, 2, "illegal encoding") }
    if at + 4 > bytes.count { return (nil, bytes.count - at, "unexpected end of data") }
    let second = unit(bytes, at + 2)
    if !(0xDC00...0xDFFF ~= second) { return (nil, 2, "illegal UTF-16 surrogate") }
    return (0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), 4, "")
  }
}
