// repr and str of values without Python code, and the last line of a traceback.

extension Machine {
  /// repr of a value that holds no others.
  func plainRepr(_ value: Value) -> Text {
    switch value {
    case .none: Text("None")
    case .bool(let b): Text(b ? "True" : "False")
    case .int(let i): Text(ascii: IntText.decimal(i))
    case .float(let d): FloatText.repr(d)
    case .str(let s): heap.immutables.text(s).repr
    case .bytes(let s): Bytes.repr(heap.immutables.bytes(s))
    case .big(let s): (try? IntText.decimal(.big(heap.immutables.big(s)))) ?? Text("<a very large int>")
    case .ellipsis: Text("Ellipsis")
    case .notImplemented: Text("NotImplemented")
    case .unbound, .end, .raw: Text("<unset>")
    case .ref: Text("")
    }
  }

  /// A made-up address: the same for an object in every run of the same schedule.
  func address(_ h: Handle) -> String {
    let digits = String(0x7F00_0000_0000 + Int(heap.origin(h)) * 16, radix: 16)
    return "0x" + digits
  }

  /// Python's `repr(value)`; nil where Python code has a say.
  mutating func nativeRepr(_ value: Value, depth: Int = 0) throws(Fault) -> Text? {
    if case .big(let s) = value {
      let big = heap.immutables.big(s)
      let digits = Double(Integer.big(big).digits)
      let text = try translating { machine throws(TextError) in
        try IntText.decimal(.big(big), limit: machine.limits.digits)
      }
      spend(digits: digits * digits)
      return text
    }
    guard case .ref(let h) = value else { return plainRepr(value) }
    let type = heap.headers[Int(h)].type
    if typeFlags(type).contains(.repr) || depth > Machine.nativeDepth { return nil }
    switch heap.kind(h) {
    case .complex: return complex(h).repr
    case .byteArray: return byteArrayRepr(h)
    case .instance where isBox(h): return try nativeRepr(heap[h, 0], depth: depth)
    case .list, .tuple, .dict, .set, .frozenSet: return try containerRepr(h, type, depth)
    case .exception: return try exceptionRepr(h, type, depth)
    case .range:
      let r = rangeValues(h)
      return Text(r.step == 1 ? "range(\(r.start), \(r.stop))" : "range(\(r.start), \(r.stop), \(r.step))")
    case .slice:
      guard let parts = try reprs(elements(h), depth) else { return nil }
      return Text("slice(") + Text(", ").join(parts) + Text(")")
    case .view: return try viewRepr(h, type, depth)
    case .boundMethod where heap[h, 0].handle.map { heap.kind($0) == .function } ?? false:
      guard let owner = try nativeRepr(heap[h, 1], depth: depth + 1) else { return nil }
      return Text(boundMethodRepr(h, of: owner.string))
    default: return Text(objectRepr(h, type))
    }
  }

  private mutating func reprs(_ values: [Value], _ depth: Int) throws(Fault) -> [Text]? {
    var parts: [Text] = []
    for value in values {
      guard let part = try nativeRepr(value, depth: depth + 1) else { return nil }
      parts.append(part)
    }
    return parts
  }

  private mutating func containerRepr(_ h: Handle, _ type: Handle, _ depth: Int) throws(Fault) -> Text? {
    let comma = Text(", ")
    switch heap.kind(h) {
    case .list, .tuple:
      guard let parts = try reprs(elements(h), depth) else { return nil }
      if heap.kind(h) == .list {
        let list = Text("[") + comma.join(parts) + Text("]")
        guard isDeque(type) else { return list }
        let limit = dequeLimit(h).map { ", maxlen=\($0)" } ?? ""
        return Text("\(shortName(type))(") + list + Text("\(limit))")
      }
      return Text("(") + comma.join(parts) + Text(parts.count == 1 ? ",)" : ")")
    case .dict:
      var parts: [Text] = []
      for entry in dictEntries(h) {
        guard let pair = try reprs([entry.key, entry.value], depth) else { return nil }
        parts.append(pair[0] + Text(": ") + pair[1])
      }
      return Text("{") + comma.join(parts) + Text("}")
    default:
      let name = shortName(type)
      guard let parts = try reprs(setOrder(h), depth) else { return nil }
      if parts.isEmpty { return Text("\(name)()") }
      let inner = Text("{") + comma.join(parts) + Text("}")
      return type == TypeID.set.handle ? inner : Text("\(name)(") + inner + Text(")")
    }
  }

