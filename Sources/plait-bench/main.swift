// plait-bench: how fast the machine and the explorer are.
//
// Input: nothing, or `run`, `handover` or `explore` to select a part. Output: a table of nanoseconds per iteration of small
// programs, next to what `python3` takes for the same text in the same minute; then what threads, tasks and processes
// cost that wait for each other, in the same way; then what `plait explore` needs for
// classic programs (the product `plait` must have been built, too), how that grows, and how fast random runs are. Times
// are CPU times, each the median of several repetitions: other work on the computer matters little.
//
// A program's time is that of its whole text less that of its setup alone, divided by its iterations. Compiling is not
// part of it, neither here nor there.

import Glibc

let parts = ["run", "handover", "explore"]
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
if chosen.isEmpty || chosen.contains("explore") { ExploreTable.show() }
