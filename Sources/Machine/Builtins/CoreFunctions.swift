import Bytecode

// Functions: attributes, types, identity, output, and natives for the prelude (names that begin with `_`).

enum CoreFunctions {
  static let functions: [BuiltinRow] =
    attributeRows + typeRows + outputRows + preludeRows + EvaluationBuiltins.functions + FrameBuiltins.natives

  private static let attributeRows: [BuiltinRow] = [
    BuiltinRow("getattr", 2, 3, effect: .readsAttribute) { machine, arguments throws(Fault) in
      let name = try machine.attributeName(arguments[1])
      if arguments.count == 3 {
        throw machine.callPrelude(._getattr, [arguments[0], .str(name), arguments[2]])
      }
      return try machine.getAttribute(arguments[0], name)
    },
    BuiltinRow("hasattr", 2, 2, effect: .readsAttribute) { machine, arguments throws(Fault) in
      let name = try machine.attributeName(arguments[1])
      throw machine.callPrelude(._hasattr, [arguments[0], .str(name)])
    },
    BuiltinRow("setattr", 3, 3, effect: .writesAttribute) { machine, arguments throws(Fault) in
      let name = try machine.attributeName(arguments[1])
      try machine.setAttribute(arguments[0], name, arguments[2])
      return .none
    },
    BuiltinRow("delattr", 2, 2, effect: .writesAttribute) { machine, arguments throws(Fault) in
      let name = try machine.attributeName(arguments[1])
      try machine.deleteAttribute(arguments[0], name)
      return .none
    },
    BuiltinRow("_getattribute_native", 2, 2) { machine, arguments throws(Fault) in
      guard case .str(let s) = arguments[1] else { return .none }
      return try machine.getAttribute(arguments[0], machine.heap.immutables.intern(s))
    },
    BuiltinRow("vars", 0, 1) { machine, arguments throws(Fault) in
      if arguments.count == 0 { return machine.localsDict() }
      if case .ref(let h) = arguments[0], machine.heap.kind(h) == .type {
        return try machine.getAttribute(arguments[0], Name.__dict__.rawValue)
      }
      if case .ref(let h) = arguments[0], !machine.isUser(arguments[0]), let dict = machine.attributesDict(h) {
        return dict
      }
      throw machine.callPrelude(._vars, [arguments[0]])
    },
    BuiltinRow("locals", 0, 0) { machine, _ throws(Fault) in machine.localsDict() },
    BuiltinRow("globals", 0, 0) { machine, _ throws(Fault) in
      machine.globalsDict(machine.codes[Int(machine.tasks[machine.current].code)].module)
    },
    BuiltinRow("dir", 0, 1) { machine, arguments throws(Fault) in
      if arguments.count == 0, case .ref(let names) = machine.localsDict() {
        return machine.makeList(
          machine.tableKeys(names).map { machine.string($0) }.sorted().map { machine.makeStr($0) })
      }
      if machine.isUser(arguments[0]) || machine.isKind(arguments[0], .module) {
        throw machine.callPrelude(._dir, [arguments[0]])
      }
      return machine.makeList(machine.directory(arguments[0]).map { machine.makeStr($0) })
    },
  ]

  private static let typeRows: [BuiltinRow] = [
    BuiltinRow("isinstance", 2, 2) { machine, arguments throws(Fault) in
      if machine.checksInPython(arguments[1], .__instancecheck__) {
        throw machine.callPrelude(._isinstance, [arguments[0], arguments[1]])
      }
      let found = try check(
        &machine, arguments[1], "isinstance() arg 2 must be a type, a tuple of types, or a union"
      ) { machine, type in machine.isSubtype(machine.type(of: arguments[0]), of: type) }
      if case .bool(false) = found, machine.claimsClass(arguments[0]) {
        throw machine.callPrelude(._isinstance_claimed, [arguments[0], arguments[1]])
      }
      return found
    },
    BuiltinRow("issubclass", 2, 2) { machine, arguments throws(Fault) in
      if machine.checksInPython(arguments[1], .__subclasscheck__) {
        throw machine.callPrelude(._issubclass, [arguments[0], arguments[1]])
      }
      guard case .ref(let t) = arguments[0], machine.heap.kind(t) == .type else {
        if machine.isUser(arguments[1]) { throw machine.callPrelude(._issubclass, [arguments[0], arguments[1]]) }
        throw machine.fault(.typeError, "issubclass() arg 1 must be a class")
      }
      return try check(
        &machine, arguments[1], "issubclass() arg 2 must be a class, a tuple of classes, or a union"
      ) { machine, type in machine.isSubtype(t, of: type) }
    },
    BuiltinRow("callable", 1, 1) { machine, arguments throws(Fault) in
      guard case .ref(let h) = arguments[0] else { return .bool(false) }
      switch machine.heap.kind(h) {
      case .function, .builtin, .boundMethod, .type, .staticMethod: return .bool(true)
      default: return .bool(!machine.lookup(machine.heap.headers[Int(h)].type, .__call__).isUnbound)
      }
    },
    BuiltinRow("id", 1, 1) { machine, arguments throws(Fault) in
      if case .ref(let h) = arguments[0] { return .int(0x7F00_0000_0000 + Int(machine.heap.origin(h)) * 16) }
      let words = arguments[0].words
      return .int(0x5500_0000_0000 + Int(truncatingIfNeeded: (words.payload &* 32 &+ words.tag) & 0xFFFF_FFFF) * 16)
    },
  ]

