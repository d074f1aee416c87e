import Bytecode

// What stands between a class and what its attributes give: functions, methods, properties, static and class methods,
// the members of `__slots__`; and what functions and their code say of themselves.

enum DescriptorBuiltins {
  static let methods: [MethodTable] = [
    MethodTable(type: .function, rows: [binding, calling]),
    MethodTable(type: .builtinFunction, rows: [calling]),
    MethodTable(type: .methodWrapper, rows: [calling]),
    MethodTable(type: .methodDescriptor, rows: [binding, calling]),
    MethodTable(type: .wrapperDescriptor, rows: [binding, calling]),
    MethodTable(type: .property, rows: property),
    MethodTable(type: .staticmethod, rows: wrapper(.staticMethod, .staticmethod) + [calling]),
    MethodTable(type: .classmethod, rows: wrapper(.classMethod, .classmethod)),
    MethodTable(type: .memberDescriptor, rows: member),
    MethodTable(type: .method, rows: [makeMethod, calling]),
  ]

  /// `function.__get__(object, type=None)`.
  private static let binding = method("__get__", 1, 2) { machine, arguments throws(Fault) in
    if arguments[1].isNone {
      if arguments.optional(2).isUnbound || arguments[2].isNone {
        throw machine.fault(.typeError, "__get__(None, None) is invalid")
      }
      return arguments[0]
    }
    return machine.makeBoundMethod(arguments[0], arguments[1])
  }

  /// `function.__call__(…)`.
  private static let calling = method("__call__", 0, -1, keywords: ["**"]) { machine, arguments throws(Fault) in
    let given = Array(arguments.array.dropFirst())
    if arguments.keywords.isUnbound { throw machine.call(arguments[0], given) }
    let positional = machine.makeTuple(given)
    throw machine.callPrelude(._call_with, [arguments[0], positional, arguments.keywords])
  }

  /// `types.MethodType(function, object)`.
  private static let makeMethod = method("__new__", 2, 2) { machine, arguments throws(Fault) in
    if arguments[2].isNone { throw machine.fault(.typeError, "self must not be None") }
    return machine.makeBoundMethod(arguments[1], arguments[2])
  }

  // MARK: property

  private static let property: [BuiltinRow] = [
    method("__new__", 0, -1, keywords: ["**"]) { machine, arguments throws(Fault) in
      let type = arguments[0].handle ?? TypeID.property.handle
      guard case .ref(let h) = machine.makeProperty(.none, .none, .none, .none) else { return .none }
      machine.heap.setType(h, type)
      if type == TypeID.property.handle { try fill(&machine, h, arguments) }
      return .ref(h)
    },
    method("__init__", 0, -1, keywords: ["**"]) { machine, arguments throws(Fault) in
      if case .ref(let p) = arguments[0], machine.heap.kind(p) == .property { try fill(&machine, p, arguments) }
      return .none
    },
    part("getter", 0), part("setter", 1), part("deleter", 2),
    method("__get__", 1, 2) { machine, arguments throws(Fault) in
      guard case .ref(let p) = arguments[0] else { return .none }
      if arguments[1].isNone { return arguments[0] }
      return try machine.callGetter(p, arguments[1], 0)
    },
    method("__set__", 2, 2) { machine, arguments throws(Fault) in
      guard case .ref(let p) = arguments[0] else { return .none }
      let setter = machine.heap[p, 1]
      if setter.isNone { throw machine.lacks("setter", p, machine.type(of: arguments[1])) }
      throw machine.call(setter, [arguments[1], arguments[2]])
    },
    method("__delete__", 1, 1) { machine, arguments throws(Fault) in
      guard case .ref(let p) = arguments[0] else { return .none }
      let deleter = machine.heap[p, 2]
      if deleter.isNone { throw machine.lacks("deleter", p, machine.type(of: arguments[1])) }
      throw machine.call(deleter, [arguments[1]])
    },
    method("__set_name__", 0, -1) { machine, arguments throws(Fault) in
      guard case .ref(let p) = arguments[0], arguments.count == 3 else {
        throw machine.fault(
          .typeError, "__set_name__() takes 2 positional arguments but \(arguments.count - 1) were given")
      }
      machine.heap.store(p, PropertySlot.name, arguments[2])
      return .none
    },
  ]

