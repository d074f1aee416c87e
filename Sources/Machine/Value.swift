/// Where an object is in its heap's table of headers; 0 is no object.
public typealias Handle = UInt32

/// A Python value: 9 bytes, stride 16, trivial. No payload is ever reference counted.
///
/// Strings, bytes and big integers are immutable and live in a table of their own (`Immutables`); everything
/// that has identity lives in the heap. Which type a value has is `Machine.type(of:)`.
@frozen public enum Value: Sendable {
  /// The empty value: an unset local, an empty slot, no `self`.
  case unbound
  /// What an exhausted iterator leaves: never seen by a program.
  case end
  case none
  case notImplemented
  case ellipsis
  case bool(Bool)
  case int(Int)
  case float(Double)
  case str(UInt32)
  case bytes(UInt32)
  /// An integer that does not fit `int`.
  case big(UInt32)
  case ref(Handle)
  /// A machine word on the stack or in a slot: frame links, traceback entries. Never seen by a program.
  case raw(UInt64)
}

extension Value {
  @inline(__always) var isUnbound: Bool { if case .unbound = self { true } else { false } }
  @inline(__always) var isNone: Bool { if case .none = self { true } else { false } }
  @inline(__always) var isEnd: Bool { if case .end = self { true } else { false } }
  @inline(__always) var handle: Handle? { if case .ref(let h) = self { h } else { nil } }
  @inline(__always) var isRef: Bool { if case .ref = self { true } else { false } }

  /// Payload and tag as two words without padding: the value's identity.
  @inline(__always) var words: (payload: UInt64, tag: UInt64) {
    switch self {
    case .unbound: (0, 0)
    case .end: (0, 1)
    case .none: (0, 2)
    case .notImplemented: (0, 3)
    case .ellipsis: (0, 4)
    case .bool(let b): (b ? 1 : 0, 5)
    case .int(let i): (UInt64(bitPattern: Int64(i)), 6)
    case .float(let d): (d.isNaN ? Double.nan.bitPattern : d.bitPattern, 7)
    case .str(let s): (UInt64(s), 8)
    case .bytes(let s): (UInt64(s), 9)
    case .big(let s): (UInt64(s), 10)
    case .ref(let h): (UInt64(h), 11)
    case .raw(let w): (w, 12)
    }
  }

  /// Python's `is`, but for strings and big integers, where it is sameness of table entries.
  @inline(__always) func isIdentical(to other: Value) -> Bool {
    let (a, b) = (words, other.words)
    return a.payload == b.payload && a.tag == b.tag
  }
}

/// Two independent 64-bit lanes: what "all interleavings" is claimed on.
public struct Hash128: Equatable, Hashable, Sendable {
  public var low: UInt64
  public var high: UInt64

  public init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  public static let zero = Hash128(low: 0, high: 0)

  @inline(__always) mutating func absorb(_ word: UInt64) {
    low = mixed(low ^ word, 0x9E37_79B9_7F4A_7C15)
    high = mixed(high &+ word, 0xD6E8_FEB8_6659_FD93)
  }

  /// Takes in another hash: half the work of its two words.
  @inline(__always) mutating func absorb(_ other: Hash128) {
    low = mixed(low ^ other.low, 0x9E37_79B9_7F4A_7C15)
    high = mixed(high &+ other.high, 0xD6E8_FEB8_6659_FD93)
  }

  /// In a sum of hashes, puts one in the place of another.
  @inlinable @inline(__always) public mutating func replace(_ old: Hash128, _ new: Hash128) {
    low = low &- old.low &+ new.low
    high = high &- old.high &+ new.high
  }

  @inline(__always) static func &+= (left: inout Hash128, right: Hash128) {
    left.low &+= right.low
    left.high &+= right.high
  }

  @inline(__always) static func &-= (left: inout Hash128, right: Hash128) {
    left.low &-= right.low
    left.high &-= right.high
  }
}

/// A 64-bit mixing step: the folded 128-bit product (after wyhash's core).
@inline(__always) func mixed(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let product = (a ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: b ^ (a &<< 1 | 1))
  return product.high ^ product.low &* 0xE703_7ED1_A0B4_28DB
}
