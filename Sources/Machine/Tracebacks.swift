import Bytecode
import CellWidth

// Tracebacks as CPython 3.11 prints them: the program's frames, carets under the failing expression (PEP 657), causes
// and contexts, suggestions. The texts of exceptions come from the prelude, because `__str__` may be Python code.

extension Machine {
  /// The exceptions that a report of `e` shows, in the order in which they are printed: causes and contexts first, the
  /// exceptions of a group after it.
  func reportedExceptions(_ e: Value) -> [Value] {
    var seen: [Value] = []
    var result: [Value] = []
    collectReported(e, 0, &seen, &result)
    return result
  }

  /// Goes the way that `add(_:to:isRaised:)` goes when it writes the report.
  private func collectReported(_ e: Value, _ depth: Int, _ seen: inout [Value], _ result: inout [Value]) {
    for one in exceptionChain(e, &seen) {
      let members = groupMembers(one)
      if !members.isEmpty, depth > Self.largestGroupDepth { continue }
      result.append(one)
      let inner = members.isEmpty ? depth : max(depth, 1) + 1
      for member in members.prefix(Self.largestGroupWidth) { collectReported(member, inner, &seen, &result) }
    }
  }

  private func groupMembers(_ e: Value) -> [Value] {
    guard case .ref(let h) = e, heap.kind(h) == .exception,
      case .ref(let members) = ownAttribute(h, Name.exceptions.rawValue), heap.kind(members) == .tuple,
      isExceptionGroup(heap.headers[Int(h)].type)
    else { return [] }
    return elements(members)
  }

  /// The groups' classes are made by the prelude.
  private func isExceptionGroup(_ type: Handle) -> Bool {
    if case .ref(let group) = ownAttribute(preludeModule, Name.BaseExceptionGroup.rawValue) {
      return isSubtype(type, of: group)
    }
    return false
  }

  private static var largestGroupDepth: Int { 10 }
  private static var largestGroupWidth: Int { 15 }

  /// The causes and contexts of an exception that have not been seen yet and the exception itself, the oldest first.
  private func exceptionChain(_ e: Value, _ seen: inout [Value]) -> [Value] {
    var chain: [Value] = []
    var next = e
    while case .ref(let h) = next, heap.kind(h) == .exception, chain.count < 100,
      chain.isEmpty || !seen.contains(where: { $0.isIdentical(to: next) })
    {
      chain.append(next)
      seen.append(next)
      let cause = heap[h, ExceptionSlot.cause]
      if !cause.isNone {
        next = cause
      } else if case .bool(true) = heap[h, ExceptionSlot.suppress] {
        break
      } else {
        next = heap[h, ExceptionSlot.context]
      }
    }
    return chain.reversed()
  }

  /// Prints an uncaught exception to stderr and notes that it ended the current task: a thread of that name, or, in a
  /// tuple, a process.
  mutating func reportException(_ e: Value, _ texts: [String], thread: Value) {
    let object = tasks[current].object
    heap.store(object, TaskSlot.exception, e)
    if case .ref(let h) = e {
      let index = reportedExceptions(e).firstIndex { $0.isIdentical(to: e) } ?? 0
      let line = makeStr(lastLine(h, texts.indices.contains(index) ? texts[index] : ""))
      heap.store(object, TaskSlot.exceptionLine, line)
    }
    var lines = ""
    if case .ref(let process) = thread {
      lines += "Process \(string(heap[process, 0])):\n"
    } else if !thread.isNone {
      lines += "Exception in thread \(string(thread)):\n"
    }
    lines += tracebackText(e, texts, isRaised: true)
    write(Text(lines), to: 2)
  }

  /// The whole report, newline at the end; `texts` are the exceptions' strs in the order of `reportedExceptions`. One
  /// that `isRaised` has a heading even if no frame of the program is to be shown.
  func tracebackText(_ e: Value, _ texts: [String], isRaised: Bool = false) -> String {
    var report = Report(texts: texts[...])
    add(e, to: &report, isRaised: isRaised)
    return report.text
  }

  /// A report in the making.
  private struct Report {
    var text = ""
    /// The strs of the exceptions that are to come.
    var texts: ArraySlice<String>
    /// How many groups the exception is in; 1 for an outermost group itself.
    var depth = 0
    /// Whether the last group's frame is still to be closed.
    var isOpen = false
    /// The exceptions that have been shown or are about to be.
    var seen: [Value] = []

    init(texts: ArraySlice<String>) { self.texts = texts }

    var indent: String { String(repeating: " ", count: 2 * depth) }

    /// Adds lines, inside a group behind its margin; one with newlines in it has a margin at its beginning only.
    mutating func add(_ lines: String, margin: Character = "|", isOneLine: Bool = false) {
      guard depth > 0 else {
        text += lines
        return
      }
      if isOneLine {
        text += indent + String(margin) + " " + lines
        return
      }
      var rest = lines[...]
      while let end = rest.firstIndex(of: "\n") {
        text += indent + String(margin) + " " + rest[...end]
        rest = rest[rest.index(after: end)...]
      }
    }
  }

