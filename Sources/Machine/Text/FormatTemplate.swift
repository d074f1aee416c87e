/// `str.format`: splits a template into literals and fields; the machine evaluates the fields.
///
/// A piece `.failure` stands where the template is malformed; CPython raises it when it comes there, after it has
/// formatted what stands before.
enum FormatTemplate {
  enum Piece: Equatable, Sendable {
    case literal(Text)
    case field(Field)
    case failure(TextError)
  }

  enum First: Equatable, Sendable {
    /// `{}`: the next positional argument.
    case next
    case index(Int)
    case name(Text)
  }

  enum Accessor: Equatable, Sendable {
    case attribute(Text)
    case index(Int)
    case key(Text)
  }

  /// One field `{first.attribute[key]!conversion:spec}`.
  struct Field: Equatable, Sendable {
    var first: First
    var accessors: [Accessor] = []
    /// An error among the accessors, raised once the ones before it have been applied.
    var failure: TextError?
    /// The code point after "!", if any.
    var conversion: UInt32?
    /// The specifier as written; where `specHasFields`, it is a template of its own.
    var spec = Text.empty
    var specHasFields = false
  }

  static let tooDeep = TextError.value("Max string recursion exceeded")

  static func parse(_ text: Text) -> [Piece] {
    var pieces: [Piece] = []
    var reader = FormatReader(text)
    var start = 0
    func flush(_ end: Int) {
      if end > start { pieces.append(.literal(text.slice(start..<end))) }
    }
    while let point = reader.peek() {
      reader.index += 1
      if point != 123 && point != 125 { continue }
      if reader.take(point) {
        flush(reader.index - 1)
        start = reader.index
        continue
      }
      // An error in the braces comes before the literal to their left in CPython; nothing shows the difference.
      flush(reader.index - 1)
      if point == 125 { return pieces + [.failure(.value("Single '}' encountered in format string"))] }
      do throws(TextError) {
        pieces.append(.field(try field(&reader)))
      } catch {
        return pieces + [.failure(error)]
      }
      start = reader.index
    }
    flush(reader.index)
    return pieces
  }

  /// Reads a field after its brace.
  private static func field(_ reader: inout FormatReader) throws(TextError) -> Field {
    if reader.left == 0 { throw .value("Single '{' encountered in format string") }
    let start = reader.index
    var end: UInt32?
    while let point = reader.peek() {
      reader.index += 1
      if point == 123 { throw .value("unexpected '{' in field name") }
      if point == 91 {
        // Between brackets everything is part of the key.
        while let inner = reader.peek(), inner != 93 { reader.index += 1 }
      }
      if point == 125 || point == 58 || point == 33 {
        end = point
        break
      }
    }
    let name = reader.text.slice(start..<(end == nil ? reader.index : reader.index - 1))
    var conversion: UInt32?
    if end == 33 {
      conversion = try self.conversion(&reader)
      end = reader.peek(-1)
    }
    var result = try self.name(name)
    result.conversion = conversion
    switch end {
    case 58: try readSpec(&reader, &result)
    case 125: break
    default: throw .value("expected '}' before end of string")
    }
    return result
  }

  /// Reads the letter after "!" and the colon or brace that ends it.
  private static func conversion(_ reader: inout FormatReader) throws(TextError) -> UInt32 {
    guard let letter = reader.peek() else {
      throw .value("end of string while looking for conversion specifier")
    }
    reader.index += 1
    guard let next = reader.peek() else { throw .value("unmatched '{' in format spec") }
    reader.index += 1
    if next != 58 && next != 125 { throw .value("expected ':' after conversion specifier") }
    return letter
  }

  /// Reads a specifier up to the brace that closes the field.
  private static func readSpec(_ reader: inout FormatReader, _ field: inout Field) throws(TextError) {
    let start = reader.index
    var depth = 1
    while let point = reader.peek() {
      reader.index += 1
      if point == 123 {
        field.specHasFields = true
        depth += 1
      } else if point == 125 {
        depth -= 1
        if depth == 0 {
          field.spec = reader.text.slice(start..<(reader.index - 1))
          return
        }
      }
    }
    throw .value("unmatched '{' in format spec")
  }

  /// Splits `first.attribute[key]`.
  private static func name(_ text: Text) throws(TextError) -> Field {
    var reader = FormatReader(text)
    while let point = reader.peek(), point != 46, point != 91 { reader.index += 1 }
    let first = text.prefix(reader.index)
    var field = Field(first: .name(first))
    if first.isEmpty { field.first = .next } else if let index = try index(first) { field.first = .index(index) }
    do throws(TextError) {
      while reader.left > 0 { field.accessors.append(try accessor(&reader)) }
    } catch {
      field.failure = error
    }
    return field
  }

  /// The index that a text of digits is.
  private static func index(_ text: Text) throws(TextError) -> Int? {
    var reader = FormatReader(text)
    do throws(TextError) {
      let value = try reader.number()
      return reader.left == 0 ? value : nil
    } catch {
      throw .value("Too many decimal digits in format string")
    }
  }

  private static func accessor(_ reader: inout FormatReader) throws(TextError) -> Accessor {
    if reader.take(46) {
      let start = reader.index
      while let point = reader.peek(), point != 46, point != 91 { reader.index += 1 }
      if reader.index == start { throw .value("Empty attribute in format string") }
      return .attribute(reader.text.slice(start..<reader.index))
    }
    guard reader.take(91) else { throw .value("Only '.' or '[' may follow ']' in format field specifier") }
    let start = reader.index
    while let point = reader.peek(), point != 93 { reader.index += 1 }
    let key = reader.text.slice(start..<reader.index)
    if !reader.take(93) { throw .value("Missing ']' in format string") }
    if key.isEmpty { throw .value("Empty attribute in format string") }
    return try index(key).map(Accessor.index) ?? .key(key)
  }

  /// The error for a conversion other than s, r and a.
  static func unknownConversion(_ letter: UInt32) -> TextError {
    if letter > 32, letter < 127 {
      return .value("Unknown conversion specifier \(Text(codePoint: letter).string)")
    }
    return .value("Unknown conversion specifier \\x\(String(letter, radix: 16))")
  }

  /// Numbers the fields of one call: automatic or by hand, never both.
  struct Numbering {
    private var next = 0
    private var isAutomatic: Bool?

    /// The index of the positional argument; nil where the field goes by name.
    mutating func index(of first: First) throws(TextError) -> Int? {
      switch first {
      case .name: return nil
      case .next:
        if isAutomatic == false {
          throw .value("cannot switch from manual field specification to automatic field numbering")
        }
        isAutomatic = true
        next += 1
        return next - 1
      case .index(let index):
        if isAutomatic == true {
          throw .value("cannot switch from automatic field numbering to manual field specification")
        }
        isAutomatic = false
        return index
      }
    }
  }
}
