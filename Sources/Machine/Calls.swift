import Bytecode

// Calls other than the loop's own fast paths: any callable, keywords, unpacking, classes.
//
// A call lies on the task's stack as `[callable, self or unbound, arguments…]`. `enterCall` either leaves a native
// result in its place, or has pushed the frame that will. It works on the task's saved registers; the loop saves
// them before and reloads them after.

extension Machine {
  /// How a frame that is entered hands its result back.
  struct Entry {
    /// Offset of the callable on the stack; the result replaces it, and everything above is dropped.
    var base: Int
    /// Arguments after the self slot.
    var count: Int
    /// A tuple of names for the last arguments; 0: all positional.
    var names: Handle = 0
    var flags: FrameLink.Flags = []
    var levels = RecursionLevels.frame
  }

  mutating func enterCall(_ entry: Entry) throws(Fault) {
    var entry = entry
    for _ in 0..<64 {
      let slots = tasks[current].stack + entry.base
      guard case .ref(let h) = slots[0] else { throw notCallable(slots[0]) }
      switch heap.kind(h) {
      case .function:
        return try enterFunction(h, entry)
      case .builtin:
        if try callBuiltin(h, &entry) { return }
      case .boundMethod:
        if case .unbound = slots[1] {
          slots[1] = heap[h, 1]
        } else {
          insertArgument(&entry, slots[1])
          tasks[current].stack[entry.base + 1] = heap[h, 1]
        }
        tasks[current].stack[entry.base] = heap[h, 0]
      case .type:
        absorbSelf(&entry)
        if try construct(h, &entry) { return }
      default:
        absorbSelf(&entry)
        let type = heap.headers[Int(h)].type
        let method = lookup(type, .__call__)
        if heap.kind(h) == .staticMethod {
          tasks[current].stack[entry.base] = heap[h, 0]
          continue
        }
        if method.isUnbound { throw notCallable(.ref(h)) }
        tasks[current].stack[entry.base] = method
        tasks[current].stack[entry.base + 1] = .ref(h)
        entry.levels = .callAndFrame
      }
    }
    throw fault(.recursionError, "maximum recursion depth exceeded while calling a Python object")
  }

  private mutating func notCallable(_ value: Value) -> Fault {
    fault(.typeError, "'\(typeName(of: value))' object is not callable")
  }

  /// Makes a bound self an ordinary first argument.
  private mutating func absorbSelf(_ entry: inout Entry) {
    let slots = tasks[current].stack + entry.base
    if case .unbound = slots[1] { return }
    insertArgument(&entry, slots[1])
    tasks[current].stack[entry.base + 1] = .unbound
  }

  private mutating func insertArgument(_ entry: inout Entry, _ value: Value) {
    ensureStack(entry.base + entry.count + 4)
    let first = tasks[current].stack + entry.base + 2
    var i = entry.count
    while i > 0 {
      first[i] = first[i - 1]
      i -= 1
    }
    first[0] = value
    entry.count += 1
    tasks[current].sp = entry.base + 2 + entry.count
  }

  // MARK: Python functions

  private mutating func enterFunction(_ function: Handle, _ entry: Entry) throws(Fault) {
    let t = tasks + current
    guard case .int(let id) = heap[function, FunctionSlot.code] else { return }
    let code = codes + id
    var given = entry.count
    var frame = entry.base + 2
    if case .unbound = t.pointee.stack[entry.base + 1] {
    } else {
      given += 1
      frame -= 1
    }
    ensureStack(frame + max(given, code.pointee.slotCount) + code.pointee.frameRoom)
    var levels = entry.levels
    if levels == .callAndFrame, code.pointee.isQuiet { levels = .call }
    // Within the builtins what CPython does in one step may take several functions.
    if levels == .frame, code.pointee.isBuiltins, id != Int(t.pointee.code), codes[Int(t.pointee.code)].isBuiltins {
      levels = .none
    }
    if t.pointee.depth + levels.count > Int32(limits.recursion) {
      throw fault(.recursionError, tooDeep(id, levels))
    }
    var entry = entry
    entry.levels = levels
    if !code.pointee.isSimple || entry.names != 0 {
      try bind(function, code, frame, given, entry.names)
    } else if given != code.pointee.parameterCount, !addDefaults(function, code, frame, given) {
      try bind(function, code, frame, given, 0)
    }
    pushFrame(.ref(function), Int32(id), code, frame, entry)
  }

