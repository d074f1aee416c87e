// The natives of `json`: texts in quotation marks, both ways. What is made of them is Python.

enum JSONModule {
  static let module = NativeModule(
    name: "json",
    rows: [
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

  private static func quoted(_ text: Text, asciiOnly: Bool) -> Text {
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

  private static func unquoted(_ text: Text, _ from: Int, strict: Bool) -> Result<(Text, Int), Mistake> {
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
