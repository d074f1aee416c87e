// `%` and `str.format`: the parts that the prelude walks.

/// How far a `%`-formatting has come: a Python list that the prelude keeps between the steps. What it holds first are
/// these; the texts made so far follow.
private enum PercentState {
  /// The next argument's index.
  static let next = 0
  /// (argument,) that the prelude fetched by key for the piece in hand, or None.
  static let item = 1
  /// (result,) of the conversion that the prelude made for the piece in hand, or None.
  static let converted = 2
  static let texts = 3
}

extension TextBuiltins {
  static let hiddenFormat: [BuiltinRow] = [
    // _percent(text, arguments, state): the result, or (what, value) that the prelude must see to before it asks again.
    BuiltinRow("_percent", 3, 3) { (machine, arguments) throws(Fault) in
      guard let text = machine.text(arguments[0]), case .ref(let state) = arguments[2] else { return .none }
      var walk = PercentWalk(machine: &machine, arguments: arguments[1], state: state)
      return try walk.go(&machine, PercentFormat.parse(text))
    },
    // _template(text): literals, exceptions to raise, and (first, accessors, failure, conversion, spec, nested).
    BuiltinRow("_template", 1, 1) { (machine, arguments) throws(Fault) in
      let pieces = FormatTemplate.parse(machine.text(arguments[0]) ?? .empty)
      let values = pieces.map { machine.value($0) }
      return machine.makeTuple(values)
    },
  ]
}

extension Machine {
  fileprivate mutating func exception(_ error: TextError) -> Value {
    if case .raise(let e) = fault(error) { return e }
    return .none
  }

  fileprivate mutating func value(_ piece: FormatTemplate.Piece) -> Value {
    switch piece {
    case .literal(let text): return makeStr(text)
    case .failure(let error): return exception(error)
    case .field(let field):
      let first: Value
      switch field.first {
      case .next: first = .none
      case .index(let i): first = .int(i)
      case .name(let name): first = makeStr(name)
      }
      let accessors = field.accessors.map { accessor -> Value in
        switch accessor {
        case .attribute(let name):
          let value = Value.str(heap.immutables.intern(name))
          return makeTuple([.bool(true), value])
        case .index(let i): return makeTuple([.bool(false), .int(i)])
        case .key(let key):
          let value = makeStr(key)
          return makeTuple([.bool(false), value])
        }
      }
      let steps = makeTuple(accessors)
      let failure = field.failure.map { exception($0) } ?? .none
      let spec = makeStr(field.spec)
      return makeTuple([first, steps, failure, conversion(field.conversion), spec, .bool(field.specHasFields)])
    }
  }

  /// The letter of a conversion, or the error for one that does not exist.
  private mutating func conversion(_ letter: UInt32?) -> Value {
    switch letter {
    case nil: .int(0)
    case 115: .int(1)
    case 114: .int(2)
    case 97: .int(3)
    case let letter?: exception(FormatTemplate.unknownConversion(letter))
    }
  }
}

/// One walk over the pieces of a `%`-format, from where the state says.
private struct PercentWalk {
  let state: Handle
  let arguments: Value
  var values: [Value]
  let isMapping: Bool

  init(machine: inout Machine, arguments: Value, state: Handle) {
    self.state = state
    self.arguments = arguments
    values = [arguments]
    var isMapping = false
    if case .ref(let h) = arguments {
      switch machine.heap.kind(h) {
      case .tuple: values = machine.elements(h)
      case .list, .dict, .range: isMapping = true
      case .instance where machine.text(arguments) != nil: break
      default: isMapping = !machine.lookup(machine.type(of: arguments), .__getitem__).isUnbound
      }
    } else if case .bytes = arguments {
      isMapping = true
    }
    self.isMapping = isMapping
  }

  private enum Step {
    case done(Text)
    /// The prelude must see to this first.
    case request(String, Value)
  }

  mutating func go(_ machine: inout Machine, _ pieces: [PercentFormat.Piece]) throws(Fault) -> Value {
    for piece in pieces.dropFirst(machine.heap.count(state) - PercentState.texts) {
      let text: Text
      switch piece {
      case .literal(let literal): text = literal
      case .failure(let error, let wantsKey):
        if wantsKey, !isMapping { throw machine.fault(PercentFormat.needsMapping) }
        throw machine.fault(error)
      case .conversion(let conversion):
        var next = machine.index(machine.heap[state, PercentState.next]) ?? 0
        switch try convert(&machine, conversion, &next) {
        case .request(let what, let value):
          let name = machine.makeStr(what)
          return machine.makeTuple([name, value])
        case .done(let done): text = done
        }
        machine.heap.store(state, PercentState.next, .int(next))
        machine.heap.store(state, PercentState.item, .none)
        machine.heap.store(state, PercentState.converted, .none)
      }
      let made = machine.makeStr(text)
      machine.heap.append(state, made)
    }
    let next = machine.index(machine.heap[state, PercentState.next]) ?? 0
    if !isMapping, next < values.count { throw machine.fault(PercentFormat.notAllConverted) }
    let parts = (PercentState.texts..<machine.heap.count(state)).map {
      machine.text(machine.heap[state, $0]) ?? .empty
    }
    return machine.makeStr(Text.empty.join(parts))
  }

