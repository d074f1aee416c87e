import Machine

/// Runs a program as a computer with several cores would, with the GIL or without.
///
/// Execution stays one interleaving of switch points; what is added is an account of time. Each task has a time of its
/// own, up to which it has come. The task that has come least far goes on, until its time passes that of the others
/// by a little (`grain`); so tasks that run in parallel come out interleaved as finely as that.
///
/// All that happens is an event at a time: a task wants to run, waits no longer, blocks, has had its turn. The earliest
/// event is dealt with first, at equal times that of the task with the lowest number. To run, a task needs the GIL of
/// its process, if there is one, and then a core; both go to who has wanted them longest. The GIL changes hands when its
/// holder blocks, or when another has wanted it for the switch interval and the holder comes to a place where CPython
/// looks for that. A core changes hands after `quantum`, with the GIL in the hands of the task that must go.
public struct CoreScheduler: Scheduler {
  public let cores: Int
  public let hasGIL: Bool
  /// Where the GIL may change hands.
  public let switching: SwitchMode
  public let seed: UInt64?
  public var name: String {
    let gil = hasGIL ? "" : ", no GIL"
    return "\(cores) \(cores == 1 ? "core" : "cores")\(gil)" + (seed.map { ", seed \($0)" } ?? "")
  }
  public let keepsTimes = true
  public var handsOverToStarted: Bool { hasGIL }
  public private(set) var beginning = 0
  public private(set) var patience = 1
  /// What the tasks did when, if that is to be kept.
  public private(set) var usage: Usage?

  /// To give a core to a task takes so long, in virtual nanoseconds.
  public static let switchCost = 5_000
  /// How long the system lets a task run while others want its core.
  public static let quantum = 4_000_000
  /// By how many switch points a task may run ahead of others that run at the same time, on average.
  static let grain = 100
  /// How long a task that is alone is left undisturbed, in switch points.
  private static let alone = 1 << 14

  private var interval = Machine.standardSwitchInterval
  private var tasks: [CoreTask] = []
  private var gils = GILTable()
  /// Which task has each core; nil: it is idle.
  private var owners: [Int?]
  private var coreQueue: [Int] = []
  private var generator: SplitMix64

  public init(
    cores: Int, hasGIL: Bool = true, switching: SwitchMode = .cpython, seed: UInt64? = nil, keepsUsage: Bool = false
  ) {
    self.cores = max(1, cores)
    self.hasGIL = hasGIL
    self.switching = switching
    self.seed = seed
    owners = Array(repeating: nil, count: max(1, cores))
    generator = SplitMix64(seed: seed ?? 0)
    usage = keepsUsage ? Usage() : nil
  }

  public mutating func choose(_ situation: Situation) -> Choice? {
    if let said = situation.switchInterval { interval = said }
    takeNote(of: situation)
    while let task = next() {
      let now = tasks[task].time
      switch tasks[task].state {
      case .arrives: want(task)
      case .sleeps:
        tasks[task].hasExpired = true
        want(task)
      case .leavesGIL(let until):
        freeGIL(of: task, at: now)
        tasks[task].time = until
        tasks[task].state = .outside
      case .outside:
        leaveCore(task)
        want(task)
      case .runs where !tasks[task].canGoOn: block(task)
      case .runs where mustLeave(task): break
      case .runs: return go(on: task)
      case .wantsGIL, .wantsCore, .waits, .ended: return nil
      }
      serve(at: now)
    }
    return nil
  }

  /// The process of each task.
  public var processes: [Int] { tasks.map(\.process) }

  /// Whether there were two tasks of one process at the same time.
  public private(set) var hasThreads = false

  /// The end of the run: the time at which the last task that `counts` has ended.
  public mutating func finish(_ clock: Int, current: Int, counts: (Int) -> Bool) -> Int {
    if tasks.indices.contains(current) { tasks[current].time = max(tasks[current].time, clock) }
    var end = 0
    for task in tasks.indices where counts(task) { end = max(end, tasks[task].time) }
    for task in tasks.indices where !tasks[task].isEnded {
      let until = tasks[task].doing == .runs ? tasks[task].time : max(end, tasks[task].since)
      note(task, until: until, then: nil)
    }
    return end
  }
}

