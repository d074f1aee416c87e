import CellWidth

/// How text is shown on a terminal.
public struct TerminalStyle: Sendable, Equatable {
  /// The number of cells in a line.
  public var width: Int
  /// Whether colours and bold may be used. Without them, meaning is carried by the text alone.
  public var usesColor: Bool
  /// Whether lines and bullets must be plain ASCII (screen readers, logs).
  public var isASCII: Bool

  public init(width: Int, usesColor: Bool = false, isASCII: Bool = false) {
    self.width = max(20, width)
    self.usesColor = usesColor
    self.isASCII = isASCII
  }
}

/// Turns Markdown into lines for a terminal.
///
/// Paragraphs, lists, quotes and tables are wrapped to the width; code is indented by four cells and otherwise left as
/// it is, however long its lines are.
public struct TerminalRenderer: Sendable {
  public let style: TerminalStyle

  public init(style: TerminalStyle) { self.style = style }

  /// The lines of `markdown`.
  public func render(_ markdown: String) -> [String] { render(parseMarkdown(markdown)) }

  /// The lines of `blocks`, with a blank line between two blocks.
  public func render(_ blocks: [Block]) -> [String] {
    render(blocks, width: style.width, isTight: false).map { trimmed($0) }
  }

  /// The lines of a code block, as inside a text.
  public func renderCode(_ text: String) -> [String] {
    var lines = linesOfText(text)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      let shown = clean(expandTabs(line))
      return shown.isEmpty ? "" : "    " + paint(shown, [.code])
    }
  }

  func render(_ blocks: [Block], width: Int, isTight: Bool) -> [String] {
    var result: [String] = []
    for block in blocks {
      let lines = render(block, width: width)
      if lines.isEmpty { continue }
      if !result.isEmpty && !isTight { result.append("") }
      result += lines
    }
    return result
  }

  private func render(_ block: Block, width: Int) -> [String] {
    switch block.kind {
    case .paragraph(let inlines): return wrap(spans(inlines), width: width).map(paint)
    case .heading(let level, let inlines): return heading(level, inlines, width: width)
    case .code(_, let text, _): return renderCode(text)
    case .quote(let blocks):
      let bar = style.isASCII ? "> " : "│ "
      return render(blocks, width: width - 2, isTight: false).map { paint(bar, [.dim]) + $0 }
    case .list(let list): return render(list, width: width)
    case .table(let table): return render(table, width: width)
    case .html: return []
    case .rule: return [paint(String(repeating: style.isASCII ? "-" : "─", count: min(width, 40)), [.dim])]
    }
  }

  /// Bold with colours; underlined without, so that it still stands out.
  private func heading(_ level: Int, _ inlines: [Inline], width: Int) -> [String] {
    let lines = wrap(spans(inlines, style: style.usesColor ? [.heading] : []), width: width)
    var result = lines.map(paint)
    if !style.usesColor && level <= 2 {
      let longest = lines.map { $0.reduce(0) { $0 + cellWidth($1.text) } }.max() ?? 0
      result.append(String(repeating: level == 1 ? "=" : "-", count: longest))
    }
    return result
  }

  private func render(_ list: MarkdownList, width: Int) -> [String] {
    var result: [String] = []
    let lastNumber = (list.start ?? 0).addingReportingOverflow(list.items.count).partialValue
    let numberWidth = String(lastNumber).count
    for (index, item) in list.items.enumerated() {
      var bullet = style.isASCII ? "- " : "• "
      if let start = list.start {
        let number = String(start.addingReportingOverflow(index).partialValue)
        bullet = String(repeating: " ", count: max(0, numberWidth - number.count)) + number + ". "
      }
      if let isChecked = item.isChecked { bullet = isChecked ? "[x] " : "[ ] " }
      let indent = String(repeating: " ", count: bullet.count)
      let lines = render(item.blocks, width: width - bullet.count, isTight: list.isTight)
      if !result.isEmpty && !list.isTight { result.append("") }
      result.append(bullet + (lines.first ?? ""))
      result += lines.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    }
    return result
  }
}

// MARK: - Running text

/// A stretch of text in one style.
struct Span: Equatable {
  struct Style: OptionSet, Equatable {
    let rawValue: Int
    static let bold = Style(rawValue: 1)
    static let italic = Style(rawValue: 2)
    static let code = Style(rawValue: 4)
    static let dim = Style(rawValue: 8)
    static let heading = Style(rawValue: 16)
    static let strike = Style(rawValue: 32)
  }
  var text: String
  var style: Style
}

