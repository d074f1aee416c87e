import CellWidth

/// A prompt as libedit wants it: one line, with U+0001 around each escape sequence.
struct Prompt {
  /// What libedit never sees: the lines before the last, to print as they are.
  let above: String
  let marked: String
  let cells: Int

  init(_ text: String) {
    let lastLineStart = text.lastIndex(of: "\n").map { text.index(after: $0) } ?? text.startIndex
    above = String(text[..<lastLineStart])
    let line = String(text[lastLineStart...])
    cells = cellWidth(line)
    marked = Prompt.mark(line)
  }

  private static func mark(_ line: String) -> String {
    var result = ""
    var pending = ""
    var rest = Substring(line)
    while let character = rest.first {
      if rest.hasPrefix("\u{1B}[") {
        let end = rest.dropFirst(2).firstIndex { $0.asciiValue.map { (0x40...0x7E).contains($0) } ?? true }
        let next = end.map { rest.index(after: $0) } ?? rest.endIndex
        pending += rest[..<next]
        rest = rest[next...]
      } else {
        rest.removeFirst()
        guard character != "\u{1}" else { continue }
        if !pending.isEmpty { result += "\u{1}\(pending)\u{1}" }
        pending = ""
        result.append(character)
      }
    }
    // libedit prints a sequence together with the character behind it, and drops one that has none.
    if !pending.isEmpty, let last = result.popLast() { result += "\u{1}\(pending)\u{1}\(last)" }
    return result
  }
}
