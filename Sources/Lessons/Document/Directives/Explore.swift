extension DirectiveRule {
  /// Tries all interleavings of a program.
  static let explore = DirectiveRule(
    verb: "explore", summary: "tries every interleaving and lists the outcomes", keys: [.maxStates, .switches],
    expectations: [
      "outcomes", "complete", "deadlock", "livelock", "exception", "schedules", "interleavings", "findings",
      "without", "always",
    ])
}
