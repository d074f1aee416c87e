/// Reads a pattern. Errors have CPython's words and places.
struct RegexParser {
  let pattern: [UInt32]
  let isBytes: Bool
  var flags: RegexFlags
  private(set) var groupCount = 0
  /// In the order of their numbers.
  private(set) var groupNames: [(name: String, number: Int)] = []
  private var openGroups: [Int] = []
  private var at = 0
  private var depth = 0
  /// Numbers of groups that are referred to before it is known whether they exist: number and place.
  private var checked: [(Int, Int)] = []
  /// How deep the parser is in look-behinds, which may not refer to groups opened in them.
  private var lookbehinds: [Int] = []

  /// Groups nested deeper are refused: the parser calls itself for each.
  private static let depthLimit = 300
  static let unlimited = 4_294_967_295

  init(_ pattern: [UInt32], isBytes: Bool, flags: RegexFlags) {
    self.pattern = pattern
    self.isBytes = isBytes
    self.flags = flags
  }

  mutating func parse() throws(RegexError) -> RegexNode {
    if pattern.last == 92 {
      var count = 0
      while count < pattern.count, pattern[pattern.count - 1 - count] == 92 { count += 1 }
      if count % 2 == 1 { throw RegexError("bad escape (end of pattern)", pattern.count - 1) }
    }
    try readGlobalFlags()
    let node = try alternatives(flags, isOutermost: true)
    if at < pattern.count { throw RegexError("unbalanced parenthesis", at) }
    for (number, place) in checked where number > groupCount {
      throw RegexError("invalid group reference \(number)", place)
    }
    if !isBytes, !flags.contains(.ascii) { flags.insert(.unicode) }
    return node
  }

  // MARK: Characters

  private var next: UInt32? { at < pattern.count ? pattern[at] : nil }

  private func isNext(_ c: Character) -> Bool { next == c.unicodeScalars.first?.value }

  private mutating func accept(_ c: Character) -> Bool {
    if isNext(c) {
      at += 1
      return true
    }
    return false
  }

  private func text(_ range: Range<Int>) -> String { Text(codePoints: pattern[range]).string }

  private func error(_ message: String, _ place: Int?) -> RegexError { RegexError(message, place) }

  /// How Python shows a name in an error.
  private func quoted(_ name: String) -> String { (isBytes ? "b" : "") + Text(name).repr.string }

  // MARK: Structure

  /// Flags like `(?i)` at the very beginning hold for the whole pattern, also where `x` would change how it is read.
  private mutating func readGlobalFlags() throws(RegexError) {
    while at + 2 < pattern.count, pattern[at] == 40, pattern[at + 1] == 63 {
      var i = at + 2
      var found: RegexFlags = []
      while i < pattern.count, let flag = Self.flag(pattern[i]) {
        found.insert(flag)
        i += 1
      }
      guard i > at + 2, i < pattern.count, pattern[i] == 41 else { return }
      try check(found, at)
      flags.formUnion(found)
      at = i + 1
    }
  }

  private static func flag(_ c: UInt32) -> RegexFlags? {
    switch c {
    case 97: .ascii
    case 105: .ignoreCase
    case 76: .locale
    case 109: .multiline
    case 115: .dotAll
    case 117: .unicode
    case 120: .verbose
    default: nil
    }
  }

  private func check(_ found: RegexFlags, _ place: Int) throws(RegexError) {
    if isBytes, found.contains(.unicode) {
      throw error("bad inline flags: cannot use 'u' flag with a bytes pattern", place + 3)
    }
    if !isBytes, found.contains(.locale) {
      throw error("bad inline flags: cannot use 'L' flag with a str pattern", place + 3)
    }
  }

