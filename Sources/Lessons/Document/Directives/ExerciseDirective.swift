extension DirectiveRule {
  /// Gives the program to the student to repair or complete. Its claims must hold for the student's program.
  static let exercise = DirectiveRule(
    verb: "exercise", summary: "gives the program to the student to repair or complete",
    keys: [.maxStates, .switches, .cores, .gil, .points],
    expectations: [
      "outcomes", "findings", "without", "always", "complete", "deadlock", "livelock", "exception", "interleavings",
      "schedules", "threads", "processes", "tasks", "uses", "avoids", "keeps", "speedup", "time", "stdout", "status",
    ],
    part: .exercise)

  /// A program that solves the exercise above.
  static let solution = DirectiveRule(
    verb: "solution", summary: "a program that solves the exercise above", keys: [], expectations: [],
    part: .ofExercise)

  /// A typical wrong answer; its claims say how it fails.
  static let wrong = DirectiveRule(
    verb: "wrong", summary: "a typical wrong answer to the exercise above", keys: [],
    expectations: exercise.expectations, part: .ofExercise)
}
