import Bytecode

// Processes: sets of tasks in one machine, each with memory of its own.
//
// All processes have the same heap, so that the journal, hashes, traces and the explorer know nothing of them. What
// makes a process is that nothing leads from one's objects to another's: `fork` copies all that the process can reach
// (`Fork.swift`), `spawn` begins with no module at all. Only what the machine keeps for all is common to them: the
// builtins, and objects marked `HeaderFlags.common`: locks, pipes and memory that processes share, and the process
// objects themselves.
//
// A process's object holds what others may ask of it or do to it. The program's own gets one when it is needed first.

/// What a process has that is not in its object, as it never changes.
struct ProcessRoots {
  /// Its object; 0: none is needed yet.
  var object: Handle = 0
  /// `sys.modules`: a dict, name to module.
  var modules: Handle = 0
  /// Modules of the program's own whose bodies run: a dict, name to the number of the task that imports it.
  var importing: Handle = 0
  var mainModule: Handle = 0
  var mainTask = 0
}

/// The slots of a process's object.
enum ProcessSlot {
  static let number = 0
  /// The object of the process that made it, or None.
  static let parent = 1
  /// What it has ended with: an exit status, or minus the signal that killed it; None while it lives.
  static let status = 2
  /// Whether its parent has learned of its end.
  static let isReaped = 3
  /// Whether a signal has stopped it.
  static let isStopped = 4
  /// What it will exit with if nothing happens.
  static let exitStatus = 5
  /// Signals, a bit each: those it ignores, and those for which it has a handler.
  static let ignored = 6
  static let handled = 7
  /// Whether a signal is to interrupt what its main task waits for.
  static let isInterrupted = 8
  static let name = 9
  /// A list of its children.
  static let children = 10
  /// A list: two pipes for each descriptor, one to read from and one to write to, or None.
  static let descriptors = 11
  static let modules = 12
  static let importing = 13
  static let mainModule = 14
  static let count = 15
}

extension Machine {
  /// The number of the process whose task runs.
  @inline(__always) var process: Int { taskCount == 0 ? 0 : Int(tasks[current].process) }

  var modules: Handle {
    get { processes[process].modules }
    set { processes[process].modules = newValue }
  }

  var importing: Handle {
    get { processes[process].importing }
    set { processes[process].importing = newValue }
  }

  public internal(set) var mainModule: Handle {
    get { processes[process].mainModule }
    set { processes[process].mainModule = newValue }
  }

  func mainTask(ofProcess process: Int) -> Int { process < processes.count ? processes[process].mainTask : 0 }

  /// `os.getpid()`: made up.
  static func pid(_ process: Int) -> Int { 1000 + process }

  /// The process of that number that is there, or has been.
  func processObject(pid: Int) -> Handle? {
    let process = pid - Machine.pid(0)
    return processes.indices.contains(process) && processes[process].object != 0 ? processes[process].object : nil
  }

  /// The object of the process that runs; made where there is none.
  mutating func ownProcess() -> Handle {
    let process = process
    if processes[process].object != 0 { return processes[process].object }
    return makeProcessObject(process, parent: .none, name: "MainProcess")
  }

  /// Makes the object of a process whose roots are known.
  mutating func makeProcessObject(_ process: Int, parent: Value, name: String) -> Handle {
    let object = heap.allocate(.object, TypeID.process.handle, count: ProcessSlot.count)
    let roots = processes[process]
    let descriptors = makeList([])
    let children = makeList([])
    // As Python has it: SIGPIPE is ignored, and SIGINT raises KeyboardInterrupt.
    let slots: [Value] = [
      .int(process), parent, .none, .bool(false), .bool(false), .int(0), .int(1 << 12), .int(1 << 1), .bool(false),
      makeStr(name),
      children, descriptors, .ref(roots.modules), .ref(roots.importing),
      roots.mainModule == 0 ? .none : .ref(roots.mainModule),
    ]
    for (i, value) in slots.enumerated() { heap.store(object, i, value) }
    processes[process].object = object
    if process == 0, taskCount > 0 { heap.store(tasks[0].object, TaskSlot.process, .ref(object)) }
    if isHashing, !defersSharing {
      shareEscaped()
      if heap.isPrivate(object) { share(object) }
    }
    return object
  }

