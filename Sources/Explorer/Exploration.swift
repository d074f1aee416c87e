import Bytecode
import Machine
import Trace

/// What must be known before a search can be right, and how the machine is to explore.
struct Knowledge {
  var shared = AccessTable()
  var clockMatters = false
  var exactTiming = false
  /// Every transition is made on the machine.
  var makesAllSteps: Bool
  var comparesWhole: Bool
  private let switchMode: SwitchMode
  private let outputMatters: Bool

  init(_ options: ExplorerOptions) {
    makesAllSteps = options.isNaive
    comparesWhole = options.isNaive
    switchMode = options.switchMode
    outputMatters = options.observed == nil
  }

  func prepare(_ machine: inout Machine) {
    machine.beginExploring(
      shared: shared, clockMatters: clockMatters, exactTiming: exactTiming, switchMode: switchMode,
      outputMatters: outputMatters)
  }

  /// Whether the program has read the clock though that was not known to matter.
  func hasNewClock(_ machine: borrowing Machine) -> Bool { machine.clockMatters && !clockMatters && !exactTiming }

  mutating func learn(from machine: borrowing Machine) {
    if hasNewClock(machine) { clockMatters = true }
    shared = machine.accesses
    shared.acceptShared()
  }
}

/// The course of an exploration: searches until what is visible is known, then what can be read off the graph.
struct Exploration: ~Copyable {
  private var plan: Plan
  private var knowledge: Knowledge
  private var origin: Origin
  private let reduction: Reduction
  /// Whether the program shares new objects for ever, so that there may be no end of states, and comparing them takes
  /// longer and longer; and how much work that may be: a hundred for a state, one for each object that is looked at.
  private var sharesForEver = false
  private static let mostWork = 100_000_000

  init(_ machine: consuming Machine, _ options: ExplorerOptions) {
    plan = Plan(options)
    reduction = options.reduction
    knowledge = Knowledge(options)
    origin = Origin(machine, plan, knowledge)
  }

  /// Gives the machine back as it was.
  consuming func finish() -> Machine { origin.finish() }

  mutating func run() -> ExplorationReport {
    if let endless = endlessBeginning() { return endless }
    if reduction == .always {
      var report = ExplorationReport(isComplete: false, reason: nil, states: 0, transitions: 0, outcomes: [])
      if reduce(&report) { return report }
    }
    var known = knowledge
    var search = searchOutcomes(&known)
    if search.isTooDeep, Growth.ends(&origin) {
      plan.maxDepth = plan.greatestDepth
      search = searchOutcomes(&known)
    }
    knowledge = known
    search.graph.close()
    var report = ExplorationReport(
      isComplete: search.reason == nil && !search.isCut, reason: search.reason, states: search.states,
      transitions: search.transitions, outcomes: [])
    if search.isCut, report.reason == nil { report.reason = "\(Self.preemptions(plan.maxPreemptions)) at most" }
    if search.reason != nil, search.states >= plan.maxStates, plan.maxPreemptions == nil { deepen(&report) }
    if search.reason != nil { report.growth = Growth.sentence(&origin) }
    plan.hasEndedEarly = search.reason != nil
    let canTell = search.sawTimeout && report.isComplete && !search.outcomes.isEmpty
    let inOrder = canTell ? outcomesInOrder(states: search.states) : nil
    let counting = report.isComplete ? Counting(search.graph, outcomes: search.outcomes.count, plan) : nil
    if report.isComplete, plan.isInterrupted(done: .max) {
      (report.isComplete, report.reason) = (false, "interrupted before all was counted")
    }
    // A graph whose states cannot be put in order has cycles.
    let livelocks = report.isComplete && counting?.chances == nil ? Livelocks(search.graph) : nil
    let witness = WitnessSearch(search, livelocks, plan)
    for found in endings(of: search, counting, inOrder, witness)
    where !report.outcomes.contains(where: { $0.outcome == found.outcome }) {
      report.outcomes.append(found)
    }
    if let livelocks {
      let found = witness.witnesses[search.outcomes.count...].compactMap { $0 }
      report.outcomes += outcomes(of: livelocks, found, search.graph)
    }
    let isTooLarge = search.reason != nil && search.states >= plan.maxStates && plan.maxPreemptions == nil
    if isTooLarge, reduction == .whenTooLarge { _ = reduce(&report) }
    report.outcomes.sort { $0.outcome < $1.outcome }
    return report
  }