  private func add(_ e: Value, to report: inout Report, isRaised: Bool) {
    let chain = exceptionChain(e, &report.seen)
    for (i, exception) in chain.enumerated() {
      guard case .ref(let h) = exception else { continue }
      if i > 0 {
        let isCause = heap[h, ExceptionSlot.cause].isIdentical(to: chain[i - 1])
        report.add(
          isCause
            ? "\nThe above exception was the direct cause of the following exception:\n\n"
            : "\nDuring handling of the above exception, another exception occurred:\n\n")
      }
      let members = groupMembers(exception)
      if !members.isEmpty, report.depth > Self.largestGroupDepth {
        report.add("... (max_group_depth is \(Self.largestGroupDepth))\n")
        continue
      }
      let isOutermost = report.depth == 0 && !members.isEmpty
      if isOutermost { report.depth = 1 }
      if hasEntries(h) || isRaised && members.isEmpty && i == chain.count - 1 {
        let word = members.isEmpty ? "Traceback" : "Exception Group Traceback"
        report.add("\(word) (most recent call last):\n", margin: isOutermost ? "+" : "|")
      }
      report.add(entries(h))
      report.add(lastLine(h, report.texts.popFirst() ?? "", suggests: isRaised) + "\n", isOneLine: true)
      report.add(notes(h))
      if !members.isEmpty { add(members, to: &report) }
      if isOutermost { report.depth = 0 }
    }
  }

  /// The exceptions of a group, in frames.
  private func add(_ members: [Value], to report: inout Report) {
    report.isOpen = false
    let shown = min(members.count, Self.largestGroupWidth + 1)
    for i in 0..<shown {
      if i == shown - 1 { report.isOpen = true }
      let isRest = i == Self.largestGroupWidth
      report.text +=
        report.indent + (i == 0 ? "+-" : "  ") + "+---------------- \(isRest ? "..." : "\(i + 1)") ----------------\n"
      report.depth += 1
      if isRest {
        let more = members.count - Self.largestGroupWidth
        report.add("and \(more) more exception\(more > 1 ? "s" : "")\n")
      } else {
        add(members[i], to: &report, isRaised: false)
      }
      if i == shown - 1, report.isOpen {
        report.text += report.indent + "+------------------------------------\n"
        report.isOpen = false
      }
      report.depth -= 1
    }
  }

  private func notes(_ h: Handle) -> String {
    guard case .ref(let notes) = ownAttribute(h, Name.__notes__.rawValue), heap.kind(notes) == .list else { return "" }
    return elements(notes).map { string($0) + "\n" }.joined()
  }

  /// `suggests`: as the interpreter ends a report; the module `traceback` leaves the suggestion out.
  func lastLine(_ h: Handle, _ text: String, suggests: Bool = true) -> String {
    let type = heap.headers[Int(h)].type
    let name = exceptionTypeName(type)
    if isSubtype(type, of: TypeID.syntaxError.handle), case .int = syntaxErrorDetail(h, 1),
      case .ref(let args) = heap[h, ExceptionSlot.args]
    {
      return syntaxErrorText(h) + "\(name): \(string(heap[args, 0]))"
    }
    return (text.isEmpty ? name : "\(name): \(text)") + (suggests ? suggestion(h) : "")
  }

  private func hasEntries(_ h: Handle) -> Bool {
    guard case .ref(let traceback) = heap[h, ExceptionSlot.traceback] else { return false }
    return heap.kind(traceback) == .traceback
  }

  private func entries(_ h: Handle) -> String {
    guard case .ref(let traceback) = heap[h, ExceptionSlot.traceback], heap.kind(traceback) == .traceback else {
      return ""
    }
    var result = ""
    var last = ""
    var repeats = 0
    func flush() {
      if repeats > 3 {
        let times = repeats - 3
        result += "  [Previous line repeated \(times) more time\(times == 1 ? "" : "s")]\n"
      }
    }
    for entry in elements(traceback).reversed() {
      guard case .raw(let word) = entry else { continue }
      let (key, text) = entryText(codeObjects[Int(word >> 32)], Int(word & 0xFFFF_FFFF))
      if key != last {
        flush()
        last = key
        repeats = 0
      }
      repeats += 1
      if repeats <= 3 { result += text }
    }
    flush()
    return result
  }

