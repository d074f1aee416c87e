import Glibc

/// What a person has done in the lessons of a course.
///
/// The file has a line for each deed, `VERB LESSON WORD… .`, and is only ever appended to, a line with one `write`: so
/// several sessions may share it, and none that is killed loses anything. Later lines count more than earlier ones. The
/// dot says that a line is whole: one that a full disk has cut short is passed over. What cannot be written waits for
/// the next deed.
final class Progress {
  /// How far somebody has come in a lesson.
  struct Place: Equatable {
    var lesson: String
    /// How many parts of the lesson have been seen.
    var seen: Int
    var of: Int
  }

  /// A prediction or an exercise.
  struct Task: Equatable {
    var tries = 0
    /// How many hints were asked for.
    var hints = 0
    var isSolved = false
    var isSkipped = false
    /// The solution was shown before the task was solved.
    var sawAnswer = false
    /// Which program an exercise gave when the person's own copy of it was made.
    var given: String?
  }

  struct Record: Equatable {
    var place: Place?
    /// The lesson was seen to its end, be it that it was begun again later.
    var isDone = false
    fileprivate(set) var tasks: [String: Task] = [:]

    /// A prediction goes by `p1`, `p2`…, an exercise by its id.
    subscript(_ task: String) -> Task { tasks[task] ?? Task() }
  }

  enum Deed: Equatable {
    /// So many parts were seen, of so many.
    case at(Int, Int)
    case done
    case tried(String)
    case hinted(String, Int)
    case solved(String)
    case answered(String)
    case skipped(String)
    case given(String, String)
  }

  private let path: String?
  private var records: [String: Record] = [:]
  /// The lesson that was used last, by anybody who shares the file.
  private(set) var lastLesson: String?
  /// How much of the file has been read.
  private var offset = 0
  /// Lines that could not be written yet.
  private var waiting: [String] = []
  private var isAhead = false
  /// Told once when nothing can be kept.
  var warn: (String) -> Void = { _ in }
  private var hasWarned = false

  /// Nil: nothing is kept.
  init(path: String?) {
    self.path = path
    refresh()
  }

  subscript(_ lesson: String) -> Record { records[Self.word(lesson)] ?? Record() }

  /// The place in the lesson that was used last, unless that was seen to its end.
  var unfinished: Place? {
    guard let lastLesson, let place = self[lastLesson].place, place.seen < place.of else { return nil }
    return place
  }

  func note(_ deed: Deed, in lesson: String) {
    if case .at(let seen, let of) = deed, self[lesson].place == Place(lesson: Self.word(lesson), seen: seen, of: of) {
      if lastLesson == Self.word(lesson) { return }
    }
    let line = Self.line(deed, lesson)
    guard let path else { return apply(line) }
    waiting.append(line)
    if let failure = write(path) {
      // What stands in the file counts; what does not, counts in this session.
      apply(line)
      isAhead = true
      if !hasWarned {
        hasWarned = true
        warn("what you do in the lessons cannot be kept: \(path): \(failure)")
      }
    } else {
      // What was counted without standing in the file must not count twice.
      if isAhead { (records, offset, isAhead) = ([:], 0, false) }
      refresh()
    }
  }

  /// Reads what this session and others have written since the last time.
  func refresh() {
    guard let path else { return }
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { return }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < InputFile.limit {
      let count = pread(file, &buffer, buffer.count, off_t(offset + bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    // What has no end yet is read when it has one.
    guard let end = bytes.lastIndex(of: UInt8(ascii: "\n")) else { return }
    offset += end + 1
    for line in bytes[..<end].split(separator: UInt8(ascii: "\n")) { apply(String(decoding: line, as: UTF8.self)) }
  }

  // MARK: Lines

  /// A name as one word: no lesson's id can add words to a line, or folders to a path.
  static func word(_ text: String) -> String {
    let word = String(text.map { $0.isLetter || $0.isNumber || "-_#".contains($0) ? $0 : "_" }.prefix(100))
    return word.isEmpty ? "_" : word
  }

  private static func line(_ deed: Deed, _ lesson: String) -> String {
    let words: [String] =
      switch deed {
      case .at(let seen, let of): ["at", word(lesson), "\(seen)", "\(of)"]
      case .done: ["done", word(lesson)]
      case .tried(let task): ["tried", word(lesson), word(task)]
      case .hinted(let task, let count): ["hinted", word(lesson), word(task), "\(count)"]
      case .solved(let task): ["solved", word(lesson), word(task)]
      case .answered(let task): ["answered", word(lesson), word(task)]
      case .skipped(let task): ["skipped", word(lesson), word(task)]
      case .given(let task, let mark): ["given", word(lesson), word(task), word(mark)]
      }
    return words.joined(separator: " ") + " ."
  }

  private func apply(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    guard words.count >= 3, words.last == "." else { return }
    let lesson = words[1]
    let task = words.count > 3 ? words[2] : ""
    let number = words.count > 4 ? Int(words[3]) ?? 0 : 0
    var record = records[lesson] ?? Record()
    switch words[0] {
    case "at":
      guard let seen = Int(task), words.count > 4, seen >= 0, number >= seen else { return }
      record.place = Place(lesson: lesson, seen: seen, of: number)
    case "done": record.isDone = true
    case "tried": record.tasks[task, default: Task()].tries += 1
    case "hinted": record.tasks[task, default: Task()].hints = number
    case "solved":
      record.tasks[task, default: Task()].isSolved = true
      record.tasks[task, default: Task()].isSkipped = false
    case "answered": record.tasks[task, default: Task()].sawAnswer = true
    case "skipped": record.tasks[task, default: Task()].isSkipped = true
    case "given": record.tasks[task, default: Task()].given = words.count > 4 ? words[3] : nil
    default: return
    }
    records[lesson] = record
    lastLesson = lesson
  }

  // MARK: The file

  /// Appends what waits; why that failed.
  private func write(_ path: String) -> String? {
    Files.makeFolders(above: path)
    let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard file >= 0 else { return String(cString: strerror(errno)) }
    defer { close(file) }
    while let line = waiting.first {
      let bytes = Array((endsWithinLine(file) ? "\n" : "").utf8) + Array((line + "\n").utf8)
      var written = Glibc.write(file, bytes, bytes.count)
      while written < 0, errno == EINTR { written = Glibc.write(file, bytes, bytes.count) }
      if written != bytes.count { return written < 0 ? String(cString: strerror(errno)) : "the disk is full" }
      waiting.removeFirst()
    }
    return nil
  }

  private func endsWithinLine(_ file: Int32) -> Bool {
    let size = lseek(file, 0, SEEK_END)
    var last = UInt8(ascii: "\n")
    if size > 0 { _ = pread(file, &last, 1, size - 1) }
    return last != UInt8(ascii: "\n")
  }
}
