import Glibc
import Testing

@testable import Shell

/// A folder of its own, which goes away with the test.
private struct Folder: ~Copyable {
  let path: String
  init() {
    var template = Array("/tmp/plait-progress-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nowhere"
  }
  var file: String { path + "/state/progress" }
  deinit { _ = system("rm -rf '\(path)'") }
}

private func write(_ text: String, _ path: String) {
  _ = try? OutputFile.write(text, to: path)
}

@Suite struct ProgressTests {
  @Test func deedsAreKept() {
    let folder = Folder()
    let first = Progress(path: folder.file)
    first.note(.at(2, 10), in: "race")
    first.note(.tried("p1"), in: "race")
    first.note(.solved("p1"), in: "race")
    first.note(.hinted("repair", 1), in: "race")
    first.note(.given("repair", "abc"), in: "race")
    let second = Progress(path: folder.file)
    #expect(second["race"].place == Progress.Place(lesson: "race", seen: 2, of: 10))
    #expect(second["race"]["p1"].tries == 1)
    #expect(second["race"]["p1"].isSolved)
    #expect(second["race"]["repair"].hints == 1)
    #expect(second["race"]["repair"].given == "abc")
    #expect(second.lastLesson == "race")
    #expect(second.unfinished?.seen == 2)
    #expect(!second["lock"].isDone)
  }

  @Test func twoSessionsSeeEachOther() {
    let folder = Folder()
    let (a, b) = (Progress(path: folder.file), Progress(path: folder.file))
    for i in 1...20 {
      a.note(.tried("p1"), in: "race")
      b.note(.tried("p1"), in: "race")
      b.note(.at(i, 30), in: "lock")
    }
    a.refresh()
    b.refresh()
    #expect(a["race"]["p1"].tries == 40)
    #expect(b["race"]["p1"].tries == 40)
    #expect(a["lock"].place?.seen == 20)
  }

  @Test("a lesson that was done stays done when it is begun again")
  func doneStays() {
    let progress = Progress(path: nil)
    progress.note(.done, in: "race")
    progress.note(.at(1, 10), in: "race")
    #expect(progress["race"].isDone)
    #expect(progress["race"].place?.seen == 1)
  }

  @Test("lines that are cut short or strange are passed over, and none after them is lost")
  func damage() {
    let folder = Folder()
    Files.makeFolders(above: folder.file)
    write(
      "at race 3 10 .\nat race 1\u{0}\u{7}\n\nsolved race\nfoo bar baz .\nat lock 2 1 .\nat lock 9999999999999999999 3 .\nat race 5",
      folder.file)
    let progress = Progress(path: folder.file)
    #expect(progress["race"].place?.seen == 3)
    progress.note(.at(6, 10), in: "race")
    let again = Progress(path: folder.file)
    #expect(again["race"].place?.seen == 6)
    #expect(again["lock"].place == nil)
  }

  @Test("what cannot be written counts in the session, is told once, and is written when it can be")
  func unwritable() {
    let folder = Folder()
    write("not a folder", folder.path + "/state")
    let progress = Progress(path: folder.file)
    var warnings = 0
    progress.warn = { _ in warnings += 1 }
    progress.note(.tried("p1"), in: "race")
    progress.note(.tried("p1"), in: "race")
    #expect(warnings == 1)
    #expect(progress["race"]["p1"].tries == 2)
    unlink(folder.path + "/state")
    progress.note(.solved("p1"), in: "race")
    #expect(progress["race"]["p1"].tries == 2)
    #expect(Progress(path: folder.file)["race"]["p1"] == Progress.Task(tries: 2, isSolved: true))
  }

  @Test("no lesson's id adds words to a line or folders to a path")
  func words() {
    #expect(Progress.word("a b/../c\n") == "a_b____c_")
    #expect(Progress.word("") == "_")
    #expect(StateFolder(path: "/s").exercise("../x", of: "..") == "/s/exercises/__/___x.py")
  }
}

@Suite struct StudentFileTests {
  @Test func isNeverOverwritten() throws {
    let folder = Folder()
    let path = folder.path + "/exercises/race/repair.py"
    let first = StudentFile(path, given: "given\n")
    #expect(try first.read() == "given\n")
    #expect(!first.isOld)
    first.change(to: "mine\n")
    let second = StudentFile(path, given: "other\n")
    #expect(second.isOld)
    #expect(try second.read() == "mine\n")
    let kept = try second.restore("other\n")
    #expect(kept == folder.path + "/exercises/race/repair.1.py")
    #expect(try Files.text(kept ?? "") == "mine\n")
    #expect(try second.read() == "other\n")
    second.change(to: "again\n")
    #expect(try second.restore("other\n") == folder.path + "/exercises/race/repair.2.py")
  }

  @Test func livesWithoutAFile() throws {
    let file = StudentFile("/proc/nowhere/x.py", given: "given\n")
    #expect(file.path == nil)
    #expect(file.failure != nil)
    file.change(to: "mine\n")
    #expect(try file.read() == "mine\n")
    #expect(try file.restore("given\n") == nil)
    #expect(try file.read() == "given\n")
  }
}

@Suite struct LineByLineTests {
  /// What a program becomes when these entries are typed.
  private func edit(_ text: String, _ entries: String...) throws -> (text: String?, shown: String) {
    var shown = ""
    let console = Console(width: 80) { _, text in shown += text }
    var result: String?
    var last = text
    let editing = LineByLine(text, changed: { last = $0 }, finished: { result = $0 })
    for entry in entries where !editing.isOver { try editing.take(entry, console) }
    if let result { #expect(result == last) } else if editing.isOver { #expect(last == text) }
    return (result, shown)
  }

  @Test func changes() throws {
    let text = "a\nb\nc\n"
    #expect(try edit(text, "2", "x", "").text == "a\nx\nc\n")
    #expect(try edit(text, "2", "x\ny", "").text == "a\nx\ny\nc\n")
    #expect(try edit(text, "2", "", "").text == text)
    #expect(try edit(text, "add 0", "x", "y", "", "").text == "x\ny\na\nb\nc\n")
    #expect(try edit(text, "add", "x", "", "done").text == "a\nb\nc\nx\n")
    #expect(try edit(text, "delete 1 2", "").text == "c\n")
    #expect(try edit(text, "indent 2 3", "dedent 3", "").text == "a\n    b\nc\n")
    #expect(try edit(text, "delete 1", "undo", "undo", "").text == text)
    #expect(try edit(text, "delete 1", "cancel").text == nil)
    #expect(try edit("", "add", "x", "", "").text == "x\n")
  }

  @Test("what is not understood changes nothing")
  func mistakes() throws {
    let text = "a\nb\n"
    for entry in [
      "3", "0", "-1", "delete", "delete 2 1", "delete 1 9", "add 7", "add x", "indent", "foo", "?", "1 2 3",
    ] {
      let result = try edit(text, entry, "")
      #expect(result.text == text)
      #expect(!result.shown.isEmpty)
    }
  }
}

@Suite struct TranscriptTests {
  @Test func fencesAndColours() {
    let transcript = Transcript()
    transcript.markdown("# Title")
    transcript.entry("1 + 1")
    transcript.text("\u{1B}[1m2\u{1B}[0m\n")
    transcript.text("```\n")
    transcript.mute += 1
    transcript.text("not this")
    transcript.mute -= 1
    transcript.entry("for i in x:\n  pass")
    #expect(
      transcript.document
        == "# Title\n\n````text\nplait> 1 + 1\n2\n```\nplait> for i in x:\n...      pass\n````\n")
  }
}
