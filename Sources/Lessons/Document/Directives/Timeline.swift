extension DirectiveRule {
  /// Draws a run of a program.
  static let timeline = DirectiveRule(
    verb: "timeline", summary: "runs the program once and draws how its threads interleave",
    keys: KeyRule.scheduling, expectations: singleRunExpectations, check: checkScheduling)
}
