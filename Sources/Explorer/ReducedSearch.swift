import Machine
import Trace

/// Depth-first search that leaves out orders of steps which have nothing to do with each other: for programs with more
/// states than are allowed. It finds all endings that there are, but not all ways there, so that nothing can be counted
/// and witnesses need not be the shortest.
///
/// In each state only some of the tasks that can go on make their steps, one to begin with. When all that follows has
/// been seen, it is known what each other task may touch later. One that may touch what a step here has touched must
/// get its turn here as well; if it waits for another task, that one must (dynamic partial-order reduction: Flanagan and
/// Godefroid, POPL 2005, with a summary of what follows each state, which makes it right where states are met again:
/// Yang, Chen, Gopalakrishnan and Kirby, SPIN 2008). So the tasks chosen are a persistent set, and all states in which
/// nobody can go on are met (Godefroid, "Partial-Order Methods for the Verification of Concurrent Systems", 1996).
///
/// It gives up where the program can come back to a state: what follows is then not known in time. Without such a round
/// there is no livelock. It also gives up where what a step touches is not all that decides (daemons, processes, the
/// clock, finalizers, locks that are given back by others).
struct ReducedSearch: ~Copyable {
  private struct Frame {
    var state: StateGraph.State
    var hash: Hash128
    /// As in `MemoSearch`.
    var firstPart: Int
    var tasks: Int
    /// Tasks that can go on, that have made their steps, and that are still to.
    var ready: UInt64
    var explored: UInt64 = 0
    var due: UInt64 = 0
    /// The steps are `edges[firstEdge...]` while the frame is the newest.
    var firstEdge: Int
  }

  private struct Edge {
    var label: StateGraph.Label
    var target: StateGraph.State
    var step: UInt32
  }

  private(set) var result = SearchResult()
  /// It has given up.
  private(set) var isUnfit = false
  private var memo = StepMemo()
  private var table = HashTable()
  private var sets = FootprintSets()
  /// By step: what it touches.
  private var footprints = Buffer<FootprintSets.Number>()
  /// By step: for whom the task waits instead, and two; 0: not known, 1: for nobody in particular.
  private var awaited = Buffer<UInt8>()
  /// By common part: whether the program is over, 1 no, 2 yes, 0 not known; and the number of its ending and one.
  private var overs = Buffer<UInt8>()
  private var endings = Buffer<UInt32>()
  /// By state: what may be touched from there on, and one; 0: it is on the path.
  private var later = Buffer<FootprintSets.Number>()
  private var frames: [Frame] = []
  private var parts = Buffer<UInt32>()
  private var steps = Buffer<UInt32>()
  private var edges = Buffer<Edge>()
  /// Of the frames up to the one at which the machine stands; beyond them it has made one step if `isAhead`.
  private var marks: [Machine.Mark] = []
  private var isAhead = false
  private var slices: [Slice] = []
  /// How many tasks there are in the first frame's state.
  private var rootTasks = 0
  private var firstSlices: [Slice] = []
  private let plan: Plan
  private var learning = Learning()
  private var looked = 0
  private var mustEnd = false

  init(_ plan: Plan) { self.plan = plan }

  /// Searches from the point to which a beginning leads, where the machine stands. False if what counts as visible has
  /// changed.
  mutating func run(_ machine: inout Machine, after beginning: [Choice]) -> Bool {
    machine.keepFootprints()
    result.transitions += beginning.count
    var state = result.graph.addUnique()
    later.append(0)
    for choice in beginning {
      state = result.graph.addUnique(from: state, by: choice)
      later.append(0)
    }
    guard !machine.isOver, let choice = machine.choices.first, beginning.allSatisfy({ !$0.timesOut }) else {
      isUnfit = true
      return true
    }
    result.transitions += 1
    if machine.explore(choice, note: { firstSlices.append($0) }) == .limit { result.reason = machine.stepMessage }
    if result.reason != nil { return true }
    isUnfit = Self.isUnfit(machine)
    if isUnfit { return true }
    var hash = machine.sharedDigest
    parts.append(table.add(hash).number)
    for i in 0..<machine.taskCount {
      let own = machine.taskDigest(i)
      parts.append(table.add(own).number)
      hash.replace(.zero, own)
    }
    let root = result.graph.add(hash).state
    later.append(0)
    result.graph.beginEdges(of: state, count: 1)
    result.graph.addEdge(StateGraph.Label(choice), root)
    marks.append(machine.mark())
    push(root, hash, 0, machine.taskCount, &machine)
    while !mustEnd, !frames.isEmpty { advance(&machine) }
    return !machine.accesses.hasNewShared
  }

  /// What was found, and how the steps of ways through it are scheduled.
  consuming func finish() -> SearchResult {
    let root = rootTasks == 0 ? [] : (0...rootTasks).map { parts[$0] }
    var result = result
    result.steps = MadeSteps(memo: memo, root: root, first: firstSlices)
    return result
  }

