import Machine

/// Blocking while holding a lock: a task waits (for a thread's end, an event, a queue, another condition, a sleep) with
/// a lock in its hands that others need. (Goetz and others, 11.4.1; the nested monitor problem, Lister 1977.)
///
/// A sleep counts only if the section uses something shared on one side of it alone: in the middle of work that belongs
/// together it stands for that work.
enum BlockingWhileHolding {
  static let kind = "blocking-while-holding"

  static func find(_ story: Story) -> [Suspicion] {
    var found: [Suspicion] = []
    for deed in story.deeds {
      guard case .blocks = deed.operation.effect, deed.operation.verb == "wait" || deed.operation.verb == "join" else {
        continue
      }
      let own = story.lockOf[deed.operation.object]
      if story.owners[deed.operation.object]?.type == "Semaphore" { continue }
      let held = deed.held.filter { $0.lock != own && $0.type != "Semaphore" }
      // What both takes and waits is a function of the library: it knows what it does.
      guard let lock = held.last(where: { isWanted($0, by: deed.task, story) }),
        story.events[lock.since].place != story.events[deed.event].place
      else { continue }
      found.append(describe(story, deed.task, lock, deed.event, "waits for \(story.wish(deed.operation))"))
    }
    for sleep in story.sleeps {
      guard sleep.held.count == 1, let lock = sleep.held.first, lock.type != "Semaphore",
        isIdle(sleep.event, sleep.task, lock, story), isWanted(lock, by: sleep.task, story)
      else { continue }
      found.append(describe(story, sleep.task, lock, sleep.event, "sleeps"))
    }
    return found
  }

  /// Whether another task uses the lock; not one that is handed over, which others release than those who took it.
  private static func isWanted(_ lock: Story.Held, by task: Int, _ story: Story) -> Bool {
    let isHandedOver = story.deeds.contains { deed in
      deed.operation.object == lock.lock && deed.operation.verb == "release"
        && !deed.held.contains { $0.lock == lock.lock }
    }
    return !isHandedOver
      && story.deeds.contains { $0.operation.object == lock.lock && $0.operation.verb == "acquire" && $0.task != task }
  }

  /// Whether shared data is used before the sleep or after it, but not on both sides.
  private static func isIdle(_ sleep: Int, _ task: Int, _ lock: Story.Held, _ story: Story) -> Bool {
    let release = story.deeds.first {
      $0.event > sleep && $0.task == task && $0.operation.object == lock.lock && $0.operation.verb == "release"
    }
    guard let release else { return false }
    var (before, after) = (false, false)
    for accesses in story.locations
    where isGuarded(accesses, by: lock) && accesses.contains(where: { $0.task != task && holds($0, lock) }) {
      for access in accesses where access.task == task && access.event > lock.since && access.event < release.event {
        if access.event < sleep { before = true } else { after = true }
      }
    }
    return before != after
  }

  /// Whether it changes under the lock: a module whose functions are called there does not.
  private static func isGuarded(_ accesses: [Story.Access], by lock: Story.Held) -> Bool {
    accesses.contains { $0.isWrite && holds($0, lock) }
  }

  private static func holds(_ access: Story.Access, _ lock: Story.Held) -> Bool {
    access.held.contains { $0.lock == lock.lock }
  }

  private static func describe(
    _ story: Story, _ task: Int, _ lock: Story.Held, _ event: Int, _ what: String
  ) -> Suspicion {
    let isStuck = story.stuck[task] == event
    let others = isStuck ? story.endlessWaits.filter { $0.operation.object == lock.lock } : []
    let subjects = isStuck ? ([event] + others.map(\.event)).map { EndlessWait.subject($0, story) } : []
    return story.suspicion(
      kind, about: subjects + [lock.label],
      "\(story.name(task)) \(what) (\(story.at(event))) while it holds \(story.noun(lock)) (\(story.at(lock.since))), which "
        + "other threads need: they all wait as well\(isStuck ? ", and none can go on" : ""). Release the lock first.",
      [lock.since, event])
  }
}
