/// Hidden classes: which attribute is in which slot of an instance or module.
///
/// A shape is made once for each (type, sequence of names) and never changes or goes away, so inline caches may be
/// keyed by it and rolling back need not touch it, but for `forget`. Each type and module has a root shape of its own:
/// equal shapes imply equal types.
///
/// A shape's names are the first so many of a list, which it shares with the shape that has one more, and so on: only
/// where ways part is a list copied.
struct Shapes {
  private struct Names {
    var list: [UInt32] = []
    /// The place of each name in the list, where there are more than a few.
    var places: [UInt32: UInt32] = [:]

    static let few = 8
  }

  private struct Shape {
    var names: UInt32
    var count: UInt32 = 0
    var root: UInt32
    /// The slot of the dict that holds the attributes, or -1: see `liveDict`.
    var dictSlot: Int32 = -1
    /// Of the names in order, by content: shapes have other numbers in other interleavings.
    var hash: UInt64 = 0
    /// The name that it got last, and the shape with it: mostly there is but one.
    var nextName: UInt32 = .max
    var next: UInt32 = 0
  }

  /// A shape and a name that it gets or loses.
  private struct Link: Hashable {
    var shape: UInt32
    var name: UInt32
  }

  private var shapes = [Shape(names: 0, root: 0)]
  private var lists = [Names()]
  private var added: [Link: UInt32] = [:]
  /// The shapes without one of the names, as far as they were asked for.
  private var removed: [Link: UInt32] = [:]
  /// All entries of `added` and `removed`, in the order in which they were made.
  private var links: [Link] = []

  /// Links made so far: a mark for `forget`.
  var linkCount: Int { links.count }

  mutating func makeRoot() -> UInt32 {
    let id = UInt32(shapes.count)
    shapes.append(Shape(names: UInt32(lists.count), root: id))
    lists.append(Names())
    return id
  }

  /// The same names in the same slots, for copies of the objects; nil: the shape is a root, and so is its copy.
  mutating func duplicate(_ shape: UInt32, root: UInt32?) -> UInt32 {
    let id = UInt32(shapes.count)
    var copy = shapes[Int(shape)]
    (copy.nextName, copy.next) = (.max, 0)
    copy.root = root ?? id
    shapes.append(copy)
    return id
  }

  func index(_ shape: UInt32, _ name: UInt32) -> Int? {
    let (list, count) = (Int(shapes[Int(shape)].names), Int(shapes[Int(shape)].count))
    if count <= Names.few {
      for i in 0..<count where lists[list].list[i] == name { return i }
      return nil
    }
    guard let place = lists[list].places[name], place < count else { return nil }
    return Int(place)
  }

  @inline(__always) func hash(_ shape: UInt32) -> UInt64 { shapes[Int(shape)].hash }

  func count(_ shape: UInt32) -> Int { Int(shapes[Int(shape)].count) }

  func names(_ shape: UInt32) -> [UInt32] {
    let list = lists[Int(shapes[Int(shape)].names)].list
    return list.count == count(shape) ? list : Array(list[..<count(shape)])
  }

  func root(_ shape: UInt32) -> UInt32 { shapes[Int(shape)].root }

  @inline(__always) func dictSlot(_ shape: UInt32) -> Int { Int(shapes[Int(shape)].dictSlot) }

  /// The shape with one more name.
  mutating func adding(_ name: UInt32, to shape: UInt32, _ immutables: borrowing Immutables) -> UInt32 {
    if shapes[Int(shape)].nextName == name { return shapes[Int(shape)].next }
    let id = added(name, to: shape, immutables)
    (shapes[Int(shape)].nextName, shapes[Int(shape)].next) = (name, id)
    return id
  }

  private mutating func added(_ name: UInt32, to shape: UInt32, _ immutables: borrowing Immutables) -> UInt32 {
    let link = Link(shape: shape, name: name)
    if let known = added[link] { return known }
    let id = UInt32(shapes.count)
    var new = shapes[Int(shape)]
    (new.nextName, new.next) = (.max, 0)
    new.names = append(name, to: new)
    if name == Name.attributes.rawValue { new.dictSlot = Int32(new.count) }
    new.count += 1
    new.hash = mixed(new.hash ^ immutables.contentHash(name).low, UInt64(new.count))
    shapes.append(new)
    added[link] = id
    links.append(link)
    return id
  }

  /// The list with a shape's names and one more.
  private mutating func append(_ name: UInt32, to shape: Shape) -> UInt32 {
    var list = Int(shape.names)
    if lists[list].list.count != shape.count {
      lists.append(Names(list: Array(lists[list].list[..<Int(shape.count)])))
      list = lists.count - 1
    }
    lists[list].list.append(name)
    let count = lists[list].list.count
    if count > Names.few {
      let first = lists[list].places.isEmpty ? 0 : count - 1
      for i in first..<count { lists[list].places[lists[list].list[i]] = UInt32(i) }
    }
    return UInt32(list)
  }

  /// The shape without a name: made anew from the root, so that order is kept.
  mutating func removing(_ name: UInt32, from shape: UInt32, _ immutables: borrowing Immutables) -> UInt32 {
    let link = Link(shape: shape, name: name)
    if let known = removed[link] { return known }
    var id = root(shape)
    for other in names(shape) where other != name { id = adding(other, to: id, immutables) }
    removed[link] = id
    links.append(link)
    return id
  }

  /// Names from `first` on will stand for other texts, as going back has undone them: no shape is found by them any
  /// more. Only links made since there were `count` of them can have such a name.
  mutating func forget(from first: UInt32, since count: Int) {
    var kept = count
    for k in count..<links.count {
      let link = links[k]
      if link.name < first {
        links[kept] = link
        kept += 1
      } else {
        added[link] = nil
        removed[link] = nil
        if shapes[Int(link.shape)].nextName == link.name { shapes[Int(link.shape)].nextName = .max }
      }
    }
    links.removeLast(links.count - kept)
  }
}
