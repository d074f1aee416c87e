import Machine

/// Search of a state graph in order of preemptions, then of steps, over (state, task that ran last): the shortest way
/// to each outcome.
///
/// A switch away from a task that could have gone on is a preemption (Musuvathi and Qadeer, "Iterative context
/// bounding", PLDI 2007). Nodes of equally many preemptions wait in queues by their number of steps, in the order in
/// which they were found, so that the same graph always gives the same witnesses.
struct WitnessSearch {
  struct Witness {
    var path: [Choice] = []
    var preemptions = 0
  }

  private struct Node {
    var parent: Int32
    var state: StateGraph.State
    /// The transition that led here.
    var label: StateGraph.Label
  }

  private let graph: StateGraph
  private var nodes: [Node] = []
  private var visited = PairSet()
  /// `queues[steps]`: nodes of the present number of preemptions; `later`: those of one more.
  private var queues: [[Int32]] = []
  private var later: [[Int32]] = []
  /// By number of outcome; nil: not met.
  private(set) var witnesses: [Witness?]
  private var missing: Int

  /// Searches for the ways to the outcomes 0 up to `outcomes`.
  init(_ graph: StateGraph, outcomes: Int) {
    self.graph = graph
    witnesses = Array(repeating: nil, count: outcomes)
    missing = outcomes
  }

  mutating func run() {
    guard graph.count > 0 else { return }
    Self.enqueue(add(Node(parent: -1, state: 0, label: StateGraph.Label(Choice(task: 0)))), 0, &queues)
    var preemptions = 0
    while missing > 0, !queues.isEmpty {
      var steps = 0
      while steps < queues.count, missing > 0 {
        var i = 0
        while i < queues[steps].count, missing > 0 {
          visit(queues[steps][i], steps, preemptions)
          i += 1
        }
        steps += 1
      }
      queues = later
      later = []
      preemptions += 1
    }
  }

  private mutating func visit(_ number: Int32, _ steps: Int, _ preemptions: Int) {
    let node = nodes[Int(number)]
    let last = node.label.task
    if !visited.insert(UInt64(node.state) << 16 | UInt64(last)) { return }
    let edges = graph.edges(of: node.state)
    let lastCanGoOn = edges.contains { graph.labels[$0].task == last && !graph.labels[$0].timesOut }
    for edge in edges {
      let label = graph.labels[edge]
      if label == .end {
        note(number, Int(graph.targets[edge]), preemptions)
        continue
      }
      let target = graph.targets[edge]
      if visited.contains(UInt64(target) << 16 | UInt64(label.task)) { continue }
      let new = add(Node(parent: number, state: target, label: label))
      if lastCanGoOn, label.task != last {
        Self.enqueue(new, steps + 1, &later)
      } else {
        Self.enqueue(new, steps + 1, &queues)
      }
    }
  }

  private mutating func add(_ node: Node) -> Int32 {
    nodes.append(node)
    return Int32(truncatingIfNeeded: nodes.count - 1)
  }

  private static func enqueue(_ node: Int32, _ steps: Int, _ queues: inout [[Int32]]) {
    while queues.count <= steps { queues.append([]) }
    queues[steps].append(node)
  }

  private mutating func note(_ node: Int32, _ outcome: Int, _ preemptions: Int) {
    guard witnesses[outcome] == nil else { return }
    var path: [Choice] = []
    var n = node
    while n > 0 {
      path.append(nodes[Int(n)].label.choice)
      n = nodes[Int(n)].parent
    }
    witnesses[outcome] = Witness(path: path.reversed(), preemptions: preemptions)
    missing -= 1
  }
}

/// A set of numbers below 2^64 - 1: open addressing, at most three quarters full.
private struct PairSet {
  private var slots = [UInt64](repeating: .max, count: 1 << 10)
  private var count = 0

  func contains(_ key: UInt64) -> Bool { slots[place(of: key)] == key }

  /// True if it was not there yet.
  mutating func insert(_ key: UInt64) -> Bool {
    let i = place(of: key)
    if slots[i] == key { return false }
    slots[i] = key
    count += 1
    if count * 4 > slots.count * 3 { grow() }
    return true
  }

  /// Where the key is, or would be.
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var i = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
    while slots[i] != key, slots[i] != .max { i = (i + 1) & mask }
    return i
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .max, count: old.count * 2)
    for key in old where key != .max { slots[place(of: key)] = key }
  }
}
