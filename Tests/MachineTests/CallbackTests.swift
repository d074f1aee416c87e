import Explorer
import Programs
import Schedulers
import Testing
import Trace

@testable import Machine

/// Python code that a builtin calls can be interrupted, undone, hashed and replayed like any other.
@Suite struct CallbackTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    /// Defines `ask`, whose body calls `racy()` from inside a builtin.
    var program: String
  }

  static let cases: [Case] = [
    Case(testDescription: "sorted(key=f)", program: "def ask(): sorted([2], key=racy)"),
    Case(testDescription: "list.sort(key=f)", program: "def ask(): [2].sort(key=racy)"),
    Case(testDescription: "max(key=f)", program: "def ask(): max([2], key=racy)"),
    Case(testDescription: "map", program: "def ask(): list(map(racy, [1]))"),
    Case(testDescription: "filter", program: "def ask(): list(filter(racy, [1]))"),
    Case(testDescription: "any over a generator", program: "def ask(): any(racy(x) for x in [1])"),
    Case(
      testDescription: "__eq__ by in",
      program: """
        class Item:
            def __eq__(self, other): return racy()
        def ask(): 1 in [Item()]
        """),
    Case(
      testDescription: "__eq__ by a dict",
      program: """
        class Item:
            def __hash__(self): return 1
            def __eq__(self, other): return racy()
        def ask(): {Item(): 1}[1]
        """),
    Case(
      testDescription: "__hash__ by a set",
      program: """
        class Item:
            def __hash__(self): return racy()
        def ask(): {Item()}
        """),
    Case(
      testDescription: "__lt__ by sorted",
      program: """
        class Item:
            def __lt__(self, other): return racy() < 0
        def ask(): sorted([Item(), Item()])
        """),
    Case(
      testDescription: "__enter__",
      program: """
        class Room:
            def __enter__(self): racy()
            def __exit__(self, *e): pass
        def ask():
            with Room(): pass
        """),
    Case(
      testDescription: "__exit__",
      program: """
        class Room:
            def __enter__(self): pass
            def __exit__(self, *e): return racy()
        def ask():
            with Room(): raise ValueError
        """),
    Case(
      testDescription: "a generator",
      program: """
        def numbers():
            yield racy()
        def ask():
            for n in numbers(): pass
        """),
    Case(
      testDescription: "yield from",
      program: """
        def inner(): yield racy()
        def outer(): yield from inner()
        def ask(): list(outer())
        """),
    Case(
      testDescription: "__str__ by print",
      program: """
        class Item:
            def __str__(self): return str(racy() * 0)
        def ask(): f"{Item()}"
        """),
    Case(
      testDescription: "__iter__ and __next__",
      program: """
        class Numbers:
            def __iter__(self): return self
            def __next__(self):
                racy()
                raise StopIteration
        def ask(): list(Numbers())
        """),
    Case(
      testDescription: "__init__",
      program: """
        class Item:
            def __init__(self): racy()
        def ask(): Item()
        """),
    Case(
      testDescription: "a property",
      program: """
        class Item:
            @property
            def n(self): return racy()
        def ask(): Item().n
        """),
    Case(
      testDescription: "__add__ and __bool__",
      program: """
        class Item:
            def __add__(self, other): return self
            def __bool__(self): return racy() > 0
        def ask():
            if Item() + 1: pass
        """),
  ]

  private func source(_ program: String) -> String {
    """
    import threading
    n = 0
    def racy(*_):
        global n
        seen = n
        n = seen + 1
        return 1
    \(program)
    threads = [threading.Thread(target=ask) for _ in range(2)]
    for t in threads: t.start()
    for t in threads: t.join()
    print(n)
    """
  }

  /// An update is lost exactly if a thread can be interrupted between the two lines of `racy`, and the search finds
  /// both outcomes exactly if going back into the callback's frames works.
  @Test(arguments: cases) func switchInside(_ test: Case) throws {
    let program = try Program(source: source(test.program), fileName: "callback.py")
    let report = Explorer.explore({ program.machine() })
    #expect(report.isComplete)
    #expect(report.outcomes.map(\.outcome) == ["1\n", "2\n"].map { Outcome(status: .finished, stdout: $0) })
    for found in report.outcomes {
      let schedule = try #require(found.schedule)
      var machine = program.machine()
      machine.writesThrough = false
      machine.followExploration()
      var runner = Runner(scheduler: ReplayScheduler(schedule: schedule), isObserved: false)
      #expect(runner.run(&machine) == .finished)
      #expect(String(decoding: machine.output, as: UTF8.self) == found.outcome.stdout)
    }
  }

  /// The self-check's walks through the same programs.
  @Test(arguments: cases) func walksInside(_ test: Case) throws {
    var walks = try Walks(source(test.program))
    for seed in 0..<max(1, SelfCheckTests.walks / 4) { try walks.walk(seed: seed) }
  }
}
