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
    /// None of these kinds is found.
    case without([String])
    /// This expression is true wherever the program ends.
    case always(String)
    /// At least so many interleavings.
    case interleavings(Int)
    /// At least so many are started, whatever the interleaving.
    case threads(Int)
    case processes(Int)
    case tasks(Int)
    /// Names and keywords that stand in the program's code.
    case uses([String])
    /// Names and keywords that do not.
    case avoids([String])
    /// Functions and classes of the given program that are still there, unchanged.
    case keeps([String])
    /// The first program takes at least so many times as long.
    case speedup(Double)
    /// The first program takes less than so many times as long.
    case speedupBelow(Double)
    /// At most so many virtual seconds.
    case time(Double)
    /// The fewest preemptions that reach a goal.
    case switches(Int)
    /// Outcomes that only the first program has.
    case only([ExpectedOutcome])
    /// Outcomes that both programs have.
    case both([ExpectedOutcome])
  }
  public var claim: Claim
  public var line: Int
  public var column: Int
  /// The value as the author wrote it.
  public var source = ""
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
    case .without: "without"
    case .always: "always"
    case .interleavings: "interleavings"
    case .threads: "threads"
    case .processes: "processes"
    case .tasks: "tasks"
    case .uses: "uses"
    case .avoids: "avoids"
    case .keeps: "keeps"
    case .speedup: "speedup"
    case .speedupBelow: "speedup-below"
    case .time: "time"
    case .switches: "switches"
    case .only: "only"
    case .both: "both"
    }
  }
}

extension Expectation {
  /// Whether it takes an exploration to know whether it holds.
  public var isAboutAllInterleavings: Bool {
    switch claim {
    case .exception, .outcomes, .complete, .deadlock, .livelock, .schedules, .findings, .without, .always,
      .interleavings:
      true
    default: false
    }
  }

  /// Whether detectors must be asked for it.
  var isAboutFindings: Bool {
    switch claim {
    case .findings, .without: true
    default: false
    }
  }

  /// As it stands in the lesson.
  public var text: String { "\(claim.name): \(source)" }
}
