// How many cells of a terminal a text takes.
//
// Input: a string, possibly with colour escape sequences. Output: a number of cells, or the string brought to one.
// Invariants: the answer depends on the string alone, never on locale or terminal; an escape sequence takes no cell and
// is never cut off, so a colour that was begun is also ended. Nothing here knows of lines: a newline or another control
// character counts 0, a tab too; who prints them must replace them first.

/// The cells `text` takes in a terminal: the widest scalar of each grapheme, 2 for flags and emoji presentation.
public func cellWidth(_ text: String) -> Int {
  if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
  var total = 0
  forEachPiece(of: text) { piece in
    if case .character(_, let cells) = piece { total += cells }
  }
  return total
}

/// `text` with spaces behind it (or before it, with `onLeft`) until it takes `cells`; a longer one stays as it is.
public func padded(_ text: String, toCells cells: Int, onLeft: Bool = false) -> String {
  let missing = cells - cellWidth(text)
  guard missing > 0 else { return text }
  let spaces = String(repeating: " ", count: missing)
  return onLeft ? spaces + text : text + spaces
}

/// `text` cut to at most `cells`, with "…" as its last cell where something was cut.
///
/// `ellipsis` may be another mark ("..." where the output is ASCII only); it is dropped where it does not fit.
public func truncated(_ text: String, toCells cells: Int, ellipsis: String = "…") -> String {
  guard cellWidth(text) > cells else { return text }
  let mark = cellWidth(ellipsis) <= cells ? ellipsis : ""
  let room = max(0, cells - cellWidth(mark))
  var result = ""
  var used = 0
  var full = false
  forEachPiece(of: text) { piece in
    switch piece {
    case .escape(let sequence):
      result += sequence
    case .character(let character, let width):
      guard !full else { return }
      if used + width <= room {
        result.append(character)
        used += width
      } else {
        result += mark
        full = true
      }
    }
  }
  return result
}

extension Character {
  /// The cells this grapheme takes: 0, 1 or 2.
  public var cellWidth: Int {
    if let ascii = asciiValue { return ascii >= 0x20 && ascii != 0x7F ? 1 : 0 }
    var widest = 0
    var regional = 0
    for scalar in unicodeScalars {
      if scalar.value == 0xFE0F { return 2 }
      if (0x1F1E6...0x1F1FF).contains(scalar.value) { regional += 1 }
      widest = max(widest, scalarWidth(scalar))
    }
    return regional >= 2 ? 2 : widest
  }
}

private enum Piece {
  case escape(String)
  case character(Character, cells: Int)
}

/// Splits `text` into graphemes and whole CSI sequences (`ESC [ … final`).
private func forEachPiece(of text: String, _ body: (Piece) -> Void) {
  var index = text.startIndex
  while index < text.endIndex {
    let character = text[index]
    let next = text.index(after: index)
    if character == "\u{1B}", next < text.endIndex, text[next] == "[" {
      var end = text.index(after: next)
      while end < text.endIndex, !isFinal(text[end]) { end = text.index(after: end) }
      if end < text.endIndex { end = text.index(after: end) }
      body(.escape(String(text[index..<end])))
      index = end
    } else {
      body(.character(character, cells: character.cellWidth))
      index = next
    }
  }
}

private func isFinal(_ character: Character) -> Bool {
  character.asciiValue.map { (0x40...0x7E).contains($0) } ?? true
}

private func scalarWidth(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return value < 0x20 || (0x7F..<0xA0).contains(value) ? 0 : 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .lineSeparator, .paragraphSeparator: return 0
  default: break
  }
  // Vowels and finals of Hangul are drawn into the cell of the syllable's first letter.
  if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return 0 }
  return isWide(value) ? 2 : 1
}

private func isWide(_ value: UInt32) -> Bool {
  var low = 0
  var high = wideRanges.count
  while low < high {
    let middle = (low + high) / 2
    if wideRanges[middle].last < value { low = middle + 1 } else { high = middle }
  }
  return low < wideRanges.count && wideRanges[low].first <= value
}
