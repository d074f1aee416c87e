// The single kinds of tokens: identifiers, strings, numbers, punctuation.

extension Lexer {
  // MARK: Identifiers

  mutating func identifier() throws(Stop) {
    let start = position
    var index = start
    var key: UInt64 = 0
    var high: UInt8 = 0
    while true {
      let byte = bytes[index]
      guard Ascii.isIdentifier(byte) else { break }
      high |= byte
      key = key << 8 | UInt64(byte)
      index += 1
    }
    let length = index - start
    if bytes[index] == "\"" || bytes[index] == "'", length <= 2, isStringPrefix(start, length) {
      position = index
      return try string(from: start)
    }
    if high >= 128 { return try wideIdentifier(start, index) }
    position = index
    let kind = length <= 8 && length >= 2 ? keywords.kind(key) : .name
    append(kind, from: start)
  }

  private func isStringPrefix(_ start: Int, _ length: Int) -> Bool {
    let first = bytes[start] | 32
    if length == 1 { return first == "b" || first == "f" || first == "r" || first == "u" }
    let second = bytes[start + 1] | 32
    return (first == "r" && (second == "b" || second == "f")) || (second == "r" && (first == "b" || first == "f"))
  }

  /// Checks and appends an identifier with characters outside ASCII.
  private mutating func wideIdentifier(_ start: Int, _ end: Int) throws(Stop) {
    let startColumn = column(start)
    var index = start
    for scalar in String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars {
      let properties = scalar.properties
      let isValid =
        index == start ? scalar == "_" || properties.isXIDStart : properties.isXIDContinue
      let width = UTF8.width(scalar)
      index += width
      extra += width - 1
      if !isValid {
        position = index
        throw stop(invalidCharacter(scalar))
      }
    }
    position = end
    append(.name, from: start)
    tokens[tokens.count - 1].span.column = startColumn
  }

  private func invalidCharacter(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    let code = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    return scalar.isPrintable
      ? "invalid character '\(Character(scalar))' (U+\(code))" : "invalid non-printable character U+\(code)"
  }

  // MARK: Strings

  /// Lexes a string whose prefix starts at `start` and whose quote is at `position`.
  mutating func string(from start: Int) throws(Stop) {
    let startLine = line
    let startColumn = column(start)
    let quote = bytes[position]
    var index = position + 1
    let isTriple = bytes[index] == quote && bytes[index + 1] == quote
    if !isTriple, bytes[index] == quote {
      index += 1
    } else {
      if isTriple { index += 2 }
      index = try stringBody(
        index, quote, isTriple,
        Span(
          line: startLine, column: startColumn, endLine: startLine, endColumn: startColumn + 1))
    }
    position = index
    append(.string, from: start)
    tokens[tokens.count - 1].span.line = startLine
    tokens[tokens.count - 1].span.column = startColumn
  }

  /// The index after the closing quotes of a string whose text starts at `first`.
  private mutating func stringBody(_ first: Int, _ quote: UInt8, _ isTriple: Bool, _ place: Span) throws(Stop) -> Int {
    var index = first
    while true {
      let byte = bytes[index]
      if byte == quote {
        index += 1
        if !isTriple { return index }
        if bytes[index] == quote, bytes[index + 1] == quote { return index + 2 }
      } else if byte == "\\" {
        index += 1
        if bytes[index] == "\n", index < end { nextLine(after: index) }
        if index < end { index += 1 }
      } else if byte == "\n" {
        if !isTriple { throw unterminated("string literal", line, place) }
        nextLine(after: index)
        index += 1
      } else {
        if index >= end {
          let stop = unterminated(isTriple ? "triple-quoted string literal" : "string literal", line - 1, place)
          failure?.atEnd = isTriple
          throw stop
        }
        if byte & 0xC0 == 0x80 { extra += 1 }
        index += 1
      }
    }
  }

  private mutating func unterminated(_ what: String, _ line: Int32, _ place: Span) -> Stop {
    stop("unterminated \(what) (detected at line \(line))", place)
  }

  // MARK: Numbers

