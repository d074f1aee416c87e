import Lessons

/// What a program must fulfil, in words for the student who writes it.
enum ClaimText {
  /// Nil: nothing that a student needs to know.
  static func sentence(_ expectation: Expectation) -> String? {
    switch expectation.claim {
    case .outcomes(let outcomes): ending(outcomes)
    case .findings(let kinds): kinds.isEmpty ? "no bug is found" : "these bugs are found: \(list(kinds))"
    case .without(let kinds): "not found: \(list(kinds))"
    case .always(let expression): "`\(expression)` is true at the end of every interleaving"
    case .complete(let isComplete): isComplete ? nil : "there are too many interleavings to try them all"
    case .deadlock(let isPossible): isPossible ? "a deadlock is possible" : "no deadlock is possible"
    case .livelock(let isPossible): isPossible ? "it can go round for ever" : "it cannot go round for ever"
    case .exception(let name): name.map { "a thread dies of \($0)" } ?? "no thread dies of an exception"
    case .schedules(let count): "there are exactly \(count) interleavings"
    case .interleavings(let count):
      count <= 2
        ? "more than one interleaving is possible: the threads run side by side"
        : "at least \(count) interleavings are possible"
    case .threads(let count): started(count, "thread")
    case .processes(let count): started(count, "process", "processes")
    case .tasks(let count): started(count, "task")
    case .uses(let names): "it uses \(code(names, "and"))"
    case .avoids(let names): "it does without \(code(names, "or"))"
    case .keeps(let names): "\(code(names, "and")) \(names.count == 1 ? "stays as it is" : "stay as they are")"
    case .speedup(let factor): "it is at least \(number(factor)) times as fast as the program that you were given"
    case .time(let seconds): "it takes \(number(seconds)) s at most, in virtual time"
    case .stdout(let text): "it prints \(Session.shown(text))"
    case .status(let status): status == .finished ? "it runs to its end" : "it ends in: \(status.rawValue)"
    case .speedupBelow, .switches, .only, .both: expectation.text
    }
  }

  private static func ending(_ outcomes: [ExpectedOutcome]) -> String {
    let endings = outcomes.map { GoalText.ending($0) }
    if endings.count == 1 { return "every interleaving \(endings[0])" }
    return "it can end in these ways, and in each of them: it \(endings.joined(separator: "; it "))"
  }

  private static func started(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    count == 1 ? "at least one \(noun) is started" : "at least \(count) \(plural ?? noun + "s") are started"
  }

  private static func list(_ kinds: [String]) -> String { kinds.joined(separator: ", ") }

  private static func code(_ names: [String], _ word: String) -> String {
    let quoted = names.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " \(word) \(last)"
  }

  /// `3`, `2.5`
  private static func number(_ value: Double) -> String {
    let text = MeasuredTable.fixed(value, 2)
    var digits = Substring(text)
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return String(digits)
  }
}
