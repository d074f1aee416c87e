// From the syntax tree to code objects, after the design of CPython 3.11's compiler.
//
// Input: a `Module` as the parser made it. Output: a `CodeObject` whose instructions keep to the stack pictures in
// `Opcode.swift`, with nested functions, classes and comprehensions among its constants. Errors: `SyntaxError`s that
// only a look at whole scopes can find, in CPython's words, and what Plait refuses by name.
//
// The passes, in order, each in its own files:
// 1. Scopes (`ScopeBuilder`, `Scope`): every name of every scope is local, cell, free or global.
// 2. Code (`CodeGenerator` and its extensions): one generator a code object walks the tree and emits instructions to
//    a `CodeBuilder`, which tracks stack depth and reachability and folds constants as it goes. Unreachable
//    instructions are never emitted.
// 3. Peephole (`Peephole`): jumps to jumps, jumps to the next instruction, fused instructions.
// 4. Assembly (`Assembler`): labels become indices, handlers become the exception table.
// 5. Liveness: which slots may still be read.
//
// Invariants: a tree compiles to the same code always; every instruction's stack depth is the same on all paths to it
// (`Verifier` checks that); no folding changes what a program can observe.

import Bytecode
import Syntax

/// What the compiler warns of: code that is allowed and surely not meant so.
public final class CompilerWarnings {
  /// In the order of the code; each once, though a `finally` block is compiled several times.
  public private(set) var all: [(line: Int, message: String)] = []

  private var places: Set<Span> = []

  public init() {}

  func add(_ message: String, at span: Span) {
    if !places.insert(span).inserted { return }
    all.append((Int(span.line), message))
  }
}

public enum Compiler {
  /// What the compiled code is for.
  public enum Mode: Sendable {
    /// A file: values of expression statements are dropped.
    case module
    /// The prompt: values of expression statements are printed.
    case interactive
    /// One expression statement, whose value the code returns.
    case expression
  }

  /// Compiles a module to its code object.
  ///
  /// With `usesNamespace` the module's names are those of a namespace that its code is called with, as a class body's,
  /// and not of the module: for `exec` and `eval`. Throws the first error of the scopes (in the order of the source),
  /// else the first of the code.
  public static func compile(
    _ module: Module, fileName: String, mode: Mode = .module, usesNamespace: Bool = false,
    warnings: CompilerWarnings = CompilerWarnings()
  ) throws(SyntaxError) -> CodeObject {
    let future = try FutureFeatures.find(in: module)
    let scope = try ScopeBuilder.build(module, storesAnnotations: !future.annotations)
    let file = CodeGenerator.File(
      name: fileName, mode: mode, storesAnnotations: !future.annotations, usesNamespace: usesNamespace,
      warnings: warnings)
    let generator = CodeGenerator(file: file, scope: scope, parent: nil, firstLine: 1)
    return try generator.compileModule(module)
  }
}