  /// Puts the defaults of the last parameters in place; false if that is not all there is to do.
  @inline(__always) private mutating func addDefaults(
    _ function: Handle, _ code: UnsafeMutablePointer<Code>, _ frame: Int, _ given: Int
  ) -> Bool {
    let missing = code.pointee.parameterCount - given
    guard missing > 0, case .ref(let defaults) = heap[function, FunctionSlot.defaults] else { return false }
    let skipped = heap.count(defaults) - missing
    if skipped < 0 { return false }
    let slots = tasks[current].stack + frame + given
    for i in 0..<missing { slots[i] = heap[defaults, skipped + i] }
    return true
  }

  /// Links a frame whose parameters lie in place, and makes it current.
  mutating func pushFrame(
    _ function: Value, _ id: Int32, _ code: UnsafeMutablePointer<Code>, _ frame: Int, _ entry: Entry
  ) {
    let t = tasks + current
    let slots = t.pointee.stack + frame
    var i = code.pointee.parameterCount
    while i < code.pointee.slotCount {
      slots[i] = .unbound
      i += 1
    }
    let links = slots + code.pointee.slotCount
    links[FrameLink.back] = .raw(UInt64(UInt32(bitPattern: t.pointee.code)) << 32 | UInt64(UInt32(t.pointee.pc)))
    links[FrameLink.shape] = FrameLink.shape(
      callerFrame: t.pointee.fp, result: frame - entry.base, flags: entry.flags, levels: entry.levels.count)
    links[FrameLink.function] = function
    t.pointee.fp = frame
    t.pointee.sp = frame + code.pointee.slotCount + FrameLink.count
    t.pointee.code = id
    t.pointee.pc = 0
    t.pointee.depth += entry.levels.count
  }

  /// Puts arguments where parameters are expected: defaults, keywords, `*args`, `**kwargs`.
  private mutating func bind(
    _ function: Handle, _ code: UnsafeMutablePointer<Code>, _ frame: Int, _ given: Int, _ names: Handle
  ) throws(Fault) {
    let slots = tasks[current].stack + frame
    let c = code.pointee
    let keywordCount = names == 0 ? 0 : heap.count(names)
    let positional = given - keywordCount
    let keywords = (0..<keywordCount).map { (heap[names, $0], slots[positional + $0]) }
    var extra: [Value] = []
    if positional > c.argumentCount { extra = (c.argumentCount..<positional).map { slots[$0] } }
    let object = codeObjects[Int(code - codes)]
    var i = min(positional, c.argumentCount)
    while i < c.slotCount {
      slots[i] = .unbound
      i += 1
    }
    let rest = c.argumentCount + c.keywordOnlyCount
    var kwargs: Handle = 0
    if c.flags.contains(.varKeywords) {
      kwargs = makeDict()
      slots[rest + (c.flags.contains(.varArgs) ? 1 : 0)] = .ref(kwargs)
    }
    for (name, value) in keywords {
      guard case .str(let s) = name else { continue }
      let interned = heap.immutables.intern(s)
      try bindKeyword(function, code, object, slots, kwargs, interned, value)
    }
    if c.flags.contains(.varArgs) {
      slots[rest] = makeTuple(extra)
    } else if !extra.isEmpty {
      throw tooManyArguments(function, code, object, given: positional, slots)
    }
    try fillDefaults(function, code, object, slots)
  }

  private mutating func bindKeyword(
    _ function: Handle, _ code: UnsafeMutablePointer<Code>, _ object: CodeObject,
    _ slots: UnsafeMutablePointer<Value>, _ kwargs: Handle, _ name: UInt32, _ value: Value
  ) throws(Fault) {
    let c = code.pointee
    let text = heap.immutables.text(name).string
    for i in c.positionalOnlyCount..<(c.argumentCount + c.keywordOnlyCount) where object.slotNames[i] == text {
      guard case .unbound = slots[i] else {
        throw fault(.typeError, "\(functionName(function))() got multiple values for argument '\(text)'")
      }
      slots[i] = value
      return
    }
    if kwargs != 0 { return dictSetName(kwargs, name, value) }
    let names = object.slotNames
    if (0..<c.positionalOnlyCount).contains(where: { names[$0] == text }) {
      throw fault(
        .typeError,
        "\(functionName(function))() got some positional-only arguments passed as keyword arguments: '\(text)'")
    }
    if heap.headers[Int(function)].type == TypeID.builtinFunction.handle {
      throw fault(.typeError, "'\(text)' is an invalid keyword argument for \(functionName(function))()")
    }
    throw fault(.typeError, "\(functionName(function))() got an unexpected keyword argument '\(text)'")
  }

