import Explorer
import LineEditor
import Programs
import Trace

/// What an exploration found, for people.
enum ExplorationText {
  static func text(_ explored: Explored) -> String {
    var lines = [head(explored)]
    if let growth = explored.report.growth {
      lines += wrapped("\(growth): this program has no end of states. Give its loop a bound to see all of them.")
    }
    if explored.isCutShort { lines.append("   (interrupted before all bugs were named).") }
    for (i, outcome) in explored.report.outcomes.enumerated() {
      lines.append("")
      lines += describe(i + 1, outcome, explored)
    }
    let found = FindingText.lines(explored.findings, of: explored.program.fileName, width: width)
    return (lines + found).joined(separator: "\n") + "\n"
  }

  private static var width: Int { min(100, max(40, Terminal.width())) }

  private static func wrapped(_ text: String) -> [String] {
    FindingText.wrapped(FindingText.visible(text), width - 3).map { "   " + $0 }
  }

  private static func head(_ explored: Explored) -> String {
    let (report, file) = (explored.report, explored.program.fileName)
    let count = report.outcomes.count
    let outcomes = "\(count) outcome\(count == 1 ? "" : "s")"
    let states = "\(grouped(UInt128(report.states))) state\(report.states == 1 ? "" : "s")"
    if report.isComplete {
      let head = "Every interleaving of \(file): \(outcomes), \(states)."
      return report.reason.map { head + "\n" + wrapped("(\($0)).").joined(separator: "\n") } ?? head
    }
    return "Some interleavings of \(file): \(count == 0 ? "no outcome yet" : outcomes + " so far"), \(states)\n"
      + "   (\(report.reason ?? "stopped"))."
  }

  private static func describe(_ number: Int, _ one: ExploredOutcome, _ explored: Explored) -> [String] {
    let outcome = one.outcome
    var head = "\(number). " + heading(outcome)
    if one.timing { head += " (needs a sleep or timeout to end out of order)" }
    if outcome.status == .livelock { head += " (the threads can go round like this for ever)" }
    var lines = [head] + body(outcome, explored.observed)
    if let share = share(one, of: explored.report) { lines.append("   " + share) }
    guard let token = explored.token(one) else { return lines }
    let switches = one.preemptions
    lines.append(
      "   shortest: \(one.steps) step\(one.steps == 1 ? "" : "s"), "
        + "\(switches) preemption\(switches == 1 ? "" : "s")")
    let command = "plait replay \(token) \(explored.program.fileName)"
    lines.append("   \(command) --timeline")
    for found in explored.switches[number - 1] {
      lines += wrapped(
        "The switch after step \(found.pivot.step) mattered: \(found.pivot.sentence(found.task)) "
          + "(--without \(found.pivot.step)).")
    }
    return lines
  }
}

extension ExplorationText {
  /// How a run ends, in a few words: what it prints, and what became of it if it fails.
  static func ending(_ outcome: Outcome) -> String {
    let printed = Session.shown(outcome.stdout)
    switch outcome.status {
    case .finished: return outcome.stdout.isEmpty ? "no output" : printed
    default:
      let what = outcome.status == .exception ? heading(outcome) : "a \(heading(outcome))"
      return outcome.stdout.isEmpty ? what : "\(what), after printing \(printed)"
    }
  }

  /// `exception: ValueError: negative`
  static func heading(_ outcome: Outcome) -> String {
    guard let exception = outcome.exception else { return outcome.status.rawValue }
    return outcome.status.rawValue + ": "
      + FindingText.visible(exception.split(separator: "\n").joined(separator: "; "))
  }

  private static let mostLines = 20

  /// What was printed, or the value of the observed expression: up to 20 lines.
  static func body(_ outcome: Outcome, _ observing: String?) -> [String] {
    if let observing { return ["     " + FindingText.visible("\(observing) = \(outcome.stdout)")] }
    var lines = outcome.stdout.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    let shown = lines.prefix(mostLines).map { "     " + FindingText.visible(String($0)) }
    let more = lines.count - shown.count
    return more > 0 ? shown + ["     … and \(more) more line\(more == 1 ? "" : "s")"] : shown
  }

