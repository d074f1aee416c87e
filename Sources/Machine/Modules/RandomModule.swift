// The natives under `random`: a generator's state as a heap object, and draws from it.
//
// The state is (position, block): an int, and an immutable bytes value of 624 words that is made anew only when all
// of it has been given out. So an undo entry is two words a draw, and equal states hash alike. What is made of the
// raw numbers (`choice`, `shuffle`, `gauss`…) is Python code in `Prelude/Python/random.py`.

enum RandomSlot {
  static let position = 0
  static let block = 1
  static let count = 2
}

enum RandomModule {
  static let module = NativeModule(name: "random", rows: rows)

  private static let rows: [BuiltinRow] = [
    BuiltinRow("make", 1, 1) { machine, arguments throws(Fault) in
      let h = machine.heap.allocate(.random, TypeID.randomState.handle, count: RandomSlot.count)
      machine.setGenerator(h, try generator(&machine, arguments[0]))
      return .ref(h)
    },
    BuiltinRow("seed", 2, 2, effect: .writes) { machine, arguments throws(Fault) in
      guard let h = machine.randomState(arguments[0]) else { return .none }
      machine.setGenerator(h, try generator(&machine, arguments[1]))
      return .none
    },
    BuiltinRow("random", 1, 1, effect: .writes) { machine, arguments throws(Fault) in
      guard let h = machine.randomState(arguments[0]) else { return .none }
      return .float(MersenneTwister.float(machine.randomWord(h), machine.randomWord(h)))
    },
    BuiltinRow("getrandbits", 2, 2, effect: .writes) { machine, arguments throws(Fault) in
      guard let h = machine.randomState(arguments[0]) else { return .none }
      let value = try machine.moduleInteger(arguments[1])
      guard case .small(let count) = value else {
        throw machine.fault(.overflowError, "Python int too large to convert to C int")
      }
      if count > 0, count <= 32 { return .int(Int(machine.randomWord(h) >> UInt32(32 - count))) }
      return try machine.drawing(h) { twister throws(TextError) in try twister.bits(count) }
    },
    // below(state, n): an int in 0..<n
    BuiltinRow("below", 2, 2, effect: .writes) { machine, arguments throws(Fault) in
      guard let h = machine.randomState(arguments[0]), let bound = machine.integer(arguments[1]) else { return .none }
      let count = bound.bitLength
      if case .small(let bound) = bound, bound > 0, count <= 32 {
        var value = bound
        while value >= bound { value = Int(machine.randomWord(h) >> UInt32(32 - count)) }
        return .int(value)
      }
      return try machine.drawing(h) { twister throws(TextError) in try twister.below(bound) }
    },
    // words(state): the 624 words and the position, as `getstate` gives them
    BuiltinRow("words", 1, 1, effect: .reads) { machine, arguments throws(Fault) in
      guard let h = machine.randomState(arguments[0]) else { return .none }
      let twister = machine.generator(h)
      return machine.makeTuple(twister.block.map { .int(Int($0)) } + [.int(twister.position)])
    },
    BuiltinRow("set_words", 2, 2, effect: .writes) { machine, arguments throws(Fault) in
      guard let h = machine.randomState(arguments[0]), let values = try machine.nativeElements(arguments[1]) else {
        throw machine.fault(.typeError, "state vector must be a tuple")
      }
      let size = MersenneTwister.blockSize
      if values.count != size + 1 { throw machine.fault(.valueError, "state vector is the wrong size") }
      let words = values.map { machine.index($0) ?? -1 }
      if !words.allSatisfy({ 0...Int(UInt32.max) ~= $0 }) || words[size] > size {
        throw machine.fault(.valueError, "invalid state")
      }
      machine.setGenerator(h, MersenneTwister(position: words[size], block: words[..<size].map { UInt32($0) }))
      return .none
    },
    // start(): what the program's own generator is seeded with
    BuiltinRow("start", 0, 0) { machine, _ throws(Fault) in .int(machine.world.seed) },
  ]

  private static func generator(_ machine: inout Machine, _ seed: Value) throws(Fault) -> MersenneTwister {
    switch machine.plain(seed) {
    case .float(let d): return MersenneTwister(seed: d)
    case .str(let s): return MersenneTwister(seed: TextCodec.utf8(machine.heap.immutables.text(s)))
    case .bytes(let s): return MersenneTwister(seed: machine.heap.immutables.bytes(s))
    default:
      if let value = machine.integer(seed) { return MersenneTwister(seed: value) }
      throw machine.fault(
        .typeError, "The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
    }
  }
}

extension Machine {
  func randomState(_ value: Value) -> Handle? {
    if case .ref(let h) = value, heap.kind(h) == .random { return h }
    return nil
  }

  /// The next 32 random bits.
  mutating func randomWord(_ h: Handle) -> UInt32 {
    guard case .int(let position) = heap[h, RandomSlot.position], position < MersenneTwister.blockSize,
      case .bytes(let block) = heap[h, RandomSlot.block]
    else {
      var twister = generator(h)
      let word = twister.next()
      setGenerator(h, twister)
      return word
    }
    heap.store(h, RandomSlot.position, .int(position + 1))
    return MersenneTwister.temper(Self.word(heap.immutables.bytes(block), position))
  }

  private static func word(_ bytes: [UInt8], _ i: Int) -> UInt32 {
    let at = i * 4
    return UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
  }

  /// Draws that may need many words.
  mutating func drawing(_ h: Handle, _ body: (inout MersenneTwister) throws(TextError) -> Integer) throws(Fault)
    -> Value
  {
    var twister = generator(h)
    let result: Integer
    do { result = try body(&twister) } catch { throw fault(error) }
    setGenerator(h, twister)
    return makeInteger(result)
  }

  func generator(_ h: Handle) -> MersenneTwister {
    guard case .int(let position) = heap[h, RandomSlot.position], case .bytes(let block) = heap[h, RandomSlot.block]
    else { return MersenneTwister(seed: .small(0)) }
    let bytes = heap.immutables.bytes(block)
    return MersenneTwister(
      position: position, block: (0..<MersenneTwister.blockSize).map { Self.word(bytes, $0) })
  }

  /// Stores a generator; its block only if it is another one.
  mutating func setGenerator(_ h: Handle, _ twister: MersenneTwister) {
    let bytes = twister.block.flatMap { word in
      [UInt8(word & 255), UInt8(word >> 8 & 255), UInt8(word >> 16 & 255), UInt8(word >> 24)]
    }
    heap.store(h, RandomSlot.position, .int(twister.position))
    if case .bytes(let old) = heap[h, RandomSlot.block], heap.immutables.bytes(old) == bytes { return }
    heap.store(h, RandomSlot.block, makeBytes(bytes))
  }
}
