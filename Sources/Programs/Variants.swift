import Syntax

// The variants of a program that is to be compared with itself: its functions that can simply be called.

/// A function of a program that does the whole work in one way.
public struct Variant: Sendable, Equatable {
  public let name: String
  /// A coroutine function, to be given to `asyncio.run`.
  public let isAsync: Bool
}

extension Program {
  /// The functions at the top level that need no arguments, in order, but for `main` and those whose names begin with
  /// `_`.
  public var variants: [Variant] {
    guard let module = try? Parser.parse(source, fileName: fileName) else { return [] }
    var found: [Variant] = []
    for statement in module.body {
      guard case .functionDef(let function) = statement.kind, function.args.needsNothing, function.name != "main",
        !function.name.hasPrefix("_")
      else { continue }
      found.removeAll { $0.name == function.name }
      found.append(Variant(name: function.name, isAsync: function.isAsync))
    }
    return found
  }

  /// The program that imports this one and calls one of its functions. It imports it as a module, so what stands under
  /// `if __name__ == "__main__":` does not run.
  public func calling(_ variant: Variant) throws(ProgramError) -> Program {
    let cut = fileName.lastIndex(of: "/").map { fileName.index(after: $0) } ?? fileName.startIndex
    let module = Self.moduleName(String(fileName[cut...]))
    let call = "_program.\(variant.name)()"
    let driver = """
      import \(module) as _program
      from simulate import _begin\(variant.isAsync ? "\nimport asyncio" : "")
      if __name__ == "__main__":
          _begin()
          \(variant.isAsync ? "asyncio.run(\(call))" : call)

      """
    let (source, reader) = (self.source, self.reader)
    return try Program(source: driver, fileName: String(fileName[..<cut]) + "<compare>") { path in
      path == module + ".py" ? source : reader(path)
    }
  }

  /// The name by which a file can be imported: its own, if it is one and is no module of the library.
  private static func moduleName(_ file: String) -> String {
    let stem = file.hasSuffix(".py") ? String(file.dropLast(3)) : file
    let isName = stem.unicodeScalars.enumerated().allSatisfy { i, c in
      c == "_" || c.isASCII && (c.properties.isAlphabetic || i > 0 && c.properties.numericType != nil)
    }
    return isName && !stem.isEmpty && !Library.has(stem) && !["math", "builtins"].contains(stem) ? stem : "program"
  }
}

extension Arguments {
  /// Whether a call without arguments is one that the function takes.
  fileprivate var needsNothing: Bool {
    posOnly.count + args.count == defaults.count && zip(kwOnly, kwDefaults).allSatisfy { $1 != nil }
  }
}
