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
      // now(): the clock in nanoseconds, of which the program does not learn
      BuiltinRow("now", 0, 0) { machine, _ throws(Fault) in .int(machine.clock) },
      BuiltinRow("fires_any_time", 0, 0) { machine, _ throws(Fault) in .bool(machine.timersFireAnyTime) },
      // await_ready(deque, timeout=None): waits until there is something in it; whether there is
      BuiltinRow("await_ready", 1, 2, effect: .visible, readiness: readiness) { machine, a throws(Fault) in
        .bool(machine.heap.count(a[0].handle ?? 0) > 0)
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
    return .waits(timeout: machine.timeout(arguments.optional(1)).map { max(0, $0) })
  }
}

extension Machine {
  /// Whether a task has still to call the handler of a signal.
  fileprivate func hasSignal(_ task: Int) -> Bool {
    if task == 0, case .int(let signals) = heap[tasks[0].object, TaskSlot.signals] { return signals != 0 }
    return false
  }
}
