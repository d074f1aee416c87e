import Bytecode

// Iterators, generators, and the types map, filter, zip, enumerate, reversed, whose objects are generators of the
// prelude with another type.

enum IteratorMethods {
  static let tables: [MethodTable] =
    native.map { MethodTable(type: $0, rows: [selfRow, method("__next__", 0, 0, next), lengthHint, setState]) }
    + lazy.map { MethodTable(type: $0, rows: [selfRow, method("__next__", 0, 0, next)] + constructor($0)) }
    + [MethodTable(type: .generator, rows: generator)] + CoroutineMethods.tables

  private static let native: [TypeID] = [
    .listIterator, .tupleIterator, .strIterator, .strASCIIIterator, .bytesIterator, .rangeIterator,
    .dictKeyIterator, .dictValueIterator, .dictItemIterator, .setIterator, .listReverseIterator, .bytearrayIterator,
  ]

  private static let lazy: [TypeID] = [
    .map, .filter, .zip, .enumerate, .reversed, .callableIterator, .sequenceIterator,
  ]

  private static let selfRow = method("__iter__", 0, 0) { _, a throws(Fault) in a[0] }

  /// How many values a native iterator has left, at least about.
  private static let lengthHint = method("__length_hint__", 0, 0) { machine, a throws(Fault) in
    guard case .ref(let it) = a[0], machine.heap.kind(it) == .iterator else { return .int(0) }
    return .int(max(0, machine.remaining(it)))
  }

  private static let setState = method("__setstate__", 1, 1) { machine, a throws(Fault) in
    guard case .ref(let it) = a[0], machine.heap.kind(it) == .iterator, let place = machine.index(a[1]) else {
      return .none
    }
    let isReverse = machine.heap.headers[Int(it)].type == TypeID.listReverseIterator.handle
    if isReverse { machine.heap.store(it, IteratorSlot.size, .int(place)) }
    machine.heap.store(it, IteratorSlot.position, .int(isReverse ? 0 : max(0, place)))
    return .none
  }

  /// `it.__next__()`, and `next(it)`: what a native iterator or generator gives next.
  static let next: Native = { machine, a throws(Fault) in
    guard case .ref(let h) = a[0] else { throw machine.notIterator(a[0]) }
    switch machine.heap.kind(h) {
    case .generator:
      machine.pendingArguments = [a[0], .none, .unbound]
      throw .resume
    case .iterator:
      let value = try machine.nextNative(h)
      if value.isEnd { throw machine.fault(.stopIteration, arguments: []) }
      return value
    default: throw machine.notIterator(a[0])
    }
  }

  private static let generator: [BuiltinRow] =
    [
      selfRow,
      method("__next__", 0, 0, next),
    ] + CoroutineMethods.resuming(.generator)

  // MARK: Constructors

  private static func constructor(_ type: TypeID) -> [BuiltinRow] {
    guard let make = constructors[type] else { return [] }
    return [
      BuiltinRow("__new__", 1, -1, keywords: ["**"], effect: .reads) { machine, a throws(Fault) in
        guard case .ref(let cls) = a[0], cls != type.handle else { return try make(&machine, a) }
        do throws(Fault) {
          return try make(&machine, a)
        } catch {
          guard case .call = error else { throw error }
          let given = machine.makeTuple(machine.pendingArguments)
          throw machine.callPrelude(._typed, [a[0], machine.pendingCallable, given])
        }
      }
    ]
  }

