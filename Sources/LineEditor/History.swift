#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The entries typed in this and earlier sessions, in a file that is only ever appended to.
///
/// One entry is one line, written with a single `write` at once: so several sessions may share the file, and one that
/// is killed has lost nothing. libedit's own saving rewrites the file and has neither property.
struct History {
  /// How many entries are loaded.
  static let limit = 2000
  /// How far back from the end of the file they are looked for, in bytes.
  static let tail = 4 << 20

  let path: String?
  /// The last entry; a repetition of it is not recorded.
  private(set) var last: String?

  init(path: String?) {
    self.path = path
  }

  /// `$XDG_STATE_HOME/plait/history`, by default under `~/.local/state`; nil without a home.
  ///
  /// The XDG Base Directory Specification says to ignore a relative path.
  static func defaultPath(environment: (String) -> String?) -> String? {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") { return state + "/plait/history" }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return nil }
    return home + "/.local/state/plait/history"
  }

  // MARK: The file's lines

  static func encode(_ entry: String) -> String {
    var line = ""
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\"
      case "\n": line += "\\n"
      case "\r": line += "\\r"
      case "\0": line += "\\0"
      default: line.unicodeScalars.append(scalar)
      }
    }
    return line
  }

  /// The entry of a line; an unknown escape stands for itself, so lines written by hand survive.
  static func decode(_ line: some StringProtocol) -> String {
    var entry = String.UnicodeScalarView()
    var escaped = false
    for scalar in line.unicodeScalars {
      guard escaped || scalar == "\\" else {
        entry.append(scalar)
        continue
      }
      guard escaped else {
        escaped = true
        continue
      }
      escaped = false
      switch scalar {
      case "\\": entry.append("\\")
      case "n": entry.append("\n")
      case "r": entry.append("\r")
      case "0": entry.append("\0")
      default: entry.append(contentsOf: ["\\", scalar])
      }
    }
    if escaped { entry.append("\\") }
    return String(entry)
  }

  /// The entries of a file's last bytes; `isPart` says that the first line may lack its beginning.
  static func entries(in bytes: [UInt8], isPart: Bool) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if isPart { lines.removeFirst() }
    var entries: [String] = []
    for line in lines.suffix(2 * limit) where !line.isEmpty {
      let entry = decode(String(decoding: line, as: UTF8.self))
      if entry != entries.last { entries.append(entry) }
    }
    return entries.suffix(limit)
  }

  // MARK: The file

  /// The last entries of the file, oldest first; a warning where there is a file that cannot be read.
  mutating func load() -> (entries: [String], warning: String?) {
    guard let path else { return ([], nil) }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      let missing = errno == ENOENT
      return ([], missing ? nil : "history cannot be read: \(path): \(systemError(errno))")
    }
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    let from = max(0, size - History.tail)
    var bytes = [UInt8](repeating: 0, count: max(0, size - from))
    var count = 0
    while count < bytes.count {
      let missing = bytes.count - count
      let got = bytes.withUnsafeMutableBytes {
        pread(file, $0.baseAddress?.advanced(by: count), missing, off_t(from + count))
      }
      if got < 0 && errno == EINTR { continue }
      if got < 0 { return ([], "history cannot be read: \(path): \(systemError(errno))") }
      if got == 0 { break }
      count += got
    }
    let entries = History.entries(in: Array(bytes.prefix(count)), isPart: from > 0)
    last = entries.last
    return (entries, nil)
  }

  /// Whether `entry` is worth a place in the history: neither blank nor the last one again.
  mutating func accepts(_ entry: String) -> Bool {
    guard entry != last, !entry.allSatisfy(\.isWhitespace) else { return false }
    last = entry
    return true
  }

  /// Appends `entry` to the file; the warning says why it could not be.
  func append(_ entry: String) -> String? {
    guard let path else { return nil }
    makeDirectories(above: path)
    let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard file >= 0 else { return "history is not saved: \(path): \(systemError(errno))" }
    defer { close(file) }
    // A full disk may have cut an earlier line short.
    let size = lseek(file, 0, SEEK_END)
    var lastByte = UInt8(ascii: "\n")
    if size > 0 { _ = pread(file, &lastByte, 1, size - 1) }
    let line = (lastByte == UInt8(ascii: "\n") ? "" : "\n") + History.encode(entry) + "\n"
    let bytes = Array(line.utf8)
    var written = write(file, bytes, bytes.count)
    while written < 0 && errno == EINTR { written = write(file, bytes, bytes.count) }
    if written == bytes.count { return nil }
    return "history is not saved: \(path): \(written < 0 ? systemError(errno) : "the disk is full")"
  }

  private func makeDirectories(above path: String) {
    var directory = ""
    for part in path.split(separator: "/").dropLast() {
      directory += "/" + part
      // That it exists, or cannot be made, the open that follows tells.
      _ = mkdir(directory, 0o700)
    }
  }
}
