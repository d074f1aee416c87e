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

  /// Counts on a graph in which nothing was left out.
  init(_ graph: StateGraph, outcomes: Int) {
    guard let order = Self.topologicalOrder(graph) else { return }
    var ways = [UInt128](repeating: 0, count: graph.count)
    var likelihoods = [Double](repeating: 0, count: graph.count)
    var schedules = [UInt128](repeating: 0, count: outcomes)
    var chances = [Double](repeating: 0, count: outcomes)
    var fits = true
    func add(_ share: UInt128, to sum: inout UInt128) {
      let (result, overflow) = sum.addingReportingOverflow(share)
      if overflow { fits = false }
      sum = result
    }
    ways[0] = 1
    likelihoods[0] = 1
    for state in order {
      let edges = graph.edges(of: state)
      let share = likelihoods[Int(state)] / Double(edges.count)
      for edge in edges {
        let target = Int(graph.targets[edge])
        if graph.labels[edge] == .end {
          add(ways[Int(state)], to: &schedules[target])
          chances[target] += share
        } else {
          add(ways[Int(state)], to: &ways[target])
          likelihoods[target] += share
        }
      }
    }
    self.schedules = fits ? schedules : nil
    self.chances = chances
  }

  /// The states such that each comes after its predecessors (Kahn's algorithm); nil if there is a cycle.
  private static func topologicalOrder(_ graph: StateGraph) -> [StateGraph.State]? {
    var predecessors = [UInt32](repeating: 0, count: graph.count)
    for (target, label) in zip(graph.targets, graph.labels) where label != .end { predecessors[Int(target)] += 1 }
    guard predecessors.first == 0 else { return nil }
    var order: [StateGraph.State] = [0]
    order.reserveCapacity(graph.count)
    var next = 0
    while next < order.count {
      for edge in graph.edges(of: order[next]) where graph.labels[edge] != .end {
        let target = graph.targets[edge]
        predecessors[Int(target)] -= 1
        if predecessors[Int(target)] == 0 { order.append(target) }
      }
      next += 1
    }
    return order.count == graph.count ? order : nil
  }
}
