import Machine
import Trace

/// Depth-first search over canonical states with undo: which outcomes are there?
///
/// Each transition is made once. What is found is kept as a graph, on which everything else is computed without
/// running the program again.
struct OutcomeSearch {
  private struct Frame {
    var mark: Machine.Mark
    var state: StateGraph.State
    /// Its choices are `choices[first..<end]`, the next to try is `next`.
    var first: Int
    var end: Int
    var next: Int
  }

  private(set) var graph = StateGraph()
  private(set) var transitions = 0
  private(set) var outcomes: [Outcome] = []
  private(set) var reason: String?
  private(set) var sawTimeout = false
  private var frames: [Frame] = []
  /// Of all frames, and where each one leads as far as it was tried.
  private var choices: [Choice] = []
  private var targets: [StateGraph.State] = []
  private let budget: Budget
  /// The search ends early after so many states if a location proves shared: it must begin anew then.
  private var restartAt = Int.max

  init(budget: Budget) { self.budget = budget }

  var states: Int { graph.count }

  /// Explores everything. False if what counts as visible has changed: begin anew with the machine's `accesses`.
  mutating func run(_ machine: inout Machine) -> Bool {
    _ = enter(&machine)
    while let frame = frames.last {
      if frame.next == frame.end {
        leave(&machine)
        continue
      }
      let choice = choices[frame.next]
      if choice.timesOut { sawTimeout = true }
      transitions += 1
      if machine.explore(choice) == .limit {
        reason = machine.limitMessage ?? "a thread runs on without doing anything that others could see"
      }
      if machine.accesses.hasNewShared, restartAt == .max { restartAt = states * 2 + 64 }
      if reason == nil, states < restartAt { reason = budget.exceeded(states) }
      if reason == nil, transitions & 255 == 0, machine.mustStop() { reason = machine.limitMessage }
      if reason != nil || states >= restartAt { break }
      frames[frames.count - 1].next += 1
      let (state, hasChoices) = enter(&machine)
      targets[frame.next] = state
      if !hasChoices { machine.rollback(to: frame.mark) }
    }
    for frame in frames.reversed() { keepEdges(of: frame) }
    return !machine.accesses.hasNewShared
  }

  /// Looks at the present state. If it is new and has choices, a frame is pushed.
  private mutating func enter(_ machine: inout Machine) -> (state: StateGraph.State, hasChoices: Bool) {
    let (state, isNew) = graph.add(machine.isHashing ? machine.stateHash() : nil)
    if !isNew { return (state, false) }
    if machine.isOver {
      note(machine.outcome(machine.exceptionLines == nil ? .finished : .exception), in: state)
      return (state, false)
    }
    let first = choices.count
    machine.appendChoices(to: &choices)
    if choices.count == first, machine.advanceClock() { machine.appendChoices(to: &choices) }
    if choices.count == first {
      note(machine.outcome(.deadlock), in: state)
      return (state, false)
    }
    while targets.count < choices.count { targets.append(0) }
    frames.append(Frame(mark: machine.mark(), state: state, first: first, end: choices.count, next: first))
    return (state, true)
  }

  private mutating func leave(_ machine: inout Machine) {
    let frame = frames.removeLast()
    keepEdges(of: frame)
    choices.removeLast(choices.count - frame.first)
    targets.removeLast(targets.count - frame.first)
    if let parent = frames.last { machine.rollback(to: parent.mark) }
  }

  private mutating func keepEdges(of frame: Frame) {
    graph.setEdges(of: frame.state, choices[frame.first..<frame.next], targets[frame.first..<frame.next])
  }

  private mutating func note(_ outcome: Outcome, in state: StateGraph.State) {
    let known = outcomes.firstIndex(of: outcome)
    if known == nil { outcomes.append(outcome) }
    graph.setEnd(of: state, outcome: known ?? outcomes.count - 1)
  }
}

extension Machine {
  func outcome(_ status: Outcome.Status) -> Outcome {
    Outcome(status: status, stdout: String(decoding: output, as: UTF8.self), exception: exceptionLines)
  }
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
