// object, type, functions, modules, exceptions, properties, super: what every program rests on.

enum ObjectBuiltins {
  static let methods: [MethodTable] =
    [
      MethodTable(type: .object, rows: objectRows),
      MethodTable(type: .type, rows: typeRows),
      MethodTable(type: .baseException, rows: ExceptionBuiltins.rows),
      MethodTable(
        type: .superType,
        rows: [
          method("__new__", 0, 2) { machine, arguments throws(Fault) in
            try makeSuper(&machine, arguments)
          },
          method("__get__", 1, 2) { machine, arguments throws(Fault) in
            guard case .ref(let proxy) = arguments[0], machine.heap[proxy, 2].isNone, !arguments[1].isNone else {
              return arguments[0]
            }
            throw machine.call(TypeID.superType.value, [machine.heap[proxy, 0], arguments[1]])
          },
        ]),
    ] + DescriptorBuiltins.methods

  private static let objectRows: [BuiltinRow] = [
    method("__new__", 0, -1, keywords: ["**"]) { machine, arguments throws(Fault) in
      guard case .ref(let type) = arguments[0], machine.heap.kind(type) == .type else {
        throw machine.fault(
          .typeError, "object.__new__(X): X is not a type object (\(machine.typeName(of: arguments[0])))")
      }
      switch machine.layout(type) {
      case .instance:
        if machine.typeFlags(type).contains(.immutable) { throw machine.unsafeNew(type) }
        if arguments.count > 1 || !arguments.keywords.isUnbound { try machine.refuseExcess(new: type) }
        if machine.typeFlags(type).contains(.abstract) { throw machine.abstractError(type) }
        return .ref(machine.makeInstance(type))
      case .exception: return machine.makeException(type, Array(arguments.array.dropFirst()))
      case .tuple, .frozenSet: throw machine.unsafeNew(type)
      case .list: return .ref(machine.heap.allocate(.list, type, count: 0))
      case .dict, .set:
        let table = machine.layout(type) == .dict ? machine.makeDict() : machine.makeSet()
        machine.heap.setType(table, type)
        return .ref(table)
      default: throw machine.cannotCreate(type)
      }
    },
    method("__init__", 0, -1, keywords: ["**"]) { machine, arguments throws(Fault) in
      if arguments.count > 1 || !arguments.keywords.isUnbound {
        try machine.refuseExcess(initialising: machine.type(of: arguments[0]))
      }
      return .none
    },
    method("__getattribute__", 1, 1, effect: .readsAttribute) { machine, arguments throws(Fault) in
      let name = try machine.attributeName(arguments[1])
      guard case .ref(let h) = arguments[0] else { return try machine.getAttribute(arguments[0], name) }
      let type = machine.heap.headers[Int(h)].type
      if machine.heap.kind(h) == .type { return try machine.getTypeGeneric(h, type, [], name) }
      if machine.heap.kind(h) == .module { return try machine.getAttribute(arguments[0], name) }
      return try machine.getGeneric(arguments[0], h, type, [], name)
    },
    method("__setattr__", 2, 2, effect: .writesAttribute) { machine, arguments throws(Fault) in
      let name = try machine.attributeName(arguments[1])
      guard case .ref(let h) = arguments[0] else { return .none }
      try machine.setGeneric(arguments[0], h, machine.heap.headers[Int(h)].type, name, arguments[2])
      return .none
    },
    method("__delattr__", 1, 1, effect: .writesAttribute) { machine, arguments throws(Fault) in
      let name = try machine.attributeName(arguments[1])
      guard case .ref(let h) = arguments[0] else { return .none }
      try machine.deleteGeneric(arguments[0], h, machine.heap.headers[Int(h)].type, name)
      return .none
    },
    method("__dir__", 0, 0) { machine, arguments throws(Fault) in
      machine.makeList(machine.directory(arguments[0]).map { machine.makeStr($0) })
    },
  ]

