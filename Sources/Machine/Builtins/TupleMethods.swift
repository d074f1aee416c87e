import Bytecode

// tuple

enum TupleMethods {
  static let table = MethodTable(
    type: .tuple,
    rows: rows
      + Machine.comparisonRows(.tuple, .tuple, Machine.allComparisons, ._sequence_compare) { $0 == .tuple })

  private static func row(_ name: String, _ minimum: Int, _ maximum: Int, _ body: @escaping HandleNative)
    -> BuiltinRow
  {
    method(on: .tuple, .tuple, name, minimum, maximum, body)
  }

  private static let rows: [BuiltinRow] = [
    BuiltinRow("__new__", 1, -1, keywords: ["**"], effect: .reads) { machine, a throws(Fault) in
      if !a.keywords.isUnbound { throw machine.fault(.typeError, "tuple() takes no keyword arguments") }
      if a.count > 2 { throw machine.fault(.typeError, "tuple expected at most 1 argument, got \(a.count - 1)") }
      if a.count == 1 { return machine.makeTuple([]) }
      if machine.type(of: a[1]) == TypeID.tuple.handle { return a[1] }
      guard let values = try machine.nativeElements(a[1]) else { throw machine.callPrelude(._tuple_from, [a[1]]) }
      return machine.makeTuple(values)
    },
    row("index", 1, 3) { machine, h, a throws(Fault) in
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
      throw machine.fault(.valueError, "tuple.index(x): x not in tuple")
    },
    row("count", 1, 1) { machine, h, a throws(Fault) in
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
    row("__len__", 0, 0) { machine, h, _ throws(Fault) in .int(machine.heap.count(h)) },
    row("__getitem__", 1, 1) { machine, h, a throws(Fault) in try machine.listGet(h, a[1]) },
    row("__contains__", 1, 1) { machine, h, a throws(Fault) in .bool(try machine.containsReference(a[1], h)) },
    row("__iter__", 0, 0) { machine, h, _ throws(Fault) in machine.makeIterator(.tupleIterator, .ref(h)) },
    row("__add__", 1, 1) { machine, h, a throws(Fault) in
      guard machine.isKind(a[1], .tuple) else {
        throw machine.fault(
          .typeError, "can only concatenate tuple (not \"\(machine.typeName(of: a[1]))\") to tuple")
      }
      return machine.makeTuple(machine.elements(h) + machine.elements(a[1].handle ?? 0))
    },
    row("__mul__", 1, 1) { machine, h, a throws(Fault) in try machine.listRepeated(h, a[1]) },
    row("__rmul__", 1, 1) { machine, h, a throws(Fault) in try machine.listRepeated(h, a[1]) },
  ]
}
