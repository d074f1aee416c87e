// `collections.deque`: an object of a list's layout, so that indexing, iterating and length are a list's; each method
// is one operation. Its `maxlen` is an attribute of the object that holds its attributes.

enum DequeType {
  static let table = MethodTable(type: .deque, rows: making + changing + asking + inherited)

  /// What is the same for lists.
  private static let inherited = ListMethods.table.rows.filter { row in
    [
      "clear", "reverse", "count", "__len__", "__setitem__", "__delitem__", "__contains__",
      "__iter__", "__reversed__",
    ].contains(row.name)
  }

  private static func row(
    _ name: String, _ minimum: Int, _ maximum: Int, effect: Effect = .writes, _ body: @escaping HandleNative
  ) -> BuiltinRow {
    method(on: .list, .deque, name, minimum, maximum, effect: effect, body)
  }

  private static let making: [BuiltinRow] = [
    BuiltinRow("__new__", 1, 3, keywords: ["iterable", "maxlen"], effect: .reads) { machine, a throws(Fault) in
      guard case .ref(let type) = a[0] else { return .none }
      let h = machine.heap.allocate(.list, type, count: 0)
      _ = machine.setOwnAttribute(h, machine.intern("maxlen"), .none)
      if type == TypeID.deque.handle { try fill(&machine, h, a) }
      return .ref(h)
    },
    method("__init__", 0, 2, keywords: ["iterable", "maxlen"], effect: .writes) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0], machine.heap.kind(h) == .list else { return .none }
      try fill(&machine, h, a)
      return .none
    },
  ]

  private static func fill(_ machine: inout Machine, _ h: Handle, _ a: Arguments) throws(Fault) {
    let most = a.optional(2)
    if !most.isUnbound, !most.isNone {
      guard let n = machine.index(most) else { throw machine.fault(.typeError, "an integer is required") }
      if n < 0 { throw machine.fault(.valueError, "maxlen must be non-negative") }
    }
    let limit = most.isUnbound ? Value.none : most
    if a.optional(1).isUnbound {
      machine.replaceElements(h, [])
    } else {
      guard let values = try machine.nativeElements(a[1]) else {
        throw machine.callPrelude(._deque_from, [.ref(machine.heap.headers[Int(h)].type), .ref(h), a[1], limit])
      }
      machine.replaceElements(h, machine.index(limit).map { Array(values.suffix($0)) } ?? values)
    }
    _ = machine.setOwnAttribute(h, machine.intern("maxlen"), limit)
  }

  private static let changing: [BuiltinRow] = [
    row("append", 1, 1) { machine, h, a throws(Fault) in
      machine.dequeAppend(h, [a[1]])
      return .none
    },
    row("appendleft", 1, 1) { machine, h, a throws(Fault) in
      machine.dequePrepend(h, [a[1]])
      return .none
    },
    row("extend", 1, 1) { machine, h, a throws(Fault) in
      guard let values = try machine.nativeElements(a[1]) else {
        throw machine.callPrelude(._deque_extend, [.ref(h), a[1], .bool(false)])
      }
      machine.dequeAppend(h, values)
      return .none
    },
    row("extendleft", 1, 1) { machine, h, a throws(Fault) in
      guard let values = try machine.nativeElements(a[1]) else {
        throw machine.callPrelude(._deque_extend, [.ref(h), a[1], .bool(true)])
      }
      machine.dequePrepend(h, values)
      return .none
    },
    row("pop", 0, 0) { machine, h, _ throws(Fault) in
      let n = machine.heap.count(h)
      if n == 0 { throw machine.fault(.indexError, "pop from an empty deque") }
      let value = machine.heap[h, n - 1]
      machine.removeElement(h, n - 1)
      return value
    },
    row("popleft", 0, 0) { machine, h, _ throws(Fault) in
      if machine.heap.count(h) == 0 { throw machine.fault(.indexError, "pop from an empty deque") }
      let value = machine.heap[h, 0]
      machine.removeElement(h, 0)
      return value
    },
    row("rotate", 0, 1) { machine, h, a throws(Fault) in
      let values = machine.elements(h)
      let steps = a.count > 1 ? try machine.sizeArgument(a[1]) : 1
      if values.isEmpty { return .none }
      let k = ((steps % values.count) + values.count) % values.count
      machine.replaceElements(h, Array(values.suffix(k) + values.dropLast(k)))
      return .none
    },
    row("insert", 2, 2) { machine, h, a throws(Fault) in
      var values = machine.elements(h)
      if let most = machine.dequeLimit(h), values.count >= most {
        throw machine.fault(.indexError, "deque already at its maximum size")
      }
      let i = try machine.sizeArgument(a[1])
      values.insert(a[2], at: i < 0 ? max(0, i + values.count) : min(i, values.count))
      machine.replaceElements(h, values)
      return .none
    },
    row("remove", 1, 1) { machine, h, a throws(Fault) in
      for i in 0..<machine.heap.count(h) {
        switch machine.keysEqual(machine.heap[h, i], a[1]) {
        case .no: continue
        case .callback: throw machine.callPrelude(._deque_remove, [.ref(h), a[1]])
        case .yes:
          machine.removeElement(h, i)
          return .none
        }
      }
      throw try machine.notInDeque(a[1])
    },
  ]

  private static let asking: [BuiltinRow] = [
    row("__getitem__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
      machine.heap[h, try machine.dequePosition(h, a[1])]
    },
    row("index", 1, 3, effect: .reads) { machine, h, a throws(Fault) in
      let n = machine.heap.count(h)
      var i = try machine.boundArgument(a.optional(2), n, 0)
      let stop = try machine.boundArgument(a.optional(3), n, n)
      while i < stop {
        switch machine.keysEqual(machine.heap[h, i], a[1]) {
        case .yes: return .int(i)
        case .no: i += 1
        case .callback: throw machine.callPrelude(._list_index, [.ref(h), a[1], .int(i), .int(stop)])
        }
      }
      throw try machine.notInDeque(a[1])
    },
    row("copy", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
      machine.makeDeque(machine.elements(h), like: h)
    },
  ]
}

