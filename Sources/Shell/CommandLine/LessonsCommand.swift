import Glibc
import Lessons

/// `plait lessons`: the list of lessons.
public struct LessonsCommand: Sendable {
  public init() {}

  public func run() throws(CommandError) -> Int32 {
    LessonList.show(try LessonFiles.library(), Course.ofPlait().progress, Console())
    return ExitStatus.success
  }
}

enum LessonFiles {
  static func library() throws(CommandError) -> LessonLibrary {
    guard let folder = LessonLibrary.locate() else {
      throw CommandError(
        "no lessons were found", hint: "set PLAIT_LESSONS to the folder that holds them", status: ExitStatus.noInput)
    }
    let library = LessonLibrary(directory: folder)
    if library.entries.isEmpty, let error = library.errors.first {
      throw CommandError(error.rendered(), hint: "PLAIT_LESSONS names their folder", status: ExitStatus.noInput)
    }
    return library
  }

  /// A word with a slash or `.md`, or the name of a file that is there, is a path; else the name of a lesson.
  static func path(of name: String) throws(CommandError) -> String {
    if name.contains("/") || name.hasSuffix(".md") || access(name, R_OK) == 0, !Files.isFolder(name) { return name }
    switch try library().find(name) {
    case .success(let entry): return entry.path
    case .failure(let error):
      throw CommandError(error.message, hint: error.hint ?? "plait lessons lists them", status: ExitStatus.noInput)
    }
  }
}
