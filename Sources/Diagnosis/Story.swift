import Machine
import Trace

/// What happened in a run, told for detectors: who knew of what, who held what, who accessed what, who is stuck.
///
/// Happens-before has these edges: a thread's start and its first step, its end and a `join`, a lock's release and its
/// next acquisition (a `wait` releases and acquires as well), a notify and the end of the wait that it ends. Semaphores,
/// events, barriers and queues are made of locks and conditions and need no edges of their own. A variable on which a
/// task spins (`while not ready: pass`) orders as well: what was done before it was written is known to those who have
/// seen it; so mutual exclusion after Peterson is no race.
public struct Story: Sendable {
  /// A lock, or a semaphore that was made with 1, in the hands of a task.
  struct Held: Sendable, Equatable {
    let lock: Int
    let type: String
    let label: String
    /// The event of the acquisition.
    let since: Int
    var depth = 1
  }

  /// When, where and in whose hands something happened.
  struct Moment: Sendable {
    let event: Int
    let task: Int
    let place: Place
    /// Before it.
    let held: [Held]
    let clock: VectorClock
  }

  /// An access to a location that tasks may share.
  struct Access: Happening {
    let moment: Moment
    let isWrite: Bool
    /// What was read or written; nil for a deletion.
    let value: String?
    let old: String?
    let location: Location
  }

  /// An operation on a primitive of the machine.
  struct Deed: Happening {
    let moment: Moment
    let operation: Operation
    /// What knows of starts and joins alone: two deeds that it does not order can come in either order.
    let frame: VectorClock
    /// Semaphores that it has got through and that let several tasks through at once.
    let rooms: [Int]
  }

  /// What a primitive of the library has said.
  struct Remark: Happening {
    let moment: Moment
    let note: Note
  }

  /// Whom a condition of the library serves.
  struct Owner: Sendable {
    let object: Int
    let type: String
    /// What waits on it: `acquire`, `get`, `join`…
    let verb: String
    let value: Int?
  }

  public let run: ObservedRun
  /// Which tasks are event loops', and in which thread each runs.
  let loops: CoroutineTasks
  public let source: Source
  public var events: [Event] { run.events }
  /// The full names of the tasks.
  public private(set) var tasks: [String]
  private var shortNames: [String] = []

  /// By location, in order of first access.
  private(set) var locations: [[Access]] = []
  private(set) var deeds: [Deed] = []
  private(set) var remarks: [Remark] = []
  /// Sleeps: the event, and what was held meanwhile.
  private(set) var sleeps: [(event: Int, task: Int, held: [Held])] = []
  /// Locations on which a task spins, by their place in `locations`.
  private(set) var polled: Set<Int> = []
  /// By task: the events at which exceptions were raised.
  private(set) var raised: [[Int]] = []
  /// Two accesses that nothing orders.
  private(set) var races: [Race] = []
  /// By task: the event with which it blocked for ever.
  private(set) var stuck: [Int: Int] = [:]
  /// By task: its last event.
  private(set) var lastEvent: [Int?]
  /// By task: the event of its end.
  private(set) var ended: [Int?]
  /// By task: the event of its first step.
  private(set) var began: [Int?]
  private(set) var daemons: [Int] = []
  /// By task: what it holds at the end.
  private(set) var held: [[Held]]
  /// By semaphore that lets several tasks through at once: how many.
  private(set) var roomSizes: [Int: Int] = [:]
  /// By condition.
  private(set) var owners: [Int: Owner] = [:]
  private(set) var lockOf: [Int: Int] = [:]
  private(set) var internalLocks: Set<Int> = []
  /// By object of a thread.
  private(set) var taskOf: [Int: Int] = [:]

  /// By task: the main task of its process.
  private(set) var processes: [Int] = []

  private var walk = Walk()

  /// What is only needed while going through the events.
  private struct Walk: Sendable {
    var clocks: [VectorClock] = []
    var frames: [VectorClock] = []
    var lockClocks: [Int: VectorClock] = [:]
    var syncClocks: [Int: VectorClock] = [:]
    var notified: [Int: VectorClock] = [:]
    var endClocks: [Int: (VectorClock, VectorClock)] = [:]
    var suspended: [Int: (lock: Int, held: Held?)] = [:]
    var index: [LocationKey: Int] = [:]
    var mutexes: Set<Int> = []
    /// By task: semaphores that let several through.
    var rooms: [[Int]] = []
    /// By task: the lock of a value that it is about to access, which takes it and gives it back.
    var passing: [Int: Int] = [:]
    /// By carrier of an event loop: the task that ran last.
    var turns: [Int: Int] = [:]
  }

