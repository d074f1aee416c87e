/// What may be typed after `:`.
///
/// To add a command: a `static let` in a file of this folder, and its name in `Commands.all`.
struct Command: Sendable {
  /// What Tab offers for its argument.
  enum Argument: Sendable { case none, command, lesson, thread, file, scheduler }

  let name: String
  /// As help shows them: `[SCHEDULER] [seed N]`; empty if there are none.
  let arguments: String
  /// One line for the list.
  let summary: String
  /// What `:help NAME` adds: Markdown.
  let details: String
  let completes: Argument
  let action: @Sendable (Session, Words) throws(Complaint) -> Void

  init(
    _ name: String, _ arguments: String = "", _ summary: String, details: String = "", completes: Argument = .none,
    _ action: @escaping @Sendable (Session, Words) throws(Complaint) -> Void
  ) {
    self.name = name
    self.arguments = arguments
    self.summary = summary
    self.details = details
    self.completes = completes
    self.action = action
  }

  var usage: String { ":" + name + (arguments.isEmpty ? "" : " " + arguments) }
}

/// What follows a command's name.
struct Words {
  /// All of it, without blanks around it.
  let text: String
  let list: [String]

  init(_ text: some StringProtocol) {
    self.text = String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    list = text.split { $0.isWhitespace }.map { String($0) }
  }

  var isEmpty: Bool { list.isEmpty }
  var count: Int { list.count }
  subscript(_ i: Int) -> String? { list.indices.contains(i) ? list[i] : nil }

  /// All of it as the name of a file: quotes around it and a `~` at its beginning are understood.
  var path: String {
    var path = text
    for quote in ["\"", "'"] where path.count > 1 && path.hasPrefix(quote) && path.hasSuffix(quote) {
      path = String(path.dropFirst().dropLast())
    }
    return Files.expanded(path)
  }

  /// The only word as a number; nil if there is none, a complaint if it is something else.
  func number(from least: Int = 1) throws(Complaint) -> Int? {
    guard let word = list.first else { return nil }
    guard list.count == 1, let number = Int(word), number >= least else { throw .misuse }
    return number
  }
}

/// All commands, in the order in which help lists them.
enum Commands {
  static let all: [Command] = groups.flatMap(\.commands)

  /// The same as help shows them.
  static let groups: [(title: String, commands: [Command])] = [
    ("Lessons", [.lessons, .lesson, .next, .progress, .recap]),
    ("In a lesson (Enter goes on)", [.hint, .check, .answer, .skip, .again, .play]),
    ("A program", [.load, .list, .edit, .reset, .run, .step, .pick, .back, .goto]),
    ("Looking at it", [.timeline, .where, .vars, .explore, .outcome]),
    ("Keeping it, and leaving", [.save, .replay, .transcript, .help, .quit]),
  ]

  static func run(_ entry: String, _ session: Session) throws(Complaint) {
    let body = entry.drop(while: \.isWhitespace).dropFirst()
    let name = body.prefix { !$0.isWhitespace }
    // Two commands pasted at once would otherwise be one with odd arguments.
    let lines = entry.split(whereSeparator: \.isNewline)
    if lines.count > 1, lines.allSatisfy({ Session.isCommand(String($0)) }) {
      for line in lines where session.exitStatus == nil { try run(String(line), session) }
      return
    }
    let command = try find(String(name))
    do throws(Complaint) {
      try command.action(session, Words(body.dropFirst(name.count)))
    } catch {
      guard error == .misuse else { throw error }
      throw Complaint("this is not how `:\(command.name)` is used", hint: "usage: \(command.usage)")
    }
  }

  /// The command that a name or the unambiguous beginning of one means.
  static func find(_ name: String) throws(Complaint) -> Command {
    let wanted = name.lowercased()
    if wanted.isEmpty { throw Complaint("which command?", hint: ":help lists them") }
    if let exact = all.first(where: { $0.name == wanted }) { return exact }
    let begun = all.filter { $0.name.hasPrefix(wanted) }
    if begun.count == 1 { return begun[0] }
    if begun.count > 1 {
      throw Complaint(
        "`:\(name)` may be \(begun.map { "`:\($0.name)`" }.joined(separator: " or "))", hint: "type one letter more")
    }
    let guess = DidYouMean.closest(to: wanted, among: all.map(\.name))
    throw Complaint(
      "there is no command `:\(name)`", hint: guess.map { "did you mean `:\($0)`?" } ?? ":help lists the commands")
  }
}
