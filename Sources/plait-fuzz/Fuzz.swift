// plait-fuzz: looks for programs that crash Plait or make it hang, with libFuzzer (LLVM's coverage-guided fuzzer).
//
// Input: bytes that libFuzzer makes up, taken as a program's source. Each is parsed, compiled and, if it compiles, run
// for a while as the explorer does and taken back; one in 256 of these is also run observed, or anew as `plait run`
// would. Whatever Python says to it is right; a trap, a hang or memory without bound is not. The package has this
// target only where it is asked for:
//
//     PLAIT_FUZZ=1 swift build -c release --product plait-fuzz --scratch-path .build-fuzz \
//       -Xswiftc -sanitize=fuzzer -Xswiftc -use-ld=lld
//     .build-fuzz/release/plait-fuzz -timeout=10 -rss_limit_mb=4096 -max_len=400 \
//       -dict=Sources/plait-fuzz/python.dict CORPUS Tests/Scripts/syntax Tests/Scripts/statements

import Machine
import Programs
import Schedulers

/// libFuzzer's loop (its documentation: "Using libFuzzer as a library"): runs `test` on input after input.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

@main
enum Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    _ = runDriver(&count, &arguments) { bytes, count in
      Fuzz.test(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
      return 0
    }
  }

  private static func test(_ source: String) {
    guard let program = try? Program(source: source, fileName: "fuzz.py") else { return }
    bench.run(program)
    if bench.runs & 255 == 0 { runAnew(program) }
    if bench.runs & 255 == 128 { runAnew(program, isObserved: true) }
  }
}

/// Only libFuzzer's one thread uses it.
nonisolated(unsafe) private let bench = Bench()

/// A machine that is used for many programs: making one costs far more than a short run. Code and shapes are not taken
/// back with the rest, so it is thrown away in time.
private final class Bench {
  private var machine = Bench.fresh()
  private(set) var runs = 0

  private static func fresh() -> Machine {
    var machine = PromptEntry.machine(Surroundings())
    limit(&machine, points: .max)
    machine.beginExploring(shared: AccessTable(), clockMatters: false)
    return machine
  }

  func run(_ program: Program) {
    runs += 1
    if runs % 4_000 == 0 { machine = Bench.fresh() }
    let start = machine.mark()
    let points = machine.points
    machine.load(main: program.code)
    for step in 0..<20 where !machine.isOver && !machine.mustStop() && machine.points - points < 2_000 {
      var choices = machine.choices
      if choices.isEmpty, machine.advanceClock() { choices = machine.choices }
      guard !choices.isEmpty else { break }
      if machine.explore(choices[step * 7 % choices.count]) == .limit { break }
      if machine.isHashing { _ = machine.stateHash() }
    }
    machine.rollback(to: start)
  }
}

/// As `plait run` does it, or with undo and events.
private func runAnew(_ program: Program, isObserved: Bool = false) {
  var machine = program.machine()
  limit(&machine, points: isObserved ? 500 : 20_000)
  if isObserved { machine.observe() }
  let start = machine.mark()
  var runner = Runner(scheduler: RandomScheduler(seed: 1), isObserved: isObserved)
  _ = runner.run(&machine)
  if isObserved { machine.rollback(to: start) }
}

private func limit(_ machine: inout Machine, points: Int) {
  machine.writesThrough = false
  machine.limits.points = points
  machine.limits.output = 1 << 20
  machine.limits.memory = 256 << 20
}
