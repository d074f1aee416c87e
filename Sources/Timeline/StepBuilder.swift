import Machine

/// Groups events into steps and keeps account of what every task is doing.
struct StepBuilder {
  let recording: Recording
  let shared: Set<Location>
  let loops: CoroutineTasks
  private var steps: [Step] = []
  private var states: [TaskState]
  /// Invisible events of a task that belong to its next step.
  private var pending: [[Int]]
  /// By task: the clock at which its sleep ends.
  private var sleeps: [Int?]
  /// By task: the tasks whose end it waits for.
  private var joins: [[Int]]
  private var locks: [Int: (owner: Int, depth: Int)] = [:]
  /// By task: whether it has blocked since it last went on.
  private var hasBlocked: [Bool]
  private var raised: [(text: String, place: Place)?]
  private var clock = 0

  init(recording: Recording, shared: Set<Location>, tasks: Int, loops: CoroutineTasks) {
    self.recording = recording
    self.loops = loops
    self.shared = shared
    states = Array(repeating: .unborn, count: tasks)
    pending = Array(repeating: [], count: tasks)
    sleeps = Array(repeating: nil, count: tasks)
    joins = Array(repeating: [], count: tasks)
    hasBlocked = Array(repeating: false, count: tasks)
    raised = Array(repeating: nil, count: tasks)
    if !states.isEmpty { states[0] = .ready }
  }

  mutating func build() -> [Step] {
    for (index, event) in recording.events.enumerated() where states.indices.contains(event.task) {
      wakeSleepers(at: event.clock)
      if isVisible(index) {
        append(index, event)
      } else {
        keepInvisible(index, event)
      }
      account(for: event)
    }
    for index in steps.indices.dropLast() { setDeparture(of: index) }
    if let last = steps.indices.last { setDeparture(of: last) }
    return steps
  }

  private func isVisible(_ index: Int) -> Bool {
    let event = recording.events[index]
    switch event.action {
    case .begin, .raised, .note: return false
    case .start, .end, .output, .sleep: return true
    case .read(let location, _), .write(let location, _, _), .delete(let location, _): return shared.contains(location)
    // A thread's start is two events, of which the one that names the new task is shown.
    case .operate(let operation):
      return !(operation.verb == "start" && operation.effect == .proceeds && isBesideStart(index))
    }
  }

  private func isBesideStart(_ index: Int) -> Bool {
    // Between the two stands a note, if the thread is a daemon.
    [index - 2, index - 1, index + 1].contains { other in
      guard recording.events.indices.contains(other), recording.events[other].task == recording.events[index].task
      else { return false }
      if case .start = recording.events[other].action { return true }
      return false
    }
  }

  private mutating func append(_ index: Int, _ event: Event) {
    var now = states
    now[event.task] = .runs
    markParallel(&now, beside: event.task)
    var place = event.place
    if case .end(let exception?) = event.action, let origin = raised[event.task], origin.text == exception {
      place = origin.place
    }
    let depth: Int
    if case .operate(let operation) = event.action, let lock = locks[operation.object], lock.owner == event.task {
      depth = lock.depth
    } else {
      depth = 0
    }
    let (passed, overflow) = event.clock.subtractingReportingOverflow(clock)
    clock = event.clock
    steps.append(
      Step(
        number: steps.count + 1, task: event.task, event: index, events: pending[event.task] + [index], place: place,
        deed: Deed(event, depth: depth, afterWaiting: hasBlocked[event.task]), departure: nil, next: nil, states: now,
        pause: !overflow && passed >= 1_000_000 ? passed : 0))
    pending[event.task] = []
  }

  /// Invisible work belongs to the step it follows; after a switch, to the step to come.
  private mutating func keepInvisible(_ index: Int, _ event: Event) {
    if let last = steps.indices.last, steps[last].task == event.task {
      steps[last].events.append(index)
    } else {
      pending[event.task].append(index)
    }
  }

  private mutating func wakeSleepers(at clock: Int) {
    for task in sleeps.indices {
      guard let until = sleeps[task], until <= clock else { continue }
      sleeps[task] = nil
      if states[task] == .waits { states[task] = .ready }
    }
  }

