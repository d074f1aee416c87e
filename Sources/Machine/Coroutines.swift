import Bytecode

// Coroutines and asynchronous generators: objects of the generators' kind with another type, so that frames, undo and
// hash know nothing of them. What they add is here: who may be awaited or iterated, and in which words they refuse.
//
// What awaits the next value of an asynchronous generator (`asend`, `athrow`, `aclose`) is a generator of the prelude.

extension Machine {
  /// The iterator that `yield from` (`mode` 0) or `await` goes through.
  mutating func getAwaitable(
    _ value: Value, _ mode: UInt8, _ code: UnsafeMutablePointer<Code>
  ) throws(Fault) -> Value {
    if case .ref(let h) = value, heap.kind(h) == .generator {
      switch heap.headers[Int(h)].type {
      case TypeID.coroutine.handle:
        if mode == 0, !code.pointee.isQuiet, !isIterableCoroutine(currentFunction) {
          throw fault(.typeError, "cannot 'yield from' a coroutine object in a non-coroutine generator")
        }
        if mode != 0, suspendedSend(h) != nil {
          throw fault(.runtimeError, "coroutine is being awaited already")
        }
        return value
      case TypeID.generator.handle where mode != 0 && isIterableCoroutine(heap[h, GeneratorSlot.function]),
        TypeID.asyncGeneratorASend.handle, TypeID.asyncGeneratorAThrow.handle, TypeID.anextAwaitable.handle:
        return value
      default: break
      }
    }
    if mode == 0 { return try getIterator(value) }
    // The library yields by awaiting an iterator.
    if code.pointee.isQuiet, type(of: value) == TypeID.tupleIterator.handle { return value }
    if lookup(type(of: value), .__await__).isUnbound { throw notAwaitable(value, mode) }
    throw callPrelude(._await_iterator, [value])
  }

  var currentFunction: Value {
    let t = tasks[current]
    return t.stack[t.fp + codes[Int(t.code)].slotCount + FrameLink.function]
  }

  /// Whether `types.coroutine` has been called on a generator function.
  func isIterableCoroutine(_ function: Value) -> Bool {
    guard case .ref(let f) = function else { return false }
    return !ownAttribute(f, Name._is_coroutine.rawValue).isUnbound
  }

  private mutating func notAwaitable(_ value: Value, _ mode: UInt8) -> Fault {
    let name = typeName(of: value)
    switch mode {
    case 2, 3:
      let method = mode == 2 ? "__aenter__" : "__aexit__"
      return fault(
        .typeError, "'async with' received an object from \(method) that does not implement __await__: \(name)")
    default: return fault(.typeError, "object \(name) can't be used in 'await' expression")
    }
  }

  /// What `async for` asks for its values.
  mutating func getAsyncIterator(_ value: Value) throws(Fault) -> Value {
    if isAsyncGenerator(value) { return value }
    if lookup(type(of: value), .__aiter__).isUnbound {
      throw fault(
        .typeError, "'async for' requires an object with __aiter__ method, got \(typeName(of: value))")
    }
    throw callPrelude(._async_iterator, [value])
  }

  /// What `async for` awaits for the next value.
  mutating func getAnext(_ iterator: Value) throws(Fault) -> Value {
    if isAsyncGenerator(iterator) { throw callPrelude(._asend, [iterator, .none]) }
    throw callPrelude(._async_next, [iterator])
  }

  /// A coroutine or asynchronous generator: nothing to iterate over.
  func isAsynchronous(_ g: Handle) -> Bool {
    let type = heap.headers[Int(g)].type
    return type == TypeID.coroutine.handle || type == TypeID.asyncGenerator.handle
  }

  private func isAsyncGenerator(_ value: Value) -> Bool {
    if case .ref(let h) = value { return heap.headers[Int(h)].type == TypeID.asyncGenerator.handle }
    return false
  }

  // MARK: Resuming

  /// Whether it is a builtin iterator such as `map`, which survives an exception of the program's function.
  func isLazyIterator(_ g: Handle) -> Bool {
    switch heap.headers[Int(g)].type {
    case TypeID.generator.handle, TypeID.coroutine.handle, TypeID.asyncGenerator.handle,
      TypeID.coroutineWrapper.handle, TypeID.asyncGeneratorASend.handle, TypeID.asyncGeneratorAThrow.handle,
      TypeID.anextAwaitable.handle:
      false
    default: true
    }
  }

  /// What errors call it.
  func generatorWord(_ g: Handle) -> String {
    switch heap.headers[Int(g)].type {
    case TypeID.coroutine.handle: "coroutine"
    case TypeID.asyncGenerator.handle: "async generator"
    default: "generator"
    }
  }

  /// What a finished coroutine or awaitable says when it is resumed; nil: it is at its end, like a generator.
  mutating func reuseRefusal(_ g: Handle) -> Fault? {
    switch heap.headers[Int(g)].type {
    case TypeID.coroutine.handle: fault(.runtimeError, "cannot reuse already awaited coroutine")
    case TypeID.asyncGeneratorASend.handle:
      fault(.runtimeError, "cannot reuse already awaited __anext__()/asend()")
    case TypeID.asyncGeneratorAThrow.handle:
      fault(.runtimeError, "cannot reuse already awaited aclose()/athrow()")
    default: nil
    }
  }

