import CellWidth

/// What a piece of text means; a colour is derived from it, never the other way round.
enum Style: Sendable, Equatable { case text, dim, strong, mark, read, write, output, variable }

/// A run of characters with their styles, measured in terminal cells.
struct Line: Sendable, Equatable {
  struct Glyph: Sendable, Equatable {
    var character: Character
    var style: Style
    var width: Int
  }
  var glyphs: [Glyph] = []

  init() {}

  init(_ text: String, _ style: Style = .text) {
    glyphs = text.map { Glyph(character: $0, style: style, width: cellWidth(String($0))) }
  }

  private init(glyphs: [Glyph]) { self.glyphs = glyphs }

  static func + (left: Line, right: Line) -> Line { Line(glyphs: left.glyphs + right.glyphs) }

  var width: Int { glyphs.reduce(0) { $0 + $1.width } }
  var isEmpty: Bool { glyphs.isEmpty }

  /// Appends `filler` up to column `x`.
  mutating func pad(to x: Int, with filler: Character = " ", _ style: Style = .text) {
    for _ in 0..<max(0, x - width) { glyphs.append(Glyph(character: filler, style: style, width: 1)) }
  }

  /// Breaks at spaces into lines of at most `most` cells; all but the first are indented.
  func wrapped(to most: Int, indent: Int = 0) -> [Line] {
    let most = max(most, 8)
    var lines: [Line] = []
    var rest = glyphs[...]
    while !rest.isEmpty {
      var line = Line()
      if !lines.isEmpty { line.pad(to: min(indent, most / 2)) }
      let count = Line.fitting(rest, in: most - line.width)
      line.glyphs += rest.prefix(count)
      rest = rest.dropFirst(count)
      while rest.first?.character == " " { rest = rest.dropFirst() }
      while line.glyphs.last?.character == " " { line.glyphs.removeLast() }
      lines.append(line)
    }
    return lines.isEmpty ? [Line()] : lines
  }

  /// How many glyphs go on this line: up to the last space that fits, or as many as fit, and at least one.
  private static func fitting(_ glyphs: ArraySlice<Glyph>, in most: Int) -> Int {
    var width = 0
    var lastSpace: Int?
    for (count, glyph) in glyphs.enumerated() {
      if glyph.character == " " { lastSpace = count }
      width += glyph.width
      if width > most { return max(1, lastSpace ?? count) }
    }
    return glyphs.count
  }

  /// Cut to `most` cells, with an ellipsis.
  func cut(to most: Int, _ ellipsis: String = "…") -> Line {
    guard width > most else { return self }
    var line = Line()
    var used = 0
    let room = most - cellWidth(ellipsis)
    for glyph in glyphs {
      guard used + glyph.width <= room else { break }
      used += glyph.width
      line.glyphs.append(glyph)
    }
    return most > 0 ? line + Line(ellipsis, .dim) : Line()
  }

  var text: String { String(glyphs.map(\.character)) }

  /// Without blanks at the end; with ANSI escapes if wanted.
  func rendered(colour: Bool) -> String {
    var end = glyphs.endIndex
    while end > 0, glyphs[end - 1].character == " " { end -= 1 }
    guard colour else { return String(glyphs[..<end].map(\.character)) }
    var result = ""
    var style = Style.text
    for glyph in glyphs[..<end] {
      if glyph.style != style {
        if style != .text { result += "\u{1b}[0m" }
        result += glyph.style.escape
        style = glyph.style
      }
      result.append(glyph.character)
    }
    return style == .text ? result : result + "\u{1b}[0m"
  }
}

extension Style {
  /// The ANSI escape that begins it.
  var escape: String {
    switch self {
    case .text: ""
    case .dim: "\u{1b}[2m"
    case .strong: "\u{1b}[1m"
    case .mark: "\u{1b}[1;31m"
    case .read: "\u{1b}[36m"
    case .write: "\u{1b}[1;33m"
    case .output: "\u{1b}[32m"
    case .variable: "\u{1b}[1m"
    }
  }
}

/// The characters that a picture is made of.
struct Signs: Sendable {
  let isPlain: Bool

  static let picture = Signs(isPlain: false)
  static let plain = Signs(isPlain: true)

  var ellipsis: String { isPlain ? "..." : "…" }
  var reads: String { isPlain ? "->" : "→" }
}

/// Text of the program as it may be shown: no control, formatting or unpaired character reaches the terminal, a line
/// break is `\n` and a tab is `\t`.
func visibleText(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isHazard) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if isHazard(scalar) {
      result += escaped(scalar)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// Whether a character could move the cursor, reorder text or hide.
private func isHazard(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.value < 0x7f { return scalar.value < 0x20 }
  switch scalar.properties.generalCategory {
  case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: return true
  // The zero-width joiner and the like are part of emoji and of some scripts.
  case .format: return scalar.value != 0x200d && scalar.value != 0x200c
  default: return false
  }
}

/// As Python's `ascii` writes a character.
func escaped(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "\n": return "\\n"
  case "\t": return "\\t"
  case "\r": return "\\r"
  default:
    let hex = String(scalar.value, radix: 16)
    let (letter, digits) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\\(letter)" + String(repeating: "0", count: digits - hex.count) + hex
  }
}

/// Only ASCII, the rest escaped as Python's `ascii` does.
func asciiText(_ text: String) -> String {
  text.unicodeScalars.reduce(into: "") { result, scalar in
    if scalar.isASCII { result.unicodeScalars.append(scalar) } else { result += escaped(scalar) }
  }
}

/// The beginning and the end of a text that is too long for `most` cells.
func shortened(_ text: String, to most: Int, _ ellipsis: String) -> String {
  guard text.utf8.count > most, cellWidth(text) > most else { return text }
  let room = max(1, most - cellWidth(ellipsis))
  let tail = room / 4
  var head = ""
  var used = 0
  for character in text {
    let width = cellWidth(String(character))
    guard used + width <= room - tail else { break }
    used += width
    head.append(character)
  }
  var ending: [Character] = []
  used = 0
  for character in text.reversed() {
    let width = cellWidth(String(character))
    guard used + width <= tail else { break }
    used += width
    ending.append(character)
  }
  return head + ellipsis + String(ending.reversed())
}
