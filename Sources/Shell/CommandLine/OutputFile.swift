import Glibc

/// Files that a command writes: whole or not at all.
enum OutputFile {
  /// Writes a text to a new file beside `path` and renames it there, so that nothing is lost if it fails.
  static func write(_ text: String, to path: String) throws(CommandError) {
    let temporary = "\(path).\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw failure(path) }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let n = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if n < 0, errno == EINTR { continue }
      guard n > 0 else {
        let error = failure(path)
        close(descriptor)
        unlink(temporary)
        throw error
      }
      rest = rest.dropFirst(n)
    }
    guard close(descriptor) == 0, rename(temporary, path) == 0 else {
      let error = failure(path)
      unlink(temporary)
      throw error
    }
  }

  private static func failure(_ path: String) -> CommandError {
    CommandError("cannot write \(path): \(String(cString: strerror(errno)))", status: ExitStatus.cannotWrite)
  }
}