  /// The next thing to do in the newest frame.
  private mutating func advance(_ machine: inout Machine) {
    let top = frames.count - 1
    if frames[top].due != 0 {
      let task = frames[top].due.trailingZeroBitCount
      frames[top].due &= ~(1 << UInt64(task))
      frames[top].explored |= 1 << UInt64(task)
      follow(task, &machine)
    } else {
      frames[top].due = missing(frames[top], &machine)
      if frames[top].due == 0 { close(&machine) }
    }
    looked += 1
    if learning.ends(machine, result.states) { mustEnd = true }
    plan.limit(&result, looked: looked, depth: frames.count)
    if result.reason == nil, looked & 255 == 0 {
      result.reason = Plan.exceeded(bytes: machine.explorationBytes + result.states * 64 + parts.count * 8)
    }
    if result.reason != nil || isUnfit { mustEnd = true }
  }

  // MARK: States

  /// Enters a new state, whose parts are the newest.
  private mutating func push(
    _ state: StateGraph.State, _ hash: Hash128, _ first: Int, _ tasks: Int, _ machine: inout Machine
  ) {
    if frames.isEmpty { rootTasks = tasks }
    steps.truncate(to: first)
    steps.append(0)
    for task in 0..<tasks { steps.append(memo.entry(parts[first + 1 + task], parts[first])) }
    while footprints.count < memo.entries.count {
      footprints.append(0)
      awaited.append(0)
    }
    frames.append(
      Frame(state: state, hash: hash, firstPart: first, tasks: tasks, ready: 0, firstEdge: edges.count))
    if tasks > 64 {
      isUnfit = true
      return
    }
    let top = frames.count - 1
    if !isOver(&machine) {
      for task in 0..<tasks where turn(task, first, &machine) != .blocked { frames[top].ready |= 1 << UInt64(task) }
    }
    if frames[top].ready == 0 {
      end(&machine)
    } else {
      frames[top].due = 1 << UInt64(preferred(frames[top], &machine))
    }
  }

  /// Whether the program has ended in the newest frame's state. Only what is common decides.
  private mutating func isOver(_ machine: inout Machine) -> Bool {
    let common = Int(parts[frames[frames.count - 1].firstPart])
    while overs.count <= common {
      overs.append(0)
      endings.append(0)
    }
    if overs[common] == 0 {
      place(&machine)
      overs[common] = machine.isOver ? 2 : 1
    }
    return overs[common] == 2
  }

  /// Notes how the program has ended in the newest frame's state.
  private mutating func end(_ machine: inout Machine) {
    let frame = frames[frames.count - 1]
    let common = Int(parts[frame.firstPart])
    if endings[common] == 0 {
      place(&machine)
      endings[common] = UInt32(result.number(of: machine.ending(observing: plan.observed, plan.notes)) + 1)
    }
    result.graph.setEnd(of: frame.state, outcome: Int(endings[common] - 1))
  }

  private mutating func turn(_ task: Int, _ first: Int, _ machine: inout Machine) -> Machine.Turn {
    let entry = steps[first + 1 + task]
    if memo.entries[Int(entry)].turn == StepMemo.Entry.unknown {
      place(&machine)
      memo.setTurn(entry, machine.turn(of: task))
    }
    return Machine.Turn(rawValue: memo.entries[Int(entry)].turn) ?? .blocked
  }

  /// For whom a task waits in the newest frame's state, if it is one of its tasks.
  private mutating func awaited(by task: Int, _ frame: Frame, _ machine: inout Machine) -> Int? {
    let entry = Int(steps[frame.firstPart + 1 + task])
    if awaited[entry] == 0 {
      place(&machine)
      let other = machine.awaited(by: task) ?? -1
      awaited[entry] = UInt8(truncatingIfNeeded: other < frame.tasks ? other + 2 : 1)
    }
    return awaited[entry] == 1 ? nil : Int(awaited[entry]) - 2
  }

  /// The task to begin with: the one that the main task waits for, whomever that one waits for, and so on. What the
  /// others do after it then has nothing to do with its step.
  private mutating func preferred(_ frame: Frame, _ machine: inout Machine) -> Int {
    var task = 0
    for _ in 0..<frame.tasks {
      if frame.ready >> UInt64(task) & 1 == 1 { return task }
      guard let next = awaited(by: task, frame, &machine) else { break }
      task = next
    }
    return frame.ready.trailingZeroBitCount
  }

  /// Tasks that must make their steps in a frame's state, too, because of what follows those that were made.
  private mutating func missing(_ frame: Frame, _ machine: inout Machine) -> UInt64 {
    if frame.explored == frame.ready { return 0 }
    var due: UInt64 = 0
    for k in frame.firstEdge..<edges.count {
      let edge = edges[k]
      let step = footprints[Int(edge.step)]
      var others = sets.conflicts(of: step, with: later[Int(edge.target)] - 1) & ~frame.explored
      while others != 0 {
        let task = others.trailingZeroBitCount
        others &= others - 1
        due |= needed(for: task, frame, &machine)
      }
    }
    return due & ~frame.explored
  }

