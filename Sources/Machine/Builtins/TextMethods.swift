// The methods of str.

extension TextBuiltins {
  /// A method without arguments that makes another text.
  private static func mapping(_ name: String, _ body: @escaping @Sendable (Text) -> Text) -> BuiltinRow {
    method(name, 0, 0) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, name)
      machine.spend(own.count, .character)
      return machine.makeStr(body(own))
    }
  }

  private static func predicate(_ name: String, _ body: @escaping @Sendable (Text) -> Bool) -> BuiltinRow {
    method(name, 0, 0) { (machine, arguments) throws(Fault) in .bool(body(try machine.ownText(arguments, name))) }
  }

  static let strCreation: [BuiltinRow] = [
    BuiltinRow("__new__", 1, 9, keywords: ["object", "encoding", "errors"], keywordsFrom: 1, isMethod: true) {
      (machine, arguments) throws(Fault) in
      if arguments.count > 4 {
        throw machine.fault(.typeError, "str() takes at most 3 arguments (\(arguments.count - 1) given)")
      }
      let value = arguments.optional(1)
      if !arguments.optional(2).isUnbound || !arguments.optional(3).isUnbound {
        return try decoded(&machine, value, arguments)
      }
      return value.isUnbound ? machine.makeStr("") : try machine.str(value)
    }
  ]

  /// `str(bytes, encoding, errors)`.
  private static func decoded(_ machine: inout Machine, _ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    let encoding = try machine.encodingArgument(arguments.optional(2), "str", "encoding")
    let errors = try machine.errorsArgument(arguments.optional(3), "str")
    if let bytes = machine.bytes(value), encoding == nil {
      throw machine.callCodec(._decode_named, machine.makeBytes(bytes), arguments[2], errors)
    }
    if let encoding, let bytes = machine.bytes(value) {
      return machine.makeStr(
        try machine.translating { _ throws(TextError) in try TextCodec.decode(bytes, encoding, errors: errors) })
    }
    switch machine.plain(value) {
    case .unbound: return machine.makeStr("")
    case .str: throw machine.fault(.typeError, "decoding str is not supported")
    default:
      let name = arguments.optional(2).isUnbound ? machine.makeStr("utf-8") : arguments[2]
      throw machine.callCodec(._decode_named, value, name, errors)
    }
  }

  // MARK: Searching

  private static func finding(
    _ name: String, _ body: @escaping @Sendable (Text, Text, Int?, Int?) throws(TextError) -> Int
  ) -> BuiltinRow {
    method(name, 1, 3, effect: .none) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, name)
      let part = try machine.textArgument(arguments[1], "must be str")
      let start = try machine.windowArgument(arguments.optional(2))
      let end = try machine.windowArgument(arguments.optional(3))
      return .int(try machine.translating { _ throws(TextError) in try body(own, part, start, end) })
    }
  }

  private static func affix(
    _ name: String, _ body: @escaping @Sendable (Text, Text, Int?, Int?) -> Bool
  ) -> BuiltinRow {
    method(name, 1, 3) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, name)
      let start = try machine.windowArgument(arguments.optional(2))
      let end = try machine.windowArgument(arguments.optional(3))
      if let part = machine.text(arguments[1]) { return .bool(body(own, part, start, end)) }
      guard case .ref(let h) = arguments[1], machine.heap.kind(h) == .tuple else {
        throw machine.fault(
          .typeError,
          "\(name) first arg must be str or a tuple of str, not \(machine.typeName(of: arguments[1]))")
      }
      for value in machine.elements(h) {
        guard let part = machine.text(value) else {
          throw machine.fault(
            .typeError, "tuple for \(name) must only contain str, not \(machine.typeName(of: value))")
        }
        if body(own, part, start, end) { return .bool(true) }
      }
      return .bool(false)
    }
  }

  private static func splitting(
    _ name: String, _ body: @escaping @Sendable (Text, Text?, Int) throws(TextError) -> [Range<Int>]
  ) -> BuiltinRow {
    method(name, 0, 2, keywords: ["sep", "maxsplit"]) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, name)
      let given = arguments.optional(1)
      let separator =
        given.isUnbound || given.isNone ? nil : try machine.textArgument(given, "must be str or None")
      let limit = try machine.sizeArgument(arguments.optional(2), -1)
      let pieces = try machine.translating { _ throws(TextError) in try body(own, separator, limit) }
      return machine.makePieces(own, pieces)
    }
  }

  private static func partitioning(
    _ name: String, _ body: @escaping @Sendable (Text, Text) throws(TextError) -> (Text, Text, Text)
  ) -> BuiltinRow {
    method(name, 1, 1) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, name)
      let separator = try machine.textArgument(arguments[1], "must be str")
      let parts = try machine.translating { _ throws(TextError) in try body(own, separator) }
      return machine.makeTuple([machine.makeStr(parts.0), machine.makeStr(parts.1), machine.makeStr(parts.2)])
    }
  }

  private static func trimming(_ name: String, _ body: @escaping @Sendable (Text, Text) -> Text) -> BuiltinRow {
    method(name, 1, 1) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, name)
      let part = try machine.textArgument(arguments[1], "\(name)() argument must be str")
      return machine.makeStr(body(own, part))
    }
  }

  private static func stripping(_ name: String, _ side: TextSide) -> BuiltinRow {
    method(name, 0, 1) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, name)
      let given = arguments.optional(1)
      if given.isUnbound || given.isNone { return machine.makeStr(own.stripping(side)) }
      guard let characters = machine.text(given) else {
        throw machine.fault(.typeError, "\(name) arg must be None or str")
      }
      return machine.makeStr(own.stripping(side, characters))
    }
  }

  static let strSearch: [BuiltinRow] = [
    finding("find") { (text, part, start, end) throws(TextError) in text.find(part, start, end) },
    finding("rfind") { (text, part, start, end) throws(TextError) in text.rfind(part, start, end) },
    finding("index") { (text, part, start, end) throws(TextError) in try text.index(part, start, end) },
    finding("rindex") { (text, part, start, end) throws(TextError) in try text.rindex(part, start, end) },
    finding("count") { (text, part, start, end) throws(TextError) in text.count(part, start, end) },
    affix("startswith") { $0.hasPrefix($1, $2, $3) },
    affix("endswith") { $0.hasSuffix($1, $2, $3) },
    splitting("split") { (text, separator, limit) throws(TextError) in try text.split(separator, limit: limit) },
    splitting("rsplit") { (text, separator, limit) throws(TextError) in try text.rsplit(separator, limit: limit) },
    partitioning("partition") { (text, separator) throws(TextError) in try text.partition(separator) },
    partitioning("rpartition") { (text, separator) throws(TextError) in try text.rpartition(separator) },
    trimming("removeprefix") { $0.removingPrefix($1) },
    trimming("removesuffix") { $0.removingSuffix($1) },
    stripping("strip", .both),
    stripping("lstrip", .left),
    stripping("rstrip", .right),
    method("replace", 2, 3) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, "replace")
      machine.spend(own.count, .character)
      let old = try machine.textArgument(arguments[1], "replace() argument 1 must be str")
      let new = try machine.textArgument(arguments[2], "replace() argument 2 must be str")
      let limit = try machine.sizeArgument(arguments.optional(3), -1)
      return machine.makeStr(
        try machine.translating { _ throws(TextError) in try own.replacing(old, by: new, limit: limit) })
    },
    method("splitlines", 0, 1, keywords: ["keepends"]) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, "splitlines")
      machine.spend(own.count, .character)
      let keeps = arguments.optional(1)
      return machine.makePieces(own, own.splitLines(keepEnds: !keeps.isUnbound && machine.nativeTruth(keeps) ?? true))
    },
  ]

  // MARK: Case and classes of characters

  static let strCase: [BuiltinRow] = [
    mapping("lower") { $0.lower() }, mapping("upper") { $0.upper() }, mapping("casefold") { $0.casefold() },
    mapping("capitalize") { $0.capitalize() }, mapping("swapcase") { $0.swapcase() }, mapping("title") { $0.title() },
    predicate("isalnum", \.isAlphanumeric), predicate("isalpha", \.isAlphabetic), predicate("isascii", \.isASCII),
    predicate("isdecimal", \.isDecimal), predicate("isdigit", \.isDigit), predicate("isnumeric", \.isNumeric),
    predicate("isspace", \.isSpace), predicate("isprintable", \.isPrintable),
    predicate("isidentifier", \.isIdentifier), predicate("islower", \.isLower), predicate("isupper", \.isUpper),
    predicate("istitle", \.isTitle),
  ]

  // MARK: Layout

  private static func filling(
    _ name: String, _ body: @escaping @Sendable (Text, Int, UInt32) throws(TextError) -> Text
  ) -> BuiltinRow {
    method(name, 1, 2) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, name)
      let width = try machine.sizeArgument(arguments[1])
      var fill: UInt32 = 32
      if !arguments.optional(2).isUnbound {
        let given = try machine.textArgument(arguments[2], "The fill character must be a unicode character")
        if given.count != 1 {
          throw machine.fault(.typeError, "The fill character must be exactly one character long")
        }
        fill = given[0]
      }
      return machine.makeStr(try machine.translating { _ throws(TextError) in try body(own, width, fill) })
    }
  }

  static let strLayout: [BuiltinRow] = [
    filling("ljust") { (text, width, fill) throws(TextError) in try text.ljust(width, fill) },
    filling("rjust") { (text, width, fill) throws(TextError) in try text.rjust(width, fill) },
    filling("center") { (text, width, fill) throws(TextError) in try text.center(width, fill) },
    method("zfill", 1, 1) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, "zfill")
      let width = try machine.sizeArgument(arguments[1])
      return machine.makeStr(try machine.translating { _ throws(TextError) in try own.zfill(width) })
    },
    method("expandtabs", 0, 1, keywords: ["tabsize"]) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, "expandtabs")
      let size = try machine.sizeArgument(arguments.optional(1), 8)
      return machine.makeStr(try machine.translating { _ throws(TextError) in try own.expandTabs(size) })
    },
  ]

  // MARK: Joining, translating, encoding

  static let strOther: [BuiltinRow] = [
    method("join", 1, 1, effect: .reads) { (machine, arguments) throws(Fault) in
      let separator = try machine.ownText(arguments, "join")
      if case .ref(let h) = arguments[1], machine.heap.headers[Int(h)].type == TypeID.list.handle,
        let joined = machine.joined(h, separator)
      {
        return machine.makeStr(joined)
      }
      guard let values = try machine.nativeElements(arguments[1]) else {
        guard try machine.isIterable(arguments[1]) else {
          throw machine.fault(.typeError, "can only join an iterable")
        }
        throw machine.callPrelude(._join, [arguments[0], arguments[1]])
      }
      var parts: [Text] = []
      for i in values.indices {
        guard let part = machine.text(values[i]) else {
          throw machine.fault(
            .typeError, "sequence item \(i): expected str instance, \(machine.typeName(of: values[i])) found")
        }
        parts.append(part)
      }
      return machine.makeStr(separator.join(parts))
    },
    method("encode", 0, 2, keywords: ["encoding", "errors"]) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, "encode")
      let encoding = try machine.encodingArgument(arguments.optional(1), "encode", "encoding")
      let errors = try machine.errorsArgument(arguments.optional(2), "encode")
      guard let encoding else { throw machine.callCodec(._encode_named, arguments[0], arguments[1], errors) }
      return machine.makeBytes(
        try machine.translating { _ throws(TextError) in try TextCodec.encode(own, encoding, errors: errors) })
    },
    method("translate", 1, 1, effect: .reads) { (machine, arguments) throws(Fault) in
      let own = try machine.ownText(arguments, "translate")
      guard case .ref(let table) = arguments[1], machine.heap.kind(table) == .dict, !machine.isUser(arguments[1]) else {
        throw machine.callPrelude(._translate, [arguments[0], arguments[1]])
      }
      guard let text = try translated(&machine, own, table) else {
        throw machine.callPrelude(._translate, [arguments[0], arguments[1]])
      }
      return machine.makeStr(text)
    },
    method("__len__", 0, 0) { (machine, arguments) throws(Fault) in
      .int(try machine.ownText(arguments, "__len__").count)
    },
    method("__getitem__", 1, 1) { (machine, arguments) throws(Fault) in
      _ = try machine.ownText(arguments, "__getitem__")
      return try machine.getItem(machine.plain(arguments[0]), arguments[1])
    },
    method("__contains__", 1, 1) { (machine, arguments) throws(Fault) in
      _ = try machine.ownText(arguments, "__contains__")
      return .bool(try machine.contains(arguments[1], machine.plain(arguments[0])))
    },
    method("__iter__", 0, 0) { (machine, arguments) throws(Fault) in
      _ = try machine.ownText(arguments, "__iter__")
      return try machine.getIterator(machine.plain(arguments[0]))
    },
  ]

  /// nil where a key's `__eq__` is Python code.
  private static func translated(_ machine: inout Machine, _ own: Text, _ table: Handle) throws(Fault) -> Text? {
    var parts: [Text] = []
    for i in 0..<own.count {
      let point = own[i]
      guard let found = try machine.dictGet(table, .int(Int(point))) else { return nil }
      if found.isUnbound {
        parts.append(Text(codePoint: point))
      } else if let part = try machine.translation(found) {
        parts.append(part)
      }
    }
    return Text.empty.join(parts)
  }

  /// `str.maketrans`.
  static let makeTranslation = BuiltinRow("maketrans", 1, 3, effect: .reads) { (machine, arguments) throws(Fault) in
    if arguments.count == 1 { return try translationTable(&machine, arguments[0]) }
    guard let from = machine.text(arguments[0]) else {
      throw machine.fault(
        .typeError, "first maketrans argument must be a string if there is a second argument")
    }
    let to = try machine.textArgument(arguments[1], "maketrans() argument 2 must be str")
    let removed =
      arguments.count > 2 ? try machine.textArgument(arguments[2], "maketrans() argument 3 must be str") : Text.empty
    let pairs = try machine.translating { _ throws(TextError) in
      try Text.translation(from: from, to: to, removed: removed)
    }
    let dict = machine.makeDict()
    for (point, target) in pairs { try machine.dictSet(dict, .int(Int(point)), target.map { .int(Int($0)) } ?? .none) }
    return .ref(dict)
  }

  private static func translationTable(_ machine: inout Machine, _ value: Value) throws(Fault) -> Value {
    guard case .ref(let given) = value, machine.heap.kind(given) == .dict else {
      throw machine.fault(.typeError, "if you give only one argument to maketrans it must be a dict")
    }
    let dict = machine.makeDict()
    for entry in machine.dictEntries(given) {
      var key = entry.key
      if let text = machine.text(key) {
        guard text.count == 1 else {
          throw machine.fault(.valueError, "string keys in translate table must be of length 1")
        }
        key = .int(Int(text[0]))
      } else if machine.index(key) == nil {
        throw machine.fault(.typeError, "keys in translate table must be strings or integers")
      }
      try machine.dictSet(dict, key, entry.value)
    }
    return .ref(dict)
  }
}

