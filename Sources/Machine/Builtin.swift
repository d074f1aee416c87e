/// The arguments of a native call, where they lie on the task's stack. Valid until the native returns.
struct Arguments {
  let base: UnsafeMutablePointer<Value>
  let count: Int
  /// A dict of the keyword arguments, for rows that take any (`keywords: ["**"]`); unbound: none given.
  var keywords = Value.unbound

  init(base: UnsafeMutablePointer<Value>, count: Int) {
    self.base = base
    self.count = count
  }

  @inline(__always) subscript(_ i: Int) -> Value { base[i] }

  /// Argument `i`, or `unbound` where it was not given.
  @inline(__always) func optional(_ i: Int) -> Value { i < count ? base[i] : .unbound }

  var array: [Value] { Array(UnsafeBufferPointer(start: base, count: count)) }
}

/// Asked before a task (by number) makes a call that may block.
typealias Ready = @Sendable (borrowing Machine, Int, Arguments) -> Readiness
typealias Native = @Sendable (inout Machine, Arguments) throws(Fault) -> Value

/// Whether a blocking operation can go on now.
enum Readiness {
  case proceeds
  /// It must wait: for at most `timeout` seconds (nil: for ever), because of the task `holder`, where that is known.
  case waits(timeout: Double?, holder: Int? = nil)
}

/// What a native call does that other tasks can observe.
enum Effect: Sendable {
  /// Nothing.
  case none
  /// Reads the elements of each argument that is a container.
  case reads
  /// Changes the elements of the first argument, reads those of the others.
  case writes
  /// Changes the first argument's elements as the last part of a builtin that has called back: a switch point in the
  /// prelude, too.
  case publishes
  /// Reads, writes the attribute of the first argument that the second one names.
  case readsAttribute, writesAttribute
  /// Output, sleeping, the clock, an operation on a primitive: always visible.
  case visible
}

/// A row of the tables in `Builtins/`, `Primitives/` and `Modules/`: a function or method written in Swift.
struct BuiltinRow: Sendable {
  let name: String
  /// Arguments at least and at most (-1: any number); a method's first argument is its object.
  let minimum: Int
  let maximum: Int
  /// Names of the parameters that may be given by keyword, in order, from parameter `keywordsFrom` on.
  /// `["**"]`: any keywords, given to the native as `Arguments.keywords`.
  let keywords: [String]
  let keywordsFrom: Int
  let effect: Effect
  let isMethod: Bool
  private(set) var native: Native
  /// For operations that may block.
  let readiness: Ready?
  let mayBlock: Bool
  /// Whether other tasks may have waited for it, or it for them.
  let isOperation: Bool
  /// The type or module it belongs to, with a dot, for errors.
  var owner = ""
  /// What errors call it: a constructor goes by the name of its type.
  var callName: String { isConstructor ? String(owner.dropLast()) : name }
  /// `__new__` is static: nothing binds it.
  let isConstructor: Bool
  /// Special methods that CPython makes of a type's slots; it has others in tables of methods.
  var isSlot: Bool {
    guard isMethod, !isConstructor, name.hasPrefix("__"), !Self.specialMethods.contains(name) else { return false }
    switch name {
    case "__getitem__": return owner != "list." && owner != "dict."
    case "__contains__": return owner != "dict." && owner != "set." && owner != "frozenset."
    default: return true
    }
  }

  private static let specialMethods: Set = [
    "__reversed__", "__sizeof__", "__format__", "__round__", "__trunc__", "__floor__", "__ceil__", "__getnewargs__",
    "__enter__", "__exit__", "__dir__", "__init_subclass__", "__subclasshook__", "__class_getitem__", "__missing__",
    "__instancecheck__", "__subclasscheck__", "__subclasses__", "__prepare__", "__setstate__", "__length_hint__",
    "__complex__", "__bytes__", "__copy__", "__deepcopy__",
  ]

  /// The row with other work.
  func with(_ native: @escaping Native) -> BuiltinRow {
    var row = self
    row.native = native
    return row
  }

