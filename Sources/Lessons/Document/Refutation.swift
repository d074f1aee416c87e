// What was seen, and whether it is what a lesson claims.

/// What a directive gave, to hold against its expectations. A run has one outcome.
public struct Observation: Sendable, Equatable {
  public var outcomes: [ObservedOutcome]
  /// Whether every interleaving was covered; a single run covers one.
  public var isComplete: Bool
  /// The number of interleavings; nil where they were not counted.
  public var schedules: String?
  /// The kinds of what was found.
  public var findings: [String]
  /// How many were started at least, whatever the interleaving; nil where they were not counted.
  public var started: Started?
  /// The expressions of `always` that are not, with what is the case instead.
  public var untruths: [String: String] = [:]
  /// What stands in the program's code.
  public var code: CodeFacts?
  /// Virtual seconds that a run took.
  public var time: Double?
  /// How many times as fast the program is as the one that it is compared with.
  public var speedup: Double?
  /// The fewest preemptions to the goal.
  public var switches: Int?
  /// Outcomes of the program that is compared with this one; nil if there is none.
  public var others: [ObservedOutcome]?

  public init(
    outcomes: [ObservedOutcome] = [], isComplete: Bool = false, schedules: String? = nil, findings: [String] = [],
    started: Started? = nil, code: CodeFacts? = nil, time: Double? = nil, speedup: Double? = nil
  ) {
    self.outcomes = outcomes
    self.isComplete = isComplete
    self.schedules = schedules
    self.findings = findings
    self.started = started
    self.code = code
    self.time = time
    self.speedup = speedup
  }
}

/// What a program starts besides its first thread.
public struct Started: Sendable, Equatable {
  public var threads = 0
  public var processes = 0
  /// Of `asyncio`.
  public var tasks = 0

  public init(threads: Int = 0, processes: Int = 0, tasks: Int = 0) {
    (self.threads, self.processes, self.tasks) = (threads, processes, tasks)
  }

  /// What both have at least.
  func fewest(_ other: Started) -> Started {
    Started(
      threads: min(threads, other.threads), processes: min(processes, other.processes), tasks: min(tasks, other.tasks))
  }
}

/// What can be said about a program by reading it.
public struct CodeFacts: Sendable, Equatable {
  /// Names and keywords that occur.
  public var words: Set<String>
  /// Definitions of the given program that are missing or changed: the name, and which of the two.
  public var changes: [String: String]

  public init(words: Set<String> = [], changes: [String: String] = [:]) {
    (self.words, self.changes) = (words, changes)
  }
}

extension Expectation {
  /// Nil if the claim holds; else a sentence that says what is the case instead.
  public func refutation(by seen: Observation) -> String? {
    switch claim {
    case .stdout(let text):
      let other = seen.outcomes.first { withoutLastNewline($0.stdout) != text }
      return other.map { "the output is \(quoted($0.stdout)), not \(quoted(text))" }
    case .status(let status):
      let other = seen.outcomes.first { $0.status != status }
      return other.map { "the run ends as `\($0.status.rawValue)`, not as `\(status.rawValue)`" }
    case .exception(let name): return refuteException(name, seen)
    case .outcomes(let expected): return refuteOutcomes(expected, seen)
    case .complete(let isComplete):
      if seen.isComplete == isComplete { return nil }
      return isComplete ? "the exploration is not complete" : "the exploration is complete"
    case .deadlock(let isPossible): return refute(.deadlock, isPossible, seen)
    case .livelock(let isPossible): return refute(.livelock, isPossible, seen)
    case .schedules(let count):
      guard let found = seen.schedules else { return "the interleavings were not counted" }
      return found == count ? nil : "there are \(found) interleavings, not \(count)"
    case .findings(let kinds):
      if kinds.sorted() == unique(seen.findings).sorted() { return nil }
      let found = unique(seen.findings).sorted()
      return "found: \(found.isEmpty ? "nothing" : found.joined(separator: " "))"
    case .without(let kinds):
      let found = unique(seen.findings).filter(kinds.contains).sorted()
      return found.isEmpty ? nil : "found: \(found.joined(separator: " "))"
    case .always(let expression): return seen.untruths[expression]
    case .interleavings(let count): return refuteInterleavings(count, seen)
    case .threads(let count): return refuteCount(count, seen.started?.threads, "thread")
    case .processes(let count): return refuteCount(count, seen.started?.processes, "process", "processes")
    case .tasks(let count): return refuteCount(count, seen.started?.tasks, "task")
    case .uses, .avoids, .keeps: return refuteCode(seen)
    case .speedup, .speedupBelow, .time: return refuteTime(seen)
    case .switches(let count):
      guard let fewest = seen.switches, fewest != count else { return nil }
      return "it can be reached with \(fewest)"
    case .only, .both: return refuteComparison(seen)
    }
  }

