import Machine

/// Race across an await: a task of an event loop reads or checks something, awaits, and then acts on what it had read;
/// another task of the loop has changed it meanwhile. (Lost update and check-then-act, where only an `await` lets
/// another task in: CPython's documentation of `asyncio`, "Developing with asyncio"; PEP 492.)
///
/// Between two awaits no other task of the loop runs, so that a read and a write without one in between are safe.
enum AwaitRace {
  static let kind = "race-across-await"

  static func find(_ story: Story) -> [Suspicion] {
    (LostUpdate.find(story) + CheckThenAct.find(story)).compactMap { describe(story, $0) }
  }

  private static func describe(_ story: Story, _ found: Suspicion) -> Suspicion? {
    let events = found.finding.places.compactMap(\.event)
    guard events.count >= 3, story.isOfOneLoop(events), let first = events.first, let last = events.last,
      let pause = story.pauses(of: story.events[first].task, from: first, to: last).last
    else { return nil }
    let change = events[events.count - 2]
    let (actor, other) = (story.name(story.events[last].task), story.name(story.events[change].task))
    let label = found.subjects.first ?? "it"
    let range = story.range(first, last)
    var text = "\(actor) \(read(story, first)) (\(story.at(first))), awaited something (\(story.at(pause))) and then "
    text += "\(act(story, last)) (\(story.at(last))); meanwhile \(other) had changed \(label) (\(story.at(change)))"
    text += found.kind == LostUpdate.kind ? ", and that change is lost. " : ", so what was checked no longer held. "
    text += "Other tasks run only where one awaits: do without an await in \(range), or hold one asyncio.Lock there."
    return story.suspicion(kind, about: found.subjects, text, [first, pause, change, last])
  }

  private static func read(_ story: Story, _ event: Int) -> String {
    guard case .read(let location, let value) = story.events[event].action else { return "looked" }
    return "read \(location.label), which was \(story.brief(value))"
  }

  private static func act(_ story: Story, _ event: Int) -> String {
    switch story.events[event].action {
    case .write(let location, let value, _):
      return location.kind == .contents ? "changed \(location.label)" : "wrote \(story.brief(value))"
    case .raised(let text): return "failed with \(story.brief(text))"
    default: return "acted on it"
    }
  }
}

extension Story {
  /// Where a task of an event loop let others run, between two events.
  func pauses(of task: Int, from first: Int, to last: Int) -> [Int] {
    guard first < last else { return [] }
    return (first...last).filter { index in
      guard events[index].task == task, loops.isTold(index), case .operate(let operation) = events[index].action,
        case .blocks = operation.effect
      else { return false }
      return true
    }
  }

  /// `lines 3 to 6`
  func range(_ first: Int, _ last: Int) -> String {
    let (a, b) = (events[first].place, events[last].place)
    guard a.file == b.file, a.function == b.function, a.position.line != b.position.line else {
      return "between the two"
    }
    return "lines \(min(a.position.line, b.position.line)) to \(max(a.position.line, b.position.line))"
  }
}
