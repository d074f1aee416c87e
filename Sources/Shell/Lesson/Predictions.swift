import Explorer
import Lessons
import Schedulers

/// A prediction that waits for the student's answer, and what is said to it.
///
/// A wrong answer about the outcomes of a program is refuted by a run: the shortest one to an outcome that was left out.
final class Prediction: LessonTask {
  let key: String
  let noun = "prediction"
  let takesEntries = true
  private(set) var isOver = false
  private let question: Question
  private let lesson: LessonPlayer
  /// An empty entry brings help, a second one goes on without an answer.
  private var wasHelped = false

  init(_ question: Question, key: String, _ lesson: LessonPlayer) {
    self.question = question
    self.key = key
    self.lesson = lesson
  }

  var hints: [Hint] { question.hints }

  func begin(_ session: Session) throws(Complaint) {
    (isOver, wasHelped) = (false, false)
    Predictions.ask(question, session.console)
  }

  func remind(_ session: Session) { Predictions.ask(question, session.console) }

  func take(_ entry: String, _ session: Session) throws(Complaint) {
    let console = session.console
    switch Predictions.read(entry, question) {
    case .pass:
      if !wasHelped {
        wasHelped = true
        return console.say(Predictions.help(question))
      }
      console.say("Let us see, then.")
      Predictions.sayRight(question, console)
    case .unclear(let why):
      console.say(why)
      return console.say(Predictions.help(question))
    case .chosen(let chosen):
      note(question.isRight(chosen), session)
      Predictions.reply(chosen, question, console)
      if !question.isRight(chosen) { refute(chosen, session) }
    case .typed(let text):
      note(question.isRight(text), session)
      Predictions.reply(text, question, console)
      if !question.isRight(text) { refute([], session) }
    }
    isOver = true
    Predictions.explain(question, console)
  }

  private func note(_ isRight: Bool, _ session: Session) {
    session.progress.note(.tried(key), in: lesson.lesson.id)
    if isRight { session.progress.note(.solved(key), in: lesson.lesson.id) }
  }

  func showAnswer(_ session: Session) throws(Complaint) {
    if !isOver { throw Complaint("make a guess first: a wrong one costs nothing", hint: ":skip goes on without one") }
    Predictions.sayRight(question, session.console)
    Predictions.explain(question, session.console)
  }

  func demonstrate(_ session: Session) {
    let console = session.console
    Predictions.sayRight(question, console)
    for option in question.options where !option.feedback.isEmpty {
      console.say(console.dim("To those who choose \(option.text):"))
      for line in console.renderer(indent: 2).render(option.feedback) { console.line("  " + line) }
    }
    Predictions.explain(question, console)
    isOver = true
  }

  // MARK: Refuting

  /// Shows a run that contradicts a wrong answer, if the question is about one.
  private func refute(_ chosen: [Int], _ session: Session) {
    switch question.about {
    case .outcomes: drawMissed(chosen, session)
    case .next: drawChoices(session)
    case .order, .stdout:
      guard let player = session.reset() else { return }
      player.run(CPythonLikeScheduler(), switching: .cpython)
      session.console.line()
      session.console.say("Look at a run of it:")
      session.drawWitness(player)
    case nil: break
    }
  }

  /// Says of a chosen outcome that it is impossible, and draws the shortest run to one that was not chosen.
  private func drawMissed(_ chosen: [Int], _ session: Session) {
    guard let report = try? session.exploration() else { return }
    let console = session.console
    let count = report.schedules.map { " of \(ExplorationText.grouped($0))" } ?? " of the"
    for option in chosen where !question.options[option].isRight && report.isComplete {
      console.say("  None\(count) interleavings \(GoalText.ending(question.outcomes[option].outcome)).", indent: 2)
    }
    let missed = question.outcomes.indices.filter { question.outcomes[$0].isRight && !chosen.contains($0) }
    guard let first = missed.first, let found = report.outcome(question.outcomes[first].outcome),
      let player = try? session.follow(found)
    else { return }
    console.line()
    let ending = console.strong(Session.ending(found))
    console.say(
      question.kind == .one ? "This run ends with \(ending):" : "You have left out \(ending). This run ends so:")
    session.drawWitness(player)
    session.showSwitches(found)
  }

  /// Draws the steps that the question is about, and says who can go on and what the others wait for.
  private func drawChoices(_ session: Session) {
    guard let player = session.reset() else { return }
    for name in question.after {
      guard let thread = player.threads.first(where: { $0.name == name }) else { break }
      if player.stepByHand(thread.task) != .done { break }
    }
    let console = session.console
    console.line()
    if player.step > 0 {
      console.say("This is how far it has come:")
      session.draw(player, frame: false)
    }
    for thread in player.threads { console.say("  \(console.strong(thread.name)): \(thread.state)", indent: 4) }
  }
}

/// Asking for a prediction, and answering what the student thinks.
enum Predictions {
  enum Answer: Equatable {
    case pass
    case chosen([Int])
    case typed(String)
    case unclear(String)
  }

  static func ask(_ question: Question, _ console: Console) {
    console.recorded(as: markdown(question)) {
      console.line(console.strong("── your guess ──"))
      console.lines(console.renderer.render(question.prompt))
      for (place, option) in shown(question).enumerated() {
        let lines = console.renderer(indent: 6).render(question.options[option].text)
        for (k, line) in lines.enumerated() {
          console.line((k == 0 ? "  \(letter(place)))  " : "      ") + line)
        }
      }
    }
    let ways = question.hints.isEmpty ? "" : " :hint helps."
    console.recorded(as: nil) { console.say(console.dim(short(question) + ways)) }
  }

