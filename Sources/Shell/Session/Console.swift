import CellWidth
import LineEditor
import Markdown

/// Where a session writes to, and how: width and colour are asked anew at each use.
final class Console {
  /// Takes what goes to stdout (1) and stderr (2).
  private let sink: (Int, String) -> Void
  private let fixedWidth: Int?
  let usesColour: Bool
  /// Takes down what is shown.
  let transcript = Transcript()

  /// The process's stdout.
  init() {
    sink = { stream, text in Descriptor.write(Int32(stream), Array(text.utf8)) }
    fixedWidth = nil
    usesColour = Terminal.usesColor(isTerminal: Terminal.isTerminal(1))
  }

  /// For tests: plain text of a fixed width.
  init(width: Int, sink: @escaping (Int, String) -> Void) {
    self.sink = sink
    fixedWidth = width
    usesColour = false
  }

  /// In terminal cells, from 40 on: less cannot be drawn in.
  var width: Int { max(40, fixedWidth ?? Terminal.width()) }

  // MARK: Writing

  /// Text as it is.
  func write(_ text: String, stream: Int = 1) {
    transcript.text(text)
    sink(stream, text)
  }

  /// One line, as it is.
  func line(_ text: String = "") { write(text + "\n") }

  /// Sentences, wrapped to the width; newlines stay.
  func say(_ text: String, indent: Int = 0) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      for wrapped in Console.wrap(String(line), width: width, indent: indent) { self.line(wrapped) }
    }
  }

  /// Markdown, rendered.
  func markdown(_ text: String) { recorded(as: text) { lines(renderer.render(text)) } }

  func lines(_ lines: [String]) { write(lines.map { $0 + "\n" }.joined()) }

  /// Shows something of which the transcript takes down `markdown` instead; nothing if that is nil.
  func recorded(as markdown: String?, _ body: () -> Void) {
    transcript.mute += 1
    body()
    transcript.mute -= 1
    if let markdown { transcript.markdown(markdown) }
  }

  /// What is wrong, and what to do.
  func complain(_ complaint: Complaint) {
    say(mark(complaint.message))
    if let hint = complaint.hint { say("  " + hint, indent: 2) }
  }

  var renderer: TerminalRenderer { renderer(indent: 0) }

  /// For lines that so many cells come before.
  func renderer(indent: Int) -> TerminalRenderer {
    TerminalRenderer(style: TerminalStyle(width: min(width, 100) - indent, usesColor: usesColour))
  }

  // MARK: Style: never the only carrier of meaning

  func strong(_ text: String) -> String { styled("1", text) }
  func dim(_ text: String) -> String { styled("2", text) }
  func mark(_ text: String) -> String { styled("31", text) }
  func good(_ text: String) -> String { styled("32", text) }

  private func styled(_ code: String, _ text: String) -> String {
    usesColour && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// The lines of a text that is broken at blanks; blanks within a line stay, later lines are indented.
  static func wrap(_ text: String, width: Int, indent: Int) -> [String] {
    guard cellWidth(text) > width else { return [text] }
    var lines: [String] = []
    var line = ""
    var rest = Substring(text)
    while !rest.isEmpty {
      let blanks = rest.prefix { $0 == " " }
      let word = rest.dropFirst(blanks.count).prefix { $0 != " " }
      let isFirst = line.allSatisfy { $0 == " " }
      if !isFirst, cellWidth(line) + blanks.count + cellWidth(String(word)) > width {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      } else {
        line += blanks + word
      }
      rest = rest.dropFirst(blanks.count + word.count)
    }
    return lines + [line]
  }
}

/// Why a session cannot do what it was asked.
struct Complaint: Error, Equatable {
  /// What is wrong.
  var message: String
  /// What to do.
  var hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}

extension Complaint {
  /// The arguments do not fit the command: its usage is to be shown.
  static let misuse = Complaint("this is not how it is used")

  init(_ error: CommandError) { self.init(error.message, hint: error.hint) }
}