  /// A location without its label: two tasks may know the same object by different names.
  struct LocationKey: Hashable, Sendable {
    let kind: Location.Kind
    let object: Int
    let key: String

    init(_ location: Location) {
      kind = location.kind
      object = location.object
      key = location.key
    }
  }

  public init(_ run: ObservedRun) {
    var run = run
    loops = CoroutineTasks(run.events, tasks: run.tasks)
    run.events = loops.events
    run.tasks = loops.tasks
    self.run = run
    source = Source(run.files)
    tasks = run.tasks
    var count = max(1, tasks.count)
    for event in run.events {
      count = max(count, event.task + 1)
      if case .start(let task, let name) = event.action, task < 100_000 {
        count = max(count, task + 1)
        while tasks.count <= task { tasks.append("task \(tasks.count)") }
        tasks[task] = name
      }
    }
    while tasks.count < count { tasks.append("task \(tasks.count)") }
    lastEvent = Array(repeating: nil, count: count)
    ended = lastEvent
    began = lastEvent
    held = Array(repeating: [], count: count)
    raised = Array(repeating: [], count: count)
    shortNames = Story.short(tasks)
    walk.clocks = Array(repeating: VectorClock(), count: count)
    for task in 0..<count { walk.clocks[task].tick(task) }
    walk.frames = walk.clocks
    walk.rooms = Array(repeating: [], count: count)
    findLocations()
    for index in run.events.indices { follow(index) }
    if run.end == .deadlock {
      for task in 0..<count where ended[task] == nil {
        if let last = lastEvent[task], case .operate(let operation) = events[last].action,
          case .blocks = operation.effect
        {
          stuck[task] = last
        }
      }
    }
    walk = Walk()
    processes = findProcesses()
    races = findRaces()
  }

  /// `Thread-1 (deposit)` → `Thread-1`, where that is unique.
  private static func short(_ full: [String]) -> [String] {
    let cut = full.map { name in
      guard let bracket = name.firstIndex(of: "("), name.hasSuffix(")"), bracket > name.startIndex else { return name }
      return String(name[..<name.index(before: bracket)])
    }
    return cut.indices.map { i in cut.count { $0 == cut[i] } == 1 ? cut[i] : full[i] }
  }

  // MARK: Going through the events

  private mutating func follow(_ index: Int) {
    let event = events[index]
    let task = event.task
    guard task < tasks.count else { return }
    lastEvent[task] = index
    if began[task] == nil { began[task] = index }
    followTurn(of: task)
    switch event.action {
    case .start(let new, _):
      guard walk.clocks.indices.contains(new) else { return }
      walk.clocks[new].join(walk.clocks[task])
      walk.frames[new].join(walk.frames[task])
      walk.clocks[task].tick(task)
      walk.frames[task].tick(task)
    case .end:
      ended[task] = index
      walk.endClocks[task] = (walk.clocks[task], walk.frames[task])
    case .read(let location, let value): access(index, location, isWrite: false, value, nil)
    case .write(let location, let value, let old): access(index, location, isWrite: true, value, old)
    case .delete(let location, let old): access(index, location, isWrite: true, nil, old)
    case .operate(let operation): follow(operation, index)
    case .note(let note): follow(note, index)
    case .sleep: sleeps.append((index, task, held[task]))
    case .raised: raised[task].append(index)
    case .begin, .output: break
    }
  }

  /// The tasks of one event loop never run at the same time: what one does is known to the next.
  private mutating func followTurn(of task: Int) {
    guard let carrier = loops.carriers.indices.contains(task) ? loops.carriers[task] : nil else { return }
    let last = walk.turns.updateValue(task, forKey: carrier)
    guard let last, last != task else { return }
    walk.clocks[task].join(walk.clocks[last])
    walk.clocks[last].tick(last)
  }

  private mutating func access(_ index: Int, _ location: Location, isWrite: Bool, _ value: String?, _ old: String?) {
    guard let number = walk.index[LocationKey(location)] else { return }
    let task = events[index].task
    if polled.contains(number), !isWrite, let known = walk.syncClocks[~number] { walk.clocks[task].join(known) }
    locations[number].append(
      Access(moment: moment(index), isWrite: isWrite, value: value, old: old, location: location))
    if polled.contains(number), isWrite { publish(~number, of: task) }
    if let lock = walk.passing.removeValue(forKey: task) {
      walk.lockClocks[lock, default: VectorClock()].join(walk.clocks[task])
      walk.clocks[task].tick(task)
    }
  }

