import Machine

/// The person at the keyboard decides: each pick makes one step, then the run stops and waits for the next.
public struct ByHandScheduler: Scheduler {
  public let name = "by hand"
  /// What was picked and not yet done.
  public private(set) var picked: Choice?
  /// Where the run stopped, for showing what can be picked; nil before it has begun.
  public private(set) var situation: Situation?

  public init() {}

  /// Lets `task` go on for one step: as it is if it can, else by its timeout. False if the run stopped at a situation
  /// in which the task cannot go on; the pick is then forgotten.
  @discardableResult
  public mutating func pick(_ task: Int) -> Bool {
    guard let situation else {
      picked = Choice(task: task)
      return true
    }
    picked = situation.choice(of: task)
    return picked != nil
  }

  /// Picks exactly this choice, for instance a timeout of a task that could also go on.
  public mutating func pick(_ choice: Choice) {
    picked = choice
  }

  public mutating func choose(_ situation: Situation) -> Choice? {
    self.situation = situation
    defer { picked = nil }
    guard let picked, situation.choices.contains(picked) else { return nil }
    return picked
  }
}
