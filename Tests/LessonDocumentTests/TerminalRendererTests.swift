import CellWidth
import Testing

@testable import Lessons
@testable import Markdown

private let sample = """
  # A title

  A paragraph with `code`, *emphasis*, **strength**, ~~a mistake~~ and a [link](https://example.org/a), long enough \
  to be wrapped at sixty and at eighty columns. 中文字符也要换行，因为它们每个字符占两格，所以这一行也很长很长很长。
  Hard\\
  break.

  1. first
  2. second, which is so long that it has to go on in a line of its own at sixty columns
     - nested

  - [x] done
  - [ ] to do

  > A quote that is also long enough to be wrapped at a width of sixty columns, and keeps its bar.

  | call | what it does |
  |------|-------------:|
  | `wait()` | gives back the lock and sleeps until somebody calls notify; then it takes the lock again |
  | x | y |

  ```python
  if x:
  	print("a line of code that is never wrapped, however long it may be, since code is verbatim, always")
  ```

  <!-- not shown -->

  ***
  """

@Suite struct TerminalRendererTests {
  private func render(_ text: String, width: Int = 80, color: Bool = false) -> [String] {
    TerminalRenderer(style: TerminalStyle(width: width, usesColor: color)).render(text)
  }

  /// The text without the renderer's colours.
  private func withoutColor(_ line: String) -> String {
    var result = ""
    var isInside = false
    for character in line {
      if character == "\u{1B}" { isInside = true }
      if !isInside { result.append(character) }
      if character == "m" { isInside = false }
    }
    return result
  }

  @Test(arguments: [60, 80, 200], [false, true])
  func keepsToTheWidth(width: Int, color: Bool) {
    let lines = render(sample, width: width, color: color).map(withoutColor)
    for line in lines where !line.contains("never wrapped") { #expect(cellWidth(line) <= width, "\(line)") }
    #expect(lines.contains { cellWidth($0) > width * 2 / 3 })
    #expect(!lines.contains { $0.contains("not shown") || $0.hasSuffix(" ") })
  }

  /// Nothing is lost in wrapping.
  @Test(arguments: [60, 80, 200])
  func keepsEveryWord(width: Int) {
    let text = "one two  three\nfour `five six` **se**ven eight nine ten eleven twelve thirteen fourteen fifteen"
    #expect(
      render(text, width: width).joined(separator: " ")
        == "one two three four `five six` seven eight nine ten eleven twelve thirteen fourteen fifteen")
  }

  @Test func rendersAtSixty() {
    #expect(
      render(sample, width: 60).joined(separator: "\n") == """
        A title
        =======

        A paragraph with `code`, emphasis, strength, ~~a mistake~~
        and a link (https://example.org/a), long enough to be
        wrapped at sixty and at eighty columns.
        中文字符也要换行，因为它们每个字符占两格，所以这一行也很长很
        长很长。 Hard
        break.

        1. first
        2. second, which is so long that it has to go on in a line
           of its own at sixty columns
           • nested

        [x] done
        [ ] to do

        │ A quote that is also long enough to be wrapped at a width
        │ of sixty columns, and keeps its bar.

        call     │                                      what it does
        ─────────┼──────────────────────────────────────────────────
        `wait()` │     gives back the lock and sleeps until somebody
                 │        calls notify; then it takes the lock again
        x        │                                                 y

            if x:
                    print("a line of code that is never wrapped, however long it may be, since code is verbatim, always")

        ────────────────────────────────────────
        """)
  }

  @Test func coloursWithoutChangingTheText() {
    #expect(render("a `b` **c**", color: true) == ["a \u{1B}[36mb\u{1B}[0m \u{1B}[1mc\u{1B}[0m"])
    #expect(render("# T", color: true) == ["\u{1B}[1mT\u{1B}[0m"])
  }

  @Test func drawsInASCIIWhereAsked() {
    let renderer = TerminalRenderer(style: TerminalStyle(width: 60, isASCII: true))
    let lines = renderer.render("- a\n\n> b\n\n| c | d |\n|--|--|\n| e | f |\n\n---\n")
    #expect(lines.joined().allSatisfy { $0.isASCII })
  }

  @Test func showsControlCharactersInsteadOfObeyingThem() {
    for color in [false, true] {
      let lines = render("a\u{1B}[2Jb\u{7}\u{9B}\u{202E}\n\n    \u{1B}]0;x\u{7}\n", color: color)
      #expect(!lines.map(withoutColor).joined().unicodeScalars.contains { $0.value < 32 || $0.value == 0x9B })
    }
  }

  @Test func placesBlocks() {
    let blocks = parseMarkdown("# é\n\n> q\n\n- a\n\n  ```python run\n  x\n  ```\n")
    #expect(blocks.map(\.lines) == [1...1, 3...3, 5...9])
    guard case .list(let list) = blocks[2].kind else {
      Issue.record("no list")
      return
    }
    #expect(list.items[0].blocks[1].column == 3)
    #expect(list.items[0].blocks[1].lines.lowerBound == 7)
    #expect(list.items[0].blocks[1].kind == .code(info: "python run", text: "x\n", isFenced: true))
  }

  @Test func flattensDeepNesting() {
    #expect(render(String(repeating: "> ", count: 5_000) + "end").joined().contains("end"))
    #expect(render(String(repeating: "*a ", count: 5_000)).count > 100)
  }
}
