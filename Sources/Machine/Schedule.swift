/// One thing that may happen next: a task goes on, or its wait ends because time has passed.
public struct Choice: Sendable, Equatable, Hashable {
  /// The task's number, in order of start; the main thread is 0.
  public var task: Int
  /// True: the task's timeout or sleep ends, whatever it waits for.
  public var timesOut: Bool

  public init(task: Int, timesOut: Bool = false) {
    self.task = task
    self.timesOut = timesOut
  }
}

/// A choice and how long it holds: `points` switch points of that task, after which another choice is made.
///
/// A switch point is an event of the source, not of the bytecode (see SEMANTICS.md): an access to a global variable,
/// attribute, element or cell, an operation on a primitive, output, a call, the end of a loop's body.
public struct Slice: Sendable, Equatable, Hashable {
  public var choice: Choice
  public var points: Int

  public init(choice: Choice, points: Int) {
    self.choice = choice
    self.points = points
  }
}

/// What a task can do next, for schedulers that keep a time for each task.
public struct Prospect: Sendable, Equatable {
  public var task: Int
  /// The process that it belongs to; each has a GIL of its own.
  public var process: Int
  /// Whether it can go on; else it waits.
  public var canProceed: Bool
  /// When its wait times out, in virtual nanoseconds.
  public var deadline: Int?
  /// Whether it waits for nobody but for time to pass.
  public var isAsleep: Bool

  public init(task: Int, process: Int = 0, canProceed: Bool, deadline: Int? = nil, isAsleep: Bool = false) {
    self.task = task
    self.process = process
    self.canProceed = canProceed
    self.deadline = deadline
    self.isAsleep = isAsleep
  }
}

/// What a scheduler is asked: who is next?
public struct Situation: Sendable {
  /// What can happen, in order of task number; never empty.
  public var choices: [Choice]
  /// The task that ran last.
  public var current: Int
  /// Whether `current` could go on.
  public var currentIsReady: Bool
  /// Virtual nanoseconds since the run began.
  public var clock: Int
  /// How many switch points the run has passed.
  public var point: Int
  /// Whether CPython 3.11 would look for a switch here: end of a loop's body, a call, blocking.
  public var isCPythonSwitchPoint: Bool
  /// The task that `current` has just started, for schedulers that `handsOverToStarted`.
  public var started: Int?
  /// Whether `current`, at the end of its turn, has begun to wait for so long at most: an operation that is no point.
  public var hasBegunWait = false
  /// What the program or the user has said about how long a task may keep others waiting, in virtual nanoseconds.
  public var switchInterval: Int?
  /// For schedulers that `keepsTimes`: all tasks that have not ended, in order, if that may have changed; else empty.
  public var prospects: [Prospect] = []
  /// For schedulers that `keepsTimes`: how much of `current`'s time went by, at the end, without the GIL.
  public var outsideTime = 0

  public init(
    choices: [Choice], current: Int, currentIsReady: Bool, clock: Int, point: Int, isCPythonSwitchPoint: Bool,
    started: Int? = nil
  ) {
    self.choices = choices
    self.current = current
    self.currentIsReady = currentIsReady
    self.clock = clock
    self.point = point
    self.isCPythonSwitchPoint = isCPythonSwitchPoint
    self.started = started
  }
}

/// Decides who runs. All non-determinism of a run passes through here; a scheduler must itself be deterministic.
public protocol Scheduler: Sendable {
  /// What a person reads: `round-robin`, `random, seed 7`, `CPython-like`…
  var name: String { get }
  /// The next choice, one of `situation.choices`; nil ends the run here (a replayed schedule is over, the student
  /// pressed Ctrl-C).
  mutating func choose(_ situation: Situation) -> Choice?
  /// For how many switch points the last choice holds, if the task can go on so long. At least 1.
  var patience: Int { get }
  /// Whether, its patience over, it waits for a point at which CPython 3.11 would look for a switch.
  var switchesAtCPythonPoints: Bool { get }
  /// Whether it is asked at the first switch point after a task has started another one.
  var handsOverToStarted: Bool { get }
  /// Whether each task has a time of its own: it is asked after each operation that others may wait for, and what it
  /// chooses begins at `beginning`.
  var keepsTimes: Bool { get }
  /// When the last choice begins, in virtual nanoseconds.
  var beginning: Int { get }
  /// Whether it looks at no more than the running task, the one that this has just started, and who is next after it
  /// in order: a run need not find out about all the others then.
  var looksAtNextOnly: Bool { get }
}

extension Scheduler {
  public var patience: Int { 1 }
  public var switchesAtCPythonPoints: Bool { false }
  public var handsOverToStarted: Bool { false }
  public var keepsTimes: Bool { false }
  public var beginning: Int { 0 }
  public var looksAtNextOnly: Bool { false }
}
