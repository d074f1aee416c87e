/// What was said in a session, as Markdown: the lesson's text, and in fences what was typed and what came out.
///
/// The console tells it everything that it shows. What is Markdown to begin with is kept as such, colours are left out.
final class Transcript {
  private enum Piece {
    case entry(String)
    case text(String)
    case markdown(String)
  }

  private var pieces: [Piece] = []
  private var size = 0
  /// While it is positive nothing is taken down.
  var mute = 0
  /// More is not taken down: a program may print without end.
  private static let limit = 16 << 20

  var isEmpty: Bool { pieces.isEmpty }

  func entry(_ text: String) { add(.entry(text), text) }

  func markdown(_ text: String) { add(.markdown(text), text) }

  func text(_ text: String) {
    if mute == 0, case .text(let before) = pieces.last, before.utf8.count < 4096 {
      pieces[pieces.count - 1] = .text(before + text)
    } else {
      add(.text(text), text)
    }
  }

  private func add(_ piece: Piece, _ text: String) {
    guard mute == 0, size < Self.limit else { return }
    size += text.utf8.count
    pieces.append(piece)
    if size >= Self.limit { pieces.append(.markdown("*(The transcript ends here: it is too long.)*")) }
  }

  /// The whole of it, for a file.
  var document: String {
    var parts: [String] = []
    var said = ""
    for piece in pieces {
      switch piece {
      case .entry(let entry):
        if !said.isEmpty, said.last != "\n" { said += "\n" }
        let lines = entry.split(separator: "\n", omittingEmptySubsequences: false)
        for (i, line) in lines.enumerated() { said += (i == 0 ? "plait> " : "...    ") + line + "\n" }
      case .text(let text): said += Self.plain(text)
      case .markdown(let text):
        parts += Self.fenced(said)
        said = ""
        parts.append(text)
      }
    }
    parts += Self.fenced(said)
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// A block of what was typed and shown; none if it is blank.
  private static func fenced(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(trimmed)
    while lines.first?.isEmpty == true { lines.removeFirst() }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.isEmpty ? [] : [fence(lines.joined(separator: "\n"), "text")]
  }

  /// A code block; its fence is longer than any run of backquotes in it.
  static func fence(_ text: String, _ language: String) -> String {
    var longest = 2
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let ticks = String(repeating: "`", count: longest + 1)
    return "\(ticks)\(language)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(ticks)"
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// A text without escape sequences.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(0x1B) else { return text }
    var result = ""
    var rest = Substring(text)
    while let escape = rest.firstIndex(of: "\u{1B}") {
      result += rest[..<escape]
      rest = rest[rest.index(after: escape)...]
      guard rest.first == "[" else { continue }
      rest = rest.dropFirst().drop { !("@"..."~").contains($0) }.dropFirst()
    }
    return result + rest
  }
}