  private func kept(_ machine: borrowing Machine, _ slot: Int) -> Value? {
    if case .ref(let box) = machine.heap[state, slot] { return machine.heap[box, 0] }
    return nil
  }

  /// The next argument; `keyed` is the one that a key fetched.
  private func fetch(_ machine: inout Machine, _ next: inout Int, _ keyed: inout Value?) throws(Fault) -> Value {
    if let value = keyed {
      keyed = nil
      next = .max
      return value
    }
    guard next < values.count else { throw machine.fault(PercentFormat.notEnough) }
    next += 1
    return values[next - 1]
  }

  private func convert(_ machine: inout Machine, _ conversion: PercentFormat.Conversion, _ next: inout Int)
    throws(Fault) -> Step
  {
    var conversion = conversion
    var keyed: Value?
    if let key = conversion.key {
      guard isMapping else { throw machine.fault(PercentFormat.needsMapping) }
      if let item = kept(machine, PercentState.item) {
        keyed = item
      } else if case .ref(let h) = arguments, machine.heap.kind(h) == .dict, !machine.isUser(arguments) {
        let keyValue = machine.makeStr(key)
        guard let found = try machine.dictGet(h, keyValue) else { return .request("item", keyValue) }
        if found.isUnbound { throw machine.fault(.keyError, arguments: [keyValue]) }
        keyed = found
      } else {
        return .request("item", machine.makeStr(key))
      }
      next = .max
    }
    if conversion.width == .argument {
      conversion.setWidth(try star(&machine, &next, &keyed, "width too big"))
    }
    if conversion.precision == .argument {
      conversion.setPrecision(try star(&machine, &next, &keyed, "precision too big"))
    }
    let kind: PercentFormat.Conversion.Kind
    let value = try fetch(&machine, &next, &keyed)
    do throws(TextError) { kind = try conversion.kind() } catch { throw machine.fault(error) }
    return try apply(&machine, conversion, kind, value)
  }

  private func star(_ machine: inout Machine, _ next: inout Int, _ keyed: inout Value?, _ tooBig: String)
    throws(Fault) -> Int
  {
    let value = try fetch(&machine, &next, &keyed)
    guard let i = machine.integer(value) else { throw machine.fault(PercentFormat.starNeedsInt) }
    guard case .small(let amount) = i else {
      throw machine.fault(.overflowError, "Python int too large to convert to C ssize_t")
    }
    if amount.magnitude > Int(Int32.max) { throw machine.fault(.overflowError, tooBig) }
    return amount
  }

  private func apply(
    _ machine: inout Machine, _ conversion: PercentFormat.Conversion, _ kind: PercentFormat.Conversion.Kind,
    _ given: Value
  ) throws(Fault) -> Step {
    let converted = kept(machine, PercentState.converted)
    let value = converted ?? given
    switch kind {
    case .text:
      guard let text = try text(&machine, conversion, value, isConverted: converted != nil) else {
        return .request(conversion.type == 115 ? "s" : conversion.type == 114 ? "r" : "a", value)
      }
      return .done(try machine.translating { _ throws(TextError) in try conversion.format(text) })
    case .character:
      if let text = machine.text(value) {
        return .done(try machine.translating { _ throws(TextError) in try conversion.character(text) })
      }
      guard let i = machine.integer(value) else {
        if machine.userMethod(machine.type(of: value), .__index__) != nil { return .request("x", value) }
        throw machine.fault(conversion.refusal(of: machine.typeName(of: value)))
      }
      return .done(try machine.translating { _ throws(TextError) in try conversion.character(i) })
    case .integer, .baseInteger: return try integer(&machine, conversion, kind, value)
    case .float:
      guard let d = try machine.double(value) else {
        let type = machine.type(of: value)
        if machine.userMethod(type, .__float__) != nil || machine.userMethod(type, .__index__) != nil {
          return .request("f", value)
        }
        throw machine.fault(conversion.refusal(of: machine.typeName(of: value)))
      }
      return .done(try machine.translating { _ throws(TextError) in try conversion.format(d) })
    }
  }

  private func text(
    _ machine: inout Machine, _ conversion: PercentFormat.Conversion, _ value: Value, isConverted: Bool
  ) throws(Fault) -> Text? {
    if isConverted { return machine.text(value) }
    if conversion.type == 115 { return try machine.nativeStr(value) }
    let repr = try machine.nativeRepr(value)
    return conversion.type == 97 ? repr?.escaped : repr
  }

  private func integer(
    _ machine: inout Machine, _ conversion: PercentFormat.Conversion, _ kind: PercentFormat.Conversion.Kind,
    _ value: Value
  ) throws(Fault) -> Step {
    var whole = machine.integer(value)
    if whole == nil, kind == .integer, case .float(let d) = machine.plain(value) {
      whole = try machine.translating { _ throws(TextError) in try FloatMath.integer(d) }
    }
    guard let whole else {
      let type = machine.type(of: value)
      if machine.userMethod(type, .__index__) != nil
        || (kind == .integer
          && (machine.userMethod(type, .__int__) != nil || machine.userMethod(type, .__float__) != nil))
      {
        return .request(kind == .integer ? "d" : "x", value)
      }
      throw machine.fault(conversion.refusal(of: machine.typeName(of: value)))
    }
    return .done(try machine.translating { _ throws(TextError) in try conversion.format(whole) })
  }
}
