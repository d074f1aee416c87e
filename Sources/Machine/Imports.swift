import Bytecode

// Importing: the instructions, and how a module's body comes to run.
//
// A module lies in `sys.modules` before its body runs, so that modules can import each other. The body is called
// before the importing instruction, which is then executed again and finds the module.
//
// The program's own modules (from the files beside it) go before the library's, as a program's folder does. Code of the
// prelude never sees them: where one has the name of a library module, that one lies in `sys.modules` under a name
// that no program can write.

extension Machine {
  static let circularImport = " (most likely due to a circular import)"

  // MARK: The instructions

  /// The `importName` instruction. nil: a module's body runs first, then the instruction again.
  mutating func importModule(_ i: UnsafeMutablePointer<Op>, _ code: UnsafeMutablePointer<Code>) throws(Fault) -> Value?
  {
    let isQuiet = code.pointee.isQuiet
    var name = heap.immutables.text(code.pointee.names[Int(i.pointee.a)]).string
    if name.hasPrefix(".") { name = try absoluteName(name, in: package(of: code.pointee.module)) }
    let parts = name.split(separator: ".").map(String.init)
    for n in 1...max(1, parts.count) {
      let partial = parts.prefix(n).joined(separator: ".")
      if !dictGetName(modules, key(of: partial, isQuiet)).isUnbound {
        guard let task = importer(of: partial), task != current else { continue }
        try enter(prelude[._wait_for_import], [.str(intern(partial))])
        return nil
      }
      if let body = try beginImport(partial, isQuiet: isQuiet) {
        try enter(body.function, body.arguments)
        return nil
      }
    }
    return dictGetName(modules, key(of: i.pointee.b == 1 ? parts.first ?? name : name, isQuiet))
  }

  /// The `importFrom` instruction. nil: a submodule's body runs first, then the instruction again.
  mutating func importFrom(
    _ module: Value, _ name: UInt32, _ code: UnsafeMutablePointer<Code>
  ) throws(Fault) -> Value? {
    guard case .ref(let m) = module else { return Value.none }
    let value = ownAttribute(m, name)
    if !value.isUnbound { return value }
    let moduleName = string(ownAttribute(m, Name.__name__.rawValue))
    let text = heap.immutables.text(name).string
    let full = moduleName + "." + text
    let inner = dictGetName(modules, key(of: full, code.pointee.isQuiet))
    if !inner.isUnbound { return inner }
    var isLibrary = true
    if case .ref(let path) = ownAttribute(m, Name.__path__.rawValue) { isLibrary = heap.count(path) == 0 }
    if isLibrary ? world.load(full) != nil : world.own(full) != nil {
      if let body = try beginImport(full, isQuiet: isLibrary) {
        try enter(body.function, body.arguments)
        return nil
      }
      return dictGetName(modules, intern(full))
    }
    let getter = ownAttribute(m, Name.__getattr__.rawValue)
    if !getter.isUnbound { throw callPrelude(._import_from, [getter, .str(name), makeStr(moduleName)]) }
    throw cannotImport(text, from: m, moduleName)
  }

  private mutating func cannotImport(_ text: String, from module: Handle, _ moduleName: String) -> Fault {
    let file = string(ownAttribute(module, Name.__file__.rawValue))
    let place = file.isEmpty ? "unknown location" : file
    let from =
      isInitializing(module)
      ? "partially initialized module '\(moduleName)'\(Machine.circularImport)" : "'\(moduleName)'"
    let hint = RefusedModules.hint(moduleName, text)
    let e = makeException(
      TypeID.importError.handle, [makeStr("cannot import name '\(text)' from \(from) (\(place))\(hint)")])
    if case .ref(let h) = e {
      setDetail(h, detailName("name"), makeStr(moduleName))
      if !file.isEmpty { setDetail(h, detailName("path"), makeStr(file)) }
    }
    return .raise(e)
  }

