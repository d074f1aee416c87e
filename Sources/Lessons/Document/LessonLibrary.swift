import Glibc
import Markdown

/// The lessons of a folder: files `NN-name.md`, in the order of their numbers.
public struct LessonLibrary: Sendable {
  /// A lesson of the folder and what is wrong with it.
  public struct Entry: Sendable {
    public var path: String
    public var lesson: Lesson
    public var errors: [LessonError]
    /// The number in the file's name.
    public var number: Int
    /// The lines of the front matter's keys.
    var keyLines: [String: Int] = [:]
  }

  /// Why a lesson was not found.
  public struct NotFound: Error, Sendable, Equatable {
    public var message: String
    public var hint: String?
  }

  public let directory: String
  public let entries: [Entry]
  /// What concerns the whole folder: it cannot be read, two lessons have one id, a required lesson does not exist.
  public let errors: [LessonError]

  /// Reads all lessons of `directory`. A file that cannot be read is an error, not an end.
  public init(directory: String) {
    self.directory = directory
    var errors: [LessonError] = []
    var entries: [Entry] = []
    switch listDirectory(directory) {
    case .failure(let fault):
      errors.append(LessonError(file: directory, line: 0, column: 0, message: fault.reason))
    case .success(let names):
      for (number, name) in Self.lessonFiles(names) {
        let path = directory + "/" + name
        switch Self.read(path) {
        case .success(let reading):
          entries.append(
            Entry(
              path: path, lesson: reading.lesson, errors: reading.errors, number: number,
              keyLines: reading.keyLines))
        case .failure(let error): errors.append(error)
        }
      }
    }
    self.entries = entries
    self.errors = errors + Self.crossCheck(entries)
  }

  /// Reads one lesson file.
  public static func read(_ path: String) -> Result<LessonReading, LessonError> {
    readFile(path).map { readLesson($0, path: path) }
      .mapError { LessonError(file: path, line: 0, column: 0, message: $0.reason) }
  }

  /// Names of the form `NN-name.md`, by number and then by name.
  private static func lessonFiles(_ names: [String]) -> [(Int, String)] {
    names.compactMap { name -> (Int, String)? in
      let digits = name.prefix { $0.isASCII && $0.isNumber }
      guard name.hasSuffix(".md"), name.dropFirst(digits.count).first == "-", let number = Int(digits) else {
        return nil
      }
      return (number, name)
    }.sorted { $0 < $1 }
  }

  private static func crossCheck(_ entries: [Entry]) -> [LessonError] {
    var errors: [LessonError] = []
    let ids = entries.map(\.lesson.id)
    for (index, entry) in entries.enumerated() {
      let line = "id: \(entry.lesson.id)"
      if let twin = entries[..<index].first(where: { $0.lesson.id == entry.lesson.id && !entry.lesson.id.isEmpty }) {
        errors.append(
          LessonError(
            file: entry.path, line: entry.keyLines["id"] ?? 1, column: 1,
            message: "two lessons have the id `\(entry.lesson.id)`",
            hint: "the other is \(twin.path): change `\(line)` in one of them"))
      }
      for required in entry.lesson.requires {
        guard let place = ids.firstIndex(of: required) else {
          errors.append(
            LessonError(
              file: entry.path, line: entry.keyLines["requires"] ?? 1, column: 1,
              message: "the required lesson `\(required)` does not exist",
              hint: suggestion(for: required, in: ids, what: "lessons")))
          continue
        }
        // With every requirement further up, there can be no cycle.
        if place >= index {
          errors.append(
            LessonError(
              file: entry.path, line: entry.keyLines["requires"] ?? 1, column: 1,
              message: "the required lesson `\(required)` comes later",
              hint: "number the files so that a lesson follows those that it requires"))
        }
      }
    }
    return errors
  }

  // MARK: Finding

