/// The rules of semaphores between processes, and what else the locks of `multiprocessing` ask of the machine.
///
/// A semaphore is a number: taking one waits until it is above zero, giving one back makes all who wait ready, and who
/// goes on is the scheduler's choice. Each operation is one step.
enum SemaphoreSlot {
  static let value = 0
  /// What it never goes above.
  static let maximum = 1
  static let count = 2
}

extension Machine {
  func semaphoreNumber(_ semaphore: Value, _ slot: Int) -> Int {
    if case .ref(let h) = semaphore, heap.headers[Int(h)].type == TypeID.semaphore.handle,
      case .int(let n) = heap[h, slot]
    {
      return n
    }
    return 0
  }
}

enum SemaphoreBuiltins {
  static let rows: [BuiltinRow] = [
    BuiltinRow("make_semaphore", 2, 2) { machine, a throws(Fault) in
      let h = machine.heap.allocate(.object, TypeID.semaphore.handle, count: SemaphoreSlot.count)
      machine.heap.store(h, SemaphoreSlot.value, a[0])
      machine.heap.store(h, SemaphoreSlot.maximum, a[1])
      return .ref(h)
    },
    // acquire(semaphore, blocking, timeout): whether it was taken
    BuiltinRow("acquire", 3, 3, effect: .visible, readiness: readiness) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0] else { return .none }
      let value = machine.semaphoreNumber(a[0], SemaphoreSlot.value)
      if value > 0 {
        machine.heap.store(h, SemaphoreSlot.value, .int(value - 1))
        machine.emitOperation(h, "acquire", .proceeds)
        return .bool(true)
      }
      machine.emitOperation(h, "acquire", machine.tasks[machine.current].timedOut ? .timesOut : .refuses)
      return .bool(false)
    },
    // release(semaphore): whether it was below its maximum
    BuiltinRow("release", 1, 1, effect: .visible) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0] else { return .none }
      let value = machine.semaphoreNumber(a[0], SemaphoreSlot.value)
      if value >= machine.semaphoreNumber(a[0], SemaphoreSlot.maximum) {
        machine.emitOperation(h, "release", .fails("ValueError: semaphore or lock released too many times"))
        return .bool(false)
      }
      machine.heap.store(h, SemaphoreSlot.value, .int(value + 1))
      machine.emitOperation(h, "release", .proceeds, wakes: machine.observing ? machine.waiters(h) : [])
      return .bool(true)
    },
    BuiltinRow("value", 1, 1, effect: .visible) { machine, a throws(Fault) in
      .int(machine.semaphoreNumber(a[0], SemaphoreSlot.value))
    },
    // owner(lock): 0 nobody's, 1 the running task's, 2 of another task of its process, 3 of another process
    BuiltinRow("owner", 1, 1, effect: .visible) { machine, a throws(Fault) in
      .int(owner(machine, a[0], machine.current))
    },
    // is_own(lock): the same question of the running task alone, which nobody else can change the answer to
    BuiltinRow("is_own", 1, 1) { machine, a throws(Fault) in .bool(owner(machine, a[0], machine.current) == 1) },
    BuiltinRow("depth", 1, 1) { machine, a throws(Fault) in .int(machine.lockDepth(a[0].handle ?? 0)) },
    // pass_by(lock): waits until the running task could take it, and does not
    BuiltinRow("pass_by", 1, 1, effect: .visible, readiness: passReadiness) { machine, a throws(Fault) in
      if machine.observing, case .ref(let h) = a[0] {
        machine.emit(.note(Note(object: Int(h), type: "Value", label: "", verb: "pass")))
      }
      return .none
    },
    // touch(object, memory, index, new value=…): tells observers of an access of numbers that processes share
    BuiltinRow("touch", 3, 4) { machine, a throws(Fault) in
      if machine.observing { machine.emitTouch(a) }
      return .none
    },
  ]

  private static func owner(_ machine: borrowing Machine, _ lock: Value, _ task: Int) -> Int {
    guard case .ref(let h) = lock, let owner = machine.lockOwner(h) else { return 0 }
    if owner == task { return 1 }
    return machine.tasks[owner].process == machine.tasks[task].process ? 2 : 3
  }

  private static let readiness: Ready = { machine, _, a in
    if machine.semaphoreNumber(a[0], SemaphoreSlot.value) > 0 || machine.nativeTruth(a[1]) != true { return .proceeds }
    let timeout = machine.timeout(a[2]).map { max(0, $0) }
    return timeout == 0 ? .proceeds : .waits(timeout: timeout)
  }

  private static let passReadiness: Ready = { machine, task, a in
    guard case .ref(let h) = a[0], !machine.isAvailable(h, to: task) else { return .proceeds }
    return .waits(timeout: nil, holder: machine.lockOwner(h))
  }
}
