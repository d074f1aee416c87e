import Diagnosis
import Explorer
import Machine
import Schedulers
import Trace

// What is wrong with an explored program: its witnesses are run again, observed, and diagnosed.

extension ExplorationReport {
  /// More witnesses than these say nothing new.
  private static let mostWitnesses = 24

  /// The bugs that the witnesses show, in a fixed order; `files` are the lines of each source file.
  public func findings(_ makeMachine: () -> Machine, files: [String: [String]]) -> [Finding] {
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
    // Where every interleaving is known and none is stuck, no order of locks is dangerous.
    let isFreeOfDeadlocks = isComplete && !outcomes.contains { $0.outcome.status == .deadlock }
    return Diagnosis.findings(in: runs).filter { !(isFreeOfDeadlocks && $0.kind == "lock-order-inversion") }
  }
}

extension ObservedRun {
  /// Follows an explored schedule on an observed machine that stands at the beginning.
  init(following schedule: [Slice], _ machine: inout Machine, files: [String: [String]]) {
    var runner = Runner(scheduler: ReplayScheduler(schedule: schedule), isObserved: true)
    let end: End
    var blocked: [BlockedTask] = []
    switch runner.run(&machine) {
    case .finished: end = .finished
    case .deadlock:
      end = .deadlock
      blocked = machine.blockedTasks
    case .limit, .paused: end = .stopped
    }
    self.init(
      events: machine.events, tasks: (0..<machine.taskCount).map { machine.name(ofTask: $0) }, files: files, end: end,
      blocked: blocked)
  }
}