  private static func fill(_ machine: inout Machine, _ p: Handle, _ arguments: Arguments) throws(Fault) {
    if arguments.count > 5 {
      throw machine.fault(.typeError, "property() takes at most 4 arguments (\(arguments.count - 1) given)")
    }
    let words = try machine.keywordValues(arguments, ["fget", "fset", "fdel", "doc"], of: "property")
    for slot in 0..<4 {
      let given = slot + 1 < arguments.count ? arguments[slot + 1] : words[slot]
      machine.heap.store(p, slot, given.isUnbound ? .none : given)
    }
    describe(&machine, p)
    let doc = machine.heap[p, PropertySlot.doc]
    if machine.heap.headers[Int(p)].type != TypeID.property.handle, !doc.isNone {
      // Of a subclass the instance's own: the class's `__doc__` would come first.
      if !machine.setOwnAttribute(p, Name.__doc__.rawValue, doc) {
        throw machine.noAttribute(.ref(p), Name.__doc__.rawValue)
      }
    }
  }

  /// A property that is given no text has its getter's.
  private static func describe(_ machine: inout Machine, _ p: Handle) {
    guard machine.heap[p, PropertySlot.doc].isNone, case .ref(let f) = machine.heap[p, 0] else { return }
    guard machine.heap.kind(f) == .function, !machine.heap[f, FunctionSlot.doc].isNone else { return }
    machine.heap.store(p, PropertySlot.doc, machine.heap[f, FunctionSlot.doc])
    machine.heap.store(p, PropertySlot.isGettersDoc, .bool(true))
  }

  /// `property.setter` and its kin: a copy with one function replaced.
  private static func part(_ name: String, _ slot: Int) -> BuiltinRow {
    method(name, 1, 1) { machine, arguments throws(Fault) in
      guard case .ref(let p) = arguments[0] else { return .none }
      var parts = (0..<4).map { machine.heap[p, $0] }
      parts[slot] = arguments[1]
      if machine.nativeTruth(machine.heap[p, PropertySlot.isGettersDoc]) == true, !parts[0].isNone { parts[3] = .none }
      let type = machine.heap.headers[Int(p)].type
      if type != TypeID.property.handle { throw machine.call(.ref(type), parts) }
      let copy = machine.makeProperty(parts[0], parts[1], parts[2], parts[3])
      if case .ref(let c) = copy {
        describe(&machine, c)
        machine.heap.store(c, PropertySlot.name, machine.heap[p, PropertySlot.name])
      }
      return copy
    }
  }

  // MARK: staticmethod, classmethod

  private static func wrapper(_ kind: Kind, _ type: TypeID) -> [BuiltinRow] {
    [
      method("__new__", 0, -1, keywords: ["**"]) { machine, arguments throws(Fault) in
        if arguments[0].isIdentical(to: type.value), arguments.count != 2 {
          throw machine.fault(.typeError, "\(type.name) expected 1 argument, got \(arguments.count - 1)")
        }
        let h = machine.heap.allocate(kind, arguments[0].handle ?? type.handle, count: 1)
        machine.heap.store(h, 0, arguments.optional(1).isUnbound ? .none : arguments[1])
        return .ref(h)
      },
      method("__init__", 1, 1) { machine, arguments throws(Fault) in
        if case .ref(let h) = arguments[0], machine.heap.kind(h) == kind { machine.heap.store(h, 0, arguments[1]) }
        return .none
      },
      method("__get__", 1, 2) { machine, arguments throws(Fault) in
        guard case .ref(let h) = arguments[0] else { return .none }
        if kind == .staticMethod { return machine.heap[h, 0] }
        var owner = arguments.optional(2)
        if owner.isUnbound || owner.isNone { owner = .ref(machine.type(of: arguments[1])) }
        return machine.makeBoundMethod(machine.heap[h, 0], owner)
      },
    ]
  }

  // MARK: Members

  private static let member: [BuiltinRow] = [
    method("__get__", 1, 2) { machine, arguments throws(Fault) in
      guard case .ref(let h) = arguments[0], !arguments[1].isNone else { return arguments[0] }
      return try machine.getMember(h, arguments[1])
    },
    method("__set__", 2, 2) { machine, arguments throws(Fault) in
      if case .ref(let h) = arguments[0] { try machine.setMember(h, arguments[1], arguments[2]) }
      return .none
    },
    method("__delete__", 1, 1) { machine, arguments throws(Fault) in
      if case .ref(let h) = arguments[0] { try machine.setMember(h, arguments[1], .unbound) }
      return .none
    },
  ]
}

