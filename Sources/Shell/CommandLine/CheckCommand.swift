import Glibc
import Lessons
import LineEditor

/// `plait check LESSON…|DIR`: tells instructors whether their lessons do what they say.
///
/// Lessons are checked at the same time on the cores there are; what is said of them stands in the order in which they
/// were named, and depends on nothing but the files.
public struct CheckCommand: Sendable {
  /// Paths of lesson files or of folders, or names of lessons; at least one.
  public var lessons: [String]
  /// Print one JSON object instead of the text.
  public var json: Bool
  /// Files to write besides; `-` is stdout, in place of the text.
  public var junit: String?
  public var sarif: String?
  /// Lessons that are checked at the same time; nil: as many as there are cores.
  public var jobs: Int?

  public init(
    lessons: [String], json: Bool = false, junit: String? = nil, sarif: String? = nil, jobs: Int? = nil
  ) {
    self.lessons = lessons
    self.json = json
    self.junit = junit
    self.sarif = sarif
    self.jobs = jobs
  }

  /// The exit status: 0 if every lesson is in order, 1 if not.
  public func run() throws(CommandError) -> Int32 {
    Interrupt.install()
    var tasks: [Task] = []
    for name in lessons { tasks += try self.tasks(named: name) }
    let work = tasks
    let checked = Parallel.map(work.count, jobs: jobs ?? Parallel.cores) { Self.check(work[$0]) }
    if Interrupt.isPending {
      throw CommandError("interrupted; not all lessons were checked", status: ExitStatus.limit)
    }
    try show(checked)
    return checked.allSatisfy(\.errors.isEmpty) ? ExitStatus.success : ExitStatus.failure
  }

  // MARK: What is to be checked

  /// A lesson file, and what is wrong with it as one of its folder; or what is wrong with the folder.
  private struct Task: Sendable {
    var path: String
    var errors: [LessonError]
    var isLesson = true
  }

  private func tasks(named name: String) throws(CommandError) -> [Task] {
    if Files.isFolder(name) { return try tasks(inFolder: name) }
    let path = try LessonFiles.path(of: name)
    // Read here, so that a file that is not there ends the command.
    _ = try InputFile.text(path)
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let all = LessonLibrary(directory: folder.isEmpty ? "/" : folder).errors.filter {
      $0.line > 0 && $0.file.split(separator: "/").last.map(String.init) == file
    }
    return [Task(path: path, errors: all.map { $0.inFile(path) })]
  }

  private func tasks(inFolder folder: String) throws(CommandError) -> [Task] {
    let bare = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    let library = LessonLibrary(directory: bare)
    var tasks = library.entries.map { entry in
      Task(path: entry.path, errors: library.errors.filter { $0.file == entry.path })
    }
    for error in library.errors where !tasks.contains(where: { $0.path == error.file }) {
      tasks.append(Task(path: error.file, errors: [error], isLesson: false))
    }
    if tasks.isEmpty {
      throw CommandError(
        "there are no lessons in '\(folder)'", hint: "lessons are files named NN-name.md, such as 01-race.md",
        status: ExitStatus.noInput)
    }
    return tasks
  }

  // MARK: Checking

  private static func check(_ task: Task) -> CheckedLesson {
    guard task.isLesson else { return CheckedLesson(path: task.path, errors: task.errors) }
    let source: String
    do throws(CommandError) {
      source = try InputFile.text(task.path)
    } catch {
      let fault = LessonError(file: task.path, line: 0, column: 0, message: error.message, hint: error.hint)
      return CheckedLesson(path: task.path, errors: [fault])
    }
    let reading = readLesson(source, path: task.path)
    let errors = LessonChecker.check(
      reading.lesson, source: source, next: { NextThreads.after($1, in: $0) },
      stop: { Interrupt.isPending ? "interrupted" : nil })
    let all = (task.errors + reading.errors + errors).enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }
    return CheckedLesson(
      path: task.path, id: reading.lesson.id, title: reading.lesson.title, errors: all.map(\.element))
  }

  private func show(_ checked: [CheckedLesson]) throws(CommandError) {
    var text = json ? CheckReport.json(checked) : CheckReport.text(checked)
    for (file, content) in [(junit, CheckReport.junit(checked)), (sarif, CheckReport.sarif(checked))] {
      guard let file else { continue }
      if file == "-" { text = content } else { try OutputFile.write(content, to: file) }
    }
    Descriptor.write(1, Array(text.utf8))
  }
}

/// A lesson that was checked.
struct CheckedLesson: Sendable {
  var path: String
  var id = ""
  var title = ""
  var errors: [LessonError]
}

extension LessonError {
  fileprivate func inFile(_ path: String) -> LessonError {
    var copy = self
    copy.file = path
    return copy
  }
}
