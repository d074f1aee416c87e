import Bytecode

// Code objects as programs see them.

enum CodeMethods {
  static func installGetters(_ machine: inout Machine) {
    func add(_ name: String, _ get: @escaping @Sendable (inout Machine, CodeObject) -> Value) {
      machine.addGetter(.code, name) { machine, a throws(Fault) in
        guard case .ref(let h) = a[0], machine.heap.kind(h) == .code, case .int(let id) = machine.heap[h, 0] else {
          return .none
        }
        return get(&machine, machine.codeObjects[id])
      }
    }
    add("co_name") { machine, code in .str(machine.intern(code.name)) }
    add("co_qualname") { machine, code in .str(machine.intern(code.qualifiedName)) }
    add("co_filename") { machine, code in .str(machine.intern(code.fileName)) }
    add("co_firstlineno") { _, code in .int(code.firstLine) }
    add("co_argcount") { _, code in .int(code.argumentCount) }
    add("co_posonlyargcount") { _, code in .int(code.positionalOnlyCount) }
    add("co_kwonlyargcount") { _, code in .int(code.keywordOnlyCount) }
    add("co_nlocals") { _, code in .int(code.localNames.count) }
    add("co_stacksize") { _, code in .int(code.stackSize) }
    add("co_flags") { _, code in .int(code.publicFlags) }
    add("co_names") { machine, code in machine.makeNames(code.names) }
    add("co_varnames") { machine, code in machine.makeNames(code.localNames) }
    add("co_freevars") { machine, code in machine.makeNames(code.freeNames) }
    add("co_cellvars") { machine, code in
      machine.makeNames(code.cellSlots.map { code.slotNames[$0] }.filter { !code.freeNames.contains($0) })
    }
    machine.addGetter(.code, "co_consts") { machine, a throws(Fault) in
      guard case .ref(let h) = a[0], case .int(let id) = machine.heap[h, 0] else { return .none }
      let code = machine.codes[id]
      return machine.makeTuple((0..<code.constantCount).map { code.constants[$0] })
    }
    machine.addGetter(.function, "__globals__") { machine, a throws(Fault) in
      guard case .ref(let f) = a[0], case .int(let id) = machine.heap[f, FunctionSlot.code] else { return .none }
      return machine.globalsDict(machine.codes[id].module)
    }
  }
}

extension CodeObject {
  /// Parameters and other locals; not the compiler's own slots.
  var localNames: [String] {
    let own = slotNames.count - freeNames.count
    return slotNames[..<own].enumerated().filter { i, name in
      i < parameterCount || (!cellSlots.contains(i) && name.first != ".")
    }.map(\.element)
  }

  /// `co_flags`, as far as programs ask for them.
  var publicFlags: Int {
    var result = 0
    if !flags.contains(.module), !flags.contains(.classBody) { result |= 3 }
    if flags.contains(.varArgs) { result |= 4 }
    if flags.contains(.varKeywords) { result |= 8 }
    if !freeNames.isEmpty { result |= 16 }
    if flags.contains(.generator) { result |= 32 }
    if flags.contains(.coroutine) { result |= 128 }
    if flags.contains(.asyncGenerator) { result |= 512 }
    return result
  }
}

extension Machine {
  mutating func makeNames(_ names: [String]) -> Value {
    let values = names.map { Value.str(intern($0)) }
    return makeTuple(values)
  }

  mutating func makeCodeObject(_ id: Int) -> Value {
    let h = heap.allocate(.code, TypeID.code.handle, count: 1)
    heap.store(h, 0, .int(id))
    return .ref(h)
  }

  /// The dict that a module's code knows as its globals.
  mutating func globalsDict(_ module: Handle) -> Value {
    heap.kind(module) == .dict ? .ref(module) : attributesDict(module) ?? .none
  }
}
