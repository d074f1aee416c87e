// Attribute access, after CPython's `object.__getattribute__`, `type.__getattribute__` and module lookup.
//
// What needs Python code (a property written in Python, `__getattr__`, a descriptor) ends in `Fault.call`: the loop
// makes the call in place of the instruction.

extension Machine {
  /// `object.name`.
  mutating func getAttribute(_ object: Value, _ name: UInt32) throws(Fault) -> Value {
    guard case .ref(let h) = object else { return try getPlain(object, type(of: object), name) }
    switch heap.kind(h) {
    case .type: return try getTypeAttribute(h, name)
    case .module: return try getModuleAttribute(h, name)
    case .superProxy: return try getSuperAttribute(h, name)
    default: break
    }
    let type = heap.headers[Int(h)].type
    let flags = typeFlags(type)
    if flags.contains(.getattribute) {
      throw callPrelude(._getattribute, [object, .str(name)])
    }
    return try getGeneric(object, h, type, flags, name)
  }

  /// `object.__getattribute__(name)`.
  mutating func getGeneric(_ object: Value, _ h: Handle, _ type: Handle, _ flags: TypeFlags, _ name: UInt32)
    throws(Fault) -> Value
  {
    let found = lookup(type, name)
    if case .ref(let f) = found, heap.kind(f) == .property { return try callGetter(f, object, name) }
    if isUserDescriptor(found), isDataDescriptor(found) {
      throw callPrelude(._descriptor_get, [found, object, .ref(type)])
    }
    let own = ownAttribute(h, name)
    if !own.isUnbound { return own }
    if !found.isUnbound { return try bind(found, object, type) }
    if name == Name.__class__.rawValue { return .ref(type) }
    if name == Name.__dict__.rawValue, let dict = attributesDict(h) { return dict }
    if flags.contains(.getattr) { throw call(lookup(type, .__getattr__), [object, .str(name)]) }
    throw noAttribute(object, name)
  }

  private mutating func getPlain(_ object: Value, _ type: Handle, _ name: UInt32) throws(Fault) -> Value {
    let found = lookup(type, name)
    if found.isUnbound {
      if name == Name.__class__.rawValue { return .ref(type) }
      throw noAttribute(object, name)
    }
    if case .ref(let f) = found, heap.kind(f) == .property { return try callGetter(f, object, name) }
    return try bind(found, object, type)
  }

  func isUserDescriptor(_ value: Value) -> Bool {
    if case .ref(let h) = value { return typeFlags(heap.headers[Int(h)].type).contains(.user) }
    return false
  }

  private mutating func isDataDescriptor(_ value: Value) -> Bool {
    let type = self.type(of: value)
    return !lookup(type, .__set__).isUnbound || !lookup(type, .__delete__).isUnbound
  }

  mutating func callGetter(_ property: Handle, _ object: Value, _ name: UInt32) throws(Fault) -> Value {
    let getter = heap[property, 0]
    if getter.isNone {
      throw fault(
        .attributeError,
        "property '\(heap.immutables.text(name).string)' of '\(typeName(of: object))' object has no getter")
    }
    if case .ref(let g) = getter, heap.kind(g) == .builtin { return try callNative(g, [object]) }
    throw call(getter, [object])
  }

  /// Runs a native function on arguments that lie nowhere on the stack.
  mutating func callNative(_ builtin: Handle, _ arguments: [Value]) throws(Fault) -> Value {
    let native = builtins[builtinRow(builtin)].native
    let buffer = UnsafeMutablePointer<Value>.allocate(capacity: max(1, arguments.count))
    defer { buffer.deallocate() }
    for i in 0..<arguments.count { (buffer + i).initialize(to: arguments[i]) }
    return try native(&self, Arguments(base: buffer, count: arguments.count))
  }

