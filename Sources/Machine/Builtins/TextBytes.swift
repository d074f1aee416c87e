// The methods of bytes.

extension TextBuiltins {
  private typealias Window = @Sendable ([UInt8], [UInt8], Int?, Int?) throws(TextError) -> Int

  static let bytesCreation: [BuiltinRow] = [
    BuiltinRow(
      "__new__", 1, 9, keywords: ["source", "encoding", "errors"], keywordsFrom: 1, effect: .reads,
      isMethod: true
    ) { (machine, arguments) throws(Fault) in
      if arguments.count > 4 {
        throw machine.fault(.typeError, "bytes() takes at most 3 arguments (\(arguments.count - 1) given)")
      }
      return try created(&machine, arguments)
    },
    method("decode", 0, 2, keywords: ["encoding", "errors"]) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, "decode")
      let encoding = try machine.encodingArgument(arguments.optional(1), "decode", "encoding")
      let errors = try machine.errorsArgument(arguments.optional(2), "decode")
      guard let encoding else { throw machine.callCodec(._decode_named, arguments[0], arguments[1], errors) }
      return machine.makeStr(
        try machine.translating { _ throws(TextError) in try TextCodec.decode(own, encoding, errors: errors) })
    },
    method("hex", 0, 2, keywords: ["sep", "bytes_per_sep"]) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, "hex")
      var separator: UInt8?
      if !arguments.optional(1).isUnbound {
        let given: [UInt32]
        if let text = machine.text(arguments[1]) {
          given = text.codePoints
        } else if let bytes = machine.bytes(arguments[1]) {
          given = bytes.map(UInt32.init)
        } else {
          throw machine.fault(.typeError, "object of type '\(machine.typeName(of: arguments[1]))' has no len()")
        }
        if given.count != 1 { throw machine.fault(.valueError, "sep must be length 1.") }
        guard given[0] < 128 else { throw machine.fault(.valueError, "sep must be ASCII.") }
        separator = UInt8(given[0])
      }
      let size = try machine.sizeArgument(arguments.optional(2), 1)
      return machine.makeStr(Bytes.hex(own, separator: separator, size: size))
    },
  ]

  static let bytesFromHex = BuiltinRow("fromhex", 2, 2, isMethod: true) { (machine, arguments) throws(Fault) in
    let text = try machine.textArgument(arguments[1], "fromhex() argument must be str")
    return machine.makeBytes(try machine.translating { _ throws(TextError) in try Bytes.fromHex(text) })
  }

  private static func created(_ machine: inout Machine, _ arguments: Arguments) throws(Fault) -> Value {
    let source = arguments.optional(1)
    let hasEncoding = !arguments.optional(2).isUnbound || !arguments.optional(3).isUnbound
    if let text = machine.text(source) {
      if arguments.optional(2).isUnbound {
        throw machine.fault(.typeError, "string argument without an encoding")
      }
      let encoding = try machine.encodingArgument(arguments[2], "bytes", "encoding")
      let errors = try machine.errorsArgument(arguments.optional(3), "bytes")
      guard let encoding else { throw machine.callCodec(._encode_named, source, arguments[2], errors) }
      return machine.makeBytes(
        try machine.translating { _ throws(TextError) in try TextCodec.encode(text, encoding, errors: errors) })
    }
    if hasEncoding {
      let what = arguments.optional(2).isUnbound ? "errors" : "encoding"
      throw machine.fault(.typeError, "\(what) without a string argument")
    }
    if machine.userMethod(machine.type(of: source), .__bytes__) != nil { throw machine.callPrelude(._bytes, [source]) }
    switch machine.plain(source) {
    case .unbound: return machine.makeBytes([])
    case .bytes: return machine.plain(source)
    case .ref where machine.bytes(source) != nil: return machine.makeBytes(machine.bytes(source) ?? [])
    case .int, .bool, .big:
      let count = try machine.sizeArgument(source)
      if count < 0 { throw machine.fault(.valueError, "negative count") }
      if count > Units.sizeLimit { throw machine.fault(.memoryError, arguments: []) }
      return machine.makeBytes([UInt8](repeating: 0, count: count))
    default:
      guard !machine.isUser(source), let values = try machine.nativeElements(source) else {
        throw machine.callPrelude(._bytes, [source])
      }
      return machine.makeBytes(try bytes(&machine, values))
    }
  }

  static func bytes(_ machine: inout Machine, _ values: [Value]) throws(Fault) -> [UInt8] {
    var bytes: [UInt8] = []
    for value in values {
      guard let i = machine.integer(value) else {
        throw machine.fault(
          .typeError, "'\(machine.typeName(of: value))' object cannot be interpreted as an integer")
      }
      guard let byte = UInt8(exactly: machine.clamped(i)) else {
        throw machine.fault(.valueError, "bytes must be in range(0, 256)")
      }
      bytes.append(byte)
    }
    return bytes
  }

  // MARK: Searching

  private static func finding(_ name: String, _ body: @escaping Window) -> BuiltinRow {
    method(name, 1, 3) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, name)
      let part = try machine.bytesArgument(arguments[1], orByte: true)
      let start = try machine.windowArgument(arguments.optional(2))
      let end = try machine.windowArgument(arguments.optional(3))
      return .int(try machine.translating { _ throws(TextError) in try body(own, part, start, end) })
    }
  }

  private static func affix(
    _ name: String, _ body: @escaping @Sendable ([UInt8], [UInt8], Int?, Int?) -> Bool
  ) -> BuiltinRow {
    method(name, 1, 3) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, name)
      let start = try machine.windowArgument(arguments.optional(2))
      let end = try machine.windowArgument(arguments.optional(3))
      if let part = machine.bytes(arguments[1]) { return .bool(body(own, part, start, end)) }
      guard case .ref(let h) = arguments[1], machine.heap.kind(h) == .tuple else {
        throw machine.fault(
          .typeError,
          "\(name) first arg must be bytes or a tuple of bytes, not \(machine.typeName(of: arguments[1]))")
      }
      for value in machine.elements(h) where body(own, try machine.bytesArgument(value), start, end) {
        return .bool(true)
      }
      return .bool(false)
    }
  }

  static let bytesSearch: [BuiltinRow] = [
    finding("find") { (own, part, start, end) throws(TextError) in Bytes.find(own, part, start, end) },
    finding("rfind") { (own, part, start, end) throws(TextError) in Bytes.rfind(own, part, start, end) },
    finding("index") { (own, part, start, end) throws(TextError) in try Bytes.index(own, part, start, end) },
    finding("rindex") { (own, part, start, end) throws(TextError) in try Bytes.rindex(own, part, start, end) },
    finding("count") { (own, part, start, end) throws(TextError) in Bytes.count(own, part, start, end) },
    affix("startswith") { Bytes.hasPrefix($0, $1, $2, $3) },
    affix("endswith") { Bytes.hasSuffix($0, $1, $2, $3) },
    method("removeprefix", 1, 1) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, "removeprefix")
      let part = try machine.bytesArgument(arguments[1])
      return machine.makeBytes(Bytes.hasPrefix(own, part) ? Array(own[part.count...]) : own)
    },
    method("removesuffix", 1, 1) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, "removesuffix")
      let part = try machine.bytesArgument(arguments[1])
      return machine.makeBytes(Bytes.hasSuffix(own, part) ? Array(own[..<(own.count - part.count)]) : own)
    },
    method("replace", 2, 3) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, "replace")
      let old = try machine.bytesArgument(arguments[1])
      let new = try machine.bytesArgument(arguments[2])
      let limit = try machine.sizeArgument(arguments.optional(3), -1)
      return machine.makeBytes(
        try machine.translating { _ throws(TextError) in try Units.replace(own, old, by: new, limit: limit) })
    },
    method("__len__", 0, 0) { (machine, arguments) throws(Fault) in
      .int(try machine.ownBytes(arguments, "__len__").count)
    },
    method("__getitem__", 1, 1) { (machine, arguments) throws(Fault) in
      _ = try machine.ownBytes(arguments, "__getitem__")
      return try machine.getItem(machine.plain(arguments[0]), arguments[1])
    },
    method("__contains__", 1, 1) { (machine, arguments) throws(Fault) in
      _ = try machine.ownBytes(arguments, "__contains__")
      return .bool(try machine.contains(arguments[1], machine.plain(arguments[0])))
    },
    method("__iter__", 0, 0) { (machine, arguments) throws(Fault) in
      _ = try machine.ownBytes(arguments, "__iter__")
      return try machine.getIterator(machine.plain(arguments[0]))
    },
  ]

  // MARK: Splitting and joining

  private static func splitting(
    _ name: String, _ body: @escaping @Sendable ([UInt8], [UInt8]?, Int) throws(TextError) -> [[UInt8]]
  ) -> BuiltinRow {
    method(name, 0, 2, keywords: ["sep", "maxsplit"]) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, name)
      let given = arguments.optional(1)
      let separator = given.isUnbound || given.isNone ? nil : try machine.bytesArgument(given)
      let limit = try machine.sizeArgument(arguments.optional(2), -1)
      let parts = try machine.translating { _ throws(TextError) in try body(own, separator, limit) }
      return machine.makeBytesList(parts)
    }
  }

  private static func partitioning(
    _ name: String, _ body: @escaping @Sendable ([UInt8], [UInt8]) throws(TextError) -> ([UInt8], [UInt8], [UInt8])
  ) -> BuiltinRow {
    method(name, 1, 1) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, name)
      let separator = try machine.bytesArgument(arguments[1])
      let parts = try machine.translating { _ throws(TextError) in try body(own, separator) }
      return machine.makeTuple([machine.makeBytes(parts.0), machine.makeBytes(parts.1), machine.makeBytes(parts.2)])
    }
  }

  static let bytesSplit: [BuiltinRow] = [
    splitting("split") { (own, separator, limit) throws(TextError) in
      try Bytes.split(own, separator, limit: limit)
    },
    splitting("rsplit") { (own, separator, limit) throws(TextError) in
      try Bytes.rsplit(own, separator, limit: limit)
    },
    partitioning("partition") { (own, separator) throws(TextError) in try Bytes.partition(own, separator) },
    partitioning("rpartition") { (own, separator) throws(TextError) in try Bytes.rpartition(own, separator) },
    method("splitlines", 0, 1, keywords: ["keepends"]) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, "splitlines")
      let keeps = arguments.optional(1)
      let lines = Bytes.splitLines(own, keepEnds: !keeps.isUnbound && machine.nativeTruth(keeps) ?? true)
      return machine.makeBytesList(lines)
    },
    method("join", 1, 1, effect: .reads) { (machine, arguments) throws(Fault) in
      let separator = try machine.ownBytes(arguments, "join")
      guard let values = try machine.nativeElements(arguments[1]) else {
        guard try machine.isIterable(arguments[1]) else {
          throw machine.fault(.typeError, "can only join an iterable")
        }
        throw machine.callPrelude(._join, [arguments[0], arguments[1]])
      }
      var parts: [[UInt8]] = []
      for i in values.indices {
        guard let part = machine.bytes(values[i]) else {
          throw machine.fault(
            .typeError,
            "sequence item \(i): expected a bytes-like object, \(machine.typeName(of: values[i])) found")
        }
        parts.append(part)
      }
      return machine.makeBytes(Bytes.join(separator, parts))
    },
  ]

  // MARK: Case and layout

  private static func mapping(_ name: String, _ body: @escaping @Sendable ([UInt8]) -> [UInt8]) -> BuiltinRow {
    method(name, 0, 0) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, name)
      return machine.makeBytes(body(own))
    }
  }

  /// A predicate of ASCII bytes, answered by the text of the same characters.
  private static func predicate(_ name: String, _ body: @escaping @Sendable (Text) -> Bool) -> BuiltinRow {
    method(name, 0, 0) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, name)
      // Bytes from 128 on belong to no class: a private character stands for them.
      return .bool(body(Text(codePoints: own.map { $0 < 128 ? UInt32($0) : 0xE000 })))
    }
  }

  private static func stripping(_ name: String, _ side: TextSide) -> BuiltinRow {
    method(name, 0, 1) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, name)
      let given = arguments.optional(1)
      let set = given.isUnbound || given.isNone ? nil : try machine.bytesArgument(given)
      return machine.makeBytes(Bytes.stripping(own, side, set))
    }
  }

  private static func filling(
    _ name: String, _ body: @escaping @Sendable (Text, Int, UInt32) throws(TextError) -> Text
  ) -> BuiltinRow {
    method(name, 1, 2) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, name)
      let width = try machine.sizeArgument(arguments[1])
      var fill: UInt32 = 32
      if !arguments.optional(2).isUnbound {
        guard let given = machine.bytes(arguments[2]), given.count == 1 else {
          throw machine.fault(
            .typeError,
            "\(name)() argument 2 must be a byte string of length 1, not \(machine.typeName(of: arguments[2]))")
        }
        fill = UInt32(given[0])
      }
      let wide = Text(codePoints: own.map(UInt32.init))
      let result = try machine.translating { _ throws(TextError) in try body(wide, width, fill) }
      return machine.makeBytes(result.codePoints.map { UInt8(truncatingIfNeeded: $0) })
    }
  }

  static let bytesLayout: [BuiltinRow] = [
    method("translate", 1, 2, keywords: ["delete"]) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, "translate")
      let table = arguments[1].isNone ? nil : try machine.bytesArgument(arguments[1])
      if let table, table.count != 256 {
        throw machine.fault(.valueError, "translation table must be 256 characters long")
      }
      let given = arguments.optional(2)
      let deleted = given.isUnbound ? [] : try machine.bytesArgument(given)
      let kept = deleted.isEmpty ? own : own.filter { !deleted.contains($0) }
      return machine.makeBytes(table.map { table in kept.map { table[Int($0)] } } ?? kept)
    },
    method("__mod__", 1, 1) { (machine, arguments) throws(Fault) in
      let template = machine.makeBytes(try machine.ownBytes(arguments, "__mod__"))
      throw machine.callPrelude(
        ._bytes_percent, [template, arguments[1], .bool(machine.isKind(arguments[0], .byteArray))])
    },
    method("__rmod__", 1, 1) { (_, _) throws(Fault) in .notImplemented },
    mapping("lower", Bytes.lower), mapping("upper", Bytes.upper), mapping("swapcase", Bytes.swapcase),
    mapping("capitalize", Bytes.capitalize), mapping("title", Bytes.title),
    predicate("isalnum", \.isAlphanumeric), predicate("isalpha", \.isAlphabetic), predicate("isdigit", \.isDigit),
    predicate("islower", \.isLower), predicate("isupper", \.isUpper), predicate("istitle", \.isTitle),
    method("isspace", 0, 0) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, "isspace")
      return .bool(!own.isEmpty && own.allSatisfy(CharacterTable.isByteSpace))
    },
    method("isascii", 0, 0) { (machine, arguments) throws(Fault) in
      .bool(Units.allASCII(try machine.ownBytes(arguments, "isascii")))
    },
    stripping("strip", .both), stripping("lstrip", .left), stripping("rstrip", .right),
    filling("ljust") { (text, width, fill) throws(TextError) in try text.ljust(width, fill) },
    filling("rjust") { (text, width, fill) throws(TextError) in try text.rjust(width, fill) },
    filling("center") { (text, width, fill) throws(TextError) in try text.center(width, fill) },
    method("zfill", 1, 1) { (machine, arguments) throws(Fault) in
      let own = Text(codePoints: try machine.ownBytes(arguments, "zfill").map(UInt32.init))
      let width = try machine.sizeArgument(arguments[1])
      let result = try machine.translating { _ throws(TextError) in try own.zfill(width) }
      return machine.makeBytes(result.codePoints.map { UInt8(truncatingIfNeeded: $0) })
    },
    method("expandtabs", 0, 1, keywords: ["tabsize"]) { (machine, arguments) throws(Fault) in
      let own = try machine.ownBytes(arguments, "expandtabs")
      let size = try machine.sizeArgument(arguments.optional(1), 8)
      return machine.makeBytes(try machine.translating { _ throws(TextError) in try Units.expandTabs(own, size) })
    },
  ]
}

extension Machine {
  mutating func makeBytesList(_ parts: [[UInt8]]) -> Value {
    let values = parts.map { makeBytes($0) }
    return makeList(values)
  }
}
