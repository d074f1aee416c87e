import Machine

/// Where things stand in a picture; all in cells.
struct Layout {
  /// The lifeline of each task.
  let lifelines: [Int]
  /// Where the text of each task begins, and how wide it may be.
  let texts: [(x: Int, width: Int)]
  let gutter: Int
  /// One text column for all tasks: the text must name its task.
  let isShared: Bool

  /// The least width at which a column can still be read.
  static let narrowest = 18

  /// Columns if there is room for them, else lanes beside one column of text, else that column alone.
  ///
  /// `wanted` is what each column needs to show values unbroken, `ideal` what it needs for the source as well.
  init(tasks: Int, wanted: [Int], ideal: [Int], width: Int, digits: Int, lanes: Bool) {
    gutter = digits + 2
    // The last column needs no gap behind it.
    let available = width - gutter + 1
    if tasks * Layout.narrowest <= available, !lanes {
      var widths = Layout.shares(wanted, of: available)
      var rest = available - widths.reduce(0, +)
      for task in widths.indices where rest > 0 {
        let more = min(rest, max(0, ideal[task] - widths[task]))
        widths[task] += more
        rest -= more
      }
      var x = gutter
      var lifelines: [Int] = []
      for width in widths {
        lifelines.append(x)
        x += width
      }
      self.lifelines = lifelines
      texts = zip(lifelines, widths).map { ($0 + 2, $1 - 3) }
      isShared = false
      return
    }
    isShared = true
    let lane = tasks > 10 ? 3 : 2
    let hasLanes = tasks * lane <= width / 2 && tasks <= 100
    let start = hasLanes ? gutter + tasks * lane + 1 : gutter
    let gutter = gutter
    lifelines = hasLanes ? (0..<tasks).map { gutter + $0 * lane } : []
    texts = Array(repeating: (start, max(16, width - start)), count: tasks)
  }

  /// Gives everybody what is wanted if that is possible; else the modest get theirs and the others equal shares.
  private static func shares(_ wanted: [Int], of total: Int) -> [Int] {
    var widths = wanted
    guard wanted.reduce(0, +) > total else { return wanted }
    var rest = total
    var left = wanted.count
    for index in wanted.indices.sorted(by: { (wanted[$0], $0) < (wanted[$1], $1) }) {
      widths[index] = min(wanted[index], rest / left)
      rest -= widths[index]
      left -= 1
    }
    return widths
  }
}

/// What a step puts into its column, before it is broken into lines.
struct Cell {
  /// What came before: time that has passed.
  var lead: Line?
  var source: Fragment?
  /// What happened; several where everything is shown.
  var effects: [Line]
  /// Words of the explanations.
  var marks: [Line]
  /// Why another task runs next, if that is to be said; it stands at the arrow.
  var reason: Line?

  /// Source and effect on one line, the effect at column `effectX`, if all fits.
  func lines(_ width: Int, effectX: Int?, _ options: TimelineOptions, prefix: Line = Line()) -> [Line] {
    var lines = lead.map { [$0] } ?? []
    var body = effects
    if let source {
      let head = prefix + source.line(max(8, width - prefix.width), "…", showFocus: options.colour)
      if let effectX, let effect = body.first {
        var line = head
        line.pad(to: max(effectX, head.width + 2))
        if line.width + effect.width <= width {
          lines.append(line + effect)
          body.removeFirst()
        } else {
          lines.append(head)
        }
      } else {
        lines.append(head)
      }
    } else if !prefix.isEmpty {
      if let effect = body.first, prefix.width + effect.width <= width {
        lines.append(prefix + effect)
        body.removeFirst()
      } else if !body.isEmpty || !marks.isEmpty {
        lines.append(prefix)
      }
    } else if let effectX, let effect = body.first, effectX + effect.width <= width {
      var line = Line()
      line.pad(to: effectX)
      lines.append(line + effect)
      body.removeFirst()
    }
    let indent = width < 18 ? 0 : 2
    for line in body {
      lines += line.wrapped(to: width - indent, indent: 2).map { Line(String(repeating: " ", count: indent)) + $0 }
    }
    for line in marks { lines += line.wrapped(to: width, indent: 2) }
    return lines
  }
}

/// One row of cells: pieces at columns, and perhaps an arrow behind them.
struct Canvas {
  private var pieces: [(x: Int, line: Line)] = []
  /// Where blanks are drawn as the shaft of an arrow.
  var shaft: Range<Int> = 0..<0

  mutating func put(_ line: Line, at x: Int) { pieces.append((x, line)) }

  func line() -> Line {
    var result = Line()
    for piece in pieces.sorted(by: { $0.x < $1.x }) where piece.x >= result.width {
      fill(&result, to: piece.x)
      result = result + piece.line
    }
    fill(&result, to: shaft.upperBound)
    return result
  }

  private func fill(_ line: inout Line, to x: Int) {
    var at = line.width
    while at < x {
      line.pad(to: at + 1, with: shaft.contains(at) ? "─" : " ", .dim)
      at += 1
    }
  }
}
