import Bytecode
import Compiler
import Machine
import Prelude
import Syntax

// The modules beside a program: which of its imports mean files in its own folder.
//
// Input: the tree of the program and a reader of the folder's files. Output: the files that its import statements lead
// to, directly or from file to file, and for each module its code or the error that importing it raises. Names that
// stand as text in a call of `import_module` count, too. A name that means no file is left to the library.
//
// As in CPython, a folder's modules go before the library's, but for those that the interpreter is built with or has
// loaded before any program runs; a package goes before a module, and a folder without `__init__.py` comes last.

/// A file of a program.
public struct ProgramFile: Sendable, Equatable {
  /// The text of the file with that path beside the program (`tools.py`, `shapes/__init__.py`); nil: there is none.
  public typealias Reader = @Sendable (_ path: String) -> String?

  /// The path from the program's folder, with `/`.
  public var name: String
  public var source: String

  public init(name: String, source: String) {
    self.name = name
    self.source = source
  }
}

/// Finds and compiles a program's modules.
struct ModuleFinder {
  /// Never looked for beside a program.
  private static let builtIn: Set<String> = [
    "__main__", "_thread", "abc", "atexit", "builtins", "codecs", "encodings", "errno", "faulthandler", "gc", "io",
    "itertools", "marshal", "math", "posix", "pwd", "signal", "simulate", "sys", "time",
  ]

  /// The main file, as tracebacks name it.
  private let main: ProgramFile
  private let reader: ProgramFile.Reader
  /// The program's folder with a `/`, or nothing.
  private let folder: String
  private(set) var modules: [String: OwnModule] = [:]
  /// Lines by the names that tracebacks show.
  private(set) var lines: [String: [String]] = [:]
  private var found: [ProgramFile] = []
  /// Names that mean no file.
  private var absent: Set<String> = []
  /// Modules whose own imports are still to be followed.
  private var pending: [(tree: Module, source: String, package: String)] = []

  init(main: ProgramFile, reader: @escaping ProgramFile.Reader) {
    self.main = main
    self.reader = reader
    folder = main.name.lastIndex(of: "/").map { String(main.name[...$0]) } ?? ""
  }

  var files: [ProgramFile] { found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } }

  /// Finds all that the main file's tree leads to.
  mutating func follow(_ tree: Module) {
    pending = [(tree, main.source, "")]
    while let next = pending.popLast() {
      for name in Imports(of: next.tree.body, in: next.package).names + Self.namedInCalls(next.source) {
        require(name)
      }
    }
  }

  /// Finds a module and the packages above it.
  private mutating func require(_ name: String) {
    let parts = name.split(separator: ".").map(String.init)
    guard let top = parts.first, !Self.builtIn.contains(top) else { return }
    var folders: [String] = []
    for n in 1...parts.count {
      let partial = parts.prefix(n).joined(separator: ".")
      if let known = modules[partial] {
        if known.folder == nil { return }
      } else if absent.contains(partial) || !find(partial, parts.prefix(n)) {
        absent.insert(partial)
        if n == 1, Library.has(top) { return }
        folders.append(partial)
      } else {
        for folder in folders { addFolder(folder) }
        folders = []
        if modules[partial]?.folder == nil { return }
      }
    }
  }

  private mutating func addFolder(_ name: String) {
    let path = folder + name.split(separator: ".").joined(separator: "/")
    modules[name] = OwnModule(body: .folder, file: path, folder: path)
    absent.remove(name)
  }

  private mutating func find(_ name: String, _ parts: ArraySlice<String>) -> Bool {
    let path = parts.joined(separator: "/")
    if let source = read(path + "/__init__.py") {
      add(name, path + "/__init__.py", source, folder: folder + path)
    } else if let source = read(path + ".py") {
      add(name, path + ".py", source, folder: nil)
    } else {
      return false
    }
    return true
  }

  private func read(_ path: String) -> String? { folder + path == main.name ? main.source : reader(path) }

  private mutating func add(_ name: String, _ path: String, _ source: String, folder package: String?) {
    let shown = folder + path
    if shown != main.name { found.append(ProgramFile(name: path, source: source)) }
    lines[shown] = Program.lines(of: source)
    let body: OwnModule.Body
    do throws(SyntaxError) {
      let tree = try Parser.parse(source, fileName: shown)
      body = .code(try Compiler.compile(tree, fileName: shown))
      let parent = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? ""
      pending.append((tree, source, package == nil ? parent : name))
    } catch {
      let text = error.text ?? SyntaxError.line(Int(error.span.line), of: source).map { $0 + "\n" }
      body = .error(CompileError(error, text: text))
    }
    modules[name] = OwnModule(body: body, file: shown, folder: package)
  }

  /// The names in calls such as `importlib.import_module("plugins.first")`.
  private static func namedInCalls(_ source: String) -> [String] {
    var names: [String] = []
    var rest = Array(source.utf8)[...]
    for call in ["import_module(", "__import__("] {
      rest = Array(source.utf8)[...]
      let wanted = Array(call.utf8)
      while let start = rest.firstIndex(of: wanted[0]) {
        rest = rest[start...]
        guard rest.starts(with: wanted) else {
          rest = rest.dropFirst()
          continue
        }
        rest = rest.dropFirst(wanted.count)
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
        let name = String(decoding: rest.dropFirst().prefix { $0 != quote }, as: UTF8.self)
        if name.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }) { names.append(name) }
      }
    }
    return names
  }
}

/// The modules that the import statements of a tree may mean, wherever they stand.
private struct Imports {
  private(set) var names: [String] = []
  /// The package that relative imports begin from.
  private let package: String

  init(of body: [Statement], in package: String) {
    self.package = package
    visit(body)
  }

  private mutating func visit(_ body: [Statement]) {
    for statement in body { visit(statement) }
  }

  private mutating func visit(_ statement: Statement) {
    switch statement.kind {
    case .import(let aliases): names += aliases.map(\.name)
    case .importFrom(let module, let aliases, let level): add(module, aliases, level)
    case .assign(let targets, let value):
      if case .name("__all__")? = targets.first?.kind { addAll(value) }
    case .functionDef(let function): visit(function.body)
    case .classDef(let type): visit(type.body)
    case .for(_, _, let body, let orElse, _), .while(_, let body, let orElse), .if(_, let body, let orElse):
      visit(body)
      visit(orElse)
    case .with(_, let body, _): visit(body)
    case .match(_, let cases): for item in cases { visit(item.body) }
    case .try(let body, let handlers, let orElse, let finalBody, _):
      visit(body)
      for handler in handlers { visit(handler.body) }
      visit(orElse)
      visit(finalBody)
    default: break
    }
  }

  private mutating func add(_ module: String?, _ aliases: [Alias], _ level: Int) {
    var parts = module.map { [$0] } ?? []
    if level > 0 {
      let above = package.split(separator: ".").map(String.init)
      guard above.count >= level else { return }
      parts = above.dropLast(level - 1) + parts
    }
    let base = parts.joined(separator: ".")
    names.append(base)
    // Any of them may be a submodule. `*` means those that the package's `__all__` names.
    names += aliases.filter { $0.name != "*" }.map { base + "." + $0.name }
  }

  private mutating func addAll(_ value: Expression) {
    var elements: [Expression] = []
    if case .list(let items) = value.kind { elements = items }
    if case .tuple(let items) = value.kind { elements = items }
    for case .constant(.string(let points)) in elements.map(\.kind) where !package.isEmpty {
      names.append(package + "." + String(String.UnicodeScalarView(points.compactMap { Unicode.Scalar($0) })))
    }
  }
}
