/// A program that the student repairs or completes, and what must then hold over all interleavings.
public struct Exercise: Sendable, Equatable {
  /// The author's, or `exercise`, `exercise-2`…
  public var id: String
  /// What the student begins with.
  public var program: Program
  /// Whether the program stands here, as against being named with `program=`.
  public var definesProgram: Bool
  public var parameters: Parameters
  /// What a student's program must fulfil: all of it.
  public var claims: [Expectation] = []
  /// What `:hint` says, one after the other; the first gives least away.
  public var hints: [Hint] = []
  public var solutions: [Program] = []
  /// In the order of the file: the first that fits a student's program says what is wrong with it.
  public var wrongs: [WrongAnswer] = []
  /// Shown once the student has solved it, or has given up.
  public var explanation: [Prose] = []
  /// The line of the opening fence.
  public var line: Int

  /// What it counts for when answers are graded.
  public var points: Int { parameters.number("points") ?? 1 }

  /// Whether it takes all interleavings to know whether the claims hold; if not, a run.
  public var isExplored: Bool { claims.contains { $0.isAboutAllInterleavings } }
}

/// A typical wrong answer to an exercise.
public struct WrongAnswer: Sendable, Equatable {
  public var program: Program
  /// How it fails: programs that fulfil this fail in the same way.
  public var claims: [Expectation] = []
  /// What to say to a student whose program fails like this, in Markdown; empty: nothing.
  public var feedback: String = ""
  /// The line of the opening fence.
  public var line: Int
}
