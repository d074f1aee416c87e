/// # Markdown: text → blocks → lines of a terminal
///
/// Input: GitHub's Markdown (tables, task lists, strikethrough, bare links) as a Swift string. Output: a tree of
/// plain values (`Block`, `Inline`) with the line and column of each block, and, through `TerminalRenderer`, lines of
/// text no wider than a given number of cells (code apart, which is never reflowed).
///
/// Invariants:
/// - Nothing here fails: every text is Markdown. Nesting deeper than `maximumDepth` is flattened to its text.
/// - Lines and columns count from 1; columns count characters, not bytes.
/// - Rendered lines hold no control characters other than the renderer's own colours: text from a stranger cannot
///   drive the terminal.
/// - This is the only module that knows the C library.
import CMark

/// A block of a Markdown text and where it stands.
public struct Block: Sendable, Equatable {
  public indirect enum Kind: Sendable, Equatable {
    case paragraph([Inline])
    /// Level 1 to 6.
    case heading(Int, [Inline])
    /// A code block: `info` is what stands after the opening fence, `text` ends with a newline unless empty.
    case code(info: String, text: String, isFenced: Bool)
    case quote([Block])
    case list(MarkdownList)
    case table(MarkdownTable)
    /// HTML is never shown; authors use its comments for notes to themselves.
    case html(String)
    case rule
  }
  public var kind: Kind
  /// First and last line, counted from 1.
  public var lines: ClosedRange<Int>
  /// Column of the first character, counted from 1 in characters.
  public var column: Int

  public init(kind: Kind, lines: ClosedRange<Int>, column: Int) {
    self.kind = kind
    self.lines = lines
    self.column = column
  }
}

/// A bulleted or numbered list.
public struct MarkdownList: Sendable, Equatable {
  public struct Item: Sendable, Equatable {
    public var blocks: [Block]
    /// Whether a task is ticked; nil for items without a box.
    public var isChecked: Bool?
  }
  /// The first number; nil for a bulleted list.
  public var start: Int?
  /// Tight lists have no blank lines between their items.
  public var isTight: Bool
  public var items: [Item]
}

/// A table: its first row is the header.
public struct MarkdownTable: Sendable, Equatable {
  public enum Alignment: Sendable, Equatable { case left, center, right }
  public var alignments: [Alignment]
  public var rows: [[[Inline]]]
}

/// A piece of running text.
public indirect enum Inline: Sendable, Equatable {
  case text(String)
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case link(url: String, [Inline])
  case image(url: String, [Inline])
  case softBreak
  case lineBreak
}

extension [Inline] {
  /// The text without its marks.
  public var plainText: String {
    var result = ""
    for inline in self {
      switch inline {
      case .text(let text), .code(let text): result += text
      case .emphasis(let parts), .strong(let parts), .strikethrough(let parts): result += parts.plainText
      case .link(_, let parts), .image(_, let parts): result += parts.plainText
      case .softBreak, .lineBreak: result += " "
      }
    }
    return result
  }
}

/// Deeper nesting than this is flattened to text, so that a hostile text cannot exhaust the stack.
let maximumDepth = 64

/// Reads a Markdown text.
public func parseMarkdown(_ text: String) -> [Block] {
  cmark_gfm_core_extensions_ensure_registered()
  guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return [] }
  defer { cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "autolink", "tasklist"] {
    if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
  }
  var copy = text
  copy.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  }
  guard let root = cmark_parser_finish(parser) else { return [] }
  defer { cmark_node_free(root) }
  return TreeReader(lines: linesOfText(text)).blocks(of: root, depth: 0)
}

/// Splits a text at `\n`, `\r\n` and `\r`, as Markdown does; other separators do not end a line.
public func linesOfText(_ text: String) -> [Substring] {
  text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
}

private typealias Node = OpaquePointer

/// Copies the C library's tree into values.
private struct TreeReader {
  let lines: [Substring]

  func children(of node: Node) -> [Node] {
    var result: [Node] = []
    var next = cmark_node_first_child(node)
    while let child = next {
      result.append(child)
      next = cmark_node_next(child)
    }
    return result
  }

