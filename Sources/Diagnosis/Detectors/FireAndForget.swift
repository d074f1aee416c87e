import Machine

/// Fire-and-forget task: nobody keeps the task, so that nobody awaits it: the loop has only a weak reference to it, its
/// exception is never retrieved, and `asyncio.run` cancels it where it stands when the main task ends. (CPython's
/// documentation of `asyncio.create_task`.)
///
/// A task that serves in an endless loop is meant to be cancelled at the end.
enum FireAndForget {
  static let kind = "fire-and-forget"

  static func find(_ story: Story) -> [Suspicion] {
    failed(story) + cutOff(story) + dropped(story)
  }

  private static func failed(_ story: Story) -> [Suspicion] {
    story.remarks.compactMap { remark in
      guard remark.note.verb == "lost", let task = story.loops.objects[remark.note.object],
        let end = story.ended[task], case .end(let error?) = story.events[end].action, let start = start(story, task)
      else { return nil }
      return story.suspicion(
        kind, about: [story.name(task)],
        "\(story.name(task)) (made in \(story.at(start))) failed in \(story.at(end)) with \(story.brief(error)), and nobody "
          + "has asked for that: it shows only in a message of the log. Keep the task and await it, or make it in a "
          + "TaskGroup.",
        [start, end])
    }
  }

  private static func cutOff(_ story: Story) -> [Suspicion] {
    story.remarks.compactMap { remark in
      guard remark.note.verb == "cut off", let task = story.loops.objects[remark.note.object],
        let start = start(story, task), !isAwaited(story, task), mainHasDone(story),
        let last = story.events[..<remark.event].lastIndex(where: { $0.task == task }) ?? Optional(start),
        !serves(story, story.events[last].place)
      else { return nil }
      return story.suspicion(
        kind, about: [story.name(task)],
        "\(story.name(task)) (made in \(story.at(start))) was not done when the main task ended: it had come to "
          + "\(story.at(last)) and was cancelled there. Nobody awaits it: keep the task and await it, or make it in a "
          + "TaskGroup.",
        [start, last])
    }
  }

  /// `asyncio.create_task(work())` with nothing around it.
  private static func dropped(_ story: Story) -> [Suspicion] {
    story.events.indices.compactMap { index in
      guard case .start(let task, _) = story.events[index].action, story.loops.isOfLoop(task),
        story.loops.isTold(index),
        let text = story.source.code(story.events[index].place),
        ["asyncio.create_task(", "create_task(", "asyncio.ensure_future(", "loop.create_task("].contains(where: {
          text.hasPrefix($0)
        }), text.last == ")"
      else { return nil }
      return story.suspicion(
        kind, about: [story.name(task)],
        "The task that \(story.at(index)) makes is kept nowhere (\(story.name(task))): the event loop has only a weak "
          + "reference to it, so that it may vanish before it is done, and nobody would see its exception. Keep it in a "
          + "variable or a set and await it, or make it in a TaskGroup.",
        [index])
    }
  }

  private static func start(_ story: Story, _ task: Int) -> Int? {
    story.events.firstIndex { if case .start(task, _) = $0.action { true } else { false } }
  }

  private static func isAwaited(_ story: Story, _ task: Int) -> Bool {
    story.deeds.contains { deed in
      guard deed.operation.verb == "await", case .blocks(let holders) = deed.operation.effect else { return false }
      return holders.contains(task)
    }
  }

  /// Whether the first task of the loop ended by itself, and not by an exception.
  private static func mainHasDone(_ story: Story) -> Bool {
    let first = story.loops.ownCount
    guard story.ended.indices.contains(first), let end = story.ended[first] else { return false }
    return story.events[end].action == .end(exception: nil)
  }

  private static func serves(_ story: Story, _ place: Place) -> Bool {
    story.source.body(of: place.function, place.file).contains { number in
      guard let text = story.source.code(number, place.file) else { return false }
      return text.hasPrefix("while ") || text.hasPrefix("async for ")
    }
  }
}
