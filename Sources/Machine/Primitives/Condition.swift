/// The rules of a condition variable (Mesa semantics, as in Python): `wait` gives the lock back and queues up,
/// `notify` takes the longest waiters out of the queue, and each must then get the lock like anyone.
///
/// The native part is the queue of waiters; `threading.Condition` is Python code of the prelude around it. A task's
/// `phase` says where its `wait` stands: 0 not begun, 1 queued, 2 notified, 3 timed out.
enum ConditionSlot {
  /// The lock, or None for a queue of its own (semaphores, events).
  static let lock = 0
  /// How often the waiter held an RLock is kept on its task; from here on: task objects, longest waiter first.
  static let firstWaiter = 1
}

enum ConditionBuiltins {
  static let table = MethodTable(
    type: .conditionQueue,
    rows: [
      method("wait", 0, 1, effect: .visible, readiness: readiness) { machine, arguments throws(Fault) in
        try wait(&machine, arguments)
      },
      method("notify", 1, 1, effect: .visible) { machine, arguments throws(Fault) in
        guard case .ref(let h) = arguments[0], let n = machine.index(arguments[1]) else { return .none }
        let woken = machine.notify(h, n)
        machine.emitOperation(h, n == Int.max ? "notify_all" : "notify", .proceeds, wakes: woken)
        return .int(woken.count)
      },
      method("__len__", 0, 0) { machine, arguments throws(Fault) in
        .int(machine.heap.count(arguments[0].handle ?? 0) - ConditionSlot.firstWaiter)
      },
    ])

  static let functions: [BuiltinRow] = [
    BuiltinRow("_make_condition", 1, 1) { machine, arguments throws(Fault) in
      let h = machine.heap.allocate(.condition, TypeID.conditionQueue.handle, count: ConditionSlot.firstWaiter)
      machine.heap.store(h, ConditionSlot.lock, arguments[0])
      return .ref(h)
    }
  ]

  private static let readiness: Ready = { machine, task, arguments in
    guard case .ref(let h) = arguments[0] else { return .proceeds }
    let phase = machine.phase(task)
    if phase == 0 { return .proceeds }
    let free = machine.conditionLock(h).map { machine.lockOwner($0) == nil } ?? true
    if phase >= 2 {
      return free ? .proceeds : .waits(timeout: nil, holder: machine.conditionLock(h).flatMap { machine.lockOwner($0) })
    }
    return .waits(timeout: machine.timeout(arguments.optional(1)).map { max(0, $0) })
  }

  private static func wait(_ machine: inout Machine, _ arguments: Arguments) throws(Fault) -> Value {
    guard case .ref(let h) = arguments[0] else { return .none }
    let task = machine.current
    let object = machine.tasks[task].object
    let lock = machine.conditionLock(h)
    switch machine.phase(task) {
    case 0:
      if let lock {
        // The depth of an RLock is kept in the phase, above the two bits of the phase itself.
        machine.heap.store(object, TaskSlot.phase, .int(1 | machine.lockDepth(lock) << 2))
        machine.free(lock)
      } else {
        machine.heap.store(object, TaskSlot.phase, .int(1))
      }
      machine.heap.append(h, .ref(object))
      if machine.observing {
        machine.emitOperation(h, "wait", .blocks(holders: []), wakes: lock.map { machine.waiters($0) } ?? [])
      }
      throw .wait
    case 1:
      // Timed out: out of the queue, and wait for the lock like anyone.
      machine.dequeue(h, object)
      machine.setPhase(task, 3)
      machine.tasks[task].deadline = -1
      if let lock, machine.lockOwner(lock) != nil { throw .wait }
      return machine.finishWait(h, lock, notified: false)
    case 2: return machine.finishWait(h, lock, notified: true)
    default: return machine.finishWait(h, lock, notified: false)
    }
  }
}

extension Machine {
  func phase(_ task: Int) -> Int {
    if case .int(let phase) = heap[tasks[task].object, TaskSlot.phase] { return phase & 3 }
    return 0
  }

  mutating func setPhase(_ task: Int, _ phase: Int) {
    guard case .int(let old) = heap[tasks[task].object, TaskSlot.phase] else { return }
    heap.store(tasks[task].object, TaskSlot.phase, .int(old & ~3 | phase))
  }

  func conditionLock(_ h: Handle) -> Handle? { heap[h, ConditionSlot.lock].handle }

  /// Takes up to `n` waiters out of the queue; their task numbers, longest waiter first.
  mutating func notify(_ h: Handle, _ n: Int) -> [Int] {
    let first = ConditionSlot.firstWaiter
    let all = heap.count(h)
    let taken = min(max(0, n), all - first)
    if taken == 0 { return [] }
    var woken: [Int] = []
    for k in first..<(first + taken) {
      // A thread that a fork has left behind counts as woken, too.
      guard case .ref(let object) = heap[h, k], case .int(let task) = heap[object, TaskSlot.number] else { continue }
      setPhase(task, 2)
      candidates.add(task)
      woken.append(task)
    }
    for k in (first + taken)..<all { heap.store(h, k - taken, heap[h, k]) }
    for _ in 0..<taken { heap.removeLast(h) }
    return woken
  }

  mutating func dequeue(_ h: Handle, _ object: Handle) {
    for k in ConditionSlot.firstWaiter..<heap.count(h) {
      if case .ref(let waiter) = heap[h, k], waiter == object { return removeElement(h, k) }
    }
  }

  mutating func finishWait(_ h: Handle, _ lock: Handle?, notified: Bool) -> Value {
    let object = tasks[current].object
    guard case .int(let phase) = heap[object, TaskSlot.phase] else { return .none }
    heap.store(object, TaskSlot.phase, .int(0))
    if let lock { take(lock, by: current, depth: max(1, phase >> 2)) }
    emitOperation(h, "wait", notified ? .proceeds : .timesOut)
    return .bool(notified)
  }
}
