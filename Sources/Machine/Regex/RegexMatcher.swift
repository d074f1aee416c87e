/// Runs a program over a text of bytes or code points.
///
/// Choices and the former values of registers lie on one stack. Failing pops it: a value is put back, a choice is
/// taken. So going back needs no copies of captures, and no recursion.
struct RegexMatcher<Unit: FixedWidthInteger & UnsignedInteger> {
  private struct Entry {
    enum Kind { case branch, slot, count, last, mark, greedy, lazy, again }
    var kind: Kind
    /// Target, or which register.
    var a: Int
    /// Position, or the register's value.
    var b: Int
    /// The least position of a greedy run, or how many more a lazy one may take.
    var c: Int
  }

  let program: RegexProgram
  let text: UnsafeBufferPointer<Unit>
  let end: Int
  /// Steps that may still be made; 0: the matcher has given up.
  var budget: Int
  /// Asked every now and then whether to go on.
  let goesOn: () -> Bool

  private var ticks = 0
  private var stack: [Entry] = []
  /// Start and end of each group, then the last group that was closed; -1: none.
  private(set) var slots: [Int]
  private var counts: [Int]
  private var lasts: [Int]
  private var marks: [Int]

  init(_ program: RegexProgram, _ text: UnsafeBufferPointer<Unit>, end: Int, budget: Int, goesOn: @escaping () -> Bool)
  {
    self.program = program
    self.text = text
    self.end = end
    self.budget = budget
    self.goesOn = goesOn
    slots = Array(repeating: -1, count: program.groupCount * 2 + 3)
    counts = Array(repeating: 0, count: program.loopCount)
    lasts = Array(repeating: -1, count: program.loopCount)
    marks = Array(repeating: 0, count: program.markCount * 2)
  }

  private var lastSlot: Int { program.groupCount * 2 + 2 }

  /// Where a match that starts at `start` ends; nil: there is none. `isWhole`: it must end where the text does.
  /// `notEmpty`: it must not be empty.
  mutating func match(at start: Int, isWhole: Bool, notEmpty: Bool) -> Int? {
    stack.removeAll(keepingCapacity: true)
    for i in slots.indices { slots[i] = -1 }
    slots[0] = start
    var pc = 0
    var position = start
    while true {
      budget -= 1
      ticks &+= 1
      if budget <= 0 || ticks & 0xFFFF == 0 && !goesOn() {
        budget = 0
        return nil
      }
      if case .accept = program.code[pc] {
        if !(isWhole && position != end) && !(notEmpty && position == start) {
          slots[1] = position
          return position
        }
      } else if step(&pc, &position) {
        continue
      }
      guard fail(&pc, &position) else { return nil }
    }
  }

  /// The first match from `start` on.
  mutating func search(from start: Int, notEmptyAtStart: Bool) -> Int? {
    var at = start
    while at <= end {
      if let first = program.first {
        while at < end, UInt32(text[at]) != first { at += 1 }
        if at == end { return nil }
      }
      if let found = match(at: at, isWhole: false, notEmpty: notEmptyAtStart && at == start) { return found }
      if budget <= 0 { return nil }
      at += 1
    }
    return nil
  }

  // MARK: Registers

  private mutating func set(_ slot: Int, _ value: Int) {
    stack.append(Entry(kind: .slot, a: slot, b: slots[slot], c: 0))
    slots[slot] = value
  }

  private mutating func setLoop(_ loop: Int, count: Int, last: Int) {
    stack.append(Entry(kind: .count, a: loop, b: counts[loop], c: 0))
    stack.append(Entry(kind: .last, a: loop, b: lasts[loop], c: 0))
    counts[loop] = count
    lasts[loop] = last
  }

  private mutating func setMark(_ mark: Int, position: Int) {
    stack.append(Entry(kind: .mark, a: mark * 2, b: marks[mark * 2], c: 0))
    stack.append(Entry(kind: .mark, a: mark * 2 + 1, b: marks[mark * 2 + 1], c: 0))
    marks[mark * 2] = stack.count
    marks[mark * 2 + 1] = position
  }

