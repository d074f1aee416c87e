/// The lines between the two `---` at the head of a lesson: flat `key: value` pairs.
///
/// This is not YAML (a stray `!`, `yes` or `*` means only itself), but what authors are told to write is also valid
/// YAML, so that GitHub shows it as a table.
struct FrontMatter {
  struct Field {
    var value: String
    var line: Int
    var column: Int
  }
  /// A key and what it may hold.
  struct Key {
    var name: String
    var isRequired: Bool
    var example: String
  }

  static let keys = [
    Key(name: "title", isRequired: true, example: "title: The vanishing deposit"),
    Key(name: "id", isRequired: true, example: "id: race"),
    Key(name: "summary", isRequired: true, example: "summary: Two threads, one balance, and money that disappears."),
    Key(name: "minutes", isRequired: true, example: "minutes: 10"),
    Key(name: "objectives", isRequired: true, example: "objectives: find a race; say why it hides"),
    Key(name: "requires", isRequired: false, example: "requires: race lock"),
    Key(name: "format", isRequired: true, example: "format: 1"),
  ]
  /// The only version of the format so far.
  static let version = 1

  /// What the author wrote, by key; each key is known and occurs once.
  private(set) var fields: [String: Field] = [:]
  /// How many lines of the file it takes, with both `---`.
  private(set) var lineCount = 0

  init(_ lines: [Substring], _ diagnostics: inout Diagnostics) {
    guard let first = lines.first, Self.isRule(first) else {
      let example = Self.keys.map(\.example).joined(separator: "\n    ")
      diagnostics.report(
        1, 1, "a lesson begins with its front matter",
        hint: "write this first, with your own words:\n    ---\n    \(example)\n    ---")
      return
    }
    lineCount = 1
    var isClosed = false
    for line in lines.dropFirst() {
      if Self.isRule(line) {
        lineCount += 1
        isClosed = true
        break
      }
      // An unclosed front matter must not swallow the lesson: it ends where the text visibly begins.
      if line.first == "#" || line.hasPrefix("```") { break }
      lineCount += 1
      read(line, number: lineCount, &diagnostics)
    }
    if !isClosed {
      diagnostics.report(1, 1, "the front matter is not closed", hint: "write a line `---` after its last key")
    }
    for key in Self.keys where key.isRequired && fields[key.name] == nil && !isReported.contains(key.name) {
      diagnostics.report(1, 1, "the front matter has no `\(key.name)`", hint: "for example `\(key.example)`")
    }
  }

  /// Keys that were written but wrong: they are not also reported as missing.
  private var isReported: Set<String> = []

  private static func isRule(_ line: Substring) -> Bool {
    let text = line.trimmingBlanks()
    return text == "---" && line.hasPrefix("---")
  }

  private mutating func read(_ line: Substring, number: Int, _ diagnostics: inout Diagnostics) {
    if line.trimmingBlanks().isEmpty { return }
    let names = Self.keys.map(\.name)
    if let first = line.first, first == " " || first == "\t" || first == "-" {
      diagnostics.report(
        number, 1, "the front matter is flat: each line is `key: value`",
        hint: "put a list on one line, its items separated by `;` (objectives) or blanks (requires)")
      return
    }
    guard let colon = line.firstIndex(of: ":") else {
      diagnostics.report(number, 1, "expected `key: value`", hint: "keys: \(names.joined(separator: ", "))")
      return
    }
    let key = String(line[..<colon].trimmingBlanks())
    guard names.contains(key) else {
      diagnostics.report(number, 1, "unknown key `\(key)`", hint: suggestion(for: key, in: names, what: "keys"))
      if let meant = closest(to: key, in: names) { isReported.insert(meant) }
      return
    }
    if let earlier = fields[key] {
      diagnostics.report(
        number, 1, "`\(key)` is given twice", hint: "the first is in line \(earlier.line): keep one of them")
      return
    }
    let rest = line[line.index(after: colon)...]
    let column = line.distance(from: line.startIndex, to: rest.firstIndex { $0 != " " && $0 != "\t" } ?? colon) + 1
    let value = Self.unquoted(rest.trimmingBlanks())
    if value.isEmpty && key != "requires" {
      diagnostics.report(
        number, column, "`\(key)` has no value", hint: "for example `\(Self.example(of: key))`")
      isReported.insert(key)
      return
    }
    fields[key] = Field(value: value, line: number, column: column)
  }

  static func example(of key: String) -> String { keys.first { $0.name == key }?.example ?? key }

  /// The text inside `"…"` or `'…'`, if it stands in such quotes.
  private static func unquoted(_ text: Substring) -> String {
    guard text.count >= 2, let first = text.first, first == "\"" || first == "'", text.last == first else {
      return String(text)
    }
    return String(text.dropFirst().dropLast())
  }

  // MARK: Values

  func text(_ key: String) -> String { fields[key]?.value ?? "" }

  func minutes(_ diagnostics: inout Diagnostics) -> Int {
    guard let field = fields["minutes"] else { return 0 }
    if let minutes = Int(field.value), (1...240).contains(minutes) { return minutes }
    diagnostics.report(
      field.line, field.column, "`minutes` must be a whole number from 1 to 240, not `\(field.value)`",
      hint: "for example `minutes: 10`")
    return 0
  }

  func id(_ diagnostics: inout Diagnostics) -> String {
    guard let field = fields["id"] else { return "" }
    if !isIdentifier(field.value) {
      diagnostics.report(
        field.line, field.column, "`\(field.value)` cannot be an id", hint: identifierHint(for: field.value))
    }
    return field.value
  }

  func requires(_ diagnostics: inout Diagnostics) -> [String] {
    guard let field = fields["requires"] else { return [] }
    let ids = field.value.split { $0 == " " || $0 == "," || $0 == "\t" }.map(String.init)
    for id in ids where !isIdentifier(id) {
      diagnostics.report(
        field.line, field.column, "`\(id)` cannot be the id of a lesson", hint: identifierHint(for: id))
    }
    return ids.filter(isIdentifier)
  }

  var objectives: [String] {
    text("objectives").split(separator: ";").map { String($0.trimmingBlanks()) }.filter { !$0.isEmpty }
  }

  func checkFormat(_ diagnostics: inout Diagnostics) {
    guard let field = fields["format"], field.value != String(Self.version) else { return }
    let isNewer = Int(field.value).map { $0 > Self.version } ?? false
    diagnostics.report(
      field.line, field.column, "this Plait reads lessons of format \(Self.version), not `\(field.value)`",
      hint: isNewer ? "a newer Plait is needed for this lesson" : "write `format: \(Self.version)`")
  }
}

/// Ids are what people type at the prompt: lower-case letters, digits and hyphens, beginning with a letter.
func isIdentifier(_ text: String) -> Bool {
  guard let first = text.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return false }
  return text.utf8.allSatisfy { byte in
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "-")
  }
}

func identifierHint(for text: String) -> String {
  let rule = "use lower-case letters, digits and `-`, a letter first"
  var repaired = ""
  for character in text.lowercased() {
    if isIdentifier("a\(character)") { repaired.append(character) } else if !repaired.isEmpty { repaired.append("-") }
  }
  return isIdentifier(repaired) ? "\(rule), for example `\(repaired)`" : rule
}

extension StringProtocol where SubSequence == Substring {
  /// The text without blanks and tabs at both ends.
  func trimmingBlanks() -> Substring {
    let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    guard let start = firstIndex(where: { !isBlank($0) }), let end = lastIndex(where: { !isBlank($0) }) else {
      return self[endIndex...]
    }
    return self[start...end]
  }
}