  private static let typeRows: [BuiltinRow] = [
    method("__new__", 0, -1, keywords: ["**"]) { machine, arguments throws(Fault) in
      if case .ref(TypeID.type.handle) = arguments[0] {
        if arguments.count == 2, arguments.keywords.isUnbound {
          return .ref(machine.type(of: arguments[1]))
        }
        if arguments.count != 4 { throw machine.fault(.typeError, "type() takes 1 or 3 arguments") }
      }
      guard arguments.count == 4 else {
        throw machine.fault(.typeError, "type.__new__() takes exactly 3 arguments (\(arguments.count - 1) given)")
      }
      throw machine.callPrelude(._type_new, arguments.array + [machine.keywords(arguments)])
    },
    method("__init__", 0, -1, keywords: ["**"]) { machine, arguments throws(Fault) in
      guard arguments.count == 2 || arguments.count == 4 else {
        throw machine.fault(.typeError, "type.__init__() takes 1 or 3 arguments")
      }
      return .none
    },
    method("__dir__", 0, 0) { machine, arguments throws(Fault) in
      machine.makeList(machine.directory(arguments[0]).map { machine.makeStr($0) })
    },
    method("__call__", 0, -1, keywords: ["**"]) { machine, arguments throws(Fault) in
      let positional = machine.makeTuple(Array(arguments.array.dropFirst()))
      throw machine.callPrelude(._type_call_spread, [arguments[0], positional, machine.keywords(arguments)])
    },
    method("__instancecheck__", 1, 1) { machine, arguments throws(Fault) in
      guard case .ref(let type) = arguments[0], machine.heap.kind(type) == .type else { return .bool(false) }
      if machine.isSubtype(machine.type(of: arguments[1]), of: type) { return .bool(true) }
      if machine.claimsClass(arguments[1]) {
        throw machine.callPrelude(._isinstance_claimed, [arguments[1], arguments[0]])
      }
      return .bool(false)
    },
    method("__subclasscheck__", 1, 1) { machine, arguments throws(Fault) in
      guard case .ref(let type) = arguments[0], machine.isType(arguments[1]), case .ref(let other) = arguments[1] else {
        throw machine.fault(.typeError, "issubclass() arg 1 must be a class")
      }
      return .bool(machine.isSubtype(other, of: type))
    },
    method("mro", 0, 0) { machine, arguments throws(Fault) in
      machine.makeList(machine.elements(machine.heap[arguments[0].handle ?? 0, TypeSlot.mro].handle ?? 0))
    },
    method("__subclasses__", 0, 0) { machine, arguments throws(Fault) in
      var found: [Value] = []
      for h in Handle(1)..<Handle(machine.heap.headerCount) where machine.heap.kind(h) == .type {
        guard case .ref(let bases) = machine.heap[h, TypeSlot.bases] else { continue }
        if machine.elements(bases).contains(where: { $0.isIdentical(to: arguments[0]) }) { found.append(.ref(h)) }
      }
      return machine.makeList(found)
    },
  ]

  /// `super()` finds class and object in the calling frame; `super(type, object)` is given them.
  private static func makeSuper(_ machine: inout Machine, _ arguments: Arguments) throws(Fault) -> Value {
    var start = arguments.optional(1)
    var object = arguments.optional(2)
    if start.isUnbound {
      let task = machine.tasks[machine.current]
      let code = machine.codes[Int(task.code)]
      let info = machine.codeObjects[Int(task.code)]
      guard code.argumentCount > 0 else { throw machine.fault(.runtimeError, "super(): no arguments") }
      guard let k = info.slotNames.lastIndex(of: "__class__"), case .ref(let cell) = task.stack[task.fp + k],
        machine.heap.kind(cell) == .cell
      else { throw machine.fault(.runtimeError, "super(): __class__ cell not found") }
      start = machine.heap[cell, 0]
      object = task.stack[task.fp]
      if case .ref(let c) = object, machine.heap.kind(c) == .cell { object = machine.heap[c, 0] }
    }
    guard case .ref(let s) = start, machine.heap.kind(s) == .type else {
      if !start.isUnbound {
        throw machine.fault(.typeError, "super() argument 1 must be a type, not \(machine.typeName(of: start))")
      }
      throw machine.fault(.runtimeError, "super(): empty __class__ cell")
    }
    if object.isUnbound || object.isNone {
      let proxy = machine.heap.allocate(.superProxy, TypeID.superType.handle, count: 3)
      machine.heap.store(proxy, 0, start)
      machine.heap.store(proxy, 1, .none)
      machine.heap.store(proxy, 2, .none)
      return .ref(proxy)
    }
    var type = machine.type(of: object)
    if case .ref(let o) = object, machine.heap.kind(o) == .type, machine.isSubtype(o, of: s) { type = o }
    guard machine.isSubtype(type, of: s) else {
      throw machine.fault(.typeError, "super(type, obj): obj must be an instance or subtype of type")
    }
    let proxy = machine.heap.allocate(.superProxy, TypeID.superType.handle, count: 3)
    machine.heap.store(proxy, 0, start)
    machine.heap.store(proxy, 1, object)
    machine.heap.store(proxy, 2, .ref(type))
    return .ref(proxy)
  }
}

