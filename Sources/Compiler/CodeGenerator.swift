import Bytecode
import Syntax

/// Generates the code of one module, function, class body, lambda or comprehension.
///
/// The visitors are in extensions, one file a concern: `Statements`, `Functions`, `TryWith`, `Expressions`, `Calls`,
/// `Conditions`, `Comprehensions`.
final class CodeGenerator {
  /// What all code of a file has in common.
  struct File {
    let name: String
    let mode: Compiler.Mode
    let storesAnnotations: Bool
    let usesNamespace: Bool
    let warnings: CompilerWarnings
  }

  /// Something that a `break`, `continue` or `return` has to leave properly.
  enum Block {
    case whileLoop(top: Label, end: Label)
    /// The iterator is on the stack.
    case forLoop(top: Label, end: Label)
    case tryBody(outer: Int?)
    case finallyBody([Statement], outer: Int?)
    /// `[previous, e]` are on the stack.
    case finallyHandler(outer: Int?)
    /// The exit callable is on the stack.
    case with(Span, isAsync: Bool, outer: Int?)
    /// `[previous]` is on the stack; the name is deleted at the end.
    case exceptBody(name: String?, Span, outer: Int?)
    /// A return value, during a copy of a `finally` body.
    case value
    /// An `except*` clause, which must not be left.
    case exceptGroup
  }

  let file: File
  let scope: Scope
  let parent: CodeGenerator?
  let firstLine: Int
  let qualifiedName: String
  let builder = CodeBuilder()
  var blocks: [Block] = []
  /// The pattern that was come to last: CPython says of a name bound twice that it is there.
  var lastPattern: Span
  private(set) var slotNames: [String]
  private var slots: [String: Int] = [:]
  let parameterCount: Int

  /// As many blocks as CPython can nest.
  private static let maximumBlocks = 20

  init(file: File, scope: Scope, parent: CodeGenerator?, firstLine: Int) {
    self.file = file
    self.scope = scope
    self.parent = parent
    self.firstLine = firstLine
    lastPattern = scope.span
    qualifiedName = Self.qualifiedName(of: scope, in: parent)
    var names: [String] = []
    switch scope.kind {
    case .module: names = file.usesNamespace ? [".namespace"] : []
    case .classBody:
      names = [".namespace"] + (scope.needsClassCell ? ["__class__"] : [])
    default:
      names = scope.parameters
      let parameters = Set(names)
      names += scope.names.filter {
        !parameters.contains($0) && (scope.resolutions[$0] == .local || scope.resolutions[$0] == .cell)
      }
    }
    parameterCount = Self.hasNamespace(scope, file) ? 1 : scope.parameters.count
    slotNames = names + scope.freeNames
    for (index, name) in slotNames.enumerated() { slots[name] = index }
  }

  /// Names are looked up in the namespace in slot 0.
  private static func hasNamespace(_ scope: Scope, _ file: File) -> Bool {
    scope.kind == .classBody || scope.kind == .module && file.usesNamespace
  }

  var hasNamespace: Bool { Self.hasNamespace(scope, file) }

  private static func qualifiedName(of scope: Scope, in parent: CodeGenerator?) -> String {
    guard let parent, parent.scope.kind != .module else { return scope.name }
    if parent.scope.resolutions[mangled(scope.name, in: parent.scope.className)] == .globalExplicit,
      scope.kind == .function || scope.kind == .classBody
    {
      return scope.name
    }
    return parent.qualifiedName + (parent.scope.isFunction ? ".<locals>." : ".") + scope.name
  }

  func warn(_ message: String, at span: Span) { file.warnings.add(message, at: span) }

  func mangle(_ name: String) -> String { mangled(name, in: scope.className) }

  func slot(of name: String) -> Int { slots[name] ?? 0 }

  // MARK: Emission

  func emit(_ op: Opcode, _ a: Int = 0, b: Int = 0, x: UInt8 = 0, at span: Span?) {
    builder.emit(op, a, b: b, x: x, at: span)
  }

  func emit(_ op: Opcode, name: String, at span: Span?) { builder.emit(op, builder.nameIndex(name), at: span) }

