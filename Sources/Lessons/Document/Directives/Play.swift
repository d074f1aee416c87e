extension DirectiveRule {
  /// The student schedules, in order to reach an outcome.
  static let play = DirectiveRule(
    verb: "play", summary: "lets the student schedule to reach an outcome, as in a game", keys: [.goal, .maxStates],
    expectations: ["switches"], needed: ["goal"], takesHints: true)
}