  /// Puts a register back if the entry is of one.
  private mutating func restore(_ entry: Entry) -> Bool {
    switch entry.kind {
    case .slot: slots[entry.a] = entry.b
    case .count: counts[entry.a] = entry.b
    case .last: lasts[entry.a] = entry.b
    case .mark: marks[entry.a] = entry.b
    default: return false
    }
    return true
  }

  /// Drops the choices made since a mark; what the registers were stays known.
  private mutating func commit(to mark: Int) {
    var kept = marks[mark * 2]
    for i in kept..<max(kept, stack.count) {
      switch stack[i].kind {
      case .slot, .count, .last, .mark:
        stack[kept] = stack[i]
        kept += 1
      default: break
      }
    }
    stack.removeLast(stack.count - kept)
  }

  /// Takes the latest choice; false: there is none left.
  private mutating func fail(_ pc: inout Int, _ position: inout Int) -> Bool {
    while let entry = stack.popLast() {
      if restore(entry) { continue }
      switch entry.kind {
      case .greedy:
        // One character less.
        pc = entry.a
        position = entry.b - 1
        if position > entry.c { stack.append(Entry(kind: .greedy, a: entry.a, b: position, c: entry.c)) }
      case .lazy:
        // One character more.
        guard entry.b < end, matchesSingle(entry.a - 1, entry.b) else { continue }
        pc = entry.a
        position = entry.b + 1
        if entry.c > 1 { stack.append(Entry(kind: .lazy, a: entry.a, b: position, c: entry.c - 1)) }
      case .again:
        // Another turn of a lazy loop.
        guard case .loop(let loop, _, _, _, let body, _) = program.code[entry.a] else { continue }
        position = entry.b
        setLoop(loop, count: counts[loop] + 1, last: position)
        pc = body
      default:
        pc = entry.a
        position = entry.b
      }
      return true
    }
    return false
  }

  // MARK: Instructions

  @inline(__always) private func matchesSingle(_ pc: Int, _ position: Int) -> Bool {
    let c = UInt32(truncatingIfNeeded: text[position])
    switch program.code[pc] {
    case .character(let wanted): return c == wanted
    case .characterIgnoringCase(let wanted): return RegexCase.equal(c, wanted)
    case .any: return true
    case .anyButNewline: return c != 10
    case .set(let set): return program.sets[set].contains(c)
    default: return false
    }
  }

  /// Does an instruction; false: it fails.
  private mutating func step(_ pc: inout Int, _ position: inout Int) -> Bool {
    switch program.code[pc] {
    case .character, .characterIgnoringCase, .any, .anyButNewline, .set:
      guard position < end, matchesSingle(pc, position) else { return false }
      position += 1
    case .split(let first, let second):
      stack.append(Entry(kind: .branch, a: second, b: position, c: 0))
      pc = first
      return true
    case .jump(let target):
      pc = target
      return true
    case .save(let slot): set(slot, position)
    case .close(let group):
      set(group * 2 + 1, position)
      set(lastSlot, group)
    case .assertion(let assertion): if !holds(assertion, position) { return false }
    case .backreference(let group, let ignoreCase):
      guard let length = lengthOfGroup(group, at: position, ignoreCase) else { return false }
      position += length
    case .repeatSingle(let least, let most, let isLazy):
      guard repeatSingle(&pc, &position, least, most, isLazy) else { return false }
      return true
    case .enterLoop(let loop, let target):
      setLoop(loop, count: 0, last: -1)
      pc = target
      return true
    case .loop: return turn(&pc, position)
    case .enterAtomic(let mark): setMark(mark, position: position)
    case .leaveAtomic(let mark): commit(to: mark)
    case .enterLook, .leaveLook: return look(&pc, &position)
    case .ifGroup(let group, let otherwise):
      if group > program.groupCount || slots[group * 2 + 1] < 0 {
        pc = otherwise
        return true
      }
    case .fail, .accept: return false
    }
    pc += 1
    return true
  }

