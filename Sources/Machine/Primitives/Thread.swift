/// The rules of threads: natives under `threading.Thread`, which is Python code of the prelude.
///
/// A thread's Python object keeps the machine's task object in its attribute `_task`; starting, joining and ending are
/// operations on that.
enum ThreadBuiltins {
  static let functions: [BuiltinRow] = [
    // _start_task(thread, name, daemon): the new task's object.
    BuiltinRow("_start_task", 3, 3, effect: .visible) { machine, arguments throws(Fault) in
      if machine.taskCount >= machine.limits.tasks { throw machine.fault(.runtimeError, "can't start new thread") }
      let name = machine.columnName(machine.string(arguments[1]))
      let task = machine.addTask(name: name, thread: arguments[0])
      let object = machine.tasks[task].object
      machine.heap.store(object, TaskSlot.isDaemon, arguments[2])
      machine.prepare(task, machine.prelude[._bootstrap], [arguments[0]])
      if machine.stopsAfterOperations { machine.spend(nanoseconds: Machine.threadStartCost) }
      machine.noteStart(of: task)
      if machine.observing {
        machine.emit(.start(task: task, name: name))
        if machine.nativeTruth(arguments[2]) == true {
          machine.emit(.note(Note(object: Int(object), type: "Thread", label: name, verb: "daemon", value: task)))
        }
        machine.emitOperation(object, "start", .proceeds, wakes: [task], label: name)
      }
      return .ref(object)
    },
    // _join_task(task object, timeout or None): waits for its end.
    BuiltinRow("_join_task", 1, 2, effect: .visible, readiness: joinReadiness) { machine, arguments throws(Fault) in
      guard case .ref(let object) = arguments[0] else { return .none }
      let finished = machine.isFinished(object)
      machine.emitOperation(
        object, "join", finished ? .proceeds : .timesOut, label: machine.string(machine.heap[object, TaskSlot.name]))
      return .bool(finished)
    },
    BuiltinRow("_is_finished", 1, 1, effect: .visible) { machine, arguments throws(Fault) in
      guard case .ref(let object) = arguments[0] else { return .bool(false) }
      let finished = machine.isFinished(object)
      if machine.observing {
        machine.emit(
          .note(
            Note(
              object: Int(object), type: "Thread", label: machine.string(machine.heap[object, TaskSlot.name]),
              verb: "is_alive", value: finished ? 0 : 1)))
      }
      return .bool(finished)
    },
    // A visible operation that does nothing: the moment at which a primitive of the prelude reads its own state.
    BuiltinRow("_look", 0, 0, effect: .visible) { _, _ throws(Fault) in .none },
    // _note(object, type, verb, value=None, other=None): tells observers what a primitive of the prelude has done.
    BuiltinRow("_note", 3, 5) { machine, arguments throws(Fault) in
      if machine.observing { machine.emitNote(arguments) }
      return .none
    },
    // Whether `_note` tells anybody.
    BuiltinRow("_is_observed", 0, 0) { machine, _ throws(Fault) in .bool(machine.observing) },
    BuiltinRow("_current_thread", 0, 0) { machine, _ throws(Fault) in
      machine.heap[machine.tasks[machine.current].object, TaskSlot.thread]
    },
    // The current task no longer keeps its Thread object alive.
    BuiltinRow("_forget_thread", 0, 0) { machine, _ throws(Fault) in
      machine.heap.store(machine.tasks[machine.current].object, TaskSlot.thread, .none)
      return .none
    },
    // To the others the current task has ended, though it has still to call what is called at the end.
    BuiltinRow("_retire", 0, 0, effect: .visible) { machine, _ throws(Fault) in
      machine.heap.store(machine.tasks[machine.current].object, TaskSlot.isFinished, .bool(true))
      return .none
    },
    BuiltinRow("_task_number", 0, 0) { machine, _ throws(Fault) in .int(machine.current) },
    BuiltinRow("_main_task", 0, 0) { machine, _ throws(Fault) in
      .int(machine.mainTask(ofProcess: machine.process))
    },
    BuiltinRow("_set_thread", 2, 2) { machine, arguments throws(Fault) in
      // Gives a task (by number) its Thread object: the main thread's, when `threading` is imported.
      if case .int(let task) = arguments[0], task < machine.taskCount {
        machine.heap.store(machine.tasks[task].object, TaskSlot.thread, arguments[1])
      }
      return .none
    },
    BuiltinRow("_task_object", 1, 1) { machine, arguments throws(Fault) in
      guard case .int(let task) = arguments[0], task < machine.taskCount else { return .none }
      return .ref(machine.tasks[task].object)
    },
    BuiltinRow("_set_task_name", 2, 2) { machine, arguments throws(Fault) in
      let name = machine.makeStr(machine.columnName(machine.string(arguments[1])))
      if case .ref(let object) = arguments[0] { machine.heap.store(object, TaskSlot.name, name) }
      return .none
    },
    BuiltinRow("_live_threads", 0, 0, effect: .visible) { machine, _ throws(Fault) in
      var threads: [Value] = []
      let process = machine.tasks[machine.current].process
      let main = machine.mainTask(ofProcess: Int(process))
      for i in 0..<machine.taskCount where machine.tasks[i].process == process {
        if i != main, machine.tasks[i].isFinished { continue }
        let thread = machine.heap[machine.tasks[i].object, TaskSlot.thread]
        // It is at its very end.
        if thread.isNone, i != main { continue }
        threads.append(thread)
      }
      return machine.makeList(threads)
    },
    BuiltinRow("_ident", 0, 1) { machine, arguments throws(Fault) in
      if case .ref(let object) = arguments.optional(0), case .int(let n) = machine.heap[object, TaskSlot.number] {
        return .int(machine.ident(n))
      }
      return .int(machine.ident(machine.current))
    },
    BuiltinRow("_make_lock", 1, 1) { machine, arguments throws(Fault) in
      machine.makeLock(machine.nativeTruth(arguments[0]) == true ? .rlock : .lock)
    },
    // _seconds(timeout): the same, if CPython can wait so long.
    BuiltinRow("_seconds", 1, 1) { machine, arguments throws(Fault) in .float(try machine.seconds(arguments[0])) },
    // _send_signal(number): the main thread is to call the signal's handler.
    BuiltinRow("_send_signal", 1, 1, effect: .visible) { machine, arguments throws(Fault) in
      let object = machine.tasks[machine.mainTask(ofProcess: machine.process)].object
      guard case .int(let number) = arguments[0], 1...63 ~= number,
        case .int(let signals) = machine.heap[object, TaskSlot.signals]
      else { return .none }
      machine.heap.store(object, TaskSlot.signals, .int(signals | 1 << (number - 1)))
      return .none
    },
    BuiltinRow("_clock", 0, 0, effect: .visible) { machine, _ throws(Fault) in
      if machine.timersFireAnyTime { machine.clockMatters = true }
      return .int(machine.clock)
    },
  ]

