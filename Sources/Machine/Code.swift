import Bytecode

/// A linked instruction: what `Bytecode.Instruction` says, with room for an inline cache. 24 bytes, trivial.
struct Op {
  var op: Opcode
  var x: UInt8
  /// Bits: 1 a switch may come before the instruction (see SEMANTICS.md); 2 CPython 3.11 would look for one here;
  /// in the prelude, which has no switch points of its own: 4 a loop's end, 8 a call that may be of a native operation; 16 a switch point if an operand is a container.
  var weight: UInt8
  /// Of the prelude's code: it may access what other tasks can see. Exploring notes it (see `noteQuietly`).
  var accesses = false
  var b: UInt16
  /// `Opcode.drops`
  var drops: UInt8 = 0
  var a: Int32
  /// The shape for which the cache below holds; 0 is none.
  var cachedShape: UInt32 = 0
  /// Slot, or handle of the object that holds the value, as the instruction decides.
  var cachedSlot: UInt32 = 0
  var cachedHolder: UInt32 = 0

  /// A number of operands that stands for "it depends".
  static let special: UInt8 = 8
}

/// Linked code: what the loop needs of a code object behind plain pointers. Lives as long as the machine.
struct Code {
  var ops: UnsafeMutablePointer<Op>
  var count: Int
  var constants: UnsafeMutablePointer<Value>
  var constantCount: Int
  var names: UnsafeMutablePointer<UInt32>
  var slotCount: Int
  var parameterCount: Int
  var argumentCount: Int
  var positionalOnlyCount: Int
  var keywordOnlyCount: Int
  var flags: CodeObject.Flags
  /// Operands on the stack at most, with the frame's links.
  var frameRoom: Int
  /// The module whose globals the code uses.
  var module: Handle
  /// Code of the prelude: no switch points of its own, no frame in a traceback.
  var isQuiet: Bool
  /// Whether an exception may be seen in it: `try`, `with`.
  var hasHandlers: Bool
  /// Whether it has a `send`: `yield from` or `await`.
  var sends: Bool
  /// Content hash of name and instructions: the code's identity in the state hash.
  var identity: UInt64
  /// True if a positional call needs no more than a count check: no *args, no keyword-only, no **kwargs.
  var isSimple: Bool
  /// Code of the builtins' Python part.
  var isBuiltins: Bool
  /// Simple, and the loop may enter it at once: where the builtins' own code is entered, `RecursionLevels` decide.
  var isDirect: Bool
  /// What objects made by the code's first instruction are born as (see `Header.birth`).
  var birth: UInt32
  /// Whether all it has belongs to the code that it is a copy of, but for the instructions of the program's own code.
  var isCopy = false
  /// One bit set an instruction, as `CodeObject.liveSlots`; nil: all slots are live.
  var live: UnsafeMutablePointer<UInt64>?

  /// Of a generator, coroutine or asynchronous generator.
  @inline(__always) var isResumable: Bool { !flags.isDisjoint(with: [.generator, .coroutine, .asyncGenerator]) }

  func deallocate() {
    if !isCopy || !isQuiet { ops.deallocate() }
    if isCopy { return }
    constants.deallocate()
    names.deallocate()
    live?.deallocate()
  }
}

extension Opcode {
  /// Whether it is a switch point where an operand is a list, dict or set: it then reads the elements.
  var isSwitchPointOnContainers: Bool {
    switch self {
    case .compare, .compareJumpIfFalse, .add, .subtract, .multiply, .binary, .formatValue, .popJumpIfFalse,
      .popJumpIfTrue, .jumpIfFalseOrPop, .jumpIfTrueOrPop, .not:
      true
    default: false
    }
  }

  /// Whether a switch may come before such an instruction: the source-level events that schedules count.
  var isSwitchPoint: Bool {
    switch self {
    case .loadGlobal, .storeGlobal, .deleteGlobal, .loadName, .storeName, .deleteName, .loadAttr, .storeAttr,
      .deleteAttr, .loadMethod, .loadSubscript, .storeSubscript, .deleteSubscript, .contains, .loadDeref, .storeDeref,
      .deleteDeref, .loadClassDeref, .forIter, .unpackSequence, .unpackEx, .listExtend, .setUpdate, .dictUpdate,
      .dictMerge, .jumpBack, .call, .callKeywords, .callUnpack, .inPlace, .getIter,
      .getAnext, .getLength, .matchKeys, .matchClass:
      true
    default: false
    }
  }
}