  /// The `importStar` instruction. false: a submodule's body runs first, then the instruction again.
  mutating func importStar(_ module: Value, _ code: UnsafeMutablePointer<Code>) throws(Fault) -> Bool {
    guard case .ref(let m) = module else { return true }
    var target = code.pointee.module
    if code.pointee.flags.contains(.classBody), case .ref(let namespace) = tasks[current].stack[tasks[current].fp] {
      target = namespace
    }
    let all = ownAttribute(m, Name.__all__.rawValue)
    if case .ref(let names) = all, heap.kind(names) == .list || heap.kind(names) == .tuple {
      if !ownAttribute(m, Name.__getattr__.rawValue).isUnbound {
        throw callPrelude(._import_star, [module, all, .ref(target)])
      }
      if try beginSubmodule(of: m, elements(names)) { return false }
      for name in elements(names) {
        guard case .str(let s) = name else { continue }
        let interned = heap.immutables.intern(s)
        setNamespaceValue(target, interned, try getAttribute(module, interned))
      }
      return true
    }
    for case (.str(let s), let value) in ownAttributes(m) where heap.immutables.text(s).string.first != "_" {
      setNamespaceValue(target, heap.immutables.intern(s), value)
    }
    return true
  }

  /// Begins the first submodule among a package's `__all__` that is not there yet; false if there is none.
  private mutating func beginSubmodule(of package: Handle, _ names: [Value]) throws(Fault) -> Bool {
    guard !ownAttribute(package, Name.__path__.rawValue).isUnbound else { return false }
    let prefix = string(ownAttribute(package, Name.__name__.rawValue)) + "."
    for name in names {
      guard case .str(let s) = name, ownAttribute(package, heap.immutables.intern(s)).isUnbound else { continue }
      let full = prefix + string(name)
      guard dictGetName(modules, intern(full)).isUnbound, world.own(full) != nil else { continue }
      guard let body = try beginImport(full, isQuiet: false) else { continue }
      try enter(body.function, body.arguments)
      return true
    }
    return false
  }

  // MARK: Names

  /// A module's key in `sys.modules`.
  private mutating func key(of name: String, _ isQuiet: Bool) -> UInt32 {
    guard isQuiet, world.own(name.split(separator: ".").first.map(String.init) ?? name) != nil else {
      return intern(name)
    }
    return intern("\u{0}" + name)
  }

  private func package(of module: Handle) -> Value {
    heap.kind(module) == .module ? ownAttribute(module, Name.__package__.rawValue) : .none
  }

  /// What a name that begins with dots means in a package.
  mutating func absoluteName(_ name: String, in package: Value) throws(Fault) -> String {
    let rest = name.drop { $0 == "." }
    guard case .str = package, !string(package).isEmpty else {
      throw fault(.importError, "attempted relative import with no known parent package")
    }
    var parts = string(package).split(separator: ".")
    let ups = name.count - rest.count - 1
    guard ups < parts.count else {
      throw fault(.importError, "attempted relative import beyond top-level package")
    }
    parts.removeLast(ups)
    return (parts + (rest.isEmpty ? [] : [rest])).joined(separator: ".")
  }

  // MARK: Bodies

  /// Calls a function before the current instruction is executed again.
  private mutating func enter(_ function: Value, _ arguments: [Value]) throws(Fault) {
    let sp = tasks[current].sp
    ensureStack(sp + 4 + arguments.count)
    tasks[current].stack[sp] = function
    tasks[current].stack[sp + 1] = .unbound
    for (i, argument) in arguments.enumerated() { tasks[current].stack[sp + 2 + i] = argument }
    tasks[current].sp = sp + 2 + arguments.count
    try enterCall(Entry(base: sp, count: arguments.count, flags: .retries))
  }

  /// A call that runs a module's body.
  struct BodyCall {
    var function: Value
    var arguments: [Value] = []
  }

  /// Puts a new module where it is found; its body is to be run next, if it has one.
  mutating func beginImport(_ name: String, isQuiet: Bool) throws(Fault) -> BodyCall? {
    if !isQuiet, let own = world.own(name) { return try beginOwn(own, name) }
    guard let loaded = world.load(name) else { throw moduleNotFound(name, isQuiet) }
    let module = makeModule(name)
    let key = key(of: name, isQuiet)
    dictSetName(modules, key, .ref(module))
    let keyText = heap.immutables.text(key).string
    if let dot = keyText.lastIndex(of: "."),
      case .ref(let parent) = dictGetName(modules, intern(String(keyText[..<dot])))
    {
      setModuleAttribute(parent, intern(String(keyText[keyText.index(after: dot)...])), .ref(module))
    }
    return BodyCall(function: makeFunction(link(loaded.code, module: module, isQuiet: loaded.isPrelude)))
  }

