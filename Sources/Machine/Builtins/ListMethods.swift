import Bytecode

// list

enum ListMethods {
  static let table = MethodTable(
    type: .list,
    rows: changing + asking + elements + operators
      + Machine.comparisonRows(.list, .list, Machine.allComparisons, ._sequence_compare) { $0 == .list })

  private static func row(
    _ name: String, _ minimum: Int, _ maximum: Int, keywords: [String] = [], effect: Effect,
    _ body: @escaping HandleNative
  ) -> BuiltinRow {
    method(on: .list, .list, name, minimum, maximum, keywords: keywords, effect: effect, body)
  }

  private static let changing: [BuiltinRow] = [
    row("append", 1, 1, effect: .writes) { machine, h, a throws(Fault) in
      machine.heap.append(h, a[1])
      return .none
    },
    row("extend", 1, 1, effect: .writes) { machine, h, a throws(Fault) in
      guard let values = try machine.nativeElements(a[1]) else {
        throw machine.callPrelude(._list_extend_in_place, [.ref(h), a[1]])
      }
      try machine.checkGrowth(elements: values.count)
      machine.heap.append(h, contentsOf: values)
      return .none
    },
    row("insert", 2, 2, effect: .writes) { machine, h, a throws(Fault) in
      let n = machine.heap.count(h)
      let i = try machine.sizeArgument(a[1])
      let at = i < 0 ? max(0, i + n) : min(i, n)
      let value = a[2]
      machine.heap.append(h, value)
      machine.heap.moveSlots(h, from: at, to: at + 1, n - at)
      machine.heap.store(h, at, value)
      return .none
    },
    row("pop", 0, 1, effect: .writes) { machine, h, a throws(Fault) in
      let n = machine.heap.count(h)
      let i = a.count > 1 ? try machine.sizeArgument(a[1]) : -1
      if n == 0 { throw machine.fault(.indexError, "pop from empty list") }
      let at = i < 0 ? i + n : i
      guard at >= 0, at < n else { throw machine.fault(.indexError, "pop index out of range") }
      let value = machine.heap[h, at]
      machine.removeElement(h, at)
      return value
    },
    row("remove", 1, 1, effect: .writes) { machine, h, a throws(Fault) in
      for i in 0..<machine.heap.count(h) {
        switch machine.keysEqual(machine.heap[h, i], a[1]) {
        case .no: continue
        case .callback: throw machine.callPrelude(._list_remove, [.ref(h), a[1]])
        case .yes:
          machine.removeElement(h, i)
          return .none
        }
      }
      throw machine.fault(.valueError, "list.remove(x): x not in list")
    },
    row("reverse", 0, 0, effect: .writes) { machine, h, _ throws(Fault) in
      for (i, value) in machine.elements(h).reversed().enumerated() { machine.heap.store(h, i, value) }
      return .none
    },
    row("clear", 0, 0, effect: .writes) { machine, h, _ throws(Fault) in
      machine.replaceElements(h, [])
      return .none
    },
    row("sort", 0, -1, keywords: ["**"], effect: .writes) { machine, h, a throws(Fault) in
      if a.count > 1 { throw machine.fault(.typeError, "sort() takes no positional arguments") }
      let given = try machine.keywordValues(a, ["key", "reverse"], of: "sort")
      return try machine.sort(h, key: given[0], reverse: given[1], result: .none)
    },
  ]

  private static let asking: [BuiltinRow] = [
    row("index", 1, 3, effect: .reads) { machine, h, a throws(Fault) in
      let n = machine.heap.count(h)
      let start = try machine.boundArgument(a.optional(2), n, 0)
      let stop = try machine.boundArgument(a.optional(3), n, n)
      var i = start
      while i < stop {
        switch machine.keysEqual(machine.heap[h, i], a[1]) {
        case .yes: return .int(i)
        case .no: i += 1
        case .callback: throw machine.callPrelude(._list_index, [.ref(h), a[1], .int(start), .int(stop)])
        }
      }
      guard let repr = try machine.nativeRepr(a[1]) else {
        throw machine.callPrelude(._list_index, [.ref(h), a[1], .int(start), .int(stop)])
      }
      throw machine.fault(.valueError, "\(repr.string) is not in list")
    },
    row("count", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
      var n = 0
      for i in 0..<machine.heap.count(h) {
        switch machine.keysEqual(machine.heap[h, i], a[1]) {
        case .yes: n += 1
        case .no: continue
        case .callback: throw machine.callPrelude(._list_count, [.ref(h), a[1]])
        }
      }
      return .int(n)
    },
    row("copy", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in machine.makeList(machine.elements(h)) },
  ]

