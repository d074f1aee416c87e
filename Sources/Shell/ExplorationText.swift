import Explorer
import Programs
import Trace

/// What an exploration found, for people.
enum ExplorationText {
  /// `observing`: the expression whose values tell the outcomes apart, instead of what is printed.
  static func text(_ report: ExplorationReport, _ program: Program, observing: String? = nil) -> String {
    var lines: [String] = []
    let count = report.outcomes.count
    lines.append(
      report.isComplete
        ? "Every interleaving of \(program.fileName): \(count) outcome\(count == 1 ? "" : "s"), \(report.states) states."
        : "Some interleavings of \(program.fileName): \(count) outcome\(count == 1 ? "" : "s") so far, "
          + "\(report.states) states (\(report.reason ?? "stopped")).")
    for (i, outcome) in report.outcomes.enumerated() {
      lines.append("")
      lines += describe(i + 1, outcome, of: report, program, observing)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func describe(
    _ number: Int, _ explored: ExploredOutcome, of report: ExplorationReport, _ program: Program,
    _ observing: String?
  ) -> [String] {
    let outcome = explored.outcome
    var head = "\(number). " + heading(outcome)
    if explored.timing { head += " (needs a sleep or timeout to end out of order)" }
    if outcome.status == .livelock { head += " (the threads can go round like this for ever)" }
    var lines = [head] + body(outcome, observing)
    if let share = share(explored, of: report) { lines.append("   " + share) }
    if let token = Exploration.token(explored, program) {
      let switches = explored.preemptions
      lines.append("   shortest: \(explored.steps) steps, \(switches) preemption\(switches == 1 ? "" : "s")")
      lines.append("   plait replay \(token) \(program.fileName) --timeline")
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
    return outcome.status.rawValue + ": " + exception.split(separator: "\n").joined(separator: "; ")
  }

  /// What was printed, or the value of the observed expression: up to 20 lines.
  static func body(_ outcome: Outcome, _ observing: String?) -> [String] {
    if let observing { return ["     \(observing) = \(outcome.stdout)"] }
    return outcome.stdout.split(separator: "\n", omittingEmptySubsequences: false).dropLast().prefix(20).map {
      "     " + $0
    }
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
  static func text(_ explored: Explored) -> String {
    let (report, program) = (explored.report, explored.program)
    let observes = explored.observed != nil
    let outcomes = report.outcomes.map { explored -> String in
      let outcome = explored.outcome
      let text = observes ? "\"stdout\": null, \"observed\": " : "\"stdout\": "
      let fields = [
        "\"status\": \(quoted(outcome.status.rawValue))", text + quoted(outcome.stdout),
        "\"exception\": \(outcome.exception.map(quoted) ?? "null")",
        "\"schedules\": \(explored.schedules.map { quoted("\($0)") } ?? "null")",
        "\"chance\": \(explored.chance.map { "\($0)" } ?? "null")",
        "\"timing\": \(explored.timing)", "\"preemptions\": \(explored.preemptions)", "\"steps\": \(explored.steps)",
        "\"trace\": \(Exploration.token(explored, program).map(quoted) ?? "null")",
      ]
      return "{\(fields.joined(separator: ", "))}"
    }
    let fields = [
      "\"version\": 1", "\"file\": \(quoted(program.fileName))", "\"complete\": \(report.isComplete)",
      "\"states\": \(report.states)", "\"transitions\": \(report.transitions)",
      "\"seconds\": \(rounded(explored.seconds))", "\"outcomes\": [\(outcomes.joined(separator: ", "))]",
      "\"findings\": [\(explored.findings.map(finding).joined(separator: ", "))]",
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
