import Machine

/// A schedule as a text short enough to paste: `plait1:` and base64url.
///
/// Bytes: how many follow before the checksum (varint); semantics (varint); fingerprint of the program (4);
/// number of tasks and whether there are timeouts (varint: tasks · 2 + timeouts); the slices, a varint each
/// ((points · tasks + task) · 2 + timesOut, or without the last factor); checksum of all this (4). Varints are LEB128.
public enum Token {
  static let prefix = "plait1:"

  /// Whether a person who typed `text` means a token rather than a file.
  public static func isToken(_ text: String) -> Bool {
    let stripped = strip(text)
    guard stripped.hasPrefix("plait"), let colon = stripped.firstIndex(of: ":") else { return false }
    return stripped[..<colon].dropFirst(5).allSatisfy { $0.isASCII && $0.isNumber }
  }

  /// The token of a schedule of the program `source`, all its files in one text. Negative tasks and points count as 0.
  public static func encode(_ schedule: [Slice], of source: String) -> String {
    let tasks = schedule.lazy.map { max(0, $0.choice.task) }.max().map { $0 + 1 } ?? 1
    let hasTimeouts = schedule.contains { $0.choice.timesOut }
    var body: [UInt8] = []
    Varint.append(UInt128(PlaitVersion.semantics), to: &body)
    body += bytes(of: fingerprint(of: source))
    Varint.append(UInt128(tasks) * 2 + (hasTimeouts ? 1 : 0), to: &body)
    for slice in schedule {
      let number = UInt128(max(0, slice.points)) * UInt128(tasks) + UInt128(max(0, slice.choice.task))
      Varint.append(hasTimeouts ? number * 2 + (slice.choice.timesOut ? 1 : 0) : number, to: &body)
    }
    var all: [UInt8] = []
    Varint.append(UInt128(body.count), to: &all)
    all += body
    return prefix + Base64.encode(all + bytes(of: checksum(of: all)))
  }

  /// The schedule that `text` holds, if it is a whole token of the program `source`; white space in it, and quotes
  /// around it, do not count.
  public static func decode(_ text: String, of source: String) throws(TokenError) -> [Slice] {
    var reader = Varint.Reader(bytes: try body(of: text))
    guard let semantics = reader.number(), let print = reader.bytes(4), let header = reader.number(), header >= 2
    else { throw .damaged }
    guard semantics == UInt128(PlaitVersion.semantics) else { throw .otherSemantics }
    guard Array(print) == bytes(of: fingerprint(of: source)) else { throw .otherProgram }
    let tasks = header / 2
    let factor: UInt128 = header % 2 == 1 ? 2 : 1
    var schedule: [Slice] = []
    while !reader.isAtEnd {
      guard let number = reader.number(), let points = Int(exactly: number / factor / tasks),
        let task = Int(exactly: number / factor % tasks)
      else { throw .damaged }
      schedule.append(Slice(choice: Choice(task: task, timesOut: factor == 2 && number % 2 == 1), points: points))
    }
    return schedule
  }

  /// What is between length and checksum, both of which fit.
  private static func body(of text: String) throws(TokenError) -> ArraySlice<UInt8> {
    let stripped = strip(text)
    guard isToken(stripped) else { throw .notAToken }
    guard stripped.hasPrefix(prefix) else { throw .otherVersion }
    let digits = stripped.unicodeScalars.dropFirst(prefix.unicodeScalars.count)
    for scalar in digits where !Base64.isDigit(scalar) { throw .badCharacter(String(scalar)) }
    let all = Base64.decode(digits)
    var reader = Varint.Reader(bytes: all[...])
    guard let count = reader.number() else { throw all.isEmpty ? .cut : .damaged }
    guard let body = Int(exactly: count).flatMap({ reader.bytes($0) }), let sum = reader.bytes(4) else { throw .cut }
    guard reader.isAtEnd, Array(sum) == bytes(of: checksum(of: all.dropLast(4))),
      digits.elementsEqual(Base64.encode(all).unicodeScalars)
    else { throw .damaged }
    return body
  }

  /// Tells programs apart. Line ends, a byte order mark and empty lines at the end make no difference.
  static func fingerprint(of source: String) -> UInt32 {
    var text = Array(source.utf8)
    if text.starts(with: [0xef, 0xbb, 0xbf]) { text.removeFirst(3) }
    let feed = UInt8(ascii: "\n")
    let carriageReturn = UInt8(ascii: "\r")
    var normalised: [UInt8] = []
    for (index, byte) in text.enumerated() {
      let isPair = byte == feed && index > 0 && text[index - 1] == carriageReturn
      if !isPair { normalised.append(byte == carriageReturn ? feed : byte) }
    }
    while normalised.last == feed { normalised.removeLast() }
    return checksum(of: normalised)
  }

  private static func checksum(of bytes: some Sequence<UInt8>) -> UInt32 {
    var checksum = Checksum()
    checksum.add(bytes)
    let folded = UInt64(truncatingIfNeeded: checksum.value >> 64) ^ UInt64(truncatingIfNeeded: checksum.value)
    return UInt32(truncatingIfNeeded: folded >> 32) ^ UInt32(truncatingIfNeeded: folded)
  }

  private static func bytes(of number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// Without white space and invisible joiners, and without quotes or backticks around it.
  private static func strip(_ text: String) -> String {
    let quotes: Set<Unicode.Scalar> = ["\"", "'", "`", ",", "“", "”", "‘", "’"]
    let invisible: Set<Unicode.Scalar> = ["\u{200b}", "\u{2060}", "\u{feff}"]
    var scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace && !invisible.contains($0) }[...]
    while let first = scalars.first, quotes.contains(first) { scalars.removeFirst() }
    while let last = scalars.last, quotes.contains(last) { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}

/// Why a text is not a token that can be replayed here.
public enum TokenError: Error, Sendable, Equatable {
  case notAToken
  case otherVersion
  case otherSemantics
  case otherProgram
  case badCharacter(String)
  case cut
  case damaged

  /// What is wrong.
  public var message: String {
    switch self {
    case .notAToken: "this is not a token: tokens begin with `\(Token.prefix)`"
    case .otherVersion: "this token is of another version; this Plait (\(PlaitVersion.plait)) reads `\(Token.prefix)`"
    case .otherSemantics: "this token was made by a Plait whose schedules have another meaning"
    case .otherProgram: "this token is for another program, or the program has changed since"
    case .badCharacter(let character): "this token is damaged: `\(character)` cannot stand in a token"
    case .cut: "this token is cut: its end is missing"
    case .damaged: "this token is damaged: its checksum is wrong"
    }
  }

  /// What to do.
  public var hint: String {
    switch self {
    case .notAToken: "plait explore FILE prints one for every outcome"
    case .otherVersion, .otherSemantics: "explore the program again: plait explore FILE"
    case .otherProgram: "give the file that was explored, or explore this one: plait explore FILE"
    case .badCharacter, .cut, .damaged: "copy all of it again"
    }
  }
}
