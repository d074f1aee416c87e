// A tree as text: `Kind@line:column-endLine:endColumn(fields)`, to be compared with what python3's `ast` module says.

import BigInt
import Syntax

struct Dump {
  static func text(_ module: Module) -> String { module.body.map(statement).joined(separator: "\n") }

  private static func at(_ span: Span) -> String { "@\(span.line):\(span.column)-\(span.endLine):\(span.endColumn)" }

  private static func make(_ name: String, _ span: Span, _ fields: String...) -> String {
    "\(name)\(at(span))(\(fields.joined(separator: ",")))"
  }

  private static func list<T>(_ items: [T], _ show: (T) -> String) -> String {
    "[\(items.map(show).joined(separator: ","))]"
  }

  private static func list(_ items: [Expression]) -> String { list(items, expression) }
  private static func list(_ items: [Statement]) -> String { list(items, statement) }
  private static func list(_ names: [String]) -> String { list(names) { $0 } }
  private static func optional(_ value: Expression?) -> String { value.map(expression) ?? "-" }

  // MARK: Statements

  static func statement(_ node: Statement) -> String {
    let span = node.span
    switch node.kind {
    case .functionDef(let def): return function(def, span)
    case .classDef(let def):
      return make(
        "ClassDef", span, def.name, list(def.bases), list(def.keywords, keyword), list(def.body),
        list(def.decorators))
    case .return(let value): return make("Return", span, optional(value))
    case .delete(let targets): return make("Delete", span, list(targets))
    case .assign(let targets, let value): return make("Assign", span, list(targets), expression(value))
    case .augAssign(let target, let name, let value):
      return make("AugAssign", span, expression(target), "\(name)", expression(value))
    case .annAssign(let target, let annotation, let value, let simple):
      return make(
        "AnnAssign", span, expression(target), expression(annotation), optional(value), simple ? "1" : "0")
    case .for, .while, .if, .with, .match, .try: return compound(node)
    case .raise(let value, let cause): return make("Raise", span, optional(value), optional(cause))
    case .assert(let test, let message): return make("Assert", span, expression(test), optional(message))
    case .import(let aliases): return make("Import", span, list(aliases, alias))
    case .importFrom(let module, let aliases, let level):
      return make("ImportFrom", span, module ?? "-", list(aliases, alias), "\(level)")
    case .global(let names): return make("Global", span, list(names))
    case .nonlocal(let names): return make("Nonlocal", span, list(names))
    case .expr(let value): return make("Expr", span, expression(value))
    case .pass: return make("Pass", span)
    case .break: return make("Break", span)
    case .continue: return make("Continue", span)
    }
  }

  private static func compound(_ node: Statement) -> String {
    let span = node.span
    switch node.kind {
    case .for(let target, let iter, let body, let orElse, let isAsync):
      return make(
        isAsync ? "AsyncFor" : "For", span, expression(target), expression(iter), list(body), list(orElse))
    case .while(let test, let body, let orElse):
      return make("While", span, expression(test), list(body), list(orElse))
    case .if(let test, let body, let orElse): return make("If", span, expression(test), list(body), list(orElse))
    case .with(let items, let body, let isAsync):
      let shown = list(items) { "\(expression($0.context)) as \(optional($0.target))" }
      return make(isAsync ? "AsyncWith" : "With", span, shown, list(body))
    case .match(let subject, let cases):
      let shown = list(cases) { "case(\(pattern($0.pattern)),\(optional($0.guard)),\(list($0.body)))" }
      return make("Match", span, expression(subject), shown)
    case .try(let body, let handlers, let orElse, let finalBody, let isStar):
      let shown = list(handlers) { make("Handler", $0.span, optional($0.type), $0.name ?? "-", list($0.body)) }
      return make(isStar ? "TryStar" : "Try", span, list(body), shown, list(orElse), list(finalBody))
    default: return ""
    }
  }

  private static func function(_ def: FunctionDef, _ span: Span) -> String {
    make(
      def.isAsync ? "AsyncFunctionDef" : "FunctionDef", span, def.name, arguments(def.args), list(def.body),
      list(def.decorators), optional(def.returns))
  }

  private static func alias(_ alias: Alias) -> String { make("alias", alias.span, alias.name, alias.asName ?? "-") }

  private static func keyword(_ keyword: Keyword) -> String {
    make("keyword", keyword.span, keyword.name ?? "-", expression(keyword.value))
  }

  private static func parameter(_ parameter: Parameter) -> String {
    make("arg", parameter.span, parameter.name, optional(parameter.annotation))
  }

  private static func arguments(_ arguments: Arguments) -> String {
    "args("
      + [
        list(arguments.posOnly, parameter), list(arguments.args, parameter),
        arguments.varArg.map(parameter) ?? "-", list(arguments.kwOnly, parameter),
        list(arguments.kwDefaults, optional), arguments.kwArg.map(parameter) ?? "-", list(arguments.defaults),
      ].joined(separator: ",") + ")"
  }