  func processNumber(_ object: Handle) -> Int {
    if case .int(let number) = heap[object, ProcessSlot.number] { return number }
    return 0
  }

  /// Whether a task's object stands for a process: it is the main task of one that has been forked or spawned.
  func isProcess(_ task: Handle) -> Bool {
    guard case .int(let number) = heap[task, TaskSlot.number] else { return false }
    let process = Int(tasks[number].process)
    return process > 0 && mainTask(ofProcess: process) == number
  }

  /// What observers call a thread of the running process: of another than the program's own with that one's name.
  func columnName(_ thread: String) -> String {
    process == 0 ? thread : name(ofTask: mainTask(ofProcess: process)) + "/" + thread
  }

  // MARK: The end

  func hasEnded(process: Int) -> Bool {
    let object = processes[process].object
    return object != 0 && !heap[object, ProcessSlot.status].isNone
  }

  /// What the running process is to exit with.
  mutating func noteExitStatus(_ status: Int) {
    if process == 0 {
      exitStatus = status
    } else {
      heap.store(processes[process].object, ProcessSlot.exitStatus, .int(status))
    }
  }

  /// `os._exit`: the process ends where it stands, threads and all.
  mutating func exitProcess(_ status: Int) {
    if process == 0 { exitStatus = status }
    end(ownProcess(), status)
  }

  /// A process is no more. Its tasks stay as they are, and never go on.
  mutating func end(_ object: Handle, _ status: Int) {
    guard heap[object, ProcessSlot.status].isNone else { return }
    heap.store(object, ProcessSlot.status, .int(status))
    if observing { emitEnd(ofTask: mainTask(ofProcess: processNumber(object))) }
    closeAll(object)
    if case .ref(let parent) = heap[object, ProcessSlot.parent] { kill(parent, 17) }
  }

  /// Tells observers that a main task ends with its process, whoever has ended that, if it had not ended before.
  private mutating func emitEnd(ofTask task: Int) {
    if tasks[task].isFinished { return }
    let line = heap[tasks[task].object, TaskSlot.exceptionLine]
    let place = place(ofTask: task) ?? Place(file: "", function: "", position: .none)
    events.append(
      Event(
        task: task, point: points, clock: clock, place: place, action: .end(exception: line.isNone ? nil : string(line))
      ))
  }

  /// The current task has ended: so has its process, if no other keeps it.
  mutating func endProcessIfIdle() {
    let process = process
    let object = processes[process].object
    guard object != 0 else { return }
    for i in 0..<taskCount where Int(tasks[i].process) == process && !tasks[i].isFinished {
      if i == mainTask(ofProcess: process) || !isDaemon(i) { return }
    }
    var status = exitStatus ?? 0
    if process > 0 { if case .int(let own) = heap[object, ProcessSlot.exitStatus] { status = own } }
    end(object, status)
  }

  // MARK: Who can go on

  /// Whether a task can go on because of what has become of its process; nil: that is not for the process to say.
  func processReadiness(_ task: Int) -> Readiness? {
    let process = Int(tasks[task].process)
    let object = processes[process].object
    guard object != 0 else { return nil }
    if !heap[object, ProcessSlot.status].isNone { return .waits(timeout: nil) }
    if case .bool(true) = heap[object, ProcessSlot.isStopped] { return .waits(timeout: nil) }
    if task == mainTask(ofProcess: process), isInterrupted(task), !tasks[task].isFinished { return .proceeds }
    return nil
  }

  /// Whether a signal is to interrupt what the main task of a process waits for.
  func isInterrupted(_ task: Int) -> Bool {
    let object = processes[Int(tasks[task].process)].object
    guard object != 0, case .bool(true) = heap[object, ProcessSlot.isInterrupted] else { return false }
    return true
  }

  mutating func endInterruption(_ task: Int) {
    let object = processes[Int(tasks[task].process)].object
    guard object != 0, case .bool(true) = heap[object, ProcessSlot.isInterrupted],
      case .int(0) = heap[tasks[task].object, TaskSlot.signals]
    else { return }
    heap.store(object, ProcessSlot.isInterrupted, .bool(false))
  }

