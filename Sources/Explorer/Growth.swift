import Machine
import Schedulers

/// What grows without bound in a program whose states have no end: one run is measured three times, and what has become
/// larger each time is named.
enum Growth {
  /// Switch points of the run, if nothing ends it before: growth may be fast, then the measures are closer.
  private static let mostPoints = 4_000
  private static let mostTasks = 400
  private static let mostMemory = 64 << 20

  /// `log grows without end (96, 192, 384 elements)`; nil if the run ends or nothing grows.
  static func sentence(_ origin: inout Origin) -> String? {
    origin.restart()
    var run = Run(&origin.machine)
    guard run.goes(&origin.machine, to: mostPoints) else { return nil }
    if origin.machine.taskCount >= mostTasks { return "the number of threads grows without end" }
    let last = origin.machine.points
    origin.restart()
    run = Run(&origin.machine)
    var sizes: [[Machine.Measure]] = []
    for part in [4, 2, 1] {
      guard run.goes(&origin.machine, to: last / part) else { return nil }
      sizes.append(origin.machine.measures())
    }
    let growing = sizes[0].compactMap { first -> String? in
      let later = sizes[1...].compactMap { list in list.first { $0.name == first.name }?.size }
      guard later.count == 2, first.size < later[0], later[0] < later[1] else { return nil }
      let unit = first.unit.isEmpty ? "" : " " + first.unit
      return "\(first.name) grows without end (\(first.size), \(later[0]), \(later[1])\(unit) …)"
    }
    return growing.isEmpty ? nil : growing.prefix(3).joined(separator: ", ")
  }

  /// Whether the program comes to an end if each task goes on as long as it can.
  static func ends(_ origin: inout Origin) -> Bool {
    origin.restart()
    var run = Run(&origin.machine)
    return !run.goes(&origin.machine, to: longestRun)
  }

  private static let longestRun = 2_000_000

  private struct Run {
    private var runner = Runner(scheduler: LenientReplay(schedule: []), isObserved: false)

    init(_ machine: inout Machine) {
      machine.writesThrough = false
      machine.limits.memory = Growth.mostMemory
      machine.followExploration()
    }

    /// Whether the program still runs at a switch point, or where it has used up what it may use.
    mutating func goes(_ machine: inout Machine, to points: Int) -> Bool {
      while machine.points < points, machine.taskCount < Growth.mostTasks {
        switch runner.step(&machine) {
        case nil: continue
        case .limit: return true
        default: return false
        }
      }
      return true
    }
  }
}
