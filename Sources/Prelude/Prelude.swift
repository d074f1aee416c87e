// The prelude: the parts of Python's builtins and library that Plait writes in Python, embedded in the program.
//
// `Python/builtins_*.py` together are the builtins' module; each other file is the module of its name (`_` for the
// dots of a package). Compiled when first needed, by Plait's own compiler.

public enum Prelude {
  /// The source of the builtins' Python part.
  public static var builtins: [UInt8] {
    PackageResources.builtins_core_py + [10] + PackageResources.builtins_text_py + [10]
      + PackageResources.builtins_containers_py
  }

  /// The library's modules, in alphabetical order.
  public static let moduleNames = ["__future__", "random", "sys", "threading", "time"]

  /// The source of a library module; nil if Plait has none in Python.
  public static func source(of module: String) -> [UInt8]? {
    switch module {
    case "__future__": PackageResources.__future___py
    case "random": PackageResources.random_py
    case "sys": PackageResources.sys_py
    case "threading": PackageResources.threading_py
    case "time": PackageResources.time_py
    default: nil
    }
  }
}
