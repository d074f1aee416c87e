import BigInt

// Code objects as printable text, so that the prelude's can be part of a Swift source file: compiled when Plait is
// built, decoded when it starts.
//
// Everything is a number, and a number a run of digits of five bits each, the least significant first: the characters
// from `0` on, of which the sixth bit says that another digit follows. A text begins with its strings, each a count
// and code points; all else refers to them by number. Places in the source are left out: frames of the prelude are
// never shown.

/// Writes code objects as text.
public struct CodeTextWriter {
  private var body: [UInt8] = []
  private var strings: [String: Int] = [:]
  private var inOrder: [String] = []

  public static func text(of code: CodeObject) -> String {
    var writer = CodeTextWriter()
    writer.write(code)
    var header = CodeTextWriter()
    header.write(writer.inOrder.count)
    for string in writer.inOrder { header.writePoints(string.unicodeScalars.map(\.value)) }
    return String(decoding: header.body + writer.body, as: UTF8.self)
  }

  private mutating func write(_ word: UInt64) {
    var rest = word
    while rest >= 32 {
      body.append(48 + 32 + UInt8(rest & 31))
      rest >>= 5
    }
    body.append(48 + UInt8(rest))
  }

  private mutating func write(_ number: Int) { write(UInt64(number)) }

  private mutating func writePoints(_ points: [UInt32]) {
    write(points.count)
    for point in points { write(UInt64(point)) }
  }

  private mutating func write(_ string: String) {
    let number = strings[string] ?? inOrder.count
    if number == inOrder.count {
      strings[string] = number
      inOrder.append(string)
    }
    write(number)
  }

  private mutating func write(_ all: [String]) {
    write(all.count)
    for string in all { write(string) }
  }

  private mutating func write(_ code: CodeObject) {
    write(code.name)
    write(code.qualifiedName)
    write(code.fileName)
    for number in [
      code.firstLine, Int(code.flags.rawValue), code.argumentCount, code.positionalOnlyCount, code.keywordOnlyCount,
      code.stackSize,
    ] { write(number) }
    write(code.slotNames)
    write(code.freeNames)
    write(code.names)
    write(code.cellSlots.count)
    for slot in code.cellSlots { write(slot) }
    write(code.constants.count)
    for constant in code.constants { write(constant) }
    write(code.docString == nil ? 0 : 1)
    if let doc = code.docString { writePoints(doc) }
    write(code.instructions.count)
    for i in code.instructions {
      write(Int(i.op.rawValue))
      write(Int(i.x))
      write(Int(i.b))
      write(UInt64(UInt32(bitPattern: i.a << 1 ^ i.a >> 31)))
    }
    write(code.handlers.count)
    for handler in code.handlers {
      for number in [handler.start, handler.end, handler.target, handler.depth] { write(number) }
    }
    write(code.liveSlots.count)
    for slots in code.liveSlots { write(slots) }
  }

  private mutating func write(_ constant: CodeConstant) {
    switch constant {
    case .none: write(0)
    case .ellipsis: write(1)
    case .bool(let value): write(value ? 3 : 2)
    case .int(let value):
      write(value.sign == .minus ? 5 : 4)
      write(value.magnitude.words.count)
      for word in value.magnitude.words { write(UInt64(word)) }
    case .float(let value):
      write(6)
      write(value.bitPattern)
    case .imaginary(let value):
      write(7)
      write(value.bitPattern)
    case .string(let points):
      write(8)
      writePoints(points)
    case .bytes(let bytes):
      write(9)
      writePoints(bytes.map(UInt32.init))
    case .tuple(let parts): write(10, parts)
    case .frozenSet(let parts): write(11, parts)
    case .code(let code):
      write(12)
      write(code)
    }
  }

  private mutating func write(_ kind: Int, _ parts: [CodeConstant]) {
    write(kind)
    write(parts.count)
    for part in parts { write(part) }
  }
}

/// Reads what `CodeTextWriter` wrote, and nothing else: the text is part of the program, not input.
public struct CodeTextReader {
  private var next: UnsafePointer<UInt8>
  private var strings: [String] = []

