/// The undo log: a stack of bytes, each entry ending in its operand and tag, read from the top.
struct Journal: ~Copyable {
  enum Tag: UInt8 { case slot, header, stack, task, taskCount, output, machine }

  struct Entry {
    var tag: Tag
    var operand: UInt64
  }

  private var bytes: UnsafeMutableRawPointer
  private var capacity: Int
  /// Bytes in use; a mark.
  private(set) var count = 0

  init() {
    capacity = 1 << 16
    bytes = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit { bytes.deallocate() }

  @inline(__always) private mutating func room(_ n: Int) -> UnsafeMutableRawPointer {
    if count &+ n > capacity { grow(n) }
    defer { count &+= n }
    return bytes + count
  }

  @inline(never) private mutating func grow(_ n: Int) {
    let larger = UnsafeMutableRawPointer.allocate(byteCount: max(capacity * 2, count + n), alignment: 16)
    larger.copyMemory(from: bytes, byteCount: count)
    bytes.deallocate()
    bytes = larger
    capacity = max(capacity * 2, count + n)
  }

  @inline(__always) mutating func push(_ tag: Tag, _ operand: UInt64) {
    room(8).storeBytes(of: operand << 8 | UInt64(tag.rawValue), as: UInt64.self)
  }

  /// A slot's value: of object `h`, at an address in the arena.
  @inline(__always) mutating func push(_ value: Value, at address: Int, of h: Handle) {
    let p = room(32)
    p.storeBytes(of: value, as: Value.self)
    (p + 16).storeBytes(of: UInt64(UInt(bitPattern: address)), as: UInt64.self)
    (p + 24).storeBytes(of: UInt64(h) << 8 | UInt64(Tag.slot.rawValue), as: UInt64.self)
  }

  mutating func push(_ header: Header, _ h: Handle) {
    room(32).storeBytes(of: header, as: Header.self)
    push(.header, UInt64(h))
  }

  mutating func push(_ task: Task, _ index: Int) {
    room(MemoryLayout<Task>.stride).storeBytes(of: task, as: Task.self)
    push(.task, UInt64(index))
  }

  mutating func popTask() -> Task {
    count -= MemoryLayout<Task>.stride
    return (bytes + count).loadUnaligned(as: Task.self)
  }

  mutating func push(word: UInt64) { room(8).storeBytes(of: word, as: UInt64.self) }

  /// A run of stack values; a word with their number follows, then the entry.
  mutating func push(_ values: UnsafePointer<Value>, count n: Int) {
    room(n * 16).copyMemory(from: values, byteCount: n * 16)
  }

  mutating func pop() -> Entry {
    count -= 8
    let word = (bytes + count).loadUnaligned(as: UInt64.self)
    return Entry(tag: Tag(rawValue: UInt8(truncatingIfNeeded: word)) ?? .slot, operand: word >> 8)
  }

  mutating func popWord() -> UInt64 {
    count -= 8
    return (bytes + count).loadUnaligned(as: UInt64.self)
  }

  mutating func popValue() -> Value {
    count -= 16
    return (bytes + count).loadUnaligned(as: Value.self)
  }

  mutating func popHeader() -> Header {
    count -= 32
    return (bytes + count).loadUnaligned(as: Header.self)
  }

  mutating func popValues(_ n: Int, to target: UnsafeMutablePointer<Value>) {
    count -= n * 16
    UnsafeMutableRawPointer(target).copyMemory(from: bytes + count, byteCount: n * 16)
  }

  /// Forgets everything: what happened can no longer be undone.
  mutating func clear() { count = 0 }
}
