/// The rules of processes, below `os` and `multiprocessing`, which are Python code of the prelude.
enum ProcessBuiltins {
  static let module = NativeModule(name: "processes", rows: rows + PipeBuiltins.rows + SemaphoreBuiltins.rows)

  private static func signalName(_ number: Int) -> String {
    let names = [
      1: "SIGHUP", 2: "SIGINT", 3: "SIGQUIT", 9: "SIGKILL", 10: "SIGUSR1", 12: "SIGUSR2", 14: "SIGALRM", 15: "SIGTERM",
      18: "SIGCONT", 19: "SIGSTOP",
    ]
    return names[number] ?? "signal \(number)"
  }

  private static let rows: [BuiltinRow] = [
    // fork(name): the number of the new process; in that one 0
    BuiltinRow("fork", 1, 1, effect: .visible) { machine, a throws(Fault) in
      let process = try machine.fork(machine.string(a[0]))
      // Code has been linked: only a call renews what the loop knows of it.
      throw machine.callPrelude(._same, [.int(Machine.pid(process))])
    },
    // spawn(name, argument): the number of a process that begins with no modules, and calls `_run_spawned(argument)`
    BuiltinRow("spawn", 2, 2, effect: .visible) { machine, a throws(Fault) in
      if machine.taskCount >= machine.limits.tasks { throw machine.fault(.runtimeError, "can't start new process") }
      return .int(Machine.pid(machine.spawnProcess(machine.string(a[0]), a[1])))
    },
    // main_body(): what runs the program's main module in the running process; None: there is none, as at the prompt
    BuiltinRow("main_body", 0, 0) { machine, _ throws(Fault) in
      guard let code = machine.mainCode else { return .none }
      let id = machine.link(code, module: machine.mainModule, isQuiet: false)
      throw machine.callPrelude(._same, [machine.makeFunction(id)])
    },
    // begin(): the time that an interpreter takes to start, where cores are accounted for
    BuiltinRow("begin", 0, 0) { machine, _ throws(Fault) in
      if machine.stopsAfterOperations { machine.spend(nanoseconds: Machine.interpreterStartCost) }
      return .none
    },
    BuiltinRow("pid", 0, 0) { machine, _ throws(Fault) in .int(Machine.pid(machine.process)) },
    // parent(): the number of the parent; of the program's, or where the parent has ended, somebody else's
    BuiltinRow("parent", 0, 0, effect: .visible) { machine, _ throws(Fault) in
      if machine.process == 0 { return .int(Machine.pid(0) - 1) }
      guard case .ref(let parent) = machine.heap[machine.ownProcess(), ProcessSlot.parent],
        machine.heap[parent, ProcessSlot.status].isNone
      else { return .int(1) }
      return .int(Machine.pid(machine.processNumber(parent)))
    },
    BuiltinRow("set_name", 1, 1) { machine, a throws(Fault) in
      machine.heap.store(machine.ownProcess(), ProcessSlot.name, a[0])
      return .none
    },
    // task(pid): the object of the main task, to be joined
    BuiltinRow("task", 1, 1) { machine, a throws(Fault) in
      guard let pid = machine.index(a[0]), let object = machine.processObject(pid: pid) else { return .none }
      return .ref(machine.tasks[machine.mainTask(ofProcess: machine.processNumber(object))].object)
    },
    // join(task, timeout): waits for the end of the process; its status, None if it goes on
    BuiltinRow("join", 2, 2, effect: .visible, readiness: joinReadiness) { machine, a throws(Fault) in
      guard case .ref(let object) = a[0], let process = process(machine, a[0]) else { return .int(0) }
      let hasEnded = machine.hasEnded(process: process)
      machine.emitOperation(
        object, "join", hasEnded ? .proceeds : .timesOut, label: machine.string(machine.heap[object, TaskSlot.name]))
      if !hasEnded { return .none }
      machine.heap.store(machine.processes[process].object, ProcessSlot.isReaped, .bool(true))
      return machine.heap[machine.processes[process].object, ProcessSlot.status]
    },
    // status(pid): None while it lives, then exit status or minus signal
    BuiltinRow("status", 1, 1, effect: .visible) { machine, a throws(Fault) in
      guard let pid = machine.index(a[0]), let object = machine.processObject(pid: pid) else { return .none }
      let status = machine.heap[object, ProcessSlot.status]
      if !status.isNone { machine.heap.store(object, ProcessSlot.isReaped, .bool(true)) }
      return status
    },
    // wait(pid, blocks): (pid, status) of a child that has ended, which is then forgotten; 0 if none has, None if there
    // is none
    BuiltinRow("wait", 2, 2, effect: .visible, readiness: waitReadiness) { machine, a throws(Fault) in
      let children = children(machine, machine.current, a[0])
      if children.isEmpty { return .none }
      guard let child = children.first(where: { !machine.heap[$0, ProcessSlot.status].isNone }) else { return .int(0) }
      machine.heap.store(child, ProcessSlot.isReaped, .bool(true))
      let pid = Machine.pid(machine.processNumber(child))
      return machine.makeTuple([.int(pid), machine.heap[child, ProcessSlot.status]])
    },
    // kill(pid, signal): whether there is such a process
    BuiltinRow("kill", 2, 2, effect: .visible) { machine, a throws(Fault) in
      guard let pid = machine.index(a[0]), let signal = machine.index(a[1]) else { return .bool(false) }
      if pid == Machine.pid(0), machine.processes[0].object == 0 { _ = machine.ownProcess() }
      guard let object = machine.processObject(pid: pid),
        machine.heap[object, ProcessSlot.isReaped].isIdentical(to: .bool(false))
      else { return .bool(false) }
      if signal != 0, machine.observing {
        let main = machine.tasks[machine.mainTask(ofProcess: machine.processNumber(object))].object
        machine.emitOperation(
          main, "send \(signalName(signal))", .proceeds, label: machine.string(machine.heap[main, TaskSlot.name]),
          type: "Process")
      }
      if signal != 0 { machine.kill(object, signal) }
      return .bool(true)
    },
    // rest(): never returns, if its process has ended or been stopped
    BuiltinRow("rest", 0, 0, effect: .visible, readiness: restReadiness) { _, _ throws(Fault) in .none },
    // set_disposition(signal, what): 0 as always, 1 ignored, 2 there is a handler
    BuiltinRow("set_disposition", 2, 2, effect: .visible) { machine, a throws(Fault) in
      guard let signal = machine.index(a[0]), 1...63 ~= signal, let what = machine.index(a[1]) else { return .none }
      let object = machine.ownProcess()
      for (slot, kind) in [(ProcessSlot.ignored, 1), (ProcessSlot.handled, 2)] {
        guard case .int(let mask) = machine.heap[object, slot] else { continue }
        let bit = 1 << (signal - 1)
        machine.heap.store(object, slot, .int(what == kind ? mask | bit : mask & ~bit))
      }
      return .none
    },
    // keep(object): all processes have it; returned
    BuiltinRow("keep", 1, 1) { machine, a throws(Fault) in
      if case .ref(let h) = a[0] { machine.heap.setFlags(h, machine.heap.headers[Int(h)].flags.union(.common)) }
      return a[0]
    },
    // is_kept(object): whether processes share it
    BuiltinRow("is_kept", 1, 1) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0] else { return .bool(false) }
      let header = machine.heap.headers[Int(h)]
      return .bool(header.flags.contains(.common) || header.type == TypeID.semaphore.handle)
    },
    // fetch(pid, fd): a descriptor of another process, here
    BuiltinRow("fetch", 2, 2) { machine, a throws(Fault) in
      guard let pid = machine.index(a[0]), let source = machine.processObject(pid: pid) else { return .none }
      let task = machine.mainTask(ofProcess: machine.processNumber(source))
      let ends = (0...1).map { machine.pipe(a[1], $0, ofTask: task).map { Value.ref($0) } ?? .none }
      return .int(machine.addDescriptor(read: ends[0], write: ends[1], taken: []))
    },
    // give(pid, fd): the same descriptor in another process, its number there
    BuiltinRow("give", 2, 2) { machine, a throws(Fault) in
      guard let pid = machine.index(a[0]), let target = machine.processObject(pid: pid) else { return .none }
      let ends = (0...1).map { machine.pipe(a[1], $0, ofTask: machine.current).map { Value.ref($0) } ?? .none }
      return .int(machine.addDescriptor(read: ends[0], write: ends[1], taken: [], to: target))
    },
  ]

  private static func process(_ machine: borrowing Machine, _ task: Value) -> Int? {
    guard case .ref(let object) = task, case .int(let number) = machine.heap[object, TaskSlot.number] else {
      return nil
    }
    return Int(machine.tasks[number].process)
  }

  private static let restReadiness: Ready = { machine, task, _ in machine.processReadiness(task) ?? .proceeds }

  private static let joinReadiness: Ready = { machine, _, a in
    guard let process = process(machine, a[0]), !machine.hasEnded(process: process) else { return .proceeds }
    let timeout = machine.timeout(a[1]).map { max(0, $0) }
    if timeout == 0 { return .proceeds }
    return .waits(timeout: timeout, holder: machine.mainTask(ofProcess: process))
  }

  /// The children of a task's process that nobody has waited for: the one with that number, or (-1) all.
  private static func children(_ machine: borrowing Machine, _ task: Int, _ pid: Value) -> [Handle] {
    let object = machine.processes[Int(machine.tasks[task].process)].object
    guard object != 0, let pid = machine.index(pid), case .ref(let list) = machine.heap[object, ProcessSlot.children]
    else { return [] }
    return machine.elements(list).compactMap(\.handle).filter { child in
      guard case .bool(false) = machine.heap[child, ProcessSlot.isReaped] else { return false }
      return pid == -1 || Machine.pid(machine.processNumber(child)) == pid
    }
  }

  private static let waitReadiness: Ready = { machine, task, a in
    let children = children(machine, task, a[0])
    if machine.nativeTruth(a[1]) != true || children.isEmpty { return .proceeds }
    for child in children where !machine.heap[child, ProcessSlot.status].isNone { return .proceeds }
    return .waits(timeout: nil, holder: machine.mainTask(ofProcess: machine.processNumber(children[0])))
  }
}
