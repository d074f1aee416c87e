import Diagnosis
import Explorer
import Machine
import Programs
import Schedulers
import Timeline
import Trace

/// A run of the current program that goes forwards and backwards.
///
/// The machine runs observed (events and undo), one switch point at a time; each is a `Move` with the mark to come back
/// to. Moves beyond `position` are the run's future: `goto` follows them, picking a thread cuts them off and branches.
/// A step is what the timeline numbers: a visible operation with the invisible work around it.
final class Player {
  /// One switch point of the run.
  struct Move {
    var choice: Choice
    var before: Machine.Mark
    /// Switch points passed before it.
    var point: Int
    /// How many events there are after it.
    var events: Int
    /// How many lines of input were read before it.
    var input: Int
    /// The thread only ran into a wait: nothing that a schedule knows of has happened.
    var isAttempt = false
  }

  /// Beyond so many switch points a run is not kept for stepping.
  static let limit = 300_000

  let program: Programs.Program
  let input: InputTape
  /// What a person reads: `random, seed 7`.
  private(set) var scheduler = "by hand"
  let seed: UInt64?
  private(set) var switching = SwitchMode.any
  private var machine: Machine
  private(set) var moves: [Move] = []
  /// How many moves are done.
  private(set) var position = 0
  /// The events of all moves, also of those that were taken back.
  private(set) var events: [Event] = []
  /// How the run ended after its last move; nil while it is open.
  private(set) var end: RunEnd?
  private var deadlock: Timeline.Recording.Deadlock?
  private var blocked: [BlockedTask] = []
  /// Locations that some run of the program shares among threads.
  private let shared: Set<LocationID>
  private var cached: TimelineModel?
  /// Called with the program's output as it appears for the first time or again.
  var onOutput: (_ text: String, _ stream: Int) -> Void = { _, _ in }

  /// `seed` is for the program's own `random`.
  init(
    _ program: Programs.Program, input: InputTape, shared: Set<LocationID>, seed: UInt64? = nil,
    interrupt: UnsafeSendablePointer? = nil
  ) {
    self.program = program
    self.input = input
    self.shared = shared
    self.seed = seed
    var surroundings = Surroundings()
    surroundings.readLine = { input.read($0) }
    surroundings.interrupt = interrupt
    surroundings.arguments = [program.fileName]
    surroundings.seed = Int(truncatingIfNeeded: seed ?? 0)
    machine = program.machine(surroundings)
    machine.observe()
    machine.writesThrough = false
    machine.limits.points = Self.limit
  }

  // MARK: Whole runs

  /// Runs from the present position to the end. `switching` is for the record.
  @discardableResult
  func run(_ scheduler: any Scheduler, switching: SwitchMode = .any) -> RunEnd {
    drive(scheduler, name: scheduler.name, switching: switching).end
  }

  /// Follows a recorded schedule; why it stopped, if it did not end with the program.
  func replay(_ schedule: [Slice], name: String) -> ReplayScheduler.Stop? {
    let (_, last) = drive(ReplayScheduler(schedule: schedule), name: name, switching: .any)
    return (last as? ReplayScheduler)?.stop
  }

  private func drive(
    _ scheduler: any Scheduler, name: String, switching: SwitchMode
  ) -> (end: RunEnd, scheduler: any Scheduler) {
    branch()
    self.scheduler = name
    self.switching = switching
    var runner = Runner(scheduler: Watching(base: scheduler), isObserved: true)
    while true {
      let move = beginMove()
      if let end = runner.step(&machine) {
        self.end = end
        if end == .deadlock {
          deadlock = Waits.deadlock(machine)
          blocked = machine.blockedTasks
        }
        clearLimit()
        return (end, (runner.scheduler as? Watching)?.base ?? scheduler)
      }
      let answer = (runner.scheduler as? Watching)?.answer
      finishMove(move, answer ?? Choice(task: machine.current))
    }
  }

  /// Lets waits with a timeout end in any order, as an exploration did that found the schedule to come.
  func followExploration() { machine.followExploration() }

