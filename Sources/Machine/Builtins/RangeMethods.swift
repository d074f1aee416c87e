import Bytecode

// range and slice

enum RangeMethods {
  static let range = MethodTable(
    type: .range,
    rows: [
      BuiltinRow("__new__", 1, -1, keywords: ["**"]) { machine, a throws(Fault) in
        if !a.keywords.isUnbound { throw machine.fault(.typeError, "range() takes no keyword arguments") }
        guard a.count > 1 else { throw machine.fault(.typeError, "range expected at least 1 argument, got 0") }
        guard a.count <= 4 else {
          throw machine.fault(.typeError, "range expected at most 3 arguments, got \(a.count - 1)")
        }
        var parts: [Int] = []
        for i in 1..<a.count {
          if machine.isUser(a[i]), machine.index(a[i]) == nil,
            !machine.lookup(machine.type(of: a[i]), .__index__).isUnbound
          {
            throw machine.callPrelude(._range_indexed, [machine.makeList(Array(a.array.dropFirst()))])
          }
          if machine.index(a[i]) == nil, let number = machine.integer(a[i]), !number.isZero {
            throw machine.callPrelude(._large_range, Array(a.array.dropFirst()))
          }
          parts.append(try machine.sizeArgument(a[i]))
        }
        if parts.count == 1 { return machine.makeRange(0, parts[0], 1) }
        if parts.count == 3, parts[2] == 0 {
          throw machine.fault(.valueError, "range() arg 3 must not be zero")
        }
        if parts[1].subtractingReportingOverflow(parts[0]).overflow {
          throw machine.callPrelude(._large_range, Array(a.array.dropFirst()))
        }
        return machine.makeRange(parts[0], parts[1], parts.count == 3 ? parts[2] : 1)
      },
      row("index", 1, 1) { machine, h, a throws(Fault) in
        guard let i = machine.index(a[1]) else {
          throw machine.callPrelude(._range_index, [.ref(h), a[1]])
        }
        let r = machine.rangeValues(h)
        guard try machine.contains(.int(i), .ref(h)) else {
          throw machine.fault(.valueError, "\(i) is not in range")
        }
        return .int((i - r.start) / r.step)
      },
      row("count", 1, 1) { machine, h, a throws(Fault) in
        guard machine.index(a[1]) != nil else { throw machine.callPrelude(._iterated_count, [.ref(h), a[1]]) }
        return .int(try machine.contains(a[1], .ref(h)) ? 1 : 0)
      },
      row("__bool__", 0, 0) { machine, h, _ throws(Fault) in .bool(machine.rangeValues(h).count > 0) },
      row("__hash__", 0, 0) { machine, h, _ throws(Fault) in .int(try machine.nativeHash(.ref(h)) ?? 0) },
      row("__len__", 0, 0) { machine, h, _ throws(Fault) in .int(machine.rangeValues(h).count) },
      row("__getitem__", 1, 1) { machine, h, a throws(Fault) in try machine.getItem(.ref(h), a[1]) },
      row("__contains__", 1, 1) { machine, h, a throws(Fault) in
        guard machine.index(a[1]) != nil else { throw machine.callPrelude(._iterated_contains, [.ref(h), a[1]]) }
        return .bool(try machine.contains(a[1], .ref(h)))
      },
      row("__iter__", 0, 0) { machine, h, _ throws(Fault) in try machine.getIterator(.ref(h)) },
      row("__reversed__", 0, 0) { machine, h, _ throws(Fault) in machine.reversedRange(h) },
      row("__eq__", 1, 1) { machine, h, a throws(Fault) in
        guard machine.isKind(a[1], .range) else { return .notImplemented }
        if case .yes = machine.nativeEqual(.ref(h), a[1], depth: 0) { return .bool(true) }
        return .bool(false)
      },
    ])

  static let slice = MethodTable(
    type: .slice,
    rows: [
      BuiltinRow("__new__", 1, -1, keywords: ["**"]) { machine, a throws(Fault) in
        if !a.keywords.isUnbound { throw machine.fault(.typeError, "slice() takes no keyword arguments") }
        guard a.count > 1 else { throw machine.fault(.typeError, "slice expected at least 1 argument, got 0") }
        guard a.count <= 4 else {
          throw machine.fault(.typeError, "slice expected at most 3 arguments, got \(a.count - 1)")
        }
        let slice = machine.heap.allocate(.slice, TypeID.slice.handle, count: 3)
        machine.heap.store(slice, 0, a.count == 2 ? .none : a[1])
        machine.heap.store(slice, 1, a.count == 2 ? a[1] : a[2])
        machine.heap.store(slice, 2, a.count == 4 ? a[3] : .none)
        return .ref(slice)
      },
      method(on: .slice, .slice, "indices", 1, 1) { machine, h, a throws(Fault) in
        let n = try machine.sizeArgument(a[1])
        if n < 0 { throw machine.fault(.valueError, "length should not be negative") }
        let r = try machine.sliceRange(.ref(h), n)
        let last = machine.heap[h, 1]
        let lowest = r.step < 0 ? -1 : 0
        let highest = r.step < 0 ? n - 1 : n
        var stop = r.step < 0 ? lowest : highest
        if let given = machine.index(last) { stop = given < 0 ? max(given + n, lowest) : min(given, highest) }
        return machine.makeTuple([.int(r.start), .int(stop), .int(r.step)])
      },
    ])

  private static func row(_ name: String, _ minimum: Int, _ maximum: Int, _ body: @escaping HandleNative)
    -> BuiltinRow
  {
    method(on: .range, .range, name, minimum, maximum, body)
  }
}

extension Machine {
  mutating func reversedRange(_ h: Handle) -> Value {
    let r = rangeValues(h)
    let last = r.start &+ (r.count - 1) &* r.step
    return makeIterator(.rangeIterator, .int(last), size: .int(r.count), step: .int(0 &- r.step))
  }
}
