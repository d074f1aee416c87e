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
    let runs = (bad + good).compactMap { outcome in
      outcome.schedule.map { ObservedRun(following: $0, makeMachine(), files: files) }
    }
    return Diagnosis.findings(in: runs)
  }
}

extension ObservedRun {
  /// Follows an explored schedule.
  init(following schedule: [Slice], _ machine: consuming Machine, files: [String: [String]]) {
    var machine = machine
    machine.observe()
    machine.followExploration()
    var runner = Runner(scheduler: ReplayScheduler(schedule: schedule), isObserved: true)
    let end: End
    switch runner.run(&machine) {
    case .finished: end = .finished
    case .deadlock: end = .deadlock
    case .limit, .paused: end = .stopped
    }
    self.init(
      events: machine.events, tasks: (0..<machine.taskCount).map { machine.name(ofTask: $0) }, files: files, end: end)
  }
}
