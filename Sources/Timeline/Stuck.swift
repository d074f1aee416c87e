import CellWidth
import Machine

extension TimelineModel {
  /// Who waits for what at the end: as recorded, or worked out from the events; nil if the run did not deadlock.
  public var deadlock: Recording.Deadlock? {
    guard recording.outcome == .deadlock else { return nil }
    return recording.deadlock ?? derivedDeadlock()
  }

  private func derivedDeadlock() -> Recording.Deadlock {
    let wording = Wording(names: names, limit: 40, signs: .picture)
    var blocked: [Recording.Blocked] = []
    for task in names.full.indices {
      guard let step = steps.last(where: { $0.task == task }), step.departure == .waits,
        case .operates(let operation, _, _) = step.deed, case .blocks(let holders) = operation.effect
      else { continue }
      blocked.append(
        Recording.Blocked(
          task: task, waitsFor: wording.awaited(operation, []), holders: holders, place: step.place))
    }
    return Recording.Deadlock(blocked: blocked, cycle: cycle(in: blocked))
  }

  /// The first circle of tasks that wait for each other, from the lowest number.
  private func cycle(in blocked: [Recording.Blocked]) -> [Int] {
    for start in blocked {
      var path = [start.task]
      while let last = path.last, let next = blocked.first(where: { $0.task == last })?.holders.first {
        if next == start.task { return path }
        if path.contains(next) { break }
        path.append(next)
      }
    }
    return []
  }

  /// The lines that say why nothing can go on: task, place, what it waits for and who holds that.
  func deadlockBlock(_ options: TimelineOptions) -> [Line] {
    guard let deadlock else { return [] }
    let reader = SourceReader(recording)
    let inCircle = deadlock.blocked.filter { deadlock.cycle.contains($0.task) }
    let blocked = inCircle + deadlock.blocked.filter { !deadlock.cycle.contains($0.task) }
    let most = max(40, options.width) / 3
    let places = blocked.map { reader.fragment($0.place).line(most, "…", showFocus: false) }
    let nameColumn = min(most, (blocked.map { cellWidth(names[$0.task]) }.max() ?? 0)) + 4
    let sentenceColumn = nameColumn + (places.map(\.width).max() ?? 0) + 2
    var lines = [Line("Deadlock: no task can go on.", .mark)]
    for (blocked, place) in zip(blocked, places) {
      var line = Line("  ") + Line(names[blocked.task], .strong).cut(to: most)
      line.pad(to: nameColumn)
      line = line + place
      line.pad(to: sentenceColumn)
      line = line + sentence(blocked)
      lines += line.wrapped(to: options.width, indent: nameColumn + 2)
    }
    return lines + circle(deadlock, options)
  }

  /// `waits for lock b, which Thread-2 took in step 5`
  private func sentence(_ blocked: Recording.Blocked) -> Line {
    let wanted = visibleText(blocked.waitsFor)
    let line = Line("waits for \(wanted)")
    guard !blocked.holders.isEmpty, names.list(blocked.holders) != wanted else { return line }
    if blocked.holders.count == 1,
      let operation = steps.last(where: { $0.task == blocked.task && $0.departure == .waits })?.deed.operation,
      let take = take(of: operation, by: blocked.holders[0])
    {
      return line + Line(", which \(names[take.task]) took in step \(take.number)")
    }
    return line + Line(", held by \(names.list(blocked.holders))")
  }

  private func circle(_ deadlock: Recording.Deadlock, _ options: TimelineOptions) -> [Line] {
    let members = deadlock.cycle.map { task in
      (name: names[task], wants: deadlock.blocked.first { $0.task == task }.map { visibleText($0.waitsFor) } ?? "?")
    }
    guard let first = members.first else { return [] }
    if options.style == .plain {
      let links = members.indices.map { index in
        let member = members[index]
        let next = members[(index + 1) % members.count].name
        return "\(member.name) waits for \(member.wants)" + (member.wants == next ? "" : ", held by \(next)")
      }
      return Line("The circle: \(links.joined(separator: "; ")).").wrapped(to: options.width, indent: 2)
    }
    for verb in ["waits for", "wants"] {
      var line = Line("  ┌─▶ ", .mark)
      for (index, member) in members.enumerated() {
        line = line + Line(member.name, .strong) + Line(" ── \(verb) \(member.wants) ──", .mark)
        line = line + Line(index == members.count - 1 ? "┐" : "▶ ", .mark)
      }
      guard line.width <= options.width else { continue }
      let bottom = "  └" + String(repeating: "─", count: max(0, line.width - 4)) + "┘"
      return [Line(), line, Line(bottom, .mark)]
    }
    var lines = [Line()]
    for (index, member) in members.enumerated() {
      lines.append(Line(index == 0 ? "  ┌▶ " : "  │  ", .mark) + Line(member.name, .strong))
      let next = members[(index + 1) % members.count].name
      let words = member.wants == next ? "waits for" : "wants \(member.wants), held by"
      lines.append(Line("  │   ", .mark) + Line(" ↓ \(words)"))
    }
    return (lines + [Line("  └─ ", .mark) + Line(first.name, .strong)]).map { $0.cut(to: options.width) }
  }
}
