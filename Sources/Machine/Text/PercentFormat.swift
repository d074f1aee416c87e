/// `%`-formatting: splits a format text into pieces and applies one conversion to a value.
///
/// The machine walks the pieces in order and fetches the arguments itself; so errors come in CPython's order. A piece
/// `.failure` stands where the text is malformed, and is raised when the walk comes to it.
enum PercentFormat {
  enum Piece: Equatable, Sendable {
    case literal(Text)
    case conversion(Conversion)
    /// Malformed from here on; `wantsKey` if a key opened: first the argument must be a mapping.
    case failure(TextError, wantsKey: Bool)
  }

  enum Amount: Equatable, Sendable {
    case none
    case fixed(Int)
    /// "*": the next argument tells.
    case argument
  }

  /// One conversion `%[(key)][flags][width][.precision]type`.
  struct Conversion: Equatable, Sendable {
    var key: Text?
    var leftAdjusted = false
    var plus = false
    var space = false
    var alternate = false
    var zero = false
    var width = Amount.none
    var precision = Amount.none
    var type: UInt32 = 0
    /// Where the type stands in the format text; errors name it.
    var index = 0

    /// Sets the width that a "*" fetched: a negative one adjusts to the left.
    mutating func setWidth(_ value: Int) {
      if value < 0 { leftAdjusted = true }
      width = .fixed(Int(clamping: value.magnitude))
    }

    /// Sets the precision that a "*" fetched; a negative one counts as 0.
    mutating func setPrecision(_ value: Int) { precision = .fixed(max(value, 0)) }
  }

  /// The message where "*" meets an argument that is no int.
  static let starNeedsInt = TextError.type("* wants int")
  static let notEnough = TextError.type("not enough arguments for format string")
  static let notAllConverted = TextError.type("not all arguments converted during string formatting")
  static let needsMapping = TextError.type("format requires a mapping")

  static func parse(_ text: Text) -> [Piece] {
    var pieces: [Piece] = []
    var reader = FormatReader(text)
    var start = 0
    while let point = reader.peek() {
      if point != 37 {
        reader.index += 1
        continue
      }
      if reader.index > start { pieces.append(.literal(text.slice(start..<reader.index))) }
      reader.index += 1
      if reader.take(37) {
        pieces.append(.literal("%"))
      } else {
        let wantsKey = reader.peek() == 40
        do throws(TextError) {
          pieces.append(.conversion(try conversion(&reader)))
        } catch {
          return pieces + [.failure(error, wantsKey: wantsKey)]
        }
      }
      start = reader.index
    }
    if reader.index > start { pieces.append(.literal(text.slice(start..<reader.index))) }
    return pieces
  }

  private static func conversion(_ reader: inout FormatReader) throws(TextError) -> Conversion {
    var result = Conversion()
    if reader.take(40) { result.key = try key(&reader) }
    while let flag = reader.peek(), result.setFlag(flag) { reader.index += 1 }
    result.width = try amount(&reader, "width too big")
    if reader.take(46) {
      result.precision = try amount(&reader, "precision too big")
      if result.precision == .none { result.precision = .fixed(0) }
    }
    if let size = reader.peek(), size == 104 || size == 108 || size == 76 { reader.index += 1 }
    guard let type = reader.peek() else { throw .value("incomplete format") }
    result.type = type
    result.index = reader.index
    reader.index += 1
    return result
  }

  /// The key up to the parenthesis that closes it; it may hold others in pairs.
  private static func key(_ reader: inout FormatReader) throws(TextError) -> Text {
    let start = reader.index
    var depth = 1
    while let point = reader.peek() {
      reader.index += 1
      if point == 40 { depth += 1 }
      if point == 41 { depth -= 1 }
      if depth == 0 { return reader.text.slice(start..<(reader.index - 1)) }
    }
    throw .value("incomplete format key")
  }

  private static func amount(_ reader: inout FormatReader, _ tooBig: String) throws(TextError) -> Amount {
    if reader.take(42) { return .argument }
    var value: Int?
    while let digit = reader.peek(), 48...57 ~= digit {
      let (product, overflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
      value = product + Int(digit - 48)
      if overflow || product > Int(Int32.max) { throw .value(tooBig) }
      reader.index += 1
    }
    return value.map(Amount.fixed) ?? .none
  }
}

extension PercentFormat.Conversion {
  fileprivate mutating func setFlag(_ flag: UInt32) -> Bool {
    switch flag {
    case 45: leftAdjusted = true
    case 43: plus = true
    case 32: space = true
    case 35: alternate = true
    case 48: zero = true
    default: return false
    }
    return true
  }

