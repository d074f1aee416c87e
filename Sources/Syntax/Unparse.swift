import BigInt

// Expressions as text again: what annotations are where `from __future__ import annotations` leaves them unevaluated.
//
// The text is CPython's: its spaces, its quotes, and parentheses only where the tree needs them.

extension Expression {
  /// The expression's source, written anew.
  public var unparsed: String {
    var writer = Unparser()
    writer.write(self, .test)
    return writer.text
  }
}

/// How tightly an expression binds.
private enum Level: Int, Comparable {
  case tuple, test, or, and, not, comparison, expression, xor, conjunction, shift, sum, term, factor, power, await
  case atom

  static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  var next: Level { Level(rawValue: rawValue + 1) ?? .atom }
}

private struct Unparser {
  var text = ""

  mutating func write(_ expression: Expression, _ level: Level) {
    switch expression.kind {
    case .constant(let constant): write(constant)
    case .name(let name): text += name
    case .boolOp(let op, let values): join(values, op == .and ? " and " : " or ", op == .and ? .and : .or, level)
    case .namedExpr(let target, let value):
      parenthesized(level > .tuple) {
        $0.write(target, .atom)
        $0.text += " := "
        $0.write(value, .atom)
      }
    case .binOp(let left, let op, let right): write(left, op, right, level)
    case .unaryOp(let op, let operand): write(op, operand, level)
    case .lambda(let arguments, let body):
      parenthesized(level > .test) {
        $0.text += arguments.isEmpty ? "lambda" : "lambda "
        $0.write(arguments)
        $0.text += ": "
        $0.write(body, .test)
      }
    case .ifExp(let test, let body, let orElse):
      parenthesized(level > .test) {
        $0.write(body, .or)
        $0.text += " if "
        $0.write(test, .or)
        $0.text += " else "
        $0.write(orElse, .test)
      }
    case .compare(let left, let ops, let rights):
      parenthesized(level > .comparison) {
        $0.write(left, .expression)
        for (op, right) in zip(ops, rights) {
          $0.text += " \(op.symbol) "
          $0.write(right, .expression)
        }
      }
    case .await(let value):
      parenthesized(level > .await) {
        $0.text += "await "
        $0.write(value, .atom)
      }
    case .yield(let value):
      text += value == nil ? "(yield" : "(yield "
      if let value { write(value, .test) }
      text += ")"
    case .yieldFrom(let value):
      text += "(yield from "
      write(value, .test)
      text += ")"
    case .starred(let value):
      text += "*"
      write(value, .expression)
    default: writeCompound(expression, level)
    }
  }

  private mutating func writeCompound(_ expression: Expression, _ level: Level) {
    switch expression.kind {
    case .call(let function, let arguments, let keywords): writeCall(function, arguments, keywords)
    case .attribute(let value, let name):
      write(value, .atom)
      if case .constant(.int) = value.kind { text += " " }
      text += ".\(name)"
    case .subscript(let value, let key):
      write(value, .atom)
      text += "["
      write(key, .tuple)
      text += "]"
    case .slice(let lower, let upper, let step):
      if let lower { write(lower, .test) }
      text += ":"
      if let upper { write(upper, .test) }
      if let step {
        text += ":"
        write(step, .test)
      }
    case .list(let elements): list(elements, "[", "]")
    case .set(let elements): list(elements, "{", "}")
    case .tuple(let elements):
      if elements.isEmpty {
        text += "()"
        return
      }
      parenthesized(level > .tuple) {
        $0.list(elements, "", elements.count == 1 ? "," : "")
      }
    case .dict(let keys, let values):
      text += "{"
      for (i, (key, value)) in zip(keys, values).enumerated() {
        if i > 0 { text += ", " }
        if let key {
          write(key, .test)
          text += ": "
        } else {
          text += "**"
        }
        write(value, key == nil ? .expression : .test)
      }
      text += "}"
    case .listComp(let element, let parts): comprehension("[", element, nil, parts, "]")
    case .setComp(let element, let parts): comprehension("{", element, nil, parts, "}")
    case .generatorExp(let element, let parts): comprehension("(", element, nil, parts, ")")
    case .dictComp(let key, let value, let parts): comprehension("{", key, value, parts, "}")
    case .joinedStr, .formattedValue: writeFString(expression)
    default: break
    }
  }