// MARK: What has happened

extension CoreScheduler {
  private mutating func takeNote(of situation: Situation) {
    let current = situation.current
    if tasks.indices.contains(current), case .runs = tasks[current].state {
      tasks[current].time = max(tasks[current].time, situation.clock)
      tasks[current].isAtCPythonPoint = situation.isCPythonSwitchPoint
      if situation.outsideTime > 0, hasGIL {
        let until = tasks[current].time
        tasks[current].time = max(tasks[current].runsSince, until - situation.outsideTime)
        tasks[current].state = .leavesGIL(until: until)
      }
    }
    guard !situation.prospects.isEmpty else { return }
    let now = situation.clock
    var known = 0
    for prospect in situation.prospects {
      // Whoever is missing has ended.
      while known < prospect.task {
        end(known, at: now)
        known += 1
      }
      update(prospect, at: now)
      known += 1
    }
    while known < tasks.count {
      end(known, at: now)
      known += 1
    }
    if let task = situation.started { handOver(to: task, from: current) }
  }

  /// `Thread.start` waits until the new thread has begun: it gets the GIL first.
  private mutating func handOver(to task: Int, from starter: Int) {
    guard hasGIL, tasks.indices.contains(task), case .arrives = tasks[task].state,
      tasks[task].process == tasks[starter].process
    else { return }
    want(task)
    gils.prefer(task, of: tasks[task].process)
    tasks[starter].handsOver = true
  }

  private mutating func update(_ prospect: Prospect, at now: Int) {
    let task = prospect.task
    if task == tasks.count {
      if tasks.contains(where: { $0.process == prospect.process && !$0.isEnded }) { hasThreads = true }
      tasks.append(CoreTask(process: prospect.process, time: now))
    }
    let was = tasks[task].canProceed
    tasks[task].canProceed = prospect.canProceed
    tasks[task].deadline = prospect.deadline
    tasks[task].isAsleep = prospect.isAsleep
    switch tasks[task].state {
    case .waits, .sleeps:
      if prospect.canProceed {
        if !was { arrive(task, at: now) }
      } else {
        wait(task)
      }
    case .arrives, .wantsGIL, .wantsCore:
      // Another was faster: it waits on.
      if !tasks[task].canGoOn { giveUp(task, at: max(now, tasks[task].since)) }
    case .runs, .leavesGIL, .outside, .ended: break
    }
  }

  /// A task that wanted to run need not be woken up.
  private mutating func giveUp(_ task: Int, at now: Int) {
    coreQueue.removeAll { $0 == task }
    gils.forget(task, of: tasks[task].process)
    note(task, until: now, then: tasks[task].isAsleep ? .sleeps : .waits)
    wait(task)
  }

  private mutating func arrive(_ task: Int, at now: Int) {
    tasks[task].time = max(tasks[task].since, now)
    tasks[task].state = .arrives
  }

  /// Makes a task wait for its deadline, if it has one, or for others.
  private mutating func wait(_ task: Int) {
    if let deadline = tasks[task].deadline {
      tasks[task].time = max(tasks[task].since, deadline)
      tasks[task].state = .sleeps
    } else {
      tasks[task].state = .waits
    }
  }

  /// A task has ended: of itself, or because its process has.
  private mutating func end(_ task: Int, at now: Int) {
    while tasks.count <= task { tasks.append(CoreTask(process: 0, time: now)) }
    if tasks[task].isEnded { return }
    // It leaves its core and the GIL when its time comes.
    switch tasks[task].state {
    case .runs, .leavesGIL, .outside:
      tasks[task].canProceed = false
      tasks[task].deadline = nil
      tasks[task].isDying = true
    default: bury(task, at: max(now, tasks[task].since))
    }
  }