extension TerminalRenderer {
  /// The running text as spans; "\n" in a span is a line break that the author wanted.
  func spans(_ inlines: [Inline], style base: Span.Style = []) -> [Span] {
    var result: [Span] = []
    for inline in inlines {
      switch inline {
      case .text(let text): result.append(Span(text: clean(text), style: base))
      case .code(let text):
        // Without colour the backticks stay: they tell `if` from if.
        let shown = style.usesColor ? clean(text) : "`" + clean(text) + "`"
        result.append(Span(text: shown, style: base.union(.code)))
      case .emphasis(let parts): result += spans(parts, style: base.union(.italic))
      case .strong(let parts): result += spans(parts, style: base.union(.bold))
      case .strikethrough(let parts):
        result += style.usesColor ? [] : [Span(text: "~~", style: base)]
        result += spans(parts, style: base.union(.strike))
        result += style.usesColor ? [] : [Span(text: "~~", style: base)]
      case .link(let url, let parts), .image(let url, let parts):
        result += link(url: clean(url), spans(parts, style: base), style: base)
      case .softBreak: result.append(Span(text: " ", style: base))
      case .lineBreak: result.append(Span(text: "\n", style: base))
      }
    }
    return result
  }

  private func link(url: String, _ text: [Span], style base: Span.Style) -> [Span] {
    let words = text.map(\.text).joined()
    if url.isEmpty || url == words || url == "mailto:" + words || url == "http://" + words { return text }
    if words.isEmpty { return [Span(text: url, style: base)] }
    return text + [Span(text: " (\(url))", style: base.union(.dim))]
  }

  /// Breaks spans into lines of at most `width` cells, at blanks where that is possible.
  func wrap(_ spans: [Span], width: Int) -> [[Span]] {
    let width = max(8, width)
    var lines: [[Span]] = []
    var line: [Span] = []
    var used = 0
    var gap: Span?
    func endLine() {
      lines.append(line)
      line = []
      used = 0
      gap = nil
    }
    for piece in pieces(of: spans) {
      switch piece {
      case .lineBreak: endLine()
      case .gap(let span): if used > 0 { gap = span }
      case .word(let parts):
        let needed = parts.reduce(0) { $0 + cellWidth($1.text) }
        if used > 0 && used + (gap == nil ? 0 : 1) + needed > width { endLine() }
        if let span = gap {
          line.append(span)
          used += 1
          gap = nil
        }
        for part in parts {
          for character in part.text {
            let cells = cellWidth(String(character))
            if used > 0 && used + cells > width { endLine() }
            line.append(Span(text: String(character), style: part.style))
            used += cells
          }
        }
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines.map(joined)
  }

  private enum Piece {
    case word([Span])
    case gap(Span)
    case lineBreak
  }

  /// Words, and the blanks between them: a word may change style in its middle.
  private func pieces(of spans: [Span]) -> [Piece] {
    var result: [Piece] = []
    var word: [Span] = []
    func endWord() {
      if !word.isEmpty { result.append(.word(word)) }
      word = []
    }
    for span in spans {
      for part in span.text.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "\n" })
        .enumerated()
      {
        if part.offset > 0 {
          endWord()
          result.append(.lineBreak)
        }
        for (index, text) in part.element.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
          if index > 0 {
            endWord()
            // A blank keeps the style (underline, colour) only inside code.
            result.append(.gap(Span(text: " ", style: span.style.intersection(.code))))
          }
          if !text.isEmpty { word.append(Span(text: String(text), style: span.style)) }
        }
      }
    }
    endWord()
    return result
  }

  /// The same text with neighbours of one style put together.
  private func joined(_ spans: [Span]) -> [Span] {
    var result: [Span] = []
    for span in spans {
      if let last = result.indices.last, result[last].style == span.style {
        result[last].text += span.text
      } else {
        result.append(span)
      }
    }
    return result
  }

  func paint(_ spans: [Span]) -> String { spans.map { paint($0.text, $0.style) }.joined() }

  func paint(_ text: String, _ styles: Span.Style) -> String {
    guard style.usesColor, !text.isEmpty, !styles.isEmpty else { return text }
    var codes: [String] = []
    if !styles.isDisjoint(with: [.bold, .heading]) { codes.append("1") }
    if styles.contains(.dim) { codes.append("2") }
    if styles.contains(.italic) { codes.append("3") }
    if styles.contains(.strike) { codes.append("9") }
    if styles.contains(.code) { codes.append("36") }
    return "\u{1B}[" + codes.joined(separator: ";") + "m" + text + "\u{1B}[0m"
  }

  /// Control characters made visible, so that no text can drive the terminal.
  func clean(_ text: some StringProtocol) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "?")
      case 0x7F: result.append("\u{2421}")
      // C1 controls, and the marks that reorder text: what is seen must be what is there.
      case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private func expandTabs(_ line: Substring) -> String {
    var result = ""
    var cells = 0
    for character in line {
      let text = character == "\t" ? String(repeating: " ", count: 8 - cells % 8) : String(character)
      cells += character == "\t" ? text.count : cellWidth(text)
      result += text
    }
    return result
  }

  func trimmed(_ line: String) -> String {
    guard line.last == " " else { return line }
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
