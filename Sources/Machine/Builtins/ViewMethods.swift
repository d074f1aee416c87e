import Bytecode

// Views of dicts: keys(), values(), items().

enum ViewMethods {
  static let tables = [
    MethodTable(type: .dictKeys, rows: common(.dictKeys) + setLike(.dictKeys)),
    MethodTable(type: .dictValues, rows: common(.dictValues)),
    MethodTable(type: .dictItems, rows: common(.dictItems) + setLike(.dictItems)),
  ]

  private static func common(_ type: TypeID) -> [BuiltinRow] {
    [
      method(on: .view, type, "__len__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
        .int(machine.tableCount(machine.heap[h, 0].handle ?? 0))
      },
      method(on: .view, type, "__iter__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
        try machine.getIterator(.ref(h))
      },
      method(on: .view, type, "__contains__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
        throw machine.callPrelude(._view_contains, [machine.heap[h, 0], machine.heap[h, 1], a[1]])
      },
      method(on: .view, type, "__reversed__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
        throw machine.callPrelude(._dict_reversed, [machine.heap[h, 0], machine.heap[h, 1]])
      },
    ]
  }

  private static func setLike(_ type: TypeID) -> [BuiltinRow] {
    let operations: [BinaryOperation] = [.or, .and, .subtract, .xor]
    return operations.map { op in
      method(on: .view, type, op.method.text, 1, 1, effect: .reads) { machine, h, a throws(Fault) in
        throw machine.callPrelude(._set_binary, [.int(Int(op.rawValue)), .ref(h), a[1]])
      }
    }
      + operations.map { op in
        method(on: .view, type, op.reflected.text, 1, 1, effect: .reads) { machine, h, a throws(Fault) in
          throw machine.callPrelude(._set_binary, [.int(Int(op.rawValue)), a[1], .ref(h)])
        }
      } + [
        method(on: .view, type, "isdisjoint", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
          throw machine.callPrelude(._set_isdisjoint, [.ref(h), a[1]])
        }
      ]
      + Machine.comparisonRows(.view, type, Machine.allComparisons, ._set_compare) {
        $0 == .set || $0 == .frozenSet || $0 == .view
      }
  }
}
