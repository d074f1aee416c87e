import Bytecode

// `fork`: a process gets a copy of all that another one can reach.
//
// The copy begins at the process's modules and the stack of the task that forks, and follows all references. What the
// machine has had from the beginning and what is marked `common` is not copied, nor what cannot change and leads to
// nothing that is. Copies keep the address and the hash of their originals, so that tables need not be made anew.
//
// Code uses the globals of its module, so a copied module needs copies of its codes. They have all from the original;
// the program's own code has its instructions for itself, because of the inline caches. Functions that copied code makes later
// get theirs when they are made (`copy(ofCode:for:)`). Classes and modules are copied with shapes of their own.

/// A code as another module's.
struct CodeCopy: Hashable {
  let code: Int
  let module: Handle
}

/// Which objects, codes and shapes have been copied, and to what; kept between two forks for its memory.
struct CopyTable {
  fileprivate var stamp: UInt64 = 0
  /// `stamp << 32 | copy` by handle, by code.
  fileprivate var objects: [UInt64] = []
  fileprivate var codes: [UInt64] = []
  fileprivate var shapes: [UInt32: UInt32] = [:]
  fileprivate var pending: [Handle] = []
  /// Handles from here on are copies.
  fileprivate var first: Handle = 0
  /// What parent and child both have from now on: not copied, though it may have been the parent's alone.
  fileprivate var common: [Handle] = []
  /// The task that forks, and the one that is made.
  fileprivate var (parent, child) = (0, 0)

  fileprivate mutating func begin(objects count: Int, codes codeCount: Int) {
    stamp += 1
    if objects.count < count { objects = Array(repeating: 0, count: count * 2) }
    if codes.count < codeCount { codes = Array(repeating: 0, count: codeCount * 2) }
    shapes.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
    common.removeAll(keepingCapacity: true)
  }

  @inline(__always) fileprivate func copy(of h: Handle) -> Handle? {
    let entry = Int(h) < objects.count ? objects[Int(h)] : 0
    return entry >> 32 == stamp ? Handle(truncatingIfNeeded: entry) : nil
  }

  fileprivate mutating func set(_ h: Handle, _ copy: Handle) { objects[Int(h)] = stamp << 32 | UInt64(copy) }
}

extension Machine {
  /// Makes a process that is a copy of the running one, its only task a copy of the running task: where that one's
  /// call gives it the new process's number, the copy's gives 0.
  mutating func fork(_ name: String) throws(Fault) -> Int {
    if taskCount >= limits.tasks { throw fault(.runtimeError, "can't start new process") }
    let parent = ownProcess()
    let name = name.isEmpty ? "pid \(Machine.pid(processes.count))" : name
    if isHashing { shareEscaped() }
    let process = processes.count
    let child = taskCount
    defersSharing = true
    var table = CopyTable()
    swap(&table, &copying)
    table.begin(objects: heap.headerCount, codes: codeCount)
    (table.parent, table.child) = (current, child)
    let old = processes[self.process]
    var roots = ProcessRoots()
    roots.mainTask = child
    roots.modules = copyRoot(old.modules, &table)
    roots.importing = copyRoot(old.importing, &table)
    roots.mainModule = old.mainModule == 0 ? 0 : copy(old.mainModule, &table)
    processes.append(roots)
    let object = makeProcessObject(process, parent: .ref(parent), name: name)
    inherit(from: parent, object)
    addForked(name, process, &table)
    fillCopies(&table)
    // When this is undone, handles of copied classes stand for others: what is known of them must be forgotten.
    if heap.isJournaling { heap.journal.push(.machine, 0) }
    swap(&table, &copying)
    defersSharing = false
    if isHashing {
      for h in copying.common where heap.isPrivate(h) { share(h) }
      shareCopies(object, of: child)
    } else if taskCount == 2, heap.isJournaling, beginsHashing {
      beginHashing()
    }
    noteProcessStart(child, object, name)
    return process
  }

  // MARK: The task

