import Explorer
import Programs
import Trace

/// What an exploration found, for people.
enum ExplorationText {
  static func text(_ report: ExplorationReport, _ program: Program) -> String {
    var lines: [String] = []
    let count = report.outcomes.count
    lines.append(
      report.isComplete
        ? "Every interleaving of \(program.fileName): \(count) outcome\(count == 1 ? "" : "s"), \(report.states) states."
        : "Some interleavings of \(program.fileName): \(count) outcome\(count == 1 ? "" : "s") so far, "
          + "\(report.states) states (\(report.reason ?? "stopped")).")
    for (i, outcome) in report.outcomes.enumerated() {
      lines.append("")
      lines += describe(i + 1, outcome, program)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func describe(_ number: Int, _ explored: ExploredOutcome, _ program: Program) -> [String] {
    let outcome = explored.outcome
    var head = "\(number). \(outcome.status.rawValue)"
    if let exception = outcome.exception { head += ": " + exception.split(separator: "\n").joined(separator: "; ") }
    if explored.timing { head += " (needs a sleep or timeout to end out of order)" }
    var lines = [head]
    lines += outcome.stdout.split(separator: "\n", omittingEmptySubsequences: false).dropLast().prefix(20).map {
      "     " + $0
    }
    if let token = Exploration.token(explored, program) {
      let switches = explored.preemptions
      lines.append("   shortest: \(explored.steps) steps, \(switches) preemption\(switches == 1 ? "" : "s")")
      lines.append("   plait replay \(token) \(program.fileName) --timeline")
    }
    return lines
  }
}

/// The same as one JSON object on one line, in the form scripts depend on.
enum ExplorationJSON {
  static func text(_ report: ExplorationReport, _ program: Program, seconds: Double) -> String {
    let outcomes = report.outcomes.map { explored -> String in
      let outcome = explored.outcome
      let fields = [
        "\"status\": \(quoted(outcome.status.rawValue))", "\"stdout\": \(quoted(outcome.stdout))",
        "\"exception\": \(outcome.exception.map(quoted) ?? "null")", "\"schedules\": null", "\"chance\": null",
        "\"timing\": \(explored.timing)", "\"preemptions\": \(explored.preemptions)", "\"steps\": \(explored.steps)",
        "\"trace\": \(Exploration.token(explored, program).map(quoted) ?? "null")",
      ]
      return "{\(fields.joined(separator: ", "))}"
    }
    let fields = [
      "\"version\": 1", "\"file\": \(quoted(program.fileName))", "\"complete\": \(report.isComplete)",
      "\"states\": \(report.states)", "\"transitions\": \(report.transitions)",
      "\"seconds\": \(rounded(seconds))", "\"outcomes\": [\(outcomes.joined(separator: ", "))]", "\"findings\": []",
    ]
    return "{\(fields.joined(separator: ", "))}\n"
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