  /// What a class attribute gives when read through an instance.
  mutating func bind(_ found: Value, _ object: Value, _ type: Handle) throws(Fault) -> Value {
    guard case .ref(let f) = found else { return found }
    switch heap.kind(f) {
    case .function: return makeBoundMethod(found, object)
    case .builtin:
      let row = builtins + builtinRow(f)
      return row.pointee.isMethod && !row.pointee.isConstructor ? makeBoundMethod(found, object) : found
    case .staticMethod: return heap[f, 0]
    case .classMethod: return makeBoundMethod(heap[f, 0], .ref(type))
    case .property: return try callGetter(f, object, 0)
    default:
      if isUserDescriptor(found), !lookup(self.type(of: found), .__get__).isUnbound {
        throw callPrelude(._descriptor_get, [found, object, .ref(type)])
      }
      return found
    }
  }

  mutating func makeBoundMethod(_ function: Value, _ object: Value) -> Value {
    let m = heap.allocate(.boundMethod, TypeID.method.handle, count: 2)
    heap.store(m, 0, function)
    heap.store(m, 1, object)
    return .ref(m)
  }

  private mutating func getTypeAttribute(_ type: Handle, _ name: UInt32) throws(Fault) -> Value {
    let metatype = heap.headers[Int(type)].type
    let meta = lookup(metatype, name)
    if case .ref(let f) = meta, heap.kind(f) == .property, metatype == TypeID.type.handle || !hasOwn(type, name) {
      return try callGetter(f, .ref(type), name)
    }
    let found = lookup(type, name)
    if case .ref(let f) = found {
      switch heap.kind(f) {
      case .staticMethod: return heap[f, 0]
      case .classMethod: return makeBoundMethod(heap[f, 0], .ref(type))
      default:
        if isUserDescriptor(found), !lookup(self.type(of: found), .__get__).isUnbound {
          throw callPrelude(._descriptor_get, [found, .none, .ref(type)])
        }
      }
    }
    if !found.isUnbound { return found }
    if !meta.isUnbound { return try bind(meta, .ref(type), metatype) }
    if name == Name.__class__.rawValue { return .ref(metatype) }
    if typeFlags(metatype).contains(.getattr) {
      throw call(lookup(metatype, .__getattr__), [.ref(type), .str(name)])
    }
    throw raise(
      attributeError: "type object '\(typeName(type))' has no attribute '\(heap.immutables.text(name).string)'",
      .ref(type), name)
  }

  private mutating func hasOwn(_ type: Handle, _ name: UInt32) -> Bool {
    guard case .ref(let dict) = heap[type, TypeSlot.dict] else { return false }
    return !dictGetName(dict, name).isUnbound
  }

  private mutating func getModuleAttribute(_ module: Handle, _ name: UInt32) throws(Fault) -> Value {
    let own = ownAttribute(module, name)
    if !own.isUnbound { return own }
    if name == Name.__dict__.rawValue, let dict = attributesDict(module) { return dict }
    let getattr = ownAttribute(module, Name.__getattr__.rawValue)
    if !getattr.isUnbound { throw call(getattr, [.str(name)]) }
    let moduleName = string(ownAttribute(module, Name.__name__.rawValue))
    let found = lookup(TypeID.module.handle, name)
    if !found.isUnbound { return try bind(found, .ref(module), TypeID.module.handle) }
    throw raise(
      attributeError: "module '\(moduleName)' has no attribute '\(heap.immutables.text(name).string)'", .ref(module),
      name)
  }

  private mutating func getSuperAttribute(_ proxy: Handle, _ name: UInt32) throws(Fault) -> Value {
    let object = heap[proxy, 1]
    guard case .ref(let start) = heap[proxy, 0], case .ref(let type) = heap[proxy, 2],
      case .ref(let mro) = heap[type, TypeSlot.mro]
    else { return .none }
    var passed = false
    for i in 0..<heap.count(mro) {
      guard case .ref(let base) = heap[mro, i] else { continue }
      if passed, case .ref(let dict) = heap[base, TypeSlot.dict] {
        let found = dictGetName(dict, name)
        if !found.isUnbound {
          if isType(object), case .ref(let o) = object, o == type, case .ref(let f) = found,
            heap.kind(f) == .function || heap.kind(f) == .builtin
          {
            return found
          }
          return try bind(found, object, type)
        }
      }
      if base == start { passed = true }
    }
    throw raise(
      attributeError: "'super' object has no attribute '\(heap.immutables.text(name).string)'", .ref(proxy), name)
  }

