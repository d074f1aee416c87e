import Glibc
import Lessons
import LineEditor
import Synchronization

/// The process in which submissions are judged, one after the other: whatever a submission does to it, its master goes
/// on with another one.
///
/// The master writes paths, each with a NUL after it; the worker answers each with one line of JSON.
public struct GradeWorker: Sendable {
  public var lesson: String
  public var exercise: String

  public init(lesson: String, exercise: String) {
    self.lesson = lesson
    self.exercise = exercise
  }

  /// Bytes of address space: far more than the judge's own limits let a program have.
  private static let mostMemory: rlim_t = 4 << 30

  public func run() throws(CommandError) -> Int32 {
    var limit = rlimit(rlim_cur: Self.mostMemory, rlim_max: Self.mostMemory)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    limit = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &limit)
    let reading = readLesson(try InputFile.text(lesson), path: lesson)
    guard let exercise = reading.lesson.exercise(exercise) else {
      throw CommandError("there is no exercise `\(self.exercise)`", status: ExitStatus.usage)
    }
    let judge = ExerciseJudge(exercise, of: reading.lesson, limits: .grading)
    var rest: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 12)
    while true {
      while let end = rest.firstIndex(of: 0) {
        let path = String(decoding: rest[..<end], as: UTF8.self)
        rest.removeSubrange(...end)
        let grade = Self.grade(path, judge)
        Descriptor.write(1, Array((grade.json.text + "\n").utf8))
      }
      let count = read(0, &buffer, buffer.count)
      if count <= 0 { return ExitStatus.success }
      rest += buffer[..<count]
    }
  }

  static func grade(_ path: String, _ judge: ExerciseJudge) -> Grade {
    do throws(CommandError) {
      let source = try SubmissionFile.text(path)
      return Grade(judge.judge(source, name: path), file: path, exercise: judge.exercise)
    } catch {
      return Grade(file: path, exercise: judge.exercise, result: .unreadable, problem: error.message)
    }
  }
}

/// Reading what somebody handed in.
enum SubmissionFile {
  /// No answer is larger than this many bytes.
  private static let largest = 1 << 20

  static func text(_ path: String) throws(CommandError) -> String {
    var status = stat()
    // Reading a pipe or a device could wait for ever.
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw CommandError("cannot read '\(path)': it is not a file", status: ExitStatus.noInput)
    }
    if status.st_size > largest {
      throw CommandError("cannot read '\(path)': it is larger than 1 MiB", status: ExitStatus.noInput)
    }
    return try InputFile.text(path)
  }
}

extension ExaminationLimits {
  /// What a submission may use: counted in steps and bytes, so that a verdict is always the same.
  static var grading: ExaminationLimits {
    var limits = ExaminationLimits()
    limits.states = 200_000
    limits.explored = 60_000_000
    limits.points = 10_000_000
    limits.memory = 256 << 20
    limits.output = 1 << 18
    return limits
  }
}

/// The master's end of a worker.
final class WorkerProcess {
  private let lesson: String
  private let exercise: Exercise
  /// Processor time for one submission, in seconds.
  private let mostSeconds: Int
  private var process: pid_t = 0
  private var input: Int32 = -1
  private var output: Int32 = -1
  /// Descriptors of one worker must not be inherited by another.
  private static let spawning = Mutex(())

  init(lesson: String, exercise: Exercise, mostSeconds: Int) {
    self.lesson = lesson
    self.exercise = exercise
    self.mostSeconds = mostSeconds
  }

  deinit { end() }

  /// Has a submission judged; a worker that does not answer is ended.
  func grade(_ submission: Submission) -> Grade {
    if let problem = submission.problem {
      return Grade(file: submission.path, exercise: exercise, result: .unreadable, problem: problem)
    }
    if process == 0, !begin() { return stopped(submission, "a process to judge it could not be started") }
    let before = processorTime
    let question = Array(submission.path.utf8) + [0]
    guard question.withUnsafeBytes({ Glibc.write(input, $0.baseAddress, $0.count) }) == question.count else {
      end()
      return stopped(submission, "the process that judges it has ended")
    }
    var answer: [UInt8] = []
    while true {
      if answer.last == UInt8(ascii: "\n") {
        if let json = JSONReader.read(String(decoding: answer, as: UTF8.self)), let grade = Grade(json) { return grade }
        end()
        return stopped(submission, "the process that judges it gave no answer")
      }
      if Interrupt.isPending {
        end()
        return stopped(submission, "interrupted")
      }
      var wait = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
      if poll(&wait, 1, 100) <= 0 {
        if processorTime - before > mostSeconds * 100 {
          end()
          return stopped(submission, "it takes more than \(mostSeconds) s of processor time")
        }
        continue
      }
      var buffer = [UInt8](repeating: 0, count: 1 << 14)
      let count = read(output, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 {
        end()
        return stopped(submission, "the judge's process ended on it: it takes too much memory, or nests too deeply")
      }
      answer += buffer[..<count]
    }
  }

  private func stopped(_ submission: Submission, _ why: String) -> Grade {
    Grade(file: submission.path, exercise: exercise, result: .stopped, problem: why)
  }

  private func begin() -> Bool {
    Self.spawning.withLock { _ in
      var inward: [Int32] = [-1, -1]
      var outward: [Int32] = [-1, -1]
      guard pipe(&inward) == 0 else { return false }
      guard pipe(&outward) == 0 else {
        close(inward[0])
        close(inward[1])
        return false
      }
      for descriptor in inward + outward { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      posix_spawn_file_actions_adddup2(&actions, inward[0], 0)
      posix_spawn_file_actions_adddup2(&actions, outward[1], 1)
      let words = ["plait", "grade-worker", lesson, exercise.id]
      var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
      arguments.append(nil)
      let failure = posix_spawn(&process, "/proc/self/exe", &actions, nil, arguments, environ)
      posix_spawn_file_actions_destroy(&actions)
      for argument in arguments { free(argument) }
      close(inward[0])
      close(outward[1])
      (input, output) = (inward[1], outward[0])
      if failure != 0 { process = 0 }
      return failure == 0
    }
  }

  private func end() {
    if input >= 0 { close(input) }
    if output >= 0 { close(output) }
    (input, output) = (-1, -1)
    guard process != 0 else { return }
    kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    process = 0
  }

  /// What the worker has used so far, in hundredths of a second.
  private var processorTime: Int {
    guard let text = try? InputFile.text("/proc/\(process)/stat"), let end = text.lastIndex(of: ")") else { return 0 }
    let fields = text[text.index(after: end)...].split(separator: " ")
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else { return 0 }
    return (user + system) * 100 / max(1, sysconf(Int32(_SC_CLK_TCK)))
  }
}
