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
    install(BuiltinTables.functions, in: builtinsModule)
    TextBuiltins.installOthers(&self)
    NumberBuiltins.installOthers(&self)
  }
}

enum BuiltinTables {
  static let methods: [MethodTable] = [LockBuiltins.table(.lock), LockBuiltins.table(.rlock)]
    + TextBuiltins.methods + NumberBuiltins.methods
  static let functions: [BuiltinRow] = TextBuiltins.functions + NumberBuiltins.functions
}