extension Machine {
  fileprivate mutating func unsafeNew(_ type: Handle) -> Fault {
    // The nearest base whose `__new__` is native.
    var native = type
    while case .ref(let f) = lookup(native, .__new__), heap.kind(f) != .builtin,
      case .ref(let base) = heap[native, TypeSlot.base]
    {
      native = base
    }
    return fault(.typeError, "object.__new__(\(typeName(type))) is not safe, use \(typeName(native)).__new__()")
  }

  /// `object.__new__` with more than the class: an error, but where only the class's `__init__` takes them.
  fileprivate mutating func refuseExcess(new type: Handle) throws(Fault) {
    let object = TypeID.object.handle
    if !lookup(type, .__new__).isIdentical(to: lookup(object, .__new__)) {
      throw fault(.typeError, "object.__new__() takes exactly one argument (the type to instantiate)")
    }
    if lookup(type, .__init__).isIdentical(to: lookup(object, .__init__)) {
      throw fault(.typeError, "\(typeName(type))() takes no arguments")
    }
  }

  fileprivate mutating func refuseExcess(initialising type: Handle) throws(Fault) {
    let object = TypeID.object.handle
    if !lookup(type, .__init__).isIdentical(to: lookup(object, .__init__)) {
      throw fault(.typeError, "object.__init__() takes exactly one argument (the instance to initialize)")
    }
    if lookup(type, .__new__).isIdentical(to: lookup(object, .__new__)) {
      throw fault(
        .typeError, "\(typeName(type)).__init__() takes exactly one argument (the instance to initialize)")
    }
  }

  /// Keyword arguments of a native `__init__` are ignored where the class has a `__new__` of its own, which took them.
  mutating func refuseKeywords(_ arguments: Arguments, of id: TypeID) throws(Fault) {
    guard case .ref(let given) = arguments.keywords, tableCount(given) > 0,
      lookup(type(of: arguments[0]), .__new__).isIdentical(to: lookup(id.handle, .__new__))
    else { return }
    throw fault(.typeError, "\(id.name)() takes no keyword arguments")
  }

  /// The keyword arguments of a row that takes any, as a dict.
  mutating func keywords(_ arguments: Arguments) -> Value {
    arguments.keywords.isUnbound ? .ref(makeDict()) : arguments.keywords
  }

  /// Whether instances of a program's class have a `__dict__` that those of its base have not.
  func addsDict(_ type: Handle) -> Bool {
    guard hasDict(type), case .ref(let base) = heap[type, TypeSlot.base] else { return false }
    return !hasDict(base)
  }

  /// What CPython's classes hold besides their own names.
  mutating func addDictNames(_ namespace: Handle, of type: Handle) {
    for (name, value) in [(Name.__dict__.rawValue, instanceDict), (intern("__weakref__"), instanceWeakref)] {
      guard dictGetName(namespace, name).isUnbound, case .ref(let h) = value else { continue }
      let getter = makeProperty(heap[h, 0], heap[h, 1], heap[h, 2], heap[type, TypeSlot.name])
      if case .ref(let g) = getter { heap.setType(g, TypeID.getsetDescriptor.handle) }
      dictSetName(namespace, name, getter)
    }
  }

