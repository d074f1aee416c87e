import Machine
import Testing
import Trace

let sampleSource = "import threading\n\nbalance = 0  # é 中 😀\n\tprint('a\\n')\r\n\u{c}\nlast\u{0}line"

func sample(source: String = sampleSource) -> Trace {
  Trace(
    file: "bank \"1\".py", source: source,
    inputs: .init(seed: 7, switching: .cpython, arguments: ["a", "", "b\nc"], stdin: ["one\n", "two"]),
    scheduler: "random, seed 7",
    schedule: (0..<30).map { Slice(choice: Choice(task: $0 % 3, timesOut: $0 % 7 == 6), points: $0 * $0) },
    checks: .init(
      points: 1234, steps: 99, stdout: Checksum("150\n").value, state: 0xfeed, exitStatus: 1,
      periodic: [(100, 1), (200, .max), (300, 3)]))
}

@Suite struct TraceCodecTests {
  @Test(arguments: [sampleSource, "", "\n", "x", "\n\n", "x\n", "\r\n", "|\n\\\"\n", "\u{301}\n", "\u{feff}x\n"])
  func decodesWhatItEncodes(_ source: String) throws {
    let trace = sample(source: source)
    let text = TraceCodec.encode(trace)
    let back = try TraceCodec.decode(text)
    #expect(back.source.utf8.elementsEqual(source.utf8))
    #expect(back.file == trace.file && back.scheduler == trace.scheduler)
    #expect(back.inputs.seed == 7 && back.inputs.switching == .cpython)
    #expect(back.inputs.arguments == trace.inputs.arguments && back.inputs.stdin == trace.inputs.stdin)
    #expect(back.schedule == trace.schedule && back.checks == trace.checks)
    #expect(TraceCodec.encode(back) == text)
  }

  @Test func smallTraceDecodes() throws {
    let trace = Trace(
      file: "a.py", source: "", inputs: .init(), scheduler: "x", schedule: [],
      checks: .init(points: 0, steps: 0, stdout: 0, state: 0, exitStatus: -9))
    let back = try TraceCodec.decode(TraceCodec.encode(trace))
    #expect(back.schedule.isEmpty && back.inputs.seed == nil && back.checks == trace.checks)
  }

