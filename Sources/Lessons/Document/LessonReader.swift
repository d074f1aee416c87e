import Markdown

/// A lesson and what is wrong with it.
public struct LessonReading: Sendable {
  /// Everything that could be read: usable for a preview even if there are errors.
  public var lesson: Lesson
  /// In the order of the file; empty if the lesson follows the format.
  public var errors: [LessonError]
  /// The lines of the front matter's keys.
  var keyLines: [String: Int] = [:]
}

/// Reads the text of a lesson file; `path` is what errors call it.
public func readLesson(_ text: String, path: String) -> LessonReading {
  // Some editors begin a file with a byte order mark.
  let text = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
  let lines = linesOfText(text)
  var diagnostics = Diagnostics(file: path, lines: lines)
  let front = FrontMatter(lines, &diagnostics)
  // Blank lines in place of the front matter keep the numbers of all other lines.
  let blanks = [Substring](repeating: "", count: front.lineCount)
  let closed = closingForgottenFences(blanks + lines.dropFirst(front.lineCount), &diagnostics)
  let body = withoutDetails(closed, &diagnostics)
  var reader = BodyReader(lines: body, diagnostics: diagnostics)
  for block in parseMarkdown(body.joined(separator: "\n")) { reader.read(block) }
  reader.endProse()
  diagnostics = reader.diagnostics
  front.checkFormat(&diagnostics)
  let lesson = Lesson(
    id: front.id(&diagnostics), title: front.text("title"), summary: front.text("summary"),
    minutes: front.minutes(&diagnostics), requires: front.requires(&diagnostics), objectives: front.objectives,
    elements: reader.elements, sourcePath: path)
  return LessonReading(
    lesson: lesson, errors: diagnostics.sorted, keyLines: front.fields.mapValues(\.line))
}

/// Reads what follows the front matter, block by block.
struct BodyReader {
  let lines: [Substring]
  var diagnostics: Diagnostics
  var elements: [Element] = []
  private var prose: [Block] = []
  var programs: [Program] = []
  /// Ids that were meant to name a program whose block has a mistake: naming them is no second mistake.
  var brokenPrograms: [String] = []
  /// What an `expect` block would speak of: nothing after prose, and something unknown after a mistake.
  var subject = Subject.nothing
  /// What a `hint` outside of an exercise would speak of.
  var hinted = Subject.nothing
  /// The exercise that goes on.
  var exercise = Subject.nothing
  /// Whether a `feedback` would speak of the exercise's last wrong answer.
  var takesFeedback = false

  enum Subject: Equatable {
    case nothing
    /// Of which a mistake has been reported.
    case faulty
    case element(Int)
    /// The last wrong answer of the exercise.
    case wrong
    case solution
  }

  init(lines: [Substring], diagnostics: Diagnostics) {
    self.lines = lines
    self.diagnostics = diagnostics
  }

  mutating func read(_ block: Block) {
    guard let fence = Fence(block, lines: lines) else {
      readProse(block)
      return
    }
    guard isDirective(fence) else {
      if !fence.isClosed { reportUnclosed(fence) }
      readProse(block)
      return
    }
    if !fence.isClosed { reportUnclosed(fence) }
    switch BlockKind(rawValue: fence.words[0].name) {
    case .expect:
      // Not an end of prose: notes to oneself may stand above it.
      readExpectations(fence)
    case .hint:
      readHint(fence)
    case .feedback:
      readFeedback(fence)
    case let kind: readAction(kind, fence)
    }
  }