  public static func code(from text: StaticString) -> CodeObject {
    var reader = CodeTextReader(next: text.utf8Start)
    reader.strings = reader.list { $0.spelledString() }
    return reader.code()
  }

  @inline(__always) private mutating func word() -> UInt64 {
    var digit = UInt64(next.pointee) - 48
    next += 1
    if digit < 32 { return digit }
    var result = digit & 31
    var shift: UInt64 = 5
    repeat {
      digit = UInt64(next.pointee) - 48
      next += 1
      result |= (digit & 31) << shift
      shift += 5
    } while digit >= 32
    return result
  }

  @inline(__always) private mutating func number() -> Int { Int(truncatingIfNeeded: word()) }

  private mutating func list<Element>(_ element: (inout CodeTextReader) -> Element) -> [Element] {
    let count = number()
    var result: [Element] = []
    result.reserveCapacity(count)
    for _ in 0..<count { result.append(element(&self)) }
    return result
  }

  private mutating func points() -> [UInt32] { list { UInt32(truncatingIfNeeded: $0.word()) } }

  /// A string of the header: nearly all are ASCII.
  private mutating func spelledString() -> String {
    let start = next
    let count = number()
    var isASCII = true
    let result = String(unsafeUninitializedCapacity: count) { bytes in
      for i in 0..<count {
        let point = word()
        if point >= 128 { isASCII = false }
        bytes[i] = UInt8(truncatingIfNeeded: point & 127)
      }
      return count
    }
    if isASCII { return result }
    next = start
    var scalars = String.UnicodeScalarView()
    for point in points() { if let scalar = Unicode.Scalar(point) { scalars.append(scalar) } }
    return String(scalars)
  }

  private mutating func string() -> String { strings[number()] }

  private mutating func code() -> CodeObject {
    let (name, qualifiedName, fileName) = (string(), string(), string())
    let firstLine = number()
    let flags = CodeObject.Flags(rawValue: UInt16(truncatingIfNeeded: word()))
    let (arguments, positionalOnly, keywordOnly, stackSize) = (number(), number(), number(), number())
    let (slotNames, freeNames, names) = (list { $0.string() }, list { $0.string() }, list { $0.string() })
    let cellSlots = list { $0.number() }
    let constants = list { $0.constant() }
    let docString = number() == 1 ? points() : nil
    let instructions = list { $0.instruction() }
    let handlers = list { r in
      ExceptionHandler(start: r.number(), end: r.number(), target: r.number(), depth: r.number())
    }
    return CodeObject(
      name: name, qualifiedName: qualifiedName, fileName: fileName, firstLine: firstLine, flags: flags,
      argumentCount: arguments, positionalOnlyCount: positionalOnly, keywordOnlyCount: keywordOnly,
      slotNames: slotNames, cellSlots: cellSlots, freeNames: freeNames, names: names, constants: constants,
      docString: docString, instructions: instructions,
      positions: [], handlers: handlers, stackSize: stackSize,
      liveSlots: list { $0.word() })
  }

  private mutating func instruction() -> Instruction {
    let op = Opcode(rawValue: UInt8(truncatingIfNeeded: word())) ?? .nop
    let (x, b, a) = (UInt8(truncatingIfNeeded: word()), number(), UInt32(truncatingIfNeeded: word()))
    return Instruction(op, Int(Int32(bitPattern: a >> 1) ^ -Int32(bitPattern: a & 1)), b: b, x: x)
  }

  private mutating func constant() -> CodeConstant {
    switch number() {
    case 0: return .none
    case 1: return .ellipsis
    case 2: return .bool(false)
    case 3: return .bool(true)
    case 4: return .int(BigInt(magnitude()))
    case 5: return .int(-BigInt(magnitude()))
    case 6: return .float(Double(bitPattern: word()))
    case 7: return .imaginary(Double(bitPattern: word()))
    case 8: return .string(points())
    case 9: return .bytes(points().map { UInt8(truncatingIfNeeded: $0) })
    case 10: return .tuple(list { $0.constant() })
    case 11: return .frozenSet(list { $0.constant() })
    default: return .code(code())
    }
  }

  private mutating func magnitude() -> BigUInt { BigUInt(words: list { UInt(truncatingIfNeeded: $0.word()) }) }
}
