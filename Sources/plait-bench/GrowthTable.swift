import Glibc

/// How cost grows: programs of one kind and growing size, each in a process of its own.
enum GrowthTable {
  private struct Kind: Sendable {
    var name: String
    var sizes: [Int]
    var source: @Sendable (Int) -> String
    /// What `plait run` is told besides.
    var arguments: [String] = []
  }

  private static let kinds = [
    Kind(name: "live objects", sizes: [1000, 10000, 100_000, 1_000_000, 10_000_000]) {
      """
      class Node:
          def __init__(self, next):
              self.next = next
      node = None
      for _ in range(\($0)):
          node = Node(node)
      """
    },
    Kind(name: "steps", sizes: [10000, 100_000, 1_000_000, 10_000_000, 100_000_000]) {
      """
      def run():
          i = 0
          while i < \($0):
              i += 1
      run()
      """
    },
    Kind(name: "live threads", sizes: [1, 10, 100, 1000, 10000]) {
      """
      import threading
      gate = threading.Event()
      threads = [threading.Thread(target=gate.wait) for _ in range(\($0))]
      for thread in threads: thread.start()
      gate.set()
      for thread in threads: thread.join()
      """
    },
    Kind(
      name: "length of a trace", sizes: [100, 1000, 10000, 100_000],
      source: {
        """
        import threading
        n = 0
        def count():
            global n
            for _ in range(\($0) // 4):
                n += 1
        threads = [threading.Thread(target=count) for _ in range(2)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        """
      }, arguments: ["--seed", "1", "--record", "/dev/null"]),
  ]

  static func show() {
    guard let least = Plait.child(["run", "-"], input: "pass") else { return }
    say("How cost grows: CPU seconds and peak MB beyond those of an empty program")
    for kind in kinds {
      say(
        filled(kind.name, 18) + padded("seconds", 10) + padded("exponent", 10) + padded("MB", 10)
          + padded("exponent", 10))
      let arguments = ["run", "-"] + kind.arguments
      var before: (size: Int, seconds: Double, bytes: Double)?
      for size in kind.sizes {
        guard let child = Plait.child(arguments, input: kind.source(size)), child.status == 0 else {
          say(padded("\(size)", 18) + "  failed")
          continue
        }
        let (seconds, bytes) = (child.seconds - least.seconds, Double(child.bytes - least.bytes))
        var line = padded("\(size)", 18) + column(seconds, 3)
        line += exponent(size, seconds, before.map { ($0.size, $0.seconds) }, from: 0.05)
        line += column(bytes / 1_048_576) + exponent(size, bytes, before.map { ($0.size, $0.bytes) }, from: 4e6)
        say(line)
        before = (size, seconds, bytes)
      }
    }
    say("exponent: of the size, from the row before; not where there is too little to measure\n")
  }

  private static func exponent(_ size: Int, _ cost: Double, _ before: (Int, Double)?, from least: Double) -> String {
    guard let before, before.1 >= least else { return padded("", 10) }
    return column(log(cost / before.1) / log(Double(size) / Double(before.0)), 2)
  }
}