  private func functionName(_ function: Handle) -> String { string(heap[function, FunctionSlot.qualname]) }

  private mutating func fillDefaults(
    _ function: Handle, _ code: UnsafeMutablePointer<Code>, _ object: CodeObject, _ slots: UnsafeMutablePointer<Value>
  ) throws(Fault) {
    let c = code.pointee
    var missing: [String] = []
    var defaults: Handle = 0
    if case .ref(let d) = heap[function, FunctionSlot.defaults] { defaults = d }
    let defaultCount = defaults == 0 ? 0 : heap.count(defaults)
    for i in 0..<c.argumentCount {
      guard case .unbound = slots[i] else { continue }
      let j = i - (c.argumentCount - defaultCount)
      if j >= 0 { slots[i] = heap[defaults, j] } else { missing.append(object.slotNames[i]) }
    }
    if !missing.isEmpty { throw missingArguments(function, missing, "positional") }
    var kwDefaults: Handle = 0
    if case .ref(let d) = heap[function, FunctionSlot.kwDefaults] { kwDefaults = d }
    for i in c.argumentCount..<(c.argumentCount + c.keywordOnlyCount) {
      guard case .unbound = slots[i] else { continue }
      let name = object.slotNames[i]
      let value = kwDefaults == 0 ? Value.unbound : dictGetName(kwDefaults, intern(name))
      if value.isUnbound { missing.append(name) } else { slots[i] = value }
    }
    if !missing.isEmpty { throw missingArguments(function, missing, "keyword-only") }
  }

  private mutating func missingArguments(_ function: Handle, _ names: [String], _ kind: String) -> Fault {
    let quoted = names.map { "'\($0)'" }
    let list: String
    switch quoted.count {
    case 1: list = quoted[0]
    case 2: list = quoted.joined(separator: " and ")
    default: list = quoted.dropLast().joined(separator: ", ") + ", and " + quoted[quoted.count - 1]
    }
    let plural = names.count == 1 ? "" : "s"
    return fault(
      .typeError, "\(functionName(function))() missing \(names.count) required \(kind) argument\(plural): \(list)")
  }

  private mutating func tooManyArguments(
    _ function: Handle, _ code: UnsafeMutablePointer<Code>, _ object: CodeObject, given: Int,
    _ slots: UnsafeMutablePointer<Value>
  ) -> Fault {
    let c = code.pointee
    var defaultCount = 0
    if case .ref(let d) = heap[function, FunctionSlot.defaults] { defaultCount = heap.count(d) }
    let most = c.argumentCount
    let least = most - defaultCount
    if heap.headers[Int(function)].type == TypeID.builtinFunction.handle, defaultCount > 0 {
      let plural = most == 1 ? "" : "s"
      return fault(.typeError, "\(functionName(function)) expected at most \(most) argument\(plural), got \(given)")
    }
    let takes: String
    if defaultCount > 0 {
      takes = "from \(least) to \(most) positional arguments"
    } else {
      takes = "\(most) positional argument\(most == 1 ? "" : "s")"
    }
    var keywordOnly = 0
    for i in c.argumentCount..<(c.argumentCount + c.keywordOnlyCount) {
      if case .unbound = slots[i] {} else { keywordOnly += 1 }
    }
    var was = "\(given) \(given == 1 ? "was" : "were") given"
    if keywordOnly > 0 {
      let s = keywordOnly == 1 ? "" : "s"
      was =
        "\(given) positional argument\(given == 1 ? "" : "s") (and \(keywordOnly) keyword-only argument\(s)) were given"
    }
    return fault(.typeError, "\(functionName(function))() takes \(takes) but \(was)")
  }

  // MARK: Builtins

