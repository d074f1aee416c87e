import Glibc
import Markdown
import Testing

@testable import Lessons

/// The repository's own lessons, found from this file's place.
private let lessonsFolder: String = {
  let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
  return parts.dropLast(3).joined(separator: "/") + "/lessons"
}()

@Suite struct LessonLibraryTests {
  let library = LessonLibrary(directory: lessonsFolder)

  @Test func ownLessonsHaveNoErrors() {
    #expect(library.errors.isEmpty, "\(library.errors.rendered())")
    for entry in library.entries { #expect(entry.errors.isEmpty, "\(entry.errors.rendered())") }
    let ids = library.entries.map(\.lesson.id)
    #expect(["race", "lock", "condition"].allSatisfy(ids.contains))
  }

  /// A lost line must not trap, and must not take the rest of the lesson with it.
  @Test func survivesLostLines() throws {
    let text = try readFile(library.find("race").get().path).get()
    let lines = linesOfText(text)
    let count = readLesson(text, path: "l.md").lesson.elements.count
    for index in stride(from: 0, to: lines.count, by: 3) {
      let reading = readLesson((lines[..<index] + lines[(index + 1)...]).joined(separator: "\n"), path: "l.md")
      #expect(reading.lesson.elements.count >= count - 14 || !reading.errors.isEmpty)
    }
  }

  /// The page for authors keeps up with the tables, and its example is a lesson without mistakes.
  @Test func pageForAuthorsIsTrue() throws {
    let page = try readFile(lessonsFolder + "/README.md").get()
    let example = parseMarkdown(page).compactMap { block -> String? in
      if case .code("markdown", let text, _) = block.kind { text } else { nil }
    }.first
    let reading = readLesson(try #require(example), path: "README.md")
    #expect(reading.errors.isEmpty, "\(reading.errors.rendered())")
    #expect(reading.lesson.elements.count == 4)
    for rule in DirectiveRule.all {
      for word in [rule.verb] + rule.keys.map(\.name) { #expect(page.contains("`\(word)`")) }
    }
    for rule in ExpectationRule.all { #expect(page.contains("`\(rule.name):")) }
    for key in FrontMatter.keys { #expect(page.contains("| `\(key.name)` |")) }
  }

  /// Each example of the page is itself in order: exercises and predictions by themselves, blocks that name a program
  /// beneath programs of these names.
  @Test func examplesOfThePageAreInOrder() throws {
    let page = try readFile(lessonsFolder + "/README.md").get()
    let examples = parseMarkdown(page).compactMap { block -> String? in
      if case .code("markdown", let text, _) = block.kind { text } else { nil }
    }
    let race =
      "import threading\n\nbalance = 100\n\n\ndef add():\n    global balance\n    balance += 50\n\n\n"
      + "threads = [threading.Thread(target=add) for _ in range(2)]\nfor thread in threads:\n    thread.start()\n"
      + "for thread in threads:\n    thread.join()\nprint(balance)\n"
    let four =
      "from multiprocessing import Process\nfrom simulate import cpu\n\nif __name__ == \"__main__\":\n"
      + "    workers = [Process(target=cpu, args=(1,)) for _ in range(4)]\n    for worker in workers:\n"
      + "        worker.start()\n    for worker in workers:\n        worker.join()\n    print(\"done\")\n"
    let programs = [
      ("race", race), ("slow", "from simulate import cpu\n\nfor _ in range(4):\n    cpu(1)\n"), ("fast", four),
      ("pool", four),
    ].map { "```python show id=\($0)\n\($1)```\n\n" }.joined()
    #expect(examples.count >= 12)
    for example in examples.dropFirst() where !example.contains("…") {
      var text = goodFront + programs + "---\n\n"
      if example.hasPrefix("```hint") { text += "```predict\nWhy?\n= 1\n```\n\n" }
      if example.hasPrefix("```expect") { continue }
      text += example
      if example.contains("id=faster") {
        text += "\n```hint\nProcesses.\n```\n\n```python solution\n" + four + "```\n"
      }
      let reading = readLesson(text, path: "l.md")
      let errors = reading.errors + LessonChecker.check(reading.lesson, source: text)
      #expect(errors.isEmpty, "\(example)\n\(errors.rendered())")
    }
  }

  @Test func findsByIdNumberFileAndPrefix() throws {
    let lock = try library.find("lock").get()
    let file = String(lock.path.dropFirst(lessonsFolder.count + 1))
    for name in ["LOCK", "\(lock.number)", "0\(lock.number)", file, String(file.dropLast(3))] {
      #expect(try library.find(name).get().path == lock.path)
    }
    #expect(try library.find("conditio").get().lesson.id == "condition")
    let ids = library.entries.map(\.lesson.id)
    #expect(library.next(after: ids[0])?.lesson.id == ids[1])
    #expect(library.next(after: "nothing") == nil)
  }

  @Test func helpsWithWrongNames() {
    #expect(
      library.find("lokc").failure
        == LessonLibrary.NotFound(message: "there is no lesson `lokc`", hint: "did you mean `lock`?"))
    #expect(library.find("zzzz").failure?.hint?.hasPrefix("lessons: \(library.entries[0].lesson.id), ") == true)
    #expect(library.find("").failure != nil)
  }

  @Test func checksTheFolder() throws {
    try withFolder { folder in
      func write(_ name: String, _ text: String) throws {
        let file = try #require(fopen(folder + "/" + name, "w"))
        fputs(text, file)
        fclose(file)
      }
      try write("10-b.md", goodFront.replacing("format: 1", with: "format: 1\nrequires: late missing"))
      try write("2-a.md", goodFront)
      try write("11-c.md", goodFront.replacing("id: good", with: "id: late"))
      try write("README.md", "no lesson")
      let library = LessonLibrary(directory: folder)
      #expect(library.entries.map(\.number) == [2, 10, 11])
      #expect(
        library.errors.map(\.message) == [
          "two lessons have the id `good`", "the required lesson `late` comes later",
          "the required lesson `missing` does not exist",
        ])
    }
  }

  @Test func reportsMissingFolderAndFile() {
    let errors = LessonLibrary(directory: "/nonexistent").errors
    #expect(errors.rendered() == "/nonexistent: error: No such file or directory")
    #expect(LessonLibrary.read("/").failure?.message == "this is a folder")
    #expect(LessonLibrary.read("/dev/null").failure?.message == "this is not a file")
  }

  @Test func locatesTheFolder() {
    let root = lessonsFolder.dropLast("/lessons".count)
    #expect(LessonLibrary.locate(setting: "/x", executable: nil) == "/x")
    #expect(LessonLibrary.locate(setting: "", executable: root + "/Sources/plait") == lessonsFolder)
    #expect(LessonLibrary.locate(setting: nil, executable: root + "/Sources/Lessons/Document/plait") == lessonsFolder)
  }

  private func withFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/lessons-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    let folder = try #require(made)
    defer {
      for name in ["10-b.md", "2-a.md", "11-c.md", "README.md"] { unlink(folder + "/" + name) }
      rmdir(folder)
    }
    try body(folder)
  }
}

extension Result {
  var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