  private func refuteInterleavings(_ count: Int, _ seen: Observation) -> String? {
    guard let found = seen.schedules else {
      if seen.outcomes.count >= count { return nil }
      if seen.outcomes.contains(where: { $0.status == .livelock }) {
        return "the interleavings cannot be counted, for the program may run on for ever"
      }
      // Where they are too many to count there are enough.
      return seen.isComplete ? nil : "the interleavings were not counted"
    }
    guard let number = Int(found), number < count else { return nil }
    return number == 1 ? "there is only one interleaving" : "there are only \(number) interleavings"
  }

  private func refuteCount(_ count: Int, _ found: Int?, _ one: String, _ many: String? = nil) -> String? {
    guard let found, found < count else { return nil }
    let name = found == 1 ? one : many ?? one + "s"
    return found == 0 ? "no \(one) is started" : "only \(found) \(name) \(found == 1 ? "is" : "are") started"
  }

  private func refuteCode(_ seen: Observation) -> String? {
    guard let code = seen.code else { return nil }
    switch claim {
    case .uses(let words):
      let missing = words.filter { !code.words.contains($0) }
      return missing.isEmpty ? nil : "the program does not use \(missing.map { "`\($0)`" }.joined(separator: ", "))"
    case .avoids(let words):
      let used = words.filter(code.words.contains)
      return used.isEmpty ? nil : "the program uses \(used.map { "`\($0)`" }.joined(separator: ", "))"
    case .keeps(let names):
      let changes = names.compactMap { name in code.changes[name].map { "`\(name)` \($0)" } }
      return changes.isEmpty ? nil : changes.joined(separator: ", ")
    default: return nil
    }
  }

  private func refuteTime(_ seen: Observation) -> String? {
    switch claim {
    case .speedup(let wanted):
      guard let found = seen.speedup else { return "the times cannot be compared" }
      return found >= wanted ? nil : "it is \(decimal(found)) times as fast"
    case .speedupBelow(let limit):
      guard let found = seen.speedup else { return "the times cannot be compared" }
      return found < limit ? nil : "it is \(decimal(found)) times as fast"
    case .time(let limit):
      guard let found = seen.time, found > limit else { return nil }
      return "it takes \(decimal(found)) s"
    default: return nil
    }
  }

  private func refuteComparison(_ seen: Observation) -> String? {
    guard let others = seen.others else { return nil }
    let common = seen.outcomes.filter { outcome in others.contains { $0.expected == outcome.expected } }
    let alone = seen.outcomes.filter { outcome in !others.contains { $0.expected == outcome.expected } }
    switch claim {
    case .both(let expected): return refute(expected, common, "not of both", "also of both")
    case .only(let expected): return refute(expected, alone, "not of the first alone", "also of the first alone")
    default: return nil
    }
  }

  private func refute(
    _ expected: [ExpectedOutcome], _ seen: [ObservedOutcome], _ lacking: String, _ besides: String
  ) -> String? {
    let missing = expected.filter { outcome in !seen.contains { outcome.matches($0) } }
    let extra = seen.filter { outcome in !expected.contains { $0.matches(outcome) } }.map(\.expected)
    var parts: [String] = []
    if !missing.isEmpty { parts.append("\(lacking): " + list(missing)) }
    if !extra.isEmpty { parts.append("\(besides): " + list(extra)) }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func refuteException(_ name: String?, _ seen: Observation) -> String? {
    let names = unique(seen.outcomes.compactMap { exceptionName($0.exception) })
    if let name {
      if names.contains(name) { return nil }
      return names.isEmpty ? "no task dies of an exception" : "the exception is \(names.joined(separator: ", "))"
    }
    return names.first.map { "a task dies of \($0)" }
  }

  private func refute(_ status: Status, _ isPossible: Bool, _ seen: Observation) -> String? {
    let isThere = seen.outcomes.contains { $0.status == status }
    if isThere == isPossible { return nil }
    return isThere ? "a \(status.rawValue) is possible" : "no \(status.rawValue) was found"
  }

  private func refuteOutcomes(_ expected: [ExpectedOutcome], _ seen: Observation) -> String? {
    refute(expected, seen.outcomes, "never happens", "happens too")
  }

  private func list(_ outcomes: [ExpectedOutcome]) -> String {
    unique(outcomes.map(\.description)).joined(separator: " ")
  }
}

private func unique(_ words: [String]) -> [String] {
  var result: [String] = []
  for word in words where !result.contains(word) { result.append(word) }
  return result
}

/// Two digits after the point, without zeros at the end: `2.5`.
private func decimal(_ number: Double) -> String {
  guard number.isFinite, number < 1e12 else { return "very many" }
  let hundredths = Int((number * 100).rounded())
  let rest = hundredths % 100
  if rest == 0 { return "\(hundredths / 100)" }
  return "\(hundredths / 100)." + (rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)")
}