  private func moment(_ index: Int) -> Moment {
    let event = events[index]
    return Moment(
      event: index, task: event.task, place: event.place, held: held[event.task], clock: walk.clocks[event.task])
  }

  /// Who learns of this object's state learns all that the task has done so far.
  private mutating func publish(_ object: Int, of task: Int) {
    walk.syncClocks[object, default: VectorClock()].join(walk.clocks[task])
    walk.clocks[task].tick(task)
  }

  private mutating func follow(_ operation: Operation, _ index: Int) {
    let task = events[index].task
    deeds.append(
      Deed(moment: moment(index), operation: operation, frame: walk.frames[task], rooms: walk.rooms[task]))
    let object = operation.object
    switch (operation.verb, operation.effect) {
    case ("acquire", .proceeds): take(object, operation, index)
    case ("release", .proceeds): give(object, by: task)
    case ("wait", .blocks): suspend(task, operation)
    case ("wait", .proceeds), ("wait", .timesOut): resume(task, operation)
    case ("notify", .proceeds), ("notify_all", .proceeds):
      for woken in operation.wakes { walk.notified[woken] = walk.clocks[task] }
      walk.clocks[task].tick(task)
    case ("start", .proceeds):
      if let new = operation.wakes.first { taskOf[object] = new }
    case ("join", .proceeds):
      guard let other = taskOf[object], let known = walk.endClocks[other] else { return }
      walk.clocks[task].join(known.0)
      walk.frames[task].join(known.1)
    default: break
    }
  }

  private mutating func take(_ lock: Int, _ operation: Operation, _ index: Int) {
    let task = events[index].task
    if let known = walk.lockClocks[lock] { walk.clocks[task].join(known) }
    if roomSizes[lock] != nil { return walk.rooms[task].append(lock) }
    if let own = held[task].lastIndex(where: { $0.lock == lock }) {
      held[task][own].depth += 1
    } else if !internalLocks.contains(lock) {
      held[task].append(Held(lock: lock, type: operation.type, label: operation.label, since: index))
    }
  }

  private mutating func give(_ lock: Int, by task: Int) {
    walk.lockClocks[lock, default: VectorClock()].join(walk.clocks[task])
    walk.clocks[task].tick(task)
    drop(lock, by: task)
    if let own = walk.rooms[task].lastIndex(of: lock) { walk.rooms[task].remove(at: own) }
  }

  /// Takes a lock out of the hands of a task; any task may release a `Lock`.
  private mutating func drop(_ lock: Int, by task: Int) {
    for holder in [task] + Array(held.indices) {
      guard let own = held[holder].lastIndex(where: { $0.lock == lock }) else { continue }
      held[holder][own].depth -= 1
      if held[holder][own].depth <= 0 { held[holder].remove(at: own) }
      return
    }
  }

  private mutating func suspend(_ task: Int, _ operation: Operation) {
    guard operation.type == "Condition", walk.suspended[task] == nil, let lock = lockOf[operation.object] else {
      return
    }
    let own = held[task].lastIndex { $0.lock == lock }
    walk.suspended[task] = (lock, own.map { held[task][$0] })
    walk.lockClocks[lock, default: VectorClock()].join(walk.clocks[task])
    walk.clocks[task].tick(task)
    if let own { held[task].remove(at: own) }
  }

  private mutating func resume(_ task: Int, _ operation: Operation) {
    if let known = walk.notified.removeValue(forKey: task) { walk.clocks[task].join(known) }
    guard let (lock, own) = walk.suspended.removeValue(forKey: task) else { return }
    if let known = walk.lockClocks[lock] { walk.clocks[task].join(known) }
    if let own { held[task].append(own) }
  }

