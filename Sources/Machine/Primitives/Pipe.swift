/// The rules of pipes: bytes between processes, in order, as many as there is room for.
///
/// A pipe knows how many descriptors of all processes lead to either end. Reading waits until there is something, or
/// until nobody can write any more; writing waits for room, and up to 4096 bytes are written as one. A descriptor is an
/// index into its process's list; one of a socket reads from one pipe and writes to another.
enum PipeSlot {
  /// Open descriptors to read from it, to write to it.
  static let readers = 0
  static let writers = 1
  /// Bytes in it, and how many there is room for.
  static let size = 2
  static let capacity = 3
  /// From here on: what was written, in parts.
  static let firstPart = 4
}

extension Machine {
  mutating func makePipe(capacity: Int) -> Handle {
    let h = heap.allocate(.object, TypeID.pipe.handle, count: PipeSlot.firstPart)
    for (i, n) in [0, 0, 0, capacity].enumerated() { heap.store(h, i, .int(n)) }
    return h
  }

  func pipeNumber(_ h: Handle, _ slot: Int) -> Int {
    if case .int(let n) = heap[h, slot] { return n }
    return 0
  }

  /// Which pipe a descriptor of the task's process reads from (`end` 0) or writes to (1).
  func pipe(_ descriptor: Value, _ end: Int, ofTask task: Int) -> Handle? {
    let object = processes[Int(tasks[task].process)].object
    guard case .int(let fd) = descriptor, fd >= 0, object != 0,
      case .ref(let list) = heap[object, ProcessSlot.descriptors], fd * 2 + end < heap.count(list)
    else { return nil }
    return heap[list, fd * 2 + end].handle
  }

  /// One more, or one less, descriptor leads to an end of a pipe; what is not a pipe is a process that is watched.
  mutating func open(_ pipe: Handle, _ end: Int, by change: Int = 1) {
    guard heap.headers[Int(pipe)].type == TypeID.pipe.handle else { return }
    heap.store(pipe, end, .int(pipeNumber(pipe, end) + change))
  }

  /// Gives the running process, or another one, a descriptor, the first that is free.
  mutating func addDescriptor(read: Value, write: Value, taken: [Value], to process: Handle? = nil) -> Int {
    guard case .ref(let list) = heap[process ?? ownProcess(), ProcessSlot.descriptors] else { return -1 }
    var fd = 3
    while taken.contains(where: { $0.isIdentical(to: .int(fd)) })
      || fd * 2 < heap.count(list) && !(heap[list, fd * 2].isNone && heap[list, fd * 2 + 1].isNone)
    {
      fd += 1
    }
    while heap.count(list) < fd * 2 + 2 { heap.append(list, .none) }
    heap.store(list, fd * 2, read)
    heap.store(list, fd * 2 + 1, write)
    if case .ref(let h) = read { open(h, 0) }
    if case .ref(let h) = write { open(h, 1) }
    return fd
  }

  mutating func close(_ fd: Int, of list: Handle) -> Bool {
    var wasOpen = false
    for end in 0...1 where fd >= 0 && fd * 2 + end < heap.count(list) {
      guard case .ref(let pipe) = heap[list, fd * 2 + end] else { continue }
      open(pipe, end, by: -1)
      heap.store(list, fd * 2 + end, .none)
      wasOpen = true
    }
    return wasOpen
  }

  /// A process has ended: its descriptors are closed.
  mutating func closeAll(_ process: Handle) {
    guard case .ref(let list) = heap[process, ProcessSlot.descriptors] else { return }
    for fd in 0..<heap.count(list) / 2 { _ = close(fd, of: list) }
  }

  /// Whether a read would not wait: there is something, or nothing can come any more. A process is read when it ends.
  func isReadable(_ h: Handle) -> Bool {
    if heap.headers[Int(h)].type == TypeID.process.handle { return !heap[h, ProcessSlot.status].isNone }
    return pipeNumber(h, PipeSlot.size) > 0 || pipeNumber(h, PipeSlot.writers) == 0
  }

  /// Takes up to `limit` bytes out of a pipe.
  mutating func take(_ limit: Int, from pipe: Handle) -> [UInt8] {
    var result: [UInt8] = []
    while result.count < limit, heap.count(pipe) > PipeSlot.firstPart,
      case .bytes(let id) = heap[pipe, PipeSlot.firstPart]
    {
      let part = heap.immutables.bytes(id)
      let n = min(part.count, limit - result.count)
      result += part.prefix(n)
      if n == part.count {
        removeElement(pipe, PipeSlot.firstPart)
      } else {
        heap.store(pipe, PipeSlot.firstPart, makeBytes(Array(part.dropFirst(n))))
      }
    }
    heap.store(pipe, PipeSlot.size, .int(pipeNumber(pipe, PipeSlot.size) - result.count))
    return result
  }

  /// Tasks that a change of the pipe may let go on.
  func pipeWaiters(_ pipe: Handle, _ name: String, _ end: Int) -> [Int] {
    guard observing else { return [] }
    return (0..<taskCount).filter { task in
      guard task != current, !tasks[task].isFinished, let (row, arguments) = pendingOperation(task),
        builtins[row].name == name, builtins[row].owner == "processes."
      else { return false }
      return self.pipe(arguments[0], end, ofTask: task) == pipe
    }
  }
}

