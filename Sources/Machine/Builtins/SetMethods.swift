import Bytecode

// set and frozenset

enum SetMethods {
  static let mutable = MethodTable(type: .set, rows: common(.set, .set) + changing + updates)
  static let frozen = MethodTable(type: .frozenset, rows: common(.frozenSet, .frozenset))

  private static let operations: [(name: String, op: BinaryOperation)] = [
    ("union", .or), ("intersection", .and), ("difference", .subtract), ("symmetric_difference", .xor),
  ]

  private static func common(_ kind: Kind, _ type: TypeID) -> [BuiltinRow] {
    asking(kind, type) + operators(kind, type) + [newRow(type)]
      + Machine.comparisonRows(kind, type, Machine.allComparisons, ._set_compare) {
        $0 == .set || $0 == .frozenSet
      }
  }

  private static func newRow(_ type: TypeID) -> BuiltinRow {
    BuiltinRow("__new__", 1, -1, keywords: ["**"], effect: .reads) { machine, a throws(Fault) in
      let isFrozen = type == .frozenset
      guard isFrozen || a[0].isIdentical(to: type.value) else {
        let set = machine.makeSet()
        machine.heap.setType(set, a[0].handle ?? type.handle)
        return .ref(set)
      }
      if !a.keywords.isUnbound { throw machine.fault(.typeError, "\(type.name)() takes no keyword arguments") }
      if a.count > 2 {
        throw machine.fault(.typeError, "\(type.name) expected at most 1 argument, got \(a.count - 1)")
      }
      if a.count == 1 { return .ref(machine.makeSet(frozen: isFrozen)) }
      if isFrozen, machine.type(of: a[1]) == TypeID.frozenset.handle { return a[1] }
      guard let set = try machine.nativeSet(a[1], frozen: isFrozen) else {
        throw machine.callPrelude(isFrozen ? ._frozenset_from : ._set_from, [a[1]])
      }
      return .ref(set)
    }
  }

  private static func asking(_ kind: Kind, _ type: TypeID) -> [BuiltinRow] {
    operations.map { name, op in
      method(on: kind, type, name, 0, op == .xor ? 1 : -1, effect: .reads) { machine, h, a throws(Fault) in
        if op == .xor, a.count < 2 {
          throw machine.fault(.typeError, "\(type.name).\(name)() takes exactly one argument (0 given)")
        }
        var result = machine.copyTable(h)
        for i in 1..<max(1, a.count) {
          guard let other = try machine.nativeSet(a[i], frozen: true),
            case .ref(let r)? = try machine.setOperation(op, result, other)
          else { throw machine.callPrelude(._set_method, [.int(Int(op.rawValue)), .ref(h), slice(a, &machine)]) }
          result = r
        }
        return .ref(result)
      }
    }
      + [("issubset", 4), ("issuperset", 6)].map { name, op in
        method(on: kind, type, name, 1, 1, effect: .reads) { machine, h, a throws(Fault) in
          throw machine.callPrelude(._set_relation, [.int(op == 4 ? 3 : 5), .ref(h), a[1]])
        }
      } + [
        method(on: kind, type, "isdisjoint", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
          throw machine.callPrelude(._set_isdisjoint, [.ref(h), a[1]])
        },
        method(on: kind, type, "copy", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
          kind == .frozenSet ? .ref(h) : .ref(machine.copyTable(h))
        },
        method(on: kind, type, "__len__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
          .int(machine.tableCount(h))
        },
        method(on: kind, type, "__contains__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
          switch try machine.probeSet(h, a[1]) {
          case .found: return .bool(true)
          case .absent: return .bool(false)
          case .callback: throw machine.callPrelude(._dict_contains, [.ref(h), machine.setKey(a[1])])
          }
        },
        method(on: kind, type, "__iter__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
          let keys = machine.makeTuple(machine.setOrder(h))
          return machine.makeIterator(.setIterator, keys, size: .int(machine.tableCount(h)), step: .ref(h))
        },
      ]
  }

  /// The arguments after the first, as a list.
  private static func slice(_ a: Arguments, _ machine: inout Machine) -> Value {
    machine.makeList(Array(a.array.dropFirst()))
  }

