extension DirectiveRule {
  /// Several programs side by side: how long they take, or how they can end.
  static let compare = DirectiveRule(
    verb: "compare", summary: "shows several programs side by side: their times or their outcomes",
    keys: [.with, .cores, .gil, .of], expectations: ["speedup", "speedup-below", "only", "both"], needed: ["with"],
    check: { parameters in
      guard parameters["of"] == "outcomes", let pair = parameters.pair("cores") ?? parameters.pair("gil") else {
        return nil
      }
      return (
        pair, "`\(pair.key)` does not change which outcomes are possible", "remove it, or write `of=time`"
      )
    })
}

extension Directive {
  /// Whether a `compare` is about time, as against outcomes.
  public var comparesTime: Bool { parameters["of"].map { $0 == "time" } ?? (parameters.computer != nil) }
}
