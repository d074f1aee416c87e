// The natives of `time`: the virtual clock. The calendar begins at a fixed moment, so that runs repeat.

enum TimeModule {
  static let module = NativeModule(
    name: "time",
    rows: [
      BuiltinRow("sleep", 1, 1, effect: .visible, readiness: readiness) { machine, arguments throws(Fault) in
        switch machine.plain(arguments[0]) {
        case .float(let s) where s.isNaN: throw machine.fault(.valueError, "Invalid value NaN (not a number)")
        case .float(let s) where s.magnitude > 9.2e9: throw tooLarge(&machine)
        case .float(let s) where s < 0: throw negative(&machine)
        case .int(let s) where s > 9_223_372_036: throw tooLarge(&machine)
        case .int(let s) where s < 0: throw negative(&machine)
        case .float, .int, .bool: return .none
        case .big: throw tooLarge(&machine)
        default:
          throw machine.fault(
            .typeError, "'\(machine.typeName(of: arguments[0]))' object cannot be interpreted as an integer")
        }
      },
      seconds("time", since: epoch), nanoseconds("time_ns", since: epoch),
      seconds("monotonic"), nanoseconds("monotonic_ns"),
      seconds("perf_counter"), nanoseconds("perf_counter_ns"),
      seconds("process_time"), nanoseconds("process_time_ns"),
      seconds("thread_time"), nanoseconds("thread_time_ns"),
    ], floats: [])

  /// 14 November 2023, 22:13:20 UTC, as seconds since 1970.
  private static let epoch = 1_700_000_000

  private static func seconds(_ name: String, since start: Int = 0) -> BuiltinRow {
    BuiltinRow(name, 0, 0, effect: .visible) { machine, _ throws(Fault) in
      .float(Double(start) + Double(machine.readClock()) / 1e9)
    }
  }

  private static func nanoseconds(_ name: String, since start: Int = 0) -> BuiltinRow {
    BuiltinRow(name, 0, 0, effect: .visible) { machine, _ throws(Fault) in
      .int(start * 1_000_000_000 + machine.readClock())
    }
  }

  private static func negative(_ machine: inout Machine) -> Fault {
    machine.fault(.valueError, "sleep length must be non-negative")
  }

  private static func tooLarge(_ machine: inout Machine) -> Fault {
    machine.fault(.overflowError, "timestamp too large to convert to C _PyTime_t")
  }

  /// A sleep begins at once and ends by its timeout alone; one that is an error does not begin.
  private static let readiness: Ready = { machine, task, arguments in
    let seconds: Double
    switch machine.plain(arguments[0]) {
    case .int(let s) where s >= 0 && s <= 9_223_372_036: seconds = Double(s)
    case .bool(let s): seconds = s ? 1 : 0
    case .float(let s) where s >= 0 && s <= 9.2e9: seconds = s
    default: return .proceeds
    }
    return machine.tasks[task].timedOut ? .proceeds : .waits(timeout: seconds)
  }
}

extension Machine {
  /// The clock, for a program that looks at it: while exploring it is then part of the state.
  mutating func readClock() -> Int {
    if timersFireAnyTime { clockMatters = true }
    return clock
  }
}
