import CellWidth

extension TimelineModel {
  /// The whole run at a glance: one line a task, one cell a step (or more steps, where the run is long).
  ///
  /// `━` runs, `─` could run, `┄` waits; under them a `!` at the steps that are explained.
  public func strips(_ options: TimelineOptions = TimelineOptions()) -> [String] {
    guard !steps.isEmpty else { return [] }
    let isPlain = options.style == .plain
    let width = max(40, options.width)
    let nameWidth = min(width / 3, names.short.map(cellWidth).max() ?? 0)
    let room = width - nameWidth - 2
    let perCell = (steps.count + room - 1) / room
    let cells = stride(from: 0, to: steps.count, by: perCell).map { steps[$0..<min($0 + perCell, steps.count)] }
    var lines = names.short.indices.map { task in
      var line = Line(names.short[task]).cut(to: nameWidth, isPlain ? "..." : "…")
      line.pad(to: nameWidth + 2)
      let signs = cells.map { Self.sign($0.map { $0.states[task] }, isPlain) }
      return line + Line(signs.joined())
    }
    let marked = Set(explanations.flatMap { $0.marks.map(\.step) })
    if !marked.isEmpty {
      var line = Line()
      line.pad(to: nameWidth + 2)
      let signs = cells.map { cell in cell.contains { marked.contains($0.number) } ? "!" : " " }
      lines.append(line + Line(signs.joined(), .mark))
    }
    return lines.map { line in
      let text = line.rendered(colour: options.colour)
      return isPlain ? asciiText(text) : text
    }
  }

  /// The busiest of what a task did.
  private static func sign(_ states: [TaskState], _ isPlain: Bool) -> String {
    if states.contains(.runs) { return isPlain ? "#" : "━" }
    if states.contains(.ready) { return isPlain ? "-" : "─" }
    if states.contains(.waits) { return isPlain ? "." : "┄" }
    return " "
  }
}
