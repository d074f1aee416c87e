import BigInt

/// A place in the source: lines from 1, columns from 0 in code points; line 0 is "nowhere".
public struct CodePosition: Equatable, Hashable, Sendable {
  public var line: Int32
  public var column: Int32
  public var endLine: Int32
  public var endColumn: Int32

  public init(line: Int32, column: Int32, endLine: Int32, endColumn: Int32) {
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
  }

  public static let none = CodePosition(line: 0, column: 0, endLine: 0, endColumn: 0)
}

/// A constant of a code object. The machine makes each a value when it loads the code.
public enum CodeConstant: Equatable, Sendable {
  case none
  case ellipsis
  case bool(Bool)
  case int(BigInt)
  case float(Double)
  case imaginary(Double)
  /// Code points, possibly lone surrogates.
  case string([UInt32])
  case bytes([UInt8])
  case tuple([CodeConstant])
  case frozenSet([CodeConstant])
  case code(CodeObject)
}

/// While the pc is in `start..<end`, an exception cuts the operand stack to `depth` values, pushes the exception and
/// goes on at `target`. The first entry that matches wins: inner ones come first.
public struct ExceptionHandler: Equatable, Sendable {
  public var start: Int
  public var end: Int
  public var target: Int
  public var depth: Int

  public init(start: Int, end: Int, target: Int, depth: Int) {
    self.start = start
    self.end = end
    self.target = target
    self.depth = depth
  }
}

/// Compiled code of a module, function, class body, lambda or comprehension: immutable data.
///
/// The slots of a frame are: parameters (positional-only, positional, keyword-only, then `*args`, then `**kwargs`),
/// other locals and own cells, and last the `freeNames.count` free variables.
public final class CodeObject: Sendable, Equatable {
  public struct Flags: OptionSet, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }
    public static let varArgs = Flags(rawValue: 1)
    public static let varKeywords = Flags(rawValue: 2)
    public static let generator = Flags(rawValue: 4)
    public static let coroutine = Flags(rawValue: 8)
    public static let asyncGenerator = Flags(rawValue: 16)
    /// A class body: slot 0 is its namespace, a dict.
    public static let classBody = Flags(rawValue: 32)
    /// Module-level code: names are globals, no parameters.
    public static let module = Flags(rawValue: 64)
  }

  public let name: String
  public let qualifiedName: String
  public let fileName: String
  public let firstLine: Int
  public let flags: Flags
  /// Positional parameters, positional-only ones included; without `*args`.
  public let argumentCount: Int
  public let positionalOnlyCount: Int
  public let keywordOnlyCount: Int
  /// The names of all slots, in order; the first are the parameters, the last the free variables.
  public let slotNames: [String]
  /// Slots (own cells and free variables) that hold cells.
  public let cellSlots: [Int]
  public let freeNames: [String]
  public let names: [String]
  public let constants: [CodeConstant]
  public let docString: [UInt32]?
  public let instructions: [Instruction]
  /// One per instruction; none in the prelude's code, which is never shown.
  public let positions: [CodePosition]
  public let handlers: [ExceptionHandler]
  /// The most operands that are on the stack at once.
  public let stackSize: Int
  /// One per instruction: bit i is set if slot i may be read at or after that instruction before it is written.
  /// Empty if the code has more than 64 slots: then all count as live.
  public let liveSlots: [UInt64]

  public init(
    name: String, qualifiedName: String, fileName: String, firstLine: Int, flags: Flags, argumentCount: Int,
    positionalOnlyCount: Int, keywordOnlyCount: Int, slotNames: [String], cellSlots: [Int], freeNames: [String],
    names: [String], constants: [CodeConstant], docString: [UInt32]?, instructions: [Instruction],
    positions: [CodePosition], handlers: [ExceptionHandler], stackSize: Int, liveSlots: [UInt64]
  ) {
    self.name = name
    self.qualifiedName = qualifiedName
    self.fileName = fileName
    self.firstLine = firstLine
    self.flags = flags
    self.argumentCount = argumentCount
    self.positionalOnlyCount = positionalOnlyCount
    self.keywordOnlyCount = keywordOnlyCount
    self.slotNames = slotNames
    self.cellSlots = cellSlots
    self.freeNames = freeNames
    self.names = names
    self.constants = constants
    self.docString = docString
    self.instructions = instructions
    self.positions = positions
    self.handlers = handlers
    self.stackSize = stackSize
    self.liveSlots = liveSlots
  }

  /// Where an instruction stands in the source; `none` if it is not known.
  public func position(at pc: Int) -> CodePosition { positions.indices.contains(pc) ? positions[pc] : .none }

  /// Where the parameters end: the number of slots that a call fills.
  public var parameterCount: Int {
    argumentCount + keywordOnlyCount + (flags.contains(.varArgs) ? 1 : 0) + (flags.contains(.varKeywords) ? 1 : 0)
  }

  public static func == (left: CodeObject, right: CodeObject) -> Bool {
    left === right
      || (left.name == right.name && left.firstLine == right.firstLine && left.instructions == right.instructions
        && left.constants == right.constants && left.names == right.names && left.slotNames == right.slotNames)
  }
}
