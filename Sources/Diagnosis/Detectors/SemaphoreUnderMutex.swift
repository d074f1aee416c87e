import Machine

/// Semaphore and mutex in the wrong order: a task waits for a semaphore while it holds the lock that the releasing task
/// needs first. (Dijkstra, Cooperating sequential processes, 1965: the bounded buffer with its two P swapped.)
enum SemaphoreUnderMutex {
  static let kind = "semaphore-under-mutex"

  static func find(_ story: Story) -> [Suspicion] {
    story.endlessWaits.compactMap { wait in
      guard let owner = story.owners[wait.operation.object], owner.type == "Semaphore",
        let lock = story.held[wait.task].last,
        let other = story.endlessWaits.first(where: {
          $0.task != wait.task && isWaiting($0.operation, for: lock.lock, story)
        })
      else { return nil }
      let label = story.label(ofObject: owner.object) ?? "semaphore"
      return story.suspicion(
        kind, about: [label, EndlessWait.subject(wait.event, story), EndlessWait.subject(other.event, story)],
        "\(story.name(wait.task)) holds \(story.noun(lock)) (\(story.at(lock.since))) and waits for "
          + "\(story.noun("Semaphore", label)) (\(story.at(wait.event))); \(story.name(other.task)), which could go on to "
          + "release it, waits for \(story.noun(lock)) (\(story.at(other.event))). Acquire the semaphore first, then the lock.",
        [lock.since, wait.event, other.event])
    }
  }

  private static func isWaiting(_ operation: Operation, for lock: Int, _ story: Story) -> Bool {
    operation.object == lock || story.owners[operation.object]?.object == lock
  }
}
