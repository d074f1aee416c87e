import Bytecode

// Events, for observed runs.

extension Machine {
  mutating func emit(_ action: Event.Action) {
    events.append(Event(task: current, point: points, clock: clock, place: currentPlace(), action: action))
  }

  /// The line of the program that the current task is at: of the innermost frame that is not the prelude's.
  func currentPlace() -> Place {
    place(ofTask: current) ?? Place(file: "", function: "", position: .none)
  }

  public func place(ofTask task: Int) -> Place? {
    var place: Place?
    walkFrames(ofTask: task) { code, pc, _ in
      let object = codeObjects[code]
      place = Place(
        file: object.fileName, function: object.qualifiedName,
        position: object.position(at: pc))
      return false
    }
    return place
  }

  public struct FrameInfo {
    public var code: CodeObject
    /// The instruction that runs, or that called.
    public var pc: Int
    /// Where its slots are on the stack.
    let base: Int
    /// The code's number in the machine.
    let id: Int
  }

  /// A task's frames that are the program's own, outermost first.
  public func frames(ofTask task: Int) -> [FrameInfo] {
    var result: [FrameInfo] = []
    walkFrames(ofTask: task) { code, pc, fp in
      result.append(FrameInfo(code: codeObjects[code], pc: pc, base: fp, id: code))
      return true
    }
    return result.reversed()
  }

  /// Goes through a task's frames that are the program's own, innermost first: code, instruction and place on the
  /// stack of each, until `next` says no.
  private func walkFrames(ofTask task: Int, _ next: (Int, Int, Int) -> Bool) {
    let t = tasks + task
    if t.pointee.isFinished { return }
    var (code, pc, fp) = (Int(t.pointee.code), Int(t.pointee.pc), t.pointee.fp)
    var isTop = true
    while true {
      let c = codes + code
      if !c.pointee.isQuiet {
        let at = isTop || pc == 0 ? pc : pc - 1
        if !next(code, min(at, c.pointee.count - 1), fp) { return }
      }
      isTop = false
      let links = t.pointee.stack + fp + c.pointee.slotCount
      guard case .raw(let back) = links[FrameLink.back], back != FrameLink.bottom,
        case .raw(let shape) = links[FrameLink.shape]
      else { return }
      code = Int(back >> 32)
      pc = Int(back & 0xFFFF_FFFF)
      fp = Int(shape & 0xFFFF_FFFF)
    }
  }

  // MARK: Accesses

  /// Emits what the instruction is about to read and write.
  mutating func observe(
    _ i: UnsafeMutablePointer<Op>, _ sp: UnsafeMutablePointer<Value>, _ fp: UnsafeMutablePointer<Value>
  ) {
    var found: [Access] = []
    accesses(i, sp, fp, codes[Int(tasks[current].code)]) { if $0.key != Access.values { found.append($0) } }
    for access in found {
      let location = self.location(access)
      let old = peek(access)
      if !access.isWrite {
        if !old.isUnbound { emit(.read(location, value: shortRepr(old))) }
      } else if access.kind == .contents, i.pointee.op == .storeAttr || i.pointee.op == .deleteAttr {
        continue
      } else if access.kind == .contents {
        emit(.write(location, value: change(i, sp), old: shortRepr(.ref(access.object))))
      } else if access.new.isUnbound {
        emit(.delete(location, old: old.isUnbound ? nil : shortRepr(old)))
      } else {
        emit(.write(location, value: shortRepr(access.new), old: old.isUnbound ? nil : shortRepr(old)))
      }
    }
  }

  /// The value at a location now.
  private func peek(_ access: Access) -> Value {
    switch access.kind {
    case .global: return ownAttribute(access.object, UInt32(access.key))
    case .attribute:
      if heap.kind(access.object) == .type {
        guard case .ref(let dict) = heap[access.object, TypeSlot.dict] else { return .unbound }
        return peekDict(dict, access.name) ?? .unbound
      }
      return ownAttribute(access.object, UInt32(access.key))
    case .element:
      if heap.kind(access.object) == .dict { return peekDict(access.object, access.name) ?? .unbound }
      let at = Int(bitPattern: UInt(access.key))
      return at >= 0 && at < heap.count(access.object) ? heap[access.object, at] : .unbound
    case .cell: return heap[access.object, 0]
    case .contents: return .ref(access.object)
    }
  }

