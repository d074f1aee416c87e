// The abstract syntax tree: CPython 3.11's `ast` module in Swift, same node names, same fields.
//
// Input to nothing but data: no node knows how it was parsed or will be compiled. Every node has a span. Trees are
// at most `Parser.maximumDepth` deep, so that recursion over them is safe on any thread's stack.

import BigInt

public struct Module: Sendable {
  public var body: [Statement]
  public init(body: [Statement]) { self.body = body }
}

// MARK: Expressions

public struct Expression: Sendable {
  public var kind: Kind
  public var span: Span

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  public indirect enum Kind: Sendable {
    case constant(Constant)
    case name(String)
    case boolOp(BoolOperator, [Expression])
    case namedExpr(target: Expression, value: Expression)
    case binOp(Expression, BinaryOperator, Expression)
    case unaryOp(UnaryOperator, Expression)
    case lambda(Arguments, Expression)
    case ifExp(test: Expression, body: Expression, orElse: Expression)
    /// A nil key is `**value`.
    case dict(keys: [Expression?], values: [Expression])
    case set([Expression])
    case listComp(Expression, [Comprehension])
    case setComp(Expression, [Comprehension])
    case dictComp(key: Expression, value: Expression, [Comprehension])
    case generatorExp(Expression, [Comprehension])
    case await(Expression)
    case yield(Expression?)
    case yieldFrom(Expression)
    /// `left op0 comparators[0] op1 comparators[1] …`
    case compare(Expression, [ComparisonOperator], [Expression])
    case call(Expression, [Expression], [Keyword])
    /// An f-string (or an implicit concatenation with one in it): constants and formatted values.
    case joinedStr([Expression])
    /// `{value!conversion:spec}` in an f-string; `spec` is a `joinedStr` or nil.
    case formattedValue(Expression, conversion: Conversion?, spec: Expression?)
    case attribute(Expression, String)
    case `subscript`(Expression, Expression)
    case starred(Expression)
    case list([Expression])
    case tuple([Expression])
    /// Only inside `subscript`, alone or as an element of a tuple.
    case slice(lower: Expression?, upper: Expression?, step: Expression?)
  }
}

public enum Constant: Sendable, Equatable {
  case none
  case ellipsis
  case bool(Bool)
  case int(BigInt)
  case float(Double)
  /// The imaginary part.
  case imaginary(Double)
  /// Code points; may hold lone surrogates (from `\ud800` escapes).
  case string([UInt32])
  case bytes([UInt8])
}

public enum Conversion: Sendable { case str, repr, ascii }
public enum BoolOperator: Sendable { case and, or }
public enum BinaryOperator: UInt8, Sendable, CaseIterable {
  case add, sub, mult, matMult, div, mod, pow, lShift, rShift, bitOr, bitXor, bitAnd, floorDiv
}
public enum UnaryOperator: UInt8, Sendable { case invert, not, uAdd, uSub }
public enum ComparisonOperator: UInt8, Sendable { case eq, notEq, lt, ltE, gt, gtE, `is`, isNot, `in`, notIn }

public struct Keyword: Sendable {
  /// nil: `**value`.
  public var name: String?
  public var value: Expression
  public var span: Span
  public init(name: String?, value: Expression, span: Span) {
    self.name = name
    self.value = value
    self.span = span
  }
}

public struct Comprehension: Sendable {
  public var target: Expression
  public var iter: Expression
  public var ifs: [Expression]
  public var isAsync: Bool
  public init(target: Expression, iter: Expression, ifs: [Expression], isAsync: Bool) {
    self.target = target
    self.iter = iter
    self.ifs = ifs
    self.isAsync = isAsync
  }
}

public struct Parameter: Sendable {
  public var name: String
  public var annotation: Expression?
  public var span: Span
  public init(name: String, annotation: Expression?, span: Span) {
    self.name = name
    self.annotation = annotation
    self.span = span
  }
}

public struct Arguments: Sendable {
  public var posOnly: [Parameter] = []
  public var args: [Parameter] = []
  public var varArg: Parameter?
  public var kwOnly: [Parameter] = []
  /// One per `kwOnly`; nil where there is no default.
  public var kwDefaults: [Expression?] = []
  public var kwArg: Parameter?
  /// Defaults of the last `defaults.count` of `posOnly + args`.
  public var defaults: [Expression] = []
  public init() {}
}

// MARK: Statements

