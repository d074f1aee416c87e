// Exceptions: what their constructors take, and what they say of themselves beside `args`.
//
// What CPython keeps in members of the C structure (`AttributeError.name`, `OSError.errno` …) is an attribute whose name
// no program can write, so that it is not in `__dict__`; what can be told from the arguments is told from them until
// the program sets it.

enum ExceptionBuiltins {
  static let rows: [BuiltinRow] = [
    method("__new__", 0, -1, keywords: ["**"]) { machine, a throws(Fault) in
      guard case .ref(let type) = a[0], machine.heap.kind(type) == .type else {
        throw machine.fault(
          .typeError, "BaseException.__new__(X): X is not a type object (\(machine.typeName(of: a[0])))")
      }
      let name = machine.typeName(type)
      guard machine.isSubtype(type, of: TypeID.baseException.handle) else {
        throw machine.fault(.typeError, "BaseException.__new__(\(name)): \(name) is not a subtype of BaseException")
      }
      return machine.makeException(type, Array(a.array.dropFirst()))
    },
    method("__init__", 0, -1, keywords: ["**"]) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0], machine.heap.kind(h) == .exception else { return .none }
      try machine.initialiseException(h, Array(a.array.dropFirst()), a.keywords)
      return .none
    },
    method("with_traceback", 1, 1) { machine, a throws(Fault) in
      if case .ref(let h) = a[0] { try setTraceback(&machine, h, a[1]) }
      return a[0]
    },
    method("add_note", 1, 1) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0] else { return .none }
      guard machine.text(a[1]) != nil else {
        throw machine.fault(.typeError, "note must be a str, not '\(machine.typeName(of: a[1]))'")
      }
      let known = machine.ownAttribute(h, Name.__notes__.rawValue)
      if known.isUnbound {
        _ = machine.setOwnAttribute(h, Name.__notes__.rawValue, machine.makeList([a[1]]))
      } else if case .ref(let notes) = known, machine.heap.kind(notes) == .list {
        machine.heap.append(notes, a[1])
      } else {
        throw machine.fault(.typeError, "Cannot add note: __notes__ is not a list")
      }
      return .none
    },
  ]

  private static func setTraceback(_ machine: inout Machine, _ e: Handle, _ value: Value) throws(Fault) {
    guard value.isNone || machine.isInstance(value, .traceback) else {
      throw machine.fault(.typeError, "__traceback__ must be a traceback or None")
    }
    machine.heap.store(e, ExceptionSlot.traceback, value)
    keep(&machine, value)
  }

  private static func keep(_ machine: inout Machine, _ traceback: Value) {
    guard case .ref(let h) = traceback, !machine.heap.headers[Int(h)].flags.contains(.kept) else { return }
    machine.heap.setFlags(h, machine.heap.headers[Int(h)].flags.union(.kept))
  }

  // MARK: Attributes

  static func installGetters(_ machine: inout Machine) {
    addArgs(&machine)
    addSlot(&machine, "__traceback__", ExceptionSlot.traceback) { machine, a throws(Fault) in
      if case .ref(let h) = a[0] { try setTraceback(&machine, h, a[1]) }
      return .none
    }
    addSlot(&machine, "__context__", ExceptionSlot.context) { machine, a throws(Fault) in
      guard a[1].isNone || machine.isInstance(a[1], .baseException) else {
        throw machine.fault(.typeError, "exception context must be None or derive from BaseException")
      }
      if case .ref(let h) = a[0] { machine.heap.store(h, ExceptionSlot.context, a[1]) }
      return .none
    }
    addSlot(&machine, "__cause__", ExceptionSlot.cause) { machine, a throws(Fault) in
      guard a[1].isNone || machine.isInstance(a[1], .baseException) else {
        throw machine.fault(.typeError, "exception cause must be None or derive from BaseException")
      }
      if case .ref(let h) = a[0] { try machine.setCause(h, a[1]) }
      return .none
    }
    machine.addGetter(
      .baseException, "__suppress_context__",
      set: { machine, a throws(Fault) in
        guard case .bool = a[1] else { throw machine.fault(.typeError, "attribute value type must be bool") }
        if case .ref(let h) = a[0] { machine.heap.store(h, ExceptionSlot.suppress, a[1]) }
        return .none
      },
      delete: { machine, _ throws(Fault) in
        throw machine.fault(.typeError, "can't delete numeric/char attribute")
      },
      get: { machine, a throws(Fault) in machine.heap[a[0].handle ?? 0, ExceptionSlot.suppress] })
    addDetails(&machine)
  }

  private static func addArgs(_ machine: inout Machine) {
    machine.addGetter(
      .baseException, "args",
      set: { machine, a throws(Fault) in
        guard let values = try machine.nativeElements(a[1]) else {
          throw machine.callPrelude(._set_args, [a[0], a[1]])
        }
        if case .ref(let h) = a[0] { machine.heap.store(h, ExceptionSlot.args, machine.makeTuple(values)) }
        return .none
      },
      delete: { machine, _ throws(Fault) in throw machine.fault(.typeError, "args may not be deleted") },
      get: { machine, a throws(Fault) in machine.heap[a[0].handle ?? 0, ExceptionSlot.args] })
  }

  private static func addSlot(_ machine: inout Machine, _ name: String, _ slot: Int, set: @escaping Native) {
    machine.addGetter(
      .baseException, name, set: set,
      delete: { machine, _ throws(Fault) in throw machine.fault(.typeError, "\(name) may not be deleted") },
      get: { machine, a throws(Fault) in
        let value = machine.heap[a[0].handle ?? 0, slot]
        if slot == ExceptionSlot.traceback { keep(&machine, value) }
        return value
      })
  }

  private static func addDetails(_ machine: inout Machine) {
    add(&machine, .stopIteration, "value") { machine, e in machine.exceptionArgument(e, 0) }
    add(&machine, .systemExit, "code") { machine, e in
      guard case .ref(let args) = machine.heap[e, ExceptionSlot.args], machine.heap.count(args) > 0 else {
        return .none
      }
      return machine.heap.count(args) == 1 ? machine.heap[args, 0] : .ref(args)
    }
    for name in ["name", "obj"] { add(&machine, .attributeError, name) }
    add(&machine, .nameError, "name")
    for name in ["name", "path"] { add(&machine, .importError, name) }
    add(&machine, .importError, "msg") { machine, e in machine.exceptionArgument(e, 0, of: 1) }
    for name in ["errno", "strerror", "filename", "filename2"] { add(&machine, .osError, name) }
    add(&machine, .syntaxError, "msg") { machine, e in machine.exceptionArgument(e, 0) }
    add(&machine, .syntaxError, "print_file_and_line")
    for (index, name) in ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"].enumerated() {
      add(&machine, .syntaxError, name) { machine, e in machine.syntaxErrorDetail(e, index) }
    }
    for type in [TypeID.unicodeEncodeError, .unicodeDecodeError, .unicodeTranslateError] {
      let names = type == .unicodeTranslateError ? Array(unicodeNames.dropFirst()) : unicodeNames
      for (index, name) in names.enumerated() {
        add(&machine, type, name) { machine, e in machine.exceptionArgument(e, index, of: names.count) }
      }
    }
  }

  private static let unicodeNames = ["encoding", "object", "start", "end", "reason"]

  /// An attribute that is what the program set, else what the arguments say.
  private static func add(
    _ machine: inout Machine, _ type: TypeID, _ name: String,
    _ derive: @escaping @Sendable (borrowing Machine, Handle) -> Value = { _, _ in .none }
  ) {
    let id = machine.detailName(name)
    let isNumber = name == "start" || name == "end"
    machine.addGetter(
      type, name,
      set: { machine, a throws(Fault) in
        if isNumber, machine.index(a[1]) == nil { throw machine.fault(.typeError, "an integer is required") }
        if case .ref(let e) = a[0] { machine.setDetail(e, id, a[1]) }
        return .none
      },
      delete: { machine, a throws(Fault) in
        if case .ref(let e) = a[0] { machine.setDetail(e, id, .none) }
        return .none
      },
      get: { machine, a throws(Fault) in
        guard case .ref(let e) = a[0], machine.heap.kind(e) == .exception else { return .none }
        let own = machine.ownAttribute(e, id)
        return own.isUnbound ? derive(machine, e) : own
      })
  }
}

