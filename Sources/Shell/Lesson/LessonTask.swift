import Lessons

/// Something in a lesson that the student does: a prediction, a program to repair, a run to steer.
///
/// A task belongs to one sitting: what must outlast it is told to the progress.
protocol LessonTask: AnyObject {
  /// What the progress calls it.
  var key: String { get }
  var hints: [Hint] { get }
  /// What the student reads of it: `prediction`, `exercise`.
  var noun: String { get }
  /// Whether an entry that is no command is meant for the task, as against Python's prompt.
  var takesEntries: Bool { get }
  /// Whether the student is done with it, and the lesson may go on.
  var isOver: Bool { get }

  /// Shows it, from its beginning.
  func begin(_ session: Session) throws(Complaint)
  /// Says what can be done now, in a line or two.
  func remind(_ session: Session)
  /// Takes an entry that is no command, also an empty one; only while it is not over.
  func take(_ entry: String, _ session: Session) throws(Complaint)
  /// Shows the right answer: `:answer`.
  func showAnswer(_ session: Session) throws(Complaint)
  /// Shows it to an author, with its answer: then it is over.
  func demonstrate(_ session: Session)
  /// Told before each prompt: something may have changed outside.
  func beforePrompt(_ session: Session)
}

extension LessonTask {
  func beforePrompt(_ session: Session) {}
}
