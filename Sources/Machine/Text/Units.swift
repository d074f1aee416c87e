/// Algorithms on arrays of character units (bytes or code points) that `Text` and bytes share.
///
/// They answer with indices and ranges, so that each caller cuts its own kind of piece. Windows (`start`, `end`) are
/// resolved by `window` first. All are specialised for `UInt8` and `UInt32` in this module.
enum Units {
  static let sizeLimit = 1 << 27

  @inline(__always)
  static func allASCII(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { raw in
      var index = 0
      while index &+ 8 <= raw.count {
        if raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 != 0 { return false }
        index &+= 8
      }
      while index < raw.count {
        if raw[index] >= 128 { return false }
        index &+= 1
      }
      return true
    }
  }

  @inline(__always)
  static func allASCII(_ points: some Collection<UInt32>) -> Bool {
    for point in points where point >= 128 { return false }
    return true
  }

  /// One array after the other, copied in bulk.
  @inline(__always)
  static func joined(_ first: [UInt8], _ second: [UInt8]) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: first.count + second.count) { buffer, count in
      count = first.count + second.count
      _ = buffer.initialize(from: first)
      _ = buffer[first.count...].initialize(from: second)
    }
  }

  /// The elements `times` times over; `times` is positive.
  @inline(__always)
  static func repeated<Unit>(_ units: [Unit], _ times: Int) throws(TextError) -> [Unit] {
    let (length, overflow) = units.count.multipliedReportingOverflow(by: times)
    if overflow || length > sizeLimit { throw TextError(.memoryError, "") }
    if units.count == 1 { return [Unit](repeating: units[0], count: times) }
    var result: [Unit] = []
    result.reserveCapacity(length)
    for _ in 0..<times { result.append(contentsOf: units) }
    return result
  }

  /// The window that `start` and `end` of find, count, startswith… cut; nil if it starts past the end.
  @inline(__always)
  static func window(_ count: Int, _ start: Int?, _ end: Int?) -> Range<Int>? {
    var low = start ?? 0
    var high = end ?? count
    if high > count { high = count } else if high < 0 { high = max(high + count, 0) }
    if low < 0 { low = max(low + count, 0) }
    return low <= high ? low..<high : nil
  }

  /// The first index in the window where the needle starts.
  @inline(__always)
  static func find<Unit: FixedWidthInteger>(_ units: [Unit], _ needle: [Unit], in window: Range<Int>) -> Int? {
    let length = needle.count
    if length == 0 { return window.lowerBound }
    if window.count < length { return nil }
    return units.withUnsafeBufferPointer { text in
      needle.withUnsafeBufferPointer { needle in
        search(text, needle, from: window.lowerBound, to: window.upperBound &- length)
      }
    }
  }

  /// Horspool's search with a 64-entry table of the last unit's low bits; linear on short needles.
  @inline(__always)
  private static func search<Unit: FixedWidthInteger>(
    _ text: UnsafeBufferPointer<Unit>, _ needle: UnsafeBufferPointer<Unit>, from: Int, to last: Int
  ) -> Int? {
    let length = needle.count
    let final = needle[length &- 1]
    // How far the needle may move if its last unit met `final`: to the previous unit of the same low bits.
    var jump = length
    var mask: UInt64 = 0
    for index in 0..<length {
      mask |= 1 &<< (UInt64(truncatingIfNeeded: needle[index]) & 63)
      if index < length &- 1, needle[index] == final { jump = length &- 1 &- index }
    }
    var position = from
    while position <= last {
      let unit = text[position &+ length &- 1]
      if unit == final {
        var index = 0
        while index < length &- 1, text[position &+ index] == needle[index] { index &+= 1 }
        if index == length &- 1 { return position }
        position &+= jump
      } else if mask & (1 &<< (UInt64(truncatingIfNeeded: unit) & 63)) == 0 {
        position &+= length
      } else {
        position &+= 1
      }
    }
    return nil
  }

  /// The last index in the window where the needle starts.
  @inline(__always)
  static func rfind<Unit: FixedWidthInteger>(_ units: [Unit], _ needle: [Unit], in window: Range<Int>) -> Int? {
    let length = needle.count
    if length == 0 { return window.upperBound }
    if window.count < length { return nil }
    return units.withUnsafeBufferPointer { text in
      needle.withUnsafeBufferPointer { needle in
        let first = needle[0]
        var position = window.upperBound &- length
        while position >= window.lowerBound {
          if text[position] == first {
            var index = 1
            while index < length, text[position &+ index] == needle[index] { index &+= 1 }
            if index == length { return position }
          }
          position &-= 1
        }
        return nil
      }
    }
  }

  /// How often the needle occurs in the window without overlapping; an empty one between all units.
  @inline(__always)
  static func count<Unit: FixedWidthInteger>(_ units: [Unit], _ needle: [Unit], in window: Range<Int>) -> Int {
    if needle.isEmpty { return window.count + 1 }
    var count = 0
    forEachOccurrence(units, needle, in: window, limit: .max) { _ in count &+= 1 }
    return count
  }

  /// Where the needle, which is not empty, occurs without overlapping: from the left, at most `limit` times.
  @inline(__always)
  static func forEachOccurrence<Unit: FixedWidthInteger>(
    _ units: [Unit], _ needle: [Unit], in window: Range<Int>, limit: Int, _ body: (Int) -> Void
  ) {
    var rest = window
    var left = limit
    while left > 0, let index = find(units, needle, in: rest) {
      body(index)
      rest = (index + needle.count)..<window.upperBound
      left -= 1
    }
  }

  @inline(__always)
  static func matches<Unit: FixedWidthInteger>(_ units: [Unit], _ part: [Unit], at index: Int) -> Bool {
    if index < 0 || units.count - index < part.count { return false }
    for offset in part.indices where units[index &+ offset] != part[offset] { return false }
    return true
  }

  @inline(__always)
  static func starts<Unit: FixedWidthInteger>(_ units: [Unit], with prefix: [Unit], in window: Range<Int>) -> Bool {
    prefix.count <= window.count && matches(units, prefix, at: window.lowerBound)
  }

  @inline(__always)
  static func ends<Unit: FixedWidthInteger>(_ units: [Unit], with suffix: [Unit], in window: Range<Int>) -> Bool {
    suffix.count <= window.count && matches(units, suffix, at: window.upperBound - suffix.count)
  }

  /// The units with at most `limit` occurrences of a part replaced (all, if it is negative).
  @inline(__always)
  static func replace<Unit: FixedWidthInteger>(
    _ units: [Unit], _ old: [Unit], by new: [Unit], limit: Int
  ) throws(TextError) -> [Unit] {
    let limit = limit < 0 ? Int.max : limit
    var places: [Int] = []
    if old.isEmpty {
      places = Array((0...units.count).prefix(limit))
    } else {
      forEachOccurrence(units, old, in: 0..<units.count, limit: limit) { places.append($0) }
    }
    if places.isEmpty { return units }
    let (growth, overflow) = places.count.multipliedReportingOverflow(by: new.count - old.count)
    if overflow || growth > sizeLimit { throw TextError(.memoryError, "") }
    var result: [Unit] = []
    result.reserveCapacity(units.count + growth)
    var copied = 0
    for place in places {
      result.append(contentsOf: units[copied..<place])
      result.append(contentsOf: new)
      copied = place + old.count
    }
    result.append(contentsOf: units[copied...])
    return result
  }
}

