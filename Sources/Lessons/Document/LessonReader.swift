import Markdown

/// A lesson and what is wrong with it.
public struct LessonReading: Sendable {
  /// Everything that could be read: usable for a preview even if there are errors.
  public var lesson: Lesson
  /// In the order of the file; empty if the lesson follows the format.
  public var errors: [LessonError]
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
  let body = closingForgottenFences(blanks + lines.dropFirst(front.lineCount), &diagnostics)
  var reader = BodyReader(lines: body, diagnostics: diagnostics)
  for block in parseMarkdown(body.joined(separator: "\n")) { reader.read(block) }
  reader.endProse()
  diagnostics = reader.diagnostics
  front.checkFormat(&diagnostics)
  let lesson = Lesson(
    id: front.id(&diagnostics), title: front.text("title"), summary: front.text("summary"),
    minutes: front.minutes(&diagnostics), requires: front.requires(&diagnostics), objectives: front.objectives,
    elements: reader.elements, sourcePath: path)
  return LessonReading(lesson: lesson, errors: diagnostics.sorted)
}

/// Reads what follows the front matter, block by block.
private struct BodyReader {
  let lines: [Substring]
  var diagnostics: Diagnostics
  var elements: [Element] = []
  private var prose: [Block] = []
  private var programs: [Program] = []
  /// Ids that were meant to name a program whose block has a mistake: naming them is no second mistake.
  private var brokenPrograms: [String] = []
  /// What an `expect` block would speak of: nothing after prose, and something unknown after a mistake.
  private var subject = Subject.nothing

  private enum Subject {
    case nothing
    case faulty
    case element(Int)
  }

