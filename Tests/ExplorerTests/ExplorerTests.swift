import Explorer
import Machine
import Programs
import Schedulers
import Testing
import Trace

/// A program and all the ways in which it can end.
struct Case: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var source: String
  var outcomes: [Outcome]

  /// `endings` are the texts it may print; `body` defines `work`, the threads' functions.
  init(_ name: String, _ body: String, prints endings: [String], or others: [Outcome] = []) {
    testDescription = name
    source = """
      import threading, time
      \(body)
      threads = [threading.Thread(target=f) for f in work]
      for t in threads: t.start()
      for t in threads: t.join()
      print(result() if callable(result) else result)
      """
    outcomes = (endings.map { Outcome(status: .finished, stdout: $0 + "\n") } + others).sorted()
  }

  func program() throws -> Program { try Program(source: source, fileName: "case.py") }

  static let all: [Case] = [
    Case(
      "racy counter",
      """
      result = 0
      def add():
          global result
          result += 1
      work = add, add, add
      """, prints: ["1", "2", "3"]),
    Case(
      "locked counter",
      """
      result = 0
      lock = threading.Lock()
      def add():
          global result
          with lock: result += 1
      work = add, add, add
      """, prints: ["3"]),
    Case(
      "file that is read and written anew",
      """
      with open("n", "w") as f: f.write("0")
      def add():
          with open("n") as f: n = int(f.read())
          with open("n", "r+") as f: f.write(str(n + 1))
      work = add, add
      result = lambda: open("n").read()
      """, prints: ["1", "2"]),
    Case(
      "lines of a log",
      """
      import io, logging
      stream = io.StringIO()
      logging.basicConfig(stream=stream, level=logging.INFO, format="%(message)s")
      work = lambda: logging.info("a"), lambda: logging.info("b")
      result = lambda: stream.getvalue().split()
      """, prints: ["['a', 'b']", "['b', 'a']"]),
    Case(
      "attribute of an object",
      """
      class Account: balance = 0
      account = Account()
      def deposit(): account.balance += 5
      def withdraw(): account.balance -= 3
      work = deposit, withdraw
      result = lambda: account.balance
      """, prints: ["5", "-3", "2"]),
    Case(
      "attribute of a function, set by the threads",
      """
      def f(): pass
      def add():
          f.calls = getattr(f, "calls", 0) + 1
      work = add, add
      result = lambda: f.calls
      """, prints: ["1", "2"]),
    Case(
      "attribute of a function, twice",
      """
      def f(): pass
      def add():
          f.calls = getattr(f, "calls", 0) + 1
          f.calls += 1
      work = add, add
      result = lambda: f.calls
      """, prints: ["2", "3", "4"]),
    Case(
      "class attribute",
      """
      class A: n = 0
      class B(A): pass
      def a(): B.n = A.n + 1
      def b(): A.n = 5
      work = a, b
      result = lambda: B.n
      """, prints: ["1", "6"]),
    Case(
      "deadlock of two locks",
      """
      x, y = threading.Lock(), threading.Lock()
      def a():
          with x:
              with y: pass
      def b():
          with y:
              with x: pass
      work = a, b
      result = "done"
      """, prints: ["done"], or: [Outcome(status: .deadlock, stdout: "")]),
    Case(
      "uncaught exception",
      """
      result = 0
      def a():
          global result
          result = 2
      def b(): print(4 // result)
      work = a, b
      """, prints: ["2\n2"],
      or: [
        Outcome(
          status: .exception, stdout: "2\n", exception: "ZeroDivisionError: integer division or modulo by zero")
      ]),
    Case(
      "order of prints",
      """
      def a(): print("a")
      def b(): print("b")
      work = a, b
      result = "end"
      """, prints: ["a\nb\nend", "b\na\nend"]),
    Case(
      "condition",
      """
      ready = threading.Condition()
      items = []
      def consume():
          with ready:
              while not items: ready.wait()
              items.pop()
      def produce():
          with ready:
              items.append(1)
              ready.notify()
      work = consume, produce, consume, produce
      result = lambda: len(items)
      """, prints: ["0"]),
    Case(
      "sleeps end in any order",
      """
      result = ""
      def a():
          global result
          time.sleep(0.1)
          result += "a"
      def b():
          global result
          time.sleep(0.2)
          result = "b" + result
      work = a, b
      """, prints: ["a", "b", "ba"]),
    Case(
      "wait with a timeout",
      """
      event = threading.Condition()
      result = None
      def wait():
          global result
          with event: result = event.wait(timeout=1)
      def wake():
          with event: event.notify()
      work = wait, wake
      """, prints: ["False", "True"]),
    Case(
      "generator shared by two",
      """
      base = 0
      def numbers():
          global base
          while True:
              base += 1
              yield base
      source = numbers()
      got = []
      def take():
          try: got.append(next(source))
          except ValueError: got.append("busy")
      work = take, take
      result = lambda: sorted(got, key=str)
      """, prints: ["[1, 2]", "[1, 'busy']"]),
    Case(
      "list rebuilt",
      """
      log = []
      def a():
          global log
          log = log + ["a"]
      def b():
          global log
          log = log + ["b"]
      work = a, b
      result = lambda: "".join(log)
      """, prints: ["a", "b", "ab", "ba"]),
    Case(
      "code that is executed in a shared namespace",
      """
      names = {"n": 0}
      code = compile("n = n + 1", "<code>", "exec")
      def add(): exec(code, names)
      work = add, add
      result = lambda: names["n"]
      """, prints: ["1", "2"]),
    Case(
      "coroutines driven by threads",
      """
      result = 0
      class Later:
          def __await__(self): yield
      async def add(n):
          global result
          for _ in range(2):
              old = result
              await Later()
              result = old + n
      def drive(coroutine):
          try:
              while True: coroutine.send(None)
          except StopIteration:
              pass
      work = lambda: drive(add(1)), lambda: drive(add(10))
      """, prints: ["2", "11", "12", "20", "21", "22"]),
    Case(
      "a mapping pattern reads key by key",
      """
      d = {"a": 0, "b": 0}
      result = None
      def write():
          d["a"] = 1
          d["b"] = 1
      def read():
          global result
          match d:
              case {"a": 0, "b": 0}: result = "none"
              case {"a": 1, "b": 1}: result = "both"
              case {"a": a, "b": b}: result = a, b
      work = write, read
      """, prints: ["none", "both", "(1, 0)", "(1, 1)"]),
    Case(
      "a class pattern reads attribute by attribute",
      """
      class Point:
          __match_args__ = "x", "y"
          x = y = 0
      p = Point()
      p.x = p.y = 0
      result = None
      def write():
          p.x = 1
          p.y = 1
      def read():
          global result
          match p:
              case Point(0, 0): result = "none"
              case Point(1, y=1): result = "both"
              case Point(a, b): result = a, b
      work = write, read
      """, prints: ["none", "both", "(1, 0)", "(1, 1)"]),
    Case(
      "thread started by a thread",
      """
      result = 0
      def add():
          global result
          result += 1
      def both():
          t = threading.Thread(target=add)
          t.start()
          add()
          t.join()
      work = both,
      """, prints: ["1", "2"]),
    Case(
      "iteration while another appends",
      """
      numbers = [1, 2]
      result = 0
      def total():
          global result
          result = sum([n for n in numbers])
      def grow(): numbers.append(4)
      work = total, grow
      """, prints: ["3", "7"]),
  ]
}

