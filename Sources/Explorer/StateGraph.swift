import Machine
import Trace

/// The states that were met, and the transitions between them: for each state 16 bytes of hash, 6 for where its edges
/// are and 5 to 11 in the index; 6 bytes an edge.
///
/// A state is a number, in order of discovery. Its edges lie in one run of `targets` and `labels`, in the order of the
/// machine's choices. A state in which the program has ended has one edge, labelled `end`, whose target is the number
/// of its outcome; one that was never expanded has none.
struct StateGraph: ~Copyable {
  typealias State = UInt32

  /// A transition, packed: task number and, in the highest bit, whether its wait times out.
  struct Label: Equatable {
    let bits: UInt16

    static let end = Label(bits: 0xFFFF)

    init(bits: UInt16) { self.bits = bits }

    init(_ choice: Choice) {
      bits = UInt16(truncatingIfNeeded: choice.task) | (choice.timesOut ? 0x8000 : 0)
    }

    @inline(__always) var isEnd: Bool { bits == 0xFFFF }
    @inline(__always) var task: Int { Int(bits & 0x7FFF) }
    @inline(__always) var timesOut: Bool { bits & 0x8000 != 0 }
    var choice: Choice { Choice(task: task, timesOut: timesOut) }
  }

  private(set) var targets = Buffer<State>()
  private(set) var labels = Buffer<Label>()
  private var firstEdge = Buffer<UInt32>()
  private var degree = Buffer<UInt16>()
  private var states = HashTable()

  var count: Int { firstEdge.count }

  /// See `HashTable`.
  @inline(__always) func touch(_ hash: Hash128) -> UInt32 { states.touch(hash) }

  /// The state's number, and whether it is new.
  @inline(__always) mutating func add(_ hash: Hash128) -> (state: State, isNew: Bool) {
    let (state, isNew) = states.add(hash)
    if isNew { appendState() }
    return (state, isNew)
  }

  /// A new state that none is compared with.
  mutating func addUnique() -> State {
    appendState()
    return states.addUnique()
  }

  @inline(__always) private mutating func appendState() {
    firstEdge.append(0)
    degree.append(0)
  }

  /// One to which the only choice in another leads.
  mutating func addUnique(from state: State, by choice: Choice) -> State {
    let next = addUnique()
    beginEdges(of: state, count: 1)
    addEdge(Label(choice), next)
    return next
  }

  /// Frees what only finding states needs: none can be added any more.
  mutating func close() { states.removeAll() }

  /// From here on edges are added to a state: all at once, in order.
  @inline(__always) mutating func beginEdges(of state: State, count: Int) {
    firstEdge[Int(state)] = UInt32(truncatingIfNeeded: targets.count)
    degree[Int(state)] = UInt16(truncatingIfNeeded: count)
  }

  @inline(__always) mutating func addEdge(_ label: Label, _ target: State) {
    targets.append(target)
    labels.append(label)
  }

  /// Gives a state the edges that it does not have yet, besides those it has.
  mutating func addEdges(to state: State, _ new: [(label: Label, target: State)]) {
    var all: [(label: Label, target: State)] = edges(of: state).map { (labels[$0], targets[$0]) }
    for edge in new where !all.contains(where: { $0.label == edge.label }) { all.append(edge) }
    all.sort { ($0.label.task, $0.label.bits) < ($1.label.task, $1.label.bits) }
    beginEdges(of: state, count: all.count)
    for edge in all { addEdge(edge.label, edge.target) }
  }

  /// Says how the program has ended in a state.
  mutating func setEnd(of state: State, outcome: Int) {
    beginEdges(of: state, count: 1)
    addEdge(.end, State(truncatingIfNeeded: outcome))
  }

  /// The indices of a state's edges in `targets` and `labels`.
  @inline(__always) func edges(of state: State) -> Range<Int> {
    let first = Int(firstEdge[Int(state)])
    return Range(uncheckedBounds: (first, first &+ Int(degree[Int(state)])))
  }
}