// MARK: - Splitting

extension Units {
  /// For the pieces of most texts: an array that grows one by one costs more than the pieces.
  private static var room: [Range<Int>] {
    var pieces: [Range<Int>] = []
    pieces.reserveCapacity(8)
    return pieces
  }

  /// The pieces between separators; at most `limit` splits (all, if it is negative). The separator is not empty.
  @inline(__always)
  static func split<Unit: FixedWidthInteger>(_ units: [Unit], by separator: [Unit], limit: Int) -> [Range<Int>] {
    var pieces = room
    var start = 0
    forEachOccurrence(units, separator, in: 0..<units.count, limit: limit < 0 ? .max : limit) { place in
      pieces.append(start..<place)
      start = place + separator.count
    }
    pieces.append(start..<units.count)
    return pieces
  }

  /// Like `split`, with the splits counted from the right; the pieces come in order all the same.
  @inline(__always)
  static func rsplit<Unit: FixedWidthInteger>(_ units: [Unit], by separator: [Unit], limit: Int) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var end = units.count
    var left = limit < 0 ? Int.max : limit
    while left > 0, let place = rfind(units, separator, in: 0..<end) {
      pieces.append((place + separator.count)..<end)
      end = place
      left -= 1
    }
    pieces.append(0..<end)
    return pieces.reversed()
  }

  /// The words between runs of white space; at most `limit` splits, the rest as it is but for leading space.
  @inline(__always)
  static func splitSpace<Unit: FixedWidthInteger>(
    _ units: [Unit], limit: Int, isSpace: (Unit) -> Bool
  ) -> [Range<Int>] {
    var pieces = room
    var left = limit < 0 ? Int.max : limit
    var index = 0
    let count = units.count
    while true {
      while index < count, isSpace(units[index]) { index &+= 1 }
      if index == count { return pieces }
      let start = index
      if left == 0 {
        pieces.append(start..<count)
        return pieces
      }
      while index < count, !isSpace(units[index]) { index &+= 1 }
      pieces.append(start..<index)
      left -= 1
    }
  }

  /// Like `splitSpace`, with the splits counted from the right.
  @inline(__always)
  static func rsplitSpace<Unit: FixedWidthInteger>(
    _ units: [Unit], limit: Int, isSpace: (Unit) -> Bool
  ) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var left = limit < 0 ? Int.max : limit
    var index = units.count
    while true {
      while index > 0, isSpace(units[index &- 1]) { index &-= 1 }
      if index == 0 { return pieces.reversed() }
      let end = index
      if left == 0 {
        pieces.append(0..<end)
        return pieces.reversed()
      }
      while index > 0, !isSpace(units[index &- 1]) { index &-= 1 }
      pieces.append(index..<end)
      left -= 1
    }
  }

  /// The lines, each with its end if `keepEnds`; "\r\n" is one end.
  @inline(__always)
  static func splitLines<Unit: FixedWidthInteger>(
    _ units: [Unit], keepEnds: Bool, isLineEnd: (Unit) -> Bool
  ) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var index = 0
    let count = units.count
    while index < count {
      let start = index
      while index < count, !isLineEnd(units[index]) { index &+= 1 }
      var end = index
      if index < count {
        index &+= units[index] == 13 && index &+ 1 < count && units[index &+ 1] == 10 ? 2 : 1
        if keepEnds { end = index }
      }
      lines.append(start..<end)
    }
    return lines
  }

  /// What is left when units that `strips` accepts are cut from the chosen sides.
  @inline(__always)
  static func strip<Unit: FixedWidthInteger>(
    _ units: [Unit], left: Bool, right: Bool, strips: (Unit) -> Bool
  ) -> Range<Int> {
    var low = 0
    var high = units.count
    if left { while low < high, strips(units[low]) { low &+= 1 } }
    if right { while high > low, strips(units[high &- 1]) { high &-= 1 } }
    return low..<high
  }

  /// Tabs made spaces up to the next multiple of `size` columns; "\n" and "\r" start a line.
  @inline(__always)
  static func expandTabs<Unit: FixedWidthInteger>(_ units: [Unit], _ size: Int) throws(TextError) -> [Unit] {
    var result: [Unit] = []
    var column = 0
    for unit in units {
      if unit == 9 {
        if size > 0 {
          let spaces = size - column % size
          if spaces > sizeLimit { throw .overflow("new string is too long") }
          result.append(contentsOf: repeatElement(32, count: spaces))
          column += spaces
        }
      } else {
        result.append(unit)
        column = unit == 10 || unit == 13 ? 0 : column + 1
      }
    }
    return result
  }
}
