import Machine
import Schedulers

/// What grows without bound in a program whose states have no end: one run is measured three times, and what has become
/// larger each time is named.
enum Growth {
  private static let points = [1_000, 2_000, 4_000]
  private static let mostTasks = 400

  /// `log grows without end (96, 192, 384 elements)`; nil if the run ends or nothing grows.
  static func sentence(_ makeMachine: () -> Machine) -> String? {
    var machine = makeMachine()
    machine.writesThrough = false
    machine.followExploration()
    var runner = Runner(scheduler: LenientReplay(schedule: []), isObserved: false)
    var sizes: [[Machine.Measure]] = []
    for limit in points {
      while machine.points < limit, machine.taskCount < mostTasks {
        if runner.step(&machine) != nil { return nil }
      }
      sizes.append(machine.measures())
      if machine.taskCount >= mostTasks {
        return "the number of threads grows without end"
      }
    }
    let growing = sizes[0].compactMap { first -> String? in
      let later = sizes[1...].compactMap { list in list.first { $0.name == first.name }?.size }
      guard later.count == 2, first.size < later[0], later[0] < later[1] else { return nil }
      let unit = first.unit.isEmpty ? "" : " " + first.unit
      return "\(first.name) grows without end (\(first.size), \(later[0]), \(later[1])\(unit) …)"
    }
    return growing.isEmpty ? nil : growing.prefix(3).joined(separator: ", ")
  }
}