extension Machine {
  func isDequeValue(_ value: Value) -> Bool {
    if case .ref(let h) = value { return isDeque(heap.headers[Int(h)].type) }
    return false
  }

  func isDeque(_ type: Handle) -> Bool { isSubtype(type, of: TypeID.deque.handle) }

  /// An index into a deque, negative ones from the end.
  mutating func dequePosition(_ h: Handle, _ key: Value) throws(Fault) -> Int {
    guard let i = index(key) else {
      throw fault(.typeError, "sequence index must be integer, not '\(typeName(of: key))'")
    }
    let at = i < 0 ? i + heap.count(h) : i
    guard at >= 0, at < heap.count(h) else { throw fault(.indexError, "deque index out of range") }
    return at
  }

  mutating func notInDeque(_ value: Value) throws(Fault) -> Fault {
    let shown = try nativeRepr(value)?.string ?? "<\(typeName(of: value)) object>"
    return fault(.valueError, "\(shown) is not in deque")
  }

  /// A deque of another one's class and limit.
  mutating func makeDeque(_ values: [Value], like h: Handle) -> Value {
    let made = heap.allocate(.list, heap.headers[Int(h)].type, count: 0)
    _ = setOwnAttribute(made, intern("maxlen"), ownAttribute(h, intern("maxlen")))
    replaceElements(made, dequeLimit(h).map { Array(values.suffix($0)) } ?? values)
    return .ref(made)
  }

  mutating func dequeLimit(_ h: Handle) -> Int? { index(ownAttribute(h, intern("maxlen"))) }

  /// Adds on the right; what is too many goes on the left.
  mutating func dequeAppend(_ h: Handle, _ values: [Value]) {
    for value in values { heap.append(h, value) }
    guard let most = dequeLimit(h), heap.count(h) > most else { return }
    replaceElements(h, Array(elements(h).suffix(most)))
  }

  /// Adds on the left, one after the other; what is too many goes on the right.
  mutating func dequePrepend(_ h: Handle, _ values: [Value]) {
    let all = values.reversed() + elements(h)
    replaceElements(h, dequeLimit(h).map { Array(all.prefix($0)) } ?? Array(all))
  }
}
