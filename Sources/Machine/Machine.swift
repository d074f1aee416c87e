// The machine: the whole state of a running program, and the rules by which it changes.
//
// Input: code objects (from `Compiler`), a `World` and, step by step, the choice of who runs. Output: text, events,
// an outcome. The machine decides nothing by itself: wherever more than one thing may come next, `choices` lists
// them and the caller picks one (`Runner` asks a `Scheduler`).
//
// Invariants: all state that a program can observe lives in the heap, the tasks' stacks and registers, the output
// and the clock; each change of it can be undone in the journaling modes. No Python state lives on the Swift stack
// between two instructions: builtins that call back are Python code of the prelude. Nothing depends on addresses,
// hash seeds, wall time or the order of a Swift Set or Dictionary.

import BigInt
import Bytecode

public struct Machine: ~Copyable {
  var heap = Heap()
  var shapes = Shapes()
  let world: World
  public var limits = Limits()

  // Code
  var codes: UnsafeMutablePointer<Code>
  var codeCount = 0
  var codeCapacity = 256
  /// An exception is about to be raised that was thrown into a generator which handles none.
  var isThrownIn = false
  /// Former places of `codes`, kept until the end: while a native links code, the loop still points there, and a code
  /// does not change.
  var retiredCodes: [UnsafeMutablePointer<Code>] = []
  var codeObjects: [CodeObject] = []

  // Tasks
  var tasks: UnsafeMutablePointer<Task>
  /// Switch points that exploring has gone through, also on ways that were taken back.
  public internal(set) var explored = 0
  public internal(set) var taskCount = 0
  var candidates = Candidates()
  /// The task that runs, or ran last.
  public internal(set) var current = 0

  // The program
  /// What each process has of its own; the first is the program's.
  var processes = [ProcessRoots()]
  /// The program's main module, for processes that begin anew.
  var mainCode: CodeObject?
  /// Codes of functions made by copied code: for those that are made again.
  var codeCopies: [CodeCopy: Int] = [:]
  var copying = CopyTable()
  /// While a fork is made: what is new becomes everybody's when it is complete.
  var defersSharing = false
  var builtinsModule: Handle = 0
  /// The getters of `__dict__` and `__weakref__` that the classes of programs share.
  var instanceDict = Value.none
  var instanceWeakref = Value.none
  /// The builtins as the prelude sees them: with the natives meant for it alone.
  var preludeModule: Handle = 0
  var prelude = PreludeTable()
  var builtins: UnsafeMutablePointer<BuiltinRow>
  var builtinCount = 0
  /// Bumped whenever a class gains or loses a name: method caches hold for one epoch.
  var epoch: UInt32 = 1
  var methodCache: UnsafeMutablePointer<MethodCacheEntry>

  // Progress
  /// Switch points passed.
  public internal(set) var points = 0
  /// Whether the main task, which runs, has still to call the handler of a signal.
  var hasSignals = false
  /// Beyond `pointLimit` points the loop stops where CPython 3.11 would look for a switch, beyond `anyPointLimit`
  /// (never less) at any switch point.
  var pointLimit = Int.max
  var anyPointLimit = Int.max
  /// What `pointLimit` was, while it is lowered so that the counting of references begins (see `Finalization`).
  var wishedLimit = Int.max
  /// While exploring: whether an object has lived or died because of what other tasks' stacks have, so that a step
  /// depends on more than its task and what belongs to all.
  public internal(set) var dependsOnOthers = false
  /// When something to be finalized was last seen, in points.
  var idleSince = 0
  /// Virtual nanoseconds besides what the points cost.
  var extraTime = 0
  /// Those of them in which a task has worked (see `Costs`), and what that is in switch points.
  var workTime = 0
  /// The clock when that began which is to be measured.
  public internal(set) var measuredFrom = 0
  var workPoints = 0
  /// The processor time of all tasks when the current one got its turn.
  var turnBegan = 0
  /// How long a task may keep the others waiting, in virtual nanoseconds, if that was said: `sys.setswitchinterval`.
  public internal(set) var switchInterval: Int?
  /// Turns of loops in the prelude: when to look at the limits.
  var quietTurns = 0
  /// Whether something was to grow beyond the limit of memory.
  var isOutOfMemory = false
  /// Whether something was to be calculated that would take too long.
  var hasHugeNumber = false
  /// Products of digits that exploring has taken, also on ways that were taken back.
  var exploredNumbers = 0.0
  /// Values that there is room for on all stacks.
  var stackRoom = 0
  /// Which limit stopped the run, in words.
  public internal(set) var limitMessage: String?