  private static func markdown(_ question: Question) -> String {
    let options = shown(question).enumerated().map { "- \(letter($0))) \(question.options[$1].text)" }
    return "**Your guess.** " + ([question.prompt, ""] + options).joined(separator: "\n")
  }

  /// The options in the order in which the student sees them: what is to be put in order is shuffled.
  private static func shown(_ question: Question) -> [Int] {
    question.kind == .order ? question.shuffled : Array(question.options.indices)
  }

  /// `a) 150`: an option as the student sees it.
  private static func labelled(_ option: Int, _ question: Question) -> String {
    "\(letter(shown(question).firstIndex(of: option) ?? option))) \(question.options[option].text)"
  }

  private static func short(_ question: Question) -> String {
    switch question.kind {
    case .one: "Type a letter. (Enter: help, then on without a guess)"
    case .all: "Type all letters that apply, such as: a c. (Enter: help, then on without a guess)"
    case .order: "Type the letters in the right order, such as: b a c. (Enter: help, then on without a guess)"
    case .value: "Type your answer. (Enter: help, then on without a guess)"
    }
  }

  static func help(_ question: Question) -> String {
    let last = letter(max(0, question.options.count - 1))
    let how =
      switch question.kind {
      case .one: "Answer with one letter from a to \(last), or with the text of the option."
      case .all: "Answer with one or more letters from a to \(last), for instance: a \(last)."
      case .order: "Answer with all letters from a to \(last), in the order in which these things happen."
      case .value: "Type what you expect, in a word or a number."
      }
    let hint = question.hints.isEmpty ? "" : " :hint helps."
    return how
      + " A wrong guess costs nothing.\(hint) Enter once more goes on without one; commands such as :list work, "
      + "too."
  }

  private static func letter(_ index: Int) -> String {
    index < 26 ? String(UnicodeScalar(UInt8(97 + index))) : String(index + 1)
  }

  // MARK: Reading

  static func read(_ entry: String, _ question: Question) -> Answer {
    let text = Words(entry).text
    if text.isEmpty || text == "?" { return .pass }
    if question.kind == .value { return .typed(text) }
    if let whole = option(text, question) { return .chosen([whole]) }
    var chosen: [Int] = []
    for word in text.split(whereSeparator: { " ,;+\t".contains($0) }).map(String.init) where word != "and" {
      guard let index = option(word, question) else {
        // `ac` for `a c`
        let letters = word.map { option(String($0), question) }
        guard question.kind == .all || question.kind == .order, word.count <= question.options.count,
          !letters.contains(nil)
        else {
          return .unclear("`\(word)` is none of the options.")
        }
        chosen += letters.compactMap { $0 }
        continue
      }
      chosen.append(index)
    }
    chosen = chosen.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    if question.kind == .one, chosen.count > 1 { return .unclear("Only one of them is right.") }
    if question.kind == .order, chosen.count < question.options.count {
      return .unclear("There are \(question.options.count) letters to be put in order.")
    }
    return .chosen(chosen)
  }

  /// The option that a word means: by its text, its letter or its number. Texts come first: they may be numbers.
  private static func option(_ word: String, _ question: Question) -> Int? {
    let wanted = word.lowercased()
    let plain = question.options.map { $0.text.replacing("`", with: "").lowercased() }
    let unquoted = wanted.replacing("`", with: "").replacing("\"", with: "")
    if let index = plain.firstIndex(where: { $0 == wanted || $0.replacing("\"", with: "") == unquoted }) {
      return index
    }
    let label = wanted.hasSuffix(")") || wanted.hasSuffix(".") ? String(wanted.dropLast()) : wanted
    let shown = shown(question)
    if let place = shown.indices.first(where: { letter($0) == label }) { return shown[place] }
    if let number = Int(label), shown.indices.contains(number - 1) { return shown[number - 1] }
    return nil
  }

  // MARK: Replying

  static func reply(_ chosen: [Int], _ question: Question, _ console: Console) {
    if question.isRight(chosen) {
      let yes = question.kind == .all ? "Yes, exactly these." : question.kind == .order ? "Yes, in this order." : "Yes."
      console.say(console.good(yes))
    } else if question.kind == .all, chosen.allSatisfy({ question.options[$0].isRight }) {
      console.say("Right so far, but that is not all.")
    } else {
      console.say("Not quite.")
    }
    for index in chosen where !question.options[index].feedback.isEmpty {
      feedback("\(letter(index)))  \(question.options[index].feedback)", console)
    }
    if !question.isRight(chosen) { sayRight(question, console) }
  }

  static func sayRight(_ question: Question, _ console: Console) {
    feedback("Right: \(right(question))", console)
  }

  /// The right answer, in a line.
  static func right(_ question: Question) -> String {
    if question.kind == .value { return question.answers.first ?? "" }
    if question.kind == .order {
      return question.options.indices.map { labelled($0, question) }.joined(separator: ", then ")
    }
    return question.rightOptions.map { labelled($0, question) }.joined(separator: ", ")
  }

  static func reply(_ typed: String, _ question: Question, _ console: Console) {
    if question.isRight(typed) { return console.say(console.good("Yes.")) }
    console.say("Not quite. Right: \(right(question))")
  }

  private static func feedback(_ text: String, _ console: Console) {
    for line in console.renderer(indent: 2).render(text) { console.line("  " + line) }
  }

  static func explain(_ question: Question, _ console: Console) {
    guard !question.explanation.isEmpty else { return }
    console.line()
    console.markdown(question.explanation)
  }
}
