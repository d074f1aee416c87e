// plait-bench: how fast the machine and the explorer are.
//
// Input: nothing, or names of parts: `run` (small and whole programs, beside what `python3` takes for the same text in
// the same minute), `handover` (threads, tasks and processes that wait for each other, in the same way), `start`
// (start-up), `growth` (cost over size), `pauses` (collecting garbage), `undo` (runs that can go back), `opcodes` (processor instructions, with valgrind), `explore` (classic programs
// as `plait explore` sees them, and how that grows). The product `plait` must have been built, too. Times are CPU
// times, each the median of several repetitions: other work on the computer matters little.

import Glibc

let parts = ["run", "handover", "start", "growth", "pauses", "undo", "opcodes", "explore"]
let chosen = CommandLine.arguments.dropFirst()
if let unknown = chosen.first(where: { !parts.contains($0) }) {
  let message = "plait-bench: no part '\(unknown)'; there are: \(parts.joined(separator: ", "))\n"
  _ = message.withCString { write(2, $0, strlen($0)) }
  exit(2)
}
#if DEBUG
  print("A debug build: the numbers mean nothing. Use `swift run -c release plait-bench`.")
#endif
if chosen.isEmpty || chosen.contains("run") { RunTable.show() }
if chosen.isEmpty || chosen.contains("handover") { HandoverTable.show() }
if chosen.isEmpty || chosen.contains("start") { StartTable.show() }
if chosen.isEmpty || chosen.contains("growth") { GrowthTable.show() }
if chosen.isEmpty || chosen.contains("pauses") { PauseTable.show() }
if chosen.isEmpty || chosen.contains("undo") { UndoTable.show() }
if chosen.isEmpty || chosen.contains("opcodes") { OpcodeTable.show() }
if chosen.isEmpty || chosen.contains("explore") { ExploreTable.show() }
