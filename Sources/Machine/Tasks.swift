// Tasks: starting and ending them, who can go on, running one choice, going back.

extension Machine {
  /// A new task with an empty stack; its number.
  mutating func addTask(name: String, thread: Value, process: Int? = nil) -> Int {
    let process = process ?? self.process
    let object = heap.allocate(.task, TypeID.task.handle, count: TaskSlot.count)
    heap.store(object, TaskSlot.number, .int(taskCount))
    heap.store(object, TaskSlot.thread, thread)
    heap.store(object, TaskSlot.phase, .int(0))
    heap.store(object, TaskSlot.exceptionLine, .none)
    heap.store(object, TaskSlot.isFinished, .bool(false))
    heap.store(object, TaskSlot.exception, .none)
    heap.store(object, TaskSlot.name, makeStr(name))
    heap.store(object, TaskSlot.isDaemon, .bool(false))
    heap.store(object, TaskSlot.reprs, .none)
    heap.store(object, TaskSlot.signals, .int(0))
    heap.store(object, TaskSlot.context, .none)
    heap.store(object, TaskSlot.loop, .none)
    heap.store(object, TaskSlot.process, processes[process].object == 0 ? .none : .ref(processes[process].object))
    let capacity = 256
    let stack = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
    stackRoom += capacity
    stack.initialize(repeating: .unbound, count: capacity)
    if heap.isJournaling { heap.journal.push(.taskCount, UInt64(taskCount)) }
    (tasks + taskCount).initialize(to: Task(stack: stack, capacity: capacity, object: object))
    tasks[taskCount].process = Int32(truncatingIfNeeded: process)
    tasks[taskCount].identity = Int32(truncatingIfNeeded: taskCount)
    taskCount += 1
    candidates.add(taskCount - 1)
    if defersSharing {
    } else if isHashing {
      shareEscaped()
      share(object)
    } else if taskCount == 2, heap.isJournaling, beginsHashing {
      beginHashing()
    }
    return taskCount - 1
  }

  /// The current task has started another one.
  mutating func noteStart(of task: Int) {
    started = task
    guard stopsAfterStart else { return }
    pointLimit = points
    wishedLimit = points
    anyPointLimit = points
  }

  /// The task that was started since this was last asked.
  public mutating func takeStarted() -> Int? {
    defer { started = nil }
    return started
  }

  /// Makes a task begin with a call of a Python function.
  mutating func prepare(_ index: Int, _ function: Value, _ arguments: [Value]) {
    guard case .ref(let f) = function, case .int(let id) = heap[f, FunctionSlot.code] else { return }
    let running = current
    current = index
    let code = codes + id
    ensureStack(arguments.count + code.pointee.frameRoom)
    let t = tasks + index
    for k in 0..<arguments.count { t.pointee.stack[k] = arguments[k] }
    t.pointee.fp = 0
    // CPython has no frame below the main module's, and three of its library below a thread's function.
    t.pointee.depth = index == mainTask(ofProcess: Int(t.pointee.process)) ? -1 : 1
    pushFrame(function, Int32(id), code, 0, Entry(base: 0, count: arguments.count))
    let links = t.pointee.stack + code.pointee.slotCount
    links[FrameLink.back] = .raw(FrameLink.bottom)
    links[FrameLink.shape] = .raw(0)
    current = running
  }

  /// The current task has ended, because of `exception` if it is one (which the prelude has not dealt with).
  mutating func endTask(_ exception: Value) {
    let t = tasks + current
    t.pointee.isFinished = true
    t.pointee.sp = 0
    t.pointee.handled = .none
    heap.store(t.pointee.object, TaskSlot.isFinished, .bool(true))
    if !exception.isNone { heap.store(t.pointee.object, TaskSlot.exception, exception) }
    if observing {
      let e = heap[t.pointee.object, TaskSlot.exception]
      emit(.end(exception: e.isNone ? nil : exceptionLine(e)))
    }
    endProcessIfIdle()
  }

  // MARK: What can happen

  /// Whether the program has ended: in each process the main task and all tasks that are not daemons have, or one
  /// called `os._exit`.
  public var isOver: Bool {
    for i in 0..<taskCount where !tasks[i].isFinished {
      let process = Int(tasks[i].process)
      if !hasEnded(process: process), i == mainTask(ofProcess: process) || !isDaemon(i) { return false }
    }
    return true
  }