  /// What there is to say of a program whose main task goes round for ever before there is another one.
  private func endlessBeginning() -> ExplorationReport? {
    guard let endless = origin.endless else { return nil }
    let outcome = ExploredOutcome(
      outcome: endless.outcome, schedule: endless.schedule, preemptions: 0, steps: origin.path.count, schedules: nil,
      chance: nil, timing: false)
    return ExplorationReport(
      isComplete: true, reason: nil, states: origin.path.count + 1, transitions: origin.path.count, outcomes: [outcome])
  }

  private static func preemptions(_ bound: Int?) -> String {
    bound == 1 ? "1 preemption" : "\(bound ?? 0) preemptions"
  }

  /// The ways in which the program ended in a search.
  private mutating func endings(
    of search: borrowing SearchResult, _ counting: Counting?, _ inOrder: [Outcome]?, _ witness: WitnessSearch
  ) -> [ExploredOutcome] {
    var result: [ExploredOutcome] = []
    for (i, outcome) in search.outcomes.enumerated() {
      let witness = witness.witnesses[i]
      var schedule: [Slice]?
      if let witness { schedule = self.schedule(of: witness.path, in: search) }
      result.append(
        ExploredOutcome(
          outcome: outcome, schedule: schedule, preemptions: witness?.preemptions ?? 0,
          steps: witness?.path.count ?? 0, schedules: counting?.schedules?[i], chance: counting?.chances?[i],
          timing: inOrder.map { !$0.contains(outcome) } ?? false))
    }
    return result
  }

  /// The outcomes there are if timers fire in the order of virtual time; nil if that could not be seen wholly. The
  /// clock is then part of a state: a program that sleeps in a loop has no end of them, however many `states` it has
  /// otherwise.
  private mutating func outcomesInOrder(states: Int) -> [Outcome]? {
    var exact = knowledge
    exact.exactTiming = true
    let search = searchStepByStep(&exact, mostStates: max(states * 10, 10_000))
    return search.reason == nil ? search.outcomes : nil
  }

  /// Looks for outcomes without orders of steps that have nothing to do with each other. False if that cannot be done, or
  /// not to the end; what was found before stays.
  private mutating func reduce(_ report: inout ExplorationReport) -> Bool {
    var known = knowledge
    while !known.makesAllSteps, origin.reason == nil, !plan.isInterrupted {
      origin.reset(known)
      var search = ReducedSearch(plan)
      let isRight = search.run(&origin.machine, after: origin.path)
      if search.isUnfit || search.result.reason != nil { return false }
      guard isRight, !known.hasNewClock(origin.machine) else {
        known.learn(from: origin.machine)
        continue
      }
      let result = search.finish()
      swap(&known, &knowledge)
      for found in endings(of: result, nil, nil, WitnessSearch(result, nil, plan))
      where !report.outcomes.contains(where: { $0.outcome == found.outcome }) {
        report.outcomes.append(found)
      }
      swap(&known, &knowledge)
      (report.isComplete, report.growth) = (true, nil)
      (report.states, report.transitions) = (result.states, result.transitions)
      report.reason = Self.reducedReason
      report.outcomes.sort { $0.outcome < $1.outcome }
      return true
    }
    return false
  }

  private static let reducedReason =
    "of steps that have nothing to do with each other one order was followed; ways were not counted, and there may be"
    + " shorter ones"

  /// For a program with too many states: everything with no preemption, then with one and so on, as far as that can be
  /// seen wholly (iterative context bounding: Musuvathi and Qadeer, PLDI 2007).
  private mutating func deepen(_ report: inout ExplorationReport) {
    var best: SearchResult?
    var known = knowledge
    var bound = 0
    let all = plan.maxStates
    defer { plan.maxStates = all }
    while true {
      plan.maxPreemptions = bound
      let result = searchOutcomes(&known)
      // All of these together take no longer than the search before.
      plan.maxStates -= result.states
      if result.reason != nil { break }
      let isCut = result.isCut
      best = consume result
      if !isCut { break }
      bound += 1
    }
    plan.maxPreemptions = nil
    guard let best else { return }
    report.reason = (report.reason ?? "") + "; with \(Self.preemptions(bound - 1)) at most everything was seen"
    // What is found with few preemptions has the shortest witnesses.
    swap(&known, &knowledge)
    report.outcomes = endings(of: best, nil, nil, WitnessSearch(best, nil, plan))
    swap(&known, &knowledge)
  }

