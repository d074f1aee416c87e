import Machine
import Programs
import Schedulers
import Timeline

/// Finds out what the threads of a program share, by running it beforehand where nobody sees it.
///
/// A step by hand must know what counts as visible before another thread has come near it. Two short runs with many and
/// with few switches show that for programs of a lesson's size; what they miss becomes visible when it happens.
enum Scout {
  static let limit = 20_000

  static func shared(in program: Programs.Program, interrupt: UnsafeSendablePointer?) -> Set<LocationID> {
    let schedulers: [any Scheduler] = [RoundRobinScheduler(), CPythonLikeScheduler()]
    var found: Set<LocationID> = []
    for scheduler in schedulers {
      var surroundings = Surroundings()
      surroundings.interrupt = interrupt
      surroundings.arguments = [program.fileName]
      var machine = program.machine(surroundings)
      machine.observe()
      machine.writesThrough = false
      machine.limits.points = limit
      var runner = Runner(scheduler: scheduler, isObserved: true)
      _ = runner.run(&machine)
      found.formUnion(TimelineModel.shared(in: machine.events))
    }
    return found
  }
}
