// String literals: prefixes, escapes, implicit concatenation. F-strings' own rules are in FString.swift.

extension Parser {
  /// A string token taken apart.
  struct StringPiece {
    var isBytes = false
    var isRaw = false
    var isFormatted = false
    /// The bytes between the quotes.
    var first: Int
    var end: Int
  }

  /// One string literal or more side by side.
  mutating func strings() throws(Failure) -> Expression {
    let start = position
    var pieces: [StringPiece] = []
    while kind == .string {
      pieces.append(piece(tokens[position]))
      position += 1
    }
    // CPython has looked at the token after the literals when it finds something wrong in them.
    furthest = max(furthest, position)
    let isBytes = pieces[0].isBytes
    if pieces.contains(where: { $0.isBytes != isBytes }) {
      try decodeUpToMixture(pieces, start)
      throw raiseAtFurthest("cannot mix bytes and nonbytes literals")
    }
    if isBytes {
      var value: [UInt8] = []
      for (offset, piece) in pieces.enumerated() { try appendBytes(piece, tokens[start + offset], &value) }
      return try node(.constant(.bytes(value)), from: start)
    }
    if pieces.contains(where: { $0.isFormatted }) { return try joinedString(pieces, start) }
    var value: [UInt32] = []
    for piece in pieces {
      value.reserveCapacity(value.count + piece.end - piece.first)
      try appendText(piece.first, piece.end, isRaw: piece.isRaw, &value)
    }
    return try node(.constant(.string(value)), from: start)
  }

  /// Decodes literals until bytes and text meet: what is wrong in them comes first.
  private mutating func decodeUpToMixture(_ pieces: [StringPiece], _ start: Int) throws(Failure) {
    var data: [UInt8] = []
    var text: [UInt32] = []
    for (offset, piece) in pieces.enumerated() {
      if piece.isBytes {
        try appendBytes(piece, tokens[start + offset], &data)
      } else if !piece.isFormatted {
        try appendText(piece.first, piece.end, isRaw: piece.isRaw, &text)
      }
      if piece.isBytes != pieces[0].isBytes { return }
    }
  }

  private func piece(_ token: Token) -> StringPiece {
    var piece = StringPiece(first: Int(token.start), end: Int(token.end))
    prefix: while true {
      switch bytes[piece.first] | 32 {
      case "b": piece.isBytes = true
      case "r": piece.isRaw = true
      case "f": piece.isFormatted = true
      case "u": break
      default: break prefix
      }
      piece.first += 1
    }
    let quote = bytes[piece.first]
    let isTriple =
      piece.end - piece.first >= 6 && bytes[piece.first + 1] == quote && bytes[piece.first + 2] == quote
    piece.first += isTriple ? 3 : 1
    piece.end -= isTriple ? 3 : 1
    return piece
  }

  // MARK: Text

  /// Appends the code points of the source from `first` to `end`, with escapes decoded unless raw.
  mutating func appendText(_ first: Int, _ end: Int, isRaw: Bool, _ value: inout [UInt32]) throws(Failure) {
    var index = first
    while index < end {
      let byte = bytes[index]
      if byte < 128 {
        if byte == "\\", !isRaw {
          index = try appendEscape(index, first, end, &value)
        } else {
          value.append(UInt32(byte))
          index += 1
        }
      } else {
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        var scalar = UInt32(byte) & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
        for offset in 1..<length { scalar = scalar << 6 | UInt32(bytes[index + offset] & 0x3F) }
        value.append(scalar)
        index += length
      }
    }
  }

  /// Decodes the escape at `index`, and returns the index after it.
  private mutating func appendEscape(
    _ index: Int, _ first: Int, _ end: Int, _ value: inout [UInt32]
  ) throws(Failure) -> Int {
    let letter = bytes[index + 1]
    switch letter {
    case "x": return try hexEscape(index, 2, "truncated \\xXX escape", first, end, &value)
    case "u": return try hexEscape(index, 4, "truncated \\uXXXX escape", first, end, &value)
    case "U": return try hexEscape(index, 8, "truncated \\UXXXXXXXX escape", first, end, &value)
    case "N": return try namedEscape(index, first, end, &value)
    default:
      if let (code, length) = simpleEscape(index, end) {
        if let code { value.append(code) }
        return index + length
      }
      value.append(92)
      return index + 1
    }
  }

