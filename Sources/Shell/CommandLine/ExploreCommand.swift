import Explorer
import Glibc
import LineEditor
import Machine
import Programs
import Trace

/// `plait explore FILE`: goes through all interleavings of a program.
public struct ExploreCommand: Sendable {
  public var file: String
  /// Print one JSON object instead of the report for people.
  public var json: Bool
  /// Nil: no limit of this kind.
  public var maxStates: Int?
  /// Nil: no limit of this kind.
  public var maxSeconds: Double?

  public init(file: String, json: Bool = false, maxStates: Int? = nil, maxSeconds: Double? = nil) {
    self.file = file
    self.json = json
    self.maxStates = maxStates
    self.maxSeconds = maxSeconds
  }

  /// The exit status: 0 if every outcome is good, 1 if one is bad, 4 if none is but some are unknown.
  public func run() throws(CommandError) -> Int32 {
    let program = try InputFile.program(file)
    let start = ContinuousClock.now
    let report = Exploration.explore(program, maxStates: maxStates, maxSeconds: maxSeconds)
    let seconds =
      Double((ContinuousClock.now - start).components.attoseconds) / 1e18
      + Double((ContinuousClock.now - start).components.seconds)
    let text =
      json
      ? ExplorationJSON.text(report, program, seconds: seconds) : ExplorationText.text(report, program)
    Descriptor.write(1, Array(text.utf8))
    if report.outcomes.contains(where: { !$0.outcome.status.isGood }) { return ExitStatus.failure }
    return report.isComplete ? ExitStatus.success : ExitStatus.limit
  }
}

/// Exploring a program with the process's own Ctrl-C.
enum Exploration {
  /// What a trace of an explored run names as its scheduler: its time passes as while exploring.
  static let schedulerName = "explorer"

  static func explore(_ program: Program, maxStates: Int? = nil, maxSeconds: Double? = nil) -> ExplorationReport {
    Interrupt.install()
    var options = ExplorerOptions(
      maxSeconds: maxSeconds, interrupt: { Interrupt.isPending ? "interrupted" : nil })
    if let maxStates { options.maxStates = maxStates }
    return Explorer.explore({ program.machine() }, options)
  }

  /// The pasteable token of an outcome's witness.
  static func token(_ outcome: ExploredOutcome, _ program: Program) -> String? {
    outcome.schedule.map { Token.encode($0, of: program.wholeText) }
  }
}
