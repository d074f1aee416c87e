import Bytecode

// Builtins on containers and iterators.
//
// Input: the arguments of a call. Output: a value, a Python exception, or a request to call a function of the prelude
// (`Prelude/Python/builtins_containers.py`). Invariant: a row does its work natively only where no Python code could
// have a say; where it could, it hands over before it has changed anything.

enum ContainerBuiltins {
  static let methods: [MethodTable] =
    [
      ListMethods.table, TupleMethods.table, DictMethods.table, SetMethods.mutable, SetMethods.frozen,
      RangeMethods.range, RangeMethods.slice,
    ] + ViewMethods.tables + IteratorMethods.tables

  static let functions: [BuiltinRow] =
    SequenceFunctions.rows + SortBuiltins.rows + TableNatives.rows + IteratorMethods.natives

  /// Attributes of builtin types that are computed: to be installed after the types.
  static func installGetters(_ machine: inout Machine) {
    let fromKeys = machine.makeBuiltin(DictMethods.fromKeys)
    let method = machine.heap.allocate(.classMethod, TypeID.classMethodDescriptor.handle, count: 1)
    machine.heap.store(method, 0, fromKeys)
    machine.setTypeAttribute(TypeID.dict.handle, machine.intern("fromkeys"), .ref(method))
    for (i, name) in ["start", "stop", "step"].enumerated() {
      machine.addGetter(.range, name) { machine, a throws(Fault) in
        machine.heap[try machine.receiver(a, .range, .range, name), i]
      }
      machine.addGetter(.slice, name) { machine, a throws(Fault) in
        machine.heap[try machine.receiver(a, .slice, .slice, name), i]
      }
    }
    CoroutineMethods.installGetters(&machine)
    CodeMethods.installGetters(&machine)
    for type in [TypeID.dictKeys, .dictValues, .dictItems] {
      machine.addGetter(type, "mapping") { machine, a throws(Fault) in
        throw machine.callPrelude(._class_dict, [machine.heap[try machine.receiver(a, .view, type, "mapping"), 0]])
      }
    }
  }
}

/// A native method that is given its object's handle.
typealias HandleNative = @Sendable (inout Machine, Handle, Arguments) throws(Fault) -> Value

/// A method of objects of one kind; counts without `self`.
func method(
  on kind: Kind, _ type: TypeID, _ name: String, _ minimum: Int, _ maximum: Int, keywords: [String] = [],
  effect: Effect = .none, _ body: @escaping HandleNative
) -> BuiltinRow {
  method(name, minimum, maximum, keywords: keywords, effect: effect) { machine, a throws(Fault) in
    try body(&machine, try machine.receiver(a, kind, type, name), a)
  }
}

/// What looking for a key in a dict or set natively gives.
enum Probe {
  case found(Int)
  /// With the key's hash.
  case absent(Int)
  case callback
}

extension Machine {
  /// The object of a method call. TypeError if it is of another kind.
  mutating func receiver(_ a: Arguments, _ kind: Kind, _ type: TypeID, _ name: String) throws(Fault) -> Handle {
    if case .ref(let h) = a[0], heap.kind(h) == kind { return h }
    throw fault(
      .typeError,
      "descriptor '\(name)' for '\(type.name)' objects doesn't apply to a '\(typeName(of: a[0]))' object")
  }

  /// Looks a key up. TypeError if it is unhashable.
  mutating func probe(_ h: Handle, _ key: Value) throws(Fault) -> Probe {
    guard let hash = try nativeHash(key) else { return .callback }
    switch tableFind(h, key, hash) {
    case .found(let i): return .found(i)
    case .absent: return .absent(hash)
    case .callback: return .callback
    }
  }

  /// Looks up in a set, where another set stands for the frozenset of its elements.
  mutating func probeSet(_ h: Handle, _ key: Value) throws(Fault) -> Probe { try probe(h, setKey(key)) }

  mutating func setKey(_ key: Value) -> Value {
    guard case .ref(let k) = key, heap.kind(k) == .set, typeFlags(heap.headers[Int(k)].type).isDisjoint(with: [.hash])
    else { return key }
    let frozen = makeSet(frozen: true)
    for i in 0..<tableUsed(k) where !entryKey(k, i).isUnbound {
      tableInsert(frozen, entryKey(k, i), .none, entryHash(k, i))
    }
    spend(tableCount(k), .lookup)
    return .ref(frozen)
  }

  /// The elements of a value that can be listed natively and without using it up; nil for others.
  mutating func stableElements(_ value: Value) throws(Fault) -> [Value]? {
    if case .ref(let h) = value, heap.kind(h) == .iterator { return nil }
    return try nativeElements(value)
  }

  /// An argument that must be an integer: TypeError, OverflowError.
  mutating func sizeArgument(_ value: Value) throws(Fault) -> Int {
    if let i = index(value) { return i }
    if case .big = value { throw fault(.overflowError, "Python int too large to convert to C ssize_t") }
    throw fault(.typeError, "'\(typeName(of: value))' object cannot be interpreted as an integer")
  }

  /// A bound of `index(value, start, stop)`: clamped to the range 0...count.
  mutating func boundArgument(_ value: Value, _ count: Int, _ missing: Int) throws(Fault) -> Int {
    if value.isUnbound { return missing }
    if case .big(let s) = value { return heap.immutables.big(s).sign == .minus ? 0 : count }
    guard let i = index(value) else {
      throw fault(.typeError, "slice indices must be integers or have an __index__ method")
    }
    return i < 0 ? max(0, i + count) : min(i, count)
  }

  /// The values of keyword-only arguments by name, `unbound` where not given.
  mutating func keywordValues(_ a: Arguments, _ names: [String], of function: String) throws(Fault) -> [Value] {
    var values = [Value](repeating: .unbound, count: names.count)
    guard case .ref(let dict) = a.keywords else { return values }
    for entry in dictEntries(dict) {
      let name = string(entry.key)
      guard let i = names.firstIndex(of: name) else {
        throw fault(.typeError, "'\(name)' is an invalid keyword argument for \(function)()")
      }
      values[i] = entry.value
    }
    return values
  }

  /// Rows for comparisons of two objects of the same kinds: the prelude's function decides.
  static func comparisonRows(
    _ kind: Kind, _ type: TypeID, _ operations: [Comparison], _ function: PreludeFunction,
    accepts: @escaping @Sendable (Kind) -> Bool
  ) -> [BuiltinRow] {
    operations.map { op in
      method(on: kind, type, op.method.text, 1, 1, effect: .reads) { machine, h, a throws(Fault) in
        guard case .ref(let other) = a[1], accepts(machine.heap.kind(other)) else { return .notImplemented }
        throw machine.callPrelude(function, [.int(Int(op.rawValue)), .ref(h), a[1]])
      }
    }
  }

  static let allComparisons: [Comparison] = [.equal, .notEqual, .less, .lessEqual, .greater, .greaterEqual]
}