  /// What `\n`, `\123` and the like stand for (nothing for a backslash before a newline), and their length.
  private func simpleEscape(_ index: Int, _ end: Int) -> (UInt32?, Int)? {
    let letter = bytes[index + 1]
    switch letter {
    case "\n": return (nil, 2)
    case "\\", "'", "\"": return (UInt32(letter), 2)
    case "a": return (7, 2)
    case "b": return (8, 2)
    case "f": return (12, 2)
    case "n": return (10, 2)
    case "r": return (13, 2)
    case "t": return (9, 2)
    case "v": return (11, 2)
    default: break
    }
    var code: UInt32 = 0
    var length = 1
    while length < 4, index + length < end, bytes[index + length] &- 48 < 8 {
      code = code << 3 | UInt32(bytes[index + length] - 48)
      length += 1
    }
    return length == 1 ? nil : (code, length)
  }

  private mutating func hexEscape(
    _ index: Int, _ digits: Int, _ problem: String, _ first: Int, _ end: Int, _ value: inout [UInt32]
  ) throws(Failure) -> Int {
    var code: UInt32 = 0
    var length = 2
    while length < digits + 2, index + length < end, let digit = hexValue(bytes[index + length]) {
      code = code << 4 | digit
      length += 1
    }
    if length < digits + 2 { throw unicodeError(index, index + length - 1, problem, first) }
    if code > 0x10FFFF { throw unicodeError(index, index + length - 1, "illegal Unicode character", first) }
    value.append(code)
    return index + length
  }

  /// Decodes `\N{name}`.
  private mutating func namedEscape(
    _ index: Int, _ first: Int, _ end: Int, _ value: inout [UInt32]
  ) throws(Failure) -> Int {
    let problem = "malformed \\N character escape"
    guard index + 2 < end, bytes[index + 2] == "{" else { throw unicodeError(index, index + 1, problem, first) }
    guard let close = bytes[index..<end].firstIndex(of: Ascii.code("}")), close > index + 3 else {
      let last = bytes[index..<end].firstIndex(of: Ascii.code("}")) ?? end - 1
      throw unicodeError(index, last, problem, first)
    }
    let name = String(decoding: bytes[(index + 3)..<close], as: UTF8.self)
    guard let scalar = CharacterNames.find(name) else {
      throw unicodeError(index, close, "unknown Unicode character name", first)
    }
    value.append(scalar.value)
    return close + 1
  }

  private func hexValue(_ byte: UInt8) -> UInt32? {
    guard Ascii.isHexDigit(byte) else { return nil }
    return byte < 58 ? UInt32(byte) - 48 : UInt32(byte | 32) - 87
  }

  private mutating func unicodeError(_ index: Int, _ last: Int, _ problem: String, _ first: Int) -> Failure {
    // CPython writes other characters as ten-byte escapes before it decodes, and counts those.
    var from = 0
    for byte in bytes[first..<index] {
      if byte < 128 { from += 1 } else if byte & 0xC0 != 0x80 { from += 10 }
    }
    let to = from + last - index
    let place = from == to ? "in position \(from)" : "bytes in position \(from)-\(to)"
    let words = from == to ? "byte 0x5c \(place)" : place
    return raiseAtFurthest("(unicode error) 'unicodeescape' codec can't decode \(words): \(problem)")
  }

  // MARK: Bytes

  private mutating func appendBytes(_ piece: StringPiece, _ token: Token, _ value: inout [UInt8]) throws(Failure) {
    var index = piece.first
    if bytes[piece.first..<piece.end].contains(where: { $0 >= 128 }) {
      throw raise("bytes can only contain ASCII literal characters", token.span)
    }
    while index < piece.end {
      let byte = bytes[index]
      guard byte == "\\", !piece.isRaw else {
        value.append(byte)
        index += 1
        continue
      }
      if bytes[index + 1] == "x" {
        guard index + 3 < piece.end, let high = hexValue(bytes[index + 2]), let low = hexValue(bytes[index + 3]) else {
          throw raiseAtFurthest("(value error) invalid \\x escape at position \(index - piece.first)")
        }
        value.append(UInt8(high << 4 | low))
        index += 4
      } else if let (code, length) = simpleEscape(index, piece.end) {
        if let code { value.append(UInt8(truncatingIfNeeded: code)) }
        index += length
      } else {
        value.append(byte)
        index += 1
      }
    }
  }
}

/// Characters by their Unicode names.
enum CharacterNames {
  /// Looks at every character, some 10 ms: a table would cost more at every start than the few escapes there are.
  static func find(_ name: String) -> Unicode.Scalar? {
    let wanted = name.uppercased()
    for range in [32...0x323AF, 0xE0000...0xE01EF] as [ClosedRange<UInt32>] {
      for code in range {
        guard let scalar = Unicode.Scalar(code) else { continue }
        let properties = scalar.properties
        if properties.name == wanted || properties.nameAlias == wanted { return scalar }
      }
    }
    return nil
  }
}
