import Machine

/// Deadlock: tasks that wait for each other in a circle; each holds what the one before it wants. (Coffman, Elphick and
/// Shoshani, System Deadlocks, 1971.)
enum Deadlock {
  static let kind = "deadlock"

  static func find(_ story: Story) -> [Suspicion] {
    for start in story.stuck.keys.sorted() {
      var path = [start]
      while let last = path.last, let next = story.blocker(of: last), story.stuck[next] != nil {
        if next == start { return path.count > 1 ? [describe(story, path)] : [] }
        if path.contains(next) { break }
        path.append(next)
      }
    }
    return []
  }

  private static func describe(_ story: Story, _ circle: [Int]) -> Suspicion {
    var parts: [String] = []
    var events: [Int] = []
    var joins = false
    for (index, task) in circle.enumerated() {
      guard let wait = story.stuck[task], case .operate(let wanted) = story.events[wait].action else { continue }
      // What the task before it in the circle waits for is what this one holds.
      let waiter = circle[(index + circle.count - 1) % circle.count]
      var text = story.name(task)
      if let take = story.grip(of: task, on: story.stuck[waiter]) {
        text += " holds \(story.noun(take)) (\(story.at(take.since))) and"
        events.append(take.since)
      }
      if wanted.verb == "join" { joins = true }
      text += " waits for \(story.wish(wanted)) (\(story.at(wait)))"
      events.append(wait)
      parts.append(text)
    }
    let advice =
      joins
      ? "Release the lock before waiting for a thread that needs it."
      : "Take the locks in the same order everywhere, or only one at a time."
    return story.suspicion(
      kind, about: [], parts.joined(separator: "; ") + ": each waits for another one, so none can go on. \(advice)",
      events)
  }
}
