/// The `python3` of this computer, which times the same texts.
enum CPython {
  /// Runs a text so often, each time in a namespace of its own, after once for warming up; prints nanoseconds of CPU
  /// time, a line each.
  private static let driver = """
    import sys, time
    code = compile(sys.argv[1], "bench.py", "exec")
    exec(code, {"__name__": "__main__"})
    for _ in range(int(sys.argv[2])):
        start = time.process_time_ns()
        exec(code, {"__name__": "__main__"})
        print(time.process_time_ns() - start)
    """

  /// What `python3 --version` says; nil if there is none.
  static func version() -> String? {
    output(["python3", "-c", "import platform; print('CPython', platform.python_version())"])?
      .split(separator: "\n").first.map(String.init)
  }

  /// The interpreter itself: `python3` may be a script that looks for it first.
  static let path =
    output(["python3", "-c", "import sys; print(sys.executable)"])?
    .split(separator: "\n").first.map(String.init) ?? "python3"

  /// The median time of a text in nanoseconds; nil if python3 is missing or the text fails.
  static func nanoseconds(_ source: String, repetitions: Int) -> Double? {
    guard let text = output([path, "-c", driver, source, "\(repetitions)"]) else { return nil }
    let times = text.split(separator: "\n").compactMap { Double($0) }
    return times.count == repetitions ? median(times) : nil
  }

  /// What a program prints; nil if it cannot be started or fails.
  private static func output(_ arguments: [String]) -> String? {
    guard let child = Child(arguments), child.status == 0 else { return nil }
    return child.output
  }
}