  private static func check(
    _ machine: inout Machine, _ types: Value, _ message: String, _ test: (borrowing Machine, Handle) -> Bool
  ) throws(Fault) -> Value {
    if case .ref(let h) = types {
      if machine.heap.kind(h) == .type { return .bool(test(machine, h)) }
      if machine.heap.kind(h) == .tuple {
        for type in machine.elements(h) {
          if case .bool(true) = try check(&machine, type, message, test) { return .bool(true) }
        }
        return .bool(false)
      }
    }
    throw machine.fault(.typeError, message)
  }

  private static let outputRows: [BuiltinRow] = [
    BuiltinRow("_write", 2, 2, effect: .visible) { machine, arguments throws(Fault) in
      guard case .int(let stream) = arguments[0], let text = machine.text(arguments[1]) else { return .none }
      try machine.encode(text, to: stream)
      return .none
    },
    BuiltinRow("_splits_print", 0, 0) { machine, _ throws(Fault) in .bool(machine.splitsPrint) },
    BuiltinRow("_flush", 0, 1) { machine, _ throws(Fault) in
      machine.flush()
      return .none
    },
    BuiltinRow("_read_line", 1, 1, effect: .visible) { machine, arguments throws(Fault) in
      machine.flush()
      guard let line = machine.world.readLine(machine.string(arguments[0])) else { return .none }
      return machine.makeStr(line)
    },
    BuiltinRow("_join_texts", 2, 2) { machine, arguments throws(Fault) in
      guard let separator = machine.text(arguments[0]), case .ref(let list) = arguments[1] else { return .none }
      return machine.makeStr(separator.join(machine.elements(list).map { machine.text($0) ?? Text("") }))
    },
    BuiltinRow("_native_str", 1, 1) { machine, arguments throws(Fault) in
      guard let text = try machine.nativeStr(arguments[0]) else { return .none }
      return machine.makeStr(text)
    },
    BuiltinRow("_native_repr", 1, 1) { machine, arguments throws(Fault) in
      guard let text = try machine.nativeRepr(arguments[0]) else { return .none }
      return machine.makeStr(text)
    },
  ]

