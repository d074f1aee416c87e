import Bytecode
import Machine

// What can be said about a program by reading it: which words occur in it, and what its functions and classes are.
//
// Comments, blank lines, spaces and places do not count; what stands in an f-string does.

extension Program {
  /// The names, dotted names (`threading.Lock`) and keywords that occur in the main file's code.
  public var words: Set<String> {
    guard case .tree(let tree) = Library.parse(text: source, file: fileName, mode: .exec) else { return [] }
    var words: Set<String> = []
    collect(tree, into: &words)
    return words
  }

  /// What each function and class is, by name (`deposit`, `Account.deposit`): a text that is the same for two that mean
  /// the same to a reader. Of several with one name the last counts, as it does for Python.
  public var definitions: [String: String] {
    guard case .tree(let tree) = Library.parse(text: source, file: fileName, mode: .exec) else { return [:] }
    var found: [String: String] = [:]
    define(tree, in: "", &found)
    return found
  }
}

/// The keywords of a node.
private let keywords: [String: [String]] = [
  "FunctionDef": ["def"], "AsyncFunctionDef": ["async", "def"], "ClassDef": ["class"], "Return": ["return"],
  "Delete": ["del"], "For": ["for", "in"], "AsyncFor": ["async", "for", "in"], "While": ["while"], "If": ["if"],
  "With": ["with"], "AsyncWith": ["async", "with"], "Match": ["match"], "Raise": ["raise"], "Try": ["try"],
  "TryStar": ["try"], "ExceptHandler": ["except"], "Assert": ["assert"], "Import": ["import"],
  "ImportFrom": ["from", "import"], "Global": ["global"], "Nonlocal": ["nonlocal"], "Pass": ["pass"],
  "Break": ["break"], "Continue": ["continue"], "Lambda": ["lambda"], "IfExp": ["if"], "Await": ["await"],
  "Yield": ["yield"], "YieldFrom": ["yield"], "And": ["and"], "Or": ["or"], "Not": ["not"], "In": ["in"],
  "NotIn": ["not", "in"], "Is": ["is"], "IsNot": ["is", "not"], "comprehension": ["for", "in"],
]

private func collect(_ tree: SyntaxTree, into words: inout Set<String>) {
  switch tree {
  case .constant: break
  case .list(let items):
    for item in items {
      // The names of `global` and `nonlocal`.
      if let name = string(item) { words.insert(name) }
      collect(item, into: &words)
    }
  case .node("Constant", _, _): break
  case .node(let name, let fields, _):
    words.formUnion(keywords[name] ?? [])
    if name == "Try" || name == "TryStar", case .list(let last)? = fields.last, !last.isEmpty {
      words.insert("finally")
    }
    if let dotted = dottedName(tree) { words.insert(dotted) }
    for field in fields {
      if let word = string(field) {
        words.insert(word)
        if word.contains(".") { words.formUnion(word.split(separator: ".").map(String.init)) }
      }
      collect(field, into: &words)
    }
  }
}

private func string(_ tree: SyntaxTree) -> String? {
  guard case .constant(.string(let points)) = tree else { return nil }
  return String(String.UnicodeScalarView(points.compactMap { Unicode.Scalar($0) }))
}

/// `a.b.c` of attributes of a name.
private func dottedName(_ tree: SyntaxTree) -> String? {
  switch tree {
  case .node("Name", let fields, _): fields.first.flatMap(string)
  case .node("Attribute", let fields, _) where fields.count > 1:
    dottedName(fields[0]).flatMap { base in string(fields[1]).map { "\(base).\($0)" } }
  default: nil
  }
}

private func define(_ tree: SyntaxTree, in prefix: String, _ found: inout [String: String]) {
  switch tree {
  case .constant: break
  case .list(let items): for item in items { define(item, in: prefix, &found) }
  case .node(let kind, let fields, _):
    var inner = prefix
    if ["FunctionDef", "AsyncFunctionDef", "ClassDef"].contains(kind), let name = fields.first.flatMap(string) {
      var text = ""
      describe(tree, &text)
      found[prefix + name] = text
      inner = prefix + name + "."
    }
    for field in fields { define(field, in: inner, &found) }
  }
}

/// A tree as text, without places.
private func describe(_ tree: SyntaxTree, _ text: inout String) {
  switch tree {
  case .constant(let value): text += "\(value)"
  case .list(let items):
    text += "["
    for item in items { describe(item, &text) }
    text += "]"
  case .node(let name, let fields, _):
    text += name + "("
    for field in fields {
      describe(field, &text)
      text += ","
    }
    text += ")"
  }
}
