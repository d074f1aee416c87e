import CellWidth
import Lessons

extension Command {
  static let lessons = Command("lessons", "", "list the lessons") { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    LessonList.show(try session.library(), session.progress, session.console)
    session.console.line()
    session.console.say(":lesson NAME begins one.")
  }

  static let lesson = Command(
    "lesson", "[NAME]", "begin a lesson, or go on with the last one",
    details: """
      `:lesson race` begins the lesson `race`; `:lesson 1` does, too. Without a name, the lesson that you did last goes
      on where you left it.
      """, completes: .lesson
  ) { session, words throws(Complaint) in
    try session.startLesson(words.isEmpty ? nil : words.text)
  }
}

extension Session {
  /// Begins a lesson; with nil the last one goes on, or the first one begins.
  func startLesson(_ name: String?) throws(Complaint) {
    let library = try library()
    guard let name else { return try resume(library) }
    switch library.find(name) {
    case .failure(let error): throw Complaint(error.message, hint: error.hint ?? ":lessons lists them")
    case .success(let entry): try start(entry, at: 0)
    }
  }

  private func resume(_ library: LessonLibrary) throws(Complaint) {
    if let place = progress.last, let entry = library.entries.first(where: { $0.lesson.id == place.lesson }) {
      if !place.isDone { return try start(entry, at: place.of == entry.lesson.elements.count ? place.seen : 0) }
      if let next = library.next(after: place.lesson) { return try start(next, at: 0) }
      throw Complaint("you have done the last lesson", hint: ":lessons lists them; :lesson NAME does one again")
    }
    guard let first = library.entries.first else {
      throw Complaint("there are no lessons in \(library.directory)", hint: "PLAIT_LESSONS names their folder")
    }
    try start(first, at: 0)
  }

  private func start(_ entry: LessonLibrary.Entry, at place: Int) throws(Complaint) {
    if !entry.errors.isEmpty {
      console.say(
        "This lesson has \(entry.errors.count == 1 ? "a mistake" : "\(entry.errors.count) mistakes"); a part is missing:"
      )
      console.say("  " + entry.errors[0].rendered(), indent: 4)
    }
    let player = LessonPlayer(entry.lesson, at: place)
    lesson = player
    player.begin(self)
  }
}

/// The list of lessons, with what has been done of each.
enum LessonList {
  static func show(_ library: LessonLibrary, _ progress: Progress, _ console: Console) {
    let widest = library.entries.map { cellWidth($0.lesson.id) }.max() ?? 0
    for entry in library.entries {
      let lesson = entry.lesson
      let head = "\(entry.number)".count < 2 ? " \(entry.number)" : "\(entry.number)"
      let id = padded(lesson.id, toCells: widest)
      console.say("\(head)  \(console.strong(id))  \(lesson.title)\(state(progress[lesson.id]))", indent: widest + 6)
      console.say(
        String(repeating: " ", count: widest + 6) + console.dim("\(lesson.summary) (\(lesson.minutes) min)"),
        indent: widest + 6)
    }
    if library.entries.isEmpty { console.say("There are no lessons in \(library.directory).") }
    for error in library.errors { console.say(error.rendered(), indent: 4) }
  }

  private static func state(_ place: Progress.Place?) -> String {
    guard let place else { return "" }
    return place.isDone ? "  [done]" : "  [\(place.seen) of \(place.of)]"
  }
}
