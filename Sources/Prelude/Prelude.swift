// The prelude: the parts of Python's builtins and library that Plait writes in Python, embedded in the program.
//
// `Python/builtins_*.py` together are the builtins' module; each other file is the module of its name (`_` for the
// dots of a package). `CPrelude` embeds them; Plait's own compiler compiles them when they are first needed.

import CPrelude

public enum Prelude {
  /// The source of the builtins' Python part.
  public static var builtins: [UInt8] {
    rows(prelude_builtins()).map(bytes).joined(separator: [10]) + []
  }

  /// The library's modules, in alphabetical order.
  public static let moduleNames = modules.map { String(cString: $0.name) }

  /// The source of a library module; nil if Plait has none in Python.
  public static func source(of module: String) -> [UInt8]? {
    modules.first { String(cString: $0.name) == module }.map(bytes)
  }

  private static var modules: UnsafeBufferPointer<prelude_file> { rows(prelude_modules()) }

  private static func rows(_ files: prelude_files) -> UnsafeBufferPointer<prelude_file> {
    UnsafeBufferPointer(start: files.first, count: Int(files.count))
  }

  private static func bytes(of file: prelude_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.size)))
  }
}
