import Glibc
import Lessons
import LineEditor
import Synchronization

/// `plait grade LESSON FILE|DIR…`: judges students' answers to an exercise of a lesson.
///
/// Each answer is judged in a worker process, and gets the same verdict however many there are and in whatever order.
public struct GradeCommand: Sendable {
  /// The path of a lesson file or the name of a lesson.
  public var lesson: String
  /// Answers, or folders of them; parts to put together, if `merges`.
  public var files: [String]
  /// Needed where the lesson has several exercises.
  public var exercise: String?
  public var format = Format.text
  /// Files to write besides; `-` is stdout, in place of the text.
  public var junit: String?
  public var gradescope: String?
  /// Worker processes; nil: as many as there are cores.
  public var jobs: Int?
  /// Put together what `--json` wrote for parts of a class.
  public var merges = false
  /// Processor time for one answer, after which its worker is ended.
  public var mostSeconds = 60

  public enum Format: Sendable { case text, json, csv }

  public init(lesson: String, files: [String]) {
    self.lesson = lesson
    self.files = files
  }

  /// The exit status: 0 if every answer passes, 1 if not.
  public func run() throws(CommandError) -> Int32 {
    Interrupt.install()
    let grades = merges ? try merged() : try graded()
    if Interrupt.isPending { throw CommandError("interrupted; nothing was written", status: ExitStatus.limit) }
    if gradescope != nil, grades.count != 1 {
      throw CommandError(
        "Gradescope's results are of one submission, and there are \(grades.count)",
        hint: "grade one file at a time, as an autograder does", status: ExitStatus.usage)
    }
    var text =
      switch format {
      case .text: GradeReport.text(grades)
      case .json: GradeReport.json(grades)
      case .csv: GradeReport.csv(grades)
      }
    var outputs: [(String?, String)] = [(junit, GradeReport.junit(grades))]
    if let first = grades.first { outputs.append((gradescope, GradeReport.gradescope(first))) }
    for (file, content) in outputs {
      guard let file else { continue }
      if file == "-" { text = content } else { try OutputFile.write(content, to: file) }
    }
    Descriptor.write(1, Array(text.utf8))
    return grades.allSatisfy { $0.result == .passed } ? ExitStatus.success : ExitStatus.failure
  }

  // MARK: Grading

  private func graded() throws(CommandError) -> [Grade] {
    if files.isEmpty {
      throw CommandError(
        "nothing to grade", hint: "plait grade \(lesson) answers/*.py", status: ExitStatus.usage)
    }
    let path = try LessonFiles.path(of: lesson)
    let reading = readLesson(try InputFile.text(path), path: path)
    let exercise = try chosen(reading.lesson)
    let all = files.flatMap { Submission.all(at: $0, exercise: exercise.id) }
    let seconds = mostSeconds
    // A worker that is gone must not end its master.
    signal(SIGPIPE, SIG_IGN)
    let next = Counter()
    let count = min(jobs ?? Parallel.cores, all.count)
    let parts = Parallel.map(count, jobs: count) { _ -> [(Int, Grade)] in
      let worker = WorkerProcess(lesson: path, exercise: exercise, mostSeconds: seconds)
      var grades: [(Int, Grade)] = []
      while case let index = next.next(), index < all.count {
        grades.append((index, worker.grade(all[index])))
      }
      return grades
    }
    signal(SIGPIPE, SIG_DFL)
    return parts.flatMap { $0 }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private final class Counter: Sendable {
    private let value = Atomic(0)
    func next() -> Int { value.add(1, ordering: .relaxed).oldValue }
  }

  private func chosen(_ lesson: Lesson) throws(CommandError) -> Exercise {
    let names = lesson.exercises.map(\.id)
    guard let wanted = exercise else {
      if let only = lesson.exercises.first, names.count == 1 { return only }
      throw CommandError(
        names.isEmpty ? "the lesson `\(lesson.id)` has no exercise" : "the lesson `\(lesson.id)` has several exercises",
        hint: names.isEmpty ? nil : "say which: --exercise \(names.joined(separator: " or --exercise "))",
        status: ExitStatus.usage)
    }
    if let found = lesson.exercise(wanted) { return found }
    let hint =
      DidYouMean.closest(to: wanted, among: names).map { "did you mean '\($0)'?" }
      ?? (names.isEmpty ? "it has none" : "it has \(names.joined(separator: ", "))")
    throw CommandError("the lesson `\(lesson.id)` has no exercise '\(wanted)'", hint: hint, status: ExitStatus.usage)
  }

  // MARK: Merging

  /// The grades of all parts, in the order of their files' names; of two for one file the later part's.
  private func merged() throws(CommandError) -> [Grade] {
    var grades: [String: Grade] = [:]
    for part in [lesson] + files {
      guard let found = GradeReport.read(try InputFile.text(part)) else {
        throw CommandError(
          "'\(part)' is no part of a grading", hint: "parts are what `plait grade … --json` prints",
          status: ExitStatus.badData)
      }
      for grade in found { grades["\(grade.exercise)\u{0}\(grade.file)"] = grade }
    }
    return grades.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
  }
}
