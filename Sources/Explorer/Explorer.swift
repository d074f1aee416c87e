// Explorer: every interleaving of a small program.
//
// Input: a way to make a machine loaded with the program. Output: all outcomes, each with its shortest witness as a
// schedule, and whether nothing was left out.
//
// `MemoSearch` visits every state once, depth first, and leaves a `StateGraph`; the machine makes each step once, however
// many states it is possible in. The search begins anew when a location turns out to be shared that was thought not to
// be: what is visible is part of the meaning. `StepSearch` does the same in a plainer way, for some cases and for tests.
// `WitnessSearch` goes through the graph in order of preemptions, then steps, until it has met each outcome.
// `Counting` tells from the graph how many interleavings lead to each outcome, and how likely it is.

import Bytecode
import Machine
import Trace

public struct ExplorerOptions: Sendable {
  /// States after which a search stops.
  public var maxStates: Int
  /// Seconds after which it stops; nil: none.
  public var maxSeconds: Double?
  /// Schedules with more preemptions are left out; nil: none.
  public var maxPreemptions: Int?
  /// Where a task may be interrupted.
  public var switchMode = SwitchMode.any
  /// An expression of the program, compiled as for a prompt: outcomes are told apart by its value at the end, and not
  /// by what was printed.
  public var observed: CodeObject?
  /// Makes each transition on the machine and compares whole states: slow, to hold everything else against.
  public var isNaive = false
  /// Asked now and then: a reason to stop, or nil.
  public var interrupt: @Sendable () -> String?
  /// Told now and then how far a search has come.
  public var progress: @Sendable (SearchProgress) -> Void = { _ in }

  public init(
    maxStates: Int = 2_000_000, maxSeconds: Double? = nil, interrupt: @escaping @Sendable () -> String? = { nil }
  ) {
    self.maxStates = maxStates
    self.maxSeconds = maxSeconds
    self.interrupt = interrupt
  }
}

/// What an exploration found.
public struct ExplorationReport: Sendable {
  /// No interleaving was left out.
  public var isComplete: Bool
  /// Why it is not complete, or why witnesses may not be the shortest, in words.
  public var reason: String?
  /// What grows without bound, in words, where that is why it is not complete.
  public var growth: String?
  public var states: Int
  public var transitions: Int
  /// Distinct, in a fixed order.
  public var outcomes: [ExploredOutcome]

  /// All interleavings there are; nil if they were not counted, or are more than 128 bits can tell.
  public var schedules: UInt128? {
    var sum: UInt128 = 0
    for outcome in outcomes {
      guard let schedules = outcome.schedules else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(schedules)
      if overflow { return nil }
      sum = next
    }
    return sum
  }
}

/// One way a program can end, and the shortest way there.
public struct ExploredOutcome: Sendable {
  public var outcome: Outcome
  /// Fewest preemptions, then fewest steps; nil if a limit ended the search for it.
  public var schedule: [Slice]?
  public var preemptions: Int
  public var steps: Int
  /// The exact number of interleavings that end so; nil if they were not counted.
  public var schedules: UInt128?
  /// How likely it is if each step is picked uniformly among what can happen; nil if that was not computed.
  public var chance: Double?
  /// Needs a sleep or timeout to end out of virtual-time order.
  public var timing: Bool
}

public enum Explorer {
  public static func explore(_ makeMachine: () -> Machine, _ options: ExplorerOptions = ExplorerOptions())
    -> ExplorationReport
  {
    var plan = plan(options)
    var knowledge = Knowledge(options)
    let search = searchOutcomes(makeMachine, plan, &knowledge)
    var report = ExplorationReport(
      isComplete: search.reason == nil && !search.isCut, reason: search.reason, states: search.states,
      transitions: search.transitions, outcomes: [])
    if search.isCut, report.reason == nil { report.reason = "\(preemptions(options.maxPreemptions)) at most" }
    if search.reason != nil, search.states >= options.maxStates, plan.maxPreemptions == nil,
      let (bound, bounded) = deepen(makeMachine, &plan, knowledge)
    {
      // What is found with few preemptions has the shortest witnesses.
      report.reason = (search.reason ?? "") + "; with \(preemptions(bound)) at most everything was seen"
      report.outcomes = endings(of: bounded, nil, nil, WitnessSearch(bounded, nil), makeMachine, plan, knowledge)
    }
    if search.reason != nil { report.growth = Growth.sentence(makeMachine) }
    var inOrder: [Outcome]?
    if search.sawTimeout, report.isComplete {
      var exact = knowledge
      exact.exactTiming = true
      let timed = searchOutcomes(makeMachine, plan, &exact)
      if timed.reason == nil { inOrder = timed.outcomes }
    }
    let counting = report.isComplete ? Counting(search.graph, outcomes: search.outcomes.count) : nil
    // A graph whose states cannot be put in order has cycles.
    let livelocks = counting.flatMap { $0.chances == nil ? Livelocks(search.graph) : nil }
    let witness = WitnessSearch(search, livelocks)
    for found in endings(of: search, counting, inOrder, witness, makeMachine, plan, knowledge)
    where !report.outcomes.contains(where: { $0.outcome == found.outcome }) {
      report.outcomes.append(found)
    }
    if let livelocks {
      let found = witness.witnesses[search.outcomes.count...].compactMap { $0 }
      report.outcomes += outcomes(of: livelocks, found, makeMachine, plan, knowledge)
    }
    report.outcomes.sort { $0.outcome < $1.outcome }
    return report
  }

  private static func preemptions(_ bound: Int?) -> String {
    bound == 1 ? "1 preemption" : "\(bound ?? 0) preemptions"
  }

