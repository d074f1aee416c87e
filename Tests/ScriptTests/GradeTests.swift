// `plait new lesson`, `plait check` and `plait grade` as instructors run them.

import Foundation
import Testing

@Suite("Grading", .enabled(if: Place.hasPlait, "build it first: swift build -c release"))
struct GradeTests {
  /// A folder with a new lesson, and answers of every kind to its exercise.
  private final class Class {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("plait-class-\(UUID().uuidString)")
    var lesson: String { "01-repair.md" }

    init() throws {
      for name in ["answers/late", "answers/nobody"] {
        try FileManager.default.createDirectory(
          at: folder.appendingPathComponent(name), withIntermediateDirectories: true)
      }
      let made = try run("new", "lesson", "repair")
      #expect(made.status == 0, "\(made.stderr)")
      let text = try String(contentsOf: folder.appendingPathComponent(lesson), encoding: .utf8)
      let solution = program("solution", in: text)
      try write("a.py", solution)
      try write("b.py", program("wrong", in: text))
      try write("c.py", "def f(:\n")
      try write("d.py", "")
      try write("e.py", "while True:\n    pass\n")
      try write("f.py", "import os\nos.kill(os.getppid(), 9)\n")
      try write("late/mine.py", solution)
      try Data([0xFF, 0x00]).write(to: folder.appendingPathComponent("answers/g.py"))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ name: String, _ text: String) throws {
      try text.write(to: folder.appendingPathComponent("answers/" + name), atomically: true, encoding: .utf8)
    }

    private func program(_ verb: String, in text: String) -> String {
      let rest = text.components(separatedBy: "```python \(verb)\n").dropFirst().first ?? ""
      return rest.components(separatedBy: "```").first ?? ""
    }

    func run(_ arguments: String...) throws -> Run { try Run.of(Place.plait, arguments, in: folder, seconds: 200) }
  }

  @Test func newLessonIsInOrder() throws {
    let students = try Class()
    let run = try students.run("check", students.lesson)
    #expect(run.stdout == "01-repair.md: in order\n")
    #expect(run.status == 0)
    let again = try students.run("new", "lesson", "repair")
    #expect(again.status == 73)
    #expect(try students.run("new", "lesson", "Two Locks").stdout.hasPrefix("02-two-locks.md "))
    #expect(try students.run("new", "lesson", "???").status == 64)
  }

  @Test func everyAnswerGetsItsVerdict() throws {
    let students = try Class()
    let run = try students.run("grade", students.lesson, "answers", "--csv", "--jobs", "2")
    // A cell may go on in the next line.
    let rows = run.stdout.split(separator: "\n").filter { $0.hasPrefix("answers/") }.map {
      $0.split(separator: ",").prefix(4).joined(separator: " ")
    }
    #expect(
      rows == [
        "answers/a.py repair passed 1", "answers/b.py repair failed 0", "answers/c.py repair broken 0",
        "answers/d.py repair failed 0", "answers/e.py repair failed 0", "answers/f.py repair failed 0",
        "answers/g.py repair unreadable 0", "answers/late/mine.py repair passed 1",
        "answers/nobody repair unreadable 0",
      ])
    #expect(run.status == 1)
    #expect(run.stdout.contains("Each call makes a lock of its own."))
    // The same again, one after the other.
    #expect(try students.run("grade", students.lesson, "answers", "--csv", "--jobs", "1").stdout == run.stdout)
  }

  @Test func tokensReplayWhatIsWrong() throws {
    let students = try Class()
    let run = try students.run("grade", students.lesson, "answers/b.py")
    let line = run.stdout.split(separator: "\n").first { $0.contains("plait replay") } ?? ""
    let words = line.split(separator: " ").map(String.init)
    #expect(words.count == 5)
    let replay = try students.run("replay", words.count > 2 ? words[2] : "", "answers/b.py")
    #expect(replay.stdout == "1\n")
    #expect(try students.run("grade", students.lesson, "answers/a.py").status == 0)
  }

  @Test func partsAreMerged() throws {
    let students = try Class()
    let whole = try students.run("grade", students.lesson, "answers", "--json").stdout
    for (name, files) in [("1.json", ["a", "c", "e"]), ("2.json", ["b", "d"])] {
      let part = try Run.of(
        Place.plait, ["grade", students.lesson] + files.map { "answers/\($0).py" } + ["--json"], in: students.folder)
      try part.stdout.write(
        to: students.folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
    let merged = try students.run("grade", "--merge", "1.json", "2.json", "--json").stdout
    let kept = whole.split(separator: "\n").filter { line in
      !["f.py", "g.py", "late", "nobody"].contains { line.contains("answers/\($0)") }
    }
    #expect(
      merged.replacingOccurrences(of: "},\n", with: "}\n") == kept.joined(separator: "\n")
        .replacingOccurrences(of: "},\n", with: "}\n") + "\n")
    #expect(try students.run("grade", "--merge", students.lesson).status == 65)
  }

  @Test func otherProgramsReadTheResults() throws {
    let students = try Class()
    _ = try students.run(
      "grade", students.lesson, "answers/b.py", "--gradescope", "results.json", "--junit", "grade.xml")
    let data = try Data(contentsOf: students.folder.appendingPathComponent("results.json"))
    let results = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    #expect(results?["score"] as? Int == 0)
    let test = (results?["tests"] as? [[String: Any]])?.first
    #expect(test?["max_score"] as? Int == 1)
    #expect((test?["output"] as? String)?.contains("plait replay plait1:") == true)
    try "```python run\nprint(\n```\n".write(
      to: students.folder.appendingPathComponent("bad.md"), atomically: true, encoding: .utf8)
    let check = try students.run("check", "bad.md", "--sarif", "bad.sarif", "--junit", "bad.xml", "--json")
    #expect(check.status == 1)
    _ = try JSONSerialization.jsonObject(with: Data(check.stdout.utf8))
    let sarif =
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: students.folder.appendingPathComponent("bad.sarif"))) as? [String: Any]
    #expect(sarif?["version"] as? String == "2.1.0")
    for name in ["grade.xml", "bad.xml"] {
      let text = try String(contentsOf: students.folder.appendingPathComponent(name), encoding: .utf8)
      #expect(text.contains("<failure ") && text.hasSuffix("</testsuites>\n"))
    }
  }

  /// The scripts of lessons/GRADING.md, with GNU parallel and with Slurm's own daemons; where those are not installed,
  /// the script says so.
  @Test(arguments: ["parallel", "slurm"])
  func recipeWorks(name: String) throws {
    let script = Place.root.appendingPathComponent("Tests/Grading/recipes.sh").path
    let run = try Run.of(
      URL(fileURLWithPath: "/bin/bash"), [script, Place.plait.path, name], seconds: 500)
    let said = run.stdout.trimmingCharacters(in: .whitespacesAndNewlines)
    if said.hasPrefix("skipped") { print(said) }
    #expect(said == "ok \(name)" || said.hasPrefix("skipped \(name): "), "\(run.stdout)\(run.stderr)")
  }
}
