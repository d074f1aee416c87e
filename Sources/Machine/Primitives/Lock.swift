/// The rules of a lock, apart from its Python surface: data, and what each operation does to it.
///
/// A `Lock` is free or held; any task may release it. An `RLock` belongs to the task that acquired it and counts how
/// often. Releasing makes it free: all waiters become ready, and which of them goes on is a scheduler's choice (no
/// hand-over).
enum LockSlot {
  /// The holder's task number, or None if free. (A `Lock` keeps it too: who is to blame for a deadlock.)
  static let owner = 0
  /// How often an `RLock` is held.
  static let depth = 1
  static let count = 2
}

extension Machine {
  mutating func makeLock(_ kind: Kind) -> Value {
    let h = heap.allocate(kind, kind == .lock ? TypeID.lock.handle : TypeID.rlock.handle, count: LockSlot.count)
    heap.store(h, LockSlot.owner, .none)
    heap.store(h, LockSlot.depth, .int(0))
    return .ref(h)
  }

  func lockOwner(_ h: Handle) -> Int? {
    if case .int(let owner) = heap[h, LockSlot.owner] { return owner }
    return nil
  }

  func lockDepth(_ h: Handle) -> Int {
    if case .int(let depth) = heap[h, LockSlot.depth] { return depth }
    return 0
  }

  /// Whether task `task` could take the lock now.
  func isAvailable(_ h: Handle, to task: Int) -> Bool {
    guard let owner = lockOwner(h) else { return true }
    return heap.kind(h) == .rlock && owner == task
  }

  /// Takes an available lock.
  mutating func take(_ h: Handle, by task: Int, depth: Int = 1) {
    heap.store(h, LockSlot.owner, .int(task))
    heap.store(h, LockSlot.depth, .int(lockDepth(h) + depth))
  }

  /// Gives a lock back wholly.
  mutating func free(_ h: Handle) {
    heap.store(h, LockSlot.owner, .none)
    heap.store(h, LockSlot.depth, .int(0))
  }

  /// Tasks that wait for the lock: those that its release makes ready.
  func waiters(_ h: Handle) -> [Int] {
    (0..<taskCount).filter { task in
      task != current && !tasks[task].isFinished && isPending(task, on: h)
    }
  }

  private func isPending(_ task: Int, on h: Handle) -> Bool {
    guard let (row, arguments) = pendingOperation(task), builtins[row].readiness != nil, arguments.count > 0 else {
      return false
    }
    if case .ref(let object) = arguments[0] { return object == h }
    return false
  }

  func lockRepr(_ h: Handle) -> String {
    "<\(lockOwner(h) == nil ? "unlocked" : "locked") _thread.lock object at \(address(h))>"
  }

  func rlockRepr(_ h: Handle) -> String {
    let owner = lockOwner(h).map { ident($0) } ?? 0
    let state = lockOwner(h) == nil ? "unlocked" : "locked"
    return "<\(state) _thread.RLock object owner=\(owner) count=\(lockDepth(h)) at \(address(h))>"
  }

  /// `threading.get_ident()` of a task: made up, the same in every run.
  func ident(_ task: Int) -> Int { 140_000_000_000_000 + (Int(tasks[task].identity) + 1) * 4096 }
}

/// `acquire(blocking=True, timeout=-1)`, `release`, `locked` and the `with` statement's methods.
enum LockBuiltins {
  /// `acquire`'s arguments: whether it waits at all, and for how long; nil where they are no such thing.
  static func waiting(_ machine: borrowing Machine, _ arguments: Arguments) -> (blocking: Bool, timeout: Double?)? {
    var blocking = true
    switch machine.plain(arguments.optional(1)) {
    case .unbound, .end: break
    case .bool(let b): blocking = b
    case .int(let i) where i >= Int(Int32.min) && i <= Int(Int32.max): blocking = i != 0
    default: return nil
    }
    let value = arguments.optional(2)
    if value.isUnbound || value.isEnd { return (blocking, nil) }
    guard let timeout = machine.timeout(value) else { return nil }
    if timeout == -1 { return (blocking, nil) }
    return timeout < 0 || !blocking ? nil : (blocking, timeout)
  }

