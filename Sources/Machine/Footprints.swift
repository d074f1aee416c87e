import Bytecode

// What a step has touched of what tasks have in common, for searches that leave out orders of steps that have nothing
// to do with each other.
//
// A mark is a location's key; the lowest bit says how it was touched. Marks of two steps conflict if their keys are the
// same and one of them has the bit: "writes" where reads do not conflict with each other, or "looks at all" where many
// changes of parts do not (elements taken together, ends of tasks). Locations that are not shared leave no mark. A step
// of which it is not known what it touches has the mark `everything`.

/// The marks of the step that is made; see `AccessTable.footprint`.
public struct Footprint: Sendable {
  /// Conflicts with every other mark.
  public static let everything: UInt64 = 1

  public internal(set) var isKept = false
  public internal(set) var marks: [UInt64] = []
  /// How many there were before those of the instruction that was looked at last.
  var beforeLast = 0
  /// A lock was given back by a task that does not hold it: who waits for a lock waits for more than its holder.
  public internal(set) var hasForeignRelease = false

  /// A change of one among values and a look at all of them conflict; two changes do not.
  @inline(__always) mutating func leave(_ key: UInt64, _ access: Access) {
    let bit: UInt64 = access.isWrite != (access.key == Access.values) ? 1 : 0
    marks.append(key & ~1 | bit)
  }
}

extension Machine {
  /// From now on each step leaves its marks.
  public mutating func keepFootprints() { accesses.footprint.isKept = true }

  /// Whom a task waits for, where it waits for the end or for a lock of another one; nil: it does not wait, or for
  /// anybody.
  public func awaited(by task: Int) -> Int? {
    guard !tasks[task].isFinished, case .waits(_, let holder) = readiness(task) else { return nil }
    return holder
  }

  /// Whether there are processes besides the first, whose steps cannot be told apart by what they touch.
  public var hasProcesses: Bool { processes.count > 1 }

  /// How many processes there have been.
  public var processCount: Int { processes.count }

  mutating func beginFootprint() {
    accesses.footprint.marks.removeAll(keepingCapacity: true)
    accesses.footprint.beforeLast = 0
  }

  /// The running task has stopped. Before an instruction that it has only looked at, this has left no mark yet.
  mutating func endFootprint(_ stop: Stop) {
    guard accesses.footprint.isKept else { return }
    if stop == .point, points < pointLimit {
      let surplus = accesses.footprint.marks.count - accesses.footprint.beforeLast
      accesses.footprint.marks.removeLast(max(0, surplus))
    }
    if stop == .ended {
      leave(mark(of: tasks[current].object), 1)
      leave(Machine.endsMark, 0)
    }
    accesses.footprint.beforeLast = accesses.footprint.marks.count
  }

  private static let outputMark: UInt64 = 2 << 56
  private static let startsMark: UInt64 = 4 << 56
  private static let endsMark: UInt64 = 6 << 56

  private mutating func leave(_ key: UInt64, _ bit: UInt64) { accesses.footprint.marks.append(key & ~1 | bit) }

  /// A primitive's key: its number, or where it was made; of a task its own number.
  private func mark(of h: Handle) -> UInt64 {
    if heap.kind(h) == .task, case .int(let number) = heap[h, TaskSlot.number] { return 8 << 56 | UInt64(number) << 1 }
    let object = h < heap.boundary ? UInt64(h) : 1 << 40 | UInt64(heap.headers[Int(h)].birth)
    return mixed(object, 0x5052_494D)
  }

  /// Leaves the marks of an operation that is visible by nature.
  mutating func leaveMarks(_ i: UnsafeMutablePointer<Op>, _ sp: UnsafeMutablePointer<Value>) {
    guard i.pointee.op == .call else { return leave(Footprint.everything, 1) }
    let n = Int(i.pointee.a)
    let base = sp - n - 2
    var (function, object) = (base[0], base[1])
    if case .ref(let m) = function, heap.kind(m) == .boundMethod { (function, object) = (heap[m, 0], heap[m, 1]) }
    if object.isUnbound, n > 0 { object = base[2] }
    guard case .ref(let f) = function, heap.kind(f) == .builtin else { return leave(Footprint.everything, 1) }
    switch builtins[builtinRow(f)].name {
    case "_look", "sleep": return
    case "_write": return leave(Machine.outputMark, 1)
    case "_start_task":
      leave(Machine.startsMark, 1)
      return leave(Machine.endsMark, 0)
    case "_live_threads": return leave(Machine.endsMark, 1)
    case "_join_task", "_is_finished":
      if case .ref(let h) = object { return leave(mark(of: h), 0) }
    default: if case .ref(let h) = object, leaveMarks(ofPrimitive: h, builtins[builtinRow(f)].name) { return }
    }
    leave(Footprint.everything, 1)
  }

  /// False: it is no operation on a lock or on a condition's queue.
  private mutating func leaveMarks(ofPrimitive h: Handle, _ name: String) -> Bool {
    switch heap.kind(h) {
    case .lock, .rlock:
      if ["release", "release_lock", "__exit__"].contains(name), let owner = lockOwner(h), owner != current {
        accesses.footprint.hasForeignRelease = true
      }
      leave(mark(of: h), name.hasPrefix("locked") ? 0 : 1)
    case .condition:
      leave(mark(of: h), 1)
      guard let lock = conditionLock(h) else { break }
      if name == "wait", phase(current) == 0, let owner = lockOwner(lock), owner != current {
        accesses.footprint.hasForeignRelease = true
      }
      if name == "wait" { leave(mark(of: lock), 1) }
    default: return false
    }
    return true
  }
}
