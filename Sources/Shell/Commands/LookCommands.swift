import Machine

extension Command {
  static let vars = Command("vars", "", "show the variables as they are now") { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    let console = session.console
    guard let player = session.player else { return session.showVariables(session.prompt.variables) }
    if player.isFresh { return console.say("The program has not begun: :step or :run starts it.") }
    session.showVariables(player.globals)
    for thread in player.threads where thread.place != nil {
      let locals = player.locals(thread.task).filter { !$0.isDefinition }
      guard !locals.isEmpty, let place = thread.place else { continue }
      console.line("\(console.strong(thread.name)), in \(place.function):")
      session.showVariables(locals, indent: 4)
    }
  }

  static let `where` = Command(
    "where", "", "show where each thread is, and what it waits for"
  ) { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    guard let player = session.player else {
      return session.showThreads(session.prompt.threads, [:], current: -1)
    }
    if player.isFresh { return session.console.say("The program has not begun: :step or :run starts it.") }
    session.showThreads(
      player.threads, player.program.allLines, main: player.program.fileName, current: player.current)
  }

  static let timeline = Command(
    "timeline", "[all]", "draw who did what when",
    details: """
      Time goes downwards; each thread has a column. Rows marked with `!` are explained below the picture. With `all`
      nothing is folded, and what is not shared is shown, too.
      """
  ) { session, words throws(Complaint) in
    let player = try session.currentPlayer()
    guard words.isEmpty || words.text == "all" else { throw .misuse }
    if player.isFresh { throw Complaint("nothing has happened yet", hint: ":run runs the program, :step does a step") }
    session.draw(player, all: !words.isEmpty)
  }

  static let list = Command("list", "", "show the program with line numbers") { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    session.showProgram(try session.currentProgram().source)
  }
}

extension Session {
  /// A program with line numbers.
  func showProgram(_ source: String) {
    var lines = source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
    if lines.last == "" { lines.removeLast() }
    let digits = String(lines.count).count
    for (i, line) in lines.enumerated() {
      let number = String(repeating: " ", count: digits - String(i + 1).count) + String(i + 1)
      console.line("  \(console.dim(number))  \(clean(line.replacing("\t", with: "    ")))")
    }
  }
}