  mutating func number() throws(Stop) {
    let start = position
    if bytes[start] == "0" {
      switch bytes[start + 1] | 32 {
      case "x": return try radixNumber(start, "hexadecimal", 16)
      case "o": return try radixNumber(start, "octal", 8)
      case "b": return try radixNumber(start, "binary", 2)
      default: break
      }
    }
    var isInteger = true
    if bytes[start] != "." { try digits() }
    let integerEnd = position
    if bytes[position] == "." {
      isInteger = false
      position += 1
      if Ascii.isDigit(bytes[position]) { try digits() }
    }
    if bytes[position] | 32 == "e" {
      if try !exponent() { return append(.number, from: start) }
      isInteger = isInteger && position == integerEnd
    }
    if bytes[position] | 32 == "j" {
      position += 1
      try endNumber("imaginary")
    } else {
      if isInteger { try refuseLeadingZeros(start) }
      try endNumber("decimal")
    }
    append(.number, from: start)
  }

  /// Takes digits in groups separated by single underscores.
  private mutating func digits() throws(Stop) {
    while true {
      while Ascii.isDigit(bytes[position]) { position += 1 }
      if bytes[position] != "_" { return }
      position += 1
      if !Ascii.isDigit(bytes[position]) { throw stop("invalid decimal literal") }
    }
  }

  /// Takes an exponent; false if the `e` starts a keyword, and is not part of the number.
  private mutating func exponent() throws(Stop) -> Bool {
    let mark = position
    position += 1
    if bytes[position] == "+" || bytes[position] == "-" {
      position += 1
      if !Ascii.isDigit(bytes[position]) { throw stop("invalid decimal literal") }
    } else if !Ascii.isDigit(bytes[position]) {
      position = mark
      try endNumber("decimal")
      return false
    }
    try digits()
    return true
  }

  private mutating func refuseLeadingZeros(_ start: Int) throws(Stop) {
    guard bytes[start] == "0" else { return }
    var index = start
    while bytes[index] == "0" || bytes[index] == "_" { index += 1 }
    if index >= position { return }
    throw stop(
      "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
      Span(line: line, column: column(start), endLine: line, endColumn: column(index)))
  }

  private mutating func radixNumber(_ start: Int, _ name: String, _ radix: UInt8) throws(Stop) {
    func isDigit(_ c: UInt8) -> Bool { radix == 16 ? Ascii.isHexDigit(c) : c &- 48 < radix }
    position += 2
    while true {
      if bytes[position] == "_" { position += 1 }
      if !isDigit(bytes[position]) {
        try refuseDigit(name)
        throw stop("invalid \(name) literal")
      }
      while isDigit(bytes[position]) { position += 1 }
      if bytes[position] != "_" { break }
    }
    try refuseDigit(name)
    try endNumber(name)
    append(.number, from: start)
  }

  private mutating func refuseDigit(_ name: String) throws(Stop) {
    let byte = bytes[position]
    guard Ascii.isDigit(byte) else { return }
    position += 1
    throw stop("invalid digit '\(Character(Unicode.Scalar(byte)))' in \(name) literal")
  }

  /// Refuses a letter right after a number, unless a keyword starts there that may follow one.
  private mutating func endNumber(_ name: String) throws(Stop) {
    guard Ascii.isIdentifier(bytes[position]), bytes[position] < 128 else { return }
    for keyword in ["if", "in", "is"] as [StaticString] where starts(keyword) { return }
    for keyword in ["and", "else", "for", "or", "not"] as [StaticString] where starts(keyword) {
      if !Ascii.isIdentifier(bytes[position + keyword.utf8CodeUnitCount]) { return }
    }
    throw stop("invalid \(name) literal")
  }