  /// True if the call is over (its result lies in place); false if `entry` describes another call to make.
  private mutating func callBuiltin(_ h: Handle, _ entry: inout Entry) throws(Fault) -> Bool {
    // Not a copy of the row, which would count references to all its parts.
    let row = builtins + builtinRow(h)
    absorbSelf(&entry)
    var keywords = Value.unbound
    if entry.names != 0 { keywords = try takeKeywords(row, &entry) }
    if row.pointee.mayBlock, entry.count < 4 {
      // A blocking operation must be a plain call, which can be tried again.
      let spread: [PreludeFunction] = [._call0, ._call1, ._call2, ._call3]
      // What is left out goes through Python code as the end marker.
      let values = (0..<entry.count).map { i in
        let value = tasks[current].stack[entry.base + 2 + i]
        return value.isUnbound ? .end : value
      }
      replaceCall(&entry, prelude[spread[entry.count]], [.ref(h)] + values)
      return false
    }
    let t = tasks + current
    var arguments = Arguments(base: t.pointee.stack + entry.base + 2, count: entry.count)
    arguments.keywords = keywords
    t.pointee.sp = entry.base + 2 + entry.count
    if arguments.count < row.pointee.minimum || (arguments.count > row.pointee.maximum && row.pointee.maximum >= 0) {
      try refuseCount(row, arguments.count)
    }
    if row.pointee.isOperation {
      hasOperated = true
      if stopsAfterOperations { stopSoon() }
    }
    do {
      let result = try row.pointee.native(&self, arguments)
      tasks[current].stack[entry.base] = result
      tasks[current].sp = entry.base + 1
      return true
    } catch .call {
      entry.levels = levelsOfPending(isCall: true)
      replaceCall(&entry, pendingCallable, pendingArguments)
      return false
    } catch .resume {
      try resumePending(entry)
      return true
    }
  }

  @inline(never)
  private mutating func takeKeywords(
    _ row: UnsafeMutablePointer<BuiltinRow>, _ entry: inout Entry
  ) throws(Fault) -> Value {
    if row.pointee.keywords.first == "**" { return collectKeywords(&entry) }
    try arrangeKeywords(row.pointee, &entry)
    return .unbound
  }

  mutating func replaceCall(_ entry: inout Entry, _ callable: Value, _ arguments: [Value]) {
    ensureStack(entry.base + 2 + arguments.count)
    let slots = tasks[current].stack + entry.base
    slots[0] = callable
    slots[1] = .unbound
    for i in 0..<arguments.count { slots[2 + i] = arguments[i] }
    entry.count = arguments.count
    entry.names = 0
    tasks[current].sp = entry.base + 2 + arguments.count
  }

  private static let searches = ["find", "rfind", "index", "rindex", "count", "startswith", "endswith"]

  mutating func checkCount(_ row: BuiltinRow, _ count: Int) throws(Fault) {
    if count >= row.minimum, row.maximum < 0 || count <= row.maximum { return }
    let own = row.isMethod ? 1 : 0
    let given = count - own
    let (least, most) = (row.minimum - own, row.maximum - own)
    if row.isConstructor, count == 0 { throw fault(.typeError, "\(row.owner)__new__(): not enough arguments") }
    if row.isMethod, count == 0 {
      throw fault(.typeError, "unbound method \(row.owner)\(row.name)() needs an argument")
    }
    let message: String
    if row.isSlot, row.name != "__init__", row.name != "__call__" {
      // What CPython unpacks with an empty name.
      let isNamed = !["mul__", "pow__", "setitem__", "setattr__"].contains { row.name.hasSuffix($0) }
      let bound = least == most ? "" : given < least ? "at least " : "at most "
      let n = given < least ? least : most
      message = "\(isNamed ? "" : " ")expected \(bound)\(n) argument\(n == 1 ? "" : "s"), got \(given)"
    } else if row.maximum == row.minimum {
      switch most {
      case 0: message = "\(row.owner)\(row.name)() takes no arguments (\(given) given)"
      case 1: message = "\(row.owner)\(row.name)() takes exactly one argument (\(given) given)"
      default: message = "\(row.name) expected \(most) arguments, got \(given)"
      }
    } else if Self.searches.contains(row.name), ["str.", "bytes.", "bytearray."].contains(row.owner) {
      let bound = given < least ? "at least 1 argument" : "at most \(most) arguments"
      message = "\(row.name)() takes \(bound) (\(given) given)"
    } else if given < least {
      message = "\(row.name) expected at least \(least) argument\(least == 1 ? "" : "s"), got \(given)"
    } else if !row.keywords.isEmpty, most > 0 {
      message = "\(row.callName)() takes at most \(most) argument\(most == 1 ? "" : "s") (\(given) given)"
    } else {
      message = "\(row.name) expected at most \(most) argument\(most == 1 ? "" : "s"), got \(given)"
    }
    throw fault(.typeError, message)
  }