  /// Sends a signal to a process, which is there.
  mutating func kill(_ object: Handle, _ signal: Int) {
    guard heap[object, ProcessSlot.status].isNone, 1...63 ~= signal else { return }
    let bit = 1 << (signal - 1)
    switch signal {
    case 9: return die(object, 9)
    case 19: return heap.store(object, ProcessSlot.isStopped, .bool(true))
    case 18: heap.store(object, ProcessSlot.isStopped, .bool(false))
    default: break
    }
    guard case .int(let ignored) = heap[object, ProcessSlot.ignored], ignored & bit == 0,
      case .int(let handled) = heap[object, ProcessSlot.handled]
    else { return }
    if handled & bit != 0 {
      let main = tasks[mainTask(ofProcess: processNumber(object))].object
      guard case .int(let signals) = heap[main, TaskSlot.signals] else { return }
      heap.store(main, TaskSlot.signals, .int(signals | bit))
      heap.store(object, ProcessSlot.isInterrupted, .bool(true))
    } else if ![17, 18, 23, 28].contains(signal) {
      die(object, signal)
    }
  }

  private mutating func die(_ object: Handle, _ signal: Int) {
    if processNumber(object) == 0 { exitStatus = 128 + signal }
    end(object, -signal)
  }

  // MARK: Beginning anew

  /// A new process that runs `function(argument)` with no module but those that are always there.
  mutating func spawnProcess(_ name: String, _ argument: Value) -> Int {
    let parent = ownProcess()
    var roots = ProcessRoots()
    roots.modules = makeDict()
    roots.importing = makeDict()
    roots.mainTask = taskCount
    for (key, module) in permanentModules { dictSetName(roots.modules, key, .ref(module)) }
    let process = processes.count
    processes.append(roots)
    let object = makeProcessObject(process, parent: .ref(parent), name: name)
    inherit(from: parent, object)
    let task = addTask(name: name, thread: .none, process: process)
    let running = current
    current = task
    mainModule = 0
    let main = makeMain()
    heap.store(object, ProcessSlot.mainModule, .ref(main))
    for (i, line) in mainFile.enumerated() {
      setModuleAttribute(main, [Name.__file__, .__cached__][i].rawValue, line)
    }
    current = running
    prepare(task, prelude[._run_spawned], [argument])
    noteProcessStart(task, object, name)
    return process
  }

  /// The file and the cached file of the program, as its main module says.
  private var mainFile: [Value] {
    let file = ownAttribute(processes[0].mainModule, Name.__file__.rawValue)
    return file.isUnbound ? [] : [file, .none]
  }

  private var permanentModules: [(UInt32, Handle)] {
    dictEntries(processes[0].modules).compactMap { entry in
      guard case .str(let key) = entry.key, case .ref(let module) = entry.value, module < heap.permanent else {
        return nil
      }
      return (key, module)
    }
  }

  /// What a new process has from its parent but memory: descriptors and what it does with signals.
  mutating func inherit(from parent: Handle, _ child: Handle) {
    for slot in [ProcessSlot.ignored, ProcessSlot.handled] { heap.store(child, slot, heap[parent, slot]) }
    if case .ref(let children) = heap[parent, ProcessSlot.children] { heap.append(children, .ref(child)) }
    guard case .ref(let given) = heap[parent, ProcessSlot.descriptors],
      case .ref(let own) = heap[child, ProcessSlot.descriptors]
    else { return }
    for i in 0..<heap.count(given) {
      heap.append(own, heap[given, i])
      if case .ref(let pipe) = heap[given, i] { open(pipe, i & 1) }
    }
  }

  /// Tells observers that a process has started.
  mutating func noteProcessStart(_ task: Int, _ object: Handle, _ name: String) {
    if stopsAfterOperations { spend(nanoseconds: Self.processStartCost) }
    guard observing else { return }
    emit(.start(task: task, name: name))
    emitOperation(tasks[task].object, "start", .proceeds, wakes: [task], label: name, type: "Process")
  }
}
