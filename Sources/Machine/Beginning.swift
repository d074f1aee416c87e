// Many runs on one machine: it is taken back to where the program begins, from wherever a run, in whatever mode, has
// led. Making a machine anew costs more than most small programs' runs.

extension Machine {
  /// A machine that is about to run a program.
  public struct Beginning: Sendable {
    fileprivate let mark: Mark
    /// Registers and stacks: plain runs do not put the stack's changes down.
    fileprivate let tasks: [SavedTask]
    fileprivate let processes: [ProcessRoots]
    fileprivate let codeCopies: [CodeCopy: Int]
    fileprivate let limits: Limits
    fileprivate let writesThrough: Bool
  }

  fileprivate struct SavedTask: @unchecked Sendable {
    let registers: Task
    let stack: [Value]
  }

  /// The present state, which no run has left yet, to go back to. From now on all changes are noted.
  public mutating func beginning() -> Beginning {
    heap.isJournaling = true
    let tasks = (0..<taskCount).map { i in
      SavedTask(
        registers: self.tasks[i],
        stack: Array(UnsafeBufferPointer(start: self.tasks[i].stack, count: self.tasks[i].capacity)))
    }
    return Beginning(
      mark: mark(), tasks: tasks, processes: processes, codeCopies: codeCopies, limits: limits,
      writesThrough: writesThrough)
  }

  /// Goes back to the beginning, ready for any kind of run.
  public mutating func goBack(to beginning: Beginning) {
    rollback(to: beginning.mark)
    for (i, saved) in beginning.tasks.enumerated() {
      current = i
      if tasks[i].capacity < saved.stack.count { ensureStack(saved.stack.count) }
      let (stack, capacity) = (tasks[i].stack, tasks[i].capacity)
      tasks[i] = saved.registers
      tasks[i].stack = stack
      tasks[i].capacity = capacity
      stack.update(from: saved.stack, count: saved.stack.count)
    }
    current = beginning.mark.current
    exploredNumbers = 0
    if stackRoom > 1 << 20 { shrinkStacks() }
    processes = beginning.processes
    codeCopies = beginning.codeCopies
    limits = beginning.limits
    writesThrough = beginning.writesThrough
    observing = false
    instructionsAreFree = false
    timersFireAnyTime = false
    beginsHashing = false
    exploresCPythonPoints = false
    outputMatters = true
    clockMatters = false
    accesses = AccessTable()
    dependsOnOthers = false
    mayStop = true
    heap.immutables.hashesAtOnce = false
    (pointLimit, anyPointLimit, wishedLimit) = (.max, .max, .max)
    (stopsAfterStart, stopsAfterOperations, hasOperated, hasBegunWait, hasSignals) = (false, false, false, false, false)
    started = nil
    (idleSince, outsideTime, turnBegan, measuredFrom, quietTurns) = (0, 0, 0, 0, 0)
  }
}
