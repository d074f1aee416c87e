/// A parsed format specifier `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`.
///
/// `FormatSpec.parse` reads it, `IntFormat`, `FloatFormat` and `TextFormat` apply it to a value. A field that the
/// specifier does not name is nil; zero padding is a fill "0" with the alignment "=".
struct FormatSpec: Equatable, Sendable {
  enum Alignment: UInt32, Sendable {
    case left = 60
    case right = 62
    case center = 94
    /// Padding goes between the sign and the digits.
    case afterSign = 61
  }

  /// The Python type that a specifier is for: it settles the defaults and the words of errors.
  enum Target: String, Sendable {
    case int
    case float
    case str
  }

  var fill: UInt32 = 32
  var alignment: Alignment
  var sign: UInt32?
  var coercesNegativeZero = false
  var alternate = false
  var width: Int?
  /// 44 for ",", 95 for "_".
  var grouping: UInt32?
  var precision: Int?
  /// The code point of the type, if there is one.
  var type: UInt32?
  let target: Target
  private var hasAlignment = false
  private var hasFill = false

  init(target: Target) {
    self.target = target
    alignment = target == .str ? .left : .right
  }

  /// Reads a specifier for a value of a type; `typeName` is what errors call it.
  static func parse(_ text: Text, for target: Target, typeName: String? = nil) throws(TextError) -> FormatSpec {
    var spec = FormatSpec(target: target)
    var reader = FormatReader(text)
    spec.readAlignment(&reader)
    if let sign = reader.peek(), sign == 32 || sign == 43 || sign == 45 {
      spec.sign = sign
      reader.index += 1
    }
    spec.coercesNegativeZero = reader.take(122)
    spec.alternate = reader.take(35)
    if !spec.hasFill, reader.take(48) {
      spec.fill = 48
      if !spec.hasAlignment, target != .str { spec.alignment = .afterSign }
    }
    spec.width = try reader.number()
    try spec.readGrouping(&reader)
    if reader.take(46) {
      guard let precision = try reader.number() else { throw .value("Format specifier missing precision") }
      spec.precision = precision
    }
    if reader.left > 1 {
      throw .value("Invalid format specifier '\(text.string)' for object of type '\(typeName ?? target.rawValue)'")
    }
    spec.type = reader.peek()
    try spec.checkGrouping()
    return spec
  }

  private mutating func readAlignment(_ reader: inout FormatReader) {
    if let alignment = reader.peek(1).flatMap(Alignment.init) {
      fill = reader.peek() ?? 32
      self.alignment = alignment
      (hasAlignment, hasFill) = (true, true)
      reader.index += 2
    } else if let alignment = reader.peek().flatMap(Alignment.init) {
      self.alignment = alignment
      hasAlignment = true
      reader.index += 1
    }
  }

  private mutating func readGrouping(_ reader: inout FormatReader) throws(TextError) {
    if reader.take(44) { grouping = 44 }
    if reader.take(95) {
      if grouping != nil { throw .value("Cannot specify both ',' and '_'.") }
      grouping = 95
    }
    if reader.peek() == 44, grouping == 95 { throw .value("Cannot specify both ',' and '_'.") }
  }

  private func checkGrouping() throws(TextError) {
    guard let grouping else { return }
    switch type {
    case nil where target != .str: return
    case 100, 101, 102, 103, 69, 71, 37, 70: return
    case 98, 111, 120, 88: if grouping == 95 { return }
    default: break
    }
    let mark = grouping == 44 ? "," : "_"
    throw .value("Cannot specify '\(mark)' with '\(FormatSpec.shown(type ?? 115))'.")
  }

  /// A type's code point as errors show it.
  static func shown(_ type: UInt32) -> String {
    if type > 32, type < 128, let scalar = Unicode.Scalar(type) { return String(scalar) }
    return "\\x" + String(type, radix: 16)
  }

  func unknownType(_ typeName: String? = nil) -> TextError {
    let code = FormatSpec.shown(type ?? 0)
    return .value("Unknown format code '\(code)' for object of type '\(typeName ?? target.rawValue)'")
  }

  func refusal(_ what: String) -> TextError { .value("\(what) not allowed in \(whose) format specifier") }

  private var whose: String { target == .str ? "string" : "integer" }
}

/// Reads a format text from left to right.
struct FormatReader {
  let text: Text
  var index = 0

  init(_ text: Text) { self.text = text }

  var left: Int { text.count - index }

  @inline(__always)
  func peek(_ offset: Int = 0) -> UInt32? {
    index + offset < text.count ? text[index + offset] : nil
  }

  /// Steps over a code point if it comes next.
  mutating func take(_ point: UInt32) -> Bool {
    if peek() != point { return false }
    index += 1
    return true
  }

  /// A decimal number, in digits of any script; nil if there is none.
  mutating func number() throws(TextError) -> Int? {
    guard let first = peek().flatMap(CharacterTable.digit) else { return nil }
    var value = first
    index += 1
    while let digit = peek().flatMap(CharacterTable.digit) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(digit)
      if overflow || carry { throw .value("Too many decimal digits in format string") }
      value = sum
      index += 1
    }
    return value
  }
}

// MARK: - Laying out