  // MARK: Expressions

  static func expression(_ node: Expression) -> String {
    let span = node.span
    switch node.kind {
    case .constant(let value): return make("Constant", span, constant(value))
    case .name(let name): return make("Name", span, name)
    case .boolOp(let name, let values): return make("BoolOp", span, "\(name)", list(values))
    case .namedExpr(let target, let value): return make("NamedExpr", span, expression(target), expression(value))
    case .binOp(let left, let name, let right):
      return make("BinOp", span, expression(left), "\(name)", expression(right))
    case .unaryOp(let name, let operand): return make("UnaryOp", span, "\(name)", expression(operand))
    case .lambda(let args, let body): return make("Lambda", span, arguments(args), expression(body))
    case .ifExp(let test, let body, let orElse):
      return make("IfExp", span, expression(test), expression(body), expression(orElse))
    case .dict(let keys, let values): return make("Dict", span, list(keys, optional), list(values))
    case .set(let elements): return make("Set", span, list(elements))
    case .listComp, .setComp, .dictComp, .generatorExp: return comprehension(node)
    case .await(let value): return make("Await", span, expression(value))
    case .yield(let value): return make("Yield", span, optional(value))
    case .yieldFrom(let value): return make("YieldFrom", span, expression(value))
    case .compare(let left, let operators, let values):
      return make("Compare", span, expression(left), list(operators) { "\($0)" }, list(values))
    case .call(let function, let values, let keywords):
      return make("Call", span, expression(function), list(values), list(keywords, keyword))
    case .joinedStr(let values): return make("JoinedStr", span, list(values))
    case .formattedValue(let value, let conversion, let spec):
      return make(
        "FormattedValue", span, expression(value), conversion.map { "\($0)" } ?? "-", optional(spec))
    case .attribute(let value, let name): return make("Attribute", span, expression(value), name)
    case .subscript(let value, let index): return make("Subscript", span, expression(value), expression(index))
    case .starred(let value): return make("Starred", span, expression(value))
    case .list(let elements): return make("List", span, list(elements))
    case .tuple(let elements): return make("Tuple", span, list(elements))
    case .slice(let lower, let upper, let step):
      return make("Slice", span, optional(lower), optional(upper), optional(step))
    }
  }

  private static func comprehension(_ node: Expression) -> String {
    func clauses(_ clauses: [Comprehension]) -> String {
      list(clauses) {
        "for(\(expression($0.target)),\(expression($0.iter)),\(list($0.ifs)),\($0.isAsync ? 1 : 0))"
      }
    }
    switch node.kind {
    case .listComp(let element, let fors): return make("ListComp", node.span, expression(element), clauses(fors))
    case .setComp(let element, let fors): return make("SetComp", node.span, expression(element), clauses(fors))
    case .generatorExp(let element, let fors):
      return make("GeneratorExp", node.span, expression(element), clauses(fors))
    case .dictComp(let key, let value, let fors):
      return make("DictComp", node.span, expression(key), expression(value), clauses(fors))
    default: return ""
    }
  }

  private static func constant(_ constant: Constant) -> String {
    switch constant {
    case .none: return "None"
    case .ellipsis: return "..."
    case .bool(let value): return value ? "True" : "False"
    case .int(let value): return "0x" + String(value, radix: 16)
    case .float(let value): return "float:" + String(value.bitPattern, radix: 16)
    case .imaginary(let value): return "imaginary:" + String(value.bitPattern, radix: 16)
    case .string(let points): return "\"" + points.map(escape).joined() + "\""
    case .bytes(let bytes): return "b\"" + bytes.map { escape(UInt32($0)) }.joined() + "\""
    }
  }

  private static func escape(_ point: UInt32) -> String {
    if point >= 32, point < 127, point != 34, point != 92 { return String(UnicodeScalar(UInt8(point))) }
    return "\\{\(String(point, radix: 16))}"
  }

  // MARK: Patterns

  private static func pattern(_ node: Pattern) -> String {
    let span = node.span
    switch node.kind {
    case .value(let value): return make("MatchValue", span, expression(value))
    case .singleton(let value): return make("MatchSingleton", span, constant(value))
    case .sequence(let patterns): return make("MatchSequence", span, list(patterns, pattern))
    case .mapping(let keys, let patterns, let rest):
      return make("MatchMapping", span, list(keys), list(patterns, pattern), rest ?? "-")
    case .class(let value, let patterns, let keywords):
      return make(
        "MatchClass", span, expression(value), list(patterns, pattern), list(keywords.map(\.name)),
        list(keywords.map(\.pattern), pattern))
    case .star(let name): return make("MatchStar", span, name ?? "-")
    case .as(let inner, let name): return make("MatchAs", span, inner.map(pattern) ?? "-", name ?? "-")
    case .or(let patterns): return make("MatchOr", span, list(patterns, pattern))
    }
  }
}