  /// `object.__dict__`: a new dict with the attributes as they are now (Plait's instances keep theirs in slots), whose
  /// type stores in the object what is stored in it.
  mutating func attributesDict(_ h: Handle) -> Value? {
    switch heap.kind(h) {
    case .instance, .module, .exception, .function, .list, .dict, .set, .tuple, .frozenSet: break
    default: return nil
    }
    let dict = makeDict()
    let holder = attributeHolder(h)
    if holder != 0 {
      let names = shapes.names(heap.aux(holder))
      for i in names.indices where !heap[holder, i].isUnbound && names[i] != Name.box.rawValue {
        dictSetName(dict, names[i], heap[holder, i])
      }
    }
    heap.setType(dict, TypeID.attributesDict.handle)
    _ = setOwnAttribute(dict, intern("_owner"), .ref(h))
    return .ref(dict)
  }

  // MARK: Errors

  mutating func noAttribute(_ object: Value, _ name: UInt32) -> Fault {
    let type = typeName(of: object)
    return raise(
      attributeError: "'\(type)' object has no attribute '\(heap.immutables.text(name).string)'", object, name)
  }

  /// AttributeError with `name` and `obj`, from which the traceback makes its suggestion.
  mutating func raise(attributeError message: String, _ object: Value, _ name: UInt32) -> Fault {
    let e = makeException(TypeID.attributeError.handle, [makeStr(message)])
    if case .ref(let h) = e {
      _ = setOwnAttribute(h, Name.name.rawValue, .str(name))
      _ = setOwnAttribute(h, Name.obj.rawValue, object)
    }
    return .raise(e)
  }

  // MARK: Setting

  /// `object.name = value`.
  mutating func setAttribute(_ object: Value, _ name: UInt32, _ value: Value) throws(Fault) {
    guard case .ref(let h) = object else { throw try readOnly(object, name) }
    if heap.kind(h) == .type { return try setTypeAttributeChecked(h, name, value) }
    let type = heap.headers[Int(h)].type
    if typeFlags(type).contains(.setattr) { throw call(lookup(type, .__setattr__), [object, .str(name), value]) }
    try setGeneric(object, h, type, name, value)
  }

  /// `object.__setattr__(name, value)`.
  mutating func setGeneric(_ object: Value, _ h: Handle, _ type: Handle, _ name: UInt32, _ value: Value) throws(Fault) {
    let found = lookup(type, name)
    if case .ref(let f) = found {
      if heap.kind(f) == .property {
        let setter = heap[f, 1]
        if case .ref(let s) = setter, heap.kind(s) == .builtin {
          _ = try callNative(s, [object, value])
          return
        }
        if setter.isNone {
          let text = heap.immutables.text(name).string
          if case .ref(let g) = heap[f, 0], heap.kind(g) == .builtin {
            throw fault(.attributeError, "readonly attribute")
          }
          throw fault(.attributeError, "property '\(text)' of '\(typeName(type))' object has no setter")
        }
        throw call(setter, [object, value])
      }
      if isUserDescriptor(found), !lookup(self.type(of: found), .__set__).isUnbound {
        throw callPrelude(._descriptor_set, [found, object, value])
      }
    }
    if name == Name.__class__.rawValue, case .ref(let new) = value, heap.kind(new) == .type {
      return setClass(h, new)
    }
    if name == Name.__dict__.rawValue, attributeHolder(h) != 0 { return try setAttributesDict(h, value) }
    if !setOwnAttribute(h, name, value) { throw try readOnly(object, name) }
  }

  /// `h.__class__ = type`: an instance's shape belongs to its class.
  private mutating func setClass(_ h: Handle, _ type: Handle) {
    heap.setType(h, type)
    guard heap.kind(h) == .instance else { return }
    let names = attributeNames(heap.aux(h))
    setShape(h, names.reduce(rootShape(type)) { shapes.adding($1, to: $0, heap.immutables) })
  }

