import CellWidth

/// What a completer found: the word before the cursor, and what it may become.
public struct Completion: Sendable, Equatable {
  /// What the completer is asked about.
  public struct Request: Sendable, Equatable {
    /// The whole text being edited; it may have several lines.
    public var line: String
    /// The cursor's place in `line`, in Unicode scalars.
    public var cursor: Int

    public init(line: String, cursor: Int) {
      self.line = line
      self.cursor = cursor
    }

    /// The text before the cursor, which is all that most completers need.
    public var beforeCursor: String {
      String(String.UnicodeScalarView(line.unicodeScalars.prefix(cursor)))
    }
  }

  /// The text directly before the cursor that a candidate replaces.
  public var word: String
  /// What the word may become, as they are to be listed.
  public var candidates: [String]
  /// What follows a candidate that is the only one.
  public var suffix: String

  public init(word: String, candidates: [String], suffix: String = " ") {
    self.word = word
    self.candidates = candidates
    self.suffix = suffix
  }

  public static let none = Completion(word: "", candidates: [])

  /// What Tab does with it.
  public enum Outcome: Sendable, Equatable {
    /// There is nothing to complete.
    case beep
    /// Replaces the word before the cursor.
    case replace(with: String)
    /// Shows the candidates; the text stays.
    case list([String])
  }

  /// The only candidate goes in; of several, what they have in common; and where that is nothing new, they are listed.
  public var outcome: Outcome {
    guard let first = candidates.first else { return .beep }
    if candidates.allSatisfy({ $0 == first }) {
      return .replace(with: first + suffix)
    }
    let common = candidates.dropFirst().reduce(first, commonPrefix)
    if common.count > word.count || (common.count == word.count && common != word) {
      return .replace(with: common)
    }
    return .list(candidates)
  }
}

/// The longest start two texts share, in whole graphemes.
func commonPrefix(_ a: String, _ b: String) -> String {
  String(zip(a, b).prefix { $0 == $1 }.map(\.0))
}

/// Lines that show `items` in columns, read downwards, in at most `width` cells and `maximumRows` lines.
func columns(of items: [String], width: Int, maximumRows: Int) -> [String] {
  guard !items.isEmpty else { return [] }
  let gap = 2
  let widest = items.map(cellWidth).max() ?? 0
  let perRow = max(1, (width + gap) / (widest + gap))
  let needed = (items.count + perRow - 1) / perRow
  let rows = max(1, min(needed, maximumRows))
  let shown = needed <= rows ? items : Array(items.prefix(max(1, (rows - 1) * perRow)))
  let shownRows = (shown.count + perRow - 1) / perRow
  var lines = (0..<shownRows).map { row in
    let cells = stride(from: row, to: shown.count, by: shownRows).map { shown[$0] }
    let padding = cells.dropLast().map { padded($0, toCells: widest + gap) }
    return truncated((padding + cells.suffix(1)).joined(), toCells: max(1, width - 1))
  }
  if shown.count < items.count { lines.append("… and \(items.count - shown.count) more") }
  return lines
}

/// The spaces Tab inserts where only indentation is before the cursor, nil where there is more.
///
/// Only in a line that continues another does indentation mean anything.
func indentation(before: String, continues: Bool) -> String? {
  let lastLine = before.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
  guard continues || before.contains("\n"), lastLine.allSatisfy({ $0 == " " }) else { return nil }
  return String(repeating: " ", count: 4 - lastLine.count % 4)
}
