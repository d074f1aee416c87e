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
    if flags.contains(.getattribute) || flags.contains(.getattr) && runsCode(lookup(type, name)) {
      throw callPrelude(._getattribute, [object, .str(name)])
    }
    return try getGeneric(object, h, type, flags, name)
  }

  /// Whether reading a class attribute through an instance calls Python code, whose AttributeError `__getattr__` is to
  /// answer.
  private mutating func runsCode(_ found: Value) -> Bool {
    guard case .ref(let f) = found else { return false }
    if heap.kind(f) == .property { return true }
    return isUserDescriptor(found) && !lookup(heap.headers[Int(f)].type, .__get__).isUnbound
  }

  /// `object.__getattribute__(name)`.
  mutating func getGeneric(_ object: Value, _ h: Handle, _ type: Handle, _ flags: TypeFlags, _ name: UInt32)
    throws(Fault) -> Value
  {
    let found = lookup(type, name)
    if let value = try getData(found, object, type, name) { return value }
    let own = ownAttribute(h, name)
    if !own.isUnbound { return own }
    if !found.isUnbound { return try bind(found, object, type) }
    if name == Name.__class__.rawValue { return .ref(type) }
    if name == Name.__dict__.rawValue, let dict = attributesDict(h) { return dict }
    if flags.contains(.getattr) { throw callPrelude(._getattr_fallback, [object, .str(name)]) }
    // A bound method has its function's attributes.
    if heap.kind(h) == .boundMethod { return try getAttribute(heap[h, 0], name) }
    throw noAttribute(object, name)
  }

  /// What a class attribute that goes before the object's own gives; nil if it does not.
  private mutating func getData(_ found: Value, _ object: Value, _ type: Handle, _ name: UInt32) throws(Fault) -> Value?
  {
    guard case .ref(let f) = found else { return nil }
    if isUserDescriptor(found) {
      guard isDataDescriptor(found), !lookup(heap.headers[Int(f)].type, .__get__).isUnbound else { return nil }
      throw callPrelude(._descriptor_get, [found, object, .ref(type)])
    }
    switch heap.kind(f) {
    case .property: return try callGetter(f, object, name)
    case .member: return try getMember(f, object)
    default: return nil
    }
  }

  /// The value of an attribute that `__slots__` names.
  mutating func getMember(_ member: Handle, _ object: Value) throws(Fault) -> Value {
    guard case .str(let name) = heap[member, 0], case .ref(let h) = object else { return .none }
    try checkMember(member, object)
    let holder = attributeHolder(h)
    guard holder != 0, let i = shapes.index(heap.aux(holder), name), !heap[holder, i].isUnbound else {
      throw noAttribute(object, name)
    }
    return heap[holder, i]
  }

  /// Sets or, without a value, deletes such an attribute.
  mutating func setMember(_ member: Handle, _ object: Value, _ value: Value) throws(Fault) {
    guard case .str(let name) = heap[member, 0], case .ref(let h) = object else { return }
    try checkMember(member, object)
    if !value.isUnbound {
      _ = setOwnAttribute(h, name, value, isMember: true)
    } else if shapes.index(heap.aux(attributeHolder(h)), name) == nil || !deleteOwnAttribute(h, name) {
      throw raise(attributeError: heap.immutables.text(name).string, object, name)
    }
  }

  private mutating func checkMember(_ member: Handle, _ object: Value) throws(Fault) {
    guard case .ref(let owner) = heap[member, 1], !isSubtype(type(of: object), of: owner) else { return }
    throw fault(
      .typeError,
      "descriptor '\(string(heap[member, 0]))' for '\(typeName(owner))' objects doesn't apply to a "
        + "'\(typeName(of: object))' object")
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

  /// A property without the function that an access needs: it says its name if a class has given it one.
  mutating func lacks(_ what: String, _ property: Handle, _ type: Handle) -> Fault {
    let name = heap[property, PropertySlot.name]
    let shown = name.isNone ? "" : " '\(string(name))'"
    return fault(
      .attributeError, "property\(shown) of '\(string(heap[type, TypeSlot.qualname]))' object has no \(what)")
  }

  mutating func callGetter(_ property: Handle, _ object: Value, _ name: UInt32) throws(Fault) -> Value {
    let getter = heap[property, 0]
    if getter.isNone {
      throw lacks("getter", property, type(of: object))
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
    if isUserDescriptor(found), !lookup(heap.headers[Int(f)].type, .__get__).isUnbound {
      throw callPrelude(._descriptor_get, [found, object, .ref(type)])
    }
    switch heap.kind(f) {
    case .function: return makeBoundMethod(found, object)
    case .builtin:
      let row = builtins + builtinRow(f)
      return row.pointee.isMethod && !row.pointee.isConstructor ? makeBoundMethod(found, object) : found
    case .staticMethod: return heap[f, 0]
    case .classMethod: return try bindClassMethod(f, type)
    case .property: return try callGetter(f, object, 0)
    case .member: return try getMember(f, object)
    default: return found
    }
  }

  mutating func makeBoundMethod(_ function: Value, _ object: Value) -> Value {
    var type = TypeID.method
    if case .ref(let f) = function, heap.kind(f) == .builtin {
      type = heap.headers[Int(f)].type == TypeID.wrapperDescriptor.handle ? .methodWrapper : .builtinFunction
    }
    let m = heap.allocate(.boundMethod, type.handle, count: 2)
    heap.store(m, 0, function)
    heap.store(m, 1, object)
    return .ref(m)
  }

  private mutating func getTypeAttribute(_ type: Handle, _ name: UInt32) throws(Fault) -> Value {
    let metatype = heap.headers[Int(type)].type
    let flags = typeFlags(metatype)
    if flags.contains(.getattribute) || flags.contains(.getattr) && runsCode(lookup(metatype, name)) {
      throw callPrelude(._getattribute, [.ref(type), .str(name)])
    }
    return try getTypeGeneric(type, metatype, flags, name)
  }

  /// `type.__getattribute__(cls, name)`.
  mutating func getTypeGeneric(_ type: Handle, _ metatype: Handle, _ flags: TypeFlags, _ name: UInt32) throws(Fault)
    -> Value
  {
    let meta = lookup(metatype, name)
    if let value = try getData(meta, .ref(type), metatype, name) { return value }
    let found = lookup(type, name)
    if name == Name.__annotations__.rawValue, TypeID(rawValue: type) == nil, !hasOwn(type, name) {
      // A class has annotations of its own, though it has none yet.
      let annotations = Value.ref(makeDict())
      setTypeAttribute(type, name, annotations)
      return annotations
    }
    if !found.isUnbound, name != Name.__abstractmethods__.rawValue || hasOwn(type, name) {
      return try bindToClass(found, type)
    }
    if !meta.isUnbound { return try bind(meta, .ref(type), metatype) }
    if name == Name.__class__.rawValue { return .ref(metatype) }
    if flags.contains(.getattr) { throw call(lookup(metatype, .__getattr__), [.ref(type), .str(name)]) }
    let text = heap.immutables.text(name).string
    let message =
      name == Name.__abstractmethods__.rawValue
      ? text : "type object '\(typeName(type))' has no attribute '\(text)'"
    throw raise(attributeError: message, .ref(type), name)
  }

  /// What a classmethod gives: its function bound to the class, or, of a property and the like, what that gives.
  private mutating func bindClassMethod(_ method: Handle, _ type: Handle) throws(Fault) -> Value {
    let function = heap[method, 0]
    guard case .ref(let f) = function else { return makeBoundMethod(function, .ref(type)) }
    if heap.kind(f) == .property { return try callGetter(f, .ref(type), 0) }
    if isUserDescriptor(function), !lookup(heap.headers[Int(f)].type, .__get__).isUnbound {
      throw callPrelude(._descriptor_get, [function, .ref(type), .ref(heap.headers[Int(type)].type)])
    }
    return makeBoundMethod(function, .ref(type))
  }

  private mutating func hasOwn(_ type: Handle, _ name: UInt32) -> Bool {
    guard case .ref(let dict) = heap[type, TypeSlot.dict] else { return false }
    return !dictGetName(dict, name).isUnbound
  }

  /// What a class attribute gives when read through the class.
  private mutating func bindToClass(_ found: Value, _ type: Handle) throws(Fault) -> Value {
    guard case .ref(let f) = found else { return found }
    if isUserDescriptor(found), !lookup(heap.headers[Int(f)].type, .__get__).isUnbound {
      throw callPrelude(._descriptor_get, [found, .none, .ref(type)])
    }
    switch heap.kind(f) {
    case .staticMethod: return heap[f, 0]
    case .classMethod: return try bindClassMethod(f, type)
    default: return found
    }
  }

  private mutating func getModuleAttribute(_ module: Handle, _ name: UInt32) throws(Fault) -> Value {
    let own = ownAttribute(module, name)
    if !own.isUnbound { return own }
    if name == Name.__dict__.rawValue, let dict = attributesDict(module) { return dict }
    if name == Name.__class__.rawValue { return .ref(heap.headers[Int(module)].type) }
    let getattr = ownAttribute(module, Name.__getattr__.rawValue)
    if !getattr.isUnbound { throw call(getattr, [.str(name)]) }
    let moduleName = string(ownAttribute(module, Name.__name__.rawValue))
    let found = lookup(TypeID.module.handle, name)
    if !found.isUnbound { return try bind(found, .ref(module), TypeID.module.handle) }
    let partially = isInitializing(module)
    throw raise(
      attributeError: "\(partially ? "partially initialized " : "")module '\(moduleName)' has no attribute "
        + "'\(heap.immutables.text(name).string)'\(partially ? Machine.circularImport : "")", .ref(module), name)
  }

  private mutating func getSuperAttribute(_ proxy: Handle, _ name: UInt32) throws(Fault) -> Value {
    let object = heap[proxy, 1]
    if case .ref(let start) = heap[proxy, 0], case .ref(let type) = heap[proxy, 2],
      let value = try getBehind(start, object, type, name)
    {
      return value
    }
    let own = lookup(TypeID.superType.handle, name)
    if !own.isUnbound { return try bind(own, .ref(proxy), TypeID.superType.handle) }
    if name == Name.__class__.rawValue { return TypeID.superType.value }
    throw raise(
      attributeError: "'super' object has no attribute '\(heap.immutables.text(name).string)'", .ref(proxy), name)
  }

  /// An attribute of the classes behind `start` in the MRO of `type`.
  private mutating func getBehind(_ start: Handle, _ object: Value, _ type: Handle, _ name: UInt32) throws(Fault)
    -> Value?
  {
    guard name != Name.__class__.rawValue, case .ref(let mro) = heap[type, TypeSlot.mro] else { return nil }
    var passed = false
    for i in 0..<heap.count(mro) {
      guard case .ref(let base) = heap[mro, i] else { continue }
      if passed, case .ref(let dict) = heap[base, TypeSlot.dict] {
        let found = dictGetName(dict, name)
        if !found.isUnbound {
          if case .ref(let o) = object, o == type { return try bindToClass(found, type) }
          return try bind(found, object, type)
        }
      }
      if base == start { passed = true }
    }
    return nil
  }

  /// `object.__dict__`; nil if it has none.
  mutating func attributesDict(_ h: Handle) -> Value? {
    guard hasAttributes(h) else { return nil }
    var holder = attributeHolder(h)
    if holder == 0 {
      holder = makeInstance(TypeID.object.handle)
      heap.setHolder(h, holder)
    }
    let known = attributesTable(holder)
    if known != 0 { return .ref(known) }
    let dict = makeDict()
    heap.setHolder(dict, h)
    for (name, value) in ownAttributes(h) {
      if case .str(let s) = name, !isMember(heap.headers[Int(h)].type, s) { dictSetName(dict, s, value) }
    }
    adopt(dict, h, holder)
    return .ref(dict)
  }

  /// From now on a dict holds the attributes of `h`, but for those that `__slots__` names: so that `__dict__` is live,
  /// and may be another object's.
  private mutating func adopt(_ dict: Handle, _ h: Handle, _ holder: Handle) {
    let type = heap.headers[Int(h)].type
    let names = shapes.names(heap.aux(holder))
    let kept = names.indices.filter { isHidden(names[$0]) || isMember(type, names[$0]) }
    let values = kept.map { heap[holder, $0] }
    let shape = kept.reduce(shapes.root(heap.aux(holder))) { shapes.adding(names[$1], to: $0, heap.immutables) }
    while heap.count(holder) > 0 { heap.removeLast(holder) }
    for value in values + [.ref(dict)] { heap.append(holder, value) }
    setShape(holder, shapes.adding(Name.attributes.rawValue, to: shape, heap.immutables))
  }

  private func hasAttributes(_ h: Handle) -> Bool {
    switch heap.kind(h) {
    case .module: return true
    case .function: return heap.headers[Int(h)].type == TypeID.function.handle
    case .instance, .exception, .list, .dict, .set, .tuple, .frozenSet, .property, .staticMethod, .classMethod,
      .complex, .byteArray, .generator:
      let type = heap.headers[Int(h)].type
      return hasDict(type) && !typeFlags(type).contains(.noDict)
    default: return false
    }
  }

  /// Whether a class has an attribute of that name from `__slots__`.
  mutating func isMember(_ type: Handle, _ name: UInt32) -> Bool {
    if case .ref(let f) = lookup(type, name) { return heap.kind(f) == .member }
    return false
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
      setDetail(h, detailName("name"), .str(name))
      setDetail(h, detailName("obj"), object)
    }
    return .raise(e)
  }

  // MARK: Setting

  /// `object.name = value`.
  mutating func setAttribute(_ object: Value, _ name: UInt32, _ value: Value) throws(Fault) {
    guard case .ref(let h) = object else { throw try readOnly(object, name) }
    let type = heap.headers[Int(h)].type
    if typeFlags(type).contains(.setattr) { throw call(lookup(type, .__setattr__), [object, .str(name), value]) }
    try setGeneric(object, h, type, name, value)
  }

  /// `object.__setattr__(name, value)` and `type.__setattr__(name, value)`.
  mutating func setGeneric(_ object: Value, _ h: Handle, _ type: Handle, _ name: UInt32, _ value: Value) throws(Fault) {
    if heap.kind(h) == .type, try setTypeProperty(h, name, value) { return }
    let found = lookup(type, name)
    if case .ref(let f) = found {
      if isUserDescriptor(found), !lookup(heap.headers[Int(f)].type, .__set__).isUnbound {
        throw callPrelude(._descriptor_set, [found, object, value])
      }
      if heap.kind(f) == .property, !isUserDescriptor(found) { return try setProperty(f, object, type, name, value) }
      if heap.kind(f) == .member { return try setMember(f, object, value) }
    }
    if heap.kind(h) == .type { return setTypeValue(h, name, value) }
    if name == Name.__class__.rawValue { return try setClass(h, value) }
    if typeFlags(type).contains(.noDict) { throw try readOnly(object, name) }
    if name == Name.__dict__.rawValue, hasAttributes(h) { return try setAttributesDict(h, value) }
    if !setOwnAttribute(h, name, value) { throw try readOnly(object, name) }
  }

  private mutating func setProperty(_ f: Handle, _ object: Value, _ type: Handle, _ name: UInt32, _ value: Value)
    throws(Fault)
  {
    let setter = heap[f, 1]
    if case .ref(let s) = setter, heap.kind(s) == .builtin {
      _ = try callNative(s, [object, value])
      return
    }
    if setter.isNone {
      let text = heap.immutables.text(name).string
      if case .ref(let g) = heap[f, 0], heap.kind(g) == .builtin {
        throw fault(.attributeError, notWritable(f, type, text))
      }
      throw lacks("setter", f, type)
    }
    throw call(setter, [object, value])
  }

  /// `h.__class__ = type`: an instance's shape belongs to its class.
  private mutating func setClass(_ h: Handle, _ value: Value) throws(Fault) {
    guard case .ref(let type) = value, heap.kind(type) == .type else {
      throw fault(.typeError, "__class__ must be set to a class, not '\(typeName(of: value))' object")
    }
    let old = heap.headers[Int(h)].type
    guard heap.kind(h) == .module || typeFlags(old).contains(.user) && typeFlags(type).contains(.user) else {
      throw noClassChange()
    }
    guard heap[old, TypeSlot.solid].isIdentical(to: heap[type, TypeSlot.solid]), hasDict(old) == hasDict(type) else {
      throw fault(
        .typeError, "__class__ assignment: '\(typeName(type))' object layout differs from '\(typeName(old))'")
    }
    heap.setType(h, type)
    guard heap.kind(h) == .instance else { return }
    let names = slotNames(heap.aux(h))
    setShape(h, names.reduce(rootShape(type)) { shapes.adding($1, to: $0, heap.immutables) })
  }

  private mutating func noClassChange() -> Fault {
    fault(.typeError, "__class__ assignment only supported for mutable types or ModuleType subclasses")
  }

  /// `object.__dict__ = value`; without a value, `del object.__dict__`.
  mutating func setAttributesDict(_ h: Handle, _ value: Value) throws(Fault) {
    if heap.kind(h) == .module { throw fault(.attributeError, "readonly attribute") }
    guard hasAttributes(h) else {
      throw fault(.attributeError, "'\(typeName(of: .ref(h)))' object has no attribute '__dict__'")
    }
    var dict = value
    if value.isUnbound {
      dict = .ref(makeDict())
      if case .ref(let d) = dict { heap.setHolder(d, h) }
    }
    guard case .ref(let d) = dict, heap.kind(d) == .dict else {
      throw fault(.typeError, "__dict__ must be set to a dictionary, not a '\(typeName(of: value))'")
    }
    var holder = attributeHolder(h)
    if holder == 0 {
      holder = makeInstance(TypeID.object.handle)
      heap.setHolder(h, holder)
    }
    let slot = shapes.dictSlot(heap.aux(holder))
    if slot < 0 { adopt(d, h, holder) } else { heap.store(holder, slot, dict) }
  }

  private mutating func readOnly(_ object: Value, _ name: UInt32) throws(Fault) -> Fault {
    let text = heap.immutables.text(name).string
    let type = self.type(of: object)
    if name == Name.__class__.rawValue { return noClassChange() }
    if case .ref(let f) = lookup(type, name), heap.kind(f) == .property {
      return fault(.attributeError, notWritable(f, type, text))
    }
    if lookup(type, name).isUnbound { return noAttribute(object, name) }
    return raise(attributeError: "'\(typeName(type))' object attribute '\(text)' is read-only", object, name)
  }

  /// What is no entry of a class's namespace, or cannot be set. True if that is all.
  private mutating func setTypeProperty(_ type: Handle, _ name: UInt32, _ value: Value) throws(Fault) -> Bool {
    let text = heap.immutables.text(name).string
    if TypeID(rawValue: type) != nil {
      throw fault(.typeError, "cannot set '\(text)' attribute of immutable type '\(typeName(type))'")
    }
    switch Name(rawValue: name) {
    case .__name__, .__qualname__:
      guard case .str = value else {
        throw fault(
          .typeError, "can only assign string to \(typeName(type)).\(text), not '\(typeName(of: value))'")
      }
      heap.store(type, name == Name.__name__.rawValue ? TypeSlot.name : TypeSlot.qualname, value)
    case .__module__:
      heap.store(type, TypeSlot.module, value)
      setTypeAttribute(type, name, value)
    case .__bases__: try setBases(type, value)
    default: return false
    }
    return true
  }

  private mutating func setTypeValue(_ type: Handle, _ name: UInt32, _ value: Value) {
    guard case .ref(let dict) = heap[type, TypeSlot.dict] else { return }
    dictSetName(dict, name, value)
    // The cache holds values, so any change of a class ends the epoch.
    changeEpoch()
    // Whether a class is abstract is its own affair.
    if name == Name.__abstractmethods__.rawValue { updateFlags(type) } else { refreshFlags(type, name) }
  }

  /// Names of the machine's that make no difference to flags.
  private static let plainNames: Set<UInt32> = [
    Name.__module__, .__doc__, .__name__, .__qualname__, .__annotations__, .__init__, .__call__, .__enter__, .__exit__,
    .__get__, .__set__, .__delete__, .__next__, .__reversed__,
  ].reduce(into: []) { $0.insert($1.rawValue) }

  /// An attribute came or went: if it is a special method, the type's and its subclasses' flags may change.
  private mutating func refreshFlags(_ type: Handle, _ name: UInt32) {
    if Name(rawValue: name) == nil || Self.plainNames.contains(name) { return }
    for h in Handle(1)..<Handle(heap.headerCount) where heap.kind(h) == .type && h > TypeID.bytesWarning.handle {
      if isSubtype(h, of: type) { updateFlags(h) }
    }
  }

  /// `del object.name`.
  mutating func deleteAttribute(_ object: Value, _ name: UInt32) throws(Fault) {
    guard case .ref(let h) = object else { throw try readOnly(object, name) }
    let type = heap.headers[Int(h)].type
    if typeFlags(type).contains(.delattr) { throw call(lookup(type, .__delattr__), [object, .str(name)]) }
    try deleteGeneric(object, h, type, name)
  }

  /// `object.__delattr__(name)` and `type.__delattr__(name)`.
  mutating func deleteGeneric(_ object: Value, _ h: Handle, _ type: Handle, _ name: UInt32) throws(Fault) {
    let found = lookup(type, name)
    if case .ref(let f) = found {
      if isUserDescriptor(found), !lookup(heap.headers[Int(f)].type, .__delete__).isUnbound {
        throw callPrelude(._descriptor_delete, [found, object])
      }
      if heap.kind(f) == .member { return try setMember(f, object, .unbound) }
      if heap.kind(f) == .property, heap.kind(h) != .type { throw try deleteProperty(f, object, type, name) }
    }
    if heap.kind(h) == .type { return try deleteTypeValue(h, name) }
    if !deleteOwnAttribute(h, name) { throw try readOnly(object, name) }
  }

  private mutating func deleteProperty(_ f: Handle, _ object: Value, _ type: Handle, _ name: UInt32) throws(Fault)
    -> Fault
  {
    let deleter = heap[f, 2]
    guard deleter.isNone else { return call(deleter, [object]) }
    if case .ref(let g) = heap[f, 0], heap.kind(g) == .builtin {
      return fault(.attributeError, notWritable(f, type, heap.immutables.text(name).string))
    }
    return lacks("deleter", f, type)
  }

  /// CPython has slots that say less than computed attributes do.
  private mutating func notWritable(_ f: Handle, _ type: Handle, _ name: String) -> String {
    if ["start", "stop", "step", "__func__", "__self__", "real", "imag", "fget", "fset", "fdel"].contains(name) {
      if !(isSubtype(type, of: TypeID.int.handle) || isSubtype(type, of: TypeID.float.handle)) {
        return "readonly attribute"
      }
    }
    let owner = holder(type, intern(name))
    return "attribute '\(name)' of '\(typeName(owner == 0 ? type : owner))' objects is not writable"
  }

  private mutating func deleteTypeValue(_ type: Handle, _ name: UInt32) throws(Fault) {
    let text = heap.immutables.text(name).string
    if TypeID(rawValue: type) != nil {
      throw fault(.typeError, "cannot set '\(text)' attribute of immutable type '\(typeName(type))'")
    }
    if [Name.__name__, .__qualname__, .__bases__].contains(where: { $0.rawValue == name }) {
      throw fault(.typeError, "cannot delete '\(text)' attribute of immutable type '\(typeName(type))'")
    }
    guard case .ref(let dict) = heap[type, TypeSlot.dict], dictDeleteName(dict, name) else {
      throw raise(
        attributeError: "type object '\(typeName(type))' has no attribute '\(text)'", .ref(type), name)
    }
    changeEpoch()
    refreshFlags(type, name)
  }
}

extension Text {
  /// `__name__`-like.
  var isDunder: Bool { count > 4 && self[0] == 95 && self[1] == 95 && self[count - 1] == 95 && self[count - 2] == 95 }
}