extension Machine {
  mutating func installDescriptorGetters() {
    installFunctionGetters()
    installMethodGetters()
    installPropertyGetters()
    for type in [TypeID.staticmethod, .classmethod] {
      for name in ["__func__", "__wrapped__"] {
        addGetter(type, name) { machine, a throws(Fault) in machine.heap[a[0].handle ?? 0, 0] }
      }
      for name in ["__name__", "__qualname__", "__doc__", "__module__", "__isabstractmethod__"] { forward(type, name) }
    }
    addGetter(.memberDescriptor, "__name__") { machine, a throws(Fault) in machine.heap[a[0].handle ?? 0, 0] }
    addGetter(.memberDescriptor, "__objclass__") { machine, a throws(Fault) in machine.heap[a[0].handle ?? 0, 1] }
    for (slot, name) in ["__thisclass__", "__self__", "__self_class__"].enumerated() {
      addGetter(.superType, name) { machine, a throws(Fault) in machine.heap[a[0].handle ?? 0, slot] }
    }
    installCellContents()
  }

  private mutating func installMethodGetters() {
    addGetter(.method, "__func__") { machine, a throws(Fault) in machine.heap[a[0].handle ?? 0, 0] }
    addGetter(.method, "__self__") { machine, a throws(Fault) in machine.heap[a[0].handle ?? 0, 1] }
    for name in ["__name__", "__qualname__"] {
      let id = intern(name)
      for type in [TypeID.builtinFunction, .methodDescriptor, .wrapperDescriptor, .methodWrapper] {
        addGetter(type, name) { machine, a throws(Fault) in
          let h = a[0].handle ?? 0
          // A builtin of the prelude is a function in Python that passes for one of the machine's own.
          if machine.heap.kind(h) == .function { return machine.heap[h, FunctionSlot.name] }
          if machine.heap.kind(h) == .boundMethod { return try machine.getAttribute(machine.heap[h, 0], id) }
          let row = machine.builtins[machine.builtinRow(h)]
          return .str(machine.intern((id == Name.__qualname__.rawValue && row.isMethod ? row.owner : "") + row.name))
        }
      }
    }
    for type in [TypeID.methodDescriptor, .wrapperDescriptor] {
      addGetter(type, "__objclass__") { machine, a throws(Fault) in
        let h = a[0].handle ?? 0
        guard machine.heap.kind(h) == .builtin else { return .none }
        let owner = machine.builtins[machine.builtinRow(h)].owner.dropLast()
        let found = TypeID.allCases.first { machine.typeName($0.handle) == owner }
        return found.map { .ref($0.handle) } ?? .none
      }
    }
    for type in [TypeID.builtinFunction, .methodWrapper] {
      addGetter(type, "__self__") { machine, a throws(Fault) in
        let h = a[0].handle ?? 0
        return machine.heap.kind(h) == .boundMethod ? machine.heap[h, 1] : .ref(machine.builtinsModule)
      }
    }
    addGetter(.method, "__doc__") { machine, a throws(Fault) in
      try machine.getAttribute(machine.heap[a[0].handle ?? 0, 0], Name.__doc__.rawValue)
    }
    addGetter(.builtinFunction, "__doc__") { _, _ throws(Fault) in .none }
  }

  private mutating func installPropertyGetters() {
    for (slot, name) in ["fget", "fset", "fdel"].enumerated() {
      addGetter(.property, name) { machine, a throws(Fault) in machine.heap[a[0].handle ?? 0, slot] }
    }
    let setDoc: Native = { machine, a throws(Fault) in
      machine.heap.store(a[0].handle ?? 0, PropertySlot.doc, a[1])
      return .none
    }
    addGetter(.property, "__doc__", set: setDoc) { machine, a throws(Fault) in machine.heap[a[0].handle ?? 0, 3] }
    let isAbstract = intern("__isabstractmethod__")
    addGetter(.property, "__isabstractmethod__") { machine, a throws(Fault) in
      for slot in 0..<3 {
        guard case .ref(let f) = machine.heap[a[0].handle ?? 0, slot] else { continue }
        if machine.nativeTruth(machine.ownAttribute(f, isAbstract)) == true { return .bool(true) }
      }
      return .bool(false)
    }
  }

