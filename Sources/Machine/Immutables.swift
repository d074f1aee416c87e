import BigInt

/// Strings, bytes and big integers: immutable, told apart by content, in a table that rollback truncates.
struct Immutables {
  enum Entry {
    case text(Text)
    case bytes([UInt8])
    case big(BigInt)
    case free
  }

  private(set) var entries: [Entry] = []
  private var hashes: [Hash128] = []
  /// Python's `hash` of each, 0 where not yet computed.
  private var pythonHashes: [Int] = []
  /// The entry that stands for a text wherever names are compared by entry: attributes, globals, keywords.
  private var interned: [Text: UInt32] = [:]
  private(set) var bytes = 0
  private var freed: [UInt32] = []
  /// Whether each new entry's content hash is to be made at once: while states are hashed.
  var hashesAtOnce = false

  var count: Int { entries.count }

  mutating func add(_ entry: Entry) -> UInt32 {
    bytes += 64 + Self.size(entry)
    if let i = freed.popLast() {
      entries[Int(i)] = entry
      hashes[Int(i)] = .zero
      pythonHashes[Int(i)] = 0
      return i
    }
    entries.append(entry)
    hashes.append(.zero)
    pythonHashes.append(0)
    let i = UInt32(entries.count - 1)
    if hashesAtOnce { cacheHash(i) }
    return i
  }

  private static func size(_ entry: Entry) -> Int {
    switch entry {
    case .text(let text): text.byteCount
    case .bytes(let bytes): bytes.count
    case .big(let big): big.bitWidth / 8
    case .free: 0
    }
  }

  mutating func intern(_ text: Text) -> UInt32 {
    if let known = interned[text] { return known }
    let i = add(.text(text))
    interned[text] = i
    return i
  }

  /// The interned entry with the same text as entry `i`.
  mutating func intern(_ i: UInt32) -> UInt32 { intern(text(i)) }

  func lookup(_ text: Text) -> UInt32? { interned[text] }

  @inline(__always) func text(_ i: UInt32) -> Text {
    if case .text(let text) = entries[Int(i)] { return text }
    return Text("")
  }

  @inline(__always) func bytes(_ i: UInt32) -> [UInt8] {
    if case .bytes(let bytes) = entries[Int(i)] { return bytes }
    return []
  }

  @inline(__always) func big(_ i: UInt32) -> BigInt {
    if case .big(let big) = entries[Int(i)] { return big }
    return 0
  }

  /// Python's `hash` of a str: the same in every run.
  @inline(__always) mutating func nameHash(_ i: UInt32) -> Int {
    let known = pythonHashes[Int(i)]
    return known != 0 ? known : computeNameHash(i)
  }

  @inline(__always) func knownNameHash(_ i: UInt32) -> Int {
    let known = pythonHashes[Int(i)]
    return known != 0 ? known : text(i).hash
  }

  @inline(never) private mutating func computeNameHash(_ i: UInt32) -> Int {
    let hash = text(i).hash
    pythonHashes[Int(i)] = hash
    return hash
  }

  /// A hash of the content, made anew each time it is asked for if it is not cached.
  func contentHash(_ i: UInt32) -> Hash128 {
    let cached = hashes[Int(i)]
    return cached == .zero ? computeHash(i) : cached
  }

  mutating func cacheHash(_ i: UInt32) { if hashes[Int(i)] == .zero { hashes[Int(i)] = computeHash(i) } }

  private func computeHash(_ i: UInt32) -> Hash128 {
    var hash = Hash128(low: 1, high: 2)
    switch entries[Int(i)] {
    case .text(let text):
      let content = text.contentHash
      hash = Hash128(low: content.0, high: content.1)
    case .bytes(let bytes):
      for byte in bytes { hash.absorb(UInt64(byte)) }
    case .big(let big):
      for word in big.words { hash.absorb(UInt64(word)) }
    case .free: break
    }
    if hash == .zero { hash.low = 1 }
    return hash
  }

  /// Removes the newest entries down to `n`.
  mutating func truncate(to n: Int) {
    while entries.count > n {
      let last = entries.removeLast()
      bytes -= 64 + Self.size(last)
      if case .text(let text) = last, interned[text] == UInt32(entries.count) {
        interned[text] = nil
      }
      hashes.removeLast()
      pythonHashes.removeLast()
    }
  }

  /// Frees the entries that `isMarked` says no to; interned ones stay.
  mutating func sweep(_ isMarked: [Bool]) {
    for i in 0..<min(entries.count, isMarked.count) where !isMarked[i] {
      if case .free = entries[i] { continue }
      if case .text(let text) = entries[i], interned[text] == UInt32(i) { continue }
      bytes -= 64 + Self.size(entries[i])
      entries[i] = .free
      freed.append(UInt32(i))
    }
  }
}