  private static let preludeRows: [BuiltinRow] = [
    BuiltinRow("_lookup", 2, 2) { machine, arguments throws(Fault) in
      guard case .ref(let type) = arguments[0], case .str(let s) = arguments[1] else { return .none }
      return try machine.special(machine.lookup(type, machine.heap.immutables.intern(s)), arguments[1])
    },
    BuiltinRow("_user_method", 2, 2) { machine, arguments throws(Fault) in
      // The special method that is written in Python, or None.
      guard case .str(let s) = arguments[1] else { return .none }
      let type = machine.type(of: arguments[0])
      let found = machine.lookup(type, machine.heap.immutables.intern(s))
      if case .ref(let h) = found, machine.heap.kind(h) != .builtin { return try machine.special(found, arguments[1]) }
      return .none
    },
    BuiltinRow("_type", 1, 1) { machine, arguments throws(Fault) in .ref(machine.type(of: arguments[0])) },
    BuiltinRow("_is_subtype", 2, 2) { machine, arguments throws(Fault) in
      guard case .ref(let a) = arguments[0], case .ref(let b) = arguments[1] else { return .bool(false) }
      return .bool(machine.isSubtype(a, of: b))
    },
    BuiltinRow("_binary_native", 3, 3) { machine, arguments throws(Fault) in
      // NotImplemented where the operands are none of the machine's own.
      guard case .int(let op) = arguments[0], let operation = BinaryOperation(rawValue: UInt8(op)) else { return .none }
      if machine.isUser(arguments[1]) || machine.isUser(arguments[2]) { return .notImplemented }
      return try machine.binary(operation, arguments[1], arguments[2])
    },
    BuiltinRow("_unsupported", 3, 3) { machine, arguments throws(Fault) in
      throw machine.unsupported(machine.string(arguments[0]), arguments[1], arguments[2])
    },
    BuiltinRow("_no_operator", 4, 4) { machine, arguments throws(Fault) in
      guard case .int(let op) = arguments[0], let operation = BinaryOperation(rawValue: UInt8(op)) else { return .none }
      let inPlace = machine.nativeTruth(arguments[3]) ?? false
      throw machine.binaryError(operation, arguments[1], arguments[2], inPlace: inPlace)
    },
    BuiltinRow("_no_order", 3, 3) { machine, arguments throws(Fault) in
      throw machine.noOrder(machine.string(arguments[0]), arguments[1], arguments[2])
    },
    BuiltinRow("_set_mro", 2, 2) { machine, arguments throws(Fault) in
      guard case .ref(let type) = arguments[0] else { return .none }
      machine.heap.store(type, TypeSlot.mro, arguments[1])
      machine.changeEpoch()
      machine.updateFlags(type)
      return .none
    },
    // _name_native(cls, name): what errors call a class that CPython writes in C.
    BuiltinRow("_name_native", 2, 2) { machine, arguments throws(Fault) in
      if case .ref(let type) = arguments[0] { machine.heap.store(type, TypeSlot.name, arguments[1]) }
      return .none
    },
    // Whose instance a native type's objects count as, too.
    BuiltinRow("_set_lineage", 2, 2) { machine, arguments throws(Fault) in
      guard case .ref(let type) = arguments[0] else { return .none }
      machine.heap.store(type, TypeSlot.mro, arguments[1])
      machine.changeEpoch()
      return .none
    },
    // What a class of the prelude calls itself.
    BuiltinRow("_name_class", 3, 3) { machine, arguments throws(Fault) in
      guard case .ref(let type) = arguments[0] else { return .none }
      machine.heap.store(type, TypeSlot.name, arguments[1])
      machine.heap.store(type, TypeSlot.qualname, arguments[1])
      machine.heap.store(type, TypeSlot.module, arguments[2])
      return .none
    },
    BuiltinRow("_global_name", 2, 2) { machine, arguments throws(Fault) in
      guard case .ref(let module) = arguments[0], let name = machine.name(arguments[1]) else { return .none }
      for holder in [module, machine.builtinsModule] {
        let value = machine.ownAttribute(holder, name)
        if !value.isUnbound { return value }
      }
      throw machine.nameError(name)
    },
    BuiltinRow("_make_class", 5, 5) { machine, arguments throws(Fault) in
      guard case .ref(let bases) = arguments[1], case .ref(let namespace) = arguments[2],
        case .ref(let metaclass) = arguments[3]
      else { return .none }
      var slots: [UInt32]?
      if case .ref(let names) = arguments[4] { slots = machine.elements(names).compactMap { machine.name($0) } }
      return try machine.makeClass(
        arguments[0], machine.elements(bases), namespace, metaclass: metaclass, slots: slots)
    },
    BuiltinRow("_set_cell", 2, 2) { machine, arguments throws(Fault) in
      if case .ref(let cell) = arguments[0] { machine.heap.store(cell, 0, arguments[1]) }
      return .none
    },
    BuiltinRow("_box", 2, 2) { machine, arguments throws(Fault) in
      guard case .ref(let type) = arguments[0] else { return .none }
      return machine.box(arguments[1], type)
    },
    // Whether a value is a number, str or bytes, or holds one.
    BuiltinRow("_is_atom", 1, 1) { machine, arguments throws(Fault) in
      switch machine.plain(arguments[0]) {
      case .int, .bool, .float, .big, .str, .bytes: return .bool(true)
      default: return .bool(false)
      }
    },
    BuiltinRow("_allocate", 1, -1) { machine, arguments throws(Fault) in
      guard case .ref(let type) = arguments[0] else { return .none }
      return .ref(machine.makeInstance(type))
    },
    BuiltinRow("_exception_chain", 1, 1) { machine, arguments throws(Fault) in
      machine.makeList(machine.reportedExceptions(arguments[0]))
    },
    BuiltinRow("_print_exception", 3, 3, effect: .visible) { machine, arguments throws(Fault) in
      guard case .ref(let texts) = arguments[1] else { return .none }
      machine.reportException(arguments[0], machine.elements(texts).map { machine.string($0) }, thread: arguments[2])
      return .none
    },
    BuiltinRow("_set_exit_status", 1, 1) { machine, arguments throws(Fault) in
      if case .int(let status) = arguments[0] { machine.noteExitStatus(status & 0xFF) }
      return .none
    },
    BuiltinRow("_modules", 0, 0) { machine, _ throws(Fault) in .ref(machine.modules) },
    BuiltinRow("_directory", 0, 0) { machine, _ throws(Fault) in
      machine.makeStr(machine.world.directory)
    },
    BuiltinRow("_arguments", 0, 0) { machine, _ throws(Fault) in
      machine.makeList(machine.world.arguments.map { machine.makeStr($0) })
    },
    BuiltinRow("_handled", 0, 0) { machine, _ throws(Fault) in machine.handledException },
    BuiltinRow("_native_id", 1, 1) { machine, arguments throws(Fault) in
      if case .ref(let object) = arguments[0], case .int(let n) = machine.heap[object, TaskSlot.number] {
        return .int(10_000 + n)
      }
      return .int(10_000 + machine.current)
    },
    BuiltinRow("_lock_is_held", 1, 1) { machine, arguments throws(Fault) in
      guard case .ref(let h) = arguments[0], [.lock, .rlock].contains(machine.heap.kind(h)) else { return .bool(true) }
      return .bool(machine.lockOwner(h) != nil)
    },
    // An object's own attribute; the end marker if it has none of that name.
    BuiltinRow("_own_attribute", 2, 2) { machine, arguments throws(Fault) in
      guard case .ref(let h) = arguments[0], let name = machine.name(arguments[1]) else { return .end }
      let own = machine.ownAttribute(h, name)
      return own.isUnbound ? .end : own
    },
    BuiltinRow("_digit_limit", 0, 1) { machine, arguments throws(Fault) in
      if let limit = machine.index(arguments.optional(0)) { machine.limits.digits = limit }
      return .int(machine.limits.digits)
    },
    BuiltinRow("_is_native_type", 1, 1) { machine, arguments throws(Fault) in
      guard case .ref(let type) = arguments[0] else { return .bool(false) }
      return .bool(TypeID(rawValue: type) != nil)
    },
    BuiltinRow("_raw_dict", 1, 1) { machine, arguments throws(Fault) in
      // A class's own namespace, not a copy.
      guard case .ref(let type) = arguments[0], machine.heap.kind(type) == .type else { return .none }
      return machine.heap[type, TypeSlot.dict]
    },
  ]
}

