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

import Machine
import Trace

public struct ExplorerOptions: Sendable {
  /// States after which a search stops.
  public var maxStates: Int
  /// Seconds after which it stops; nil: none.
  public var maxSeconds: Double?
  /// Makes each transition on the machine and compares whole states: slow, to hold everything else against.
  public var isNaive = false
  /// Asked now and then: a reason to stop, or nil.
  public var interrupt: @Sendable () -> String?

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
    let clock = ContinuousClock()
    let start = clock.now
    let budget = Budget(maxStates: options.maxStates) {
      if let seconds = options.maxSeconds, clock.now - start > .seconds(seconds) {
        return "stopped after \(seconds) seconds"
      }
      return options.interrupt()
    }
    var knowledge = Knowledge()
    let search = searchOutcomes(makeMachine, budget, options.isNaive, &knowledge)
    var report = ExplorationReport(
      isComplete: search.reason == nil, reason: search.reason, states: search.states, transitions: search.transitions,
      outcomes: [])
    var inOrder: [Outcome]?
    if search.sawTimeout, search.reason == nil {
      var exact = knowledge
      exact.exactTiming = true
      let timed = searchOutcomes(makeMachine, budget, options.isNaive, &exact)
      if timed.reason == nil { inOrder = timed.outcomes }
    }
    var witness = WitnessSearch(search.graph, outcomes: search.outcomes.count)
    witness.run()
    let counting = report.isComplete ? Counting(search.graph, outcomes: search.outcomes.count) : nil
    report.outcomes = search.outcomes.indices.sorted { search.outcomes[$0] < search.outcomes[$1] }.map { i in
      let outcome = search.outcomes[i]
      let witness = witness.witnesses[i]
      return ExploredOutcome(
        outcome: outcome, schedule: witness.map { schedule(of: $0.path, makeMachine, knowledge) },
        preemptions: witness?.preemptions ?? 0, steps: witness?.path.count ?? 0,
        schedules: counting?.schedules?[i], chance: counting?.chances?[i],
        timing: inOrder.map { !$0.contains(outcome) } ?? false)
    }
    return report
  }

  /// What must be known before a search can be right.
  private struct Knowledge {
    var shared = AccessTable()
    var clockMatters = false
    var exactTiming = false
  }

  /// Searches, beginning anew as long as locations prove shared.
  private static func searchOutcomes(
    _ makeMachine: () -> Machine, _ budget: Budget, _ isNaive: Bool, _ knowledge: inout Knowledge
  ) -> SearchResult {
    var comparesWhole = isNaive
    while true {
      var machine = makeMachine()
      machine.beginExploring(
        shared: knowledge.shared, clockMatters: knowledge.clockMatters, exactTiming: knowledge.exactTiming)
      var isRight: Bool
      let result: SearchResult
      if comparesWhole || knowledge.exactTiming {
        var search = StepSearch(budget: budget, comparesWhole: comparesWhole)
        isRight = search.run(&machine)
        result = search.result
      } else {
        var search = MemoSearch(budget: budget)
        isRight = search.run(&machine)
        result = search.result
        comparesWhole = search.isLost
        if search.isLost { isRight = false }
      }
      if result.reason != nil { return result }
      let clockNews = machine.clockMatters && !knowledge.clockMatters && !knowledge.exactTiming
      if isRight, !clockNews { return result }
      knowledge.shared = machine.accesses
      knowledge.shared.acceptShared()
      knowledge.clockMatters = knowledge.clockMatters || clockNews
    }
  }

  /// A path's schedule in switch points, by walking it once more.
  private static func schedule(of path: [Choice], _ makeMachine: () -> Machine, _ knowledge: Knowledge) -> [Slice] {
    var machine = makeMachine()
    machine.beginExploring(shared: knowledge.shared, clockMatters: knowledge.clockMatters)
    var slices: [Slice] = []
    for choice in path {
      _ = machine.explore(choice) { slice in
        if let last = slices.last, last.choice.task == slice.choice.task, !slice.choice.timesOut, last.points > 0,
          slice.points > 0
        {
          slices[slices.count - 1].points += slice.points
        } else {
          slices.append(slice)
        }
      }
    }
    return slices
  }
}
