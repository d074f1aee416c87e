import Machine
import Schedulers

extension Command {
  static let run = Command(
    "run", "[SCHEDULER] [seed N]", "run the program from its beginning to its end",
    details: SchedulerWords.help, completes: .scheduler
  ) { session, words throws(Complaint) in
    if words.isEmpty, session.program == nil, session.prompt.hasThreads {
      return session.report(session.prompt.runThreads())
    }
    _ = try session.currentProgram()
    let (scheduler, seed, switching) = try SchedulerWords.parse(words)
    session.runProgram(scheduler, seed: seed, switching: switching)
  }

  static let reset = Command(
    "reset", "", "back to the beginning of the program; in an exercise: to the program as it was given",
    details: "In an exercise your own program is kept beside the new one, under another name."
  ) { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    if let lesson = session.lesson, try lesson.reset(session) { return }
    let program = try session.currentProgram()
    session.reset()
    session.console.say("\(program.fileName) stands at its beginning. :step does a step, :run runs it.")
  }
}

extension Session {
  /// Runs the current program from its beginning, shows its output and says how it ended.
  func runProgram(_ scheduler: any Scheduler, seed: UInt64?, switching: SwitchMode) {
    guard let player = reset(seed: seed) else { return }
    show(player) { player.run(scheduler, switching: switching) }
    conclude(player)
  }

  /// Shows the program's output while `body` runs it.
  func show(_ player: Player, while body: () -> Void) {
    let console = console
    var column0 = true
    player.onOutput = { text, stream in
      console.write(text, stream: stream)
      if let last = text.last { column0 = last.isNewline }
    }
    body()
    player.onOutput = { _, _ in }
    if !column0 { console.line() }
  }
}

/// `round-robin`, `random seed 7`, `seed 7`: which scheduler a person means.
enum SchedulerWords {
  /// What may be typed: the catalogue without the schedulers that need more than a seed.
  static let entries = SchedulerCatalog.entries.filter { !["by-hand", "replay"].contains($0.name) }

  static var help: String {
    "Who decides which thread goes on:\n\n"
      + entries.map { "- `\($0.name)`: \($0.summary)" }.joined(separator: "\n")
      + "\n\nWithout a name it is `cpython`; with a seed alone, `random`. The same seed always gives the same run.\n\n"
      + "To decide yourself, use `:step` and `:pick`."
  }

  static func parse(_ words: Words) throws(Complaint) -> (any Scheduler, UInt64?, SwitchMode) {
    var rest = words.list[...]
    var entry: SchedulerCatalog.Entry?
    var seed: UInt64?
    while let word = rest.popFirst() {
      if word == "seed" || word.hasPrefix("seed=") || Int(word) != nil {
        let digits = word == "seed" ? rest.popFirst() ?? "" : word.hasPrefix("seed=") ? String(word.dropFirst(5)) : word
        guard seed == nil, let number = UInt64(digits) else {
          throw Complaint("a seed is a number from 0 on", hint: "for instance: :run random seed 7")
        }
        seed = number
      } else if entry == nil {
        entry = try find(word)
      } else {
        throw .misuse
      }
    }
    let name = entry?.name ?? (seed == nil ? "cpython" : "random")
    if seed != nil, name != "random", name != "pct" {
      throw Complaint("`\(name)` does not throw dice: it takes no seed", hint: "for instance: :run random seed 7")
    }
    guard let made = entry ?? SchedulerCatalog.entry(name) else { throw .misuse }
    let switching: SwitchMode = name == "cpython" ? .cpython : .any
    let takesSeed = name == "random" || name == "pct"
    return (made.make(SchedulerOptions(seed: seed ?? 0)), takesSeed ? seed ?? 0 : nil, switching)
  }

  private static func find(_ word: String) throws(Complaint) -> SchedulerCatalog.Entry {
    if let exact = entries.first(where: { $0.name == word }) { return exact }
    let begun = entries.filter { $0.name.hasPrefix(word.lowercased()) }
    if begun.count == 1 { return begun[0] }
    let names = entries.map(\.name)
    let hint = DidYouMean.closest(to: word, among: names).map { "did you mean `\($0)`?" }
    throw Complaint(
      begun.count > 1 ? "`\(word)` may be several schedulers" : "there is no scheduler `\(word)`",
      hint: hint ?? "there are: \(names.joined(separator: ", "))")
  }
}