  private mutating func alternatives(_ flags: RegexFlags, isOutermost: Bool = false) throws(RegexError) -> RegexNode {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.depthLimit { throw error("too much nesting", at) }
    var branches = [try sequence(flags)]
    while accept("|") { branches.append(try sequence(flags)) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence(_ flags: RegexFlags) throws(RegexError) -> RegexNode {
    var nodes: [RegexNode] = []
    while let c = next, c != 124, c != 41 {
      if skipsLayout(flags) { continue }
      guard let node = try item(flags) else { continue }
      nodes.append(try repetition(of: node, flags))
    }
    return nodes.count == 1 ? nodes[0] : .sequence(nodes)
  }

  /// Passes over spaces and comments of a verbose pattern; true if there were any.
  private mutating func skipsLayout(_ flags: RegexFlags) -> Bool {
    let start = at
    guard flags.contains(.verbose) else { return false }
    while let c = next {
      if c == 35 {
        while let c = next, c != 10 { at += 1 }
      } else if !Self.isPatternSpace(c) {
        break
      } else {
        at += 1
      }
    }
    return at > start
  }

  private static func isPatternSpace(_ c: UInt32) -> Bool { c == 32 || c &- 9 < 5 }

  /// One item without its quantifier; nil: a comment or flags.
  private mutating func item(_ flags: RegexFlags) throws(RegexError) -> RegexNode? {
    guard let c = next else { return nil }
    let ignoreCase = flags.contains(.ignoreCase)
    switch Character(Unicode.Scalar(c) ?? " ") {
    case "\\": return try escape(flags)
    case "[": return try set(flags)
    case ".":
      at += 1
      return .any(newline: flags.contains(.dotAll))
    case "^":
      at += 1
      return .assertion(flags.contains(.multiline) ? .lineStart : .textStart)
    case "$":
      at += 1
      return .assertion(flags.contains(.multiline) ? .lineEnd : .lastLineEnd)
    case "(": return try group(flags)
    case "*", "+", "?": throw error("nothing to repeat", at)
    case "{":
      if bounds() != nil { throw error("nothing to repeat", at) }
      at += 1
      return .literal(c, ignoreCase: ignoreCase)
    default:
      at += 1
      return .literal(c, ignoreCase: ignoreCase)
    }
  }

  // MARK: Quantifiers

  /// Reads ahead: the least, the most, and where the text of a quantifier ends; nil: there is none here.
  private func bounds() -> (Int, Int, Int)? {
    switch next {
    case 42: return (0, Self.unlimited, at + 1)
    case 43: return (1, Self.unlimited, at + 1)
    case 63: return (0, 1, at + 1)
    case 123: break
    default: return nil
    }
    var i = at + 1
    func number() -> Int? {
      var value: Int?
      while i < pattern.count, pattern[i] &- 48 < 10 {
        value = min(Self.unlimited, (value ?? 0) * 10 + Int(pattern[i] - 48))
        i += 1
      }
      return value
    }
    let low = number()
    var high = low
    var hasComma = false
    if i < pattern.count, pattern[i] == 44 {
      i += 1
      hasComma = true
      high = number()
    }
    guard i < pattern.count, pattern[i] == 125, low != nil || hasComma else { return nil }
    return (low ?? 0, high ?? Self.unlimited, i + 1)
  }

  private mutating func repetition(of node: RegexNode, _ flags: RegexFlags) throws(RegexError) -> RegexNode {
    _ = skipsLayout(flags)
    guard let (least, most, end) = bounds() else { return node }
    let place = at
    if most < least { throw error("min repeat greater than max repeat", place + 1) }
    if case .assertion = node { throw error("nothing to repeat", place) }
    at = end
    var kind = RegexRepeat.greedy
    if accept("?") { kind = .lazy } else if accept("+") { kind = .possessive }
    if bounds() != nil { throw error("multiple repeat", at) }
    if kind == .possessive { return .atomic(.repeated(node, min: least, max: most, .greedy)) }
    return .repeated(node, min: least, max: most, kind)
  }

  // MARK: Groups

  private mutating func group(_ flags: RegexFlags) throws(RegexError) -> RegexNode? {
    let start = at
    at += 1
    guard accept("?") else { return try capture(nil, start, flags) }
    guard let c = next else { throw error("unexpected end of pattern", at) }
    at += 1
    switch Character(Unicode.Scalar(c) ?? " ") {
    case "P": return try named(start, flags)
    case ":": return try close(try alternatives(flags), start)
    case ">": return .atomic(try close(try alternatives(flags), start))
    case "#":
      while let c = next {
        at += 1
        if c == 41 { return nil }
      }
      throw error("missing ), unterminated comment", start)
    case "=": return .look(try close(try alternatives(flags), start), width: nil, negative: false)
    case "!":
      let inner = try close(try alternatives(flags), start)
      return .look(inner, width: nil, negative: true)
    case "<": return try lookBehind(start, flags)
    case "(": return try conditional(start, flags)
    case "-": return try scoped(start, [], flags, isOff: true)
    default:
      if Self.flag(c) != nil {
        at -= 1
        return try scoped(start, [], flags, isOff: false)
      }
      throw error("unknown extension ?" + text(at - 1..<at), at - 2)
    }
  }

  /// Takes the bracket that ends the group begun at `start`.
  private mutating func close(_ node: RegexNode, _ start: Int) throws(RegexError) -> RegexNode {
    if accept(")") { return node }
    throw error("missing ), unterminated subpattern", start)
  }

  private mutating func capture(_ name: (String, Int)?, _ start: Int, _ flags: RegexFlags) throws(RegexError)
    -> RegexNode
  {
    groupCount += 1
    let number = groupCount
    if let (name, place) = name {
      if let other = groupNames.first(where: { $0.name == name }) {
        let message = "redefinition of group name \(quoted(name)) as group \(number); was group \(other.number)"
        throw error(message, place)
      }
      groupNames.append((name, number))
    }
    openGroups.append(number)
    let node = try close(try alternatives(flags), start)
    openGroups.removeLast()
    return .group(number, node)
  }

  /// After `(?P`.
  private mutating func named(_ start: Int, _ flags: RegexFlags) throws(RegexError) -> RegexNode {
    if accept("<") {
      let place = at
      let name = try groupName(until: ">")
      return try capture((name, place), start, flags)
    }
    if accept("=") {
      let place = at
      let name = try groupName(until: ")")
      guard let number = groupNames.first(where: { $0.name == name })?.number else {
        throw error("unknown group name \(quoted(name))", place)
      }
      if openGroups.contains(number) { throw error("cannot refer to an open group", place) }
      try checkLookbehind(number, at)
      return .backreference(number, ignoreCase: flags.contains(.ignoreCase))
    }
    guard next != nil else { throw error("unexpected end of pattern", at) }
    at += 1
    throw error("unknown extension ?P" + text(at - 1..<at), at - 3)
  }

  private mutating func nameText(until end: Character) throws(RegexError) -> String {
    let start = at
    while next != nil, !isNext(end) { at += 1 }
    if next == nil {
      if at == start { throw error("missing group name", at) }
      throw error("missing \(end), unterminated name", start)
    }
    let name = text(start..<at)
    at += 1
    if name.isEmpty { throw error("missing group name", at - 1) }
    return name
  }

  private mutating func groupName(until end: Character) throws(RegexError) -> String {
    let place = at
    let name = try nameText(until: end)
    if !Text(name).isIdentifier { throw error("bad character in group name \(quoted(name))", place) }
    return name
  }

  private mutating func lookBehind(_ start: Int, _ flags: RegexFlags) throws(RegexError) -> RegexNode {
    guard let c = next else { throw error("unexpected end of pattern", at) }
    at += 1
    guard c == 61 || c == 33 else { throw error("unknown extension ?<" + text(at - 1..<at), at - 3) }
    lookbehinds.append(groupCount)
    let node = try close(try alternatives(flags), start)
    lookbehinds.removeLast()
    let width = node.width
    if width.low != width.high { throw RegexError("look-behind requires fixed-width pattern", nil) }
    return .look(node, width: width.low, negative: c == 33)
  }

  private func checkLookbehind(_ number: Int, _ place: Int) throws(RegexError) {
    if let outside = lookbehinds.first, number > outside {
      throw error("cannot refer to group defined in the same lookbehind subpattern", place)
    }
  }

  /// After `(?(`.
  private mutating func conditional(_ start: Int, _ flags: RegexFlags) throws(RegexError) -> RegexNode {
    let place = at
    let name = try nameText(until: ")")
    let number: Int
    if let value = Int(name), name.utf8.allSatisfy({ $0 &- 48 < 10 }) {
      if value == 0 { throw error("bad group number", place) }
      if value >= 2_147_483_647 { throw error("invalid group reference \(value)", place) }
      checked.append((value, place))
      number = value
    } else {
      if !Text(name).isIdentifier { throw error("bad character in group name \(quoted(name))", place) }
      guard let known = groupNames.first(where: { $0.name == name })?.number else {
        throw error("unknown group name \(quoted(name))", place)
      }
      number = known
    }
    try checkLookbehind(number, at)
    let yes = try sequence(flags)
    var no = RegexNode.sequence([])
    if accept("|") {
      no = try sequence(flags)
      if isNext("|") { throw error("conditional backref with more than two branches", at) }
    }
    return try close(.conditional(number, yes, no), start)
  }

  /// Flags for a part: after `(?` or `(?-`.
  private mutating func scoped(_ start: Int, _ added: RegexFlags, _ flags: RegexFlags, isOff: Bool)
    throws(RegexError) -> RegexNode
  {
    var on: RegexFlags = added
    var off: RegexFlags = []
    if !isOff {
      while let c = next, let flag = Self.flag(c) {
        at += 1
        on.insert(flag)
        try check(flag, at - 3)
      }
      guard let c = next else { throw error("missing -, : or )", at) }
      if c == 41 { throw error("global flags not at the start of the expression", start) }
      if c != 58, c != 45 { throw error(Self.isLetter(c) ? "unknown flag" : "missing -, : or )", at) }
      at += 1
      if c == 58 { return try close(try alternatives(merged(flags, on, [])), start) }
    }
    guard let first = next else { throw error("missing flag", at) }
    if Self.flag(first) == nil { throw error(Self.isLetter(first) ? "unknown flag" : "missing flag", at) }
    while let c = next, let flag = Self.flag(c) {
      at += 1
      if [.ascii, .unicode, .locale].contains(flag) {
        throw error("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", at)
      }
      off.insert(flag)
    }
    guard let c = next else { throw error("missing :", at) }
    if c != 58 { throw error(Self.isLetter(c) ? "unknown flag" : "missing :", at) }
    at += 1
    if !on.isDisjoint(with: off) { throw error("bad inline flags: flag turned on and off", at) }
    return try close(try alternatives(merged(flags, on, off)), start)
  }

  private func merged(_ flags: RegexFlags, _ on: RegexFlags, _ off: RegexFlags) -> RegexFlags {
    var result = flags.union(on).subtracting(off)
    if on.contains(.unicode) { result.remove(.ascii) }
    return result
  }

  private static func isLetter(_ c: UInt32) -> Bool { (c | 32) &- 97 < 26 }

  // MARK: Escapes

  private func isASCII(_ flags: RegexFlags) -> Bool { isBytes || flags.contains(.ascii) }

  private func category(_ c: UInt32, _ flags: RegexFlags) -> (RegexSet.Category, negated: Bool, ascii: Bool)? {
    let ascii = isASCII(flags)
    switch c {
    case 100: return (.digit, false, ascii)
    case 68: return (.digit, true, ascii)
    case 115: return (.space, false, ascii)
    case 83: return (.space, true, ascii)
    case 119: return (.word, false, ascii)
    case 87: return (.word, true, ascii)
    default: return nil
    }
  }

  /// An escape outside a set.
  private mutating func escape(_ flags: RegexFlags) throws(RegexError) -> RegexNode {
    let start = at
    at += 2
    let c = pattern[start + 1]
    let ignoreCase = flags.contains(.ignoreCase)
    if let category = category(c, flags) {
      var set = RegexSet()
      set.categories = [category]
      set.finish()
      return .set(set)
    }
    switch c {
    case 65: return .assertion(.textStart)
    case 90: return .assertion(.textEnd)
    case 98: return .assertion(.wordBoundary(ascii: isASCII(flags)))
    case 66: return .assertion(.notWordBoundary(ascii: isASCII(flags)))
    case 48:
      var value: UInt32 = 0
      for _ in 0..<2 {
        guard let digit = next, digit &- 48 < 8 else { break }
        value = value * 8 + digit - 48
        at += 1
      }
      return .literal(value, ignoreCase: ignoreCase)
    case 49...57: return try reference(start, ignoreCase)
    default: return .literal(try character(c, start), ignoreCase: ignoreCase)
    }
  }

  /// `\1` to `\99`, or three octal digits.
  private mutating func reference(_ start: Int, _ ignoreCase: Bool) throws(RegexError) -> RegexNode {
    var value = Int(pattern[start + 1] - 48)
    if let second = next, second &- 48 < 10 {
      if pattern[start + 1] &- 48 < 8, second &- 48 < 8, at + 1 < pattern.count, pattern[at + 1] &- 48 < 8 {
        let octal = UInt32(value) * 64 + (second - 48) * 8 + pattern[at + 1] - 48
        at += 2
        if octal > 0o377 {
          throw error("octal escape value \(text(start..<at)) outside of range 0-0o377", start)
        }
        return .literal(octal, ignoreCase: ignoreCase)
      }
      value = value * 10 + Int(second - 48)
      at += 1
    }
    if value > groupCount { throw error("invalid group reference \(value)", start + 1) }
    if openGroups.contains(value) { throw error("cannot refer to an open group", start) }
    try checkLookbehind(value, at)
    return .backreference(value, ignoreCase: ignoreCase)
  }

  /// The character that an escape stands for, its letter read already.
  private mutating func character(_ c: UInt32, _ start: Int) throws(RegexError) -> UInt32 {
    switch c {
    case 97: return 7
    case 102: return 12
    case 110: return 10
    case 114: return 13
    case 116: return 9
    case 118: return 11
    case 120: return try hexadecimal(2, start)
    case 117 where !isBytes: return try hexadecimal(4, start)
    case 85 where !isBytes:
      let value = try hexadecimal(8, start)
      if value > 0x10FFFF { throw error("bad escape " + text(start..<at), start) }
      return value
    default:
      if Self.isLetter(c) || c &- 48 < 10 { throw error("bad escape " + text(start..<at), start) }
      return c
    }
  }

  private mutating func hexadecimal(_ count: Int, _ start: Int) throws(RegexError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let c = next, let digit = Unicode.Scalar(c).flatMap({ Character($0).hexDigitValue }), c < 128 else {
        throw error("incomplete escape " + text(start..<at), start)
      }
      value = value * 16 + UInt32(digit)
      at += 1
    }
    return value
  }

  // MARK: Sets

  private mutating func set(_ flags: RegexFlags) throws(RegexError) -> RegexNode {
    let start = at
    at += 1
    var set = RegexSet()
    set.ignoreCase = flags.contains(.ignoreCase)
    set.isNegated = accept("^")
    var isFirst = true
    while true {
      guard next != nil else { throw error("unterminated character set", start) }
      if isNext("]"), !isFirst {
        at += 1
        break
      }
      isFirst = false
      let place = at
      let low = try member(&set, flags, start)
      guard isNext("-") else {
        if let low { set.ranges.append((low, low)) }
        continue
      }
      let lowText = text(place..<at)
      at += 1
      guard next != nil else { throw error("unterminated character set", start) }
      if isNext("]") {
        if let low { set.ranges.append((low, low)) }
        set.ranges.append((45, 45))
        continue
      }
      let second = at
      let high = try member(&set, flags, start)
      guard let low, let high, low <= high else {
        throw error("bad character range \(lowText)-\(text(second..<at))", place)
      }
      set.ranges.append((low, high))
    }
    if set.ranges.count == 1, set.categories.isEmpty, !set.isNegated, set.ranges[0].low == set.ranges[0].high {
      return .literal(set.ranges[0].low, ignoreCase: set.ignoreCase)
    }
    set.finish()
    return .set(set)
  }

  /// A character of a set, or nil for a category, which is put in.
  private mutating func member(_ set: inout RegexSet, _ flags: RegexFlags, _ start: Int) throws(RegexError) -> UInt32? {
    let c = pattern[at]
    guard c == 92 else {
      at += 1
      return c
    }
    let place = at
    let letter = pattern[at + 1]
    at += 2
    if let category = category(letter, flags) {
      set.categories.append(category)
      return nil
    }
    if letter == 98 { return 8 }
    if letter &- 48 < 8 {
      var value = letter - 48
      for _ in 0..<2 {
        guard let digit = next, digit &- 48 < 8 else { break }
        value = value * 8 + digit - 48
        at += 1
      }
      if value > 0o377 { throw error("octal escape value \(text(place..<at)) outside of range 0-0o377", place) }
      return value
    }
    return try character(letter, place)
  }
}
