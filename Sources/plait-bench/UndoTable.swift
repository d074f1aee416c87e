import Machine
import Programs
import Schedulers

/// What time travel costs: small programs run as `plait run` runs them, and as the shell does, with every change kept so
/// that it can be undone and every step told; and what it costs to go back to the beginning.
enum UndoTable {
  private static let repetitions = 3
  /// Turns of each program's loop: all that is kept must fit in memory.
  private static let turns = 20_000

  static func show() {
    say("Runs that can go back, \(turns) turns: CPU nanoseconds per turn, median of \(repetitions)")
    say(
      filled("", 18) + padded("plain", 10) + padded("kept", 10) + padded("ratio", 9) + padded("going back", 12))
    for bench in BenchProgram.all("small") {
      guard let iterations = bench.iterations, iterations > turns else { continue }
      let source = bench.source.replacing("\(iterations)", with: "\(turns)")
      guard let program = try? Program(source: source, fileName: "bench.py") else { continue }
      let plain = median((0..<repetitions).map { _ in time(program, isKept: false).run })
      let kept = (0..<repetitions).map { _ in time(program, isKept: true) }
      let run = median(kept.map(\.run))
      say(
        filled(bench.name, 18) + column(plain / Double(turns)) + column(run / Double(turns))
          + column(run / plain, 2, width: 8) + "x" + column(median(kept.map(\.back)) / Double(turns), width: 12))
    }
    say("")
  }

  /// From where the program's own code begins.
  private static func time(_ program: Program, isKept: Bool) -> (run: Double, back: Double) {
    var machine = program.machine()
    machine.limits.points = .max
    machine.writesThrough = false
    if isKept { machine.observe() }
    let mark = machine.mark()
    var runner = Runner(scheduler: CPythonLikeScheduler(), isObserved: isKept)
    let start = cpuNanoseconds()
    _ = runner.run(&machine)
    let end = cpuNanoseconds()
    if isKept { machine.rollback(to: mark) }
    return (end - start, cpuNanoseconds() - end)
  }
}
