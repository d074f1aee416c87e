// plait-fuzz: looks for programs that crash Plait or make it hang, with libFuzzer (LLVM's coverage-guided fuzzer).
//
// Input: bytes that libFuzzer makes up, taken as a program's source. Each is parsed, compiled and, if it compiles, run
// for a short while, then run again observed and taken back step by step. Whatever Python says to it is right; a trap,
// a hang or memory without bound is not. The package has this target only where it is asked for:
//
//     PLAIT_FUZZ=1 swift build -c release --product plait-fuzz --scratch-path .build-fuzz \
//       -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library
//     .build-fuzz/release/plait-fuzz -timeout=10 -rss_limit_mb=2048 -max_len=400 CORPUS Tests/Scripts

import Machine
import Programs
import Schedulers

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let source = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  guard let program = try? Program(source: source, fileName: "fuzz.py") else { return 0 }
  run(program, isObserved: false)
  run(program, isObserved: true)
  return 0
}

/// Runs it for a short while; an observed run is undone at the end.
private func run(_ program: Program, isObserved: Bool) {
  var machine = program.machine()
  machine.writesThrough = false
  machine.limits.points = 5_000
  machine.limits.output = 1 << 20
  machine.limits.memory = 256 << 20
  if isObserved { machine.observe() }
  let start = machine.mark()
  var runner = Runner(scheduler: RandomScheduler(seed: 1), isObserved: isObserved)
  _ = runner.run(&machine)
  if isObserved { machine.rollback(to: start) }
}
