import Testing

@testable import Machine

@Suite struct TextTests {
  @Test func reprChoosesQuotesAndEscapes() {
    #expect(Text("it's").repr == "\"it's\"")
    #expect(Text("é\u{2028}\n\"").repr == "'é\\u2028\\n\"'")
  }
}
