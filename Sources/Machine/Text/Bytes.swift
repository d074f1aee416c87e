/// The methods of Python's bytes on `[UInt8]`; what they share with str is in `Units`.
enum Bytes {
  static func find(_ bytes: [UInt8], _ part: [UInt8], _ start: Int? = nil, _ end: Int? = nil) -> Int {
    Units.window(bytes.count, start, end).flatMap { Units.find(bytes, part, in: $0) } ?? -1
  }

  static func rfind(_ bytes: [UInt8], _ part: [UInt8], _ start: Int? = nil, _ end: Int? = nil) -> Int {
    Units.window(bytes.count, start, end).flatMap { Units.rfind(bytes, part, in: $0) } ?? -1
  }

  static func index(
    _ bytes: [UInt8], _ part: [UInt8], _ start: Int? = nil, _ end: Int? = nil
  ) throws(TextError) -> Int {
    let index = find(bytes, part, start, end)
    if index < 0 { throw .value("subsection not found") }
    return index
  }

  static func rindex(
    _ bytes: [UInt8], _ part: [UInt8], _ start: Int? = nil, _ end: Int? = nil
  ) throws(TextError) -> Int {
    let index = rfind(bytes, part, start, end)
    if index < 0 { throw .value("subsection not found") }
    return index
  }

  static func count(_ bytes: [UInt8], _ part: [UInt8], _ start: Int? = nil, _ end: Int? = nil) -> Int {
    Units.window(bytes.count, start, end).map { Units.count(bytes, part, in: $0) } ?? 0
  }

  static func hasPrefix(_ bytes: [UInt8], _ prefix: [UInt8], _ start: Int? = nil, _ end: Int? = nil) -> Bool {
    Units.window(bytes.count, start, end).map { Units.starts(bytes, with: prefix, in: $0) } ?? false
  }

  static func hasSuffix(_ bytes: [UInt8], _ suffix: [UInt8], _ start: Int? = nil, _ end: Int? = nil) -> Bool {
    Units.window(bytes.count, start, end).map { Units.ends(bytes, with: suffix, in: $0) } ?? false
  }

  static func replacing(
    _ bytes: [UInt8], _ old: [UInt8], by new: [UInt8], limit: Int = -1
  ) throws(TextError) -> [UInt8] {
    try Units.replace(bytes, old, by: new, limit: limit)
  }

  static func repeated(_ bytes: [UInt8], _ times: Int) throws(TextError) -> [UInt8] {
    times <= 0 || bytes.isEmpty ? [] : try Units.repeated(bytes, times)
  }

  static func join(_ separator: [UInt8], _ parts: [[UInt8]]) -> [UInt8] { Array(parts.joined(separator: separator)) }

  /// `split`; without a separator, at runs of white space.
  static func split(
    _ bytes: [UInt8], _ separator: [UInt8]? = nil, limit: Int = -1
  ) throws(TextError) -> [[UInt8]] {
    if separator?.isEmpty == true { throw .value("empty separator") }
    let ranges =
      separator.map { Units.split(bytes, by: $0, limit: limit) }
      ?? Units.splitSpace(bytes, limit: limit, isSpace: CharacterTable.isByteSpace)
    return ranges.map { Array(bytes[$0]) }
  }

  static func rsplit(
    _ bytes: [UInt8], _ separator: [UInt8]? = nil, limit: Int = -1
  ) throws(TextError) -> [[UInt8]] {
    if separator?.isEmpty == true { throw .value("empty separator") }
    let ranges =
      separator.map { Units.rsplit(bytes, by: $0, limit: limit) }
      ?? Units.rsplitSpace(bytes, limit: limit, isSpace: CharacterTable.isByteSpace)
    return ranges.map { Array(bytes[$0]) }
  }

  static func splitLines(_ bytes: [UInt8], keepEnds: Bool = false) -> [[UInt8]] {
    Units.splitLines(bytes, keepEnds: keepEnds) { $0 == 10 || $0 == 13 }.map { Array(bytes[$0]) }
  }

  static func stripping(_ bytes: [UInt8], _ side: TextSide = .both, _ set: [UInt8]? = nil) -> [UInt8] {
    Array(
      bytes[
        Units.strip(bytes, left: side != .right, right: side != .left) { byte in
          set?.contains(byte) ?? CharacterTable.isByteSpace(byte)
        }])
  }

  static func partition(_ bytes: [UInt8], _ separator: [UInt8]) throws(TextError) -> ([UInt8], [UInt8], [UInt8]) {
    if separator.isEmpty { throw .value("empty separator") }
    let index = find(bytes, separator)
    if index < 0 { return (bytes, [], []) }
    return (Array(bytes[..<index]), separator, Array(bytes[(index + separator.count)...]))
  }

  static func rpartition(_ bytes: [UInt8], _ separator: [UInt8]) throws(TextError) -> ([UInt8], [UInt8], [UInt8]) {
    if separator.isEmpty { throw .value("empty separator") }
    let index = rfind(bytes, separator)
    if index < 0 { return ([], [], bytes) }
    return (Array(bytes[..<index]), separator, Array(bytes[(index + separator.count)...]))
  }

  static func lower(_ bytes: [UInt8]) -> [UInt8] { bytes.map(Units.lower) }
  static func upper(_ bytes: [UInt8]) -> [UInt8] { bytes.map(Units.upper) }
  static func swapcase(_ bytes: [UInt8]) -> [UInt8] { bytes.map(Units.swapped) }
  static func capitalize(_ bytes: [UInt8]) -> [UInt8] { Units.capitalized(bytes) }
  static func title(_ bytes: [UInt8]) -> [UInt8] { Units.titled(bytes) }

  static func repr(_ bytes: [UInt8]) -> Text { Text(ascii: Text.quoted(bytes, prefix: [98])) }

  /// A deterministic 64-bit hash, the same as of an ASCII text with these bytes.
  static func hash(_ bytes: [UInt8]) -> Int { Text(storage: .ascii(bytes)).hash }

  /// `bytes.hex(separator, size)`: groups are counted from the right, or from the left if `size` is negative.
  static func hex(_ bytes: [UInt8], separator: UInt8? = nil, size: Int = 1) -> Text {
    let digits = Array("0123456789abcdef".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 2)
    let group = Int(clamping: size.magnitude)
    for index in bytes.indices {
      let boundary = size > 0 ? bytes.count - index : index
      if let separator, index > 0, group > 0, boundary % group == 0 { result.append(separator) }
      result.append(digits[Int(bytes[index] >> 4)])
      result.append(digits[Int(bytes[index] & 15)])
    }
    return Text(ascii: result)
  }

  /// `bytes.fromhex(text)`: pairs of digits with white space between them.
  static func fromHex(_ text: Text) throws(TextError) -> [UInt8] {
    func digit(_ index: Int) -> UInt8? {
      if index >= text.count { return nil }
      return IntText.digitValue(UInt8(truncatingIfNeeded: text[index])).flatMap { $0 < 16 ? $0 : nil }
    }
    let refusal = "non-hexadecimal number found in fromhex() arg at position "
    if case .wide(let points) = text.storage, let place = points.firstIndex(where: { $0 >= 128 }) {
      throw .value(refusal + "\(place)")
    }
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if CharacterTable.isByteSpace(UInt8(truncatingIfNeeded: text[index])) {
        index += 1
        continue
      }
      for offset in 0...1 where digit(index + offset) == nil {
        throw .value(refusal + "\(index + offset)")
      }
      result.append((digit(index) ?? 0) << 4 | (digit(index + 1) ?? 0))
      index += 2
    }
    return result
  }
}
