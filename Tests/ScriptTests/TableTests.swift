// What Sources/PYTHON.md says of the library's modules, against the machine: what the table calls refused must not be
// there and say why, all else must be importable. And the table must have every module of CPython's.

import Foundation
import Testing

@Suite("Table of modules")
struct TableTests {
  /// Status by module, as the table has it; a module that is in it twice is a problem.
  private static func table() throws -> (status: [String: String], problems: [String]) {
    let page = try String(contentsOf: Place.root.appendingPathComponent("Sources/PYTHON.md"), encoding: .utf8)
    var status: [String: String] = [:]
    var problems: [String] = []
    let parts = page.components(separatedBy: "## The standard library")
    for line in (parts.last ?? "").split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 5, ["as CPython", "different", "refused"].contains(cells[2]) else {
        problems.append("no row of the table: \(line)")
        continue
      }
      for name in cells[1].split(separator: " ").map({ $0.trimmingCharacters(in: ["`"]) }) {
        if status.updateValue(cells[2], forKey: name) != nil { problems.append("\(name) is there twice") }
      }
    }
    return (status, problems)
  }

  @Test("a module is importable or refused as the table says", .enabled(if: Place.hasPlait, "build it first"))
  func tableIsTrue() throws {
    var (status, problems) = try Self.table()
    #expect(status.count > 200)
    let program = FileManager.default.temporaryDirectory.appendingPathComponent("plait-\(UUID().uuidString).py")
    defer { try? FileManager.default.removeItem(at: program) }
    let names = status.keys.sorted().map { "'\($0)'" }.joined(separator: ", ")
    try """
    for name in [\(names)]:
        try:
            __import__(name)
            print(name, "is there")
        except ModuleNotFoundError as error:
            print(name, "is refused" if "in Plait" in str(error) else "is refused without a word")
    """.write(to: program, atomically: true, encoding: .utf8)
    let run = try Run.of(Place.plait, ["run", program.path])
    for name in status.keys.sorted() {
      let wanted = "\(name) is \(status[name] == "refused" ? "refused" : "there")"
      if !run.stdout.split(separator: "\n").contains(wanted[...]) { problems.append("not so: \(wanted)") }
    }
    #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))\n\(run.stderr)")
  }

  @Test("the table has all modules of CPython 3.11", .enabled(if: OracleTests.hasPython, "needs python3 3.11"))
  func tableIsComplete() throws {
    let program = "import sys; print(*[name for name in sorted(sys.stdlib_module_names) if name[0] != '_'])"
    let run = try Run.of(OracleTests.python, ["python3", "-c", program])
    let all = Set(run.stdout.split { $0.isWhitespace }.map(String.init))
    let known = Set(try Self.table().status.keys)
    #expect(all == known, "missing \(all.subtracting(known).sorted()), too many \(known.subtracting(all).sorted())")
  }
}
