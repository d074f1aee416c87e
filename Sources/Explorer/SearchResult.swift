import Machine
import Trace

/// What a search found: all states and transitions as a graph, on which everything else is computed without running
/// the program again, and how the program can end.
struct SearchResult {
  var graph = StateGraph()
  var transitions = 0
  private(set) var outcomes: [Outcome] = []
  /// Why the search ended before everything was seen.
  var reason: String?
  var sawTimeout = false

  var states: Int { graph.count }

  /// The outcome's number.
  mutating func number(of outcome: Outcome) -> Int {
    if let known = outcomes.firstIndex(of: outcome) { return known }
    outcomes.append(outcome)
    return outcomes.count - 1
  }
}

extension Machine {
  func outcome(_ status: Outcome.Status) -> Outcome {
    Outcome(status: status, stdout: String(decoding: output, as: UTF8.self), exception: exceptionLines)
  }

  /// How the program has ended, where nothing can happen any more.
  var ending: Outcome { outcome(!isOver ? .deadlock : exceptionLines == nil ? .finished : .exception) }
}

/// How long a search may go on.
struct Budget {
  var maxStates: Int
  var isInterrupted: () -> String?

  func exceeded(_ states: Int) -> String? {
    if states >= maxStates { return "stopped after \(states) states" }
    return states & 255 == 0 ? isInterrupted() : nil
  }
}

/// What is known about the program before a search, and learned by it: what counts as visible is part of the meaning.
struct Learning {
  /// The search ends early after so many states once a location has proved shared: it must begin anew then.
  private var restartAt = Int.max

  /// Whether the search should end in order to begin anew.
  mutating func ends(_ machine: borrowing Machine, _ states: Int) -> Bool {
    if machine.accesses.hasNewShared, restartAt == .max { restartAt = states * 2 + 64 }
    return states >= restartAt
  }
}
