import Machine

/// Join before drain: a process is waited for that cannot end, because what it has put into a queue has not been taken
/// out, and the pipe under the queue is full. (CPython's documentation of `multiprocessing`, "Joining processes that use
/// queues".)
enum JoinBeforeDrain {
  static let kind = "join-before-drain"

  static func find(_ story: Story) -> [Suspicion] {
    let processes = story.processes
    return story.endlessWaits.compactMap { wait in
      guard wait.operation.verb == "join", let child = story.taskOf[wait.operation.object],
        story.start(ofProcess: child) != nil,
        let feeder = story.endlessWaits.first(where: {
          processes[$0.task] == child && $0.operation.verb == "write" && story.tasks[$0.task].contains("QueueFeeder")
        }),
        let put = story.remarks.last(where: { processes[$0.task] == child && $0.note.type == "mp.Queue" })
      else { return nil }
      let queue = put.note.label
      return story.suspicion(
        kind,
        about: [wait.event, feeder.event, story.stuck[child] ?? wait.event].map { EndlessWait.subject($0, story) },
        "\(story.name(wait.task)) waits for \(story.name(child)) to end (\(story.at(wait.event))), but a process that has "
          + "put something into a queue (\(story.at(put.event))) ends only when all of that has gone through the queue's "
          + "pipe, and the pipe is full until somebody calls \(queue).get(). Get the items first, then join.",
        [put.event, wait.event])
    }
  }
}
