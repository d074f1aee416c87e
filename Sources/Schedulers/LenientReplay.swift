import Machine

/// Follows a schedule that was changed, as far as it goes: what cannot be done any more is left out. After it each task
/// goes on until it blocks, and then the next in order.
public struct LenientReplay: Scheduler {
  /// Switch points for which a task goes on in the end, if others could as well: it may wait for them in a loop.
  private static let turn = 1_000

  public let name = "replay"
  private let schedule: [Slice]
  private var next = 0
  /// The slice being followed is over at this switch point.
  private var end = 0

  public init(schedule: [Slice]) {
    self.schedule = schedule
  }

  public mutating func choose(_ situation: Situation) -> Choice? {
    let current = Choice(task: situation.current)
    if situation.point < end, situation.choices.contains(current) { return current }
    while next < schedule.count {
      let slice = schedule[next]
      next += 1
      let plain = Choice(task: slice.choice.task)
      guard let choice = [slice.choice, plain].first(where: situation.choices.contains) else { continue }
      end = situation.point.addingReportingOverflow(slice.points).partialValue
      return choice
    }
    end = situation.point + Self.turn
    let waiting = situation.choices.filter(\.timesOut)
    let ready = situation.choices.filter { !$0.timesOut }
    let candidates = ready.isEmpty ? waiting : ready
    return candidates.first { $0.task > current.task } ?? candidates.first
  }
}

extension [Slice] {
  /// Without a switch away from a task that could have gone on: the task's next slice follows at once. `before` is the
  /// last slice of the task before the switch. Where it has none after it, it goes on until it blocks or ends.
  public func withoutSwitch(before: Int) -> [Slice] {
    var result = self
    let task = self[before].choice.task
    if let next = indices.first(where: { $0 > before && self[$0].choice.task == task && !self[$0].choice.timesOut }) {
      result[before].points += self[next].points
      result.remove(at: next)
    } else {
      result[before].points = Int.max / 2
    }
    return result
  }
}