  private mutating func addForked(_ name: String, _ process: Int, _ table: inout CopyTable) {
    let child = addTask(name: name, thread: .none, process: process)
    let (t, c) = (tasks + current, tasks + child)
    table.set(t.pointee.object, c.pointee.object)
    for slot in [TaskSlot.thread, TaskSlot.reprs] {
      heap.store(c.pointee.object, slot, copy(heap[t.pointee.object, slot], &table))
    }
    c.pointee.identity = t.pointee.identity
    let running = current
    current = child
    ensureStack(t.pointee.sp + codes[Int(t.pointee.code)].frameRoom)
    current = running
    for k in 0..<t.pointee.sp { c.pointee.stack[k] = copy(t.pointee.stack[k], &table) }
    c.pointee.fp = t.pointee.fp
    c.pointee.pc = t.pointee.pc + 1
    c.pointee.depth = t.pointee.depth
    c.pointee.handled = copy(t.pointee.handled, &table)
    var code = Int(t.pointee.code)
    c.pointee.code = Int32(truncatingIfNeeded: copy(code: code, &table))
    var fp = t.pointee.fp
    while true {
      let links = c.pointee.stack + fp + codes[code].slotCount
      guard case .raw(let back) = links[FrameLink.back], back != FrameLink.bottom,
        case .raw(let shape) = links[FrameLink.shape]
      else { break }
      code = Int(back >> 32)
      links[FrameLink.back] = .raw(UInt64(copy(code: code, &table)) << 32 | back & 0xFFFF_FFFF)
      fp = Int(shape & 0xFFFF_FFFF)
    }
    // The call of `fork` has its result.
    let call = codes[Int(t.pointee.code)].ops + Int(t.pointee.pc)
    let base = t.pointee.sp - Int(call.pointee.a) - 2
    c.pointee.stack[base] = .int(0)
    c.pointee.sp = base + 1
  }

  /// While states are hashed: all that the new process can reach belongs to all tasks, like its object.
  private mutating func shareCopies(_ object: Handle, of child: Int) {
    let named = tasks[current].named
    tasks[current].named = 1 << 31 | tasks[current].copied
    shareEscaped()
    if heap.isPrivate(object) { share(object) }
    if heap.isPrivate(tasks[child].object) { share(tasks[child].object) }
    tasks[current].copied = tasks[current].named & ~(1 << 31)
    tasks[current].named = named
    tasks[child].digest = .zero
  }

  // MARK: Objects

  /// Copies a dict of the process's own that may be older than the program.
  private mutating func copyRoot(_ h: Handle, _ table: inout CopyTable) -> Handle { duplicate(h, &table) }

  @inline(__always) private mutating func copy(_ value: Value, _ table: inout CopyTable) -> Value {
    if case .ref(let h) = value { return .ref(copy(h, &table)) }
    return value
  }

  private mutating func copy(_ h: Handle, _ table: inout CopyTable) -> Handle {
    if let known = table.copy(of: h) { return known }
    guard isCommon(h, depth: 0) else { return duplicate(h, &table) }
    if isHashing, h >= heap.boundary { table.common.append(h) }
    return h
  }

  /// Whether processes can share an object: it cannot change and leads to nothing that they do not share, or it is
  /// meant for all.
  private func isCommon(_ h: Handle, depth: Int) -> Bool {
    if h < heap.permanent { return true }
    let header = heap.headers[Int(h)]
    if header.flags.contains(.common) { return true }
    switch header.kind {
    case .builtin, .complex: return header.aux == 0
    case .object:
      return [TypeID.process.handle, TypeID.pipe.handle, TypeID.semaphore.handle].contains(header.type)
    case .tuple, .range, .slice:
      if header.aux != 0 || header.type >= heap.permanent || depth > 8 { return false }
      for i in 0..<Int(header.count) {
        if case .ref(let part) = heap[h, i], !isCommon(part, depth: depth + 1) { return false }
      }
      return true
    default: return false
    }
  }

  /// Makes an object for a copy: its slots follow.
  private mutating func duplicate(_ h: Handle, _ table: inout CopyTable) -> Handle {
    let header = heap.headers[Int(h)]
    let type = copy(header.type, &table)
    if let known = table.copy(of: h) { return known }
    let new = heap.allocate(header.kind, type, count: Int(header.count))
    heap.setOrigin(new, h)
    table.set(h, new)
    table.pending.append(h)
    return new
  }

  private mutating func fillCopies(_ table: inout CopyTable) {
    while let h = table.pending.popLast() {
      guard let new = table.copy(of: h) else { continue }
      fill(new, from: h, &table)
    }
  }

