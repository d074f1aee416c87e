// Who could go on, where there are thousands of tasks: a plain run asks no task that has ended or waits for a notice.
//
// The list is an aid, no state: it holds at least the tasks that have a choice, in order, and is made anew when a run
// that is journaled has changed things meanwhile.

/// The tasks that may have a choice, in order of number.
struct Candidates {
  private(set) var tasks: [Int32] = []
  /// Whether `tasks` is complete.
  private(set) var isKept = false

  mutating func begin(_ count: Int) {
    tasks = (0..<Int32(count)).map { $0 }
    isKept = true
  }

  mutating func forget() { isKept = false }

  /// The task may have a choice from now on.
  mutating func add(_ task: Int) {
    guard isKept else { return }
    let at = place(Int32(task))
    if at == tasks.count || tasks[at] != Int32(task) { tasks.insert(Int32(task), at: at) }
  }

  /// Drops those at these places, which are in order.
  mutating func drop(_ places: [Int]) {
    var next = 0
    var kept = places[0]
    for i in places[0]..<tasks.count {
      if next < places.count, places[next] == i {
        next += 1
      } else {
        tasks[kept] = tasks[i]
        kept += 1
      }
    }
    tasks.removeLast(places.count)
  }

  /// Where the first task is that is not below `task`.
  func place(_ task: Int32) -> Int {
    var (low, high) = (0, tasks.count)
    while low < high {
      let middle = (low + high) / 2
      if tasks[middle] < task { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Machine {
  /// `choices`, in a run whose scheduler is about to be asked. `few`: only what a scheduler needs to know that looks at
  /// the running task, at the one it has started and at who is next.
  public mutating func choicesToAsk(few: Bool, started: Int?) -> [Choice] {
    if heap.isJournaling || timersFireAnyTime {
      candidates.forget()
      return choices
    }
    if !candidates.isKept { candidates.begin(taskCount) }
    var result: [Choice] = []
    var idle: [Int] = []
    let count = candidates.tasks.count
    let first = candidates.place(Int32(current))
    var others = 0
    for k in 0..<count {
      let at = first + k < count ? first + k : first + k - count
      let task = Int(candidates.tasks[at])
      if let choice = choice(of: task) {
        result.append(choice)
        if task != current { others += 1 }
        if few, others == 2 { break }
      } else if tasks[task].isFinished || isParked(task) {
        idle.append(at)
      }
    }
    if !idle.isEmpty { candidates.drop(idle.sorted()) }
    if let started, !result.contains(where: { $0.task == started }), let choice = choice(of: started) {
      result.append(choice)
    }
    result.sort { $0.task < $1.task }
    return result
  }

  /// Whether a task waits on a condition for a notice and for nothing else. (A main task may get a signal.)
  private func isParked(_ task: Int) -> Bool {
    guard phase(task) == 1, task != mainTask(ofProcess: Int(tasks[task].process)) else { return false }
    return deadline(task) == nil
  }
}
