import ArgumentParser
import Machine
import Shell

extension SwitchMode: ExpressibleByArgument {}

struct Lesson: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Open the shell at a lesson.")

  @Argument(help: "The lesson's name, as `plait lessons` lists it.")
  var name: String

  mutating func run() {
    finish { () throws(CommandError) in try LessonCommand(name: name).run() }
  }
}

struct Lessons: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "List the lessons and how far you are.")

  mutating func run() {
    finish { () throws(CommandError) in try LessonsCommand().run() }
  }
}

struct Course: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the shell with the lessons of a folder.",
    discussion: "Your progress in them is kept apart from that in other courses.")

  @Argument(help: ArgumentHelp("The folder that holds the lessons, files such as 01-first.md.", valueName: "folder"))
  var directory: String

  @Argument(help: "The lesson to begin with; without it, you go on where you left off.")
  var lesson: String?

  mutating func run() {
    finish { () throws(CommandError) in try CourseCommand(directory: directory, lesson: lesson).run() }
  }
}

struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Play a lesson without input, as a student would see it, with its answers.",
    discussion: "Exit status: 0 if the lesson can be read, 1 if it has mistakes.")

  @Argument(help: "A lesson file, or the name of a lesson.")
  var lesson: String

  @Flag(help: "Play it again whenever it is saved.")
  var watch = false

  mutating func run() {
    finish { () throws(CommandError) in try PreviewCommand(lesson: lesson, watches: watch).run() }
  }
}

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run a program once.",
    discussion: """
      Without --seed, threads switch as in CPython 3.11: every 5 ms at most, and only at some places. \
      With --seed, any thread may go on at any point; the same number gives the same run, always.

      Exit status: the program's own; 3 for a deadlock or livelock; 4 if a limit was reached.

      Examples:
        plait run bank.py                       as your own Python would
        plait run bank.py --seed 3 --timeline   draw what happened in run 3
        plait run bank.py --seed 3 --record lost.plait
      """)

  @Argument(help: ArgumentHelp("The program; `-` reads it from stdin.", valueName: "file"))
  var file: String

  // Unconditional: `--seed -1` is a wrong number, not a missing one.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Choose among threads at random; names the run (0 or more).", valueName: "n"))
  var seed: Int?

  @Option(
    name: .customLong("switch"),
    help: ArgumentHelp(
      "Where threads may switch: between any two operations, or as in CPython (default: any with --seed, else cpython).",
      valueName: "any|cpython"))
  var switching: SwitchMode?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Account for time as on a computer with so many cores (4 with --no-gil).", valueName: "n"))
  var cores: Int?

  @Flag(help: "Run without the GIL: threads run in parallel on the cores.")
  var noGil = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How long a thread may keep the others waiting (CPython: 0.005).", valueName: "seconds"))
  var switchInterval: Double?

  @Flag(help: "Draw who did what when, instead of the bare output.")
  var timeline = false

  @Flag(help: "Let print write its text and its line's end one after the other, as CPython does.")
  var splitPrint = false

  @Option(help: ArgumentHelp("Write the run to this file, for `plait replay`.", valueName: "trace"))
  var record: String?

  @Argument(parsing: .postTerminator, help: "After `--`: the program's own arguments, its sys.argv.")
  var arguments: [String] = []

  func validate() throws {
    try Limits.check(cores: cores, switchInterval: switchInterval)
    if let seed, seed < 0 { throw ValidationError("`--seed` is \(seed); it must be 0 or more.") }
    if noGil, switching == .cpython {
      throw ValidationError(
        "`--no-gil` and `--switch cpython` exclude each other: without the GIL nothing is switched.")
    }
  }

  mutating func run() {
    let command = RunCommand(
      file: file, arguments: arguments, seed: seed.map { UInt64($0) }, switching: switching, timeline: timeline,
      record: record, cores: cores, noGIL: noGil, switchInterval: switchInterval,
      splitsPrint: splitPrint)
    finish { () throws(CommandError) in try command.run() }
  }
}

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare how long ways of doing the same thing take.",
    discussion: """
      Of one file, runs each function that needs no arguments (not those whose names begin with _, nor main); \
      coroutine functions run under asyncio.run. Of several files, runs each. What starts threads is run a second \
      time without the GIL. Prints virtual times, speed-ups over the first, and what the tasks did all the time.

      Exit status: 0 if all have finished, 1 if not.

      Examples:
        plait compare cpu_bound.py
        plait compare cpu_bound.py --cores 8 --only sequential --only processes
        plait compare slow.py fast.py --json
      """)

  @Argument(help: "A program with several functions, or several programs.")
  var files: [String]

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Only this function; may be given again.", valueName: "function"))
  var only: [String] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("How many cores the computer has (default: 4).", valueName: "n"))
  var cores: Int?

  @Flag(help: "Run everything without the GIL, and nothing with it.")
  var noGil = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How long a thread may keep the others waiting (CPython: 0.005).", valueName: "seconds"))
  var switchInterval: Double?

  @Flag(help: "Print one JSON object, for scripts.")
  var json = false

  @Flag(help: "Use ASCII only.")
  var ascii = false

  func validate() throws { try Limits.check(cores: cores, switchInterval: switchInterval) }

  mutating func run() {
    let command = CompareCommand(
      files: files, only: only, cores: cores, noGIL: noGil, switchInterval: switchInterval, json: json, ascii: ascii)
    finish { () throws(CommandError) in try command.run() }
  }
}

