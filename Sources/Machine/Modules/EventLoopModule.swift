// What `asyncio` and `contextvars` need of the machine: what each task of the machine has of its own (its context, the
// event loop that runs in it), a wait for work, and the objects whose end must be told.

enum EventLoopModule {
  static let module = NativeModule(
    name: "eventloop",
    rows: [
      // context(), set_context(context): the current task's context, or None while it has none
      BuiltinRow("context", 0, 0) { machine, _ throws(Fault) in
        machine.heap[machine.tasks[machine.current].object, TaskSlot.context]
      },
      BuiltinRow("set_context", 1, 1) { machine, a throws(Fault) in
        machine.heap.store(machine.tasks[machine.current].object, TaskSlot.context, a[0])
        return .none
      },
      // running(), set_running(loop): the event loop that the current task runs, or None
      BuiltinRow("running", 0, 0) { machine, _ throws(Fault) in
        machine.heap[machine.tasks[machine.current].object, TaskSlot.loop]
      },
      BuiltinRow("set_running", 1, 1) { machine, a throws(Fault) in
        machine.heap.store(machine.tasks[machine.current].object, TaskSlot.loop, a[0])
        return .none
      },
      // enter(task, type, verb, loop): the usual beginning of a task's turn. What the context was before; or the end
      // marker, and nothing is done, where the turn is an unusual one: Python code then does all of it.
      BuiltinRow("enter", 4, 4) { machine, a throws(Fault) in machine.enterLoopTask(a) },
      // leave(task, loop, outer): the end of a turn; false if the loop's current task is another
      BuiltinRow("leave", 3, 3) { machine, a throws(Fault) in .bool(machine.leaveLoopTask(a)) },
      // now(): the clock in nanoseconds, of which the program does not learn
      BuiltinRow("now", 0, 0) { machine, _ throws(Fault) in .int(machine.clock) },
      BuiltinRow("fires_any_time", 0, 0) { machine, _ throws(Fault) in .bool(machine.timersFireAnyTime) },
      // has_company(): whether the process has other threads
      BuiltinRow("has_company", 0, 0) { machine, _ throws(Fault) in .bool(machine.hasCompany) },
      // await_ready(deque, timeout=None, other=None): waits until there is something in one of the deques
      BuiltinRow("await_ready", 1, 3, effect: .visible, readiness: readiness) { machine, a throws(Fault) in
        .bool(machine.heap.count(a[0].handle ?? 0) > 0)
      },
      // poll(): a look at what has happened, which takes its time. Else a task that waits by going round and round would
      // need very many turns until a timer fires.
      BuiltinRow("poll", 0, 0) { machine, _ throws(Fault) in
        machine.spend(nanoseconds: 5_000)
        return .none
      },
      // start_timer(function, slot, gate, …): a task of the machine that stands for a timer, and is no thread
      BuiltinRow("start_timer", 3, 5, effect: .visible) { machine, a throws(Fault) in
        if machine.taskCount >= machine.limits.tasks { throw machine.fault(.runtimeError, "can't start new timer") }
        let task = machine.addTask(name: "timer", thread: .none)
        let object = machine.tasks[task].object
        machine.heap.store(object, TaskSlot.isDaemon, .bool(true))
        machine.heap.store(object, TaskSlot.loop, machine.makeTuple([a[1], a[2]]))
        machine.prepare(task, a[0], Array(a.array.dropFirst()))
        return .none
      },
      // deadline(seconds): the clock's time then, for `await_timer`; 0 where the program does not look at the clock
      BuiltinRow("deadline", 1, 1) { machine, a throws(Fault) in
        if machine.beginsHashing, !machine.clockMatters { return .int(0) }
        let end = Double(machine.clock) + (machine.timeout(a[0]) ?? 0) * 1e9
        return .int(Int(min(max(end, 0), 4e18)))
      },
      // await_timer(slot, gate): waits until the timer of `slot`, [whether it is set, its deadline], fires: at any time
      // while `gate`, [whether it is open], is
      BuiltinRow("await_timer", 2, 2, effect: .visible, readiness: timerReadiness) { machine, a throws(Fault) in
        guard case .ref(let slot) = a[0], case .int(let deadline) = machine.heap[slot, 1] else { return .none }
        if deadline > machine.clock { machine.extraTime += deadline - machine.clock }
        return .none
      },
      // watch(obj), unwatch(obj): whether the method `<lost>` of its class is to be called when it dies
      BuiltinRow("watch", 1, 1) { machine, a throws(Fault) in
        guard case .ref(let h) = a[0] else { return .none }
        machine.heap.setFlags(h, machine.heap.headers[Int(h)].flags.subtracting([.delisted, .finalized]))
        machine.enlist(h)
        if !machine.heap.references.isOn {
          machine.heap.references.isWanted = true
          machine.wantCounting()
        }
        return .none
      },
      BuiltinRow("unwatch", 1, 1) { machine, a throws(Fault) in
        guard case .ref(let h) = a[0] else { return .none }
        let flags = machine.heap.headers[Int(h)].flags
        if flags.contains(.enlisted), !flags.contains(.weaklyReferenced) {
          machine.heap.setFlags(h, flags.union(.delisted))
        }
        return .none
      },
    ])

