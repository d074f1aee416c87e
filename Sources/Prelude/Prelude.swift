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

  /// A row a module, in alphabetical order.
  private static let modules: [(name: String, source: @Sendable () -> [UInt8])] = [
    ("__future__", { PackageResources.__future___py }),
    ("_binding", { PackageResources._binding_py }),
    ("_filesystem", { PackageResources._filesystem_py }),
    ("_frames", { PackageResources._frames_py }),
    ("_weakrefset", { PackageResources._weakrefset_py }),
    ("_wrappers", { PackageResources._wrappers_py }),
    ("abc", { PackageResources.abc_py }),
    ("atexit", { PackageResources.atexit_py }),
    ("bisect", { PackageResources.bisect_py }),
    ("collections", { PackageResources.collections_py }),
    ("collections.abc", { PackageResources.collections_abc_py }),
    ("contextlib", { PackageResources.contextlib_py }),
    ("contextvars", { PackageResources.contextvars_py }),
    ("copy", { PackageResources.copy_py }),
    ("copyreg", { PackageResources.copyreg_py }),
    ("dataclasses", { PackageResources.dataclasses_py }),
    ("datetime", { PackageResources.datetime_py }),
    ("difflib", { PackageResources.difflib_py }),
    ("enum", { PackageResources.enum_py }),
    ("fnmatch", { PackageResources.fnmatch_py }),
    ("fractions", { PackageResources.fractions_py }),
    ("functools", { PackageResources.functools_py }),
    ("gc", { PackageResources.gc_py }),
    ("glob", { PackageResources.glob_py }),
    ("graphlib", { PackageResources.graphlib_py }),
    ("heapq", { PackageResources.heapq_py }),
    ("inspect", { PackageResources.inspect_py }),
    ("io", { PackageResources.io_py }),
    ("itertools", { PackageResources.itertools_py }),
    ("keyword", { PackageResources.keyword_py }),
    ("linecache", { PackageResources.linecache_py }),
    ("logging", { PackageResources.logging_py }),
    ("logging.handlers", { PackageResources.logging_handlers_py }),
    ("numbers", { PackageResources.numbers_py }),
    ("operator", { PackageResources.operator_py }),
    ("os", { PackageResources.os_py }),
    ("os.path", { PackageResources.os_path_py }),
    ("pathlib", { PackageResources.pathlib_py }),
    ("pickle", { PackageResources.pickle_py }),
    ("posixpath", { PackageResources.os_path_py }),
    ("pprint", { PackageResources.pprint_py }),
    ("queue", { PackageResources.queue_py }),
    ("random", { PackageResources.random_py }),
    ("sched", { PackageResources.sched_py }),
    ("shutil", { PackageResources.shutil_py }),
    ("statistics", { PackageResources.statistics_py }),
    ("string", { PackageResources.string_py }),
    ("sys", { PackageResources.sys_py }),
    ("sysconfig", { PackageResources.sysconfig_py }),
    ("tempfile", { PackageResources.tempfile_py }),
    ("textwrap", { PackageResources.textwrap_py }),
    ("threading", { PackageResources.threading_py }),
    ("time", { PackageResources.time_py }),
    ("timeit", { PackageResources.timeit_py }),
    ("traceback", { PackageResources.traceback_py }),
    ("tracemalloc", { PackageResources.tracemalloc_py }),
    ("types", { PackageResources.types_py }),
    ("typing", { PackageResources.typing_py }),
    ("unittest", { PackageResources.unittest_py }),
    ("unittest.case", { PackageResources.unittest_case_py }),
    ("unittest.loader", { PackageResources.unittest_loader_py }),
    ("unittest.main", { PackageResources.unittest_main_py }),
    ("unittest.result", { PackageResources.unittest_result_py }),
    ("unittest.runner", { PackageResources.unittest_runner_py }),
    ("unittest.suite", { PackageResources.unittest_suite_py }),
    ("unittest.util", { PackageResources.unittest_util_py }),
    ("warnings", { PackageResources.warnings_py }),
    ("weakref", { PackageResources.weakref_py }),
  ]

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
