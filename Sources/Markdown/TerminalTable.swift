import CellWidth

extension TerminalRenderer {
  /// A table with a rule beneath its header; cells are wrapped where the table is wider than `width`.
  func render(_ table: MarkdownTable, width: Int) -> [String] {
    let cells = table.rows.map { row in row.map { spans($0, style: []) } }
    let count = cells.map(\.count).max() ?? 0
    guard count > 0 else { return [] }
    let widths = columnWidths(cells, count: count, available: width - 3 * (count - 1))
    var result: [String] = []
    for (index, row) in cells.enumerated() {
      result += render(row, widths: widths, alignments: table.alignments, isHeader: index == 0)
      if index == 0 {
        let line = style.isASCII ? "-" : "─"
        let cross = style.isASCII ? "-+-" : "─┼─"
        result.append(paint(widths.map { String(repeating: line, count: $0) }.joined(separator: cross), [.dim]))
      }
    }
    return result
  }

  /// What each column gets: all it wants if there is room, else the widest give way first.
  ///
  /// No column gets less than eight cells (or what it wants): a table of very many columns stays too wide.
  private func columnWidths(_ rows: [[[Span]]], count: Int, available: Int) -> [Int] {
    var widths = [Int](repeating: 1, count: count)
    for row in rows {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], cell.reduce(0) { $0 + cellWidth($1.text) })
      }
    }
    let narrowest = 8
    // No column can use more than the whole width; this also bounds the loop below.
    widths = widths.map { min($0, max(narrowest, available)) }
    while widths.reduce(0, +) > available {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > narrowest else { break }
      widths[widest] -= 1
    }
    return widths
  }

  private func render(
    _ row: [[Span]], widths: [Int], alignments: [MarkdownTable.Alignment], isHeader: Bool
  ) -> [String] {
    let wrapped = row.enumerated().map { column, cell in
      wrap(isHeader ? cell.map { Span(text: $0.text, style: $0.style.union(.bold)) } : cell, width: widths[column])
    }
    let separator = paint(style.isASCII ? " | " : " │ ", [.dim])
    return (0..<(wrapped.map(\.count).max() ?? 1)).map { index in
      widths.indices.map { column in
        let spans = column < wrapped.count && index < wrapped[column].count ? wrapped[column][index] : []
        let alignment = column < alignments.count ? alignments[column] : .left
        return padded(spans, width: widths[column], alignment: alignment)
      }.joined(separator: separator)
    }
  }

  private func padded(_ spans: [Span], width: Int, alignment: MarkdownTable.Alignment) -> String {
    let room = max(0, width - spans.reduce(0) { $0 + cellWidth($1.text) })
    let left: Int
    switch alignment {
    case .left: left = 0
    case .right: left = room
    case .center: left = room / 2
    }
    return String(repeating: " ", count: left) + paint(spans) + String(repeating: " ", count: room - left)
  }
}
