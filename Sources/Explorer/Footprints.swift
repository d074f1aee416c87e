import Machine

/// Sets of marks, each with a number: what steps have touched, and what may still be touched after a state, by whom.
///
/// There are few different ones, so that a state needs four bytes, and uniting two or asking whether they conflict is
/// done once.
struct FootprintSets {
  typealias Number = UInt32

  /// What one task touches: `task << 32 | number of a mark`.
  private var sets: [[UInt64]] = [[]]
  private var numbers: [[UInt64]: Number] = [[]: 0]
  private var marks: [UInt64: UInt32] = [:]
  private var keys: [UInt64] = []
  private var unions: [UInt64: Number] = [:]
  private var conflicts: [UInt64: UInt64] = [:]

  init() {}

  /// What a step of a task has touched.
  mutating func number(of footprint: [UInt64], by task: Int) -> Number {
    var all: [UInt64] = []
    for mark in footprint {
      let known = marks[mark]
      let number = known ?? UInt32(keys.count)
      if known == nil {
        marks[mark] = number
        keys.append(mark)
      }
      all.append(UInt64(task) << 32 | UInt64(number))
    }
    all.sort()
    return intern(all)
  }

  private mutating func intern(_ sorted: [UInt64]) -> Number {
    var set: [UInt64] = []
    for element in sorted where element != set.last { set.append(element) }
    if let known = numbers[set] { return known }
    let number = Number(sets.count)
    sets.append(set)
    numbers[set] = number
    return number
  }

  mutating func union(_ a: Number, _ b: Number) -> Number {
    if a == b || b == 0 { return a }
    if a == 0 { return b }
    let pair = UInt64(min(a, b)) << 32 | UInt64(max(a, b))
    if let known = unions[pair] { return known }
    let number = intern((sets[Int(a)] + sets[Int(b)]).sorted())
    unions[pair] = number
    return number
  }

  /// The tasks that touch something in `later` that a step has touched, and one of them so that it matters which comes
  /// first: a bit each.
  mutating func conflicts(of step: Number, with later: Number) -> UInt64 {
    let pair = UInt64(step) << 32 | UInt64(later)
    if let known = conflicts[pair] { return known }
    var tasks: UInt64 = 0
    for own in sets[Int(step)] {
      for other in sets[Int(later)] where Self.conflict(mark(own), mark(other)) { tasks |= 1 << (other >> 32) }
    }
    conflicts[pair] = tasks
    return tasks
  }

  private func mark(_ element: UInt64) -> UInt64 { keys[Int(element & 0xFFFF_FFFF)] }

  private static func conflict(_ a: UInt64, _ b: UInt64) -> Bool {
    a == Footprint.everything || b == Footprint.everything || (a ^ b) & ~1 == 0 && (a | b) & 1 == 1
  }
}
