// str, repr, ascii, format, hash, chr, ord, and what `object` and the exceptions say of themselves.

extension Machine {
  /// `str(value)`, by the prelude where Python code has a say.
  mutating func str(_ value: Value) throws(Fault) -> Value {
    if case .str = value { return value }
    if let text = try nativeStr(value) { return makeStr(text) }
    throw callPrelude(._str, [value])
  }

  mutating func repr(_ value: Value) throws(Fault) -> Value {
    if let text = try nativeRepr(value) { return makeStr(text) }
    throw callPrelude(._repr, [value])
  }

  /// A special method that the value's class defines in Python, bound to the value; None if it has none.
  mutating func special(_ value: Value, _ name: UInt32) throws(Fault) -> Value {
    let type = self.type(of: value)
    guard typeFlags(type).contains(.user) else { return .none }
    let found = lookup(type, name)
    if found.isUnbound { return .none }
    if case .ref(let h) = found, heap.kind(h) == .builtin { return .none }
    return try bind(found, value, type)
  }

  /// `<module.Class object at 0x…>`.
  mutating func plainObjectRepr(_ value: Value) -> Text {
    let at = value.handle.map { address($0) } ?? "0x7f0000000000"
    return Text("<\(qualifiedTypeName(type(of: value))) object at \(at)>")
  }

  /// Whether repr of the value is under way in this task; notes that it is.
  fileprivate mutating func enterRepr(_ value: Value) -> Bool {
    let task = tasks[current].object
    guard case .ref(let list) = heap[task, TaskSlot.reprs] else {
      let list = makeList([value])
      heap.store(task, TaskSlot.reprs, list)
      return true
    }
    for i in 0..<heap.count(list) where heap[list, i].isIdentical(to: value) { return false }
    heap.append(list, value)
    return true
  }

  fileprivate mutating func leaveRepr() {
    let task = tasks[current].object
    guard case .ref(let list) = heap[task, TaskSlot.reprs] else { return }
    if heap.count(list) > 1 { heap.removeLast(list) } else { heap.store(task, TaskSlot.reprs, .none) }
  }
}

extension TextBuiltins {
  static let objectDisplay: [BuiltinRow] = [
    method("__repr__", 0, 0, effect: .reads) { (machine, arguments) throws(Fault) in
      let value = arguments[0]
      if machine.isUser(value), case .ref(let h) = value {
        if machine.heap.kind(h) == .instance { return machine.makeStr(machine.plainObjectRepr(value)) }
        throw machine.callPrelude(._container_repr, [value])
      }
      return try machine.repr(value)
    },
    method("__str__", 0, 0, effect: .reads) { (machine, arguments) throws(Fault) in
      // The text of the class's repr, not of its __str__, which may be what has called.
      if machine.isUser(arguments[0]) { throw machine.callPrelude(._repr, [arguments[0]]) }
      return try machine.str(arguments[0])
    },
    method("__format__", 1, 1, effect: .reads) { (machine, arguments) throws(Fault) in
      let spec = try machine.textArgument(arguments[1], "__format__() argument must be str")
      if !machine.isUser(arguments[0]) {
        if let text = try machine.nativeFormat(arguments[0], spec) { return machine.makeStr(text) }
      } else if !spec.isEmpty {
        throw machine.unsupportedFormat(arguments[0])
      }
      return try machine.str(arguments[0])
    },
    method("__hash__", 0, 0) { (machine, arguments) throws(Fault) in
      if machine.isUser(arguments[0]), case .ref(let h) = arguments[0], machine.heap.kind(h) != .tuple {
        return .int(Int(machine.heap.origin(h)) &* 16)
      }
      guard let hash = try machine.nativeHash(arguments[0]) else { throw machine.callPrelude(._hash, [arguments[0]]) }
      return .int(hash)
    },
    method("__eq__", 1, 1) { (machine, arguments) throws(Fault) in
      arguments[0].isIdentical(to: arguments[1]) ? .bool(true) : .notImplemented
    },
    method("__ne__", 1, 1) { (machine, arguments) throws(Fault) in
      throw machine.callPrelude(._object_ne, [arguments[0], arguments[1]])
    },
    method("__lt__", 1, 1) { (_, _) throws(Fault) in .notImplemented },
    method("__le__", 1, 1) { (_, _) throws(Fault) in .notImplemented },
    method("__gt__", 1, 1) { (_, _) throws(Fault) in .notImplemented },
    method("__ge__", 1, 1) { (_, _) throws(Fault) in .notImplemented },
  ]