  // MARK: Steps

  /// The steps of the whole run, its future included.
  var model: TimelineModel {
    if let cached { return cached }
    let model = TimelineModel(of: recording)
    cached = model
    return model
  }

  /// The number of the last step that is done; 0 before the first.
  var step: Int {
    let done = position == 0 ? 0 : moves[position - 1].events
    return model.steps.last { $0.event < done }?.number ?? 0
  }

  var stepCount: Int { model.steps.count }
  var isAtEnd: Bool { position == moves.count }
  var isFresh: Bool { moves.isEmpty }

  /// Goes to where step `number` is done and the next is about to be; 0 is the beginning.
  ///
  /// Two steps may be one move, such as a last write and the thread's end: then one cannot stop between them, and
  /// comes to stand behind both when going forwards, before both when going back.
  func goto(_ number: Int) {
    if number <= 0 { return travel(to: 0) }
    let steps = model.steps
    guard number < steps.count else { return travel(to: moves.count) }
    let next = steps[number].event
    var target = moves.firstIndex { $0.events > next } ?? moves.count
    if number > step {
      let wanted = steps[number - 1].event
      target = max(target, (moves.firstIndex { $0.events > wanted } ?? moves.count - 1) + 1)
    }
    travel(to: target)
  }

  /// What a step by hand came to.
  enum StepEnd: Equatable {
    /// A visible operation was done.
    case done
    /// Nothing more can happen: see `end`.
    case over
    /// The picked thread cannot go on: why.
    case cannot(String)
    case interrupted
    /// No visible operation came for very long.
    case endless
  }

  /// Does one step of `task`: if nil, of the thread that ran last if it can go on, else of the next one that can.
  func stepByHand(_ task: Int?) -> StepEnd {
    branch()
    nameByHand()
    let choices = settle()
    guard !choices.isEmpty else { return .over }
    let wanted = task ?? Player.natural(choices, machine.current)
    guard var choice = choices.first(where: { $0.task == wanted }) else {
      return .cannot(whyNot(wanted))
    }
    var seen = false
    var count = 0
    while count < 50_000 {
      let before = events.count
      var move = beginMove()
      let stop = machine.runObserved(choice, points: 1)
      move.isAttempt = stop == .blocked && count > 0 && machine.points == move.point
      finishMove(move, choice)
      count += 1
      if stop == .limit || machine.mustStop() { return stopped() }
      if events[before...].contains(where: isVisible) {
        // A wait that begins is kept: the thread has run into it, and the picture must show that.
        if seen, stop != .blocked {
          takeBack()
          break
        }
        seen = true
      }
      guard stop == .point else { break }
      choice = Choice(task: wanted)
    }
    _ = settle()
    return seen || count < 50_000 ? .done : .endless
  }

  /// A run that followed an exploration keeps that name: its time passes as it did there.
  private func nameByHand() {
    if moves.isEmpty { scheduler = "by hand" }
    if scheduler != Exploration.schedulerName, !scheduler.hasSuffix("by hand") { scheduler += ", then by hand" }
  }

  private func stopped() -> StepEnd {
    end = .limit(machine.limitMessage ?? "stopped")
    clearLimit()
    return end == .limit("interrupted") ? .interrupted : .over
  }

  /// What can happen now, the clock moved on where it must be; notes the end if nothing can.
  private func settle() -> [Choice] {
    if machine.isOver {
      end = .finished
      return []
    }
    var choices = machine.choices
    while choices.isEmpty {
      guard machine.advanceClock() else {
        end = .deadlock
        deadlock = Waits.deadlock(machine)
        blocked = machine.blockedTasks
        return []
      }
      choices = machine.choices
    }
    return choices
  }

  private static func natural(_ choices: [Choice], _ current: Int) -> Int {
    if choices.contains(where: { $0.task == current }) { return current }
    return (choices.first { $0.task > current } ?? choices[0]).task
  }

