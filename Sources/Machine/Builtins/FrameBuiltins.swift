import Bytecode

// Frames as programs see them: `sys._getframe`, `gi_frame`, `tb_frame`.
//
// The machine's frames lie on the tasks' stacks and are no objects. An object of type `frame` says which one is meant:
// by its place on the stack and its code. As long as that frame is there, it tells how things are now; later, and for
// a suspended generator or a traceback, how they were when the object was made.

/// The slots of an object that stands for a frame.
enum FrameSlot {
  static let code = 0
  static let pc = 1
  /// A dict, made when it is first asked for; of a frame that was left before, an empty one.
  static let locals = 2
  /// Whether an instruction of the body has been executed.
  static let begun = 3
  /// Where the frame is on its task's stack, and which task's; None: on none.
  static let place = 4
  static let task = 5
  static let module = 6
  static let count = 7
}

enum FrameBuiltins {
  /// For the prelude.
  static let natives: [BuiltinRow] = [
    // The program's n-th frame from the innermost one; None if there are not so many.
    BuiltinRow("_frame_at", 1, 1) { machine, a throws(Fault) in
      let frames = machine.frames(ofTask: machine.current)
      guard let n = machine.index(a[0]), n < frames.count else { return .none }
      return machine.makeFrame(frames[frames.count - 1 - max(0, n)], task: machine.current)
    },
    BuiltinRow("_frame_of_code", 3, 3) { machine, a throws(Fault) in
      guard case .ref(let c) = a[0], case .int(let id) = machine.heap[c, 0], let pc = machine.index(a[1]) else {
        return .none
      }
      return machine.allocateFrame(id, pc + 1, module: a[2])
    },
  ]

  static func installGetters(_ machine: inout Machine) {
    func add(_ name: String, _ get: @escaping @Sendable (inout Machine, Handle) -> Value) {
      machine.addGetter(.frame, name) { machine, a throws(Fault) in
        guard case .ref(let f) = a[0], machine.heap.kind(f) == .object else { return .none }
        return get(&machine, f)
      }
    }
    add("f_code") { machine, f in
      guard case .int(let id) = machine.heap[f, FrameSlot.code] else { return .none }
      return machine.makeCodeObject(id)
    }
    add("f_lineno") { machine, f in .int(machine.line(ofFrame: f)) }
    add("f_lasti") { machine, f in
      guard case .int(let pc) = machine.heap[f, FrameSlot.pc] else { return .none }
      return machine.heap[f, FrameSlot.begun].isIdentical(to: .bool(true)) ? .int(2 * (pc - 1)) : .int(-1)
    }
    add("f_globals") { machine, f in
      guard case .ref(let module) = machine.heap[f, FrameSlot.module] else { return .none }
      return machine.globalsDict(module)
    }
    add("f_builtins") { machine, _ in machine.globalsDict(machine.builtinsModule) }
    add("f_locals") { machine, f in machine.locals(ofFrame: f) }
    add("f_back") { machine, f in
      guard let (task, frames, at) = machine.liveFrames(f), at > 0 else { return .none }
      return machine.makeFrame(frames[at - 1], task: task)
    }
    machine.addGetter(
      .frame, "f_trace", set: { _, _ throws(Fault) in .none }, get: { _, _ throws(Fault) in .none })
  }

  static let table = MethodTable(type: .frame, rows: [method("clear", 0, 0) { _, _ throws(Fault) in .none }])
}

extension Machine {
  /// An object for a frame that is on no stack.
  mutating func allocateFrame(_ code: Int, _ pc: Int, module: Value) -> Value {
    let frame = heap.allocate(.object, TypeID.frame.handle, count: FrameSlot.count)
    heap.store(frame, FrameSlot.code, .int(code))
    heap.store(frame, FrameSlot.pc, .int(pc))
    heap.store(frame, FrameSlot.locals, .none)
    heap.store(frame, FrameSlot.begun, .bool(true))
    heap.store(frame, FrameSlot.place, .none)
    heap.store(frame, FrameSlot.task, .none)
    heap.store(frame, FrameSlot.module, module)
    return .ref(frame)
  }

