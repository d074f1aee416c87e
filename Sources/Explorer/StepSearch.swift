import Machine
import Trace

/// Depth-first search over states with undo that makes each transition on the machine and reduces nothing: the one
/// for exact timing, for programs whose states `MemoSearch` cannot tell to be the same, and for tests to compare with.
struct StepSearch: ~Copyable {
  private struct Frame {
    var mark: Machine.Mark
    var state: StateGraph.State
    /// Its choices are `choices[first..<end]`, the next to try is `next`.
    var first: Int
    var end: Int
    var next: Int
  }

  private(set) var result = SearchResult()
  private var frames: [Frame] = []
  /// Of all frames, and where each one leads as far as it was tried.
  private var choices: [Choice] = []
  private var targets: [StateGraph.State] = []
  private let plan: Plan
  private let comparesWhole: Bool
  private var learning = Learning()
  /// See `Plan.mostWork`.
  private var work = 0

  /// `comparesWhole`: states are compared by a traversal of all that there is.
  init(_ plan: Plan, comparesWhole: Bool = false) {
    self.plan = plan
    self.comparesWhole = comparesWhole
  }

  /// Explores everything. False if what counts as visible has changed: begin anew with the machine's `accesses`.
  mutating func run(_ machine: inout Machine) -> Bool {
    _ = enter(&machine)
    while let frame = frames.last {
      if frame.next == frame.end {
        leave(&machine)
        continue
      }
      let choice = choices[frame.next]
      if choice.timesOut { result.sawTimeout = true }
      result.transitions += 1
      if machine.explore(choice) == .limit { result.reason = machine.stepMessage }
      let ends = learning.ends(machine, result.states)
      if result.reason == nil, plan.isInterrupted { result.reason = "interrupted" }
      if !ends { plan.limit(&result, looked: result.transitions, depth: frames.count) }
      if result.reason == nil, result.transitions & 255 == 0 || machine.explored >= machine.limits.explored {
        let bytes = machine.explorationBytes + frames.count * MemoryLayout<Frame>.stride + result.states * 64
        result.reason = machine.mustStop() ? machine.limitMessage : Plan.exceeded(bytes: bytes)
      }
      if result.reason == nil { result.reason = Plan.exceeded(tasksOf: machine) }
      work += 100 + (comparesWhole ? machine.traversed : 0)
      if result.reason == nil, let most = plan.mostWork, work > most {
        result.reason = "stopped after \(result.states) states: threads share more and more objects"
      }
      if result.reason != nil || ends { break }
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
    let hash = hash(&machine)
    let (state, isNew) = hash.map { result.graph.add($0) } ?? (result.graph.addUnique(), true)
    if !isNew { return (state, false) }
    let first = choices.count
    if !machine.isOver {
      machine.appendChoices(to: &choices)
      if choices.count == first, machine.advanceClock() { machine.appendChoices(to: &choices) }
    }
    if choices.count == first {
      result.graph.setEnd(of: state, outcome: result.number(of: machine.ending(observing: plan.observed, plan.notes)))
      return (state, false)
    }
    while targets.count < choices.count { targets.append(0) }
    frames.append(Frame(mark: machine.mark(), state: state, first: first, end: choices.count, next: first))
    return (state, true)
  }

  private func hash(_ machine: inout Machine) -> Hash128? {
    if !machine.isHashing { return nil }
    return comparesWhole ? machine.wholeStateHash() : machine.stateHash()
  }

  private mutating func leave(_ machine: inout Machine) {
    let frame = frames.removeLast()
    keepEdges(of: frame)
    choices.removeLast(choices.count - frame.first)
    targets.removeLast(targets.count - frame.first)
    if let parent = frames.last { machine.rollback(to: parent.mark) }
  }

  private mutating func keepEdges(of frame: Frame) {
    result.graph.beginEdges(of: frame.state, count: frame.next - frame.first)
    for k in frame.first..<frame.next { result.graph.addEdge(StateGraph.Label(choices[k]), targets[k]) }
  }
}

extension Machine {
  /// Why a step did not come to its end.
  var stepMessage: String { limitMessage ?? "a thread runs on without doing anything that others could see" }
}