  /// What is wrong with `acquire`'s arguments.
  private static func error(_ machine: inout Machine, _ arguments: Arguments) -> Fault {
    switch machine.plain(arguments.optional(1)) {
    case .unbound, .end, .bool: break
    case .int(let i):
      let isTooLarge = i > Int(Int32.max)
      if isTooLarge || i < Int(Int32.min) {
        return machine.fault(
          .overflowError, "signed integer is \(isTooLarge ? "greater than maximum" : "less than minimum")")
      }
    case .big: return machine.fault(.overflowError, "Python int too large to convert to C long")
    default: return notAnInteger(&machine, arguments[1])
    }
    do throws(Fault) {
      let timeout = try machine.seconds(arguments.optional(2))
      if waiting(machine, Arguments(base: arguments.base, count: min(2, arguments.count)))?.blocking == false {
        return machine.fault(.valueError, "can't specify a timeout for a non-blocking call")
      }
      return machine.fault(
        timeout < 0 ? .valueError : .overflowError,
        timeout < 0 ? "timeout value must be positive" : "timeout value is too large")
    } catch {
      return error
    }
  }

  static func notAnInteger(_ machine: inout Machine, _ value: Value) -> Fault {
    machine.fault(.typeError, "'\(machine.typeName(of: value))' object cannot be interpreted as an integer")
  }

  static func readiness(_ machine: borrowing Machine, _ task: Int, _ arguments: Arguments) -> Readiness {
    guard case .ref(let h) = arguments[0], !machine.isAvailable(h, to: task) else { return .proceeds }
    guard let (blocking, timeout) = waiting(machine, arguments), blocking, timeout != 0 else { return .proceeds }
    return .waits(timeout: timeout, holder: machine.lockOwner(h))
  }

  static func acquire(_ machine: inout Machine, _ arguments: Arguments) throws(Fault) -> Value {
    guard case .ref(let h) = arguments[0] else { return .none }
    guard let (blocking, timeout) = waiting(machine, arguments) else { throw error(&machine, arguments) }
    let task = machine.current
    if machine.isAvailable(h, to: task) {
      machine.take(h, by: task)
      machine.emitOperation(h, "acquire", .proceeds)
      return .bool(true)
    }
    if !blocking || timeout == 0 {
      machine.emitOperation(h, "acquire", .refuses)
      return .bool(false)
    }
    if machine.tasks[task].timedOut {
      machine.emitOperation(h, "acquire", .timesOut)
      return .bool(false)
    }
    throw .block
  }

  static func release(_ machine: inout Machine, _ arguments: Arguments) throws(Fault) -> Value {
    guard case .ref(let h) = arguments[0] else { return .none }
    if machine.heap.kind(h) == .rlock {
      guard machine.lockOwner(h) == machine.current else {
        return try fail(&machine, h, "cannot release un-acquired lock")
      }
      if machine.lockDepth(h) > 1 {
        machine.heap.store(h, LockSlot.depth, .int(machine.lockDepth(h) - 1))
        machine.emitOperation(h, "release", .proceeds)
        return .none
      }
    } else if machine.lockOwner(h) == nil {
      return try fail(&machine, h, "release unlocked lock")
    }
    machine.free(h)
    if machine.observing { machine.emitOperation(h, "release", .proceeds, wakes: machine.waiters(h)) }
    return .none
  }

  private static func fail(_ machine: inout Machine, _ h: Handle, _ message: String) throws(Fault) -> Value {
    machine.emitOperation(h, "release", .fails("RuntimeError: \(message)"))
    throw machine.fault(.runtimeError, message)
  }