  init(
    _ name: String, _ minimum: Int, _ maximum: Int, keywords: [String] = [], keywordsFrom: Int? = nil,
    effect: Effect = .none, isMethod: Bool = false,
    readiness: Ready? = nil, _ native: @escaping Native
  ) {
    self.name = name
    self.minimum = minimum
    self.maximum = maximum
    self.keywords = keywords
    self.keywordsFrom = keywordsFrom ?? max(0, maximum - keywords.count)
    self.effect = effect
    self.isMethod = isMethod
    self.native = native
    self.readiness = readiness
    mayBlock = readiness != nil
    isOperation = mayBlock || effect == .visible
    isConstructor = name == "__new__"
  }
}

/// Rows that become methods of a type.
struct MethodTable {
  let type: TypeID
  let rows: [BuiltinRow]
}

/// `method("append", 1, 1) { … }`: counts without `self`.
func method(
  _ name: String, _ minimum: Int, _ maximum: Int, keywords: [String] = [], effect: Effect = .none,
  readiness: Ready? = nil, _ native: @escaping Native
) -> BuiltinRow {
  BuiltinRow(
    name, minimum + 1, maximum < 0 ? -1 : maximum + 1, keywords: keywords, effect: effect, isMethod: true,
    readiness: readiness, native)
}

extension Machine {
  /// A builtin object for a row.
  mutating func makeBuiltin(_ row: BuiltinRow) -> Value {
    precondition(builtinCount < Machine.builtinCapacity, "a larger table of builtins is needed")
    (builtins + builtinCount).initialize(to: row)
    builtinCount += 1
    let isBound = !row.isMethod || row.isConstructor || row.owner.isEmpty
    let type: TypeID = isBound ? .builtinFunction : row.isSlot ? .wrapperDescriptor : .methodDescriptor
    let h = heap.allocate(.builtin, type.handle, count: 2)
    heap.store(h, 0, .int(builtinCount - 1))
    heap.store(h, 1, .str(intern(row.name)))
    return .ref(h)
  }

  mutating func intern(_ string: String) -> UInt32 { heap.immutables.intern(Text(string)) }

  @inline(__always) func builtinRow(_ h: Handle) -> Int {
    if case .int(let row) = heap[h, 0] { return row }
    return 0
  }

  /// A property of a builtin type, read by native code.
  mutating func addGetter(
    _ type: TypeID, _ name: String, set: Native? = nil, delete: Native? = nil, get: @escaping Native
  ) {
    var row = BuiltinRow(name, 1, 1, isMethod: true, get)
    row.owner = type.name + "."
    let getter = makeBuiltin(row)
    let setter = set.map { makeBuiltin(BuiltinRow(name, 2, 2, isMethod: true, $0)) } ?? .none
    let deleter = delete.map { makeBuiltin(BuiltinRow(name, 1, 1, isMethod: true, $0)) } ?? .none
    let p = makeProperty(getter, setter, deleter, .none)
    if case .ref(let h) = p { heap.setType(h, TypeID.getsetDescriptor.handle) }
    setTypeAttribute(type.handle, intern(name), p)
  }

  mutating func makeProperty(_ get: Value, _ set: Value, _ delete: Value, _ doc: Value) -> Value {
    let p = heap.allocate(.property, TypeID.property.handle, count: 6)
    for (slot, value) in [get, set, delete, doc, .none, .bool(false)].enumerated() { heap.store(p, slot, value) }
    return .ref(p)
  }

  mutating func install(_ table: MethodTable) {
    for var row in table.rows {
      row.owner = table.type.name + "."
      if row.isConstructor, table.type.isImmutable { row = Machine.subclassable(row, of: table.type) }
      let function = makeBuiltin(row)
      setTypeAttribute(table.type.handle, intern(row.name), function)
    }
  }

  /// Puts natives in a module's namespace.
  mutating func install(_ rows: [BuiltinRow], in module: Handle) {
    for row in rows {
      let function = makeBuiltin(row)
      setModuleAttribute(module, intern(row.name), function)
    }
  }
}
