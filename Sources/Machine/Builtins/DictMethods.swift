import Bytecode

// dict

enum DictMethods {
  static let table = MethodTable(
    type: .dict,
    rows: changing + asking + elements
      + Machine.comparisonRows(.dict, .dict, [.equal, .notEqual], ._dict_equal) { $0 == .dict })

  private static func row(
    _ name: String, _ minimum: Int, _ maximum: Int, keywords: [String] = [], effect: Effect,
    _ body: @escaping HandleNative
  ) -> BuiltinRow {
    method(on: .dict, .dict, name, minimum, maximum, keywords: keywords, effect: effect, body)
  }

  /// To be installed as a class method.
  static let fromKeys = method("fromkeys", 1, 2, effect: .reads) { machine, a throws(Fault) in
    throw machine.callPrelude(._dict_fromkeys, [a[0], a[1], a.count > 2 ? a[2] : .none])
  }

  private static let asking: [BuiltinRow] = [
    row("get", 1, 2, effect: .reads) { machine, h, a throws(Fault) in
      let missing = a.count > 2 ? a[2] : .none
      switch try machine.probe(h, a[1]) {
      case .found(let i): return machine.entryValue(h, i)
      case .absent: return missing
      case .callback: throw machine.callPrelude(._dict_get, [.ref(h), a[1], missing])
      }
    },
    row("keys", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in machine.makeView(h, 0) },
    row("values", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in machine.makeView(h, 1) },
    row("items", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in machine.makeView(h, 2) },
    row("copy", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in .ref(machine.copyTable(h)) },
  ]

  private static let changing: [BuiltinRow] = [
    row("setdefault", 1, 2, effect: .writes) { machine, h, a throws(Fault) in
      let value = a.count > 2 ? a[2] : .none
      switch try machine.probe(h, a[1]) {
      case .found(let i): return machine.entryValue(h, i)
      case .absent(let hash):
        machine.tableInsert(h, a[1], value, hash)
        return value
      case .callback: throw machine.callPrelude(._dict_setdefault, [.ref(h), a[1], value])
      }
    },
    row("pop", 1, 2, effect: .writes) { machine, h, a throws(Fault) in
      let missing = a.count > 2 ? a[2] : .end
      switch try machine.probe(h, a[1]) {
      case .found(let i):
        let value = machine.entryValue(h, i)
        machine.tableRemove(h, i)
        return value
      case .absent:
        if missing.isEnd { throw machine.fault(.keyError, arguments: [a[1]]) }
        return missing
      case .callback: throw machine.callPrelude(._dict_pop, [.ref(h), a[1], missing])
      }
    },
    row("popitem", 0, 0, effect: .writes) { machine, h, _ throws(Fault) in
      var i = machine.tableUsed(h) - 1
      while i >= 0, machine.entryKey(h, i).isUnbound { i -= 1 }
      if i < 0 { throw machine.fault(.keyError, "popitem(): dictionary is empty") }
      let pair = machine.makeTuple([machine.entryKey(h, i), machine.entryValue(h, i)])
      machine.tableRemove(h, i)
      return pair
    },
    row("clear", 0, 0, effect: .writes) { machine, h, _ throws(Fault) in
      machine.tableClear(h)
      return .none
    },
    row("update", 0, 1, keywords: ["**"], effect: .writes) { machine, h, a throws(Fault) in
      try machine.fill(h, a.optional(1), a.keywords)
    },
    row("__init__", 0, 1, keywords: ["**"], effect: .writes) { machine, h, a throws(Fault) in
      try machine.fill(h, a.optional(1), a.keywords)
    },
    BuiltinRow("__new__", 1, -1, keywords: ["**"], effect: .reads) { machine, a throws(Fault) in
      let dict = machine.makeDict()
      guard case .ref(let type) = a[0], type == TypeID.dict.handle else {
        machine.heap.setType(dict, a[0].handle ?? TypeID.dict.handle)
        return .ref(dict)
      }
      if a.count > 2 { throw machine.fault(.typeError, "dict expected at most 1 argument, got \(a.count - 1)") }
      if a.count == 2 || !a.keywords.isUnbound {
        if a.count == 2, !machine.isPlainDict(a[1]) {
          let words: Value = a.keywords.isUnbound ? .none : a.keywords
          throw machine.callPrelude(._dict_fill, [.ref(dict), a[1], words])
        }
        _ = try machine.fill(dict, a.optional(1), a.keywords)
      }
      return .ref(dict)
    },
  ]