  /// What both kinds have.
  private static let common: [BuiltinRow] = {
    let ready: Ready = { machine, task, arguments in readiness(machine, task, arguments) }
    return ["acquire", "acquire_lock"].map { name in
      method(name, 0, 2, keywords: ["blocking", "timeout"], effect: .visible, readiness: ready) {
        machine, arguments throws(Fault) in try acquire(&machine, arguments)
      }
    } + [
      method("__enter__", 0, 0, effect: .visible, readiness: ready) { machine, arguments throws(Fault) in
        try acquire(&machine, arguments)
      },
      method("__exit__", 0, -1, effect: .visible) { machine, arguments throws(Fault) in
        try release(&machine, arguments)
      },
      method("_at_fork_reinit", 0, 0, effect: .visible) { machine, arguments throws(Fault) in
        if case .ref(let h) = arguments[0] { machine.free(h) }
        return .none
      },
    ]
      + ["release", "release_lock"].map { name in
        method(name, 0, 0, effect: .visible) { machine, arguments throws(Fault) in try release(&machine, arguments) }
      }
  }()

  static let lock = MethodTable(
    type: .lock,
    rows: common
      + ["locked", "locked_lock"].map { name in
        method(name, 0, 0, effect: .visible) { machine, arguments throws(Fault) in
          .bool(machine.lockOwner(arguments[0].handle ?? 0) != nil)
        }
      })

  static let rlock = MethodTable(
    type: .rlock,
    rows: common.filter { !$0.name.hasSuffix("_lock") } + [
      method("__new__", 0, -1) { machine, _ throws(Fault) in machine.makeLock(.rlock) },
      method("_is_owned", 0, 0) { machine, arguments throws(Fault) in
        .bool(machine.lockOwner(arguments[0].handle ?? 0) == machine.current)
      },
      method("_recursion_count", 0, 0) { machine, arguments throws(Fault) in
        let h = arguments[0].handle ?? 0
        return .int(machine.lockOwner(h) == machine.current ? machine.lockDepth(h) : 0)
      },
      // What it takes to take it again: how often it was held, and by whom.
      method("_release_save", 0, 0, effect: .visible) { machine, arguments throws(Fault) in
        let h = arguments[0].handle ?? 0
        guard machine.lockOwner(h) != nil else { throw machine.fault(.runtimeError, "cannot release un-acquired lock") }
        let state = machine.makeTuple([.int(machine.lockDepth(h)), .int(machine.ident(machine.lockOwner(h) ?? 0))])
        machine.free(h)
        if machine.observing { machine.emitOperation(h, "release", .proceeds, wakes: machine.waiters(h)) }
        return state
      },
      method("_acquire_restore", 1, 1, effect: .visible, readiness: restoreReadiness) {
        machine, arguments throws(Fault) in
        guard case .ref(let h) = arguments[0], case .ref(let state) = arguments[1],
          case .int(let depth) = machine.elements(state).first
        else { return .none }
        guard machine.lockOwner(h) == nil else { throw .block }
        machine.take(h, by: machine.current, depth: depth)
        machine.emitOperation(h, "acquire", .proceeds)
        return .none
      },
    ])

  private static let restoreReadiness: Ready = { machine, _, arguments in
    guard case .ref(let h) = arguments[0], let owner = machine.lockOwner(h) else { return .proceeds }
    return .waits(timeout: nil, holder: owner)
  }
}

// MARK: Timeouts

extension Machine {
  /// A time in seconds as CPython takes it; nil if it is none, or more than its clock holds.
  func timeout(_ value: Value) -> Double? {
    switch plain(value) {
    case .int(let seconds) where seconds.magnitude <= 9_223_372_036: Double(seconds)
    case .bool(let flag): flag ? 1 : 0
    case .float(let seconds) where seconds.magnitude < 9_223_372_036.854775: seconds
    default: nil
    }
  }

  /// The same, or the error that CPython raises.
  mutating func seconds(_ value: Value) throws(Fault) -> Double {
    if let seconds = timeout(value) { return seconds }
    switch plain(value) {
    case .float(let seconds) where seconds.isNaN: throw fault(.valueError, "Invalid value NaN (not a number)")
    case .float: throw fault(.overflowError, "timestamp out of range for platform time_t")
    case .int, .big: throw fault(.overflowError, "timestamp too large to convert to C _PyTime_t")
    default: throw LockBuiltins.notAnInteger(&self, value)
    }
  }
}
