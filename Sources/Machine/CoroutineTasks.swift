import Bytecode

/// A run told with the tasks of event loops as tasks of their own.
///
/// An event loop runs in one task of the machine, its carrier, and so do its tasks: their events carry the carrier's
/// number. The prelude notes when the loop begins and ends a turn of one of its tasks (`enter`, `await`, `pause`,
/// `end`); here what lies between gets the number of that task, and what asyncio's primitives note becomes operations.
/// Event by event: indices stay as they are. Numbers of the machine's tasks come first; timers, which are tasks of the
/// machine while exploring, are left out.
public struct CoroutineTasks: Sendable {
  public private(set) var events: [Event]
  /// The names of all tasks, by number.
  public private(set) var tasks: [String]
  /// By task: the task of the machine that runs it; itself, but for tasks of event loops.
  public private(set) var carriers: [Int]
  /// By task of the machine: its number here.
  private var numbers: [Int?] = []
  /// By object of an event loop's task: its number.
  public private(set) var objects: [Int: Int] = [:]
  /// Whether an event was made of what the prelude has noted: no operation of the machine.
  private var isTold: [Bool] = []
  private var walk = Walk()

  private struct Walk: Sendable {
    /// By carrier: the task that its loop runs now.
    var running: [Int: Int] = [:]
    /// By object of a task: its number.
    var numbers: [Int: Int] = [:]
    /// By task: what it waits for, from the moment it says what it wants until it has its turn again.
    var wants: [Int: Operation] = [:]
    var waits: [Int: Operation] = [:]
    /// Those that wait, in the order in which they began to.
    var row: [Int] = []
    var lastPlace: [Int: Place] = [:]
    /// By carrier: where its loop was made to run.
    var runPlaces: [Int: Place] = [:]
    var hasBegun: Set<Int> = []
    var holders: [Int: Int] = [:]
    /// By future: what it stands for.
    var futures: [Int: Note] = [:]
    /// By future of `gather`: the tasks that it gathers.
    var parts: [Int: [Int]] = [:]
    /// Whether the next run of a loop is one of those by which a runner ends.
    var isClosing = false
  }

  public init(_ events: [Event], tasks: [String]) {
    self.events = events
    self.tasks = tasks
    carriers = Array(tasks.indices)
    guard events.contains(where: { $0.note?.isOfLoop ?? false }) else { return }
    numberTasks()
    isTold = Array(repeating: false, count: events.count)
    for index in events.indices { follow(index) }
    objects = walk.numbers
    walk = Walk()
  }

  /// Whether two tasks are run by one event loop (or one of them is that loop's thread): they switch only at `await`.
  public func haveOneLoop(_ one: Int, _ other: Int) -> Bool {
    one != other && carriers.indices.contains(one) && carriers.indices.contains(other)
      && carriers[one] == carriers[other]
  }

  /// Whether it is a task of an event loop.
  public func isOfLoop(_ task: Int) -> Bool { task >= ownCount && task < tasks.count }

  /// Whether an event tells what asyncio has done, and not the machine.
  public func isTold(_ event: Int) -> Bool { isTold.indices.contains(event) && isTold[event] }

  /// How many of the tasks are the machine's own; those of event loops follow.
  public private(set) var ownCount = Int.max

  // MARK: Numbers

  private mutating func numberTasks() {
    var isSeen = Array(repeating: false, count: max(1, tasks.count))
    for event in events {
      for task in [event.task] + (event.started.map { [$0] } ?? []) where task >= 0 && task < 100_000 {
        while isSeen.count <= task { isSeen.append(false) }
        isSeen[task] = true
      }
    }
    while tasks.count < isSeen.count { tasks.append("task \(tasks.count)") }
    isSeen[0] = true
    let names = tasks
    carriers = isSeen.indices.filter { isSeen[$0] || !(names[$0] == "timer" || names[$0] == "task \($0)") }
    tasks = carriers.map { names[$0] }
    ownCount = tasks.count
    numbers = Array(repeating: nil, count: isSeen.count)
    for (number, task) in carriers.enumerated() { numbers[task] = number }
  }

  private func number(_ task: Int) -> Int { numbers.indices.contains(task) ? numbers[task] ?? 0 : 0 }

  // MARK: Events

