/// Source text made ready for the lexer: no byte order mark, `\n` line ends, a newline at the end, and four zero
/// bytes behind it so that looking ahead stays within the array.
struct SourceText {
  var bytes: [UInt8]
  /// Index of the first padding byte.
  var end: Int

  /// - Throws: `SyntaxError` for a zero byte or text that is not UTF-8.
  init(_ source: [UInt8]) throws(SyntaxError) {
    var hasReturn = false
    var zero: Int?
    var high: UInt8 = 0
    for (index, byte) in source.enumerated() {
      high |= byte
      if byte == 13 { hasReturn = true }
      if byte == 0, zero == nil { zero = index }
    }
    if let zero { throw Self.error("source code cannot contain null bytes", source, zero) }
    if high >= 128, let bad = Self.firstInvalid(source) {
      let hex = String(source[bad], radix: 16)
      throw Self.error(
        "(unicode error) 'utf-8' codec can't decode byte 0x\(hex) in position \(bad): invalid start byte", source, bad,
        hint: "Save the file as UTF-8.")
    }
    let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    bytes = []
    bytes.reserveCapacity(source.count + 5)
    if hasReturn {
      Self.append(source[start...], to: &bytes)
    } else {
      bytes += source[start...]
    }
    if let last = bytes.last, last != 10 { bytes.append(10) }
    end = bytes.count
    bytes += [0, 0, 0, 0]
  }

  private static func append(_ source: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    var previous: UInt8 = 0
    for byte in source {
      if byte == 13 {
        bytes.append(10)
      } else if byte != 10 || previous != 13 {
        bytes.append(byte)
      }
      previous = byte
    }
  }

  private static func error(_ message: String, _ source: [UInt8], _ index: Int, hint: String? = nil) -> SyntaxError {
    let line = Int32(truncatingIfNeeded: source[..<index].count { $0 == 10 } + 1)
    return SyntaxError(message, at: Span(line: line, column: -1, endLine: line, endColumn: -1), hint: hint)
  }

  /// Index of the first byte that is not UTF-8.
  private static func firstInvalid(_ source: [UInt8]) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = source.makeIterator()
    var index = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): index += scalar.count
      case .emptyInput: return nil
      case .error: return min(index, source.count - 1)
      }
    }
  }
}
