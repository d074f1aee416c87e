// The builtins: every table is installed here, in one order, so that handles are the same in every run.

extension Machine {
  mutating func installBuiltins() {
    modules = makeDict()
    builtinsModule = makeModule("builtins")
    dictSetName(modules, Name.builtins.rawValue, .ref(builtinsModule))
    for id in TypeID.allCases where id.isPublic {
      setModuleAttribute(builtinsModule, intern(id.name), id.value)
    }
    for table in BuiltinTables.methods { install(table) }
    ContainerBuiltins.installGetters(&self)
    install(BuiltinTables.functions, in: builtinsModule)
  }
}

enum BuiltinTables {
  static let methods: [MethodTable] = [LockBuiltins.table(.lock), LockBuiltins.table(.rlock)]
    + ContainerBuiltins.methods
  static let functions: [BuiltinRow] = ContainerBuiltins.functions
}
