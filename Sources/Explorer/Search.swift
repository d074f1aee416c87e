import Machine
import Trace

/// A set of 128-bit state hashes: open addressing, 16 bytes a slot, at most three quarters full.
struct HashSet {
  private var slots: [Hash128]
  private(set) var count = 0

  init() { slots = Array(repeating: .zero, count: 1 << 12) }

  /// True if it was not there yet.
  @inline(__always) mutating func insert(_ hash: Hash128) -> Bool {
    let key = hash == .zero ? Hash128(low: 1, high: 0) : hash
    let mask = slots.count - 1
    var i = Int(truncatingIfNeeded: key.low) & mask
    while slots[i] != .zero {
      if slots[i] == key { return false }
      i = (i + 1) & mask
    }
    slots[i] = key
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .zero, count: old.count * 2)
    let mask = slots.count - 1
    for key in old where key != .zero {
      var i = Int(truncatingIfNeeded: key.low) & mask
      while slots[i] != .zero { i = (i + 1) & mask }
      slots[i] = key
    }
  }
}

/// Depth-first search over canonical states with undo: which outcomes are there?
struct OutcomeSearch {
  private struct Frame {
    var mark: Machine.Mark
    /// Its choices are `choices[first..<end]`, the next to try is `next`.
    var first: Int
    var end: Int
    var next: Int
  }

  private(set) var states = 0
  private(set) var transitions = 0
  private(set) var outcomes: [Outcome] = []
  private(set) var reason: String?
  private(set) var sawTimeout = false
  private var visited = HashSet()
  private var frames: [Frame] = []
  private var choices: [Choice] = []
  private let budget: Budget
  /// The search ends early after so many states if a location proves shared: it must begin anew then.
  private var restartAt = Int.max

  init(budget: Budget) { self.budget = budget }

  /// Explores everything. False if what counts as visible has changed: begin anew with the machine's `accesses`.
  mutating func run(_ machine: inout Machine) -> Bool {
    guard enter(&machine) else { return !machine.accesses.hasNewShared }
    while let frame = frames.last {
      if frame.next == frame.end {
        leave(&machine)
        continue
      }
      let choice = choices[frame.next]
      frames[frames.count - 1].next += 1
      if choice.timesOut { sawTimeout = true }
      transitions += 1
      if machine.explore(choice) == .limit {
        reason = machine.limitMessage ?? "a thread runs on without doing anything that others could see"
      }
      if machine.accesses.hasNewShared, restartAt == .max { restartAt = states * 2 + 64 }
      if reason == nil, states < restartAt { reason = budget.exceeded(states) }
      if reason == nil, transitions & 255 == 0, machine.mustStop() { reason = machine.limitMessage }
      if reason != nil || states >= restartAt { break }
      if !enter(&machine) { machine.rollback(to: frame.mark) }
    }
    return !machine.accesses.hasNewShared
  }

  /// Looks at the present state. True if it is new and has choices: a frame is pushed.
  private mutating func enter(_ machine: inout Machine) -> Bool {
    if machine.isHashing, !visited.insert(machine.stateHash()) { return false }
    states += 1
    if machine.isOver {
      note(machine.outcome(machine.exceptionLines == nil ? .finished : .exception))
      return false
    }
    let first = choices.count
    machine.appendChoices(to: &choices)
    if choices.count == first, machine.advanceClock() { machine.appendChoices(to: &choices) }
    if choices.count == first {
      note(machine.outcome(.deadlock))
      return false
    }
    frames.append(Frame(mark: machine.mark(), first: first, end: choices.count, next: first))
    return true
  }

  private mutating func leave(_ machine: inout Machine) {
    let frame = frames.removeLast()
    choices.removeLast(choices.count - frame.first)
    if let parent = frames.last { machine.rollback(to: parent.mark) }
  }

