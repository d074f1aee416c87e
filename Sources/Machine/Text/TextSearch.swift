/// The sides of a text that an operation works on.
enum TextSide {
  case left
  case right
  case both
}

// Finding, splitting and replacing: str's methods that look for a text in another.
extension Text {
  /// The index of the first occurrence in a window; -1 if there is none.
  func find(_ part: Text, _ start: Int? = nil, _ end: Int? = nil) -> Int {
    guard let window = Units.window(count, start, end) else { return -1 }
    return Text.inOneForm(self, part) {
      Units.find($0, $1, in: window)
    } wide: {
      Units.find($0, $1, in: window)
    } ?? -1
  }

  /// The index of the last occurrence in a window; -1 if there is none.
  func rfind(_ part: Text, _ start: Int? = nil, _ end: Int? = nil) -> Int {
    guard let window = Units.window(count, start, end) else { return -1 }
    return Text.inOneForm(self, part) {
      Units.rfind($0, $1, in: window)
    } wide: {
      Units.rfind($0, $1, in: window)
    } ?? -1
  }

  func index(_ part: Text, _ start: Int? = nil, _ end: Int? = nil) throws(TextError) -> Int {
    let index = find(part, start, end)
    if index < 0 { throw .value("substring not found") }
    return index
  }

  func rindex(_ part: Text, _ start: Int? = nil, _ end: Int? = nil) throws(TextError) -> Int {
    let index = rfind(part, start, end)
    if index < 0 { throw .value("substring not found") }
    return index
  }

  /// `part in self`.
  func contains(_ part: Text) -> Bool { find(part) >= 0 }

  /// How often a text occurs in a window without overlapping.
  func count(_ part: Text, _ start: Int? = nil, _ end: Int? = nil) -> Int {
    guard let window = Units.window(count, start, end) else { return 0 }
    return Text.inOneForm(self, part) {
      Units.count($0, $1, in: window)
    } wide: {
      Units.count($0, $1, in: window)
    }
  }

  func hasPrefix(_ prefix: Text, _ start: Int? = nil, _ end: Int? = nil) -> Bool {
    guard let window = Units.window(count, start, end) else { return false }
    return Text.inOneForm(self, prefix) {
      Units.starts($0, with: $1, in: window)
    } wide: {
      Units.starts($0, with: $1, in: window)
    }
  }

  func hasSuffix(_ suffix: Text, _ start: Int? = nil, _ end: Int? = nil) -> Bool {
    guard let window = Units.window(count, start, end) else { return false }
    return Text.inOneForm(self, suffix) {
      Units.ends($0, with: $1, in: window)
    } wide: {
      Units.ends($0, with: $1, in: window)
    }
  }

  func removingPrefix(_ prefix: Text) -> Text {
    hasPrefix(prefix) ? suffix(from: prefix.count) : self
  }

  func removingSuffix(_ suffix: Text) -> Text {
    hasSuffix(suffix) ? prefix(count - suffix.count) : self
  }

  /// The text with at most `limit` occurrences replaced (all, if it is negative).
  func replacing(_ old: Text, by new: Text, limit: Int = -1) throws(TextError) -> Text {
    if case .ascii(let own) = storage, case .ascii(let old) = old.storage, case .ascii(let new) = new.storage {
      return Text(storage: .ascii(try Units.replace(own, old, by: new, limit: limit)))
    }
    return Text(codePoints: try Units.replace(codePoints, old.codePoints, by: new.codePoints, limit: limit))
  }

  /// Where the pieces of `self.split(separator, limit)` lie; without a separator, of runs of white space.
  func split(_ separator: Text? = nil, limit: Int = -1) throws(TextError) -> [Range<Int>] {
    guard let separator else { return splitSpace(limit: limit) }
    if separator.isEmpty { throw .value("empty separator") }
    return Text.inOneForm(self, separator) {
      Units.split($0, by: $1, limit: limit)
    } wide: {
      Units.split($0, by: $1, limit: limit)
    }
  }

  /// Where the pieces of `self.rsplit(separator, limit)` lie.
  func rsplit(_ separator: Text? = nil, limit: Int = -1) throws(TextError) -> [Range<Int>] {
    guard let separator else { return rsplitSpace(limit: limit) }
    if separator.isEmpty { throw .value("empty separator") }
    return Text.inOneForm(self, separator) {
      Units.rsplit($0, by: $1, limit: limit)
    } wide: {
      Units.rsplit($0, by: $1, limit: limit)
    }
  }

  private func splitSpace(limit: Int) -> [Range<Int>] {
    switch storage {
    case .ascii(let bytes): Units.splitSpace(bytes, limit: limit, isSpace: CharacterTable.isASCIISpace)
    case .wide(let points): Units.splitSpace(points, limit: limit, isSpace: CharacterTable.isSpace)
    }
  }

