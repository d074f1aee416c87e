import Machine
import Schedulers
import Testing

/// A machine in miniature: task i passes `lengths[i]` switch points and ends; nothing blocks.
struct Toy {
  var left: [Int]
  var current = 0
  var point = 0
  /// Virtual nanoseconds a point.
  var cost = 1_000_000
  /// Whether the point with this number is one of CPython's.
  var isCPythonPoint: (Int) -> Bool = { _ in true }
  /// The tasks in the order in which they passed points, and ends as `-1 - task`.
  var history: [Int] = []

  init(_ lengths: [Int]) { left = lengths }

  var situation: Situation {
    Situation(
      choices: left.indices.filter { left[$0] >= 0 }.map { Choice(task: $0) }, current: current,
      currentIsReady: left[current] >= 0, clock: point * cost, point: point,
      isCPythonSwitchPoint: isCPythonPoint(point))
  }

  /// Runs to the end, or until the scheduler ends it. A task's end passes no point.
  mutating func run(_ scheduler: inout some Scheduler) {
    while left.contains(where: { $0 >= 0 }), let choice = scheduler.choose(situation) {
      current = choice.task
      left[current] -= 1
      history.append(left[current] < 0 ? -1 - current : current)
      if left[current] >= 0 { point += 1 }
    }
  }
}

func history(_ lengths: [Int], _ scheduler: some Scheduler) -> [Int] {
  var scheduler = scheduler
  var toy = Toy(lengths)
  toy.run(&scheduler)
  return toy.history
}

@Suite struct SchedulerTests {
  @Test func roundRobinTakesTurns() {
    #expect(history([2, 2, 1], RoundRobinScheduler()) == [1, 2, 0, 1, -3, 0, -2, -1])
  }

  @Test func cpythonLikeKeepsItsTurnForFiveMilliseconds() {
    #expect(history([7, 2], CPythonLikeScheduler()) == [0, 0, 0, 0, 0, 1, 1, -2, 0, 0, -1])
  }

  @Test func cpythonLikeSwitchesOnlyWhereCPythonLooks() {
    var toy = Toy([9, 1])
    toy.isCPythonPoint = { $0 == 3 || $0 == 8 }
    var scheduler = CPythonLikeScheduler()
    toy.run(&scheduler)
    #expect(toy.history == [0, 0, 0, 0, 0, 0, 0, 0, 1, -2, 0, -1])
    var anywhere = CPythonLikeScheduler(switching: .any)
    toy = Toy([9, 1])
    toy.isCPythonPoint = { _ in false }
    toy.run(&anywhere)
    #expect(toy.history.prefix(7) == [0, 0, 0, 0, 0, 1, -2])
  }

  @Test func cpythonLikeCountsFromWhenAnotherTaskWaits() {
    var scheduler = CPythonLikeScheduler()
    func ask(_ tasks: [Int], _ clock: Int) -> Int? {
      scheduler.choose(
        Situation(
          choices: tasks.map { Choice(task: $0) }, current: 0, currentIsReady: true, clock: clock, point: 0,
          isCPythonSwitchPoint: true))?.task
    }
    #expect(ask([0], 20_000_000) == 0)
    #expect(ask([0, 1], 21_000_000) == 0)
    #expect(ask([0, 1], 25_000_000) == 1)
  }

  @Test func randomIsFixedByItsSeedAndReachesEverySchedule() {
    #expect(history([5, 5, 5], RandomScheduler(seed: 7)) == history([5, 5, 5], RandomScheduler(seed: 7)))
    // Two tasks of one point and one end each: 4! / (2! 2!) = 6 interleavings.
    var seen: Set<[Int]> = []
    for seed in 0..<200 { seen.insert(history([1, 1], RandomScheduler(seed: UInt64(seed)))) }
    #expect(seen.count == 6)
  }

  @Test func splitMixGivesThePublishedNumbers() {
    var generator = SplitMix64(seed: 1_234_567)
    #expect(
      (0..<3).map { _ in generator.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      ])
    #expect((0..<1000).allSatisfy { _ in (0..<3).contains(generator.below(3)) })
    #expect(generator.below(0) == 0)
  }

  @Test func pctSwitchesAtMostDepthMinusOneTimesWhenNothingEnds() {
    for seed in 0..<50 {
      let run = history([20, 20, 20], PCTScheduler(seed: UInt64(seed), depth: 3, length: 60)).map {
        $0 < 0 ? -1 - $0 : $0
      }
      let switches = zip(run, run.dropFirst()).count { $0 != $1 }
      // Two ends (the third ends the run), two changes.
      #expect(switches <= 4)
    }
    #expect(history([3, 3], PCTScheduler(seed: 1, depth: 1)) == history([3, 3], PCTScheduler(seed: 1, depth: 0)))
  }

  @Test func byHandDoesWhatWasPicked() {
    var scheduler = ByHandScheduler()
    var toy = Toy([2, 2])
    toy.run(&scheduler)
    #expect(toy.history.isEmpty && scheduler.situation?.choices.count == 2)
    for task in [1, 0, 1, 1] {
      let canGoOn = scheduler.pick(task)
      #expect(canGoOn)
      toy.run(&scheduler)
    }
    #expect(toy.history == [1, 0, 1, -2])
    let refused = [scheduler.pick(1), scheduler.pick(9)]
    #expect(refused == [false, false])
    toy.run(&scheduler)
    #expect(toy.history.count == 4)
  }

  @Test func filterSwitchesOnlyAtCPythonsPoints() {
    var toy = Toy([3, 3])
    toy.isCPythonPoint = { $0 % 2 == 0 }
    var scheduler = SwitchFilter(RoundRobinScheduler())
    toy.run(&scheduler)
    #expect(toy.history == [1, 1, 0, 0, 1, -2, 0, -1])
  }

  @Test func timeoutsAreTheLastResortOfATask() {
    let both = Situation(
      choices: [Choice(task: 0), Choice(task: 1), Choice(task: 1, timesOut: true), Choice(task: 2, timesOut: true)],
      current: 0, currentIsReady: true, clock: 0, point: 0, isCPythonSwitchPoint: true)
    var scheduler = RoundRobinScheduler()
    #expect(scheduler.choose(both) == Choice(task: 1))
    var later = both
    later.current = 1
    #expect(scheduler.choose(later) == Choice(task: 2, timesOut: true))
  }

  @Test func catalogueHasUniqueNamesAndOnlyValidAnswers() {
    #expect(Set(SchedulerCatalog.entries.map(\.name)).count == SchedulerCatalog.entries.count)
    #expect(SchedulerCatalog.entry("random")?.make(SchedulerOptions(seed: 3)).name == "random, seed 3")
    #expect(SchedulerCatalog.entry("lottery") == nil)
    for entry in SchedulerCatalog.entries {
      var scheduler = entry.make(SchedulerOptions(seed: 5, schedule: [Slice(choice: Choice(task: 0), points: 2)]))
      let situation = Toy([3, 3, 3]).situation
      if let choice = scheduler.choose(situation) { #expect(situation.choices.contains(choice)) }
    }
  }
}