  private func starts(_ keyword: StaticString) -> Bool {
    keyword.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  // MARK: Punctuation

  mutating func punctuation(_ byte: UInt8) throws(Stop) {
    let start = position
    switch byte {
    case "(", "[", "{":
      try open(byte)
    case ")", "]", "}":
      try close(byte)
    default:
      let (kind, length) = operatorKind(byte, bytes[position + 1], bytes[position + 2])
      if kind == .unknown, byte < 32 || byte == 127 {
        position += 1
        throw stop(invalidCharacter(Unicode.Scalar(byte)))
      }
      position += length
      append(kind, from: start)
    }
  }

  private mutating func open(_ byte: UInt8) throws(Stop) {
    let start = position
    position += 1
    if brackets.count >= Self.maximumBrackets { throw stop("too many nested parentheses") }
    brackets.append(Bracket(byte: byte, line: line, column: column(start)))
    append(byte == "(" ? .leftParen : byte == "[" ? .leftBracket : .leftBrace, from: start)
  }

  private mutating func close(_ byte: UInt8) throws(Stop) {
    let start = position
    position += 1
    let character = Character(Unicode.Scalar(byte))
    guard brackets.count > outerBrackets, let open = brackets.popLast() else {
      throw stop("unmatched '\(character)'")
    }
    let matches = open.byte == "(" ? byte == ")" : byte == open.byte + 2
    if !matches {
      let place = open.line == line ? "" : " on line \(open.line)"
      let opening = Character(Unicode.Scalar(open.byte))
      throw stop("closing parenthesis '\(character)' does not match opening parenthesis '\(opening)'\(place)")
    }
    append(byte == ")" ? .rightParen : byte == "]" ? .rightBracket : .rightBrace, from: start)
  }

  private func operatorKind(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> (TokenKind, Int) {
    let isAssignment = b == "="
    switch a {
    case ",": return (.comma, 1)
    case ":": return isAssignment ? (.colonEqual, 2) : (.colon, 1)
    case ".": return b == "." && c == "." ? (.ellipsis, 3) : (.dot, 1)
    case ";": return (.semicolon, 1)
    case "=": return isAssignment ? (.equalEqual, 2) : (.equal, 1)
    case "+": return isAssignment ? (.plusEqual, 2) : (.plus, 1)
    case "-": return b == ">" ? (.arrow, 2) : isAssignment ? (.minusEqual, 2) : (.minus, 1)
    case "@": return isAssignment ? (.atEqual, 2) : (.at, 1)
    case "%": return isAssignment ? (.percentEqual, 2) : (.percent, 1)
    case "|": return isAssignment ? (.barEqual, 2) : (.bar, 1)
    case "^": return isAssignment ? (.caretEqual, 2) : (.caret, 1)
    case "&": return isAssignment ? (.ampersandEqual, 2) : (.ampersand, 1)
    case "~": return (.tilde, 1)
    case "!": return isAssignment ? (.notEqual, 2) : (.unknown, 1)
    case "*", "/", "<", ">": return doubledKind(a, b, c)
    default: return (.unknown, 1)
    }
  }

  /// Operators that may be doubled and then assigned: `*`, `/`, `<`, `>`.
  private func doubledKind(_ a: UInt8, _ b: UInt8, _ c: UInt8) -> (TokenKind, Int) {
    let length = a == b ? (c == "=" ? 3 : 2) : (b == "=" ? 2 : 1)
    let kinds: (plain: TokenKind, equal: TokenKind, doubled: TokenKind, doubledEqual: TokenKind)
    switch a {
    case "*": kinds = (.star, .starEqual, .doubleStar, .doubleStarEqual)
    case "/": kinds = (.slash, .slashEqual, .doubleSlash, .doubleSlashEqual)
    case "<":
      if b == ">" { return (.unknown, 2) }
      kinds = (.less, .lessEqual, .leftShift, .leftShiftEqual)
    default: kinds = (.greater, .greaterEqual, .rightShift, .rightShiftEqual)
    }
    if a == b { return (length == 3 ? kinds.doubledEqual : kinds.doubled, length) }
    return (length == 2 ? kinds.equal : kinds.plain, length)
  }
}

extension Unicode.Scalar {
  /// Whether Python's `str.isprintable` holds for it.
  var isPrintable: Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    case .spaceSeparator: return self == " "
    default: return true
    }
  }
}
