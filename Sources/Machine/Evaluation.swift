import Bytecode

// `exec`, `eval`, `compile`: code made at run time.
//
// Such code finds its names in a namespace, which lies in slot 0 of its frame, as a class body's: a dict, or the module
// whose globals are meant. The functions inside it have globals too: the module, or the dict itself. So a `Code`'s
// module may be of kind `dict`; its instructions for globals are linked with a cache that never hits.

/// What the world's compiler says of a text.
public enum CompiledText: Sendable {
  case code(CodeObject)
  case error(CompileError)
}

/// A syntax error as Python's exception has it; columns count from 1.
public struct CompileError: Sendable {
  public var type: String
  public var message: String
  public var line: Int
  public var column: Int
  public var endLine: Int
  public var endColumn: Int
  /// The source line.
  public var text: String?

  public init(
    type: String, message: String, line: Int, column: Int, endLine: Int, endColumn: Int, text: String?
  ) {
    self.type = type
    self.message = message
    self.line = line
    self.column = column
    self.endLine = endLine
    self.endColumn = endColumn
    self.text = text
  }
}

/// What a text is compiled for: Python's names of the modes.
public enum CompileMode: String, Sendable { case exec, eval, single }

extension Machine {
  /// `compile(source, filename, mode)`: the number of linked code.
  mutating func compileText(_ source: Value, _ fileName: String, _ mode: CompileMode) throws(Fault) -> Int {
    let text = try sourceText(source, mode)
    switch world.compile(text, fileName, mode) {
    case .code(let object): return link(object, module: mainModule, isQuiet: false)
    case .error(let error): throw syntaxError(error, fileName)
    }
  }

  /// The text of a program's `str` or `bytes`.
  mutating func sourceText(_ source: Value, _ mode: CompileMode) throws(Fault) -> String {
    var text = ""
    switch source {
    case .str(let s): text = heap.immutables.text(s).string
    case .bytes(let b): text = String(decoding: heap.immutables.bytes(b), as: UTF8.self)
    default: break
    }
    if text.utf8.contains(0) { throw fault(.valueError, "source code string cannot contain null bytes") }
    return mode == .eval ? String(text.drop { $0 == " " || $0 == "\t" }) : text
  }

  mutating func syntaxError(_ error: CompileError, _ fileName: String) -> Fault {
    if error.type == TypeID.recursionError.name { return fault(.recursionError, error.message) }
    let types: [TypeID] = [.syntaxError, .indentationError, .tabError]
    let type = types.first { $0.name == error.type } ?? .syntaxError
    let details = makeTuple([
      makeStr(fileName), .int(error.line), .int(error.column), error.text.map { makeStr($0) } ?? .none,
      .int(error.endLine), .int(error.endColumn),
    ])
    return fault(type, arguments: [makeStr(error.message), details])
  }

  /// Where code that `exec` or `eval` runs finds its names.
  private struct Names {
    /// Of its functions: a module, or a dict.
    var globals: Handle
    /// Of its own: a module, or a dict.
    var locals: Handle
  }

  /// The namespaces that a call of `exec` or `eval` names, or those of the caller.
  private mutating func names(_ name: String, _ globals: Value, _ locals: Value) throws(Fault) -> Names {
    let t = tasks + current
    let code = codes[Int(t.pointee.code)]
    var names = Names(globals: code.module, locals: code.module)
    if globals.isUnbound || globals.isNone {
      if code.flags.contains(.classBody), case .ref(let namespace) = t.pointee.stack[t.pointee.fp] {
        names.locals = namespace
      } else if !code.flags.contains(.module), case .ref(let dict) = localsDict() {
        names.locals = dict
      }
    } else {
      guard case .ref(let h) = globals, heap.kind(h) == .dict else {
        let what =
          name == "exec" ? "exec() globals must be a dict, not \(typeName(of: globals))" : "globals must be a dict"
        throw fault(.typeError, what)
      }
      names.globals = namespace(h)
      names.locals = names.globals
    }
    if !locals.isUnbound, !locals.isNone {
      guard case .ref(let h) = locals, heap.kind(h) == .dict || !lookup(type(of: locals), .__getitem__).isUnbound else {
        throw fault(
          .typeError,
          name == "exec"
            ? "locals must be a mapping or None, not \(typeName(of: locals))" : "locals must be a mapping")
      }
      names.locals = heap.kind(h) == .dict ? namespace(h) : h
    }
    if heap.kind(names.globals) == .dict, dictGetName(names.globals, Name.__builtins__.rawValue).isUnbound {
      dictSetName(names.globals, Name.__builtins__.rawValue, .ref(builtinsModule))
    }
    return names
  }

