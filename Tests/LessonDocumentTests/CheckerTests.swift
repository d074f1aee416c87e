import Testing

@testable import Lessons

/// What a checker says to claims and programs that deceive their authors.
@Suite struct CheckerTests {
  private func errors(_ body: String) -> [String] {
    let source = """
      ---
      title: A lesson
      id: lesson
      summary: A summary.
      minutes: 5
      objectives: see
      format: 1
      ---

      """ + body
    let reading = readLesson(source, path: "l.md")
    return (reading.errors + LessonChecker.check(reading.lesson, source: source)).map { "\($0.line) \($0.message)" }
  }

  @Test func aProgramCalledLikeAModuleImportsItself() {
    let shadowing = """
      ```python show id=pickle
      import pickle
      ```
      """
    #expect(errors(shadowing) == ["10 this program imports itself: its file is called `pickle.py`"])
    #expect(errors(shadowing.replacing("id=pickle", with: "id=pickling")).isEmpty)
  }

  @Test func interleavingsOfWhatRunsOnForEverAreNotCounted() {
    let endless = """
      ```python show id=endless
      while True:
          pass
      ```

      ```plait explore program=endless
      livelock: true
      interleavings: 2
      ```
      """
    #expect(
      errors(endless) == ["16 this is not so: the interleavings cannot be counted, for the program may run on for ever"]
    )
  }
}
