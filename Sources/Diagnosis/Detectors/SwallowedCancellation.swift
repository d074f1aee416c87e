import Machine

/// Swallowed cancellation: a task was cancelled, caught the CancelledError and went on as if nothing had happened.
/// (CPython's documentation of `asyncio`, "Task Cancellation": it should be raised again when the cleanup is done.)
///
/// A task that was asked directly and comes to its end after its `except` has heeded the request; so has one that calls
/// `uncancel`, as `asyncio.timeout` and `TaskGroup` do.
enum SwallowedCancellation {
  static let kind = "swallowed-cancellation"

  static func find(_ story: Story) -> [Suspicion] {
    var found: [Suspicion] = []
    for deed in story.deeds where deed.operation.verb == "cancel" && deed.operation.type == "Task" {
      guard let task = story.loops.objects[deed.operation.object], !isCutOff(story, deed),
        let raised = story.raised[task].first(where: { isCancellation(story, $0) && $0 > deed.event }),
        !isTakenBack(story, deed.operation.object, after: deed.event)
      else { continue }
      let isOver = story.ended[task].map { story.events[$0].action == .end(exception: nil) } ?? true
      guard isOver else { continue }
      if let next = nextAwait(story, task, after: raised) {
        found.append(describe(story, task, deed.event, raised, "went on: it awaits again (\(story.at(next)))", [next]))
      } else if let end = story.ended[task], isWaitedOut(story, deed) {
        found.append(describe(story, task, deed.event, raised, "ended as if it had done its work", [end]))
      }
    }
    return found
  }

  private static func isCancellation(_ story: Story, _ event: Int) -> Bool {
    if case .raised(let text) = story.events[event].action { return text.contains("CancelledError") }
    return false
  }

  /// By the end of `asyncio.run`.
  private static func isCutOff(_ story: Story, _ deed: Story.Deed) -> Bool {
    story.remarks.contains {
      $0.note.object == deed.operation.object && $0.note.verb == "cut off" && $0.event < deed.event
    }
  }

  private static func isTakenBack(_ story: Story, _ object: Int, after event: Int) -> Bool {
    story.remarks.contains { $0.note.object == object && $0.note.verb == "uncancel" && $0.event > event }
  }

  /// An await after the exception that is not part of its handling.
  private static func nextAwait(_ story: Story, _ task: Int, after raised: Int) -> Int? {
    let place = story.events[raised].place
    let last = story.ended[task] ?? story.events.count - 1
    return story.pauses(of: task, from: raised, to: last).first { index in
      let own = story.events[index].place
      guard own.file == place.file, own.function == place.function else { return false }
      return !story.source.headers(around: Int(own.position.line), own.file).contains { head in
        guard let text = story.source.code(head, own.file) else { return false }
        return text.hasPrefix("except") || text.hasPrefix("finally")
      }
    }
  }

  /// Whether a timeout or a group has asked: it goes by whether the task ends cancelled.
  private static func isWaitedOut(_ story: Story, _ deed: Story.Deed) -> Bool {
    guard let text = story.source.code(deed.place) else { return false }
    return text.contains("wait_for(") || text.contains("TaskGroup") || !story.loops.isOfLoop(deed.task)
  }

  private static func describe(
    _ story: Story, _ task: Int, _ request: Int, _ raised: Int, _ what: String, _ more: [Int]
  ) -> Suspicion {
    let name = story.name(task)
    return story.suspicion(
      kind, about: [name],
      "\(name) was cancelled (\(story.at(request))), but caught the CancelledError that `await` raised "
        + "(\(story.at(raised))) and \(what). Whoever cancels it, a timeout or a TaskGroup relies on its end: catch "
        + "CancelledError only to clean up, and end that `except` with `raise`.",
      [request, raised] + more)
  }
}
