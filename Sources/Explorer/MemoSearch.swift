import Machine
import Trace

/// Depth-first search over states that are vectors of parts: one that belongs to all tasks, and one for each task.
///
/// What a step does depends on two of the parts alone, so the machine makes it once for each pair (`StepMemo`), and
/// most transitions never reach the machine. Where it is needed, it is taken to the state along the search's path:
/// it stands at some frame of the path, and makes the steps from there.
struct MemoSearch {
  enum Unfit {
    /// The program shares new objects for ever: only by comparing whole states will a search end.
    case sharesForEver
    /// What a step does depends on other tasks' parts, as their references decide about an object's end: each must be
    /// made on the machine.
    case stepsDependOnOthers
  }

  private struct Frame {
    var state: StateGraph.State
    var hash: Hash128
    /// Its parts are `parts[firstPart..<firstPart + 1 + tasks]`: what is common first.
    var firstPart: Int
    var tasks: Int
    /// Its choices are `choices[first..<end]`, the next to try is `next`.
    var first: Int
    var end: Int
    var next: Int
    /// The task that led here, and how many preemptions have.
    var last: Int
    var preemptions: Int
  }

  private(set) var result = SearchResult()
  /// Why this search cannot go on.
  private(set) var unfit: Unfit?
  private var memo = StepMemo()
  private var table = PartTable()
  /// Whether the program is over, by common part; nil: not known.
  private var overs: [Bool?] = []
  /// How the program ends, by common part: the outcome's number and one; 0: not known.
  private var endings: [UInt32] = []
  private var frames: [Frame] = []
  private var parts: [UInt32] = []
  private var choices: [Choice] = []
  private var targets: [StateGraph.State] = []
  /// Of the frames up to the one at which the machine stands.
  private var marks: [Machine.Mark] = []
  private let plan: Plan
  private var learning = Learning()
  private var mustEnd = false
  /// With a bound: the fewest preemptions, and one, with which a state was looked at after which task.
  private var fewest: [UInt64: Int] = [:]

  init(_ plan: Plan) { self.plan = plan }

  /// Explores everything. False if what counts as visible has changed: begin anew with the machine's `accesses`.
  mutating func run(_ machine: inout Machine) -> Bool {
    if comeToSecondTask(&machine) { search(&machine) }
    return !machine.accesses.hasNewShared
  }

  /// The beginning, in which nobody but the main task can do anything. False if the search is over.
  private mutating func comeToSecondTask(_ machine: inout Machine) -> Bool {
    var before: (StateGraph.State, Choice)?
    while true {
      if machine.isHashing {
        let state = enter(hash(&machine), after: before?.1.task ?? 0, 0, &machine)
        if let (previous, choice) = before { result.graph.setEdges(of: previous, [choice], [state]) }
        return !mustEnd
      }
      let state = result.graph.add(nil).state
      if let (previous, choice) = before { result.graph.setEdges(of: previous, [choice], [state]) }
      guard !machine.isOver, let choice = machine.choices.first else {
        result.graph.setEnd(of: state, outcome: result.number(of: machine.ending(observing: plan.observed)))
        return false
      }
      result.transitions += 1
      before = (state, choice)
      if choice.timesOut { result.sawTimeout = true }
      if machine.explore(choice) == .limit { result.reason = machine.stepMessage }
      if result.reason == nil, machine.mustStop() { result.reason = machine.limitMessage }
      if result.reason == nil { result.reason = plan.exceeded(result, depth: frames.count) }
      if result.reason != nil { return false }
    }
  }

  private mutating func search(_ machine: inout Machine) {
    while let frame = frames.last, !mustEnd {
      if frame.next == frame.end {
        leave(&machine)
        continue
      }
      let choice = choices[frame.next]
      if choice.timesOut { result.sawTimeout = true }
      result.transitions += 1
      frames[frames.count - 1].next += 1
      let entry = memo.entry(parts[frame.firstPart + 1 + choice.task], parts[frame.firstPart])
      if !memo.entries[entry].knowsStep, !make(choice, entry, &machine) {
        frames[frames.count - 1].next -= 1
        break
      }
      let cost = frame.preemptions + (choice.task != frame.last && canGoOn(frame) ? 1 : 0)
      targets[frame.next] = enter(successor(of: frame, choice, entry), after: choice.task, cost, &machine)
      if marks.count > frames.count { stepBack(&machine) }
    }
    for frame in frames.reversed() { keepEdges(of: frame) }
  }

