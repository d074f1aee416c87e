import Bytecode

// Linking: from immutable code objects to what the loop runs.

extension Machine {
  /// Links code (and the code nested in it) for a module. Returns its number.
  mutating func link(_ object: CodeObject, module: Handle, isQuiet: Bool) -> Int {
    let constants = UnsafeMutablePointer<Value>.allocate(capacity: max(1, object.constants.count))
    for (i, constant) in object.constants.enumerated() {
      (constants + i).initialize(to: makeConstant(constant, module, isQuiet))
    }
    let names = UnsafeMutablePointer<UInt32>.allocate(capacity: max(1, object.names.count))
    for (i, name) in object.names.enumerated() { (names + i).initialize(to: intern(name)) }
    let ops = UnsafeMutablePointer<Op>.allocate(capacity: max(1, object.instructions.count))
    var sends = false
    for (i, instruction) in object.instructions.enumerated() {
      if instruction.op == .send { sends = true }
      (ops + i).initialize(to: linkInstruction(instruction, isQuiet, hasModule: heap.kind(module) == .module))
    }
    relieve(ops, object)
    let slots = object.slotNames.count
    let isSimple = object.keywordOnlyCount == 0 && object.flags.isDisjoint(with: [.varArgs, .varKeywords])
    let isBuiltins = isQuiet && module == builtinsModule
    let code = Code(
      ops: ops, count: object.instructions.count, constants: constants, constantCount: object.constants.count,
      names: names, slotCount: slots, parameterCount: object.parameterCount, argumentCount: object.argumentCount,
      positionalOnlyCount: object.positionalOnlyCount, keywordOnlyCount: object.keywordOnlyCount,
      flags: object.flags, frameRoom: slots + FrameLink.count + object.stackSize + 16, module: module,
      isQuiet: isQuiet, hasHandlers: !object.handlers.isEmpty,
      sends: sends, identity: identity(of: object),
      isSimple: isSimple, isBuiltins: isBuiltins, isDirect: isSimple && !isBuiltins,
      birth: UInt32(truncatingIfNeeded: codeCount) << 14, live: liveSlots(object))
    if codeCount == codeCapacity { growCodes() }
    (codes + codeCount).initialize(to: code)
    codeObjects.append(object)
    heap.codeIdentities.append(code.identity)
    codeCount += 1
    if heap.references.isOn { countConstants(codeCount - 1) }
    return codeCount - 1
  }

  /// Drops the newest code: the import of its module is undone.
  mutating func unlink(to count: Int) {
    for i in count..<codeCount { codes[i].deallocate() }
    codeObjects.removeLast(codeCount - count)
    heap.codeIdentities.removeLast(codeCount - count)
    codeCount = count
  }

  private func liveSlots(_ object: CodeObject) -> UnsafeMutablePointer<UInt64>? {
    guard !object.liveSlots.isEmpty else { return nil }
    let live = UnsafeMutablePointer<UInt64>.allocate(capacity: object.liveSlots.count)
    live.initialize(from: object.liveSlots, count: object.liveSlots.count)
    return live
  }

  mutating func growCodes() {
    let larger = UnsafeMutablePointer<Code>.allocate(capacity: codeCapacity * 2)
    larger.initialize(from: codes, count: codeCount)
    retiredCodes.append(codes)
    codes = larger
    codeCapacity *= 2
  }

  private func linkInstruction(_ instruction: Instruction, _ isQuiet: Bool, hasModule: Bool) -> Op {
    var weight: UInt8 = 0
    if isQuiet {
      if instruction.op == .jumpBack { weight = 4 }
      if instruction.op == .call || instruction.op == .callUnpack { weight = 2 | 8 }
    } else if instruction.op.isSwitchPointOnContainers {
      weight = 16
    } else if instruction.op.isSwitchPoint {
      weight = 1
      if [.jumpBack, .call, .callKeywords, .callUnpack].contains(instruction.op) { weight = 3 }
    }
    let accesses = isQuiet && (instruction.op.isSwitchPoint || instruction.op.isSwitchPointOnContainers)
    var op = Op(
      op: instruction.op, x: instruction.x, weight: weight, accesses: accesses, b: instruction.b, a: instruction.a)
    op.drops = instruction.op.drops
    // No object has this shape: globals that are a dict are never found by a cache.
    if !hasModule { op.cachedShape = .max }
    return op
  }

