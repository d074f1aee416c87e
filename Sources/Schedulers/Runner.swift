import Machine

/// How a run ended.
public enum RunEnd: Sendable, Equatable {
  /// All threads that count have ended.
  case finished
  /// Nobody can go on.
  case deadlock
  /// A limit was reached, or the user interrupted; why, in words.
  case limit(String)
  /// The scheduler made no choice: the student is to choose, or a replayed schedule is over.
  case paused
}

/// Drives a machine by a scheduler's choices.
///
/// The scheduler is asked when its patience is over, when the task blocks or ends, and never in between; an observed
/// run (events, undo) takes the same steps one switch point at a time.
public struct Runner {
  public var scheduler: any Scheduler
  public let isObserved: Bool
  private var choice: Choice?
  /// Switch points for which the choice still holds.
  private var remaining = 0
  private var lastStop: Stop = .point
  /// The task started by the last step, which the scheduler has not been told of yet.
  private var started: Int?
  /// Where tasks have times of their own: whether to ask now, whether what tasks can do may have changed, and how long
  /// the task that ran has worked without the GIL.
  private var mustAsk = false
  private var isStale = true
  private var outside = 0

  public init(scheduler: any Scheduler, isObserved: Bool) {
    self.scheduler = scheduler
    self.isObserved = isObserved
  }

  /// Runs until the program ends or the scheduler pauses.
  public mutating func run(_ machine: inout Machine) -> RunEnd {
    while true {
      if let end = step(&machine) { return end }
    }
  }

  /// Lets the next choice be made anew: after going back, or when the student has picked a thread.
  public mutating func forgetChoice() {
    choice = nil
    remaining = 0
    started = nil
    isStale = true
  }

  /// One slice, or in an observed run one switch point; nil if the run goes on.
  public mutating func step(_ machine: inout Machine) -> RunEnd? {
    if !isObserved { machine.collectIfNeeded() }
    if machine.mustStop() { return .limit(machine.limitMessage ?? "stopped") }
    if let end = decide(&machine) { return end }
    guard let choice else { return .paused }
    let before = machine.progress
    machine.stopsAfterStart = scheduler.handsOverToStarted
    machine.stopsAfterOperations = scheduler.keepsTimes
    if isObserved {
      lastStop = machine.runObserved(choice, points: 1)
    } else {
      lastStop = machine.run(choice, slice: remaining, cpythonPoints: scheduler.switchesAtCPythonPoints)
    }
    remaining -= machine.progress - before
    if scheduler.keepsTimes { noteOperations(&machine) }
    if scheduler.handsOverToStarted { started = machine.takeStarted() ?? started }
    self.choice = lastStop == .point ? Choice(task: choice.task) : nil
    if lastStop == .limit { return .limit(machine.limitMessage ?? "stopped") }
    return nil
  }

  /// Asks the scheduler where its last choice no longer holds.
  private mutating func decide(_ machine: inout Machine) -> RunEnd? {
    if choice != nil, started == nil, !mustAsk {
      if remaining > 0 { return nil }
      if scheduler.switchesAtCPythonPoints, !machine.isAtCPythonSwitchPoint {
        remaining = 1
        return nil
      }
    }
    if machine.isOver { return .finished }
    if scheduler.keepsTimes { return decideByTime(&machine) }
    let few = scheduler.looksAtNextOnly
    var choices = machine.choicesToAsk(few: few, started: started)
    while choices.isEmpty {
      if !machine.advanceClock() { return .deadlock }
      choices = machine.choicesToAsk(few: few, started: started)
    }
    let current = machine.current
    var situation = Situation(
      choices: choices, current: current,
      currentIsReady: choices.contains { $0.task == current && !$0.timesOut }, clock: machine.clock,
      point: machine.points, isCPythonSwitchPoint: lastStop != .point || machine.isAtCPythonSwitchPoint,
      started: started)
    situation.switchInterval = machine.switchInterval
    situation.hasBegunWait = lastStop == .blocked && machine.hasBegunWait
    started = nil
    choice = scheduler.choose(situation)
    if isObserved, let choice, choice.task != current { machine.noteWaiting() }
    remaining = scheduler.patience
    return nil
  }

  // MARK: Where each task has a time of its own

  /// Whether the last step has done something that others may have waited for.
  private mutating func noteOperations(_ machine: inout Machine) {
    let hasOperated = machine.takeOperated()
    outside += machine.takeOutsideTime()
    if hasOperated || lastStop != .point { isStale = true }
    mustAsk = hasOperated || outside > 0
  }

  private mutating func decideByTime(_ machine: inout Machine) -> RunEnd? {
    let prospects = isStale ? machine.prospects : []
    if isStale, !prospects.contains(where: { $0.canProceed || $0.deadline != nil }) { return .deadlock }
    isStale = false
    mustAsk = false
    let current = machine.current
    var situation = Situation(
      choices: [], current: current, currentIsReady: lastStop == .point, clock: machine.clock,
      point: machine.points, isCPythonSwitchPoint: lastStop != .point || machine.isAtCPythonSwitchPoint)
    situation.switchInterval = machine.switchInterval
    situation.prospects = prospects
    situation.outsideTime = outside
    situation.started = started
    started = nil
    outside = 0
    choice = scheduler.choose(situation)
    remaining = scheduler.patience
    if choice != nil { machine.setClock(scheduler.beginning) }
    return nil
  }
}