public struct Statement: Sendable {
  public var kind: Kind
  public var span: Span

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  public indirect enum Kind: Sendable {
    case functionDef(FunctionDef)
    case classDef(ClassDef)
    case `return`(Expression?)
    case delete([Expression])
    case assign(targets: [Expression], value: Expression)
    case augAssign(target: Expression, BinaryOperator, value: Expression)
    /// `simple` is true for a bare name without parentheses.
    case annAssign(target: Expression, annotation: Expression, value: Expression?, simple: Bool)
    case `for`(target: Expression, iter: Expression, body: [Statement], orElse: [Statement], isAsync: Bool)
    case `while`(test: Expression, body: [Statement], orElse: [Statement])
    case `if`(test: Expression, body: [Statement], orElse: [Statement])
    case with(items: [WithItem], body: [Statement], isAsync: Bool)
    case match(subject: Expression, cases: [MatchCase])
    case raise(Expression?, cause: Expression?)
    case `try`(body: [Statement], handlers: [ExceptHandler], orElse: [Statement], finalBody: [Statement], isStar: Bool)
    case assert(test: Expression, message: Expression?)
    case `import`([Alias])
    /// `level` counts the leading dots. A single alias named `*` imports all.
    case importFrom(module: String?, [Alias], level: Int)
    case global([String])
    case nonlocal([String])
    case expr(Expression)
    case pass
    case `break`
    case `continue`
  }
}

public struct FunctionDef: Sendable {
  public var name: String
  public var args: Arguments
  public var body: [Statement]
  public var decorators: [Expression]
  public var returns: Expression?
  public var isAsync: Bool
  /// Where the name stands.
  public var nameSpan: Span
  public init(
    name: String, args: Arguments, body: [Statement], decorators: [Expression], returns: Expression?, isAsync: Bool,
    nameSpan: Span
  ) {
    self.name = name
    self.args = args
    self.body = body
    self.decorators = decorators
    self.returns = returns
    self.isAsync = isAsync
    self.nameSpan = nameSpan
  }
}

public struct ClassDef: Sendable {
  public var name: String
  public var bases: [Expression]
  public var keywords: [Keyword]
  public var body: [Statement]
  public var decorators: [Expression]
  public var nameSpan: Span
  public init(
    name: String, bases: [Expression], keywords: [Keyword], body: [Statement], decorators: [Expression], nameSpan: Span
  ) {
    self.name = name
    self.bases = bases
    self.keywords = keywords
    self.body = body
    self.decorators = decorators
    self.nameSpan = nameSpan
  }
}

public struct WithItem: Sendable {
  public var context: Expression
  public var target: Expression?
  public init(context: Expression, target: Expression?) {
    self.context = context
    self.target = target
  }
}

public struct ExceptHandler: Sendable {
  /// nil: a bare `except:`.
  public var type: Expression?
  public var name: String?
  public var body: [Statement]
  public var span: Span
  public init(type: Expression?, name: String?, body: [Statement], span: Span) {
    self.type = type
    self.name = name
    self.body = body
    self.span = span
  }
}

public struct Alias: Sendable {
  public var name: String
  public var asName: String?
  public var span: Span
  public init(name: String, asName: String?, span: Span) {
    self.name = name
    self.asName = asName
    self.span = span
  }
}

public struct MatchCase: Sendable {
  public var pattern: Pattern
  public var `guard`: Expression?
  public var body: [Statement]
  public init(pattern: Pattern, guard: Expression?, body: [Statement]) {
    self.pattern = pattern
    self.guard = `guard`
    self.body = body
  }
}

public struct Pattern: Sendable {
  public var kind: Kind
  public var span: Span

  public init(_ kind: Kind, _ span: Span) {
    self.kind = kind
    self.span = span
  }

  public indirect enum Kind: Sendable {
    case value(Expression)
    /// `None`, `True` or `False`, compared by identity.
    case singleton(Constant)
    case sequence([Pattern])
    /// `**rest` or nil.
    case mapping(keys: [Expression], patterns: [Pattern], rest: String?)
    case `class`(Expression, patterns: [Pattern], keywords: [(name: String, pattern: Pattern)])
    /// `*name` inside a sequence; nil is `*_`.
    case star(String?)
    /// `pattern as name`; both nil is `_`, only `pattern` nil is a capture.
    case `as`(Pattern?, name: String?)
    case or([Pattern])
  }
}