extension Machine {
  /// The texts of a list with an ASCII separator between them, if all are ASCII too: with no copy but the result.
  fileprivate mutating func joined(_ list: Handle, _ separator: Text) -> Text? {
    guard case .ascii(let between) = separator.storage else { return nil }
    let n = heap.count(list)
    var length = max(0, n - 1) * between.count
    for i in 0..<n {
      guard case .str(let s) = heap[list, i], let count = heap.immutables.asciiCount(s) else { return nil }
      length += count
    }
    spend(n, .element)
    return Text(
      ascii: [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
        var rest = buffer[...]
        for i in 0..<n {
          if i > 0 { rest = rest[rest.initialize(fromContentsOf: between)...] }
          guard case .str(let s) = heap[list, i], case .ascii(let bytes) = heap.immutables.text(s).storage else {
            continue
          }
          rest = rest[rest.initialize(fromContentsOf: bytes)...]
        }
        count = length
      })
  }

  /// What a translation table says for a character: nil removes it.
  mutating func translation(_ value: Value) throws(Fault) -> Text? {
    if value.isNone { return nil }
    if let text = text(value) { return text }
    if let i = index(value) {
      guard 0..<0x110000 ~= i else {
        throw fault(.valueError, "character mapping must be in range(0x110000)")
      }
      return Text(codePoint: UInt32(i))
    }
    throw fault(.typeError, "character mapping must return integer, None or str")
  }

  /// nil: an encoding that the prelude may know.
  mutating func encodingArgument(_ value: Value, _ function: String, _ name: String) throws(Fault)
    -> TextCodec.Encoding?
  {
    if value.isUnbound { return .utf8 }
    return TextCodec.Encoding(named: try textArgument(value, "\(function)() argument '\(name)' must be str"))
  }

  mutating func callCodec(_ function: PreludeFunction, _ value: Value, _ encoding: Value, _ errors: Text) -> Fault {
    let errors = makeStr(errors)
    return callPrelude(function, [value, encoding, errors])
  }

  mutating func errorsArgument(_ value: Value, _ function: String) throws(Fault) -> Text {
    value.isUnbound ? Text("strict") : try textArgument(value, "\(function)() argument 'errors' must be str")
  }
}
