// Trees for Python's `ast`: what the parser makes, as neutral data from which the prelude builds its nodes.
//
// Fields are in the order of CPython's `_fields`; columns are offsets in UTF-8, as there.

import Bytecode
import Machine
import Syntax

extension Library {
  /// The tree of a text, for `ast.parse`.
  static func parse(text: String, file: String, mode: CompileMode) -> ParsedText {
    do throws(SyntaxError) {
      let maker = TreeMaker(text)
      if mode == .eval {
        let value = try Parser.parseExpression(text, fileName: file)
        return .tree(maker.node("Expression", nil, maker.expression(value)))
      }
      let body = maker.list(try Parser.parse(text, fileName: file).body, maker.statement)
      return .tree(mode == .exec ? maker.node("Module", nil, body, .list([])) : maker.node("Interactive", nil, body))
    } catch {
      let line = SyntaxError.line(Int(error.span.line), of: text).map { $0 + "\n" }
      return .error(CompileError(error, text: error.text ?? line))
    }
  }
}

private struct TreeMaker {
  private enum Context: String {
    case load = "Load"
    case store = "Store"
    case del = "Del"
  }

  /// Lines with other letters than ASCII, by number: only there are columns to be counted anew.
  private let wideLines: [Int32: [Unicode.Scalar]]

  init(_ text: String) {
    var lines: [Int32: [Unicode.Scalar]] = [:]
    if text.utf8.contains(where: { $0 >= 128 }) {
      for (index, line) in Program.lines(of: text).enumerated() where line.utf8.contains(where: { $0 >= 128 }) {
        lines[Int32(index + 1)] = Array(line.unicodeScalars)
      }
    }
    wideLines = lines
  }

  // MARK: Making nodes

  func node(_ name: String, _ span: Span?, _ fields: SyntaxTree...) -> SyntaxTree {
    .node(name, fields, span.map(place))
  }

  func list<T>(_ items: [T], _ make: (T) -> SyntaxTree) -> SyntaxTree { .list(items.map(make)) }

  private func place(_ span: Span) -> CodePosition {
    CodePosition(
      line: span.line, column: column(span.line, span.column), endLine: span.endLine,
      endColumn: column(span.endLine, span.endColumn))
  }

  private func column(_ line: Int32, _ column: Int32) -> Int32 {
    guard let scalars = wideLines[line] else { return column }
    return scalars.prefix(Int(column)).reduce(0) { $0 + Int32(UTF8.width($1)) }
  }

  private var none: SyntaxTree { .constant(.none) }

  private func text(_ string: String?) -> SyntaxTree {
    string.map { .constant(.string($0.unicodeScalars.map(\.value))) } ?? none
  }

  private func number(_ value: Int) -> SyntaxTree { .constant(.int(.init(value))) }
  private func context(_ value: Context) -> SyntaxTree { node(value.rawValue, nil) }

  private func expressions(_ values: [Expression], _ context: Context = .load) -> SyntaxTree {
    list(values) { expression($0, context) }
  }

  private func optional(_ value: Expression?) -> SyntaxTree { value.map { expression($0) } ?? none }
  private func block(_ statements: [Statement]) -> SyntaxTree { list(statements, statement) }

  // MARK: Statements

  func statement(_ one: Statement) -> SyntaxTree {
    let span = one.span
    switch one.kind {
    case .functionDef(let function):
      return node(
        function.isAsync ? "AsyncFunctionDef" : "FunctionDef", span, text(function.name), arguments(function.args),
        block(function.body), expressions(function.decorators), optional(function.returns), none)
    case .classDef(let it):
      return node(
        "ClassDef", span, text(it.name), expressions(it.bases), list(it.keywords, keyword), block(it.body),
        expressions(it.decorators))
    case .return(let value): return node("Return", span, optional(value))
    case .delete(let targets): return node("Delete", span, expressions(targets, .del))
    case .assign(let targets, let value):
      return node("Assign", span, expressions(targets, .store), expression(value), none)
    case .augAssign(let target, let operation, let value):
      return node("AugAssign", span, expression(target, .store), binary(operation), expression(value))
    case .annAssign(let target, let annotation, let value, let simple):
      return node(
        "AnnAssign", span, expression(target, .store), expression(annotation), optional(value),
        number(simple ? 1 : 0))
    case .raise(let value, let cause): return node("Raise", span, optional(value), optional(cause))
    case .assert(let test, let message): return node("Assert", span, expression(test), optional(message))
    case .import(let aliases): return node("Import", span, list(aliases, alias))
    case .importFrom(let module, let aliases, let level):
      return node("ImportFrom", span, text(module), list(aliases, alias), number(level))
    case .global(let names): return node("Global", span, list(names, text))
    case .nonlocal(let names): return node("Nonlocal", span, list(names, text))
    case .expr(let value): return node("Expr", span, expression(value))
    case .pass: return node("Pass", span)
    case .break: return node("Break", span)
    case .continue: return node("Continue", span)
    case .for, .while, .if, .with, .match, .try: return compound(one)
    }
  }

