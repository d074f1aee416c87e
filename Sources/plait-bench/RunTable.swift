import Glibc
import Machine
import Programs
import Schedulers

/// How fast plain runs are, beside `python3` in the same minute: small programs, each of one thing, within this process;
/// and small whole programs as people run them, each in a process of its own, with the memory that they take.
enum RunTable {
  private static let repetitions = 5

  static func show() {
    let python = CPython.version()
    if python == nil { say("(python3 was not found: there is nothing to compare with)") }
    // First, for Linux counts what this process has, when it starts another, as that one's.
    showWhole(python)
    showSmall(python)
  }

  // MARK: Small programs

  private static func showSmall(_ python: String?) {
    // What each run begins with besides the text: the start table says what that costs.
    let start = plait("pass") ?? 0
    say("CPU nanoseconds per iteration, median of \(repetitions)")
    say(filled("", 18) + padded("Plait", 10) + padded(python ?? "", 18) + padded("ratio", 10))
    var ratios: [Double] = []
    for program in BenchProgram.all("small") {
      guard let iterations = program.iterations, let whole = plait(program.source) else {
        say(filled(program.name, 18) + "  failed")
        continue
      }
      let ours = whole - start
      var line = filled(program.name, 18) + column(ours / Double(iterations))
      if let theirs = CPython.nanoseconds(program.source, repetitions: repetitions) {
        ratios.append(theirs / ours)
        line += column(theirs / Double(iterations), width: 18) + column(theirs / ours, 2, width: 9) + "x"
      }
      say(line)
    }
    sayMean(ratios)
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

  // MARK: Whole programs

  private static func showWhole(_ python: String?) {
    say("Whole programs from the process's start to its end: CPU seconds, median of \(repetitions), and peak MB")
    say(
      filled("", 18) + padded("Plait", 10) + padded(python ?? "", 18) + padded("ratio", 10) + padded("Plait MB", 12)
        + padded("python3 MB", 12) + padded("share", 8))
    var ratios: [Double] = []
    for program in BenchProgram.all("whole") {
      guard let ours = children([Plait.path, "run", program.path]) else {
        say(filled(program.name, 18) + "  failed")
        continue
      }
      var line = filled(program.name, 18) + column(ours.seconds, 3)
      if let theirs = children([CPython.path, program.path]) {
        ratios.append(theirs.seconds / ours.seconds)
        line += column(theirs.seconds, 3, width: 18) + column(theirs.seconds / ours.seconds, 2, width: 9) + "x"
        line += column(ours.megabytes, width: 12) + column(theirs.megabytes, width: 12)
        line += column(ours.megabytes / theirs.megabytes, 2, width: 8)
        if ours.output != theirs.output { line += "  other output!" }
      }
      say(line)
    }
    sayMean(ratios)
  }

  private static func children(_ arguments: [String]) -> (seconds: Double, megabytes: Double, output: String)? {
    let children = (0..<repetitions).compactMap { _ in Child(arguments) }
    guard let last = children.last, last.status == 0 else { return nil }
    return (median(children.map(\.seconds)), Double(last.bytes) / 1_048_576, last.output)
  }

  private static func sayMean(_ ratios: [Double]) {
    let logs = ratios.reduce(0) { $0 + log($1) }
    say("ratio: how many times as long python3 takes; geometric mean:" + column(exp(logs / Double(ratios.count)), 2))
    say("")
  }
}

extension Value {
  fileprivate var isNothing: Bool { if case .none = self { true } else { false } }
}
