import Machine

/// The steps of a run and what they mean; what the pictures are drawn from.
public struct TimelineModel: Sendable {
  public let recording: Recording
  /// Which tasks are event loops', and in which thread each runs.
  let loops: CoroutineTasks
  public let names: TaskNames
  /// Step `n` is `steps[n - 1]`.
  public let steps: [Step]
  /// The variables, attributes, elements and cells that two tasks accessed, with a write after the second one began.
  public let shared: Set<Location>
  /// What steps on the parts of a primitive come to together.
  let wholes: Wholes
  /// What went wrong, in order of steps.
  public internal(set) var explanations: [Explanation] = []

  public init(of recording: Recording) {
    var recording = recording
    loops = CoroutineTasks(recording.events, tasks: recording.tasks)
    recording.events = loops.events
    recording.tasks = loops.tasks
    self.recording = recording
    names = TaskNames(recording)
    let found = sharedLocations(recording.events)
    shared = found.union(
      recording.events.lazy.compactMap(\.location).filter {
        recording.alsoShared.contains(LocationID($0))
      })
    var builder = StepBuilder(recording: recording, shared: shared, tasks: names.full.count, loops: loops)
    steps = builder.build()
    wholes = Wholes(recording.events, steps)
    explanations = explain(self)
  }

  /// The task of the machine in which a task runs: what schedules and choices name.
  public func carrier(of task: Int) -> Int { loops.carriers.indices.contains(task) ? loops.carriers[task] : task }

  /// The number of the last step at or before a switch point of the run; nil if there is none yet.
  public func step(atPoint point: Int) -> Int? {
    steps.last { recording.events[$0.event].point <= point }?.number
  }
}

/// What a task does while another one runs.
public enum TaskState: UInt8, Sendable, Equatable { case unborn, ready, runs, waits, ended }

/// One visible operation of one task, with the invisible work around it.
public struct Step: Sendable, Equatable {
  /// Why another task runs next.
  public enum Departure: Sendable, Equatable {
    /// It could have gone on; `insideLine` is the line that it was in the middle of.
    case preempted(insideLine: Int?)
    case waits, sleeps, ends
    /// It goes on at the same time as the task of the next step.
    case goesOn
  }

  /// From 1.
  public let number: Int
  public let task: Int
  /// The visible operation: an index into the recording's events.
  public let event: Int
  /// All of its events, visible or not, in order.
  public internal(set) var events: [Int]
  /// Where it happened; of a task's death, where the exception was raised.
  public let place: Place
  /// What happened, in words.
  public let deed: Deed
  /// Nil if the same task runs next.
  public internal(set) var departure: Departure?
  /// The task of the next step.
  public internal(set) var next: Int?
  /// What the tasks do meanwhile, by number.
  public let states: [TaskState]
  /// Virtual nanoseconds since the step before; 0 unless somebody slept.
  public let pause: Int
}

/// What the tasks are called.
public struct TaskNames: Sendable, Equatable {
  /// `Thread-1 (deposit)`
  public let full: [String]
  /// `Thread-1`, or the whole name where the short one is not unique.
  public let short: [String]

  init(_ recording: Recording) {
    var full = recording.tasks.map(visibleText)
    for event in recording.events {
      for task in [event.task] + event.mentioned where task >= full.count {
        guard task < 10_000 else { continue }
        while full.count <= task { full.append("task \(full.count)") }
      }
      if case .start(let task, let name) = event.action, task >= recording.tasks.count, full.indices.contains(task) {
        full[task] = visibleText(name)
      }
    }
    let cut = full.map { name in
      guard let bracket = name.firstIndex(of: "("), name.hasSuffix(")"), bracket > name.startIndex else { return name }
      return String(name[..<name.index(before: bracket)])
    }
    self.full = TaskNames.distinct(full)
    short = TaskNames.distinct(cut.indices.map { i in cut.count { $0 == cut[i] } == 1 ? cut[i] : full[i] })
  }

  private static func distinct(_ names: [String]) -> [String] {
    names.indices.map { i in names.count { $0 == names[i] } == 1 ? names[i] : "\(names[i]) #\(i)" }
  }

  func list(_ tasks: [Int]) -> String {
    let known = tasks.map { short.indices.contains($0) ? short[$0] : "task \($0)" }
    guard known.count > 1 else { return known.first ?? "nobody" }
    return known.dropLast().joined(separator: ", ") + " and " + known[known.count - 1]
  }

  subscript(task: Int) -> String { list([task]) }
}

extension Event {
  /// Other tasks that the event names.
  var mentioned: [Int] {
    if case .start(let task, _) = action { return [task] }
    return []
  }

  /// The location that is accessed, if it is an access.
  var location: Location? {
    switch action {
    case .read(let location, _), .write(let location, _, _), .delete(let location, _): location
    default: nil
    }
  }
}

extension TimelineModel {
  /// What two tasks share in a run, for `Recording.alsoShared`.
  public static func shared(in events: [Event]) -> Set<LocationID> {
    Set(sharedLocations(CoroutineTasks(events, tasks: []).events).map(LocationID.init))
  }
}

/// Locations that at least two tasks access, at least one of them writing after a second task was started.
func sharedLocations(_ events: [Event]) -> Set<Location> {
  var firstTask: [LocationID: Int] = [:]
  var byTwo: Set<LocationID> = []
  var writtenLate: Set<LocationID> = []
  var isConcurrent = false
  for event in events {
    if case .start = event.action { isConcurrent = true }
    guard let location = event.location else { continue }
    let id = LocationID(location)
    if firstTask[id, default: event.task] != event.task { byTwo.insert(id) }
    firstTask[id] = firstTask[id] ?? event.task
    if isConcurrent, !event.isRead { writtenLate.insert(id) }
  }
  return Set(
    events.lazy.compactMap(\.location).filter { byTwo.contains(LocationID($0)) && writtenLate.contains(LocationID($0)) }
  )
}

/// A location without its label: two tasks may know the same object by different names.
public struct LocationID: Hashable, Sendable {
  let kind: Location.Kind
  let object: Int
  let key: String

  public init(_ location: Location) {
    kind = location.kind
    object = location.object
    key = location.key
  }
}

extension Event {
  var isRead: Bool {
    if case .read = action { return true }
    return false
  }
}
