// Programs: where source text, compiler and machine meet.
//
// Input: a program's source. Output: its code (or a rendered syntax error), and machines loaded with it, whose world
// compiles the prelude's modules when they are imported. Nothing above this knows how a machine gets its code.
//
// A program is its main file and the files beside it that it imports (`Modules.swift` finds them), all read and
// compiled before it runs: whoever holds the `Program` holds all of it.

import Bytecode
import Compiler
import Machine
import Prelude
import Synchronization
import Syntax

/// A program: a named source text, the code it compiles to, and the modules beside it.
public struct Program: Sendable {
  public let fileName: String
  public let source: String
  public let code: CodeObject
  /// The source's lines, for tracebacks and timelines.
  public let lines: [String]
  /// What CPython prints to stderr before it runs such a program: lines with a newline at the end each; mostly empty.
  public let warnings: String
  /// The texts of the modules beside it, in order of their names.
  public let files: [ProgramFile]
  /// How files beside it are read: see `ProgramFile.Reader`.
  public let reader: ProgramFile.Reader
  let modules: [String: OwnModule]
  /// The lines of all files, by the names that tracebacks show.
  public let allLines: [String: [String]]

  /// Compiles a program. Throws the error as CPython would print it, with place and caret. `reader` gives the files
  /// beside it.
  public init(
    source: String, fileName: String, reader: @escaping ProgramFile.Reader = { _ in nil }
  ) throws(ProgramError) {
    do {
      let module = try Parser.parse(source, fileName: fileName)
      let warnings = CompilerWarnings()
      code = try Compiler.compile(module, fileName: fileName, warnings: warnings)
      let lines = Self.lines(of: source)
      self.lines = lines
      self.warnings = Self.text(of: warnings, fileName, lines)
      var finder = ModuleFinder(main: ProgramFile(name: fileName, source: source), reader: reader)
      finder.follow(module)
      (files, modules, self.reader) = (finder.files, finder.modules, reader)
      allLines = finder.lines.merging([fileName: lines]) { _, new in new }
    } catch {
      throw ProgramError(error, fileName: fileName, source: source)
    }
    self.fileName = fileName
    self.source = source
  }

  private static func text(of warnings: CompilerWarnings, _ fileName: String, _ lines: [String]) -> String {
    var text = ""
    for (line, message) in warnings.all {
      text += "\(fileName):\(line): SyntaxWarning: \(message)\n"
      guard lines.indices.contains(line - 1) else { continue }
      var shown = lines[line - 1][...]
      while let first = shown.first, first == " " || first == "\t" { shown = shown.dropFirst() }
      while let last = shown.last, last == " " || last == "\t" { shown = shown.dropLast() }
      if !shown.isEmpty { text += "  \(shown)\n" }
    }
    return text
  }

  static func lines(of source: String) -> [String] {
    source.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
  }
}

extension Program {
  /// Whether one of its imports finds its own main file, as in a `queue.py` that wants the library's `queue`.
  public var importsItself: Bool { modules.values.contains { $0.file == fileName } }

  /// All of the program as one text, which tells it from others: its source, if it is one file.
  public var wholeText: String {
    files.reduce(source) { "\($0)\u{0}\($1.name)\u{0}\($1.source)" }
  }
}

/// A program that does not compile.
public struct ProgramError: Error, Sendable {
  /// File, line, caret and message, as CPython 3.11 prints them; no newline at the end.
  public let text: String
  public let line: Int
  public let column: Int

  init(_ error: SyntaxError, fileName: String, source: String) {
    text = error.render(fileName: fileName, source: source)
    line = Int(error.span.line)
    column = Int(error.span.column)
  }
}

/// What the outside gives to a machine that runs a program.
public struct Surroundings: Sendable {
  public var write: @Sendable (_ stream: Int, _ bytes: [UInt8]) -> Void = { _, _ in }
  public var readLine: @Sendable (_ prompt: String) -> String? = { _ in nil }
  public var interrupt: UnsafeSendablePointer?
  public var seed = 0
  /// `sys.argv`
  public var arguments: [String] = []
  /// The program's current folder; nil: the machine's own.
  public var directory: String?
  public var computer = Computer()

  public init() {}
}