  private static let joinReadiness: Ready = { machine, _, arguments in
    guard case .ref(let object) = arguments[0], !machine.isFinished(object) else { return .proceeds }
    guard case .int(let number) = machine.heap[object, TaskSlot.number] else { return .proceeds }
    let timeout = machine.timeout(arguments.optional(1)).map { max(0, $0) }
    if timeout == 0 { return .proceeds }
    return .waits(timeout: timeout, holder: number)
  }
}

// MARK: Signals

extension Machine {
  /// Lets the main task, which gets its turn, first call the handler of a signal that was sent to it. False: there is
  /// a signal, but the operation that it waits in must end before.
  mutating func deliverSignal(_ choice: Choice) -> Bool {
    let t = tasks + choice.task
    guard case .int(let signals) = heap[t.pointee.object, TaskSlot.signals], signals != 0 else { return true }
    if choice.timesOut { return false }
    if !isInterrupted(choice.task), t.pointee.deadline >= 0 || phase(choice.task) != 0 { return false }
    let number = signals.trailingZeroBitCount + 1
    let before = (sp: t.pointee.sp, pc: t.pointee.pc)
    let sp = before.sp
    ensureStack(sp + 8)
    t.pointee.stack[sp] = preludeFunction(._interrupted)
    t.pointee.stack[sp + 1] = .unbound
    t.pointee.stack[sp + 2] = .int(number)
    t.pointee.sp = sp + 3
    t.pointee.pc += 1
    do throws(Fault) {
      try enterCall(Entry(base: sp, count: 1, flags: .retries))
    } catch {
      // No room for another frame: when there is.
      (t.pointee.sp, t.pointee.pc) = before
      return false
    }
    heap.store(t.pointee.object, TaskSlot.signals, .int(signals & (signals - 1)))
    endInterruption(choice.task)
    return signals & (signals - 1) == 0
  }

  func isFinished(_ object: Handle) -> Bool {
    if case .bool(true) = heap[object, TaskSlot.isFinished] { return true }
    return false
  }
}
