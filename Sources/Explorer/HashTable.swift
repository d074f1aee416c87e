import Machine

/// Numbers for hashes, in order of arrival: 16 bytes each, and 5 to 11 in the index.
struct HashTable: ~Copyable {
  private var hashes = Buffer<Hash128>()
  /// Open addressing, at most three quarters full: a hash's number and one in the lower bits, as many as the index has
  /// bits, and above them as many of the hash, so that few others are compared; or 0.
  private var index: Buffer<UInt32>
  private var bits: UInt32

  init() {
    bits = 8
    index = Buffer(repeating: 0, count: 1 << 8)
  }

  var count: Int { hashes.count }

  func hash(of number: UInt32) -> Hash128 { hashes[Int(number)] }

  /// Looks at the place in the index at which the search for a hash begins, so that it lies in the cache when that
  /// comes.
  @inline(__always) func touch(_ hash: Hash128) -> UInt32 {
    index[Int(truncatingIfNeeded: hash.low) & (index.count &- 1)]
  }

  /// The hash's number, and whether it is new.
  @inline(__always) mutating func add(_ hash: Hash128) -> (number: UInt32, isNew: Bool) {
    let mask = index.count &- 1
    let tag = tag(hash)
    var i = Int(truncatingIfNeeded: hash.low) & mask
    while true {
      let slot = index[i]
      if slot == 0 { break }
      if (slot ^ tag) >> bits == 0 {
        let number = slot & (1 << bits &- 1) &- 1
        if hashes[Int(number)] == hash { return (number, false) }
      }
      i = (i &+ 1) & mask
    }
    let number = UInt32(truncatingIfNeeded: count)
    hashes.append(hash)
    index[i] = tag | (number &+ 1)
    if count * 4 > index.count * 3 { grow() }
    return (number, true)
  }

  /// A number for nothing that is looked for.
  mutating func addUnique() -> UInt32 {
    hashes.append(.zero)
    if count * 4 > index.count * 3 { grow() }
    return UInt32(truncatingIfNeeded: count - 1)
  }

  @inline(__always) private func tag(_ hash: Hash128) -> UInt32 { UInt32(truncatingIfNeeded: hash.high) << bits }

  private mutating func grow() {
    bits += 1
    index = Buffer(repeating: 0, count: 1 << Int(bits))
    let mask = index.count - 1
    for number in 0..<hashes.count where hashes[number] != .zero {
      var i = Int(truncatingIfNeeded: hashes[number].low) & mask
      while index[i] != 0 { i = (i &+ 1) & mask }
      index[i] = tag(hashes[number]) | UInt32(truncatingIfNeeded: number + 1)
    }
  }

  mutating func removeAll() {
    hashes.removeAll()
    index.removeAll()
  }
}
