import Glibc

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

  /// The median time of a text in nanoseconds; nil if python3 is missing or the text fails.
  static func nanoseconds(_ source: String, repetitions: Int) -> Double? {
    guard let text = output(["python3", "-c", driver, source, "\(repetitions)"]) else { return nil }
    let times = text.split(separator: "\n").compactMap { Double($0) }
    return times.count == repetitions ? median(times) : nil
  }

  /// What a program prints; nil if it cannot be started or fails.
  private static func output(_ arguments: [String]) -> String? {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    posix_spawn_file_actions_addclose(&actions, ends[0])
    defer { posix_spawn_file_actions_destroy(&actions) }
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, arguments[0], &actions, nil, words, environ)
    close(ends[1])
    defer { close(ends[0]) }
    guard failure == 0 else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let n = read(ends[0], &buffer, buffer.count)
      if n <= 0 { break }
      bytes += buffer[..<n]
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return status == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