  private mutating func bury(_ task: Int, at now: Int) {
    note(task, until: now, then: nil)
    tasks[task].state = .ended
    tasks[task].time = now
    coreQueue.removeAll { $0 == task }
    gils.forget(task, of: tasks[task].process)
  }
}

// MARK: Events

extension CoreScheduler {
  /// The task whose next event comes first.
  private func next() -> Int? {
    var best: Int?
    for task in tasks.indices where tasks[task].hasEvent {
      if best.map({ tasks[task].time < tasks[$0].time }) ?? true { best = task }
    }
    return best
  }

  /// A task wants to run from its time on.
  private mutating func want(_ task: Int) {
    let now = tasks[task].time
    if hasGIL {
      note(task, until: now, then: .wantsGIL)
      tasks[task].state = .wantsGIL
      gils.queue(task, of: tasks[task].process)
    } else {
      wantCore(task, at: now)
    }
  }

  private mutating func wantCore(_ task: Int, at now: Int) {
    note(task, until: now, then: .wantsCore)
    tasks[task].state = .wantsCore
    tasks[task].time = now
    coreQueue.append(task)
  }

  /// Gives free GILs and idle cores to those who want them.
  private mutating func serve(at now: Int) {
    if hasGIL {
      while let task = gils.grant() {
        tasks[task].hasGILSince = now
        wantCore(task, at: now)
      }
    }
    while !coreQueue.isEmpty, let core = owners.firstIndex(of: nil) {
      let task = coreQueue.removeFirst()
      owners[core] = task
      note(task, until: now, then: .runs)
      tasks[task].time = now + startCost(task)
      tasks[task].runsSince = now
      tasks[task].state = .runs(core: core)
    }
  }

  private mutating func startCost(_ task: Int) -> Int {
    if task == 0, tasks[0].time == 0 { return 0 }
    return seed == nil ? Self.switchCost : Self.switchCost / 2 + generator.below(Self.switchCost)
  }

  private mutating func leaveCore(_ task: Int) {
    for core in owners.indices where owners[core] == task { owners[core] = nil }
  }

  private mutating func freeGIL(of task: Int, at now: Int) {
    if hasGIL { gils.free(task, of: tasks[task].process) }
  }

  /// A task that ran can go on no longer.
  private mutating func block(_ task: Int) {
    let now = tasks[task].time
    leaveCore(task)
    freeGIL(of: task, at: now)
    if tasks[task].isDying { return bury(task, at: now) }
    note(task, until: now, then: tasks[task].isAsleep ? .sleeps : .waits)
    wait(task)
  }

  /// Takes the core or the GIL from a running task that has had both for long enough while others wanted them.
  private mutating func mustLeave(_ task: Int) -> Bool {
    let now = tasks[task].time
    if tasks[task].handsOver {
      tasks[task].handsOver = false
      leaveCore(task)
      freeGIL(of: task, at: now)
      want(task)
      return true
    }
    if hasGIL, let first = gils.firstInQueue(of: tasks[task].process), tasks[task].isAtCPythonPoint || switching == .any
    {
      if now - contendedSince(task, first) >= interval {
        leaveCore(task)
        freeGIL(of: task, at: now)
        want(task)
        return true
      }
    }
    if !coreQueue.isEmpty, now - tasks[task].runsSince >= Self.quantum {
      leaveCore(task)
      wantCore(task, at: now)
      return true
    }
    return false
  }

  private func contendedSince(_ task: Int, _ first: Int) -> Int {
    max(tasks[task].hasGILSince, tasks[first].since)
  }