  // MARK: States

  /// Leaves the parts of the state that a step leads to on top of `parts`; its hash.
  private mutating func successor(of frame: Frame, _ choice: Choice, _ entry: Int) -> Hash128 {
    let step = memo.entries[entry]
    let top = parts.count
    for k in frame.firstPart..<frame.firstPart + 1 + frame.tasks { parts.append(parts[k]) }
    parts[top] = step.nextCommon
    parts[top + 1 + choice.task] = step.nextOwn
    var hash = frame.hash
    hash.replace(table.hashes[Int(step.common)], table.hashes[Int(step.nextCommon)])
    hash.replace(table.hashes[Int(step.own)], table.hashes[Int(step.nextOwn)])
    for k in 0..<Int(step.startedCount) {
      let own = memo.started[Int(step.firstStarted) + k]
      parts.append(own)
      hash.replace(.zero, table.hashes[Int(own)])
    }
    return hash
  }

  /// Leaves the parts of the machine's state on top of `parts`; its hash.
  private mutating func hash(_ machine: inout Machine) -> Hash128 {
    var hash = machine.sharedDigest
    parts.append(table.number(of: hash))
    for i in 0..<machine.taskCount {
      let own = machine.taskDigest(i)
      parts.append(table.number(of: own))
      hash.replace(.zero, own)
    }
    return hash
  }

  /// Takes in the state whose parts are on top; if it is to be looked at and has choices, they stay as those of a new
  /// frame.
  private mutating func enter(
    _ hash: Hash128, after last: Int, _ preemptions: Int, _ machine: inout Machine
  ) -> StateGraph.State {
    let firstPart = frames.last.map { $0.firstPart + 1 + $0.tasks } ?? 0
    let (state, isNew) = result.graph.add(hash)
    if !isNewWithin(bound: state, isNew, last, preemptions) {
      parts.removeLast(parts.count - firstPart)
      return state
    }
    let first = choices.count
    let tasks = parts.count - firstPart - 1
    frames.append(
      Frame(
        state: state, hash: hash, firstPart: firstPart, tasks: tasks, first: first, end: first, next: first,
        last: last, preemptions: preemptions))
    if !isOver(&machine) { appendChoices(&machine) }
    if choices.count == first {
      end(state, &machine)
    } else {
      while targets.count < choices.count { targets.append(0) }
      frames[frames.count - 1].end = choices.count
    }
    note(&machine)
    return state
  }

  private mutating func isNewWithin(
    bound state: StateGraph.State, _ isNew: Bool, _ last: Int, _ preemptions: Int
  ) -> Bool {
    if plan.maxPreemptions == nil { return isNew }
    let key = UInt64(state) << 16 | UInt64(last)
    if let known = fewest[key], known <= preemptions { return false }
    fewest[key] = preemptions
    return true
  }

  /// The choices in the newest frame's state, as far as the bound allows them.
  private mutating func appendChoices(_ machine: inout Machine) {
    let frame = frames[frames.count - 1]
    let first = choices.count
    var lastCanGoOn = false
    for task in 0..<frame.tasks {
      let entry = memo.entry(parts[frame.firstPart + 1 + task], parts[frame.firstPart])
      if !memo.entries[entry].knowsTurn {
        place(&machine)
        memo.setTurn(entry, machine.turn(of: task))
      }
      switch memo.entries[entry].turn {
      case .blocked: continue
      case .ready:
        choices.append(Choice(task: task))
        if task == frame.last { lastCanGoOn = true }
      case .timesOut: choices.append(Choice(task: task, timesOut: true))
      }
    }
    if lastCanGoOn, frame.preemptions == plan.maxPreemptions, choices.count > first + 1 {
      choices.removeLast(choices.count - first)
      choices.append(Choice(task: frame.last))
      result.isCut = true
    }
  }

