import Machine

/// Lock kept: a task left the section of a lock without releasing it, by an exception or in another way, and the lock
/// stays taken for ever. (The reason for `with`: Python's documentation of `threading`; Goetz and others, 13.1.)
enum LockKept {
  static let afterException = "lock-kept-after-exception"
  static let neverReleased = "lock-never-released"

  static func find(_ story: Story) -> [Suspicion] {
    guard story.run.end != .stopped else { return [] }
    return locks(story) + semaphores(story)
  }

  /// Semaphores are often released by others than those who acquired them: only one counts that somebody waits for.
  private static func semaphores(_ story: Story) -> [Suspicion] {
    story.endlessWaits.flatMap { wait -> [Suspicion] in
      guard let owner = story.owners[wait.operation.object], owner.type == "Semaphore", owner.value ?? 0 > 0 else {
        return []
      }
      let takes = story.notes("acquire", of: owner.object)
      let gives = story.notes("release", of: owner.object)
      return story.tasks.indices.compactMap { task in
        guard story.ended[task] != nil, let last = takes.last(where: { $0.task == task }),
          takes.count(where: { $0.task == task }) > gives.count(where: { $0.task == task })
        else { return nil }
        let raised = story.raised[task].first { $0 > last.event }
        guard raised != nil || gives.contains(where: { give in takes.contains { $0.task == give.task } }) else {
          return nil
        }
        let held = Story.Held(lock: owner.object, type: "Semaphore", label: last.note.label, since: last.event)
        return describe(story, task, held, raised, [wait.event])
      }
    }
  }

  private static func locks(_ story: Story) -> [Suspicion] {
    story.held.indices.flatMap { task in
      story.held[task].compactMap { held -> Suspicion? in
        guard held.type != "Semaphore" else { return nil }
        let waits = story.endlessWaits.filter { $0.operation.object == held.lock && $0.operation.verb == "acquire" }
        let isOver = story.ended[task] != nil
        guard isOver || waits.contains(where: { $0.task == task }) else { return nil }
        let raised = story.raised[task].first { $0 > held.since }
        guard isOver || raised != nil, raised != nil || !waits.isEmpty else { return nil }
        return describe(story, task, held, raised, waits.map(\.event))
      }
    }
  }

  private static func describe(
    _ story: Story, _ task: Int, _ held: Story.Held, _ raised: Int?, _ waits: [Int]
  ) -> Suspicion {
    let lock = story.noun(held)
    var text = "\(story.name(task)) took \(lock) (\(story.at(held.since)))"
    if let raised, case .raised(let exception) = story.events[raised].action {
      text += ", then an exception (\(story.at(raised)): \(story.brief(exception))) jumped over the release"
    } else {
      text += " and ended without releasing it"
    }
    if let first = waits.first {
      text +=
        "; \(story.list(waits.map { story.events[$0].task })) now \(waits.count == 1 ? "waits" : "wait") for it for "
        + "ever (\(story.at(first)))"
    }
    return story.suspicion(
      raised == nil ? neverReleased : afterException,
      about: [held.label] + waits.map { EndlessWait.subject($0, story) },
      text + ". Write `with \(held.label):`, which releases it in any case.",
      [held.since] + (raised.map { [$0] } ?? []) + waits.prefix(1))
  }
}
