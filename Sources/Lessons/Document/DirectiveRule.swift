/// What a directive is called and what may be said about it: the rows of this table are all that the reader knows.
public struct DirectiveRule: Sendable {
  /// The word after `python` or `plait`.
  public var verb: String
  /// What an author reads.
  public var summary: String
  public var keys: [KeyRule]
  /// The names of the expectations that fit (see `ExpectationRule`).
  public var expectations: [String]
  /// What must hold between several keys: a message and advice for the pair at fault.
  var check: @Sendable (Parameters) -> (Parameters.Pair, message: String, hint: String)? = { _ in nil }

  /// All directives. To add one: a file in `Directives/` and a row here.
  public static let all: [DirectiveRule] = [show, run, step, explore, timeline]

  static func named(_ verb: String) -> DirectiveRule? { all.first { $0.verb == verb } }
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

  /// How a run is scheduled.
  static let scheduling: [KeyRule] = [scheduler, seed, switches, outcome]

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
    case .text: return nil
    }
  }
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
  return nil
}