  private mutating func installCellContents() {
    addGetter(
      .cell, "cell_contents",
      set: { machine, a throws(Fault) in
        machine.heap.store(a[0].handle ?? 0, 0, a[1])
        return .none
      },
      get: { machine, a throws(Fault) in
        let value = machine.heap[a[0].handle ?? 0, 0]
        if value.isUnbound { throw machine.fault(.valueError, "Cell is empty") }
        return value
      })
  }

  /// An attribute that a method or wrapper has from its function.
  private mutating func forward(_ type: TypeID, _ name: String) {
    let id = intern(name)
    addGetter(type, name) { machine, a throws(Fault) in
      let h = a[0].handle ?? 0
      if id == Name.__dict__.rawValue, let dict = machine.attributesDict(machine.heap[h, 0].handle ?? 0) { return dict }
      return try machine.getAttribute(machine.heap[h, 0], id)
    }
  }

  private mutating func installFunctionGetters() {
    functionProperty("__name__", FunctionSlot.name, .str)
    functionProperty("__qualname__", FunctionSlot.qualname, .str)
    functionProperty("__doc__", FunctionSlot.doc)
    functionProperty("__defaults__", FunctionSlot.defaults, .tuple)
    functionProperty("__kwdefaults__", FunctionSlot.kwDefaults, .dict)
    addGetter(.function, "__closure__") { machine, a throws(Fault) in
      machine.heap[a[0].handle ?? 0, FunctionSlot.closure]
    }
    addGetter(
      .function, "__annotations__",
      set: { machine, a throws(Fault) in
        machine.heap.store(a[0].handle ?? 0, FunctionSlot.annotations, a[1])
        return .none
      },
      get: { machine, a throws(Fault) in
        let h = a[0].handle ?? 0
        if !machine.heap[h, FunctionSlot.annotations].isNone { return machine.heap[h, FunctionSlot.annotations] }
        let dict = Value.ref(machine.makeDict())
        machine.heap.store(h, FunctionSlot.annotations, dict)
        return dict
      })
    addGetter(
      .function, "__code__",
      set: { machine, a throws(Fault) in
        guard case .ref(let c) = a[1], machine.heap.kind(c) == .code else {
          throw machine.fault(.typeError, "__code__ must be set to a code object")
        }
        machine.heap.store(a[0].handle ?? 0, FunctionSlot.code, machine.heap[c, 0])
        return .none
      },
      get: { machine, a throws(Fault) in
        guard case .int(let id) = machine.heap[a[0].handle ?? 0, FunctionSlot.code] else { return .none }
        return machine.makeCodeObject(id)
      })
    let module = intern("__module__")
    let setModule: Native = { machine, a throws(Fault) in
      if case .ref(let f) = a[0] { machine.setDetail(f, machine.detailName("__module__"), a[1]) }
      return .none
    }
    addGetter(.function, "__module__", set: setModule) { machine, a throws(Fault) in
      if case .ref(let f) = a[0] {
        let own = machine.detail(f, "__module__")
        if !own.isUnbound { return own }
      }
      guard case .int(let id) = machine.heap[a[0].handle ?? 0, FunctionSlot.code] else { return .none }
      let name = machine.namespaceValue(machine.codes[id].module, Name.__name__.rawValue)
      return name.isUnbound ? .none : name
    }
    addGetter(.builtinFunction, "__module__") { machine, a throws(Fault) in
      let h = a[0].handle ?? 0
      guard machine.heap.kind(h) == .builtin else { return .name(.builtins) }
      let row = machine.builtins[machine.builtinRow(h)]
      if row.isMethod { throw machine.noAttribute(a[0], module) }
      return row.owner.isEmpty || row.isConstructor ? .name(.builtins) : machine.makeStr(String(row.owner.dropLast()))
    }
  }

  private mutating func functionProperty(_ name: String, _ slot: Int, _ type: TypeID? = nil) {
    addGetter(
      .function, name,
      set: { machine, a throws(Fault) in
        let isNone = a[1].isNone && type != .str
        if let type, !isNone, !machine.isInstance(a[1], type) {
          let what = type == .str ? "string" : type == .tuple ? "tuple" : "dict"
          throw machine.fault(.typeError, "\(name) must be set to a \(what) object")
        }
        machine.heap.store(a[0].handle ?? 0, slot, a[1])
        return .none
      },
      get: { machine, a throws(Fault) in machine.heap[a[0].handle ?? 0, slot] })
  }
}