/// What numbers about the computer make sense.
enum Limits {
  static let cores = 1...256

  static func check(cores: Int?, switchInterval: Double?) throws {
    if let cores, !Self.cores.contains(cores) {
      throw ValidationError("`--cores` is \(cores); it must be 1 to \(Self.cores.upperBound).")
    }
    if let switchInterval, !(switchInterval >= 1e-6 && switchInterval <= 1000) {
      throw ValidationError("`--switch-interval` is \(switchInterval); it must be 0.000001 to 1000 (seconds).")
    }
  }
}

struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Go through all interleavings of a program.",
    discussion: """
      Prints every way the program can end, in how many interleavings it does, and for each a token: a short text \
      that `plait replay` turns into that very run.

      Exit status: 0 if every outcome is good; 1 if one is an exception, deadlock or livelock; 4 if none is, but \
      not everything was seen.

      Examples:
        plait explore bank.py
        plait explore bank.py --max-seconds 10 --json
        plait explore bank.py --observe balance
        plait explore bank.py bank_repaired.py
      """)

  @Argument(help: "The program; `-` reads it from stdin.")
  var file: String

  @Argument(help: "A second program: shows which outcomes only one of the two has.")
  var other: String?

  @Flag(help: "Print one JSON object, for scripts (an array of two for two programs).")
  var json = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Tell outcomes apart by an expression's value at the end, not by what was printed.", valueName: "expr"))
  var observe: String?

  @Option(
    name: .customLong("switch"), parsing: .unconditional,
    help: ArgumentHelp("Where a thread may be interrupted: any, cpython.", valueName: "mode"))
  var switchMode = SwitchMode.any

  @Flag(help: "Let print write its text and its line's end one after the other, as CPython does.")
  var splitPrint = false

  @Option(parsing: .unconditional, help: ArgumentHelp("Stop after so many states (1 or more).", valueName: "n"))
  var maxStates: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp("Stop after so many seconds.", valueName: "s"))
  var maxSeconds: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Leave out runs in which threads that could go on are interrupted more often.", valueName: "n"))
  var maxPreemptions: Int?

  @Option(help: .hidden)
  var cores: String?

  @Flag(help: .hidden)
  var noGil = false

  func validate() throws {
    if cores != nil || noGil {
      throw ValidationError(
        "`\(noGil ? "--no-gil" : "--cores")` is for `plait run`: exploring goes through all interleavings, "
          + "whatever the computer.")
    }
    if let maxStates, maxStates < 1 { throw ValidationError("`--max-states` is \(maxStates); it must be 1 or more.") }
    if let maxPreemptions, maxPreemptions < 0 {
      throw ValidationError("`--max-preemptions` is \(maxPreemptions); it must be 0 or more.")
    }
    if let maxSeconds, !(maxSeconds > 0 && maxSeconds.isFinite) {
      throw ValidationError("`--max-seconds` is \(maxSeconds); it must be more than 0.")
    }
  }

  mutating func run() {
    let command = ExploreCommand(
      file: file, other: other, json: json, maxStates: maxStates, maxSeconds: maxSeconds,
      maxPreemptions: maxPreemptions, switchMode: switchMode,
      observe: observe, splitsPrint: splitPrint)
    finish { () throws(CommandError) in try command.run() }
  }
}

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Do a recorded run again, exactly.",
    discussion: """
      A trace (from `plait run --record`) holds all it needs. A token (from `plait explore`) holds only the order of \
      the threads and needs its program.

      Exit status: as `plait run` gives it.

      Examples:
        plait replay lost.plait --timeline
        plait replay plait1:EgH6bVZuBBgG bank.py
        plait replay plait1:EgH6bVZuBBgG bank.py --without 7   and if that thread had gone on?
      """)

  @Argument(help: ArgumentHelp("A trace file, or a token: plait1:….", valueName: "trace-or-token"))
  var recording: String

  @Argument(help: "The token's program.")
  var file: String?

  @Flag(help: "Draw who did what when, instead of the bare output.")
  var timeline = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Of a token: leave out the switch after this step of its timeline; the rest follows as far as it can.",
      valueName: "step"))
  var without: Int?

  mutating func run() {
    let command = ReplayCommand(recording: recording, file: file, timeline: timeline, without: without)
    finish { () throws(CommandError) in try command.run() }
  }
}

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check that lessons do what they say.",
    discussion: "Exit status: 0 if every lesson is in order, 1 if not.")

  @Argument(help: ArgumentHelp("Lesson files, or names of lessons.", valueName: "lesson"))
  var lessons: [String]

  mutating func run() {
    let command = CheckCommand(lessons: lessons)
    finish { () throws(CommandError) in try command.run() }
  }
}

struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Judge students' answers to a lesson.",
    discussion: "Exit status: 0 if every answer passes, 1 if not.")

  @Argument(help: "A lesson file, or the name of a lesson.")
  var lesson: String

  @Argument(help: ArgumentHelp("The answers.", valueName: "file"))
  var files: [String]

  mutating func run() {
    let command = GradeCommand(lesson: lesson, files: files)
    finish { () throws(CommandError) in try command.run() }
  }
}
