import Testing

@testable import LineEditor

@Suite struct CompletionTests {
  @Test(
    arguments: [
      ([], .beep), (["lesson"], .replace(with: "lesson ")), (["lesson", "lesson"], .replace(with: "lesson ")),
      (["lesson", "lessons"], .replace(with: "lesson")), (["list", "less"], .list(["list", "less"])),
      (["Le", "Lex"], .replace(with: "Le")),
    ] as [([String], Completion.Outcome)])
  func outcome(candidates: [String], outcome: Completion.Outcome) {
    #expect(Completion(word: "le", candidates: candidates).outcome == outcome)
  }

  @Test func commonPrefixKeepsGraphemesWhole() {
    #expect(commonPrefix("e\u{301}a", "eb") == "")
    #expect(commonPrefix("中文", "中国") == "中")
  }

  @Test func request() {
    let request = Completion.Request(line: "é中x", cursor: 2)
    #expect(request.beforeCursor == "é中")
    #expect(Completion.Request(line: "ab", cursor: 99).beforeCursor == "ab")
  }

  @Test func columnsReadDownwards() {
    let items = ["a", "bb", "ccc", "dd", "e"]
    #expect(columns(of: items, width: 12, maximumRows: 9) == ["a    dd", "bb   e", "ccc"])
    #expect(columns(of: items, width: 1, maximumRows: 9).count == 5)
    #expect(columns(of: [], width: 80, maximumRows: 9) == [])
  }

  @Test func tooManyCandidatesAreCounted() {
    let items = (0..<100).map { "name\($0)" }
    let lines = columns(of: items, width: 20, maximumRows: 5)
    #expect(lines.count <= 5)
    #expect(lines.last == "… and 92 more")
  }

  @Test func tabIndents() {
    #expect(indentation(before: "", continues: false) == nil)
    #expect(indentation(before: "", continues: true) == "    ")
    #expect(indentation(before: "for x in y:\n  ", continues: false) == "  ")
    #expect(indentation(before: "  x", continues: true) == nil)
  }
}
