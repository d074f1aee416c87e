// Regular expressions with Python's syntax and meaning: parser, compiler to a small instruction set, and a backtracking
// matcher.
//
// Input: a pattern as code points (or bytes), flags, and a text. Output: where the groups lie. Pure functions of these:
// nothing here knows of the heap. The matcher keeps its own stack of choices, so neither a deep pattern nor a long text
// uses the Swift stack; it counts its steps and gives up when told to.

/// `re`'s flags, with its numbers.
struct RegexFlags: OptionSet, Hashable {
  let rawValue: Int
  static let ignoreCase = RegexFlags(rawValue: 2)
  static let locale = RegexFlags(rawValue: 4)
  static let multiline = RegexFlags(rawValue: 8)
  static let dotAll = RegexFlags(rawValue: 16)
  static let unicode = RegexFlags(rawValue: 32)
  static let verbose = RegexFlags(rawValue: 64)
  static let debug = RegexFlags(rawValue: 128)
  static let ascii = RegexFlags(rawValue: 256)
}

/// What is wrong with a pattern: the message without the place, and the place (nil: none is given).
struct RegexError: Error, Equatable {
  let message: String
  let position: Int?

  init(_ message: String, _ position: Int?) {
    self.message = message
    self.position = position
  }
}

/// A pattern as a tree.
indirect enum RegexNode {
  case literal(UInt32, ignoreCase: Bool)
  case any(newline: Bool)
  case set(RegexSet)
  case sequence([RegexNode])
  case alternatives([RegexNode])
  /// A capturing group.
  case group(Int, RegexNode)
  case repeated(RegexNode, min: Int, max: Int, RegexRepeat)
  case atomic(RegexNode)
  /// `width`: of a look-behind, how far it begins before; nil: a look-ahead.
  case look(RegexNode, width: Int?, negative: Bool)
  case backreference(Int, ignoreCase: Bool)
  case conditional(Int, RegexNode, RegexNode)
  case assertion(RegexAssertion)
  /// Matches nowhere.
  case never
}

enum RegexRepeat { case greedy, lazy, possessive }

enum RegexAssertion {
  case textStart, textEnd, lineStart, lineEnd, lastLineEnd
  case wordBoundary(ascii: Bool)
  case notWordBoundary(ascii: Bool)
}

extension RegexNode {
  /// The fewest and the most characters that it takes.
  var width: (low: Int, high: Int) {
    let most = Int(UInt32.max)
    func add(_ a: Int, _ b: Int) -> Int { min(most, a + b) }
    switch self {
    case .literal, .any, .set: return (1, 1)
    case .sequence(let nodes):
      return nodes.reduce((0, 0)) { sum, node in
        let w = node.width
        return (add(sum.0, w.low), add(sum.1, w.high))
      }
    case .alternatives(let nodes):
      let widths = nodes.map(\.width)
      return (widths.map(\.low).min() ?? 0, widths.map(\.high).max() ?? 0)
    case .group(_, let node), .atomic(let node): return node.width
    case .repeated(let node, let least, let greatest, _):
      let w = node.width
      let low = w.low.multipliedReportingOverflow(by: least)
      let high = w.high.multipliedReportingOverflow(by: greatest)
      return (
        low.overflow ? most : min(most, low.partialValue), high.overflow ? most : min(most, high.partialValue)
      )
    case .look, .assertion, .never: return (0, 0)
    // As CPython: a group's width is not known here.
    case .backreference: return (0, most)
    case .conditional(_, let yes, let no):
      return (min(yes.width.low, no.width.low), max(yes.width.high, no.width.high))
    }
  }

  /// Whether it is one character, so that repeating it needs no loop.
  var isSingle: Bool {
    switch self {
    case .literal, .any, .set: true
    default: false
    }
  }
}

/// A set of characters: `[…]`, `\d` and their kin.
struct RegexSet {
  enum Category { case digit, space, word }

  var ranges: [(low: UInt32, high: UInt32)] = []
  var categories: [(Category, negated: Bool, ascii: Bool)] = []
  var isNegated = false
  var ignoreCase = false
  /// The members below 128, negation included.
  private var bitmap: (UInt64, UInt64) = (0, 0)

  /// To be called once all is in it.
  mutating func finish() {
    for point in UInt32(0)..<128 where test(point) != isNegated {
      if point < 64 { bitmap.0 |= 1 << UInt64(point) } else { bitmap.1 |= 1 << UInt64(point - 64) }
    }
  }

  @inline(__always) func contains(_ point: UInt32) -> Bool {
    if point < 64 { return bitmap.0 >> UInt64(point) & 1 == 1 }
    if point < 128 { return bitmap.1 >> UInt64(point - 64) & 1 == 1 }
    return test(point) != isNegated
  }

  private func test(_ point: UInt32) -> Bool {
    if holds(point) { return true }
    guard ignoreCase else { return false }
    let lower = RegexCase.lower(point)
    return holds(lower) || holds(RegexCase.upper(point)) || holds(RegexCase.upper(lower))
  }

  private func holds(_ point: UInt32) -> Bool {
    for range in ranges where point >= range.low && point <= range.high { return true }
    for (category, negated, ascii) in categories
    where Self.isMember(point, category, ascii: ascii) != negated { return true }
    return false
  }

  static func isMember(_ point: UInt32, _ category: Category, ascii: Bool) -> Bool {
    switch category {
    case .digit: ascii ? point &- 48 < 10 : CharacterTable.isDecimal(point)
    case .space: ascii ? point == 32 || point &- 9 < 5 : CharacterTable.isSpace(point)
    case .word: isWord(point, ascii: ascii)
    }
  }

  static func isWord(_ point: UInt32, ascii: Bool) -> Bool {
    if point < 128 || ascii {
      return point &- 48 < 10 || (point | 32) &- 97 < 26 || point == 95
    }
    return CharacterTable.isAlphanumeric(point)
  }
}

/// Case as matching knows it: one character to one character.
enum RegexCase {
  static func lower(_ point: UInt32) -> UInt32 {
    if point < 128 { return point &- 65 < 26 ? point | 32 : point }
    return single(CharacterTable.scalar(point)?.properties.lowercaseMapping) ?? point
  }

  static func upper(_ point: UInt32) -> UInt32 {
    if point < 128 { return point &- 97 < 26 ? point & 0xDF : point }
    return single(CharacterTable.scalar(point)?.properties.uppercaseMapping) ?? point
  }

  private static func single(_ text: String?) -> UInt32? {
    guard let scalars = text?.unicodeScalars, let first = scalars.first, scalars.count == 1 else { return nil }
    return first.value
  }

  static func equal(_ a: UInt32, _ b: UInt32) -> Bool {
    a == b || lower(a) == lower(b) || upper(a) == upper(b)
  }
}
