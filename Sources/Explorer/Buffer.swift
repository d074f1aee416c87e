import Glibc

/// A growing array of plain values. Large ones lie on pages of their own, of which only those written to are used, and
/// which go back at once. Searches hold millions of such values and look them up all the time, so that places are
/// checked in debug builds only.
struct Buffer<Element>: ~Copyable {
  private(set) var count = 0
  private var capacity = 0
  private var base: UnsafeMutablePointer<Element>?

  init() {}

  init(repeating value: Element, count: Int) {
    reserve(count)
    base?.initialize(repeating: value, count: count)
    self.count = count
  }

  deinit { Self.release(base, capacity) }

  var last: Element? { count > 0 ? self[count - 1] : nil }

  @inline(__always) subscript(_ i: Int) -> Element {
    get {
      assert(i >= 0 && i < count)
      return base.unsafelyUnwrapped[i]
    }
    nonmutating _modify {
      assert(i >= 0 && i < count)
      yield &base.unsafelyUnwrapped[i]
    }
  }

  @inline(__always) mutating func append(_ value: Element) {
    if count == capacity { reserve(max(16, capacity * 2)) }
    base.unsafelyUnwrapped[count] = value
    count &+= 1
  }

  /// Takes the last one away, if there is one.
  @inline(__always) mutating func popLast() -> Element? {
    if count == 0 { return nil }
    count &-= 1
    return base.unsafelyUnwrapped[count]
  }

  /// Drops what is beyond so many.
  @inline(__always) mutating func truncate(to count: Int) { self.count = min(self.count, count) }

  /// Gives the storage back.
  mutating func removeAll() {
    Self.release(base, capacity)
    (base, capacity, count) = (nil, 0, 0)
  }

  private mutating func reserve(_ wanted: Int) {
    let larger = Self.allocate(wanted)
    if let base { larger.update(from: base, count: count) }
    Self.release(base, capacity)
    base = larger
    capacity = wanted
  }

  private static func isLarge(_ capacity: Int) -> Bool { capacity * MemoryLayout<Element>.stride >= 1 << 18 }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<Element> {
    guard isLarge(capacity) else { return .allocate(capacity: capacity) }
    let size = capacity * MemoryLayout<Element>.stride
    let pages = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    // As Swift's own arrays do.
    precondition(pages != MAP_FAILED, "out of memory")
    return pages.unsafelyUnwrapped.assumingMemoryBound(to: Element.self)
  }

  private static func release(_ base: UnsafeMutablePointer<Element>?, _ capacity: Int) {
    if isLarge(capacity) {
      munmap(base, capacity * MemoryLayout<Element>.stride)
    } else {
      base?.deallocate()
    }
  }
}