// MARK: Making them

extension Machine {
  /// The name under which an exception keeps a detail: none that a program can write.
  mutating func detailName(_ name: String) -> UInt32 { intern("\u{0}" + name) }

  mutating func setDetail(_ e: Handle, _ name: UInt32, _ value: Value) {
    _ = setOwnAttribute(e, name, value, isMember: true)
  }

  /// A detail that was set, or unbound.
  mutating func detail(_ e: Handle, _ name: String) -> Value { ownAttribute(e, detailName(name)) }

  /// An argument of an exception that has it (and `count` in all), or None.
  func exceptionArgument(_ e: Handle, _ index: Int, of count: Int? = nil) -> Value {
    guard case .ref(let args) = heap[e, ExceptionSlot.args] else { return .none }
    let n = heap.count(args)
    return index >= 0 && index < n && (count == nil || count == n) ? heap[args, index] : .none
  }

  /// What the `__init__` of the nearest native exception does. `isNew`: the arguments are in place.
  mutating func initialiseException(_ e: Handle, _ arguments: [Value], _ keywords: Value, isNew: Bool = false)
    throws(Fault)
  {
    let type = heap.headers[Int(e)].type
    let native = nativeBase(type)
    let family = heap[native.handle, TypeSlot.solid].handle.flatMap { TypeID(rawValue: $0) } ?? .baseException
    try takeKeywords(e, type, family, keywords, isNew)
    switch family {
    case .osError where arguments.count > 1 && isNew: return
    case .osError where arguments.count > 1: return SystemErrors.fill(&self, e, arguments)
    case .syntaxError where arguments.count == 2: try checkSyntaxError(arguments[1])
    case .unicodeEncodeError: try checkUnicode(arguments, "ssiis")
    case .unicodeDecodeError:
      try checkUnicode(arguments, "sbiis")
      if !isNew || bytes(arguments[1]) != nil { return fillDecodeError(e, arguments) }
    case .unicodeTranslateError: try checkUnicode(arguments, "siis")
    default: break
    }
    if !isNew { heap.store(e, ExceptionSlot.args, makeTuple(arguments)) }
  }