  private static let readiness: Ready = { machine, task, arguments in
    guard case .ref(let ready) = arguments[0], machine.heap.count(ready) == 0, !machine.hasSignal(task) else {
      return .proceeds
    }
    if case .ref(let other) = arguments.optional(2), machine.heap.count(other) > 0 { return .proceeds }
    return .waits(timeout: machine.timeout(arguments.optional(1)).map { max(0, $0) })
  }

  private static let timerReadiness: Ready = { machine, _, arguments in
    machine.timerReadiness(arguments[0], arguments[1])
  }
}

extension Machine {
  private func own(_ object: Handle, _ name: Name) -> Value { ownAttribute(object, name.rawValue) }

  /// Attributes that a task does not have of its own are as they are at its beginning.
  fileprivate mutating func enterLoopTask(_ a: Arguments) -> Value {
    guard case .ref(let task) = a[0], case .ref(let loop) = a[3], heap.kind(loop) == .instance,
      own(loop, ._current_task).isNone, own(task, ._state).isUnbound, !own(task, ._context).isUnbound
    else { return .end }
    for name in [Name._error, ._must_cancel] {
      switch own(task, name) {
      case .unbound, .none, .bool(false): break
      default: return .end
      }
    }
    let waiter = own(task, ._fut_waiter)
    if !waiter.isUnbound, !waiter.isNone { _ = setOwnAttribute(task, Name._fut_waiter.rawValue, .none) }
    _ = setOwnAttribute(loop, Name._current_task.rawValue, a[0])
    if observing { emitNote(Arguments(base: a.base, count: 3)) }
    let current = tasks[current].object
    let outer = heap[current, TaskSlot.context]
    heap.store(current, TaskSlot.context, own(task, ._context))
    return outer
  }

  fileprivate mutating func leaveLoopTask(_ a: Arguments) -> Bool {
    guard case .ref(let task) = a[0], case .ref(let loop) = a[1], heap.kind(loop) == .instance,
      case .ref(task) = own(loop, ._current_task)
    else { return false }
    _ = setOwnAttribute(loop, Name._current_task.rawValue, .none)
    let current = tasks[current].object
    if own(task, ._context).isNone {
      // The task may have got one: it is nobody else's.
      let context = heap[current, TaskSlot.context]
      if !context.isNone { _ = setOwnAttribute(task, Name._context.rawValue, context) }
    }
    heap.store(current, TaskSlot.context, a[2])
    return true
  }

  /// Whether there is another thread in the running process that has not ended.
  fileprivate var hasCompany: Bool {
    (0..<taskCount).contains { task in
      task != current && tasks[task].process == tasks[current].process && !tasks[task].isFinished
        && !isTimer(tasks[task].object)
    }
  }

  private func isTimer(_ task: Handle) -> Bool {
    if case .ref(let timer) = heap[task, TaskSlot.loop] { return heap.kind(timer) == .tuple }
    return false
  }

  /// Whether a task that has not begun is a timer's: it then waits like one that has.
  func timerReadiness(ofBeginning task: Int) -> Readiness {
    guard case .ref(let timer) = heap[tasks[task].object, TaskSlot.loop], heap.kind(timer) == .tuple else {
      return .proceeds
    }
    return timerReadiness(heap[timer, 0], heap[timer, 1])
  }

  fileprivate func timerReadiness(_ slot: Value, _ gate: Value) -> Readiness {
    guard case .ref(let slot) = slot, case .bool(true) = heap[slot, 0], case .ref(let gate) = gate,
      case .bool(true) = heap[gate, 0]
    else { return .waits(timeout: nil) }
    return .waits(timeout: 0)
  }

  /// Whether a task has still to call the handler of a signal.
  fileprivate func hasSignal(_ task: Int) -> Bool {
    if case .int(let signals) = heap[tasks[task].object, TaskSlot.signals] { return signals != 0 }
    return false
  }
}
