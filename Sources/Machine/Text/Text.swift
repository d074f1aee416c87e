// Text: Python's str, bytes, int and float as pure functions on Swift values.
//
// Input and output are plain values: `Text` (a str), `[UInt8]` (bytes), `Int` and `BigInt` (an int), `Double` (a
// float). Nothing here knows of the machine's heap, and nothing depends on addresses, locale or hash seeds. What can
// fail throws a `TextError` that names the Python exception and holds CPython 3.11's message.
//
// Invariants:
// - A `Text` whose code points are all ASCII is always stored as bytes; so equal texts have equal storage.
// - Code points are at most U+10FFFF; lone surrogates are allowed, as in Python.
// - Unicode's tables are Swift's, cut down to version 14, CPython 3.11's: later characters count as unassigned.
//
// The algorithms that do not care for the width of a character (find, split, …) are in `Units`, shared with bytes.

/// An immutable Python str: ASCII bytes, or code points where any of them is not ASCII.
struct Text: Equatable, Sendable {
  enum Storage: Equatable, Sendable {
    case ascii([UInt8])
    case wide([UInt32])
  }

  let storage: Storage

  static let empty = Text(ascii: [])

  /// Takes bytes that the caller knows to be ASCII.
  init(ascii: [UInt8]) {
    assert(ascii.allSatisfy { $0 < 128 })
    storage = .ascii(ascii)
  }

  /// Takes code points of any kind; ASCII ones are narrowed.
  init(codePoints: [UInt32]) {
    if Units.allASCII(codePoints) {
      storage = .ascii(codePoints.map { UInt8(truncatingIfNeeded: $0) })
    } else {
      storage = .wide(codePoints)
    }
  }

  init(codePoints: ArraySlice<UInt32>) {
    if Units.allASCII(codePoints) {
      storage = .ascii(codePoints.map { UInt8(truncatingIfNeeded: $0) })
    } else {
      storage = .wide(Array(codePoints))
    }
  }

  init(_ string: String) {
    let utf8 = Array(string.utf8)
    if Units.allASCII(utf8) {
      storage = .ascii(utf8)
    } else {
      storage = .wide(string.unicodeScalars.map(\.value))
    }
  }

  /// One code point.
  init(codePoint: UInt32) {
    storage = codePoint < 128 ? .ascii([UInt8(truncatingIfNeeded: codePoint)]) : .wide([codePoint])
  }

  var count: Int {
    switch storage {
    case .ascii(let bytes): bytes.count
    case .wide(let points): points.count
    }
  }

  var isEmpty: Bool { count == 0 }

  /// True if every code point is ASCII.
  var isASCII: Bool {
    if case .ascii = storage { true } else { false }
  }

  /// The code point at an index in `0..<count`.
  subscript(index: Int) -> UInt32 {
    switch storage {
    case .ascii(let bytes): UInt32(bytes[index])
    case .wide(let points): points[index]
    }
  }

  /// The code points, widened if the text is ASCII.
  var codePoints: [UInt32] {
    switch storage {
    case .ascii(let bytes): bytes.map(UInt32.init)
    case .wide(let points): points
    }
  }

  /// The text as a Swift string; lone surrogates become U+FFFD.
  var string: String {
    switch storage {
    case .ascii(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .wide(let points):
      var scalars = String.UnicodeScalarView()
      for point in points { scalars.append(Unicode.Scalar(point) ?? "\u{FFFD}") }
      return String(scalars)
    }
  }

  /// Runs one of two bodies on both texts in one form: bytes if both are ASCII, code points otherwise.
  @inline(__always)
  static func inOneForm<Result, Failure: Error>(
    _ left: Text, _ right: Text, ascii: ([UInt8], [UInt8]) throws(Failure) -> Result,
    wide: ([UInt32], [UInt32]) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    if case .ascii(let leftBytes) = left.storage, case .ascii(let rightBytes) = right.storage {
      return try ascii(leftBytes, rightBytes)
    }
    return try wide(left.codePoints, right.codePoints)
  }
}

extension Text: CustomStringConvertible, ExpressibleByStringLiteral {
  var description: String { string }
  init(stringLiteral value: String) { self.init(value) }
}

// MARK: - Order and hashes

extension Text: Comparable {
  /// Orders by code points, as Python does.
  static func < (left: Text, right: Text) -> Bool {
    inOneForm(left, right) {
      $0.lexicographicallyPrecedes($1)
    } wide: {
      $0.lexicographicallyPrecedes($1)
    }
  }

  /// A 128-bit hash of the content, the same in every process.
  var contentHash: (UInt64, UInt64) {
    switch storage {
    case .ascii(let bytes): ContentHash.hash(bytes)
    case .wide(let points): ContentHash.hash(points)
    }
  }

