import Syntax

/// How code reaches a name.
enum Resolution {
  case local
  /// A local that an inner scope uses too: it lives in a cell.
  case cell
  /// A cell of an outer function.
  case free
  case globalExplicit
  case globalImplicit
}

/// What a scope does with a name.
struct SymbolUse: OptionSet {
  let rawValue: UInt8
  static let used = SymbolUse(rawValue: 1)
  static let assigned = SymbolUse(rawValue: 2)
  static let parameter = SymbolUse(rawValue: 4)
  static let global = SymbolUse(rawValue: 8)
  static let nonlocal = SymbolUse(rawValue: 16)
  static let annotated = SymbolUse(rawValue: 32)
  /// The target of a comprehension's `for`.
  static let iteration = SymbolUse(rawValue: 64)

  static let bound: SymbolUse = [.assigned, .parameter]
}

/// A block of code with names of its own: a module, class body, function, lambda or comprehension.
final class Scope {
  enum Kind: Hashable {
    case module, classBody, function, lambda, listComprehension, setComprehension, dictComprehension
    case generatorExpression
  }

  /// Identifies an inner scope by its place. Expressions in one f-string may share a span; they are told apart by
  /// their order.
  struct Key: Hashable {
    let kind: Kind
    let span: Span
  }

  let kind: Kind
  let name: String
  let span: Span
  /// The class whose private names are mangled here.
  let className: String?
  /// All names in the order of their first appearance.
  private(set) var names: [String] = []
  private(set) var uses: [String: SymbolUse] = [:]
  private(set) var resolutions: [String: Resolution] = [:]
  /// Where `global` and `nonlocal` declared a name.
  var declarations: [String: Span] = [:]
  /// The parameters in the order of their slots.
  var parameters: [String] = []
  /// The names that come from outer functions, in order; a class body may have such a name of its own as well.
  private(set) var freeNames: [String] = []
  /// A class body whose functions use `__class__`.
  private(set) var needsClassCell = false
  var isGenerator = false
  /// An `async def`, or a comprehension with `async for` or `await`.
  var isCoroutine = false
  /// An `async def`.
  var isAsyncFunction = false
  /// More than 0 while the walk is inside a comprehension's iterable that belongs to this scope.
  var iterableDepth = 0
  /// The walk is inside the target of a comprehension's `for`.
  var isIterationTarget = false
  private(set) var children: [Scope] = []
  private var childIndices: [Key: [Int]] = [:]
  private var visits: [Key: Int] = [:]

  init(kind: Kind, name: String, span: Span, className: String?) {
    self.kind = kind
    self.name = name
    self.span = span
    self.className = className
  }

  /// A function, lambda or comprehension: names are slots.
  var isFunction: Bool { kind != .module && kind != .classBody }

  var isComprehension: Bool {
    switch kind {
    case .listComprehension, .setComprehension, .dictComprehension, .generatorExpression: true
    case .module, .classBody, .function, .lambda: false
    }
  }

  func add(_ name: String, _ use: SymbolUse) {
    if let old = uses[name] {
      uses[name] = old.union(use)
    } else {
      names.append(name)
      uses[name] = use
    }
  }

  func addChild(_ child: Scope) {
    childIndices[Key(kind: child.kind, span: child.span), default: []].append(children.count)
    children.append(child)
  }

  /// The inner scope for the tree at `span`.
  ///
  /// Code may ask several times (a `finally` body is compiled on each path): scopes that share a key are handed
  /// out in turn.
  func child(_ kind: Kind, at span: Span) -> Scope? {
    let key = Key(kind: kind, span: span)
    guard let indices = childIndices[key] else { return nil }
    guard indices.count > 1 else { return children[indices[0]] }
    let visit = visits[key, default: 0]
    visits[key] = visit + 1
    return children[indices[visit % indices.count]]
  }
}

// MARK: Resolution

extension Scope {
  /// Decides for every name of this scope and the inner ones how it is reached.
  ///
  /// `outer` are the names that enclosing functions bind; nil for the module. Returns the names this scope takes from
  /// outside.
  @discardableResult
  func resolve(outer: Set<String>?) throws(SyntaxError) -> [String] {
    for name in names { resolutions[name] = try resolution(of: name, outer: outer) }
    freeNames = names.filter { resolutions[$0] == .free }
    let visible = namesForInnerScopes(outer: outer ?? [])
    var known = Set(freeNames)
    for child in children {
      for name in try child.resolve(outer: visible) where !known.contains(name) {
        if isFunction, resolutions[name] == .local || resolutions[name] == .cell {
          resolutions[name] = .cell
        } else if kind == .classBody, name == "__class__" {
          needsClassCell = true
        } else {
          known.insert(name)
          freeNames.append(name)
          if resolutions[name] == nil { resolutions[name] = .free }
        }
      }
    }
    return freeNames
  }

  private func namesForInnerScopes(outer: Set<String>) -> Set<String> {
    guard kind != .module else { return [] }
    var visible = outer
    if kind == .classBody {
      visible.insert("__class__")
      return visible
    }
    for name in names {
      switch resolutions[name] {
      case .local: visible.insert(name)
      case .globalExplicit: visible.remove(name)
      default: break
      }
    }
    return visible
  }

  private func resolution(of name: String, outer: Set<String>?) throws(SyntaxError) -> Resolution {
    let use = uses[name] ?? []
    let place = declarations[name] ?? span
    if use.contains(.global) {
      if use.contains(.nonlocal) { throw SyntaxError("name '\(name)' is nonlocal and global", at: place) }
      return .globalExplicit
    }
    if use.contains(.nonlocal) {
      guard let outer else { throw SyntaxError("nonlocal declaration not allowed at module level", at: place) }
      guard outer.contains(name) else {
        throw SyntaxError("no binding for nonlocal '\(name)' found", at: place)
      }
      return .free
    }
    if !use.isDisjoint(with: .bound) { return kind == .module ? .globalImplicit : .local }
    return outer?.contains(name) == true ? .free : .globalImplicit
  }
}

/// Private names: inside `class C`, `__x` means `_C__x`.
func mangled(_ name: String, in className: String?) -> String {
  guard let className, name.hasPrefix("__"), !name.hasSuffix("__"), !name.contains(".") else { return name }
  let stripped = className.drop { $0 == "_" }
  return stripped.isEmpty ? name : "_" + stripped + name
}