  /// What tells an entry apart, and its lines.
  func entryText(_ code: CodeObject, _ pc: Int) -> (String, String) {
    let position = code.position(at: pc)
    let head = "  File \"\(code.fileName)\", line \(position.line), in \(code.name)\n"
    guard let source = world.sourceLine(code.fileName, Int(position.line)) else { return (head, head) }
    let points = Array(source.unicodeScalars)
    let indent = points.prefix { $0 == " " || $0 == "\t" || $0 == "\u{0C}" }.count
    var stripped = points.dropFirst(indent)
    while let end = stripped.last, end == " " || end == "\t" || end == "\r" { stripped = stripped.dropLast() }
    if stripped.isEmpty { return (head, head) }
    var text = head + "    " + String(String.UnicodeScalarView(stripped)) + "\n"
    let start = max(0, Int(position.column) - indent)
    let end =
      position.endLine == position.line ? min(Int(position.endColumn) - indent, stripped.count) : stripped.count
    if end > start {
      let marks = carets(Array(stripped), start, end, code.instructions[pc].op, position)
      // Carets under the whole line tell nothing, unless they point at an operator.
      if !(start == 0 && end == stripped.count) || marks.contains("~") { text += "    " + marks + "\n" }
    }
    return (head, text)
  }

  private func carets(
    _ line: [Unicode.Scalar], _ start: Int, _ end: Int, _ op: Opcode, _ position: CodePosition
  ) -> String {
    var marks = [Character](repeating: "^", count: end - start)
    let anchored: [Opcode] = [
      .add, .subtract, .multiply, .binary, .inPlace, .loadSubscript, .storeSubscript, .deleteSubscript,
    ]
    if position.line == position.endLine, anchored.contains(op) {
      let segment = String(String.UnicodeScalarView(line[start..<end]))
      if let (from, to) = world.anchors(segment), from < to, to <= marks.count {
        marks = marks.indices.map { $0 >= from && $0 < to ? "^" : "~" }
      }
    }
    let cells = zip(line[start..<end], marks).map { String(repeating: $1, count: Self.cells($0)) }
    return String(repeating: " ", count: line[..<start].reduce(0) { $0 + Self.cells($1) }) + cells.joined()
  }

  /// The terminal cells that CPython reckons with for a character: 2 for wide ones, 1 for all others.
  private static func cells(_ scalar: Unicode.Scalar) -> Int { Character(scalar).cellWidth == 2 ? 2 : 1 }

  // MARK: Suggestions

  private func peekDetail(_ h: Handle, _ name: String) -> Value {
    heap.immutables.lookup(Text("\u{0}" + name)).map { ownAttribute(h, $0) } ?? .unbound
  }

  /// `. Did you mean: 'x'?` for a NameError or AttributeError, else empty.
  private func suggestion(_ h: Handle) -> String {
    let type = heap.headers[Int(h)].type
    let wrong = string(peekDetail(h, "name"))
    guard !wrong.isEmpty else { return "" }
    var candidates: [String] = []
    if isSubtype(type, of: TypeID.attributeError.handle) {
      let object = peekDetail(h, "obj")
      if object.isUnbound { return "" }
      candidates = directory(object)
    } else if isSubtype(type, of: TypeID.nameError.handle) {
      guard case .ref(let traceback) = heap[h, ExceptionSlot.traceback], heap.count(traceback) > 0,
        case .raw(let word) = heap[traceback, 0]
      else { return "" }
      let code = codes[Int(word >> 32)]
      // What is nearest among the local names goes before what is nearer among the global ones.
      var groups = [codeObjects[Int(word >> 32)].slotNames]
      for module in [code.module, builtinsModule] {
        groups.append(
          heap.kind(module) == .dict
            ? tableKeys(module).map { string($0) }
            : ownAttributes(module).map { string($0.name) })
      }
      for names in groups {
        if let best = Suggestion.closest(to: wrong, among: names) { return ". Did you mean: '\(best)'?" }
      }
      return ""
    } else {
      return ""
    }
    guard let best = Suggestion.closest(to: wrong, among: candidates) else { return "" }
    return ". Did you mean: '\(best)'?"
  }
}

/// CPython 3.11's measure of how far a misspelt name is from a right one (described in Python/suggestions.c): an
/// edit distance in which a changed case costs 1 and any other edit 2, accepted up to a third of both lengths.
enum Suggestion {
  static func closest(to wrong: String, among candidates: [String]) -> String? {
    var best: String?
    var bestDistance = Int.max
    let a = Array(wrong.utf8)
    if a.count > 40 || candidates.count > 750 { return nil }
    for candidate in candidates where candidate != wrong && !candidate.hasPrefix(".") {
      let b = Array(candidate.utf8)
      var limit = (a.count + b.count + 3) * 2 / 6
      limit = min(limit, bestDistance - 1)
      let distance = self.distance(a, b)
      if distance <= limit, distance < bestDistance {
        best = candidate
        bestDistance = distance
      }
    }
    return best
  }

  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var row = (0...b.count).map { $0 * 2 }
    for i in 0..<a.count {
      var diagonal = row[0]
      row[0] = (i + 1) * 2
      for j in 0..<b.count {
        let substituted = diagonal + cost(a[i], b[j])
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, diagonal + 2, row[j] + 2)
      }
    }
    return row[b.count]
  }

  private static func cost(_ a: UInt8, _ b: UInt8) -> Int {
    if a == b { return 0 }
    return a | 32 == b | 32 && (65...90).contains(a & 0xDF) ? 1 : 2
  }
}