  /// What the classes of programs share: the getters of their instances' `__dict__` and `__weakref__`.
  mutating func makeInstanceGetters() {
    let get = makeBuiltin(
      BuiltinRow("__dict__", 1, 1, isMethod: true) { machine, a throws(Fault) in
        if case .ref(let h) = a[0], let dict = machine.attributesDict(h) { return dict }
        throw machine.noAttribute(a[0], Name.__dict__.rawValue)
      })
    func change(_ count: Int) -> BuiltinRow {
      BuiltinRow("__dict__", count, count, isMethod: true) { machine, a throws(Fault) in
        if case .ref(let h) = a[0] { try machine.setAttributesDict(h, a.optional(1)) }
        return .none
      }
    }
    instanceDict = makeProperty(get, makeBuiltin(change(2)), makeBuiltin(change(1)), .none)
    let weakref = makeBuiltin(BuiltinRow("__weakref__", 1, 1, isMethod: true) { _, _ throws(Fault) in .none })
    instanceWeakref = makeProperty(weakref, .none, .none, .none)
    for getter in [instanceDict, instanceWeakref] {
      if case .ref(let h) = getter { heap.setType(h, TypeID.getsetDescriptor.handle) }
    }
  }

  /// The names `dir(value)` lists: attributes and everything along the MRO, sorted.
  func directory(_ value: Value) -> [String] {
    var names: [String] = []
    var types = [type(of: value)]
    if case .ref(let h) = value {
      names += ownAttributes(h).map { string($0.name) }
      if heap.kind(h) == .module { return names.sorted() }
      if heap.kind(h) == .type { types = [h] }
      if hasDict(types[0]), typeFlags(types[0]).contains(.user) { names += ["__dict__", "__weakref__"] }
      names.append("__class__")
    }
    guard case .ref(let mro) = heap[types[0], TypeSlot.mro] else { return names }
    for base in elements(mro) {
      guard case .ref(let b) = base, case .ref(let dict) = heap[b, TypeSlot.dict] else { continue }
      names += tableKeys(dict).map { string($0) }
    }
    var seen = ""
    return names.sorted().filter { name in
      defer { seen = name }
      return name != seen
    }
  }

  mutating func installGetters() {
    ExceptionBuiltins.installGetters(&self)
    let subclassHook = BuiltinRow("__init_subclass__", 1, 1, keywords: ["**"], isMethod: true) {
      machine, arguments throws(Fault) in
      if !arguments.keywords.isUnbound {
        throw machine.fault(
          .typeError,
          "\(machine.typeName(arguments[0].handle ?? 0)).__init_subclass__() takes no keyword arguments")
      }
      return .none
    }
    installClassMethod(.object, subclassHook)
    installClassMethod(
      .object, BuiltinRow("__subclasshook__", 1, 2, isMethod: true) { _, _ throws(Fault) in .notImplemented })
    let prepare = BuiltinRow("__prepare__", 1, -1, keywords: ["**"], isMethod: true) { machine, _ throws(Fault) in
      .ref(machine.makeDict())
    }
    installClassMethod(.type, prepare)
    for type in [TypeID.list, .tuple, .dict, .set, .frozenset, .deque, .enumerate] {
      installClassMethod(
        type,
        BuiltinRow("__class_getitem__", 2, 2, isMethod: true) { machine, arguments throws(Fault) in
          throw machine.callPrelude(._generic_alias, [arguments[0], arguments[1]])
        })
    }
    setTypeAttribute(TypeID.object.handle, Name.__doc__.rawValue, .none)
    makeInstanceGetters()
    addGetter(.type, "__name__") { machine, a throws(Fault) in
      let type = a[0].handle ?? 0
      let name = machine.shortName(type)
      return name == machine.typeName(type) ? machine.heap[type, TypeSlot.name] : .str(machine.intern(name))
    }
    typeProperty("__qualname__", TypeSlot.qualname)
    typeProperty("__module__", TypeSlot.module)
    typeProperty("__bases__", TypeSlot.bases)
    typeProperty("__mro__", TypeSlot.mro)
    addGetter(.type, "__dict__") { machine, a throws(Fault) in
      throw machine.callPrelude(._class_dict, [machine.heap[a[0].handle ?? 0, TypeSlot.dict]])
    }
    addGetter(.type, "__base__") { machine, a throws(Fault) in
      machine.heap[a[0].handle ?? 0, TypeSlot.base]
    }
    installDescriptorGetters()
  }

  private mutating func typeProperty(_ name: String, _ slot: Int) {
    addGetter(.type, name) { machine, a throws(Fault) in machine.heap[a[0].handle ?? 0, slot] }
  }
}