  private mutating func follow(_ note: Note, _ index: Int) {
    let task = events[index].task
    remarks.append(Remark(moment: moment(index), note: note))
    switch (note.type, note.verb) {
    case ("Thread", "daemon"):
      if let number = note.value { daemons.append(number) }
    case ("Condition", "make"): lockOf[note.object] = note.other
    case ("Thread", "is_alive") where note.value == 0:
      guard let other = taskOf[note.object], let known = walk.endClocks[other] else { return }
      walk.clocks[task].join(known.0)
    case ("Event", "set"): publish(note.object, of: task)
    case ("Value", "pass"):
      if let known = walk.lockClocks[note.object] { walk.clocks[task].join(known) }
      walk.passing[task] = note.object
    case ("Event", "is_set") where note.value == 1:
      if let known = walk.syncClocks[note.object] { walk.clocks[task].join(known) }
    case ("Semaphore", "acquire") where walk.mutexes.contains(note.object):
      held[task].append(Held(lock: note.object, type: "Semaphore", label: note.label, since: index))
    case ("Semaphore", "acquire") where roomSizes[note.object] != nil: walk.rooms[task].append(note.object)
    case ("Semaphore", "release"):
      drop(note.object, by: task)
      if let own = walk.rooms[task].lastIndex(of: note.object) { walk.rooms[task].remove(at: own) }
    case ("Semaphore", "make acquire") where note.other == nil:
      if let size = note.value, size != 1 { roomSizes[note.object] = size }
    default:
      guard note.verb.hasPrefix("make "), let condition = note.other else { return }
      let verb = String(note.verb.dropFirst(5))
      owners[condition] = Owner(object: note.object, type: note.type, verb: verb, value: note.value)
      if let lock = lockOf[condition] { internalLocks.insert(lock) }
      if note.type == "Semaphore", note.value == 1 { walk.mutexes.insert(note.object) }
      if note.type == "Semaphore", let size = note.value, size > 1 { roomSizes[note.object] = size }
    }
  }

  // MARK: Variables on which tasks spin

  private mutating func findLocations() {
    var polls: [[Place]] = []
    var writes: [[Place]] = []
    var writers: [[Int]] = []
    var isPoll: [Place: Bool] = [:]
    for event in events {
      guard let (location, isWrite) = event.access else { continue }
      let key = LocationKey(location)
      let number: Int
      if let known = walk.index[key] {
        number = known
      } else {
        number = locations.count
        walk.index[key] = number
        locations.append([])
        polls.append([])
        writes.append([])
        writers.append([])
      }
      if isWrite {
        if !writes[number].contains(event.place), writes[number].count < 32 { writes[number].append(event.place) }
        if !writers[number].contains(event.task), writers[number].count < 8 { writers[number].append(event.task) }
      } else {
        let known = isPoll[event.place]
        let looks = known ?? isPolling(event.place)
        if known == nil { isPoll[event.place] = looks }
        if looks, !polls[number].contains(event.place) { polls[number].append(event.place) }
      }
    }
    for number in polls.indices where !polls[number].isEmpty {
      let isChangedInside = polls[number].contains { poll in
        let block = loopBlock(poll)
        return writes[number].contains { $0.file == poll.file && block.contains(Int($0.position.line)) }
      }
      if !isChangedInside, !writers[number].isEmpty { polled.insert(number) }
    }
    addCompanions(polls, writes)
  }

  /// `while wants[other] and turn == other`: who sees that the other does not want never looks at `turn`.
  private mutating func addCompanions(_ polls: [[Place]], _ writes: [[Place]]) {
    let heads = polled.sorted().flatMap { polls[$0] }
    let words = heads.flatMap { source.code($0).map(source.words) ?? [] }
    guard !words.isEmpty else { return }
    let blocks = heads.map { (file: $0.file, lines: loopBlock($0)) }
    for (key, number) in walk.index where words.contains(key.key) && [.global, .attribute, .cell].contains(key.kind) {
      let isChangedInside = writes[number].contains { write in
        blocks.contains { $0.file == write.file && $0.lines.contains(Int(write.position.line)) }
      }
      if !isChangedInside, !writes[number].isEmpty { polled.insert(number) }
    }
  }

  /// Whether a place is where a loop looks whether to go on.
  private func isPolling(_ place: Place) -> Bool {
    if source.isWhile(place) { return true }
    guard source.isIf(place), let first = source.block(under: Int(place.position.line), place.file).first else {
      return false
    }
    guard let word = source.code(first, place.file), word == "break" || word == "return" else { return false }
    return !loopBlock(place).isEmpty
  }

