// JSON's texts as values in one go, for a decoder as `json` makes it.
//
// Input: a text. Output: the value, or nil wherever a decoder in Python has more to say: a mistake in the text, one of
// the constants that only `json` knows, nesting without measure. The prelude then reads the text again and says it.

import BigInt

struct JSONReader<Unit: FixedWidthInteger & Sendable> {
  private let units: [Unit]
  /// The same, for strings with escapes.
  private let text: Text
  private let strict: Bool
  private var at = 0
  /// Names of members read so far, by a hash of their characters: where they stand in the text, and their value.
  private var names = [(range: Range<Int>, value: Value)?](repeating: nil, count: 64)

  init(_ units: [Unit], _ text: Text, strict: Bool) {
    self.units = units
    self.text = text
    self.strict = strict
  }

  /// The value that is all of the text.
  mutating func read(_ machine: inout Machine) -> Value? {
    skipSpace()
    guard let value = value(&machine, depth: 0) else { return nil }
    skipSpace()
    return at == units.count ? value : nil
  }

  private var next: Unit { at < units.count ? units[at] : 0 }

  private mutating func skipSpace() {
    while at < units.count {
      switch units[at] {
      case 32, 9, 10, 13: at &+= 1
      default: return
      }
    }
  }

  private mutating func skip(_ unit: Unit) -> Bool {
    guard next == unit else { return false }
    at += 1
    return true
  }

  private mutating func value(_ machine: inout Machine, depth: Int) -> Value? {
    guard depth < Machine.nativeDepth else { return nil }
    switch next {
    case 34: return string().map { machine.makeStr($0) }
    case 123: return object(&machine, depth)
    case 91: return array(&machine, depth)
    case 110: return word("null") ? Value.none : nil
    case 116: return word("true") ? .bool(true) : nil
    case 102: return word("false") ? .bool(false) : nil
    default: return number(&machine)
    }
  }

  private mutating func word(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard at + count <= units.count else { return false }
    for i in 0..<count where units[at + i] != Unit(word.utf8Start[i]) { return false }
    at += count
    return true
  }

  // MARK: Containers

  private mutating func array(_ machine: inout Machine, _ depth: Int) -> Value? {
    at += 1
    skipSpace()
    var values: [Value] = []
    if !skip(93) {
      repeat {
        skipSpace()
        guard let value = value(&machine, depth: depth + 1) else { return nil }
        values.append(value)
        skipSpace()
      } while skip(44)
      guard skip(93) else { return nil }
    }
    return machine.makeList(values)
  }

  private mutating func object(_ machine: inout Machine, _ depth: Int) -> Value? {
    at += 1
    skipSpace()
    let dict = machine.makeDict()
    if skip(125) { return .ref(dict) }
    repeat {
      skipSpace()
      guard next == 34, let name = name(&machine) else { return nil }
      skipSpace()
      guard skip(58) else { return nil }
      skipSpace()
      guard let value = value(&machine, depth: depth + 1), (try? machine.dictSet(dict, name, value)) != nil else {
        return nil
      }
      skipSpace()
    } while skip(44)
    return skip(125) ? .ref(dict) : nil
  }

  /// A member's name: the same names are the same entries, as CPython shares them.
  private mutating func name(_ machine: inout Machine) -> Value? {
    let start = at + 1
    guard let end = plainEnd(start) else { return string().map { machine.makeStr($0) } }
    at = end + 1
    let place = place(start..<end)
    if let known = names[place], isSame(known.range, start..<end) { return known.value }
    let value = machine.makeStr(text.slice(start..<end))
    names[place] = (start..<end, value)
    return value
  }

  private func place(_ range: Range<Int>) -> Int {
    var hash: UInt32 = 0
    for i in range { hash = hash &* 31 &+ UInt32(truncatingIfNeeded: units[i]) }
    return Int((hash ^ hash >> 6) & 63)
  }

  // MARK: Texts and numbers

  /// The string that begins here.
  private mutating func string() -> Text? {
    let start = at + 1
    if let end = plainEnd(start) {
      at = end + 1
      return text.slice(start..<end)
    }
    guard case .success(let (result, end)) = JSONModule.unquoted(text, start, strict: strict) else { return nil }
    at = end
    return result
  }

  /// Where the string ends whose first character is at `start`, if each of its characters stands for itself.
  private func plainEnd(_ start: Int) -> Int? {
    var i = start
    while i < units.count {
      let unit = units[i]
      if unit == 34 { return i }
      if unit == 92 || (unit < 32 && strict) { return nil }
      i &+= 1
    }
    return nil
  }

  private func isSame(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    for i in 0..<one.count where units[one.lowerBound + i] != units[other.lowerBound + i] { return false }
    return true
  }

  private func isDigit(_ i: Int) -> Bool { i < units.count && units[i] >= 48 && units[i] <= 57 }

  private mutating func number(_ machine: inout Machine) -> Value? {
    let start = at
    var end = start
    if next == 45 { end += 1 }
    guard isDigit(end) else { return nil }
    if units[end] == 48 { end += 1 } else { while isDigit(end) { end += 1 } }
    let whole = end
    if end + 1 < units.count, units[end] == 46, isDigit(end + 1) {
      end += 2
      while isDigit(end) { end += 1 }
    }
    if end < units.count, units[end] | 32 == 101 {
      var exponent = end + 1
      if exponent < units.count, units[exponent] == 43 || units[exponent] == 45 { exponent += 1 }
      if isDigit(exponent) {
        while isDigit(exponent) { exponent += 1 }
        end = exponent
      }
    }
    at = end
    if end == whole { return int(&machine, start..<end) }
    return exact(start, whole, end) ?? (try? FloatText.parse(bytes: bytes(start..<end))).map { .float($0) }
  }

  private func bytes(_ range: Range<Int>) -> [UInt8] { range.map { UInt8(truncatingIfNeeded: units[$0]) } }

  private func int(_ machine: inout Machine, _ range: Range<Int>) -> Value? {
    if range.count < 19 {
      let negative = units[range.lowerBound] == 45
      var value = 0
      for i in (negative ? range.lowerBound + 1 : range.lowerBound)..<range.upperBound {
        value = value &* 10 &+ Int(units[i] & 15)
      }
      return .int(negative ? -value : value)
    }
    guard let value = try? IntText.parse(bytes: bytes(range), limit: machine.limits.digits) else { return nil }
    return machine.makeInt(value.big)
  }

  /// A number of at most 15 digits with a point and no exponent: the quotient of two floats that are exact, and so the
  /// nearest float (W. D. Clinger, "How to Read Floating Point Numbers Accurately", 1990).
  private func exact(_ start: Int, _ point: Int, _ end: Int) -> Value? {
    guard units[point] == 46, end - start <= 16 else { return nil }
    let negative = units[start] == 45
    var digits = 0
    for i in (negative ? start + 1 : start)..<end where i != point {
      guard isDigit(i) else { return nil }
      digits = digits &* 10 &+ Int(units[i] & 15)
    }
    var divisor = 1.0
    for _ in (point + 1)..<end { divisor *= 10 }
    let value = Double(digits) / divisor
    return .float(negative ? -value : value)
  }
}
