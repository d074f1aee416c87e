extension SyntaxError {
  /// The error as CPython prints it: file and line, the source line without its indentation, carets, type and message;
  /// then the hint, if there is one, on a line of its own.
  public func render(fileName: String, source: String) -> String {
    if type == "RecursionError" { return "\(type): \(message)" }
    var result = "  File \"\(fileName)\", line \(span.line)\n"
    if let line = text ?? Self.line(Int(span.line), of: source) { result += shown(line) }
    result += "\(type): \(message)"
    if let hint { result += "\n\(hint)" }
    return result
  }

  /// The line and its carets, indented by four. CPython draws one caret only for errors of indentation.
  private func shown(_ line: String) -> String {
    let characters = Array(line.unicodeScalars)
    var first = 0
    while first < characters.count, Self.isBlank(characters[first]) { first += 1 }
    var last = characters.count
    while last > first, characters[last - 1] == "\n" || characters[last - 1] == "\r" { last -= 1 }
    var visible = String.UnicodeScalarView()
    visible.append(contentsOf: characters[first..<last])
    var result = "    \(String(visible))\n"
    let start = Int(span.column) - first
    if start >= 0 {
      var end = span.endLine > span.line ? characters.count - first : Int(span.endColumn) - first
      if end <= start || type != "SyntaxError" { end = start + 1 }
      result += "    " + String(repeating: " ", count: start) + String(repeating: "^", count: end - start) + "\n"
    }
    return result
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\u{0C}" || scalar == "\n" || scalar == "\r"
  }

  /// A line of a source, without its end.
  public static func line(_ number: Int, of source: String) -> String? {
    var current = 1
    var result = String.UnicodeScalarView()
    var previous: Unicode.Scalar = " "
    for scalar in source.unicodeScalars {
      if scalar == "\u{FEFF}", current == 1, result.isEmpty { continue }
      if scalar == "\n", previous == "\r" {
        previous = scalar
        continue
      }
      previous = scalar
      if scalar == "\n" || scalar == "\r" {
        if current == number { return String(result) }
        current += 1
      } else if current == number {
        result.append(scalar)
      }
    }
    return current == number && !result.isEmpty ? String(result) : nil
  }
}
