import Bytecode

// bytearray: an object whose slots are its bytes, ints from 0 to 255, so that a change of one is a change of one slot.
//
// What only asks is the methods of bytes: these read the bytes of either, and their results become bytearrays.

enum ByteArrayBuiltins {
  static let table = MethodTable(
    type: .bytearray, rows: creation + asking + changing + operators + TextBuiltins.bytearrayMethods.map(mutableResult))

  static func installOthers(_ machine: inout Machine) {
    machine.installClassMethod(.bytearray, mutableResult(TextBuiltins.bytesFromHex))
  }

  /// A method of bytes that makes bytearrays.
  private static func mutableResult(_ row: BuiltinRow) -> BuiltinRow {
    let native = row.native
    return row.with { machine, arguments throws(Fault) in
      let result = try native(&machine, arguments)
      return machine.mutableBytes(result)
    }
  }

  private static func row(
    _ name: String, _ minimum: Int, _ maximum: Int, effect: Effect = .writes, _ body: @escaping HandleNative
  ) -> BuiltinRow {
    method(on: .byteArray, .bytearray, name, minimum, maximum, effect: effect, body)
  }

  // MARK: Creation

  private static let creation: [BuiltinRow] = [
    BuiltinRow("__new__", 1, -1, keywords: ["**"], effect: .reads, isMethod: true) { machine, a throws(Fault) in
      let type = a[0].handle ?? TypeID.bytearray.handle
      let h = machine.heap.allocate(.byteArray, type, count: 0)
      if type == TypeID.bytearray.handle, a.count > 1 || !a.keywords.isUnbound { throw fill(&machine, h, a, .ref(h)) }
      return .ref(h)
    },
    method("__init__", 0, -1, keywords: ["**"], effect: .writes) { machine, a throws(Fault) in
      guard case .ref(let h) = a[0], machine.heap.kind(h) == .byteArray else { return .none }
      throw fill(&machine, h, a, .none)
    },
  ]

  /// The prelude makes bytes of the arguments and puts them in.
  private static func fill(_ machine: inout Machine, _ h: Handle, _ a: Arguments, _ result: Value) -> Fault {
    let given = machine.makeTuple(Array(a.array.dropFirst()))
    return machine.callPrelude(._bytearray_fill, [.ref(h), given, machine.keywords(a), result])
  }

  // MARK: Changing

  private static let changing: [BuiltinRow] = [
    row("append", 1, 1) { machine, h, a throws(Fault) in
      machine.heap.append(h, try machine.byte(a[1]))
      return .none
    },
    row("extend", 1, 1) { machine, h, a throws(Fault) in
      guard let bytes = try machine.byteElements(a[1]) else {
        throw machine.callPrelude(._bytearray_extend, [.ref(h), a[1]])
      }
      for byte in bytes { machine.heap.append(h, .int(Int(byte))) }
      return .none
    },
    row("insert", 2, 2) { machine, h, a throws(Fault) in
      let n = machine.heap.count(h)
      let i = try machine.sizeArgument(a[1])
      let value = try machine.byte(a[2])
      var all = machine.elements(h)
      all.insert(value, at: i < 0 ? max(0, i + n) : min(i, n))
      machine.replaceElements(h, all)
      return .none
    },
    row("pop", 0, 1) { machine, h, a throws(Fault) in
      let n = machine.heap.count(h)
      let i = a.count > 1 ? try machine.sizeArgument(a[1]) : -1
      if n == 0 { throw machine.fault(.indexError, "pop from empty bytearray") }
      let at = i < 0 ? i + n : i
      guard at >= 0, at < n else { throw machine.fault(.indexError, "pop index out of range") }
      let value = machine.heap[h, at]
      machine.removeElement(h, at)
      return value
    },
    row("remove", 1, 1) { machine, h, a throws(Fault) in
      let value = try machine.byte(a[1])
      for i in 0..<machine.heap.count(h) where machine.heap[h, i].isIdentical(to: value) {
        machine.removeElement(h, i)
        return .none
      }
      throw machine.fault(.valueError, "value not found in bytearray")
    },
    row("reverse", 0, 0) { machine, h, _ throws(Fault) in
      machine.replaceElements(h, machine.elements(h).reversed())
      return .none
    },
    row("clear", 0, 0) { machine, h, _ throws(Fault) in
      machine.replaceElements(h, [])
      return .none
    },
    row("__setitem__", 2, 2) { machine, h, a throws(Fault) in
      try machine.setByte(h, a[1], a[2])
      return .none
    },
    row("__delitem__", 1, 1) { machine, h, a throws(Fault) in
      try machine.deleteByte(h, a[1])
      return .none
    },
    row("__iadd__", 1, 1) { machine, h, a throws(Fault) in try machine.extendBytes(h, a[1]) },
    row("__imul__", 1, 1) { machine, h, a throws(Fault) in
      let n = try machine.sizeArgument(a[1])
      let once = machine.elements(h)
      machine.replaceElements(h, Array(repeatElement(once, count: max(0, n)).joined()))
      return .ref(h)
    },
  ]

