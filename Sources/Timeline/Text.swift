import Machine

extension TimelineModel {
  /// The timeline as text; every line ends in a line break.
  public func text(_ options: TimelineOptions = TimelineOptions()) -> String {
    lines(options).map { $0 + "\n" }.joined()
  }

  /// The lines of the timeline, without line breaks.
  public func lines(_ options: TimelineOptions = TimelineOptions()) -> [String] {
    switch options.style {
    case .picture: Picture(self, options).lines().map { $0.rendered(colour: options.colour) }
    case .plain: PlainText(model: self, options: options).lines()
    }
  }
}

extension TimelineModel {
  /// Those that concern at least one step of a window.
  func explanations(in window: ClosedRange<Int>?) -> [Explanation] {
    // The block at the end of a deadlock says more about a circle than its sentence.
    let explanations = explanations.filter { $0.kind != .circle }
    guard let window else { return explanations }
    return explanations.filter { $0.marks.contains { window.contains($0.step) } }
  }
}

/// One event a line, in ASCII, in the words of a sentence: for screen readers, and for `grep`.
struct PlainText {
  let model: TimelineModel
  let options: TimelineOptions

  func lines() -> [String] {
    // The strips are ASCII already.
    eventLines() + (options.frame ? model.coreLines(options) : [])
  }

  private func eventLines() -> [String] {
    let reader = SourceReader(model.recording)
    let wording = Wording(names: model.names, limit: 60, signs: .plain)
    var marks: [Int: [String]] = [:]
    for mark in model.explanations.flatMap(\.marks) { marks[mark.step, default: []] += mark.words.map { [$0] } ?? [] }
    let folding = Folding(model, options)
    let shown = folding.rows()
    var lines: [String] = []
    if options.frame {
      lines.append("\(reader.mainFile ?? "the program"), scheduler: \(model.recording.scheduler)")
    }
    for row in shown {
      switch row {
      case .step(let number):
        let own = model.steps[number - 1]
        lines += step(own, folding.deed(own), reader, wording, marks[number])
      case .fold(let range, let reason):
        lines.append(wording.fold(range, reason, model, reader).text)
      }
    }
    if options.frame {
      lines += model.explanations(in: options.steps).map { "Note: \($0.text)" }
      var wide = options
      wide.width = 10_000
      lines += wording.outcome(model, wide).map(\.text)
    }
    return lines.map { asciiText(visibleText($0.replacing("…", with: "..."))) }
  }

  private func step(
    _ step: Step, _ told: Deed, _ reader: SourceReader, _ wording: Wording, _ marks: [String]?
  ) -> [String] {
    var parts = ["step \(step.number)", model.names[step.task]]
    if step.deed != .ends {
      let fragment = reader.fragment(step.place)
      parts.append(fragment.code.isEmpty ? fragment.label : "\(fragment.label): \(wording.short(fragment.code))")
    }
    if step.pause > 0 { parts.append("\(wording.seconds(step.pause)) later") }
    parts.append(deed(told, wording))
    if case .preempted = step.departure, let next = step.next { parts.append("preempted by \(model.names[next])") }
    if let marks { parts.append("NOTE: " + (marks.isEmpty ? "see below" : marks.joined(separator: "; "))) }
    let pointer = step.number == options.current ? "> " : ""
    var lines = [pointer + parts.joined(separator: " | ")]
    guard options.showAll else { return lines }
    for index in step.events where index != step.event {
      let event = model.recording.events[index]
      lines.append("  also | \(model.names[event.task]) | \(reader.label(event.place)) | \(deed(Deed(event), wording))")
    }
    return lines
  }

  /// Signs are hard to hear: they become words.
  private func deed(_ deed: Deed, _ wording: Wording) -> String {
    switch deed {
    case .read(let label, let value): return "reads \(wording.short(label)): \(wording.short(value))"
    case .write(let label, let value, let old):
      let was = old.map { " (was \(wording.short($0)))" } ?? ""
      return "writes \(wording.short(label)) = \(wording.short(value))\(was)"
    default: return wording.phrase(deed).text
    }
  }
}
