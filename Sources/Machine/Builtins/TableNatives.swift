import Bytecode

// What the prelude needs to work on the insides of lists, dicts and sets: names with an underscore, hidden from
// programs. They ignore what a subclass overrides.

enum TableNatives {
  static let rows: [BuiltinRow] = lists + tables + lookups

  private static let lookups: [BuiltinRow] = [
    // A special method as Python finds it: on the type, bound; the end marker if there is none.
    BuiltinRow("_special", 2, 2) { machine, a throws(Fault) in
      guard case .str(let s) = a[1] else { return .end }
      let type = machine.type(of: a[0])
      let found = machine.lookup(type, machine.heap.immutables.intern(s))
      return found.isUnbound ? .end : try machine.bind(found, a[0], type)
    },
    BuiltinRow("_callable_name", 1, 1) { machine, a throws(Fault) in
      .str(machine.intern(machine.callableName(a[0])))
    },
    BuiltinRow("_type_name", 1, 1) { machine, a throws(Fault) in .str(machine.intern(machine.typeName(of: a[0]))) },
  ]

  private static let lists: [BuiltinRow] = [
    BuiltinRow("_append", 2, 2) { machine, a throws(Fault) in
      if case .ref(let h) = a[0] { machine.heap.append(h, a[1]) }
      return .none
    },
    // Appends all elements; False, and nothing done, where Python code must be called for them.
    BuiltinRow("_extend_natively", 2, 2) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0], let values = try machine.nativeElements(a[1]) else { return .bool(false) }
      try machine.checkGrowth(elements: values.count)
      for value in values { machine.heap.append(h, value) }
      return .bool(true)
    },
    BuiltinRow("_size", 1, 1) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0] else { return .int(0) }
      switch machine.heap.kind(h) {
      case .dict, .set, .frozenSet: return .int(machine.tableCount(h))
      case .view: return .int(machine.tableCount(machine.heap[h, 0].handle ?? 0))
      default: return .int(machine.heap.count(h))
      }
    },
    // Element i of a list or tuple; the end marker beyond its end.
    BuiltinRow("_item", 2, 2) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0], case .int(let i) = a[1], i >= 0, i < machine.heap.count(h) else { return .end }
      return machine.heap[h, i]
    },
    BuiltinRow("_store", 3, 3) { machine, a throws(Fault) in
      if case .ref(let h) = a[0], case .int(let i) = a[1], i >= 0, i < machine.heap.count(h) {
        machine.heap.store(h, i, a[2])
      }
      return .none
    },
    BuiltinRow("_remove_at", 2, 2) { machine, a throws(Fault) in
      if case .ref(let h) = a[0], case .int(let i) = a[1], i >= 0, i < machine.heap.count(h) {
        machine.removeElement(h, i)
      }
      return .none
    },
    BuiltinRow("_store_slice", 3, 3) { machine, a throws(Fault) in
      if case .ref(let h) = a[0], case .ref(let values) = a[2] {
        try machine.storeSlice(h, a[1], machine.elements(values))
      }
      return .none
    },
    // A list's elements as a new list, the list left empty.
    BuiltinRow("_take", 1, 1) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0] else { return .none }
      let values = machine.makeList(machine.elements(h))
      machine.replaceElements(h, [])
      return values
    },
    // Gives a list these elements; whether it held any before.
    BuiltinRow("_replace", 2, 2, effect: .publishes) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0], case .ref(let values) = a[1] else { return .bool(false) }
      let changed = machine.heap.count(h) > 0
      machine.replaceElements(h, machine.elements(values))
      return .bool(changed)
    },
    BuiltinRow("_make_tuple", 1, 1) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0] else { return .none }
      return machine.makeTuple(machine.elements(h))
    },
  ]

  private static let tables: [BuiltinRow] = [
    // 1 dict, 2 set, 3 frozenset, 4 view of keys, 5 of values, 6 of items, 0 anything else.
    BuiltinRow("_table_kind", 1, 1) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0] else { return .int(0) }
      switch machine.heap.kind(h) {
      case .dict: return .int(machine.isPlainDict(a[0]) ? 1 : 0)
      case .set: return .int(2)
      case .frozenSet: return .int(3)
      case .view: return .int(4 + (machine.index(machine.heap[h, 1]) ?? 0))
      default: return .int(0)
      }
    },
    BuiltinRow("_new_set", 1, 1) { machine, a throws(Fault) in
      .ref(machine.makeSet(frozen: machine.nativeTruth(a[0]) ?? false))
    },
    BuiltinRow("_copy_table", 1, 1) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0] else { return .none }
      return .ref(machine.copyTable(h))
    },
    // (entry, cursor) of the next entry with a hash after a cursor (begin with -1); entry -1: no more.
    BuiltinRow("_probe", 3, 3) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0], let hash = machine.index(a[1]), case .int(var cursor) = a[2] else {
        return .none
      }
      let entry = machine.nextCandidate(h, hash, after: &cursor)
      return machine.makeTuple([.int(entry), .int(cursor)])
    },
    entryRow("_entry_key") { $0.entryKey($1, $2) },
    entryRow("_entry_value") { $0.entryValue($1, $2) },
    entryRow("_entry_hash") { .int($0.entryHash($1, $2)) },
    BuiltinRow("_table_used", 1, 1) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0] else { return .int(0) }
      return .int(machine.tableUsed(h))
    },
    BuiltinRow("_table_insert", 4, 4) { machine, a throws(Fault) in
      if case .ref(let h) = a[0], let hash = machine.index(a[3]) { machine.tableInsert(h, a[1], a[2], hash) }
      return .none
    },
    BuiltinRow("_entry_set", 3, 3) { machine, a throws(Fault) in
      if case .ref(let h) = a[0], case .int(let i) = a[1], i < machine.tableUsed(h) {
        machine.heap.store(h, 2 + i * 3 + 1, a[2])
      }
      return .none
    },
    BuiltinRow("_table_remove", 2, 2) { machine, a throws(Fault) in
      if case .ref(let h) = a[0], case .int(let i) = a[1], i < machine.tableUsed(h) { machine.tableRemove(h, i) }
      return .none
    },
    BuiltinRow("_replace_table", 2, 2) { machine, a throws(Fault) in
      if case .ref(let h) = a[0], case .ref(let other) = a[1] { machine.replaceTable(h, other) }
      return .none
    },
    BuiltinRow("_merge_natively", 2, 2) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0], case .ref(let other) = a[1], machine.isPlainDict(a[1]) else {
        return .bool(false)
      }
      return .bool(machine.mergeNatively(other, into: h))
    },
    // [(key, hash)] of a set's elements or a dict's keys, in the order of iteration.
    BuiltinRow("_table_pairs", 1, 1) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0] else { return .none }
      var pairs: [Value] = []
      for i in 0..<machine.tableUsed(h) where !machine.entryKey(h, i).isUnbound {
        pairs.append(machine.makeTuple([machine.entryKey(h, i), .int(machine.entryHash(h, i))]))
      }
      return machine.makeList(pairs)
    },
    // The dict of a view.
    BuiltinRow("_mapping", 1, 1) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0] else { return .none }
      return machine.heap[h, 0]
    },
  ]

  /// A part of entry i of a table; the end marker where there is no such entry.
  private static func entryRow(_ name: String, _ get: @escaping @Sendable (borrowing Machine, Handle, Int) -> Value)
    -> BuiltinRow
  {
    BuiltinRow(name, 2, 2) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0], case .int(let i) = a[1], i >= 0, i < machine.tableUsed(h),
        !machine.entryKey(h, i).isUnbound
      else { return .end }
      return get(machine, h, i)
    }
  }
}
