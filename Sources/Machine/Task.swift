/// The registers of something schedulable. The Python side of a thread is a heap object (`object`), whose slots hold
/// what other tasks may change; these fields only the task itself changes.
struct Task {
  var stack: UnsafeMutablePointer<Value>
  var capacity: Int
  /// Offsets into the stack: the next free value, and the current frame's first slot.
  var sp = 0
  var fp = 0
  /// The current frame's code and the next instruction in it.
  var code: Int32 = 0
  var pc: Int32 = 0
  /// Frames on the stack.
  var depth: Int32 = 0
  var isFinished = false
  /// The exception being handled, or None: what a bare `raise` raises and new exceptions get as context.
  var handled = Value.none
  /// The choice that runs it says that its wait has timed out.
  var timedOut = false
  /// When its wait times out, in virtual nanoseconds; -1: it does not, or it does not wait.
  var deadline = -1
  /// The task's heap object, of kind `task`.
  var object: Handle
  /// Stack values below this are as they were when the step began; what is above has been saved in the journal.
  var savedFrom = Int.max
  /// While exploring: the prelude function that runs has done something visible of its own since the program called it.
  var isGuarded = false
  /// How many objects it has made everybody's while exploring (see `Sharing`).
  var named: UInt32 = 0
  /// How long it has run, in virtual nanoseconds, up to its last turn.
  var processorTime = 0
  /// The process that it belongs to, a number.
  var process: Int32 = 0
  /// The task whose `get_ident()` it has: itself, or the one that called `fork`.
  var identity: Int32 = 0
  /// How many objects it has made everybody's by `fork`, while exploring.
  var copied: UInt32 = 0
  /// What the task's own part adds to the state hash; zero while that is not known (see `StateHash`).
  var digest = Hash128.zero
}

/// The slots of an object of kind `task`.
enum TaskSlot {
  static let number = 0
  /// The Python `Thread`, or None for the main thread before `threading` is imported.
  static let thread = 1
  /// Where a blocking operation of several parts stands: 0 not begun.
  static let phase = 2
  static let isFinished = 3
  /// The exception that ended it, or None.
  static let exception = 4
  /// The last line of its traceback, a str, or None.
  static let exceptionLine = 5
  /// What it is called: a str.
  static let name = 6
  static let isDaemon = 7
  /// A list of the containers whose repr is being made, or None: one met again shows as `[...]`.
  static let reprs = 8
  /// The object of its process, if there is one.
  static let process = 9
  /// Of a process's main task's object: the signals whose handlers it is still to call, a bit each.
  static let signals = 10
  /// The current `contextvars.Context`, or None.
  static let context = 11
  /// The event loop that runs in it, or None.
  static let loop = 12
  static let count = 13
}

/// The three words between a frame's slots and its operands.
enum FrameLink {
  /// Caller's pc and code: `code << 32 | pc`; all ones for a task's first frame.
  static let back = 0
  /// Caller's frame offset, distance from the result's place to the frame, flags, levels (see `RecursionLevels`) besides
  /// the one that most frames have.
  static let shape = 1
  /// The function, a reference.
  static let function = 2
  static let count = 3

  static let bottom: UInt64 = .max

  struct Flags: OptionSet {
    let rawValue: UInt8
    /// `__init__` of a new object: the result is the object, which lies where the result goes.
    static let constructs = Flags(rawValue: 1)
    /// A generator's frame: the generator lies where the result goes.
    static let generates = Flags(rawValue: 2)
    /// Resumed by `forIter` or `send`: at its end the instruction jumps instead of raising StopIteration.
    static let loops = Flags(rawValue: 4)
    static let sends = Flags(rawValue: 8)
    /// The result is dropped and the caller's instruction executed again (a module's body at an import).
    static let retries = Flags(rawValue: 16)
    /// Called in place of an instruction, whose operands lie below: `complete` finishes it.
    static let completes = Flags(rawValue: 32)
  }

  @inline(__always) static func shape(callerFrame: Int, result: Int, flags: Flags, levels: Int32) -> Value {
    .raw(
      UInt64(callerFrame) | UInt64(result) << 32 | UInt64(flags.rawValue) << 48
        | UInt64(UInt8(truncatingIfNeeded: levels - 1)) << 56)
  }

  @inline(__always) static func levels(_ shape: UInt64) -> Int32 {
    1 &+ Int32(truncatingIfNeeded: Int64(bitPattern: shape) >> 56)
  }
}
