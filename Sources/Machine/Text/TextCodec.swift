/// Encodings: `str.encode` and `bytes.decode` in UTF-8, ASCII and Latin-1, with the error handlers strict, ignore,
/// replace, backslashreplace, xmlcharrefreplace and surrogateescape.
enum TextCodec {
  enum Encoding: Sendable, Equatable {
    case utf8
    case ascii
    case latin1
    /// UTF-8 with a mark at the beginning.
    case marked
    /// UTF-16 and UTF-32.
    case units(WideCodec)

    /// The encoding that Python knows by a name.
    init?(named name: Text) {
      let key = name.string.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.joined(separator: "_")
      switch key {
      case "utf_8", "utf8", "u8", "utf", "cp65001", "utf8_ucs2", "utf8_ucs4": self = .utf8
      case "ascii", "us_ascii", "646": self = .ascii
      case "latin_1", "latin1", "latin", "iso_8859_1", "iso8859_1", "8859", "cp819", "l1", "iso8859": self = .latin1
      case "utf_8_sig", "utf8_sig": self = .marked
      case let key where WideCodec(named: key) != nil: self = .units(WideCodec(named: key) ?? WideCodec())
      default: return nil
      }
    }

    fileprivate var name: String {
      switch self {
      case .utf8, .marked: "utf-8"
      case .ascii: "ascii"
      case .latin1: "latin-1"
      case .units(let codec): codec.name
      }
    }
  }

  /// The UTF-8 of a text; lone surrogates are refused by `encode`, here they become "?".
  static func utf8(_ text: Text) -> [UInt8] { (try? encode(text, .utf8, errors: "replace")) ?? [] }

  private static func unknownHandler(_ name: Text) -> TextError {
    TextError(.lookupError, "unknown error handler name '\(name.string)'")
  }

  // MARK: Encoding

  static func encode(_ text: Text, _ encoding: Encoding, errors: Text = "strict") throws(TextError) -> [UInt8] {
    if case .marked = encoding { return [0xEF, 0xBB, 0xBF] + (try encode(text, .utf8, errors: errors)) }
    if case .units(let codec) = encoding {
      var points: [UInt32] = []
      for index in 0..<text.count {
        if canEncode(text[index], encoding) || errors == "surrogatepass" {
          points.append(text[index])
        } else {
          var replacement: [UInt8] = []
          try replace((0..<text.count).map { text[$0] }, index..<(index + 1), encoding, errors, &replacement)
          points += replacement.map(UInt32.init)
        }
      }
      return codec.bytes(points)
    }
    guard case .wide(let points) = text.storage else {
      if case .ascii(let bytes) = text.storage { return bytes }
      return []
    }
    var result: [UInt8] = []
    result.reserveCapacity(points.count * (encoding == .utf8 ? 3 : 1))
    var index = 0
    while index < points.count {
      if append(points[index], encoding, to: &result) {
        index += 1
        continue
      }
      var end = index + 1
      while end < points.count, !canEncode(points[end], encoding) { end += 1 }
      for place in index..<end {
        try replace(points, place..<end, encoding, errors, &result)
      }
      index = end
    }
    return result
  }

  private static func canEncode(_ point: UInt32, _ encoding: Encoding) -> Bool {
    switch encoding {
    case .ascii: point < 0x80
    case .latin1: point < 0x100
    case .utf8, .marked, .units: !(0xd800...0xdfff ~= point)
    }
  }

  @inline(__always)
  private static func append(_ point: UInt32, _ encoding: Encoding, to result: inout [UInt8]) -> Bool {
    if !canEncode(point, encoding) { return false }
    if point < 0x80 || encoding != .utf8 {
      result.append(UInt8(truncatingIfNeeded: point))
    } else if point < 0x800 {
      result.append(UInt8(0xc0 | point >> 6))
      result.append(UInt8(0x80 | point & 63))
    } else if point < 0x10000 {
      result.append(UInt8(0xe0 | point >> 12))
      result.append(UInt8(0x80 | point >> 6 & 63))
      result.append(UInt8(0x80 | point & 63))
    } else {
      result.append(UInt8(0xf0 | point >> 18 & 7))
      result.append(UInt8(0x80 | point >> 12 & 63))
      result.append(UInt8(0x80 | point >> 6 & 63))
      result.append(UInt8(0x80 | point & 63))
    }
    return true
  }

  /// Writes what stands for the first of a range of characters that have no code.
  private static func replace(
    _ points: [UInt32], _ range: Range<Int>, _ encoding: Encoding, _ errors: Text, _ result: inout [UInt8]
  ) throws(TextError) {
    let point = points[range.lowerBound]
    switch errors {
    case "strict": throw refusal(points, range, encoding)
    case "ignore": break
    case "replace": result.append(63)
    case "backslashreplace": Text.escape(point) { result.append($0) }
    case "xmlcharrefreplace": result.append(contentsOf: Array("&#\(point);".utf8))
    case "surrogateescape":
      if !(0xdc80...0xdcff ~= point) { throw refusal(points, range, encoding) }
      result.append(UInt8(point - 0xdc00))
    case "surrogatepass":
      if encoding != .utf8 { throw refusal(points, range, encoding) }
      result += [UInt8(0xe0 | point >> 12), UInt8(0x80 | point >> 6 & 63), UInt8(0x80 | point & 63)]
    default: throw unknownHandler(errors)
    }
  }