  private mutating func viewRepr(_ h: Handle, _ type: Handle, _ depth: Int) throws(Fault) -> Text? {
    guard let values = try nativeElements(.ref(h)), let parts = try reprs(values, depth) else { return nil }
    return Text("\(shortName(type))([") + Text(", ").join(parts) + Text("])")
  }

  private mutating func exceptionRepr(_ h: Handle, _ type: Handle, _ depth: Int) throws(Fault) -> Text? {
    guard case .ref(let args) = heap[h, ExceptionSlot.args], let parts = try reprs(elements(args), depth) else {
      return nil
    }
    return Text("\(shortName(type))(") + Text(", ").join(parts) + Text(")")
  }

  private mutating func objectRepr(_ h: Handle, _ type: Handle) -> String {
    switch heap.kind(h) {
    case .type:
      let module = string(heap[h, TypeSlot.module])
      let name = string(heap[h, TypeSlot.qualname])
      return module == "builtins" ? "<class '\(name)'>" : "<class '\(module).\(name)'>"
    case .function, .builtin, .boundMethod: return callableRepr(h, type)
    case .module: return moduleRepr(h)
    case .generator:
      let name = string(heap[h, GeneratorSlot.name])
      if type != TypeID.generator.handle, !isAsynchronous(h) {
        return "<\(qualifiedTypeName(type)) object at \(address(h))>"
      }
      return "<\(typeName(type)) object \(name) at \(address(h))>"
    case .object where type == TypeID.frame.handle:
      guard case .int(let id) = heap[h, FrameSlot.code] else { break }
      let code = codeObjects[id]
      return
        "<frame at \(address(h)), file '\(code.fileName)', line \(line(ofFrame: h)), code \(code.name)>"
    case .lock: return lockRepr(h)
    case .rlock: return rlockRepr(h)
    case .cell:
      if heap[h, 0].isUnbound { return "<cell at \(address(h)): empty>" }
      let at = heap[h, 0].handle.map { address($0) } ?? "0x7f0000000000"
      return "<cell at \(address(h)): \(typeName(of: heap[h, 0])) object at \(at)>"
    case .code:
      guard case .int(let id) = heap[h, 0] else { return "<code object>" }
      let code = codeObjects[id]
      return "<code object \(code.name) at \(address(h)), file \"\(code.fileName)\", line \(code.firstLine)>"
    case .member:
      return "<member '\(string(heap[h, 0]))' of '\(typeName(heap[h, 1].handle ?? 0))' objects>"
    case .property where type == TypeID.getsetDescriptor.handle:
      guard case .ref(let g) = heap[h, 0] else { break }
      let row = builtins[builtinRow(g)]
      let owner = text(heap[h, 3])?.string ?? String(row.owner.dropLast())
      return "<attribute '\(row.name)' of '\(owner)' objects>"
    case .staticMethod, .classMethod:
      guard case .ref(let f) = heap[h, 0] else { break }
      return "<\(typeName(type))(\(objectRepr(f, heap.headers[Int(f)].type)))>"
    case .superProxy:
      let start = heap[h, 0].handle.map { typeName($0) } ?? ""
      if heap[h, 2].isNone { return "<super: <class '\(start)'>, NULL>" }
      return "<super: <class '\(start)'>, <\(typeName(heap[h, 2].handle ?? 0)) object>>"
    default: break
    }
    return "<\(qualifiedTypeName(type)) object at \(address(h))>"
  }

  private mutating func callableRepr(_ h: Handle, _ type: Handle) -> String {
    switch heap.kind(h) {
    case .function:
      if case .int(let id) = heap[h, FunctionSlot.code], codes[id].isQuiet {
        return "<built-in function \(string(heap[h, FunctionSlot.name]))>"
      }
      return "<function \(string(heap[h, FunctionSlot.qualname])) at \(address(h))>"
    case .builtin:
      let row = builtins[builtinRow(h)]
      if type == TypeID.wrapperDescriptor.handle {
        return "<slot wrapper '\(row.name)' of '\(row.owner.dropLast())' objects>"
      }
      if row.isConstructor { return "<built-in method __new__ of type object at \(address(h))>" }
      if row.isMethod { return "<method '\(row.name)' of '\(row.owner.dropLast())' objects>" }
      return "<built-in function \(row.name)>"
    default: return boundMethodRepr(h, of: displayOwner(heap[h, 1]))
    }
  }