  func type(of node: Node) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }

  func literal(_ node: Node) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }

  func blocks(of node: Node, depth: Int) -> [Block] {
    children(of: node).compactMap { block($0, depth: depth + 1) }
  }

  func block(_ node: Node, depth: Int) -> Block? {
    if depth > maximumDepth { return place(.paragraph([.text(allText(of: node))]), node) }
    switch type(of: node) {
    case "paragraph": return place(.paragraph(inlines(of: node, depth: depth)), node)
    case "heading":
      return place(.heading(Int(cmark_node_get_heading_level(node)), inlines(of: node, depth: depth)), node)
    case "code_block":
      let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
      var length: Int32 = 0
      var offset: Int32 = 0
      var character: CChar = 0
      let isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0
      return place(.code(info: info, text: literal(node), isFenced: isFenced), node)
    case "block_quote": return place(.quote(blocks(of: node, depth: depth)), node)
    case "list": return place(.list(list(node, depth: depth)), node)
    case "table": return place(.table(table(node, depth: depth)), node)
    case "thematic_break": return place(.rule, node)
    case "html_block": return place(.html(literal(node)), node)
    default: return nil
    }
  }

  func list(_ node: Node, depth: Int) -> MarkdownList {
    let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let items = children(of: node).map { item in
      let isTask = type(of: item) == "tasklist"
      return MarkdownList.Item(
        blocks: blocks(of: item, depth: depth),
        isChecked: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(item) : nil)
    }
    return MarkdownList(
      start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
      isTight: cmark_node_get_list_tight(node) != 0, items: items)
  }

  func table(_ node: Node, depth: Int) -> MarkdownTable {
    let count = Int(cmark_gfm_extensions_get_table_columns(node))
    var alignments = [MarkdownTable.Alignment](repeating: .left, count: count)
    if let marks = cmark_gfm_extensions_get_table_alignments(node) {
      for column in 0..<count {
        switch marks[column] {
        case UInt8(ascii: "r"): alignments[column] = .right
        case UInt8(ascii: "c"): alignments[column] = .center
        default: break
        }
      }
    }
    let rows = children(of: node).map { row in children(of: row).map { inlines(of: $0, depth: depth) } }
    return MarkdownTable(alignments: alignments, rows: rows)
  }

  func inlines(of node: Node, depth: Int) -> [Inline] {
    children(of: node).compactMap { inline($0, depth: depth + 1) }
  }

  func inline(_ node: Node, depth: Int) -> Inline? {
    if depth > maximumDepth { return .text(allText(of: node)) }
    switch type(of: node) {
    case "text": return .text(literal(node))
    case "softbreak": return .softBreak
    case "linebreak": return .lineBreak
    case "code": return .code(literal(node))
    case "emph": return .emphasis(inlines(of: node, depth: depth))
    case "strong": return .strong(inlines(of: node, depth: depth))
    case "strikethrough": return .strikethrough(inlines(of: node, depth: depth))
    case "link": return .link(url: url(node), inlines(of: node, depth: depth))
    case "image": return .image(url: url(node), inlines(of: node, depth: depth))
    default: return nil
    }
  }

  func url(_ node: Node) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }

  /// The text of everything beneath `root`, without recursion.
  func allText(of root: Node) -> String {
    guard let iterator = cmark_iter_new(root) else { return "" }
    defer { cmark_iter_free(iterator) }
    var parts: [String] = []
    while true {
      let event = cmark_iter_next(iterator)
      if event == CMARK_EVENT_DONE { break }
      if event == CMARK_EVENT_ENTER, let node = cmark_iter_get_node(iterator) {
        let text = literal(node)
        if !text.isEmpty { parts.append(text) }
      }
    }
    return parts.joined(separator: " ")
  }

  func place(_ kind: Block.Kind, _ node: Node) -> Block {
    let first = max(1, Int(cmark_node_get_start_line(node)))
    let last = max(first, Int(cmark_node_get_end_line(node)))
    let byteColumn = max(1, Int(cmark_node_get_start_column(node)))
    var column = byteColumn
    if first <= lines.count {
      column = String(decoding: lines[first - 1].utf8.prefix(byteColumn - 1), as: UTF8.self).count + 1
    }
    return Block(kind: kind, lines: first...last, column: column)
  }
}