  private static let constructors: [TypeID: Native] = [
    .map: { machine, a throws(Fault) in
      try refuseKeywords(&machine, a, "map")
      if a.count < 3 { throw machine.fault(.typeError, "map() must have at least two arguments.") }
      throw machine.callPrelude(._map, [a[1], machine.makeList(Array(a.array.dropFirst(2)))])
    },
    .filter: { machine, a throws(Fault) in
      try refuseKeywords(&machine, a, "filter")
      if a.count != 3 { throw machine.fault(.typeError, "filter expected 2 arguments, got \(a.count - 1)") }
      throw machine.callPrelude(._filter, [a[1], a[2]])
    },
    .zip: { machine, a throws(Fault) in
      let strict = try machine.keywordValues(a, ["strict"], of: "zip")[0]
      let truth = strict.isUnbound ? false : machine.nativeTruth(strict) ?? true
      if !truth, a[0].isIdentical(to: TypeID.zip.value), let zip = try machine.nativeZip(a) { return zip }
      throw machine.callPrelude(._zip, [machine.makeList(Array(a.array.dropFirst())), .bool(truth)])
    },
    .enumerate: { machine, a throws(Fault) in
      let words = try machine.keywordValues(a, ["iterable", "start"], of: "enumerate")
      let iterable = a.count > 1 ? a[1] : words[0]
      let start = a.count > 2 ? a[2] : words[1]
      if iterable.isUnbound {
        throw machine.fault(.typeError, "enumerate() missing required argument 'iterable'")
      }
      if a.count > 3 {
        throw machine.fault(.typeError, "enumerate() takes at most 2 arguments (\(a.count - 1) given)")
      }
      if !start.isUnbound, machine.integer(start) == nil, !machine.isUser(start) {
        throw machine.fault(
          .typeError, "'\(machine.typeName(of: start))' object cannot be interpreted as an integer")
      }
      if a[0].isIdentical(to: TypeID.enumerate.value), let native = try machine.nativeEnumerate(iterable, start) {
        return native
      }
      throw machine.callPrelude(._enumerate, [iterable, start.isUnbound ? .int(0) : start])
    },
    .reversed: { machine, a throws(Fault) in
      try refuseKeywords(&machine, a, "reversed")
      if a.count != 2 { throw machine.fault(.typeError, "reversed expected 1 argument, got \(a.count - 1)") }
      if case .ref(let h) = a[1], !machine.isUser(a[1]), a[0].isIdentical(to: TypeID.reversed.value) {
        if machine.heap.kind(h) == .list {
          return machine.makeIterator(.listReverseIterator, a[1], size: .int(machine.heap.count(h) - 1))
        }
        if machine.heap.kind(h) == .range { return machine.reversedRange(h) }
      }
      throw machine.callPrelude(._reversed, [a[1]])
    },
  ]

  private static func refuseKeywords(_ machine: inout Machine, _ a: Arguments, _ name: String) throws(Fault) {
    if !a.keywords.isUnbound { throw machine.fault(.typeError, "\(name)() takes no keyword arguments") }
  }

  // MARK: For the prelude

  static let natives: [BuiltinRow] =
    CoroutineMethods.natives + [
      // Whether `for` may run over it without calling Python's __iter__ and __next__.
      BuiltinRow("_is_native_iterator", 1, 1) { machine, a throws(Fault) in
        guard case .ref(let h) = a[0] else { return .bool(false) }
        let type = machine.heap.headers[Int(h)].type
        if type == TypeID.coroutine.handle || type == TypeID.asyncGenerator.handle { return .bool(false) }
        return .bool(machine.heap.kind(h) == .iterator || machine.heap.kind(h) == .generator)
      },
      // Gives a generator of the prelude a type, or the native one of that name.
      BuiltinRow("_set_type", 2, 2) { machine, a throws(Fault) in
        if case .ref(let g) = a[0], case .ref(let cls) = a[1], machine.heap.kind(cls) == .type {
          machine.heap.setType(g, cls)
          return a[0]
        }
        let name = machine.string(a[1])
        if case .ref(let g) = a[0], let type = (lazy + CoroutineMethods.awaitables).first(where: { $0.name == name }) {
          machine.heap.setType(g, type.handle)
        }
        return a[0]
      },
      // What makes a native iterator anew: a function's name, its argument, and the iterator's place or None.
      BuiltinRow("_iterator_parts", 1, 1) { machine, a throws(Fault) in
        guard case .ref(let it) = a[0], machine.heap.kind(it) == .iterator else { return .none }
        return try machine.iteratorParts(it)
      },
      BuiltinRow("_resume", 2, 2) { machine, a throws(Fault) in
        machine.pendingArguments = [a[0], a[1], .unbound]
        throw .resume
      },
      BuiltinRow("_throw_into", 2, 2) { machine, a throws(Fault) in
        machine.pendingArguments = [a[0], .none, a[1]]
        throw .resume
      },
      // 0 not begun, 1 suspended, 2 running, 3 finished.
      BuiltinRow("_generator_state", 1, 1) { machine, a throws(Fault) in
        guard case .ref(let g) = a[0] else { return .int(3) }
        return machine.heap[g, GeneratorSlot.state]
      },
      BuiltinRow("_set_generator_state", 2, 2) { machine, a throws(Fault) in
        if case .ref(let g) = a[0] { machine.heap.store(g, GeneratorSlot.state, a[1]) }
        return .none
      },
      // The iterator that a generator suspended in `yield from` delegates to, or the end marker.
      BuiltinRow("_delegate", 1, 1) { machine, a throws(Fault) in
        guard case .ref(let g) = a[0], machine.suspendedSend(g) != nil else { return .end }
        return machine.heap[g, machine.heap.count(g) - 1]
      },
      // Ends the `yield from` in which a generator is suspended: what is sent next is its value.
      BuiltinRow("_skip_delegate", 1, 1) { machine, a throws(Fault) in
        guard case .ref(let g) = a[0], let send = machine.suspendedSend(g) else { return .none }
        machine.heap.removeLast(g)
        machine.heap.store(g, GeneratorSlot.pc, .int(Int(send.a)))
        return .none
      },
    ]
}

