import Explorer
import Machine
import Programs
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
