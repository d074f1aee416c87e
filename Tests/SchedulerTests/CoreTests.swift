import Machine
import Schedulers
import Testing

/// A machine in miniature whose tasks compute, sleep and work without the GIL; time is accounted as the runner does it.
struct ToyComputer {
  enum Work {
    /// So many switch points.
    case points(Int)
    /// So many nanoseconds.
    case sleep(Int)
    /// Native work of so many nanoseconds without the GIL, and one switch point.
    case outside(Int)
  }

  /// What each task has still to do; the first is being done.
  var work: [[Work]]
  /// The process of each task.
  var processes: [Int]
  private var deadlines: [Int?]
  private(set) var clock = 0
  private(set) var current = 0
  private var points = 0
  /// The tasks in the order in which they had their turns.
  private(set) var turns: [Int] = []

  init(_ work: [[Work]], processes: [Int]? = nil) {
    self.work = work
    self.processes = processes ?? work.map { _ in 0 }
    deadlines = work.map { _ in nil }
  }

  private var prospects: [Prospect] {
    work.indices.compactMap { task in
      guard let first = work[task].first else { return nil }
      if case .sleep = first {
        return Prospect(
          task: task, process: processes[task], canProceed: deadlines[task] == nil, deadline: deadlines[task],
          isAsleep: deadlines[task] != nil)
      }
      return Prospect(task: task, process: processes[task], canProceed: true)
    }
  }

  /// Runs to the end; the scheduler's account of when that was.
  mutating func run(_ scheduler: inout CoreScheduler) -> Int {
    var outside = 0
    while work.contains(where: { !$0.isEmpty }) {
      var situation = Situation(
        choices: [], current: current, currentIsReady: true, clock: clock, point: points, isCPythonSwitchPoint: true)
      situation.prospects = prospects
      situation.outsideTime = outside
      outside = 0
      guard let choice = scheduler.choose(situation) else { break }
      current = choice.task
      clock = scheduler.beginning
      if turns.last != current { turns.append(current) }
      outside = step(choice, scheduler.patience)
    }
    return scheduler.finish(clock, current: current) { _ in true }
  }

  /// One turn; the time that it worked without the GIL.
  private mutating func step(_ choice: Choice, _ patience: Int) -> Int {
    let task = choice.task
    switch work[task].first {
    case .points(let count):
      let passed = min(count, patience)
      pass(passed)
      if passed == count { work[task].removeFirst() } else { work[task][0] = .points(count - passed) }
    case .sleep(let duration):
      if choice.timesOut {
        work[task].removeFirst()
        deadlines[task] = nil
      } else {
        deadlines[task] = clock + duration
      }
    case .outside(let duration):
      pass(1)
      clock += duration
      work[task].removeFirst()
      return duration
    case nil: break
    }
    return 0
  }

  private mutating func pass(_ count: Int) {
    points += count
    clock += count * Machine.pointCost
  }
}

private func time(
  _ work: [[ToyComputer.Work]], processes: [Int]? = nil, cores: Int, hasGIL: Bool = true, seed: UInt64? = nil
) -> Double {
  var scheduler = CoreScheduler(cores: cores, hasGIL: hasGIL, seed: seed)
  var toy = ToyComputer(work, processes: processes)
  return Double(toy.run(&scheduler)) / 1e6
}

/// Ten milliseconds of computing.
private let tenMilliseconds = [ToyComputer.Work.points(200_000)]

@Suite struct CoreTests {
  /// Milliseconds; what switches cost lies between the two.
  func isNear(_ found: Double, _ wanted: Double) -> Bool { found >= wanted && found < wanted * 1.02 }

  @Test func underTheGILThreadsGainNothing() {
    let one = time([tenMilliseconds], cores: 4)
    #expect(one == 10)
    let four = time(Array(repeating: tenMilliseconds, count: 4), cores: 4)
    #expect(four > 40 && isNear(four, 40))
  }