  private mutating func account(for event: Event) {
    let task = event.task
    states[task] = .ready
    switch event.action {
    case .start(let new, _):
      if states.indices.contains(new), states[new] == .unborn { states[new] = .ready }
    case .end:
      states[task] = .ended
      for waiter in joins.indices where joins[waiter].contains(task) {
        joins[waiter].removeAll { $0 == task }
        if joins[waiter].isEmpty, states[waiter] == .waits { states[waiter] = .ready }
      }
    case .sleep(let until):
      states[task] = .waits
      sleeps[task] = until
    case .raised(let text): raised[task] = (text, event.place)
    case .operate(let operation): account(for: operation, of: task)
    case .begin, .read, .write, .delete, .output, .note: break
    }
  }

  private mutating func account(for operation: Operation, of task: Int) {
    if case .blocks(let holders) = operation.effect {
      states[task] = .waits
      hasBlocked[task] = operation.verb != "pause"
      joins[task] = operation.verb == "join" || operation.verb == "await" ? holders : []
      if operation.verb == "pause" { states[task] = .ready }
      if operation.verb == "wait" { locks[operation.object] = nil }
      return
    }
    hasBlocked[task] = false
    guard operation.effect == .proceeds else { return }
    // Who is notified must get the lock back before it can go on.
    if !operation.verb.hasPrefix("notify") {
      for woken in operation.wakes where states.indices.contains(woken) && states[woken] == .waits {
        states[woken] = .ready
      }
    }
    switch operation.verb {
    case "acquire", "wait":
      let depth = locks[operation.object].map { $0.owner == task ? $0.depth : 0 } ?? 0
      locks[operation.object] = (task, depth + 1)
    case "release":
      let depth = (locks[operation.object]?.depth ?? 1) - 1
      locks[operation.object] = depth > 0 ? (locks[operation.object]?.owner ?? task, depth) : nil
    default: break
    }
  }

  /// Tasks that could run do so where there are cores for them.
  private func markParallel(_ states: inout [TaskState], beside task: Int) {
    guard let cores = recording.cores else { return }
    var running = [task]
    for other in states.indices where states[other] == .ready && running.count < cores.count {
      guard running.allSatisfy({ cores.runsAtOnce($0, other) }) else { continue }
      states[other] = .runs
      running.append(other)
    }
  }

  private mutating func setDeparture(of index: Int) {
    decideDeparture(of: index)
    if case .preempted = steps[index].departure, let next = steps[index].next, let cores = recording.cores,
      cores.runsAtOnce(steps[index].task, next)
    {
      steps[index].departure = .goesOn
    }
  }

  private mutating func decideDeparture(of index: Int) {
    let step = steps[index]
    let next = index + 1 < steps.count ? steps[index + 1].task : nil
    steps[index].next = next
    switch recording.events[step.event].action {
    case .end: steps[index].departure = .ends
    case .sleep where next != step.task: steps[index].departure = .sleeps
    case .operate(let operation) where next != step.task:
      if case .blocks = operation.effect {
        steps[index].departure = .waits
      } else if let next {
        steps[index].departure = leaves(step.task, for: next, insideLine: nil)
      }
    default:
      if let next, next != step.task {
        steps[index].departure = leaves(step.task, for: next, insideLine: insideLine(step))
      }
    }
  }

  /// An event loop is not interrupted by its own tasks.
  private func leaves(_ task: Int, for next: Int, insideLine: Int?) -> Step.Departure {
    loops.haveOneLoop(task, next) ? .waits : .preempted(insideLine: insideLine)
  }

  /// The line that a task was in the middle of: it had read, and goes on in the same line. After a write the same line
  /// would be another turn of a loop.
  private func insideLine(_ step: Step) -> Int? {
    guard let last = step.events.last, recording.events[last].isRead else { return nil }
    let place = recording.events[last].place
    let following = recording.events[(last + 1)...].first { $0.task == step.task }
    guard let following, following.place.position.line == place.position.line, following.place.file == place.file,
      following.place.function == place.function
    else { return nil }
    return Int(place.position.line)
  }
}
