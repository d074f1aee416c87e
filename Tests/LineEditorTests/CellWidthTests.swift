import CellWidth
import Testing

@Suite struct CellWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("中文", 4), ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｱ", 1),
    ("Ａ", 2), ("😀", 2), ("👩‍👩‍👧", 2), ("👍🏽", 2), ("🇩🇪", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2),
    ("─│→…", 4), ("\u{200B}", 0), ("\u{AD}", 1), ("\t", 0), ("\u{1B}[1;31mred\u{1B}[0m", 3), ("\u{1B}[", 0),
    ("\u{20000}", 2), ("\u{FFFD}", 1), ("あ゙", 2), ("〜", 2), ("\u{0}", 0),
  ])
  func width(text: String, cells: Int) {
    #expect(cellWidth(text) == cells)
  }

  @Test func padding() {
    #expect(padded("中", toCells: 4) == "中  ")
    #expect(padded("7", toCells: 3, onLeft: true) == "  7")
    #expect(padded("long", toCells: 2) == "long")
    #expect(padded("\u{1B}[1mx\u{1B}[0m", toCells: 2) == "\u{1B}[1mx\u{1B}[0m ")
  }

  @Test(arguments: [
    ("balance", 7, "balance"), ("balance", 6, "balan…"), ("中文字", 5, "中文…"), ("中文字", 4, "中…"), ("ab", 1, "…"),
    ("ab", 0, ""),
    ("\u{1B}[31mred\u{1B}[0m", 2, "\u{1B}[31mr…\u{1B}[0m"),
  ])
  func truncation(text: String, cells: Int, result: String) {
    #expect(truncated(text, toCells: cells) == result)
    #expect(cellWidth(result) <= cells)
  }

  @Test func asciiEllipsis() {
    #expect(truncated("abcdef", toCells: 5, ellipsis: "...") == "ab...")
    #expect(truncated("abcdef", toCells: 2, ellipsis: "...") == "ab")
  }
}