  /// Which tasks must get their turn so that one is sure to get its own before others go on.
  private mutating func needed(for task: Int, _ frame: Frame, _ machine: inout Machine) -> UInt64 {
    var task = task
    for _ in 0..<frame.tasks {
      if frame.ready >> UInt64(task) & 1 == 1 || frame.explored >> UInt64(task) & 1 == 1 { return 1 << UInt64(task) }
      // One that is not there yet: whoever may start it.
      if task >= frame.tasks { return frame.ready }
      guard let next = awaited(by: task, frame, &machine) else { return frame.ready }
      task = next
    }
    // They wait for each other for ever.
    return 0
  }

  /// All that follows the newest frame's state has been seen.
  private mutating func close(_ machine: inout Machine) {
    let frame = frames.removeLast()
    var all: FootprintSets.Number = 0
    if frame.ready != 0 {
      result.graph.beginEdges(of: frame.state, count: edges.count - frame.firstEdge)
      for k in frame.firstEdge..<edges.count {
        let edge = edges[k]
        result.graph.addEdge(edge.label, edge.target)
        all = sets.union(all, footprints[Int(edge.step)])
        all = sets.union(all, later[Int(edge.target)] - 1)
      }
    }
    later[Int(frame.state)] = all + 1
    edges.truncate(to: frame.firstEdge)
    if !frames.isEmpty { parts.truncate(to: frame.firstPart) }
    if marks.count > frames.count { stepBack(&machine) }
  }

  // MARK: Steps

  /// Makes a task's step in the newest frame's state.
  private mutating func follow(_ task: Int, _ machine: inout Machine) {
    let frame = frames[frames.count - 1]
    let entry = steps[frame.firstPart + 1 + task]
    let label = StateGraph.Label(Choice(task: task, timesOut: turn(task, frame.firstPart, &machine) == .timesOut))
    if label.timesOut { result.sawTimeout = true }
    if !memo.entries[Int(entry)].knowsStep, !make(label, entry, &machine) { return }
    let step = memo.entries[Int(entry)]
    var hash = frame.hash
    hash.replace(.zero, step.change)
    let (target, isNew) = result.graph.add(hash)
    if isNew { later.append(0) }
    result.transitions += 1
    edges.append(Edge(label: label, target: target, step: entry))
    if !isNew {
      if later[Int(target)] == 0 { isUnfit = true }
      return
    }
    let first = parts.count
    for k in frame.firstPart..<first { parts.append(parts[k]) }
    parts[first] = step.nextCommon
    parts[first + 1 + task] = step.nextOwn
    for k in 0..<Int(step.startedCount) { parts.append(memo.started[Int(step.firstStarted) + k]) }
    push(target, hash, first, parts.count - first - 1, &machine)
  }

  /// Takes the machine to the newest frame's state.
  private mutating func place(_ machine: inout Machine) {
    if isAhead {
      // It may have made just the step that leads here.
      if marks.count == frames.count - 1, aheadTarget == frames[frames.count - 1].hash {
        marks.append(machine.mark())
        isAhead = false
        return
      }
      stepBack(&machine)
    }
    while marks.count < frames.count {
      let k = marks.count
      _ = machine.explore(edges[frames[k].firstEdge - 1].label.choice)
      marks.append(machine.mark())
    }
  }

  private var aheadTarget = Hash128.zero

  private mutating func stepBack(_ machine: inout Machine) {
    if marks.count > frames.count { marks.removeLast(marks.count - frames.count) }
    if let mark = marks.last { machine.rollback(to: mark) }
    isAhead = false
  }

  /// Whether more decides than what steps touch.
  private static func isUnfit(_ machine: borrowing Machine) -> Bool {
    machine.dependsOnOthers || machine.accesses.footprint.hasForeignRelease || !machine.daemons.isEmpty
      || machine.hasProcesses || machine.clockMatters
  }

  private mutating func make(_ label: StateGraph.Label, _ entry: UInt32, _ machine: inout Machine) -> Bool {
    place(&machine)
    let tasks = machine.taskCount
    let choice = label.choice
    isAhead = true
    slices.removeAll(keepingCapacity: true)
    if machine.explore(choice, note: { slices.append($0) }) == .limit { result.reason = machine.stepMessage }
    if result.reason == nil, machine.mustStop() { result.reason = machine.limitMessage }
    if result.reason != nil { return false }
    if Self.isUnfit(machine) { isUnfit = true }
    if isUnfit { return false }
    var started: [UInt32] = []
    for task in tasks..<machine.taskCount { started.append(table.add(machine.taskDigest(task)).number) }
    let own = table.add(machine.taskDigest(choice.task)).number
    let common = table.add(machine.sharedDigest).number
    memo.setStep(entry, own: own, common: common, started: started, slices: slices, in: table)
    footprints[Int(entry)] = sets.number(of: machine.accesses.footprint.marks, by: choice.task)
    aheadTarget = frames[frames.count - 1].hash
    aheadTarget.replace(.zero, memo.entries[Int(entry)].change)
    return true
  }
}
