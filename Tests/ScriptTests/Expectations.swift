import Foundation

/// What a script promises in its `# expect` comments; `Tests/Scripts/README.md` describes them.
struct Expectations {
  /// How an explored program may end.
  struct Outcome: Hashable, Comparable, CustomStringConvertible {
    var status: String
    var stdout: String
    var exception: String?

    var description: String {
      "\(status) \(stdout.debugDescription)" + (exception.map { ", \($0)" } ?? "")
    }

    static func < (one: Outcome, other: Outcome) -> Bool { one.description < other.description }
  }

  var stdout: [String] = []
  var error: String?
  var exit: Int?
  var stderr: [String] = []
  var traceback: [String]?
  var outcomes: Set<Outcome> = []
  /// The kinds of findings, all of them; nil where nothing is said.
  var findings: [String]?

  var status: Int { exit ?? (error == nil && traceback == nil ? 0 : 1) }

  init(of text: String) {
    var inBlock = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if inBlock, line == "#" || line.hasPrefix("#   ") {
        traceback?.append(String(line.dropFirst(4)))
        continue
      }
      inBlock = false
      guard let marker = line.range(of: "# expect") else { continue }
      let rest = String(line[marker.upperBound...])
      if rest.hasPrefix(":") {
        stdout.append(String(rest.dropFirst(rest.hasPrefix(": ") ? 2 : 1)))
      } else if rest.hasPrefix(" ") {
        let word = String(rest.dropFirst().prefix { $0.isLetter })
        inBlock = take(word, String(rest.dropFirst(1 + word.count)))
      }
    }
  }

  /// Adds one directive other than a stdout line; says whether a traceback's block follows.
  private mutating func take(_ word: String, _ rest: String) -> Bool {
    let value = rest.hasPrefix(": ") ? String(rest.dropFirst(2)) : ""
    switch word {
    case "error": error = value
    case "exit": exit = Int(value)
    case "stderr": stderr.append(value)
    case "traceback":
      traceback = []
      return true
    case "outcomes":
      for token in value.split(separator: " ") {
        outcomes.insert(Outcome(status: "finished", stdout: token + "\n"))
      }
    case "findings": findings = value.split(separator: " ").map(String.init).filter { $0 != "none" }
    case "outcome": outcomes.insert(Outcome(status: "finished", stdout: Self.unfolded(value)))
    case "deadlock", "livelock", "exception": outcomes.insert(Self.outcome(status: word, rest))
    default: break
    }
    return false
  }

  /// Reads ` [STDOUT]: EXCEPTION`, both parts optional.
  private static func outcome(status: String, _ rest: String) -> Outcome {
    var rest = rest[...]
    var stdout = ""
    if rest.hasPrefix(" ["), let end = rest.range(of: "]:")?.lowerBound ?? rest.lastIndex(of: "]") {
      stdout = unfolded(String(rest[rest.index(rest.startIndex, offsetBy: 2)..<end]))
      rest = rest[rest.index(after: end)...]
    }
    return Outcome(status: status, stdout: stdout, exception: rest.hasPrefix(": ") ? String(rest.dropFirst(2)) : nil)
  }

  /// The stdout that a directive's one-line form stands for: its lines are joined by a written `\n`.
  private static func unfolded(_ text: String) -> String {
    text.isEmpty ? "" : text.replacingOccurrences(of: "\\n", with: "\n") + "\n"
  }
}

extension Expectations {
  /// What of a run differs from the expectations; empty when all is well.
  func differences(from run: Run, script: String) -> [String] {
    var problems: [String] = []
    let lines = run.stdout.isEmpty ? [] : Self.lines(run.stdout)
    for number in 0..<max(lines.count, stdout.count) {
      let want = number < stdout.count ? stdout[number].debugDescription : "nothing"
      let got = number < lines.count ? lines[number].debugDescription : "nothing"
      if want != got {
        problems.append("stdout line \(number + 1): expected \(want), got \(got)")
        break
      }
    }
    if run.status != status { problems.append("exit status: expected \(status), got \(run.status)") }
    return problems + stderrDifferences(Self.normalised(run.stderr, script: script))
  }

  private func stderrDifferences(_ lines: [String]) -> [String] {
    var problems: [String] = []
    if let error, lines.last != error {
      problems.append("last line of stderr: expected \(error), got \(lines.last ?? "nothing")")
    }
    // A comment's line does not end in spaces, a line of a group's traceback may.
    let trimmed = lines.map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
    if let traceback, traceback != trimmed {
      problems.append(
        "traceback: expected\n\(traceback.joined(separator: "\n"))\ngot\n\(lines.joined(separator: "\n"))")
    }
    var rest = lines[...]
    for line in stderr {
      guard let index = rest.firstIndex(of: line) else {
        problems.append("stderr: no line \(line.debugDescription) (in that order)")
        break
      }
      rest = rest[(index + 1)...]
    }
    if !lines.isEmpty, error == nil, traceback == nil, stderr.isEmpty {
      problems.append("stderr: expected nothing, got\n\(lines.joined(separator: "\n"))")
    }
    return problems
  }

  /// The lines of a stderr with the script shown by its basename and other files' frames left out.
  static func normalised(_ stderr: String, script: String) -> [String] {
    var result: [String] = []
    var isSkipping = false
    for line in stderr.isEmpty ? [] : lines(stderr) {
      var line = line
      if let path = framePath(line) {
        isSkipping = path.split(separator: "/").last.map(String.init) != script
        line = line.replacingOccurrences(of: "\"\(path)\"", with: "\"\(script)\"")
      } else if !line.drop(while: { $0 == " " }).hasPrefix("|   "), !line.hasPrefix("    ") {
        isSkipping = false
      }
      if !isSkipping { result.append(line) }
    }
    return result
  }

  /// The path in a traceback's `  File "…", line` line; in a group's it stands behind a margin, `    |   File`.
  private static func framePath(_ line: String) -> String? {
    guard let start = line.range(of: "  File \""), let end = line.range(of: "\", line ") else { return nil }
    let margin = line[..<start.lowerBound].drop { $0 == " " }
    guard margin.isEmpty && start.lowerBound == line.startIndex || margin == "| " else { return nil }
    return String(line[start.upperBound..<end.lowerBound])
  }

  /// The lines of a text, without the newline at its end.
  private static func lines(_ text: String) -> [String] {
    let text = text.hasSuffix("\n") ? text.dropLast() : text[...]
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
