// Explorer: every interleaving of a small program.
//
// Input: a machine that is about to run the program. Output: all outcomes, each with its shortest witness as a
// schedule, and whether nothing was left out.
//
// `Exploration` is the course of it. `Origin` brings a machine to where a second task begins, once for all searches.
// `MemoSearch` visits every state from there once, depth first, and leaves a `StateGraph`; the machine makes each step
// once, however many states it is possible in. The search begins anew when a location turns out to be shared that was
// thought not to be: what is visible is part of the meaning. `StepSearch` does the same in a plainer way, for some
// cases and for tests. Everything else is read off the graph: `WitnessSearch` goes through it in order of preemptions,
// then steps, until it has met each outcome; `Counting` tells how many interleavings lead to each, and how likely it
// is; `Livelocks` finds the rounds in which tasks can be caught for ever.
//
// Where there are more states than allowed, what needs no preemption is searched, then what needs one and so on: the
// report says up to how many everything was seen. Then `ReducedSearch` leaves out orders of steps that have nothing to
// do with each other; if it comes to an end, all outcomes are known, but not how many ways lead to them. With a bound on preemptions from the beginning a state counts anew
// for each task that led to it with fewer preemptions.

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
  /// What else tells outcomes apart.
  public var notes = EndNotes()
  /// When orders of steps are left out that have nothing to do with each other.
  public var reduction = Reduction.whenTooLarge
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

/// When a search leaves out orders of steps that have nothing to do with each other. All ways to end are found with and
/// without it, but counts need all states, and so do shortest witnesses.
public enum Reduction: Sendable {
  /// Where there are more states than allowed.
  case whenTooLarge
  /// At once, where it can be done.
  case always
  case never
}

/// What is asked of a program's end besides what it printed; the answers are the outcome's notes.
public struct EndNotes: Sendable {
  /// Expressions of the program, compiled as for a prompt: their values.
  public var expressions: [CodeObject]
  /// How many threads and processes the program started: two numbers, after the values.
  public var countsStarted: Bool

  public init(expressions: [CodeObject] = [], countsStarted: Bool = false) {
    self.expressions = expressions
    self.countsStarted = countsStarted
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
  /// Explores the program that a machine is about to run; the machine is as before then.
  public static func explore(_ machine: inout Machine, _ options: ExplorerOptions = ExplorerOptions())
    -> ExplorationReport
  {
    var exploration = Exploration(machine, options)
    let report = exploration.run()
    machine = exploration.finish()
    return report
  }

  public static func explore(_ makeMachine: () -> Machine, _ options: ExplorerOptions = ExplorerOptions())
    -> ExplorationReport
  {
    var machine = makeMachine()
    return explore(&machine, options)
  }
}