  /// Takes the keyword arguments off the stack into a dict.
  private mutating func collectKeywords(_ entry: inout Entry) -> Value {
    let dict = makeDict()
    let positional = entry.count - heap.count(entry.names)
    for i in positional..<entry.count {
      guard case .str(let s) = heap[entry.names, i - positional] else { continue }
      dictSetName(dict, heap.immutables.intern(s), tasks[current].stack[entry.base + 2 + i])
    }
    entry.count = positional
    entry.names = 0
    return .ref(dict)
  }

  /// Puts keyword arguments of a builtin at their positions; ones left out in between are `unbound`.
  private mutating func arrangeKeywords(_ row: BuiltinRow, _ entry: inout Entry) throws(Fault) {
    let count = heap.count(entry.names)
    let positional = entry.count - count
    ensureStack(entry.base + 2 + max(entry.count, row.maximum))
    let slots = tasks[current].stack + entry.base + 2
    let given = (0..<count).map { (heap[entry.names, $0], slots[positional + $0]) }
    if row.keywords.isEmpty {
      let name = row.isConstructor ? row.callName : row.owner + row.name
      throw fault(.typeError, "\(name)() takes no keyword arguments")
    }
    var used = positional
    for i in positional..<max(entry.count, row.maximum) { slots[i] = .unbound }
    for (name, value) in given {
      let text = string(name)
      guard let k = row.keywords.firstIndex(of: text) else {
        throw fault(.typeError, "'\(text)' is an invalid keyword argument for \(row.callName)()")
      }
      let i = row.keywordsFrom + k
      if i < positional {
        throw fault(
          .typeError, "argument for \(row.callName)() given by name ('\(text)') and position (\(i + 1))")
      }
      slots[i] = value
      used = max(used, i + 1)
    }
    entry.count = used
    entry.names = 0
    tasks[current].sp = entry.base + 2 + used
  }

  // MARK: Classes

  /// `cls(…)`. True if done or a frame is entered; false if `entry` describes another call to make.
  private mutating func construct(_ type: Handle, _ entry: inout Entry) throws(Fault) -> Bool {
    let slots = tasks[current].stack + entry.base
    let metatype = heap.headers[Int(type)].type
    if metatype != TypeID.type.handle, let method = userMethod(metatype, .__call__) {
      slots[0] = method
      slots[1] = .ref(type)
      return false
    }
    let flags = typeFlags(type)
    guard flags.contains(.user) else {
      if layout(type) == .exception, isSubtype(type, of: TypeID.baseException.handle) {
        return try constructException(type, nil, &entry)
      }
      // A native type: its `__new__` is native, or a function of the prelude.
      let new = lookup(type, .__new__)
      if new.isUnbound { throw cannotCreate(type) }
      slots[0] = new
      slots[1] = .ref(type)
      return false
    }
    if flags.contains(.new) || isMadeByNew(layout(type)) || flags.contains(.immutable) {
      if !flags.contains(.new), flags.contains(.immutable), hasNativeInit(type) {
        // A subclass of int, tuple …: the native `__new__` makes all of it.
        slots[0] = lookup(type, .__new__)
        slots[1] = .ref(type)
        return false
      }
      insertArgument(&entry, .ref(type))
      tasks[current].stack[entry.base] = prelude[._type_call]
      return false
    }
    let initialiser = lookup(type, .__init__)
    if case .ref(let f) = initialiser, isCalledByType(f, layout(type)) {
      insertArgument(&entry, .ref(type))
      tasks[current].stack[entry.base] = prelude[._type_call]
      return false
    }
    let instance = try allocateInstance(type, entry)
    if case .ref(let f) = initialiser, heap.kind(f) == .function {
      // [instance, instance, arguments…]: the result is what lies in the callable's place.
      slots[0] = .ref(instance)
      slots[1] = .ref(instance)
      var call = entry
      call.flags = entry.flags.union(.constructs)
      call.levels = .callAndFrame
      try enterFunction(f, call)
      return true
    }
    if case .ref(let f) = initialiser, heap.kind(f) == .builtin, layout(type) == .exception {
      return try constructException(type, instance, &entry)
    }
    if entry.count > 0, layout(type) == .instance {
      throw fault(.typeError, "\(typeName(type))() takes no arguments")
    }
    return finish(entry, .ref(instance))
  }