  /// FNV-1a over what tells two codes apart.
  private func identity(of object: CodeObject) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ word: UInt64) { hash = (hash ^ word) &* 0x100_0000_01B3 }
    for byte in object.qualifiedName.utf8 { add(UInt64(byte)) }
    add(UInt64(object.firstLine))
    for instruction in object.instructions {
      add(UInt64(instruction.op.rawValue) << 40 | UInt64(UInt32(bitPattern: instruction.a)))
    }
    return hash
  }

  /// A constant as a value; code in it is linked.
  mutating func makeConstant(_ constant: CodeConstant, _ module: Handle, _ isQuiet: Bool) -> Value {
    switch constant {
    case .none: return .none
    case .ellipsis: return .ellipsis
    case .bool(let b): return .bool(b)
    case .int(let big): return makeInt(big)
    case .float(let d): return .float(d)
    case .imaginary(let value): return makeComplex(Complex(real: 0, imag: value))
    case .string(let points): return .str(heap.immutables.intern(Text(codePoints: points)))
    case .bytes(let bytes): return makeBytes(bytes)
    case .tuple(let parts):
      let values = parts.map { makeConstant($0, module, isQuiet) }
      return makeTuple(values)
    case .frozenSet(let parts):
      let set = makeSet(frozen: true)
      for part in parts {
        let value = makeConstant(part, module, isQuiet)
        if let hash = try? nativeHash(value) { tableInsert(set, value, .none, hash) }
      }
      return .ref(set)
    case .code(let object):
      let h = heap.allocate(.code, TypeID.code.handle, count: 1)
      heap.store(h, 0, .int(link(object, module: module, isQuiet: isQuiet)))
      return .ref(h)
    }
  }

  /// A function without closure for linked code.
  mutating func makeFunction(_ id: Int) -> Value {
    let object = codeObjects[id]
    let f = heap.allocate(.function, TypeID.function.handle, count: FunctionSlot.count)
    heap.store(f, FunctionSlot.code, .int(id))
    heap.store(f, FunctionSlot.defaults, .none)
    heap.store(f, FunctionSlot.kwDefaults, .none)
    heap.store(f, FunctionSlot.closure, .none)
    heap.store(f, FunctionSlot.name, .str(intern(object.name)))
    heap.store(f, FunctionSlot.qualname, .str(intern(object.qualifiedName)))
    if let doc = object.docString {
      heap.store(f, FunctionSlot.doc, .str(heap.immutables.intern(Text(codePoints: doc))))
    } else {
      heap.store(f, FunctionSlot.doc, .none)
    }
    heap.store(f, FunctionSlot.annotations, .none)
    return .ref(f)
  }

  /// The `makeFunction` instruction; returns the new stack pointer.
  mutating func makeFunction(
    _ i: UnsafeMutablePointer<Op>, _ code: UnsafeMutablePointer<Code>, _ sp: UnsafeMutablePointer<Value>
  )
    -> UnsafeMutablePointer<Value>
  {
    guard case .ref(let c) = code.pointee.constants[Int(i.pointee.a)], case .int(var id) = heap[c, 0] else { return sp }
    if codes[id].module != code.pointee.module { id = copy(ofCode: id, for: code.pointee.module) }
    let function = makeFunction(id)
    guard case .ref(let f) = function else { return sp }
    var top = sp
    func take() -> Value {
      top -= 1
      return top.pointee
    }
    if i.pointee.x & 8 != 0 { heap.store(f, FunctionSlot.closure, take()) }
    if i.pointee.x & 4 != 0 { heap.store(f, FunctionSlot.annotations, take()) }
    if i.pointee.x & 2 != 0 { heap.store(f, FunctionSlot.kwDefaults, take()) }
    if i.pointee.x & 1 != 0 { heap.store(f, FunctionSlot.defaults, take()) }
    top.pointee = function
    return top + 1
  }

  // MARK: The prelude

  /// Runs the builtins' Python part, which must neither block nor fail, and takes its functions over.
  public mutating func loadPrelude(_ object: CodeObject) {
    let id = link(object, module: builtinsModule, isQuiet: true)
    let body = addTask(name: "", thread: .none)
    let function = makeFunction(id)
    prepare(body, function, [])
    current = body
    pointLimit = Int.max
    anyPointLimit = Int.max
    let stop = runPlain()
    assert(stop == .ended)
    stackRoom -= tasks[0].capacity
    tasks[0].stack.deallocate()
    taskCount = 0
    candidates.forget()
    for function in PreludeFunction.allCases {
      let value = ownAttribute(builtinsModule, intern(function.text))
      if !value.isUnbound { prelude[function] = value }
    }
    preludeModule = builtinsModule
    builtinsModule = publicBuiltins()
    equip(.object, with: PreludeMethods.object)
    heap.permanent = Handle(heap.headerCount)
  }

  /// Makes functions of the prelude a native type's methods.
  private mutating func equip(_ type: TypeID, with methods: [(name: String, function: String)]) {
    for method in methods {
      let function = ownAttribute(preludeModule, intern(method.function))
      guard case .ref(let h) = function else { continue }
      heap.setType(h, TypeID.builtinFunction.handle)
      setTypeAttribute(type.handle, intern(method.name), function)
    }
    updateFlags(type.handle)
  }

  /// What programs see of the builtins: all names that do not begin with an underscore, but for dunders.
  private mutating func publicBuiltins() -> Handle {
    let module = makeModule("builtins")
    for name in shapes.names(heap.aux(preludeModule)) {
      let text = heap.immutables.text(name)
      guard text[0] != 95 || text.isDunder else { continue }
      let value = ownAttribute(preludeModule, name)
      if case .ref(let h) = value, heap.kind(h) == .function { heap.setType(h, TypeID.builtinFunction.handle) }
      setModuleAttribute(module, name, value)
    }
    dictSetName(modules, Name.builtins.rawValue, .ref(module))
    return module
  }

  // MARK: Modules

  /// Begins the program: makes `__main__` and the main task, whose first frame runs `main`'s body.
  public mutating func load(main: CodeObject) {
    mainCode = main
    let id = link(main, module: makeMain(), isQuiet: false)
    startMain(._run_main, makeFunction(id))
  }

  /// Makes `__main__` where there is none yet.
  @discardableResult
  public mutating func makeMain() -> Handle {
    if mainModule != 0 { return mainModule }
    mainModule = makeModule("__main__")
    dictSetName(modules, Name.__main__.rawValue, .ref(mainModule))
    for name in [Name.__doc__, .__package__, .__loader__, .__spec__] {
      setModuleAttribute(mainModule, name.rawValue, .none)
    }
    setModuleAttribute(mainModule, Name.__annotations__.rawValue, .ref(makeDict()))
    setModuleAttribute(mainModule, Name.__builtins__.rawValue, .ref(builtinsModule))
    return mainModule
  }

  public mutating func setMainFile(_ name: String) {
    setModuleAttribute(mainModule, Name.__file__.rawValue, .str(intern(name)))
    setModuleAttribute(mainModule, Name.__cached__.rawValue, .none)
  }

  /// The main task, about to call `body` under the prelude's supervision.
  private mutating func startMain(_ supervisor: PreludeFunction, _ body: Value) {
    let task = addTask(name: "MainThread", thread: .none)
    prepare(task, prelude[supervisor], [body])
  }

  /// Runs more code in `__main__`, as the prompt does: the main task, which must have ended, begins anew.
  public mutating func loadMore(_ object: CodeObject) {
    let id = link(object, module: makeMain(), isQuiet: false)
    let body = makeFunction(id)
    if taskCount == 0 { return startMain(._run_entry, body) }
    tasks[0].isFinished = false
    candidates.forget()
    heap.store(tasks[0].object, TaskSlot.isFinished, .bool(false))
    heap.store(tasks[0].object, TaskSlot.exception, .none)
    prepare(0, prelude[._run_entry], [body])
  }
}