  public func isFinished(_ task: Int) -> Bool { tasks[task].isFinished }

  public func isDaemon(_ task: Int) -> Bool {
    if case .bool(true) = heap[tasks[task].object, TaskSlot.isDaemon] { return true }
    return false
  }

  /// The tasks that the program's end does not wait for.
  public var daemons: [Int] {
    (0..<taskCount).filter { $0 != mainTask(ofProcess: Int(tasks[$0].process)) && isDaemon($0) }
  }

  public func name(ofTask task: Int) -> String { string(heap[tasks[task].object, TaskSlot.name]) }

  /// Whether the operation a task stands before can go on.
  func readiness(_ task: Int) -> Readiness {
    if processes.count > 1 || processes[0].object != 0, let readiness = processReadiness(task) { return readiness }
    guard let (row, arguments) = pendingOperation(task) else { return timerReadiness(ofBeginning: task) }
    guard let ready = builtins[row].readiness else { return .proceeds }
    return ready(self, task, arguments)
  }

  /// The native function a task is about to call, if it is.
  func pendingOperation(_ task: Int) -> (row: Int, arguments: Arguments)? {
    let t = tasks + task
    if t.pointee.isFinished { return nil }
    let code = codes + Int(t.pointee.code)
    let i = code.pointee.ops + Int(t.pointee.pc)
    guard i.pointee.op == .call else { return nil }
    let n = Int(i.pointee.a)
    let base = t.pointee.stack + t.pointee.sp - n - 2
    guard case .ref(let h) = base[0], heap.kind(h) == .builtin else { return nil }
    if case .unbound = base[1] {
      return (builtinRow(h), Arguments(base: base + 2, count: n))
    }
    return (builtinRow(h), Arguments(base: base + 1, count: n + 1))
  }

  /// Everything that can happen next, in order of task number. While exploring, a wait with a timeout may end at any
  /// time; otherwise when the clock has reached its deadline.
  public var choices: [Choice] {
    var result: [Choice] = []
    appendChoices(&result, anyTime: timersFireAnyTime)
    return result
  }

  func appendChoices(_ result: inout [Choice], anyTime: Bool) {
    for i in 0..<taskCount where !tasks[i].isFinished {
      if let choice = choice(of: i, anyTime: anyTime) { result.append(choice) }
    }
  }

  /// What a task that has not ended can do next; nil: it can only wait.
  @inline(__always) private func choice(of task: Int, anyTime: Bool) -> Choice? {
    switch readiness(task) {
    case .proceeds: return Choice(task: task)
    case .waits(let timeout, _):
      guard timeout != nil else { return nil }
      if anyTime { return Choice(task: task, timesOut: true) }
      // It was preempted just before the operation, and has to begin its wait.
      guard let deadline = deadline(task) else { return Choice(task: task) }
      return deadline <= clock ? Choice(task: task, timesOut: true) : nil
    }
  }

  /// What a task can do next, as `choices` would say.
  public func choice(of task: Int) -> Choice? {
    tasks[task].isFinished ? nil : choice(of: task, anyTime: timersFireAnyTime)
  }

  /// Whether a task waits for no longer than until some time.
  public var hasDeadlines: Bool {
    for i in 0..<taskCount where tasks[i].deadline >= 0 && !tasks[i].isFinished { return true }
    return false
  }

  /// What each task that has not ended can do, in order of task number. Waits that time out are told whatever the
  /// clock shows.
  public var prospects: [Prospect] {
    var result: [Prospect] = []
    for i in 0..<taskCount where !tasks[i].isFinished && !hasEnded(process: Int(tasks[i].process)) {
      switch readiness(i) {
      case .proceeds: result.append(Prospect(task: i, process: Int(tasks[i].process), canProceed: true))
      case .waits(let timeout, let holder):
        let deadline = timeout == nil ? nil : deadline(i)
        // One that was preempted just before the operation has to begin its wait.
        result.append(
          Prospect(
            task: i, process: Int(tasks[i].process), canProceed: timeout != nil && deadline == nil, deadline: deadline,
            isAsleep: deadline != nil && holder == nil && isAsleep(i)))
      }
    }
    return result
  }

  /// Whether a waiting task waits for nothing but the time.
  private func isAsleep(_ task: Int) -> Bool {
    guard let (row, _) = pendingOperation(task) else { return false }
    // An event loop without work waits for the next of its timers.
    return ["sleep", "await_ready"].contains(builtins[row].name)
  }

