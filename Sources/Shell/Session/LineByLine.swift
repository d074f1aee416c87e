import CellWidth

/// Changes a program at the prompt, for those who have no editor: a few words with line numbers.
///
/// While it goes on the session hands it every entry that is no command. Each change is told to `changed` at once, so
/// that nothing is lost if the shell is killed.
final class LineByLine {
  /// What the next entry is meant for.
  private enum Wanted: Equatable {
    case word
    /// The new text of a line, counted from 0.
    case replacement(Int)
    /// Lines to be put in before this one, until an empty entry.
    case insertion(Int)
  }

  private var lines: [String]
  private let original: String
  private var undone: [[String]] = []
  private var wanted = Wanted.word
  private let changed: (String) -> Void
  /// Told when the person is done; nil: as it was before.
  private let finished: (_ text: String?) throws(Complaint) -> Void
  private(set) var isOver = false

  init(
    _ text: String, changed: @escaping (String) -> Void, finished: @escaping (String?) throws(Complaint) -> Void
  ) {
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    if lines.last == "" { lines.removeLast() }
    self.lines = lines
    original = text
    self.changed = changed
    self.finished = finished
  }

  // MARK: For the prompt

  var prompt: String {
    switch wanted {
    case .word: "edit>"
    case .replacement(let line): "\(line + 1):"
    case .insertion(let line): "\(line + 1)+"
    }
  }

  /// What the entry begins with, where it can be edited.
  var initial: String {
    switch wanted {
    case .word: ""
    case .replacement(let line): lines[line]
    case .insertion(let line): line == 0 ? "" : LineByLine.indentation(after: lines[line - 1])
    }
  }

  private static func indentation(after line: String) -> String {
    let blanks = String(line.prefix { $0 == " " || $0 == "\t" })
    return blanks + (line.reversed().drop(while: \.isWhitespace).first == ":" ? "    " : "")
  }

  // MARK: Talking

  func begin(_ console: Console) {
    show(console)
    console.say(
      "Change it line by line: `12` changes line 12, `add 12` puts lines in after it, `delete 12`, `indent 3 7`, "
        + "`dedent 3 7`, `undo`. Enter is done; `cancel` leaves it as it was, `?` says more.")
  }

  func show(_ console: Console) {
    let digits = String(lines.count).count
    for (i, line) in lines.enumerated() {
      let number = String(repeating: " ", count: digits - String(i + 1).count) + String(i + 1)
      console.line("  \(console.dim(number))  \(FindingText.visible(line.replacing("\t", with: "    ")))")
    }
  }

  func take(_ entry: String, _ console: Console) throws(Complaint) {
    let pasted = entry.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isBlank = entry.allSatisfy(\.isWhitespace)
    switch wanted {
    case .replacement(let line):
      wanted = .word
      guard !isBlank else { return console.say("Line \(line + 1) stays as it was; `delete \(line + 1)` takes it out.") }
      var new = pasted
      // Where nothing can be edited the old indentation would have to be typed.
      if new[0].first?.isWhitespace == false, initialWasHidden { new[0] = indent(lines[line]) + new[0] }
      change { $0.replaceSubrange(line...line, with: new) }
    case .insertion(let line):
      if isBlank {
        wanted = .word
        return show(console)
      }
      change { $0.insert(contentsOf: pasted, at: line) }
      wanted = .insertion(line + pasted.count)
    case .word: try word(Words(entry), console)
    }
  }

  /// Keeps it, as `done` does.
  func end() throws(Complaint) { if !isOver { try finish(lines.joined(separator: "\n") + "\n") } }

  /// Ctrl-C: back to the words; what was changed stays.
  func interrupt(_ console: Console) {
    wanted = .word
    console.say("Enter is done; `cancel` leaves the program as it was.")
  }

  /// Whether an entry could not be begun with the old line.
  var initialWasHidden = false

  private func indent(_ line: String) -> String { String(line.prefix { $0 == " " || $0 == "\t" }) }

  private func word(_ words: Words, _ console: Console) throws(Complaint) {
    guard let first = words[0]?.lowercased() else { return try finish(lines.joined(separator: "\n") + "\n") }
    if let line = Int(first), words.count == 1 {
      guard lines.indices.contains(line - 1) else { return refuse(console) }
      wanted = .replacement(line - 1)
      if initialWasHidden { console.line("  \(line)  \(FindingText.visible(lines[line - 1]))") }
      return
    }
    let numbers = words.list.dropFirst().map { Int($0) }
    switch first {
    case "done": try finish(lines.joined(separator: "\n") + "\n")
    case "cancel": try finish(nil)
    case "list", "show": show(console)
    case "undo":
      guard let old = undone.popLast() else { return console.say("There is nothing to undo.") }
      lines = old
      tell()
      show(console)
    case "add" where numbers.count <= 1:
      let line = numbers.isEmpty ? lines.count : numbers[0] ?? -1
      guard (0...lines.count).contains(line) else { return refuse(console) }
      wanted = .insertion(line)
      console.say("Type the new lines; an empty one ends it.")
    case "delete", "indent", "dedent":
      guard let range = range(numbers) else { return refuse(console) }
      change { lines in
        switch first {
        case "delete": lines.removeSubrange(range)
        case "indent": for i in range where !lines[i].isEmpty { lines[i] = "    " + lines[i] }
        default:
          for i in range {
            let blanks = lines[i].prefix { $0 == " " }.count
            lines[i].removeFirst(min(4, blanks))
          }
        }
      }
      show(console)
    default: help(console)
    }
  }

  /// `3`, `3 7`: the lines that are meant, from 0.
  private func range(_ numbers: [Int?]) -> ClosedRange<Int>? {
    guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, numbers.count <= 2, first <= last,
      lines.indices.contains(first - 1), lines.indices.contains(last - 1)
    else { return nil }
    return first - 1...last - 1
  }

  private func refuse(_ console: Console) {
    console.say("The program has the lines 1 to \(lines.count). `?` says what can be typed here.")
  }

  private func help(_ console: Console) {
    let rows = [
      ("12", "change line 12"), ("add 12", "put lines in after line 12 (add 0: before the first)"),
      ("delete 12, delete 12 15", "take out a line, or several"),
      ("indent 3 7, dedent 3 7", "move lines four blanks to the right, or to the left"),
      ("undo", "take back the last change"), ("list", "show the program"),
      ("Enter", "done: keep it, and check it"), ("cancel", "leave it as it was before"),
    ]
    for (words, meaning) in rows { console.say("  \(padded(words, toCells: 24))  \(meaning)", indent: 28) }
    console.say("Commands such as :hint work meanwhile. `export EDITOR=nano` before `plait` gives you an editor.")
  }

  private func change(_ body: (inout [String]) -> Void) {
    undone.append(lines)
    body(&lines)
    tell()
  }

  private func tell() { changed(lines.joined(separator: "\n") + "\n") }

  private func finish(_ text: String?) throws(Complaint) {
    isOver = true
    if text == nil { changed(original) }
    try finished(text)
  }
}
