import Glibc
import Markdown

// Links to files must lead somewhere.

extension LessonChecker {
  mutating func checkLinks(_ blocks: [Block]) {
    for block in blocks {
      switch block.kind {
      case .paragraph(let inlines), .heading(_, let inlines): checkLinks(inlines, in: block)
      case .quote(let inner): checkLinks(inner)
      case .list(let list): for item in list.items { checkLinks(item.blocks) }
      case .table(let table): for cell in table.rows.joined() { checkLinks(cell, in: block) }
      case .code, .html, .rule: break
      }
    }
  }

  private mutating func checkLinks(_ inlines: [Inline], in block: Block) {
    for inline in inlines {
      switch inline {
      case .link(let url, let inner):
        checkLink(url, in: block)
        checkLinks(inner, in: block)
      case .image(let url, _): checkLink(url, in: block)
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): checkLinks(inner, in: block)
      case .text, .code, .softBreak, .lineBreak: break
      }
    }
  }

  /// A link without a scheme is a path from the lesson's folder.
  private mutating func checkLink(_ url: String, in block: Block) {
    let path = String(url.prefix { $0 != "#" && $0 != "?" })
    let scheme = path.prefix { $0 != ":" && $0 != "/" }
    guard !path.isEmpty, !path.hasPrefix("/"), !path.dropFirst(scheme.count).hasPrefix(":") else { return }
    let folder = lesson.sourcePath.lastIndex(of: "/").map { String(lesson.sourcePath[...$0]) } ?? ""
    if access(folder + unescaped(path), F_OK) == 0 { return }
    let (line, column) = place(of: url, in: block)
    report(line, column, "the link leads nowhere: there is no file `\(path)`", "paths begin at the lesson's folder")
  }

  private func place(of url: String, in block: Block) -> (Int, Int) {
    for number in block.lines {
      guard let line = line(number), let range = line.firstRange(of: url) else { continue }
      return (number, line.distance(from: line.startIndex, to: range.lowerBound) + 1)
    }
    return (block.lines.lowerBound, block.column)
  }

  /// `%20` and the like, undone.
  private func unescaped(_ path: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(path.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