  private mutating func fill(_ new: Handle, from h: Handle, _ table: inout CopyTable) {
    let header = heap.headers[Int(h)]
    for i in 0..<Int(header.count) { heap.initialize(new, i, copy(heap[h, i], &table)) }
    switch header.kind {
    case .instance where heap.headers[Int(new)].type == header.type: heap.setCopiedShape(new, header.aux)
    case .instance, .module: heap.setCopiedShape(new, copy(shape: header.aux, &table))
    default: if header.aux != 0 { heap.setHolder(new, copy(header.aux, &table)) }
    }
    switch header.kind {
    case .type: fillType(new, h, &table)
    case .function: fillCode(new, FunctionSlot.code, &table)
    case .generator: fillCode(new, GeneratorSlot.code, &table)
    case .code: fillCode(new, 0, &table)
    case .lock, .rlock:
      if lockOwner(h) == table.parent { heap.initialize(new, LockSlot.owner, .int(table.child)) }
    case .task: leaveBehind(new)
    case .weak:
      if case .ref(let target) = heap[new, WeakSlot.target] { heap.references.addCell(new, to: target) }
    default: break
    }
    let flags = header.flags.intersection([.finalized, .weaklyReferenced, .delisted])
    if !flags.isEmpty { heap.setFlags(new, heap.headers[Int(new)].flags.union(flags)) }
    if header.flags.contains(.enlisted) { enlist(new) }
  }

  /// A thread does not go along.
  private mutating func leaveBehind(_ task: Handle) {
    heap.initialize(task, TaskSlot.number, .none)
    heap.initialize(task, TaskSlot.isFinished, .bool(true))
  }

  private mutating func fillType(_ new: Handle, _ old: Handle, _ table: inout CopyTable) {
    let root = copy(shape: rootShape(old), &table)
    heap.initialize(new, TypeSlot.rootShape, .int(Int(root)))
  }

  // MARK: Shapes and codes

  private mutating func copy(shape: UInt32, _ table: inout CopyTable) -> UInt32 {
    if let known = table.shapes[shape] { return known }
    let root = shapes.root(shape)
    var newRoot: UInt32?
    if root != shape { newRoot = copy(shape: root, &table) }
    let new = shapes.duplicate(shape, root: newRoot)
    table.shapes[shape] = new
    return new
  }

  private mutating func fillCode(_ new: Handle, _ slot: Int, _ table: inout CopyTable) {
    guard case .int(let id) = heap[new, slot] else { return }
    heap.initialize(new, slot, .int(copy(code: id, &table)))
  }

  private mutating func copy(code id: Int, _ table: inout CopyTable) -> Int {
    if id < table.codes.count, table.codes[id] >> 32 == table.stamp { return Int(table.codes[id] & 0xFFFF_FFFF) }
    let module = codes[id].module
    let newModule = copy(module, &table)
    let new = newModule == module ? id : link(copyOf: id, newModule)
    if id < table.codes.count { table.codes[id] = table.stamp << 32 | UInt64(new) }
    return new
  }

  /// The code that a function made by a module's code is to have, where that code is a copy.
  mutating func copy(ofCode id: Int, for module: Handle) -> Int {
    let key = CodeCopy(code: id, module: module)
    if let known = codeCopies[key], known < codeCount, codes[known].module == module,
      codes[known].identity == codes[id].identity
    {
      return known
    }
    let new = link(copyOf: id, module)
    codeCopies[key] = new
    return new
  }

  /// Links a code once more, for another module.
  private mutating func link(copyOf id: Int, _ module: Handle) -> Int {
    if codeCount == codeCapacity { growCodes() }
    var code = codes[id]
    if !code.isQuiet {
      let ops = UnsafeMutablePointer<Op>.allocate(capacity: max(1, code.count))
      ops.initialize(from: code.ops, count: code.count)
      code.ops = ops
    }
    code.module = module
    code.isCopy = true
    (codes + codeCount).initialize(to: code)
    codeObjects.append(codeObjects[id])
    heap.codeIdentities.append(code.identity)
    codeCount += 1
    if heap.references.isOn { countConstants(codeCount - 1) }
    return codeCount - 1
  }
}
