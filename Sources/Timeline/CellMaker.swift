import Machine

/// Says what a step puts into its column.
struct CellMaker {
  let model: TimelineModel
  let options: TimelineOptions
  let reader: SourceReader
  let wording: Wording

  /// By number of the step.
  func cells(_ folding: Folding, _ marks: [Int: [String]]) -> [Int: Cell] {
    var cells: [Int: Cell] = [:]
    var shown: (step: Step, kind: String)?
    for row in folding.rows() {
      guard case .step(let number) = row else {
        shown = nil
        continue
      }
      let step = model.steps[number - 1]
      let deed = folding.deed(step)
      cells[number] = cell(step, deed, after: shown, marks: marks[number] ?? [])
      shown = (step, deed.kind)
    }
    return cells
  }

  /// `after` is the step drawn before it; nil after a fold: then the source is shown again.
  private func cell(_ step: Step, _ deed: Deed, after: (step: Step, kind: String)?, marks: [String]) -> Cell {
    var effects: [Line] = []
    var reason: Line?
    let phrase = wording.phrase(deed)
    switch step.departure {
    case .waits, .sleeps, .ends: reason = phrase
    case .preempted(let line):
      effects.append(phrase)
      reason = Line("preempted" + (line.map { " inside \(reader.label($0, of: step.place.file))" } ?? ""), .strong)
    case .goesOn:
      effects.append(phrase)
      reason = Line("goes on meanwhile", .dim)
    case nil: effects.append(phrase)
    }
    if options.showAll { effects = everything(step, except: reason == phrase) }
    let lead = step.pause > 0 ? Line("(\(wording.seconds(step.pause)) later)", .dim) : nil
    let source = source(step, deed.kind, after)
    // `balance = 100` need not be said twice.
    if !options.showAll, let code = source?.code, effects.first?.text == code { effects.removeFirst() }
    return Cell(
      lead: lead, source: source, effects: effects, marks: marks.map { Line("! \($0)", .mark) }, reason: reason)
  }

  private func source(_ step: Step, _ kind: String, _ after: (step: Step, kind: String)?) -> Fragment? {
    if step.deed == .ends || step.deed == .isCancelled { return nil }
    let fragment = reader.fragment(step.place)
    if fragment.label.isEmpty, fragment.code.isEmpty { return nil }
    if let (former, formerKind) = after, former.task == step.task, former.place.file == step.place.file,
      former.place.position.line == step.place.position.line, former.place.function == step.place.function
    {
      let isNewTurn = isNewTurn(step, former) || kind == formerKind
      if reader.fragment(former.place).code == fragment.code, !isNewTurn { return nil }
    }
    return fragment
  }

  /// Whether the same line runs again: a statement reads before it writes.
  private func isNewTurn(_ step: Step, _ after: Step) -> Bool {
    if case .write = after.deed, case .read = step.deed { return true }
    return false
  }

  private func everything(_ step: Step, except isReason: Bool) -> [Line] {
    step.events.compactMap { index in
      let event = model.recording.events[index]
      if index == step.event { return isReason ? nil : wording.phrase(step.deed) }
      if case .operate(let operation) = event.action, operation.verb == "start" { return nil }
      let phrase = wording.phrase(Deed(event))
      let line = event.place.position.line
      let isElsewhere = line > 0 && line != step.place.position.line
      return isElsewhere ? Line("\(reader.label(event.place)): ", .dim) + phrase : phrase
    }
  }
}

extension Wording {
  /// What a fold says.
  func fold(_ range: ClosedRange<Int>, _ reason: Row.Reason, _ model: TimelineModel, _ reader: SourceReader) -> Line {
    let steps = model.steps[range.lowerBound - 1..<range.upperBound]
    let lines = lineRange(steps, reader)
    switch reason {
    case .alone(let task):
      return Line("\(signs.ellipsis) \(range.count) steps of \(names[task]) alone: \(lines)", .dim)
    case .repeats(let times, _):
      let tasks = steps.reduce(into: [Int]()) { if !$0.contains($1.task) { $0.append($1.task) } }.sorted()
      let who = tasks.count > 4 ? "\(tasks.count) tasks" : names.list(tasks)
      let goes = tasks.count > 1 ? "\(who) go on in turns, " : ""
      let turns = times == 1 ? "once more the same" : "\(times) times the same"
      return Line(
        "\(signs.ellipsis) steps \(range.lowerBound) to \(range.upperBound): \(goes)\(turns), \(lines)", .dim)
    }
  }

  private func lineRange(_ steps: ArraySlice<Step>, _ reader: SourceReader) -> String {
    guard let first = steps.first else { return "" }
    let numbers = steps.lazy.filter { $0.place.file == first.place.file && $0.place.position.line > 0 }
      .map { Int($0.place.position.line) }
    guard let low = numbers.min(), let high = numbers.max() else { return reader.label(first.place) }
    let label = reader.label(low, of: first.place.file)
    return low == high ? label : "\(label) to \(reader.label(high, of: first.place.file))"
  }

  /// How the run ended, with the circle of a deadlock.
  func outcome(_ model: TimelineModel, _ options: TimelineOptions) -> [Line] {
    let steps = model.steps.count == 1 ? "1 step" : "\(model.steps.count) steps"
    switch model.recording.outcome {
    case .finished: return [Line("Finished after \(steps).")]
    case .exception(let text):
      let dead = model.steps.filter { if case .dies = $0.deed { true } else { false } }.map(\.task)
      let what = dead.isEmpty ? ": \(short(text, 200))" : " in \(names.list(dead))."
      return Line("Ended after \(steps), with an exception\(what)").wrapped(to: options.width, indent: 2)
    case .deadlock: return model.deadlockBlock(options)
    case .stopped(let why):
      return Line("Stopped after \(steps): \(short(why, 200))").wrapped(to: options.width, indent: 2)
    }
  }
}
