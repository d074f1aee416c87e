/// Reads JSON as `plait grade` writes it, and any other.
struct JSONReader {
  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  /// The value that a text holds; nil if it is not JSON.
  static func read(_ text: String) -> JSON? {
    var reader = JSONReader(bytes: Array(text.utf8))
    guard let value = reader.value() else { return nil }
    reader.skipBlanks()
    return reader.at == reader.bytes.count ? value : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { at += 1 }
  }

  private mutating func take(_ word: StaticString) -> Bool {
    let wanted = word.withUTF8Buffer { Array($0) }
    guard bytes[at...].starts(with: wanted) else { return false }
    at += wanted.count
    return true
  }

  private mutating func value() -> JSON? {
    skipBlanks()
    depth += 1
    defer { depth -= 1 }
    guard depth < 100, let byte = next else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object()
    case UInt8(ascii: "["): return list()
    case UInt8(ascii: "\""): return string().map { .string($0) }
    default:
      if take("null") { return .null }
      if take("true") { return .bool(true) }
      if take("false") { return .bool(false) }
      return number()
    }
  }

  private mutating func number() -> JSON? {
    let start = at
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    return Int(text).map { .int($0) } ?? Double(text).map { .number($0) }
  }

  private mutating func list() -> JSON? {
    at += 1
    var items: [JSON] = []
    skipBlanks()
    if take("]") { return .list([]) }
    while let item = value() {
      items.append(item)
      skipBlanks()
      if take("]") { return .list(items) }
      if !take(",") { return nil }
    }
    return nil
  }

  private mutating func object() -> JSON? {
    at += 1
    var fields: [(String, JSON)] = []
    skipBlanks()
    if take("}") { return .object([]) }
    while true {
      skipBlanks()
      guard let name = string() else { return nil }
      skipBlanks()
      guard take(":"), let value = value() else { return nil }
      fields.append((name, value))
      skipBlanks()
      if take("}") { return .object(fields) }
      if !take(",") { return nil }
    }
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var result: [UInt8] = []
    while let byte = next {
      at += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
      if byte != UInt8(ascii: "\\") {
        result.append(byte)
        continue
      }
      guard let mark = next else { return nil }
      at += 1
      switch mark {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "u"):
        guard let scalar = scalar() else { return nil }
        result += Array(String(Character(scalar)).utf8)
      default: result.append(mark)
      }
    }
    return nil
  }

  private mutating func unit() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[at..<(at + 4)], as: UTF8.self)
    at += 4
    return UInt32(digits, radix: 16)
  }

  private mutating func scalar() -> UnicodeScalar? {
    guard let first = unit() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return UnicodeScalar(first) ?? "\u{FFFD}" }
    guard take("\\u"), let second = unit(), (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
    return UnicodeScalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }
}

extension JSON {
  var string: String? { if case .string(let value) = self { value } else { nil } }
  var int: Int? { if case .int(let value) = self { value } else { nil } }
  var items: [JSON]? { if case .list(let value) = self { value } else { nil } }

  subscript(name: String) -> JSON? {
    if case .object(let fields) = self { fields.first { $0.0 == name }?.1 } else { nil }
  }
}