  private func whyNot(_ task: Int) -> String {
    let name = machine.name(ofTask: task)
    if machine.isFinished(task) { return "\(name) has ended" }
    return Waits.reason(machine, task).map { "\(name) cannot go on: it \($0)" } ?? "\(name) cannot go on"
  }

  // MARK: Moving

  /// Cuts off the future: from here on something else may happen.
  private func branch() {
    if position < moves.count {
      events.removeLast(events.count - (position == 0 ? 0 : moves[position - 1].events))
      input.cut(to: moves[position].input)
      moves.removeLast(moves.count - position)
    }
    end = nil
    cached = nil
  }

  private func beginMove() -> Move {
    Move(choice: Choice(task: 0), before: machine.mark(), point: machine.points, events: 0, input: input.next)
  }

  private func finishMove(_ move: Move, _ choice: Choice) {
    var move = move
    move.choice = choice
    move.events = machine.events.count
    moves.append(move)
    position += 1
    for event in machine.events[events.count...] {
      events.append(event)
      if case .output(let text, let stream) = event.action { onOutput(text, stream) }
    }
  }

  private func takeBack() {
    guard let move = moves.popLast() else { return }
    machine.rollback(to: move.before)
    position -= 1
    events.removeLast(events.count - machine.events.count)
    input.next = move.input
  }

  private func travel(to target: Int) {
    if target < position {
      machine.rollback(to: moves[target].before)
      input.next = moves[target].input
      position = target
      return
    }
    while position < target {
      let move = moves[position]
      let before = machine.events.count
      _ = settleClock(for: move.choice)
      _ = machine.runObserved(move.choice, points: 1)
      for event in machine.events[before...] {
        if case .output(let text, let stream) = event.action { onOutput(text, stream) }
      }
      position += 1
    }
  }

  /// Moves the clock as the run did before it made a choice.
  private func settleClock(for choice: Choice) -> Bool {
    while machine.choices.isEmpty {
      if !machine.advanceClock() { return false }
    }
    return true
  }

  private func clearLimit() {
    machine.clearLimit()
    machine.limits.points = Self.limit
  }

  /// Whether an event is a step of its own, as the timeline counts.
  private func isVisible(_ event: Event) -> Bool {
    switch event.action {
    case .begin, .raised, .note: false
    case .start, .end, .output, .sleep: true
    case .read(let location, _), .write(let location, _, _), .delete(let location, _):
      shared.contains(LocationID(location))
    case .operate(let operation): !(operation.verb == "start" && operation.effect == .proceeds)
    }
  }

  // MARK: Looking

  /// The threads as they are now.
  var threads: [ThreadLine] { ThreadLine.all(machine) }
  var globals: [Machine.Variable] { machine.globals }
  var taskCount: Int { machine.taskCount }
  var current: Int { machine.current }
  var clock: Int { machine.clock }
  func name(_ task: Int) -> String { machine.name(ofTask: task) }

  /// The local variables of the innermost function that a thread is in.
  func locals(_ task: Int) -> [Machine.Variable] {
    guard let frame = machine.frames(ofTask: task).last else { return [] }
    return machine.locals(of: frame, task: task)
  }

  /// What can be picked now.
  var choices: [Choice] { machine.isOver ? [] : machine.choices }

  /// Who waits for what, where nobody can go on.
  var waits: [String] { Waits.sentences(machine) }

  /// What stdout has got so far.
  var output: [UInt8] { machine.output }
  var points: Int { machine.points }
  var exitStatus: Int { machine.exitStatus ?? 0 }

  /// The last lines of the tracebacks of threads that died in this run, in the order in which they did.
  var exceptions: [String] {
    events.compactMap { event in
      if case .end(let exception) = event.action { exception } else { nil }
    }
  }

  /// How the run ended, where it has.
  var outcome: Outcome {
    let died = exceptions
    return Outcome(
      status: end == .deadlock ? .deadlock : died.isEmpty ? .finished : .exception,
      stdout: String(decoding: machine.output, as: UTF8.self),
      exception: died.isEmpty ? nil : died.joined(separator: "\n"))
  }