  private static func operators(_ kind: Kind, _ type: TypeID) -> [BuiltinRow] {
    operations.map { _, op in
      method(on: kind, type, op.method.text, 1, 1, effect: .reads) { machine, h, a throws(Fault) in
        guard case .ref(let other) = a[1], machine.isSet(other) else { return .notImplemented }
        if let result = try machine.setOperation(op, h, other) { return result }
        throw machine.callPrelude(._set_binary, [.int(Int(op.rawValue)), .ref(h), a[1]])
      }
    }
      + operations.map { _, op in
        method(on: kind, type, op.reflected.text, 1, 1, effect: .reads) { machine, h, a throws(Fault) in
          guard case .ref(let other) = a[1], machine.isSet(other) else { return .notImplemented }
          if let result = try machine.setOperation(op, other, h) { return result }
          throw machine.callPrelude(._set_binary, [.int(Int(op.rawValue)), a[1], .ref(h)])
        }
      }
  }

  private static func row(_ name: String, _ minimum: Int, _ maximum: Int, _ body: @escaping HandleNative)
    -> BuiltinRow
  {
    method(on: .set, .set, name, minimum, maximum, effect: .writes, body)
  }

  private static let changing: [BuiltinRow] = [
    method(on: .set, .set, "__init__", 0, 1, keywords: ["**"], effect: .writes) { machine, h, a throws(Fault) in
      try machine.refuseKeywords(a, of: .set)
      machine.tableClear(h)
      if a.count > 1 { throw machine.callPrelude(._set_update_only, [.ref(h), a[1]]) }
      return .none
    },
    row("add", 1, 1) { machine, h, a throws(Fault) in
      try machine.addToSet(h, a[1])
      return .none
    },
    row("discard", 1, 1) { machine, h, a throws(Fault) in
      switch try machine.probeSet(h, a[1]) {
      case .found(let i): machine.tableRemove(h, i)
      case .absent: break
      case .callback: throw machine.callPrelude(._set_discard, [.ref(h), machine.setKey(a[1])])
      }
      return .none
    },
    row("remove", 1, 1) { machine, h, a throws(Fault) in
      switch try machine.probeSet(h, a[1]) {
      case .found(let i): machine.tableRemove(h, i)
      case .absent: throw machine.fault(.keyError, arguments: [a[1]])
      case .callback: throw machine.callPrelude(._set_remove, [.ref(h), machine.setKey(a[1])])
      }
      return .none
    },
    row("pop", 0, 0) { machine, h, _ throws(Fault) in
      guard let first = machine.setOrder(h).first else {
        throw machine.fault(.keyError, "pop from an empty set")
      }
      for i in 0..<machine.tableUsed(h) where machine.entryKey(h, i).isIdentical(to: first) {
        machine.tableRemove(h, i)
        break
      }
      return first
    },
    row("clear", 0, 0) { machine, h, _ throws(Fault) in
      machine.tableClear(h)
      return .none
    },
  ]

  private static let updates: [BuiltinRow] =
    [
      ("update", BinaryOperation.or), ("intersection_update", .and), ("difference_update", .subtract),
      ("symmetric_difference_update", .xor),
    ].map { name, op in
      row(name, op == .xor ? 1 : 0, op == .xor ? 1 : -1) { machine, h, a throws(Fault) in
        var result = machine.copyTable(h)
        for i in 1..<max(1, a.count) {
          guard let other = try machine.nativeSet(a[i], frozen: true),
            case .ref(let r)? = try machine.setOperation(op, result, other)
          else {
            throw machine.callPrelude(._set_update_method, [.int(Int(op.rawValue)), .ref(h), slice(a, &machine)])
          }
          result = r
        }
        machine.replaceTable(h, result)
        return .none
      }
    }
    + operations.map { _, op in
      row(op.inPlaceMethod.text, 1, 1) { machine, h, a throws(Fault) in
        guard case .ref(let other) = a[1], machine.isSet(other) || machine.heap.kind(other) == .view else {
          return .notImplemented
        }
        throw machine.callPrelude(._set_inplace, [.int(Int(op.rawValue)), .ref(h), a[1]])
      }
    }
}

extension Machine {
  /// A set of a value's elements; nil where Python code has a say. An iterator is not touched.
  mutating func nativeSet(_ value: Value, frozen: Bool) throws(Fault) -> Handle? {
    guard let values = try stableElements(value) else { return nil }
    let set = makeSet(frozen: frozen)
    for element in values {
      switch try probe(set, element) {
      case .found: continue
      case .absent(let hash): tableInsert(set, element, .none, hash)
      case .callback: return nil
      }
    }
    return set
  }

  /// Makes a set hold just the elements of another.
  mutating func replaceTable(_ h: Handle, _ other: Handle) {
    if h == other { return }
    tableClear(h)
    for i in 0..<tableUsed(other) where !entryKey(other, i).isUnbound {
      tableInsert(h, entryKey(other, i), .none, entryHash(other, i))
    }
  }
}
