import Machine

/// Inherited lock: a process was forked while another thread of its parent held a lock. The copy of the lock is held in
/// the child, where that thread does not exist, so that nobody ever releases it. (POSIX, `fork`, rationale; CPython's
/// documentation of `multiprocessing`: "safely forking a multithreaded process is problematic".)
enum InheritedLock {
  static let kind = "inherited-lock"

  static func find(_ story: Story) -> [Suspicion] {
    let processes = story.processes
    return story.endlessWaits.compactMap { wait in
      guard wait.operation.verb == "acquire", case .blocks(let holders) = wait.operation.effect,
        let holder = holders.first, processes[holder] != processes[wait.task],
        !story.deeds.contains(where: {
          $0.task == holder && $0.operation.object == wait.operation.object && $0.operation.verb == "acquire"
        }), let fork = story.start(ofProcess: processes[wait.task])
      else { return nil }
      let taken = story.deeds.last {
        $0.event < fork && $0.task == holder && $0.operation.verb == "acquire" && $0.operation.effect == .proceeds
          && $0.operation.label == wait.operation.label
      }
      let (child, owner) = (story.name(wait.task), story.name(holder))
      let lock = story.noun(wait.operation.type, wait.operation.label)
      return story.suspicion(
        kind, about: [EndlessWait.subject(wait.event, story)],
        "\(child) waits for ever for \(lock) (\(story.at(wait.event))): its memory is a copy of the parent's at the fork "
          + "(\(story.at(fork))), when \(owner) held that lock\(taken.map { " (\(story.at($0.event)))" } ?? ""); but "
          + "\(owner) was not copied, and nobody else releases the copy. Start processes before threads, or with the "
          + "start method \"spawn\".",
        (taken.map { [$0.event] } ?? []) + [fork, wait.event])
    }
  }
}

extension Story {
  /// By task: the main task of its process.
  func findProcesses() -> [Int] {
    var processes = Array(tasks.indices)
    for index in events.indices {
      guard case .start(let task, _) = events[index].action, processes.indices.contains(task),
        !beginsProcess(index)
      else { continue }
      processes[task] = processes[events[index].task]
    }
    return processes
  }

  /// The event with which a process began whose main task this is.
  func start(ofProcess task: Int) -> Int? {
    events.indices.first { index in
      if case .start(task, _) = events[index].action { beginsProcess(index) } else { false }
    }
  }

  /// Whether what a start's event tells of is a process.
  private func beginsProcess(_ index: Int) -> Bool {
    guard events.indices.contains(index + 1), case .operate(let operation) = events[index + 1].action else {
      return false
    }
    return operation.type == "Process" && operation.verb == "start"
  }
}
