import Markdown

/// A fenced block as it stands in the file: the words of its info string, and its body.
struct Fence {
  /// A word of the info string: `run`, or `id=racy` (then `value` is not nil).
  struct Word {
    var name: String
    var value: String?
    var isQuoted = false
    var isUnclosed = false
    /// `id = a`: read as it was meant, so that it is one mistake and not three.
    var hasBlanks = false
    var column: Int
    var valueColumn: Int
  }
  var words: [Word]
  /// The lines between the fences.
  var body: [Substring]
  /// The line of the opening fence.
  var line: Int
  var bodyLine: Int { line + 1 }
  var isClosed: Bool
  var blockColumn: Int

  /// Nil if `block` is not a fenced code block.
  init?(_ block: Block, lines: [Substring]) {
    guard case .code(_, let text, true) = block.kind, lines.indices.contains(block.lines.lowerBound - 1) else {
      return nil
    }
    line = block.lines.lowerBound
    blockColumn = block.column
    let opening = lines[line - 1]
    let start = opening.firstIndex { $0 == "`" || $0 == "~" } ?? opening.startIndex
    let mark = start < opening.endIndex ? opening[start] : "`"
    let info = opening[start...].drop { $0 == mark }
    words = Self.words(of: info, firstColumn: opening.distance(from: opening.startIndex, to: info.startIndex) + 1)
    var content = linesOfText(text)
    if content.last?.isEmpty == true { content.removeLast() }
    body = content
    let length = opening[start...].prefix { $0 == mark }.count
    let last = min(block.lines.upperBound, lines.count)
    isClosed = last > line && Self.closes(lines[last - 1], mark: mark, length: length)
  }

  private static func closes(_ line: Substring, mark: Character, length: Int) -> Bool {
    let text = line.drop { $0 == " " || $0 == ">" }
    let marks = text.prefix { $0 == mark }
    return marks.count >= length && text.dropFirst(marks.count).trimmingBlanks().isEmpty
  }

  /// Splits at blanks, outside quotes: `outcome="['a', 'b']"` is one word. `\n`, `\"` and `\\` work inside quotes.
  static func words(of info: Substring, firstColumn: Int) -> [Word] {
    var words: [Word] = []
    var rest = info[...]
    func column(_ index: Substring.Index) -> Int { firstColumn + info.distance(from: info.startIndex, to: index) }
    while let start = rest.firstIndex(where: { $0 != " " && $0 != "\t" }) {
      rest = rest[start...]
      let name = rest.prefix { $0 != " " && $0 != "\t" && $0 != "=" }
      var word = Word(name: String(name), column: column(start), valueColumn: column(start))
      rest = rest[name.endIndex...]
      let next = rest.drop { $0 == " " || $0 == "\t" }
      if next.first == "=" {
        let value = next.dropFirst().drop { $0 == " " || $0 == "\t" }
        word.hasBlanks = next.startIndex > rest.startIndex || value.startIndex > next.index(after: next.startIndex)
        rest = value
        word.valueColumn = column(rest.startIndex)
        if rest.first == "\"" {
          let quoted = readQuoted(rest)
          word.value = quoted.text
          word.isQuoted = true
          word.isUnclosed = !quoted.isClosed
          rest = quoted.rest
        } else {
          let value = rest.prefix { $0 != " " && $0 != "\t" }
          word.value = String(value)
          rest = rest[value.endIndex...]
        }
      }
      words.append(word)
    }
    return words
  }
}

/// Reads a text in double quotes at the beginning of `text`.
func readQuoted(_ text: Substring) -> (text: String, rest: Substring, isClosed: Bool) {
  var result = ""
  var rest = text.dropFirst()
  while let character = rest.first {
    rest = rest.dropFirst()
    if character == "\"" { return (result, rest, true) }
    if character == "\\", let next = rest.first, "n\"\\".contains(next) {
      result.append(next == "n" ? "\n" : next)
      rest = rest.dropFirst()
    } else {
      result.append(character)
    }
  }
  return (result, rest, false)
}

/// The languages whose fences are more than text.
enum BlockKind: String, CaseIterable {
  case python, plait, predict, expect, hint, feedback, recap

  static let names = allCases.map(\.rawValue)

  /// Whether it holds Markdown, in which there may be blocks of code.
  var holdsMarkdown: Bool { [.predict, .hint, .feedback, .recap].contains(self) }
}

/// Closes blocks whose closing fence is missing (or whose opening fence is: then the closing one opens), where a block
/// for the shell begins inside them: one forgotten line must not swallow the blocks that follow.
///
/// The fence takes the place of the blank line above the inner block, so that no line changes its number.
func closingForgottenFences(_ lines: [Substring], _ diagnostics: inout Diagnostics) -> [Substring] {
  var result = lines
  var opening: (index: Int, ticks: Int)?
  for (index, line) in lines.enumerated() where line.hasPrefix("```") {
    let ticks = line.prefix { $0 == "`" }.count
    let info = line.dropFirst(ticks).trimmingBlanks()
    guard let open = opening else {
      opening = (index, ticks)
      continue
    }
    if info.isEmpty {
      if ticks >= open.ticks { opening = nil }
      continue
    }
    // Longer fences are meant to hold others.
    let language = String(info.prefix { $0 != " " && $0 != "\t" })
    guard open.ticks == 3, ticks == 3, BlockKind(rawValue: language) != nil else { continue }
    let outer = lines[open.index].dropFirst(3).trimmingBlanks().prefix { $0 != " " && $0 != "\t" }
    let mayHold = info == "python" && BlockKind(rawValue: String(outer))?.holdsMarkdown == true
    diagnostics.report(
      index + 1, 1, "a block begins inside the block of line \(open.index + 1)",
      hint: mayHold
        ? "begin and end the outer one with ```` (four of them), or close it above this line"
        : "close that one first: write a line ``` above this line")
    if index - 1 > open.index, lines[index - 1].trimmingBlanks().isEmpty {
      result[index - 1] = "```"
      opening = (index, ticks)
    }
  }
  return result
}

/// Blank lines in place of `<details>`, `<summary>…</summary>` and `</details>`, by which GitHub folds solutions away.
func withoutDetails(_ lines: [Substring], _ diagnostics: inout Diagnostics) -> [Substring] {
  var result = lines
  var ticks = 0
  for (index, line) in lines.enumerated() {
    let marks = line.prefix { $0 == "`" }.count
    if marks >= 3 {
      let isBare = line.dropFirst(marks).trimmingBlanks().isEmpty
      if ticks == 0 { ticks = marks } else if isBare && marks >= ticks { ticks = 0 }
    }
    guard ticks == 0, isDetails(line.trimmingBlanks()) else { continue }
    result[index] = ""
    if index + 1 < lines.count, lines[index + 1].hasPrefix("```") {
      diagnostics.report(
        index + 2, 1, "a block directly beneath a line of HTML",
        hint: "write a blank line above it: without one, GitHub shows the block as plain text")
    }
  }
  return result
}

private func isDetails(_ line: Substring) -> Bool {
  line == "<details>" || line == "<details open>" || line == "</details>"
    || (line.hasPrefix("<summary>") || line.hasPrefix("<details><summary>")) && line.hasSuffix("</summary>")
}
