import Machine

/// A run in which each step is picked uniformly among what can happen: the run that a `Runner` makes with a
/// `RandomScheduler` of the same seed, but for many runs of one program, each as cheap as can be.
///
/// What can happen is worked out anew only where it may have changed: after an operation on something that others may
/// wait for, while somebody waits for a time, and for the task that ran.
public struct RandomRun {
  private var generator: SplitMix64
  private var choices: [Choice] = []
  private var chosen = 0
  private var waitsForTime = false

  private init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// Runs a machine from where it is to the end.
  public static func run(_ machine: inout Machine, seed: UInt64) -> RunEnd {
    var run = RandomRun(seed: seed)
    var stop = Stop.blocked
    var steps = 0
    while true {
      // As often as a run can notice.
      if steps & 0xFF == 0, machine.mustStop() { return .limit(machine.limitMessage ?? "stopped") }
      steps += 1
      if let end = run.findChoices(machine: &machine, after: stop) { return end }
      run.chosen = run.choices.count > 1 ? run.generator.below(run.choices.count) : 0
      stop = machine.run(run.choices[run.chosen], slice: 1, cpythonPoints: false)
      if stop == .limit { return .limit(machine.limitMessage ?? "stopped") }
    }
  }

  private mutating func findChoices(machine: inout Machine, after stop: Stop) -> RunEnd? {
    let hasOperated = machine.takeOperated()
    if stop == .point, !hasOperated, !waitsForTime {
      let now = machine.choice(of: machine.current)
      if now == Choice(task: choices[chosen].task) {
        choices[chosen].timesOut = false
        return nil
      }
    }
    if machine.isOver { return .finished }
    repeat {
      choices.removeAll(keepingCapacity: true)
      machine.appendChoices(to: &choices)
    } while choices.isEmpty && machine.advanceClock()
    waitsForTime = machine.hasDeadlines
    return choices.isEmpty ? .deadlock : nil
  }
}
