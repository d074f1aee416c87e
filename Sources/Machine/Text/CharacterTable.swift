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

  static func isNumeric(_ point: UInt32) -> Bool { scalar(point)?.properties.numericType != nil }

  static func isAlphanumeric(_ point: UInt32) -> Bool { isAlpha(point) || isNumeric(point) }

  static func isLower(_ point: UInt32) -> Bool { scalar(point)?.properties.isLowercase ?? false }

  static func isUpper(_ point: UInt32) -> Bool { scalar(point)?.properties.isUppercase ?? false }

  static func isTitle(_ point: UInt32) -> Bool {
    scalar(point)?.properties.generalCategory == .titlecaseLetter
  }

  static func isIdentifierStart(_ point: UInt32) -> Bool {
    point == 95 || (scalar(point).map { isXIDStart($0.properties) } ?? false)
  }

  static func isIdentifierPart(_ point: UInt32) -> Bool {
    scalar(point).map { isXIDContinue($0.properties) } ?? false
  }

  private static func isXIDStart(_ properties: Unicode.Scalar.Properties) -> Bool { properties.isXIDStart }
  private static func isXIDContinue(_ properties: Unicode.Scalar.Properties) -> Bool { properties.isXIDContinue }

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
  /// The full mapping of a character; itself where the mapping came with a later Unicode.
  private static func mapped(
    _ point: UInt32, _ mapping: KeyPath<Unicode.Scalar.Properties, String>
  ) -> [UInt32] {
    guard let scalar = scalar(point) else { return [point] }
    let result = scalar.properties[keyPath: mapping].unicodeScalars.map(\.value)
    for other in result where self.scalar(other) == nil { return [point] }
    return result
  }

  static func lower(_ point: UInt32) -> [UInt32] { mapped(point, \.lowercaseMapping) }
  static func upper(_ point: UInt32) -> [UInt32] { mapped(point, \.uppercaseMapping) }
  static func title(_ point: UInt32) -> [UInt32] { mapped(point, \.titlecaseMapping) }

  /// The full case folding of a character.
  static func fold(_ point: UInt32) -> [UInt32] {
    if let folded = foldExceptions[point] { return folded }
    guard let scalar = scalar(point), scalar.properties.changesWhenCaseFolded else { return [point] }
    return upper(point).flatMap(lower)
  }

  private static let foldExceptions: [UInt32: [UInt32]] = [:]
}
