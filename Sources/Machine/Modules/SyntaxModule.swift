import Bytecode

// What `ast` and `dis` ask of the compiler: the tree of a text, the instructions of code.

/// A syntax tree for Python's `ast`, as data: a node's fields are in the order of CPython's `_fields`.
public indirect enum SyntaxTree: Sendable {
  case node(String, [SyntaxTree], CodePosition?)
  case list([SyntaxTree])
  case constant(CodeConstant)
}

/// What the world's parser says of a text.
public enum ParsedText: Sendable {
  case tree(SyntaxTree)
  case error(CompileError)
}

enum SyntaxModule {
  static let module = NativeModule(
    name: "syntax",
    rows: [
      // tree(source, file, mode): nested (name, fields, place), lists and constants
      BuiltinRow("tree", 3, 3) { machine, arguments throws(Fault) in
        guard let mode = CompileMode(rawValue: machine.string(arguments[2])) else { return .none }
        let text = try machine.sourceText(arguments[0], mode)
        let file = machine.string(arguments[1])
        switch machine.world.parse(text, file, mode) {
        case .tree(let tree): return machine.makeTree(tree)
        case .error(let error): throw machine.syntaxError(error, file)
        }
      },
      // instructions(code): of each (name, a, b, x, line, end line, column, end column)
      BuiltinRow("instructions", 1, 1) { machine, arguments throws(Fault) in
        guard let code = machine.codeObject(arguments[0]) else { return .none }
        let rows = code.instructions.enumerated().map { i, one in
          let place = code.position(at: i)
          let numbers = [place.line, place.endLine, place.column, place.endColumn].map { Value.int(Int($0)) }
          return machine.makeTuple(
            [
              .str(machine.intern(one.op.publicName)), .int(Int(one.a)), .int(Int(one.b)), .int(Int(one.x)),
            ] + numbers)
        }
        return machine.makeList(rows)
      },
      // handlers(code): the exception table, (start, end, target, depth)
      BuiltinRow("handlers", 1, 1) { machine, arguments throws(Fault) in
        guard let code = machine.codeObject(arguments[0]) else { return .none }
        let rows = code.handlers.map { one in
          machine.makeTuple([.int(one.start), .int(one.end), .int(one.target), .int(one.depth)])
        }
        return machine.makeList(rows)
      },
      // slots(code): the names of all slots
      BuiltinRow("slots", 1, 1) { machine, arguments throws(Fault) in
        guard let code = machine.codeObject(arguments[0]) else { return .none }
        return machine.makeNames(code.slotNames)
      },
      // opcodes(): the names of all instructions
      BuiltinRow("opcodes", 0, 0) { machine, _ throws(Fault) in
        machine.makeNames(Opcode.allCases.map(\.publicName))
      },
    ])
}

extension Opcode {
  /// The name as Python's `dis` writes names: `LOAD_GLOBAL`.
  var publicName: String {
    var result = ""
    for character in "\(self)" {
      if character.isUppercase { result += "_" }
      result += character.uppercased()
    }
    return result
  }
}

extension Machine {
  fileprivate func codeObject(_ value: Value) -> CodeObject? {
    guard case .ref(let h) = value, heap.kind(h) == .code, case .int(let id) = heap[h, 0] else { return nil }
    return codeObjects[id]
  }

  fileprivate mutating func makeTree(_ tree: SyntaxTree) -> Value {
    switch tree {
    case .node(let name, let fields, let place):
      let values = fields.map { makeTree($0) }
      let numbers = place.map { [$0.line, $0.column, $0.endLine, $0.endColumn].map { Value.int(Int($0)) } }
      return makeTuple([.str(intern(name)), makeTuple(values), numbers.map { makeTuple($0) } ?? .none])
    case .list(let items):
      let values = items.map { makeTree($0) }
      return makeList(values)
    case .constant(let value): return makeConstant(value, mainModule, true)
    }
  }
}