  /// The run as the timeline takes it, its future included.
  var recording: Timeline.Recording {
    let outcome: Timeline.Recording.Outcome
    switch end {
    case .finished: outcome = exceptions.last.map { .exception($0) } ?? .finished
    case .deadlock: outcome = .deadlock
    case .limit(let why): outcome = .stopped(why)
    case .paused, nil: outcome = .stopped(":step goes on")
    }
    var names: [Int: String] = [0: "MainThread"]
    for event in events { if case .start(let task, let name) = event.action { names[task] = name } }
    let count = (names.keys.max() ?? 0) + 1
    var recording = Timeline.Recording(
      events: events, tasks: (0..<count).map { names[$0] ?? "task \($0)" },
      files: program.allLines, mainFile: program.fileName, outcome: outcome, scheduler: scheduler,
      deadlock: end == .deadlock ? deadlock : nil)
    recording.alsoShared = shared
    let observedEnd: ObservedRun.End
    switch end {
    case .finished: observedEnd = .finished
    case .deadlock: observedEnd = .deadlock
    case .limit, .paused, nil: observedEnd = .stopped
    }
    recording.findings = Diagnosis.findings(
      in: ObservedRun(
        events: events, tasks: recording.tasks, files: recording.files, end: observedEnd, blocked: blocked),
      repeats: true)
    return recording
  }

  /// What has been done so far, for a file.
  var trace: Trace {
    let status =
      switch end {
      case .finished where isAtEnd: Int32(exitStatus)
      case .deadlock where isAtEnd: ExitStatus.stuck
      default: ExitStatus.limit
      }
    return Trace(
      file: program.fileName, source: program.source, files: program.traced,
      inputs: Trace.Inputs(
        seed: seed, switching: switching, stdin: input.lines.prefix(input.next).compactMap { $0.map { $0 + "\n" } }),
      scheduler: scheduler, schedule: schedule,
      checks: Trace.Checks(&machine, Checksum(machine.output), exitStatus: status))
  }

  /// The schedule of what has been done so far.
  var schedule: [Slice] {
    var recorder = RecordingScheduler(FirstScheduler())
    for move in moves[..<position] where !move.isAttempt {
      _ = recorder.choose(
        Situation(
          choices: [move.choice], current: move.choice.task, currentIsReady: true, clock: 0, point: move.point,
          isCPythonSwitchPoint: true))
    }
    return recorder.schedule(endingAt: machine.points)
  }
}

/// Takes the first choice: for telling a recorder what was chosen.
private struct FirstScheduler: Scheduler {
  let name = "first"
  mutating func choose(_ situation: Situation) -> Choice? { situation.choices.first }
}

/// Lets another scheduler decide and remembers its last answer.
private struct Watching: Scheduler {
  var base: any Scheduler
  var answer: Choice?
  var name: String { base.name }
  var patience: Int { base.patience }
  var switchesAtCPythonPoints: Bool { base.switchesAtCPythonPoints }
  var handsOverToStarted: Bool { base.handsOverToStarted }

  init(base: any Scheduler) { self.base = base }

  mutating func choose(_ situation: Situation) -> Choice? {
    answer = base.choose(situation)
    return answer
  }
}

/// The lines of input that a program has read, so that going back and forth does not ask twice.
final class InputTape: @unchecked Sendable {
  private(set) var lines: [String?] = []
  /// Which line is read next.
  var next = 0
  private let ask: (String) -> String?
  private var isGiven = false

  init(_ ask: @escaping (String) -> String? = { _ in nil }) { self.ask = ask }

  /// The input is given.
  init(lines: [String]) {
    self.lines = lines + [nil]
    isGiven = true
    ask = { _ in nil }
  }

  func read(_ prompt: String) -> String? {
    if next == lines.count { lines.append(ask(prompt)) }
    next += 1
    return lines[next - 1]
  }

  /// Forgets what was read from line `count` on.
  func cut(to count: Int) {
    if !isGiven { lines.removeLast(max(0, lines.count - count)) }
    next = min(next, count, lines.count)
  }
}
