import Glibc
import Programs

/// Files that the command line names, read whole.
public enum InputFile {
  /// No program is larger than this many bytes; a device that never ends is refused there.
  static let limit = 64 << 20

  /// The bytes of the file at `path`; `-` is stdin.
  public static func bytes(_ path: String) throws(CommandError) -> [UInt8] {
    if path.utf8.contains(0) { throw refused(path, "a file name cannot hold a NUL") }
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { if path != "-" { close(descriptor) } }
    var content: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count == 0 { return content }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw failure(path, errno)
      }
      content += buffer[..<count]
      if content.count > limit { throw refused(path, "the file is larger than \(limit >> 20) MiB") }
    }
  }

  /// The text of the file at `path`, which must be UTF-8; a byte order mark is dropped.
  public static func text(_ path: String) throws(CommandError) -> String {
    var content = try bytes(path)
    if content.starts(with: [0xef, 0xbb, 0xbf]) { content.removeFirst(3) }
    if let text = String(validating: content, as: UTF8.self) { return text }
    throw CommandError(
      "\(path):\(lineOfDamage(content)): the file is not UTF-8 text",
      hint: content.contains(0) ? "is it a program?" : "save it as UTF-8 in the editor", status: ExitStatus.noInput)
  }

  /// The number of the first line that is not UTF-8.
  private static func lineOfDamage(_ content: [UInt8]) -> Int {
    let lines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return 1 + (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0)
  }

  private static func refused(_ path: String, _ reason: String) -> CommandError {
    CommandError("cannot read '\(path)': \(reason)", status: ExitStatus.noInput)
  }

  private static func failure(_ path: String, _ code: Int32) -> CommandError {
    var hint: String?
    switch code {
    case EISDIR: hint = directoryHint(path)
    case ENOENT, ENOTDIR: hint = missingHint(path)
    case EACCES: hint = "you may not read it: see ls -l '\(path)'"
    default: break
    }
    var error = refused(path, String(cString: strerror(code)))
    error.hint = hint
    return error
  }

  private static func directoryHint(_ path: String) -> String {
    let programs = names(in: path).filter { $0.hasSuffix(".py") }
    guard let first = programs.first else { return "give a file" }
    let folder = path.hasSuffix("/") ? path : path + "/"
    return "give a file in it, for instance \(folder)\(first)"
  }

  private static func missingHint(_ path: String) -> String? {
    let cut = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = cut.map { String(path[...$0]) } ?? ""
    let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
    let directory = folder.isEmpty ? "." : folder
    guard access(directory, F_OK) == 0 else { return "there is no directory '\(directory)'" }
    return DidYouMean.closest(to: name, among: names(in: directory)).map { "did you mean '\(folder)\($0)'?" }
  }

  /// The path as python3 makes a program's name of it: absolute, and otherwise as it is.
  static func absolute(_ path: String) -> String {
    if path == "-" { return "<stdin>" }
    guard !path.hasPrefix("/"), let directory = currentDirectory else { return path }
    return (directory == "/" ? "" : directory) + "/" + path
  }

  /// Nil where the folder is gone, or its name is not text.
  static var currentDirectory: String? {
    guard let path = getcwd(nil, 0) else { return nil }
    defer { free(path) }
    return String(validatingCString: path)
  }

  /// The names in a directory in order of their bytes; none if it cannot be read.
  static func names(in directory: String) -> [String] {
    guard let stream = opendir(directory) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let length = MemoryLayout.size(ofValue: entry.pointee.d_name)
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: length) { String(validatingCString: $0) }
      }
      if let name, !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

extension InputFile {
  /// Reads the modules beside the program at `path`: files that are there and are UTF-8.
  static func reader(beside path: String) -> ProgramFile.Reader {
    if path == "-" { return { _ in nil } }
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
    return { name in access(folder + name, R_OK) == 0 ? try? text(folder + name) : nil }
  }

  /// The program in a file, compiled; `name`: what tracebacks call it, if not as `path` does. A syntax error is printed as python3 prints it, with its exit status.
  static func program(_ path: String, named name: String? = nil) throws(CommandError) -> Program {
    let source = try text(path)
    do {
      return try Program(source: source, fileName: name ?? path, reader: reader(beside: path))
    } catch {
      StandardError.write(error.text + "\n")
      exit(ExitStatus.failure)
    }
  }
}