  /// `3,432 of 12,870 interleavings; chance 31.2 %`
  static func share(_ explored: ExploredOutcome, of report: ExplorationReport) -> String? {
    var parts: [String] = []
    if let schedules = explored.schedules, let all = report.schedules {
      parts.append("\(grouped(schedules)) of \(grouped(all)) interleaving\(all == 1 ? "" : "s")")
    }
    if let chance = explored.chance { parts.append("chance \(percent(chance))") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  /// `12,870`
  static func grouped(_ number: UInt128) -> String {
    var result = ""
    for (i, digit) in String(number).reversed().enumerated() {
      if i > 0, i % 3 == 0 { result.append(",") }
      result.append(digit)
    }
    return String(result.reversed())
  }

  /// `31.2 %`; small ones with two digits that count, `0.00024 %`.
  static func percent(_ chance: Double) -> String {
    let percent = chance * 100
    if percent >= 0.1 || percent <= 0 { return "\((percent * 10).rounded() / 10) %" }
    var scale = 10.0
    while percent * scale < 10 { scale *= 10 }
    let digits = "\(Int((percent * scale).rounded()))"
    let places = "\(Int(scale))".count - 1
    guard scale < 1e15 else { return "less than 0.0000000000001 %" }
    return "0." + String(repeating: "0", count: places - digits.count) + digits + " %"
  }
}

/// The same as one JSON object, in the form scripts depend on.
enum ExplorationJSON {
  static func text(_ whole: Explored) -> String {
    let (report, program) = (whole.report, whole.program)
    let observes = whole.observed != nil
    let outcomes = zip(report.outcomes, whole.switches).map { explored, switches -> String in
      let outcome = explored.outcome
      let text = observes ? "\"stdout\": null, \"observed\": " : "\"stdout\": "
      let fields = [
        "\"status\": \(quoted(outcome.status.rawValue))", text + quoted(outcome.stdout),
        "\"exception\": \(outcome.exception.map(quoted) ?? "null")",
        "\"schedules\": \(explored.schedules.map { quoted("\($0)") } ?? "null")",
        "\"chance\": \(explored.chance.map { "\($0)" } ?? "null")",
        "\"timing\": \(explored.timing)", "\"preemptions\": \(explored.preemptions)", "\"steps\": \(explored.steps)",
        "\"trace\": \(whole.token(explored).map(quoted) ?? "null")",
        "\"switches\": [\(switches.map { self.switched($0, whole) }.joined(separator: ", "))]",
      ]
      return "{\(fields.joined(separator: ", "))}"
    }
    let fields = [
      "\"version\": 1", "\"file\": \(quoted(program.fileName))", "\"complete\": \(report.isComplete)",
      "\"reason\": \(report.reason.map(quoted) ?? "null")", "\"growth\": \(report.growth.map(quoted) ?? "null")",
      "\"states\": \(report.states)", "\"transitions\": \(report.transitions)",
      "\"seconds\": \(rounded(whole.seconds))", "\"outcomes\": [\(outcomes.joined(separator: ", "))]",
      "\"findings\": [\(whole.findings.map(finding).joined(separator: ", "))]",
    ]
    return "{\(fields.joined(separator: ", "))}"
  }

  /// A switch that mattered, and how the run ends without it.
  private static func switched(_ found: Witness.Switch, _ whole: Explored) -> String {
    let outcome = found.outcome
    let text = whole.observed != nil ? "\"stdout\": null, \"observed\": " : "\"stdout\": "
    let without = [
      "\"status\": \(quoted(outcome.status.rawValue))", text + quoted(outcome.stdout),
      "\"exception\": \(outcome.exception.map(quoted) ?? "null")",
      "\"trace\": \(quoted(whole.token(found.schedule)))",
    ]
    let fields = [
      "\"step\": \(found.pivot.step)", "\"task\": \(quoted(found.task))", "\"next\": \(quoted(found.next))",
      "\"file\": \(found.place.map { quoted($0.file) } ?? "null")",
      "\"line\": \(found.pivot.line.map(String.init) ?? "null")", "\"without\": {\(without.joined(separator: ", "))}",
    ]
    return "{\(fields.joined(separator: ", "))}"
  }

  private static func finding(_ finding: Finding) -> String {
    let places = finding.places.map { spot in
      "{\"file\": \(quoted(spot.place.file)), \"line\": \(spot.place.position.line), \"task\": \(quoted(spot.task))}"
    }
    return "{\"kind\": \(quoted(finding.kind)), \"message\": \(quoted(finding.message)), "
      + "\"places\": [\(places.joined(separator: ", "))]}"
  }

  private static func rounded(_ seconds: Double) -> String { "\((seconds * 1000).rounded() / 1000)" }

  /// A JSON string.
  static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }
}
