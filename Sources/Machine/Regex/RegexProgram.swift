/// A compiled pattern.
struct RegexProgram {
  /// Targets are numbers of instructions; the next one follows where none is named.
  enum Instruction {
    case character(UInt32)
    case characterIgnoringCase(UInt32)
    case any
    case anyButNewline
    case set(Int)
    /// Goes on at the first; at the second if that fails.
    case split(Int, Int)
    case jump(Int)
    case save(Int)
    /// Ends group n: saves, and notes it as the last one.
    case close(Int)
    case assertion(RegexAssertion)
    case backreference(Int, ignoreCase: Bool)
    /// Repeats the one-character instruction that follows; goes on behind it.
    case repeatSingle(min: Int, max: Int, isLazy: Bool)
    /// Begins a loop, whose `loop` is at the target.
    case enterLoop(Int, Int)
    case loop(Int, min: Int, max: Int, isLazy: Bool, body: Int, exit: Int)
    /// Begins a part whose choices are dropped when it ends.
    case enterAtomic(Int)
    case leaveAtomic(Int)
    /// Begins a look around; a negative one goes on at `exit` if its part fails.
    case enterLook(Int, width: Int, exit: Int, negative: Bool)
    case leaveLook(Int, negative: Bool)
    case ifGroup(Int, otherwise: Int)
    case fail
    case accept
  }

  private(set) var code: [Instruction] = []
  private(set) var sets: [RegexSet] = []
  private(set) var loopCount = 0
  private(set) var markCount = 0
  let groupCount: Int
  let groupNames: [(name: String, number: Int)]
  let flags: RegexFlags
  /// The character that every match begins with, if there is one.
  let first: UInt32?

  init(_ pattern: [UInt32], isBytes: Bool, flags: RegexFlags) throws(RegexError) {
    var parser = RegexParser(pattern, isBytes: isBytes, flags: flags)
    let tree = try parser.parse()
    groupCount = parser.groupCount
    groupNames = parser.groupNames
    self.flags = parser.flags
    first = Self.first(tree)
    emit(tree)
    code.append(.accept)
  }

  private static func first(_ node: RegexNode) -> UInt32? {
    switch node {
    case .literal(let c, ignoreCase: false): c
    case .sequence(let nodes): nodes.first.flatMap(first)
    case .group(_, let node), .atomic(let node): first(node)
    case .repeated(let node, let least, _, _) where least > 0: first(node)
    default: nil
    }
  }

  private mutating func emit(_ node: RegexNode) {
    switch node {
    case .literal(let c, let ignoreCase):
      code.append(ignoreCase ? .characterIgnoringCase(c) : .character(c))
    case .any(let newline): code.append(newline ? .any : .anyButNewline)
    case .set(let set):
      sets.append(set)
      code.append(.set(sets.count - 1))
    case .sequence(let nodes): for node in nodes { emit(node) }
    case .alternatives(let nodes): emitAlternatives(nodes)
    case .group(let number, let node):
      code.append(.save(number * 2))
      emit(node)
      code.append(.close(number))
    case .repeated(let node, let least, let most, let kind): emitRepeat(node, least, most, kind == .lazy)
    case .atomic(let node):
      let mark = markCount
      markCount += 1
      code.append(.enterAtomic(mark))
      emit(node)
      code.append(.leaveAtomic(mark))
    case .look(let node, let width, let negative):
      let mark = markCount
      markCount += 1
      let start = code.count
      code.append(.fail)
      emit(node)
      code.append(.leaveLook(mark, negative: negative))
      code[start] = .enterLook(mark, width: width ?? 0, exit: code.count, negative: negative)
    case .backreference(let number, let ignoreCase):
      code.append(.backreference(number, ignoreCase: ignoreCase))
    case .conditional(let number, let yes, let no):
      let start = code.count
      code.append(.fail)
      emit(yes)
      let jump = code.count
      code.append(.fail)
      code[start] = .ifGroup(number, otherwise: code.count)
      emit(no)
      code[jump] = .jump(code.count)
    case .assertion(let assertion): code.append(.assertion(assertion))
    case .never: code.append(.fail)
    }
  }

  private mutating func emitAlternatives(_ nodes: [RegexNode]) {
    var jumps: [Int] = []
    for (i, node) in nodes.enumerated() {
      if i == nodes.count - 1 {
        emit(node)
        break
      }
      let start = code.count
      code.append(.fail)
      emit(node)
      jumps.append(code.count)
      code.append(.fail)
      code[start] = .split(start + 1, code.count)
    }
    for jump in jumps { code[jump] = .jump(code.count) }
  }

  private mutating func emitRepeat(_ node: RegexNode, _ least: Int, _ most: Int, _ isLazy: Bool) {
    if node.isSingle {
      if least == 1, most == 1 { return emit(node) }
      code.append(.repeatSingle(min: least, max: most, isLazy: isLazy))
      return emit(node)
    }
    let loop = loopCount
    loopCount += 1
    let start = code.count
    code.append(.fail)
    let body = code.count
    emit(node)
    code[start] = .enterLoop(loop, code.count)
    code.append(.loop(loop, min: least, max: most, isLazy: isLazy, body: body, exit: code.count + 1))
  }
}