  private func rsplitSpace(limit: Int) -> [Range<Int>] {
    switch storage {
    case .ascii(let bytes): Units.rsplitSpace(bytes, limit: limit, isSpace: CharacterTable.isASCIISpace)
    case .wide(let points): Units.rsplitSpace(points, limit: limit, isSpace: CharacterTable.isSpace)
    }
  }

  /// Where the lines of `self.splitlines(keepends)` lie.
  func splitLines(keepEnds: Bool = false) -> [Range<Int>] {
    switch storage {
    case .ascii(let bytes): Units.splitLines(bytes, keepEnds: keepEnds) { CharacterTable.isLineEnd(UInt32($0)) }
    case .wide(let points): Units.splitLines(points, keepEnds: keepEnds, isLineEnd: CharacterTable.isLineEnd)
    }
  }

  /// The parts before the separator, the separator and after it; without one, the text and two empty ones.
  func partition(_ separator: Text) throws(TextError) -> (Text, Text, Text) {
    if separator.isEmpty { throw .value("empty separator") }
    let index = find(separator)
    if index < 0 { return (self, .empty, .empty) }
    return (prefix(index), separator, suffix(from: index + separator.count))
  }

  func rpartition(_ separator: Text) throws(TextError) -> (Text, Text, Text) {
    if separator.isEmpty { throw .value("empty separator") }
    let index = rfind(separator)
    if index < 0 { return (.empty, .empty, self) }
    return (prefix(index), separator, suffix(from: index + separator.count))
  }

  /// `strip`, `lstrip` or `rstrip` of the characters of a text; without one, of white space.
  func stripping(_ side: TextSide = .both, _ characters: Text? = nil) -> Text {
    let left = side != .right
    let right = side != .left
    guard let characters else {
      switch storage {
      case .ascii(let bytes):
        return slice(Units.strip(bytes, left: left, right: right, strips: CharacterTable.isASCIISpace))
      case .wide(let points):
        return slice(Units.strip(points, left: left, right: right, strips: CharacterTable.isSpace))
      }
    }
    let range = Text.inOneForm(self, characters) { own, set in
      Units.strip(own, left: left, right: right) { set.contains($0) }
    } wide: { own, set in
      Units.strip(own, left: left, right: right) { set.contains($0) }
    }
    return slice(range)
  }
}

// Width: str's methods that pad.
extension Text {
  /// The text between fill characters.
  func padded(_ left: Int, _ right: Int, _ fill: UInt32) throws(TextError) -> Text {
    if left > Units.sizeLimit || right > Units.sizeLimit { throw .overflow("padded string is too long") }
    if case .ascii(let bytes) = storage, fill < 128 {
      let unit = UInt8(truncatingIfNeeded: fill)
      return Text(
        storage: .ascii([UInt8](repeating: unit, count: left) + bytes + [UInt8](repeating: unit, count: right)))
    }
    return Text(
      codePoints: [UInt32](repeating: fill, count: left) + codePoints + [UInt32](repeating: fill, count: right))
  }

  /// The one character of a fill text; `name` is the method that refuses another one.
  static func fillCharacter(_ fill: Text) throws(TextError) -> UInt32 {
    if fill.count != 1 { throw .type("The fill character must be exactly one character long") }
    return fill[0]
  }

  func ljust(_ width: Int, _ fill: UInt32 = 32) throws(TextError) -> Text {
    width <= count ? self : try padded(0, width - count, fill)
  }

  func rjust(_ width: Int, _ fill: UInt32 = 32) throws(TextError) -> Text {
    width <= count ? self : try padded(width - count, 0, fill)
  }

  /// Centres; of an odd number of fill characters the greater half goes left only if the width is odd too.
  func center(_ width: Int, _ fill: UInt32 = 32) throws(TextError) -> Text {
    if width <= count { return self }
    let margin = width - count
    let left = margin / 2 + (margin & width & 1)
    return try padded(left, margin - left, fill)
  }

  func zfill(_ width: Int) throws(TextError) -> Text {
    if width <= count { return self }
    if !isEmpty, self[0] == 43 || self[0] == 45 {
      return prefix(1) + (try suffix(from: 1).rjust(width - 1, 48))
    }
    return try rjust(width, 48)
  }

  func expandTabs(_ size: Int = 8) throws(TextError) -> Text {
    switch storage {
    case .ascii(let bytes): return Text(storage: .ascii(try Units.expandTabs(bytes, size)))
    case .wide(let points): return Text(storage: .wide(try Units.expandTabs(points, size)))
    }
  }
}
