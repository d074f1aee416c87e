import Machine
import Trace

/// The livelocks of a state graph: sets of states in which the tasks can go round for ever though each that can go on
/// gets its turn.
///
/// Such a set is strongly connected (Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1972),
/// and each task that can go on in one of its states has a step within it. A task that could go on now and then and
/// never does (it waits for a lock that another one takes and gives back in a loop) would get its turn under strong
/// fairness; so states in which it can are left out, and what remains is looked at again (Emerson and Lei, "Modalities
/// for model checking", 1987). Output and ends of tasks are part of a state, so nothing is printed and no task ends on
/// the way.
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
    var search = ComponentSearch(states: graph.count)
    var open = search.components(within: graph.count > 0 ? [0] : [], of: graph)
    var next = 0
    while next < open.count {
      let states = open[next]
      next += 1
      let turns = Self.turns(in: states, search.component, graph)
      if turns.within.isEmpty { continue }
      let kept = states.indices.filter { turns.enabled[$0].isSubset(of: turns.within) }
      if kept.count == states.count {
        add(states, turns.within.sorted(), of: graph.count)
      } else if !kept.isEmpty {
        open += search.components(within: kept.map { states[$0] }, of: graph)
      }
    }
  }

  private mutating func add(_ states: [StateGraph.State], _ tasks: [Int], of count: Int) {
    if number.isEmpty { number = Array(repeating: 0, count: count) }
    all.append(Livelock(states: states, tasks: tasks))
    for state in states { number[Int(state)] = UInt32(truncatingIfNeeded: all.count) }
  }

  /// The tasks with steps within a component, and by state those that can go on.
  private static func turns(
    in states: [StateGraph.State], _ component: [UInt32], _ graph: borrowing StateGraph
  ) -> (within: Set<Int>, enabled: [Set<Int>]) {
    let own = component[Int(states[0])]
    var within: Set<Int> = []
    // Most components are a state that cannot be come back to.
    if states.count == 1, !graph.hasLoop(states[0]) { return ([], []) }
    var enabled: [Set<Int>] = []
    for state in states {
      var here: Set<Int> = []
      for edge in graph.edges(of: state) where !graph.labels[edge].isEnd {
        here.insert(graph.labels[edge].task)
        if component[Int(graph.targets[edge])] == own { within.insert(graph.labels[edge].task) }
      }
      enabled.append(here)
    }
    return (within, enabled)
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

/// Strongly connected components of a graph, and then of parts of them.
private struct ComponentSearch {
  /// By state: which component it is in, from 1; 0: not looked at.
  private(set) var component: [UInt32]
  private var order: [UInt32]
  private var low: [UInt32]
  private var seen: UInt32 = 0
  private var count: UInt32 = 0
  private var open: [StateGraph.State] = []
  private var path: [(state: StateGraph.State, edge: Int)] = []

  init(states: Int) {
    component = [UInt32](repeating: 0, count: states)
    order = component
    low = component
  }

  /// The components of what can be reached from some states that no component holds yet, or, where they were all one
  /// component with others, of the part of it that they are.
  mutating func components(within states: [StateGraph.State], of graph: borrowing StateGraph)
    -> [[StateGraph.State]]
  {
    for state in states {
      component[Int(state)] = 0
      order[Int(state)] = 0
    }
    var result: [[StateGraph.State]] = []
    for state in states where order[Int(state)] == 0 { visit(state, graph, &result) }
    return result
  }

  private mutating func enter(_ state: StateGraph.State, _ graph: borrowing StateGraph) {
    seen += 1
    order[Int(state)] = seen
    low[Int(state)] = seen
    open.append(state)
    path.append((state, graph.edges(of: state).lowerBound))
  }

  private mutating func visit(
    _ start: StateGraph.State, _ graph: borrowing StateGraph, _ result: inout [[StateGraph.State]]
  ) {
    enter(start, graph)
    while let (state, edge) = path.last {
      if edge < graph.edges(of: state).upperBound {
        path[path.count - 1].edge += 1
        if graph.labels[edge].isEnd { continue }
        let target = graph.targets[edge]
        if order[Int(target)] == 0 {
          enter(target, graph)
        } else if component[Int(target)] == 0 {
          low[Int(state)] = min(low[Int(state)], order[Int(target)])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last?.state { low[Int(parent)] = min(low[Int(parent)], low[Int(state)]) }
      if low[Int(state)] == order[Int(state)] { close(state, &result) }
    }
  }

  private mutating func close(_ state: StateGraph.State, _ result: inout [[StateGraph.State]]) {
    let first = open.lastIndex(of: state) ?? 0
    let members = Array(open[first...])
    open.removeLast(open.count - first)
    count += 1
    for member in members { component[Int(member)] = count }
    result.append(members)
  }
}

extension StateGraph {
  /// Whether a step leads from the state to itself.
  fileprivate func hasLoop(_ state: State) -> Bool {
    for edge in edges(of: state) where !labels[edge].isEnd && targets[edge] == state { return true }
    return false
  }
}
