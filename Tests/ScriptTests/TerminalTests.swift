// The shell as people use it: Python scripts in `Tests/Terminal` that type into it, on a terminal and through pipes.

import Foundation
import Testing

@Suite("Terminal", .serialized, .enabled(if: Place.hasPlait, "build it first: swift build -c release"))
struct TerminalTests {
  static let hasModules =
    (try? Run.of(URL(fileURLWithPath: "/usr/bin/env"), ["python3", "-c", "import pexpect, pyte"]))?.status == 0

  @Test(
    "scripted people", .enabled(if: hasModules, "pip install pexpect pyte"),
    arguments: ["line_editing.py", "shell.py", "student.py", "course.py"])
  func script(name: String) throws {
    let path = Place.root.appendingPathComponent("Tests/Terminal/\(name)").path
    let run = try Run.of(
      URL(fileURLWithPath: "/usr/bin/env"), ["python3", path, Place.plait.path], in: Place.root, seconds: 900)
    #expect(run.status == 0 && !run.isTimedOut, Comment(rawValue: String((run.stdout + run.stderr).suffix(6000))))
  }
}
