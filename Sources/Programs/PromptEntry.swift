import Bytecode
import Compiler
import Machine
import Prelude
import Syntax

/// What was typed at a prompt, as Python's own prompt takes it.
public enum PromptEntry: Sendable {
  /// Code for `Machine.loadMore`; it prints the values of its expression statements.
  case complete(CodeObject)
  /// More lines are needed.
  case incomplete

  /// What tracebacks call the prompt's text.
  public static let fileName = "<stdin>"

  /// Reads the lines typed so far, joined by newlines; a newline at the end means that the last line is empty.
  public init(_ text: String) throws(ProgramError) {
    do {
      switch try Parser.parseInteractive(text, fileName: Self.fileName) {
      case .incomplete: self = .incomplete
      case .complete(let module):
        self = .complete(try Compiler.compile(module, fileName: Self.fileName, mode: .interactive))
      }
    } catch {
      throw ProgramError(error, fileName: Self.fileName, source: text)
    }
  }

  /// The code of a text that nothing will be added to.
  public static func whole(_ text: String) throws(ProgramError) -> CodeObject {
    if case .complete(let code) = try PromptEntry(text + "\n") { return code }
    do {
      let module = try Parser.parse(text, fileName: fileName)
      return try Compiler.compile(module, fileName: fileName, mode: .interactive)
    } catch {
      throw ProgramError(error, fileName: fileName, source: text)
    }
  }

  /// The code of one expression, which prints its value as a prompt does.
  public static func expression(_ text: String) throws(ProgramError) -> CodeObject {
    do {
      let value = try Parser.parseExpression(text, fileName: fileName)
      let module = Module(body: [Statement(.expr(value), value.span)])
      return try Compiler.compile(module, fileName: fileName, mode: .interactive)
    } catch {
      throw ProgramError(error, fileName: fileName, source: text)
    }
  }

  /// The modules that can be imported.
  public static var moduleNames: [String] { Prelude.moduleNames.sorted() }

  /// A machine without a program, for a prompt.
  public static func machine(_ surroundings: Surroundings) -> Machine {
    var machine = Machine(world: Library.world(surroundings) { _, _ in nil })
    machine.loadPrelude(Prelude.builtins)
    machine.makeMain()
    return machine
  }
}
