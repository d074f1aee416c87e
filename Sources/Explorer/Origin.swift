import Machine
import Trace

/// A program at the point where a second task begins, to which all searches come back: until there nobody but the main
/// task can do anything, and what is visible does not depend on what is shared.
struct Origin: ~Copyable {
  var machine: Machine
  /// Where the program begins, and where the machine has come to; the steps that led here, and their schedule.
  private let beginning: Machine.Beginning
  private var mark: Machine.Mark
  private var isLeft = false
  let path: [Choice]
  let schedule: SliceList
  /// Why it did not come as far.
  let reason: String?
  /// The main task goes round for ever instead: a schedule that goes there and twice round, and what was printed.
  let endless: (schedule: [Slice], outcome: Outcome)?

  init(_ given: consuming Machine, _ plan: Plan, _ knowledge: Knowledge) {
    machine = given
    beginning = machine.beginning()
    knowledge.prepare(&machine)
    var mark = machine.mark()
    var path: [Choice] = []
    var schedule = SliceList()
    var reason: String?
    var rounds = Rounds()
    while reason == nil, !rounds.areEndless, !machine.isOver, let choice = machine.choices.first {
      mark = machine.mark()
      var slices: [Slice] = []
      if machine.explore(choice, note: { slices.append($0) }) == .limit { reason = machine.stepMessage }
      if machine.isHashing {
        machine.rollback(to: mark)
        reason = nil
        break
      }
      rounds.note(&machine, slices, after: schedule)
      for slice in slices { schedule.append(slice) }
      path.append(choice)
      if reason == nil, machine.mustStop() { reason = machine.limitMessage }
      if reason == nil {
        reason = plan.exceeded(states: path.count, outcomes: 0, looked: path.count, depth: path.count)
      }
      if reason == nil { reason = Plan.exceeded(bytes: machine.explorationBytes) }
      mark = machine.mark()
    }
    (self.mark, self.path, self.schedule, self.reason) = (mark, path, schedule, reason)
    guard rounds.areEndless else {
      endless = nil
      return
    }
    endless = (rounds.schedule, machine.outcome(.livelock, observing: plan.observed, plan.notes))
  }

  /// Takes the machine back here.
  mutating func reset(_ knowledge: Knowledge) {
    if !isLeft {
      machine.rollback(to: mark)
      return knowledge.prepare(&machine)
    }
    restart()
    knowledge.prepare(&machine)
    for choice in path { _ = machine.explore(choice) }
    mark = machine.mark()
    isLeft = false
  }

  /// Takes the machine back to where the program begins.
  mutating func restart() {
    machine.goBack(to: beginning)
    isLeft = true
  }

  /// Gives the machine back as it was.
  consuming func finish() -> Machine {
    machine.goBack(to: beginning)
    return machine
  }
}

/// Notices that one task alone goes round: a step without anything visible was cut, and the state is one that there was
/// after an earlier such step (Brent, "An improved Monte Carlo factorization algorithm", BIT 1980).
private struct Rounds {
  private(set) var areEndless = false
  private(set) var schedule: [Slice] = []
  private var known = Hash128.zero
  private var before = SliceList()
  private var points = 0
  private var steps = 0
  private var length = 1
  /// How many objects may be looked at before it is given up: those of a program that goes on and on grow.
  private var work = 10_000_000

  /// A step was made, after the schedule so far.
  mutating func note(_ machine: inout Machine, _ slices: [Slice], after beginning: SliceList) {
    guard let slice = slices.first, slices.count == 1, slice.points >= Machine.stepLimit, work > 0 else {
      let work = work
      self = Rounds()
      self.work = work
      return
    }
    let hash = machine.wholeStateHash()
    work -= machine.traversed + 1_000
    points += slice.points
    steps += 1
    if hash == known {
      let round = Slice(choice: slice.choice, points: points)
      schedule = before.slices + [round, round]
      areEndless = true
    } else if steps == length {
      (known, points, steps, length) = (hash, 0, 0, length * 2)
      before = beginning
      before.append(slice)
    }
  }
}

/// A schedule as it grows: slices of one task that follow each other are one.
struct SliceList {
  private(set) var slices: [Slice] = []

  mutating func append(_ slice: Slice, begins: Bool = false) {
    if !begins, let last = slices.last, last.choice.task == slice.choice.task, !slice.choice.timesOut, last.points > 0,
      slice.points > 0
    {
      slices[slices.count - 1].points += slice.points
    } else {
      slices.append(slice)
    }
  }
}