  /// What kind of value the type takes.
  enum Kind {
    /// d, i, u: an int, or a float cut off.
    case integer
    /// o, x, X: an int only.
    case baseInteger
    case float
    case character
    /// s, r, a: the text that str, repr or ascii gives.
    case text
  }

  /// The kind of the type; throws for a type that does not exist.
  func kind() throws(TextError) -> Kind {
    switch type {
    case 100, 105, 117: return .integer
    case 111, 120, 88: return .baseInteger
    case 101, 69, 102, 70, 103, 71: return .float
    case 99: return .character
    case 115, 114, 97: return .text
    default:
      let shown = 32..<127 ~= type ? Text(codePoint: type).string : "?"
      throw .value("unsupported format character '\(shown)' (0x\(String(type, radix: 16))) at index \(index)")
    }
  }

  /// The error for an argument of a type that the conversion does not take.
  func refusal(of typeName: String) -> TextError {
    switch type {
    case 111, 120, 88: .type("%\(Text(codePoint: type).string) format: an integer is required, not \(typeName)")
    case 99: .type("%c requires int or char")
    case 101, 69, 102, 70, 103, 71: .type("must be real number, not \(typeName)")
    default: .type("%\(Text(codePoint: type).string) format: a real number is required, not \(typeName)")
    }
  }

  private var fixedWidth: Int { if case .fixed(let value) = width { value } else { 0 } }
  private var fixedPrecision: Int? { if case .fixed(let value) = precision { value } else { nil } }

  /// Applies d, i, u, o, x or X to an int.
  func format(_ value: Integer) throws(TextError) -> Text {
    var digits: [UInt8]
    switch type {
    case 111: digits = IntText.digits(value, base: 8)
    case 120, 88: digits = IntText.digits(value, base: 16, uppercase: type == 88)
    default: digits = try IntText.decimalMagnitude(value)
    }
    let precision = fixedPrecision ?? 0
    if precision > Units.sizeLimit { throw .value("precision too large") }
    if digits.count < precision {
      digits.insert(contentsOf: repeatElement(48, count: precision - digits.count), at: 0)
    }
    let hasPrefix = alternate && (type == 111 || type == 120 || type == 88)
    let prefix: [UInt8] = hasPrefix ? [48, UInt8(truncatingIfNeeded: type)] : []
    return try padded(negative: value.isNegative, prefix, digits)
  }

  /// Applies e, f or g to a float.
  func format(_ value: Double) throws(TextError) -> Text {
    let precision = fixedPrecision ?? 6
    if precision > Units.sizeLimit { throw .value("precision too big") }
    let number = FloatFormat.digits(value, type, precision, alternate: alternate)
    var body: [UInt8] = []
    number.appendBody(to: &body)
    return try padded(negative: number.negative, [], body)
  }

  private func padded(negative: Bool, _ prefix: [UInt8], _ digits: [UInt8]) throws(TextError) -> Text {
    let sign: [UInt8] = negative ? [45] : plus ? [43] : space ? [32] : []
    let head = sign + prefix
    let padding = max(fixedWidth - head.count - digits.count, 0)
    if padding > Units.sizeLimit { throw TextError(.memoryError, "") }
    if padding == 0 { return Text(ascii: head + digits) }
    if leftAdjusted { return Text(ascii: head + digits + [UInt8](repeating: 32, count: padding)) }
    if zero { return Text(ascii: head + [UInt8](repeating: 48, count: padding) + digits) }
    return Text(ascii: [UInt8](repeating: 32, count: padding) + head + digits)
  }

  /// Applies s, r or a to the text that str, repr or ascii gave.
  func format(_ text: Text) throws(TextError) -> Text {
    var text = text
    if let precision = fixedPrecision, precision < text.count { text = text.prefix(precision) }
    return leftAdjusted ? try text.ljust(fixedWidth) : try text.rjust(fixedWidth)
  }

  /// Applies c to a code point.
  func character(_ value: Integer) throws(TextError) -> Text {
    guard case .small(let point) = value, 0..<0x110000 ~= point else {
      throw .overflow("%c arg not in range(0x110000)")
    }
    return try character(Text(codePoint: UInt32(point)))
  }

  /// Applies c to a text, which must be one character.
  func character(_ text: Text) throws(TextError) -> Text {
    if text.count != 1 { throw .type("%c requires int or char") }
    return leftAdjusted ? try text.ljust(fixedWidth) : try text.rjust(fixedWidth)
  }
}
