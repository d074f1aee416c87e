// Instances of the program's subclasses of int, float, str and bytes.
//
// The native values of these types are no objects, so such an instance is an ordinary one, with a shape, attributes and
// inline caches, whose first slot holds the value it stands for: its box. The shape of every class of this kind begins
// with a name that no program can write, so that slot 0 is never an attribute's. Undo, hashing and collection see a
// slot like any other. Subclasses of tuple and frozenset need no box: their instances are tuples and frozensets of
// another type, whose attributes live beside them.
//
// Native code fetches its arguments through `text`, `integer`, `double`, `index` and `plain`, which look into the box
// where the value is none of the machine's own: only there does a box cost anything. What a class may define anew
// (operators, `__eq__`, `__hash__`, `__str__` …) is asked for first, by the class's flags.

extension Machine {
  /// What a value stands for: of an instance of a subclass of int, float, str or bytes the native value, else itself.
  @inline(__always) func plain(_ value: Value) -> Value {
    if case .ref(let h) = value { return unboxed(h) }
    return value
  }

  @inline(never) func unboxed(_ h: Handle) -> Value {
    isBox(h) ? heap[h, 0] : .ref(h)
  }

  /// Whether an object holds a native value in its first slot.
  @inline(__always) func isBox(_ h: Handle) -> Bool {
    heap.kind(h) == .instance && typeFlags(heap.headers[Int(h)].type).contains(.boxed)
  }

  /// Gives slot 0 of a new class's instances to the value.
  mutating func makeRoomForValue(_ type: Handle) {
    let shape = shapes.adding(Name.box.rawValue, to: rootShape(type), heap.immutables)
    heap.store(type, TypeSlot.rootShape, .int(Int(shape)))
  }

  /// The names of what is in an instance's or module's slots, in order, but for the box.
  func slotNames(_ shape: UInt32) -> [UInt32] {
    let names = shapes.names(shape)
    return names.first == Name.box.rawValue ? Array(names.dropFirst()) : names
  }

  /// An instance of a program's class with a native value: what a native `__new__` makes of its result.
  mutating func box(_ value: Value, _ type: Handle) -> Value {
    switch value {
    case .ref(let h) where heap.kind(h) == .tuple:
      let tuple = makeTuple(elements(h))
      if case .ref(let t) = tuple { heap.setType(t, type) }
      return tuple
    case .ref(let h) where heap.kind(h) == .frozenSet:
      let set = copyTable(h)
      heap.setType(set, type)
      return .ref(set)
    default:
      let instance = heap.allocate(.instance, type, count: 1, capacity: 4, aux: rootShape(type))
      heap.store(instance, 0, plain(value))
      return .ref(instance)
    }
  }

  /// A native `__new__` of a type that programs may subclass: it makes the value, which becomes one of the class's own.
  static func subclassable(_ row: BuiltinRow, of id: TypeID) -> BuiltinRow {
    let make = row.native
    return row.with { machine, arguments throws(Fault) in
      if arguments.count > 0, case .ref(let type) = arguments[0], type == id.handle {
        return try make(&machine, arguments)
      }
      let type = try machine.newType(arguments, id)
      do throws(Fault) {
        return machine.box(try make(&machine, arguments), type)
      } catch {
        guard case .call = error else { throw error }
        let given = machine.makeTuple(machine.pendingArguments)
        throw machine.callPrelude(._boxed, [.ref(type), machine.pendingCallable, given])
      }
    }
  }

  /// The class that a `__new__` is given.
  private mutating func newType(_ arguments: Arguments, _ id: TypeID) throws(Fault) -> Handle {
    let name = id.name
    guard arguments.count > 0 else { throw fault(.typeError, "\(name).__new__(): not enough arguments") }
    guard case .ref(let type) = arguments[0], heap.kind(type) == .type else {
      throw fault(.typeError, "\(name).__new__(X): X is not a type object (\(typeName(of: arguments[0])))")
    }
    guard isSubtype(type, of: id.handle) else {
      let given = typeName(type)
      throw fault(.typeError, "\(name).__new__(\(given)): \(given) is not a subtype of \(name)")
    }
    if id != .bool, isSubtype(type, of: TypeID.bool.handle) {
      throw fault(.typeError, "\(name).__new__(bool) is not safe, use bool.__new__()")
    }
    return type
  }
}
