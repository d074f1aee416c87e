import Lessons

/// Asking for a prediction, and answering what the student thinks.
enum Predictions {
  enum Answer: Equatable {
    case pass
    case chosen([Int])
    case typed(String)
    case unclear(String)
  }

  static func ask(_ question: Question, _ console: Console) {
    console.line(console.strong("── your guess ──"))
    console.markdown(question.prompt)
    for (index, option) in question.options.enumerated() {
      let lines = console.renderer.render(option.text)
      for (k, line) in lines.enumerated() {
        console.say((k == 0 ? "  \(letter(index)))  " : "      ") + line, indent: 6)
      }
    }
    console.say(console.dim(short(question)))
  }

  private static func short(_ question: Question) -> String {
    switch question.kind {
    case .one: "Type a letter. (Enter: help, then on without a guess)"
    case .all: "Type all letters that apply, such as: a c. (Enter: help, then on without a guess)"
    case .order: "Type the letters in the right order. (Enter: help, then on without a guess)"
    case .value: "Type your answer. (Enter: help, then on without a guess)"
    }
  }

  static func help(_ question: Question) -> String {
    let last = letter(max(0, question.options.count - 1))
    let how =
      switch question.kind {
      case .one: "Answer with one letter from a to \(last), or with the text of the option."
      case .all: "Answer with one or more letters from a to \(last), for instance: a \(last)."
      case .order: "Type all letters from a to \(last) in the right order."
      case .value: "Type what you expect, in a word or a number."
      }
    return how + " A wrong guess costs nothing. Enter once more goes on without one; commands such as :list work, too."
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
        guard question.kind == .all, word.count <= question.options.count, !letters.contains(nil) else {
          return .unclear("`\(word)` is none of the options.")
        }
        chosen += letters.compactMap { $0 }
        continue
      }
      chosen.append(index)
    }
    if question.kind == .one, Set(chosen).count > 1 { return .unclear("Only one of them is right.") }
    return .chosen(chosen.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
  }

  /// The option that a word means: by its text, its letter or its number. Texts come first: they may be numbers.
  private static func option(_ word: String, _ question: Question) -> Int? {
    let wanted = word.lowercased()
    let plain = question.options.map { $0.text.replacing("`", with: "").lowercased() }
    if let index = plain.firstIndex(of: wanted) { return index }
    let label = wanted.hasSuffix(")") || wanted.hasSuffix(".") ? String(wanted.dropLast()) : wanted
    if let index = question.options.indices.first(where: { letter($0) == label }) { return index }
    if let number = Int(label), question.options.indices.contains(number - 1) { return number - 1 }
    return nil
  }

  // MARK: Replying

  static func reply(_ chosen: [Int], _ question: Question, _ console: Console) {
    if question.isRight(chosen) {
      console.say(console.good(question.kind == .all ? "Yes, exactly these." : "Yes."))
    } else if question.kind == .all, chosen.allSatisfy({ question.options[$0].isRight }) {
      console.say("Right so far, but that is not all.")
    } else {
      console.say("Not quite.")
    }
    for index in chosen where !question.options[index].feedback.isEmpty {
      feedback("\(letter(index)))  \(question.options[index].feedback)", console)
    }
    guard !question.isRight(chosen) else { return }
    let right = question.rightOptions.map { "\(letter($0))) \(question.options[$0].text)" }.joined(separator: ", ")
    feedback("Right: \(right)", console)
  }

  static func reply(_ typed: String, _ question: Question, _ console: Console) {
    if question.isRight(typed) { return console.say(console.good("Yes.")) }
    console.say("Not quite. Right: \(question.answers.first ?? "")")
  }

  private static func feedback(_ text: String, _ console: Console) {
    for line in console.renderer.render(text) { console.line("  " + line) }
  }

  static func explain(_ question: Question, _ console: Console) {
    guard !question.explanation.isEmpty else { return }
    console.line()
    console.markdown(question.explanation)
  }
}