  private mutating func repeatSingle(
    _ pc: inout Int, _ position: inout Int, _ least: Int, _ most: Int, _ isLazy: Bool
  ) -> Bool {
    let limit = min(most, end - position)
    if limit < least { return false }
    let start = position
    let wanted = isLazy ? least : limit
    while position - start < wanted, matchesSingle(pc + 1, position) { position += 1 }
    // A long run counts as the steps it saves.
    budget -= (position - start) >> 6
    let count = position - start
    if count < least { return false }
    pc += 2
    if isLazy {
      if most > count { stack.append(Entry(kind: .lazy, a: pc, b: position, c: most - count)) }
    } else if count > least {
      stack.append(Entry(kind: .greedy, a: pc, b: position, c: start + least))
    }
    return true
  }

  /// Another turn of a loop, or its end. A turn that took nothing is the last one.
  private mutating func turn(_ pc: inout Int, _ position: Int) -> Bool {
    guard case .loop(let loop, let least, let most, let isLazy, let body, let exit) = program.code[pc] else {
      return false
    }
    let count = counts[loop]
    if count < least {
      setLoop(loop, count: count + 1, last: lasts[loop])
      pc = body
      return true
    }
    let may = count < most && lasts[loop] != position
    if isLazy {
      if may { stack.append(Entry(kind: .again, a: pc, b: position, c: 0)) }
      pc = exit
    } else if may {
      stack.append(Entry(kind: .branch, a: exit, b: position, c: 0))
      setLoop(loop, count: count + 1, last: position)
      pc = body
    } else {
      pc = exit
    }
    return true
  }

  private mutating func look(_ pc: inout Int, _ position: inout Int) -> Bool {
    switch program.code[pc] {
    case .enterLook(let mark, let width, let exit, let negative):
      if position < width {
        pc = exit
        return negative
      }
      setMark(mark, position: position)
      if negative { stack.append(Entry(kind: .branch, a: exit, b: position, c: 0)) }
      position -= width
    case .leaveLook(let mark, let negative):
      if negative {
        // Found what must not be there: back to before it, past the choice that would go on.
        while stack.count > marks[mark * 2] { if let entry = stack.popLast() { _ = restore(entry) } }
        return false
      }
      commit(to: mark)
      position = marks[mark * 2 + 1]
    default: return false
    }
    pc += 1
    return true
  }

  private func lengthOfGroup(_ group: Int, at position: Int, _ ignoreCase: Bool) -> Int? {
    let (from, to) = (slots[group * 2], slots[group * 2 + 1])
    guard from >= 0, to >= from, position + to - from <= end else { return nil }
    for i in 0..<(to - from) {
      let (a, b) = (UInt32(truncatingIfNeeded: text[from + i]), UInt32(truncatingIfNeeded: text[position + i]))
      if !(ignoreCase ? RegexCase.equal(a, b) : a == b) { return nil }
    }
    return to - from
  }

  private func holds(_ assertion: RegexAssertion, _ position: Int) -> Bool {
    switch assertion {
    case .textStart: return position == 0
    case .textEnd: return position == end
    case .lineStart: return position == 0 || text[position - 1] == 10
    case .lineEnd: return position == end || text[position] == 10
    case .lastLineEnd: return position == end || position == end - 1 && text[position] == 10
    case .wordBoundary(let ascii): return end > 0 && isBoundary(position, ascii)
    case .notWordBoundary(let ascii): return end > 0 && !isBoundary(position, ascii)
    }
  }

  private func isBoundary(_ position: Int, _ ascii: Bool) -> Bool {
    let before = position > 0 && RegexSet.isWord(UInt32(truncatingIfNeeded: text[position - 1]), ascii: ascii)
    let after = position < end && RegexSet.isWord(UInt32(truncatingIfNeeded: text[position]), ascii: ascii)
    return before != after
  }
}
