// The prelude: the parts of Python's builtins and library that Plait writes in Python, as code.
//
// `Python/builtins_*.py` together are the builtins' module; each other file is the module of its name (`_` for the
// dots of a package). The package's plugin compiles them when Plait is built; here they are decoded when needed.

import Bytecode

public enum Prelude {
  /// The builtins' Python part.
  public static let builtins = CodeTextReader.code(from: compiledPrelude[0].code)

  /// The library's modules, in alphabetical order.
  public static let moduleNames = compiledPrelude.dropFirst().map { String(describing: $0.name) }

  /// Modules that have the code of another one.
  private static let aliases = ["posixpath": "os.path"]

  /// The code of a library module; nil if Plait has none in Python.
  public static func code(of module: String) -> CodeObject? {
    guard let i = moduleNames.firstIndex(of: aliases[module] ?? module) else { return nil }
    return CodeTextReader.code(from: compiledPrelude[i + 1].code)
  }
}
