/// A key that may stand in an `expect` block: one row of `ExpectationRule.all`.
public struct ExpectationRule: Sendable {
  public var name: String
  /// What an author reads.
  public var summary: String
  public var example: String
  /// The claim, or what is wrong with the value.
  var read: @Sendable (_ value: Substring) -> Result<Expectation.Claim, ExpectationFault>

  /// All keys. To add one: a row here and a case of `Expectation.Claim`.
  public static let all: [ExpectationRule] = [
    ExpectationRule(
      name: "stdout", summary: "the whole output; a line each, if it has several", example: "stdout: 200",
      read: { .success(.stdout(unquotedText($0))) }),
    ExpectationRule(
      name: "status", summary: "how the run ends: finished, exception, deadlock, livelock",
      example: "status: finished", read: readStatus),
    ExpectationRule(
      name: "exception", summary: "the type of the exception that a thread dies of, or `none`",
      example: "exception: ValueError",
      read: { value in
        value == "none" ? .success(.exception(nil)) : readWord(value).map { .exception($0) }
      }),
    ExpectationRule(
      name: "outcomes", summary: "every possible outcome, and no others", example: "outcomes: 150 200 deadlock",
      read: { value in readOutcomes(value).map { .outcomes($0) } }),
    ExpectationRule(
      name: "complete", summary: "whether all interleavings are covered", example: "complete: true",
      read: { value in readBool(value).map { .complete($0) } }),
    ExpectationRule(
      name: "deadlock", summary: "whether a deadlock is possible", example: "deadlock: false",
      read: { value in readBool(value).map { .deadlock($0) } }),
    ExpectationRule(
      name: "livelock", summary: "whether a run can go on for ever", example: "livelock: false",
      read: { value in readBool(value).map { .livelock($0) } }),
    ExpectationRule(
      name: "schedules", summary: "the number of interleavings", example: "schedules: 20", read: readCount),
    ExpectationRule(
      name: "findings", summary: "the kinds of bugs that are found, or `none`", example: "findings: lost-update",
      read: readFindings),
  ]
}

struct ExpectationFault: Error {
  var message: String
  var hint: String?
}

private func unquotedText(_ value: Substring) -> String {
  guard value.first == "\"" else { return String(value) }
  let quoted = readQuoted(value)
  return quoted.isClosed && quoted.rest.isEmpty ? quoted.text : String(value)
}

private func readWord(_ value: Substring) -> Result<String, ExpectationFault> {
  value.contains(" ")
    ? .failure(ExpectationFault(message: "expected one word, not `\(value)`")) : .success(String(value))
}

private func readBool(_ value: Substring) -> Result<Bool, ExpectationFault> {
  switch value {
  case "true": .success(true)
  case "false": .success(false)
  default: .failure(ExpectationFault(message: "expected `true` or `false`, not `\(value)`"))
  }
}

private func readStatus(_ value: Substring) -> Result<Expectation.Claim, ExpectationFault> {
  if let status = Status(rawValue: String(value)) { return .success(.status(status)) }
  let names = Status.allCases.map(\.rawValue)
  return .failure(
    ExpectationFault(
      message: "no run ends as `\(value)`", hint: suggestion(for: String(value), in: names, what: "ends")))
}

private func readCount(_ value: Substring) -> Result<Expectation.Claim, ExpectationFault> {
  let digits = value.filter { $0 != "_" && $0 != "," }
  guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
    return .failure(ExpectationFault(message: "expected a whole number, not `\(value)`"))
  }
  return .success(.schedules(String(digits)))
}

private func readFindings(_ value: Substring) -> Result<Expectation.Claim, ExpectationFault> {
  if value == "none" { return .success(.findings([])) }
  let kinds = value.split { $0 == " " || $0 == "," }.map(String.init)
  if let wrong = kinds.first(where: { !isIdentifier($0) }) {
    return .failure(ExpectationFault(message: "`\(wrong)` is not a kind of finding", hint: identifierHint(for: wrong)))
  }
  return .success(.findings(kinds))
}

