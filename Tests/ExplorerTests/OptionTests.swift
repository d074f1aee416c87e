import Explorer
import Machine
import Programs
import Schedulers
import Testing
import Trace

/// What exploring can be told, and that the fast search finds what the plain one does.
@Suite struct OptionTests {
  @Test(arguments: Case.all) func thePlainSearchFindsTheSame(_ test: Case) throws {
    let program = try test.program()
    let fast = Explorer.explore({ program.machine() })
    var options = ExplorerOptions()
    options.isNaive = true
    let plain = Explorer.explore({ program.machine() }, options)
    #expect(fast.outcomes.map(\.outcome) == plain.outcomes.map(\.outcome))
    #expect(fast.outcomes.map(\.schedules) == plain.outcomes.map(\.schedules))
    #expect(fast.outcomes.map(\.preemptions) == plain.outcomes.map(\.preemptions))
    #expect(fast.outcomes.map(\.steps) == plain.outcomes.map(\.steps))
    #expect(fast.outcomes.map(\.timing) == plain.outcomes.map(\.timing))
  }

  /// Leaving out orders of independent steps finds the same ways to end, and each can be replayed.
  @Test(arguments: Case.all) func theReducedSearchFindsTheSameOutcomes(_ test: Case) throws {
    let program = try test.program()
    var options = ExplorerOptions()
    options.reduction = .always
    let report = Explorer.explore({ program.machine() }, options)
    #expect(report.isComplete)
    #expect(report.outcomes.map(\.outcome) == test.outcomes)
    for found in report.outcomes {
      let schedule = try #require(found.schedule)
      var machine = program.machine()
      machine.writesThrough = false
      machine.followExploration()
      var runner = Runner(scheduler: ReplayScheduler(schedule: schedule), isObserved: false)
      _ = runner.run(&machine)
      #expect(machine.ending(observing: nil) == found.outcome)
    }
  }

  /// Threads that have nothing to do with each other: only one order is followed, and what is not known is not told.
  @Test func stepsOfDifferentThreadsCanBeIndependent() throws {
    let source = """
      import threading
      locks = [threading.Lock() for _ in range(5)]
      data = [0] * 5
      def work(i):
          for _ in range(2):
              with locks[i]: data[i] += 1
      threads = [threading.Thread(target=work, args=(i,)) for i in range(5)]
      for t in threads: t.start()
      for t in threads: t.join()
      print(data)
      """
    let report = try explore(source) { $0.maxStates = 1_000 }
    #expect(report.isComplete)
    #expect(report.states < 100)
    #expect(report.reason?.contains("one order was followed") == true)
    #expect(report.outcomes.map(\.outcome) == [Outcome(status: .finished, stdout: "[2, 2, 2, 2, 2]\n")])
    #expect(report.schedules == nil && report.outcomes[0].chance == nil)
    let without = try explore(source) {
      $0.maxStates = 1_000
      $0.reduction = .never
    }
    #expect(!without.isComplete)
  }

  /// A program that can come back to a state, and one with a daemon, are not reduced: nothing is claimed of them.
  @Test(arguments: ["while not stop: pass", "threading.Thread(target=stay, daemon=True).start()"])
  func whatCannotBeReducedIsNot(_ statement: String) throws {
    let source = """
      import threading
      stop = False
      def stay():
          global stop
          stop = not stop
          stop = not stop
          stop = not stop
      def work():
          \(statement)
      threads = [threading.Thread(target=f) for f in (work, stay, stay)]
      for t in threads: t.start()
      for t in threads: t.join()
      """
    let all = try explore(source)
    let few = try explore(source) { $0.maxStates = all.states - 1 }
    #expect(!few.isComplete)
    #expect(few.outcomes.allSatisfy { $0.schedules == nil })
  }

  private func explore(_ source: String, _ change: (inout ExplorerOptions) throws -> Void = { _ in }) throws
    -> ExplorationReport
  {
    let program = try Program(source: source, fileName: "case.py")
    var options = ExplorerOptions()
    try change(&options)
    return Explorer.explore({ program.machine() }, options)
  }

