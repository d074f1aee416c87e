/// How many interleavings lead to each outcome, and how likely it is: dynamic programming over the whole state graph.
///
/// An interleaving is a sequence of choices, one a step. Its probability is that of a scheduler that picks uniformly
/// among the choices there are at each step, so that interleavings with fewer choices on their way are likelier.
/// Both flow from the first state along the edges in topological order: a state's share is the sum of what its
/// predecessors give it.
struct Counting {
  /// By number of outcome: nil where the graph has a cycle, or a number has more than 128 bits.
  private(set) var schedules: [UInt128]?
  /// By number of outcome: nil where the graph has a cycle.
  private(set) var chances: [Double]?

  /// What has come to a state so far, all in one line of the cache.
  fileprivate struct Share {
    var ways: UInt128 = 0
    var likelihood = 0.0
    /// Edges that lead here from states that have not given their share yet.
    var predecessors: UInt32 = 0
  }

  /// Counts on a graph in which nothing was left out.
  init(_ graph: borrowing StateGraph, outcomes: Int, _ plan: Plan) {
    let shares = Self.shares(graph)
    if shares[0].predecessors != 0 { return }
    shares[0] = Share(ways: 1, likelihood: 1)
    var endings = [Share](repeating: Share(), count: outcomes)
    var fits = true
    // States whose predecessors have all given their share (Kahn's algorithm).
    var ready = Buffer<StateGraph.State>()
    ready.append(0)
    var seen = 0
    while let state = ready.popLast() {
      seen += 1
      if plan.isInterrupted(done: seen) { return }
      let edges = graph.edges(of: state)
      let ways = shares[Int(state)].ways
      let likelihood = shares[Int(state)].likelihood / Double(edges.count)
      for edge in edges {
        let target = graph.targets[edge]
        if graph.labels[edge].isEnd {
          if !endings[Int(target)].add(ways, likelihood) { fits = false }
          continue
        }
        if !shares[Int(target)].add(ways, likelihood) { fits = false }
        shares[Int(target)].predecessors -= 1
        if shares[Int(target)].predecessors == 0 { ready.append(target) }
      }
    }
    guard seen == graph.count else { return }
    schedules = fits ? endings.map(\.ways) : nil
    // Rounded sums may be a little more.
    chances = endings.map { min($0.likelihood, 1) }
  }

  private static func shares(_ graph: borrowing StateGraph) -> Buffer<Share> {
    let shares = Buffer(repeating: Share(), count: graph.count)
    for edge in 0..<graph.targets.count where !graph.labels[edge].isEnd {
      shares[Int(graph.targets[edge])].predecessors += 1
    }
    return shares
  }
}

extension Counting.Share {
  /// False if there are too many ways.
  @inline(__always) fileprivate mutating func add(_ more: UInt128, _ likelihood: Double) -> Bool {
    let (sum, overflow) = ways.addingReportingOverflow(more)
    ways = sum
    self.likelihood += likelihood
    return !overflow
  }
}