  /// Whether the task that led to a frame's state is one of its choices without a timeout.
  private func canGoOn(_ frame: Frame) -> Bool {
    for k in frame.first..<frame.end where choices[k].task == frame.last { return !choices[k].timesOut }
    return false
  }

  /// Whether the program has ended in the newest frame's state. Only what is common decides.
  private mutating func isOver(_ machine: inout Machine) -> Bool {
    let common = Int(parts[frames[frames.count - 1].firstPart])
    while overs.count <= common { overs.append(nil) }
    if let known = overs[common] { return known }
    place(&machine)
    overs[common] = machine.isOver
    return machine.isOver
  }
  /// Notes how the program has ended in the newest frame's state, and drops the frame.
  private mutating func end(_ state: StateGraph.State, _ machine: inout Machine) {
    let common = Int(parts[frames[frames.count - 1].firstPart])
    while endings.count <= common { endings.append(0) }
    if endings[common] == 0 {
      place(&machine)
      endings[common] = UInt32(result.number(of: machine.ending(observing: plan.observed)) + 1)
    }
    result.graph.setEnd(of: state, outcome: Int(endings[common] - 1))
    let frame = frames.removeLast()
    parts.removeLast(parts.count - frame.firstPart)
  }

  private mutating func note(_ machine: inout Machine) {
    if learning.ends(machine, result.states) { mustEnd = true }
    if result.reason == nil, !mustEnd { result.reason = plan.exceeded(result, depth: frames.count) }
    if result.reason != nil { mustEnd = true }
  }

  private mutating func leave(_ machine: inout Machine) {
    let frame = frames.removeLast()
    keepEdges(of: frame)
    choices.removeLast(choices.count - frame.first)
    targets.removeLast(targets.count - frame.first)
    parts.removeLast(parts.count - frame.firstPart)
    if marks.count > frames.count { stepBack(&machine) }
  }

  private mutating func keepEdges(of frame: Frame) {
    let edges = frame.first..<frame.next
    if plan.maxPreemptions == nil {
      result.graph.setEdges(of: frame.state, choices[edges], targets[edges])
    } else {
      result.graph.addEdges(to: frame.state, choices[edges], targets[edges])
    }
  }

  // MARK: The machine

  /// Takes the machine to the newest frame's state.
  private mutating func place(_ machine: inout Machine) {
    if marks.isEmpty { marks.append(machine.mark()) }
    while marks.count < frames.count {
      let frame = frames[marks.count - 1]
      _ = machine.explore(choices[frame.next - 1])
      marks.append(machine.mark())
    }
  }

  /// Takes the machine back to the newest frame that there still is.
  private mutating func stepBack(_ machine: inout Machine) {
    marks.removeLast(marks.count - frames.count)
    if let mark = marks.last { machine.rollback(to: mark) }
  }

  /// Makes a step of the newest frame on the machine, and notes what it does. False if the search must end.
  private mutating func make(_ choice: Choice, _ entry: Int, _ machine: inout Machine) -> Bool {
    place(&machine)
    let tasks = machine.taskCount
    if machine.explore(choice) == .limit { result.reason = machine.stepMessage }
    if result.reason == nil, machine.mustStop() { result.reason = machine.limitMessage }
    if result.reason != nil { return false }
    if machine.sharedObjects(of: choice.task) > Self.mostShared { unfit = .sharesForEver }
    if machine.dependsOnOthers { unfit = .stepsDependOnOthers }
    if unfit != nil { return false }
    var started: [UInt32] = []
    for task in tasks..<machine.taskCount { started.append(table.number(of: machine.taskDigest(task))) }
    memo.setStep(
      entry, own: table.number(of: machine.taskDigest(choice.task)),
      common: table.number(of: machine.sharedDigest), started: started)
    // The machine stands at the state that is entered next: the frame of that state, if it gets one.
    marks.append(machine.mark())
    return true
  }

  /// Objects that a task may share before the search is given up.
  private static let mostShared = 1_000
}
