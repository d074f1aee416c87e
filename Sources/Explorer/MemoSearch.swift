import Machine
import Trace

/// Depth-first search over states that are vectors of parts: one that belongs to all tasks, and one for each task.
///
/// What a step does depends on two of the parts alone, so the machine makes it once for each pair (`StepMemo`), and
/// most transitions never reach the machine. All successors of a state are found at once; those that are new wait in
/// `pending`, the newest to be looked at first. Where the machine is needed, it is taken to the state along the
/// search's path: it stands at some frame of the path, and makes the steps from there.
struct MemoSearch: ~Copyable {
  enum Unfit {
    /// The program shares new objects for ever: only by comparing whole states will a search end.
    case sharesForEver
    /// What a step does depends on other tasks' parts, as their references decide about an object's end: each must be
    /// made on the machine.
    case stepsDependOnOthers
  }

  /// A state on the path.
  private struct Frame {
    var state: StateGraph.State
    var hash: Hash128
    /// Its parts are `parts[firstPart..<firstPart + 1 + tasks]`, what is common first; for each task's part there is
    /// the entry of its step at the same place of `steps`.
    var firstPart: Int
    var tasks: Int
    /// The transition that led here, and how many preemptions have.
    var label: StateGraph.Label
    var preemptions: Int
  }

  /// A state that was found and is still to be looked at.
  private struct Pending {
    /// The frame from which it was found, and the step that leads there.
    var parent: UInt32
    var step: UInt32
    var state: StateGraph.State
    var label: StateGraph.Label
    var preemptions: UInt16
  }

  private(set) var result = SearchResult()
  /// Why this search cannot go on.
  private(set) var unfit: Unfit?
  private var memo = StepMemo()
  /// The hashes of the parts.
  private var table = HashTable()
  /// Whether the program is over, by common part: 0 not known, 1 no, 2 yes.
  private var overs = Buffer<UInt8>()
  /// How the program ends, by common part: the outcome's number and one; 0: not known.
  private var endings = Buffer<UInt32>()
  private var path = Buffer<Frame>()
  private var parts = Buffer<UInt32>()
  private var steps = Buffer<UInt32>()
  private var pending = Buffer<Pending>()
  /// Of the state that is looked at: the choices there are.
  private var choices = Buffer<StateGraph.Label>()
  private var targets = Buffer<StateGraph.State>()
  /// Of the frames up to the one at which the machine stands.
  private var marks: [Machine.Mark] = []
  /// The machine has gone on from there by this step, which leads to a state that may be looked at next.
  private var ahead: StateGraph.Label?
  /// Of the step that was made last.
  private var slices: [Slice] = []
  /// Of the step to the first frame.
  private var firstSlices: [Slice] = []
  private let plan: Plan
  private let isBounded: Bool
  private var learning = Learning()
  private var looked = 0
  /// Of what was read before it is needed: kept, so that it is read.
  private var touched: UInt32 = 0
  private var mustEnd = false
  /// With a bound: states after the task that led there, and the fewest preemptions with which one was found.
  private var arrivals = HashTable()
  private var fewest = Buffer<UInt16>()

  init(_ plan: Plan) {
    self.plan = plan
    isBounded = plan.maxPreemptions != nil
  }

