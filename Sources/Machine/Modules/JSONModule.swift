// The natives of `json`: texts in quotation marks, both ways, and all of a value by `JSONReader` and `JSONWriter` where
// no code of the program has a say. The rest is Python.

enum JSONModule {
  static let module = NativeModule(
    name: "json",
    rows: [
      // read(text, strict): the value in a tuple; None: a decoder must say what is wrong
      BuiltinRow("read", 2, 2) { machine, arguments throws(Fault) in
        guard case .str(let s) = arguments[0] else { return .none }
        let text = machine.heap.immutables.text(s)
        let strict = machine.nativeTruth(arguments[1]) ?? true
        guard let value = read(text, strict: strict, &machine) else { return .none }
        machine.spend(text.count, .character)
        return machine.makeTuple([value])
      },
      // write(value, ascii_only, allow_nan, sort_keys, item_separator, key_separator, indent): None: an encoder must
      // do it
      BuiltinRow("write", 7, 7) { machine, arguments throws(Fault) in
        guard let style = style(arguments, machine) else { return .none }
        var writer = JSONWriter(style)
        guard writer.write(arguments[0], machine) else { return .none }
        machine.spend(writer.bytes.count, .character)
        return machine.makeStr(Text(ascii: writer.bytes))
      },
      // quote(text, ascii_only)
      BuiltinRow("quote", 2, 2) { machine, arguments throws(Fault) in
        guard let text = machine.text(arguments[0]) else { return .none }
        machine.spend(text.count, .character)
        return machine.makeStr(quoted(text, asciiOnly: machine.nativeTruth(arguments[1]) ?? true))
      },
      // unquote(text, from, strict): the text that begins behind the quotation mark and the place behind it; or, of a
      // wrong one, message and place, negative
      BuiltinRow("unquote", 3, 3) { machine, arguments throws(Fault) in
        guard let text = machine.text(arguments[0]), case .int(let from) = arguments[1] else { return .none }
        switch unquoted(text, from, strict: machine.nativeTruth(arguments[2]) ?? true) {
        case .success(let (result, end)):
          machine.spend(result.count, .character)
          return machine.makeTuple([machine.makeStr(result), .int(end)])
        case .failure(let mistake):
          return machine.makeTuple([machine.makeStr(mistake.message), .int(-mistake.place - 1)])
        }
      },
    ])

  private static func read(_ text: Text, strict: Bool, _ machine: inout Machine) -> Value? {
    switch text.storage {
    case .ascii(let bytes):
      var reader = JSONReader(bytes, text, strict: strict)
      return reader.read(&machine)
    case .wide(let points):
      var reader = JSONReader(points, text, strict: strict)
      return reader.read(&machine)
    }
  }

  private static func style(_ arguments: Arguments, _ machine: borrowing Machine) -> JSONWriter.Style? {
    guard let item = bytes(arguments[4], machine), let key = bytes(arguments[5], machine) else { return nil }
    var style = JSONWriter.Style(itemSeparator: item, keySeparator: key)
    style.asciiOnly = machine.nativeTruth(arguments[1]) ?? true
    style.allowsNaN = machine.nativeTruth(arguments[2]) ?? true
    style.sortsKeys = machine.nativeTruth(arguments[3]) ?? false
    switch arguments[6] {
    case .none: break
    case .int(let width) where width <= 100: style.indent = Array(repeating: 32, count: max(0, width))
    default:
      guard let text = bytes(arguments[6], machine) else { return nil }
      style.indent = text
    }
    return style
  }

  /// An ASCII text; nil for anything else.
  private static func bytes(_ value: Value, _ machine: borrowing Machine) -> [UInt8]? {
    guard case .str(let s) = value, case .ascii(let bytes) = machine.heap.immutables.text(s).storage else { return nil }
    return bytes
  }

  static func quoted(_ text: Text, asciiOnly: Bool) -> Text {
    var result: [UInt32] = [34]
    func escape(_ unit: UInt32) {
      result += [92, 117]
      for shift in [12, 8, 4, 0] as [UInt32] {
        let digit = unit >> shift & 15
        result.append(digit < 10 ? 48 + digit : 87 + digit)
      }
    }
    for index in 0..<text.count {
      let c = text[index]
      switch c {
      case 34, 92: result += [92, c]
      case 8: result += [92, 98]
      case 9: result += [92, 116]
      case 10: result += [92, 110]
      case 12: result += [92, 102]
      case 13: result += [92, 114]
      case ..<32: escape(c)
      case 127... where asciiOnly:
        if c > 0xFFFF {
          escape(0xD800 + ((c - 0x10000) >> 10))
          escape(0xDC00 + ((c - 0x10000) & 0x3FF))
        } else {
          escape(c)
        }
      default: result.append(c)
      }
    }
    result.append(34)
    return Text(codePoints: result)
  }

  struct Mistake: Error {
    let message: String
    let place: Int
  }

  static func unquoted(_ text: Text, _ from: Int, strict: Bool) -> Result<(Text, Int), Mistake> {
    func fail(_ message: String, _ place: Int) -> Result<(Text, Int), Mistake> {
      .failure(Mistake(message: message, place: place))
    }
    func hexadecimal(_ at: Int) -> UInt32? {
      guard at + 4 <= text.count else { return nil }
      var value: UInt32 = 0
      for i in at..<(at + 4) {
        guard text[i] < 128, let digit = Unicode.Scalar(text[i]).flatMap({ Character($0).hexDigitValue }) else {
          return nil
        }
        value = value << 4 | UInt32(digit)
      }
      return value
    }
    let open = "Unterminated string starting at"
    var result: [UInt32] = []
    var i = from
    while i < text.count {
      let c = text[i]
      i += 1
      if c == 34 { return .success((Text(codePoints: result), i)) }
      if c < 32, strict { return fail("Invalid control character at", i - 1) }
      guard c == 92 else {
        result.append(c)
        continue
      }
      guard i < text.count else { return fail(open, from - 1) }
      let letter = text[i]
      i += 1
      switch letter {
      case 34, 92, 47: result.append(letter)
      case 98: result.append(8)
      case 102: result.append(12)
      case 110: result.append(10)
      case 114: result.append(13)
      case 116: result.append(9)
      case 117:
        guard var unit = hexadecimal(i) else { return fail("Invalid \\uXXXX escape", i - 1) }
        i += 4
        if 0xD800..<0xDC00 ~= unit, i + 1 < text.count, text[i] == 92, text[i + 1] == 117,
          let low = hexadecimal(i + 2), 0xDC00..<0xE000 ~= low
        {
          unit = 0x10000 + ((unit - 0xD800) << 10) + low - 0xDC00
          i += 6
        }
        result.append(unit)
      default: return fail("Invalid \\escape", i - 2)
      }
    }
    return fail(open, from - 1)
  }
}
