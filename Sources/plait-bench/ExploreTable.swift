import Explorer
import Programs

/// States per second of a counter that threads increment without a lock, and of classic programs.
enum ExploreTable {
  private static let repetitions = 3

  static func show() {
    say("Exploring completely, witnesses and counts included; CPU seconds, median of \(repetitions)")
    say(
      filled("", 28) + padded("states", 10) + padded("transitions", 14) + padded("outcomes", 10)
        + padded("seconds", 10) + padded("states/s", 12))
    for (threads, increments) in [(2, 2), (4, 2), (4, 3)] {
      row("racy counter, \(threads) threads x \(increments)", racyCounter(threads, increments))
    }
    for program in ClassicPrograms.all { row(program.name, program.source) }
  }

  private static func racyCounter(_ threads: Int, _ increments: Int) -> String {
    """
    import threading
    n = 0
    def add():
        global n
        for _ in range(\(increments)):
            n += 1
    threads = [threading.Thread(target=add) for _ in range(\(threads))]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(n)
    """
  }

  private static func row(_ name: String, _ source: String) {
    guard let program = try? Program(source: source, fileName: "explored.py") else { return }
    var times: [Double] = []
    var last: ExplorationReport?
    for _ in 0..<repetitions {
      let start = cpuNanoseconds()
      last = Explorer.explore({ program.machine() }, ExplorerOptions(maxStates: .max))
      times.append((cpuNanoseconds() - start) / 1e9)
    }
    guard let report = last else { return }
    let seconds = median(times)
    say(
      filled(name, 28) + padded("\(report.states)", 10) + padded("\(report.transitions)", 14)
        + padded("\(report.outcomes.count)", 10) + column(seconds, 3)
        + column(Double(report.states) / seconds, 0, width: 12) + (report.isComplete ? "" : "  (not complete)"))
  }
}
