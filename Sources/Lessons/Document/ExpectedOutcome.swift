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

func withoutLastNewline(_ text: String) -> String {
  text.last == "\n" ? String(text.dropLast()) : text
}

/// `ValueError` of `ValueError: too small`.
func exceptionName(_ line: String?) -> String? {
  line.map { String($0.prefix { $0 != ":" }) }
}

func quoted(_ text: String) -> String {
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

func quotedIfNeeded(_ text: String) -> String {
  let needsQuotes = text.isEmpty || text.contains { $0.isWhitespace || $0 == "\"" }
  return needsQuotes || ExpectedOutcome(word: text) != .output(text) ? quoted(text) : text
}
