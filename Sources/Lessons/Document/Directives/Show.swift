extension DirectiveRule {
  /// Shows a program and does nothing with it.
  static let show = DirectiveRule(
    verb: "show", summary: "shows the program and does not run it", keys: [], expectations: [])
}