extension FormatSpec {
  /// The parts of a formatted number. The last `decimals` of the digits stand behind a point; the others are grouped.
  struct Number {
    var negative: Bool
    var prefix: [UInt8] = []
    var digits: [UInt8]
    var decimals = 0
    var showsPoint = false
    /// What follows the digits: an exponent, "%", or all of "inf" and "nan".
    var rest: [UInt8] = []
    var groupSize = 3

    /// Digits, point and rest, after `head`.
    func appendBody(to result: inout [UInt8]) {
      if showsPoint || decimals > 0 {
        result.append(contentsOf: digits[..<(digits.count - decimals)])
        result.append(46)
        result.append(contentsOf: digits[(digits.count - decimals)...])
      } else {
        result.append(contentsOf: digits)
      }
      result.append(contentsOf: rest)
    }

    var bodyCount: Int { digits.count + (showsPoint || decimals > 0 ? 1 : 0) + rest.count }
  }

  /// Sign, prefix, digits with separators and padding.
  func layout(_ number: Number) throws(TextError) -> Text {
    let mark: UInt32? = number.negative ? 45 : sign == 45 ? nil : sign
    let headCount = (mark == nil ? 0 : 1) + number.prefix.count
    let width = width ?? 0
    if width > Units.sizeLimit { throw TextError(.memoryError, "") }
    var number = number
    if let grouping {
      let isPadded = fill == 48 && alignment == .afterSign
      let whole = number.digits.count - number.decimals
      let zeroWidth = isPadded ? width - headCount - (number.bodyCount - whole) : 0
      let digits = Array(number.digits[..<whole])
      let grouped = FormatSpec.grouped(digits, UInt8(truncatingIfNeeded: grouping), number.groupSize, zeroWidth)
      number.digits = grouped + number.digits[whole...]
    }
    let padding = max(width - headCount - number.bodyCount, 0)
    if padding > 0, fill >= 128 { return layoutWide(number, mark, padding) }
    var result: [UInt8] = []
    result.reserveCapacity(headCount + padding + number.bodyCount)
    let unit = UInt8(truncatingIfNeeded: fill)
    let (outer, inner, after) = split(padding)
    for _ in 0..<outer { result.append(unit) }
    if let mark { result.append(UInt8(truncatingIfNeeded: mark)) }
    result.append(contentsOf: number.prefix)
    for _ in 0..<inner { result.append(unit) }
    number.appendBody(to: &result)
    for _ in 0..<after { result.append(unit) }
    return Text(ascii: result)
  }

  /// How padding is shared out: before the sign, after it, behind the number.
  private func split(_ padding: Int) -> (Int, Int, Int) {
    switch alignment {
    case .afterSign: (0, padding, 0)
    case .right: (padding, 0, 0)
    case .left: (0, 0, padding)
    case .center: (padding / 2, 0, padding - padding / 2)
    }
  }

  private func layoutWide(_ number: Number, _ mark: UInt32?, _ padding: Int) -> Text {
    var body: [UInt8] = []
    number.appendBody(to: &body)
    let head = (mark.map { [$0] } ?? []) + number.prefix.map(UInt32.init)
    let (outer, inner, after) = split(padding)
    func fills(_ count: Int) -> [UInt32] { [UInt32](repeating: fill, count: count) }
    return Text(codePoints: fills(outer) + head + fills(inner) + body.map(UInt32.init) + fills(after))
  }

  /// The digits with a separator between groups, after as many zeros as make them at least `width` characters.
  private static func grouped(_ digits: [UInt8], _ separator: UInt8, _ size: Int, _ width: Int) -> [UInt8] {
    var reversed: [UInt8] = []
    var index = digits.count
    var inGroup = 0
    // No digits (inf, nan) have no groups: only zeros could follow, and these are padding's.
    while index > 0 || (reversed.count < width && !digits.isEmpty) {
      if inGroup == size {
        reversed.append(separator)
        inGroup = 0
      }
      index -= 1
      reversed.append(index >= 0 ? digits[index] : 48)
      inGroup += 1
    }
    return reversed.reversed()
  }

  /// A text padded to the width, for `str` and the type "c".
  func padded(_ text: Text) throws(TextError) -> Text {
    let padding = max((width ?? 0) - text.count, 0)
    if padding == 0 { return text }
    if padding > Units.sizeLimit { throw TextError(.memoryError, "") }
    let (outer, inner, after) = split(padding)
    return try text.padded(outer + inner, after, fill)
  }
}

/// `format(text, spec)`.
enum TextFormat {
  static func format(_ text: Text, _ specText: Text, typeName: String = "str") throws(TextError) -> Text {
    if specText.isEmpty { return text }
    let spec = try FormatSpec.parse(specText, for: .str, typeName: typeName)
    if let type = spec.type, type != 115 { throw spec.unknownType(typeName) }
    if let sign = spec.sign { throw spec.refusal(sign == 32 ? "Space" : "Sign") }
    if spec.coercesNegativeZero { throw spec.refusal("Negative zero coercion (z)") }
    if spec.alternate { throw spec.refusal("Alternate form (#)") }
    if spec.alignment == .afterSign { throw .value("'=' alignment not allowed in string format specifier") }
    if let precision = spec.precision, precision < text.count { return try spec.padded(text.prefix(precision)) }
    return try spec.padded(text)
  }
}
