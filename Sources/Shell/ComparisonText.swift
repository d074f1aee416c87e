import Explorer
import Trace

/// What two programs can do, beside each other: a program and its repair.
enum ComparisonText {
  static func text(_ first: Explored, _ second: Explored, hasTokens: Bool = true) -> String {
    let observing = first.observed
    let (a, b) = (first.report.outcomes.map(\.outcome), second.report.outcomes.map(\.outcome))
    var lines = [line(first), line(second), ""]
    let gone = first.report.outcomes.filter { !b.contains($0.outcome) }
    lines += section("Only \(first.program.fileName):", gone, first, hasTokens)
    lines += section(
      "Only \(second.program.fileName):", second.report.outcomes.filter { !a.contains($0.outcome) }, second, hasTokens)
    let both = a.filter { b.contains($0) }
    if !both.isEmpty { lines.append("Both:") }
    for outcome in both {
      lines += ["  " + ExplorationText.heading(outcome)] + ExplorationText.body(outcome, observing)
    }
    if !both.isEmpty { lines.append("") }
    lines.append(verdict(first, second))
    lines += findings(first, second)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ explored: Explored) -> String {
    let report = explored.report
    let count = report.outcomes.count
    let bad = report.outcomes.count { !$0.outcome.status.isGood }
    let failing = bad == 0 ? "" : ", \(bad) of them failing"
    let rest = report.isComplete ? "" : "; not everything was seen (\(report.reason ?? "stopped"))"
    return "\(explored.program.fileName): \(count) outcome\(count == 1 ? "" : "s")\(failing)\(rest)"
  }

  private static func section(
    _ title: String, _ outcomes: [ExploredOutcome], _ explored: Explored, _ hasTokens: Bool
  ) -> [String] {
    if outcomes.isEmpty { return [] }
    var lines = [title]
    for one in outcomes {
      lines.append("  " + ExplorationText.heading(one.outcome))
      lines += ExplorationText.body(one.outcome, explored.observed)
      if hasTokens, let token = explored.token(one) {
        lines.append("     plait replay \(token) \(explored.program.fileName) --timeline")
      }
    }
    return lines + [""]
  }

  /// "The second program removes 2 of 3 failing outcomes."
  private static func verdict(_ first: Explored, _ second: Explored) -> String {
    let bad = first.report.outcomes.map(\.outcome).filter { !$0.status.isGood }
    let after = second.report.outcomes.map(\.outcome)
    let gone = bad.count { !after.contains($0) }
    let new = after.count { outcome in
      !outcome.status.isGood && !first.report.outcomes.contains { $0.outcome == outcome }
    }
    let isSure = first.report.isComplete && second.report.isComplete
    let (one, other) = (first.program.fileName, second.program.fileName)
    var sentence = "Both programs have the same outcomes."
    if bad.count > 0 {
      sentence = "\(other) removes \(gone) of \(counted(bad.count, "failing outcome"))"
      sentence += new > 0 ? ", and has \(counted(new, "new one"))." : "."
    } else if new > 0 {
      sentence = "\(other) has \(counted(new, "new failing outcome"))."
    } else {
      let before = first.report.outcomes.map(\.outcome)
      let lost = before.count { !after.contains($0) }
      let fresh = after.count { !before.contains($0) }
      if lost > 0 || fresh > 0 {
        sentence = "\(other) removes \(lost) of the \(counted(before.count, "outcome")) of \(one)"
        sentence += fresh > 0 ? ", and has \(counted(fresh, "new one"))." : "."
      }
    }
    return isSure ? sentence : sentence + " As far as was seen."
  }

  private static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// The bugs that one of them shows, and the other not.
  private static func findings(_ first: Explored, _ second: Explored) -> [String] {
    [first, second].map { explored in
      var kinds: [String] = []
      for finding in explored.findings where !kinds.contains(finding.kind) { kinds.append(finding.kind) }
      let names = kinds.isEmpty ? "nothing" : kinds.joined(separator: ", ")
      return "Found in \(explored.program.fileName): \(names)."
    }
  }
}