  /// The format is a promise: this text must stay readable as long as the first line says 1.
  @Test func formatIsReadable() {
    let trace = Trace(
      file: "a.py", source: "print(1)\n", inputs: .init(seed: 3), scheduler: "random, seed 3",
      schedule: [Slice(choice: Choice(task: 0), points: 2), Slice(choice: Choice(task: 1, timesOut: true), points: 0)],
      checks: .init(points: 2, steps: 1, stdout: 1, state: 2, exitStatus: 0, periodic: [(1, 2)]), plaitVersion: "0.1.0")
    let lines = TraceCodec.encode(trace).split(separator: "\n").map { $0.first == "p" ? $0 : $0.dropFirst(5) }
    #expect(
      lines.dropLast() == [
        "plait-trace 1", "plait: \"0.1.0\"", "semantics: 2", "file: \"a.py\"", "scheduler: \"random, seed 3\"",
        "switch: any", "seed: 3", "program: 1 lines", "|print(1)", "schedule: 2 slices", "  0:2 1!:0", "points: 2",
        "steps: 1", "stdout: 00000000000000000000000000000001", "state: 00000000000000000000000000000002",
        "exit status: 0", "checks: 1", "  1:00000000000000000000000000000002",
      ])
  }

  @Test func filesBesideTheProgramAreCarried() throws {
    var trace = sample()
    trace.files = [
      .init(name: "shapes/__init__.py", source: ""), .init(name: "tools.py", source: sampleSource),
      .init(name: "odd \"name\".py", source: "schedule: 2 slices\nbeside: \"x\"\n"),
    ]
    let text = TraceCodec.encode(trace)
    #expect(text.hasPrefix("plait-trace 2\n"))
    let back = try TraceCodec.decode(text)
    #expect(back.files == trace.files && back.schedule == trace.schedule)
    #expect(TraceCodec.encode(back) == text)
  }

  @Test func lineEndsMarksAndBlankLinesAtTheEndAreNoDamage() throws {
    let text = TraceCodec.encode(sample())
    let windows = text.utf8.flatMap { $0 == 10 ? [13, 10] : [$0] }
    for variant in [windows, [0xef, 0xbb, 0xbf] + windows, Array((text + "\n\n").utf8), Array(text.utf8.dropLast())] {
      #expect(TraceCodec.encode(try TraceCodec.decode(bytes: variant)) == text)
    }
  }

  /// Whatever happens to one byte, the trace is refused or is the same; it never crashes.
  @Test func damageIsFound() throws {
    let text = TraceCodec.encode(sample())
    let bytes = Array(text.utf8)
    var line = 1
    for index in bytes.indices {
      for change: UInt8? in [nil, bytes[index] ^ 1, bytes[index] ^ 0x20, bytes[index] ^ 0x80, 10, 13, 32, 48] {
        guard change != bytes[index] else { continue }
        var damaged = bytes
        if let change { damaged[index] = change } else { damaged.remove(at: index) }
        refusesOrKeeps(damaged, text, near: line)
      }
      for insertion: UInt8 in [10, 13, 32, 97] {
        var damaged = bytes
        damaged.insert(insertion, at: index)
        refusesOrKeeps(damaged, text, near: line)
      }
      if index < bytes.count - 1 {
        let error = #expect(throws: TraceError.self) { try TraceCodec.decode(bytes: Array(bytes[..<index])) }
        if line > 1 { #expect(error?.kind == .cut && error.map { $0.line >= line - 1 && $0.line <= line } == true) }
      }
      if bytes[index] == 10 { line += 1 }
    }
  }

  func refusesOrKeeps(_ damaged: [UInt8], _ text: String, near line: Int) {
    do throws(TraceError) {
      let trace = try TraceCodec.decode(bytes: damaged)
      #expect(TraceCodec.encode(trace) == text)
    } catch {
      // An insertion or deletion of a line end shows in the next line at the latest.
      #expect((line...line + 1).contains(error.line), "\(error) near \(line)")
    }
  }

  @Test func editedLinesAreNamed() {
    var lines = TraceCodec.encode(sample()).split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    lines[3] = lines[3].replacing("bank", with: "tank")
    let error = #expect(throws: TraceError.self) { try TraceCodec.decode(lines.joined(separator: "\n")) }
    #expect(error?.line == 4 && error?.kind == .damaged)
    #expect(error?.rendered(file: "run.plait").hasPrefix("run.plait:4: this line is damaged") == true)
    lines.remove(at: 3)
    #expect(throws: TraceError.self) { try TraceCodec.decode(lines.joined(separator: "\n")) }
  }

  @Test func otherVersionsAreNamed() {
    func refused(_ text: String) -> TraceError? {
      #expect(throws: TraceError.self) { try TraceCodec.decode(text) }
    }
    #expect(refused("plait-trace 4\n")?.kind == .otherVersion)
    #expect(
      refused("plait-trace 4\n")?.message.contains("has format 4; this Plait (0.1.0) reads formats up to 3") == true)
    var trace = sample()
    trace.semantics = 99
    trace.plaitVersion = "9.9"
    #expect(refused(TraceCodec.encode(trace))?.kind == .otherVersion)
    #expect(refused(TraceCodec.encode(trace))?.line == 3)
    for text in ["", "\n", "\r\n\r\n", "{}", "import threading\n", "plait-trace"] {
      #expect(refused(text)?.kind == .notATrace)
    }
    #expect(refused(TraceCodec.encode(sample()) + "more\n")?.message == "there is text after the end of the trace")
  }

  @Test func checksumIsFNV1a() {
    #expect(Checksum("").hex == "6c62272e07bb014262b821756295c58d")
    #expect(Checksum("a").hex == "d228cb696f1a8caf78912b704e4a8964")
    #expect(Checksum("foobar").hex == "343e1662793c64bf6f0d3597ba446f18")
  }
}