  private mutating func parenthesized(_ needed: Bool, _ body: (inout Unparser) -> Void) {
    if needed { text += "(" }
    body(&self)
    if needed { text += ")" }
  }

  private mutating func join(_ values: [Expression], _ separator: String, _ own: Level, _ level: Level) {
    parenthesized(level > own) {
      for (i, value) in values.enumerated() {
        if i > 0 { $0.text += separator }
        $0.write(value, own.next)
      }
    }
  }

  private mutating func list(_ elements: [Expression], _ open: String, _ close: String) {
    text += open
    for (i, element) in elements.enumerated() {
      if i > 0 { text += ", " }
      write(element, .test)
    }
    text += close
  }

  private mutating func write(_ left: Expression, _ op: BinaryOperator, _ right: Expression, _ level: Level) {
    let own = op.level
    parenthesized(level > own) {
      $0.write(left, op == .pow ? own.next : own)
      $0.text += " \(op.symbol) "
      $0.write(right, op == .pow ? own : own.next)
    }
  }

  private mutating func write(_ op: UnaryOperator, _ operand: Expression, _ level: Level) {
    let own: Level = op == .not ? .not : .factor
    parenthesized(level > own) {
      switch op {
      case .invert: $0.text += "~"
      case .not: $0.text += "not "
      case .uAdd: $0.text += "+"
      case .uSub: $0.text += "-"
      }
      $0.write(operand, own)
    }
  }

  private mutating func writeCall(_ function: Expression, _ arguments: [Expression], _ keywords: [Keyword]) {
    write(function, .atom)
    if arguments.count == 1, keywords.isEmpty, case .generatorExp = arguments[0].kind {
      return write(arguments[0], .test)
    }
    list(arguments, "(", "")
    for (i, keyword) in keywords.enumerated() {
      if i > 0 || !arguments.isEmpty { text += ", " }
      text += keyword.name.map { "\($0)=" } ?? "**"
      write(keyword.value, .test)
    }
    text += ")"
  }

  private mutating func comprehension(
    _ open: String, _ element: Expression, _ value: Expression?, _ parts: [Comprehension], _ close: String
  ) {
    text += open
    write(element, .test)
    if let value {
      text += ": "
      write(value, .test)
    }
    for part in parts {
      text += part.isAsync ? " async for " : " for "
      write(part.target, .tuple)
      text += " in "
      write(part.iter, .or)
      for condition in part.ifs {
        text += " if "
        write(condition, .or)
      }
    }
    text += close
  }

  private mutating func write(_ arguments: Arguments) {
    var parts: [(Parameter?, Expression?, String)] = []
    let plain = arguments.posOnly + arguments.args
    for (i, parameter) in plain.enumerated() {
      let at = i - (plain.count - arguments.defaults.count)
      parts.append((parameter, at >= 0 ? arguments.defaults[at] : nil, ""))
      if !arguments.posOnly.isEmpty, i == arguments.posOnly.count - 1 { parts.append((nil, nil, "/")) }
    }
    if arguments.varArg != nil || !arguments.kwOnly.isEmpty { parts.append((arguments.varArg, nil, "*")) }
    for (parameter, value) in zip(arguments.kwOnly, arguments.kwDefaults) { parts.append((parameter, value, "")) }
    if let last = arguments.kwArg { parts.append((last, nil, "**")) }
    for (i, (parameter, value, mark)) in parts.enumerated() {
      text += (i > 0 ? ", " : "") + mark + (parameter?.name ?? "")
      if let value {
        text += "="
        write(value, .test)
      }
    }
  }

  private mutating func write(_ constant: Constant) {
    switch constant {
    case .none: text += "None"
    case .ellipsis: text += "..."
    case .bool(let value): text += value ? "True" : "False"
    case .int(let value): text += value.description
    case .float(let value): text += Self.number(value)
    case .imaginary(let value):
      let number = Self.number(value)
      text += (number.hasSuffix(".0") ? String(number.dropLast(2)) : number) + "j"
    case .string(let points): text += Self.quoted(points, isBytes: false)
    case .bytes(let bytes): text += "b" + Self.quoted(bytes.map(UInt32.init), isBytes: true)
    }
  }

