import Bytecode

// What library modules written in Python need to know of the machine they run in: the program's frames, the text of a
// traceback, and the end of everything.

enum SystemModule {
  static let module = NativeModule(
    name: "system",
    rows: [
      // frames(n): of the program's own innermost frames, at most n: file, line, function, source line or None, and
      // the qualified name
      BuiltinRow("frames", 1, 1) { machine, arguments throws(Fault) in
        let limit = machine.index(arguments[0]) ?? 1
        var list: [Value] = []
        for frame in machine.frames(ofTask: machine.current).reversed().prefix(limit) {
          list.append(describe(&machine, frame))
        }
        return machine.makeList(list)
      },
      // traceback_text(e, texts, is_raised=False): the report of an exception, as one that nobody caught if it is_raised;
      // texts as `_exception_chain` orders them
      BuiltinRow("traceback_text", 2, 3) { machine, arguments throws(Fault) in
        guard case .ref(let texts) = arguments[1] else { return .none }
        let strings = machine.elements(texts).map { machine.string($0) }
        var isRaised = false
        if case .bool(true) = arguments.optional(2) { isRaised = true }
        return machine.makeStr(machine.tracebackText(arguments[0], strings, isRaised: isRaised))
      },
      // exit_now(status): ends the program where it stands, threads and all
      BuiltinRow("exit_now", 1, 1, effect: .visible, readiness: exitReadiness) { machine, arguments throws(Fault) in
        guard case .int(let status) = arguments[0] else { return .none }
        machine.exitProcess(status & 0xFF)
        throw .wait
      },
      BuiltinRow("cores", 0, 0) { machine, _ throws(Fault) in .int(machine.world.computer.cores) },
      // switch_interval(): in microseconds; switch_interval(microseconds): changes it.
      BuiltinRow("switch_interval", 0, 1) { machine, arguments throws(Fault) in
        guard case .int(let microseconds) = arguments.optional(0) else {
          return .int((machine.switchInterval ?? Machine.standardSwitchInterval) / 1000)
        }
        machine.switchInterval = max(1, min(microseconds, 1 << 40)) * 1000
        machine.stopSoon()
        return .none
      },
      BuiltinRow("seed", 0, 0) { machine, _ throws(Fault) in .int(machine.world.seed) },
    ])

  /// The task that ended the program never goes on.
  private static let exitReadiness: Ready = { machine, task, _ in
    machine.hasEnded(process: Int(machine.tasks[task].process)) ? .waits(timeout: nil) : .proceeds
  }

  private static func describe(_ machine: inout Machine, _ frame: Machine.FrameInfo) -> Value {
    let code = frame.code
    // The place of the call is the instruction before the one that comes next.
    let position = code.position(at: frame.pc)
    let line = Int(position.line)
    let source = machine.world.sourceLine(code.fileName, line).map { machine.makeStr($0) } ?? .none
    return machine.makeTuple([
      machine.makeStr(code.fileName), .int(line), machine.makeStr(code.name), source,
      machine.makeStr(code.qualifiedName),
    ])
  }
}
