// repr() and ascii() of texts, repr() of bytes.
extension Text {
  private static let hexDigits = Array("0123456789abcdef".utf8)

  /// The literal that makes this text: single quotes unless it holds only single ones; what cannot be shown is escaped.
  var repr: Text { quoted(asciiOnly: false) }

  /// `ascii(self)`: repr with everything that is not ASCII escaped.
  var asciiRepr: Text { quoted(asciiOnly: true) }

  private func quoted(asciiOnly: Bool) -> Text {
    switch storage {
    case .ascii(let bytes):
      return Text(ascii: Text.quoted(bytes))
    case .wide(let points):
      let quote: UInt32 = points.contains(39) && !points.contains(34) ? 34 : 39
      var result: [UInt32] = [quote]
      result.reserveCapacity(points.count + 2)
      for point in points {
        if point >= 128 {
          if !asciiOnly && CharacterTable.isPrintable(point) {
            result.append(point)
          } else {
            Text.escape(point) { result.append(UInt32($0)) }
          }
        } else {
          Text.quote(UInt8(truncatingIfNeeded: point), UInt8(quote)) { result.append(UInt32($0)) }
        }
      }
      result.append(quote)
      return Text(codePoints: result)
    }
  }

  /// The ASCII bytes between the right quotes, escaped; bytes from 128 on as `\x..`.
  static func quoted(_ bytes: [UInt8], prefix: [UInt8] = []) -> [UInt8] {
    let quote: UInt8 = bytes.contains(39) && !bytes.contains(34) ? 34 : 39
    var result = prefix
    result.reserveCapacity(bytes.count + prefix.count + 2)
    result.append(quote)
    for byte in bytes { Text.quote(byte, quote) { result.append($0) } }
    result.append(quote)
    return result
  }

  @inline(__always)
  private static func quote(_ byte: UInt8, _ quote: UInt8, _ append: (UInt8) -> Void) {
    switch byte {
    case 92, quote:
      append(92)
      append(byte)
    case 32..<127: append(byte)
    case 9, 10, 13:
      append(92)
      append(byte == 9 ? 116 : byte == 10 ? 110 : 114)
    default: escape(UInt32(byte), append)
    }
  }

  /// `\xhh`, `\uhhhh` or `\Uhhhhhhhh`.
  static func escape(_ point: UInt32, _ append: (UInt8) -> Void) {
    let (letter, digits): (UInt8, Int) = point < 0x100 ? (120, 2) : point < 0x10000 ? (117, 4) : (85, 8)
    append(92)
    append(letter)
    for place in stride(from: digits - 1, through: 0, by: -1) {
      append(hexDigits[Int(point >> UInt32(4 * place) & 15)])
    }
  }
}