  private static func number(_ value: Double) -> String {
    if value.isInfinite { return "1e309" }
    let text = "\(value)"
    guard let e = text.firstIndex(of: "e") else { return text }
    // Swift writes 1e+16, Python too; small exponents have two digits.
    let (head, exponent) = (text[..<e], text[text.index(after: e)...])
    let mantissa = head.hasSuffix(".0") ? head.dropLast(2) : head
    let sign = exponent.hasPrefix("-") ? "-" : "+"
    let digits = exponent.drop { $0 == "-" || $0 == "+" }
    return "\(mantissa)e\(sign)\(digits.count < 2 ? "0" : "")\(digits)"
  }

  private static func quoted(_ points: [UInt32], isBytes: Bool) -> String {
    let quote: Character = points.contains(39) && !points.contains(34) ? "\"" : "'"
    var text = String(quote)
    for point in points { text += escaped(point, quote, isBytes) }
    return text + String(quote)
  }

  private static func escaped(_ point: UInt32, _ quote: Character, _ isBytes: Bool) -> String {
    func hex(_ digits: Int, _ mark: String) -> String {
      let number = String(point, radix: 16)
      return "\\\(mark)" + String(repeating: "0", count: max(0, digits - number.count)) + number
    }
    switch point {
    case 9: return "\\t"
    case 10: return "\\n"
    case 13: return "\\r"
    case 92: return "\\\\"
    case 39 where quote == "'": return "\\'"
    case 0..<32, 127: return hex(2, "x")
    default:
      if isBytes, point > 126 { return hex(2, "x") }
      guard let scalar = Unicode.Scalar(point) else { return hex(4, "u") }
      return String(Character(scalar))
    }
  }

  private mutating func writeFString(_ expression: Expression) {
    let body = Self.fStringBody(expression, isSpec: false)
    let quote = body.contains("'") && !body.contains("\"") ? "\"" : "'"
    text += "f\(quote)\(body)\(quote)"
  }

  private static func fStringBody(_ expression: Expression, isSpec: Bool) -> String {
    switch expression.kind {
    case .joinedStr(let parts): return parts.map { fStringBody($0, isSpec: isSpec) }.joined()
    case .constant(.string(let points)):
      let plain = String(quoted(points, isBytes: false).dropFirst().dropLast())
      return String(plain.flatMap { $0 == "{" ? "{{" : $0 == "}" ? "}}" : String($0) })
    case .formattedValue(let value, let conversion, let spec):
      var writer = Unparser()
      writer.write(value, .test.next)
      var text = (writer.text.hasPrefix("{") ? "{ " : "{") + writer.text
      switch conversion {
      case .str: text += "!s"
      case .repr: text += "!r"
      case .ascii: text += "!a"
      case nil: break
      }
      if let spec { text += ":" + fStringBody(spec, isSpec: true) }
      return text + "}"
    default: return expression.unparsed
    }
  }
}

extension Arguments {
  fileprivate var isEmpty: Bool {
    posOnly.isEmpty && args.isEmpty && kwOnly.isEmpty && varArg == nil && kwArg == nil
  }
}

extension BinaryOperator {
  fileprivate var symbol: String {
    switch self {
    case .add: "+"
    case .sub: "-"
    case .mult: "*"
    case .matMult: "@"
    case .div: "/"
    case .mod: "%"
    case .pow: "**"
    case .lShift: "<<"
    case .rShift: ">>"
    case .bitOr: "|"
    case .bitXor: "^"
    case .bitAnd: "&"
    case .floorDiv: "//"
    }
  }

  fileprivate var level: Level {
    switch self {
    case .add, .sub: .sum
    case .mult, .matMult, .div, .mod, .floorDiv: .term
    case .pow: .power
    case .lShift, .rShift: .shift
    case .bitOr: .expression
    case .bitXor: .xor
    case .bitAnd: .conjunction
    }
  }
}

extension ComparisonOperator {
  fileprivate var symbol: String {
    switch self {
    case .eq: "=="
    case .notEq: "!="
    case .lt: "<"
    case .ltE: "<="
    case .gt: ">"
    case .gtE: ">="
    case .is: "is"
    case .isNot: "is not"
    case .in: "in"
    case .notIn: "not in"
    }
  }
}
