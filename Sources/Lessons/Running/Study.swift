import Diagnosis
import Explorer
import Machine
import Schedulers
import Trace

// What is wrong with an explored program: its witnesses are run again, observed, and diagnosed; and a few runs at random
// with them, because witnesses are the shortest ways to their ends, and nobody waits, sleeps or asks again in them.

/// A run that was observed: what a picture of it is drawn from, and what detectors look at.
public struct WatchedRun: Sendable {
  public let events: [Event]
  /// The names of the tasks, by number.
  public let tasks: [String]
  public let end: ObservedRun.End
  /// The tasks that wait for ever, if it ended so.
  public let blocked: [BlockedTask]

  private static let mostTasks = 64

  /// Runs a machine from where its program begins, for so many switch points at most.
  public init(_ machine: inout Machine, _ scheduler: any Scheduler, points: Int) {
    machine.writesThrough = false
    machine.observe()
    machine.followExploration()
    var runner = Runner(scheduler: scheduler, isObserved: true)
    var stop: RunEnd?
    while stop == nil, machine.points < points, scheduler is ReplayScheduler || machine.taskCount < Self.mostTasks {
      stop = runner.step(&machine)
    }
    end =
      switch stop {
      case .finished: .finished
      case .deadlock: .deadlock
      case .limit, .paused, nil: .stopped
      }
    blocked = end == .deadlock ? machine.blockedTasks : []
    events = machine.events
    tasks = (0..<machine.taskCount).map { machine.name(ofTask: $0) }
  }

  func observed(files: [String: [String]]) -> ObservedRun {
    ObservedRun(events: events, tasks: tasks, files: files, end: end, blocked: blocked)
  }
}

/// An exploration's witnesses, looked at.
public struct Study: Sendable {
  /// The bugs that the witnesses and some runs at random show, in a fixed order.
  public let findings: [Finding]
  /// By outcome: its witness's run, if it was looked at.
  public let witnesses: [WatchedRun?]

  /// More witnesses than these say nothing new.
  private static let mostWitnesses = 24
  private static let randomRuns: UInt64 = 4
  /// Switch points after which a run at random is cut off, and a witness.
  private static let longestRun = 2_000
  private static let longestWitness = 200_000
  /// Events after which no further run is looked at.
  private static let mostEvents = 1_000_000

  /// Looks at what was found about the program that a machine is about to run; `files` are the lines of each source
  /// file. The machine is as before then. Where `isInterrupted` says so, what has been looked at by then must do.
  public init(
    _ report: ExplorationReport, on machine: inout Machine, files: [String: [String]], switching: SwitchMode = .any,
    isInterrupted: () -> Bool = { false }
  ) {
    let beginning = machine.beginning()
    var witnesses = [WatchedRun?](repeating: nil, count: report.outcomes.count)
    var runs: [ObservedRun] = []
    var events = 0
    func look(_ scheduler: any Scheduler, points: Int, _ machine: inout Machine) -> WatchedRun? {
      if isInterrupted() || events > Self.mostEvents { return nil }
      let run = WatchedRun(&machine, scheduler, points: points)
      machine.goBack(to: beginning)
      events += run.events.count
      runs.append(run.observed(files: files))
      return run
    }
    for i in Self.chosen(report.outcomes) {
      guard let schedule = report.outcomes[i].schedule else { continue }
      witnesses[i] = look(ReplayScheduler(schedule: schedule), points: Self.longestWitness, &machine)
    }
    for seed in 0..<Self.randomRuns {
      let random = RandomScheduler(seed: seed)
      _ = look(switching == .cpython ? SwitchFilter(random) : random, points: Self.longestRun, &machine)
    }
    self.witnesses = witnesses
    // Where every interleaving is known and none is stuck, no order of locks is dangerous.
    let isFreeOfDeadlocks = report.isComplete && !report.outcomes.contains { $0.outcome.status == .deadlock }
    let isFree = { (finding: Finding) in isFreeOfDeadlocks && finding.kind == "lock-order-inversion" }
    findings = isInterrupted() ? [] : Diagnosis.findings(in: runs).filter { !isFree($0) }
  }

  /// Which outcomes are looked at: the bad ones first, but not bad ones only.
  private static func chosen(_ outcomes: [ExploredOutcome]) -> [Int] {
    let bad = outcomes.indices.filter { !outcomes[$0].outcome.status.isGood }.prefix(mostWitnesses / 2)
    let good = outcomes.indices.filter { outcomes[$0].outcome.status.isGood }.prefix(mostWitnesses - bad.count)
    return Array(bad) + good
  }
}