  private static var verbs: [String] { DirectiveRule.all.map(\.verb) }

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
    endProse()
    let before = diagnostics.errors.count
    let old = elements.count
    if !fence.isClosed { reportUnclosed(fence) }
    let isExpectation = fence.words[0].name == "expect"
    switch fence.words[0].name {
    case "python": readProgram(fence)
    case "plait": readReference(fence)
    case "predict": readQuestion(fence)
    case "expect": readExpectations(fence)
    default: reportLanguage(fence)
    }
    if isExpectation { return }
    subject = elements.count > old ? .element(elements.count - 1) : .nothing
    if diagnostics.errors.count > before && elements.count == old { subject = .faulty }
  }

  // MARK: Prose

  private mutating func readProse(_ block: Block) {
    reportNestedDirectives(block)
    switch block.kind {
    case .html:
      prose.append(block)
      return
    case .rule: endProse()
    case .heading(let level, _) where level <= 2:
      endProse()
      prose.append(block)
    default: prose.append(block)
    }
    subject = .nothing
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
    elements.append(.prose(Prose(source: source, blocks: prose, line: first.lines.lowerBound)))
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
    if directiveLanguages.contains(name) { return true }
    guard let meant = closest(to: name, in: directiveLanguages) else { return false }
    // ```plain or ```Python alone is some other language's block; with more words it is a slip.
    return fence.words.count > 1 || meant == "predict" || meant == "expect"
  }

  private mutating func reportLanguage(_ fence: Fence) {
    let word = fence.words[0]
    diagnostics.report(
      fence.line, word.column, "unknown kind of block `\(word.name)`",
      hint: suggestion(for: word.name, in: directiveLanguages, what: "kinds"))
  }

  private mutating func reportUnclosed(_ fence: Fence) {
    diagnostics.report(
      fence.line, fence.blockColumn, "the block is not closed", hint: "write a line ``` after its last line")
  }

  // MARK: Parameters

  /// Reads the words from `first` on as `key=value`; those that have a mistake are left out.
  private mutating func parameters(_ fence: Fence, from first: Int, keys: [KeyRule], owner: String) -> Parameters {
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
    if word.value == nil && Self.verbs.contains(word.name) {
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
  private mutating func rule(_ fence: Fence) -> DirectiveRule? {
    guard fence.words.count > 1 else {
      diagnostics.report(
        fence.line, fence.words[0].column, "`plait` does not say what to do",
        hint: "write a verb after it: \(Self.verbs.joined(separator: ", "))")
      return nil
    }
    let word = fence.words[1]
    if word.value != nil {
      diagnostics.report(
        fence.line, word.column, "the block does not say what to do with the program",
        hint: "write a verb before `\(word.name)=`: \(Self.verbs.joined(separator: ", "))")
      return nil
    }
    if let rule = DirectiveRule.named(word.name) { return rule }
    diagnostics.report(
      fence.line, word.column, "unknown directive `\(word.name)`",
      hint: suggestion(for: word.name, in: Self.verbs, what: "directives"))
    return nil
  }

  private mutating func check(_ rule: DirectiveRule, _ parameters: Parameters) {
    if let fault = rule.check(parameters) {
      diagnostics.report(fault.0.line, fault.0.column, fault.message, hint: fault.hint)
    }
  }

  // MARK: Programs

  private mutating func readProgram(_ fence: Fence) {
    // Read before the verb: a misspelt verb must not make every later `program=` an error as well.
    let id = fence.words.first { $0.name == "id" }?.value
    guard let rule = rule(fence) else {
      if let id { brokenPrograms.append(id) }
      return
    }
    let parameters = parameters(fence, from: 2, keys: [.id] + rule.keys, owner: rule.verb)
    check(rule, parameters)
    let source = fence.body.map { String($0) + "\n" }.joined()
    if fence.body.allSatisfy({ $0.trimmingBlanks().isEmpty }) {
      diagnostics.report(
        fence.line, fence.words[0].column, "the block has no program",
        hint: "write the program between the fences, or name one: ```plait \(rule.verb) program=NAME")
      if let id { brokenPrograms.append(id) }
      return
    }
    if let id = parameters.pair("id"), let twin = programs.first(where: { $0.id == id.value }) {
      diagnostics.report(
        fence.line, id.column, "two programs are called `\(id.value)`",
        hint: "the first begins in line \(twin.firstLine): give this one another id")
    }
    let name = parameters["id"] ?? "#\(programs.count + 1)"
    let program = Program(id: name, source: source, firstLine: fence.bodyLine)
    programs.append(program)
    elements.append(
      .directive(
        Directive(
          verb: rule.verb, program: program, definesProgram: true, parameters: parameters, expectations: [],
          line: fence.line)))
  }

  private mutating func readReference(_ fence: Fence) {
    guard let rule = rule(fence) else { return }
    let parameters = parameters(fence, from: 2, keys: [.program] + rule.keys, owner: rule.verb)
    check(rule, parameters)
    let expectations = diagnostics.expectations(
      fence.body, firstLine: fence.bodyLine, allowed: rule.expectations, verb: rule.verb)
    guard let pair = parameters.pair("program") else {
      if !fence.words.contains(where: { $0.name == "program" }) {
        diagnostics.report(
          fence.line, fence.words[1].column, "`\(rule.verb)` of which program?", hint: "add `program=NAME`")
      }
      return
    }
    guard let program = program(pair) else { return }
    elements.append(
      .directive(
        Directive(
          verb: rule.verb, program: program, definesProgram: false, parameters: parameters,
          expectations: expectations, line: fence.line)))
  }

  private mutating func program(_ pair: Parameters.Pair) -> Program? {
    if let program = programs.first(where: { $0.id == pair.value }) { return program }
    if brokenPrograms.contains(pair.value) { return nil }
    let names = programs.map(\.id).filter(isIdentifier)
    let hint =
      names.isEmpty
      ? "name a program further up: ```python run id=\(pair.value)"
      : suggestion(for: pair.value, in: names, what: "programs further up")
    diagnostics.report(pair.line, pair.column, "no program `\(pair.value)` further up", hint: hint)
    return nil
  }

  // MARK: Questions and expectations

  private mutating func readQuestion(_ fence: Fence) {
    let parameters = parameters(fence, from: 1, keys: QuestionReader.keys, owner: "predict")
    let program = parameters.pair("program").flatMap { self.program($0) }
    var reader = QuestionReader()
    if let question = reader.read(fence, parameters: parameters, program: program, &diagnostics) {
      elements.append(.question(question))
    }
  }

  private mutating func readExpectations(_ fence: Fence) {
    _ = parameters(fence, from: 1, keys: [], owner: "expect")
    switch subject {
    case .faulty: return
    case .element(let index):
      if case .directive(var directive) = elements[index], let rule = DirectiveRule.named(directive.verb) {
        let new = diagnostics.expectations(
          fence.body, firstLine: fence.bodyLine, allowed: rule.expectations, verb: rule.verb)
        for expectation in new { diagnostics.add(expectation, to: &directive.expectations) }
        elements[index] = .directive(directive)
        return
      }
      fallthrough
    case .nothing:
      diagnostics.report(
        fence.line, fence.words[0].column, "nothing stands here to expect something of",
        hint: "move the block directly beneath the `python` or `plait` block that it speaks of")
    }
  }
}