  // Output
  public internal(set) var output: [UInt8] = []
  public internal(set) var errorOutput: [UInt8] = []
  /// Rolling hash of stdout.
  public internal(set) var outputHash = Hash128(low: 1, high: 2)
  /// How much of `output` the world has been given already.
  var flushed = 0
  var outputTotal = 0
  /// Whether output goes to the world as it comes; off while exploring.
  public var writesThrough = true
  /// Whether `print` writes its text and its end one after the other, as CPython does, so that others can come between.
  public var splitsPrint = false

  // Calls that a builtin asks for (see `Fault.call`)
  var pendingCallable = Value.none
  /// Which function of the prelude that is.
  var pendingPrelude: PreludeFunction?
  var pendingArguments: [Value] = []

  /// Whether a task stops at the first switch point after it has started another one; that one, until it is taken.
  public var stopsAfterStart = false
  var started: Int?
  /// Whether a task stops at the first switch point after it has done something that others may have waited for, or
  /// has worked without the GIL; and what there was of that.
  public var stopsAfterOperations = false
  var hasOperated = false
  /// Whether the last turn ended with an operation that could not go on and whose time runs from there: nothing else
  /// tells it from a turn that ended just before.
  public internal(set) var hasBegunWait = false
  var outsideTime = 0

  // Exploring
  public var accesses = AccessTable()
  /// Whether waits with a timeout and sleeps may end at any time.
  public internal(set) var timersFireAnyTime = false
  /// Whether instructions cost no virtual time: while exploring, and when what was explored is replayed.
  public internal(set) var instructionsAreFree = false
  /// Whether the program has read the clock while exploring: the clock is then part of a state.
  public var clockMatters = false
  /// Whether hashing is to begin when a second task starts.
  var beginsHashing = false
  /// Whether the objects are to be kept as they are when hashing begins, for the self-check.
  var keepsBaseReference = false
  var baseReference: BaseReference?
  /// Whether the running step has done its visible operation.
  var didVisible = false
  /// Whether the running step may end before the next one: always, or where CPython 3.11 would have looked for a switch
  /// by now.
  var mayStop = true
  var exploresCPythonPoints = false
  /// Whether output makes a difference between states.
  var outputMatters = true

  var traversal = Traversal()
  /// Compiled patterns: made again when they are missing, so no part of the state.
  var regexes: [RegexKey: RegexProgram] = [:]

  // Observing
  public internal(set) var events: [Event] = []
  var observing = false
  /// The place of the instruction that runs, for events and errors.
  var currentOp: UnsafeMutablePointer<Op>?
  /// What the program asked its process to exit with; nil: 0.
  public internal(set) var exitStatus: Int?
  /// The exception that ended the main thread, if one did.
  public internal(set) var mainException: Value = .none

  public init(world: World) {
    self.world = world
    if let flag = world.interrupt { Words.stop = flag.pointer }
    switchInterval = world.computer.switchInterval
    codes = .allocate(capacity: 256)
    // Never moved: the loop holds a pointer to the running task.
    tasks = .allocate(capacity: limits.tasks)
    builtins = .allocate(capacity: Machine.builtinCapacity)
    methodCache = .allocate(capacity: MethodCacheEntry.count)
    methodCache.initialize(repeating: MethodCacheEntry(), count: MethodCacheEntry.count)
    bootstrap()
  }

  deinit {
    for i in 0..<codeCount { codes[i].deallocate() }
    codes.deallocate()
    for retired in retiredCodes { retired.deallocate() }
    for i in 0..<taskCount { tasks[i].stack.deallocate() }
    tasks.deallocate()
    methodCache.deallocate()
    builtins.deinitialize(count: builtinCount)
    builtins.deallocate()
  }

  static let builtinCapacity = 2048

  /// Virtual nanoseconds since the run began: switch points cost 50 each, native work and sleeps what they say.
  public var clock: Int { (instructionsAreFree ? 0 : points &* Self.pointCost) &+ extraTime }
  public static let pointCost = 50
}

struct MethodCacheEntry {
  static let count = 1024
  var type: Handle = 0
  var name: UInt32 = 0
  var epoch: UInt32 = 0
  var value: Value = .unbound
  /// The class in whose namespace it was found.
  var holder: Handle = 0
}

/// How native code leaves other than by returning a value.
enum Fault: Error {
  /// A Python exception.
  case raise(Value)
  /// The task cannot begin the operation yet: the same instruction is executed once it can.
  case block
  /// The operation has begun and must wait: the same instruction is executed again once it can go on.
  case wait
  /// `pendingCallable` is to be called with `pendingArguments` in place of the builtin.
  case call
  /// The generator `pendingArguments[0]` is to be resumed, sent `pendingArguments[1]`, in place of the builtin.
  case resume
}
