import LineEditor
import Machine
import Programs
import Schedulers

/// Python's own prompt, with threads: one machine that lives as long as the session, and runs what is typed.
final class PythonPrompt {
  /// What became of a statement.
  enum End: Equatable {
    case done
    /// `exit()` was called.
    case exit(Int)
    /// Nobody can go on; who waits for what, in sentences.
    case stuck([String])
    case interrupted
    /// A limit was reached; which, in words.
    case limit(String)
  }

  private var machine: Machine
  private var runner = Runner(scheduler: CPythonLikeScheduler(), isObserved: false)

  init(_ surroundings: Surroundings) {
    machine = PromptEntry.machine(surroundings)
    machine.limits.points = Int.max
    machine.limits.output = Int.max
  }

  /// Whether no further line is wanted. A text that is wrong is complete: running it says what is wrong.
  static func isComplete(_ text: String) -> Bool {
    guard let entry = try? PromptEntry(text) else { return true }
    if case .incomplete = entry { return false }
    return true
  }

  /// Runs what was typed until the main thread is done with it.
  func run(_ text: String) throws(ProgramError) -> End {
    let code = try PromptEntry.whole(text)
    machine.clearExitStatus()
    machine.loadMore(code)
    runner.forgetChoice()
    let end = advance { machine in machine.isFinished(0) }
    if end == .done, let status = machine.exitStatus, !machine.hasDied(0) { return .exit(status) }
    return end
  }

  /// Whether threads are left that have not ended.
  var hasThreads: Bool { machine.taskCount > 1 && !machine.isOver }

  /// Lets the other threads run until all have ended.
  func runThreads() -> End { advance { machine in machine.isOver } }

  private func advance(until isDone: (borrowing Machine) -> Bool) -> End {
    defer { machine.flush() }
    while !isDone(machine) {
      guard let end = runner.step(&machine) else { continue }
      switch end {
      case .finished: return .done
      case .deadlock:
        let reasons = Waits.sentences(machine)
        machine.abandonMain()
        return .stuck(reasons)
      case .limit(let why):
        machine.clearLimit()
        machine.abandonMain()
        guard Interrupt.isPending else { return .limit(why) }
        Interrupt.clear()
        return .interrupted
      case .paused: return .done
      }
    }
    return .done
  }

  // MARK: For commands and completion

  var variables: [Machine.Variable] { machine.globals }
  var builtinNames: [String] { machine.builtinNames }
  func attributes(of path: [String]) -> [String] {
    guard let first = path.first else { return [] }
    return machine.attributeNames(ofGlobal: first, path: Array(path.dropFirst()))
  }
  var threads: [ThreadLine] {
    var threads = ThreadLine.all(machine)
    if let main = threads.first, main.task == 0, main.place == nil { threads[0].state = "is at the prompt" }
    return threads
  }
}
