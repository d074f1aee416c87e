import Bytecode

/// Which slots may still be read: a backward data flow over basic blocks.
///
/// An instruction that a handler covers can go to that handler before it has done anything, so what the handler
/// reads is live at each such instruction. A cell's slot is live as long as an instruction may use the cell, also to
/// write it. Functions that can be seen reading their frame (`locals()`, `super()` without arguments, …) keep what
/// these read alive at each call.
enum Liveness {
  /// What has to be known of the code besides its instructions.
  struct Frame {
    var slotCount: Int
    var cellSlots: [Int]
    var flags: CodeObject.Flags
    var freeNames: [String]
    var names: [String]
  }

  private struct Block {
    var range: Range<Int>
    var successors: [Int]
    var handler: Int?
  }

  /// One set a instruction; empty if there are more than 64 slots.
  static func liveSlots(
    of code: [Instruction], handlers: [ExceptionHandler], frame: Frame
  ) -> [UInt64] {
    guard frame.slotCount <= 64 else { return [] }
    guard frame.slotCount > 0 else { return Array(repeating: 0, count: code.count) }
    let effects = SlotEffects(frame)
    let blocks = basicBlocks(of: code, handlers: handlers)
    var blockOf = Array(repeating: 0, count: code.count)
    for (index, block) in blocks.enumerated() { for place in block.range { blockOf[place] = index } }
    var live = Array(repeating: effects.always, count: code.count)
    var pending = Array(blocks.indices)
    var isPending = Array(repeating: true, count: blocks.count)
    let predecessors = predecessors(of: blocks, blockOf)
    while let index = pending.popLast() {
      isPending[index] = false
      let block = blocks[index]
      let before = live[block.range.lowerBound]
      flow(through: block, code, effects, &live)
      guard live[block.range.lowerBound] != before else { continue }
      for one in predecessors[index] where !isPending[one] {
        isPending[one] = true
        pending.append(one)
      }
    }
    return live
  }

  private static func flow(
    through block: Block, _ code: [Instruction], _ effects: SlotEffects, _ live: inout [UInt64]
  ) {
    var state = effects.always
    for successor in block.successors { state |= live[successor] }
    let handled = block.handler.map { live[$0] } ?? 0
    for index in block.range.reversed() {
      let (reads, writes) = effects.of(code[index])
      state = state & ~writes | reads | handled | effects.always
      live[index] = state
    }
  }

  private static func predecessors(of blocks: [Block], _ blockOf: [Int]) -> [[Int]] {
    var predecessors = Array(repeating: [Int](), count: blocks.count)
    for (index, block) in blocks.enumerated() {
      for successor in block.successors { predecessors[blockOf[successor]].append(index) }
      if let handler = block.handler { predecessors[blockOf[handler]].append(index) }
    }
    return predecessors
  }

  private static func basicBlocks(of code: [Instruction], handlers: [ExceptionHandler]) -> [Block] {
    var starts = Array(repeating: false, count: code.count + 1)
    starts[0] = true
    starts[code.count] = true
    for (index, one) in code.enumerated() {
      if one.op.isJump { starts[Int(one.a)] = true }
      if one.op.isJump || one.op.endsBlock { starts[index + 1] = true }
    }
    var handlerOf = [Int?](repeating: nil, count: code.count)
    for handler in handlers.reversed() {
      starts[handler.start] = true
      starts[handler.end] = true
      starts[handler.target] = true
      for index in handler.start..<handler.end { handlerOf[index] = handler.target }
    }
    var blocks: [Block] = []
    var start = 0
    for end in 1..<max(code.count + 1, 1) where starts[end] {
      let last = code[end - 1]
      var successors: [Int] = []
      if last.op.isJump { successors.append(Int(last.a)) }
      if !last.op.endsBlock, end < code.count { successors.append(end) }
      if last.op.skipsCheck, end + 1 < code.count { successors.append(end + 1) }
      blocks.append(Block(range: start..<end, successors: successors, handler: handlerOf[start]))
      start = end
    }
    return blocks
  }
}

/// What each instruction does with the slots.
private struct SlotEffects {
  /// Live everywhere.
  let always: UInt64
  /// Read by every call.
  private let calls: UInt64
  private let freeCells: UInt64

  init(_ frame: Liveness.Frame) {
    let all: UInt64 = frame.slotCount >= 64 ? .max : (1 << UInt64(frame.slotCount)) - 1
    always = frame.flags.contains(.classBody) ? 1 : 0
    let free = frame.freeNames.indices.map { frame.slotCount - frame.freeNames.count + $0 }
    freeCells = free.reduce(0) { $0 | 1 << UInt64($1) }
    let readers = ["locals", "vars", "dir", "eval", "exec"]
    if frame.names.contains(where: readers.contains) {
      calls = all
    } else if frame.names.contains("super"), let index = frame.freeNames.firstIndex(of: "__class__") {
      calls = 1 | 1 << UInt64(free[index])
    } else {
      calls = 0
    }
  }

  func of(_ one: Instruction) -> (reads: UInt64, writes: UInt64) {
    let a: UInt64 = one.a >= 0 && one.a < 64 ? 1 << UInt64(one.a) : 0
    switch one.op {
    case .loadLocal, .loadLocalConst, .loadClosure, .loadDeref, .storeDeref, .deleteDeref, .loadClassDeref:
      return (a, 0)
    case .loadLocalLocal: return (a | 1 << UInt64(one.b & 63), 0)
    case .storeLocal: return (0, a)
    case .deleteLocal, .makeCell: return (a, a)
    case .copyFreeVars: return (0, freeCells)
    case .call, .callKeywords, .callUnpack: return (calls, 0)
    default: return (0, 0)
    }
  }
}
