/// What a token is: one case for every operator and keyword, so that the parser compares bytes only.
enum TokenKind: UInt8 {
  case endMarker, newline, indent, dedent, name, number, string
  /// The lexer stopped here; its `failure` says why.
  case error
  /// Characters no rule takes, such as `$` or `<>`.
  case unknown

  case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
  case comma, colon, dot, ellipsis, semicolon, at, arrow, colonEqual, equal
  case plus, minus, star, slash, doubleSlash, percent, doubleStar
  case bar, caret, ampersand, leftShift, rightShift, tilde
  case equalEqual, notEqual, less, lessEqual, greater, greaterEqual
  case plusEqual, minusEqual, starEqual, slashEqual, doubleSlashEqual, percentEqual, atEqual, doubleStarEqual
  case barEqual, caretEqual, ampersandEqual, leftShiftEqual, rightShiftEqual

  case `false`, none, `true`, and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`
  case except, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda, nonlocal, not, or, pass, raise
  case `return`, `try`, `while`, with, yield
}

/// A token: where its bytes are in the source and where a reader sees them.
struct Token {
  var kind: TokenKind
  /// How many brackets are open after the token.
  var level: UInt8
  var start: Int32
  var end: Int32
  var span: Span
}

/// The keywords, found by their bytes packed into one integer.
struct KeywordTable {
  static let shared = KeywordTable()

  private var keys = [UInt64](repeating: 0, count: 128)
  private var kinds = [TokenKind](repeating: .name, count: 128)

  private static let words: [(StaticString, TokenKind)] = [
    ("False", .false), ("None", .none), ("True", .true), ("and", .and), ("as", .as), ("assert", .assert),
    ("async", .async), ("await", .await), ("break", .break), ("class", .class), ("continue", .continue),
    ("def", .def), ("del", .del), ("elif", .elif), ("else", .else), ("except", .except), ("finally", .finally),
    ("for", .for), ("from", .from), ("global", .global), ("if", .if), ("import", .import), ("in", .in), ("is", .is),
    ("lambda", .lambda), ("nonlocal", .nonlocal), ("not", .not), ("or", .or), ("pass", .pass), ("raise", .raise),
    ("return", .return), ("try", .try), ("while", .while), ("with", .with), ("yield", .yield),
  ]

  private init() {
    for (word, kind) in Self.words {
      let key = word.withUTF8Buffer { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
      var slot = Self.slot(key)
      while keys[slot] != 0 { slot = (slot + 1) & 127 }
      keys[slot] = key
      kinds[slot] = kind
    }
  }

  private static func slot(_ key: UInt64) -> Int { Int((key &* 0x9E37_79B9_7F4A_7C15) >> 57) }

  /// The keyword whose at most 8 bytes are packed in `key`, or `.name`.
  func kind(_ key: UInt64) -> TokenKind {
    var slot = Self.slot(key)
    while keys[slot] != 0 {
      if keys[slot] == key { return kinds[slot] }
      slot = (slot + 1) & 127
    }
    return .name
  }
}

/// Classes of ASCII characters; bytes from 128 on count as letters until the identifier is checked.
enum Ascii {
  static func isDigit(_ c: UInt8) -> Bool { c &- 48 < 10 }
  static func isHexDigit(_ c: UInt8) -> Bool { c &- 48 < 10 || (c | 32) &- 97 < 6 }
  static func isLetter(_ c: UInt8) -> Bool { (c | 32) &- 97 < 26 || c == 95 || c >= 128 }
  static func isIdentifier(_ c: UInt8) -> Bool { isLetter(c) || isDigit(c) }

  /// A character's number, for comparing with bytes.
  static func code(_ c: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: c.value) }
}

/// `"("` as a byte pattern in a `switch` over bytes.
func ~= (pattern: Unicode.Scalar, byte: UInt8) -> Bool { pattern.value == UInt32(byte) }
func == (byte: UInt8, scalar: Unicode.Scalar) -> Bool { UInt32(byte) == scalar.value }
func != (byte: UInt8, scalar: Unicode.Scalar) -> Bool { UInt32(byte) != scalar.value }
