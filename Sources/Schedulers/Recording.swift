import Machine

/// Lets another scheduler decide and writes down what it decided, as slices that `ReplayScheduler` follows.
public struct RecordingScheduler: Scheduler {
  public private(set) var base: any Scheduler
  public var name: String { base.name }
  public var patience: Int { base.patience }
  public var switchesAtCPythonPoints: Bool { base.switchesAtCPythonPoints }
  public var handsOverToStarted: Bool { base.handsOverToStarted }
  public var keepsTimes: Bool { base.keepsTimes }
  public var beginning: Int { base.beginning }
  public var looksAtNextOnly: Bool { base.looksAtNextOnly }

  /// Slices that are over.
  private var closed: [Slice] = []
  /// The slice that goes on, the point at which it began and the point of the last answer in it.
  private var open: (choice: Choice, start: Int, last: Int)?

  public init(_ base: any Scheduler) {
    self.base = base
  }

  public mutating func choose(_ situation: Situation) -> Choice? {
    guard let choice = base.choose(situation) else { return nil }
    closeIfNothingPassed(at: situation.point)
    closeIfWaiting(situation)
    if let slice = open, slice.choice.task == choice.task, !choice.timesOut {
      open?.last = situation.point
    } else {
      close(at: situation.point)
      open = (choice, situation.point, situation.point)
    }
    return choice
  }

  /// The schedule of a run that has ended, or has come so far, after `point` switch points.
  public func schedule(endingAt point: Int) -> [Slice] {
    var copy = self
    copy.closeIfNothingPassed(at: point)
    copy.close(at: point)
    return copy.closed
  }

  /// Gives the last answer a slice of its own if the run came to no further point after it. Without it, "ran to this
  /// point, then ended" could not be told from "ran to this point".
  private mutating func closeIfNothingPassed(at point: Int) {
    guard let slice = open, slice.last == point else { return }
    if slice.last > slice.start {
      closed.append(Slice(choice: slice.choice, points: slice.last - slice.start))
      closed.append(Slice(choice: Choice(task: slice.choice.task), points: 0))
    } else {
      closed.append(Slice(choice: slice.choice, points: 0))
    }
    open = nil
  }

  /// Gives the beginning of a wait, which passes no point, a slice of its own: a replay must come so far.
  private mutating func closeIfWaiting(_ situation: Situation) {
    guard situation.hasBegunWait, let slice = open, slice.choice.task == situation.current else { return }
    close(at: situation.point)
    closed.append(Slice(choice: Choice(task: slice.choice.task), points: 0))
  }

  private mutating func close(at point: Int) {
    guard let slice = open else { return }
    closed.append(Slice(choice: slice.choice, points: point - slice.start))
    open = nil
  }
}