  /// How a change of a container's contents reads: the method's name and arguments, or the operator.
  private func change(_ i: UnsafeMutablePointer<Op>, _ sp: UnsafeMutablePointer<Value>) -> String {
    switch i.pointee.op {
    case .call:
      let n = Int(i.pointee.a)
      let base = sp - n - 2
      var function = base[0]
      if case .ref(let m) = function, heap.kind(m) == .boundMethod { function = heap[m, 0] }
      let arguments = (0..<n).map { shortRepr(base[2 + $0]) }.joined(separator: ", ")
      return "\(callableName(function))(\(arguments))"
    case .storeSubscript: return "[\(shortRepr(sp[-1]))] = \(shortRepr(sp[-3]))"
    case .deleteSubscript: return "del [\(shortRepr(sp[-1]))]"
    default: return "+= \(shortRepr(sp[-1]))"
    }
  }

  private func location(_ access: Access) -> Location {
    var key = ""
    var label = ""
    switch access.kind {
    case .global:
      key = string(access.name)
      label = key
    case .attribute:
      key = string(access.name)
      label = objectLabel(access.object) + "." + key
    case .element:
      key = shortRepr(access.name)
      label = "\(objectLabel(access.object))[\(key)]"
    case .cell:
      if case .int(let slot) = access.name {
        key = codeObjects[Int(tasks[current].code)].slotNames[slot]
      }
      label = key
    case .contents: label = objectLabel(access.object)
    }
    return Location(kind: access.kind, object: Int(access.object), key: key, label: label)
  }

  // MARK: Names for objects

  /// How a person would name an object: by a global that holds it, an attribute or element of one, a local variable;
  /// else by its type.
  func objectLabel(_ h: Handle) -> String {
    if heap.kind(h) == .type { return shortName(h) }
    if heap.kind(h) == .module { return string(ownAttribute(h, Name.__name__.rawValue)) }
    if let name = label(of: h, in: mainModule, depth: 0) { return name }
    for task in [current] + Array(0..<taskCount) {
      for frame in frames(ofTask: task).reversed() {
        for (k, name) in frame.code.slotNames.enumerated() where name.first != "." {
          var value = tasks[task].stack[frame.base + k]
          if case .ref(let c) = value, heap.kind(c) == .cell { value = heap[c, 0] }
          guard case .ref(let x) = value else { continue }
          if x == h { return name }
          if let inner = innerLabel(of: h, in: x, name) { return inner }
        }
      }
    }
    return heap.kind(h) == .condition ? "Condition" : shortName(heap.headers[Int(h)].type)
  }

  private func label(of h: Handle, in module: Handle, depth: Int) -> String? {
    guard module != 0 else { return nil }
    let variables = ownAttributes(module)
    for case (.str(let name), .ref(h)) in variables { return heap.immutables.text(name).string }
    for case (.str(let name), .ref(let x)) in variables {
      if let found = innerLabel(of: h, in: x, heap.immutables.text(name).string) { return found }
    }
    return nil
  }

  /// Whether an instance's class is not the program's own.
  private func isOfLibrary(_ x: Handle) -> Bool {
    guard case .ref(let dict) = heap[heap.headers[Int(x)].type, TypeSlot.dict],
      let module = peekDict(dict, .name(.__module__))
    else { return false }
    return string(module) != "__main__"
  }

  /// Whether it is a Condition, Semaphore … of the library, which has its lock and its waiters inside.
  private func isPrimitive(_ x: Handle) -> Bool {
    heap.kind(x) == .instance && isOfLibrary(x)
      && ownAttributes(x).contains { name, _ in
        ["_waiters", "_cond", "_lock"].contains(string(name))
      }
  }