extension Machine {
  /// The `send` of the `yield from` in which a generator is suspended; nil if it is not.
  func suspendedSend(_ g: Handle) -> Op? {
    guard case .int(1) = heap[g, GeneratorSlot.state], case .int(let id) = heap[g, GeneratorSlot.code],
      case .int(let pc) = heap[g, GeneratorSlot.pc], pc >= 3, codes[id].ops[pc - 1].op == .yieldValue,
      codes[id].ops[pc - 2].op == .sendCheck, codes[id].ops[pc - 3].op == .send
    else { return nil }
    return codes[id].ops[pc - 3]
  }

  /// A lazy builtin iterator (map, filter…) whose function raised: it goes on after the element it last gave.
  mutating func rewindGenerator(_ g: Handle) {
    guard case .int(let id) = heap[g, GeneratorSlot.code], case .int(let pc) = heap[g, GeneratorSlot.pc] else { return }
    let hasYielded = pc > 0 && codes[id].ops[pc - 1].op == .yieldValue
    heap.store(g, GeneratorSlot.state, .int(hasYielded ? 1 : 0))
    tasks[current].handled = heap[g, GeneratorSlot.outer]
  }
}

extension Machine {
  // What goes over native iterators alone needs no Python code. Its source is such an iterator, or a tuple of them.

  /// `enumerate(iterable, start)`; nil where Python code has a say.
  fileprivate mutating func nativeEnumerate(_ iterable: Value, _ start: Value) throws(Fault) -> Value? {
    guard isNativelyIterable(iterable), case .int(let first) = start.isUnbound ? .int(0) : start, first < 1 << 62 else {
      return nil
    }
    return makeIterator(.enumerate, try getIterator(iterable), at: first)
  }

  /// `zip(*iterables)`; nil where Python code has a say.
  fileprivate mutating func nativeZip(_ a: Arguments) throws(Fault) -> Value? {
    guard a.count > 1 else { return nil }
    for i in 1..<a.count where !isNativelyIterable(a[i]) { return nil }
    var iterators: [Value] = []
    for i in 1..<a.count { iterators.append(try getIterator(a[i])) }
    return makeIterator(.zip, makeTuple(iterators))
  }

  private func isNativelyIterable(_ value: Value) -> Bool {
    switch value {
    case .str, .bytes: true
    case .ref(let h):
      switch heap.kind(h) {
      case .list, .tuple, .dict, .set, .frozenSet, .range, .view, .iterator, .byteArray:
        !typeFlags(heap.headers[Int(h)].type).contains(.iter)
      default: false
      }
    default: false
    }
  }

  fileprivate mutating func iteratorParts(_ it: Handle) throws(Fault) -> Value {
    let source = heap[it, IteratorSlot.source]
    if source.isNone { return makeTuple([.str(intern("iter")), makeTuple([]), .none]) }
    let place = index(heap[it, IteratorSlot.position]) ?? 0
    switch TypeID(rawValue: heap.headers[Int(it)].type) {
    case .listIterator, .tupleIterator, .strIterator, .strASCIIIterator, .bytesIterator, .bytearrayIterator:
      return makeTuple([.str(intern("iter")), source, .int(place)])
    case .enumerate: return makeTuple([.str(intern("enumerate")), source, .int(place)])
    case .zip: return makeTuple([.str(intern("zip")), source, .none])
    case .listReverseIterator:
      return makeTuple([.str(intern("reversed")), source, .int((index(heap[it, IteratorSlot.size]) ?? -1) - place)])
    default:
      let copy = heap.allocate(.iterator, heap.headers[Int(it)].type, count: heap.count(it))
      for i in 0..<heap.count(it) { heap.store(copy, i, heap[it, i]) }
      let rest = makeList(try nativeElements(.ref(copy)) ?? [])
      return makeTuple([.str(intern("iter")), rest, .none])
    }
  }

  /// How many values an iterator still has, as its source is now.
  fileprivate func remaining(_ it: Handle) -> Int {
    guard case .int(let at) = heap[it, IteratorSlot.position] else { return 0 }
    let type = heap.headers[Int(it)].type
    if type == TypeID.rangeIterator.handle { return (index(heap[it, IteratorSlot.size]) ?? 0) - at }
    if type == TypeID.listReverseIterator.handle { return (index(heap[it, IteratorSlot.size]) ?? -1) - at + 1 }
    switch heap[it, IteratorSlot.source] {
    case .str(let s): return heap.immutables.text(s).count - at
    case .bytes(let s): return heap.immutables.bytes(s).count - at
    case .ref(let h) where heap.kind(h) == .dict:
      return (at..<max(at, tableUsed(h))).count { !entryKey(h, $0).isUnbound }
    case .ref(let h): return heap.count(h) - at
    default: return 0
    }
  }
}