  /// When a waiting task's wait times out, in virtual nanoseconds.
  func deadline(_ task: Int) -> Int? {
    tasks[task].deadline >= 0 ? tasks[task].deadline : nil
  }

  /// Moves the clock to the next deadline where nothing else can happen. False: there is none.
  public mutating func advanceClock() -> Bool {
    var next: Int?
    for i in 0..<taskCount where !tasks[i].isFinished {
      guard case .waits(.some, _) = readiness(i), let at = deadline(i) else { continue }
      next = min(next ?? at, at)
    }
    guard let next else { return false }
    if next > clock { extraTime += next - clock }
    return true
  }

  /// Notes when the current task's blocked operation times out, and tells observers that it blocks.
  mutating func noteBlocked() {
    guard case .waits(let timeout, let holder) = readiness(current) else { return }
    if let timeout {
      if tasks[current].deadline < 0 {
        // The clock has an end: what is added to it must not overflow.
        let end = Double(clock) + timeout * 1e9
        tasks[current].deadline = end < 4e18 ? clock + Int((timeout * 1e9).rounded()) : Int(4e18)
      }
    } else {
      tasks[current].deadline = -1
    }
    if observing { emitBlocked(holders: holder.map { [$0] } ?? []) }
  }

  // MARK: Running

  /// Whether the current task stands where CPython 3.11 would look for a switch: a loop's end or a call.
  public var isAtCPythonSwitchPoint: Bool {
    let t = tasks + current
    if t.pointee.isFinished { return true }
    return codes[Int(t.pointee.code)].ops[Int(t.pointee.pc)].weight & 2 != 0
  }

  /// Bytes of the program's objects and stacks, and of the way back to earlier states.
  var heldBytes: Int { heap.bytes + heap.journal.count + stackRoom * MemoryLayout<Value>.stride }

