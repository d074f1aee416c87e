import Bytecode
import Machine
import Trace

/// What a search found: all states and transitions as a graph, on which everything else is computed without running
/// the program again, and how the program can end.
struct SearchResult: ~Copyable {
  var graph = StateGraph()
  var transitions = 0
  /// The steps that were made, if the search keeps them.
  var steps = MadeSteps()
  private(set) var outcomes: [Outcome] = []
  /// Why the search ended before everything was seen.
  var reason: String?
  /// It ended because a way was too long.
  var isTooDeep = false
  var sawTimeout = false
  /// Choices were left out because they needed more preemptions than allowed.
  var isCut = false

  var states: Int { graph.count }

  /// The outcome's number.
  mutating func number(of outcome: Outcome) -> Int {
    if let known = outcomes.firstIndex(of: outcome) { return known }
    outcomes.append(outcome)
    return outcomes.count - 1
  }
}

extension Machine {
  /// With an expression to observe, its value stands for the output.
  mutating func outcome(
    _ status: Outcome.Status, observing expression: CodeObject?, _ notes: EndNotes = EndNotes()
  ) -> Outcome {
    let text = expression.map { evaluate($0) } ?? String(decoding: output, as: UTF8.self)
    var answers: [String] = []
    for expression in notes.expressions { answers.append(evaluate(expression)) }
    if notes.countsStarted {
      let started = startedCounts
      answers += ["\(started.threads)", "\(started.processes)"]
    }
    return Outcome(status: status, stdout: text, exception: exceptionLines, notes: answers)
  }

  /// How the program has ended, where nothing can happen any more.
  public mutating func ending(observing expression: CodeObject?, _ notes: EndNotes = EndNotes()) -> Outcome {
    outcome(!isOver ? .deadlock : exceptionLines == nil ? .finished : .exception, observing: expression, notes)
  }
}

/// How far a search has come.
public struct SearchProgress: Sendable {
  public var states: Int
  public var outcomes: Int
  /// Steps from the program's beginning to the state that is looked at.
  public var depth: Int
}

/// What searches are told: how long to go on, and what to look at.
struct Plan {
  var maxStates: Int
  /// Steps on one way after which a search stops: few programs that end have so long ones, and what one that does not
  /// end makes of its data takes longer and longer.
  var maxDepth = Plan.suspectDepth
  /// Schedules with more preemptions are left out; nil: none.
  var maxPreemptions: Int?
  /// How much work comparing whole states may be; nil: any.
  var mostWork: Int?
  /// Evaluated where the program has ended.
  var observed: CodeObject?
  /// Asked there, too.
  var notes: EndNotes
  /// The search has ended before it was complete.
  var hasEndedEarly = false
  /// Asked now and then: a reason to stop, or nil.
  private let check: (SearchProgress) -> String?
  private let interrupt: () -> String?

  init(_ options: ExplorerOptions) {
    maxStates = options.maxStates
    maxPreemptions = options.maxPreemptions
    observed = options.observed
    notes = options.notes
    interrupt = options.interrupt
    let clock = ContinuousClock()
    let start = clock.now
    check = { progress in
      options.progress(progress)
      if let seconds = options.maxSeconds, clock.now - start > .seconds(seconds) {
        return "stopped after \(seconds) seconds"
      }
      return options.interrupt()
    }
  }

  /// Whether the user wants no more to be read off the graph; `done` counts how often it was asked. Where the search
  /// was ended before, what it has found is still wanted.
  @inline(__always) func isInterrupted(done: Int) -> Bool {
    done & 0xFFFF == 0xFFFF && !hasEndedEarly && interrupt() != nil
  }

  var isInterrupted: Bool { interrupt() != nil }

  /// Notes why the search should end now, if it should; `looked` counts how often it was asked.
  @inline(__always) func limit(_ result: inout SearchResult, looked: Int, depth: Int) {
    if result.reason != nil { return }
    if depth > maxDepth {
      result.isTooDeep = true
      result.reason = "stopped \(depth) steps deep; the program may never end"
    } else {
      result.reason = exceeded(states: result.states, outcomes: result.outcomes.count, looked: looked, depth: depth)
    }
  }

  /// Where it is time to see whether the program ends at all.
  static let suspectDepth = 20_000
  /// The depth for a program that does.
  var greatestDepth: Int { max(maxStates / 8, 100_000) }

  /// Tasks that a program may have started: each makes every state larger.
  private static let mostTasks = 500
  /// Processes: each is a copy of all that its parent had.
  private static let mostProcesses = 64

  /// Why a search should end where so many tasks have been started.
  static func exceeded(tasksOf machine: borrowing Machine) -> String? {
    if machine.taskCount > mostTasks { return "stopped: there are more than \(mostTasks) threads" }
    if machine.processCount > mostProcesses { return "stopped: there are more than \(mostProcesses) processes" }
    return nil
  }

  /// Bytes that a search may use.
  private static let mostMemory = 2 << 30

  /// Why a search that holds so much should end.
  static func exceeded(bytes: Int) -> String? {
    bytes > mostMemory ? "stopped: it takes more than \(mostMemory >> 20) MiB of memory" : nil
  }

  @inline(__always) func exceeded(states: Int, outcomes: Int, looked: Int, depth: Int) -> String? {
    if states >= maxStates { return "stopped after \(maxStates) states" }
    return looked & 255 == 0 ? check(SearchProgress(states: states, outcomes: outcomes, depth: depth)) : nil
  }
}

/// When a search that has learned something about the program ends in order to begin anew: what counts as visible is
/// part of the meaning.
struct Learning {
  private var restartAt = Int.max

  /// Whether the search should end now. It goes on for a while, to learn more.
  mutating func ends(_ machine: borrowing Machine, _ states: Int) -> Bool {
    if machine.accesses.hasNewShared, restartAt == .max { restartAt = states * 2 + 64 }
    return states >= restartAt
  }
}
