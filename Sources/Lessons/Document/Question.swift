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
    /// The options stand in the right order here, and the student brings them into it.
    case order
  }
  /// What a question asks of its program, so that its answer can be proved.
  public enum Subject: String, Sendable, Equatable, CaseIterable {
    /// The options are outcomes: the right ones are exactly those that can happen.
    case outcomes
    /// The options are lines of output, in the order in which they come in every run.
    case order
    /// The options are names of threads: right are those that can go on after the choices of `after`.
    case next
    /// The answer is what a run prints.
    case stdout
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
  /// What is asked of `program`; nil: nothing that could be proved.
  public var about: Subject?
  /// The line of the opening fence.
  public var line: Int
  /// The threads that have made a step each, one after the other, before the question `about=next`.
  public var after: [String] = []
  /// What `:hint` says, one after the other.
  public var hints: [Hint] = []

  public var isAboutOutcomes: Bool { about == .outcomes }

  /// The options' positions in the order in which `kind=order` shows them: always the same, never the right one.
  public var shuffled: [Int] {
    var order = Array(options.indices)
    guard order.count > 1 else { return order }
    // FNV-1a and a linear congruence: the same for everybody, as witnesses and lessons are.
    var state = prompt.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    for last in stride(from: order.count - 1, to: 0, by: -1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      order.swapAt(last, Int((state >> 33) % UInt64(last + 1)))
    }
    if order == Array(options.indices) { order.append(order.removeFirst()) }
    return order
  }

  /// The texts of options as they are meant, without the backquotes around one that is code.
  public func plainText(_ option: Int) -> String {
    let text = options[option].text
    let isCode = text.count >= 2 && text.first == "`" && text.last == "`"
    return isCode ? String(text.dropFirst().dropLast()) : text
  }

  /// The positions of the right options, counted from 0.
  public var rightOptions: [Int] { options.indices.filter { options[$0].isRight } }

  /// The options as outcomes, for questions about outcomes: the shell can prove them.
  public var outcomes: [(outcome: ExpectedOutcome, isRight: Bool)] {
    guard isAboutOutcomes else { return [] }
    return options.indices.map { (outcome(plainText($0)), options[$0].isRight) }
  }

  /// In double quotes, as in `outcomes:`, an option can be empty or several lines.
  private func outcome(_ text: String) -> ExpectedOutcome {
    let quoted = readQuoted(Substring(text))
    guard text.first == "\"", quoted.isClosed, quoted.rest.isEmpty else { return ExpectedOutcome(word: text) }
    return ExpectedOutcome(word: quoted.text, isQuoted: true)
  }

  /// Whether these positions are the right answer; of `order`, in this order.
  public func isRight(_ chosen: [Int]) -> Bool {
    if kind == .order { return chosen == Array(options.indices) }
    return kind != .value && options.indices.allSatisfy { chosen.contains($0) == options[$0].isRight }
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
  /// `kind=order`: the options are a numbered list.
  private var isNumbered = false

  static let keys = [
    KeyRule(
      name: "kind", values: .oneOf(Question.Kind.allCases.map(\.rawValue)), summary: "one, all, value or order"),
    .program,
    KeyRule(
      name: "about", values: .oneOf(Question.Subject.allCases.map(\.rawValue)),
      summary: "what is asked of the program, so that it can be proved"),
    KeyRule(name: "after", values: .text, summary: "the threads that have made a step each before `about=next`"),
  ]

  mutating func read(
    _ fence: Fence, parameters: Parameters, program: Program?, _ diagnostics: inout Diagnostics
  ) -> Question? {
    isNumbered = parameters["kind"] == Question.Kind.order.rawValue
    for (index, line) in fence.body.enumerated() { read(line, number: fence.bodyLine + index, &diagnostics) }
    let promptText = text(prompt)
    if promptText.isEmpty {
      fault(fence.line, "the prediction asks nothing", "write the question before its options", &diagnostics)
    }
    let right = options.filter(\.isRight).count
    let natural: Question.Kind = options.isEmpty && !answers.isEmpty ? .value : right > 1 ? .all : .one
    let kind = parameters["kind"].flatMap(Question.Kind.init) ?? natural
    check(kind, right: right, fence, &diagnostics)
    let about = parameters["about"].flatMap(Question.Subject.init)
    check(about, kind, parameters, fence, &diagnostics)
    if hasFaults { return nil }
    return Question(
      prompt: promptText, kind: kind, options: options, answers: answers, explanation: text(explanation),
      program: program, about: about, line: fence.line, after: Self.choices(parameters["after"] ?? ""))
  }

  /// The choices of `after`: names separated by blanks, or by commas where names have blanks; `Ann*3` is Ann three
  /// times.
  static func choices(_ text: String) -> [String] {
    let words = text.contains(",") ? text.split(separator: ",") : text.split(separator: " ")
    return words.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }.flatMap { word -> [String] in
      guard let star = word.lastIndex(of: "*"), let count = Int(word[word.index(after: star)...]), count <= 10_000
      else { return [String(word)] }
      return [String](repeating: String(word[..<star].trimmingBlanks()), count: max(0, count))
    }
  }

  /// What `about` needs.
  private mutating func check(
    _ about: Question.Subject?, _ kind: Question.Kind, _ parameters: Parameters, _ fence: Fence,
    _ diagnostics: inout Diagnostics
  ) {
    if let after = parameters.pair("after"), about != .next {
      hasFaults = true
      diagnostics.report(
        fence.line, after.column, "`after` belongs to `about=next`", hint: "add `about=next`, or remove it")
    }
    guard let about, let pair = parameters.pair("about") else { return }
    if parameters["program"] == nil {
      hasFaults = true
      diagnostics.report(
        fence.line, pair.column, "`about=\(about.rawValue)` needs a program", hint: "add `program=NAME`")
    }
    let kinds: [Question.Kind] =
      switch about {
      case .outcomes, .next: [.one, .all]
      case .order: [.order]
      case .stdout: [.value]
      }
    if !kinds.contains(kind) {
      let names = kinds.map { "`kind=\($0.rawValue)`" }.joined(separator: " or ")
      hasFaults = true
      diagnostics.report(
        fence.line, pair.column, "`about=\(about.rawValue)` cannot be asked with `kind=\(kind.rawValue)`",
        hint: "write \(names)")
    }
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
    } else if isNumbered, !isIndented, let text = Self.numbered(content) {
      add(text, isRight: true, number: number, &diagnostics)
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

  /// The text of an item of a numbered list.
  private static func numbered(_ text: Substring) -> String? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard !digits.isEmpty, rest.first == "." || rest.first == ")", rest.dropFirst().first == " " else { return nil }
    return String(rest.dropFirst(2).trimmingBlanks())
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
    add(String(rest.dropFirst(1 + mark.0.count).trimmingBlanks()), isRight: mark.1, number: number, &diagnostics)
  }

  private mutating func add(_ words: String, isRight: Bool, number: Int, _ diagnostics: inout Diagnostics) {
    if words.isEmpty { fault(number, "the option is empty", "write its text after the box", &diagnostics) }
    if let twin = options.first(where: { $0.text == words }), !words.isEmpty {
      fault(number, "two options say `\(words)`", "the other is in line \(twin.line)", &diagnostics)
    }
    options.append(Question.Option(text: words, isRight: isRight, feedback: "", line: number))
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
    case .order:
      if options.count < 2 {
        fault(
          line, "an order needs at least two parts", "write them as a numbered list, in the right order: `1. text`",
          &diagnostics)
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
