extension DirectiveRule {
  /// Hands the program to the student, who decides which thread is next.
  static let step = DirectiveRule(
    verb: "step", summary: "lets the student decide which thread is next, step by step", keys: [], expectations: [],
    takesHints: true)
}
