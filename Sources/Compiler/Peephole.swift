import Bytecode

/// Improves the instructions of one code object before labels are gone.
///
/// It removes instructions and redirects jumps, but changes neither what is evaluated nor in which order; every way
/// round a loop still takes exactly one `jumpBack`.
struct Peephole {
  private(set) var items: [Item]
  /// For each item the index of its target.
  private(set) var targets: [Int?]
  /// For each handler the index of its first item.
  let handlerTargets: [Int]
  private(set) var isKept: [Bool]

  init(builder: CodeBuilder) {
    items = builder.items
    targets = items.map { $0.target.map { builder.position(of: $0) } }
    handlerTargets = builder.regions.map { builder.position(of: $0.label.id) }
    isKept = Array(repeating: false, count: items.count)
  }

  mutating func run() {
    threadJumps()
    removeUnreachable()
    removeJumpsToNext()
  }

  // MARK: Jumps

  private mutating func threadJumps() {
    for index in items.indices {
      var budget = 8
      while budget > 0, threadJump(at: index) { budget -= 1 }
    }
  }

  /// Goes one step further where a jump leads to another jump of the same line; false if there is nothing to do.
  private mutating func threadJump(at index: Int) -> Bool {
    guard let target = targets[index], items.indices.contains(target), target != index,
      let next = targets[target], next != target,
      items[target].span == nil || items[index].span == nil || items[target].span?.line == items[index].span?.line
    else { return false }
    let second = items[target].op
    switch (items[index].op, second) {
    case (.jump, .jump), (.popJumpIfFalse, .jump), (.popJumpIfTrue, .jump), (.jumpIfFalseOrPop, .jump),
      (.jumpIfTrueOrPop, .jump), (.popJumpIfNone, .jump), (.popJumpIfNotNone, .jump),
      (.jumpIfFalseOrPop, .jumpIfFalseOrPop), (.jumpIfTrueOrPop, .jumpIfTrueOrPop):
      guard next != target, next != targets[index] else { return false }
      targets[index] = next
    case (.jump, .jumpBack):
      items[index].op = .jumpBack
      targets[index] = next
    case (.jumpIfFalseOrPop, .popJumpIfFalse), (.jumpIfTrueOrPop, .popJumpIfTrue):
      items[index].op = second
      targets[index] = next
    case (.jumpIfFalseOrPop, .jumpIfTrueOrPop), (.jumpIfFalseOrPop, .popJumpIfTrue):
      items[index].op = .popJumpIfFalse
      targets[index] = target + 1
    case (.jumpIfTrueOrPop, .jumpIfFalseOrPop), (.jumpIfTrueOrPop, .popJumpIfFalse):
      items[index].op = .popJumpIfTrue
      targets[index] = target + 1
    default: return false
    }
    return true
  }

  private mutating func removeUnreachable() {
    var pending = items.isEmpty ? [] : [0]
    func visit(_ index: Int?, _ kept: [Bool]) {
      if let index, index < kept.count, !kept[index] { pending.append(index) }
    }
    while let index = pending.popLast() {
      guard !isKept[index] else { continue }
      isKept[index] = true
      let item = items[index]
      visit(targets[index], isKept)
      visit(item.handler.map { handlerTargets[$0] }, isKept)
      if !item.op.endsBlock { visit(index + 1, isKept) }
      if item.op.skipsCheck { visit(index + 2, isKept) }
    }
  }

  private mutating func removeJumpsToNext() {
    var nextKept = Array(repeating: items.count, count: items.count + 1)
    for index in items.indices.reversed() {
      if isKept[index], items[index].op == .jump, let target = targets[index], target > index,
        nextKept[target] == nextKept[index + 1]
      {
        isKept[index] = false
      }
      nextKept[index] = isKept[index] ? index : nextKept[index + 1]
    }
  }

  // MARK: Fused instructions

  /// Joins neighbours of one block; call it last.
  mutating func fuse(slotCount: Int, parameterCount: Int) {
    let isTarget = blockStarts()
    let bound = BoundSlots(self, slotCount: slotCount, parameterCount: parameterCount)
    var index = 0
    while index < items.count {
      defer { index += 1 }
      guard isKept[index], index + 1 < items.count else { continue }
      let next = index + 1
      guard isKept[next], !isTarget[next], items[next].handler == items[index].handler,
        let fused = fused(items[index], items[next], isSecondBound: bound.isBound(items[next].a, before: next))
      else { continue }
      items[index] = fused
      targets[index] = targets[next]
      isKept[next] = false
      index += 1
    }
  }

  /// The place of a fused instruction is that of the part that can raise: a second local must be known to be bound.
  private func fused(_ first: Item, _ second: Item, isSecondBound: Bool) -> Item? {
    var result = first
    switch (first.op, second.op) {
    case (.loadLocal, .loadLocal):
      guard isSecondBound, second.a <= Int(UInt16.max) else { return nil }
      result.op = .loadLocalLocal
      result.b = second.a
    case (.loadLocal, .loadConst):
      guard second.a <= Int(UInt16.max) else { return nil }
      result.op = .loadLocalConst
      result.b = second.a
    case (.compare, .popJumpIfFalse):
      result.op = .compareJumpIfFalse
      result.target = second.target
    default: return nil
    }
    return result
  }

  private func blockStarts() -> [Bool] {
    var starts = Array(repeating: false, count: items.count + 1)
    for index in items.indices where isKept[index] {
      if let target = targets[index] { starts[min(target, items.count)] = true }
      if let handler = items[index].handler { starts[min(handlerTargets[handler], items.count)] = true }
    }
    // A removed item may have been the target: the next one that is kept is it then.
    for index in items.indices where starts[index] && !isKept[index] { starts[index + 1] = true }
    return starts
  }
}

/// Which slots are bound for certain before each item: a forward data flow over at most 64 slots.
private struct BoundSlots {
  private var before: [UInt64]

  func isBound(_ slot: Int, before index: Int) -> Bool { slot >= 0 && slot < 64 && before[index] & 1 << slot != 0 }

  init(_ code: Peephole, slotCount: Int, parameterCount: Int) {
    before = Array(repeating: .max, count: code.items.count)
    guard let first = code.isKept.firstIndex(of: true) else { return }
    guard slotCount <= 64 else {
      before = Array(repeating: 0, count: code.items.count)
      return
    }
    before[first] = parameterCount >= 64 ? .max : (1 << UInt64(parameterCount)) - 1
    var isVisited = Array(repeating: false, count: code.items.count)
    var pending = [first]
    func flow(_ state: UInt64, to index: Int?) {
      guard let index, index < before.count else { return }
      let merged = before[index] & state
      guard merged != before[index] || !isVisited[index] else { return }
      before[index] = merged
      isVisited[index] = true
      pending.append(index)
    }
    isVisited[first] = true
    while let index = pending.popLast() {
      let item = code.items[index]
      let state = before[index]
      if let handler = item.handler { flow(state, to: code.handlerTargets[handler]) }
      var after = state
      if item.op == .storeLocal || item.op == .loadLocal, item.a < 64 { after |= 1 << UInt64(item.a) }
      if item.op == .deleteLocal, item.a < 64 { after &= ~(1 << UInt64(item.a)) }
      flow(after, to: code.targets[index])
      if !item.op.endsBlock || !code.isKept[index] { flow(after, to: index + 1) }
      if item.op.skipsCheck { flow(after, to: index + 2) }
    }
  }
}
