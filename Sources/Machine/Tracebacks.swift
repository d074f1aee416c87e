import Bytecode
import CellWidth

// Tracebacks as CPython 3.11 prints them: the program's frames, carets under the failing expression (PEP 657), causes
// and contexts, suggestions. The texts of exceptions come from the prelude, because `__str__` may be Python code.

extension Machine {
  /// The exceptions that a report of `e` shows, in the order in which they are printed: causes and contexts first.
  func exceptionChain(_ e: Value) -> [Value] {
    var chain: [Value] = []
    var next = e
    while case .ref(let h) = next, heap.kind(h) == .exception, chain.count < 100,
      !chain.contains(where: { $0.isIdentical(to: next) })
    {
      chain.append(next)
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

  /// Prints an uncaught exception to stderr and notes that it ended the current task.
  mutating func reportException(_ e: Value, _ texts: [String], thread: Value) {
    let object = tasks[current].object
    heap.store(object, TaskSlot.exception, e)
    if case .ref(let h) = e { heap.store(object, TaskSlot.exceptionLine, makeStr(lastLine(h, texts.last ?? ""))) }
    var lines = ""
    if !thread.isNone { lines += "Exception in thread \(string(thread)):\n" }
    lines += tracebackText(e, texts, isRaised: true)
    write(Text(lines), to: 2)
  }

  /// The whole report, newline at the end; `texts` are the exceptions' strs in the order of `exceptionChain`. One
  /// that `isRaised` has a heading even if no frame of the program is to be shown.
  func tracebackText(_ e: Value, _ texts: [String], isRaised: Bool = false) -> String {
    let chain = exceptionChain(e)
    var result = ""
    for (i, exception) in chain.enumerated() {
      guard case .ref(let h) = exception else { continue }
      if i > 0 {
        let isCause = heap[h, ExceptionSlot.cause].isIdentical(to: chain[i - 1])
        result +=
          isCause
          ? "\nThe above exception was the direct cause of the following exception:\n\n"
          : "\nDuring handling of the above exception, another exception occurred:\n\n"
      }
      result += entries(h, isHeaded: isRaised && i == chain.count - 1)
      result += lastLine(h, i < texts.count ? texts[i] : "") + "\n"
      if case .ref(let notes) = ownAttribute(h, Name.__notes__.rawValue), heap.kind(notes) == .list {
        for note in elements(notes) { result += string(note) + "\n" }
      }
    }
    return result
  }

  func lastLine(_ h: Handle, _ text: String) -> String {
    let name = exceptionTypeName(heap.headers[Int(h)].type)
    return (text.isEmpty ? name : "\(name): \(text)") + suggestion(h)
  }

  private func entries(_ h: Handle, isHeaded: Bool) -> String {
    guard case .ref(let traceback) = heap[h, ExceptionSlot.traceback], heap.kind(traceback) == .traceback else {
      return isHeaded ? "Traceback (most recent call last):\n" : ""
    }
    var result = "Traceback (most recent call last):\n"
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
    let position = code.positions.indices.contains(pc) ? code.positions[pc] : .none
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

  /// `. Did you mean: 'x'?` for a NameError or AttributeError, else empty.
  private func suggestion(_ h: Handle) -> String {
    let type = heap.headers[Int(h)].type
    let wrong = string(ownAttribute(h, Name.name.rawValue))
    guard !wrong.isEmpty else { return "" }
    var candidates: [String] = []
    if isSubtype(type, of: TypeID.attributeError.handle) {
      let object = ownAttribute(h, Name.obj.rawValue)
      if object.isUnbound { return "" }
      candidates = directory(object)
    } else if isSubtype(type, of: TypeID.nameError.handle) {
      guard case .ref(let traceback) = heap[h, ExceptionSlot.traceback], heap.count(traceback) > 0,
        case .raw(let word) = heap[traceback, 0]
      else { return "" }
      let code = codes[Int(word >> 32)]
      candidates = codeObjects[Int(word >> 32)].slotNames.sorted()
      for module in [code.module, builtinsModule] {
        candidates += shapes.names(heap.aux(module)).map { heap.immutables.text($0).string }.sorted()
      }
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
