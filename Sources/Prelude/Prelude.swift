// The prelude: the parts of Python's builtins and library that Plait writes in Python, embedded in the program.
//
// `Python/builtins_*.py` together are the builtins' module; each other file is the module of its name (`_` for the
// dots of a package). Compiled when first needed, by Plait's own compiler.

public enum Prelude {
  /// The source of the builtins' Python part.
  public static var builtins: [UInt8] {
    [
      PackageResources.builtins_core_py, PackageResources.builtins_text_py, PackageResources.builtins_containers_py,
      PackageResources.builtins_types_py, PackageResources.builtins_modules_py,
    ].joined(separator: [10]) + []
  }

  /// A row a module, in alphabetical order.
  private static let modules: [(name: String, source: @Sendable () -> [UInt8])] = [
    ("__future__", { PackageResources.__future___py }),
    ("collections", { PackageResources.collections_py }),
    ("functools", { PackageResources.functools_py }),
    ("itertools", { PackageResources.itertools_py }),
    ("queue", { PackageResources.queue_py }),
    ("random", { PackageResources.random_py }),
    ("sys", { PackageResources.sys_py }),
    ("threading", { PackageResources.threading_py }),
    ("time", { PackageResources.time_py }),
  ]

  /// The library's modules, in alphabetical order.
  public static let moduleNames = modules.map(\.name)

  /// The source of a library module; nil if Plait has none in Python.
  public static func source(of module: String) -> [UInt8]? { modules.first { $0.name == module }?.source() }
}
