// Case and classes: str's methods that look at what its characters are.
extension Text {
  /// Maps the bytes of an ASCII text with one body, the code points of another text with the other.
  @inline(__always)
  private func mapped(ascii: (UInt8) -> UInt8, wide: (UInt32, inout [UInt32]) -> Void) -> Text {
    switch storage {
    case .ascii(let bytes): return Text(storage: .ascii(bytes.map(ascii)))
    case .wide(let points):
      var result: [UInt32] = []
      result.reserveCapacity(points.count)
      for point in points { wide(point, &result) }
      return Text(codePoints: result)
    }
  }

  func lower() -> Text {
    guard case .wide(let points) = storage else { return mapped(ascii: Units.lower) { $1.append($0) } }
    var result: [UInt32] = []
    result.reserveCapacity(points.count)
    for index in points.indices { Text.appendLower(points, index, to: &result) }
    return Text(codePoints: result)
  }

  /// Appends the lower case of a character where it stands: a capital sigma that ends a word becomes ς.
  private static func appendLower(_ points: [UInt32], _ index: Int, to result: inout [UInt32]) {
    if points[index] != 0x3a3 { return CharacterTable.appendLower(points[index], to: &result) }
    var before = index - 1
    while before >= 0, CharacterTable.isCaseIgnorable(points[before]) { before -= 1 }
    var after = index + 1
    while after < points.count, CharacterTable.isCaseIgnorable(points[after]) { after += 1 }
    let isFinal =
      before >= 0 && CharacterTable.isCased(points[before])
      && !(after < points.count && CharacterTable.isCased(points[after]))
    result.append(isFinal ? 0x3c2 : 0x3c3)
  }

  func upper() -> Text { mapped(ascii: Units.upper, wide: CharacterTable.appendUpper) }

  func casefold() -> Text { mapped(ascii: Units.lower, wide: CharacterTable.appendFolded) }

  func capitalize() -> Text {
    switch storage {
    case .ascii(let bytes): return Text(storage: .ascii(Units.capitalized(bytes)))
    case .wide(let points):
      var result: [UInt32] = []
      CharacterTable.appendTitle(points[0], to: &result)
      for index in 1..<points.count { Text.appendLower(points, index, to: &result) }
      return Text(codePoints: result)
    }
  }

  func swapcase() -> Text {
    switch storage {
    case .ascii(let bytes): return Text(storage: .ascii(bytes.map(Units.swapped)))
    case .wide(let points):
      var result: [UInt32] = []
      for index in points.indices {
        if CharacterTable.isUpper(points[index]) {
          Text.appendLower(points, index, to: &result)
        } else if CharacterTable.isLower(points[index]) {
          CharacterTable.appendUpper(points[index], to: &result)
        } else {
          result.append(points[index])
        }
      }
      return Text(codePoints: result)
    }
  }

  func title() -> Text {
    switch storage {
    case .ascii(let bytes): return Text(storage: .ascii(Units.titled(bytes)))
    case .wide(let points):
      var result: [UInt32] = []
      var inWord = false
      for index in points.indices {
        if inWord {
          Text.appendLower(points, index, to: &result)
        } else {
          CharacterTable.appendTitle(points[index], to: &result)
        }
        inWord = CharacterTable.isCased(points[index])
      }
      return Text(codePoints: result)
    }
  }

  /// True if there are characters and all of them are of a class.
  @inline(__always)
  private func all(_ isMember: (UInt32) -> Bool) -> Bool {
    if isEmpty { return false }
    switch storage {
    case .ascii(let bytes): for byte in bytes where !isMember(UInt32(byte)) { return false }
    case .wide(let points): for point in points where !isMember(point) { return false }
    }
    return true
  }

  var isAlphanumeric: Bool { all(CharacterTable.isAlphanumeric) }
  var isAlphabetic: Bool { all(CharacterTable.isAlpha) }
  var isDecimal: Bool { all(CharacterTable.isDecimal) }
  var isDigit: Bool { all(CharacterTable.isDigit) }
  var isNumeric: Bool { all(CharacterTable.isNumeric) }
  var isSpace: Bool { all(CharacterTable.isSpace) }
  var isPrintable: Bool { isEmpty || all(CharacterTable.isPrintable) }

  var isIdentifier: Bool {
    !isEmpty && CharacterTable.isIdentifierStart(self[0]) && all(CharacterTable.isIdentifierPart)
  }

  /// True if there is a lower-case character and none of another case.
  var isLower: Bool {
    var found = false
    for index in 0..<count {
      let point = self[index]
      if CharacterTable.isUpper(point) || CharacterTable.isTitle(point) { return false }
      found = found || CharacterTable.isLower(point)
    }
    return found
  }

  /// True if there is an upper-case character and none of another case.
  var isUpper: Bool {
    var found = false
    for index in 0..<count {
      let point = self[index]
      if CharacterTable.isLower(point) || CharacterTable.isTitle(point) { return false }
      found = found || CharacterTable.isUpper(point)
    }
    return found
  }

  /// True if capitals start all words and stand nowhere else.
  var isTitle: Bool {
    var found = false
    var inWord = false
    for index in 0..<count {
      let point = self[index]
      if CharacterTable.isUpper(point) || CharacterTable.isTitle(point) {
        if inWord { return false }
        (inWord, found) = (true, true)
      } else if CharacterTable.isLower(point) {
        if !inWord { return false }
        found = true
      } else {
        inWord = false
      }
    }
    return found
  }

  /// The text with each character replaced as the body says; nil leaves it.
  func translated(_ table: (UInt32) -> Text?) -> Text {
    var result: [UInt32] = []
    result.reserveCapacity(count)
    for index in 0..<count {
      let point = self[index]
      if let replacement = table(point) {
        result.append(contentsOf: replacement.codePoints)
      } else {
        result.append(point)
      }
    }
    return Text(codePoints: result)
  }

  /// `str.maketrans(from, to, removed)` as pairs in order: a code point and its replacement, nil to remove it.
  static func translation(from: Text, to: Text, removed: Text = .empty) throws(TextError) -> [(UInt32, UInt32?)] {
    if from.count != to.count {
      throw .value("the first two maketrans arguments must have equal length")
    }
    let mapped = (0..<from.count).map { (from[$0], Optional(to[$0])) }
    return mapped + removed.codePoints.map { ($0, nil) }
  }
}

// ASCII's case, for bytes and ASCII texts.
extension Units {
  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool { byte &- 97 < 26 }
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 32 : byte }
  @inline(__always)
  static func upper(_ byte: UInt8) -> UInt8 { isLower(byte) ? byte & 0xdf : byte }
  @inline(__always)
  static func swapped(_ byte: UInt8) -> UInt8 { isUpper(byte) || isLower(byte) ? byte ^ 32 : byte }

  static func capitalized(_ bytes: [UInt8]) -> [UInt8] {
    var result = bytes.map(lower)
    if !result.isEmpty { result[0] = upper(result[0]) }
    return result
  }

  static func titled(_ bytes: [UInt8]) -> [UInt8] {
    var inWord = false
    return bytes.map { byte in
      defer { inWord = isUpper(byte) || isLower(byte) }
      return inWord ? lower(byte) : upper(byte)
    }
  }
}
