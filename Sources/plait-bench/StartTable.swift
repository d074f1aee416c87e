/// What it takes before anything is done: CPU milliseconds of whole processes.
enum StartTable {
  private static let repetitions = 11

  static func show() {
    say("Start-up: CPU milliseconds from the process's start to its end, least and median of \(repetitions)")
    row("plait --version", [Plait.path, "--version"])
    row("plait run, of nothing", [Plait.path, "run", "-"])
    row("plait run, import asyncio", [Plait.path, "run", "-"], input: "import asyncio\n")
    row("the shell, :quit", [Plait.path], input: ":quit\n")
    row("python3 -c pass", [CPython.path, "-c", "pass"])
    row("python3, import asyncio", [CPython.path, "-c", "import asyncio"])
    say("")
  }

  private static func row(_ name: String, _ arguments: [String], input: String = "") {
    let times = (0..<repetitions).compactMap { _ in Child(arguments, input: input)?.seconds }.map { $0 * 1000 }
    guard let least = times.min() else { return say(filled(name, 28) + "  failed") }
    say(filled(name, 28) + column(least) + column(median(times)))
  }
}