  private mutating func moduleNotFound(_ name: String, _ isQuiet: Bool) -> Fault {
    var message = RefusedModules.message(name) ?? "No module named '\(name)'"
    if RefusedModules.message(name) == nil, let dot = name.lastIndex(of: ".") {
      let parent = String(name[..<dot])
      message = "No module named '\(name)'"
      if case .ref(let m) = dictGetName(modules, key(of: parent, isQuiet)),
        ownAttribute(m, Name.__path__.rawValue).isUnbound
      {
        message += "; '\(parent)' is not a package"
      }
    }
    let e = makeException(TypeID.moduleNotFoundError.handle, [makeStr(message)])
    if case .ref(let h) = e { setDetail(h, detailName("name"), .str(intern(name))) }
    return .raise(e)
  }

  private mutating func beginOwn(_ own: OwnModule, _ name: String) throws(Fault) -> BodyCall? {
    if case .error(let error) = own.body { throw syntaxError(error, own.file) }
    let module = makeModule(name)
    let parent = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? ""
    setModuleAttribute(module, Name.__doc__.rawValue, .none)
    setModuleAttribute(module, Name.__package__.rawValue, .str(intern(own.folder == nil ? parent : name)))
    setModuleAttribute(module, Name.__loader__.rawValue, .none)
    setModuleAttribute(module, Name.__spec__.rawValue, .none)
    if let folder = own.folder {
      setModuleAttribute(module, Name.__path__.rawValue, makeList([makeStr(folder)]))
    }
    dictSetName(modules, intern(name), .ref(module))
    guard case .code(let code) = own.body else {
      endImport(name, isLoaded: true)
      return nil
    }
    setModuleAttribute(module, Name.__file__.rawValue, makeStr(own.file))
    setModuleAttribute(module, Name.__cached__.rawValue, .none)
    setModuleAttribute(module, Name.__builtins__.rawValue, .ref(builtinsModule))
    dictSetName(importing, intern(name), .int(current))
    let body = makeFunction(link(code, module: module, isQuiet: false))
    return BodyCall(function: prelude[._run_module], arguments: [body, .str(intern(name))])
  }

  /// The body of a module that is there already, to be run once more; nil if it is not the program's own.
  mutating func bodyAgain(_ module: Handle) throws(Fault) -> Value? {
    let own = world.own(string(ownAttribute(module, Name.__name__.rawValue)))
    switch own?.body {
    case .code(let code): return makeFunction(link(code, module: module, isQuiet: false))
    case .error(let error): throw syntaxError(error, own?.file ?? "")
    case .folder, nil: return nil
    }
  }

  /// The body has ended. Only now is the module an attribute of its package, as in CPython.
  mutating func endImport(_ name: String, isLoaded: Bool) {
    _ = dictDeleteName(importing, intern(name))
    guard isLoaded else {
      _ = dictDeleteName(modules, intern(name))
      return
    }
    guard let dot = name.lastIndex(of: "."), case .ref(let parent) = dictGetName(modules, intern(String(name[..<dot])))
    else { return }
    setModuleAttribute(
      parent, intern(String(name[name.index(after: dot)...])), dictGetName(modules, intern(name)))
  }

  // MARK: Modules whose bodies run

  /// `_import_one(name)` in Python: one step of an import, the packages above are there.
  mutating func importOne(_ name: String) throws(Fault) -> Value {
    if !dictGetName(modules, intern(name)).isUnbound {
      guard let task = importer(of: name), task != current else { return .none }
      throw callPrelude(._wait_for_import, [.str(intern(name))])
    }
    guard let body = try beginImport(name, isQuiet: false) else { return .none }
    throw call(body.function, body.arguments)
  }

  /// The number of the task that runs the body of a module.
  func importer(of name: String) -> Int? {
    guard tableCount(importing) > 0 else { return nil }
    for entry in dictEntries(importing) {
      if case .int(let task) = entry.value, string(entry.key) == name { return task }
    }
    return nil
  }

  func isInitializing(_ module: Handle) -> Bool {
    importer(of: string(ownAttribute(module, Name.__name__.rawValue))) != nil
  }
}
