import ArgumentParser

/// The options that say on what computer a program's time is accounted for.
struct Computer: ParsableArguments {
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

  private static let possibleCores = 1...256

  func validate() throws {
    if let cores, !Self.possibleCores.contains(cores) {
      throw ValidationError("`--cores` is \(cores); it must be 1 to \(Self.possibleCores.upperBound).")
    }
    if let switchInterval, !(switchInterval >= 1e-6 && switchInterval <= 1000) {
      throw ValidationError("`--switch-interval` is \(switchInterval); it must be 0.000001 to 1000 (seconds).")
    }
  }
}
