// The functions of `_thread` that are natives to programs, too: kept in a class, they are no methods.

enum ThreadModule {
  static let module = NativeModule(
    name: "_thread",
    rows: [
      BuiltinRow("allocate_lock", 0, 0) { machine, _ throws(Fault) in machine.makeLock(.lock) },
      BuiltinRow("get_ident", 0, 0) { machine, _ throws(Fault) in .int(machine.ident(machine.current)) },
      BuiltinRow("get_native_id", 0, 0) { machine, _ throws(Fault) in .int(10_000 + machine.current) },
    ])
}