enum PipeBuiltins {
  static let rows: [BuiltinRow] = [
    // pipe(capacity, is_duplex, taken): two descriptors
    BuiltinRow("pipe", 3, 3) { machine, a throws(Fault) in
      guard let capacity = machine.index(a[0]), case .ref(let taken) = a[2] else { return .none }
      let numbers = machine.elements(taken)
      let first = Value.ref(machine.makePipe(capacity: capacity))
      guard machine.nativeTruth(a[1]) == true else {
        let read = machine.addDescriptor(read: first, write: .none, taken: numbers)
        let write = machine.addDescriptor(read: .none, write: first, taken: numbers)
        return machine.makeTuple([.int(read), .int(write)])
      }
      let second = Value.ref(machine.makePipe(capacity: capacity))
      let left = machine.addDescriptor(read: first, write: second, taken: numbers)
      let right = machine.addDescriptor(read: second, write: first, taken: numbers)
      return machine.makeTuple([.int(left), .int(right)])
    },
    // sentinel(pid, taken): a descriptor that can be read when the process has ended
    BuiltinRow("sentinel", 2, 2) { machine, a throws(Fault) in
      guard let pid = machine.index(a[0]), let object = machine.processObject(pid: pid), case .ref(let taken) = a[1]
      else { return .none }
      return .int(machine.addDescriptor(read: .ref(object), write: .none, taken: machine.elements(taken)))
    },
    // is_open(fd): 0 no, 1 to read from, 2 to write to, 3 both
    BuiltinRow("is_open", 1, 1) { machine, a throws(Fault) in
      let ends = (0...1).map { machine.pipe(a[0], $0, ofTask: machine.current) != nil }
      return .int((ends[0] ? 1 : 0) + (ends[1] ? 2 : 0))
    },
    // close(fd): whether it was open
    BuiltinRow("close", 1, 1, effect: .visible) { machine, a throws(Fault) in
      guard let fd = machine.index(a[0]),
        case .ref(let list) = machine.heap[machine.ownProcess(), ProcessSlot.descriptors]
      else { return .bool(false) }
      return .bool(machine.close(fd, of: list))
    },
    // duplicate(fd, taken): another descriptor for the same
    BuiltinRow("duplicate", 2, 2) { machine, a throws(Fault) in
      let ends = (0...1).map { machine.pipe(a[0], $0, ofTask: machine.current).map { Value.ref($0) } ?? .none }
      guard case .ref(let taken) = a[1], !ends[0].isNone || !ends[1].isNone else { return .none }
      return .int(machine.addDescriptor(read: ends[0], write: ends[1], taken: machine.elements(taken)))
    },
    // read(fd, limit): bytes, none at the end
    BuiltinRow("read", 2, 2, effect: .visible, readiness: readReadiness) { machine, a throws(Fault) in
      guard let pipe = machine.pipe(a[0], 0, ofTask: machine.current), let limit = machine.index(a[1]) else {
        return .none
      }
      let bytes = machine.take(limit, from: pipe)
      machine.emitOperation(
        pipe, "read", .proceeds, wakes: machine.pipeWaiters(pipe, "write", 1), label: "pipe", type: "Pipe")
      return machine.makeBytes(bytes)
    },
    // write(fd, bytes): how many of them were written; -1 if nobody reads
    BuiltinRow("write", 2, 2, effect: .visible, readiness: writeReadiness) { machine, a throws(Fault) in
      guard let pipe = machine.pipe(a[0], 1, ofTask: machine.current), case .bytes(let id) = a[1] else { return .none }
      if machine.pipeNumber(pipe, PipeSlot.readers) == 0 {
        machine.emitOperation(pipe, "write", .fails("BrokenPipeError"), label: "pipe", type: "Pipe")
        return .int(-1)
      }
      let bytes = machine.heap.immutables.bytes(id)
      let size = machine.pipeNumber(pipe, PipeSlot.size)
      let n = min(bytes.count, machine.pipeNumber(pipe, PipeSlot.capacity) - size)
      if n > 0 {
        let part = n == bytes.count ? a[1] : machine.makeBytes(Array(bytes.prefix(n)))
        machine.heap.append(pipe, part)
        machine.heap.store(pipe, PipeSlot.size, .int(size + n))
      }
      machine.emitOperation(
        pipe, "write", .proceeds, wakes: machine.pipeWaiters(pipe, "read", 0), label: "pipe", type: "Pipe")
      return .int(n)
    },
    // poll(fds, timeout): those that can be read from
    BuiltinRow("poll", 2, 2, effect: .visible, readiness: pollReadiness) { machine, a throws(Fault) in
      guard case .ref(let list) = a[0] else { return .none }
      let task = machine.current
      return machine.makeList(
        machine.elements(list).filter { fd in
          machine.pipe(fd, 0, ofTask: task).map { machine.isReadable($0) } ?? true
        })
    },
  ]

  private static let readReadiness: Ready = { machine, task, a in
    guard let pipe = machine.pipe(a[0], 0, ofTask: task), !machine.isReadable(pipe) else { return .proceeds }
    return .waits(timeout: nil)
  }

  private static let writeReadiness: Ready = { machine, task, a in
    guard let pipe = machine.pipe(a[0], 1, ofTask: task), case .bytes(let id) = a[1],
      machine.pipeNumber(pipe, PipeSlot.readers) > 0
    else { return .proceeds }
    let count = machine.heap.immutables.bytes(id).count
    let room = machine.pipeNumber(pipe, PipeSlot.capacity) - machine.pipeNumber(pipe, PipeSlot.size)
    return count == 0 || room >= (count <= 4096 ? count : 1) ? .proceeds : .waits(timeout: nil)
  }

  private static let pollReadiness: Ready = { machine, task, a in
    guard case .ref(let list) = a[0] else { return .proceeds }
    for fd in machine.elements(list) {
      guard let pipe = machine.pipe(fd, 0, ofTask: task), !machine.isReadable(pipe) else { return .proceeds }
    }
    let timeout = machine.timeout(a[1]).map { max(0, $0) }
    return timeout == 0 ? .proceeds : .waits(timeout: timeout)
  }
}
