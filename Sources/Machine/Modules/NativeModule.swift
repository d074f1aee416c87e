// Library modules, or parts of them, that are written in Swift.
//
// Each file here has a `NativeModule`: a table of rows. `math` is native as a whole, so `import` finds it ready made;
// the natives of the others are seen by their Python part (`Prelude/Python/NAME.py`) as the hidden module `_NAME`,
// and that part says what is public. All are made when the machine is, in one order, so handles repeat.

/// A table of natives that belong to one library module.
struct NativeModule {
  let name: String
  /// Whether there is no Python part.
  var isWhole = false
  let rows: [BuiltinRow]
  var floats: [(String, Double)] = []

  static let all: [NativeModule] = [
    MathModule.module, RandomModule.module, TimeModule.module, ThreadModule.module, StreamModule.module,
    SystemModule.module,
    BinaryModule.module, TracebackModule.module, RegexModule.module, JSONModule.module,
    SyntaxModule.module, UnicodeModule.module,
    FinalizationModule.module, ProcessBuiltins.module, EventLoopModule.module,
  ]
}

extension Machine {
  mutating func installModules() {
    for table in BuiltinTables.moduleTypes { install(table) }
    for native in NativeModule.all {
      let module = makeModule(native.name)
      for var row in native.rows {
        row.owner = native.name + "."
        let function = makeBuiltin(row)
        setModuleAttribute(module, intern(row.name), function)
      }
      for (name, value) in native.floats { setModuleAttribute(module, intern(name), .float(value)) }
      if native.isWhole {
        dictSetName(modules, intern(native.name), .ref(module))
      } else {
        setModuleAttribute(builtinsModule, intern("_" + native.name), .ref(module))
      }
    }
    StreamModule.installGetters(&self)
    TracebackModule.installGetters(&self)
  }

  /// The elements of an iterable argument; if Python code makes them, the native is called anew with a list.
  mutating func moduleElements(
    _ value: Value, _ module: String, _ function: String, _ rest: [Value] = []
  ) throws(Fault) -> [Value] {
    if let values = try nativeElements(value) { return values }
    throw callPrelude(._with_list, [moduleFunction(module, function), value] + rest)
  }

  /// A native of a whole module, as a value.
  mutating func moduleFunction(_ module: String, _ function: String) -> Value {
    guard case .ref(let m) = dictGetName(modules, intern(module)) else { return .none }
    return ownAttribute(m, intern(function))
  }

  /// A real number as a float. TypeError for anything else, but where its class says how to make one, `function` is
  /// called anew with what it makes.
  mutating func moduleDouble(_ arguments: Arguments, _ i: Int, _ function: String) throws(Fault) -> Double {
    if let value = try double(arguments[i]) { return value }
    if isUser(arguments[i]) {
      let type = self.type(of: arguments[i])
      if !lookup(type, intern("__float__")).isUnbound || !lookup(type, intern("__index__")).isUnbound {
        throw callPrelude(._with_floats, [moduleFunction("math", function)] + arguments.array)
      }
    }
    throw fault(.typeError, "must be real number, not \(typeName(of: arguments[i]))")
  }

  /// An int argument. TypeError for anything else.
  mutating func moduleInteger(_ value: Value) throws(Fault) -> Integer {
    if let value = integer(value) { return value }
    throw fault(.typeError, "'\(typeName(of: value))' object cannot be interpreted as an integer")
  }
}

extension BuiltinTables {
  static let moduleTypes: [MethodTable] = [StreamModule.methods, DequeType.table]
}
