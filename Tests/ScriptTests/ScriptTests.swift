// The corpus of small scripts, run by the `plait` executable.
//
// Input: every `Tests/Scripts/<area>/<behaviour>.py` with its `# expect` comments, and the executable (environment
// variable PLAIT, else `.build/release/plait`, which is built before). Output: one test case per script. Scripts in
// `explore/` and `diagnosis/` are explored; the set of outcomes must be the promised one, complete, each witness must
// replay to its outcome, and where findings are promised, these and no others must be found. The scripts' own promises are held against CPython 3.11 where there is one.
//
// Cases share nothing, so they run in parallel; each process is killed when its time is over; a failure names the
// command that reproduces it.

import Foundation
import Testing

/// A script, named by its path below Tests/Scripts.
struct Script: CustomTestStringConvertible, Sendable {
  var area: String
  var name: String

  var path: String { "\(area)/\(name)" }
  var url: URL { Place.scripts.appendingPathComponent(path) }
  var testDescription: String { path }

  func expectations() throws -> Expectations {
    Expectations(of: try String(contentsOf: url, encoding: .utf8))
  }

  /// All scripts, in order of their paths.
  static let all: [Script] = {
    let files = FileManager.default
    func names(_ folder: URL) -> [String] { ((try? files.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }
    return names(Place.scripts).flatMap { area in
      names(Place.scripts.appendingPathComponent(area))
        .filter { $0.hasSuffix(".py") && $0 != "oracle.py" }
        .map { Script(area: area, name: $0) }
    }
  }()

  static let explored = all.filter(\.isExplored)
  static let plain = all.filter { !$0.isExplored }

  var isExplored: Bool { area == "explore" || area == "diagnosis" }
}

/// What `plait explore --json` prints, as far as the tests look at it.
struct Exploration: Decodable {
  struct Outcome: Decodable {
    var status: String
    var stdout: String
    var exception: String?
    var trace: String?

    var plain: Expectations.Outcome { .init(status: status, stdout: stdout, exception: exception) }
    var isGood: Bool { status == "finished" }
  }
  var version: Int
  var complete: Bool
  var outcomes: [Outcome]
  var findings: [Finding]

  struct Finding: Decodable {
    var kind: String
  }
}

@Suite("Scripts")
struct ScriptTests {
  @Test("the corpus is found")
  func corpusIsFound() {
    #expect(Script.plain.count >= 220)
    #expect(Script.explored.count >= 150)
  }

  @Test("run", .enabled(if: Place.hasPlait, "build it first: swift build -c release"), arguments: Script.plain)
  func run(_ script: Script) throws {
    let run = try Run.of(Place.plait, ["run", script.url.path])
    let problems =
      run.isTimedOut
      ? ["still running after a minute"] : try script.expectations().differences(from: run, script: script.name)
    #expect(problems.isEmpty, "\(report(problems, "plait run Tests/Scripts/\(script.path)"))")
  }

  @Test("explore", .enabled(if: Place.hasPlait, "build it first: swift build -c release"), arguments: Script.explored)
  func explore(_ script: Script) throws {
    let command = "plait explore Tests/Scripts/\(script.path) --json"
    let run = try Run.of(Place.plait, ["explore", script.url.path, "--json"])
    guard !run.isTimedOut, let found = try? JSONDecoder().decode(Exploration.self, from: Data(run.stdout.utf8)) else {
      let what = run.isTimedOut ? "still running after a minute" : "no JSON that can be read, but \(run.stdout)"
      Issue.record("\(report([what, run.stderr], command))")
      return
    }
    let expectations = try script.expectations()
    let promised = expectations.outcomes
    let outcomes = Set(found.outcomes.map(\.plain))
    var problems = promised.subtracting(outcomes).sorted().map { "not found: \($0)" }
    problems += outcomes.subtracting(promised).sorted().map { "found, but not promised: \($0)" }
    if outcomes.count != found.outcomes.count { problems.append("an outcome is listed twice") }
    let kinds = Set(found.findings.map(\.kind)).sorted()
    if let promised = expectations.findings, promised.sorted() != kinds {
      problems.append("findings: expected \(promised.sorted()), got \(kinds)")
    }
    if !found.complete { problems.append("complete is false") }
    let status = found.outcomes.allSatisfy(\.isGood) ? 0 : 1
    if run.status != status { problems.append("exit status: expected \(status), got \(run.status)") }
    #expect(problems.isEmpty, "\(report(problems, command))")
    for outcome in found.outcomes { try replay(outcome, of: script) }
  }

  /// A witness must lead to its outcome again.
  private func replay(_ outcome: Exploration.Outcome, of script: Script) throws {
    guard let token = outcome.trace else {
      Issue.record("\(script.path): no witness for \(outcome.plain)")
      return
    }
    let run = try Run.of(Place.plait, ["replay", token, script.url.path])
    var problems: [String] = []
    if run.isTimedOut { problems.append("still running after a minute") }
    if run.stdout != outcome.stdout {
      problems.append("stdout: expected \(outcome.stdout.debugDescription), got \(run.stdout.debugDescription)")
    }
    let isStuck = ["deadlock", "livelock"].contains(outcome.status)
    if (run.status == 3) != isStuck { problems.append("exit status \(run.status) for \(outcome.plain)") }
    if let exception = outcome.exception, !run.stderr.split(separator: "\n").contains(exception[...]) {
      problems.append("stderr: no line \(exception.debugDescription)")
    }
    #expect(problems.isEmpty, "\(report(problems, "plait replay \(token) Tests/Scripts/\(script.path)"))")
  }

  private func report(_ problems: [String], _ command: String) -> String {
    (problems.filter { !$0.isEmpty } + ["to see it: \(command)"]).joined(separator: "\n")
  }
}

/// The corpus against its oracle.
@Suite("Oracle")
struct OracleTests {
  static let python = URL(fileURLWithPath: "/usr/bin/env")

  static let hasPython: Bool = {
    let run = try? Run.of(python, ["python3", "--version"])
    return run?.stdout.hasPrefix("Python 3.11.") ?? false
  }()

  @Test("the scripts do under CPython 3.11 what they promise", .enabled(if: hasPython, "needs python3 3.11"))
  func corpusIsTrue() throws {
    let run = try Run.of(Self.python, ["python3", "check.py"], in: Place.scripts, seconds: 1800)
    #expect(run.status == 0, "\(run.stdout)\(run.stderr)\nto see it: python3 Tests/Scripts/check.py")
  }
}
