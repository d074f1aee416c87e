import Bytecode

// `traceback` and others: what a traceback object holds. A traceback lists its frames from the innermost one to the outermost.

enum TracebackModule {
  static let module = NativeModule(
    name: "tracebacks",
    rows: [
      // entries(tb): of each frame, the outermost first: file, line, function, source line or None, end line, column,
      // end column, and its lines in a report
      BuiltinRow("entries", 1, 1) { machine, arguments throws(Fault) in
        let words = machine.tracebackWords(arguments[0])
        return machine.makeList(words.reversed().map { machine.describeEntry($0) })
      },
      // tail(tb): the traceback without its outermost frame; None if that was the only one
      BuiltinRow("tail", 1, 1) { machine, arguments throws(Fault) in machine.tracebackTail(arguments[0]) },
      // line(file, n): a line of the program's source without its end; None if there is none
      BuiltinRow("line", 2, 2) { machine, arguments throws(Fault) in
        guard case .int(let n) = arguments[1] else { return .none }
        return machine.world.sourceLine(machine.string(arguments[0]), n).map { machine.makeStr($0) } ?? .none
      },
      // last_line(e, text): what a report of an exception with that text ends with, without a suggestion
      BuiltinRow("last_line", 2, 2) { machine, arguments throws(Fault) in
        guard case .ref(let h) = arguments[0], machine.heap.kind(h) == .exception else { return .none }
        return machine.makeStr(machine.lastLine(h, machine.string(arguments[1]), suggests: false))
      },
    ])

  static func installGetters(_ machine: inout Machine) {
    machine.addGetter(.traceback, "tb_next") { machine, a throws(Fault) in machine.tracebackTail(a[0]) }
    machine.addGetter(.traceback, "tb_lineno") { machine, a throws(Fault) in
      guard let word = machine.tracebackWords(a[0]).last else { return .none }
      let code = machine.codeObjects[Int(word >> 32)]
      let pc = Int(word & 0xFFFF_FFFF)
      return code.positions.indices.contains(pc) ? .int(Int(code.positions[pc].line)) : .int(code.firstLine)
    }
    machine.addGetter(.traceback, "tb_lasti") { machine, a throws(Fault) in
      .int(Int((machine.tracebackWords(a[0]).last ?? 0) & 0xFFFF_FFFF))
    }
    machine.addGetter(.traceback, "tb_frame") { machine, a throws(Fault) in
      guard let word = machine.tracebackWords(a[0]).last else { return .none }
      let id = Int(word >> 32)
      return machine.allocateFrame(id, Int(word & 0xFFFF_FFFF) + 1, module: .ref(machine.codes[id].module))
    }
  }
}

extension Machine {
  fileprivate func tracebackWords(_ traceback: Value) -> [UInt64] {
    guard case .ref(let h) = traceback, heap.kind(h) == .traceback else { return [] }
    return elements(h).compactMap { if case .raw(let word) = $0 { word } else { nil } }
  }

  fileprivate mutating func tracebackTail(_ traceback: Value) -> Value {
    guard case .ref(let h) = traceback, heap.kind(h) == .traceback, heap.count(h) > 1 else { return .none }
    let values = elements(h)
    let tail = heap.allocate(.traceback, TypeID.traceback.handle, count: values.count - 1)
    for i in 0..<(values.count - 1) { heap.store(tail, i, values[i]) }
    return .ref(tail)
  }

  fileprivate mutating func describeEntry(_ word: UInt64) -> Value {
    let code = codeObjects[Int(word >> 32)]
    let pc = Int(word & 0xFFFF_FFFF)
    let position = code.position(at: pc)
    let source = world.sourceLine(code.fileName, Int(position.line)).map { makeStr($0) } ?? .none
    return makeTuple([
      makeStr(code.fileName), .int(Int(position.line)), makeStr(code.name), source, .int(Int(position.endLine)),
      .int(Int(position.column)), .int(Int(position.endColumn)), makeStr(entryText(code, pc).1),
    ])
  }
}
