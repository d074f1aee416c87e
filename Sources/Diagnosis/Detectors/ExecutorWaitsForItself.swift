import Machine

/// Executor that waits for itself: a call in a pool waits for the result of another call of the same pool, which can
/// only begin when a worker is free; all of them wait in this way. (CPython's documentation of `concurrent.futures`,
/// "Deadlocks can occur when the callable associated with a Future waits on the results of another Future"; thread
/// starvation deadlock, Goetz and others, 8.1.1.)
enum ExecutorWaitsForItself {
  static let kind = "executor-waits-for-itself"

  static func find(_ story: Story) -> [Suspicion] {
    var found: [Suspicion] = []
    for wait in story.endlessWaits {
      guard let owner = story.owners[wait.operation.object], owner.type == "Future",
        let call = current(story, wait.task), let executor = call.note.other,
        let submission = story.remarks.last(where: { $0.note.object == owner.object && $0.note.verb == "submit" }),
        submission.note.other == executor, !story.remarks.contains(where: isRun(owner.object))
      else { continue }
      let workers = story.endlessWaits.filter { current(story, $0.task)?.note.other == executor }
      let all = workers.count == 1 ? "its only worker is" : "its \(workers.count) workers are"
      found.append(
        story.suspicion(
          kind, about: [EndlessWait.subject(wait.event, story)],
          "\(story.name(wait.task)) waits (\(story.at(wait.event))) for the result of a call that was given to its own pool "
            + "(\(story.at(submission.event))). That call begins when a worker of the pool is free, but \(all) waiting like "
            + "this one. Do not wait inside a call for another one of the same pool: use a second pool, or call the "
            + "function directly.",
          [submission.event, wait.event]))
    }
    return found
  }

  private static func isRun(_ future: Int) -> (Story.Remark) -> Bool {
    { $0.note.object == future && $0.note.verb == "run" }
  }

  /// The call that a worker makes.
  private static func current(_ story: Story, _ task: Int) -> Story.Remark? {
    story.remarks.last { $0.task == task && $0.note.type == "Future" && $0.note.verb == "run" }
  }
}
