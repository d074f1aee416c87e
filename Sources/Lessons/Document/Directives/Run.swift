extension DirectiveRule {
  /// Runs a program once.
  static let run = DirectiveRule(
    verb: "run", summary: "runs the program once and shows its output", keys: KeyRule.scheduling,
    expectations: singleRunExpectations, check: checkScheduling)

  /// What can be expected where there is one run.
  static let singleRunExpectations = ["stdout", "status", "exception", "time"]
}
