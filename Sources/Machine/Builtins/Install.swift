// The builtins: every table is installed here, in one order, so that handles are the same in every run.

extension Machine {
  mutating func installBuiltins() {
    modules = makeDict()
    importing = makeDict()
    builtinsModule = makeModule("builtins")
    dictSetName(modules, Name.builtins.rawValue, .ref(builtinsModule))
    for id in TypeID.allCases where id.isPublic {
      setModuleAttribute(builtinsModule, intern(id.name), id.value)
    }
    for table in BuiltinTables.methods { install(table) }
    install(BuiltinTables.functions, in: builtinsModule)
    TextBuiltins.installOthers(&self)
    NumberBuiltins.installOthers(&self)
    setModuleAttribute(builtinsModule, intern("_END"), .end)
    setModuleAttribute(builtinsModule, intern("NotImplemented"), .notImplemented)
    setModuleAttribute(builtinsModule, intern("Ellipsis"), .ellipsis)
    setModuleAttribute(builtinsModule, intern("__debug__"), .bool(true))
    setModuleAttribute(builtinsModule, intern("EnvironmentError"), TypeID.osError.value)
    setModuleAttribute(builtinsModule, intern("IOError"), TypeID.osError.value)
    for (name, type) in [
      ("_function", TypeID.function), ("_dict_keys", .dictKeys), ("_dict_items", .dictItems), ("_RLockType", .rlock),
      ("_LockType", .lock), ("_generator", .generator), ("_module", .module), ("_NoneType", .noneType),
      ("_deque", .deque), ("_coroutine", .coroutine), ("_async_generator", .asyncGenerator), ("_code", .code),
      ("_frame", .frame), ("_traceback", .traceback),
    ] { setModuleAttribute(builtinsModule, intern(name), type.value) }
    for type in [TypeID.list, .dict, .set, .bytearray, .slice, .deque, .dictKeys, .dictItems] {
      setTypeAttribute(type.handle, Name.__hash__.rawValue, .none)
    }
    for type in [TypeID.lock, .rlock, .textIO, .deque] {
      heap.store(type.handle, TypeSlot.name, .str(intern("\(type.module).\(type.name)")))
    }
    installGetters()
    ContainerBuiltins.installGetters(&self)
    installModules()
    for id in TypeID.allCases {
      heap.store(id.handle, TypeSlot.flags, .int(id == .object ? TypeFlags.noDict.rawValue : 0))
    }
  }
}

enum BuiltinTables {
  static let methods: [MethodTable] =
    ObjectBuiltins.methods + [
      FrameBuiltins.table, ModuleBuiltins.table, LockBuiltins.lock, LockBuiltins.rlock, ConditionBuiltins.table,
    ]
    + ContainerBuiltins.methods + TextBuiltins.methods + NumberBuiltins.methods
  static let functions: [BuiltinRow] =
    CoreFunctions.functions + ThreadBuiltins.functions + ConditionBuiltins.functions
    + ContainerBuiltins.functions + TextBuiltins.functions + NumberBuiltins.functions
}