  /// The lesson that `name` means: its id, its number, its file's name, or the beginning of an id if it is the only
  /// such one.
  public func find(_ name: String) -> Result<Entry, NotFound> {
    let wanted = name.lowercased()
    let ids = entries.map(\.lesson.id)
    let exact = entries.first { entry in
      let file = entry.path.split(separator: "/").last.map(String.init) ?? ""
      return entry.lesson.id == wanted || file == name || file == name + ".md" || entry.path == name
    }
    if let exact { return .success(exact) }
    if let number = Int(wanted), let entry = entries.first(where: { $0.number == number }) { return .success(entry) }
    let begun = entries.filter { $0.lesson.id.hasPrefix(wanted) && !wanted.isEmpty }
    if begun.count == 1 { return .success(begun[0]) }
    if begun.count > 1 {
      return .failure(
        NotFound(
          message: "`\(name)` may mean several lessons",
          hint: "say which: \(begun.map(\.lesson.id).joined(separator: ", "))"))
    }
    return .failure(
      NotFound(
        message: "there is no lesson `\(name)`",
        hint: entries.isEmpty
          ? "no lessons were found in \(directory)" : suggestion(for: wanted, in: ids, what: "lessons")))
  }

  /// The lesson after this one.
  public func next(after id: String) -> Entry? {
    guard let index = entries.firstIndex(where: { $0.lesson.id == id }), index + 1 < entries.count else { return nil }
    return entries[index + 1]
  }

  // MARK: Where the lessons are

  /// The folder of lessons: `$PLAIT_LESSONS` if it is set, else `lessons` near the executable (in its folder's parent,
  /// or up to three further up, which is the repository of a built program), else `./lessons`. Nil: there is none.
  ///
  /// `setting` is the value of `$PLAIT_LESSONS`, `executable` the path of the running program.
  public static func locate(setting: String?, executable: String?) -> String? {
    // A setting that names no folder is a mistake to report, not to pass over.
    if let setting, !setting.isEmpty { return setting }
    if let executable, let slash = executable.lastIndex(of: "/") {
      let folder = String(executable[..<slash])
      for up in ["/..", "/../..", "/../../..", "/../../../.."] where isDirectory(folder + up + "/lessons") {
        return resolved(folder + up + "/lessons")
      }
    }
    return isDirectory("lessons") ? "lessons" : nil
  }

  /// The same for this process.
  public static func locate() -> String? {
    locate(setting: getenv("PLAIT_LESSONS").map { String(cString: $0) }, executable: resolved("/proc/self/exe"))
  }
}

// MARK: - Files

struct FileFault: Error {
  var reason: String
}

/// More than this is not a lesson.
private let largestLesson = 4 << 20

/// The text of a file; bytes that are not UTF-8 become U+FFFD.
func readFile(_ path: String) -> Result<String, FileFault> {
  // Nothing but plain files: reading a pipe or a device could wait for ever.
  var status = stat()
  guard stat(path, &status) == 0 else { return .failure(FileFault(reason: reason())) }
  if status.st_mode & S_IFMT == S_IFDIR { return .failure(FileFault(reason: "this is a folder")) }
  guard status.st_mode & S_IFMT == S_IFREG else { return .failure(FileFault(reason: "this is not a file")) }
  guard let file = fopen(path, "rb") else { return .failure(FileFault(reason: reason())) }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    if count == 0 { break }
    bytes += buffer[..<count]
    if bytes.count > largestLesson { return .failure(FileFault(reason: "too large for a lesson (over 4 MB)")) }
  }
  if ferror(file) != 0 { return .failure(FileFault(reason: reason())) }
  return .success(String(decoding: bytes, as: UTF8.self))
}

/// The names in a folder, sorted.
private func listDirectory(_ path: String) -> Result<[String], FileFault> {
  guard let stream = opendir(path) else { return .failure(FileFault(reason: reason())) }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
        String(cString: $0)
      }
    }
    names.append(name)
  }
  return .success(names.sorted())
}

private func isDirectory(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// The path without links and `..`; the same path if that fails.
private func resolved(_ path: String) -> String {
  guard let real = realpath(path, nil) else { return path }
  defer { free(real) }
  return String(cString: real)
}

private func reason() -> String { String(cString: strerror(errno)) }
