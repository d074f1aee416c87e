// Values as JSON's text in one go, for an encoder as `json` makes it.
//
// Input: a value. Output: bytes, or a refusal wherever an encoder in Python has more to say: classes of the program's
// own, keys and values that JSON does not know, circles, nesting without measure. The prelude then begins anew.

struct JSONWriter {
  struct Style {
    var asciiOnly = true
    var allowsNaN = true
    var sortsKeys = false
    var itemSeparator: [UInt8]
    var keySeparator: [UInt8]
    /// What stands before each member on a line of its own, once for each level; nil: all in one line.
    var indent: [UInt8]?
  }

  /// More is left to the prelude, which can be interrupted and is held to the program's limits.
  private static let longest = 1 << 24

  let style: Style
  private(set) var bytes: [UInt8] = []

  init(_ style: Style) { self.style = style }

  /// False: the value is not for this writer, and what is in `bytes` means nothing.
  mutating func write(_ value: Value, _ machine: borrowing Machine, depth: Int = 0) -> Bool {
    switch value {
    case .none: bytes += "null".utf8
    case .bool(let truth): bytes += truth ? "true".utf8 : "false".utf8
    case .int(let i): bytes += IntText.decimal(i)
    case .float(let d): return write(d)
    case .str(let s): return write(machine.heap.immutables.text(s))
    case .ref(let h): return write(h, machine, depth)
    default: return false
    }
    return true
  }

  private mutating func write(_ number: Double) -> Bool {
    guard number.isFinite else {
      bytes += number.isNaN ? "NaN".utf8 : number < 0 ? "-Infinity".utf8 : "Infinity".utf8
      return style.allowsNaN
    }
    if case .ascii(let digits) = FloatText.repr(number).storage { bytes += digits }
    return true
  }

  private mutating func write(_ text: Text) -> Bool {
    if case .ascii(let own) = text.storage, own.allSatisfy({ $0 >= 32 && $0 < 127 && $0 != 34 && $0 != 92 }) {
      bytes.append(34)
      bytes += own
      bytes.append(34)
      return true
    }
    guard case .ascii(let quoted) = JSONModule.quoted(text, asciiOnly: style.asciiOnly).storage else { return false }
    bytes += quoted
    return true
  }

  private mutating func write(_ h: Handle, _ machine: borrowing Machine, _ depth: Int) -> Bool {
    guard depth < Machine.nativeDepth, bytes.count < Self.longest else { return false }
    switch machine.heap.headers[Int(h)].type {
    case TypeID.list.handle, TypeID.tuple.handle:
      return write(machine.heap.count(h), "[", "]", machine, depth) { writer, machine, i in
        writer.write(machine.heap[h, i], machine, depth: depth + 1)
      }
    case TypeID.dict.handle:
      guard let entries = entries(h, machine) else { return false }
      return write(entries.count, "{", "}", machine, depth) { writer, machine, i in
        guard writer.writeKey(entries[i].key, machine) else { return false }
        writer.bytes += writer.style.keySeparator
        return writer.write(entries[i].value, machine, depth: depth + 1)
      }
    default: return false
    }
  }

  private mutating func write(
    _ count: Int, _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ machine: borrowing Machine,
    _ depth: Int, _ member: (inout JSONWriter, borrowing Machine, Int) -> Bool
  ) -> Bool {
    bytes.append(UInt8(ascii: open))
    for i in 0..<count {
      if i > 0 { bytes += style.itemSeparator }
      breakLine(depth + 1)
      guard member(&self, machine, i) else { return false }
    }
    if count > 0 { breakLine(depth) }
    bytes.append(UInt8(ascii: close))
    return true
  }

  private mutating func breakLine(_ depth: Int) {
    guard let indent = style.indent else { return }
    bytes.append(10)
    for _ in 0..<depth { bytes += indent }
  }

  private mutating func writeKey(_ key: Value, _ machine: borrowing Machine) -> Bool {
    if case .str = key { return write(key, machine) }
    if case .ref = key { return false }
    bytes.append(34)
    defer { bytes.append(34) }
    return write(key, machine)
  }

  private func entries(_ h: Handle, _ machine: borrowing Machine) -> [DictEntry]? {
    let entries = machine.dictEntries(h)
    guard style.sortsKeys else { return entries }
    var keys: [Text] = []
    for entry in entries {
      guard case .str(let s) = entry.key else { return nil }
      keys.append(machine.heap.immutables.text(s))
    }
    return entries.indices.sorted { keys[$0] < keys[$1] }.map { entries[$0] }
  }
}