  /// A UnicodeDecodeError's `object` is bytes, though a bytearray was given.
  private mutating func fillDecodeError(_ e: Handle, _ arguments: [Value]) {
    heap.store(e, ExceptionSlot.args, makeTuple(arguments))
    if case .ref = arguments[1], let content = bytes(arguments[1]) {
      setDetail(e, detailName("object"), makeBytes(content))
    }
  }

  private mutating func takeKeywords(
    _ e: Handle, _ type: Handle, _ family: TypeID, _ keywords: Value, _ isNew: Bool
  ) throws(Fault) {
    let known =
      switch family {
      case .importError: ["name", "path"]
      case .attributeError: ["name", "obj"]
      case .nameError: ["name"]
      default: [String]()
      }
    if !isNew {
      // Made again, it forgets what it was.
      for name in known where !detail(e, name).isUnbound { setDetail(e, detailName(name), .none) }
    }
    guard case .ref(let dict) = keywords, tableCount(dict) > 0 else { return }
    if known.isEmpty { throw fault(.typeError, "\(typeName(type))() takes no keyword arguments") }
    for entry in dictEntries(dict) {
      let name = string(entry.key)
      guard known.contains(name) else {
        throw fault(.typeError, "'\(name)' is an invalid keyword argument for \(family.name)()")
      }
      setDetail(e, detailName(name), entry.value)
    }
  }

