import Testing

@testable import LineEditor

#if canImport(Glibc)
  import Glibc
#endif

@Suite struct HistoryTests {
  @Test(arguments: ["x = 1", "a\nb\n  c\n", "back\\slash\\n", "\\", "é中😀", "\r\n", "nul\0byte", "\\\\n\n"])
  func codecRoundTrip(entry: String) {
    let line = History.encode(entry)
    #expect(!line.utf8.contains(UInt8(ascii: "\n")))
    #expect(History.decode(line) == entry)
  }

  @Test func linesWrittenByHand() {
    #expect(History.decode("print('\\d')") == "print('\\d')")
    #expect(History.decode("ends in \\") == "ends in \\")
  }

  @Test func loadDropsRepetitionsBlankLinesAndATornStart() {
    let bytes = Array("torn\none\none\n\ntwo\\nlines\nthree".utf8)
    #expect(History.entries(in: bytes, isPart: true) == ["one", "two\nlines", "three"])
    #expect(History.entries(in: bytes, isPart: false).first == "torn")
    #expect(History.entries(in: [], isPart: true) == [])
    #expect(History.entries(in: [0xFF, 0xFE], isPart: false) == ["\u{FFFD}\u{FFFD}"])
  }

  @Test func loadIsBounded() {
    let many = (0..<5000).map { "entry \($0)\n" }.joined()
    let entries = History.entries(in: Array(many.utf8), isPart: false)
    #expect(entries.count == History.limit)
    #expect(entries.last == "entry 4999")
  }

  @Test func defaultPath() {
    let state = ["XDG_STATE_HOME": "/s", "HOME": "/h"]
    #expect(History.defaultPath { state[$0] } == "/s/plait/history")
    let relative = ["XDG_STATE_HOME": "s", "HOME": "/h"]
    #expect(History.defaultPath { relative[$0] } == "/h/.local/state/plait/history")
    #expect(History.defaultPath { _ in nil } == nil)
  }

  @Test func twoSessionsLoseNothing() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/new/plait/history"
      var first = History(path: path)
      let second = History(path: path)
      let fresh = first.load()
      #expect(fresh.entries.isEmpty && fresh.warning == nil)
      #expect(first.append("one\ntwo") == nil)
      #expect(second.append("three") == nil)
      #expect(first.append("four") == nil)
      var third = History(path: path)
      let loaded = third.load().entries
      #expect(loaded == ["one\ntwo", "three", "four"])
      #expect(third.last == "four")
      let accepted = ["four", "  \n", "five"].filter { third.accepts($0) }
      #expect(accepted == ["five"])
    }
  }

  @Test func aLineCutShortDoesNotSpoilTheNext() throws {
    try withTemporaryDirectory { directory in
      let path = directory + "/history"
      let file = open(path, O_WRONLY | O_CREAT, 0o600)
      #expect(write(file, "cut sho", 7) == 7)
      close(file)
      var history = History(path: path)
      #expect(history.append("next") == nil)
      let entries = history.load().entries
      #expect(entries == ["cut sho", "next"])
    }
  }

  @Test func whatCannotBeWrittenIsAWarning() {
    var none = History(path: "/proc/nowhere/history")
    #expect(none.append("x")?.contains("history is not saved") == true)
    let loaded = none.load().entries
    #expect(loaded.isEmpty)
    #expect(History(path: nil).append("x") == nil)
    #if os(Linux)
      #expect(History(path: "/dev/full").append("x")?.contains("No space left") == true)
    #endif
  }
}

/// Calls `body` with a new directory and removes what it left there.
func withTemporaryDirectory(_ body: (String) throws -> Void) throws {
  var template = Array("/tmp/plait-test-XXXXXX".utf8CString)
  let directory = try #require(mkdtemp(&template).map { String(cString: $0) })
  try body(directory)
  for name in ["new/plait/history", "new/plait", "new", "history"] { _ = remove(directory + "/" + name) }
  _ = remove(directory)
}
