import Machine

/// Numbers for hashes: the parts of which states consist.
struct PartTable {
  private(set) var hashes: [Hash128] = []
  private var index = [UInt32](repeating: 0, count: 1 << 8)

  mutating func number(of hash: Hash128) -> UInt32 {
    let mask = index.count - 1
    var i = Int(truncatingIfNeeded: hash.low) & mask
    while index[i] != 0 {
      if hashes[Int(index[i] - 1)] == hash { return index[i] - 1 }
      i = (i + 1) & mask
    }
    hashes.append(hash)
    index[i] = UInt32(truncatingIfNeeded: hashes.count)
    if hashes.count * 2 > index.count { grow() }
    return UInt32(truncatingIfNeeded: hashes.count - 1)
  }

  private mutating func grow() {
    index = [UInt32](repeating: 0, count: index.count * 2)
    let mask = index.count - 1
    for (k, hash) in hashes.enumerated() {
      var i = Int(truncatingIfNeeded: hash.low) & mask
      while index[i] != 0 { i = (i + 1) & mask }
      index[i] = UInt32(truncatingIfNeeded: k + 1)
    }
  }
}

/// What steps do, by what they depend on: the part of the state that is the task's own, and the part that belongs to
/// all (see the machine's `Sharing`). A step is made on the machine once, and looked up from then on.
struct StepMemo {
  struct Entry {
    var own: UInt32
    var common: UInt32
    var turn = Machine.Turn.blocked
    /// Whether the machine was asked for the turn, and whether it has made the step.
    var knowsTurn = false
    var knowsStep = false
    /// The parts after the step.
    var nextOwn: UInt32 = 0
    var nextCommon: UInt32 = 0
    /// The own parts of the tasks that the step has started: `started[first..<first + count]`.
    var firstStarted: UInt32 = 0
    var startedCount: UInt16 = 0
  }

  private(set) var entries: [Entry] = []
  private(set) var started: [UInt32] = []
  private var index = [UInt32](repeating: 0, count: 1 << 10)

  /// The entry for a pair of parts.
  mutating func entry(_ own: UInt32, _ common: UInt32) -> Int {
    let mask = index.count - 1
    var i = Self.slot(own, common) & mask
    while index[i] != 0 {
      let k = Int(index[i] - 1)
      if entries[k].own == own, entries[k].common == common { return k }
      i = (i + 1) & mask
    }
    entries.append(Entry(own: own, common: common))
    index[i] = UInt32(truncatingIfNeeded: entries.count)
    if entries.count * 2 > index.count { grow() }
    return entries.count - 1
  }

  private static func slot(_ own: UInt32, _ common: UInt32) -> Int {
    let mixed = (UInt64(own) << 32 | UInt64(common)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 24)
  }

  private mutating func grow() {
    index = [UInt32](repeating: 0, count: index.count * 2)
    let mask = index.count - 1
    for (k, entry) in entries.enumerated() {
      var i = Self.slot(entry.own, entry.common) & mask
      while index[i] != 0 { i = (i + 1) & mask }
      index[i] = UInt32(truncatingIfNeeded: k + 1)
    }
  }

  mutating func setTurn(_ entry: Int, _ turn: Machine.Turn) {
    entries[entry].turn = turn
    entries[entry].knowsTurn = true
  }

  mutating func setStep(_ entry: Int, own: UInt32, common: UInt32, started tasks: [UInt32]) {
    entries[entry].nextOwn = own
    entries[entry].nextCommon = common
    entries[entry].firstStarted = UInt32(truncatingIfNeeded: started.count)
    entries[entry].startedCount = UInt16(truncatingIfNeeded: tasks.count)
    started += tasks
    entries[entry].knowsStep = true
  }
}
