import Machine
import Programs
import Schedulers

/// A text to be timed: `body` after `setup`.
struct Benchmark {
  var name: String
  var setup = ""
  var body: String
  /// What one of is timed, and how many of them `body` does.
  var unit = "iteration"
  var iterations: Int

  static let all: [Benchmark] = [
    Benchmark(
      name: "loop",
      body: """
        def run():
            i = 0
            while i < 2000000:
                i += 1
        run()
        """, iterations: 2_000_000),
    Benchmark(
      name: "method call",
      body: """
        class Counter:
            def __init__(self):
                self.n = 0
            def add(self, k):
                self.n += k
        def run():
            counter = Counter()
            i = 0
            while i < 500000:
                counter.add(i)
                i += 1
        run()
        """, iterations: 500_000),
    Benchmark(
      name: "list",
      body: """
        def run():
            numbers = []
            i = 0
            while i < 500000:
                numbers.append(i)
                x = numbers[i]
                i += 1
        run()
        """, iterations: 500_000),
    Benchmark(
      name: "dict",
      body: """
        def run():
            table = {}
            i = 0
            while i < 500000:
                table[i % 1000] = i
                x = table[i % 1000]
                i += 1
        run()
        """, iterations: 500_000),
    Benchmark(
      name: "call (fib)",
      body: """
        def fib(n):
            if n < 2:
                return n
            return fib(n - 1) + fib(n - 2)
        fib(24)
        """, unit: "call", iterations: 150_049),
    Benchmark(
      name: "with lock", setup: "import threading\n",
      body: """
        lock = threading.Lock()
        def run():
            i = 0
            while i < 300000:
                with lock:
                    pass
                i += 1
        run()
        """, iterations: 300_000),
  ]
}

enum RunTable {
  private static let repetitions = 5

  static func show() {
    let python = CPython.version()
    say("CPU nanoseconds per iteration, median of \(repetitions)")
    if python == nil { say("(python3 was not found: there is nothing to compare with)") }
    say(filled("", 14) + padded("Plait", 10) + padded(python ?? "", 18) + padded("ratio", 10))
    for benchmark in Benchmark.all {
      let ours = perIteration(benchmark, plait)
      let theirs = python == nil ? nil : perIteration(benchmark) { CPython.nanoseconds($0, repetitions: repetitions) }
      var line = filled(benchmark.name, 14) + column(ours ?? .nan)
      if let theirs { line += column(theirs, width: 18) + column(theirs / (ours ?? .nan), 2, width: 9) + "x" }
      say(line + (benchmark.unit == "iteration" ? "" : "  (a \(benchmark.unit))"))
    }
    say("ratio: how many times as long python3 takes\n")
  }

  private static func perIteration(_ benchmark: Benchmark, _ time: (String) -> Double?) -> Double? {
    guard let whole = time(benchmark.setup + benchmark.body), let setup = time(benchmark.setup + "pass") else {
      return nil
    }
    return (whole - setup) / Double(benchmark.iterations)
  }

  /// The median time of a text in nanoseconds, run as `plait run` runs it; nil if it does not compile or finish.
  private static func plait(_ source: String) -> Double? {
    guard let program = try? Program(source: source, fileName: "bench.py") else { return nil }
    var times: [Double] = []
    for repetition in 0...repetitions {
      var machine = program.machine()
      machine.limits.points = .max
      var runner = Runner(scheduler: CPythonLikeScheduler(), isObserved: false)
      let start = cpuNanoseconds()
      let end = runner.run(&machine)
      let time = cpuNanoseconds() - start
      guard end == .finished, machine.mainException.isNothing else { return nil }
      if repetition > 0 { times.append(time) }
    }
    return median(times)
  }
}

extension Value {
  fileprivate var isNothing: Bool { if case .none = self { true } else { false } }
}
