import Machine

/// Traces as text: format 1; 2 where the program has modules beside its main file; 3 where the run was told of cores,
/// the GIL or the switch interval.
///
/// The first line is `plait-trace 1` (or 2, 3). Every further line is four hexadecimal digits, a space and its content; the
/// digits are the lowest 16 bits of the checksum of all lines so far (contents and line ends). So the first line whose
/// digits are wrong is the place of the damage. The last line repeats the whole checksum.
///
///     plait-trace 1
///     5b3c plait: "0.1.0"
///     90ab semantics: 2
///     …    file, scheduler, switch, seed, (3: cores, gil, switch interval, where they were told), argument…, stdin…
///     0d1f program: 2 lines
///     7c21 |import threading
///     e1b9 |print("a")
///     …    beside: "tools.py", its lines like the program's, and so on for each file; only in format 2
///     31c0 schedule: 2 slices
///     a52e   0:3 1!:5
///     …    points, steps, stdout, state, exit status, checks
///     4c07 end: 5f0c…
///
/// A source line that holds control characters is quoted after a `\` instead of standing after a `|`. A slice is its
/// task, `!` if the task's timeout or sleep ends, and its points.
public enum TraceCodec {
  static func firstLine(_ format: Int) -> String { "plait-trace \(format)" }
  static let slicesPerLine = 12
  static let checksPerLine = 2

  /// The trace as a text that ends in a newline.
  public static func encode(_ trace: Trace) -> String {
    var checksum = Checksum()
    var text = ""
    func add(_ content: String, isFirst: Bool = false) {
      checksum.add(content.utf8)
      checksum.add(CollectionOfOne(UInt8(ascii: "\n")))
      text += isFirst ? "\(content)\n" : "\(column(checksum)) \(content)\n"
    }
    add(firstLine(format(of: trace)), isFirst: true)
    for content in contents(of: trace) { add(content) }
    add("end: \(checksum.hex)")
    return text
  }

  /// The four digits that a line begins with, when `checksum` includes it.
  static func column(_ checksum: Checksum) -> String {
    // The lowest bits: a change of one byte changes them for certain.
    Checksum.hex(checksum.value & 0xffff, digits: 4)
  }

  private static func format(of trace: Trace) -> Int {
    if trace.inputs.computer != nil || trace.inputs.switchInterval != nil { return 3 }
    return trace.files.isEmpty ? 1 : 2
  }

  private static func contents(of trace: Trace) -> [String] {
    let inputs = trace.inputs
    var lines = [
      "plait: \(QuotedText.quote(trace.plaitVersion))",
      "semantics: \(trace.semantics)",
      "file: \(QuotedText.quote(trace.file))",
      "scheduler: \(QuotedText.quote(trace.scheduler))",
      "switch: \(inputs.switching.rawValue)",
      "seed: \(inputs.seed.map { "\($0)" } ?? "none")",
    ]
    if let computer = inputs.computer {
      lines += ["cores: \(computer.cores)", "gil: \(computer.hasGIL ? "yes" : "no")"]
    }
    if let interval = inputs.switchInterval { lines.append("switch interval: \(interval)") }
    lines += inputs.arguments.map { "argument: \(QuotedText.quote($0))" }
    lines += inputs.stdin.map { "stdin: \(QuotedText.quote($0))" }
    lines += program(trace.source)
    for file in trace.files { lines += ["beside: \(QuotedText.quote(file.name))"] + program(file.source) }
    lines.append("schedule: \(trace.schedule.count) slices")
    lines += wrapped(
      trace.schedule.map { "\($0.choice.task)\($0.choice.timesOut ? "!" : ""):\($0.points)" }, perLine: slicesPerLine)
    let checks = trace.checks
    lines += [
      "points: \(checks.points)",
      "steps: \(checks.steps)",
      "stdout: \(Checksum.hex(checks.stdout, digits: 32))",
      "state: \(Checksum.hex(checks.state, digits: 32))",
      "exit status: \(checks.exitStatus)",
      "checks: \(checks.periodic.count)",
    ]
    lines += wrapped(
      checks.periodic.map { "\($0.point):\(Checksum.hex($0.state, digits: 32))" }, perLine: checksPerLine)
    return lines
  }

  private static func program(_ source: String) -> [String] {
    var rows = source.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let isTerminated = rows.last == ""
    if isTerminated { rows.removeLast() }
    let note = isTerminated || rows.isEmpty ? "" : ", no newline at the end"
    return ["program: \(rows.count) lines\(note)"]
      + rows.map { row in
        let isPlain = row.unicodeScalars.allSatisfy { ($0.value >= 0x20 || $0 == "\t") && $0.value != 0x7f }
        return isPlain ? "|" + row : "\\" + QuotedText.quote(row)
      }
  }

  private static func wrapped(_ items: [String], perLine: Int) -> [String] {
    stride(from: 0, to: items.count, by: perLine).map { start in
      "  " + items[start..<min(start + perLine, items.count)].joined(separator: " ")
    }
  }
}