  private mutating func note(_ outcome: Outcome) {
    if !outcomes.contains(outcome) { outcomes.append(outcome) }
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

/// Search in order of preemptions, then of steps, over (state, task that ran last): the shortest way to each outcome.
///
/// A node is (parent, choice); the machine rolls back to the common ancestor of two nodes and replays the rest.
struct WitnessSearch {
  private struct Node {
    var parent: Int32
    var choice: Choice
    var preemptions: Int32
    var depth: Int32
    var key: Hash128
  }

  private(set) var witnesses: [(outcome: Outcome, path: [Choice], preemptions: Int, steps: Int)] = []
  private(set) var reason: String?
  private var wanted: [Outcome]
  private var nodes: [Node] = []
  /// `queues[depth]`: nodes of the present number of preemptions; `later`: those of one more.
  private var queues: [[Int32]] = []
  private var later: [[Int32]] = []
  private var visited = HashSet()
  private var path: [(node: Int32, mark: Machine.Mark)] = []
  private let budget: Budget

  init(wanted: [Outcome], budget: Budget) {
    self.wanted = wanted
    self.budget = budget
  }

  mutating func run(_ machine: inout Machine) {
    nodes.append(Node(parent: -1, choice: Choice(task: 0), preemptions: 0, depth: 0, key: .zero))
    path.append((0, machine.mark()))
    expand(0, &machine)
    while !wanted.isEmpty, reason == nil {
      var depth = 0
      while depth < queues.count, !wanted.isEmpty, reason == nil {
        var i = 0
        while i < queues[depth].count, !wanted.isEmpty, reason == nil {
          visit(queues[depth][i], &machine)
          i += 1
        }
        depth += 1
      }
      if later.isEmpty { break }
      queues = later
      later = []
    }
  }

  private mutating func visit(_ node: Int32, _ machine: inout Machine) {
    let key = nodes[Int(node)].key
    if key != .zero, !visited.insert(key) { return }
    reason = budget.exceeded(visited.count)
    go(to: node, &machine)
    expand(node, &machine)
  }

  /// Brings the machine to a node.
  private mutating func go(to node: Int32, _ machine: inout Machine) {
    var way: [Int32] = []
    var n = node
    while n >= 0 {
      way.append(n)
      n = nodes[Int(n)].parent
    }
    way.reverse()
    var common = 0
    while common < path.count, common < way.count, path[common].node == way[common] { common += 1 }
    path.removeLast(path.count - common)
    machine.rollback(to: path[common - 1].mark)
    for n in way[common...] {
      _ = machine.explore(nodes[Int(n)].choice)
      path.append((n, machine.mark()))
    }
  }

  /// Looks at all successors of the state the machine is in.
  private mutating func expand(_ node: Int32, _ machine: inout Machine) {
    if machine.isOver { return note(node, machine.outcome(machine.exceptionLines == nil ? .finished : .exception)) }
    var choices: [Choice] = []
    machine.appendChoices(to: &choices)
    if choices.isEmpty { return note(node, machine.outcome(.deadlock)) }
    let from = nodes[Int(node)]
    let last = from.choice.task
    let lastCanGoOn = choices.contains { $0.task == last && !$0.timesOut }
    let here = machine.mark()
    for choice in choices {
      let cost: Int32 = lastCanGoOn && choice.task != last ? 1 : 0
      _ = machine.explore(choice)
      var key = Hash128.zero
      if machine.isHashing {
        key = machine.stateHash()
        key.low ^= UInt64(choice.task + 1) &* 0x9E37_79B9_7F4A_7C15
      }
      machine.rollback(to: here)
      let new = Node(
        parent: node, choice: choice, preemptions: from.preemptions + cost, depth: from.depth + 1, key: key)
      nodes.append(new)
      let number = Int32(nodes.count - 1)
      if cost == 0 {
        Self.enqueue(number, Int(new.depth), &queues)
      } else {
        Self.enqueue(number, Int(new.depth), &later)
      }
    }
  }

  private static func enqueue(_ node: Int32, _ depth: Int, _ queues: inout [[Int32]]) {
    while queues.count <= depth { queues.append([]) }
    queues[depth].append(node)
  }

  private mutating func note(_ node: Int32, _ outcome: Outcome) {
    guard let i = wanted.firstIndex(of: outcome) else { return }
    wanted.remove(at: i)
    var way: [Choice] = []
    var n = node
    while n > 0 {
      way.append(nodes[Int(n)].choice)
      n = nodes[Int(n)].parent
    }
    let found = nodes[Int(node)]
    witnesses.append((outcome, way.reversed(), Int(found.preemptions), Int(found.depth)))
  }
}
