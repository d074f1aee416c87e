// The room that tasks' stacks take: it grows with what lies on them, and counts as the program's memory.

extension Machine {
  /// Makes room for `n` values in all on the current task's stack.
  mutating func ensureStack(_ n: Int) {
    let t = tasks + current
    guard n + 8 > t.pointee.capacity else { return }
    let capacity = max(n + 8, t.pointee.capacity * 2)
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
    larger.initialize(repeating: .unbound, count: capacity)
    larger.update(from: t.pointee.stack, count: t.pointee.capacity)
    stackRoom += capacity - t.pointee.capacity
    t.pointee.stack.deallocate()
    t.pointee.stack = larger
    t.pointee.capacity = capacity
  }

  /// Gives back what stacks had grown to, where so much is no longer used: it would count as the program's memory.
  mutating func shrinkStacks() {
    for i in 0..<taskCount where tasks[i].capacity > 1 << 16 && tasks[i].sp < tasks[i].capacity / 4 {
      let t = tasks + i
      let capacity = max(256, t.pointee.sp * 2)
      let smaller = UnsafeMutablePointer<Value>.allocate(capacity: capacity)
      smaller.update(from: t.pointee.stack, count: capacity)
      stackRoom -= t.pointee.capacity - capacity
      t.pointee.stack.deallocate()
      t.pointee.stack = smaller
      t.pointee.capacity = capacity
    }
  }
}
