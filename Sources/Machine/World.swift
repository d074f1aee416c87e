import Bytecode

/// All that a machine may know of or do to the outside: nothing else can reach it.
public struct World: Sendable {
  /// Writes bytes to stdout (1) or stderr (2).
  public var write: @Sendable (_ stream: Int, _ bytes: [UInt8]) -> Void
  /// A line of input without its newline; nil at the end.
  public var readLine: @Sendable (_ prompt: String) -> String?
  /// The code of a library module written in Python.
  public var load: @Sendable (_ module: String) -> LoadedModule?
  /// A module of the program's own, from the files beside it; they go before the library's.
  public var own: @Sendable (_ module: String) -> OwnModule?
  /// Compiles a text that the program gives to `exec`, `eval` or `compile`.
  public var compile: @Sendable (_ source: String, _ file: String, _ mode: CompileMode) -> CompiledText
  /// The syntax tree of a text that the program gives to `ast`.
  public var parse: @Sendable (_ source: String, _ file: String, _ mode: CompileMode) -> ParsedText
  /// Source lines for tracebacks.
  public var sourceLine: @Sendable (_ file: String, _ line: Int) -> String?
  /// Where the operator or the brackets stand in an expression's text (a range of code points), for the carets of a
  /// traceback; nil if it is neither an operation nor a subscript.
  public var anchors: @Sendable (_ expression: String) -> (Int, Int)?
  /// Non-zero when the user has asked to stop (Ctrl-C); read from the loop.
  public var interrupt: UnsafeSendablePointer?
  /// What `random` is seeded with where the program does not seed it.
  public var seed: Int
  /// `sys.argv`
  public var arguments: [String]
  /// The current folder, an absolute path.
  public var directory = "/home/plait"
  public var computer = Computer()

  public init(
    write: @escaping @Sendable (Int, [UInt8]) -> Void,
    readLine: @escaping @Sendable (String) -> String? = { _ in nil },
    load: @escaping @Sendable (String) -> LoadedModule?,
    own: @escaping @Sendable (String) -> OwnModule? = { _ in nil },
    compile: @escaping @Sendable (String, String, CompileMode) -> CompiledText = { _, _, _ in
      .error(
        CompileError(
          type: "SyntaxError", message: "there is no compiler here", line: 1, column: 1, endLine: 1, endColumn: 1,
          text: nil))
    },
    parse: @escaping @Sendable (String, String, CompileMode) -> ParsedText = { _, _, _ in
      .error(
        CompileError(
          type: "SyntaxError", message: "there is no parser here", line: 1, column: 1, endLine: 1, endColumn: 1,
          text: nil))
    },
    sourceLine: @escaping @Sendable (String, Int) -> String? = { _, _ in nil },
    anchors: @escaping @Sendable (String) -> (Int, Int)? = { _ in nil },
    interrupt: UnsafeSendablePointer? = nil, seed: Int = 0, arguments: [String] = []
  ) {
    self.write = write
    self.readLine = readLine
    self.load = load
    self.own = own
    self.compile = compile
    self.parse = parse
    self.sourceLine = sourceLine
    self.anchors = anchors
    self.interrupt = interrupt
    self.seed = seed
    self.arguments = arguments
  }
}

public struct LoadedModule: Sendable {
  public var code: CodeObject
  /// Part of Plait: its frames are not shown and it has no switch points of its own.
  public var isPrelude: Bool

  public init(code: CodeObject, isPrelude: Bool) {
    self.code = code
    self.isPrelude = isPrelude
  }
}

/// A module of the program's own.
public struct OwnModule: Sendable {
  public enum Body: Sendable {
    case code(CodeObject)
    /// The file does not compile: what importing it raises.
    case error(CompileError)
    /// A folder without `__init__.py`: there is nothing to run.
    case folder
  }

  public var body: Body
  /// The file's name, as tracebacks show it; of a folder, its own.
  public var file: String
  /// A package's folder.
  public var folder: String?

  public init(body: Body, file: String, folder: String?) {
    self.body = body
    self.file = file
    self.folder = folder
  }
}

/// The computer that a program runs on.
public struct Computer: Sendable, Equatable {
  /// Processors: what `os.cpu_count()` says.
  public var cores: Int
  /// `sys.getswitchinterval()` in nanoseconds; nil: as CPython has it at the beginning.
  public var switchInterval: Int?

  public init(cores: Int = 1, switchInterval: Int? = nil) {
    self.cores = cores
    self.switchInterval = switchInterval
  }
}

/// A flag that a signal handler sets and the loop reads; lives as long as the process.
public struct UnsafeSendablePointer: @unchecked Sendable {
  public let pointer: UnsafePointer<Int32>
  public init(_ pointer: UnsafePointer<Int32>) { self.pointer = pointer }
}

/// What bounds a run.
public struct Limits: Sendable, Equatable {
  /// Switch points in all.
  public var points = 2_000_000_000
  /// Switch points that are gone through while exploring, on all ways together.
  public var explored = Int.max
  /// Turns of loops within functions of the library.
  public var quietTurns = Int.max
  /// Bytes of output.
  public var output = 64 << 20
  /// Bytes of objects and stacks, and of what undoing needs.
  public var memory = 2 << 30
  /// Frames on a task's stack that are beyond what can be run.
  public var depth = 100_000_000
  /// Products of digits that one operation on big integers may take.
  public var digitProducts = 2e10
  /// Frames on a task's stack: Python's recursion limit.
  public var recursion = 1000
  /// Decimal digits of an int that is converted from or to text; 0: any number.
  public var digits = 4300
  /// Tasks alive at once.
  public var tasks = 20_000

  public init() {}
}
