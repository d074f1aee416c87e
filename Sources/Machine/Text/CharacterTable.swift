/// What characters are, as CPython 3.11 (Unicode 14) has it; the data are Swift's.
enum CharacterTable {
  /// The scalar, if it is one and assigned in Unicode 14.
  @inline(__always)
  static func scalar(_ point: UInt32) -> Unicode.Scalar? {
    guard let scalar = Unicode.Scalar(point) else { return nil }
    if point < 128 { return scalar }
    guard let age = scalar.properties.age, age.major <= 14 else { return nil }
    return scalar
  }

  @inline(__always)
  static func isASCIISpace(_ byte: UInt8) -> Bool {
    byte == 32 || (byte >= 9 && byte <= 13) || (byte >= 28 && byte <= 31)
  }

  /// White space of `bytes`: without the four separators that `str` counts.
  @inline(__always)
  static func isByteSpace(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }

  @inline(__always)
  static func isSpace(_ point: UInt32) -> Bool {
    switch point {
    case 9...13, 28...32: true
    case 0..<128: false
    case 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: true
    default: false
    }
  }

  @inline(__always)
  static func isLineEnd(_ point: UInt32) -> Bool {
    switch point {
    case 10...13, 28...30, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  static func isPrintable(_ point: UInt32) -> Bool {
    if point < 128 { return point >= 32 && point < 127 }
    guard let scalar = scalar(point) else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      return false
    default: return true
    }
  }

  static func isAlpha(_ point: UInt32) -> Bool {
    if point < 128 { return Units.isLower(UInt8(truncatingIfNeeded: point | 32)) }
    guard let scalar = scalar(point) else { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  static func isDecimal(_ point: UInt32) -> Bool { digit(point) != nil }

  static func isDigit(_ point: UInt32) -> Bool {
    guard let type = scalar(point)?.properties.numericType else { return false }
    return type == .decimal || type == .digit
  }

  static func isNumeric(_ point: UInt32) -> Bool {
    if point < 128 { return point >= 48 && point < 58 }
    return scalar(point)?.properties.numericType != nil && !numericSince15.contains(point)
  }

  /// Characters of Unicode 14 that a later version made numeric.
  private static let numericSince15: [UInt32] = [
    0x4e24, 0x4eac, 0x4fe9, 0x5006, 0x62d0, 0x6d1e, 0x7695, 0x79ed, 0x920e, 0x94a9, 0x12038, 0x12039, 0x12079,
    0x12226, 0x1222b, 0x1230b, 0x1230d, 0x12399,
  ]

  static func isAlphanumeric(_ point: UInt32) -> Bool { isAlpha(point) || isNumeric(point) }

  static func isLower(_ point: UInt32) -> Bool {
    switch point {
    case 0..<128: Units.isLower(UInt8(truncatingIfNeeded: point))
    case 0x295: true
    // Lower case since Unicode 15 or later.
    case 0x10fc, 0xa7f2...0xa7f4, 0xab69: false
    default: scalar(point)?.properties.isLowercase ?? false
    }
  }

  static func isUpper(_ point: UInt32) -> Bool {
    if point < 128 { return Units.isUpper(UInt8(truncatingIfNeeded: point)) }
    return scalar(point)?.properties.isUppercase ?? false
  }

  static func isTitle(_ point: UInt32) -> Bool {
    scalar(point)?.properties.generalCategory == .titlecaseLetter
  }

  static func isIdentifierStart(_ point: UInt32) -> Bool {
    point == 95 || (scalar(point)?.properties.isXIDStart ?? false)
  }

  static func isIdentifierPart(_ point: UInt32) -> Bool {
    switch point {
    // Parts of identifiers since Unicode 15.1.
    case 0x200c, 0x200d, 0x30fb, 0xff65: false
    default: scalar(point)?.properties.isXIDContinue ?? false
    }
  }

  /// The value of a decimal digit of any script.
  static func digit(_ point: UInt32) -> Int? {
    if point < 128 { return point >= 48 && point < 58 ? Int(point) - 48 : nil }
    guard let properties = scalar(point)?.properties, properties.numericType == .decimal else { return nil }
    return properties.numericValue.map { Int($0) }
  }

  static func isCased(_ point: UInt32) -> Bool { scalar(point)?.properties.isCased ?? false }

  static func isCaseIgnorable(_ point: UInt32) -> Bool { scalar(point)?.properties.isCaseIgnorable ?? false }
}

// MARK: - Case mappings

extension CharacterTable {
  /// The full mapping of a character that is not ASCII; itself where the mapping came with a later Unicode.
  private static func appendMapped(
    _ point: UInt32, _ mapping: KeyPath<Unicode.Scalar.Properties, String>, to result: inout [UInt32]
  ) {
    let start = result.count
    for other in scalar(point)?.properties[keyPath: mapping].unicodeScalars ?? "".unicodeScalars {
      result.append(other.value)
      if scalar(other.value) == nil {
        result.removeSubrange(start...)
        break
      }
    }
    if result.count == start { result.append(point) }
  }

  static func appendLower(_ point: UInt32, to result: inout [UInt32]) {
    if point < 128 {
      result.append(UInt32(Units.lower(UInt8(truncatingIfNeeded: point))))
    } else {
      appendMapped(point, \.lowercaseMapping, to: &result)
    }
  }

  static func appendUpper(_ point: UInt32, to result: inout [UInt32]) {
    if point < 128 {
      result.append(UInt32(Units.upper(UInt8(truncatingIfNeeded: point))))
    } else {
      appendMapped(point, \.uppercaseMapping, to: &result)
    }
  }

  static func appendTitle(_ point: UInt32, to result: inout [UInt32]) {
    if point < 128 { appendUpper(point, to: &result) } else { appendMapped(point, \.titlecaseMapping, to: &result) }
  }

  /// Appends the full case folding of a character: of nearly all, the lower case of its upper case.
  static func appendFolded(_ point: UInt32, to result: inout [UInt32]) {
    switch point {
    case 0..<128: appendLower(point, to: &result)
    case 0x131: result.append(point)
    case 0x1e9e: result.append(contentsOf: [0x73, 0x73])
    default:
      var capital: [UInt32] = []
      appendUpper(point, to: &capital)
      // Cherokee folds to capitals: its small letters came later.
      if capital.count == 1, 0x13a0...0x13f5 ~= capital[0] { return result.append(capital[0]) }
      for other in capital { appendLower(other, to: &result) }
    }
  }
}
