import Bytecode
import Explorer
import Glibc
import LineEditor
import Machine
import Programs
import Trace

import struct Lessons.Study

/// `plait explore FILE [OTHER]`: goes through all interleavings of a program, or of two to compare them.
public struct ExploreCommand: Sendable {
  public var file: String
  /// A program to compare the first one with.
  public var other: String?
  /// Print one JSON object instead of the report for people.
  public var json: Bool
  /// Nil: no limit of this kind.
  public var maxStates: Int?
  /// Nil: no limit of this kind.
  public var maxSeconds: Double?
  /// Nil: no limit of this kind.
  public var maxPreemptions: Int?
  public var switchMode: SwitchMode
  /// An expression whose value at the end tells outcomes apart.
  public var observe: String?
  /// `print` writes its text and its end one after the other.
  public var splitsPrint: Bool

  public init(
    file: String, other: String? = nil, json: Bool = false, maxStates: Int? = nil, maxSeconds: Double? = nil,
    maxPreemptions: Int? = nil, switchMode: SwitchMode = .any, observe: String? = nil,
    splitsPrint: Bool = false
  ) {
    self.file = file
    self.other = other
    self.json = json
    self.maxStates = maxStates
    self.maxSeconds = maxSeconds
    self.maxPreemptions = maxPreemptions
    self.switchMode = switchMode
    self.observe = observe
    self.splitsPrint = splitsPrint
  }

  /// The exit status: 4 after Ctrl-C, else 0 if every outcome is good, 1 if one is bad, 4 if none is but some are
  /// unknown. Of two programs the second one's.
  public func run() throws(CommandError) -> Int32 {
    let first = try exploration(of: file)
    var last = first
    let text: String
    if let other {
      let second = try exploration(of: other)
      text = json ? "[\(first.json), \(second.json)]\n" : ComparisonText.text(first, second)
      last = second
    } else {
      text = json ? first.json + "\n" : ExplorationText.text(first)
    }
    Descriptor.write(1, Array(text.utf8))
    if Interrupt.isPending { return ExitStatus.limit }
    if last.report.outcomes.contains(where: { !$0.outcome.status.isGood }) { return ExitStatus.failure }
    return first.report.isComplete && last.report.isComplete ? ExitStatus.success : ExitStatus.limit
  }

  private func exploration(of file: String) throws(CommandError) -> Explored {
    let program = try InputFile.program(file)
    Interrupt.install()
    var options = ExplorerOptions(maxSeconds: maxSeconds, interrupt: { Interrupt.isPending ? "interrupted" : nil })
    if let maxStates { options.maxStates = maxStates }
    options.maxPreemptions = maxPreemptions
    options.switchMode = switchMode
    options.observed = try observedCode()
    let display = ProgressDisplay()
    options.progress = { display.show($0) }
    let clock = ContinuousClock()
    let start = clock.now
    let setting = Setting(observed: options.observed, splitsPrint: splitsPrint)
    var surroundings = Surroundings()
    surroundings.interrupt = UnsafeSendablePointer(Interrupt.flag)
    var machine = program.machine(surroundings)
    setting.prepare(&machine)
    machine.importAhead()
    let report = Explorer.explore(&machine, options)
    display.clear()
    let parts = (clock.now - start).components
    let seconds = Double(parts.seconds) + Double(parts.attoseconds) / 1e18
    return Explored(
      program, report, on: &machine, seconds: seconds, observed: observe, setting: setting, switching: switchMode)
  }

  private func observedCode() throws(CommandError) -> CodeObject? {
    guard let observe else { return nil }
    do {
      return try PromptEntry.expression(observe)
    } catch {
      throw CommandError("`--observe` is no Python expression:\n\(error.text)", status: ExitStatus.usage)
    }
  }
}

/// What was found about one program.
struct Explored {
  let program: Program
  let report: ExplorationReport
  let seconds: Double
  /// The expression whose values tell outcomes apart, if they do.
  let observed: String?
  let setting: Setting
  /// What detectors found in the outcomes' witnesses.
  let findings: [Finding]
  /// Ctrl-C has come after all was seen, but before it was all looked at.
  let isCutShort: Bool
  /// By outcome: the switches that mattered in its witness.
  let switches: [[Witness.Switch]]

  /// Looks at what was found on a machine that is about to run the program.
  init(
    _ program: Program, _ report: ExplorationReport, on machine: inout Machine, seconds: Double, observed: String?,
    setting: Setting, switching: SwitchMode
  ) {
    self.program = program
    self.report = report
    self.seconds = seconds
    self.observed = observed
    self.setting = setting
    let isInterrupted = { Interrupt.isPending }
    let study = Study(
      report, on: &machine, files: program.allLines, switching: switching, isInterrupted: isInterrupted)
    findings = study.findings
    var switches: [[Witness.Switch]] = []
    for (explored, run) in zip(report.outcomes, study.witnesses) {
      var found: [Witness.Switch] = []
      if explored.preemptions > 0, explored.outcome.status != .livelock, let schedule = explored.schedule, let run {
        let witness = Witness(program, schedule, setting, watched: run)
        found = witness.switches(explored.outcome, on: &machine, isInterrupted: isInterrupted)
      }
      switches.append(found)
    }
    self.switches = switches
    isCutShort = isInterrupted() && report.isComplete
  }

  var json: String { ExplorationJSON.text(self) }

  func token(_ outcome: ExploredOutcome) -> String? { outcome.schedule.map(token) }

  func token(_ schedule: [Slice]) -> String { Token.encode(schedule, of: program.wholeText + setting.mark) }
}

/// Says on a terminal's stderr how far a search has come, from half a second on, in one line that goes away again.
final class ProgressDisplay: @unchecked Sendable {
  private let clock = ContinuousClock()
  private let start = ContinuousClock.now
  private var next = Duration.milliseconds(500)
  private var isShown = false
  private let isTerminal = isatty(2) == 1

  func show(_ progress: SearchProgress) {
    guard isTerminal else { return }
    let elapsed = clock.now - start
    if elapsed < next { return }
    next = elapsed + .milliseconds(200)
    isShown = true
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = Int(Double(progress.states) / seconds)
    let count = progress.outcomes
    StandardError.write(
      "\r\u{1B}[K\(ExplorationText.grouped(UInt128(progress.states))) states, "
        + "\(ExplorationText.grouped(UInt128(rate))) a second, \(progress.depth) steps deep, "
        + "\(count) outcome\(count == 1 ? "" : "s") so far")
  }

  func clear() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}

/// Exploring a program with the process's own Ctrl-C.
enum Exploration {
  /// What a trace of an explored run names as its scheduler: its time passes as while exploring.
  static let schedulerName = "explorer"
}