  static let typeDisplay: [BuiltinRow] = [
    method("__repr__", 0, 0) { (machine, arguments) throws(Fault) in
      guard case .ref(let h) = arguments[0], machine.heap.kind(h) == .type else {
        return try machine.repr(arguments[0])
      }
      return machine.makeStr(Text("<class '\(machine.qualifiedTypeName(h))'>"))
    }
  ]

  static let exceptionDisplay: [BuiltinRow] = [
    method("__str__", 0, 0, effect: .reads) { (machine, arguments) throws(Fault) in
      throw machine.callPrelude(._exception_str, [arguments[0]])
    },
    method("__repr__", 0, 0, effect: .reads) { (machine, arguments) throws(Fault) in
      throw machine.callPrelude(._container_repr, [arguments[0]])
    },
  ]

  static let displayFunctions: [BuiltinRow] = [
    BuiltinRow("repr", 1, 1, effect: .reads) { (machine, arguments) throws(Fault) in
      try machine.repr(arguments[0])
    },
    BuiltinRow("ascii", 1, 1, effect: .reads) { (machine, arguments) throws(Fault) in
      guard let text = try machine.nativeRepr(arguments[0]) else { throw machine.callPrelude(._ascii, [arguments[0]]) }
      return machine.makeStr(text.escaped)
    },
    BuiltinRow("hash", 1, 1) { (machine, arguments) throws(Fault) in
      guard let hash = try machine.nativeHash(arguments[0]) else { throw machine.callPrelude(._hash, [arguments[0]]) }
      return .int(hash)
    },
    BuiltinRow("format", 1, 2, effect: .reads) { (machine, arguments) throws(Fault) in
      var spec = Text.empty
      if !arguments.optional(1).isUnbound {
        spec = try machine.textArgument(arguments[1], "format() argument 2 must be str")
      }
      if let text = try machine.nativeFormat(arguments[0], spec) { return machine.makeStr(text) }
      let specValue = machine.makeStr(spec)
      throw machine.callPrelude(._format, [arguments[0], specValue, .int(0)])
    },
  ]

  static let characterFunctions: [BuiltinRow] = [
    BuiltinRow("chr", 1, 1) { (machine, arguments) throws(Fault) in
      guard let i = machine.integer(arguments[0]) else {
        throw try machine.byIndex("chr", arguments[0])
      }
      let point = machine.clamped(i)
      if point != Int(Int32(clamping: point)) {
        throw machine.fault(.overflowError, "Python int too large to convert to C int")
      }
      guard 0..<0x110000 ~= point else {
        throw machine.fault(.valueError, "chr() arg not in range(0x110000)")
      }
      return .str(machine.heap.immutables.character(UInt32(point)))
    },
    BuiltinRow("ord", 1, 1) { (machine, arguments) throws(Fault) in
      let count: Int
      if let text = machine.text(arguments[0]) {
        if text.count == 1 { return .int(Int(text[0])) }
        count = text.count
      } else if let bytes = machine.bytes(arguments[0]) {
        if bytes.count == 1 { return .int(Int(bytes[0])) }
        count = bytes.count
      } else {
        throw machine.fault(
          .typeError, "ord() expected string of length 1, but \(machine.typeName(of: arguments[0])) found")
      }
      throw machine.fault(.typeError, "ord() expected a character, but string of length \(count) found")
    },
  ]

