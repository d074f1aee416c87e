import Machine

/// Follows a recorded schedule; where the run does not fit it, it ends the run and says what differs.
///
/// The first question of a slice gets the slice's choice, every further one before its last point the plain choice of
/// the same task. A slice of no points answers exactly one question: the task ended, or blocked, or slept before it
/// came to another point.
public struct ReplayScheduler: Scheduler {
  /// Why a replay ended the run.
  public enum Stop: Error, Equatable, Sendable, CustomStringConvertible {
    /// The last slice is used up, and the run asks for more at `point`.
    case scheduleIsOver(point: Int)
    /// Slice `slice` (from 0) wants what is not among the `choices` at `point`.
    case cannotFollow(point: Int, slice: Int, wanted: Choice, choices: [Choice])
    /// Slice `slice` (from 0) ended at `expected`, but the run came as far as `point` before it asked.
    case ranPast(point: Int, slice: Int, expected: Int)

    public var description: String {
      switch self {
      case .scheduleIsOver(let point):
        return "the recorded schedule is over at switch point \(point), but the program goes on"
      case .cannotFollow(let point, let slice, let wanted, let choices):
        let verb = wanted.timesOut ? "to stop waiting" : "to go on"
        let possible = choices.map { "task \($0.task)\($0.timesOut ? " (timeout)" : "")" }.joined(separator: ", ")
        return "at switch point \(point), slice \(slice + 1) of the schedule wants task \(wanted.task) \(verb), "
          + "but only \(possible) can"
      case .ranPast(let point, let slice, let expected):
        return "slice \(slice + 1) of the schedule ends at switch point \(expected), but the run went on to \(point)"
      }
    }

    /// Whether the run differs from the recorded one, rather than being longer.
    public var isDivergence: Bool {
      if case .scheduleIsOver = self { return false }
      return true
    }
  }

  public let name = "replay"
  public let schedule: [Slice]
  /// Why the run was ended, once it was.
  public private(set) var stop: Stop?
  /// The slice being followed, and the switch point at which it ends; -1 before the first.
  private var index = -1
  private var end = 0

  public init(schedule: [Slice]) {
    self.schedule = schedule
  }

  /// Whether every slice has been begun and the run has come to the end of the last.
  public func isComplete(at point: Int) -> Bool {
    index >= schedule.count - 1 && point == end && stop == nil
  }

  public mutating func choose(_ situation: Situation) -> Choice? {
    if stop != nil { return nil }
    let point = situation.point
    let wanted: Choice
    if index >= 0 && point < end {
      wanted = Choice(task: schedule[index].choice.task)
    } else {
      if index >= 0 && point > end { return stop(.ranPast(point: point, slice: index, expected: end)) }
      guard index + 1 < schedule.count else { return stop(.scheduleIsOver(point: point)) }
      index += 1
      wanted = schedule[index].choice
      end = point.addingReportingOverflow(max(0, schedule[index].points)).partialValue
    }
    guard situation.choices.contains(wanted) else {
      return stop(.cannotFollow(point: point, slice: index, wanted: wanted, choices: situation.choices))
    }
    return wanted
  }

  private mutating func stop(_ reason: Stop) -> Choice? {
    stop = reason
    return nil
  }
}
