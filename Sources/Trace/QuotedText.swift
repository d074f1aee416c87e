/// Texts on one line, in double quotes: control characters, `"` and `\` are escaped, all else stands as it is.
enum QuotedText {
  static func quote(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7f:
        quoted += "\\x" + Checksum.hex(UInt128(scalar.value), digits: 2)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Nil unless `quoted` is exactly what `quote` gives for some text.
  static func unquote(_ quoted: String) -> String? {
    var scalars = quoted.unicodeScalars.makeIterator()
    guard scalars.next() == "\"" else { return nil }
    var text = String.UnicodeScalarView()
    while let scalar = scalars.next() {
      if scalar == "\"" {
        let result = String(text)
        return scalars.next() == nil && quote(result).utf8.elementsEqual(quoted.utf8) ? result : nil
      }
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      guard let escaped = scalars.next() else { return nil }
      switch escaped {
      case "n": text.append("\n")
      case "r": text.append("\r")
      case "t": text.append("\t")
      case "\"", "\\": text.append(escaped)
      case "x":
        guard let high = scalars.next()?.hexDigit, let low = scalars.next()?.hexDigit else { return nil }
        text.append(Unicode.Scalar(high * 16 + low))
      default: return nil
      }
    }
    return nil
  }
}

extension Unicode.Scalar {
  fileprivate var hexDigit: UInt8? {
    switch value {
    case 0x30...0x39: UInt8(value - 0x30)
    case 0x61...0x66: UInt8(value - 0x61 + 10)
    default: nil
    }
  }
}
