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
    /// Where the path ends.
    var state: StateGraph.State = 0
  }

  private struct Node {
    var parent: Int32
    var state: StateGraph.State
    /// The transition that led here.
    var label: StateGraph.Label
  }

  private let graph: StateGraph
  /// By state: the number of its livelock and one, or 0; may be empty.
  private let goals: [UInt32]
  private let endings: Int
  private var nodes: [Node] = []
  private var visited: PairSet
  /// `queues[steps]`: nodes of the present number of preemptions; `later`: those of one more.
  private var queues: [[Int32]] = []
  private var later: [[Int32]] = []
  /// By number of outcome; nil: not met.
  private(set) var witnesses: [Witness?]
  private var missing: Int

  /// Searches for the ways to all endings, and to all livelocks, which are numbered after them.
  init(_ search: SearchResult, _ livelocks: Livelocks?) {
    graph = search.graph
    goals = livelocks?.number ?? []
    endings = search.outcomes.count
    missing = endings + (livelocks?.all.count ?? 0)
    witnesses = Array(repeating: nil, count: missing)
    let tasks = 1 + (graph.labels.lazy.filter { $0 != .end }.map(\.task).max() ?? 0)
    visited = PairSet(states: graph.count, tasks: tasks)
    run()
  }

  private mutating func run() {
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
    if !visited.insert(node.state, last) { return }
    if !goals.isEmpty, goals[Int(node.state)] != 0 {
      note(number, endings + Int(goals[Int(node.state)] - 1), preemptions)
    }
    let edges = graph.edges(of: node.state)
    let lastCanGoOn = edges.contains { graph.labels[$0].task == last && !graph.labels[$0].timesOut }
    for edge in edges {
      let label = graph.labels[edge]
      if label == .end {
        note(number, Int(graph.targets[edge]), preemptions)
        continue
      }
      let target = graph.targets[edge]
      if visited.contains(target, label.task) { continue }
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
    witnesses[outcome] = Witness(
      path: path.reversed(), preemptions: preemptions, state: nodes[Int(node)].state)
    missing -= 1
  }
}

/// A set of pairs (state, task): a bit each.
private struct PairSet {
  private let tasks: Int
  private var words: [UInt64]

  init(states: Int, tasks: Int) {
    self.tasks = tasks
    words = Array(repeating: 0, count: (states * tasks + 63) / 64)
  }

  func contains(_ state: StateGraph.State, _ task: Int) -> Bool {
    let bit = Int(state) * tasks + task
    return words[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  /// True if it was not there yet.
  mutating func insert(_ state: StateGraph.State, _ task: Int) -> Bool {
    let bit = Int(state) * tasks + task
    let mask = UInt64(1) << UInt64(bit & 63)
    if words[bit >> 6] & mask != 0 { return false }
    words[bit >> 6] |= mask
    return true
  }
}
