// CPython's own tests, run by `Tests/CPython/run.py` in the built executable: one test case per file.
//
// Input: the files that `Tests/CPython/expected.txt` names, where `python3` 3.11 has them in its package `test`.
// Output: the counts of each file; what differs from `expected.txt` is a failure.

import Foundation
import Testing

@Suite("CPython's tests")
struct CPythonTests {
  static let folder = Place.root.appendingPathComponent("Tests/CPython")

  static let files: [String] = {
    let text = (try? String(contentsOf: folder.appendingPathComponent("expected.txt"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("test_") }.map { String($0.prefix { $0 != ":" }) }
  }()

  /// Whether `python3` is 3.11 and has its tests: some distributions leave them out.
  static let hasTests: Bool = {
    let program = "import importlib.util as u, sys; print(sys.version_info[:2], u.find_spec('test.test_queue') is None)"
    let run = try? Run.of(OracleTests.python, ["python3", "-c", program])
    return run?.stdout == "(3, 11) False\n"
  }()

  @Test("the table of what is expected is found")
  func tableIsFound() {
    #expect(Self.files.count >= 13)
  }

  @Test(
    "do what they did", .enabled(if: Place.hasPlait, "build it first: swift build -c release"),
    .enabled(if: hasTests, "needs python3 3.11 with its package test"), arguments: files)
  func run(_ file: String) throws {
    let command = ["Tests/CPython/run.py", Place.plait.path, file, "--check"]
    let run = try Run.of(OracleTests.python, ["python3"] + command, in: Place.root, seconds: 900)
    print(run.stdout.prefix { $0 != "\n" })
    let words = "\(run.stdout)\(run.stderr)\nto see it: python3 \(command.joined(separator: " "))"
    #expect(run.status == 0, "\(words)")
  }
}
