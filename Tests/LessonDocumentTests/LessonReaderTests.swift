import Testing

@testable import Lessons

/// A front matter without mistakes, seven lines with both rules.
let goodFront = """
  ---
  title: A lesson: with a colon, and a stray * ! &
  id: good
  summary: "yes"
  minutes: 7
  objectives: see one; do one
  format: 1
  ---

  """

/// The lesson of `body`, whose first line is line 9 of the file.
func read(_ body: String) -> LessonReading { readLesson(goodFront + body, path: "l.md") }

@Suite struct LessonReaderTests {
  @Test func readsFrontMatter() {
    let reading = readLesson(
      goodFront.replacing("format: 1", with: "format: 1\nrequires: race, lock"), path: "lessons/01-good.md")
    #expect(reading.errors.isEmpty)
    let lesson = reading.lesson
    #expect(lesson.id == "good")
    #expect(lesson.title == "A lesson: with a colon, and a stray * ! &")
    #expect(lesson.summary == "yes")
    #expect(lesson.minutes == 7)
    #expect(lesson.objectives == ["see one", "do one"])
    #expect(lesson.requires == ["race", "lock"])
    #expect(lesson.sourcePath == "lessons/01-good.md")
  }

  @Test func readsProgramsWithTheirPlace() throws {
    let reading = read("Text.\n\n```python run id=racy scheduler=random seed=3\nx = 1\n\nprint(x)\n```\n")
    #expect(reading.errors.isEmpty)
    let directive = try #require(reading.directives.first)
    #expect(directive.verb == "run")
    #expect(directive.definesProgram)
    #expect(directive.program == Program(id: "racy", source: "x = 1\n\nprint(x)\n", firstLine: 12))
    #expect(directive.parameters["scheduler"] == "random")
    #expect(directive.parameters.number("seed") == 3)
    #expect(directive.line == 11)
    #expect(reading.lesson.program("racy") == directive.program)
  }

  @Test(arguments: ["show", "run", "step", "explore", "timeline"])
  func readsEveryVerb(verb: String) {
    let reading = read("```python \(verb) id=a\nx = 1\n```\n\n```plait \(verb) program=a\n```\n")
    #expect(reading.errors.isEmpty)
    #expect(reading.directives.map(\.verb) == [verb, verb])
    #expect(reading.directives.map(\.definesProgram) == [true, false])
    #expect(reading.directives.map(\.program.id) == ["a", "a"])
    #expect(reading.lesson.programs.count == 1)
  }

  @Test func numbersProgramsWithoutId() {
    let reading = read("```python show\nx\n```\n```python show id=b\ny\n```\n```python show\nz\n```\n")
    #expect(reading.lesson.programs.map(\.id) == ["#1", "b", "#3"])
  }

  @Test func readsExpectationsBesideTheirBlock() {
    let reading = read(
      """
      ```python run id=a
      x
      ```

      <!-- a note -->

      ```expect
      stdout: one
      stdout: two
      status: finished
      ```

      ```plait explore program=a max-states=500
      outcomes: 150 "[1, 2]" deadlock
      outcomes: exception:IndexError "deadlock"
      complete: true
      deadlock: true
      livelock: false
      schedules: 1_000
      findings: lost-update data-race
      ```
      """)
    #expect(reading.errors.isEmpty)
    #expect(
      reading.directives.map { $0.expectations.map(\.claim) } == [
        [.stdout("one\ntwo"), .status(.finished)],
        [
          .outcomes([
            .output("150"), .output("[1, 2]"), .deadlock, .exception("IndexError"), .output("deadlock"),
          ]),
          .complete(true), .deadlock(true), .livelock(false), .schedules("1000"),
          .findings(["lost-update", "data-race"]),
        ],
      ])
  }

  @Test func readsQuotedOutcome() {
    let reading = read("```python timeline outcome=\"[1, 2]\"\nx\n```\n\n```python run outcome=deadlock\nx\n```\n")
    #expect(reading.errors.isEmpty)
    #expect(reading.directives.map(\.parameters.outcome) == [.output("[1, 2]"), .deadlock])
  }

  @Test func endsPagesAtHeadingsRulesAndDirectives() {
    let reading = read(
      "# One\n\ntext\n\n## Two\n\n- a\n- b\n\n---\n\nThree\n\n### Still three\n\n```python show\nx\n```\n\nFour\n")
    #expect(reading.errors.isEmpty)
    let pages = reading.lesson.elements.compactMap { element -> [String]? in
      if case .prose(let prose) = element { prose.source } else { nil }
    }
    #expect(
      pages == [["# One", "", "text"], ["## Two", "", "- a", "- b"], ["Three", "", "### Still three"], ["Four"]]
    )
    #expect(reading.lesson.elements.map(\.line) == [9, 13, 20, 24, 28])
  }

  @Test func leavesOtherCodeAlone() {
    let reading = read(
      "```\nx\n```\n\n```python\nx\n```\n\n```plain\nx\n```\n\n```text title=\"a\"\nx\n```\n\n    indented\n\n~~~c\n~~~\n"
    )
    #expect(reading.errors.isEmpty)
    #expect(reading.lesson.elements.count == 1)
  }

  /// Carriage returns, byte order marks, control characters and text without end: still a lesson.
  @Test func survivesStrayCharacters() {
    let windows = "\u{FEFF}" + (goodFront + "Text\n\n```python run\nx = 1\n```\n").replacing("\n", with: "\r\n")
    let reading = readLesson(windows, path: "l.md")
    #expect(reading.errors.isEmpty)
    #expect(reading.directives.map(\.program.source) == ["x = 1\n"])
    #expect(reading.directives.map(\.program.firstLine) == [12])
    for text in ["", "\0", "---", "---\n---", "```", "```python run", "\u{1B}[2J", "~~~predict\n", "- - - - ```expect"]
    {
      _ = readLesson(text, path: "l.md").errors.rendered()
      _ = read(text).errors.rendered()
    }
    _ = read(String(repeating: "> ", count: 20_000) + "x")
    _ = read(String(repeating: "[", count: 5_000) + String(repeating: "*a **b ", count: 3_000))
  }

  /// A lost fence costs one message, and no block that follows it.
  @Test func recoversFromLostFences() {
    let body = "```python show id=a\nx\n```\n\nText.\n\n```plait run program=a\n```\n\n```plait step program=a\n```\n"
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    let lost = read(lines.enumerated().filter { $0.offset != 2 }.map { String($0.element) }.joined(separator: "\n"))
    #expect(lost.errors.map(\.line) == [14])
    #expect(lost.directives.map(\.verb) == ["show", "run", "step"])
    let headless = read(lines.dropFirst().joined(separator: "\n"))
    #expect(headless.errors.map(\.line) == [14, 14, 17])
    #expect(read("````markdown\n```python run\nx\n```\n````\n").errors.isEmpty)
  }

  /// Cutting a good lesson anywhere must not trap.
  @Test func survivesTruncation() {
    let text =
      goodFront + "a\n\n```python run id=a outcome=\"\\n\"\nx\n```\n\n```expect\nstdout: \"\n```\n"
      + "```predict kind=all\nq\n- [x] a\n  > b\n- [ ] c\n```\n"
    for count in 0...text.count { _ = readLesson(String(text.prefix(count)), path: "l.md").errors.rendered() }
  }
}

extension LessonReading {
  var directives: [Directive] {
    lesson.elements.compactMap { if case .directive(let directive) = $0 { directive } else { nil } }
  }
  var questions: [Question] {
    lesson.elements.compactMap { if case .question(let question) = $0 { question } else { nil } }
  }
}
