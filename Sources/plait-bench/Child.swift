import Glibc

/// A process that was run: what it printed, and what it used.
struct Child {
  var output: String
  var seconds: Double
  /// The most memory it had at a time.
  var bytes: Int
  var status: Int32

  /// Runs a program with a text as its input; nil if it cannot be started. The text must fit into a pipe.
  init?(_ arguments: [String], input: String = "") {
    var (ends, inputs): ([Int32], [Int32]) = ([-1, -1], [-1, -1])
    guard pipe(&ends) == 0, pipe(&inputs) == 0 else { return nil }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, inputs[0], 0)
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    for end in [ends[0], ends[1], inputs[0], inputs[1]] { posix_spawn_file_actions_addclose(&actions, end) }
    defer { posix_spawn_file_actions_destroy(&actions) }
    let words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, arguments[0], &actions, nil, words, environ)
    let text = Array(input.utf8)
    if failure == 0 { _ = write(inputs[1], text, text.count) }
    for end in [ends[1], inputs[0], inputs[1]] { close(end) }
    defer { close(ends[0]) }
    guard failure == 0 else { return nil }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let n = read(ends[0], &buffer, buffer.count)
      if n <= 0 { break }
      bytes += buffer[..<n]
    }
    var used = rusage()
    var status: Int32 = 0
    guard wait4(child, &status, 0, &used) == child else { return nil }
    output = String(decoding: bytes, as: UTF8.self)
    seconds = Self.seconds(used.ru_utime) + Self.seconds(used.ru_stime)
    self.bytes = used.ru_maxrss * 1024
    self.status = status
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
