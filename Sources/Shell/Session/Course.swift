import Lessons

/// A folder of lessons, and what a person has done in it.
final class Course {
  /// Read when it is first asked for; nil: there is no folder.
  private(set) lazy var library: LessonLibrary? = directory.map { LessonLibrary(directory: $0) }
  /// Nil: no lessons were found.
  let directory: String?
  let state: StateFolder
  let progress: Progress

  init(directory: String?, state: StateFolder) {
    self.directory = directory
    self.state = state
    progress = Progress(path: state.progress)
  }

  /// The lessons that come with Plait, or those of `$PLAIT_LESSONS`.
  static func ofPlait() -> Course { Course(directory: LessonLibrary.locate(), state: StateFolder.ofPlait()) }

  /// Somebody's lessons in `directory`, with a state of their own.
  static func at(_ directory: String) -> Course {
    let state = StateFolder.ofPlait()
    if let own = LessonLibrary.locate(), Files.resolved(own) == Files.resolved(directory) {
      return Course(directory: directory, state: state)
    }
    return Course(directory: directory, state: state.course(directory))
  }
}