  fileprivate mutating func makeFrame(_ info: FrameInfo, task: Int) -> Value {
    let value = allocateFrame(info.id, info.pc + 1, module: .ref(codes[info.id].module))
    if case .ref(let frame) = value {
      heap.store(frame, FrameSlot.place, .int(info.base))
      heap.store(frame, FrameSlot.task, .int(task))
    }
    return value
  }

  /// A generator's frame; None once it has finished.
  mutating func makeFrame(_ g: Handle) -> Value {
    guard case .int(let state) = heap[g, GeneratorSlot.state], state != 3,
      case .int(let id) = heap[g, GeneratorSlot.code], case .int(let pc) = heap[g, GeneratorSlot.pc]
    else { return .none }
    let value = allocateFrame(id, pc, module: .ref(codes[id].module))
    guard case .ref(let frame) = value else { return .none }
    if state == 2 {
      for task in 0..<taskCount {
        let place = tasks[task].isFinished ? nil : frames(ofTask: task).last { $0.id == id && isFrame($0, of: g, task) }
        if let place { return makeFrame(place, task: task) }
      }
    }
    let locals = makeDict()
    if state != 2 {
      for (k, name) in codeObjects[id].slotNames.enumerated() where name.first != "." {
        var value = heap[g, GeneratorSlot.frame + k]
        if case .ref(let c) = value, heap.kind(c) == .cell { value = heap[c, 0] }
        if !value.isUnbound { dictSetName(locals, intern(name), value) }
      }
    }
    heap.store(frame, FrameSlot.locals, .ref(locals))
    heap.store(frame, FrameSlot.begun, .bool(state != 0))
    return value
  }

  /// Whether a frame is that of a generator, which lies before it on the stack.
  private func isFrame(_ info: FrameInfo, of g: Handle, _ task: Int) -> Bool {
    info.base > 0 && tasks[task].stack[info.base - 1].isIdentical(to: .ref(g))
  }

  /// The task's frames, and which of them an object stands for; nil if it has been left.
  fileprivate func liveFrames(_ f: Handle) -> (Int, [FrameInfo], Int)? {
    guard case .int(let place) = heap[f, FrameSlot.place], case .int(let task) = heap[f, FrameSlot.task],
      case .int(let id) = heap[f, FrameSlot.code], task < taskCount
    else { return nil }
    let frames = frames(ofTask: task)
    guard let at = frames.firstIndex(where: { $0.base == place && $0.id == id }) else { return nil }
    return (task, frames, at)
  }

  func line(ofFrame f: Handle) -> Int {
    guard case .int(let id) = heap[f, FrameSlot.code], case .int(let pc) = heap[f, FrameSlot.pc] else { return 0 }
    var at = pc - 1
    if let (_, frames, i) = liveFrames(f) { at = frames[i].pc }
    let code = codeObjects[id]
    return code.positions.indices.contains(at) ? Int(code.positions[at].line) : code.firstLine
  }

  fileprivate mutating func locals(ofFrame f: Handle) -> Value {
    guard case .int(let id) = heap[f, FrameSlot.code], case .ref(let module) = heap[f, FrameSlot.module] else {
      return .none
    }
    if codeObjects[id].flags.contains(.module) { return globalsDict(module) }
    if let (task, frames, i) = liveFrames(f) {
      let dict = locals(task, frames[i])
      heap.store(f, FrameSlot.locals, dict)
      return dict
    }
    if heap[f, FrameSlot.locals].isNone { heap.store(f, FrameSlot.locals, .ref(makeDict())) }
    return heap[f, FrameSlot.locals]
  }

  /// The variables of a frame, as a new dict; a class body's namespace itself.
  mutating func locals(_ task: Int, _ info: FrameInfo) -> Value {
    let stack = tasks[task].stack + info.base
    if info.code.flags.contains(.classBody), case .ref(let namespace) = stack[0] { return globalsDict(namespace) }
    let dict = makeDict()
    for (k, name) in info.code.slotNames.enumerated() where name.first != "." {
      var value = stack[k]
      if case .ref(let c) = value, heap.kind(c) == .cell, info.code.cellSlots.contains(k) { value = heap[c, 0] }
      if !value.isUnbound { dictSetName(dict, intern(name), value) }
    }
    return .ref(dict)
  }
}