  private func compound(_ one: Statement) -> SyntaxTree {
    let span = one.span
    switch one.kind {
    case .for(let target, let iter, let body, let orElse, let isAsync):
      return node(
        isAsync ? "AsyncFor" : "For", span, expression(target, .store), expression(iter), block(body), block(orElse),
        none)
    case .while(let test, let body, let orElse):
      return node("While", span, expression(test), block(body), block(orElse))
    case .if(let test, let body, let orElse):
      return node("If", span, expression(test), block(body), block(orElse))
    case .with(let items, let body, let isAsync):
      let items = list(items) { item in
        node("withitem", nil, expression(item.context), item.target.map { expression($0, .store) } ?? none)
      }
      return node(isAsync ? "AsyncWith" : "With", span, items, block(body), none)
    case .match(let subject, let cases):
      let cases = list(cases) { one in
        node("match_case", nil, pattern(one.pattern), optional(one.guard), block(one.body))
      }
      return node("Match", span, expression(subject), cases)
    case .try(let body, let handlers, let orElse, let finalBody, let isStar):
      let handlers = list(handlers) { one in
        node("ExceptHandler", one.span, optional(one.type), text(one.name), block(one.body))
      }
      return node(isStar ? "TryStar" : "Try", span, block(body), handlers, block(orElse), block(finalBody))
    default: return none
    }
  }

  private func alias(_ one: Alias) -> SyntaxTree { node("alias", one.span, text(one.name), text(one.asName)) }

  private func keyword(_ one: Keyword) -> SyntaxTree {
    node("keyword", one.span, text(one.name), expression(one.value))
  }

  private func parameter(_ one: Parameter) -> SyntaxTree {
    node("arg", one.span, text(one.name), optional(one.annotation), none)
  }

  private func arguments(_ all: Arguments) -> SyntaxTree {
    node(
      "arguments", nil, list(all.posOnly, parameter), list(all.args, parameter), all.varArg.map(parameter) ?? none,
      list(all.kwOnly, parameter), list(all.kwDefaults, optional), all.kwArg.map(parameter) ?? none,
      expressions(all.defaults))
  }

  // MARK: Expressions

  func expression(_ one: Expression) -> SyntaxTree { expression(one, .load) }

  private func expression(_ one: Expression, _ at: Context) -> SyntaxTree {
    let span = one.span
    switch one.kind {
    case .constant(let value): return node("Constant", span, .constant(constant(value)), none)
    case .name(let name): return node("Name", span, text(name), context(at))
    case .attribute(let value, let name):
      return node("Attribute", span, expression(value), text(name), context(at))
    case .subscript(let value, let index):
      return node("Subscript", span, expression(value), expression(index), context(at))
    case .starred(let value): return node("Starred", span, expression(value, at), context(at))
    case .list(let values): return node("List", span, expressions(values, at), context(at))
    case .tuple(let values): return node("Tuple", span, expressions(values, at), context(at))
    case .boolOp(let operation, let values):
      return node("BoolOp", span, node(operation == .and ? "And" : "Or", nil), expressions(values))
    case .namedExpr(let target, let value):
      return node("NamedExpr", span, expression(target, .store), expression(value))
    case .binOp(let left, let operation, let right):
      return node("BinOp", span, expression(left), binary(operation), expression(right))
    case .unaryOp(let operation, let value):
      let name =
        switch operation {
        case .invert: "Invert"
        case .not: "Not"
        case .uAdd: "UAdd"
        case .uSub: "USub"
        }
      return node("UnaryOp", span, node(name, nil), expression(value))
    case .lambda(let all, let body): return node("Lambda", span, arguments(all), expression(body))
    case .ifExp(let test, let body, let orElse):
      return node("IfExp", span, expression(test), expression(body), expression(orElse))
    case .dict(let keys, let values): return node("Dict", span, list(keys, optional), expressions(values))
    case .set(let values): return node("Set", span, expressions(values))
    case .compare(let left, let operations, let others):
      return node("Compare", span, expression(left), list(operations, comparison), expressions(others))
    case .call(let function, let values, let keywords):
      return node("Call", span, expression(function), expressions(values), list(keywords, keyword))
    case .slice(let lower, let upper, let step):
      return node("Slice", span, optional(lower), optional(upper), optional(step))
    default: return other(one)
    }
  }

