import Explorer
import Programs
import Trace

/// What was found out about a student's answer to an exercise.
public struct Verdict: Sendable {
  public enum Ruling: String, Sendable, CaseIterable {
    /// All claims hold; those about interleavings over all of them.
    case passed
    /// Some claim does not hold.
    case failed
    /// Nothing speaks against it, but a limit was reached before all was seen.
    case undecided
    /// It is no program: it does not compile.
    case broken
  }

  /// A claim of the exercise, held against the answer.
  public struct Judged: Sendable {
    public var claim: Expectation
    /// What is the case instead; nil: the claim holds.
    public var refutation: String?
    /// Not all was seen: `refutation` says why.
    public var isOpen = false
    public var holds: Bool { refutation == nil }
  }

  public var ruling: Ruling
  /// In the order of the exercise.
  public var claims: [Judged] = []
  /// The syntax error as python3 prints it, or why nothing more is known.
  public var problem: String?
  /// The program; nil if it does not compile.
  public var program: Programs.Program?
  /// What exploring found; nil if the exercise needs no exploring, or the program does not compile.
  public var report: ExplorationReport?
  /// The shortest interleaving that contradicts a claim.
  public var counterexample: ExploredOutcome?
  /// Replays what speaks against the answer: `plait replay TOKEN FILE`.
  public var token: String?
  /// The bugs by name, where the answer failed or findings were asked for.
  public var findings: [Finding] = []
  /// Which of the exercise's wrong answers fails in the same way.
  public var wrong: Int?
  /// What the author says to that; Markdown.
  public var feedback: String?

  public var hasPassed: Bool { ruling == .passed }
  public var failures: [Judged] { claims.filter { !$0.holds } }

  /// The number of interleavings over which it was proved; nil: they were not counted.
  public var interleavings: UInt128? { report.flatMap { $0.isComplete ? $0.schedules : nil } }
  /// The number of states over which it was proved.
  public var states: Int? { report.map(\.states) }
}