  func load(_ constant: CodeConstant, at span: Span?) { builder.loadConstant(constant, at: span) }

  /// An index that an instruction's 16-bit operand has to hold.
  func narrow(_ index: Int, at span: Span) throws(SyntaxError) -> Int {
    guard index <= Int(UInt16.max) else {
      throw SyntaxError("too many constants or names in one function", at: span, hint: "split it into several")
    }
    return index
  }

  // MARK: Names

  func loadName(_ name: String, at span: Span) throws(SyntaxError) {
    if name == "__debug__" {
      load(.bool(true), at: span)
      return
    }
    let name = mangle(name)
    let resolution = scope.resolutions[name] ?? .globalImplicit
    switch (scope.kind, resolution) {
    case (.classBody, .free):
      emit(.loadClassDeref, slot(of: name), b: try narrow(builder.nameIndex(name), at: span), at: span)
    case (.classBody, .local), (.classBody, .cell), (.classBody, .globalImplicit):
      emit(.loadName, name: name, at: span)
    case (.module, .globalImplicit) where file.usesNamespace: emit(.loadName, name: name, at: span)
    case (.module, _), (_, .globalExplicit), (_, .globalImplicit): emit(.loadGlobal, name: name, at: span)
    case (_, .local): emit(.loadLocal, slot(of: name), at: span)
    case (_, .cell), (_, .free): emit(.loadDeref, slot(of: name), at: span)
    }
  }

  func storeName(_ name: String, at span: Span?) {
    access(name, .storeLocal, .storeDeref, .storeGlobal, .storeName, span)
  }

  func deleteName(_ name: String, at span: Span?) {
    access(name, .deleteLocal, .deleteDeref, .deleteGlobal, .deleteName, span)
  }

  private func access(
    _ name: String, _ local: Opcode, _ cell: Opcode, _ global: Opcode, _ classBody: Opcode, _ span: Span?
  ) {
    let name = mangle(name)
    let resolution = scope.resolutions[name] ?? .globalImplicit
    switch (scope.kind, resolution) {
    case (.classBody, .free): emit(cell, slot(of: name), at: span)
    case (.classBody, .local), (.classBody, .cell), (.classBody, .globalImplicit):
      emit(classBody, name: name, at: span)
    case (.module, .globalImplicit) where file.usesNamespace: emit(classBody, name: name, at: span)
    case (.module, _), (_, .globalExplicit), (_, .globalImplicit): emit(global, name: name, at: span)
    case (_, .local): emit(local, slot(of: name), at: span)
    case (_, .cell), (_, .free): emit(cell, slot(of: name), at: span)
    }
  }

  // MARK: Blocks

  func push(_ block: Block, at span: Span) throws(SyntaxError) {
    guard blocks.count < Self.maximumBlocks else {
      throw SyntaxError("too many statically nested blocks", at: span)
    }
    blocks.append(block)
  }

  /// Emits what leaving all blocks from the innermost outwards takes, up to (not with) the first loop if `toLoop`;
  /// then what `finish` emits, outside their handlers. With `keepsValue` the top of the stack survives.
  func unwind(
    keepsValue: Bool, toLoop: Bool, at span: Span, then finish: (Block?) -> Void
  ) throws(SyntaxError) {
    let saved = (blocks, builder.handler)
    defer { (blocks, builder.handler) = saved }
    while let block = blocks.last {
      if toLoop {
        switch block {
        case .whileLoop, .forLoop:
          finish(block)
          return
        default: break
        }
      }
      blocks.removeLast()
      try leave(block, keepsValue: keepsValue, at: span)
    }
    finish(nil)
  }

