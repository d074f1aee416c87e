import Machine

/// Daemon thread killed in the middle: when the last other thread ends, daemons are stopped where they are, without
/// `finally`, whatever they had begun. (Python's documentation of `threading`: "abruptly stopped at shutdown".)
///
/// A daemon that serves in an endless loop is meant to be stopped; it counts only if it held a lock, or had taken an
/// item from a queue whose items are reported as done.
enum DaemonKilled {
  static let kind = "daemon-killed"

  static func find(_ story: Story) -> [Suspicion] {
    guard story.run.end == .finished else { return [] }
    return story.daemons.compactMap { task in
      guard story.ended.indices.contains(task), story.ended[task] == nil else { return nil }
      guard let first = story.began[task], let last = story.lastEvent[task] else { return notBegun(story, task) }
      // One that has never come to a line of the program is the library's own business.
      guard !story.events[first].place.file.isEmpty else { return nil }
      let name = story.name(task)
      var (what, events): (String, [Int])
      if let lock = story.held[task].last {
        (what, events) = ("it held \(story.noun(lock)) (\(story.at(lock.since)))", [lock.since, last])
      } else if let item = openItem(story, task) {
        (what, events) = ("it had taken an item from \(item.label) (\(story.at(item.event)))", [item.event, last])
      } else if !servesForEver(story, story.events[first].place) {
        (what, events) = ("it had come to \(story.at(last))", [last])
      } else {
        return nil
      }
      return story.suspicion(
        kind, about: [story.tasks[task]],
        "\(name) is a daemon and was killed in the middle when the program ended: \(what). Join it before the end, or do not "
          + "make it a daemon.",
        events)
    }
  }

  private static func notBegun(_ story: Story, _ task: Int) -> Suspicion? {
    guard let start = story.events.firstIndex(where: { if case .start(task, _) = $0.action { true } else { false } }),
      let open = story.tasks[task].firstIndex(of: "(")
    else { return nil }
    let function = String(story.tasks[task][story.tasks[task].index(after: open)...].dropLast())
    let body = story.source.body(of: function, story.events[start].place.file)
    guard !body.isEmpty, !hasEndlessLoop(story, body, story.events[start].place.file) else { return nil }
    return story.suspicion(
      kind, about: [story.tasks[task]],
      "\(story.name(task)) is a daemon (started in \(story.at(start))), and the program ended before it did anything. Join it "
        + "before the end, or do not make it a daemon.",
      [start])
  }

  /// An item that was taken out and not reported as done, of a queue where that is done.
  private static func openItem(_ story: Story, _ task: Int) -> (event: Int, label: String)? {
    var open: [Int: Story.Remark] = [:]
    for remark in story.remarks where remark.task == task && remark.note.type == "Queue" {
      if remark.note.verb == "get" { open[remark.note.object] = remark }
      if remark.note.verb == "task_done" { open[remark.note.object] = nil }
    }
    let found = open.values.sorted { $0.event < $1.event }.first { item in
      !story.notes("task_done", of: item.note.object).isEmpty
    }
    return found.map { ($0.event, $0.note.label) }
  }

  private static func servesForEver(_ story: Story, _ place: Place) -> Bool {
    hasEndlessLoop(story, story.source.body(of: place.function, place.file), place.file)
  }

  private static func hasEndlessLoop(_ story: Story, _ body: [Int], _ file: String) -> Bool {
    body.contains { number in
      guard let text = story.source.code(number, file) else { return false }
      return text.hasPrefix("while ") || text.hasPrefix("for ") && text.contains("iter(")
    }
  }
}