  private func loopBlock(_ place: Place) -> [Int] {
    let number = Int(place.position.line)
    if source.isWhile(place) { return [number] + source.block(under: number, place.file) }
    let loop = source.headers(around: number, place.file).first {
      source.code($0, place.file).map { $0.hasPrefix("while ") || $0.hasPrefix("for ") } ?? false
    }
    return loop.map { source.block(under: $0, place.file) } ?? []
  }
}

/// Something that a story tells, with its moment.
protocol Happening: Sendable {
  var moment: Story.Moment { get }
}

extension Happening {
  var event: Int { moment.event }
  var task: Int { moment.task }
  var place: Place { moment.place }
  var held: [Story.Held] { moment.held }
  var clock: VectorClock { moment.clock }
}

extension Event {
  /// The location that is accessed, and whether it is changed.
  var access: (Location, Bool)? {
    switch action {
    case .read(let location, _): (location, false)
    case .write(let location, _, _), .delete(let location, _): (location, true)
    default: nil
    }
  }
}

// MARK: - Words

extension Story {
  func name(_ task: Int) -> String { shortNames.indices.contains(task) ? shortNames[task] : "task \(task)" }

  func list(_ tasks: [Int]) -> String { Story.list(tasks.map(name)) }

  static func list(_ words: [String]) -> String {
    guard words.count > 1 else { return words.first ?? "nobody" }
    return words.dropLast().joined(separator: ", ") + " and " + words[words.count - 1]
  }

  /// `line 7`; with the file's name outside the main file.
  func at(_ place: Place) -> String {
    // A thread whose target is no Python function.
    if place.position.line == 0 { return "its target" }
    let isMain = run.files.count <= 1 || place.file == events.first?.place.file
    return isMain ? "line \(place.position.line)" : "\(place.file):\(place.position.line)"
  }

  func at(_ event: Int) -> String { at(events[event].place) }

  /// Where an event happened; what a thread does without a line of its own happens where it was started.
  func place(of event: Int) -> Place {
    let own = events[event]
    if own.place.position.line > 0 { return own.place }
    let start = events[..<event].last { other in
      if case .start(own.task, _) = other.action { return true }
      return false
    }
    return start?.place ?? own.place
  }

  /// `line 7`, `lines 7 and 9`
  func lines(_ events: [Int]) -> String {
    var numbers: [Int] = []
    for event in events {
      let number = Int(place(of: event).position.line)
      if !numbers.contains(number) { numbers.append(number) }
    }
    numbers.sort()
    if numbers.count == 1 { return "line \(numbers[0])" }
    return "lines " + Story.list(numbers.map(String.init))
  }

  /// `lock a`, but `account.lock` alone, because that says what it is.
  func noun(_ type: String, _ label: String) -> String {
    let kind = type == "RLock" ? "lock" : type.lowercased()
    return label.lowercased().contains(kind.prefix(4)) ? label : "\(kind) \(label)"
  }

  func noun(_ held: Held) -> String { noun(held.type, held.label) }

  /// `isAboutThreads`: the message means threads where it says so, also if tasks of an event loop have done it.
  func suspicion(
    _ kind: String, about subjects: [String], _ message: String, _ events: [Int], isAboutThreads: Bool = false
  ) -> Suspicion {
    Suspicion(
      finding: Finding(
        kind: kind, message: isAboutThreads ? message : inWords(message, of: events),
        places: events.map { Finding.Spot(place: place(of: $0), task: tasks[self.events[$0].task], event: $0) }),
      subjects: subjects)
  }

  /// Whether tasks of one event loop have done all this.
  func isOfOneLoop(_ events: [Int]) -> Bool {
    guard let first = events.first.map({ self.events[$0].task }), loops.isOfLoop(first) else { return false }
    return events.allSatisfy { self.events[$0].task == first || loops.haveOneLoop(self.events[$0].task, first) }
  }

  /// What is said of threads, said of tasks of an event loop, or of processes.
  private func inWords(_ message: String, of events: [Int]) -> String {
    if isOfOneLoop(events) {
      return message.replacing(" thread", with: " task").replacing("one lock", with: "one asyncio.Lock")
    }
    let involved = events.map { processes[self.events[$0].task] }
    guard involved.contains(where: { $0 != involved[0] }) else { return message }
    return message.replacing("every thread", with: "every process").replacing("other threads", with: "other processes")
      .replacing("no thread", with: "no process")
  }

  func brief(_ value: String?, _ most: Int = 40) -> String {
    guard let value else { return "nothing" }
    return value.count <= most ? value : String(value.prefix(most - 3)) + "..."
  }
}
