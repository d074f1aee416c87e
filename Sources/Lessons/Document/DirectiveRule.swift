/// What a directive is called and what may be said about it: the rows of this table are all that the reader knows.
public struct DirectiveRule: Sendable {
  /// The word after `python` or `plait`.
  public var verb: String
  /// What an author reads.
  public var summary: String
  public var keys: [KeyRule]
  /// The names of the expectations that fit (see `ExpectationRule`).
  public var expectations: [String]
  /// Keys that must be given.
  public var needed: [String] = []
  /// Where it may stand.
  var part = Part.anywhere
  /// Whether `hint` blocks may follow.
  var takesHints = false
  /// What must hold between several keys: a message and advice for the pair at fault.
  var check: @Sendable (Parameters) -> (Parameters.Pair, message: String, hint: String)? = { _ in nil }

  /// All directives. To add one: a file in `Directives/` and a row here.
  public static let all: [DirectiveRule] = [
    show, run, step, explore, timeline, play, compare, exercise, solution, wrong,
  ]

  static func named(_ verb: String) -> DirectiveRule? { all.first { $0.verb == verb } }

  /// The verbs that may stand by themselves.
  static let verbs = all.map(\.verb)

  /// Advice for who expects something of a directive of which nothing can be expected.
  static func nothingExpected(of verb: String) -> String {
    verb == solution.verb
      ? "a solution must fulfil what the exercise expects: remove this"
      : "`\(verb)` runs nothing: expect nothing of it"
  }

  enum Part {
    case anywhere
    /// Begins an exercise.
    case exercise
    /// Stands in an exercise, with a program of its own.
    case ofExercise
  }
}

/// A key of an info string and the values it takes.
public struct KeyRule: Sendable {
  public enum Values: Sendable, Equatable {
    case oneOf([String])
    case number(ClosedRange<Int>)
    /// A new id.
    case identifier
    /// The id of a program that stands further up.
    case program
    /// Several of them, separated by commas.
    case programs
    case text
  }
  public var name: String
  public var values: Values
  public var summary: String
}

extension KeyRule {
  static let id = KeyRule(name: "id", values: .identifier, summary: "a name for this program")
  static let program = KeyRule(name: "program", values: .program, summary: "the id of a program further up")
  static let scheduler = KeyRule(
    name: "scheduler", values: .oneOf(["cpython", "round-robin", "random"]),
    summary: "who decides which thread is next (cpython if not given)")
  static let seed = KeyRule(
    name: "seed", values: .number(0...1_000_000_000), summary: "which random schedule, with scheduler=random")
  static let switches = KeyRule(
    name: "switch", values: .oneOf(["any", "cpython"]), summary: "where a switch may come")
  static let outcome = KeyRule(
    name: "outcome", values: .text, summary: "the shortest schedule that ends so, instead of a scheduler")
  static let maxStates = KeyRule(
    name: "max-states", values: .number(1...1_000_000_000), summary: "where exploring stops")

  static let cores = KeyRule(
    name: "cores", values: .number(1...1024), summary: "accounts for time as on a computer with so many cores")
  static let gil = KeyRule(
    name: "gil", values: .oneOf(["yes", "no"]), summary: "`no`: without the GIL, so that threads run in parallel")
  static let stdin = KeyRule(name: "stdin", values: .text, summary: "what `input()` reads, lines separated by `\\n`")
  static let goal = KeyRule(name: "goal", values: .text, summary: "the outcome to reach")
  static let with = KeyRule(name: "with", values: .programs, summary: "the ids of programs to compare with")
  static let of = KeyRule(
    name: "of", values: .oneOf(["time", "outcomes"]),
    summary: "what is compared (`time` if `cores` or `gil` is given, else `outcomes`)")
  static let points = KeyRule(
    name: "points", values: .number(1...1000), summary: "what the exercise counts for when it is graded (1)")

  /// How a run is scheduled, and what it reads.
  static let scheduling: [KeyRule] = [scheduler, seed, switches, outcome, cores, gil, stdin]

  /// Nil if the value fits; else what is wrong with it.
  func fault(in value: String) -> (message: String, hint: String)? {
    switch values {
    case .oneOf(let words):
      if words.contains(value) { return nil }
      return ("`\(name)` cannot be `\(value)`", suggestion(for: value, in: words, what: "values"))
    case .number(let range):
      if let number = Int(value), range.contains(number) { return nil }
      return (
        "`\(name)` must be a whole number from \(range.lowerBound) to \(range.upperBound), not `\(value)`",
        "for example `\(name)=\(max(range.lowerBound, min(7, range.upperBound)))`"
      )
    case .identifier, .program:
      return isIdentifier(value) ? nil : ("`\(value)` cannot be an id", identifierHint(for: value))
    case .programs:
      let wrong = programNames(in: value).first { !isIdentifier($0) }
      return wrong.map { ("`\($0)` cannot be an id", "write ids separated by commas: `\(name)=fast,pool`") }
    case .text: return nil
    }
  }
}

/// The ids in the value of a key that takes several.
func programNames(in value: String) -> [String] {
  value.split { $0 == "," || $0 == " " }.map(String.init)
}

/// What `scheduling` keys must hold together.
@Sendable func checkScheduling(_ parameters: Parameters) -> (Parameters.Pair, message: String, hint: String)? {
  if let seed = parameters.pair("seed"), parameters["scheduler"] != "random" {
    return (seed, "`seed` belongs to `scheduler=random`", "add `scheduler=random`, or remove the seed")
  }
  if let outcome = parameters.pair("outcome"), parameters["scheduler"] != nil || parameters["switch"] != nil {
    return (
      outcome, "`outcome` chooses the schedule itself", "remove `scheduler`, `switch` and `seed`, or remove `outcome`"
    )
  }
  if let cores = parameters.pair("cores") ?? parameters.pair("gil"),
    let other = ["scheduler", "switch", "outcome"].first(where: { parameters[$0] != nil })
  {
    return (
      cores, "`\(cores.key)` and `\(other)` exclude each other",
      "where time is accounted for, threads run as on a computer"
    )
  }
  return nil
}