  /// Explores everything from the point to which a beginning leads, where the machine stands, unless it was stopped
  /// before. False if what counts as visible has changed: begin anew with the machine's `accesses`.
  mutating func run(_ machine: inout Machine, after beginning: [Choice], stopped: String?) -> Bool {
    result.transitions += beginning.count
    result.sawTimeout = beginning.contains { $0.timesOut }
    var state = result.graph.addUnique()
    for choice in beginning { state = result.graph.addUnique(from: state, by: choice) }
    result.reason = stopped
    if stopped != nil { return true }
    guard !machine.isOver, let choice = machine.choices.first else {
      result.graph.setEnd(of: state, outcome: result.number(of: machine.ending(observing: plan.observed, plan.notes)))
      return true
    }
    if choice.timesOut { result.sawTimeout = true }
    result.transitions += 1
    if machine.explore(choice, note: { firstSlices.append($0) }) == .limit { result.reason = machine.stepMessage }
    if result.reason == nil, machine.mustStop() { result.reason = machine.limitMessage }
    if result.reason != nil { return true }
    let root = enterRoot(&machine, StateGraph.Label(choice))
    result.graph.beginEdges(of: state, count: 1)
    result.graph.addEdge(StateGraph.Label(choice), root)
    look(&machine)
    while !mustEnd, let next = pending.popLast() {
      enter(next, &machine)
      look(&machine)
    }
    return !machine.accesses.hasNewShared
  }

  /// What was found, and how the steps of ways through it are scheduled.
  consuming func finish() -> SearchResult {
    let root = path.count == 0 ? [] : (0...path[0].tasks).map { parts[$0] }
    var result = result
    result.steps = MadeSteps(memo: memo, root: root, first: firstSlices)
    return result
  }

  // MARK: States

  /// The machine's state, as the first frame.
  private mutating func enterRoot(_ machine: inout Machine, _ label: StateGraph.Label) -> StateGraph.State {
    var hash = machine.sharedDigest
    parts.append(table.add(hash).number)
    steps.append(0)
    for i in 0..<machine.taskCount {
      let own = machine.taskDigest(i)
      parts.append(table.add(own).number)
      hash.replace(.zero, own)
    }
    findSteps(0, 0..<machine.taskCount)
    let state = result.graph.add(hash).state
    path.append(
      Frame(state: state, hash: hash, firstPart: 0, tasks: machine.taskCount, label: label, preemptions: 0))
    marks.append(machine.mark())
    return state
  }

  /// Makes a state the newest frame, and its parent the one before.
  private mutating func enter(_ next: Pending, _ machine: inout Machine) {
    let parent = path[Int(next.parent)]
    path.truncate(to: Int(next.parent) + 1)
    let first = parent.firstPart + 1 + parent.tasks
    parts.truncate(to: first)
    steps.truncate(to: first)
    let wasAhead = ahead == next.label && marks.count == path.count
    if !wasAhead, ahead != nil || marks.count > path.count { stepBack(&machine) }
    ahead = nil
    let step = memo.entries[Int(next.step)]
    for k in parent.firstPart..<first {
      parts.append(parts[k])
      steps.append(steps[k])
    }
    let task = next.label.task
    parts[first] = step.nextCommon
    parts[first + 1 + task] = step.nextOwn
    for k in 0..<Int(step.startedCount) { parts.append(memo.started[Int(step.firstStarted) + k]) }
    let tasks = parts.count - first - 1
    if step.common != step.nextCommon {
      steps.truncate(to: first + 1)
      findSteps(first, 0..<tasks)
    } else {
      steps[first + 1 + task] = memo.entry(step.nextOwn, step.nextCommon)
      findSteps(first, parent.tasks..<tasks)
    }
    var hash = parent.hash
    hash.replace(.zero, step.change)
    path.append(
      Frame(
        state: next.state, hash: hash, firstPart: first, tasks: tasks, label: next.label,
        preemptions: Int(next.preemptions)))
    if wasAhead { marks.append(machine.mark()) }
  }

  /// Appends the entries of tasks' steps.
  @inline(__always) private mutating func findSteps(_ first: Int, _ tasks: Range<Int>) {
    for task in tasks { steps.append(memo.entry(parts[first + 1 + task], parts[first])) }
  }