  /// Reads a block that makes an element, or part of an exercise.
  private mutating func readAction(_ kind: BlockKind?, _ fence: Fence) {
    let isPartOfExercise = kind == .python && partOfExercise(fence) != nil
    if isPartOfExercise { endProse() } else { endExercise() }
    let before = diagnostics.errors.count
    let old = elements.count
    (subject, hinted, takesFeedback) = (.nothing, .nothing, false)
    switch kind {
    case .python: isPartOfExercise ? readPart(fence) : readProgram(fence)
    case .plait: readReference(fence)
    case .predict: readQuestion(fence)
    case .recap: readRecap(fence)
    default: reportLanguage(fence)
    }
    if isPartOfExercise { return }
    if elements.count > old {
      subject = .element(elements.count - 1)
      hinted = subject
      if case .exercise? = elements.last { exercise = subject }
    } else if diagnostics.errors.count > before {
      (subject, hinted) = (.faulty, .faulty)
      let verb = fence.words.count > 1 ? fence.words[1].name : ""
      if closest(to: verb, in: DirectiveRule.verbs) == DirectiveRule.exercise.verb { exercise = .faulty }
    }
  }

  // MARK: Prose

  private mutating func readProse(_ block: Block) {
    reportNestedDirectives(block)
    switch block.kind {
    case .html:
      prose.append(block)
      return
    case .rule: endExercise()
    case .heading(let level, _):
      if exercise != .nothing { endExercise() } else if level <= 2 { endProse() }
      prose.append(block)
    default: prose.append(block)
    }
    (subject, hinted) = (.nothing, .nothing)
  }

  /// Ends the page, and the exercise if one goes on.
  mutating func endExercise() {
    endProse()
    exercise = .nothing
    takesFeedback = false
  }

  /// Ends the page, if there is anything on it.
  mutating func endProse() {
    defer { prose = [] }
    let isVisible = prose.contains { block in
      if case .html = block.kind { false } else { true }
    }
    guard isVisible, let first = prose.first, let last = prose.last else { return }
    // A list ends where the next block begins: blank lines at the end of a page are not part of it.
    var source = lines[(first.lines.lowerBound - 1)..<min(last.lines.upperBound, lines.count)].map(String.init)
    while source.last?.trimmingBlanks().isEmpty == true { source.removeLast() }
    let page = Prose(source: source, blocks: prose, line: first.lines.lowerBound)
    if case .element(let index) = exercise, case .exercise(var open) = elements[index] {
      open.explanation.append(page)
      elements[index] = .exercise(open)
    } else if exercise != .faulty {
      elements.append(.prose(page))
    }
  }

  /// A directive inside a list or quote would never be found by the shell; its author must hear of it.
  private mutating func reportNestedDirectives(_ block: Block) {
    let inner: [Block]
    switch block.kind {
    case .quote(let blocks): inner = blocks
    case .list(let list): inner = list.items.flatMap(\.blocks)
    default: return
    }
    for block in inner {
      if let fence = Fence(block, lines: lines), isDirective(fence) {
        diagnostics.report(
          fence.line, fence.blockColumn, "a `\(fence.words[0].name)` block inside a list or quote",
          hint: "begin its fence at the start of the line, after a blank line")
      } else {
        reportNestedDirectives(block)
      }
    }
  }

  // MARK: Fences

  /// Whether a fence is for the shell, or was probably meant to be.
  private func isDirective(_ fence: Fence) -> Bool {
    guard let first = fence.words.first else { return false }
    let name = first.name
    if name == "python" { return fence.words.count > 1 }
    if BlockKind.names.contains(name) { return true }
    guard let meant = closest(to: name, in: BlockKind.names) else { return false }
    // ```plain or ```Python alone is some other language's block; with more words it is a slip.
    return fence.words.count > 1 || meant != "python" && meant != "plait" && !Self.otherLanguages.contains(name)
  }

  /// Languages whose names are near to those of blocks.
  private static let otherLanguages = ["lint", "int", "text"]

  private mutating func reportLanguage(_ fence: Fence) {
    let word = fence.words[0]
    diagnostics.report(
      fence.line, word.column, "unknown kind of block `\(word.name)`",
      hint: suggestion(for: word.name, in: BlockKind.names, what: "kinds"))
  }

