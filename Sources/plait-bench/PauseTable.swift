import Machine
import Programs
import Schedulers

/// How long a run stands still while garbage is collected, over how many objects live.
enum PauseTable {
  private static let repetitions = 5

  static func show() {
    say("Collecting garbage with so many live objects: CPU milliseconds, median of \(repetitions)")
    for size in [1000, 10000, 100_000, 1_000_000] {
      guard let program = try? Program(source: source(size), fileName: "bench.py") else { return }
      var machine = program.machine()
      machine.limits.points = .max
      var runner = Runner(scheduler: CPythonLikeScheduler(), isObserved: false)
      guard runner.run(&machine) == .finished else { return say("failed") }
      var pauses: [Double] = []
      for _ in 0..<repetitions {
        let start = cpuNanoseconds()
        machine.collect()
        pauses.append(cpuNanoseconds() - start)
      }
      say(padded("\(size)", 18) + column(median(pauses) / 1e6, 2))
    }
    say("")
  }

  /// A program that keeps so many objects.
  private static func source(_ size: Int) -> String {
    """
    class Node:
        def __init__(self, next):
            self.next = next
    node = None
    for _ in range(\(size)):
        node = Node(node)
    """
  }
}
