// What the blocks of a lesson's body are read as, each kind by a function.

extension BodyReader {
  // MARK: Programs

  mutating func readProgram(_ fence: Fence) {
    // Read before the verb: a misspelt verb must not make every later `program=` an error as well.
    let id = fence.words.first { $0.name == "id" }?.value
    guard let rule = rule(fence) else {
      if let id { brokenPrograms.append(id) }
      return
    }
    if rule.part == .ofExercise { return reportPartWithoutExercise(rule, fence) }
    let parameters = parameters(fence, from: 2, keys: [.id] + rule.keys, owner: rule.verb)
    check(rule, parameters, fence)
    guard let source = source(of: fence, rule) else {
      if let id { brokenPrograms.append(id) }
      return
    }
    if let id = parameters.pair("id") { checkIsNew(id) }
    let name = parameters["id"] ?? (rule.part == .exercise ? newExerciseID() : "#\(programs.count + 1)")
    let program = Program(id: name, source: source, firstLine: fence.bodyLine)
    programs.append(program)
    append(rule, program, definesProgram: true, parameters, [], fence)
  }

  /// The text of a fence's program; nil if there is none.
  private mutating func source(of fence: Fence, _ rule: DirectiveRule) -> String? {
    guard fence.body.allSatisfy({ $0.trimmingBlanks().isEmpty }) else {
      return fence.body.map { String($0) + "\n" }.joined()
    }
    let isPart = rule.part == .ofExercise
    diagnostics.report(
      fence.line, fence.words[0].column, "the block has no program",
      hint: "write the program between the fences"
        + (isPart ? "" : ", or name one: ```plait \(rule.verb) program=NAME"))
    return nil
  }

  private mutating func checkIsNew(_ id: Parameters.Pair) {
    guard let twin = programs.first(where: { $0.id == id.value }) else { return }
    diagnostics.report(
      id.line, id.column, "two programs are called `\(id.value)`",
      hint: "the first begins in line \(twin.firstLine): give this one another id")
  }

  private func newExerciseID() -> String {
    var number = 1
    for case .exercise in elements { number += 1 }
    return number == 1 ? "exercise" : "exercise-\(number)"
  }

  mutating func readReference(_ fence: Fence) {
    guard let rule = rule(fence) else { return }
    if rule.part == .ofExercise {
      diagnostics.report(
        fence.line, fence.words[0].column, "`\(rule.verb)` has a program of its own",
        hint: "write ```python \(rule.verb), and the whole program beneath it")
      return
    }
    let own: [KeyRule] = rule.part == .exercise ? [.id] : []
    let parameters = parameters(fence, from: 2, keys: [.program] + own + rule.keys, owner: rule.verb)
    check(rule, parameters, fence)
    if let id = parameters.pair("id") { checkIsNew(id) }
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
    append(rule, program, definesProgram: false, parameters, expectations, fence)
  }

  private mutating func append(
    _ rule: DirectiveRule, _ program: Program, definesProgram: Bool, _ parameters: Parameters,
    _ expectations: [Expectation], _ fence: Fence
  ) {
    if rule.part == .exercise {
      let exercise = Exercise(
        id: parameters["id"] ?? (definesProgram ? program.id : newExerciseID()), program: program,
        definesProgram: definesProgram, parameters: parameters, claims: expectations, line: fence.line)
      elements.append(.exercise(exercise))
      return
    }
    var directive = Directive(
      verb: rule.verb, program: program, definesProgram: definesProgram, parameters: parameters,
      expectations: expectations, line: fence.line)
    if let pair = parameters.pair(KeyRule.with.name) {
      for name in programNames(in: pair.value) {
        var single = pair
        single.value = name
        if let other = self.program(single) { directive.others.append(other) }
      }
    }
    elements.append(.directive(directive))
  }