  @Test func withoutItTheyGainAsManyTimesAsThereAreCores() {
    #expect(isNear(time(Array(repeating: tenMilliseconds, count: 4), cores: 4, hasGIL: false), 10))
    #expect(isNear(time(Array(repeating: tenMilliseconds, count: 4), cores: 2, hasGIL: false), 20))
    // Less than perfect: each keeps its core for four milliseconds.
    #expect((15..<17).contains(time(Array(repeating: tenMilliseconds, count: 3), cores: 2, hasGIL: false)))
    #expect(isNear(time(Array(repeating: tenMilliseconds, count: 3), cores: 1, hasGIL: false), 30))
  }

  @Test func eachProcessHasAGILOfItsOwn() {
    #expect(isNear(time(Array(repeating: tenMilliseconds, count: 4), processes: [0, 1, 2, 3], cores: 4), 10))
    #expect(isNear(time(Array(repeating: tenMilliseconds, count: 4), processes: [0, 0, 1, 1], cores: 4), 20))
    #expect(isNear(time(Array(repeating: tenMilliseconds, count: 4), processes: [0, 1, 2, 3], cores: 2), 20))
  }

  @Test func waitingForTimeTakesNoCore() {
    let sleeping = Array(repeating: [ToyComputer.Work.sleep(10_000_000)], count: 100)
    #expect(isNear(time(sleeping, cores: 1), 10.5))
  }

  @Test func workOutsideTheGILRunsInParallel() {
    let hashing = Array(repeating: [ToyComputer.Work.outside(10_000_000)], count: 4)
    #expect(isNear(time(hashing, cores: 4), 10))
    #expect(isNear(time(hashing, cores: 2), 20))
  }

  @Test func whoeverWakesUpWaitsForTheGIL() {
    // The computing one gives it away five milliseconds after it is wanted, at the other's beginning and again after its
    // sleep.
    var scheduler = CoreScheduler(cores: 2, keepsUsage: true)
    var toy = ToyComputer([[.points(400_000)], [.sleep(1_000_000), .points(20)]])
    _ = toy.run(&scheduler)
    #expect(scheduler.usage.map { (9_900_000...10_200_000).contains($0.total(1, .wantsGIL)) } == true)
    #expect(toy.turns == [0, 1, 0, 1, 0] || toy.turns == [0, 1, 0])
  }

  @Test func theSwitchIntervalCounts() {
    func switches(_ interval: Int) -> Int {
      var scheduler = CoreScheduler(cores: 1)
      var toy = ToyComputer([tenMilliseconds, tenMilliseconds])
      var first = Situation(
        choices: [], current: 0, currentIsReady: true, clock: 0, point: 0, isCPythonSwitchPoint: true)
      first.switchInterval = interval
      _ = scheduler.choose(first)
      _ = toy.run(&scheduler)
      return toy.turns.count
    }
    #expect(switches(5_000_000) <= 6)
    #expect((190...220).contains(switches(100_000)))
  }

  @Test func theSameSeedIsTheSameRun() {
    func turns(_ seed: UInt64?) -> [Int] {
      var scheduler = CoreScheduler(cores: 2, hasGIL: false, seed: seed)
      var toy = ToyComputer([tenMilliseconds, tenMilliseconds])
      _ = toy.run(&scheduler)
      return toy.turns
    }
    #expect(turns(nil) == turns(nil))
    #expect(turns(3) == turns(3))
    #expect(turns(3) != turns(4))
  }

  @Test func usageKeepsAllTimeHoweverLong() {
    var usage = Usage()
    for k in 0..<1000 {
      usage.add(0, .runs, from: k * 10_000_000, to: k * 10_000_000 + 4_000_000)
      usage.add(0, .wantsGIL, from: k * 10_000_000 + 4_000_000, to: (k + 1) * 10_000_000)
    }
    #expect(usage.total(0, .runs) == 4_000_000_000)
    #expect(usage.total(0, .wantsGIL) == 6_000_000_000)
    #expect(usage.tasks[0].count <= 2048)
    let share = usage.share(of: 0, from: 0, to: 1_000_000_000)
    #expect(abs(share[Usage.Kind.runs.rawValue] - 400_000_000) < 10_000_000)
  }
}