  private static let counter = """
    import threading
    x = 0
    def add():
        global x
        t = x
        print(t)
        x = t + 1
    threads = [threading.Thread(target=add) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
    """

  @Test(arguments: [
    ("x", ["1", "2"]), ("x > 0", ["True"]), ("None", ["None"]), ("1 / 0", ["ZeroDivisionError: division by zero"]),
  ])
  func outcomesByTheValueOfAnExpression(_ expression: String, _ values: [String]) throws {
    let report = try explore(Self.counter) { $0.observed = try PromptEntry.expression(expression) }
    #expect(report.isComplete)
    #expect(report.outcomes.map(\.outcome.stdout) == values)
    #expect(report.outcomes.allSatisfy { $0.outcome.status == .finished })
  }

  @Test func anExpressionAfterADeadlock() throws {
    let source = """
      import threading
      lock = threading.Lock()
      held = 0
      def take():
          global held
          lock.acquire()
          held += 1
      threads = [threading.Thread(target=take) for _ in range(2)]
      for t in threads: t.start()
      for t in threads: t.join()
      """
    let report = try explore(source) { $0.observed = try PromptEntry.expression("held") }
    #expect(report.outcomes.map(\.outcome) == [Outcome(status: .deadlock, stdout: "1")])
  }

  /// CPython 3.11 looks for a switch at calls and at the end of loops' bodies, so that two increments without any are
  /// never torn apart.
  @Test func whereCPythonLooksForASwitch() throws {
    let plain = """
      import threading
      x = 0
      def add():
          global x
          x += 1
      threads = [threading.Thread(target=add) for _ in range(2)]
      for t in threads: t.start()
      for t in threads: t.join()
      print(x)
      """
    #expect(try explore(plain).outcomes.map(\.outcome.stdout) == ["1\n", "2\n"])
    #expect(try explore(plain) { $0.switchMode = .cpython }.outcomes.map(\.outcome.stdout) == ["2\n"])
    let called = plain.replacing("x += 1", with: "x = abs(x) + 1")
    #expect(try explore(called) { $0.switchMode = .cpython }.outcomes.map(\.outcome.stdout) == ["1\n", "2\n"])
  }

  @Test(arguments: [(0, ["2"]), (1, ["1", "2"])]) func withFewPreemptions(_ bound: Int, _ values: [String]) throws {
    let report = try explore(Self.counter) {
      $0.observed = try PromptEntry.expression("x")
      $0.maxPreemptions = bound
    }
    #expect(!report.isComplete)
    #expect(report.reason == "\(bound) preemption\(bound == 1 ? "" : "s") at most")
    #expect(report.outcomes.map(\.outcome.stdout) == values)
  }

  /// Where there are too many states, what needs few preemptions is seen wholly.
  @Test func tooManyStates() throws {
    let report = try explore(Self.counter.replacing("range(2)", with: "range(4)")) { $0.maxStates = 300 }
    #expect(!report.isComplete)
    #expect(report.reason?.hasPrefix("stopped after 300 states; with ") == true)
    #expect(report.reason?.hasSuffix(" at most everything was seen") == true)
    #expect(Set(report.outcomes.map(\.outcome)).count == report.outcomes.count)
  }

  /// Its witness is a way to the livelock and once round.
  @Test func aLivelockComesBackToWhereItWas() throws {
    let report = try explore(
      """
      import threading
      stop = False
      def wait():
          while not stop: pass
      threads = [threading.Thread(target=wait) for _ in range(2)]
      for t in threads: t.start()
      for t in threads: t.join()
      """)
    #expect(report.isComplete)
    #expect(report.outcomes.map(\.outcome) == [Outcome(status: .livelock, stdout: "")])
    let tasks = Set(try #require(report.outcomes[0].schedule).map(\.choice.task))
    #expect(tasks.isSuperset(of: [1, 2]))
  }
}
