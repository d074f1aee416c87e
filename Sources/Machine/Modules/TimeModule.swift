// The natives of `time`: the virtual clock. The calendar begins at a fixed moment, so that runs repeat.

enum TimeModule {
  static let module = NativeModule(
    name: "time",
    rows: [
      BuiltinRow("sleep", 1, 1, effect: .visible, readiness: readiness) { machine, arguments throws(Fault) in
        if try machine.seconds(arguments[0]) < 0 {
          throw machine.fault(.valueError, "sleep length must be non-negative")
        }
        machine.emitSlept()
        return .none
      },
      // burn(nanoseconds): works for a while; how many nanoseconds are left.
      BuiltinRow("burn", 1, 1, effect: .publishes) { machine, arguments throws(Fault) in
        guard case .int(let left) = arguments[0], !machine.instructionsAreFree else { return .int(0) }
        // In whole switch points, of which the call itself is one.
        let most = min(left, Self.piece)
        machine.spend(nanoseconds: max(0, most - Machine.pointCost))
        return .int(left - most)
      },
      // begin(): what `plait compare` measures begins here.
      BuiltinRow("begin", 0, 0) { machine, _ throws(Fault) in
        machine.measuredFrom = machine.clock
        return .none
      },
      seconds("time", since: epoch), nanoseconds("time_ns", since: epoch),
      seconds("monotonic"), nanoseconds("monotonic_ns"),
      seconds("perf_counter"), nanoseconds("perf_counter_ns"),
      seconds("process_time", ofClock: process), nanoseconds("process_time_ns", ofClock: process),
      seconds("thread_time", ofClock: thread), nanoseconds("thread_time_ns", ofClock: thread),
    ], floats: [])

  /// How long `burn` works before another task may get its turn, in nanoseconds.
  private static let piece = 100_000

  /// 14 November 2023, 22:13:20 UTC, as seconds since 1970.
  private static let epoch = 1_700_000_000

  private typealias Clock = @Sendable (inout Machine) -> Int
  private static let now: Clock = { $0.readClock() }
  /// Processor time, which has a meaning only where instructions take time.
  private static let process: Clock = { $0.processorTimeOfProcess() }
  private static let thread: Clock = { $0.processorTime(ofTask: $0.current) }

  private static func seconds(_ name: String, since start: Int = 0, ofClock clock: @escaping Clock = now) -> BuiltinRow
  {
    BuiltinRow(name, 0, 0, effect: .visible) { machine, _ throws(Fault) in
      .float(Double(start) + Double(clock(&machine)) / 1e9)
    }
  }

  private static func nanoseconds(
    _ name: String, since start: Int = 0, ofClock clock: @escaping Clock = now
  ) -> BuiltinRow {
    BuiltinRow(name, 0, 0, effect: .visible) { machine, _ throws(Fault) in
      .int(start * 1_000_000_000 + clock(&machine))
    }
  }

  /// A sleep begins at once and ends by its timeout alone; one that is an error does not begin.
  private static let readiness: Ready = { machine, task, arguments in
    guard let seconds = machine.timeout(arguments[0]), seconds >= 0, !machine.tasks[task].timedOut else {
      return .proceeds
    }
    return .waits(timeout: seconds)
  }
}

extension Machine {
  /// The clock, for a program that looks at it: while exploring it is then part of the state.
  mutating func readClock() -> Int {
    if timersFireAnyTime { clockMatters = true }
    return clock
  }
}