  /// `name.attribute` or `name[index]`, where an object is directly inside another, or inside a primitive that is.
  private func innerLabel(of h: Handle, in x: Handle, _ name: String, depth: Int = 0) -> String? {
    switch heap.kind(x) {
    case .instance:
      for (attribute, value) in ownAttributes(x) {
        guard case .ref(let y) = value, y == h || isPrimitive(y) else { continue }
        let text = string(attribute)
        // What a Condition is made of is nobody's business: its lock goes by its name.
        let own = text.first == "_" && isOfLibrary(x) ? name : "\(name).\(text)"
        if y == h { return own }
        if depth < 3, let inner = innerLabel(of: h, in: y, own, depth: depth + 1) { return inner }
      }
    case .list, .tuple:
      for k in 0..<min(heap.count(x), 64) {
        guard case .ref(let y) = heap[x, k] else { continue }
        if y == h { return "\(name)[\(k)]" }
        if heap.kind(y) == .instance, let inner = innerLabel(of: h, in: y, "\(name)[\(k)]") { return inner }
      }
    case .dict:
      for k in 0..<min(tableUsed(x), 64) {
        if case .ref(let y) = entryValue(x, k), y == h { return "\(name)[\(shortRepr(entryKey(x, k)))]" }
      }
    default: break
    }
    return nil
  }

  /// A value as an event shows it: Python's repr where that needs no Python code, at most 60 characters.
  func shortRepr(_ value: Value) -> String {
    let text = displayRepr(value, depth: 0)
    return text.count <= 60 ? text : String(text.prefix(57)) + "..."
  }

  /// Of what is large only the beginning is looked at.
  private func displayRepr(_ value: Value, depth: Int) -> String {
    if depth > 3 { return "..." }
    switch value {
    case .str(let s) where heap.immutables.text(s).count > 100:
      return heap.immutables.text(s).prefix(100).repr.string
    case .bytes(let s) where heap.immutables.bytes(s).count > 100:
      return Bytes.repr(Array(heap.immutables.bytes(s).prefix(100))).string
    case .big(let s):
      let bits = heap.immutables.big(s).bitWidth
      return bits > 10_000 ? "<int of \(bits) bits>" : plainRepr(value).string
    case .ref(let h): return displayRepr(object: h, depth: depth)
    default: return plainRepr(value).string
    }
  }

  private func displayRepr(object h: Handle, depth: Int) -> String {
    func list(_ values: [Value], of count: Int) -> String {
      values.map { displayRepr($0, depth: depth + 1) }.joined(separator: ", ") + (count > 12 ? ", ..." : "")
    }
    func elements(_ h: Handle) -> String {
      let count = heap.count(h)
      return list((0..<min(12, count)).map { heap[h, $0] }, of: count)
    }
    switch heap.kind(h) {
    case .list: return "[\(elements(h))]"
    case .tuple: return heap.count(h) == 1 ? "(\(elements(h)),)" : "(\(elements(h)))"
    case .set, .frozenSet:
      let count = tableCount(h)
      return count == 0 ? "set()" : "{\(list(firstEntries(h, 12).map { entryKey(h, $0) }, of: count))}"
    case .dict:
      let shown = firstEntries(h, 8).map {
        "\(displayRepr(entryKey(h, $0), depth: depth + 1)): \(displayRepr(entryValue(h, $0), depth: depth + 1))"
      }
      return "{\(shown.joined(separator: ", "))\(tableCount(h) > 8 ? ", ..." : "")}"
    case .function: return "<function \(string(heap[h, FunctionSlot.qualname]))>"
    case .type: return "<class '\(shortName(h))'>"
    case .exception: return exceptionLine(.ref(h))
    case .instance:
      let name = ownAttribute(h, Name._name.rawValue)
      if case .str = name { return "<\(shortName(heap.headers[Int(h)].type)) \(string(name))>" }
      return "<\(shortName(heap.headers[Int(h)].type))>"
    default: return "<\(shortName(heap.headers[Int(h)].type))>"
    }
  }

  // MARK: Primitives

