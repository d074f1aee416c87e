import BigInt

/// Strings, bytes and big integers: immutable, told apart by content, in a table that rollback truncates.
struct Immutables {
  enum Entry {
    case text(Text)
    case grown(GrownText)
    case bytes([UInt8])
    case big(BigInt)
    case free
  }

  private(set) var entries: [Entry] = []
  private var hashes: [Hash128] = []
  /// Python's `hash` of each, 0 where not yet computed.
  private var pythonHashes: [Int] = []
  /// The entries that stand for a text wherever names are compared by entry: attributes, globals, keywords.
  private var interned = TextIndex()
  /// Whether each entry is one of these.
  private var isInterned: [Bool] = []
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
    isInterned.append(false)
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
    // Counted where it grows.
    case .grown: 0
    case .bytes(let bytes): bytes.count
    case .big(let big): big.bitWidth / 8
    case .free: 0
    }
  }

  mutating func intern(_ text: Text) -> UInt32 {
    let hash = Self.hash(of: text)
    if let known = find(text, hash) { return known }
    let i = add(.text(text))
    hashes[Int(i)] = hash
    isInterned[Int(i)] = true
    interned.insert(i, hashes)
    return i
  }

  private func find(_ text: Text, _ hash: Hash128) -> UInt32? {
    interned.find(hash) { hashes[Int($0)] == hash && self.text($0) == text }
  }

  // MARK: Adding texts

  /// How many bytes a text takes.
  func byteCount(_ i: UInt32) -> Int {
    if case .grown(let grown) = entries[Int(i)] { return grown.count }
    return text(i).byteCount
  }

  /// How many characters a text has.
  @inline(__always) func length(_ i: UInt32) -> Int {
    if case .grown(let grown) = entries[Int(i)] { return grown.count }
    return text(i).count
  }

  /// Two texts, one behind the other, as a new entry.
  mutating func concatenate(_ x: UInt32, _ y: UInt32) -> UInt32 {
    let second = text(y)
    if case .ascii(let more) = second.storage, !hashesAtOnce {
      if case .grown(let grown) = entries[Int(x)] {
        let (text, needed) = grown.adding(more)
        bytes += needed
        return add(.grown(text))
      }
      if case .ascii(let first) = text(x).storage, first.count + more.count >= GrownText.shortest,
        first.count > more.count
      {
        bytes += first.count + more.count
        return add(.grown(GrownText(first, more)))
      }
    }
    return add(.text(text(x) + second))
  }

  /// The interned entry with the same text as entry `i`.
  mutating func intern(_ i: UInt32) -> UInt32 { intern(text(i)) }

  func lookup(_ text: Text) -> UInt32? { find(text, Self.hash(of: text)) }

  /// The entries of the texts of one ASCII character.
  private var characters: [UInt32] = []

  /// The entry of a text of one character.
  mutating func character(_ codePoint: UInt32) -> UInt32 {
    guard codePoint < 128 else { return intern(Text(codePoint: codePoint)) }
    return characters[Int(codePoint)]
  }

  /// Makes the texts of one ASCII character, which are in use from the machine's beginning.
  mutating func makeCharacters() { characters = (0..<128).map { intern(Text(codePoint: $0)) } }

  @inline(__always) func text(_ i: UInt32) -> Text {
    switch entries[Int(i)] {
    case .text(let text): text
    case .grown(let grown): grown.text
    default: Text.empty
    }
  }

  /// How many characters an ASCII text has; nil for other entries.
  @inline(__always) func asciiCount(_ i: UInt32) -> Int? {
    switch entries[Int(i)] {
    case .text(let text): text.isASCII ? text.count : nil
    case .grown(let grown): grown.count
    default: nil
    }
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
    case .text(let text): return Self.hash(of: text)
    case .grown(let grown): return Self.hash(of: grown.text)
    case .bytes(let bytes):
      for byte in bytes { hash.absorb(UInt64(byte)) }
    case .big(let big):
      for word in big.words { hash.absorb(UInt64(word)) }
    case .free: break
    }
    if hash == .zero { hash.low = 1 }
    return hash
  }

  private static func hash(of text: Text) -> Hash128 {
    let content = text.contentHash
    return Hash128(low: content.0 == 0 && content.1 == 0 ? 1 : content.0, high: content.1)
  }

  /// Removes the newest entries down to `n`.
  mutating func truncate(to n: Int) {
    while entries.count > n {
      let i = UInt32(entries.count - 1)
      if isInterned.removeLast() { interned.remove(i, hashes) }
      release(entries.removeLast())
      hashes.removeLast()
      pythonHashes.removeLast()
    }
  }

  /// Frees the entries that `isMarked` says no to; interned ones stay.
  mutating func sweep(_ isMarked: [Bool]) {
    for i in 0..<min(entries.count, isMarked.count) where !isMarked[i] {
      if case .free = entries[i] { continue }
      if isInterned[i] { continue }
      release(exchange(i, for: .free))
      freed.append(UInt32(i))
    }
  }

  private mutating func exchange(_ i: Int, for new: Entry) -> Entry {
    let old = entries[i]
    entries[i] = new
    return old
  }

  /// An entry has gone: it is in no table any more.
  private mutating func release(_ entry: consuming Entry) {
    bytes -= 64 + Self.size(entry)
    if case .grown(var grown) = entry {
      entry = .free
      bytes -= grown.bytesToFree()
    }
  }
}

/// A hash table of entries' numbers; their texts are kept elsewhere. Open addressing, at most half full.
private struct TextIndex {
  /// A number and one, or 0.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)
  private var count = 0

  private func place(_ hash: Hash128) -> Int { Int(truncatingIfNeeded: hash.low) & (slots.count - 1) }
  private func next(_ k: Int) -> Int { (k + 1) & (slots.count - 1) }

  func find(_ hash: Hash128, _ matches: (UInt32) -> Bool) -> UInt32? {
    var k = place(hash)
    while slots[k] != 0 {
      if matches(slots[k] - 1) { return slots[k] - 1 }
      k = next(k)
    }
    return nil
  }

  /// Adds one that is not there; `hashes` are those of all entries.
  mutating func insert(_ i: UInt32, _ hashes: [Hash128]) {
    count += 1
    if count * 2 > slots.count {
      let old = slots
      slots = Array(repeating: 0, count: old.count * 2)
      for slot in old where slot != 0 { put(slot, hashes) }
    }
    put(i + 1, hashes)
  }

  private mutating func put(_ slot: UInt32, _ hashes: [Hash128]) {
    var k = place(hashes[Int(slot - 1)])
    while slots[k] != 0 { k = next(k) }
    slots[k] = slot
  }

  /// Removes one that is there; others behind it that had to go further may move up.
  mutating func remove(_ i: UInt32, _ hashes: [Hash128]) {
    var k = place(hashes[Int(i)])
    while slots[k] != i + 1 { k = next(k) }
    slots[k] = 0
    count -= 1
    k = next(k)
    while slots[k] != 0 {
      let slot = slots[k]
      slots[k] = 0
      put(slot, hashes)
      k = next(k)
    }
  }
}