@Suite struct ExplorerTests {
  @Test(arguments: Case.all) func findsExactlyTheOutcomes(_ test: Case) throws {
    let program = try test.program()
    let report = Explorer.explore({ program.machine() })
    #expect(report.isComplete)
    #expect(report.reason == nil)
    #expect(report.outcomes.map(\.outcome) == test.outcomes)
  }

  @Test(arguments: Case.all) func theSameProgramGivesTheSameReport(_ test: Case) throws {
    let program = try test.program()
    let first = Explorer.explore({ program.machine() })
    let second = Explorer.explore({ program.machine() })
    #expect(first.states == second.states)
    #expect(first.transitions == second.transitions)
    #expect(first.outcomes.map(\.schedule) == second.outcomes.map(\.schedule))
    #expect(first.outcomes.map(\.outcome) == second.outcomes.map(\.outcome))
    #expect(first.outcomes.map(\.preemptions) == second.outcomes.map(\.preemptions))
    #expect(first.outcomes.map(\.timing) == second.outcomes.map(\.timing))
  }

  @Test(arguments: Case.all, [false, true]) func witnessesReplay(_ test: Case, isObserved: Bool) throws {
    let program = try test.program()
    for found in Explorer.explore({ program.machine() }).outcomes {
      let schedule = try #require(found.schedule)
      var machine = program.machine()
      machine.writesThrough = false
      if isObserved { machine.observe() }
      machine.followExploration()
      var runner = Runner(scheduler: ReplayScheduler(schedule: schedule), isObserved: isObserved)
      let end = runner.run(&machine)
      #expect(outcome(machine, end) == found.outcome)
    }
  }

  @Test(arguments: Case.all) func randomRunsEndInAnOutcomeThatWasFound(_ test: Case) throws {
    #if DEBUG
      let runs: UInt64 = 100
    #else
      let runs: UInt64 = 2_000
    #endif
    var machine = try test.program().machine()
    let beginning = machine.beginning()
    for seed in 0..<runs {
      machine.writesThrough = false
      let outcome = outcome(machine, RandomRun.run(&machine, seed: seed))
      machine.goBack(to: beginning)
      #expect(outcome.map(test.outcomes.contains) == true, "seed \(seed): \(String(describing: outcome))")
    }
  }