  /// Reports an operation on a primitive.
  @inline(__always) mutating func emitOperation(
    _ object: Handle, _ verb: String, _ effect: Operation.Effect, wakes: [Int] = [], label: String? = nil,
    type: String? = nil
  ) {
    if observing { reallyEmitOperation(object, verb, effect, wakes, label, type) }
  }

  @inline(never) private mutating func reallyEmitOperation(
    _ object: Handle, _ verb: String, _ effect: Operation.Effect, _ wakes: [Int], _ label: String?, _ type: String?
  ) {
    emit(
      .operate(
        Operation(
          object: Int(object), type: type ?? primitiveName(object), label: label ?? objectLabel(object), verb: verb,
          effect: effect, wakes: wakes)))
  }

  /// Reports an exception when it comes to the first frame of the program's own.
  @inline(never) mutating func emitRaised(_ e: Value, _ code: CodeObject, _ pc: Int) {
    guard case .ref(let h) = e, heap[h, ExceptionSlot.traceback].handle == nil else { return }
    let place = Place(
      file: code.fileName, function: code.qualifiedName,
      position: code.position(at: pc))
    events.append(Event(task: current, point: points, clock: clock, place: place, action: .raised(exceptionLine(e))))
  }

  /// Reports what a primitive that is Python code of the prelude has done.
  @inline(never) mutating func emitNote(_ arguments: Arguments) {
    guard case .ref(let h) = arguments[0] else { return }
    let type = string(arguments[1])
    let verb = string(arguments[2])
    var value: Int?
    switch arguments.optional(3) {
    case .int(let n): value = type == "asyncio.Future" ? min(max(n, 0), 4_000_000_000) * 1_000_000_000 : n
    case .bool(let truth): value = truth ? 1 : 0
    case .float(let seconds): value = Int(min(max(seconds, 0), 4e9) * 1e9)
    default: break
    }
    // The library sets results of futures that are its own business.
    if type == "asyncio.Future", verb == "set" || verb == "fail", !isCalledByProgram() { return }
    let isTask = type == "asyncio.Task"
    let note = Note(
      object: Int(h), type: type, label: isTask ? loopTaskLabel(h, verb) : objectLabel(h), verb: verb, value: value,
      other: arguments.optional(4).handle.map(Int.init))
    let isTurn = isTask && ["enter", "await", "pause"].contains(verb)
    let place = isTurn ? place(ofLoopTask: h) : currentPlace()
    events.append(Event(task: current, point: points, clock: clock, place: place, action: .note(note)))
  }

  /// Reports an access of memory that processes share: of a single value, or of an array's element.
  @inline(never) mutating func emitTouch(_ a: Arguments) {
    guard case .ref(let object) = a[0], case .ref(let memory) = a[1] else { return }
    let index = self.index(a[2])
    let at = index.map { $0 < 0 ? $0 + heap.count(memory) : $0 } ?? 0
    guard at >= 0, at < heap.count(memory) else { return }
    let part = index == nil ? ".value" : "[\(at)]"
    let location = Location(
      kind: index == nil ? .attribute : .element, object: Int(memory), key: index == nil ? "value" : String(at),
      label: objectLabel(object) + part)
    let old = shortRepr(heap[memory, at])
    let new = a.optional(3)
    emit(new.isUnbound ? .read(location, value: old) : .write(location, value: shortRepr(new), old: old))
  }

  /// Whether the running function of the prelude was called by the program, and not by another one.
  private func isCalledByProgram() -> Bool {
    let t = tasks + current
    let links = t.pointee.stack + t.pointee.fp + codes[Int(t.pointee.code)].slotCount
    guard case .raw(let back) = links[FrameLink.back], back != FrameLink.bottom else { return false }
    return !codes[Int(back >> 32)].isQuiet
  }

