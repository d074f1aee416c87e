// The course keeps what it promises: every claim of every lesson is proved, as `plait check` proves it for authors.

import Foundation
import Testing

@Suite("Course", .enabled(if: Place.hasPlait, "build it first: swift build -c release"))
struct CourseTests {
  @Test func everyLessonIsInOrder() throws {
    let run = try Run.of(Place.plait, ["check", "lessons"], in: Place.root, seconds: 600)
    #expect(run.status == 0 && !run.isTimedOut, "\(run.stdout)\(run.stderr)\nto see it: plait check lessons")
    #expect(run.stdout.hasSuffix(" lessons, all in order\n"))
  }

  /// What an exercise is worth stands and falls with wrong answers that students really give, and hints.
  @Test func everyLessonHasAnExerciseWithTwoWrongAnswers() throws {
    let folder = Place.root.appendingPathComponent("lessons")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".md") && $0.first?.isNumber == true
    }
    #expect(names.count >= 25)
    for name in names.sorted() {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      func count(_ fence: String) -> Int { text.components(separatedBy: "\n```" + fence).count - 1 }
      #expect(count("python exercise") + count("plait exercise") >= 1, "\(name)")
      #expect(count("python solution") >= 1 && count("python wrong") >= 2 && count("hint") >= 2, "\(name)")
      #expect(count("predict") >= 1 && count("recap") == 1, "\(name)")
      #expect(text.contains("timeline") && text.contains("explore"), "\(name)")
    }
  }
}
