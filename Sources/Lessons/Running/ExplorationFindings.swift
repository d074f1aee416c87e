import Diagnosis
import Explorer
import Machine
import Schedulers
import Trace

// What is wrong with an explored program: its witnesses are run again, observed, and diagnosed; and a few runs at random
// with them, because witnesses are the shortest ways to their ends, and nobody waits, sleeps or asks again in them.

extension ExplorationReport {
  /// More witnesses than these say nothing new.
  private static let mostWitnesses = 24

  private static let randomRuns: UInt64 = 4
  /// Switch points after which a run at random is cut off.
  private static let longestRun = 2_000

  /// The bugs that the witnesses and some runs at random show, in a fixed order; `files` are the lines of each source
  /// file.
  public func findings(
    _ makeMachine: () -> Machine, files: [String: [String]], switching: SwitchMode = .any
  ) -> [Finding] {
    let bad = outcomes.filter { !$0.outcome.status.isGood }.prefix(Self.mostWitnesses / 2)
    let good = outcomes.filter { $0.outcome.status.isGood }.prefix(Self.mostWitnesses - bad.count)
    var machine = makeMachine()
    machine.observe()
    machine.followExploration()
    let start = machine.mark()
    var runs: [ObservedRun] = []
    for schedule in (bad + good).compactMap(\.schedule) {
      runs.append(ObservedRun(following: schedule, &machine, files: files))
      machine.rollback(to: start)
    }
    for seed in 0..<Self.randomRuns {
      let random = RandomScheduler(seed: seed)
      let scheduler: any Scheduler = switching == .cpython ? SwitchFilter(random) : random
      runs.append(ObservedRun(of: &machine, scheduler, points: Self.longestRun, files: files))
      machine.rollback(to: start)
    }
    // Where every interleaving is known and none is stuck, no order of locks is dangerous.
    let isFreeOfDeadlocks = isComplete && !outcomes.contains { $0.outcome.status == .deadlock }
    return Diagnosis.findings(in: runs).filter { !(isFreeOfDeadlocks && $0.kind == "lock-order-inversion") }
  }
}

extension ObservedRun {
  /// Follows an explored schedule on an observed machine that stands at the beginning.
  init(following schedule: [Slice], _ machine: inout Machine, files: [String: [String]]) {
    self.init(of: &machine, ReplayScheduler(schedule: schedule), points: Int.max, files: files)
  }

  private static let mostTasks = 64

  /// Runs an observed machine from the beginning, for so many switch points at most.
  init(of machine: inout Machine, _ scheduler: any Scheduler, points: Int, files: [String: [String]]) {
    var runner = Runner(scheduler: scheduler, isObserved: true)
    var stop: RunEnd?
    while stop == nil, machine.points < points, points == .max || machine.taskCount < Self.mostTasks {
      stop = runner.step(&machine)
    }
    let end: End =
      switch stop {
      case .finished: .finished
      case .deadlock: .deadlock
      case .limit, .paused, nil: .stopped
      }
    let blocked = end == .deadlock ? machine.blockedTasks : []
    self.init(
      events: machine.events, tasks: (0..<machine.taskCount).map { machine.name(ofTask: $0) }, files: files, end: end,
      blocked: blocked)
  }
}
