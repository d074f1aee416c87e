import Markdown

/// A prediction that the student makes before the machine shows what happens.
public struct Question: Sendable, Equatable {
  public enum Kind: String, Sendable, Equatable, CaseIterable {
    /// Exactly one option is right.
    case one
    /// Every right option is to be named, and no wrong one.
    case all
    /// The student types an answer.
    case value
  }
  public struct Option: Sendable, Equatable {
    public var text: String
    public var isRight: Bool
    /// What to say to a student who chose it; empty if there is nothing to say.
    public var feedback: String
    public var line: Int
  }
  /// Markdown.
  public var prompt: String
  public var kind: Kind
  /// The options of `one` and `all`, in order; empty for `value`.
  public var options: [Option]
  /// The answers that `value` takes: any of them is right.
  public var answers: [String]
  /// Markdown to show after the answer; empty if there is none.
  public var explanation: String
  /// The program that the question is about, where it names one.
  public var program: Program?
  /// Whether the options are outcomes of `program`: then the right ones are exactly those that can happen.
  public var isAboutOutcomes: Bool
  /// The line of the opening fence.
  public var line: Int

  /// The positions of the right options, counted from 0.
  public var rightOptions: [Int] { options.indices.filter { options[$0].isRight } }

  /// The options as outcomes, for questions about outcomes: the shell can prove them.
  public var outcomes: [(outcome: ExpectedOutcome, isRight: Bool)] {
    guard isAboutOutcomes else { return [] }
    return options.map { option in
      let isQuoted = option.text.count >= 2 && option.text.first == "`" && option.text.last == "`"
      let word = isQuoted ? String(option.text.dropFirst().dropLast()) : option.text
      return (ExpectedOutcome(word: word), option.isRight)
    }
  }

  /// Whether these positions are the right answer.
  public func isRight(_ chosen: [Int]) -> Bool {
    kind != .value && options.indices.allSatisfy { chosen.contains($0) == options[$0].isRight }
      && chosen.allSatisfy(options.indices.contains)
  }

  /// Whether this typed text is one of the answers; blanks around it do not count.
  public func isRight(_ typed: String) -> Bool {
    kind == .value && answers.contains(String(typed.trimmingBlanks()))
  }
}

/// Reads the body of a `predict` block: the question, then options (`- [x] right`, `- [ ] wrong`, beneath each
/// `  > what to say about it`) or answers (`= 42`), then an explanation.
struct QuestionReader {
  private var prompt: [Substring] = []
  private var options: [Question.Option] = []
  private var answers: [String] = []
  private var explanation: [Substring] = []
  private var hasFaults = false

  static let keys = [
    KeyRule(
      name: "kind", values: .oneOf(Question.Kind.allCases.map(\.rawValue)), summary: "one, all or value"),
    .program,
    KeyRule(name: "about", values: .oneOf(["outcomes"]), summary: "the options are outcomes of the program"),
  ]

  mutating func read(
    _ fence: Fence, parameters: Parameters, program: Program?, _ diagnostics: inout Diagnostics
  ) -> Question? {
    for (index, line) in fence.body.enumerated() { read(line, number: fence.bodyLine + index, &diagnostics) }
    let promptText = text(prompt)
    if promptText.isEmpty {
      fault(fence.line, "the prediction asks nothing", "write the question before its options", &diagnostics)
    }
    let right = options.filter(\.isRight).count
    let natural: Question.Kind = options.isEmpty && !answers.isEmpty ? .value : right > 1 ? .all : .one
    let kind = parameters["kind"].flatMap(Question.Kind.init) ?? natural
    check(kind, right: right, fence, &diagnostics)
    let isAboutOutcomes = parameters["about"] == "outcomes"
    if isAboutOutcomes && parameters["program"] == nil {
      fault(fence.line, "`about=outcomes` needs a program", "add `program=NAME`", &diagnostics)
    }
    if hasFaults { return nil }
    return Question(
      prompt: promptText, kind: kind, options: options, answers: answers, explanation: text(explanation),
      program: program, isAboutOutcomes: isAboutOutcomes, line: fence.line)
  }

