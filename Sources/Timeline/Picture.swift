import CellWidth
import Machine

/// Draws a model in columns or lanes.
struct Picture {
  let model: TimelineModel
  let options: TimelineOptions
  private let width: Int
  private let rows: [Row]
  private let cells: [Int: Cell]
  private let reader: SourceReader
  private let wording: Wording
  private let marks: [Int: [String]]
  private let layout: Layout
  /// By task: where effects stand beside the source; nil where they stand below it.
  private let effectX: [Int?]

  init(_ model: TimelineModel, _ options: TimelineOptions) {
    self.model = model
    self.options = options
    width = max(40, options.width)
    reader = SourceReader(model.recording)
    wording = Wording(names: model.names, limit: min(60, max(12, width * 3 / 10)), signs: .picture)
    let folding = Folding(model, options)
    rows = folding.rows()
    var marks: [Int: [String]] = [:]
    for mark in model.explanations.flatMap(\.marks) {
      let words = mark.words.map { [$0] } ?? []
      if !marks[mark.step, default: []].contains(words.first ?? "") { marks[mark.step, default: []] += words }
    }
    self.marks = marks
    let maker = CellMaker(model: model, options: options, reader: reader, wording: wording)
    cells = maker.cells(folding, marks)
    // Columns stand where they stand in the whole picture, so that nothing jumps from window to window.
    var whole = options
    whole.steps = nil
    whole.current = nil
    let all = whole == options ? cells : maker.cells(Folding(model, whole), marks)
    let tasks = model.names.full.count
    let digits = max(2, String(model.steps.count).count)
    let needs = (0..<tasks).map { task in Needs(task, model, all) }
    let beside = needs.map { $0.beside + 3 }
    let below = needs.map { $0.below + 3 }
    let fits = beside.reduce(0, +) <= width - digits - 1
    layout = Layout(
      tasks: tasks, wanted: fits ? beside : below, ideal: fits ? beside : needs.map { max($0.below, $0.source) + 3 },
      width: width, digits: digits, lanes: options.lanes)
    effectX = needs.map { fits && $0.source > 0 ? $0.source + 3 : nil }
  }

  func lines() -> [Line] {
    var lines = options.frame ? title() : []
    lines += header()
    for row in rows {
      switch row {
      case .step(let number): lines += draw(model.steps[number - 1])
      case .fold(let range, let reason): lines += draw(range, reason)
      }
    }
    if options.frame { lines += ending() }
    return lines.map { $0.cut(to: width) }
  }

  // MARK: - Rows

  private func draw(_ step: Step) -> [Line] {
    guard let cell = cells[step.number] else { return [] }
    let place = layout.texts[step.task]
    var prefix = Line()
    if layout.isShared { prefix = Line(model.names[step.task], .strong) + Line("  ") }
    var texts = cell.lines(place.width, effectX: layout.isShared ? 0 : effectX[step.task], options, prefix: prefix)
    var last: Line?
    if var reason = cell.reason {
      if layout.isShared, texts.isEmpty { reason = prefix + reason }
      var wrapped = reason.wrapped(to: place.width)
      last = wrapped.removeLast()
      texts += wrapped
    }
    var lines = texts.enumerated().map { index, text in
      var canvas = Canvas()
      putGutter(&canvas, index == 0 ? step : nil)
      putLifelines(&canvas, step.states)
      canvas.put(text, at: place.x)
      return canvas.line()
    }
    if let last {
      lines.append(departure(step, last, isFirst: lines.isEmpty))
    }
    return lines
  }

  private func putGutter(_ canvas: inout Canvas, _ step: Step?) {
    guard let step else { return }
    let isCurrent = step.number == options.current
    if isMarked(step.number) { canvas.put(Line("!", .mark), at: 0) }
    let number = Line(String(step.number), isCurrent ? .strong : .dim)
    canvas.put(number, at: layout.gutter - 1 - number.width)
    if isCurrent { canvas.put(Line("▶", .strong), at: layout.gutter - 1) }
  }

  private func isMarked(_ number: Int) -> Bool { marks[number] != nil }

  private func putLifelines(_ canvas: inout Canvas, _ states: [TaskState], except: Set<Int> = []) {
    for (task, x) in layout.lifelines.enumerated() where !except.contains(task) && states.indices.contains(task) {
      let sign = Picture.sign(states[task])
      let isCrossed = canvas.shaft.contains(x)
      guard sign != " " else { continue }
      canvas.put(Line(isCrossed ? "┼" : sign, states[task] == .runs ? .strong : .dim), at: x)
    }
  }

  static func sign(_ state: TaskState) -> String {
    switch state {
    case .unborn, .ended: " "
    case .ready: "│"
    case .runs: "┃"
    case .waits: "┊"
    }
  }

