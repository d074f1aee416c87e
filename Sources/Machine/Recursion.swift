// How deep Python code may nest: `sys.getrecursionlimit()`, counted as CPython 3.11 counts.
//
// There each frame is a level, and so is much of what C code does between two frames: `repr` of an object, a comparison,
// the call of a class. How deep a recursion goes, and which words the error ends with, depends on these levels. A frame
// here has the levels that lie between it and the caller's frame besides its own. The prelude's functions are no frames
// to CPython; those that stand for an operation of the machine have the operation's levels.

/// What enters a frame costs of the recursion limit, outermost first. Its number is kept in `FrameLink.shape`.
enum RecursionLevels: UInt8 {
  case none, frame, call, repr, str, comparison, callAndRepr, callAndFrame
  /// A function of the prelude that another one needs: it may be what follows data down.
  case data

  /// What the error says if the limit is reached there.
  var suffixes: [String] {
    let call = " while calling a Python object"
    let repr = " while getting the repr of an object"
    return switch self {
    case .none: []
    case .frame, .data: [""]
    case .call: [call]
    case .repr: [repr]
    case .str: [" while getting the str of an object"]
    case .comparison: [" in comparison"]
    case .callAndRepr: [call, repr]
    case .callAndFrame: [call, ""]
    }
  }

  var count: Int32 {
    switch self {
    case .none: 0
    case .callAndRepr, .callAndFrame: 2
    default: 1
    }
  }
}

extension Machine {
  /// The levels of what a native hands over to, in place of the current instruction or of a call.
  mutating func levelsOfPending(isCall: Bool) -> RecursionLevels {
    guard let function = pendingPrelude else { return .frame }
    let isQuiet = codes[Int(tasks[current].code)].isQuiet
    switch function {
    case ._repr: return isCall && !isQuiet ? .callAndRepr : .repr
    case ._container_repr: return .repr
    case ._str, ._exception_str: return .str
    case ._compare, ._sequence_compare, ._dict_equal, ._set_compare: return .comparison
    case ._hash where isQuiet:
      // Down a tuple of tuples.
      return pendingCallable.isIdentical(to: currentFunction) ? .call : .none
    case ._hash, ._ascii: return isCall ? .call : .none
    case ._type_call, ._type_call_spread, ._sorted, ._list_sort: return .call
    case ._format
    where !isQuiet && pendingArguments.first.map { userMethod(type(of: $0), .__format__) == nil } ?? false:
      return .call
    default: return isQuiet ? .data : .none
    }
  }

  /// The error of a frame that would be too deep.
  func tooDeep(_ callee: Int, _ levels: RecursionLevels) -> String {
    let message = "maximum recursion depth exceeded"
    if levels == .frame || levels == .data { return message + whatRecurses(callee) }
    let suffixes = levels.suffixes
    let room = limits.recursion - Int(tasks[current].depth)
    return message + suffixes[min(max(0, room), suffixes.count - 1)]
  }

  /// What CPython adds where the library's code calls itself through data that is too deep.
  private func whatRecurses(_ callee: Int) -> String {
    let caller = Int(tasks[current].code)
    guard codes[callee].isQuiet, codes[caller].isQuiet else { return "" }
    let names = [codeObjects[callee].name, codeObjects[caller].name]
    let files = codeObjects[callee].fileName + codeObjects[caller].fileName
    if files.contains("<prelude json>") {
      for kind in ["array", "object"] where names.contains("_" + kind) {
        return " while decoding a JSON \(kind) from a unicode string"
      }
      return " while encoding a JSON object"
    }
    if files.contains("pickle") { return " while pickling an object" }
    if names.contains(where: { $0.contains("repr") }) { return " while getting the repr of an object" }
    let comparisons = ["compare", "equal", "ordered"]
    if names.contains(where: { name in comparisons.contains { name.contains($0) } }) { return " in comparison" }
    return " while calling a Python object"
  }
}
