import Machine

/// Lets another scheduler decide only where CPython 3.11 would look for a switch; elsewhere the task goes on.
public struct SwitchFilter: Scheduler {
  public private(set) var base: any Scheduler
  public var name: String { base.name + ", switches as CPython" }

  public init(_ base: any Scheduler) {
    self.base = base
  }

  public mutating func choose(_ situation: Situation) -> Choice? {
    if !situation.isCPythonSwitchPoint, let staying = situation.staying { return staying }
    return base.choose(situation)
  }
}
