/// What a prompt's text so far amounts to.
public enum InteractiveInput: Sendable {
  case complete(Module)
  /// More lines are needed.
  case incomplete
}

extension Parser {
  /// Parses what was typed or pasted at a prompt.
  ///
  /// `source` is the lines so far joined by newlines: a newline at its end means that the last line is empty. As in
  /// Python's own prompt a compound statement is complete only when an empty line follows it; several statements
  /// pasted at once are taken together, so blank lines inside a pasted block do no harm.
  ///
  /// - Throws: `SyntaxError` if no further line could make it right.
  public static func parseInteractive(
    _ source: String, fileName: String = "<stdin>"
  ) throws(SyntaxError) -> InteractiveInput {
    var parser = try Parser(Array(source.utf8), fileName: fileName)
    let endsBlank =
      source.utf8.last == 10 || source.utf8.reversed().prefix { $0 != 10 }.allSatisfy { $0 == 32 || $0 == 9 }
    do {
      let module = try parser.run { parser throws(Failure) in try parser.module() }
      if let last = module.body.last, last.isCompound, !endsBlank { return .incomplete }
      return .complete(module)
    } catch {
      if parser.stoppedAtEnd(endsBlank: endsBlank) { return .incomplete }
      throw error
    }
  }

  /// Whether parsing failed for want of more text.
  private func stoppedAtEnd(endsBlank: Bool) -> Bool {
    let token = tokens[firstFurthest]
    if token.kind == .error { return lexFailure?.atEnd ?? false }
    if endsBlank { return false }
    return token.kind == .endMarker || (token.kind == .dedent && Int(token.start) >= bytes.count - 4)
  }
}

extension Statement {
  /// Whether blocks belong to it, so that a prompt waits for an empty line.
  var isCompound: Bool {
    switch kind {
    case .functionDef, .classDef, .for, .while, .if, .with, .match, .try: return true
    default: return false
    }
  }
}
