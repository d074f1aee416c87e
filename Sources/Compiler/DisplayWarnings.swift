import Bytecode
import Syntax

// Warnings about displays and literals that are called or indexed: mostly a comma is missing between two of them.

extension CodeGenerator {
  /// The type of what a literal or display makes; nil for all else.
  func typeName(ofDisplay expression: Expression) -> String? {
    switch expression.kind {
    case .constant(let value): typeName(of: CodeConstant(value))
    case .tuple: "tuple"
    case .list, .listComp: "list"
    case .dict, .dictComp: "dict"
    case .set, .setComp: "set"
    case .generatorExp: "generator"
    case .joinedStr, .formattedValue: "str"
    default: nil
    }
  }

  private func typeName(of constant: CodeConstant) -> String {
    switch constant {
    case .none: "NoneType"
    case .ellipsis: "ellipsis"
    case .bool: "bool"
    case .int: "int"
    case .float: "float"
    case .imaginary: "complex"
    case .string: "str"
    case .bytes: "bytes"
    case .tuple: "tuple"
    case .frozenSet: "frozenset"
    case .code: "code"
    }
  }

  /// Warns of `1[x]` and of `[1, 2]["x"]`.
  func checkSubscript(_ object: Expression, _ key: Expression, at span: Span) {
    var object = typeName(ofDisplay: object).map { ($0, true) } ?? ("", false)
    guard object.1 else { return }
    switch object.0 {
    case "NoneType", "ellipsis", "bool", "int", "float", "complex", "set", "generator":
      warn("'\(object.0)' object is not subscriptable; perhaps you missed a comma?", at: span)
    case "str", "bytes", "tuple", "list":
      let index = typeName(ofDisplay: key)
      guard let index, index != "int", index != "bool" else { return }
      object.1 = false
      warn(
        "\(object.0) indices must be integers or slices, not \(index); perhaps you missed a comma?", at: span)
    default: break
    }
  }
}
