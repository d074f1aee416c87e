// Garbage collection in plain runs: mark from the roots, sweep, compact the arena of slots.
//
// It runs only between slices of a run, when all registers are saved, and only where nothing is journaled: collection
// points and what they free depend on the run alone. Handles stay as they are (an object's slots move, its header
// does not), so no reference changes; freed headers are used again, the lowest first. Objects made before the program
// was loaded are never freed. Inline caches may name freed objects: the epoch ends.

extension Machine {
  /// Collects garbage where enough has been allocated since the last time.
  public mutating func collectIfNeeded() {
    guard !heap.isJournaling else { return }
    endCountingIfIdle()
    guard heap.bytes > heap.collectAt else { return }
    collect()
    heap.collectAt = max(heap.bytes + Heap.smallestNursery, heap.bytes * 2)
  }

  /// Collects garbage now.
  public mutating func collect() {
    guard !heap.isJournaling else { return }
    var marker = Marker(headers: heap.headerCount, immutables: heap.immutables.count)
    markRoots(&marker)
    for h in heap.references.enlisted where !heap.headers[Int(h)].flags.contains(.dead) { marker.mark(h) }
    while let h = marker.pending.popLast() { scan(h, &marker) }
    heap.sweep(marker.isMarked)
    heap.immutables.sweep(marker.isMarkedImmutable)
    heap.references.keep { marker.isMarked[Int($0)] }
    changeEpoch()
  }

  /// What is neither dead nor reachable: objects that keep each other, and what they refer to. In order of creation.
  mutating func garbage() -> [Handle] {
    var marker = Marker(headers: heap.headerCount, immutables: heap.immutables.count)
    markRoots(&marker)
    while let h = marker.pending.popLast() {
      let header = heap.headers[Int(h)]
      if header.kind != .weak, !header.flags.contains(.dead) { scan(h, &marker) }
    }
    return (heap.permanent..<Handle(heap.headerCount)).filter {
      let header = heap.headers[Int($0)]
      return !marker.isMarked[Int($0)] && header.kind != .free && !header.flags.contains(.dead)
    }
  }

  private struct Marker {
    var isMarked: [Bool]
    var isMarkedImmutable: [Bool]
    var pending: [Handle] = []

    init(headers: Int, immutables: Int) {
      isMarked = Array(repeating: false, count: headers)
      isMarkedImmutable = Array(repeating: false, count: immutables)
    }

    @inline(__always) mutating func mark(_ value: Value) {
      switch value {
      case .ref(let h): mark(h)
      case .str(let i), .bytes(let i), .big(let i): isMarkedImmutable[Int(i)] = true
      default: break
      }
    }

    @inline(__always) mutating func mark(_ h: Handle) {
      if isMarked[Int(h)] { return }
      isMarked[Int(h)] = true
      pending.append(h)
    }
  }

  private func markRoots(_ marker: inout Marker) {
    for h in 1..<max(1, heap.permanent) where heap.kind(h) != .free { marker.mark(h) }
    for module in [builtinsModule, preludeModule] where module != 0 { marker.mark(module) }
    for process in processes {
      for h in [process.modules, process.importing, process.mainModule, process.object] where h != 0 { marker.mark(h) }
    }
    marker.mark(mainException)
    for i in 0..<codeCount {
      for k in 0..<codes[i].constantCount { marker.mark(codes[i].constants[k]) }
      marker.mark(codes[i].module)
    }
    for i in 0..<taskCount {
      let t = tasks + i
      marker.mark(t.pointee.object)
      marker.mark(t.pointee.handled)
      for k in 0..<t.pointee.sp { marker.mark(t.pointee.stack[k]) }
    }
  }

  private func scan(_ h: Handle, _ marker: inout Marker) {
    let header = heap.headers[Int(h)]
    marker.mark(header.type)
    if header.aux != 0, header.kind != .instance, header.kind != .module { marker.mark(header.aux) }
    let base = heap.base(h)
    for i in 0..<Int(header.count) { marker.mark(base[i]) }
  }
}

extension Heap {
  /// Frees what is not marked and moves the rest of the slots together.
  mutating func sweep(_ isMarked: [Bool]) {
    var room = 0
    for h in 1..<headerCount where isMarked[h] { room += Int(headers[h].capacity) }
    let (fresh, capacity) = takeArena(max(1 << 14, room + room / 2))
    var next = 0
    forgetFree()
    for h in (1..<headerCount).reversed() where !isMarked[h] { free(h) }
    for h in 1..<headerCount where isMarked[h] {
      let count = Int(headers[h].count)
      let all = Int(headers[h].capacity)
      (fresh + next).initialize(from: slots + Int(headers[h].offset), count: count)
      (fresh + next + count).initialize(repeating: .unbound, count: all - count)
      move(h, to: next)
      next += all
    }
    replaceSlots(fresh, count: next, capacity: capacity)
  }
}
