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
    let owner = lockOwner(h).map { Machine.ident($0) } ?? 0
    let state = lockOwner(h) == nil ? "unlocked" : "locked"
    return "<\(state) _thread.RLock object owner=\(owner) count=\(lockDepth(h)) at \(address(h))>"
  }

  /// `threading.get_ident()` of a task: made up, the same in every run.
  static func ident(_ task: Int) -> Int { 140_000_000_000_000 + (task + 1) * 4096 }
}

/// `acquire(blocking=True, timeout=-1)`, `release`, `locked` and the `with` statement's methods.
enum LockBuiltins {
  /// `acquire`'s arguments: whether it waits at all, and for how long.
  static func waiting(_ machine: borrowing Machine, _ arguments: Arguments) -> (blocking: Bool, timeout: Double?) {
    var blocking = true
    if arguments.count > 1, let truth = machine.nativeTruth(arguments[1]) {
      if !arguments[1].isUnbound, !arguments[1].isEnd { blocking = truth }
    }
    var timeout: Double?
    switch machine.plain(arguments.optional(2)) {
    case .int(let t): timeout = t < 0 ? nil : Double(t)
    case .float(let t): timeout = t < 0 ? nil : t
    default: break
    }
    return (blocking, timeout)
  }

  /// The first argument of `acquire` that is no number.
  private static func misfit(_ machine: borrowing Machine, _ arguments: Arguments) -> Value? {
    for i in 1..<max(1, arguments.count) {
      switch machine.plain(arguments[i]) {
      case .unbound, .end, .bool, .int, .big: continue
      case .float where i == 2: continue
      default: return arguments[i]
      }
    }
    return nil
  }

  static func readiness(_ machine: borrowing Machine, _ task: Int, _ arguments: Arguments) -> Readiness {
    guard case .ref(let h) = arguments[0] else { return .proceeds }
    if machine.isAvailable(h, to: task) || misfit(machine, arguments) != nil { return .proceeds }
    let (blocking, timeout) = waiting(machine, arguments)
    if !blocking || timeout == 0 { return .proceeds }
    return .waits(timeout: timeout, holder: machine.lockOwner(h))
  }

  static func acquire(_ machine: inout Machine, _ arguments: Arguments) throws(Fault) -> Value {
    guard case .ref(let h) = arguments[0] else { return .none }
    if arguments.count == 1, machine.isAvailable(h, to: machine.current) {
      machine.take(h, by: machine.current)
      machine.emitOperation(h, "acquire", .proceeds)
      return .bool(true)
    }
    if let misfit = misfit(machine, arguments) {
      throw machine.fault(.typeError, "'\(machine.typeName(of: misfit))' object cannot be interpreted as an integer")
    }
    let (blocking, timeout) = waiting(machine, arguments)
    if !blocking, timeout != nil {
      throw machine.fault(.valueError, "can't specify a timeout for a non-blocking call")
    }
    if let timeout = try machine.double(arguments.optional(2)), timeout < 0, timeout != -1 {
      throw machine.fault(.valueError, "timeout value must be positive")
    }
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

  static func table(_ type: TypeID) -> MethodTable {
    let ready: Ready = { machine, task, arguments in readiness(machine, task, arguments) }
    return MethodTable(
      type: type,
      rows: [
        method("acquire", 0, 2, keywords: ["blocking", "timeout"], effect: .visible, readiness: ready) {
          machine, arguments throws(Fault) in try acquire(&machine, arguments)
        },
        method("__enter__", 0, 0, effect: .visible, readiness: ready) { machine, arguments throws(Fault) in
          try acquire(&machine, arguments)
        },
        method("release", 0, 0, effect: .visible) { machine, arguments throws(Fault) in
          try release(&machine, arguments)
        },
        method("__exit__", 0, 3, effect: .visible) { machine, arguments throws(Fault) in
          try release(&machine, arguments)
        },
        method("locked", 0, 0, effect: .visible) { machine, arguments throws(Fault) in
          .bool(machine.lockOwner(arguments[0].handle ?? 0) != nil)
        },
        method("_is_owned", 0, 0) { machine, arguments throws(Fault) in
          .bool(machine.lockOwner(arguments[0].handle ?? 0) == machine.current)
        },
        method("_recursion_count", 0, 0) { machine, arguments throws(Fault) in
          .int(machine.lockDepth(arguments[0].handle ?? 0))
        },
      ])
  }
}
