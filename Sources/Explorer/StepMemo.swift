import Machine

/// What steps do, by what they depend on: the part of the state that is the task's own, and the part that belongs to
/// all (see the machine's `Sharing`). A step is made on the machine once, and looked up from then on.
struct StepMemo: ~Copyable {
  struct Entry {
    var own: UInt32
    var common: UInt32
    /// What the task can do next; `unknown` if the machine was not asked yet.
    var turn = Entry.unknown
    var knowsStep = false
    /// The own parts of the tasks that the step has started: `started[first..<first + count]`.
    var startedCount: UInt16 = 0
    var firstStarted: UInt32 = 0
    /// What it is in a schedule: `slices[firstSlice..<firstSlice + sliceCount]`, each a task and its switch points.
    var firstSlice: UInt32 = 0
    var sliceCount: UInt16 = 0
    /// The parts after the step.
    var nextOwn: UInt32 = 0
    var nextCommon: UInt32 = 0
    /// What the step adds to the state's hash.
    var change = Hash128.zero

    static let unknown = UInt8.max
  }

  private(set) var entries = Buffer<Entry>()
  private(set) var started = Buffer<UInt32>()
  private(set) var slices = Buffer<(task: UInt32, points: UInt32)>()
  private var index = Buffer<UInt32>(repeating: 0, count: 1 << 10)

  /// The entry for a pair of parts.
  @inline(__always) mutating func entry(_ own: UInt32, _ common: UInt32) -> UInt32 {
    let mask = index.count &- 1
    var i = Self.slot(own, common) & mask
    while index[i] != 0 {
      let k = index[i] &- 1
      if entries[Int(k)].own == own, entries[Int(k)].common == common { return k }
      i = (i &+ 1) & mask
    }
    return add(own, common, at: i)
  }

  /// The same if there is one.
  func find(_ own: UInt32, _ common: UInt32) -> UInt32? {
    let mask = index.count - 1
    var i = Self.slot(own, common) & mask
    while index[i] != 0 {
      let k = index[i] - 1
      if entries[Int(k)].own == own, entries[Int(k)].common == common { return k }
      i = (i + 1) & mask
    }
    return nil
  }

  private mutating func add(_ own: UInt32, _ common: UInt32, at i: Int) -> UInt32 {
    entries.append(Entry(own: own, common: common))
    index[i] = UInt32(truncatingIfNeeded: entries.count)
    if entries.count * 2 > index.count { grow() }
    return UInt32(truncatingIfNeeded: entries.count - 1)
  }

  @inline(__always) private static func slot(_ own: UInt32, _ common: UInt32) -> Int {
    let mixed = (UInt64(own) << 32 | UInt64(common)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 24)
  }

  private mutating func grow() {
    index = Buffer(repeating: 0, count: index.count * 2)
    let mask = index.count - 1
    for k in 0..<entries.count {
      var i = Self.slot(entries[k].own, entries[k].common) & mask
      while index[i] != 0 { i = (i + 1) & mask }
      index[i] = UInt32(truncatingIfNeeded: k + 1)
    }
  }

  mutating func setTurn(_ entry: UInt32, _ turn: Machine.Turn) { entries[Int(entry)].turn = turn.rawValue }

  mutating func setStep(
    _ entry: UInt32, own: UInt32, common: UInt32, started tasks: [UInt32], slices new: [Slice],
    in table: borrowing HashTable
  ) {
    var step = entries[Int(entry)]
    step.firstSlice = UInt32(truncatingIfNeeded: slices.count)
    step.sliceCount = UInt16(truncatingIfNeeded: new.count)
    for slice in new {
      slices.append((UInt32(truncatingIfNeeded: slice.choice.task), UInt32(truncatingIfNeeded: slice.points)))
    }
    step.nextOwn = own
    step.nextCommon = common
    step.firstStarted = UInt32(truncatingIfNeeded: started.count)
    step.startedCount = UInt16(truncatingIfNeeded: tasks.count)
    step.change.replace(table.hash(of: step.own), table.hash(of: own))
    step.change.replace(table.hash(of: step.common), table.hash(of: common))
    for task in tasks {
      started.append(task)
      step.change.replace(.zero, table.hash(of: task))
    }
    step.knowsStep = true
    entries[Int(entry)] = step
  }
}

/// The steps that a search has made, for the schedules of ways through its graph.
struct MadeSteps: ~Copyable {
  private let memo: StepMemo
  /// The parts of the state in which the second task has begun, and what the step to it was.
  private let root: [UInt32]
  private let first: [Slice]

  init(memo: consuming StepMemo = StepMemo(), root: [UInt32] = [], first: [Slice] = []) {
    self.memo = memo
    self.root = root
    self.first = first
  }

  /// The schedule of a way from the step that leads to the root on; nil if the steps were not kept.
  func schedule(of way: ArraySlice<Choice>, after beginning: SliceList) -> [Slice]? {
    if root.isEmpty { return nil }
    var schedule = beginning
    for slice in first { schedule.append(slice) }
    var state = root
    for choice in way.dropFirst() {
      guard let entry = memo.find(state[1 + choice.task], state[0]) else { break }
      let step = memo.entries[Int(entry)]
      for k in Int(step.firstSlice)..<Int(step.firstSlice) + Int(step.sliceCount) {
        let (task, points) = memo.slices[k]
        let isFirst = k == Int(step.firstSlice)
        schedule.append(Slice(choice: isFirst ? choice : Choice(task: Int(task)), points: Int(points)))
      }
      state[0] = step.nextCommon
      state[1 + choice.task] = step.nextOwn
      for k in 0..<Int(step.startedCount) { state.append(memo.started[Int(step.firstStarted) + k]) }
    }
    return schedule.slices
  }
}