  /// What the prelude's `_repr` and its like are made of.
  static let hiddenDisplay: [BuiltinRow] = [
    BuiltinRow("_user_special", 2, 2) { (machine, arguments) throws(Fault) in
      guard case .str(let name) = arguments[1] else { return .none }
      let interned = machine.heap.immutables.intern(name)
      return try machine.special(arguments[0], interned)
    },
    BuiltinRow("_escape", 1, 1) { (machine, arguments) throws(Fault) in
      machine.makeStr((machine.text(arguments[0]) ?? .empty).escaped)
    },
    BuiltinRow("_plain_repr", 1, 1) { (machine, arguments) throws(Fault) in
      machine.makeStr(machine.plainObjectRepr(arguments[0]))
    },
    BuiltinRow("_enter_repr", 1, 1) { (machine, arguments) throws(Fault) in .bool(machine.enterRepr(arguments[0])) },
    BuiltinRow("_leave_repr", 0, 0) { (machine, arguments) throws(Fault) in
      machine.leaveRepr()
      return .none
    },
    BuiltinRow("_kind", 1, 1) { (machine, arguments) throws(Fault) in
      let name = machine.displayKind(arguments[0])
      return machine.makeStr(name)
    },
    BuiltinRow("_element", 2, 2) { (machine, arguments) throws(Fault) in
      guard case .ref(let h) = arguments[0], case .int(let i) = arguments[1] else { return .end }
      return machine.displayElement(h, i)
    },
    BuiltinRow("_elements", 1, 1) { (machine, arguments) throws(Fault) in
      guard case .ref(let h) = arguments[0] else { return machine.makeTuple([]) }
      switch machine.heap.kind(h) {
      case .set, .frozenSet: return machine.makeTuple(machine.setOrder(h))
      case .exception: return machine.heap[h, ExceptionSlot.args]
      case .slice, .boundMethod: return machine.makeTuple(machine.elements(h))
      case .view:
        let values = try machine.nativeElements(arguments[0]) ?? []
        return machine.makeTuple(values)
      default: return machine.makeTuple([])
      }
    },
    BuiltinRow("_tuple_hash", 1, 1) { (machine, arguments) throws(Fault) in
      guard case .ref(let h) = arguments[0] else { return .int(0) }
      let tuple = machine.makeTuple(machine.elements(h))
      return .int(try machine.nativeHash(tuple) ?? 0)
    },
    BuiltinRow("_install_method", 3, 3) { (machine, arguments) throws(Fault) in
      guard case .ref(let type) = arguments[0], case .str(let name) = arguments[1] else { return .none }
      let interned = machine.heap.immutables.intern(name)
      machine.setTypeAttribute(type, interned, arguments[2])
      if case .ref(let f) = arguments[2], machine.heap.kind(f) == .function {
        let qualified = machine.intern("\(machine.shortName(type)).\(machine.heap.immutables.text(interned).string)")
        machine.heap.store(f, FunctionSlot.name, .str(interned))
        machine.heap.store(f, FunctionSlot.qualname, .str(qualified))
      }
      return .none
    },
  ]
}

extension Text {
  /// The text with everything that is not ASCII written as an escape, as `ascii` does with a repr.
  var escaped: Text {
    guard case .wide(let points) = storage else { return self }
    var result: [UInt8] = []
    for point in points {
      if point < 128 { result.append(UInt8(point)) } else { Text.escape(point) { result.append($0) } }
    }
    return Text(ascii: result)
  }
}

extension Machine {
  mutating func unsupportedFormat(_ value: Value) -> Fault {
    fault(.typeError, "unsupported format string passed to \(typeName(of: value)).__format__")
  }

  /// What the prelude's repr must do for a value.
  func displayKind(_ value: Value) -> String {
    guard case .ref(let h) = value else { return "plain" }
    switch heap.kind(h) {
    case .list: return "list"
    case .tuple: return "tuple"
    case .dict: return "dict"
    case .set, .frozenSet: return "set"
    case .view: return "view"
    case .exception: return "exception"
    case .slice: return "slice"
    default: return "plain"
    }
  }

  /// Element `i` of a list or tuple, entry `i` of a dict as (key, value) or None where it was removed; the end marker
  /// past the last.
  mutating func displayElement(_ h: Handle, _ i: Int) -> Value {
    switch heap.kind(h) {
    case .list, .tuple: return i < heap.count(h) ? heap[h, i] : .end
    case .dict:
      guard i < tableUsed(h) else { return .end }
      let key = entryKey(h, i)
      return key.isUnbound ? .none : makeTuple([key, entryValue(h, i)])
    default: return .end
    }
  }

  /// Hands a function that needs an int over to the prelude if the value has `__index__`; else a TypeError.
  mutating func byIndex(_ function: String, _ value: Value) throws(Fault) -> Fault {
    if userMethod(type(of: value), .__index__) != nil {
      let name = makeStr(function)
      return callPrelude(._by_index, [name, value])
    }
    return fault(.typeError, "'\(typeName(of: value))' object cannot be interpreted as an integer")
  }
}
