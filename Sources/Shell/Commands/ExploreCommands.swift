import CellWidth
import Explorer
import Lessons
import Schedulers
import Trace

extension Command {
  static let explore = Command(
    "explore", "", "try every interleaving, and list all ways the program can end",
    details: """
      Every order in which the steps of the threads can follow each other is tried. *Complete* means that none was left
      out: what is not in the list cannot happen. `:outcome N` goes into the shortest run that ends like the N-th.
      """
  ) { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    session.showOutcomes(try session.exploration())
  }

  static let outcome = Command(
    "outcome", "N", "go into the shortest run that ends like outcome N of :explore"
  ) { session, words throws(Complaint) in
    guard let number = try words.number() else { throw .misuse }
    let report = try session.exploration()
    guard report.outcomes.indices.contains(number - 1) else {
      let count = report.outcomes.count
      throw Complaint(
        "there \(count == 1 ? "is one outcome" : "are \(count) outcomes")", hint: ":explore lists them")
    }
    let player = try session.follow(report.outcomes[number - 1])
    session.draw(player)
    session.showSwitches(report.outcomes[number - 1])
    session.console.say(
      session.console.dim("This is the shortest run with outcome \(number). :goto N and :back go into it."))
  }
}

extension Session {
  /// Makes the shortest run with an outcome the current one.
  func follow(_ outcome: ExploredOutcome) throws(Complaint) -> Player {
    guard let schedule = outcome.schedule else {
      throw Complaint("the shortest run with this outcome was not found before exploring was stopped")
    }
    guard let player = reset() else { throw Complaint("there is no program yet") }
    player.followExploration()
    // Of a run without an end, the way once round is all that there is.
    if let stop = player.replay(schedule, name: Exploration.schedulerName), outcome.outcome.status != .livelock {
      console.say(console.mark("The run found by exploring cannot be followed to its end: \(stop)."))
    }
    return player
  }

  /// Says which switches of the shortest run with an outcome decided about it.
  func showSwitches(_ outcome: ExploredOutcome) {
    guard let schedule = outcome.schedule, outcome.preemptions > 0, let program = try? currentProgram() else { return }
    for found in Witness(program, schedule, Setting()).switches(outcome.outcome) {
      let sentence = FindingText.visible(found.pivot.sentence(found.task))
      console.say("\(console.mark("The switch after step \(found.pivot.step) mattered")): \(sentence).")
    }
  }

  /// Lists what an exploration found.
  func showOutcomes(_ report: ExplorationReport) {
    let count = report.outcomes.count
    let found = count == 1 ? "1 outcome" : "\(count) outcomes"
    if report.isComplete {
      let note = report.reason.map { "; \($0)" } ?? ""
      console.say("\(console.strong(found)), complete: every interleaving was tried (\(report.states) states\(note)).")
    } else {
      let reason = report.reason ?? "stopped"
      console.say(
        "\(console.strong(found)) so far, \(console.mark("not complete")): \(reason) (\(report.states) states).")
    }
    for (index, outcome) in report.outcomes.enumerated() { showOutcome(index + 1, outcome, of: report) }
    guard count > 0 else { return }
    showFindings(of: report)
    console.say(console.dim("`:outcome N` goes into the shortest run with the N-th."))
  }

  /// Names the bugs that the outcomes' shortest runs show.
  private func showFindings(of report: ExplorationReport) {
    guard let program = try? currentProgram() else { return }
    var machine = program.machine()
    for finding in Study(report, on: &machine, files: program.allLines).findings {
      console.say("\(console.mark(finding.kind)): \(FindingText.visible(finding.message))", indent: 3)
    }
  }

  private func showOutcome(_ number: Int, _ explored: ExploredOutcome, of report: ExplorationReport) {
    var text = Session.ending(explored)
    text = explored.outcome.status.isGood ? console.strong(text) : console.mark(text)
    console.say("  \(number)  \(text)", indent: 5)
    var notes: [String] = []
    if explored.schedule != nil {
      let switches = explored.preemptions == 1 ? "1 preemption" : "\(explored.preemptions) preemptions"
      notes.append("shortest: \(explored.steps) steps, \(switches)")
    }
    if let share = ExplorationText.share(explored, of: report) { notes.append(share) }
    if explored.timing { notes.append("needs a sleep or timeout to end late or early") }
    if !notes.isEmpty { console.say("     " + console.dim(notes.joined(separator: "; ")), indent: 5) }
  }

  /// How a run ends, in a line: its output, or `exception: ValueError, after printing 1`.
  static func ending(_ explored: ExploredOutcome) -> String {
    let outcome = explored.outcome
    var words: [String] = []
    if outcome.status != .finished { words.append(outcome.status.rawValue) }
    if let exception = outcome.exception { words.append(exception.split(separator: "\n").joined(separator: "; ")) }
    let output = shown(outcome.stdout)
    if words.isEmpty { return output }
    return words.joined(separator: ": ") + (outcome.stdout.isEmpty ? "" : ", after printing \(output)")
  }

  /// Output in one line: as it is if it has one line, else quoted.
  static func shown(_ stdout: String) -> String {
    var text = stdout
    if text.last == "\n" { text.removeLast() }
    if text.isEmpty { return "(no output)" }
    if !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return truncated(text, toCells: 200)
    }
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\n": "\\n"
      case "\t": "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: "?"
      default: String(scalar)
      }
    }
    return truncated("\"" + escaped.joined() + "\"", toCells: 200)
  }
}
