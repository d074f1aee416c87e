import Bytecode

// Functions over iterables: len, iter, next, sum, min, max, any, all.

enum SequenceFunctions {
  static let rows: [BuiltinRow] = [
    BuiltinRow("len", 1, 1, effect: .reads) { machine, a throws(Fault) in
      if let n = machine.nativeLength(a[0]) { return .int(n) }
      if case .ref = a[0] { throw machine.callPrelude(._len, [a[0]]) }
      throw machine.fault(.typeError, "object of type '\(machine.typeName(of: a[0]))' has no len()")
    },
    BuiltinRow("iter", 1, 2, effect: .reads) { machine, a throws(Fault) in
      if a.count == 1 { return try machine.getIterator(a[0]) }
      throw machine.callPrelude(._iter_call, [a[0], a[1]])
    },
    BuiltinRow("next", 1, 2, effect: .reads) { machine, a throws(Fault) in
      if case .ref(let h) = a[0] {
        if machine.heap.kind(h) == .iterator {
          let value = try machine.nextNative(h)
          if !value.isEnd { return value }
          if a.count > 1 { return a[1] }
          throw machine.fault(.stopIteration, arguments: [])
        }
        if machine.heap.kind(h) == .generator, a.count == 1, !machine.isAsynchronous(h) {
          return try IteratorMethods.next(&machine, a)
        }
      }
      throw machine.callPrelude(._next, [a[0], a.count > 1 ? a[1] : .end])
    },
    BuiltinRow("sum", 0, -1, keywords: ["**"], effect: .reads) { machine, a throws(Fault) in
      if a.count == 0 {
        throw machine.fault(.typeError, "sum() takes at least 1 positional argument (0 given)")
      }
      if a.count > 2 { throw machine.fault(.typeError, "sum() takes at most 2 arguments (\(a.count) given)") }
      let word = try machine.keywordValues(a, ["start"], of: "sum")[0]
      let start = a.count > 1 ? a[1] : word.isUnbound ? .int(0) : word
      if case .str = machine.plain(start) {
        throw machine.fault(.typeError, "sum() can't sum strings [use ''.join(seq) instead]")
      }
      if case .bytes = machine.plain(start) {
        throw machine.fault(.typeError, "sum() can't sum bytes [use b''.join(seq) instead]")
      }
      if let values = try machine.stableElements(a[0]), let total = try machine.nativeSum(values, start) {
        return total
      }
      throw machine.callPrelude(._sum, [a[0], start])
    },
    best("min", .less),
    best("max", .greater),
    truths("any", true),
    truths("all", false),
  ]

  private static func best(_ name: String, _ wanted: Machine.Order) -> BuiltinRow {
    let function: PreludeFunction = name == "min" ? ._min : ._max
    return BuiltinRow(name, 0, -1, keywords: ["**"], effect: .reads) { machine, a throws(Fault) in
      if a.count == 0 { throw machine.fault(.typeError, "\(name) expected at least 1 argument, got 0") }
      let words = try machine.keywordValues(a, ["key", "default"], of: name)
      let key = words[0].isUnbound ? .none : words[0]
      if a.count > 1, !words[1].isUnbound {
        throw machine.fault(
          .typeError, "Cannot specify a default for \(name)() with multiple positional arguments")
      }
      if key.isNone {
        let values = a.count > 1 ? a.array : try machine.stableElements(a[0])
        if let values, !values.isEmpty, let value = machine.nativeBest(values, wanted) { return value }
      }
      let iterable = a.count > 1 ? machine.makeTuple(a.array) : a[0]
      throw machine.callPrelude(function, [iterable, key, words[1].isUnbound ? .end : words[1]])
    }
  }

  private static func truths(_ name: String, _ stop: Bool) -> BuiltinRow {
    let function: PreludeFunction = stop ? ._any : ._all
    return BuiltinRow(name, 1, 1, effect: .reads) { machine, a throws(Fault) in
      guard let values = try machine.stableElements(a[0]) else { throw machine.callPrelude(function, [a[0]]) }
      for value in values {
        guard let truth = machine.nativeTruth(value) else { throw machine.callPrelude(function, [a[0]]) }
        if truth == stop { return .bool(stop) }
      }
      return .bool(!stop)
    }
  }
}

extension Machine {
  /// `len(value)`; nil where Python code decides or the value has none.
  func nativeLength(_ value: Value) -> Int? {
    switch value {
    case .str(let s): return heap.immutables.length(s)
    case .bytes(let s): return heap.immutables.bytes(s).count
    case .ref(let h):
      if typeFlags(heap.headers[Int(h)].type).contains(.len) { return nil }
      switch heap.kind(h) {
      case .list, .tuple, .byteArray: return heap.count(h)
      case .dict, .set, .frozenSet: return tableCount(h)
      case .range: return rangeValues(h).count
      case .view: return tableCount(heap[h, 0].handle ?? 0)
      case .instance: return isBox(h) ? nativeLength(heap[h, 0]) : nil
      default: return nil
      }
    default: return nil
    }
  }

  /// The sum of numbers; nil if there is anything else among them.
  mutating func nativeSum(_ values: [Value], _ start: Value) throws(Fault) -> Value? {
    guard isNumber(start), values.allSatisfy({ isNumber($0) }) else { return nil }
    var total = start
    for value in values {
      if case .int(let x) = total, case .int(let y) = value {
        let (sum, overflow) = x.addingReportingOverflow(y)
        if !overflow {
          total = .int(sum)
          continue
        }
      }
      total = try binary(.add, total, value)
    }
    return total
  }

  private func isNumber(_ value: Value) -> Bool {
    switch value {
    case .int, .bool, .float, .big: true
    default: false
    }
  }

  /// The first of the smallest or greatest; nil where Python code decides or there is no order.
  mutating func nativeBest(_ values: [Value], _ wanted: Order) -> Value? {
    var best = values[0]
    for value in values.dropFirst() {
      guard case .order(let order) = nativeOrder(value, best) else { return nil }
      if order == wanted { best = value }
    }
    return best
  }
}
