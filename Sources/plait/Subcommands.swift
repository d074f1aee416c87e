import ArgumentParser
import Machine
import Shell

extension SwitchMode: ExpressibleByArgument {}

struct Lesson: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "lesson", abstract: "Open the shell at a lesson.")

  @Argument(help: "The lesson's name, as `plait lessons` lists it.")
  var name: String

  mutating func run() {
    finish { () throws(CommandError) in try LessonCommand(name: name).run() }
  }
}

struct Lessons: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons", abstract: "List the lessons and how far you are.")

  mutating func run() {
    finish { () throws(CommandError) in try LessonsCommand().run() }
  }
}

struct Course: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: "Open the shell with the lessons of a folder.",
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
    commandName: "preview", abstract: "Play a lesson without input, as a student would see it, with its answers.",
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
    commandName: "run", abstract: "Run a program once.",
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

  @OptionGroup(title: "The computer")
  var computer: Computer

  @Flag(help: "Draw who did what when, instead of the bare output.")
  var timeline = false

  @Flag(help: "Let print write its text and its line's end one after the other, as CPython does.")
  var splitPrint = false

  @Option(help: ArgumentHelp("Write the run to this file, for `plait replay`.", valueName: "trace"))
  var record: String?

  @Argument(parsing: .postTerminator, help: "After `--`: the program's own arguments, its sys.argv.")
  var arguments: [String] = []

  func validate() throws {
    if let seed, seed < 0 { throw ValidationError("`--seed` is \(seed); it must be 0 or more.") }
    if computer.noGil, switching == .cpython {
      throw ValidationError(
        "`--no-gil` and `--switch cpython` exclude each other: without the GIL nothing is switched.")
    }
  }

  mutating func run() {
    let command = RunCommand(
      file: file, arguments: arguments, seed: seed.map { UInt64($0) }, switching: switching, timeline: timeline,
      record: record, cores: computer.cores, noGIL: computer.noGil, switchInterval: computer.switchInterval,
      splitsPrint: splitPrint)
    finish { () throws(CommandError) in try command.run() }
  }
}

struct Compare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare how long ways of doing the same thing take.",
    discussion: """
      Of one file, runs each function that needs no arguments (not those whose names begin with _, nor main); \
      coroutine functions run under asyncio.run. Of several files, runs each. What starts threads is run a second \
      time without the GIL (with --no-gil, everything is, and only so). Prints virtual times, speed-ups over the first, and what the tasks did all the time.

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

  @OptionGroup(title: "The computer")
  var computer: Computer

  @Flag(help: "Print one JSON object, for scripts.")
  var json = false

  @Flag(help: "Use ASCII only.")
  var ascii = false

  mutating func run() {
    let command = CompareCommand(
      files: files, only: only, cores: computer.cores, noGIL: computer.noGil,
      switchInterval: computer.switchInterval, json: json, ascii: ascii)
    finish { () throws(CommandError) in try command.run() }
  }
}

struct Explore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explore", abstract: "Go through all interleavings of a program.",
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
    commandName: "replay", abstract: "Do a recorded run again, exactly.",
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
    commandName: "check", abstract: "Check that lessons do what they say.",
    discussion: """
      Programs must compile, claims hold over all interleavings, solutions pass, wrong answers fail as declared, \
      predictions be right, links lead somewhere.

      Exit status: 0 if every lesson is in order, 1 if not.

      Examples:
        plait check lessons
        plait check lessons/04-race.md
        plait check lessons --junit report.xml --sarif report.sarif
      """)

  @Argument(help: ArgumentHelp("Lesson files, folders of lessons, or names of lessons.", valueName: "lesson"))
  var lessons: [String]

  @OptionGroup var jobs: Jobs

  @Option(help: ArgumentHelp("Write the mistakes as SARIF, too (`-`: to stdout).", valueName: "file"))
  var sarif: String?

  mutating func run() {
    let command = CheckCommand(lessons: lessons, json: jobs.json, junit: jobs.junit, sarif: sarif, jobs: jobs.count)
    finish { () throws(CommandError) in try command.run() }
  }
}

struct Grade: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade", abstract: "Judge students' answers to a lesson's exercise.",
    discussion: """
      Each answer is judged over all interleavings, by itself and within limits: one that hangs or breaks costs no \
      other its verdict. A folder stands for the .py files in it, and for one in each folder in it.

      Exit status: 0 if every answer passes, 1 if not.

      Examples:
        plait grade race answers/
        plait grade 04-race.md ann.py ben.py --exercise repair --csv
        plait grade race submission.py --gradescope results.json
        plait grade race part1/*.py --json > 1.json
        plait grade --merge 1.json 2.json --csv
      """)

  @Argument(help: "A lesson file, or the name of a lesson; with --merge the first part.")
  var lesson: String

  @Argument(help: ArgumentHelp("The answers: files, or folders of them.", valueName: "file"))
  var files: [String] = []

  @Option(help: ArgumentHelp("Which of the lesson's exercises.", valueName: "id"))
  var exercise: String?

  @OptionGroup var jobs: Jobs

  @Flag(help: "Print a table for spreadsheets.")
  var csv = false

  @Option(help: ArgumentHelp("Write Gradescope's results of one answer (`-`: to stdout).", valueName: "file"))
  var gradescope: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Processor time after which an answer is given up (default: 60).", valueName: "seconds"))
  var maxSeconds: Int?

  @Flag(help: "Put together what --json printed for parts of a class.")
  var merge = false

  func validate() throws {
    if let maxSeconds, maxSeconds < 1 {
      throw ValidationError("`--max-seconds` is \(maxSeconds); it must be 1 or more.")
    }
    if jobs.json, csv { throw ValidationError("`--json` and `--csv` exclude each other.") }
  }

  mutating func run() {
    var command = GradeCommand(lesson: lesson, files: files)
    command.exercise = exercise
    command.format = jobs.json ? .json : csv ? .csv : .text
    command.junit = jobs.junit
    command.gradescope = gradescope
    command.jobs = jobs.count
    command.merges = merge
    if let maxSeconds { command.mostSeconds = maxSeconds }
    finish { () throws(CommandError) in try command.run() }
  }
}

/// What `grade` starts for itself.
struct GradeWorker: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "grade-worker", shouldDisplay: false)

  @Argument var lesson: String
  @Argument var exercise: String

  mutating func run() {
    let worker = Shell.GradeWorker(lesson: lesson, exercise: exercise)
    finish { () throws(CommandError) in try worker.run() }
  }
}

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Begin a lesson of your own.", subcommands: [NewLesson.self])
}

struct NewLesson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: "Write a new lesson that works, with comments, to be changed.",
    discussion: """
      The file's number follows those of the lessons that are there.

      Examples:
        plait new lesson thread-pool
        plait new lesson my-course/01-welcome.md
      """)

  @Argument(help: "The lesson's name, or the path of its file.")
  var name: String

  mutating func run() {
    let command = NewCommand(name: name)
    finish { () throws(CommandError) in try command.run() }
  }
}