  /// The module whose `__dict__` a dict is, or the dict.
  private func namespace(_ dict: Handle) -> Handle {
    let owner = heap.headers[Int(dict)].type == TypeID.dict.handle ? heap.aux(dict) : 0
    return owner != 0 && heap.kind(owner) == .module ? owner : dict
  }

  /// `exec` and `eval`: asks the loop to run the code in the builtin's place.
  mutating func evaluate(_ name: String, _ a: Arguments) throws(Fault) -> Fault {
    let names = try names(name, a.optional(1), a.optional(2))
    var id = 0
    switch a[0] {
    case .str, .bytes: id = try compileText(a[0], "<string>", name == "exec" ? .exec : .eval)
    case .ref(let h) where heap.kind(h) == .code:
      guard case .int(let given) = heap[h, 0] else { return notCode(name) }
      if !codeObjects[given].freeNames.isEmpty {
        return fault(.typeError, "code object passed to \(name)() may not contain free variables")
      }
      id = given
    default: return notCode(name)
    }
    if codes[id].module != names.globals { id = link(codeObjects[id], module: names.globals, isQuiet: false) }
    let arguments: [Value] = codes[id].flags.contains(.classBody) ? [.ref(names.locals)] : []
    return call(makeFunction(id), arguments)
  }

  /// How a native returns that has linked code: the table of codes may have moved, and the loop holds a pointer into it
  /// that only a call renews.
  fileprivate mutating func afterLinking(_ value: Value) -> Fault { callPrelude(._same, [value]) }

  private mutating func notCode(_ name: String) -> Fault {
    fault(.typeError, "\(name)() arg 1 must be a string, bytes or code object")
  }

  // MARK: Names in a namespace

  /// A name of a namespace, a module or dict; unbound if it lacks it.
  @inline(__always) mutating func namespaceValue(_ namespace: Handle, _ name: UInt32) -> Value {
    heap.kind(namespace) == .dict ? dictGetName(namespace, name) : ownAttribute(namespace, name)
  }

  @inline(__always) mutating func setNamespaceValue(_ namespace: Handle, _ name: UInt32, _ value: Value) {
    if heap.kind(namespace) == .dict {
      dictSetName(namespace, name, value)
    } else {
      setModuleAttribute(namespace, name, value)
    }
  }

  mutating func deleteNamespaceValue(_ namespace: Handle, _ name: UInt32) -> Bool {
    heap.kind(namespace) == .dict ? dictDeleteName(namespace, name) : deleteOwnAttribute(namespace, name)
  }

  /// A global of code whose globals are a dict: from the dict, else from its `__builtins__`.
  mutating func loadGlobal(_ name: UInt32, from dict: Handle) throws(Fault) -> Value {
    let value = dictGetName(dict, name)
    if !value.isUnbound { return value }
    var outer = builtinsModule
    if case .ref(let own) = dictGetName(dict, Name.__builtins__.rawValue) { outer = own }
    let builtin = namespaceValue(outer, name)
    if builtin.isUnbound { throw nameError(name) }
    return builtin
  }
}