  private mutating func reportUnclosed(_ fence: Fence) {
    diagnostics.report(
      fence.line, fence.blockColumn, "the block is not closed", hint: "write a line ``` after its last line")
  }

  // MARK: Parameters

  /// Reads the words from `first` on as `key=value`; those that have a mistake are left out.
  mutating func parameters(_ fence: Fence, from first: Int, keys: [KeyRule], owner: String) -> Parameters {
    var result = Parameters()
    for word in fence.words.dropFirst(first) {
      guard let rule = keys.first(where: { $0.name == word.name }) else {
        reportUnknownKey(word, fence, keys: keys, owner: owner)
        continue
      }
      guard let value = word.value, !value.isEmpty || word.isQuoted else {
        diagnostics.report(
          fence.line, word.column, "`\(word.name)` has no value", hint: "write `\(word.name)=VALUE`, without blanks")
        continue
      }
      if word.hasBlanks {
        diagnostics.report(
          fence.line, word.column, "blanks around the `=` of `\(word.name)`",
          hint: "write `\(word.name)=\(value)`, without blanks")
      }
      if word.isUnclosed {
        diagnostics.report(
          fence.line, word.valueColumn, "the quote is not closed", hint: "write a `\"` after the value")
      } else if result[word.name] != nil {
        diagnostics.report(fence.line, word.column, "`\(word.name)` is given twice", hint: "keep one of them")
      } else if let fault = rule.fault(in: value) {
        diagnostics.report(fence.line, word.valueColumn, fault.message, hint: fault.hint)
      } else {
        result.pairs.append(
          Parameters.Pair(
            key: word.name, value: value, isQuoted: word.isQuoted, line: fence.line, column: word.column))
      }
    }
    return result
  }

  private mutating func reportUnknownKey(_ word: Fence.Word, _ fence: Fence, keys: [KeyRule], owner: String) {
    let names = keys.map(\.name)
    if word.value == nil && DirectiveRule.verbs.contains(word.name) {
      diagnostics.report(
        fence.line, word.column, "`\(owner)` and `\(word.name)` in one block",
        hint: "one block does one thing: write another block ```plait \(word.name) program=NAME")
      return
    }
    let what = word.value == nil ? "unknown word `\(word.name)`" : "`\(owner)` has no key `\(word.name)`"
    diagnostics.report(
      fence.line, word.column, what, hint: suggestion(for: word.name, in: names, what: "keys"))
  }

  /// The rule of the verb, which is the fence's second word.
  mutating func rule(_ fence: Fence) -> DirectiveRule? {
    guard fence.words.count > 1 else {
      diagnostics.report(
        fence.line, fence.words[0].column, "`plait` does not say what to do",
        hint: "write a verb after it: \(DirectiveRule.verbs.joined(separator: ", "))")
      return nil
    }
    let word = fence.words[1]
    if word.value != nil {
      diagnostics.report(
        fence.line, word.column, "the block does not say what to do with the program",
        hint: "write a verb before `\(word.name)=`: \(DirectiveRule.verbs.joined(separator: ", "))")
      return nil
    }
    if let rule = DirectiveRule.named(word.name) { return rule }
    diagnostics.report(
      fence.line, word.column, "unknown directive `\(word.name)`",
      hint: suggestion(for: word.name, in: DirectiveRule.verbs, what: "directives"))
    return nil
  }

  mutating func check(_ rule: DirectiveRule, _ parameters: Parameters, _ fence: Fence) {
    if let fault = rule.check(parameters) {
      diagnostics.report(fault.0.line, fault.0.column, fault.message, hint: fault.hint)
    }
    for key in rule.needed where parameters[key] == nil && !fence.words.contains(where: { $0.name == key }) {
      diagnostics.report(
        fence.line, fence.words[1].column, "`\(rule.verb)` has no `\(key)`", hint: "add `\(key)=VALUE`")
    }
  }
}
