import Bytecode

/// Checks a code object by abstract interpretation: every path to an instruction has the same stack depth, no
/// instruction takes more than there is, jumps stay inside, control never runs off the end.
public enum Verifier {
  /// What is wrong with the code and the code inside it, one line each; empty if nothing is.
  public static func problems(in code: CodeObject) -> [String] {
    var check = Check(code: code)
    check.run()
    var problems = check.problems.map { "\(code.qualifiedName): \($0)" }
    for case .code(let inner) in code.constants { problems += Verifier.problems(in: inner) }
    return problems
  }

  private struct Check {
    let code: CodeObject
    var problems: [String] = []
    var depths: [Int?]
    var pending: [Int] = []

    init(code: CodeObject) {
      self.code = code
      depths = Array(repeating: nil, count: code.instructions.count)
    }

    mutating func run() {
      if code.positions.count != code.instructions.count { problems.append("positions do not match instructions") }
      if !code.liveSlots.isEmpty, code.liveSlots.count != code.instructions.count {
        problems.append("live slots do not match instructions")
      }
      flow(depth: 0, to: 0, from: -1)
      while let index = pending.popLast(), problems.count < 20 { step(index) }
      for (index, depth) in depths.enumerated() where depth == nil { problems.append("\(index) is unreachable") }
      if code.constants.count > 1 << 31 { problems.append("too many constants") }
    }

    private mutating func step(_ index: Int) {
      let one = code.instructions[index]
      let depth = depths[index] ?? 0
      checkOperands(one, index)
      let effect = StackEffect(one.op, a: Int(one.a), b: Int(one.b), x: one.x)
      if depth < taken(one) { problems.append("\(index) \(one.op) takes more than the \(depth) operands there are") }
      if max(depth, depth + effect.next) > code.stackSize { problems.append("\(index) exceeds the stack size") }
      if let handler = code.handlers.first(where: { $0.start <= index && index < $0.end }) {
        if depth < handler.depth { problems.append("\(index) has fewer operands than its handler keeps") }
        flow(depth: handler.depth + 1, to: handler.target, from: index)
        if code.instructions.indices.contains(handler.target), code.instructions[handler.target].op != .pushExcInfo {
          problems.append("handler \(handler.target) does not begin with pushExcInfo")
        }
      }
      if one.op.isJump { flow(depth: depth + effect.jump, to: Int(one.a), from: index) }
      if !one.op.endsBlock { flow(depth: depth + effect.next, to: index + 1, from: index) }
      if one.op.skipsCheck { flow(depth: depth + effect.next, to: index + 2, from: index) }
      if one.op == .returnValue, depth != 1 { problems.append("\(index) returns with \(depth) operands") }
    }

    private mutating func flow(depth: Int, to index: Int, from source: Int) {
      guard code.instructions.indices.contains(index) else {
        problems.append("\(source) leads to \(index), outside the code")
        return
      }
      if let known = depths[index] {
        if known != depth { problems.append("\(index) is reached with \(known) and, from \(source), \(depth)") }
      } else {
        depths[index] = depth
        pending.append(index)
      }
    }

    private mutating func checkOperands(_ one: Instruction, _ index: Int) {
      let (a, b) = (Int(one.a), Int(one.b))
      var isValid = true
      switch one.op {
      case .loadConst: isValid = code.constants.indices.contains(a)
      case .makeFunction:
        isValid = false
        if code.constants.indices.contains(a), case .code = code.constants[a] { isValid = true }
      case .loadLocal, .storeLocal, .deleteLocal: isValid = code.slotNames.indices.contains(a)
      case .loadLocalLocal: isValid = code.slotNames.indices.contains(a) && code.slotNames.indices.contains(b)
      case .loadLocalConst: isValid = code.slotNames.indices.contains(a) && code.constants.indices.contains(b)
      case .makeCell, .loadClosure, .loadDeref, .storeDeref, .deleteDeref: isValid = code.cellSlots.contains(a)
      case .loadClassDeref: isValid = code.cellSlots.contains(a) && code.names.indices.contains(b)
      case .loadGlobal, .storeGlobal, .deleteGlobal, .loadAttr, .storeAttr, .deleteAttr, .loadMethod, .importName,
        .importFrom:
        isValid = code.names.indices.contains(a)
      case .loadName, .storeName, .deleteName:
        isValid = code.names.indices.contains(a) && code.flags.contains(.classBody)
      case .callKeywords: isValid = code.constants.indices.contains(b)
      case .forIter, .send:
        let next = code.instructions.indices.contains(index + 1) ? code.instructions[index + 1] : nil
        isValid = next?.op == (one.op == .forIter ? .forIterCheck : .sendCheck) && next?.a == one.a
      case .copyFreeVars: isValid = a == code.freeNames.count
      default: break
      }
      if !isValid { problems.append("\(index) \(one.op) has bad operands \(a), \(b)") }
    }

    /// How many operands must be there.
    private func taken(_ one: Instruction) -> Int {
      let a = Int(one.a)
      switch one.op {
      case .copy, .swap, .buildTuple, .buildList, .buildSet, .buildString, .buildSlice, .raise: return a
      case .buildMap: return 2 * a
      case .listAppend, .setAdd, .listExtend, .setUpdate, .dictUpdate, .dictMerge: return a + 1
      case .mapAdd: return a + 2
      case .call, .callKeywords: return a + 2
      case .callUnpack: return one.x & 1 == 0 ? 3 : 4
      case .makeFunction: return (one.x & 15).nonzeroBitCount
      case .withExceptStart: return 4
      case .storeSubscript, .matchClass: return 3
      case .loadSubscript, .add, .subtract, .multiply, .binary, .inPlace, .compare, .contains, .isIdentical,
        .storeAttr, .deleteSubscript, .compareJumpIfFalse, .checkExcMatch, .forIterCheck, .send, .sendCheck,
        .checkGroupMatch, .prepareReraise, .matchKeys:
        return 2
      default: return max(0, -min(StackEffect(one.op, a: a, b: Int(one.b), x: one.x).next, 0), needsOne(one.op))
      }
    }

    private func needsOne(_ op: Opcode) -> Int {
      switch op {
      case .loadAttr, .loadMethod, .unary, .not, .getIter, .listToTuple, .yieldValue, .getYieldFromIter, .forIter,
        .unpackSequence, .unpackEx, .formatValue, .beforeWith, .pushExcInfo, .importFrom, .jumpIfFalseOrPop,
        .jumpIfTrueOrPop, .getAnext, .matchType, .getLength:
        1
      default: 0
      }
    }
  }
}
