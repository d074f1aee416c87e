import Explorer
import Machine
import Programs
import Schedulers

/// What exploring costs: classic programs as `plait explore` sees them, how cost grows with threads and increments, and
/// random runs, which must end in outcomes that exploring has found.
enum ExploreTable {
  private static let repetitions = 5

  static func show() {
    showPrograms()
    showGrowth()
    showRandomRuns()
  }

  // MARK: Named programs

  private static func showPrograms() {
    guard let least = child("pass") else { return }
    say("`plait explore`, from the process's start to its end; CPU seconds, least and median of \(repetitions)")
    say(
      filled("", 28) + padded("states", 10) + padded("transitions", 14) + padded("outcomes", 10)
        + padded("least", 10) + padded("median", 10) + padded("states/s", 12) + padded("bytes/state", 12))
    row("nothing: pass", "pass", least)
    for (threads, increments) in [(2, 2), (4, 2), (4, 3)] {
      row("racy counter, \(threads) x \(increments)", ClassicPrograms.racyCounter(threads, increments), least)
    }
    for program in ClassicPrograms.all { row(program.name, program.source, least) }
    say("bytes/state: what the process needed more than for `pass`; only where there are 100,000 states\n")
  }

  private static func row(_ name: String, _ source: String, _ least: Child) {
    let children = (0..<repetitions).compactMap { _ in child(source) }
    guard let last = children.last, let states = number("states", in: last.output),
      let transitions = number("transitions", in: last.output)
    else { return say(filled(name, 28) + "  failed") }
    let times = children.map(\.seconds)
    let bytes = states < 100_000 ? .nan : Double(last.bytes - least.bytes) / Double(states)
    say(
      filled(name, 28) + padded("\(states)", 10) + padded("\(transitions)", 14)
        + padded("\(last.output.split(separator: "{\"status\":").count - 1)", 10) + column(times.min() ?? .nan, 3)
        + column(median(times), 3) + column(Double(states) / median(times), 0, width: 12) + column(bytes, 0, width: 12)
        + (last.output.contains("\"complete\": true") ? "" : "  (not complete)"))
  }

  private static func child(_ source: String) -> Child? {
    Plait.child(["explore", "-", "--json", "--max-states", "20000000"], input: source)
  }

  /// A number of a JSON object.
  private static func number(_ key: String, in text: String) -> Int? {
    guard let found = text.firstRange(of: "\"\(key)\": ") else { return nil }
    return Int(text[found.upperBound...].prefix { $0.isNumber })
  }

  // MARK: How cost grows

  /// More states than these are not worth the time that the plain search would take.
  private static let mostStates = 30_000

  private static func showGrowth() {
    say("How cost grows: N threads x K increments; CPU seconds of one exploration, witnesses and counts included")
    say(
      filled("", 18) + padded("states", 10) + padded("seconds", 10) + padded("each step made", 16)
        + padded("1 preemption", 14) + padded("2", 10) + padded("one order", 12) + padded("seconds", 10))
    for (name, source) in [
      ("racy", ClassicPrograms.racyCounter), ("locked", ClassicPrograms.lockedCounter),
      ("own locks", ClassicPrograms.ownLocks),
    ] {
      for (threads, increments) in [
        (2, 1), (2, 2), (2, 4), (2, 8), (3, 1), (3, 2), (3, 3), (4, 1), (4, 2), (4, 3), (5, 1), (5, 2),
      ] {
        growth("\(name), \(threads) x \(increments)", source(threads, increments))
      }
    }
    say(
      "each step made: without memory of steps, comparing whole states; then: with at most so many preemptions; one order:"
        + " the states if orders of independent steps are left out\n"
    )
  }

  private static func growth(_ name: String, _ source: String) {
    guard let program = try? Program(source: source, fileName: "explored.py") else { return }
    func seconds(_ change: (inout ExplorerOptions) -> Void) -> (states: Int, seconds: Double) {
      var options = ExplorerOptions(maxStates: .max)
      change(&options)
      let start = cpuNanoseconds()
      let report = Explorer.explore({ program.machine() }, options)
      return (report.states, (cpuNanoseconds() - start) / 1e9)
    }
    let full = seconds { _ in }
    let naive = full.states > mostStates ? .nan : seconds { $0.isNaive = true }.seconds
    let reduced = seconds { $0.reduction = .always }
    say(
      filled(name, 18) + padded("\(full.states)", 10) + column(full.seconds, 3) + column(naive, 3, width: 16)
        + column(seconds { $0.maxPreemptions = 1 }.seconds, 3, width: 14)
        + column(seconds { $0.maxPreemptions = 2 }.seconds, 3) + padded("\(reduced.states)", 12)
        + column(reduced.seconds, 3))
  }

  // MARK: Random runs

  private static func showRandomRuns() {
    say("Random runs, on one machine that is taken back after each")
    let programs =
      [
        ("racy counter, 4 x 100", ClassicPrograms.racyCounter(4, 100), 10_000),
        ("racy counter, 3 x 1", ClassicPrograms.racyCounter(3, 1), 100_000),
      ]
      + ClassicPrograms.all.map { ($0.name, $0.source, 100_000) }
    for (name, source, runs) in programs { randomRuns(name, source, runs) }
  }

  private static func randomRuns(_ name: String, _ source: String, _ runs: Int) {
    guard let program = try? Program(source: source, fileName: "explored.py") else { return }
    let report = Explorer.explore({ program.machine() }, ExplorerOptions(maxStates: 100_000))
    var (time, unknown) = (0.0, 0)
    var machine = program.machine()
    machine.importAhead()
    let beginning = machine.beginning()
    for seed in 0..<runs {
      let start = cpuNanoseconds()
      machine.writesThrough = false
      let end = RandomRun.run(&machine, seed: UInt64(seed))
      time += cpuNanoseconds() - start
      let output = String(decoding: machine.output, as: UTF8.self)
      let isKnown = report.outcomes.contains {
        $0.outcome.stdout == output && $0.outcome.exception == machine.exceptionLines
          && ($0.outcome.status == .deadlock) == (end == .deadlock)
      }
      if !isKnown { unknown += 1 }
      let back = cpuNanoseconds()
      machine.goBack(to: beginning)
      time += cpuNanoseconds() - back
    }
    let check = report.isComplete ? "\(unknown) ended in an outcome that exploring lacks" : "too large to explore"
    say(filled(name, 28) + padded("\(runs) runs", 14) + column(Double(runs) / time * 1e9, 0) + "/s, " + check)
  }
}