  /// A 64-bit hash that is the same in every process; never -1, and 0 for the empty text, as in Python.
  var hash: Int {
    if isEmpty { return 0 }
    let value = Int(truncatingIfNeeded: contentHash.0)
    return value == -1 ? -2 : value
  }
}

// MARK: - Building and cutting

extension Text {
  static func + (left: Text, right: Text) -> Text {
    if left.isEmpty { return right }
    if right.isEmpty { return left }
    switch (left.storage, right.storage) {
    case (.ascii(let first), .ascii(let second)):
      return Text(storage: .ascii(Units.joined(first, second)))
    default:
      var points: [UInt32] = []
      points.reserveCapacity(left.count + right.count)
      left.append(to: &points)
      right.append(to: &points)
      return Text(storage: .wide(points))
    }
  }

  /// Takes storage that is canonical already.
  init(storage: Storage) { self.storage = storage }

  private func append(to points: inout [UInt32]) {
    switch storage {
    case .ascii(let bytes): for byte in bytes { points.append(UInt32(byte)) }
    case .wide(let own): points.append(contentsOf: own)
    }
  }

  /// The text `times` times over; empty if `times` is not positive. Refuses what no memory holds.
  func repeated(_ times: Int) throws(TextError) -> Text {
    if times <= 0 || isEmpty { return .empty }
    switch storage {
    case .ascii(let bytes): return Text(ascii: try Units.repeated(bytes, times))
    case .wide(let points): return Text(storage: .wide(try Units.repeated(points, times)))
    }
  }

  /// The part in a range of indices, which must lie within `0...count`.
  func slice(_ range: Range<Int>) -> Text {
    if range.count == count { return self }
    switch storage {
    case .ascii(let bytes): return Text(storage: .ascii(Array(bytes[range])))
    case .wide(let points): return Text(codePoints: points[range])
    }
  }

  func slice(_ range: SliceRange) -> Text {
    if range.step == 1 { return slice(range.start..<(range.start + range.count)) }
    switch storage {
    case .ascii(let bytes): return Text(storage: .ascii(range.pick(from: bytes)))
    case .wide(let points): return Text(codePoints: range.pick(from: points))
    }
  }

  func prefix(_ length: Int) -> Text { slice(0..<length) }
  func suffix(from start: Int) -> Text { slice(start..<count) }

  /// `self.join(parts)`.
  func join(_ parts: [Text]) -> Text {
    if parts.count == 1 { return parts[0] }
    var length = parts.isEmpty ? 0 : count * (parts.count - 1)
    var allASCII = isASCII
    for part in parts {
      length += part.count
      allASCII = allASCII && part.isASCII
    }
    if allASCII { return Text(storage: .ascii(joinBytes(parts, length))) }
    var points: [UInt32] = []
    points.reserveCapacity(length)
    for index in parts.indices {
      if index > 0 { append(to: &points) }
      parts[index].append(to: &points)
    }
    return Text(codePoints: points)
  }

  private func joinBytes(_ parts: [Text], _ length: Int) -> [UInt8] {
    guard case .ascii(let separator) = storage else { return [] }
    var result: [UInt8] = []
    result.reserveCapacity(length)
    for index in parts.indices {
      if index > 0 { result.append(contentsOf: separator) }
      if case .ascii(let bytes) = parts[index].storage { result.append(contentsOf: bytes) }
    }
    return result
  }
}

/// The indices that a slice `start:stop:step` picks from a sequence: `count` of them, from `start` on by `step`.
struct SliceRange: Equatable, Sendable {
  let start: Int
  let step: Int
  let count: Int

  /// Resolves a slice against a length as Python does; a missing part is nil, ints too big for `Int` come clamped.
  init(start: Int?, stop: Int?, step: Int?, length: Int) throws(TextError) {
    let step = max(step ?? 1, -Int.max)
    if step == 0 { throw .value("slice step cannot be zero") }
    let lowest = step < 0 ? -1 : 0
    let highest = step < 0 ? length - 1 : length
    func resolve(_ index: Int) -> Int {
      index < 0 ? max(index + length, lowest) : min(index, highest)
    }
    let first = start.map(resolve) ?? (step < 0 ? highest : lowest)
    let end = stop.map(resolve) ?? (step < 0 ? lowest : highest)
    self.start = first
    self.step = step
    if step > 0 {
      count = first < end ? (end - first - 1) / step + 1 : 0
    } else {
      count = end < first ? (first - end - 1) / -step + 1 : 0
    }
  }

  func pick<Element>(from elements: [Element]) -> [Element] {
    var result: [Element] = []
    result.reserveCapacity(count)
    // Multiplying keeps clear of the overflow that stepping past the last index may cause.
    for number in 0..<count { result.append(elements[start + number * step]) }
    return result
  }
}
