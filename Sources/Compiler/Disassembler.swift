import Bytecode

/// The code as text, in the style of Python's `dis`: line, `>>` at jump targets, index, instruction, operands with
/// their meaning in parentheses; the exception table; then the code objects inside.
public func disassemble(_ code: CodeObject) -> String {
  var lines = Disassembler(code: code).lines()
  for case .code(let inner) in code.constants {
    lines.append("")
    lines.append("Disassembly of \(inner.qualifiedName), line \(inner.firstLine):")
    lines.append(disassemble(inner))
  }
  return lines.joined(separator: "\n")
}

private struct Disassembler {
  let code: CodeObject

  func lines() -> [String] {
    var targets = Array(repeating: false, count: code.instructions.count + 1)
    for one in code.instructions where one.op.isJump { targets[Int(one.a)] = true }
    for handler in code.handlers { targets[handler.target] = true }
    var result: [String] = []
    var line: Int32 = 0
    for (index, one) in code.instructions.enumerated() {
      let position = code.positions[index]
      let isNewLine = position.line != line && position.line > 0
      if isNewLine, !result.isEmpty { result.append("") }
      if isNewLine { line = position.line }
      let operands = operands(one)
      let text =
        padded(isNewLine ? String(line) : "", 4) + (targets[index] ? " >> " : "    ") + padded(String(index), 4) + " "
        + (operands.isEmpty ? "\(one.op)" : "\(one.op)".padding(to: 20) + operands)
      result.append(text)
    }
    guard !code.handlers.isEmpty else { return result }
    result.append("Exception table:")
    for handler in code.handlers {
      result.append("  \(handler.start) to \(handler.end - 1) -> \(handler.target) [\(handler.depth)]")
    }
    return result
  }

  private func operands(_ one: Instruction) -> String {
    let (a, b) = (Int(one.a), Int(one.b))
    switch one.op {
    case .loadConst: return "\(a) (\(constant(a)))"
    case .loadLocal, .storeLocal, .deleteLocal, .makeCell, .loadClosure, .loadDeref, .storeDeref, .deleteDeref:
      return "\(a) (\(slot(a)))"
    case .loadLocalLocal: return "\(a), \(b) (\(slot(a)), \(slot(b)))"
    case .loadLocalConst: return "\(a), \(b) (\(slot(a)), \(constant(b)))"
    case .loadClassDeref: return "\(a) (\(slot(a)))"
    case .loadGlobal, .storeGlobal, .deleteGlobal, .loadName, .storeName, .deleteName, .loadAttr, .storeAttr,
      .deleteAttr, .loadMethod, .importFrom:
      return "\(a) (\(name(a)))"
    case .importName: return "\(a) (\(name(a)))" + (b == 1 ? " top" : "")
    case .binary: return Self.symbol(one.x)
    case .inPlace: return Self.symbol(one.x) + "="
    case .unary: return UnaryOperation(rawValue: one.x).map { "\($0)" } ?? "?"
    case .compare: return Self.comparison(one.x)
    case .compareJumpIfFalse: return "\(Self.comparison(one.x)) (to \(a))"
    case .contains: return one.x == 1 ? "not in" : "in"
    case .isIdentical: return one.x == 1 ? "is not" : "is"
    case .unpackEx: return "\(a), \(b)"
    case .formatValue: return formatting(one.x)
    case .callKeywords: return "\(a), \(b) (\(constant(b)))"
    case .callUnpack: return one.x & 1 == 1 ? "with keywords" : ""
    case .makeFunction: return "\(a) (\(constant(a)))" + functionParts(one.x)
    case .copy, .swap, .copyFreeVars, .buildSlice, .unpackSequence, .buildTuple, .buildList, .buildSet, .buildMap,
      .buildString, .listAppend, .setAdd, .mapAdd, .listExtend, .setUpdate, .dictUpdate, .dictMerge, .call, .raise:
      return String(a)
    case .matchClass: return String(a)
    case .matchType: return one.x == 1 ? "mapping" : "sequence"
    case .loadAssertionError: return one.x == 1 ? "StopAsyncIteration" : ""
    case .getIter, .beforeWith, .yieldValue: return one.x == 1 ? "async" : ""
    default: return one.op.isJump ? "(to \(a))" : ""
    }
  }

  private func name(_ index: Int) -> String { code.names.indices.contains(index) ? code.names[index] : "?" }

  private func slot(_ index: Int) -> String { code.slotNames.indices.contains(index) ? code.slotNames[index] : "?" }

  private func constant(_ index: Int) -> String {
    code.constants.indices.contains(index) ? code.constants[index].description : "?"
  }

  private func functionParts(_ x: UInt8) -> String {
    let parts = ["defaults", "keyword defaults", "annotations", "closure"]
    let names = parts.indices.filter { x & 1 << UInt8($0) != 0 }.map { parts[$0] }
    return names.isEmpty ? "" : " with " + names.joined(separator: ", ")
  }

  private func formatting(_ x: UInt8) -> String {
    let conversion = ["", "str", "repr", "ascii"][Int(x & 3)]
    let spec = x & 4 != 0 ? "with format" : ""
    return conversion + (conversion.isEmpty || spec.isEmpty ? "" : ", ") + spec
  }

  private static func symbol(_ x: UInt8) -> String {
    let symbols = ["+", "-", "*", "@", "/", "%", "**", "<<", ">>", "|", "^", "&", "//"]
    return symbols.indices.contains(Int(x)) ? symbols[Int(x)] : "?"
  }

  private static func comparison(_ x: UInt8) -> String {
    let symbols = ["==", "!=", "<", "<=", ">", ">="]
    return symbols.indices.contains(Int(x)) ? symbols[Int(x)] : "?"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}

extension CodeConstant {
  /// As Python would write the constant; strings are escaped where they hold control characters.
  var description: String {
    switch self {
    case .none: "None"
    case .ellipsis: "Ellipsis"
    case .bool(let value): value ? "True" : "False"
    case .int(let value): String(value)
    case .float(let value): "\(value)"
    case .imaginary(let value): "\(value)j"
    case .string(let value): "'" + value.map(Self.escaped).joined() + "'"
    case .bytes(let value):
      "b'" + value.map { $0 < 128 ? Self.escaped(UInt32($0)) : Self.hex(UInt32($0)) }.joined() + "'"
    case .tuple(let values):
      "(" + values.map(\.description).joined(separator: ", ") + (values.count == 1 ? ",)" : ")")
    case .frozenSet(let values): "frozenset({" + values.map(\.description).joined(separator: ", ") + "})"
    case .code(let code): "<code object \(code.qualifiedName), line \(code.firstLine)>"
    }
  }

  private static func escaped(_ point: UInt32) -> String {
    switch point {
    case 10: "\\n"
    case 9: "\\t"
    case 13: "\\r"
    case 39: "\\'"
    case 92: "\\\\"
    case 0..<32, 127..<160: hex(point)
    default: UnicodeScalar(point).map { String(Character($0)) } ?? hex(point)
    }
  }

  private static func hex(_ point: UInt32) -> String {
    let digits = String(point, radix: 16)
    let width = point < 256 ? 2 : 4
    return (width == 2 ? "\\x" : "\\u") + String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
