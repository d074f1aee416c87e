import Explorer
import Lessons
import Trace

/// What a submission was given: all of it in plain values, as it goes from a worker to its master and into reports.
struct Grade: Sendable, Equatable {
  /// `passed`, `failed`, `undecided` and `broken` are the judge's rulings.
  enum Result: String, Sendable {
    case passed, failed, undecided, broken
    /// There is no file, or none that can be read as text.
    case unreadable
    /// The judge had to be stopped: too much time or memory.
    case stopped
  }

  struct Failure: Sendable, Equatable {
    var claim: String
    var instead: String
  }

  var file: String
  var exercise: String
  var result: Result
  var score = 0
  var points = 1
  /// Why there is no more to say: a syntax error, an unreadable file, a limit.
  var problem: String?
  var failures: [Failure] = []
  var findings: [String] = []
  /// How the shortest interleaving ends that speaks against the answer, and the token that replays it.
  var counterexample: String?
  var token: String?
  /// What the lesson's author says to that; Markdown.
  var feedback: String?
  /// Over how much it was proved.
  var interleavings: String?
  var states: Int?

  init(file: String, exercise: Exercise, result: Result, problem: String? = nil) {
    self.file = file
    self.exercise = exercise.id
    self.result = result
    self.problem = problem
    points = exercise.points
  }

  init(_ verdict: Verdict, file: String, exercise: Exercise) {
    self.init(
      file: file, exercise: exercise, result: Result(rawValue: verdict.ruling.rawValue) ?? .failed,
      problem: verdict.problem)
    if result == .passed { score = exercise.points }
    failures = verdict.failures.map { Failure(claim: $0.claim.text, instead: $0.refutation ?? "") }
    for finding in verdict.findings where !findings.contains(finding.kind) { findings.append(finding.kind) }
    counterexample = verdict.counterexample.map { "\(ObservedOutcome($0.outcome).expected)" }
    token = verdict.token
    feedback = verdict.feedback
    interleavings = verdict.interleavings.map { "\($0)" }
    states = verdict.states
  }
}

extension Grade {
  var json: JSON {
    let text = { (value: String?) -> JSON in value.map { .string($0) } ?? .null }
    return .object([
      ("file", .string(file)), ("exercise", .string(exercise)), ("verdict", .string(result.rawValue)),
      ("score", .int(score)), ("points", .int(points)), ("problem", text(problem)),
      (
        "failures",
        .list(failures.map { .object([("claim", .string($0.claim)), ("instead", .string($0.instead))]) })
      ),
      ("findings", .list(findings.map { .string($0) })), ("counterexample", text(counterexample)),
      ("token", text(token)), ("feedback", text(feedback)), ("interleavings", text(interleavings)),
      ("states", states.map { .int($0) } ?? .null),
    ])
  }

  /// Reads back what `json` has written; nil if it is something else.
  init?(_ json: JSON) {
    guard let file = json["file"]?.string, let exercise = json["exercise"]?.string,
      let result = json["verdict"]?.string.flatMap(Result.init), let score = json["score"]?.int,
      let points = json["points"]?.int
    else { return nil }
    self.file = file
    self.exercise = exercise
    self.result = result
    self.score = score
    self.points = points
    problem = json["problem"]?.string
    failures = (json["failures"]?.items ?? []).map {
      Failure(claim: $0["claim"]?.string ?? "", instead: $0["instead"]?.string ?? "")
    }
    findings = (json["findings"]?.items ?? []).compactMap(\.string)
    counterexample = json["counterexample"]?.string
    token = json["token"]?.string
    feedback = json["feedback"]?.string
    interleavings = json["interleavings"]?.string
    states = json["states"]?.int
  }
}
