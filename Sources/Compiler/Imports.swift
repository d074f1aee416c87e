import Bytecode
import Syntax

extension CodeGenerator {
  func visitImport(_ aliases: [Alias], at span: Span) {
    for alias in aliases {
      let index = builder.nameIndex(alias.name)
      if let name = alias.asName {
        emit(.importName, index, b: 0, at: span)
        storeName(name, at: span)
      } else {
        emit(.importName, index, b: 1, at: span)
        let first = alias.name.split(separator: ".", maxSplits: 1).first.map(String.init) ?? alias.name
        storeName(first, at: span)
      }
    }
  }

  /// A relative import's name begins with its dots.
  func visitImportFrom(_ module: String?, _ aliases: [Alias], _ level: Int, at span: Span) throws(SyntaxError) {
    let name = String(repeating: ".", count: level) + (module ?? "")
    let star = aliases.first { $0.name == "*" }
    if let star, scope.kind != .module {
      throw SyntaxError("import * only allowed at module level", at: star.span)
    }
    emit(.importName, builder.nameIndex(name), b: 0, at: span)
    if star != nil {
      emit(.importStar, at: span)
      return
    }
    for alias in aliases {
      emit(.importFrom, name: alias.name, at: span)
      storeName(alias.asName ?? alias.name, at: span)
    }
    emit(.pop, at: span)
  }
}

/// What `from __future__ import …` at the top of a module asks for.
struct FutureFeatures {
  var annotations = false

  private static let known = [
    "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function",
    "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations",
  ]

  /// Reads the features; errors for unknown ones and those that come too late.
  static func find(in module: Module) throws(SyntaxError) -> FutureFeatures {
    var features = FutureFeatures()
    var isTop = true
    for (index, statement) in module.body.enumerated() {
      guard case .importFrom("__future__"?, let aliases, 0) = statement.kind else {
        if index == 0, case .expr(let value) = statement.kind, case .constant(.string) = value.kind { continue }
        isTop = false
        continue
      }
      guard isTop else {
        throw SyntaxError(
          "from __future__ imports must occur at the beginning of the file", at: statement.span)
      }
      // CPython knows only where such a statement begins.
      var start = statement.span
      (start.endLine, start.endColumn) = (start.line, start.column)
      for alias in aliases { try features.add(alias.name, at: start) }
    }
    return features
  }

  private mutating func add(_ name: String, at span: Span) throws(SyntaxError) {
    if name == "braces" { throw SyntaxError("not a chance", at: span) }
    guard Self.known.contains(name) else {
      throw SyntaxError("future feature \(name) is not defined", at: span)
    }
    if name == "annotations" { annotations = true }
  }
}
