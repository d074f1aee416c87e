import Testing

@testable import LineEditor

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct TerminalTests {
  @Test(
    arguments: [
      (.auto, true, [:], true), (.auto, false, [:], false), (.auto, true, ["NO_COLOR": "1"], false),
      (.auto, true, ["NO_COLOR": ""], true), (.auto, false, ["CLICOLOR_FORCE": "1"], true),
      (.auto, false, ["CLICOLOR_FORCE": "0"], false), (.auto, true, ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], false),
      (.auto, true, ["TERM": "dumb"], false), (.always, false, ["NO_COLOR": "1"], true), (.never, true, [:], false),
    ] as [(Terminal.ColorChoice, Bool, [String: String], Bool)])
  func color(choice: Terminal.ColorChoice, isTerminal: Bool, variables: [String: String], expected: Bool) {
    let environment = ["TERM": "xterm"].merging(variables) { $1 }
    #expect(Terminal.usesColor(choice, isTerminal: isTerminal, environment: { environment[$0] }) == expected)
  }

  @Test func promptMarksEscapes() {
    let green = Prompt("one\n\u{1B}[32mplait> \u{1B}[0m")
    #expect(green.above == "one\n")
    #expect(green.cells == 7)
    #expect(green.marked == "\u{1}\u{1B}[32m\u{1}plait>\u{1}\u{1B}[0m\u{1} ")
    #expect(Prompt("").marked == "")
    #expect(Prompt("\u{1B}[").marked == "")
  }
}

@Suite struct PlainReaderTests {
  /// What a reader makes of `bytes` that arrive through a pipe.
  private func results(_ bytes: [UInt8]) throws -> [LineEditor.Result] {
    try withTemporaryDirectory2 { path in
      let file = open(path, O_RDWR | O_CREAT, 0o600)
      defer { close(file) }
      #expect(write(file, bytes, bytes.count) == bytes.count)
      lseek(file, 0, SEEK_SET)
      var reader = PlainReader(descriptor: file)
      var results: [LineEditor.Result] = []
      repeat { results.append(reader.next()) } while results.last != .endOfInput && results.count < 99
      return results
    }
  }

  private func withTemporaryDirectory2<T>(_ body: (String) throws -> T) throws -> T {
    var result: T?
    try withTemporaryDirectory { result = try body($0 + "/history") }
    return try #require(result)
  }

  @Test func lines() throws {
    #expect(try results([]) == [.endOfInput])
    #expect(try results(Array("a\n\nb\r\nc".utf8)) == [.line("a"), .line(""), .line("b"), .line("c"), .endOfInput])
    #expect(try results([0x61, 0, 0x62, 0xFF, 0x0A]) == [.line("a\0b\u{FFFD}"), .endOfInput])
  }

  @Test func aLongLine() throws {
    let long = String(repeating: "é中😀", count: 100_000)
    #expect(try results(Array((long + "\nend").utf8)) == [.line(long), .line("end"), .endOfInput])
  }
}