  private mutating func moduleRepr(_ h: Handle) -> String {
    let name = string(ownAttribute(h, Name.__name__.rawValue))
    // Modules that programs make have a `__spec__`, None; those made of its files a `__file__`, too.
    if ownAttribute(h, Name.__spec__.rawValue).isUnbound { return "<module '\(name)' (built-in)>" }
    if case .str(let file) = ownAttribute(h, Name.__file__.rawValue) {
      return "<module '\(name)' from \(Text(string(.str(file))).repr.string)>"
    }
    let isFolder = !ownAttribute(h, Name.__path__.rawValue).isUnbound
    let loader = "<_frozen_importlib_external.NamespaceLoader object at \(address(h))>"
    return isFolder ? "<module '\(name)' (\(loader))>" : "<module '\(name)'>"
  }

  func qualifiedTypeName(_ type: Handle) -> String {
    let module = string(heap[type, TypeSlot.module])
    let name = string(heap[type, TypeSlot.qualname])
    return module == "builtins" ? name : "\(module).\(name)"
  }

  private func boundMethodRepr(_ h: Handle, of shown: String) -> String {
    guard case .ref(let f) = heap[h, 0] else { return "<method>" }
    let owner = heap[h, 1]
    let ownerType = typeName(of: owner)
    let at = owner.handle.map { address($0) } ?? "0x7f0000000000"
    if heap.kind(f) == .function {
      return "<bound method \(string(heap[f, FunctionSlot.qualname])) of \(shown)>"
    }
    let name = builtins[builtinRow(f)].name
    if heap.headers[Int(h)].type == TypeID.methodWrapper.handle {
      return "<method-wrapper '\(name)' of \(ownerType) object at \(at)>"
    }
    return "<built-in method \(name) of \(ownerType) object at \(at)>"
  }

  private mutating func displayOwner(_ owner: Value) -> String {
    guard case .ref(let h) = owner else { return plainRepr(owner).string }
    if isBox(h) { return plainRepr(heap[h, 0]).string }
    return objectRepr(h, heap.headers[Int(h)].type)
  }

  /// Python's `str(value)`; nil where Python code has a say.
  mutating func nativeStr(_ value: Value) throws(Fault) -> Text? {
    if case .str(let s) = value { return heap.immutables.text(s) }
    if case .ref(let h) = value {
      let flags = typeFlags(heap.headers[Int(h)].type)
      if flags.contains(.str) { return nil }
      // Of the native types only these have a `__str__` that does not ask `__repr__`.
      if isBox(h) {
        switch heap[h, 0] {
        case .str, .bytes: return try nativeStr(heap[h, 0])
        default: break
        }
      }
      if heap.kind(h) == .exception { return try exceptionStr(h) }
    }
    return try nativeRepr(value)
  }

  /// `str(exception)`: nothing, the argument's str, or the tuple's repr; KeyError shows its key's repr.
  private mutating func exceptionStr(_ h: Handle) throws(Fault) -> Text? {
    guard case .ref(let args) = heap[h, ExceptionSlot.args] else { return Text("") }
    let type = heap.headers[Int(h)].type
    let solid = heap[nativeBase(type).handle, TypeSlot.solid]
    if case .ref(let s) = solid, s != TypeID.baseException.handle, let family = TypeID(rawValue: s),
      let text = try detailedStr(h, family)
    {
      return text
    }
    switch heap.count(args) {
    case 0: return Text(isSubtype(type, of: TypeID.syntaxError.handle) ? "None" : "")
    case 1:
      if isSubtype(type, of: TypeID.keyError.handle) { return try nativeRepr(heap[args, 0]) }
      return try nativeStr(heap[args, 0])
    case 2 where isSystemError(type) && !detail(h, "errno").isUnbound: return try systemErrorText(h)
    case 2 where isSubtype(type, of: TypeID.syntaxError.handle) && !syntaxErrorPlace(h).isEmpty:
      guard let text = try nativeStr(heap[args, 0]) else { return nil }
      return text + Text(syntaxErrorPlace(h))
    default: return try nativeRepr(.ref(args))
    }
  }