  private static let elements: [BuiltinRow] = [
    row("__len__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in .int(machine.tableCount(h)) },
    row("__getitem__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
      switch try machine.probe(h, a[1]) {
      case .found(let i): return machine.entryValue(h, i)
      case .callback: throw machine.callPrelude(._dict_getitem, [.ref(h), a[1]])
      case .absent:
        if let missing = machine.userMethod(machine.heap.headers[Int(h)].type, .__missing__) {
          throw machine.call(missing, [.ref(h), a[1]])
        }
        throw machine.fault(.keyError, arguments: [a[1]])
      }
    },
    row("__setitem__", 2, 2, effect: .writes) { machine, h, a throws(Fault) in
      switch try machine.probe(h, a[1]) {
      case .found(let i): machine.heap.store(h, 2 + i * 3 + 1, a[2])
      case .absent(let hash): machine.tableInsert(h, a[1], a[2], hash)
      case .callback: throw machine.callPrelude(._dict_setitem, [.ref(h), a[1], a[2]])
      }
      return .none
    },
    row("__delitem__", 1, 1, effect: .writes) { machine, h, a throws(Fault) in
      switch try machine.probe(h, a[1]) {
      case .found(let i): machine.tableRemove(h, i)
      case .absent: throw machine.fault(.keyError, arguments: [a[1]])
      case .callback: throw machine.callPrelude(._dict_delitem, [.ref(h), a[1]])
      }
      return .none
    },
    row("__contains__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
      switch try machine.probe(h, a[1]) {
      case .found: return .bool(true)
      case .absent: return .bool(false)
      case .callback: throw machine.callPrelude(._dict_contains, [.ref(h), a[1]])
      }
    },
    row("__iter__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
      machine.makeIterator(.dictKeyIterator, .ref(h), size: .int(machine.tableCount(h)))
    },
    row("__reversed__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
      throw machine.callPrelude(._dict_reversed, [.ref(h), .int(0)])
    },
    row("__or__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
      guard machine.isKind(a[1], .dict) else { return .notImplemented }
      throw machine.callPrelude(._dict_update, [.ref(machine.copyTable(h)), a[1]])
    },
    row("__ror__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
      guard case .ref(let other) = a[1], machine.heap.kind(other) == .dict else { return .notImplemented }
      throw machine.callPrelude(._dict_update, [.ref(machine.copyTable(other)), .ref(h)])
    },
    row("__ior__", 1, 1, effect: .writes) { machine, h, a throws(Fault) in
      throw machine.callPrelude(._dict_fill_self, [.ref(h), a[1]])
    },
  ]
}

extension Machine {
  mutating func makeView(_ dict: Handle, _ which: Int) -> Value {
    let type: TypeID = which == 0 ? .dictKeys : which == 1 ? .dictValues : .dictItems
    let view = heap.allocate(.view, type.handle, count: 2)
    heap.store(view, 0, .ref(dict))
    heap.store(view, 1, .int(which))
    return .ref(view)
  }

  /// A dict whose class says nothing about iterating it: CPython then copies its table, whatever else the class defines.
  func isPlainDict(_ value: Value) -> Bool {
    guard case .ref(let h) = value, heap.kind(h) == .dict else { return false }
    return !typeFlags(heap.headers[Int(h)].type).contains(.iter)
  }

  /// `dict.update(other, **keywords)`; None.
  mutating func fill(_ dict: Handle, _ other: Value, _ keywords: Value) throws(Fault) -> Value {
    var sources: [Handle] = []
    if !other.isUnbound {
      guard isPlainDict(other), case .ref(let source) = other, isMergeable(source, into: dict) else {
        throw callPrelude(._dict_fill_only, [.ref(dict), other, keywords.isUnbound ? .none : keywords])
      }
      sources.append(source)
    }
    if case .ref(let words) = keywords {
      guard isMergeable(words, into: dict) else {
        throw callPrelude(._dict_fill_only, [.ref(dict), other.isUnbound ? .ref(makeDict()) : other, keywords])
      }
      sources.append(words)
    }
    for source in sources { merge(source, into: dict) }
    return .none
  }

  /// Whether no Python code has a say in merging one dict into another.
  private mutating func isMergeable(_ source: Handle, into dict: Handle) -> Bool {
    for i in 0..<tableUsed(source) {
      let key = entryKey(source, i)
      if key.isUnbound { continue }
      if case .callback = tableFind(dict, key, entryHash(source, i)) { return false }
    }
    return true
  }

  private mutating func merge(_ source: Handle, into dict: Handle) {
    if source == dict { return }
    for i in 0..<tableUsed(source) {
      let key = entryKey(source, i)
      if key.isUnbound { continue }
      let hash = entryHash(source, i)
      let value = entryValue(source, i)
      if case .found(let j) = tableFind(dict, key, hash) {
        heap.store(dict, 2 + j * 3 + 1, value)
      } else {
        tableInsert(dict, key, value, hash)
      }
    }
  }

  /// Merges natively where no Python code has a say; false, and nothing changed, where it has.
  mutating func mergeNatively(_ source: Handle, into dict: Handle) -> Bool {
    guard isMergeable(source, into: dict) else { return false }
    merge(source, into: dict)
    return true
  }
}