  /// The livelocks by what has been printed when they begin, each with a way there and once round.
  private mutating func outcomes(
    of livelocks: Livelocks, _ witnesses: [WitnessSearch.Witness], _ graph: borrowing StateGraph
  ) -> [ExploredOutcome] {
    var result: [ExploredOutcome] = []
    let shortestFirst = witnesses.sorted { ($0.preemptions, $0.path.count) < ($1.preemptions, $1.path.count) }
    for witness in shortestFirst {
      // Twice round: a replay comes to threads' invisible beginnings later, and has them behind it after the first.
      let round = livelocks.round(from: witness.state, in: graph)
      let starts = [witness.path.count, witness.path.count + round.count]
      let (schedule, outcome) = follow(witness.path + round + round, starts)
      if result.contains(where: { $0.outcome == outcome }) { continue }
      result.append(
        ExploredOutcome(
          outcome: outcome, schedule: schedule, preemptions: witness.preemptions,
          steps: witness.path.count + round.count, schedules: nil, chance: nil, timing: false))
    }
    return result
  }

  // MARK: Searching

  /// Searches, beginning anew as long as locations prove shared.
  private mutating func searchOutcomes(_ knowledge: inout Knowledge) -> SearchResult {
    while !knowledge.makesAllSteps {
      origin.reset(knowledge)
      var search = MemoSearch(plan)
      let isRight = search.run(&origin.machine, after: origin.path, stopped: origin.reason)
      if let unfit = search.unfit {
        knowledge.makesAllSteps = true
        knowledge.comparesWhole = unfit == .sharesForEver
        sharesForEver = unfit == .sharesForEver
        knowledge.learn(from: origin.machine)
      } else if search.result.reason != nil || isRight && !knowledge.hasNewClock(origin.machine) {
        return search.finish()
      } else {
        knowledge.learn(from: origin.machine)
      }
    }
    return searchStepByStep(&knowledge)
  }

  /// The same with each transition made on a machine of its own.
  private mutating func searchStepByStep(_ knowledge: inout Knowledge, mostStates: Int = .max) -> SearchResult {
    var plan = plan
    plan.maxStates = min(plan.maxStates, mostStates)
    if sharesForEver { plan.mostWork = Self.mostWork }
    while true {
      origin.restart()
      knowledge.prepare(&origin.machine)
      var search = StepSearch(plan, comparesWhole: knowledge.comparesWhole)
      let isRight = search.run(&origin.machine)
      if search.result.reason != nil || isRight && !knowledge.hasNewClock(origin.machine) {
        return (consume search).result
      }
      knowledge.learn(from: origin.machine)
    }
  }

  /// A path's schedule in switch points.
  private mutating func schedule(of path: [Choice], in search: borrowing SearchResult) -> [Slice] {
    let known = search.steps.schedule(of: path.dropFirst(origin.path.count), after: origin.schedule)
    return known ?? follow(path, []).schedule
  }

  /// A path's schedule in switch points, by walking it once more; and the outcome if it goes on like that for ever, in
  /// rounds that begin at these steps.
  private mutating func follow(_ path: [Choice], _ rounds: [Int]) -> (schedule: [Slice], livelock: Outcome) {
    if knowledge.makesAllSteps {
      origin.restart()
      knowledge.prepare(&origin.machine)
      return Self.follow(path[...], rounds, &origin.machine, SliceList(), plan)
    }
    origin.reset(knowledge)
    let (rest, beginning) = (path.dropFirst(origin.path.count), origin.schedule)
    return Self.follow(rest, rounds, &origin.machine, beginning, plan)
  }

  private static func follow(
    _ path: ArraySlice<Choice>, _ rounds: [Int], _ machine: inout Machine, _ beginning: SliceList,
    _ plan: Plan
  ) -> (schedule: [Slice], livelock: Outcome) {
    var schedule = beginning
    for (i, choice) in zip(path.indices, path) {
      // A replay sees that it is where it was before at the ends of slices.
      var begins = rounds.contains(i)
      _ = machine.explore(choice) { slice in
        schedule.append(slice, begins: begins)
        begins = false
      }
    }
    return (schedule.slices, machine.outcome(.livelock, observing: plan.observed, plan.notes))
  }
}
