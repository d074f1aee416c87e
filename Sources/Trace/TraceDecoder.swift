import Machine

extension TraceCodec {
  /// The trace that `encode` made `text` of. Throws where the text is damaged, cut, or of another version.
  public static func decode(_ text: String) throws(TraceError) -> Trace {
    try decode(bytes: Array(text.utf8))
  }

  /// The same for the bytes of a file, which need not be UTF-8.
  public static func decode(bytes: [UInt8]) throws(TraceError) -> Trace {
    var fields = FieldReader(lines: try TraceLines.verified(bytes))
    return try fields.trace()
  }
}

/// The outer layer: lines, their checksums and the end.
private enum TraceLines {
  private static let lastIsCut = "the trace is cut or damaged in this line, its last"

  /// The contents of all lines, the first and the last included.
  static func verified(_ bytes: [UInt8]) throws(TraceError) -> [String] {
    let rows = try rows(of: bytes)
    try checkFirst(rows[0])
    var checksum = Checksum()
    checksum.add(rows[0].utf8 + [UInt8(ascii: "\n")])
    var contents = [rows[0]]
    var end: String?
    for (index, row) in rows.enumerated().dropFirst() {
      if end != nil {
        throw damaged(index + 1, "there is text after the end of the trace")
      }
      let before = checksum
      let content = String(decoding: row.utf8.dropFirst(5), as: UTF8.self)
      checksum.add(content.utf8)
      checksum.add(CollectionOfOne(UInt8(ascii: "\n")))
      guard row.utf8.elementsEqual("\(TraceCodec.column(checksum)) \(content)".utf8) else {
        if index == rows.count - 1 { throw cut(index + 1, lastIsCut) }
        throw damaged(index + 1, "this line is damaged, or a line before it is missing")
      }
      if content.hasPrefix("end: ") {
        guard content == "end: \(before.hex)" else { throw damaged(index + 1, "the checksum of the trace is wrong") }
        end = content
      }
      contents.append(content)
    }
    guard end != nil else { throw cut(rows.count, "the trace is cut after this line") }
    return contents
  }

  /// The lines without their ends; at least one.
  private static func rows(of bytes: [UInt8]) throws(TraceError) -> [String] {
    let mark: [UInt8] = [0xef, 0xbb, 0xbf]
    let body = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
    var slices = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let carriageReturn = UInt8(ascii: "\r")
    while slices.count > 1, let last = slices.last, last.isEmpty || last.elementsEqual([carriageReturn]) {
      slices.removeLast()
    }
    let dropsReturns = slices[0].last == carriageReturn
    var rows: [String] = []
    for (index, slice) in slices.enumerated() {
      var slice = slice
      if dropsReturns, slice.last == carriageReturn { slice.removeLast() }
      guard let row = String(validating: slice, as: UTF8.self) else {
        let isLast = index == slices.count - 1
        throw isLast ? cut(index + 1, lastIsCut) : damaged(index + 1, "this line is not UTF-8 text")
      }
      rows.append(row)
    }
    return rows
  }

  private static func checkFirst(_ row: String) throws(TraceError) {
    for format in 1...PlaitVersion.traceFormat where row.utf8.elementsEqual(TraceCodec.firstLine(format).utf8) {
      return
    }
    let words = row.split(separator: " ")
    if words.count == 2, words[0] == "plait-trace", let version = Int(words[1]) {
      throw TraceError(
        .otherVersion, line: 1,
        "this trace has format \(version); this Plait (\(PlaitVersion.plait)) reads formats up to "
          + "\(PlaitVersion.traceFormat)",
        hint: "record the run again: plait run FILE --record TRACE")
    }
    throw TraceError(
      .notATrace, line: 1, "this is not a Plait trace: its first line is not `\(TraceCodec.firstLine(1))`",
      hint: "plait run FILE --record TRACE writes one")
  }

  static func damaged(_ line: Int, _ message: String) -> TraceError {
    TraceError(
      .damaged, line: line, message,
      hint: "traces are read exactly as they were written; take the original, or record the run again")
  }

  private static func cut(_ line: Int, _ message: String) -> TraceError {
    TraceError(.cut, line: line, message, hint: "copy the whole file again, or record the run again")
  }
}

/// The inner layer: fields in their fixed order. Reached only with checksums that fit.
private struct FieldReader {
  let lines: [String]
  /// The line to be read next; the first one is the format's.
  var next = 1

  init(lines: [String]) {
    self.lines = lines
  }

  mutating func trace() throws(TraceError) -> Trace {
    let plait = try quoted("plait")
    let semantics = try number("semantics")
    if semantics != PlaitVersion.semantics { throw otherSemantics(semantics, recordedBy: plait) }
    let file = try quoted("file")
    let scheduler = try quoted("scheduler")
    let inputs = try inputs()
    let source = try source()
    var files: [Trace.File] = []
    while isNext("beside") { files.append(Trace.File(name: try quoted("beside"), source: try self.source())) }
    let schedule = try schedule()
    let checks = try checks()
    guard next == lines.count - 1 else { throw damaged("this line does not belong here") }
    return Trace(
      file: file, source: source, files: files, inputs: inputs, scheduler: scheduler, schedule: schedule,
      checks: checks,
      plaitVersion: plait, semantics: semantics)
  }

