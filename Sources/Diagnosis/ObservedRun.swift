import Machine

/// A run that was observed, as detectors need it: plain data.
public struct ObservedRun: Sendable {
  public enum End: Sendable { case finished, deadlock, stopped }

  public var events: [Event]
  /// The names of the tasks, by number.
  public var tasks: [String]
  /// The lines of each source file, without line breaks.
  public var files: [String: [String]]
  public var end: End

  /// `blocked` are the tasks that wait for ever at a deadlock: an operation that cannot go on is not begun, so where
  /// the scheduler did not try it, the events do not tell of it.
  public init(
    events: [Event], tasks: [String], files: [String: [String]], end: End, blocked: [BlockedTask] = []
  ) {
    self.events = events
    self.tasks = tasks
    self.files = files
    self.end = end
    guard end == .deadlock else { return }
    // What an event loop waits for its tasks tell.
    for task in blocked where !isWaiting(task) && !["await_ready", "await_timer"].contains(task.verb) {
      self.events.append(
        Event(
          task: task.task, point: events.last?.point ?? 0, clock: events.last?.clock ?? 0, place: task.place,
          action: .operate(
            Operation(
              object: task.object, type: task.type, label: task.label, verb: task.verb,
              effect: .blocks(holders: task.holders)))))
    }
  }

  private func isWaiting(_ task: BlockedTask) -> Bool {
    guard let last = events.last(where: { $0.task == task.task }), case .operate(let operation) = last.action,
      case .blocks = operation.effect
    else { return false }
    return operation.object == task.object && operation.verb == task.verb
  }
}