  private mutating func checkSyntaxError(_ details: Value) throws(Fault) {
    guard let parts = try nativeElements(details) else {
      if isUser(details) || isKind(details, .generator) { return }
      throw fault(.typeError, "'\(typeName(of: details))' object is not iterable")
    }
    if parts.count < 4 {
      throw fault(.typeError, "function takes at least 4 arguments (\(parts.count) given)")
    }
    if parts.count > 6 { throw fault(.typeError, "function takes at most 6 arguments (\(parts.count) given)") }
    if parts.count == 5 { throw fault(.typeError, "end_offset must be provided when end_lineno is provided") }
  }

  /// The arguments of a UnicodeError: s a str, b bytes, i an int.
  private mutating func checkUnicode(_ arguments: [Value], _ signature: String) throws(Fault) {
    let letters = Array(signature)
    guard arguments.count == letters.count else {
      throw fault(.typeError, "function takes exactly \(letters.count) arguments (\(arguments.count) given)")
    }
    for (i, letter) in letters.enumerated() {
      switch letter {
      case "s" where text(arguments[i]) == nil:
        throw fault(.typeError, "argument \(i + 1) must be str, not \(typeName(of: arguments[i]))")
      case "b" where bytes(arguments[i]) == nil:
        throw fault(.typeError, "a bytes-like object is required, not '\(typeName(of: arguments[i]))'")
      case "i" where index(arguments[i]) == nil:
        throw fault(
          .typeError, "'\(typeName(of: arguments[i]))' object cannot be interpreted as an integer")
      default: break
      }
    }
  }

  // MARK: What they say

  /// `str()` of a UnicodeError that knows what is wrong where; nil where it does not.
  mutating func unicodeErrorText(_ h: Handle, _ family: TypeID) throws(Fault) -> Text? {
    func part(_ name: String, _ index: Int) -> Value {
      let own = detail(h, name)
      if !own.isUnbound { return own }
      let isTranslation = family == .unicodeTranslateError
      return exceptionArgument(h, index - (isTranslation ? 1 : 0), of: isTranslation ? 4 : 5)
    }
    let object = part("object", 1)
    guard let start = index(part("start", 2)), let end = index(part("end", 3)) else { return nil }
    guard let reason = try nativeStr(part("reason", 4)) else { return nil }
    var codec = ""
    if family != .unicodeTranslateError {
      guard let encoding = try nativeStr(part("encoding", 0)) else { return nil }
      codec = "'\(encoding.string)' codec "
    }
    let isOne = end == start + 1 && start >= 0
    if family == .unicodeDecodeError {
      guard let content = bytes(object) else { return nil }
      if isOne, start < content.count {
        let digits = String(content[start], radix: 16)
        let byte = digits.count < 2 ? "0" + digits : digits
        return Text("\(codec)can't decode byte 0x\(byte) in position \(start): \(reason.string)")
      }
      return Text("\(codec)can't decode bytes in position \(start)-\(end - 1): \(reason.string)")
    }
    guard let content = text(object) else { return nil }
    let verb = family == .unicodeTranslateError ? "translate" : "encode"
    if isOne, start < content.count {
      let shown = Self.escaped(content[start])
      return Text("\(codec)can't \(verb) character '\(shown)' in position \(start): \(reason.string)")
    }
    return Text("\(codec)can't \(verb) characters in position \(start)-\(end - 1): \(reason.string)")
  }

  private static func escaped(_ point: UInt32) -> String {
    let digits = String(point, radix: 16)
    let (letter, width) = point <= 0xFF ? ("x", 2) : point <= 0xFFFF ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
