import Bytecode
import Explorer
import Machine
import Programs
import Schedulers
import Timeline
import Trace

import struct Lessons.WatchedRun

/// A run that was found by exploring, with the switches that mattered in it.
///
/// For each preemption of the run the schedule without it is followed: the interrupted task first does what it did in
/// its next turn, then the rest comes as far as it can, then each task in order. If the run ends in another way the
/// switch was necessary. Each costs a run.
struct Witness {
  struct Switch {
    let pivot: Pivot
    /// The task that was interrupted, and the one that ran instead.
    let task: String
    let next: String
    let place: Place?
    let outcome: Outcome
    /// The run without it.
    let schedule: [Slice]
  }

  /// Runs of more switch points are not looked at, and no more preemptions of one.
  private static let longest = 50_000
  private static let most = 12

  let model: TimelineModel
  let schedule: [Slice]
  private let program: Program
  private let blocked: [BlockedTask]
  private let setting: Setting

  init(_ program: Program, _ schedule: [Slice], _ setting: Setting, isDiagnosed: Bool = false) {
    self.program = program
    self.schedule = schedule
    self.setting = setting
    var surroundings = Surroundings()
    surroundings.write = { _, _ in }
    let execution = Execution(
      program, surroundings, ReplayScheduler(schedule: schedule), isObserved: true, follows: true, setting: setting)
    blocked = execution.ending.blocked
    model = TimelineModel(of: execution.recording(of: program, isDiagnosed: isDiagnosed))
  }

  /// The same of a run that was watched before.
  init(_ program: Program, _ schedule: [Slice], _ setting: Setting, watched run: WatchedRun) {
    self.program = program
    self.schedule = schedule
    self.setting = setting
    blocked = run.blocked
    model = TimelineModel(
      of: Recording(
        events: run.events, tasks: run.tasks, files: program.allLines, mainFile: program.fileName,
        outcome: run.end == .deadlock ? .deadlock : .finished, scheduler: Exploration.schedulerName))
  }

  /// The schedule without the preemption after a step; nil if there is none after it.
  func schedule(withoutSwitchAfter number: Int) -> [Slice]? {
    guard let step = model.preempted.first(where: { $0.number == number }), model.steps.indices.contains(number) else {
      return nil
    }
    let next = model.steps[number]
    guard let after = slice(of: next), let before = schedule[..<after].lastIndex(where: { $0.choice.task == step.task })
    else { return nil }
    return schedule.withoutSwitch(before: before)
  }

  /// The slice in which a step was taken.
  private func slice(of step: Step) -> Int? {
    let point = model.recording.events[step.event].point
    var end = 0
    for (index, slice) in schedule.enumerated() {
      end += slice.points
      if end >= point, slice.choice.task == step.task { return index }
    }
    return nil
  }

  /// The switches without which the run ends in another way than with `outcome`.
  func switches(_ outcome: Outcome) -> [Switch] {
    var machine = setting.machine(program)
    return switches(outcome, on: &machine)
  }

  /// The same on a machine that is about to run the program, and is then as before.
  func switches(_ outcome: Outcome, on machine: inout Machine, isInterrupted: () -> Bool = { false }) -> [Switch] {
    guard schedule.reduce(0, { $0 + $1.points }) <= Self.longest else { return [] }
    let beginning = machine.beginning()
    var found: [Switch] = []
    for step in model.preempted.prefix(Self.most) where !isInterrupted() {
      guard let changed = schedule(withoutSwitchAfter: step.number) else { continue }
      let (end, way) = ending(changed, &machine)
      machine.goBack(to: beginning)
      guard let end, end != outcome else { continue }
      found.append(decisive(step, end, way))
    }
    return found
  }

  private func decisive(_ step: Step, _ other: Outcome, _ way: [Slice]) -> Switch {
    let place =
      model.steps[step.number...].first { $0.task == step.task }?.place
      ?? blocked.first { $0.task == step.task }?.place
    return Switch(
      pivot: Pivot(step: step.number, line: place.map { Int($0.position.line) }, ending: ExplorationText.ending(other)),
      task: model.names.full[step.task], next: model.names.full[step.next ?? step.task], place: place, outcome: other,
      schedule: way)
  }

  /// How the program ends if a changed schedule is followed, nil if it does not; and the way there.
  private func ending(_ changed: [Slice], _ machine: inout Machine) -> (Outcome?, [Slice]) {
    machine.writesThrough = false
    machine.followExploration()
    var runner = Runner(scheduler: RecordingScheduler(LenientReplay(schedule: changed)), isObserved: false)
    var end: RunEnd?
    while end == nil, machine.points < Self.longest * 2 { end = runner.step(&machine) }
    guard end == .finished || end == .deadlock, let recording = runner.scheduler as? RecordingScheduler else {
      return (nil, [])
    }
    let way = recording.schedule(endingAt: machine.points)
    return (machine.ending(observing: setting.observed), way)
  }
}

/// What an exploration and a replay of what it found must have in common.
public struct Setting: Sendable {
  /// An expression whose value at the end tells outcomes apart.
  var observed: CodeObject?
  /// `print` writes the text and its end one after the other.
  public var splitsPrint = false

  public init(splitsPrint: Bool = false) { self.splitsPrint = splitsPrint }

  init(observed: CodeObject?, splitsPrint: Bool) {
    self.observed = observed
    self.splitsPrint = splitsPrint
  }

  /// The setting in which a trace was recorded, from what it says of its scheduler.
  init(ofTrace scheduler: String) { splitsPrint = scheduler.hasSuffix(Setting.splitNote) }

  /// What a trace says of the setting, after its scheduler's name.
  var note: String { splitsPrint ? Setting.splitNote : "" }

  private static let splitNote = ", print in two writes"

  /// A machine that stands at the program's beginning.
  func machine(_ program: Program) -> Machine {
    var machine = program.machine()
    prepare(&machine)
    return machine
  }

  func prepare(_ machine: inout Machine) {
    machine.splitsPrint = splitsPrint
  }

  /// What a token's fingerprint has besides the program, so that a schedule is not followed in another setting.
  var mark: String { splitsPrint ? Setting.splitMark : "" }

  private static let splitMark = "\n# print in two writes"
}
