// Diagnosis: names the bug in a run that was observed.
//
// Input: the events of a run and the program's lines. Output: findings, each a kind, a sentence or two for the student
// and the places that make it. `Story` goes through the events once: who knew of what (vector clocks), who held which
// locks, who accessed what, who waits for ever. Each detector asks the story one question; it is a file in `Detectors`
// and a row in `DetectorTable`, in order from the particular to the general. A general finding is dropped where a
// particular one explains it.
//
// Invariants: pure functions; the same run gives the same findings in the same order. A detector that is not sure is
// silent: a correct program has no findings.

import Machine
import Trace

public enum Diagnosis {
  /// Longer runs are diagnosed up to here.
  static let mostEvents = 400_000

  /// All kinds of findings there are.
  public static let kinds: [String] = DetectorTable.rows.flatMap(\.kinds)

  /// What is wrong in a run, the particular before the general; `repeats`: each time that it shows.
  public static func findings(in run: ObservedRun, repeats: Bool = false) -> [Finding] {
    let all = suspicions(in: run)
    return repeats ? particular(all) : merged([all])
  }

  /// What is wrong in any of several runs of one program.
  public static func findings(in runs: [ObservedRun]) -> [Finding] {
    merged(runs.map(suspicions))
  }

  /// What the detectors say of one run.
  public static func suspicions(in run: ObservedRun) -> [Suspicion] {
    var run = run
    if run.events.count > mostEvents {
      run.events.removeLast(run.events.count - mostEvents)
      run.end = .stopped
    }
    let story = Story(run)
    // What one task alone can do wrong.
    guard story.tasks.count > 1 || run.end == .deadlock else {
      return NeverAwaited.find(story) + UnpicklableArgument.find(story)
    }
    return DetectorTable.rows.flatMap { row in row.find(story) }
  }

  /// One finding for each bug, however many runs, tasks and rounds of a loop show it, in the order of the table.
  public static func merged(_ runs: [[Suspicion]]) -> [Finding] {
    var kept: [Suspicion] = []
    for suspicion in runs.joined() where !kept.contains(where: { $0.isSame(as: suspicion) }) { kept.append(suspicion) }
    return particular(kept)
  }

  /// Without the general ones that a particular one explains.
  private static func particular(_ kept: [Suspicion]) -> [Finding] {
    DetectorTable.rows.flatMap { row in
      kept.filter { own in
        row.kinds.contains(own.kind)
          && !kept.contains { other in
            row.yieldsTo.contains(other.kind) && other.kind != own.kind && other.explains(own)
          }
      }
    }.map(\.finding)
  }
}

/// A finding with what is needed to tell whether two are about the same.
public struct Suspicion: Sendable {
  public var finding: Finding
  /// What it is about: a variable, a lock.
  var subjects: [String]

  var kind: String { finding.kind }

  /// The lines of its places, each once, in order.
  private var lines: [Line] {
    var lines: [Line] = []
    for spot in finding.places {
      let line = Line(file: spot.place.file, number: Int(spot.place.position.line))
      if !lines.contains(line) { lines.append(line) }
    }
    return lines.sorted { ($0.file, $0.number) < ($1.file, $1.number) }
  }

  private struct Line: Equatable {
    let file: String
    let number: Int
  }

  func isSame(as other: Suspicion) -> Bool {
    kind == other.kind && (subjects == other.subjects && kind != "deadlock" || lines == other.lines)
  }

  /// Whether nothing of the other one is left to say.
  func explains(_ other: Suspicion) -> Bool {
    // What is said of `d` is said of `d['a']`.
    let isCovered = other.subjects.contains { theirs in
      subjects.contains { $0 == theirs || theirs.hasPrefix($0 + "[") }
    }
    if isCovered { return true }
    let own = lines
    return other.lines.allSatisfy(own.contains)
  }
}

/// A detector: the kinds that it finds, the kinds of findings that say more than its own, and the question it asks.
struct DetectorRow: Sendable {
  let kinds: [String]
  let yieldsTo: [String]
  let find: @Sendable (Story) -> [Suspicion]

  init(_ kinds: String..., yieldsTo: [String] = [], find: @escaping @Sendable (Story) -> [Suspicion]) {
    self.kinds = kinds
    self.yieldsTo = yieldsTo
    self.find = find
  }
}
