import Machine
import Schedulers
import Testing

@Suite struct ReplayTests {
  /// Records a run, replays it, and compares.
  func check(_ lengths: [Int], _ scheduler: any Scheduler) {
    var recorder = RecordingScheduler(scheduler)
    var toy = Toy(lengths)
    toy.run(&recorder)
    let schedule = recorder.schedule(endingAt: toy.point)
    #expect(schedule.reduce(0) { $0 + $1.points } == toy.point)
    var replayer = ReplayScheduler(schedule: schedule)
    var again = Toy(lengths)
    again.run(&replayer)
    #expect(again.history == toy.history)
    #expect(replayer.stop == nil && replayer.isComplete(at: again.point))
  }

  @Test func everyRunIsReplayedExactly() {
    for entry in SchedulerCatalog.entries where !["by-hand", "replay"].contains(entry.name) {
      for seed in 0..<100 {
        for lengths in [[0], [0, 0], [3, 0, 2], [5, 9, 1, 4]] {
          check(lengths, entry.make(SchedulerOptions(seed: UInt64(seed), depth: 4, length: 15)))
        }
      }
    }
  }

  @Test func aRunThatWasStoppedIsReplayedAsFar() {
    var recorder = RecordingScheduler(RandomScheduler(seed: 1))
    var toy = Toy([9, 9])
    for _ in 0..<7 {
      guard let choice = recorder.choose(toy.situation) else { return }
      toy.current = choice.task
      toy.left[choice.task] -= 1
      toy.point += 1
    }
    var replayer = ReplayScheduler(schedule: recorder.schedule(endingAt: toy.point))
    var again = Toy([9, 9])
    again.run(&replayer)
    #expect(again.left == toy.left && again.point == 7)
    #expect(replayer.stop == .scheduleIsOver(point: 7) && replayer.stop?.isDivergence == false)
  }

  @Test func anotherProgramDiverges() {
    var replayer = ReplayScheduler(schedule: [
      Slice(choice: Choice(task: 0), points: 2), Slice(choice: Choice(task: 1), points: 3),
    ])
    var toy = Toy([4, 1])
    toy.run(&replayer)
    #expect(
      replayer.stop
        == .cannotFollow(point: 3, slice: 1, wanted: Choice(task: 1), choices: [Choice(task: 0)]))
    #expect(replayer.stop?.description.contains("slice 2 of the schedule wants task 1 to go on") == true)
    #expect(replayer.choose(toy.situation) == nil)
  }

  @Test func pointsThatNobodyAskedAboutDiverge() {
    var replayer = ReplayScheduler(schedule: [Slice(choice: Choice(task: 0), points: 2)])
    var toy = Toy([9])
    _ = replayer.choose(toy.situation)
    toy.point = 5
    #expect(replayer.choose(toy.situation) == nil)
    #expect(replayer.stop == .ranPast(point: 5, slice: 0, expected: 2))
  }

  @Test func nonsenseDoesNotCrash() {
    for points in [Int.max, Int.min, -1] {
      var replayer = ReplayScheduler(schedule: [Slice(choice: Choice(task: -5), points: points)])
      #expect(replayer.choose(Toy([1]).situation) == nil)
    }
    var replayer = ReplayScheduler(schedule: [Slice(choice: Choice(task: 0), points: .max)])
    var toy = Toy([3])
    toy.point = 5
    toy.run(&replayer)
    #expect(!history([1], PCTScheduler(seed: 1, depth: 3, length: -4)).isEmpty)
  }

  @Test func aTimeoutIsASliceOfItsOwn() {
    struct Script: Scheduler {
      let name = "script"
      var choices: [Choice]
      mutating func choose(_ situation: Situation) -> Choice? { choices.isEmpty ? nil : choices.removeFirst() }
    }
    let choices = [
      Choice(task: 1), Choice(task: 1, timesOut: true), Choice(task: 1), Choice(task: 1, timesOut: true),
      Choice(task: 0),
    ]
    var recorder = RecordingScheduler(Script(choices: choices))
    for point in [0, 1, 2, 3, 3] {
      _ = recorder.choose(
        Situation(
          choices: choices, current: 1, currentIsReady: true, clock: 0, point: point, isCPythonSwitchPoint: true))
    }
    let schedule = recorder.schedule(endingAt: 4)
    #expect(
      schedule == [
        Slice(choice: Choice(task: 1), points: 1), Slice(choice: Choice(task: 1, timesOut: true), points: 2),
        Slice(choice: Choice(task: 1, timesOut: true), points: 0), Slice(choice: Choice(task: 0), points: 1),
      ])
    var replayer = ReplayScheduler(schedule: schedule)
    let answers = [0, 1, 2, 3, 3].map { point in
      replayer.choose(
        Situation(
          choices: choices, current: 1, currentIsReady: true, clock: 0, point: point, isCPythonSwitchPoint: true))
    }
    #expect(answers == choices)
  }
}
