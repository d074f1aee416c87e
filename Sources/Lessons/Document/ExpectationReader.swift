import Diagnosis

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
    ExpectationRule(
      name: "without", summary: "kinds of bugs that are not found", example: "without: lost-update data-race",
      read: { value in readKinds(value).map { .without($0) } }),
    ExpectationRule(
      name: "always", summary: "an expression that is true wherever the program ends",
      example: "always: balance == 200",
      read: { .success(.always(String($0))) }),
    ExpectationRule(
      name: "interleavings", summary: "the fewest interleavings that there must be", example: "interleavings: 2",
      read: { value in readNumber(value).map { .interleavings($0) } }),
    ExpectationRule(
      name: "threads", summary: "how many threads are started, at least", example: "threads: 2",
      read: { value in readNumber(value).map { .threads($0) } }),
    ExpectationRule(
      name: "processes", summary: "how many processes are started, at least", example: "processes: 2",
      read: { value in readNumber(value).map { .processes($0) } }),
    ExpectationRule(
      name: "tasks", summary: "how many tasks of asyncio are started, at least", example: "tasks: 2",
      read: { value in readNumber(value).map { .tasks($0) } }),
    ExpectationRule(
      name: "uses", summary: "names and keywords that stand in the code", example: "uses: Lock with",
      read: { value in readNames(value).map { .uses($0) } }),
    ExpectationRule(
      name: "avoids", summary: "names and keywords that do not", example: "avoids: sleep",
      read: { value in readNames(value).map { .avoids($0) } }),
    ExpectationRule(
      name: "keeps", summary: "functions and classes that must stay as they are", example: "keeps: deposit",
      read: { value in readNames(value).map { .keeps($0) } }),
    ExpectationRule(
      name: "speedup", summary: "how many times as fast, at least", example: "speedup: 2.5",
      read: { value in readDecimal(value).map { .speedup($0) } }),
    ExpectationRule(
      name: "speedup-below", summary: "how many times as fast it is not", example: "speedup-below: 1.2",
      read: { value in readDecimal(value).map { .speedupBelow($0) } }),
    ExpectationRule(
      name: "time", summary: "how many virtual seconds it takes at most", example: "time: 3.5",
      read: { value in readDecimal(value).map { .time($0) } }),
    ExpectationRule(
      name: "switches", summary: "the fewest preemptions that reach the goal", example: "switches: 1",
      read: { value in readNumber(value).map { .switches($0) } }),
    ExpectationRule(
      name: "only", summary: "the outcomes that only the first program has", example: "only: 150",
      read: { value in readOutcomes(value).map { .only($0) } }),
    ExpectationRule(
      name: "both", summary: "the outcomes that both programs have", example: "both: 200",
      read: { value in readOutcomes(value).map { .both($0) } }),
  ]

  /// Keys that may stand several times, each of them a claim.
  static let repeatable = ["always", "without", "uses", "avoids", "keeps"]
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
  value == "none" ? .success(.findings([])) : readKinds(value).map { .findings($0) }
}

/// Kinds of findings.
private func readKinds(_ value: Substring) -> Result<[String], ExpectationFault> {
  let kinds = value.split { $0 == " " || $0 == "," }.map(String.init)
  guard let wrong = kinds.first(where: { !Diagnosis.kinds.contains($0) }) else { return .success(kinds) }
  return .failure(
    ExpectationFault(
      message: "`\(wrong)` is not a kind of finding",
      hint: suggestion(for: wrong, in: Diagnosis.kinds, what: "kinds")))
}

/// Names of Python, separated by blanks; a dot may stand in them.
private func readNames(_ value: Substring) -> Result<[String], ExpectationFault> {
  let names = value.split { $0 == " " || $0 == "," }.map(String.init)
  let isName = { (name: String) in
    name.allSatisfy { $0 == "_" || $0 == "." || $0.isLetter || $0.isNumber } && name.first?.isNumber == false
  }
  guard let wrong = names.first(where: { !isName($0) }) else { return .success(names) }
  return .failure(ExpectationFault(message: "`\(wrong)` is not a name"))
}

private func readNumber(_ value: Substring) -> Result<Int, ExpectationFault> {
  if let number = Int(value), (1...1_000_000).contains(number) { return .success(number) }
  return .failure(ExpectationFault(message: "expected a whole number from 1 on, not `\(value)`"))
}

private func readDecimal(_ value: Substring) -> Result<Double, ExpectationFault> {
  let isPlain = value.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") }
  if isPlain, let number = Double(value), number > 0 { return .success(number) }
  return .failure(ExpectationFault(message: "expected a number such as 2.5, not `\(value)`"))
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
        list[index].source += "\\n" + new.source
        return
      case (.outcomes(let first), .outcomes(let more)):
        list[index].claim = .outcomes(first + more.filter { !first.contains($0) })
        list[index].source += " " + new.source
        return
      case (.only(let first), .only(let more)):
        list[index].claim = .only(first + more.filter { !first.contains($0) })
        return
      case (.both(let first), .both(let more)):
        list[index].claim = .both(first + more.filter { !first.contains($0) })
        return
      case (let first, let second)
      where first.name == second.name && !ExpectationRule.repeatable.contains(first.name):
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
          ? DirectiveRule.nothingExpected(of: verb) : "expectations: \(allowed.joined(separator: ", "))")
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
    case .success(let claim): return Expectation(claim: claim, line: number, column: column, source: String(value))
    case .failure(let fault):
      report(number, column, fault.message, hint: fault.hint ?? "for example `\(rule.example)`")
      return nil
    }
  }
}