  /// A machine that was taken back is as a new one, whatever it did before; and the fast way of running at random makes
  /// the runs of the plain one.
  @Test(arguments: Case.all) func aMachineCanBeginAgain(_ test: Case) throws {
    let program = try test.program()
    var machine = program.machine()
    let beginning = machine.beginning()
    let report = Explorer.explore(&machine)
    for seed: UInt64 in 0..<10 {
      machine.writesThrough = false
      let end = RandomRun.run(&machine, seed: seed)
      var new = program.machine()
      new.writesThrough = false
      var runner = Runner(scheduler: RandomScheduler(seed: seed), isObserved: false)
      let other = runner.run(&new)
      #expect(end == other && outcome(machine, end) == outcome(new, other))
      #expect(machine.points == new.points && machine.clock == new.clock)
      #expect(machine.stateHash() == new.stateHash())
      machine.goBack(to: beginning)
    }
    let again = Explorer.explore(&machine)
    #expect(again.states == report.states && again.transitions == report.transitions)
    #expect(again.outcomes.map(\.schedule) == report.outcomes.map(\.schedule))
    #expect(again.outcomes.map(\.outcome) == report.outcomes.map(\.outcome))
  }

  /// How a run ended, in the explorer's terms; nil if it did not end by itself.
  private func outcome(_ machine: borrowing Machine, _ end: RunEnd) -> Outcome? {
    let lines = machine.exceptionLines
    let output = String(decoding: machine.output, as: UTF8.self)
    switch end {
    case .finished: return Outcome(status: lines == nil ? .finished : .exception, stdout: output, exception: lines)
    case .deadlock: return Outcome(status: .deadlock, stdout: output, exception: lines)
    case .limit, .paused: return nil
    }
  }
}

@Suite struct ExplorerLimitTests {
  /// Some thousand states.
  private let racy = Case(
    "larger counter",
    """
    result = 0
    def add():
        global result
        result += 1
        result += 1
    work = add, add, add
    """, prints: ["2", "3", "4", "5", "6"])

  @Test func tooManyStates() throws {
    let program = try racy.program()
    let report = Explorer.explore({ program.machine() }, ExplorerOptions(maxStates: 10))
    #expect(!report.isComplete)
    #expect(report.reason?.hasPrefix("stopped after 10 states") == true)
  }

  @Test func interruption() throws {
    let program = try racy.program()
    let report = Explorer.explore({ program.machine() }, ExplorerOptions(interrupt: { "interrupted" }))
    #expect(!report.isComplete)
    #expect(report.reason == "interrupted")
  }

  @Test func noTimeLeft() throws {
    let program = try racy.program()
    let report = Explorer.explore({ program.machine() }, ExplorerOptions(maxSeconds: 0))
    #expect(!report.isComplete)
    #expect(report.reason?.hasPrefix("stopped after") == true)
  }

  /// A global of another file is as shared as one of the program's own.
  @Test func moduleBesideTheProgram() throws {
    let counter = "total = 0\ndef add():\n    global total\n    seen = total\n    total = seen + 1\n"
    let main = """
      import threading
      import counter
      threads = [threading.Thread(target=counter.add) for _ in range(2)]
      for t in threads: t.start()
      for t in threads: t.join()
      print(counter.total)
      """
    let program = try Program(source: main, fileName: "main.py") { $0 == "counter.py" ? counter : nil }
    #expect(program.files == [ProgramFile(name: "counter.py", source: counter)])
    let report = Explorer.explore({ program.machine() })
    #expect(report.isComplete)
    #expect(report.outcomes.map(\.outcome.stdout).sorted() == ["1\n", "2\n"])
  }

  /// It comes back to a state in which it was: a livelock of one.
  @Test(arguments: ["while True: pass", "i = 0\nwhile True:\n    i = (i + 1) % 7\n    if i == 3: continue"])
  func mainThreadThatGoesRound(_ source: String) throws {
    let program = try Program(source: source, fileName: "endless.py")
    let report = Explorer.explore({ program.machine() })
    #expect(report.isComplete)
    #expect(report.outcomes.map(\.outcome) == [Outcome(status: .livelock, stdout: "")])
    #expect(report.outcomes.allSatisfy { $0.schedule?.allSatisfy { $0.choice.task == 0 } == true })
  }

  /// Programs without an end are stopped, and it is said what grows.
  @Test(arguments: [
    ("while True: threading.Thread(target=work).start()", "the number of threads grows without end"),
    ("threading.Thread(target=work, args=(True,)).start()\nwork(True)", "log grows without end"),
  ])
  func whatGrowsIsNamed(_ statements: String, _ growth: String) throws {
    let source = "import threading\nlog = []\ndef work(more=False):\n    while more: log.append(1)\n" + statements
    let program = try Program(source: source, fileName: "endless.py")
    let report = Explorer.explore({ program.machine() }, ExplorerOptions(maxStates: 20_000))
    #expect(!report.isComplete)
    #expect(report.growth?.hasPrefix(growth) == true)
  }

  /// What is found before a limit is really possible.
  @Test func whatIsFoundBeforeALimitIsTrue() throws {
    let program = try racy.program()
    for states in [1, 20, 40, 60, 80, 120, 200] {
      let report = Explorer.explore({ program.machine() }, ExplorerOptions(maxStates: states))
      #expect(report.isComplete || report.reason != nil)
      for found in report.outcomes { #expect(racy.outcomes.contains(found.outcome)) }
    }
  }
}