  /// The line on which a task stops running, with an arrow to the one that runs next.
  private func departure(_ step: Step, _ reason: Line, isFirst: Bool) -> Line {
    var canvas = Canvas()
    putGutter(&canvas, isFirst ? step : nil)
    let place = layout.texts[step.task]
    canvas.put(reason, at: place.x)
    guard !layout.lifelines.isEmpty else { return canvas.line() }
    let from = layout.lifelines[step.task]
    let next = step.next.flatMap { $0 == step.task ? nil : $0 }
    var states = step.states
    if let next {
      states = model.steps[step.number].states
      let to = layout.lifelines[next]
      if to > from {
        let begin = layout.isShared ? from + 1 : place.x + reason.width + 1
        canvas.shaft = begin..<max(begin, to)
        if to - 1 > from { canvas.put(Line("▶", .dim), at: to - 1) }
      } else {
        canvas.shaft = to + 1..<from
        if to + 1 < from { canvas.put(Line("◀", .dim), at: to + 1) }
      }
    }
    canvas.put(Line(tee(step, next)), at: from)
    putLifelines(&canvas, states, except: [step.task])
    return canvas.line()
  }

  private func tee(_ step: Step, _ next: Int?) -> String {
    if case .dies = step.deed { return "╳" }
    let isEnd = step.departure == .ends
    guard let next else { return isEnd ? "╵" : "┊" }
    return next > step.task ? (isEnd ? "╰" : "├") : (isEnd ? "╯" : "┤")
  }

  private func draw(_ range: ClosedRange<Int>, _ reason: Row.Reason) -> [Line] {
    let states = model.steps[range.upperBound - 1].states
    var text = wording.fold(range, reason, model, reader)
    var place = (x: layout.gutter + 2, width: width - layout.gutter - 2)
    var others = Array(repeating: TaskState.unborn, count: states.count)
    let runners = Set(model.steps[range.lowerBound - 1..<range.upperBound].map(\.task))
    if runners.count == 1, let task = runners.first {
      if layout.isShared, case .repeats = reason { text = Line("\(model.names[task])  ", .strong) + text }
      place = layout.texts[task]
      others = states
    } else if layout.isShared, let first = layout.texts.first {
      place = first
      others = states.map { $0 == .runs ? .ready : $0 }
    }
    return text.wrapped(to: place.width, indent: 2).enumerated().map { index, line in
      var canvas = Canvas()
      if index == 0 { canvas.put(Line("⋮", .dim), at: layout.gutter - 2) }
      putLifelines(&canvas, others)
      canvas.put(line, at: place.x)
      return canvas.line()
    }
  }

  // MARK: - Frame

  private func title() -> [Line] {
    let file = reader.mainFile.map { visibleText($0) } ?? "the program"
    let who = Line(file, .strong) + Line(", scheduler: \(visibleText(model.recording.scheduler))")
    return who.wrapped(to: width, indent: 2) + [Line()]
  }

  private func header() -> [Line] {
    guard !layout.isShared else { return laneHeader() }
    var names = Canvas()
    var rule = Line("step", .dim)
    if layout.gutter < 4 { rule = Line() }
    rule.pad(to: layout.gutter, with: "─", .dim)
    for (task, x) in layout.lifelines.enumerated() {
      names.put(Line(model.names.full[task], .strong).cut(to: layout.texts[task].width + 2), at: x)
      rule.pad(to: x, with: "─", .dim)
      rule = rule + Line("┬", .dim)
    }
    if let last = layout.texts.last { rule.pad(to: min(width, last.x + last.width), with: "─", .dim) }
    return [names.line(), rule]
  }

  private func laneHeader() -> [Line] {
    guard !layout.lifelines.isEmpty else { return [] }
    var lines = [Line("Tasks:")]
    for (task, name) in model.names.full.enumerated() {
      let item = Line(" \(task) ", .dim) + Line(name + (task == model.names.full.count - 1 ? "" : ","))
      if lines[lines.count - 1].width + item.width > width { lines.append(Line("      ")) }
      lines[lines.count - 1] = lines[lines.count - 1] + item
    }
    var numbers = Canvas()
    if layout.gutter > 4 { numbers.put(Line("step", .dim), at: 0) }
    for (task, x) in layout.lifelines.enumerated() { numbers.put(Line(String(task), .strong), at: x) }
    return lines + [Line(), numbers.line()]
  }

  private func ending() -> [Line] {
    var lines = [Line()]
    let key = "┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7"
    let explanations = model.explanations(in: options.steps)
    lines += Line(key + (!marks.isEmpty ? "  ! see below" : ""), .dim).wrapped(to: width)
    lines.append(Line())
    lines += model.coreLines(options).map { Line($0) }
    for explanation in explanations {
      lines += (Line("! ", .mark) + Line(explanation.text)).wrapped(to: width, indent: 2)
    }
    return lines + wording.outcome(model, options)
  }
}

/// How much room the cells of a task would like.
private struct Needs {
  /// The widest source fragment.
  var source = 0
  /// With effects beside the source, and below it.
  var beside = 0
  var below = 0

  init(_ task: Int, _ model: TimelineModel, _ cells: [Int: Cell]) {
    let own = model.steps.filter { $0.task == task }.compactMap { cells[$0.number] }
    let others = model.names.full[task]
    source = min(44, own.compactMap { $0.source?.line(44, "…", showFocus: false).width }.max() ?? 0)
    let effect = own.flatMap(\.effects).map(\.width).max() ?? 0
    let words = own.flatMap { cell in cell.marks.map(\.width) + (cell.reason.map { [$0.width] } ?? []) }.max() ?? 0
    let least = max(12, cellWidth(others) - 1, words)
    beside = max(least, source + (effect > 0 ? effect + 3 : 0))
    below = max(least, effect + 2, min(source, 24))
  }
}