  private func other(_ one: Expression) -> SyntaxTree {
    let span = one.span
    switch one.kind {
    case .listComp(let value, let parts): return node("ListComp", span, expression(value), list(parts, part))
    case .setComp(let value, let parts): return node("SetComp", span, expression(value), list(parts, part))
    case .generatorExp(let value, let parts):
      return node("GeneratorExp", span, expression(value), list(parts, part))
    case .dictComp(let key, let value, let parts):
      return node("DictComp", span, expression(key), expression(value), list(parts, part))
    case .await(let value): return node("Await", span, expression(value))
    case .yield(let value): return node("Yield", span, optional(value))
    case .yieldFrom(let value): return node("YieldFrom", span, expression(value))
    case .joinedStr(let values): return node("JoinedStr", span, expressions(values))
    case .formattedValue(let value, let conversion, let spec):
      let code =
        switch conversion {
        case nil: -1
        case .str: 115
        case .repr: 114
        case .ascii: 97
        }
      return node("FormattedValue", span, expression(value), number(code), optional(spec))
    default: return none
    }
  }

  private func part(_ one: Comprehension) -> SyntaxTree {
    node(
      "comprehension", nil, expression(one.target, .store), expression(one.iter), expressions(one.ifs),
      number(one.isAsync ? 1 : 0))
  }

  private func constant(_ value: Constant) -> CodeConstant {
    switch value {
    case .none: .none
    case .ellipsis: .ellipsis
    case .bool(let value): .bool(value)
    case .int(let value): .int(value)
    case .float(let value): .float(value)
    case .imaginary(let value): .imaginary(value)
    case .string(let value): .string(value)
    case .bytes(let value): .bytes(value)
    }
  }

  private func binary(_ operation: BinaryOperator) -> SyntaxTree {
    let name =
      switch operation {
      case .add: "Add"
      case .sub: "Sub"
      case .mult: "Mult"
      case .matMult: "MatMult"
      case .div: "Div"
      case .mod: "Mod"
      case .pow: "Pow"
      case .lShift: "LShift"
      case .rShift: "RShift"
      case .bitOr: "BitOr"
      case .bitXor: "BitXor"
      case .bitAnd: "BitAnd"
      case .floorDiv: "FloorDiv"
      }
    return node(name, nil)
  }

  private func comparison(_ operation: ComparisonOperator) -> SyntaxTree {
    let name =
      switch operation {
      case .eq: "Eq"
      case .notEq: "NotEq"
      case .lt: "Lt"
      case .ltE: "LtE"
      case .gt: "Gt"
      case .gtE: "GtE"
      case .is: "Is"
      case .isNot: "IsNot"
      case .in: "In"
      case .notIn: "NotIn"
      }
    return node(name, nil)
  }

  // MARK: Patterns

  private func pattern(_ one: Pattern) -> SyntaxTree {
    let span = one.span
    switch one.kind {
    case .value(let value): return node("MatchValue", span, expression(value))
    case .singleton(let value): return node("MatchSingleton", span, .constant(constant(value)))
    case .sequence(let parts): return node("MatchSequence", span, list(parts, pattern))
    case .mapping(let keys, let parts, let rest):
      return node("MatchMapping", span, expressions(keys), list(parts, pattern), text(rest))
    case .class(let it, let parts, let keywords):
      return node(
        "MatchClass", span, expression(it), list(parts, pattern), list(keywords) { text($0.name) },
        list(keywords) { pattern($0.pattern) })
    case .star(let name): return node("MatchStar", span, text(name))
    case .as(let inner, let name): return node("MatchAs", span, inner.map(pattern) ?? none, text(name))
    case .or(let parts): return node("MatchOr", span, list(parts, pattern))
    }
  }
}
