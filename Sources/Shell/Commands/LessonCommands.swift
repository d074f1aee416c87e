import CellWidth
import Lessons

extension Command {
  static let lessons = Command("lessons", "", "list the lessons") { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    LessonList.show(try session.library(), session.progress, session.console)
    session.console.line()
    session.console.say(":lesson NAME begins one, :next the one that comes next.")
  }

  static let lesson = Command(
    "lesson", "[NAME]", "begin a lesson, or go on with it where you left it",
    details: """
      `:lesson race` begins the lesson `race`; `:lesson 1` does, too. One that you have left in the middle goes on
      there; `:again lesson` begins it anew. Without a name, the lesson that you did last goes on.
      """, completes: .lesson
  ) { session, words throws(Complaint) in
    try session.startLesson(words.isEmpty ? nil : words.text)
  }

  static let next = Command(
    "next", "", "begin the next lesson that you have not finished",
    details: """
      It is the first one after the lesson that you are in or did last, in the order of `:lessons`. A lesson that you
      leave in the middle keeps your place: `:lesson NAME` goes on with it.
      """
  ) { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    session.progress.refresh()
    let library = try session.library()
    let here = session.lesson?.lesson.id ?? session.progress.unfinished.map { _ in "" } ?? session.progress.lastLesson
    guard let entry = library.unfinished(after: here, session.progress) else {
      throw Complaint("you have finished every lesson", hint: ":lesson NAME does one again, :recap shows what to keep")
    }
    try session.start(entry)
  }

  static let progress = Command("progress", "", "show what you have done in the lessons") {
    session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    session.progress.refresh()
    ProgressText.show(try session.library(), session.progress, session.console)
  }
}

extension LessonLibrary {
  /// The first lesson after `id` that was not seen to its end; after the last one comes the first.
  func unfinished(after id: String?, _ progress: Progress) -> Entry? {
    let start = entries.firstIndex { $0.lesson.id == id }.map { $0 + 1 } ?? 0
    return (entries[start...] + entries[..<start]).first { $0.lesson.id != id && !progress[$0.lesson.id].isDone }
  }
}

extension Session {
  /// Begins a lesson or goes on with it; with nil the last one goes on, or the next one begins.
  func startLesson(_ name: String?) throws(Complaint) {
    progress.refresh()
    let library = try library()
    guard let name else { return try resume(library) }
    switch library.find(name) {
    case .failure(let error): throw Complaint(error.message, hint: error.hint ?? ":lessons lists them")
    case .success(let entry): try start(entry)
    }
  }

  private func resume(_ library: LessonLibrary) throws(Complaint) {
    if let place = progress.unfinished, let entry = library.entries.first(where: { $0.lesson.id == place.lesson }) {
      return try start(entry)
    }
    if let next = library.unfinished(after: progress.lastLesson, progress) { return try start(next) }
    guard library.entries.isEmpty else {
      throw Complaint("you have finished every lesson", hint: ":lessons lists them; :lesson NAME does one again")
    }
    throw Complaint("there are no lessons in \(library.directory)", hint: "PLAIT_LESSONS names their folder")
  }

  /// Begins a lesson, or goes on with it where it was left.
  func start(_ entry: LessonLibrary.Entry) throws(Complaint) {
    let lesson = entry.lesson
    if !entry.errors.isEmpty {
      console.say(
        "This lesson has \(entry.errors.count == 1 ? "a mistake" : "\(entry.errors.count) mistakes"); a part is missing:"
      )
      console.say("  " + entry.errors[0].rendered(), indent: 4)
    }
    let missing = lesson.requires.filter { !progress[$0].isDone }
    var place = progress[lesson.id].place.map { $0.seen < $0.of ? $0.seen : 0 } ?? 0
    if place == 0, !missing.isEmpty {
      let names = missing.map { "`\($0)`" }.joined(separator: ", ")
      console.say("This lesson builds on \(names), which you have not finished. Go on if you know that already.")
    }
    if place > 0, progress[lesson.id].place?.of != LessonPlayer.parts(of: lesson).count {
      console.say("The lesson has changed since you were here: it begins anew.")
      place = 0
    }
    let player = LessonPlayer(lesson, at: place)
    self.lesson = player
    offer = nil
    player.begin(self)
  }

  /// Says what to do after a lesson, and lets Enter do it.
  func offerNext(after id: String) {
    guard let library = try? library(), let next = library.unfinished(after: id, progress) else {
      return console.say(
        "You have finished every lesson. :recap shows what to keep in mind, :load FILE takes a program of your own.")
    }
    offer = next.lesson.id
    console.say(
      "Enter begins the next one: \(next.lesson.title) (`\(next.lesson.id)`, \(next.lesson.minutes) minutes). :progress "
        + "shows how far you are, :quit leaves.")
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

  static func state(_ record: Progress.Record) -> String {
    if record.isDone { return "  [done]" }
    guard let place = record.place else { return "" }
    return "  [\(place.seen) of \(place.of)]"
  }
}