  /// `object.__dict__ = value`: only what `object.__dict__ |= …` stores back. Any other dict would from then on have to
  /// share its contents with the object.
  private mutating func setAttributesDict(_ h: Handle, _ value: Value) throws(Fault) {
    guard case .ref(let d) = value, heap.kind(d) == .dict else {
      throw fault(.typeError, "__dict__ must be set to a dictionary, not a '\(typeName(of: value))'")
    }
    let owner = ownAttribute(d, intern("_owner"))
    if heap.headers[Int(d)].type == TypeID.attributesDict.handle, owner.isIdentical(to: .ref(h)) { return }
    throw fault(.typeError, "Plait does not support replacing '__dict__' yet; use '__dict__.update(…)' instead")
  }

  private mutating func readOnly(_ object: Value, _ name: UInt32) throws(Fault) -> Fault {
    let text = heap.immutables.text(name).string
    let type = self.type(of: object)
    if lookup(type, name).isUnbound { return noAttribute(object, name) }
    return raise(attributeError: "'\(typeName(type))' object attribute '\(text)' is read-only", object, name)
  }

  private mutating func setTypeAttributeChecked(_ type: Handle, _ name: UInt32, _ value: Value) throws(Fault) {
    if TypeID(rawValue: type) != nil {
      throw fault(
        .typeError,
        "cannot set '\(heap.immutables.text(name).string)' attribute of immutable type '\(typeName(type))'")
    }
    if name == Name.__name__.rawValue { return heap.store(type, TypeSlot.name, value) }
    if name == Name.__qualname__.rawValue { return heap.store(type, TypeSlot.qualname, value) }
    guard case .ref(let dict) = heap[type, TypeSlot.dict] else { return }
    let isNew = dictGetName(dict, name).isUnbound
    dictSetName(dict, name, value)
    // The cache holds values, so any change of a class ends the epoch.
    changeEpoch()
    if isNew || heap.immutables.text(name).isDunder { refreshFlags(type) }
  }

  /// A special method came or went: the type's and its subclasses' flags may change.
  private mutating func refreshFlags(_ type: Handle) {
    for h in Handle(1)..<Handle(heap.headerCount) where heap.kind(h) == .type && h > TypeID.bytesWarning.handle {
      if isSubtype(h, of: type) { updateFlags(h) }
    }
  }

  /// `del object.name`.
  mutating func deleteAttribute(_ object: Value, _ name: UInt32) throws(Fault) {
    guard case .ref(let h) = object else { throw try readOnly(object, name) }
    if heap.kind(h) == .type {
      guard case .ref(let dict) = heap[h, TypeSlot.dict], TypeID(rawValue: h) == nil, dictDeleteName(dict, name) else {
        throw raise(attributeError: heap.immutables.text(name).string, object, name)
      }
      changeEpoch()
      return refreshFlags(h)
    }
    let type = heap.headers[Int(h)].type
    if typeFlags(type).contains(.delattr) { throw call(lookup(type, .__delattr__), [object, .str(name)]) }
    let found = lookup(type, name)
    if case .ref(let f) = found, heap.kind(f) == .property {
      let deleter = heap[f, 2]
      if deleter.isNone {
        throw fault(
          .attributeError,
          "property '\(heap.immutables.text(name).string)' of '\(typeName(type))' object has no deleter")
      }
      throw call(deleter, [object])
    }
    if isUserDescriptor(found), !lookup(self.type(of: found), .__delete__).isUnbound {
      throw callPrelude(._descriptor_delete, [found, object])
    }
    if !deleteOwnAttribute(h, name) { throw noAttribute(object, name) }
  }
}

extension Text {
  /// `__name__`-like.
  var isDunder: Bool { count > 4 && self[0] == 95 && self[1] == 95 && self[count - 1] == 95 && self[count - 2] == 95 }
}
