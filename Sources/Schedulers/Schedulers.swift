// Schedulers: who runs next.
//
// Input: a `Situation`, at every switch point of a run. Output: one of its choices, or nil to end the run there.
//
// Invariants, which every scheduler here keeps and the tests check:
// - An answer is always one of `situation.choices`.
// - It depends on nothing but the scheduler's parameters and the situations seen so far: no clock, no address, no
//   hash order. So two runs with the same parameters are the same run.
// - A task's `timesOut` choice is offered only when the machine allows it; schedulers treat it as that task being able
//   to go on, and prefer the plain choice of a task that has both.
//
// One file a scheduler, one row in `SchedulerCatalog`. `RecordingScheduler` and `SwitchFilter` wrap another one.

import Machine

extension Situation {
  /// How `task` can go on: as it is, rather than by its timeout; nil if it cannot.
  func choice(of task: Int) -> Choice? {
    let plain = Choice(task: task)
    if choices.contains(plain) { return plain }
    let timeout = Choice(task: task, timesOut: true)
    return choices.contains(timeout) ? timeout : nil
  }

  /// The choice of the first task after `current` that can go on, counting on from the last task to the first;
  /// `current` itself comes last. Nil only if there are no choices.
  var nextInTurn: Choice? {
    let later = choices.lazy.filter { $0.task > current }.map(\.task).min()
    guard let task = later ?? choices.lazy.map(\.task).min() else { return nil }
    return choice(of: task)
  }

  /// The choice in which nothing changes hands; nil if the task that ran last cannot go on.
  var staying: Choice? {
    currentIsReady ? choice(of: current) : nil
  }
}
