import Machine
import Trace

/// The livelocks of a state graph: sets of states in which the tasks can go round for ever though each that could go
/// on gets its turn.
///
/// A set of states that can all reach each other (a strongly connected component; Tarjan, "Depth-first search and
/// linear graph algorithms", SIAM J. Comput. 1972) is a livelock if no task leads out of it that could go on in all of
/// its states and has no step within it: under weak fairness such a task would get its turn and end the round. Output
/// and ends of tasks are part of a state, so nothing is printed and no task ends on the way.
struct Livelocks {
  /// Its states, and the tasks that have steps within it, in order.
  struct Livelock {
    var states: [StateGraph.State]
    var tasks: [Int]
  }

  private(set) var all: [Livelock] = []
  /// By state: the number of its livelock and one, or 0. Empty if there is none.
  private(set) var number: [UInt32] = []

  /// Looks for them in a graph in which nothing was left out.
  init(_ graph: borrowing StateGraph) {
    var component = [UInt32](repeating: 0, count: graph.count)
    for states in Self.components(graph, &component) {
      guard let tasks = Self.fairTasks(states, component, graph) else { continue }
      if number.isEmpty { number = Array(repeating: 0, count: graph.count) }
      all.append(Livelock(states: states, tasks: tasks))
      for state in states { number[Int(state)] = UInt32(truncatingIfNeeded: all.count) }
    }
  }

  /// The tasks with steps within a component; nil if there are none, or if fairness forbids to stay in it.
  private static func fairTasks(_ states: [StateGraph.State], _ component: [UInt32], _ graph: borrowing StateGraph)
    -> [Int]?
  {
    let own = component[Int(states[0])]
    var within: Set<Int> = []
    var everywhere: Set<Int>?
    for state in states {
      var here: Set<Int> = []
      for edge in graph.edges(of: state) where !graph.labels[edge].isEnd {
        here.insert(graph.labels[edge].task)
        if component[Int(graph.targets[edge])] == own { within.insert(graph.labels[edge].task) }
      }
      everywhere = everywhere?.intersection(here) ?? here
    }
    guard !within.isEmpty, let everywhere, everywhere.isSubset(of: within) else { return nil }
    return within.sorted()
  }

  /// The strongly connected components that have a cycle, each with its states; `component` tells which one a state is
  /// in, from 1.
  private static func components(_ graph: borrowing StateGraph, _ component: inout [UInt32]) -> [[StateGraph.State]] {
    var result: [[StateGraph.State]] = []
    var found: UInt32 = 0
    var order = [UInt32](repeating: 0, count: graph.count)
    var low = order
    var seen: UInt32 = 0
    var open: [StateGraph.State] = []
    var path: [(state: StateGraph.State, edge: Int)] = []
    func enter(_ state: StateGraph.State, _ firstEdge: Int) {
      seen += 1
      order[Int(state)] = seen
      low[Int(state)] = seen
      open.append(state)
      path.append((state, firstEdge))
    }
    if graph.count > 0 { enter(0, graph.edges(of: 0).lowerBound) }
    while let (state, edge) = path.last {
      if edge < graph.edges(of: state).upperBound {
        path[path.count - 1].edge += 1
        if graph.labels[edge].isEnd { continue }
        let target = graph.targets[edge]
        if order[Int(target)] == 0 {
          enter(target, graph.edges(of: target).lowerBound)
        } else if component[Int(target)] == 0 {
          low[Int(state)] = min(low[Int(state)], order[Int(target)])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last?.state { low[Int(parent)] = min(low[Int(parent)], low[Int(state)]) }
      if low[Int(state)] == order[Int(state)] {
        let first = open.lastIndex(of: state) ?? 0
        found += 1
        for member in open[first...] { component[Int(member)] = found }
        var isCycle = open.count - first > 1
        for edge in graph.edges(of: state) where !graph.labels[edge].isEnd && graph.targets[edge] == state {
          isCycle = true
        }
        if isCycle { result.append(Array(open[first...])) }
        open.removeLast(open.count - first)
      }
    }
    return result
  }

  /// A round from a livelock's state back to it, in which each of its tasks has its turn.
  func round(from start: StateGraph.State, in graph: borrowing StateGraph) -> [Choice] {
    let livelock = all[Int(number[Int(start)] - 1)]
    var state = start
    var round: [Choice] = []
    var done: Set<Int> = []
    for task in livelock.tasks where !done.contains(task) {
      for edge in way(from: state, in: graph, to: { label, _ in label.task == task }) {
        round.append(graph.labels[edge].choice)
        done.insert(graph.labels[edge].task)
        state = graph.targets[edge]
      }
    }
    if state != start {
      for edge in way(from: state, in: graph, to: { _, target in target == start }) {
        round.append(graph.labels[edge].choice)
      }
    }
    return round
  }

  /// The shortest way within a livelock that ends with an edge of a kind.
  private func way(
    from start: StateGraph.State, in graph: borrowing StateGraph,
    to isLast: (StateGraph.Label, StateGraph.State) -> Bool
  ) -> [Int] {
    var from: [StateGraph.State: Int] = [:]
    var previous: [Int: StateGraph.State] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count {
      let state = queue[next]
      next += 1
      for edge in graph.edges(of: state) where !graph.labels[edge].isEnd {
        let target = graph.targets[edge]
        guard number[Int(target)] == number[Int(start)] else { continue }
        if isLast(graph.labels[edge], target) {
          var way = [edge]
          var state = state
          while state != start, let edge = from[state], let before = previous[edge] {
            way.append(edge)
            state = before
          }
          return way.reversed()
        }
        if from[target] == nil, target != start {
          from[target] = edge
          previous[edge] = state
          queue.append(target)
        }
      }
    }
    return []
  }
}