  // MARK: Asking

  private static let asking: [BuiltinRow] = [
    row("copy", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
      machine.makeByteArray(machine.bytes(.ref(h)) ?? [])
    },
    row("__len__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in .int(machine.heap.count(h)) },
    row("__getitem__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in try machine.getByte(h, a[1]) },
    row("__contains__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
      .bool(try machine.containsByte(a[1], machine.bytes(.ref(h)) ?? []))
    },
    row("__iter__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
      machine.makeIterator(.bytearrayIterator, .ref(h))
    },
    row("__repr__", 0, 0, effect: .reads) { machine, h, _ throws(Fault) in
      machine.makeStr(machine.byteArrayRepr(h))
    },
  ]

  private static let operators: [BuiltinRow] =
    [
      row("__add__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
        guard let other = machine.bytes(a[1]) else {
          throw machine.fault(.typeError, "can't concat \(machine.typeName(of: a[1])) to bytearray")
        }
        return machine.makeByteArray((machine.bytes(.ref(h)) ?? []) + other)
      },
      row("__mul__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
        try machine.nativeBinary(.multiply, .ref(h), machine.plain(a[1])) ?? .notImplemented
      },
      row("__rmul__", 1, 1, effect: .reads) { machine, h, a throws(Fault) in
        try machine.nativeBinary(.multiply, .ref(h), machine.plain(a[1])) ?? .notImplemented
      },
    ]
    + Machine.allComparisons.map { op in
      row(op.method.text, 1, 1, effect: .reads) { machine, h, a throws(Fault) in
        guard machine.bytes(a[1]) != nil else { return .notImplemented }
        return try machine.compare(op, .ref(h), machine.plain(a[1]))
      }
    }
}

extension Machine {
  mutating func makeByteArray(_ bytes: [UInt8]) -> Value {
    let h = heap.allocate(.byteArray, TypeID.bytearray.handle, count: bytes.count)
    for (i, byte) in bytes.enumerated() { heap.store(h, i, .int(Int(byte))) }
    return .ref(h)
  }

  /// A result of a method of bytes, with bytearrays for bytes, also in a list or tuple.
  fileprivate mutating func mutableBytes(_ value: Value) -> Value {
    switch value {
    case .bytes(let s): return makeByteArray(heap.immutables.bytes(s))
    case .ref(let h) where heap.kind(h) == .list || heap.kind(h) == .tuple:
      let values = elements(h).map { part in if case .bytes = part { mutableBytes(part) } else { part } }
      return heap.kind(h) == .list ? makeList(values) : makeTuple(values)
    default: return value
    }
  }

  func byteArrayRepr(_ h: Handle) -> Text {
    let name = typeName(heap.headers[Int(h)].type)
    return Text(name + "(") + Bytes.repr(bytes(.ref(h)) ?? []) + Text(")")
  }

  /// An int that is one byte.
  fileprivate mutating func byte(_ value: Value) throws(Fault) -> Value {
    guard let i = integer(value) else {
      throw fault(.typeError, "'\(typeName(of: value))' object cannot be interpreted as an integer")
    }
    guard let byte = UInt8(exactly: clamped(i)) else { throw fault(.valueError, "byte must be in range(0, 256)") }
    return .int(Int(byte))
  }

  /// The bytes that an iterable lists; nil where Python code lists them.
  fileprivate mutating func byteElements(_ value: Value) throws(Fault) -> [UInt8]? {
    if let bytes = bytes(value) { return bytes }
    if text(value) != nil { throw fault(.typeError, "'str' object cannot be interpreted as an integer") }
    guard let values = try nativeElements(value) else {
      guard try isIterable(value) else {
        throw fault(.typeError, "can't extend bytearray with \(typeName(of: value))")
      }
      return nil
    }
    var bytes: [UInt8] = []
    for value in values { if case .int(let i) = try byte(value) { bytes.append(UInt8(i)) } }
    return bytes
  }

  /// Whether an int or a run of bytes is among bytes.
  mutating func containsByte(_ element: Value, _ bytes: [UInt8]) throws(Fault) -> Bool {
    if let needle = self.bytes(element) { return Units.find(bytes, needle, in: 0..<bytes.count) != nil }
    if let i = index(element) {
      guard let byte = UInt8(exactly: i) else { throw fault(.valueError, "byte must be in range(0, 256)") }
      return bytes.contains(byte)
    }
    throw fault(.typeError, "a bytes-like object is required, not '\(typeName(of: element))'")
  }

  mutating func getByte(_ h: Handle, _ key: Value) throws(Fault) -> Value {
    if isKind(key, .slice) { return makeByteArray(try sliceRange(key, heap.count(h)).pick(from: bytes(.ref(h)) ?? [])) }
    return heap[h, try bytePosition(h, key, "bytearray index out of range")]
  }

  mutating func setByte(_ h: Handle, _ key: Value, _ value: Value) throws(Fault) {
    if isKind(key, .slice) {
      guard let given = bytes(value) else {
        if text(value) != nil || index(value) != nil {
          throw fault(.typeError, "can assign only bytes, buffers, or iterables of ints in range(0, 256)")
        }
        throw callPrelude(._bytearray_slice, [.ref(h), key, value])
      }
      return try storeSlice(h, key, given.map { .int(Int($0)) })
    }
    let at = try bytePosition(h, key, "bytearray index out of range")
    heap.store(h, at, try byte(value))
  }

  mutating func deleteByte(_ h: Handle, _ key: Value) throws(Fault) {
    if isKind(key, .slice) { return try deleteSlice(h, key) }
    removeElement(h, try bytePosition(h, key, "bytearray index out of range"))
  }

  /// `bytearray += value`
  mutating func extendBytes(_ h: Handle, _ value: Value) throws(Fault) -> Value {
    guard let more = bytes(value) else {
      throw fault(.typeError, "can't concat \(typeName(of: value)) to bytearray")
    }
    for byte in more { heap.append(h, .int(Int(byte))) }
    return .ref(h)
  }

  private mutating func bytePosition(_ h: Handle, _ key: Value, _ message: String) throws(Fault) -> Int {
    guard let i = index(key) else {
      if case .big = key { throw fault(.indexError, "cannot fit 'int' into an index-sized integer") }
      throw fault(.typeError, "bytearray indices must be integers or slices, not \(typeName(of: key))")
    }
    let at = i < 0 ? i + heap.count(h) : i
    guard at >= 0, at < heap.count(h) else { throw fault(.indexError, message) }
    return at
  }
}
