import Machine
import Trace

/// The states that were met, and the transitions between them: for each state 16 bytes of hash, 6 for where its edges
/// are and 5 to 11 in the index; 6 bytes an edge.
///
/// A state is a number, in order of discovery. Its edges lie in one run of `targets` and `labels`, in the order of the
/// machine's choices. A state in which the program has ended has one edge, labelled `end`, whose target is the number
/// of its outcome; one that was never expanded has none.
struct StateGraph {
  typealias State = UInt32

  /// A transition, packed: task number and, in the highest bit, whether its wait times out.
  struct Label: Equatable {
    let bits: UInt16

    static let end = Label(bits: 0xFFFF)

    private init(bits: UInt16) { self.bits = bits }

    init(_ choice: Choice) {
      bits = UInt16(truncatingIfNeeded: choice.task) | (choice.timesOut ? 0x8000 : 0)
    }

    var task: Int { Int(bits & 0x7FFF) }
    var timesOut: Bool { bits & 0x8000 != 0 }
    var choice: Choice { Choice(task: task, timesOut: timesOut) }
  }

  private(set) var targets: [State] = []
  private(set) var labels: [Label] = []
  private var firstEdge: [UInt32] = []
  private var degree: [UInt16] = []
  private var hashes: [Hash128] = []
  /// Open addressing, at most three quarters full: a state's number and one, or 0.
  private var index = [UInt32](repeating: 0, count: 1 << 12)

  var count: Int { hashes.count }

  /// The state's number, and whether it is new. Without a hash every state is new.
  mutating func add(_ hash: Hash128?) -> (state: State, isNew: Bool) {
    let state = State(truncatingIfNeeded: hashes.count)
    if let hash {
      let mask = index.count - 1
      var i = Int(truncatingIfNeeded: hash.low) & mask
      while index[i] != 0 {
        if hashes[Int(index[i] - 1)] == hash { return (index[i] - 1, false) }
        i = (i + 1) & mask
      }
      index[i] = state + 1
    }
    hashes.append(hash ?? .zero)
    firstEdge.append(0)
    degree.append(0)
    if hashes.count * 4 > index.count * 3 { grow() }
    return (state, true)
  }

  private mutating func grow() {
    index = [UInt32](repeating: 0, count: index.count * 2)
    let mask = index.count - 1
    for (state, hash) in hashes.enumerated() where hash != .zero {
      var i = Int(truncatingIfNeeded: hash.low) & mask
      while index[i] != 0 { i = (i + 1) & mask }
      index[i] = UInt32(truncatingIfNeeded: state + 1)
    }
  }

  /// Gives a state its edges, all at once.
  mutating func setEdges(of state: State, _ choices: ArraySlice<Choice>, _ ends: ArraySlice<State>) {
    firstEdge[Int(state)] = UInt32(truncatingIfNeeded: targets.count)
    degree[Int(state)] = UInt16(truncatingIfNeeded: choices.count)
    targets.append(contentsOf: ends)
    for choice in choices { labels.append(Label(choice)) }
  }

  /// Gives a state more edges, as far as it does not have them.
  mutating func addEdges(to state: State, _ choices: ArraySlice<Choice>, _ ends: ArraySlice<State>) {
    var all: [(Label, State)] = edges(of: state).map { (labels[$0], targets[$0]) }
    for (choice, end) in zip(choices, ends) where !all.contains(where: { $0.0 == Label(choice) }) {
      all.append((Label(choice), end))
    }
    firstEdge[Int(state)] = UInt32(truncatingIfNeeded: targets.count)
    degree[Int(state)] = UInt16(truncatingIfNeeded: all.count)
    for (label, end) in all {
      labels.append(label)
      targets.append(end)
    }
  }

  /// Says how the program has ended in a state.
  mutating func setEnd(of state: State, outcome: Int) {
    firstEdge[Int(state)] = UInt32(truncatingIfNeeded: targets.count)
    degree[Int(state)] = 1
    targets.append(State(truncatingIfNeeded: outcome))
    labels.append(.end)
  }

  /// The indices of a state's edges in `targets` and `labels`.
  @inline(__always) func edges(of state: State) -> Range<Int> {
    let first = Int(firstEdge[Int(state)])
    return first..<first + Int(degree[Int(state)])
  }
}