  private mutating func follow(_ index: Int) {
    let carrier = events[index].task
    renumber(index)
    if case .end = events[index].action { return }
    let running = walk.running[carrier]
    if let running {
      events[index].task = running
      if events[index].place == walk.runPlaces[carrier] {
        events[index].place = Place(file: "", function: "", position: .none)
      }
      // A task whose coroutine is the library's own has no line but that on which it was made.
      if events[index].place.file.isEmpty { events[index].place = walk.lastPlace[running] ?? events[index].place }
    }
    if case .note(let note) = events[index].action, note.isOfLoop {
      isTold[index] = true
      follow(note, index, carrier, running)
    }
    let task = events[index].task
    if task >= ownCount, !events[index].place.file.isEmpty { walk.lastPlace[task] = events[index].place }
  }

  /// Replaces the machine's numbers of tasks.
  private mutating func renumber(_ index: Int) {
    events[index].task = number(events[index].task)
    switch events[index].action {
    case .start(let task, let name): events[index].action = .start(task: number(task), name: name)
    case .operate(var operation):
      operation.wakes = operation.wakes.map(number)
      if case .blocks(let holders) = operation.effect { operation.effect = .blocks(holders: holders.map(number)) }
      events[index].action = .operate(operation)
    default: break
    }
  }

  private mutating func follow(_ note: Note, _ index: Int, _ carrier: Int, _ running: Int?) {
    switch note.type {
    case "asyncio.Task": followTask(note, index, carrier, running)
    case "asyncio.Loop":
      // It stands for its tasks, until it stops; what it does in between they tell.
      guard note.verb == "run", !walk.isClosing else {
        walk.isClosing = false
        return
      }
      walk.runPlaces[carrier] = events[index].place
      events[index].action = .operate(
        Operation(object: note.object, type: "Loop", label: "", verb: "run", effect: .blocks(holders: [])))
    case "asyncio.Future": followFuture(note, index)
    default: followPrimitive(note, index)
    }
  }

  // MARK: Tasks

  private mutating func followTask(_ note: Note, _ index: Int, _ carrier: Int, _ running: Int?) {
    if note.verb == "make" {
      // What a runner does at its end is nothing to look at.
      if note.label.hasSuffix("(shutdown_asyncgens)") || note.label.hasSuffix("(shutdown_default_executor)") {
        walk.isClosing = true
        return
      }
      let task = tasks.count
      walk.numbers[note.object] = task
      tasks.append(note.label)
      carriers.append(carriers[number(carrier)])
      walk.lastPlace[task] = events[index].place
      events[index].action = .start(task: task, name: note.label)
      return
    }
    guard let task = walk.numbers[note.object] else { return }
    switch note.verb {
    case "enter":
      walk.running[carrier] = task
      events[index].task = task
      if events[index].place.file.isEmpty { events[index].place = walk.lastPlace[task] ?? events[index].place }
      enter(task, index)
    case "await", "pause":
      walk.running[carrier] = nil
      events[index].task = task
      events[index].action = .operate(note.verb == "pause" ? pause(note) : wait(note, of: task))
    case "end", "cancelled", "fail":
      walk.running[carrier] = nil
      events[index].task = task
      events[index].place = walk.lastPlace[task] ?? events[index].place
      let text = note.verb == "end" ? nil : note.verb == "fail" ? note.label : "asyncio.exceptions.CancelledError"
      events[index].action = .end(exception: text)
    case "cancel":
      events[index].action = .operate(
        Operation(object: note.object, type: "Task", label: note.label, verb: "cancel", effect: .proceeds))
    default: break
    }
  }

  /// A turn begins.
  private mutating func enter(_ task: Int, _ index: Int) {
    guard walk.hasBegun.contains(task) else {
      walk.hasBegun.insert(task)
      events[index].action = .begin
      return
    }
    let wait = walk.waits.removeValue(forKey: task)
    walk.row.removeAll { $0 == task }
    // What a primitive gives it tells of itself.
    guard var operation = wait, operation.verb == "await" else { return }
    operation.effect = .proceeds
    events[index].action = .operate(operation)
  }

  private func pause(_ note: Note) -> Operation {
    Operation(object: note.object, type: "Loop", label: "", verb: "pause", effect: .blocks(holders: []))
  }

