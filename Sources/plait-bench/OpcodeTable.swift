import Glibc

/// Processor instructions that a statement needs, which do not depend on other work of the computer: those of a loop
/// that does it often less those of one that does it seldom, counted by valgrind's callgrind.
enum OpcodeTable {
  /// A statement, and the bytecodes that it is made of besides loading and storing locals.
  private static let statements = [
    ("x = y", "loadLocal, storeLocal"), ("x = y + 1", "binary +"), ("x = y < 1", "compare"),
    ("x = p.a", "loadAttr"), ("p.a = y", "storeAttr"), ("x = l[0]", "binarySubscript"), ("l[0] = y", "storeSubscript"),
    ("x = d['k']", "binarySubscript of a dict"), ("f()", "call, returnValue"), ("p.m()", "loadMethod, call"),
    ("x = y, y", "buildTuple"), ("x = len(l)", "loadGlobal, call of a builtin"),
    ("if y: pass", "popJumpIfFalse"), ("x = G", "loadGlobal"),
  ]
  private static let copies = 20
  private static let stripped = Plait.path + ".stripped"

  static func show() {
    guard Child(["valgrind", "--version"]) != nil else {
      return say("valgrind was not found: no instruction counts.\n")
    }
    // Valgrind gives up on what Swift says for debuggers.
    guard Child(["strip", "-o", stripped, Plait.path])?.status == 0 else { return say("strip failed\n") }
    defer { unlink(stripped) }
    say("Processor instructions per statement (callgrind)")
    let empty = perTurn("pass") ?? .nan
    for (statement, bytecodes) in statements {
      guard let count = perTurn(statement) else {
        say(filled(statement, 14) + "  failed")
        continue
      }
      say(filled(statement, 14) + column((count - empty) / Double(copies), 1) + "   " + bytecodes)
    }
    say("")
  }

  private static func perTurn(_ statement: String) -> Double? {
    guard let few = count(statement, 100), let many = count(statement, 1100) else { return nil }
    return Double(many - few) / 1000
  }

  private static func count(_ statement: String, _ turns: Int) -> Int? {
    let body = (0..<copies).map { _ in "        " + statement }.joined(separator: "\n")
    let source = """
      G = 1
      class P:
          def __init__(self): self.a = 1
          def m(self): pass
      def f(): pass
      def run():
          p = P(); l = [1]; d = {'k': 1}; y = 2
          for _ in range(\(turns)):
      \(body)
      run()
      """
    let arguments = [
      "valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-fd=1", stripped, "run", "-",
    ]
    guard let child = Child(arguments, input: source), child.status == 0,
      let found = child.output.firstRange(of: "Collected : ")
    else { return nil }
    return Int(child.output[found.upperBound...].prefix { $0.isNumber })
  }
}
