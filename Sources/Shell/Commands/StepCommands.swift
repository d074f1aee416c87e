import Machine

extension Command {
  static let step = Command(
    "step", "[N]", "do one step, or N",
    details: """
      A step is one operation that other threads can notice (an access to a shared variable, a lock, a `print`) with
      the work that follows it. The thread that ran last goes on if it can; `:pick` chooses another one. After `:back`,
      `:step` follows the run that was made before.
      """
  ) { session, words throws(Complaint) in
    try Stepping.step(session, times: try words.number() ?? 1)
  }

  static let back = Command("back", "[N]", "take back one step, or N") { session, words throws(Complaint) in
    let count = try words.number() ?? 1
    let player = try session.currentPlayer()
    if player.position == 0 { throw Complaint("this is the beginning", hint: ":step goes on") }
    try Stepping.goto(session, player, max(0, player.step - count))
  }

  static let goto = Command(
    "goto", "N", "go to step N of the timeline (0: the beginning; end: the end)"
  ) { session, words throws(Complaint) in
    let player = try session.currentPlayer()
    if words.text == "end" { return try Stepping.goto(session, player, Int.max) }
    guard let number = try words.number(from: 0) else { throw .misuse }
    if number > player.stepCount {
      throw Complaint(
        "the run has \(player.stepCount) steps", hint: player.end == nil ? ":step makes more" : ":goto end")
    }
    try Stepping.goto(session, player, number)
  }

  static let pick = Command(
    "pick", "THREAD", "let this thread do the next step: you are the scheduler",
    details: """
      A thread is meant by its name, the beginning of its name, or its number (0 is the main thread). In the middle of
      a run this begins another one: what came after is forgotten.
      """, completes: .thread
  ) { session, words throws(Complaint) in
    let player = try session.currentPlayer()
    guard !words.isEmpty else { throw .misuse }
    let task = try Stepping.thread(words.text, player)
    try Stepping.byHand(session, player, task, times: 1)
  }
}

enum Stepping {
  static func step(_ session: Session, times: Int) throws(Complaint) {
    let player = try session.currentPlayer()
    if !player.isAtEnd { return try goto(session, player, min(player.stepCount, player.step + times)) }
    try byHand(session, player, nil, times: times)
  }

  /// Makes steps that were not made before.
  static func byHand(_ session: Session, _ player: Player, _ task: Int?, times: Int) throws(Complaint) {
    if player.isAtEnd, player.end == .finished || player.end == .deadlock { throw over(player) }
    let before = player.step
    player.onOutput = { _, _ in }
    loop: for _ in 0..<times {
      switch player.stepByHand(task) {
      case .done: continue
      case .over: break loop
      case .cannot(let why): throw Complaint(why + ".", hint: canGoOn(player))
      case .interrupted: throw Complaint("stopped by Ctrl-C")
      case .endless:
        throw Complaint("\(player.name(player.current)) runs on and on, and nothing that others can see happens")
      }
    }
    session.showSteps(player, after: before)
  }

  /// Goes to a step that was made before, and shows it.
  static func goto(_ session: Session, _ player: Player, _ number: Int) throws(Complaint) {
    player.onOutput = { _, _ in }
    let before = player.step
    player.goto(number)
    let here = player.step
    if here > 0 {
      session.draw(player, steps: (here > before ? before + 1 : here)...here, frame: false)
    } else {
      session.console.line("This is the beginning of the run.")
    }
    session.showNext(player)
  }

  private static func over(_ player: Player) -> Complaint {
    let how = player.end == .deadlock ? "this is a deadlock: nobody can go on" : "the program has ended"
    return Complaint(how, hint: ":back takes a step back, :reset starts again")
  }

  private static func canGoOn(_ player: Player) -> String? {
    let names = player.threads.filter(\.canGoOn).map(\.name)
    return names.isEmpty ? nil : "can go on: \(names.joined(separator: ", "))"
  }

  /// The thread that a person means: by number, name or the unambiguous beginning of one.
  static func thread(_ text: String, _ player: Player) throws(Complaint) -> Int {
    let threads = player.threads
    let wanted = text.lowercased()
    if let exact = threads.first(where: { $0.name.lowercased() == wanted }) { return exact.task }
    if let number = Int(text), threads.indices.contains(number) { return number }
    let begun = threads.filter { $0.name.lowercased().hasPrefix(wanted) }
    if begun.count == 1 { return begun[0].task }
    let names = threads.map(\.name)
    if begun.count > 1 {
      throw Complaint("`\(text)` may be \(begun.map(\.name).joined(separator: " or "))", hint: "say which")
    }
    if "main".hasPrefix(wanted), !threads.isEmpty { return 0 }
    let hint = DidYouMean.closest(to: text, among: names).map { "did you mean `\($0)`?" }
    throw Complaint(
      "there is no thread `\(text)` yet",
      hint: hint ?? "so far there \(names.count == 1 ? "is" : "are"): \(names.joined(separator: ", "))")
  }
}