  private static let elements: [BuiltinRow] = [
    BuiltinRow("__new__", 1, -1, keywords: ["**"], effect: .reads) { machine, a throws(Fault) in
      guard case .ref(let type) = a[0], type == TypeID.list.handle else {
        return .ref(machine.heap.allocate(.list, a[0].handle ?? TypeID.list.handle, count: 0))
      }
      if !a.keywords.isUnbound { throw machine.fault(.typeError, "list() takes no keyword arguments") }
      if a.count > 2 { throw machine.fault(.typeError, "list expected at most 1 argument, got \(a.count - 1)") }
      if a.count == 1 { return machine.makeList([]) }
      guard let values = try machine.nativeElements(a[1]) else { throw machine.callPrelude(._list_from, [a[1]]) }
      return machine.makeList(values)
    },
    row("__init__", 0, 1, keywords: ["**"], effect: .writes) { machine, h, a throws(Fault) in
      try machine.refuseKeywords(a, of: .list)
      guard a.count > 1 else {
        machine.replaceElements(h, [])
        return .none
      }
      guard let values = try machine.nativeElements(a[1]) else {
        machine.replaceElements(h, [])
        throw machine.callPrelude(._list_extend_in_place, [.ref(h), a[1]])
      }
      machine.replaceElements(h, values)
      return .none
    },
    row("__len__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in .int(machine.heap.count(h)) },
    row("__getitem__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in try machine.listGet(h, a[1]) },
    row("__setitem__", 2, 2, effect: .writes) { machine, h, a throws(Fault) in
      if machine.isKind(a[1], .slice) {
        guard let values = try machine.nativeElements(a[2]) else {
          throw machine.callPrelude(._list_set_slice, [.ref(h), a[1], a[2]])
        }
        try machine.storeSlice(h, a[1], values)
        return .none
      }
      machine.heap.store(h, try machine.listPosition(h, a[1], "list assignment index out of range"), a[2])
      return .none
    },
    row("__delitem__", 1, 1, effect: .writes) { machine, h, a throws(Fault) in
      if machine.isKind(a[1], .slice) {
        let type = machine.heap.headers[Int(h)].type
        if machine.typeFlags(type).contains(.user) {
          let n = machine.heap.count(h)
          let gone = try machine.sliceRange(a[1], n).pick(from: Array(0..<n))
          machine.replaceElements(h, (0..<n).filter { !gone.contains($0) }.map { machine.heap[h, $0] })
        } else {
          try machine.deleteItem(.ref(h), a[1])
        }
        return .none
      }
      machine.removeElement(h, try machine.listPosition(h, a[1], "list assignment index out of range"))
      return .none
    },
    row("__contains__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
      for i in 0..<machine.heap.count(h) {
        switch machine.keysEqual(machine.heap[h, i], a[1]) {
        case .yes: return .bool(true)
        case .no: continue
        case .callback: throw machine.callPrelude(._list_contains, [.ref(h), a[1]])
        }
      }
      return .bool(false)
    },
    row("__iter__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
      machine.makeIterator(.listIterator, .ref(h))
    },
    row("__reversed__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
      machine.makeIterator(.listReverseIterator, .ref(h), size: .int(machine.heap.count(h) - 1))
    },
  ]

  private static let operators: [BuiltinRow] = [
    row("__add__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
      guard case .ref(let other) = a[1], machine.heap.kind(other) == .list else {
        throw machine.fault(
          .typeError, "can only concatenate list (not \"\(machine.typeName(of: a[1]))\") to list")
      }
      try machine.checkGrowth(elements: machine.heap.count(h) + machine.heap.count(other))
      return machine.makeList(machine.elements(h) + machine.elements(other))
    },
    row("__iadd__", 1, 1, effect: .writes) { machine, h, a throws(Fault) in
      throw machine.callPrelude(._list_extend, [.ref(h), a[1]])
    },
    row("__mul__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in try machine.listRepeated(h, a[1]) },
    row("__rmul__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in try machine.listRepeated(h, a[1]) },
    row("__imul__", 1, 1, effect: .writes) { machine, h, a throws(Fault) in
      let result = try machine.listRepeated(h, a[1])
      guard case .ref(let r) = result else { return result }
      machine.replaceElements(h, machine.elements(r))
      return .ref(h)
    },
  ]
}

extension Machine {
  /// An index into a list, negative ones from the end. IndexError with `message`, TypeError.
  mutating func listPosition(_ h: Handle, _ key: Value, _ message: String) throws(Fault) -> Int {
    guard let i = index(key) else {
      if case .big = key { throw fault(.indexError, "cannot fit 'int' into an index-sized integer") }
      let word = heap.kind(h) == .tuple ? "tuple" : "list"
      throw fault(.typeError, "\(word) indices must be integers or slices, not \(typeName(of: key))")
    }
    let at = i < 0 ? i + heap.count(h) : i
    guard at >= 0, at < heap.count(h) else { throw fault(.indexError, message) }
    return at
  }

  /// `list.__getitem__` and `tuple.__getitem__`: an element, or a new list or tuple.
  mutating func listGet(_ h: Handle, _ key: Value) throws(Fault) -> Value {
    let isTuple = heap.kind(h) == .tuple
    if isKind(key, .slice) {
      let picked = try sliceRange(key, heap.count(h)).pick(from: elements(h))
      return isTuple ? makeTuple(picked) : makeList(picked)
    }
    return heap[h, try listPosition(h, key, "\(isTuple ? "tuple" : "list") index out of range")]
  }

  /// `list[slice] = values`: ValueError if an extended slice is not as long as the values.
  mutating func storeSlice(_ h: Handle, _ slice: Value, _ values: [Value]) throws(Fault) {
    let range = try sliceRange(slice, heap.count(h))
    if range.step == 1 {
      var all = elements(h)
      all.replaceSubrange(range.start..<(range.start + range.count), with: values)
      return replaceElements(h, all)
    }
    guard range.count == values.count else {
      throw fault(
        .valueError,
        "attempt to assign sequence of size \(values.count) to extended slice of size \(range.count)")
    }
    for (i, value) in values.enumerated() { heap.store(h, range.start + i * range.step, value) }
  }

  mutating func listRepeated(_ h: Handle, _ times: Value) throws(Fault) -> Value {
    if case .ref(let t) = times, needsIndex(t) { throw callPrelude(._repeat_indexed, [.ref(h), times]) }
    guard index(times) != nil else { throw repetitionError(times) }
    return try nativeBinary(.multiply, .ref(h), times) ?? .notImplemented
  }
}