  /// The ways in which the program ended in a search.
  private static func endings(
    of search: SearchResult, _ counting: Counting?, _ inOrder: [Outcome]?, _ witness: WitnessSearch,
    _ makeMachine: () -> Machine, _ plan: Plan, _ knowledge: Knowledge
  ) -> [ExploredOutcome] {
    search.outcomes.enumerated().map { i, outcome in
      let witness = witness.witnesses[i]
      return ExploredOutcome(
        outcome: outcome, schedule: witness.map { follow($0.path, [], makeMachine, plan, knowledge).schedule },
        preemptions: witness?.preemptions ?? 0, steps: witness?.path.count ?? 0,
        schedules: counting?.schedules?[i], chance: counting?.chances?[i],
        timing: inOrder.map { !$0.contains(outcome) } ?? false)
    }
  }

  /// For a program with too many states: everything with no preemption, then with one and so on, as far as that can be
  /// seen wholly (iterative context bounding: Musuvathi and Qadeer, PLDI 2007).
  private static func deepen(_ makeMachine: () -> Machine, _ plan: inout Plan, _ knowledge: Knowledge) -> (
    bound: Int, result: SearchResult
  )? {
    var best: (Int, SearchResult)?
    var knowledge = knowledge
    for bound in 0... {
      plan.maxPreemptions = bound
      let result = searchOutcomes(makeMachine, plan, &knowledge)
      if result.reason != nil { break }
      best = (bound, result)
      if !result.isCut { break }
    }
    plan.maxPreemptions = nil
    return best
  }

  /// The livelocks by what has been printed when they begin, each with a way there and once round.
  private static func outcomes(
    of livelocks: Livelocks, _ witnesses: [WitnessSearch.Witness], _ makeMachine: () -> Machine, _ plan: Plan,
    _ knowledge: Knowledge
  ) -> [ExploredOutcome] {
    var result: [ExploredOutcome] = []
    let shortestFirst = witnesses.sorted { ($0.preemptions, $0.path.count) < ($1.preemptions, $1.path.count) }
    for witness in shortestFirst {
      // Twice round: a replay comes to threads' invisible beginnings later, and has them behind it after the first.
      let round = livelocks.round(from: witness.state)
      let starts = [witness.path.count, witness.path.count + round.count]
      let (schedule, outcome) = follow(witness.path + round + round, starts, makeMachine, plan, knowledge)
      if result.contains(where: { $0.outcome == outcome }) { continue }
      result.append(
        ExploredOutcome(
          outcome: outcome, schedule: schedule, preemptions: witness.preemptions,
          steps: witness.path.count + round.count, schedules: nil,
          chance: nil, timing: false))
    }
    return result
  }

  private static func plan(_ options: ExplorerOptions) -> Plan {
    let clock = ContinuousClock()
    let start = clock.now
    return Plan(
      maxStates: options.maxStates, maxPreemptions: options.maxPreemptions, observed: options.observed
    ) { progress in
      options.progress(progress)
      if let seconds = options.maxSeconds, clock.now - start > .seconds(seconds) {
        return "stopped after \(seconds) seconds"
      }
      return options.interrupt()
    }
  }

  /// What must be known before a search can be right, and how the machine is to explore.
  private struct Knowledge {
    var shared = AccessTable()
    var clockMatters = false
    var exactTiming = false
    /// Every transition is made on the machine.
    var makesAllSteps: Bool
    var comparesWhole: Bool
    let switchMode: SwitchMode
    let outputMatters: Bool

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
  }

  /// Searches, beginning anew as long as locations prove shared.
  private static func searchOutcomes(
    _ makeMachine: () -> Machine, _ plan: Plan, _ knowledge: inout Knowledge
  ) -> SearchResult {
    while true {
      var machine = makeMachine()
      knowledge.prepare(&machine)
      var isRight: Bool
      let result: SearchResult
      if knowledge.makesAllSteps || knowledge.exactTiming {
        var search = StepSearch(plan, comparesWhole: knowledge.comparesWhole)
        isRight = search.run(&machine)
        result = search.result
      } else {
        var search = MemoSearch(plan)
        isRight = search.run(&machine)
        result = search.result
        if let unfit = search.unfit {
          knowledge.makesAllSteps = true
          knowledge.comparesWhole = unfit == .sharesForEver
          isRight = false
        }
      }
      if result.reason != nil { return result }
      let clockNews = machine.clockMatters && !knowledge.clockMatters && !knowledge.exactTiming
      if isRight, !clockNews { return result }
      knowledge.shared = machine.accesses
      knowledge.shared.acceptShared()
      knowledge.clockMatters = knowledge.clockMatters || clockNews
    }
  }

  /// A path's schedule in switch points, by walking it once more; and the outcome if it goes on like that for ever, in
  /// rounds that begin at these steps.
  private static func follow(
    _ path: [Choice], _ rounds: [Int], _ makeMachine: () -> Machine, _ plan: Plan, _ knowledge: Knowledge
  ) -> (schedule: [Slice], livelock: Outcome) {
    var machine = makeMachine()
    knowledge.prepare(&machine)
    var slices: [Slice] = []
    for (i, choice) in path.enumerated() {
      // A replay sees that it is where it was before at the ends of slices.
      var begins = rounds.contains(i)
      _ = machine.explore(choice) { slice in
        defer { begins = false }
        if !begins, let last = slices.last, last.choice.task == slice.choice.task, !slice.choice.timesOut,
          last.points > 0,
          slice.points > 0
        {
          slices[slices.count - 1].points += slice.points
        } else {
          slices.append(slice)
        }
      }
    }
    return (slices, machine.outcome(.livelock, observing: plan.observed))
  }
}