  /// The str of an exception that has details of its own; nil where it is that of the arguments.
  private mutating func detailedStr(_ h: Handle, _ family: TypeID) throws(Fault) -> Text? {
    switch family {
    case .unicodeEncodeError, .unicodeDecodeError, .unicodeTranslateError:
      if case .ref(let args) = heap[h, ExceptionSlot.args], heap.count(args) < 2 { return nil }
      return try unicodeErrorText(h, family)
    case .importError: return text(detail(h, "msg"))
    case .syntaxError:
      let message = detail(h, "msg")
      guard !message.isUnbound, let text = try nativeStr(message) else { return nil }
      return text + Text(syntaxErrorPlace(h))
    default: return nil
    }
  }

  /// The last line of a traceback as far as it can be made without Python code.
  func exceptionLine(_ e: Value) -> String {
    guard case .ref(let h) = e, heap.kind(h) == .exception else { return "" }
    let name = exceptionTypeName(heap.headers[Int(h)].type)
    guard case .ref(let args) = heap[h, ExceptionSlot.args], heap.count(args) > 0 else { return name }
    let type = heap.headers[Int(h)].type
    if isSystemError(type), heap.count(args) == 2, case .str(let s) = heap[args, 1] {
      return "\(name): [Errno \(shortRepr(heap[args, 0]))] \(heap.immutables.text(s).string)"
    }
    let parts = elements(args).map { value -> String in
      if heap.count(args) == 1, case .str(let s) = value, !isSubtype(type, of: TypeID.keyError.handle) {
        return heap.immutables.text(s).string
      }
      return shortRepr(value)
    }
    return name + ": " + (parts.count == 1 ? parts[0] : "(\(parts.joined(separator: ", ")))")
  }

  /// How a traceback names an exception's class.
  func exceptionTypeName(_ type: Handle) -> String {
    let module = string(heap[type, TypeSlot.module])
    let name = string(heap[type, TypeSlot.qualname])
    return module == "builtins" || module == "__main__" ? name : "\(module).\(name)"
  }

  /// What f-strings and `format` do without Python code: the `formatValue` instruction.
  mutating func formatValue(_ value: Value, _ conversion: Int, _ spec: Value) throws(Fault) -> Value {
    var value = value
    if case .str = value, conversion <= 1, spec.isUnbound { return value }
    if conversion != 0 {
      let converted = conversion == 1 ? try nativeStr(value) : try nativeRepr(value)
      guard let text = converted, conversion != 3 || text.isASCII else {
        throw callPrelude(._format, [value, spec.isUnbound ? makeStr("") : spec, .int(conversion)])
      }
      value = makeStr(text)
    }
    let specText = text(spec) ?? .empty
    if let result = try nativeFormat(value, specText) { return makeStr(result) }
    throw callPrelude(._format, [value, spec.isUnbound ? makeStr("") : spec, .int(0)])
  }

  /// `format(value, spec)`; nil where Python code has a say.
  mutating func nativeFormat(_ value: Value, _ spec: Text) throws(Fault) -> Text? {
    switch value {
    case .str(let s):
      let text = heap.immutables.text(s)
      if spec.isEmpty { return text }
      return try translating { _ throws(TextError) in try TextFormat.format(text, spec) }
    case .int, .big, .bool:
      if spec.isEmpty { return try nativeStr(value) }
      guard let integer = integer(value) else { return nil }
      return try translating { _ throws(TextError) in try IntFormat.format(integer, spec) }
    case .float(let d):
      if spec.isEmpty { return plainRepr(value) }
      return try translating { _ throws(TextError) in try FloatFormat.format(d, spec) }
    default:
      if userMethod(type(of: value), .__format__) != nil { return nil }
      if case .ref(let h) = value, heap.kind(h) == .complex, !spec.isEmpty {
        let number = complex(h)
        return try translating { _ throws(TextError) in try ComplexFormat.format(number, spec) }
      }
      if case .ref(let h) = value, isBox(h), !spec.isEmpty { return try nativeFormat(heap[h, 0], spec) }
      if !spec.isEmpty {
        throw fault(.typeError, "unsupported format string passed to \(typeName(of: value)).__format__")
      }
      return try nativeStr(value)
    }
  }
}
