// What an explorer needs of the machine: small steps that can be undone, from one visible operation to the next.

import Bytecode

extension Machine {
  /// Switch points after which a step is cut, though nothing visible comes: another task may have to go on first for
  /// it to end (a loop that waits for a variable not yet known to be shared).
  public static let stepLimit = 20_000
  /// Turns of loops within functions of the library after which a step is given up: these have no switch points.
  static let quietLimit = 5_000_000

  /// Bytes that a program may use while exploring, and when what was explored is run again: there nothing is reclaimed,
  /// and much may be done many times.
  static let exploredMemory = 512 << 20
  /// Frames on a stack: each step looks at all of them.
  static let exploredDepth = 50_000

  private mutating func limitSizes() {
    limits.memory = min(limits.memory, Machine.exploredMemory)
    limits.depth = Machine.exploredDepth
    limits.digitProducts = 1e8
  }

  /// Prepares for exploring: undo, hashing once a second task exists, free instructions, timers at any time. `shared`
  /// is what earlier attempts found out about who accesses what.
  public mutating func beginExploring(
    shared: AccessTable, clockMatters: Bool, exactTiming: Bool = false, switchMode: SwitchMode = .any,
    outputMatters: Bool = true
  ) {
    exploresCPythonPoints = switchMode == .cpython
    self.outputMatters = outputMatters
    heap.isJournaling = true
    beginsHashing = true
    instructionsAreFree = true
    timersFireAnyTime = !exactTiming
    writesThrough = false
    limits.quietTurns = Machine.quietLimit
    limitSizes()
    accesses = shared
    self.clockMatters = clockMatters || exactTiming
  }

  /// Lets a schedule that was found by exploring be replayed: time passes as it did there.
  public mutating func followExploration() {
    instructionsAreFree = true
    timersFireAnyTime = true
    limits.quietTurns = Machine.quietLimit * 5
    limitSizes()
  }

  /// Whether states have a hash: not before a second task has begun.
  public var isHashing: Bool { heap.boundary != 0 }

  /// One transition: the task's pending visible operation and the invisible work after it; then the invisible
  /// beginnings of tasks that it started. `note` is told which slices of the schedule that were.
  public mutating func explore(_ choice: Choice, note: (Slice) -> Void = { _ in }) -> Stop {
    let started = taskCount
    let first = points
    defer { explored += points - first }
    begin(choice)
    didVisible = false
    mayStop = !exploresCPythonPoints
    var before = points
    pointLimit = points + Machine.stepLimit
    quietTurns = 0
    beginFootprint()
    let stop = runExploring()
    endFootprint(stop)
    shareEscaped()
    note(Slice(choice: choice, points: points - before))
    var next = started
    while next < taskCount, stop != .limit {
      begin(Choice(task: next))
      didVisible = true
      mayStop = true
      before = points
      let end = runExploring()
      endFootprint(end)
      shareEscaped()
      if points > before || end == .ended { note(Slice(choice: Choice(task: next), points: points - before)) }
      if end == .limit { return .limit }
      next += 1
    }
    current = choice.task
    return stop
  }

  /// What a task can do next while waits may end at any time: it depends on what is the task's own and what belongs to
  /// all, like its step.
  public enum Turn: UInt8, Sendable { case blocked, ready, timesOut }

  public func turn(of task: Int) -> Turn {
    if tasks[task].isFinished { return .blocked }
    switch readiness(task) {
    case .proceeds: return .ready
    case .waits(let timeout, _): return timeout == nil ? .blocked : .timesOut
    }
  }

  /// Bytes that the program's objects and the way back to earlier states take.
  public var explorationBytes: Int { heldBytes }

  /// How many objects the task has made everybody's.
  public func sharedObjects(of task: Int) -> Int { Int(tasks[task].named) }

  /// The choices at this state, appended to `result`.
  public func appendChoices(to result: inout [Choice]) { appendChoices(&result, anyTime: timersFireAnyTime) }

  /// What an interactive prompt would show of an expression in the program's globals now, whoever has ended or waits;
  /// the exception's last line if it raises one. Changes nothing.
  public mutating func evaluate(_ expression: CodeObject) -> String {
    let mark = mark()
    let (before, errors) = (output.count, errorOutput.count)
    let task = addTask(name: "", thread: .none, process: 0)
    let module = processes[0].mainModule
    prepare(task, prelude[._run_entry], [makeFunction(link(expression, module: module, isQuiet: false))])
    var stop = Stop.point
    while stop == .point { stop = explore(Choice(task: task)) }
    var text = Self.lastLine(output[before...])
    if errorOutput.count > errors { text = Self.lastLine(errorOutput[errors...]) }
    if stop != .ended { text = "no value: it does not come to an end" }
    rollback(to: mark)
    return text.isEmpty ? "None" : text
  }

  private static func lastLine(_ bytes: ArraySlice<UInt8>) -> String {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    return String(decoding: lines.last ?? [], as: UTF8.self)
  }

  /// How many threads and processes the program has started, besides its first of each.
  public var startedCounts: (threads: Int, processes: Int) {
    var threads = 0
    var known: Set<Int32> = [0]
    // A process's first task is no thread that somebody started; nor is a timer of an event loop.
    for i in 1..<max(1, taskCount) where !known.insert(tasks[i].process).inserted {
      if case .ref(let h) = heap[tasks[i].object, TaskSlot.loop], heap.kind(h) == .tuple { continue }
      threads += 1
    }
    return (threads, known.count - 1)
  }

  /// The last lines of the tracebacks of tasks that died of an exception, in order of task; nil if none did.
  public var exceptionLines: String? {
    var lines: [String] = []
    for i in 0..<taskCount {
      let line = heap[tasks[i].object, TaskSlot.exceptionLine]
      if case .str = line { lines.append(string(line)) }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}