  mutating func checkResumable(_ g: Handle, _ state: Int, _ sent: Value) throws(Fault) {
    if state == 2 { throw fault(.valueError, "\(generatorWord(g)) already executing") }
    if state == 0, !sent.isNone {
      throw fault(.typeError, "can't send non-None value to a just-started \(generatorWord(g))")
    }
  }

  /// Warns of a coroutine that goes away before anything has begun it; `at`: the instruction that dropped it.
  mutating func warnNeverAwaited(_ g: Handle, _ object: CodeObject, at: Int, _ module: Handle) {
    let position = object.position(at: at)
    noteNeverAwaited(g, object, position)
    let line = Int(position.line)
    let message = "coroutine '\(string(heap[g, GeneratorSlot.name]))' was never awaited"
    guard !ignoresWarnings(of: TypeID.runtimeWarning.handle), isFirstWarning("\(message):\(line)", in: module) else {
      return
    }
    var text = "\(object.fileName):\(line): RuntimeWarning: \(message)\n"
    if let source = world.sourceLine(object.fileName, line) {
      text += "  " + source.trimmed + "\n"
    }
    write(Text(text + "RuntimeWarning: Enable tracemalloc to get the object allocation traceback\n"), to: 2)
  }

  private mutating func noteNeverAwaited(_ g: Handle, _ object: CodeObject, _ position: CodePosition) {
    guard observing else { return }
    let place = Place(file: object.fileName, function: object.qualifiedName, position: position)
    let note = Note(
      object: Int(g), type: "Coroutine", label: string(heap[g, GeneratorSlot.shortName]), verb: "never awaited")
    events.append(Event(task: current, point: points, clock: clock, place: place, action: .note(note)))
  }

  /// The same of a coroutine that was still there at the end of the program.
  mutating func warnNeverAwaitedAtEnd(_ g: Handle) {
    if case .int(let id) = heap[g, GeneratorSlot.code] {
      noteNeverAwaited(g, codeObjects[id], codeObjects[id].position(at: 0))
    }
    guard !ignoresWarnings(of: TypeID.runtimeWarning.handle) else { return }
    let name = string(heap[g, GeneratorSlot.name])
    write(Text("sys:1: RuntimeWarning: coroutine '\(name)' was never awaited\n"), to: 2)
  }

  /// Whether the first filter of `warnings` for all warnings of a category says `ignore`. (One with a text or a place
  /// is not looked at.)
  private mutating func ignoresWarnings(of category: Handle) -> Bool {
    guard case .ref(let warnings) = dictGetName(modules, intern("warnings")),
      case .ref(let filters) = ownAttribute(warnings, intern("filters")), heap.kind(filters) == .list
    else { return false }
    for filter in elements(filters) {
      guard case .ref(let f) = filter, heap.kind(f) == .tuple, heap.count(f) == 5, heap[f, 1].isNone, heap[f, 3].isNone,
        case .ref(let kind) = heap[f, 2], isSubtype(category, of: kind)
      else { continue }
      return string(heap[f, 0]) == "ignore"
    }
    return false
  }

  /// Whether a warning has not been shown for this place; notes that it has, where CPython does.
  private mutating func isFirstWarning(_ key: String, in namespace: Handle) -> Bool {
    let name = intern("__warningregistry__")
    var registry: Handle = 0
    if case .ref(let h) = namespaceValue(namespace, name), heap.kind(h) == .dict { registry = h }
    if registry == 0 {
      registry = makeDict()
      setNamespaceValue(namespace, name, .ref(registry))
    }
    let entry = intern(key)
    guard dictGetName(registry, entry).isUnbound else { return false }
    dictSetName(registry, entry, .bool(true))
    return true
  }

  // MARK: Patterns

  /// Whether a sequence or mapping pattern may match a value.
  mutating func matchType(_ value: Value, isMapping: Bool) throws(Fault) -> Value {
    guard case .ref(let h) = value else { return .bool(false) }
    switch heap.kind(h) {
    case .list, .tuple, .range: return .bool(!isMapping)
    case .dict: return .bool(isMapping)
    default:
      // What `collections.abc.Sequence` and `Mapping` mark their subclasses with.
      guard case .int(let flags) = lookup(heap.headers[Int(h)].type, .__abc_tpflags__) else { return .bool(false) }
      return .bool(flags & (isMapping ? 64 : 32) != 0)
    }
  }
}

extension String {
  /// Without the blanks at both ends.
  fileprivate var trimmed: String {
    let blanks: [Character] = [" ", "\t", "\r", "\u{0C}"]
    var rest = self[...]
    while let first = rest.first, blanks.contains(first) { rest = rest.dropFirst() }
    while let last = rest.last, blanks.contains(last) { rest = rest.dropLast() }
    return String(rest)
  }
}