  /// Looks at the newest frame's state: its successors, or how the program has ended.
  private mutating func look(_ machine: inout Machine) {
    let frame = path[path.count - 1]
    choices.truncate(to: 0)
    if !isOver(&machine) { findChoices(frame, &machine) }
    if choices.count == 0 {
      end(frame, &machine)
    } else if makeSteps(frame, &machine) {
      findTargets(frame)
    }
    looked += 1
    if learning.ends(machine, result.states) { mustEnd = true }
    if !mustEnd { plan.limit(&result, looked: looked, depth: path.count) }
    if result.reason == nil, looked & 255 == 0 { result.reason = Plan.exceeded(bytes: bytes(machine)) }
    if result.reason != nil { mustEnd = true }
  }

  /// What the search holds, in bytes, about.
  private func bytes(_ machine: borrowing Machine) -> Int {
    machine.explorationBytes + marks.count * MemoryLayout<Machine.Mark>.stride + result.states * 64
      + parts.count * 8 + path.count * MemoryLayout<Frame>.stride + pending.count * MemoryLayout<Pending>.stride
  }

  /// The choices in the newest frame's state, as far as the bound allows them.
  private mutating func findChoices(_ frame: Frame, _ machine: inout Machine) {
    let last = frame.label.task
    var lastCanGoOn = false
    for task in 0..<frame.tasks {
      let entry = steps[frame.firstPart + 1 + task]
      if memo.entries[Int(entry)].turn == StepMemo.Entry.unknown {
        place(&machine)
        memo.setTurn(entry, machine.turn(of: task))
      }
      switch memo.entries[Int(entry)].turn {
      case Machine.Turn.ready.rawValue:
        choices.append(StateGraph.Label(Choice(task: task)))
        if task == last { lastCanGoOn = true }
      case Machine.Turn.timesOut.rawValue:
        choices.append(StateGraph.Label(Choice(task: task, timesOut: true)))
        result.sawTimeout = true
      default: continue
      }
    }
    if lastCanGoOn, frame.preemptions == plan.maxPreemptions, choices.count > 1 {
      choices.truncate(to: 0)
      choices.append(StateGraph.Label(Choice(task: last)))
      result.isCut = true
    }
  }

  /// Makes those of the steps on the machine that it has not made yet, the last one first: the machine then stands
  /// where the search is likely to go on. False if the search must end.
  private mutating func makeSteps(_ frame: Frame, _ machine: inout Machine) -> Bool {
    var k = choices.count
    while k > 0 {
      k -= 1
      let entry = steps[frame.firstPart + 1 + choices[k].task]
      if !memo.entries[Int(entry)].knowsStep, !make(choices[k], entry, &machine) { return false }
    }
    return true
  }

  /// Where the choices lead; states that are new are pending then, that of the first choice to be looked at next.
  private mutating func findTargets(_ frame: Frame) {
    let n = choices.count
    let first = frame.firstPart + 1
    for k in 0..<n {
      var hash = frame.hash
      hash.replace(.zero, memo.entries[Int(steps[first + choices[k].task])].change)
      touched |= result.graph.touch(hash)
    }
    targets.truncate(to: 0)
    let lastCanGoOn = isBounded && canGoOn(frame)
    var k = n
    while k > 0 {
      k &-= 1
      let step = steps[first + choices[k].task]
      var hash = frame.hash
      hash.replace(.zero, memo.entries[Int(step)].change)
      let (state, isNew) = result.graph.add(hash)
      targets.append(state)
      let cost = frame.preemptions + (lastCanGoOn && choices[k].task != frame.label.task ? 1 : 0)
      if isBounded ? isNewWithin(bound: hash, choices[k].task, cost) : isNew {
        pending.append(
          Pending(
            parent: UInt32(truncatingIfNeeded: path.count - 1), step: step, state: state, label: choices[k],
            preemptions: UInt16(clamping: cost)))
      }
    }
    result.transitions += n
    keepEdges(of: frame.state)
  }

  @inline(__always) private mutating func keepEdges(of state: StateGraph.State) {
    let n = choices.count
    if !isBounded {
      result.graph.beginEdges(of: state, count: n)
      for k in 0..<n { result.graph.addEdge(choices[k], targets[n &- 1 &- k]) }
    } else {
      result.graph.addEdges(to: state, (0..<n).map { (choices[$0], targets[n - 1 - $0]) })
    }
  }

