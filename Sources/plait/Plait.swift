// plait: the executable. Input: the command line. Output: one command of module Shell, run, and its exit status.
//
// Only this module knows swift-argument-parser. `Plait` is the entry; `Subcommands.swift` says what each subcommand is
// given. What a person may have meant by an unknown word is decided here, before parsing.

import ArgumentParser
import Glibc
import Shell
import Trace

import enum Syntax.MainStack

@main
struct Plait: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plait",
    abstract: "See how Python threads interleave: run, step, explore and replay.",
    discussion: """
      Without a subcommand, plait opens its shell.

      Start here:
        plait lesson race           learn what a race is, by making one happen
        plait explore bank.py       every way your own program can end, and why
        plait run bank.py --seed 3 --timeline
      """,
    version: "plait \(PlaitVersion.plait)",
    groupedSubcommands: [
      CommandGroup(name: "Learning", subcommands: [Lesson.self, Lessons.self, Course.self]),
      CommandGroup(name: "Program", subcommands: [Run.self, Compare.self, Explore.self, Replay.self]),
      CommandGroup(name: "Instructor", subcommands: [New.self, Preview.self, Check.self, Grade.self]),
      CommandGroup(name: "Internal", subcommands: [GradeWorker.self]),
    ])

  mutating func run() {
    finish { () throws(CommandError) in try LessonCommand().run() }
  }

  static func main() {
    MainStack.enlarge()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let word = arguments.first, let error = unknownCommand(word) { fail(error) }
    if arguments == ["--version"] {
      finish { () throws(CommandError) in
        print(configuration.version)
        return ExitStatus.success
      }
    }
    main(arguments)
  }

  /// What to say about a first word that is no subcommand.
  private static func unknownCommand(_ word: String) -> CommandError? {
    // Each says its name: to make one from a type's takes a third of the time that Plait needs to start.
    let names =
      configuration.groupedSubcommands.flatMap(\.subcommands).compactMap { $0.configuration.commandName } + ["help"]
    if word.hasPrefix("-") || names.contains(word) { return nil }
    let hint: String
    if let name = DidYouMean.closest(to: word, among: names) {
      hint = "did you mean `plait \(name)`?"
    } else if word.hasSuffix(".py") || access(word, R_OK) == 0 {
      hint = "to run a program: plait run \(word)"
    } else {
      hint = "plait --help lists the commands"
    }
    return CommandError("there is no command '\(word)'", hint: hint, status: ExitStatus.usage)
  }
}

/// Carries out a command and ends the process with its exit status.
func finish(_ command: () throws(CommandError) -> Int32) -> Never {
  do throws(CommandError) {
    exit(try command())
  } catch {
    fail(error)
  }
}

func fail(_ error: CommandError) -> Never {
  let text = Array(error.rendered.utf8)
  _ = write(STDERR_FILENO, text, text.count)
  exit(error.status)
}
