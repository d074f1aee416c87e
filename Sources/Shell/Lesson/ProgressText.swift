import CellWidth
import Lessons

/// What a person has done in the lessons of a course, lesson by lesson.
enum ProgressText {
  private static let barLength = 10

  /// How much of something was done.
  struct Count {
    var done = 0
    var of = 0

    static func += (sum: inout Count, more: Count) {
      sum.done += more.done
      sum.of += more.of
    }
  }

  static func show(_ library: LessonLibrary, _ progress: Progress, _ console: Console) {
    let widest = library.entries.map { cellWidth($0.lesson.id) }.max() ?? 0
    var (lessons, exercises, predictions) = (Count(), Count(), Count())
    for entry in library.entries {
      let lesson = entry.lesson
      let record = progress[lesson.id]
      let (guessed, solved) = (self.predictions(lesson, record), self.exercises(lesson, record))
      lessons += Count(done: record.isDone ? 1 : 0, of: 1)
      exercises += solved
      predictions += guessed
      let number = padded("\(entry.number)", toCells: 3)
      let place = record.place.map { record.isDone ? 1 : Double($0.seen) / Double(max(1, $0.of)) } ?? 0
      let id = padded(lesson.id, toCells: widest)
      let notes = notes(record, guessed, solved)
      console.say("\(number) \(console.strong(id))  \(bar(place))  \(notes)", indent: widest + 18)
    }
    console.line()
    console.say(
      "Lessons: \(lessons.done) of \(lessons.of) finished. Exercises: \(exercises.done) of \(exercises.of) solved. "
        + "Predictions: \(predictions.done) right of \(predictions.of).")
    if let place = progress.unfinished, library.entries.contains(where: { $0.lesson.id == place.lesson }) {
      console.say(":lesson goes on with `\(place.lesson)`, :next goes to the next one.")
    } else if let next = library.unfinished(after: progress.lastLesson, progress) {
      console.say(":next begins `\(next.lesson.id)`: \(next.lesson.title).")
    }
  }

  private static func bar(_ share: Double) -> String {
    let full = share >= 1 ? barLength : min(barLength - 1, Int(share * Double(barLength) + 0.5))
    return String(repeating: "█", count: full) + String(repeating: "░", count: barLength - full)
  }

  private static func notes(_ record: Progress.Record, _ guessed: Count, _ solved: Count) -> String {
    var notes: [String] = []
    if record.isDone { notes.append("done") }
    if let place = record.place, !record.isDone { notes.append("\(place.seen) of \(place.of)") }
    guard record.isDone || record.place != nil else { return "" }
    if guessed.of > 0 { notes.append("\(guessed.done)/\(guessed.of) predictions right") }
    if solved.of > 0 { notes.append("\(solved.done)/\(solved.of) exercises solved") }
    return notes.joined(separator: ", ")
  }

  private static func predictions(_ lesson: Lesson, _ record: Progress.Record) -> Count {
    let count = lesson.elements.count { if case .question = $0 { true } else { false } }
    return Count(done: (0..<count).count { record["p\($0 + 1)"].isSolved }, of: count)
  }

  private static func exercises(_ lesson: Lesson, _ record: Progress.Record) -> Count {
    let exercises = lesson.exercises
    return Count(done: exercises.count { record[$0.id].isSolved }, of: exercises.count)
  }
}

/// What to keep in mind of the lessons that were finished.
enum RecapText {
  static func show(_ library: LessonLibrary, _ progress: Progress, _ console: Console) throws(Complaint) {
    let finished = library.entries.filter { progress[$0.lesson.id].isDone }
    if finished.isEmpty { throw Complaint("you have not finished a lesson yet", hint: ":lessons lists them") }
    let recaps = finished.compactMap { entry in entry.lesson.recap.map { (entry.lesson, $0) } }
    if recaps.isEmpty { throw Complaint("the lessons that you have finished have no recap") }
    for (index, (lesson, recap)) in recaps.enumerated() {
      if index > 0 { console.line() }
      console.line(console.strong(lesson.title))
      console.markdown(recap.source)
    }
  }
}
