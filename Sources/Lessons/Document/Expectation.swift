/// Something that a lesson claims about what happens, and that `plait check` proves.
public struct Expectation: Sendable, Equatable {
  public enum Claim: Sendable, Equatable {
    /// The whole output, without the newline at its end.
    case stdout(String)
    case status(Status)
    /// The type of the exception that a task dies of (`ValueError`); nil: none does.
    case exception(String?)
    /// All outcomes, and no others.
    case outcomes([ExpectedOutcome])
    /// Whether every interleaving is covered.
    case complete(Bool)
    /// Whether some interleaving ends in a deadlock.
    case deadlock(Bool)
    /// Whether some interleaving never ends.
    case livelock(Bool)
    /// The exact number of interleavings, in decimal digits: it may be larger than any `Int`.
    case schedules(String)
    /// The kinds of findings, all of them: `lost-update`…; none if empty.
    case findings([String])
  }
  public var claim: Claim
  public var line: Int
  public var column: Int
}

/// How a run ends.
public enum Status: String, Sendable, Equatable, CaseIterable {
  case finished, exception, deadlock, livelock
}

/// An outcome as authors write it: a text is the output of a run that finished; `deadlock`, `livelock` and
/// `exception:NAME` are the other ends.
public enum ExpectedOutcome: Sendable, Equatable {
  /// The run finished with this output (without the newline at its end).
  case output(String)
  /// A task died of an exception of this type; nil: of any.
  case exception(String?)
  case deadlock
  case livelock

  /// Reads one word; quotes make a plain text of `deadlock` and the like.
  public init(word: String, isQuoted: Bool = false) {
    if !isQuoted && word == "deadlock" {
      self = .deadlock
    } else if !isQuoted && word == "livelock" {
      self = .livelock
    } else if !isQuoted && word == "exception" {
      self = .exception(nil)
    } else if !isQuoted && word.hasPrefix("exception:") {
      self = .exception(String(word.dropFirst("exception:".count)))
    } else {
      self = .output(word)
    }
  }

  /// Whether an outcome is the one meant. `exception` is the last line of its traceback.
  public func matches(_ outcome: ObservedOutcome) -> Bool {
    switch self {
    case .output(let text): outcome.status == .finished && withoutLastNewline(outcome.stdout) == text
    case .exception(let name):
      outcome.status == .exception && (name == nil || name == exceptionName(outcome.exception))
    case .deadlock: outcome.status == .deadlock
    case .livelock: outcome.status == .livelock
    }
  }
}

extension ExpectedOutcome: CustomStringConvertible {
  /// As an author would write it.
  public var description: String {
    switch self {
    case .output(let text): quotedIfNeeded(text)
    case .exception(let name): name.map { "exception:" + $0 } ?? "exception"
    case .deadlock: "deadlock"
    case .livelock: "livelock"
    }
  }
}

/// An outcome as the machine found it.
public struct ObservedOutcome: Sendable, Equatable {
  public var status: Status
  public var stdout: String
  /// The last line of the traceback that a task died of.
  public var exception: String?

  public init(status: Status, stdout: String, exception: String? = nil) {
    self.status = status
    self.stdout = stdout
    self.exception = exception
  }

  /// The same as an author would expect it.
  public var expected: ExpectedOutcome {
    switch status {
    case .finished: .output(withoutLastNewline(stdout))
    case .exception: .exception(exceptionName(exception))
    case .deadlock: .deadlock
    case .livelock: .livelock
    }
  }
}

/// What a directive gave, to hold against its expectations. A run has one outcome.
public struct Observation: Sendable, Equatable {
  public var outcomes: [ObservedOutcome]
  /// Whether every interleaving was covered; a single run covers one.
  public var isComplete: Bool
  /// The number of interleavings; nil where they were not counted.
  public var schedules: String?
  /// The kinds of what was found.
  public var findings: [String]

  public init(
    outcomes: [ObservedOutcome], isComplete: Bool = false, schedules: String? = nil, findings: [String] = []
  ) {
    self.outcomes = outcomes
    self.isComplete = isComplete
    self.schedules = schedules
    self.findings = findings
  }
}

extension Expectation {
  /// Whether detectors must be asked for it.
  var isAboutFindings: Bool {
    if case .findings = claim { return true }
    return false
  }

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
    }
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
    let missing = expected.filter { outcome in !seen.outcomes.contains { outcome.matches($0) } }
    let extra = seen.outcomes.filter { outcome in !expected.contains { $0.matches(outcome) } }.map(\.expected)
    var parts: [String] = []
    if !missing.isEmpty { parts.append("never happens: " + list(missing)) }
    if !extra.isEmpty { parts.append("happens too: " + list(extra)) }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
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

private func withoutLastNewline(_ text: String) -> String {
  text.last == "\n" ? String(text.dropLast()) : text
}

/// `ValueError` of `ValueError: too small`.
private func exceptionName(_ line: String?) -> String? {
  line.map { String($0.prefix { $0 != ":" }) }
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for character in withoutLastNewline(text) {
    switch character {
    case "\n": result += "\\n"
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    default: result.append(character)
    }
  }
  return result + "\""
}

private func quotedIfNeeded(_ text: String) -> String {
  let needsQuotes = text.isEmpty || text.contains { $0.isWhitespace || $0 == "\"" }
  return needsQuotes || ExpectedOutcome(word: text) != .output(text) ? quoted(text) : text
}