  /// Initialises an exception natively, a new one where there is none yet.
  private mutating func constructException(
    _ type: Handle, _ instance: Handle?, _ entry: inout Entry
  ) throws(Fault) -> Bool {
    let keywords = entry.names == 0 ? Value.unbound : collectKeywords(&entry)
    let given = (0..<entry.count).map { tasks[current].stack[entry.base + 2 + $0] }
    let e = instance.map { Value.ref($0) } ?? makeException(type, given)
    if case .ref(let h) = e { try initialiseException(h, given, keywords, isNew: instance == nil) }
    return finish(entry, e)
  }

  /// Whether `__init__` is more than a function to call on the new object: a native one that makes all of it, a
  /// callable object, a staticmethod …
  private func isCalledByType(_ initialiser: Handle, _ layout: Kind) -> Bool {
    switch heap.kind(initialiser) {
    case .function: false
    case .builtin: ![.instance, .exception].contains(layout)
    default: true
    }
  }

  /// Layouts of which only the type's own `__new__` can make an object.
  private func isMadeByNew(_ layout: Kind) -> Bool {
    switch layout {
    case .instance, .exception, .list, .dict, .set: false
    default: true
    }
  }

  private mutating func hasNativeInit(_ type: Handle) -> Bool {
    guard case .ref(let f) = lookup(type, .__init__) else { return true }
    return heap.kind(f) == .builtin
  }

  private mutating func finish(_ entry: Entry, _ value: Value) -> Bool {
    tasks[current].stack[entry.base] = value
    tasks[current].sp = entry.base + 1
    return true
  }

  private mutating func allocateInstance(_ type: Handle, _ entry: Entry) throws(Fault) -> Handle {
    switch layout(type) {
    case .exception:
      let given = entry.count - (entry.names == 0 ? 0 : heap.count(entry.names))
      let values = (0..<given).map { tasks[current].stack[entry.base + 2 + $0] }
      return makeException(type, values).handle ?? 0
    case .list: return heap.allocate(.list, type, count: 0)
    case .dict, .set:
      let table = layout(type) == .dict ? makeDict() : makeSet()
      heap.setType(table, type)
      return table
    default:
      if typeFlags(type).contains(.abstract) { throw abstractError(type) }
      return makeInstance(type)
    }
  }

  mutating func abstractError(_ type: Handle) -> Fault {
    guard case .ref(let dict) = heap[type, TypeSlot.dict],
      let names = try? nativeElements(dictGetName(dict, Name.__abstractmethods__.rawValue))
    else { return fault(.typeError, "Can't instantiate abstract class \(typeName(type))") }
    let s = names.count == 1 ? "" : "s"
    let list = names.map { string($0) }.sorted().joined(separator: ", ")
    return fault(.typeError, "Can't instantiate abstract class \(typeName(type)) with abstract method\(s) \(list)")
  }

  // MARK: Unpacking

  /// `[callable, unbound, tuple]` or `[callable, unbound, tuple, dict]` becomes an ordinary call.
  mutating func spread(_ base: Int, hasKeywords: Bool) throws(Fault) -> Entry {
    let slots = tasks[current].stack + base
    guard case .ref(let tuple) = slots[2] else { return Entry(base: base, count: 0) }
    var names: [Value] = []
    var values = elements(tuple)
    if hasKeywords, case .ref(let dict) = slots[3] {
      for entry in dictEntries(dict) {
        guard case .str = entry.key else { throw fault(.typeError, "keywords must be strings") }
        names.append(entry.key)
        values.append(entry.value)
      }
    }
    ensureStack(base + 2 + values.count)
    let first = tasks[current].stack + base + 2
    for i in 0..<values.count { first[i] = values[i] }
    var entry = Entry(base: base, count: values.count)
    tasks[current].sp = base + 2 + values.count
    if !names.isEmpty, case .ref(let t) = makeTuple(names) { entry.names = t }
    return entry
  }
}
