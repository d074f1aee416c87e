import Machine
import Testing
import Trace

@Suite struct TokenTests {
  let source = "print(1)\n"
  let schedule = [
    Slice(choice: Choice(task: 0), points: 12), Slice(choice: Choice(task: 2), points: 3),
    Slice(choice: Choice(task: 1), points: 0), Slice(choice: Choice(task: 2, timesOut: true), points: 40_000),
  ]

  @Test func decodesWhatItEncodes() throws {
    #expect(try Token.decode(Token.encode(schedule, of: source), of: source) == schedule)
    #expect(try Token.decode(Token.encode([], of: ""), of: "").isEmpty)
    let extremes = [Slice(choice: Choice(task: .max - 1, timesOut: true), points: .max)]
    #expect(Token.isToken(Token.encode(extremes, of: source)))
  }

  @Test func isShort() {
    let slices = (0..<10).map { Slice(choice: Choice(task: $0 % 3), points: 6) }
    #expect(Token.encode(slices, of: source).utf8.count <= 40)
  }

  @Test func whiteSpaceAndQuotesDoNotCount() throws {
    let token = Token.encode(schedule, of: source)
    let spread = token.map { "\($0)" }.joined(separator: "\n \t")
    for text in [" \(token)\n", "\"\(token)\",", "`\(token)`", spread, "\u{feff}\(token)\u{200b}"] {
      #expect(Token.isToken(text))
      #expect(try Token.decode(text, of: source) == schedule)
    }
  }

  @Test func lineEndsOfTheProgramDoNotCount() throws {
    let token = Token.encode(schedule, of: "a\nb\n")
    for same in ["a\r\nb\r\n", "a\nb", "a\nb\n\n", "\u{feff}a\rb"] {
      #expect(try Token.decode(token, of: same) == schedule)
    }
    for other in ["a\n\nb\n", "a\n b\n", "b\na\n"] {
      #expect(throws: TokenError.otherProgram) { try Token.decode(token, of: other) }
    }
  }

  @Test func errorsAreClear() {
    let token = Token.encode(schedule, of: source)
    #expect(throws: TokenError.notAToken) { try Token.decode("bank.py", of: source) }
    #expect(throws: TokenError.notAToken) { try Token.decode("", of: source) }
    #expect(throws: TokenError.otherVersion) { try Token.decode("plait2:abc", of: source) }
    #expect(throws: TokenError.badCharacter("é")) { try Token.decode(token + "é", of: source) }
    #expect(throws: TokenError.cut) { try Token.decode("plait1:", of: source) }
    #expect(throws: TokenError.damaged) { try Token.decode(token + "AAAA", of: source) }
    #expect(TokenError.otherProgram.message.contains("for another program"))
    #expect(!Token.isToken("plaited.py") && !Token.isToken("C:plait") && Token.isToken("plait12:x"))
  }

  @Test func damageIsFound() throws {
    let token = Token.encode(schedule, of: source)
    let digits = Array(token.utf8)
    for index in digits.indices {
      for byte in "AB3-_x:".utf8 where byte != digits[index] {
        var damaged = digits
        damaged[index] = byte
        #expect(throws: TokenError.self) { try Token.decode(String(decoding: damaged, as: UTF8.self), of: source) }
      }
      let cut = String(decoding: digits[..<index], as: UTF8.self)
      let error = #expect(throws: TokenError.self) { try Token.decode(cut, of: source) }
      if index >= 7 { #expect(error == .cut) }
    }
  }

  @Test func outcomesHaveAFixedOrder() {
    let outcomes = [
      Outcome(status: .finished, stdout: "a"), Outcome(status: .finished, stdout: "b"),
      Outcome(status: .finished, stdout: "e\u{301}"), Outcome(status: .finished, stdout: "\u{e9}"),
      Outcome(status: .exception, stdout: "", exception: "E"), Outcome(status: .deadlock, stdout: ""),
      Outcome(status: .deadlock, stdout: "", exception: "E"), Outcome(status: .livelock, stdout: ""),
    ]
    #expect(outcomes.reversed().sorted() == outcomes)
    #expect(outcomes[2] != outcomes[3])
    #expect(Set(outcomes).count == outcomes.count)
  }
}