  /// Lets a task go on until something else may happen.
  private mutating func go(on task: Int) -> Choice {
    let now = tasks[task].time
    beginning = now
    var limit = Int.max
    var isParallel = false
    for other in tasks.indices where other != task && tasks[other].hasEvent {
      limit = min(limit, tasks[other].time)
      if case .runs = tasks[other].state { isParallel = true }
    }
    if hasGIL, let first = gils.firstInQueue(of: tasks[task].process) {
      limit = min(limit, contendedSince(task, first) + interval)
    }
    if !coreQueue.isEmpty { limit = min(limit, tasks[task].runsSince + Self.quantum) }
    let free = limit == Int.max ? Self.alone : max(1, (limit - now) / Machine.pointCost)
    patience = isParallel ? max(free, Self.grain / 2 + generator.below(Self.grain)) : free
    let timesOut = !tasks[task].canProceed
    tasks[task].hasExpired = false
    return Choice(task: task, timesOut: timesOut)
  }

  /// What a task did up to now, and what it does from now on.
  private mutating func note(_ task: Int, until now: Int, then next: Usage.Kind?) {
    usage?.add(task, tasks[task].doing, from: tasks[task].since, to: now)
    tasks[task].since = now
    if let next { tasks[task].doing = next }
  }
}

/// What is known of a task.
struct CoreTask {
  enum State {
    /// It can run from its time on.
    case arrives
    case wantsGIL, wantsCore
    case runs(core: Int)
    /// It runs, and works without the GIL from its time on.
    case leavesGIL(until: Int)
    /// It has a core and works without the GIL, up to its time.
    case outside
    case waits
    /// It waits, at most up to its time.
    case sleeps
    case ended
  }

  let process: Int
  var state = State.arrives
  /// Up to when it has come, or when what `state` says happens.
  var time: Int
  var canProceed = true
  var deadline: Int?
  var isAsleep = false
  /// Its wait has timed out, which it does not know yet.
  var hasExpired = false
  var isAtCPythonPoint = true
  /// It has started a thread, which goes first.
  var handsOver = false
  /// Ended, but its last turn is not over yet in the account of time.
  var isDying = false
  var runsSince = 0
  var hasGILSince = 0
  var doing = Usage.Kind.wantsGIL
  /// Since when it does that.
  var since: Int

  init(process: Int, time: Int) {
    self.process = process
    self.time = time
    since = time
  }

  var canGoOn: Bool { canProceed || hasExpired }

  var hasEvent: Bool {
    switch state {
    case .arrives, .runs, .leavesGIL, .outside, .sleeps: true
    case .wantsGIL, .wantsCore, .waits, .ended: false
    }
  }

  var isEnded: Bool {
    if case .ended = state { return true }
    return false
  }
}

/// Who has the GIL of each process, and who wants it.
struct GILTable {
  private struct GIL {
    var holder: Int?
    var queue: [Int] = []
  }

  /// By process; those without a task have an entry too.
  private var gils: [GIL] = []

  private mutating func make(_ process: Int) {
    while gils.count <= process { gils.append(GIL()) }
  }

  mutating func queue(_ task: Int, of process: Int) {
    make(process)
    gils[process].queue.append(task)
  }

  mutating func free(_ task: Int, of process: Int) {
    make(process)
    if gils[process].holder == task { gils[process].holder = nil }
  }

  mutating func forget(_ task: Int, of process: Int) {
    free(task, of: process)
    gils[process].queue.removeAll { $0 == task }
  }

  /// Puts a task that wants the GIL before the others.
  mutating func prefer(_ task: Int, of process: Int) {
    guard gils[process].queue.last == task else { return }
    gils[process].queue.removeLast()
    gils[process].queue.insert(task, at: 0)
  }

  func firstInQueue(of process: Int) -> Int? {
    gils.indices.contains(process) ? gils[process].queue.first : nil
  }

  /// The next task that gets a GIL, which is then its own; nil: no GIL is free and wanted.
  mutating func grant() -> Int? {
    for process in gils.indices where gils[process].holder == nil && !gils[process].queue.isEmpty {
      let task = gils[process].queue.removeFirst()
      gils[process].holder = task
      return task
    }
    return nil
  }
}