  private func leave(_ block: Block, keepsValue: Bool, at span: Span) throws(SyntaxError) {
    switch block {
    case .whileLoop: break
    case .forLoop, .value: popBelow(keepsValue, at: span)
    case .tryBody(let outer): builder.handler = outer
    case .finallyBody(let body, let outer):
      builder.handler = outer
      if keepsValue { blocks.append(.value) }
      try visit(body)
      if keepsValue { blocks.removeLast() }
    case .finallyHandler(let outer):
      popBelow(keepsValue, at: span)
      builder.handler = outer
      if keepsValue { emit(.swap, 2, at: span) }
      emit(.popExcept, at: span)
    case .with(let context, let isAsync, let outer):
      builder.handler = outer
      if keepsValue {
        emit(.swap, 3, at: context)
        emit(.swap, 2, at: context)
      }
      callExit(at: context, isAsync: isAsync)
    case .exceptGroup:
      throw SyntaxError("'break', 'continue' and 'return' cannot appear in an except* block", at: span)
    case .exceptBody(let name, let place, let outer):
      builder.handler = outer
      if keepsValue { emit(.swap, 2, at: span) }
      emit(.popExcept, at: span)
      if let name { unbind(name, at: place) }
    }
  }

  private func popBelow(_ keepsValue: Bool, at span: Span) {
    if keepsValue { emit(.swap, 2, at: span) }
    emit(.pop, at: span)
  }

  // MARK: Code objects

  /// The instructions that every call of this code begins with.
  func emitPrologue() {
    for (slot, name) in slotNames.enumerated() where isOwnCell(name, slot) { emit(.makeCell, slot, at: startSpan) }
    if !scope.freeNames.isEmpty { emit(.copyFreeVars, scope.freeNames.count, at: startSpan) }
    if isSuspendable { emit(.returnGenerator, at: startSpan) }
  }

  /// Calls make a generator, coroutine or asynchronous generator of it.
  private var isSuspendable: Bool { scope.isFunction && (scope.isGenerator || scope.isCoroutine) }

  /// Where the instructions are that come before the body.
  var startSpan: Span {
    let line = Int32(firstLine)
    return Span(line: line, column: 0, endLine: line, endColumn: 0)
  }

  private func isOwnCell(_ name: String, _ slot: Int) -> Bool {
    guard slot < slotNames.count - scope.freeNames.count else { return false }
    return scope.kind == .classBody ? name == "__class__" : scope.resolutions[name] == .cell
  }

  /// The finished code object.
  func finish(
    flags: CodeObject.Flags, arguments: Arguments? = nil, argumentCount: Int? = nil, docString: [UInt32]? = nil
  ) throws(SyntaxError) -> CodeObject {
    if builder.isTooLarge {
      throw SyntaxError(
        "this code is too large for Plait", at: scope.span, hint: "split it, or nest fewer 'finally' blocks")
    }
    let cells = slotNames.indices.filter {
      $0 >= slotNames.count - scope.freeNames.count || isOwnCell(slotNames[$0], $0)
    }
    var flags = flags
    if isSuspendable {
      flags.insert(!scope.isCoroutine ? .generator : scope.isGenerator ? .asyncGenerator : .coroutine)
    }
    if arguments?.varArg != nil { flags.insert(.varArgs) }
    if arguments?.kwArg != nil { flags.insert(.varKeywords) }
    let positionalOnly = arguments?.posOnly.count ?? 0
    let positional = argumentCount ?? (positionalOnly + (arguments?.args.count ?? 0))
    var assembler = Assembler(builder: builder, slotCount: slotNames.count, parameterCount: parameterCount)
    let parts = assembler.assemble()
    let frame = Liveness.Frame(
      slotCount: slotNames.count, cellSlots: cells, flags: flags, freeNames: scope.freeNames, names: parts.names)
    return CodeObject(
      name: scope.name, qualifiedName: qualifiedName, fileName: file.name, firstLine: firstLine, flags: flags,
      argumentCount: positional, positionalOnlyCount: positionalOnly,
      keywordOnlyCount: arguments?.kwOnly.count ?? 0, slotNames: slotNames, cellSlots: cells,
      freeNames: scope.freeNames, names: parts.names, constants: parts.constants, docString: docString,
      instructions: parts.instructions, positions: parts.positions, handlers: parts.handlers,
      stackSize: builder.maximumDepth,
      liveSlots: Liveness.liveSlots(of: parts.instructions, handlers: parts.handlers, frame: frame))
  }
}
