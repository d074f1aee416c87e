// `types.ModuleType`: modules that programs make themselves.

enum ModuleBuiltins {
  static let table = MethodTable(
    type: .module,
    rows: [
      method("__new__", 0, 2, keywords: ["name", "doc"]) { machine, arguments throws(Fault) in
        guard case .ref(let type) = arguments[0] else { return .none }
        let name = arguments.optional(1)
        if name.isUnbound {
          throw machine.fault(.typeError, "module() missing required argument 'name' (pos 1)")
        }
        guard case .str = name else {
          throw machine.fault(
            .typeError, "module() argument 'name' must be str, not \(machine.typeName(of: name))")
        }
        let module = machine.makeModule(machine.string(name))
        machine.heap.setType(module, type)
        let doc = arguments.optional(2)
        machine.setModuleAttribute(module, Name.__doc__.rawValue, doc.isUnbound ? .none : doc)
        for other in ["__package__", "__loader__", "__spec__"] {
          machine.setModuleAttribute(module, machine.intern(other), .none)
        }
        return .ref(module)
      }
    ])
}