  /// Whether a state is to be looked at: with a bound also if it was, but after another task or more preemptions.
  private mutating func isNewWithin(bound hash: Hash128, _ last: Int, _ preemptions: Int) -> Bool {
    var arrival = hash
    arrival.replace(.zero, Hash128(low: UInt64(last) &* 0x9E37_79B9_7F4A_7C15, high: UInt64(last) << 32))
    let (number, isNew) = arrivals.add(arrival)
    if isNew { fewest.append(.max) }
    if Int(fewest[Int(number)]) <= preemptions { return false }
    fewest[Int(number)] = UInt16(clamping: preemptions)
    return true
  }

  /// Whether the task that led to a frame's state is one of its choices without a timeout.
  private func canGoOn(_ frame: Frame) -> Bool {
    for k in 0..<choices.count where choices[k].task == frame.label.task { return !choices[k].timesOut }
    return false
  }

  /// Whether the program has ended in the newest frame's state. Only what is common decides.
  private mutating func isOver(_ machine: inout Machine) -> Bool {
    let common = Int(parts[path[path.count - 1].firstPart])
    while overs.count <= common { overs.append(0) }
    if overs[common] == 0 {
      place(&machine)
      overs[common] = machine.isOver ? 2 : 1
    }
    return overs[common] == 2
  }

  /// Notes how the program has ended in the newest frame's state.
  private mutating func end(_ frame: Frame, _ machine: inout Machine) {
    let common = Int(parts[frame.firstPart])
    while endings.count <= common { endings.append(0) }
    if endings[common] == 0 {
      place(&machine)
      endings[common] = UInt32(result.number(of: machine.ending(observing: plan.observed, plan.notes)) + 1)
    }
    result.graph.setEnd(of: frame.state, outcome: Int(endings[common] - 1))
  }

  // MARK: The machine

  /// Takes the machine to the newest frame's state.
  private mutating func place(_ machine: inout Machine) {
    if ahead != nil { stepBack(&machine) }
    while marks.count < path.count {
      _ = machine.explore(path[marks.count].label.choice)
      marks.append(machine.mark())
    }
  }

  /// Takes the machine back to the newest frame that there still is, and that it has been at.
  private mutating func stepBack(_ machine: inout Machine) {
    if marks.count > path.count { marks.removeLast(marks.count - path.count) }
    if let mark = marks.last { machine.rollback(to: mark) }
    ahead = nil
  }

  /// Makes a step of the newest frame on the machine, and notes what it does. False if the search must end.
  private mutating func make(_ label: StateGraph.Label, _ entry: UInt32, _ machine: inout Machine) -> Bool {
    place(&machine)
    let tasks = machine.taskCount
    let choice = label.choice
    ahead = label
    slices.removeAll(keepingCapacity: true)
    if machine.explore(choice, note: { slices.append($0) }) == .limit { result.reason = machine.stepMessage }
    if result.reason == nil, machine.mustStop() { result.reason = machine.limitMessage }
    if result.reason == nil { result.reason = Plan.exceeded(tasksOf: machine) }
    if result.reason != nil { return false }
    if machine.sharedObjects(of: choice.task) > Self.mostShared { unfit = .sharesForEver }
    if machine.dependsOnOthers { unfit = .stepsDependOnOthers }
    if unfit != nil {
      mustEnd = true
      return false
    }
    var started: [UInt32] = []
    for task in tasks..<machine.taskCount { started.append(table.add(machine.taskDigest(task)).number) }
    let own = table.add(machine.taskDigest(choice.task)).number
    let common = table.add(machine.sharedDigest).number
    memo.setStep(entry, own: own, common: common, started: started, slices: slices, in: table)
    return true
  }

  /// Objects that a task may share before the search is given up.
  private static let mostShared = 1_000
}
