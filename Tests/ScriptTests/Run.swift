import Foundation

/// A finished process: what it wrote and how it ended.
struct Run {
  var status: Int
  var stdout: String
  var stderr: String
  /// Whether it had to be killed because its time was over.
  var isTimedOut = false
}

/// Where things lie; paths are absolute.
enum Place {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let scripts = root.appendingPathComponent("Tests/Scripts")
  /// The executable under test: the environment's `PLAIT`, else the release build.
  static let plait =
    ProcessInfo.processInfo.environment["PLAIT"].map { URL(fileURLWithPath: $0) }
    ?? root.appendingPathComponent(".build/release/plait")

  static var hasPlait: Bool { FileManager.default.isExecutableFile(atPath: plait.path) }
}

extension Run {
  /// Runs a program to its end, or for at most `seconds`.
  ///
  /// Output goes through files: a pipe that nobody reads in time would block the program.
  static func of(_ program: URL, _ arguments: [String], in folder: URL? = nil, seconds: Double = 60) throws -> Run {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("plait-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let out = scratch.appendingPathComponent("out")
    let err = scratch.appendingPathComponent("err")
    for file in [out, err] { try Data().write(to: file) }

    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["SWIFT_BACKTRACE": "enable=no", "NO_COLOR": "1", "PYTHONDONTWRITEBYTECODE": "1"]) { $1 }
    process.standardInput = FileHandle.nullDevice
    // A Process outlives its run and keeps its handles: closed here, or a thousand runs leave two thousand of them
    // open, and with more than 1,365 of them Foundation's `Process.run` reads past its list of open files.
    let handles = (out: try FileHandle(forWritingTo: out), err: try FileHandle(forWritingTo: err))
    defer {
      try? handles.out.close()
      try? handles.err.close()
    }
    process.standardOutput = handles.out
    process.standardError = handles.err
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try Signals.letThrough { try process.run() }
    var isTimedOut = false
    if ended.wait(timeout: .now() + seconds) == .timedOut {
      isTimedOut = true
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
    }
    let status = Int(process.terminationStatus)
    return Run(
      status: process.terminationReason == .uncaughtSignal ? -status : status,
      stdout: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      stderr: String(decoding: try Data(contentsOf: err), as: UTF8.self), isTimedOut: isTimedOut)
  }
}

private enum Signals {
  /// Does something with no signal blocked. Dispatch's threads block all of them, and a child would have that from them:
  /// neither Ctrl-C nor SIGTERM would reach it.
  static func letThrough(_ body: () throws -> Void) rethrows {
    var none = sigset_t()
    var old = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    try body()
  }
}
