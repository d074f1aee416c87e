import BigInt

// Raising, from native code.
extension Machine {
  /// An exception of a builtin type with one argument, to be thrown.
  mutating func fault(_ type: TypeID, _ message: String) -> Fault {
    .raise(makeException(type.handle, [makeStr(message)]))
  }

  mutating func fault(_ type: TypeID, arguments: [Value]) -> Fault { .raise(makeException(type.handle, arguments)) }

  mutating func fault(_ error: TextError) -> Fault {
    let type: TypeID
    switch error.kind {
    case .valueError: type = .valueError
    case .typeError: type = .typeError
    case .overflowError: type = .overflowError
    case .zeroDivisionError: type = .zeroDivisionError
    case .keyError: type = .keyError
    case .indexError: type = .indexError
    case .lookupError: type = .lookupError
    case .unicodeDecodeError: type = .unicodeDecodeError
    case .unicodeEncodeError: type = .unicodeEncodeError
    case .memoryError: type = .memoryError
    }
    if let details = error.unicode {
      let object: Value
      switch details.object {
      case .text(let text): object = makeStr(text)
      case .bytes(let bytes): object = makeBytes(bytes)
      }
      return fault(
        type,
        arguments: [
          makeStr(details.encoding), object, .int(details.range.lowerBound), .int(details.range.upperBound),
          makeStr(details.reason),
        ])
    }
    return fault(type, error.message)
  }

  /// TypeError: of a type that cannot be called.
  mutating func cannotCreate(_ type: Handle) -> Fault {
    let home = string(heap[type, TypeSlot.module])
    var name = typeName(type)
    if home != "builtins", !name.contains(".") { name = "\(home).\(name)" }
    return fault(.typeError, "cannot create '\(name)' instances")
  }

  mutating func makeException(_ type: Handle, _ arguments: [Value]) -> Value {
    let args = makeTuple(arguments)
    let e = heap.allocate(.exception, type, count: ExceptionSlot.count)
    heap.store(e, ExceptionSlot.args, args)
    if arguments.count > 1, isSystemError(type) { SystemErrors.fill(&self, e, arguments) }
    heap.store(e, ExceptionSlot.traceback, .none)
    heap.store(e, ExceptionSlot.context, .none)
    heap.store(e, ExceptionSlot.cause, .none)
    heap.store(e, ExceptionSlot.suppress, .bool(false))
    return .ref(e)
  }

  /// Asks the loop to call a function of the prelude in place of the builtin that runs.
  mutating func callPrelude(_ function: PreludeFunction, _ arguments: [Value]) -> Fault {
    pendingCallable = preludeFunction(function)
    pendingPrelude = function
    pendingArguments = arguments
    return .call
  }

  /// A function of the prelude; while the prelude itself is being run, what is there already.
  mutating func preludeFunction(_ function: PreludeFunction) -> Value {
    let known = prelude[function]
    return known.isNone ? ownAttribute(builtinsModule, intern(function.text)) : known
  }

  mutating func call(_ callable: Value, _ arguments: [Value]) -> Fault {
    pendingCallable = callable
    pendingPrelude = nil
    pendingArguments = arguments
    return .call
  }
}

// Making values.
extension Machine {
  mutating func makeStr(_ string: String) -> Value { .str(heap.immutables.add(.text(Text(string)))) }
  mutating func makeStr(_ text: Text) -> Value { .str(heap.immutables.add(.text(text))) }
  mutating func makeBytes(_ bytes: [UInt8]) -> Value { .bytes(heap.immutables.add(.bytes(bytes))) }

  /// The smallest form of an integer.
  mutating func makeInt(_ big: BigInt) -> Value {
    if let small = Int(exactly: big) { return .int(small) }
    return .big(heap.immutables.add(.big(big)))
  }

  mutating func makeTuple(_ values: [Value]) -> Value {
    let t = heap.allocate(.tuple, TypeID.tuple.handle, count: values.count)
    values.withUnsafeBufferPointer { heap.initialize(t, $0) }
    return .ref(t)
  }

  mutating func makeList(_ values: [Value]) -> Value {
    let t = heap.allocate(.list, TypeID.list.handle, count: values.count)
    values.withUnsafeBufferPointer { heap.initialize(t, $0) }
    return .ref(t)
  }

  func text(_ value: Value) -> Text? {
    switch value {
    case .str(let s): heap.immutables.text(s)
    case .ref(let h) where isBox(h): text(heap[h, 0])
    default: nil
    }
  }

  /// The bytes of a bytes object or bytearray.
  func bytes(_ value: Value) -> [UInt8]? {
    switch value {
    case .bytes(let s): return heap.immutables.bytes(s)
    case .ref(let h) where heap.kind(h) == .byteArray:
      return elements(h).map { byte in if case .int(let i) = byte { UInt8(truncatingIfNeeded: i) } else { 0 } }
    case .ref(let h) where isBox(h): return bytes(heap[h, 0])
    default: return nil
    }
  }

  /// A str as a name: interned.
  mutating func name(_ value: Value) -> UInt32? {
    if case .str(let s) = plain(value) { return heap.immutables.intern(s) }
    return nil
  }

  /// The text of a str, empty for anything else: for the machine's own slots.
  func string(_ value: Value) -> String { text(value)?.string ?? "" }

  func elements(_ h: Handle) -> [Value] {
    Array(UnsafeBufferPointer(start: heap.base(h), count: heap.count(h)))
  }

  func bigInt(_ value: Value) -> BigInt? {
    switch value {
    case .int(let i): BigInt(i)
    case .bool(let b): BigInt(b ? 1 : 0)
    case .big(let s): heap.immutables.big(s)
    case .ref(let h) where isBox(h): bigInt(heap[h, 0])
    default: nil
    }
  }

  /// An int or bool that fits the machine's word.
  @inline(__always) func index(_ value: Value) -> Int? {
    switch value {
    case .int(let i): i
    case .bool(let b): b ? 1 : 0
    case .ref(let h): boxedIndex(h)
    default: nil
    }
  }

  @inline(never) private func boxedIndex(_ h: Handle) -> Int? { isBox(h) ? index(heap[h, 0]) : nil }
}
