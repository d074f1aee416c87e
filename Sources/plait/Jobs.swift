import ArgumentParser

/// What `check` and `grade` have in common: many files, judged side by side, and a report for machines.
struct Jobs: ParsableArguments {
  @Flag(help: "Print one JSON object.")
  var json = false

  @Option(help: ArgumentHelp("Write the results as JUnit's XML, too (`-`: to stdout).", valueName: "file"))
  var junit: String?

  @Option(
    name: .customLong("jobs"), parsing: .unconditional,
    help: ArgumentHelp("Judge so many at the same time (default: as many as there are cores).", valueName: "n"))
  var count: Int?

  func validate() throws {
    if let count, count < 1 { throw ValidationError("`--jobs` is \(count); it must be 1 or more.") }
  }
}