  /// What a task awaits: a primitive that it has told of, a task, a sleep, or some future.
  private mutating func wait(_ note: Note, of task: Int) -> Operation {
    var operation = Operation(
      object: note.other ?? note.object, type: "Future", label: "", verb: "await", effect: .blocks(holders: []))
    if let wanted = walk.wants.removeValue(forKey: task) {
      operation = wanted
    } else if let other = note.other, let awaited = walk.numbers[other] {
      operation.type = "Task"
      operation.label = tasks[awaited]
      operation.effect = .blocks(holders: [awaited])
    } else if let other = note.other, let parts = walk.parts[other] {
      operation.type = "Gathering"
      operation.effect = .blocks(holders: parts)
    } else if let future = note.other.flatMap({ walk.futures[$0] }) {
      operation.type = future.verb == "sleep" ? "Sleep" : future.verb == "thread" ? "Thread" : "Future"
      operation.label = future.verb == "sleep" ? String(future.value ?? 0) : future.label
    }
    walk.waits[task] = operation
    walk.row.append(task)
    return operation
  }

  private mutating func followFuture(_ note: Note, _ index: Int) {
    switch note.verb {
    case "sleep", "thread", "make": walk.futures[note.object] = note
    case "gather":
      if let task = note.other.flatMap({ walk.numbers[$0] }) { walk.parts[note.object, default: []].append(task) }
    case "set", "fail":
      let woken = walk.row.filter { walk.waits[$0]?.object == note.object }
      events[index].action = .operate(
        Operation(
          object: note.object, type: "Future", label: note.label, verb: note.verb, effect: .proceeds, wakes: woken))
    default: break
    }
  }

  // MARK: Primitives

  private mutating func followPrimitive(_ note: Note, _ index: Int) {
    let task = events[index].task
    let type = String(note.type.dropFirst(8))
    var operation = Operation(
      object: note.object, type: type, label: note.label, verb: note.verb, effect: .proceeds)
    if note.verb.hasPrefix("make") {
      // A condition and its lock, as between threads.
      events[index].action = .note(
        Note(object: note.object, type: type, label: note.label, verb: note.verb, value: note.value, other: note.other))
      return
    }
    if note.verb.hasPrefix("want ") {
      operation.verb = String(note.verb.dropFirst(5))
      operation.effect = .blocks(holders: type == "Lock" ? holders(of: note.object) : [])
      walk.wants[task] = operation
      // A wait gives the lock back, and takes it again at its end.
      if type == "Condition" { silence("release", before: index, of: task) }
      return
    }
    switch note.verb {
    case "acquire": walk.holders[note.object] = task
    case "release":
      walk.holders[note.object] = nil
      operation.wakes = Array(sleepers(note.object, ["acquire"]).prefix(1))
    case "set": operation.wakes = sleepers(note.object, ["wait"])
    case "wait" where type == "Condition": silence("acquire", before: index, of: task)
    case "put": operation.wakes = Array(sleepers(note.object, ["get"]).prefix(1))
    case "get": operation.wakes = Array(sleepers(note.object, ["put"]).prefix(1))
    case "task_done": operation.wakes = note.value == 0 ? sleepers(note.object, ["join"]) : []
    case "notify", "notify_all": operation.wakes = Array(sleepers(note.object, ["wait"]).prefix(note.value ?? 1))
    default: break
    }
    events[index].action = .operate(operation)
  }

  /// Makes the task's operation just before nothing to look at.
  private mutating func silence(_ verb: String, before index: Int, of task: Int) {
    guard let last = events[..<index].lastIndex(where: { $0.task == task }), isTold[last],
      case .operate(let operation) = events[last].action, operation.verb == verb
    else { return }
    events[last].action = .note(
      Note(object: operation.object, type: operation.type, label: operation.label, verb: verb))
  }

  private func holders(of lock: Int) -> [Int] { walk.holders[lock].map { [$0] } ?? [] }

  private func sleepers(_ object: Int, _ verbs: [String]) -> [Int] {
    walk.row.filter { task in walk.waits[task].map { $0.object == object && verbs.contains($0.verb) } ?? false }
  }
}

extension Event {
  /// What a primitive of the prelude says, if it is that.
  public var note: Note? {
    if case .note(let note) = action { return note }
    return nil
  }

  fileprivate var started: Int? {
    if case .start(let task, _) = action { return task }
    return nil
  }
}

extension Note {
  /// Whether it tells of an event loop, its tasks or their primitives.
  public var isOfLoop: Bool { type.hasPrefix("asyncio.") }
}