  private mutating func fault(_ line: Int, _ message: String, _ hint: String, _ diagnostics: inout Diagnostics) {
    hasFaults = true
    diagnostics.report(line, 1, message, hint: hint)
  }

  private func text(_ lines: [Substring]) -> String {
    lines.joined(separator: "\n").split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0.trimmingBlanks().isEmpty }.reversed().drop { $0.trimmingBlanks().isEmpty }.reversed()
      .joined(separator: "\n")
  }

  private mutating func read(_ line: Substring, number: Int, _ diagnostics: inout Diagnostics) {
    let content = line.trimmingBlanks()
    let isIndented = line.first == " " || line.first == "\t"
    if !explanation.isEmpty {
      if !isIndented && Self.looksLikeOption(content) {
        fault(number, "an option after the explanation", "move all options before the explanation", &diagnostics)
      }
      explanation.append(line)
    } else if !isIndented && Self.looksLikeOption(content) {
      readOption(content, number: number, &diagnostics)
    } else if !isIndented && content.hasPrefix("= ") {
      answers.append(String(content.dropFirst(2).trimmingBlanks()))
    } else if options.isEmpty && answers.isEmpty {
      prompt.append(line)
    } else if content.isEmpty {
      return
    } else if isIndented, !options.isEmpty {
      continueOption(content)
    } else {
      explanation.append(line)
    }
  }

  /// Also what was meant as an option: `-[x]`, `- []`, `* (x)`.
  private static func looksLikeOption(_ text: Substring) -> Bool {
    guard let first = text.first, first == "-" || first == "*" else { return false }
    let rest = text.dropFirst().trimmingBlanks()
    return rest.first == "[" || rest.first == "(" || text.hasPrefix("- ")
  }

  private mutating func readOption(_ text: Substring, number: Int, _ diagnostics: inout Diagnostics) {
    let marks: [(String, Bool)] = [("[x] ", true), ("[X] ", true), ("[ ] ", false)]
    let rest = text.dropFirst()
    guard rest.first == " ", let mark = marks.first(where: { rest.dropFirst().hasPrefix($0.0) }) else {
      fault(
        number, "this is not an option", "write `- [x] text` for a right option and `- [ ] text` for a wrong one",
        &diagnostics)
      return
    }
    let words = String(rest.dropFirst(1 + mark.0.count).trimmingBlanks())
    if words.isEmpty { fault(number, "the option is empty", "write its text after the box", &diagnostics) }
    if let twin = options.first(where: { $0.text == words }), !words.isEmpty {
      fault(number, "two options say `\(words)`", "the other is in line \(twin.line)", &diagnostics)
    }
    options.append(Question.Option(text: words, isRight: mark.1, feedback: "", line: number))
  }

  /// Indented lines: `> …` is feedback, anything else goes on with the option's text.
  private mutating func continueOption(_ text: Substring) {
    let last = options.count - 1
    if text.first == ">" {
      let words = text.dropFirst().trimmingBlanks()
      options[last].feedback += (options[last].feedback.isEmpty ? "" : " ") + words
    } else {
      options[last].text += " " + text
    }
  }

  private mutating func check(
    _ kind: Question.Kind, right: Int, _ fence: Fence, _ diagnostics: inout Diagnostics
  ) {
    if hasFaults { return }
    let line = fence.line
    switch kind {
    case .value:
      if answers.isEmpty { fault(line, "the prediction has no answer", "write it as `= 42`", &diagnostics) }
      if !options.isEmpty {
        fault(line, "a `value` has no options", "remove them, or remove `kind=value`", &diagnostics)
      }
    case .one, .all:
      if !answers.isEmpty {
        fault(line, "options and answers in one prediction", "keep the options or the `= …` lines", &diagnostics)
      } else if options.count < 2 {
        let hint = "write `- [x] text` for right options, `- [ ] text` for wrong ones, or `= 42` for a value"
        fault(line, "a prediction needs at least two options", hint, &diagnostics)
      } else if right == 0 {
        fault(line, "no option is marked as right", "mark the right ones: `- [x] text`", &diagnostics)
      } else if kind == .one && right > 1 {
        fault(
          line, "`kind=one`, but \(right) options are marked as right", "keep one `[x]`, or write `kind=all`",
          &diagnostics)
      }
    }
  }
}
