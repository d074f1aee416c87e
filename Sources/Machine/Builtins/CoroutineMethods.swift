import Bytecode

// Methods of coroutines and asynchronous generators, and what can be asked of a suspended frame.

enum CoroutineMethods {
  static let tables: [MethodTable] =
    [
      MethodTable(
        type: .coroutine,
        rows: resuming(.coroutine) + [
          method("__await__", 0, 0) { machine, a throws(Fault) in
            throw machine.callPrelude(._coroutine_wrapper, [a[0]])
          }
        ]),
      MethodTable(
        type: .asyncGenerator,
        rows: [
          selfRow("__aiter__"),
          method(on: .generator, .asyncGenerator, "__anext__", 0, 0) { machine, _, a throws(Fault) in
            throw machine.callPrelude(._asend, [a[0], .none])
          },
          method(on: .generator, .asyncGenerator, "asend", 1, 1) { machine, _, a throws(Fault) in
            throw machine.callPrelude(._asend, [a[0], a[1]])
          },
          method(on: .generator, .asyncGenerator, "athrow", 1, 3) { machine, _, a throws(Fault) in
            throw machine.callPrelude(
              ._athrow, [a[0], a[1], a.count > 2 ? a[2] : .none, a.count > 3 ? a[3] : .none])
          },
          method(on: .generator, .asyncGenerator, "aclose", 0, 0) { machine, _, a throws(Fault) in
            throw machine.callPrelude(._aclose, [a[0]])
          },
        ]),
    ]
    + awaitables.map { type in
      MethodTable(
        type: type,
        rows: [selfRow("__iter__"), method("__next__", 0, 0, IteratorMethods.next)] + resuming(type)
          + (type == .coroutineWrapper ? [] : [selfRow("__await__")]))
    }

  /// The awaitables of the prelude.
  static let awaitables: [TypeID] = [.coroutineWrapper, .asyncGeneratorASend, .asyncGeneratorAThrow, .anextAwaitable]

  private static func selfRow(_ name: String) -> BuiltinRow {
    method(name, 0, 0) { _, a throws(Fault) in a[0] }
  }

  /// `send`, `throw` and `close`.
  static func resuming(_ type: TypeID) -> [BuiltinRow] {
    [
      method(on: .generator, type, "send", 1, 1) { machine, _, a throws(Fault) in
        machine.pendingArguments = [a[0], a[1], .unbound]
        throw .resume
      },
      method(on: .generator, type, "throw", 1, 3) { machine, _, a throws(Fault) in
        throw machine.callPrelude(
          ._generator_throw, [a[0], a[1], a.count > 2 ? a[2] : .none, a.count > 3 ? a[3] : .none])
      },
      method(on: .generator, type, "close", 0, 0) { machine, _, a throws(Fault) in
        throw machine.callPrelude(._generator_close, [a[0]])
      },
    ]
  }

  /// For the prelude.
  static let natives: [BuiltinRow] = [
    // Sets how many frames a task's stack may have; the depth it has already where that is too low.
    BuiltinRow("_set_recursion_limit", 1, 1) { machine, a throws(Fault) in
      let depth = Int(machine.tasks[machine.current].depth)
      guard case .int(let limit) = a[0], limit > depth else { return .int(depth) }
      machine.limits.recursion = min(limit, 1 << 30)
      return .none
    },
    // Whether an asynchronous generator is suspended at a `yield` of its own, and not at an `await`.
    BuiltinRow("_has_yielded", 1, 1) { machine, a throws(Fault) in
      guard case .ref(let g) = a[0], case .int(1) = machine.heap[g, GeneratorSlot.state],
        case .int(let id) = machine.heap[g, GeneratorSlot.code], case .int(let pc) = machine.heap[g, GeneratorSlot.pc]
      else { return .bool(false) }
      let op = machine.codes[id].ops[pc - 1]
      return .bool(op.op == .yieldValue && op.x == 1)
    },
    BuiltinRow("_async_flags", 1, 2) { machine, a throws(Fault) in
      guard case .ref(let g) = a[0] else { return .none }
      if a.count == 2 { machine.heap.store(g, GeneratorSlot.flags, a[1]) }
      return machine.heap[g, GeneratorSlot.flags]
    },
    // What `types.coroutine` does to a generator function.
    BuiltinRow("_make_iterable_coroutine", 1, 1) { machine, a throws(Fault) in
      if case .ref(let f) = a[0], machine.heap.kind(f) == .function {
        _ = machine.setOwnAttribute(f, Name._is_coroutine.rawValue, .bool(true))
      }
      return a[0]
    },
    BuiltinRow("_generator_word", 1, 1) { machine, a throws(Fault) in
      machine.makeStr(machine.generatorWord(a[0].handle ?? 0))
    },
  ]

  // MARK: Attributes

  static func installGetters(_ machine: inout Machine) {
    for (type, prefix, awaited) in [
      (TypeID.generator, "gi_", "gi_yieldfrom"), (.coroutine, "cr_", "cr_await"), (.asyncGenerator, "ag_", "ag_await"),
    ] {
      func add(_ name: String, _ get: @escaping HandleNative) {
        machine.addGetter(type, name) { machine, a throws(Fault) in
          try get(&machine, try machine.receiver(a, .generator, type, name), a)
        }
      }
      add(prefix + "running") { machine, g, _ throws(Fault) in
        if type == .asyncGenerator, case .int(let flags) = machine.heap[g, GeneratorSlot.flags] {
          return .bool(flags & 1 != 0)
        }
        return .bool(machine.index(machine.heap[g, GeneratorSlot.state]) == 2)
      }
      add(prefix + "suspended") { machine, g, _ throws(Fault) in
        .bool(machine.index(machine.heap[g, GeneratorSlot.state]) == 1)
      }
      add(prefix + "code") { machine, g, _ throws(Fault) in
        guard case .int(let id) = machine.heap[g, GeneratorSlot.code] else { return .none }
        return machine.makeCodeObject(id)
      }
      add(prefix + "frame") { machine, g, _ throws(Fault) in machine.makeFrame(g) }
      add(awaited) { machine, g, _ throws(Fault) in
        machine.suspendedSend(g) == nil ? .none : machine.heap[g, machine.heap.count(g) - 1]
      }
      for (name, slot) in [("__name__", GeneratorSlot.shortName), ("__qualname__", GeneratorSlot.name)] {
        let refuse: Native = { machine, _ throws(Fault) in
          throw machine.fault(.typeError, "\(name) must be set to a string object")
        }
        machine.addGetter(
          type, name,
          set: { machine, a throws(Fault) in
            if machine.text(a[1]) == nil { return try refuse(&machine, a) }
            machine.heap.store(try machine.receiver(a, .generator, type, name), slot, a[1])
            return .none
          },
          delete: refuse,
          get: { machine, a throws(Fault) in machine.heap[try machine.receiver(a, .generator, type, name), slot] })
      }
    }
    machine.addGetter(.coroutine, "cr_origin") { _, _ throws(Fault) in .none }
    FrameBuiltins.installGetters(&machine)
  }
}
