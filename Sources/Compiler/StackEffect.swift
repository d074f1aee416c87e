import Bytecode

/// How many operands an instruction adds: where control goes on, and where it jumps.
struct StackEffect {
  var next: Int
  var jump: Int

  init(_ next: Int, jump: Int? = nil) {
    self.next = next
    self.jump = jump ?? next
  }

  init(_ op: Opcode, a: Int, b: Int, x: UInt8) {
    switch op {
    case .nop, .swap, .deleteLocal, .makeCell, .copyFreeVars, .deleteDeref, .deleteGlobal, .deleteName,
      .setupAnnotations, .unary, .not, .jump, .jumpBack, .getIter, .listToTuple, .returnGenerator, .yieldValue,
      .getYieldFromIter, .checkExcMatch, .checkGroupMatch, .loadAttr:
      self.init(0)
    case .loadConst, .copy, .pushUnbound, .loadLocal, .loadClosure, .loadDeref, .loadClassDeref, .loadGlobal,
      .loadName, .loadMethod, .loadBuildClass, .pushExcInfo, .loadAssertionError, .importName, .importFrom,
      .getAnext, .matchType, .getLength, .matchKeys:
      self.init(1)
    case .loadLocalLocal, .loadLocalConst: self.init(2)
    case .beforeWith: self.init(3)
    case .pop, .storeLocal, .storeDeref, .storeGlobal, .storeName, .deleteAttr, .loadSubscript, .add, .subtract,
      .multiply, .binary, .inPlace, .compare, .contains, .isIdentical, .popJumpIfFalse, .popJumpIfTrue,
      .popJumpIfNone, .popJumpIfNotNone, .listAppend, .setAdd, .listExtend, .setUpdate, .dictUpdate, .dictMerge,
      .returnValue, .popExcept, .reraise, .importStar, .printExpr, .prepareReraise:
      self.init(-1)
    case .storeAttr, .deleteSubscript, .mapAdd, .compareJumpIfFalse, .matchClass: self.init(-2)
    case .storeSubscript: self.init(-3)
    case .jumpIfFalseOrPop, .jumpIfTrueOrPop: self.init(-1, jump: 0)
    case .forIter: self.init(1, jump: -1)
    case .forIterCheck: self.init(0, jump: -2)
    case .send, .sendCheck: self.init(0, jump: -1)
    case .unpackSequence: self.init(a - 1)
    case .unpackEx: self.init(a + b)
    case .buildTuple, .buildList, .buildSet, .buildString, .buildSlice: self.init(1 - a)
    case .buildMap: self.init(1 - 2 * a)
    case .formatValue: self.init(x & 4 == 0 ? 0 : -1)
    case .call, .callKeywords: self.init(-1 - a)
    case .callUnpack: self.init(x & 1 == 0 ? -2 : -3)
    case .makeFunction: self.init(1 - (x & 15).nonzeroBitCount)
    case .raise: self.init(-a)
    case .withExceptStart: self.init(5)
    }
  }
}

extension Opcode {
  /// `a` is the index of an instruction.
  var isJump: Bool {
    switch self {
    case .jump, .jumpBack, .popJumpIfFalse, .popJumpIfTrue, .jumpIfFalseOrPop, .jumpIfTrueOrPop, .popJumpIfNone,
      .popJumpIfNotNone, .compareJumpIfFalse, .forIter, .forIterCheck, .send, .sendCheck:
      true
    default: false
    }
  }

  /// Control never goes on to the next instruction.
  var endsBlock: Bool {
    switch self {
    case .jump, .jumpBack, .returnValue, .raise, .reraise: true
    default: false
    }
  }

  /// Control may skip the next instruction, which is the check that belongs to this one.
  var skipsCheck: Bool { self == .forIter || self == .send }
}