extension Program {
  /// A machine that is about to run this program.
  public func machine(_ surroundings: Surroundings = Surroundings()) -> Machine {
    let all = allLines
    let modules = self.modules
    var world = Library.world(surroundings) { file, line in
      guard let lines = all[file], line >= 1, line <= lines.count else { return nil }
      return lines[line - 1]
    }
    if !modules.isEmpty { world.own = { modules[$0] } }
    var machine = Machine(world: world)
    machine.loadPrelude(Prelude.builtins)
    machine.makeMain()
    machine.setMainFile(fileName)
    machine.load(main: code)
    return machine
  }
}

/// The prelude's modules, decoded when first needed and kept.
public enum Library {
  /// Library modules that were decoded before: exploring makes many machines.
  private static let decoded = Mutex<[String: CodeObject]>([:])

  /// A library module's code; nil if Plait has no such module.
  static func load(_ name: String) -> LoadedModule? {
    if let code = decoded.withLock({ $0[name] }) { return LoadedModule(code: code, isPrelude: true) }
    guard let code = Prelude.code(of: name) else { return nil }
    decoded.withLock { $0[name] = code }
    return LoadedModule(code: code, isPrelude: true)
  }

  /// Whether there is a library module of that name.
  static func has(_ name: String) -> Bool { Prelude.moduleNames.contains(name) }

  /// Compiles a text for `exec`, `eval` or `compile`: its names are in a namespace.
  static func compile(text: String, file: String, mode: CompileMode) -> CompiledText {
    let module: Module
    do throws(SyntaxError) {
      switch mode {
      case .eval:
        let value = try Parser.parseExpression(text, fileName: file)
        module = Module(body: [Statement(.expr(value), value.span)])
      case .exec, .single: module = try Parser.parse(text, fileName: file)
      }
    } catch {
      // As CPython's tokenizer sees it, the last line too has an end.
      let line = SyntaxError.line(Int(error.span.line), of: text).map { $0 + "\n" }
      return .error(CompileError(error, text: error.text ?? line))
    }
    do throws(SyntaxError) {
      let kind: Compiler.Mode = mode == .eval ? .expression : mode == .single ? .interactive : .module
      return .code(try Compiler.compile(module, fileName: file, mode: kind, usesNamespace: true))
    } catch {
      // The text is in no file from which CPython could read the line.
      return .error(CompileError(error, text: nil))
    }
  }

  public static func world(
    _ surroundings: Surroundings, sourceLine: @escaping @Sendable (String, Int) -> String?
  ) -> World {
    var world = World(
      write: surroundings.write, readLine: surroundings.readLine, load: { load($0) },
      compile: { compile(text: $0, file: $1, mode: $2) }, parse: { parse(text: $0, file: $1, mode: $2) },
      sourceLine: sourceLine,
      anchors: { expression -> (Int, Int)? in Anchors.find(in: expression) }, interrupt: surroundings.interrupt,
      seed: surroundings.seed,
      arguments: surroundings.arguments)
    world.computer = surroundings.computer
    if let directory = surroundings.directory { world.directory = directory }
    return world
  }
}

extension CompileError {
  init(_ error: SyntaxError, text: String?) {
    self.init(
      type: error.type, message: error.message, line: Int(error.span.line), column: Int(error.span.column) + 1,
      endLine: Int(error.span.endLine), endColumn: Int(error.span.endColumn) + 1, text: text)
  }
}

/// Where operator or brackets stand in an expression, for a traceback's carets.
enum Anchors {
  static func find(in text: String) -> (Int, Int)? {
    guard let expression = try? Parser.parseExpression(text) else { return nil }
    let points = Array(text.unicodeScalars)
    switch expression.kind {
    case .binOp(let left, _, let right):
      var at = Int(left.span.endColumn)
      while at < points.count, at < right.span.column, " ()\\\t".unicodeScalars.contains(points[at]) { at += 1 }
      guard at < points.count else { return nil }
      let isDouble = at + 1 < points.count && points[at] == points[at + 1] && "*/<>".unicodeScalars.contains(points[at])
      return (at, at + (isDouble ? 2 : 1))
    case .subscript(let value, _):
      var at = Int(value.span.endColumn)
      while at < points.count, points[at] != "[" { at += 1 }
      return (at, Int(expression.span.endColumn))
    default: return nil
    }
  }
}