  /// `Task-2 (deposit)`; of a task that has failed, the last line of the traceback.
  private func loopTaskLabel(_ task: Handle, _ verb: String) -> String {
    if verb == "fail" { return exceptionLine(ownAttribute(task, Name._exception.rawValue)) }
    let name = ownAttribute(task, Name._name.rawValue)
    let text = name.isUnbound ? "task" : string(name)
    guard case .ref(let g) = ownAttribute(task, Name._coro.rawValue), heap.kind(g) == .generator,
      case .str = heap[g, GeneratorSlot.shortName]
    else { return text }
    return "\(text) (\(string(heap[g, GeneratorSlot.shortName])))"
  }

  /// The line of the program in which a task of an event loop is suspended; empty if it is in none.
  private func place(ofLoopTask task: Handle) -> Place {
    var found = Place(file: "", function: "", position: .none)
    guard case .ref(var g) = ownAttribute(task, Name._coro.rawValue) else { return found }
    while heap.kind(g) == .generator, case .int(1) = heap[g, GeneratorSlot.state],
      case .int(let id) = heap[g, GeneratorSlot.code], case .int(let pc) = heap[g, GeneratorSlot.pc]
    {
      if !codes[id].isQuiet {
        let code = codeObjects[id]
        let at = max(0, min(pc - 1, code.positions.count - 1))
        found = Place(
          file: code.fileName, function: code.qualifiedName,
          position: code.position(at: at))
      }
      guard suspendedSend(g) != nil, case .ref(let inner) = heap[g, heap.count(g) - 1] else { break }
      g = inner
    }
    return found
  }

  func primitiveName(_ object: Handle) -> String {
    switch heap.kind(object) {
    case .lock: "Lock"
    case .rlock: "RLock"
    case .condition: "Condition"
    case .task: isProcess(object) ? "Process" : "Thread"
    default: shortName(heap.headers[Int(object)].type)
    }
  }

  /// The current task has reached an operation that cannot go on.
  mutating func emitBlocked(holders: [Int]) {
    guard let (row, arguments) = pendingOperation(current) else { return }
    let name = builtins[row].name
    if name == "sleep" {
      if let last = events.last, last.task == current, case .sleep = last.action, last.point == points { return }
      return emit(.sleep(until: deadline(current) ?? clock))
    }
    // A timer is nothing to look at, and what an event loop waits for its tasks have told.
    if name == "await_timer" || name == "await_ready" { return }
    if let pipe = awaitedPipe(name, arguments, ofTask: current) {
      return emitOperation(pipe, name, .blocks(holders: []), label: "pipe", type: "Pipe")
    }
    guard arguments.count > 0, case .ref(let h) = arguments[0], heap.kind(h) != .list else { return }
    // A `wait` has told so itself when it gave the lock back.
    if let last = events.last, last.task == current, case .operate(let operation) = last.action,
      operation.object == Int(h), operation.verb == Machine.verb(name), case .blocks = operation.effect
    {
      return
    }
    let label = heap.kind(h) == .task ? string(heap[h, TaskSlot.name]) : nil
    emitOperation(h, Machine.verb(name), .blocks(holders: holders), label: label)
  }

  /// The current task leaves a sleep. Where it was let go on at once, as while exploring, nothing has told of it yet.
  mutating func emitSlept() {
    guard observing else { return }
    if let last = events.last(where: { $0.task == current }), case .sleep(let until) = last.action {
      // What began to sleep has told so, whatever the others have done since.
      if points - last.point <= 1 || until > last.clock && until <= clock { return }
    }
    emit(.sleep(until: clock))
  }

  /// Tells what the current task waits for, where another one is to go on and it stands before an operation that
  /// cannot. A run that follows an exploration never tries such an operation, so that nothing else would tell.
  public mutating func noteWaiting() {
    guard observing, instructionsAreFree, current < taskCount, !tasks[current].isFinished,
      case .waits(_, let holder) = readiness(current)
    else { return }
    emitBlocked(holders: holder.map { [$0] } ?? [])
  }

  /// What a person calls an operation: `__enter__` acquires.
  static func verb(_ name: String) -> String {
    switch name {
    case "__enter__": "acquire"
    case "__exit__": "release"
    case "_join_task": "join"
    case "_await_import": "import"
    default: name
    }
  }
}