enum EvaluationBuiltins {
  static let functions: [BuiltinRow] = [
    BuiltinRow("exec", 1, 3) { machine, a throws(Fault) in throw try machine.evaluate("exec", a) },
    BuiltinRow("eval", 1, 3) { machine, a throws(Fault) in throw try machine.evaluate("eval", a) },
    BuiltinRow(
      "compile", 3, 6, keywords: ["source", "filename", "mode", "flags", "dont_inherit", "optimize"]
    ) { machine, a throws(Fault) in
      guard let mode = CompileMode(rawValue: machine.string(a[2])) else {
        throw machine.fault(.valueError, "compile() mode must be 'exec', 'eval' or 'single'")
      }
      // PyCF_ONLY_AST
      if case .int(let flags) = a.optional(3), flags & 0x400 != 0 {
        throw machine.callPrelude(._compile_tree, [a[0], a[1], a[2], .bool(true)])
      }
      switch a[0] {
      case .str, .bytes:
        let id = try machine.compileText(a[0], machine.string(a[1]), mode)
        throw machine.afterLinking(machine.makeCodeObject(id))
      case .ref(let h) where machine.heap.kind(h) == .code: return a[0]
      default: throw machine.callPrelude(._compile_tree, [a[0], a[1], a[2], .bool(false)])
      }
    },
    // _import_one(name): imports a module; the packages above it are there.
    BuiltinRow("_import_one", 1, 1) { machine, a throws(Fault) in try machine.importOne(machine.string(a[0])) },
    // _end_import(name, is_loaded): the body of a module of the program's own is over.
    BuiltinRow("_end_import", 2, 2) { machine, a throws(Fault) in
      machine.endImport(machine.string(a[0]), isLoaded: machine.nativeTruth(a[1]) ?? false)
      return .none
    },
    // _await_import(name): waits while another task runs the module's body.
    BuiltinRow("_await_import", 1, 1, effect: .visible, readiness: importReadiness) { _, _ throws(Fault) in .none },
    // _run_again(module): runs the body of a module of the program's own once more; False for others.
    BuiltinRow("_run_again", 1, 1) { machine, a throws(Fault) in
      guard case .ref(let module) = a[0], let body = try machine.bodyAgain(module) else { return .bool(false) }
      throw machine.call(body, [])
    },
    // _absolute_name(name, package): what a relative import means.
    BuiltinRow("_absolute_name", 2, 2) { machine, a throws(Fault) in
      machine.makeStr(try machine.absoluteName(machine.string(a[0]), in: a[1]))
    },
  ]

  private static let importReadiness: Ready = { machine, task, a in
    guard let importer = machine.importer(of: machine.string(a[0])), importer != task else { return .proceeds }
    return .waits(timeout: nil, holder: importer)
  }
}

extension Machine {
  /// The parts of `SyntaxError(message, (filename, lineno, offset, text, end_lineno, end_offset))`.
  func syntaxErrorDetail(_ e: Handle, _ index: Int) -> Value {
    guard case .ref(let args) = heap[e, ExceptionSlot.args], heap.count(args) == 2,
      case .ref(let details) = heap[args, 1], heap.kind(details) == .tuple, index < heap.count(details)
    else { return .none }
    return heap[details, index]
  }

  /// Where a SyntaxError is, as its str ends.
  func syntaxErrorPlace(_ e: Handle) -> String {
    guard case .int(let line) = syntaxErrorDetail(e, 1) else { return "" }
    guard case .str(let s) = syntaxErrorDetail(e, 0) else { return " (line \(line))" }
    let name = heap.immutables.text(s).string.split(separator: "/").last.map(String.init) ?? ""
    return " (\(name), line \(line))"
  }

  /// File, line and carets of a SyntaxError, as its report has them above the last line.
  func syntaxErrorText(_ e: Handle) -> String {
    guard case .int(let line) = syntaxErrorDetail(e, 1) else { return "" }
    let file = text(syntaxErrorDetail(e, 0))?.string ?? "<string>"
    var result = "  File \"\(file)\", line \(line)\n"
    guard let source = text(syntaxErrorDetail(e, 3))?.string else { return result }
    let points = Array(source.unicodeScalars)
    let indent = points.prefix { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }.count
    var shown = points.dropFirst(indent)
    while let last = shown.last, last == "\n" || last == "\r" || last == " " { shown = shown.dropLast() }
    result += "    " + String(String.UnicodeScalarView(shown)) + "\n"
    guard case .int(let column) = syntaxErrorDetail(e, 2), column > 0 else { return result }
    let start = column - 1 - indent
    if start >= 0 {
      var end = start + 1
      if case .int(let endColumn) = syntaxErrorDetail(e, 5), endColumn > column {
        end = endColumn - 1 - indent
        if case .int(let endLine) = syntaxErrorDetail(e, 4), endLine > line { end = shown.count }
      }
      if heap.headers[Int(e)].type != TypeID.syntaxError.handle { end = start + 1 }
      end = min(end, max(start + 1, shown.count))
      result +=
        "    " + String(repeating: " ", count: start) + String(repeating: "^", count: max(1, end - start)) + "\n"
    }
    return result
  }
}