extension Machine {
  /// Whether one of the classes that `isinstance` or `issubclass` is given decides in Python code, or they are nested too
  /// deep for native code.
  mutating func checksInPython(_ types: Value, _ method: Name, depth: Int = 0) -> Bool {
    guard case .ref(let h) = types else { return false }
    if heap.kind(h) == .tuple {
      guard depth < Machine.nativeDepth else { return true }
      for i in 0..<heap.count(h) where checksInPython(heap[h, i], method, depth: depth + 1) { return true }
      return false
    }
    return userMethod(heap.headers[Int(h)].type, method) != nil
  }

  /// A special method as the prelude calls it, with the object first: what is no function is bound when it is called.
  fileprivate mutating func special(_ found: Value, _ name: Value) throws(Fault) -> Value {
    guard case .ref(let h) = found else { return .none }
    switch heap.kind(h) {
    case .function, .builtin: return found
    default: throw callPrelude(._bound_when_called, [name])
    }
  }

  /// Whether an object may say that its class is another one than its type: by `__class__` or `__getattribute__`.
  mutating func claimsClass(_ value: Value) -> Bool {
    guard case .ref(let h) = value else { return false }
    let type = heap.headers[Int(h)].type
    let flags = typeFlags(type)
    return flags.contains(.user) && (flags.contains(.getattribute) || !lookup(type, .__class__).isUnbound)
  }

  mutating func attributeName(_ value: Value) throws(Fault) -> UInt32 {
    if let name = name(value) { return name }
    throw fault(.typeError, "attribute name must be string, not '\(typeName(of: value))'")
  }

  /// `locals()`: the current frame's variables, or the module's.
  mutating func localsDict() -> Value {
    let t = tasks + current
    let object = codeObjects[Int(t.pointee.code)]
    if object.flags.contains(.module) { return attributesDict(codes[Int(t.pointee.code)].module) ?? .none }
    if object.flags.contains(.classBody), case .ref(let namespace) = t.pointee.stack[t.pointee.fp] {
      return globalsDict(namespace)
    }
    return locals(current, FrameInfo(code: object, pc: 0, base: t.pointee.fp, id: Int(t.pointee.code)))
  }
}