  private mutating func inputs() throws(TraceError) -> Trace.Inputs {
    let mode = try value("switch")
    guard let switching = SwitchMode(rawValue: mode) else { throw damaged("`switch` is neither any nor cpython", 1) }
    let word = try value("seed")
    let seed = UInt64(word)
    if seed == nil && word != "none" { throw damaged("`seed` is neither a number nor none", 1) }
    var inputs = Trace.Inputs(seed: seed, switching: switching)
    if isNext("cores") {
      let cores = try number("cores")
      if cores < 1 { throw damaged("`cores` is less than 1", 1) }
      let gil = try value("gil")
      guard gil == "yes" || gil == "no" else { throw damaged("`gil` is neither yes nor no", 1) }
      inputs.computer = TracedComputer(cores: cores, hasGIL: gil == "yes")
    }
    if isNext("switch interval") { inputs.switchInterval = try number("switch interval") }
    while isNext("argument") { inputs.arguments.append(try quoted("argument")) }
    while isNext("stdin") { inputs.stdin.append(try quoted("stdin")) }
    return inputs
  }

  private mutating func source() throws(TraceError) -> String {
    let words = try value("program").split(separator: " ", maxSplits: 1)
    guard words.count == 2, let count = Int(words[0]), words[1] == "lines" || words[1] == "lines, no newline at the end"
    else { throw damaged("`program` does not say how many lines it has", 1) }
    var rows: [String] = []
    while rows.count < count {
      let row = try line()
      // Marks are single code points; characters would join them with accents that follow.
      let content = String(row.unicodeScalars.dropFirst())
      if row.utf8.first == UInt8(ascii: "|") {
        rows.append(content)
      } else if row.utf8.first == UInt8(ascii: "\\"), let text = QuotedText.unquote(content) {
        rows.append(text)
      } else {
        throw damaged("this should be a line of the program", 1)
      }
    }
    return rows.joined(separator: "\n") + (words[1] == "lines" && count > 0 ? "\n" : "")
  }

  private mutating func schedule() throws(TraceError) -> [Slice] {
    let words = try value("schedule").split(separator: " ")
    guard words.count == 2, words[1] == "slices", let count = Int(words[0]) else {
      throw damaged("`schedule` does not say how many slices it has", 1)
    }
    var slices: [Slice] = []
    while slices.count < count {
      for item in try items() {
        let parts = item.split(separator: ":", omittingEmptySubsequences: false)
        let timesOut = parts[0].hasSuffix("!")
        guard parts.count == 2, let task = natural(parts[0].dropLast(timesOut ? 1 : 0)), let points = natural(parts[1])
        else { throw damaged("`\(item)` is not a slice: TASK:POINTS or TASK!:POINTS", 1) }
        slices.append(Slice(choice: Choice(task: task, timesOut: timesOut), points: points))
      }
    }
    guard slices.count == count else { throw damaged("there are more slices than announced", 1) }
    return slices
  }

  private mutating func checks() throws(TraceError) -> Trace.Checks {
    let points = try number("points")
    let steps = try number("steps")
    let stdout = try hash(try value("stdout"))
    let state = try hash(try value("state"))
    let exitStatus = try number("exit status")
    let count = try number("checks")
    var periodic: [(point: Int, state: UInt128)] = []
    while periodic.count < count {
      for item in try items() {
        let parts = item.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, let point = natural(parts[0]) else {
          throw damaged("`\(item)` is not a check: POINT:HASH", 1)
        }
        periodic.append((point, try hash(String(parts[1]))))
      }
    }
    guard periodic.count == count else { throw damaged("there are more checks than announced", 1) }
    return Trace.Checks(
      points: points, steps: steps, stdout: stdout, state: state, exitStatus: exitStatus, periodic: periodic)
  }

  // MARK: Lines and values

  private mutating func line() throws(TraceError) -> String {
    guard next < lines.count - 1 else { throw damaged("something is missing before this line") }
    next += 1
    return lines[next - 1]
  }

  private func isNext(_ key: String) -> Bool {
    next < lines.count && lines[next].hasPrefix("\(key): ")
  }

  private mutating func value(_ key: String) throws(TraceError) -> String {
    let row = try line()
    guard row.utf8.starts(with: "\(key): ".utf8) else { throw damaged("`\(key): …` should stand here", 1) }
    return String(decoding: row.utf8.dropFirst(key.utf8.count + 2), as: UTF8.self)
  }

  private mutating func quoted(_ key: String) throws(TraceError) -> String {
    guard let text = QuotedText.unquote(try value(key)) else { throw damaged("`\(key)` is not a quoted text", 1) }
    return text
  }

  private mutating func number(_ key: String) throws(TraceError) -> Int {
    guard let number = Int(try value(key)) else { throw damaged("`\(key)` is not a number", 1) }
    return number
  }

  private mutating func items() throws(TraceError) -> [Substring] {
    let row = try line()
    let items = row.split(separator: " ")
    guard row.utf8.starts(with: "  ".utf8), !items.isEmpty else { throw damaged("this line is shorter than needed", 1) }
    return items
  }

  private func natural(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  private func hash(_ text: String) throws(TraceError) -> UInt128 {
    guard text.utf8.count == 32, let hash = UInt128(text, radix: 16) else {
      throw damaged("`\(text)` is not a hash of 32 hexadecimal digits", 1)
    }
    return hash
  }

  /// An error at the line `back` before the next one.
  private func damaged(_ message: String, _ back: Int = 0) -> TraceError {
    TraceLines.damaged(next + 1 - back, message)
  }

  private func otherSemantics(_ version: Int, recordedBy plait: String) -> TraceError {
    TraceError(
      .otherVersion, line: next,
      "this trace was recorded by Plait \(plait), whose schedules have meaning \(version); "
        + "this Plait (\(PlaitVersion.plait)) follows meaning \(PlaitVersion.semantics)",
      hint: "replay it with Plait \(plait), or record the run again")
  }
}