  private static func refusal(_ points: [UInt32], _ range: Range<Int>, _ encoding: Encoding) -> TextError {
    let reason =
      switch encoding {
      case .utf8, .marked, .units: "surrogates not allowed"
      case .ascii: "ordinal not in range(128)"
      case .latin1: "ordinal not in range(256)"
      }
    let details = TextError.Unicode(
      encoding: encoding.name, object: .text(Text(codePoints: points)), range: range, reason: reason)
    if range.count > 1 {
      let place = "\(range.lowerBound)-\(range.upperBound - 1)"
      return TextError(
        .unicodeEncodeError, "'\(encoding.name)' codec can't encode characters in position \(place): \(reason)",
        details)
    }
    var shown: [UInt8] = []
    Text.escape(points[range.lowerBound]) { shown.append($0) }
    let character = String(decoding: shown, as: UTF8.self)
    return TextError(
      .unicodeEncodeError,
      "'\(encoding.name)' codec can't encode character '\(character)' in position \(range.lowerBound): \(reason)",
      details)
  }

  // MARK: Decoding

  static func decode(_ bytes: [UInt8], _ encoding: Encoding, errors: Text = "strict") throws(TextError) -> Text {
    if case .units(let codec) = encoding { return try decode(bytes, codec, errors: errors) }
    if encoding == .marked {
      return try decode(
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes, .utf8, errors: errors)
    }
    if Units.allASCII(bytes) { return Text(ascii: bytes) }
    if encoding == .latin1 { return Text(codePoints: bytes.map(UInt32.init)) }
    var result: [UInt32] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        result.append(UInt32(byte))
        index += 1
        continue
      }
      let (point, length, reason) =
        encoding == .utf8 ? sequence(bytes, index) : (nil, 1, "ordinal not in range(128)")
      if let point {
        result.append(point)
      } else if encoding == .utf8, errors == "surrogatepass", let surrogate = surrogate(bytes, index) {
        result.append(surrogate)
        index += 3
        continue
      } else {
        try replace(bytes, index..<(index + length), encoding, reason, errors, &result)
      }
      index += length
    }
    return Text(codePoints: result)
  }

  /// The surrogate that three bytes would be if UTF-8 allowed it.
  private static func surrogate(_ bytes: [UInt8], _ index: Int) -> UInt32? {
    guard index + 2 < bytes.count, bytes[index] == 0xed, 0xa0...0xbf ~= bytes[index + 1],
      0x80...0xbf ~= bytes[index + 2]
    else { return nil }
    return 0xd000 | UInt32(bytes[index + 1] & 63) << 6 | UInt32(bytes[index + 2] & 63)
  }

  private static func decode(_ bytes: [UInt8], _ codec: WideCodec, errors: Text) throws(TextError) -> Text {
    let (codec, start) = codec.settled(by: bytes)
    var result: [UInt32] = []
    var index = start
    while index < bytes.count {
      let (point, length, reason) = codec.point(bytes, index)
      if let point {
        result.append(point)
      } else if errors == "surrogatepass", length == codec.size, index + length <= bytes.count {
        result.append(codec.unit(bytes, index))
      } else {
        try replace(bytes, index..<(index + length), .units(codec), reason, errors, &result)
      }
      index += length
    }
    return Text(codePoints: result)
  }

  /// The code point that starts at an index and its length; without one, how many bytes are wrong, and why.
  private static func sequence(_ bytes: [UInt8], _ index: Int) -> (UInt32?, Int, String) {
    let first = bytes[index]
    let length: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xbf
    switch first {
    case 0xc2...0xdf: length = 2
    case 0xe0...0xef:
      length = 3
      if first == 0xe0 { lowest = 0xa0 }
      if first == 0xed { highest = 0x9f }
    case 0xf0...0xf4:
      length = 4
      if first == 0xf0 { lowest = 0x90 }
      if first == 0xf4 { highest = 0x8f }
    default: return (nil, 1, "invalid start byte")
    }
    var point = UInt32(first) & (length == 2 ? 31 : length == 3 ? 15 : 7)
    for offset in 1..<length {
      if index + offset >= bytes.count { return (nil, offset, "unexpected end of data") }
      let byte = bytes[index + offset]
      if byte < lowest || byte > highest { return (nil, offset, "invalid continuation byte") }
      point = point << 6 | UInt32(byte & 63)
      (lowest, highest) = (0x80, 0xbf)
    }
    return (point, length, "")
  }

  private static func replace(
    _ bytes: [UInt8], _ range: Range<Int>, _ encoding: Encoding, _ reason: String, _ errors: Text,
    _ result: inout [UInt32]
  ) throws(TextError) {
    switch errors {
    case "strict", "surrogatepass":
      let what =
        range.count == 1
        ? "byte 0x\(String(bytes[range.lowerBound], radix: 16)) in position \(range.lowerBound)"
        : "bytes in position \(range.lowerBound)-\(range.upperBound - 1)"
      throw TextError(
        .unicodeDecodeError, "'\(encoding.name)' codec can't decode \(what): \(reason)",
        TextError.Unicode(encoding: encoding.name, object: .bytes(bytes), range: range, reason: reason))
    case "ignore": break
    case "replace": result.append(0xfffd)
    case "backslashreplace":
      for byte in bytes[range] { Text.escape(UInt32(byte)) { result.append(UInt32($0)) } }
    case "surrogateescape": for byte in bytes[range] { result.append(0xdc00 + UInt32(byte)) }
    default: throw unknownHandler(errors)
    }
  }
}
