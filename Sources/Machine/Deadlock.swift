/// A task that cannot go on, for reports.
public struct BlockedTask: Sendable {
  public var task: Int
  public var name: String
  /// The primitive that it waits for: a number that is the same in every run of the same schedule.
  public var object: Int
  /// What it waits to do: `acquire`, `join`, `wait`…
  public var verb: String
  /// The primitive's type and name: `Lock`, `lock_a`; for a join, `Thread` and the thread's name.
  public var type: String
  public var label: String
  /// Tasks that could let it go on, where that is known.
  public var holders: [Int]
  public var place: Place

  /// `waits for lock a, held by Thread-2`
  public func reason(names: (Int) -> String) -> String {
    switch verb {
    case "join": return "waits for \(label) to end"
    case "wait": return "waits on condition \(label) for a notify that nobody can send"
    case "sleep": return "sleeps"
    case "read" where type == "Pipe": return "waits for something to read from a pipe"
    case "write" where type == "Pipe": return "waits for room in a pipe"
    case "poll": return "waits for something to read from a pipe"
    case "await_ready": return "waits in its event loop, in which no task can go on"
    case "import": return "waits for \(holders.map(names).joined(separator: ", ")) to end an import"
    default:
      let holder = holders.map(names).joined(separator: ", ")
      return "waits for \(type) \(label)" + (holder.isEmpty ? "" : ", held by \(holder)")
    }
  }
}

extension Machine {
  /// The pipe that a task reads from or writes to, if that is what it is about to do.
  func awaitedPipe(_ name: String, _ arguments: Arguments, ofTask task: Int) -> Handle? {
    guard name == "read" || name == "write", arguments.count > 0, case .int = arguments[0] else { return nil }
    return pipe(arguments[0], name == "read" ? 0 : 1, ofTask: task)
  }

  /// All tasks that wait for something, in order.
  public var blockedTasks: [BlockedTask] {
    var result: [BlockedTask] = []
    for i in 0..<taskCount where !tasks[i].isFinished && !hasEnded(process: Int(tasks[i].process)) {
      guard case .waits(_, let holder) = readiness(i), let (row, arguments) = pendingOperation(i) else { continue }
      var (object, type, label) = (0, "", "")
      if let pipe = awaitedPipe(builtins[row].name, arguments, ofTask: i) {
        (object, type, label) = (Int(pipe), "Pipe", "pipe")
      } else if arguments.count > 0, case .ref(let h) = arguments[0] {
        object = Int(h)
        type = primitiveName(h)
        label = heap.kind(h) == .task ? string(heap[h, TaskSlot.name]) : objectLabel(h)
      }
      let verb = builtins[row].name == "_sleep" ? "sleep" : Machine.verb(builtins[row].name)
      result.append(
        BlockedTask(
          task: i, name: name(ofTask: i), object: object, verb: verb, type: type, label: label,
          holders: holder.map { [$0] } ?? [], place: place(ofTask: i) ?? Place(file: "", function: "", position: .none))
      )
    }
    return result
  }

  /// A cycle among the blocked tasks, each waiting for the next, the last for the first; empty if there is none.
  public static func cycle(_ blocked: [BlockedTask]) -> [Int] {
    for start in blocked {
      var path = [start.task]
      while let next = blocked.first(where: { $0.task == path[path.count - 1] })?.holders.first {
        if next == start.task { return path }
        if path.contains(next) { break }
        path.append(next)
      }
    }
    return []
  }
}