/// Words separated by blanks; those with blanks in them stand in double quotes.
private func readOutcomes(_ value: Substring) -> Result<[ExpectedOutcome], ExpectationFault> {
  var outcomes: [ExpectedOutcome] = []
  var rest = value.trimmingBlanks()
  while let first = rest.first {
    var outcome: ExpectedOutcome
    if first == "\"" {
      let quoted = readQuoted(rest)
      guard quoted.isClosed else {
        return .failure(ExpectationFault(message: "the quote is not closed", hint: "write a `\"` after the outcome"))
      }
      outcome = ExpectedOutcome(word: quoted.text, isQuoted: true)
      rest = quoted.rest
    } else {
      let word = rest.prefix { $0 != " " && $0 != "\t" }
      if word.hasSuffix(",") {
        return .failure(
          ExpectationFault(
            message: "outcomes are separated by blanks, not by commas",
            hint: "if the comma belongs to the output, put the outcome in double quotes"))
      }
      outcome = ExpectedOutcome(word: String(word))
      rest = rest[word.endIndex...]
    }
    if outcomes.contains(outcome) {
      return .failure(ExpectationFault(message: "the outcome \(outcome) is listed twice", hint: "remove one of them"))
    }
    outcomes.append(outcome)
    rest = rest.trimmingBlanks()
  }
  return .success(outcomes)
}

extension Diagnostics {
  /// Reads the `key: value` lines of an `expect` block; `allowed` are the keys that fit the directive.
  mutating func expectations(
    _ body: [Substring], firstLine: Int, allowed: [String], verb: String
  ) -> [Expectation] {
    var result: [Expectation] = []
    for (index, line) in body.enumerated() where !line.trimmingBlanks().isEmpty {
      guard let found = expectation(line, number: firstLine + index, allowed: allowed, verb: verb) else { continue }
      add(found, to: &result)
    }
    return result
  }

  /// Several `stdout:` and `outcomes:` lines make one claim; any other key stands once.
  mutating func add(_ new: Expectation, to list: inout [Expectation]) {
    for index in list.indices {
      switch (list[index].claim, new.claim) {
      case (.stdout(let first), .stdout(let more)):
        list[index].claim = .stdout(first + "\n" + more)
        return
      case (.outcomes(let first), .outcomes(let more)):
        list[index].claim = .outcomes(first + more.filter { !first.contains($0) })
        return
      case (let first, let second) where first.name == second.name:
        report(
          new.line, 1, "`\(second.name)` is expected twice",
          hint: "the first is in line \(list[index].line): keep one of them")
        return
      default: break
      }
    }
    list.append(new)
  }

  private mutating func expectation(
    _ line: Substring, number: Int, allowed: [String], verb: String
  ) -> Expectation? {
    guard let colon = line.firstIndex(of: ":") else {
      report(number, 1, "expected `key: value`", hint: "for example `\(ExpectationRule.all[0].example)`")
      return nil
    }
    let key = String(line[..<colon].trimmingBlanks())
    guard let rule = ExpectationRule.all.first(where: { $0.name == key }) else {
      report(number, 1, "unknown expectation `\(key)`", hint: suggestion(for: key, in: allowed, what: "expectations"))
      return nil
    }
    guard allowed.contains(key) else {
      report(
        number, 1, "`\(key)` cannot be expected of `\(verb)`",
        hint: allowed.isEmpty
          ? "`\(verb)` runs nothing: expect nothing of it" : "expectations: \(allowed.joined(separator: ", "))")
      return nil
    }
    let rest = line[line.index(after: colon)...]
    let value = rest.trimmingBlanks()
    let column = line.distance(from: line.startIndex, to: value.isEmpty ? colon : value.startIndex) + 1
    if value.isEmpty && key != "stdout" {
      report(number, column, "`\(key)` has no value", hint: "for example `\(rule.example)`")
      return nil
    }
    switch rule.read(value) {
    case .success(let claim): return Expectation(claim: claim, line: number, column: column)
    case .failure(let fault):
      report(number, column, fault.message, hint: fault.hint ?? "for example `\(rule.example)`")
      return nil
    }
  }
}

extension Expectation.Claim {
  /// The key that stands for it in a lesson.
  public var name: String {
    switch self {
    case .stdout: "stdout"
    case .status: "status"
    case .exception: "exception"
    case .outcomes: "outcomes"
    case .complete: "complete"
    case .deadlock: "deadlock"
    case .livelock: "livelock"
    case .schedules: "schedules"
    case .findings: "findings"
    }
  }
}
