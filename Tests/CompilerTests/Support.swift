import Bytecode
import Compiler
import Syntax
import Testing

func compile(_ source: String, mode: Compiler.Mode = .module) throws -> CodeObject {
  try Compiler.compile(Parser.parse(source, fileName: "t.py"), fileName: "t.py", mode: mode)
}

/// The code of the function, class or comprehension with that qualified name.
func code(_ name: String, in source: String) throws -> CodeObject {
  try #require(find(name, in: compile(source)))
}

private func find(_ name: String, in code: CodeObject) -> CodeObject? {
  if code.qualifiedName == name { return code }
  for case .code(let inner) in code.constants {
    if let found = find(name, in: inner) { return found }
  }
  return nil
}

/// The instructions without line and index columns, one a line, and the exception table.
func listing(_ code: CodeObject) -> String {
  let own = disassemble(code).split(separator: "\n", omittingEmptySubsequences: false)
    .prefix { !$0.hasPrefix("Disassembly of") }
  var lines: [String] = []
  var isTable = false
  for line in own where !line.isEmpty {
    if line.hasPrefix("Exception table") { isTable = true }
    if isTable {
      lines.append(line.split(separator: " ").joined(separator: " "))
    } else {
      let text = line.dropFirst(13)
      let mark = line.dropFirst(5).hasPrefix(">>") ? ">> " : ""
      lines.append(mark + text.split(separator: " ").joined(separator: " "))
    }
  }
  return lines.joined(separator: "\n")
}

func listing(_ name: String, in source: String) throws -> String { try listing(code(name, in: source)) }

/// The listing of the body of a function `f` with the given parameters.
func body(_ statements: String, parameters: String = "a, b, c") throws -> String {
  let indented = statements.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }
  return try listing("f", in: "def f(\(parameters)):\n" + indented.joined(separator: "\n") + "\n")
}

/// The error that compiling gives.
func failure(_ source: String) -> Syntax.SyntaxError? {
  do {
    _ = try Compiler.compile(Parser.parse(source, fileName: "t.py"), fileName: "t.py")
    return nil
  } catch {
    return error
  }
}