  /// Whether the limits or the user ask to stop; `limitMessage` then says why.
  public mutating func mustStop() -> Bool {
    if let flag = world.interrupt, flag.pointer.pointee != 0 {
      limitMessage = "interrupted"
    } else if points >= limits.points {
      limitMessage = "stopped after \(points) steps; the program may never end"
    } else if explored >= limits.explored {
      limitMessage = "stopped after \(explored) steps on all ways together"
    } else if heldBytes > limits.memory || isOutOfMemory {
      limitMessage = "stopped: the program uses more than \(limits.memory >> 20) MiB of memory"
    } else if hasHugeNumber {
      limitMessage = "stopped: calculating with a number of so many digits takes too long"
    } else if tasks[current].depth > limits.depth {
      limitMessage = "stopped: calls are nested more than \(limits.depth) deep"
    } else if quietTurns > limits.quietTurns {
      limitMessage = "stopped: a function of the library goes round for too long; it may never end"
    } else if outputTotal > limits.output {
      limitMessage = "stopped: the program printed more than \(Self.size(limits.output))"
    }
    return limitMessage != nil
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes >> 10) KiB"
  }

  /// Runs a task without undo until a switch point beyond `slice` points (of CPython's kind only, if so wished).
  public mutating func run(_ choice: Choice, slice: Int, cpythonPoints: Bool) -> Stop {
    begin(choice, isUndoable: false)
    pointLimit = points + (hasSignals ? min(1, slice) : slice)
    anyPointLimit = cpythonPoints ? Int.max : pointLimit
    defer { settleProcessorTime() }
    return runPlain()
  }

  /// Runs a task with undo and events for `count` switch points.
  public mutating func runObserved(_ choice: Choice, points count: Int) -> Stop {
    begin(choice)
    pointLimit = points + (hasSignals ? min(1, count) : count)
    anyPointLimit = pointLimit
    defer { settleProcessorTime() }
    return runObserved()
  }

  mutating func begin(_ choice: Choice, isUndoable: Bool = true) {
    current = choice.task
    turnBegan = processorTime
    hasBegunWait = false
    if !isUndoable {
      // Nothing of the stack is to be put down.
      tasks[current].savedFrom = 0
    } else if heap.isJournaling {
      saveTask()
    }
    tasks[current].digest = .zero
    tasks[current].timedOut = choice.timesOut
    if choice.timesOut, timersFireAnyTime, tasks[current].deadline > clock {
      extraTime += tasks[current].deadline - clock
    }
    hasSignals =
      choice.task == mainTask(ofProcess: Int(tasks[choice.task].process)) && !deliverSignal(choice)
  }

  /// Lets observing begin (events, undo); to be called before the program runs.
  public mutating func observe() {
    heap.isJournaling = true
    observing = true
  }

  /// Counts a turn of a loop in the prelude; true if the run must stop.
  @inline(never) mutating func quietLoopMustStop() -> Bool {
    if !instructionsAreFree {
      extraTime &+= Machine.pointCost
      workTime &+= Machine.pointCost
    }
    quietTurns &+= 1
    return quietTurns & 0xFFF == 0 && mustStop()
  }

  // MARK: Going back

  public struct Mark: Sendable {
    let heap: HeapMark
    let points: Int
    let extraTime: Int
    let workTime: Int
    let workPoints: Int
    let switchInterval: Int?
    let current: Int
    let output: Int
    let outputHash: Hash128
    let errorOutput: Int
    let outputTotal: Int
    let events: Int
    let exitStatus: Int?
    let mainException: Value
    let codes: Int
    let processes: Int
    let mainProcess: Handle
    let shapeLinks: Int
    let countsReferences: Bool
    let wantsReferences: Bool
    let recursion: Int
  }

  /// The present state, to come back to. Only while journaling, and only on a path that leads from here.
  public func mark() -> Mark {
    Mark(
      heap: heap.mark(), points: points, extraTime: extraTime, workTime: workTime,
      workPoints: workPoints, switchInterval: switchInterval, current: current, output: output.count,
      outputHash: outputHash, errorOutput: errorOutput.count, outputTotal: outputTotal, events: events.count,
      exitStatus: exitStatus, mainException: mainException, codes: codeCount,
      processes: processes.count, mainProcess: processes[0].object, shapeLinks: shapes.linkCount,
      countsReferences: heap.references.isOn,
      wantsReferences: heap.references.isWanted, recursion: limits.recursion)
  }

  public mutating func rollback(to mark: Mark) {
    while heap.journal.count > mark.heap.journal {
      let entry = heap.journal.pop()
      switch entry.tag {
      case .stack:
        let word = heap.journal.popWord()
        heap.journal.popValues(Int(word & 0xFFFF_FFFF), to: tasks[Int(entry.operand)].stack + Int(word >> 32))
      case .machine: epoch &+= 1
      case .task: restore(Int(entry.operand), heap.journal.popTask())
      case .taskCount:
        taskCount = Int(entry.operand)
        stackRoom -= tasks[taskCount].capacity
        candidates.forget()
        tasks[taskCount].stack.deallocate()
      default: heap.undo(entry)
      }
    }
    heap.truncate(to: mark.heap)
    shapes.forget(from: UInt32(truncatingIfNeeded: mark.heap.immutables), since: mark.shapeLinks)
    if codeCount > mark.codes { unlink(to: mark.codes) }
    processes.removeLast(processes.count - mark.processes)
    processes[0].object = mark.mainProcess
    points = mark.points
    extraTime = mark.extraTime
    workTime = mark.workTime
    workPoints = mark.workPoints
    switchInterval = mark.switchInterval
    current = mark.current
    output.removeLast(output.count - mark.output)
    outputHash = mark.outputHash
    errorOutput.removeLast(errorOutput.count - mark.errorOutput)
    outputTotal = mark.outputTotal
    if mark.events == 0 {
      events = []
    } else if events.count > mark.events {
      events.removeLast(events.count - mark.events)
    }
    exitStatus = mark.exitStatus
    mainException = mark.mainException
    limits.recursion = mark.recursion
    // Where counting begins must not depend on what was undone.
    if heap.references.isOn, !mark.countsReferences { heap.count(false) }
    // Between steps nothing is pending; what is there now, undoing has put down.
    heap.references.pending.removeAll()
    heap.references.isWanted = mark.wantsReferences
    limitMessage = nil
    isOutOfMemory = false
    hasHugeNumber = false
    if stackRoom > 1 << 20 { shrinkStacks() }
  }

  private func restore(_ index: Int, _ saved: Task) {
    let t = tasks + index
    let (stack, capacity) = (t.pointee.stack, t.pointee.capacity)
    t.pointee = saved
    t.pointee.stack = stack
    t.pointee.capacity = capacity
  }
}