  mutating func program(_ pair: Parameters.Pair) -> Program? {
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

  // MARK: Exercises

  /// The rule of a fence that is part of an exercise that goes on.
  func partOfExercise(_ fence: Fence) -> DirectiveRule? {
    guard exercise != .nothing, fence.words.count > 1, let rule = DirectiveRule.named(fence.words[1].name),
      rule.part == .ofExercise
    else { return nil }
    return rule
  }

  /// Reads a `solution` or a `wrong`.
  mutating func readPart(_ fence: Fence) {
    guard let rule = partOfExercise(fence) else { return }
    _ = parameters(fence, from: 2, keys: rule.keys, owner: rule.verb)
    let isSolution = rule.verb == DirectiveRule.solution.verb
    guard let source = source(of: fence, rule), case .element(let index) = exercise,
      case .exercise(var open) = elements[index]
    else {
      subject = .faulty
      takesFeedback = true
      return
    }
    let count = isSolution ? open.solutions.count : open.wrongs.count
    let program = Program(
      id: "\(open.id)-\(rule.verb)" + (count == 0 ? "" : "-\(count + 1)"), source: source, firstLine: fence.bodyLine)
    if isSolution {
      open.solutions.append(program)
    } else {
      open.wrongs.append(WrongAnswer(program: program, line: fence.line))
    }
    elements[index] = .exercise(open)
    subject = isSolution ? .solution : .wrong
    takesFeedback = !isSolution
  }

  private mutating func reportPartWithoutExercise(_ rule: DirectiveRule, _ fence: Fence) {
    diagnostics.report(
      fence.line, fence.words[1].column, "this `\(rule.verb)` belongs to no exercise",
      hint: "move it beneath its `exercise`: a heading, a line `---` or another block ends one")
  }

  mutating func readFeedback(_ fence: Fence) {
    endProse()
    _ = parameters(fence, from: 1, keys: [], owner: "feedback")
    guard let text = markdown(fence) else { return }
    guard takesFeedback else {
      if exercise == .faulty { return }
      diagnostics.report(
        fence.line, fence.words[0].column, "this feedback belongs to no wrong answer",
        hint: "move it beneath the `python wrong` block (and its `expect`) that it speaks of")
      return
    }
    (subject, hinted) = (.nothing, .nothing)
    guard case .element(let index) = exercise, case .exercise(var open) = elements[index], !open.wrongs.isEmpty else {
      return
    }
    let last = open.wrongs.count - 1
    if !open.wrongs[last].feedback.isEmpty {
      diagnostics.report(
        fence.line, fence.words[0].column, "this wrong answer has feedback already", hint: "make one block of both")
    }
    open.wrongs[last].feedback = text
    elements[index] = .exercise(open)
  }

  // MARK: Hints and recaps

  mutating func readHint(_ fence: Fence) {
    let old = hinted
    endProse()
    _ = parameters(fence, from: 1, keys: [], owner: "hint")
    guard let text = markdown(fence) else { return }
    subject = .nothing
    hinted = old
    let hint = Hint(source: text, line: fence.line)
    if case .element(let index) = exercise, case .exercise(var open) = elements[index] {
      open.hints.append(hint)
      elements[index] = .exercise(open)
      return
    }
    if exercise == .faulty || old == .faulty { return }
    if case .element(let index) = old {
      switch elements[index] {
      case .question(var question):
        question.hints.append(hint)
        elements[index] = .question(question)
        return
      case .directive(var directive) where DirectiveRule.named(directive.verb)?.takesHints == true:
        directive.hints.append(hint)
        elements[index] = .directive(directive)
        return
      default: break
      }
    }
    diagnostics.report(
      fence.line, fence.words[0].column, "there is nothing here to give a hint for",
      hint: "move it directly beneath a `predict`, `step` or `play` block, or into an exercise")
  }

  mutating func readRecap(_ fence: Fence) {
    _ = parameters(fence, from: 1, keys: [], owner: "recap")
    guard let text = markdown(fence) else { return }
    for case .recap(let first) in elements {
      diagnostics.report(
        fence.line, fence.words[0].column, "a lesson has one recap",
        hint: "the first is in line \(first.line): make one block of both")
    }
    elements.append(.recap(Recap(source: text, line: fence.line)))
  }

  /// The body of a fence that holds Markdown.
  private mutating func markdown(_ fence: Fence) -> String? {
    let text = fence.body.joined(separator: "\n")
    if !fence.body.allSatisfy({ $0.trimmingBlanks().isEmpty }) { return text }
    diagnostics.report(
      fence.line, fence.words[0].column, "the `\(fence.words[0].name)` is empty",
      hint: "write its text between the fences")
    return nil
  }

  // MARK: Questions and expectations

  mutating func readQuestion(_ fence: Fence) {
    let parameters = parameters(fence, from: 1, keys: QuestionReader.keys, owner: "predict")
    let program = parameters.pair("program").flatMap { self.program($0) }
    var reader = QuestionReader()
    if let question = reader.read(fence, parameters: parameters, program: program, &diagnostics) {
      elements.append(.question(question))
    }
  }

  mutating func readExpectations(_ fence: Fence) {
    let (old, hints) = (subject, hinted)
    endProse()
    (subject, hinted) = (old, hints)
    _ = parameters(fence, from: 1, keys: [], owner: "expect")
    switch subject {
    case .faulty: return
    case .element(let index): readExpectations(fence, of: index)
    case .solution: _ = expectations(fence, .solution)
    case .wrong:
      guard case .element(let index) = exercise, case .exercise(var open) = elements[index], !open.wrongs.isEmpty
      else { return }
      let last = open.wrongs.count - 1
      for claim in expectations(fence, .wrong) { diagnostics.add(claim, to: &open.wrongs[last].claims) }
      elements[index] = .exercise(open)
    case .nothing: reportNothingToExpect(fence)
    }
  }

  private mutating func readExpectations(_ fence: Fence, of index: Int) {
    switch elements[index] {
    case .directive(var directive):
      guard let rule = DirectiveRule.named(directive.verb) else { return }
      for claim in expectations(fence, rule) { diagnostics.add(claim, to: &directive.expectations) }
      elements[index] = .directive(directive)
    case .exercise(var open):
      for claim in expectations(fence, .exercise) { diagnostics.add(claim, to: &open.claims) }
      elements[index] = .exercise(open)
    default: reportNothingToExpect(fence)
    }
  }

  private mutating func expectations(_ fence: Fence, _ rule: DirectiveRule) -> [Expectation] {
    diagnostics.expectations(fence.body, firstLine: fence.bodyLine, allowed: rule.expectations, verb: rule.verb)
  }

  private mutating func reportNothingToExpect(_ fence: Fence) {
    diagnostics.report(
      fence.line, fence.words[0].column, "nothing stands here to expect something of",
      hint: "move the block directly beneath the `python` or `plait` block that it speaks of")
  }
}
