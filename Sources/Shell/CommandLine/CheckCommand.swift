import Glibc
import Lessons
import LineEditor

/// `plait check LESSON…`: tells instructors whether their lessons do what they say.
public struct CheckCommand: Sendable {
  /// Paths of lesson files or names of lessons; at least one.
  public var lessons: [String]

  public init(lessons: [String]) {
    self.lessons = lessons
  }

  /// The exit status: 0 if every lesson is in order, 1 if not.
  public func run() throws(CommandError) -> Int32 {
    Interrupt.install()
    var failures = 0
    for name in lessons {
      let path = try LessonFiles.path(of: name)
      let errors = try check(path)
      if Interrupt.isPending {
        throw CommandError("interrupted; \(path) was not checked to its end", status: ExitStatus.limit)
      }
      if errors.isEmpty {
        Descriptor.write(1, Array("\(path): in order\n".utf8))
      } else {
        failures += 1
        Descriptor.write(1, Array((errors.rendered() + "\n").utf8))
      }
    }
    return failures == 0 ? ExitStatus.success : ExitStatus.failure
  }

  private func check(_ path: String) throws(CommandError) -> [LessonError] {
    let source = try InputFile.text(path)
    let reading = readLesson(source, path: path)
    let errors = LessonChecker.check(
      reading.lesson, source: source, stop: { Interrupt.isPending ? "interrupted" : nil })
    return reading.errors + errors
  }
}
