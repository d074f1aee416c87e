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

  /// A way: by a transition after another way; the first one is no transition, in the first state.
  private struct Node {
    var parent: UInt32
    var edge: UInt32
  }

  /// With how many preemptions and steps a state was visited first.
  private struct Visit {
    var preemptions = UInt16.max
    var steps: UInt32 = 0
  }

  /// By number of outcome; nil: not met.
  private(set) var witnesses: [Witness?]

  /// Searches for the ways to all endings, and to all livelocks, which are numbered after them.
  init(_ search: borrowing SearchResult, _ livelocks: Livelocks?, _ plan: Plan) {
    let missing = search.outcomes.count + (livelocks?.all.count ?? 0)
    witnesses = Array(repeating: nil, count: missing)
    guard search.graph.count > 0 else { return }
    var tasks = 1
    for edge in 0..<search.graph.labels.count where !search.graph.labels[edge].isEnd {
      tasks = max(tasks, search.graph.labels[edge].task + 1)
    }
    var run = Run(
      goals: livelocks?.number ?? [], endings: search.outcomes.count, missing: missing,
      visited: PairSet(states: search.graph.count, tasks: tasks),
      first: Buffer(repeating: Visit(), count: search.graph.count))
    run.search(search.graph, &witnesses, plan)
  }

  private struct Run: ~Copyable {
    /// By state: the number of its livelock and one, or 0; may be empty.
    let goals: [UInt32]
    let endings: Int
    var missing: Int
    var visited: PairSet
    let first: Buffer<Visit>
    var nodes = Buffer<Node>()
    /// `queues[steps]`: nodes of the present number of preemptions; `later`: those of one more.
    var queues: [[UInt32]] = []
    var later: [[UInt32]] = []
    var preemptions = 0

    init(
      goals: [UInt32], endings: Int, missing: Int, visited: consuming PairSet, first: consuming Buffer<Visit>
    ) {
      (self.goals, self.endings, self.missing) = (goals, endings, missing)
      self.visited = visited
      self.first = first
    }

    mutating func search(_ graph: borrowing StateGraph, _ witnesses: inout [Witness?], _ plan: Plan) {
      var visits = 0
      nodes.append(Node(parent: 0, edge: .max))
      Self.enqueue(0, 0, &queues)
      while missing > 0, !queues.isEmpty {
        var steps = 0
        while steps < queues.count, missing > 0 {
          var bucket: [UInt32] = []
          swap(&bucket, &queues[steps])
          for number in bucket where missing > 0 {
            visits += 1
            if plan.isInterrupted(done: visits) { return }
            visit(number, steps, graph, &witnesses)
          }
          steps += 1
        }
        queues = later
        later = []
        preemptions += 1
      }
    }

    private mutating func visit(
      _ number: UInt32, _ steps: Int, _ graph: borrowing StateGraph, _ witnesses: inout [Witness?]
    ) {
      let edge = nodes[Int(number)].edge
      let state = edge == .max ? 0 : graph.targets[Int(edge)]
      let last = edge == .max ? 0 : graph.labels[Int(edge)].task
      if isNeedless(state, steps, preemptions) || !visited.insert(state, last) { return }
      if first[Int(state)].preemptions == .max {
        first[Int(state)] = Visit(
          preemptions: UInt16(clamping: preemptions), steps: UInt32(truncatingIfNeeded: steps))
      }
      if !goals.isEmpty, goals[Int(state)] != 0 {
        note(number, endings + Int(goals[Int(state)] - 1), graph, &witnesses)
      }
      let edges = graph.edges(of: state)
      var lastCanGoOn = false
      for edge in edges where graph.labels[edge].bits == UInt16(truncatingIfNeeded: last) { lastCanGoOn = true }
      for edge in edges {
        let label = graph.labels[edge]
        if label.isEnd {
          note(number, Int(graph.targets[edge]), graph, &witnesses)
          continue
        }
        let costs = lastCanGoOn && label.task != last
        if isNeedless(graph.targets[edge], steps + 1, preemptions + (costs ? 1 : 0))
          || visited.contains(graph.targets[edge], label.task)
        {
          continue
        }
        nodes.append(Node(parent: number, edge: UInt32(truncatingIfNeeded: edge)))
        let new = UInt32(truncatingIfNeeded: nodes.count - 1)
        if costs {
          Self.enqueue(new, steps + 1, &later)
        } else {
          Self.enqueue(new, steps + 1, &queues)
        }
      }
    }

    /// Whether another way to the state is at least as good, whatever follows: it had fewer preemptions and no more
    /// steps, and a switch of tasks there would cost one more.
    @inline(__always) private func isNeedless(_ state: StateGraph.State, _ steps: Int, _ preemptions: Int) -> Bool {
      let first = first[Int(state)]
      return Int(first.preemptions) < preemptions && Int(first.steps) <= steps
    }

    private static func enqueue(_ node: UInt32, _ steps: Int, _ queues: inout [[UInt32]]) {
      while queues.count <= steps { queues.append([]) }
      queues[steps].append(node)
    }

    private mutating func note(
      _ node: UInt32, _ outcome: Int, _ graph: borrowing StateGraph, _ witnesses: inout [Witness?]
    ) {
      guard witnesses[outcome] == nil else { return }
      var path: [Choice] = []
      var n = Int(node)
      while n > 0 {
        path.append(graph.labels[Int(nodes[n].edge)].choice)
        n = Int(nodes[n].parent)
      }
      let last = nodes[Int(node)].edge
      witnesses[outcome] = Witness(
        path: path.reversed(), preemptions: preemptions, state: last == .max ? 0 : graph.targets[Int(last)])
      missing -= 1
    }
  }
}

/// A set of pairs (state, task): a bit each.
private struct PairSet: ~Copyable {
  private let tasks: Int
  private let words: Buffer<UInt64>

  init(states: Int, tasks: Int) {
    self.tasks = tasks
    words = Buffer(repeating: 0, count: (states * tasks + 63) / 64)
  }

  @inline(__always) func contains(_ state: StateGraph.State, _ task: Int) -> Bool {
    let bit = Int(state) * tasks + task
    return words[bit >> 6] >> UInt64(bit & 63) & 1 == 1
  }

  /// True if it was not there yet.
  @inline(__always) mutating func insert(_ state: StateGraph.State, _ task: Int) -> Bool {
    let bit = Int(state) * tasks + task
    let mask = UInt64(1) << UInt64(bit & 63)
    if words[bit >> 6] & mask != 0 { return false }
    words[bit >> 6] |= mask
    return true
  }
}
