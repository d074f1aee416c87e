// `sys.stdout` and `sys.stderr`: objects whose slot says which of the world's streams they write to.

enum StreamModule {
  static let module = NativeModule(
    name: "stream",
    rows: [
      BuiltinRow("make", 1, 1) { machine, arguments throws(Fault) in
        let h = machine.heap.allocate(.stream, TypeID.textIO.handle, count: 1)
        machine.heap.store(h, 0, arguments[0])
        return .ref(h)
      }
    ])

  static let methods = MethodTable(
    type: .textIO,
    rows: [
      // One visible operation, whatever the text.
      method("write", 1, 1, effect: .visible) { machine, arguments throws(Fault) in
        guard let text = machine.text(arguments[1]) else {
          throw machine.fault(
            .typeError, "write() argument must be str, not \(machine.typeName(of: arguments[1]))")
        }
        try machine.encode(text, to: number(machine, arguments[0]))
        return .int(text.count)
      },
      method("writelines", 1, 1, effect: .visible) { machine, arguments throws(Fault) in
        guard let lines = try machine.nativeElements(arguments[1]) else {
          throw machine.callPrelude(._write_lines, [arguments[0], arguments[1]])
        }
        for line in lines {
          guard let text = machine.text(line) else {
            throw machine.fault(.typeError, "write() argument must be str, not \(machine.typeName(of: line))")
          }
          try machine.encode(text, to: number(machine, arguments[0]))
        }
        return .none
      },
      method("flush", 0, 0) { machine, _ throws(Fault) in
        machine.flush()
        return .none
      },
      method("reconfigure", 0, 0, keywords: ["**"]) { _, _ throws(Fault) in .none },
      method("isatty", 0, 0) { _, _ throws(Fault) in .bool(false) },
      method("writable", 0, 0) { _, _ throws(Fault) in .bool(true) },
      method("readable", 0, 0) { _, _ throws(Fault) in .bool(false) },
      method("fileno", 0, 0) { machine, arguments throws(Fault) in .int(number(machine, arguments[0])) },
    ])

  private static func number(_ machine: borrowing Machine, _ stream: Value) -> Int {
    guard case .ref(let h) = stream, machine.heap.kind(h) == .stream, case .int(let n) = machine.heap[h, 0] else {
      return 1
    }
    return n
  }

  static func installGetters(_ machine: inout Machine) {
    machine.addGetter(.textIO, "name") { machine, arguments throws(Fault) in
      machine.makeStr(number(machine, arguments[0]) == 1 ? "<stdout>" : "<stderr>")
    }
    machine.addGetter(.textIO, "encoding") { machine, _ throws(Fault) in machine.makeStr("utf-8") }
    machine.addGetter(.textIO, "errors") { machine, arguments throws(Fault) in
      machine.makeStr(number(machine, arguments[0]) == 1 ? "strict" : "backslashreplace")
    }
    machine.addGetter(.textIO, "newlines") { _, _ throws(Fault) in .none }
    machine.addGetter(.textIO, "line_buffering") { _, _ throws(Fault) in .bool(true) }
    machine.addGetter(.textIO, "buffer") { machine, arguments throws(Fault) in
      throw machine.callPrelude(._stream_buffer, [arguments[0]])
    }
    machine.addGetter(.textIO, "mode") { machine, _ throws(Fault) in machine.makeStr("w") }
    machine.addGetter(.textIO, "closed") { _, _ throws(Fault) in .bool(false) }
  }
}
