// Timeline: a recorded run becomes a picture that a student understands without further explanation.
//
// Input: a `Recording`, plain data that the caller fills from a run or a trace. `TimelineModel(of:)` groups its events
// into numbered steps, one visible operation each, with what became of every task; `Explanation.swift` says what went
// wrong in them; `TimelineModel.text(_:)` draws them in columns, in lanes, or as one line an event.
//
// Invariants: everything here is a pure function, the same recording and options give the same bytes. A step's number
// depends on the recording alone, never on the options, so that `:goto 7` means row 7 in every picture. No line is
// wider than `TimelineOptions.width`. No control character of the program reaches the terminal. Colour adds nothing:
// without its escapes the coloured text is the plain one.

import Machine
import Trace

/// A recorded run, as the timeline needs it.
public struct Recording: Sendable {
  /// How the run ended.
  public enum Outcome: Sendable, Equatable {
    case finished
    /// The last line of the traceback of a task that died.
    case exception(String)
    case deadlock
    /// The run was cut short; why: `limit of 1000 steps`, `the schedule is over`.
    case stopped(String)
  }

  /// A task that can never go on.
  public struct Blocked: Sendable, Equatable {
    public var task: Int
    /// What it waits for, as a person would say it: `lock a`, `Thread-1 to end`.
    public var waitsFor: String
    /// The tasks that would have to act first, where that is known.
    public var holders: [Int]
    /// Where it waits.
    public var place: Place

    public init(task: Int, waitsFor: String, holders: [Int], place: Place) {
      self.task = task
      self.waitsFor = waitsFor
      self.holders = holders
      self.place = place
    }
  }

  /// Why nothing can go on.
  public struct Deadlock: Sendable, Equatable {
    public var blocked: [Blocked]
    /// Tasks of which each waits for the next, and the last for the first; empty if there is no circle.
    public var cycle: [Int]

    public init(blocked: [Blocked], cycle: [Int]) {
      self.blocked = blocked
      self.cycle = cycle
    }
  }

  public var events: [Event]
  /// The names of the tasks, by number: `MainThread`, `Thread-1 (deposit)`.
  public var tasks: [String]
  /// The lines of each source file, without line breaks.
  public var files: [String: [String]]
  /// The file whose lines need no file's name; nil: that of the first event.
  public var mainFile: String?
  public var outcome: Outcome
  /// What a person reads: `round-robin`, `random, seed 7`.
  public var scheduler: String
  /// Worked out from the events if nil.
  public var deadlock: Deadlock?
  /// What detectors found in this run; they are shown under the picture, and the steps of their events are marked.
  public var findings: [Finding]
  /// The computer whose time the run was accounted for; nil: time is that of one core.
  public var cores: Cores?

  /// What ran at the same time.
  public struct Cores: Sendable {
    public var count: Int
    public var hasGIL: Bool
    /// The process of each task; the last holds for those beyond.
    public var processes: [Int]
    /// What the tasks did when, up to the end of the run, in virtual nanoseconds.
    public var usage: Usage
    public var end: Int

    public init(count: Int, hasGIL: Bool, processes: [Int], usage: Usage, end: Int) {
      self.count = count
      self.hasGIL = hasGIL
      self.processes = processes
      self.usage = usage
      self.end = end
    }

    /// Whether two tasks can run at the same time.
    func runsAtOnce(_ one: Int, _ other: Int) -> Bool {
      count > 1 && one != other && (!hasGIL || process(one) != process(other))
    }

    func process(_ task: Int) -> Int { processes.indices.contains(task) ? processes[task] : processes.last ?? 0 }
  }

  /// Locations known to be shared from other runs of the program: accesses to them are steps even where this run, which
  /// may not have come far yet, does not show it.
  public var alsoShared: Set<LocationID> = []

  public init(
    events: [Event], tasks: [String], files: [String: [String]], mainFile: String? = nil, outcome: Outcome,
    scheduler: String, deadlock: Deadlock? = nil, findings: [Finding] = []
  ) {
    self.events = events
    self.tasks = tasks
    self.files = files
    self.mainFile = mainFile
    self.outcome = outcome
    self.scheduler = scheduler
    self.deadlock = deadlock
    self.findings = findings
  }
}

/// How a timeline is to be drawn.
public struct TimelineOptions: Sendable, Equatable {
  public enum Style: Sendable, Equatable {
    /// Columns (lanes where there are many tasks) with lines and arrows.
    case picture
    /// ASCII, one event a line, for screen readers; the program's own text is escaped as Python's `ascii` does.
    case plain
  }
  /// In terminal cells; taken as 40 at least.
  public var width: Int
  /// Whether ANSI escapes are added.
  public var colour: Bool
  public var style: Style
  /// Narrow lanes beside one column of text, also where there is room for a column a task.
  public var lanes: Bool
  /// Nothing folds, and accesses to what is not shared are shown inside their steps.
  public var showAll: Bool
  /// Which steps to draw; nil is all.
  public var steps: ClosedRange<Int>?
  /// The step to point at.
  public var current: Int?
  /// Whether title, key of the signs, outcome and explanations stand around the rows.
  public var frame: Bool

  public init(
    width: Int = 80, colour: Bool = false, style: Style = .picture, lanes: Bool = false, showAll: Bool = false,
    steps: ClosedRange<Int>? = nil, current: Int? = nil, frame: Bool = true
  ) {
    self.width = width
    self.colour = colour
    self.style = style
    self.lanes = lanes
    self.showAll = showAll
    self.steps = steps
    self.current = current
    self.frame = frame
  }
}
