/// Hidden classes: which attribute is in which slot of an instance or module.
///
/// A shape is made once for each (type, sequence of names) and never changes or goes away, so inline caches may be
/// keyed by it and rolling back need not touch it, but for `forget`. Each type and module has a root shape of its own:
/// equal shapes imply equal types.
struct Shapes {
  struct Shape {
    var names: [UInt32]
    var indices: [UInt32: UInt32]
    var next: [UInt32: UInt32] = [:]
    /// The shapes without one of the names, as far as they were asked for.
    var without: [UInt32: UInt32] = [:]
    var root: UInt32
    /// Of the names in order, by content: shapes have other numbers in other interleavings.
    var hash: UInt64 = 0
    /// The slot of the dict that holds the attributes, or -1: see `liveDict`.
    var dictSlot = -1
  }

  private(set) var shapes: [Shape] = [Shape(names: [], indices: [:], root: 0)]
  /// All entries of `next` and `without`, in the order in which they were made.
  private var links: [(shape: UInt32, name: UInt32)] = []

  /// Links made so far: a mark for `forget`.
  var linkCount: Int { links.count }

  mutating func makeRoot() -> UInt32 {
    let id = UInt32(shapes.count)
    shapes.append(Shape(names: [], indices: [:], root: id))
    return id
  }

  /// The same names in the same slots, for copies of the objects; nil: the shape is a root, and so is its copy.
  mutating func duplicate(_ shape: UInt32, root: UInt32?) -> UInt32 {
    let id = UInt32(shapes.count)
    let old = shapes[Int(shape)]
    shapes.append(
      Shape(names: old.names, indices: old.indices, root: root ?? id, hash: old.hash, dictSlot: old.dictSlot))
    return id
  }

  @inline(__always) func index(_ shape: UInt32, _ name: UInt32) -> Int? {
    shapes[Int(shape)].indices[name].map(Int.init)
  }

  @inline(__always) func hash(_ shape: UInt32) -> UInt64 { shapes[Int(shape)].hash }

  func names(_ shape: UInt32) -> [UInt32] { shapes[Int(shape)].names }

  func root(_ shape: UInt32) -> UInt32 { shapes[Int(shape)].root }

  @inline(__always) func dictSlot(_ shape: UInt32) -> Int { shapes[Int(shape)].dictSlot }

  /// The shape with one more name.
  mutating func adding(_ name: UInt32, to shape: UInt32, _ immutables: borrowing Immutables) -> UInt32 {
    if let known = shapes[Int(shape)].next[name] { return known }
    let old = shapes[Int(shape)]
    var indices = old.indices
    indices[name] = UInt32(old.names.count)
    let id = UInt32(shapes.count)
    let hash = mixed(old.hash ^ immutables.contentHash(name).low, UInt64(indices.count))
    let dictSlot = name == Name.attributes.rawValue ? old.names.count : old.dictSlot
    shapes.append(
      Shape(names: old.names + [name], indices: indices, root: old.root, hash: hash, dictSlot: dictSlot))
    shapes[Int(shape)].next[name] = id
    links.append((shape, name))
    return id
  }

  /// The shape without a name: made anew from the root, so that order is kept.
  mutating func removing(_ name: UInt32, from shape: UInt32, _ immutables: borrowing Immutables) -> UInt32 {
    if let known = shapes[Int(shape)].without[name] { return known }
    let old = shapes[Int(shape)]
    var id = old.root
    for other in old.names where other != name { id = adding(other, to: id, immutables) }
    shapes[Int(shape)].without[name] = id
    links.append((shape, name))
    return id
  }

  /// Names from `first` on will stand for other texts, as going back has undone them: no shape is found by them any
  /// more. Only links made since there were `count` of them can have such a name.
  mutating func forget(from first: UInt32, since count: Int) {
    var kept = count
    for k in count..<links.count {
      let (shape, name) = links[k]
      if name < first {
        links[kept] = (shape, name)
        kept += 1
      } else {
        shapes[Int(shape)].next[name] = nil
        shapes[Int(shape)].without[name] = nil
      }
    }
    links.removeLast(links.count - kept)
  }
}
