/// # Lesson documents: Markdown → `Lesson`
///
/// Input: the text of one lesson file (format 1, described for authors in `lessons/README.md`). Output: a `Lesson`,
/// always, and the list of everything that is wrong with the file, each with file, line, column and advice.
///
/// The layer is pure: it knows Markdown and the format, and nothing of the machine. It reads what an author wrote;
/// whether a program compiles or a claim is true is found out by others.
///
/// Invariants:
/// - Nothing here traps or gives up: a mistake costs its own block at most, and all mistakes are found in one reading.
/// - What has no error keeps its order: `elements` is the file from top to bottom.
/// - Lines and columns count from 1, in the file as the author sees it (front matter included), in characters.
///
/// To add a directive: a file in `Directives/` and a row in `DirectiveRule.all`. To add a claim: a row in
/// `ExpectationRule.all` and a case of `Expectation.Claim`. To add a kind of block: a case of `BlockKind`.
import Markdown

/// A lesson, as its author wrote it.
public struct Lesson: Sendable, Equatable {
  public var id: String
  public var title: String
  public var summary: String
  /// How long a student needs.
  public var minutes: Int
  /// The ids of the lessons that come before this one.
  public var requires: [String]
  /// What a student can do afterwards, one sentence each.
  public var objectives: [String]
  public var elements: [Element]
  public var sourcePath: String

  public init(
    id: String, title: String, summary: String, minutes: Int, requires: [String], objectives: [String],
    elements: [Element], sourcePath: String
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.minutes = minutes
    self.requires = requires
    self.objectives = objectives
    self.elements = elements
    self.sourcePath = sourcePath
  }

  /// All programs that students are shown, in the order in which they first appear.
  public var programs: [Program] {
    elements.compactMap { element in
      switch element {
      case .directive(let directive): directive.definesProgram ? directive.program : nil
      case .exercise(let exercise): exercise.definesProgram ? exercise.program : nil
      default: nil
      }
    }
  }

  public var exercises: [Exercise] {
    elements.compactMap { if case .exercise(let exercise) = $0 { exercise } else { nil } }
  }

  /// The exercise with this id, if there is one.
  public func exercise(_ id: String) -> Exercise? { exercises.first { $0.id == id } }

  public var recap: Recap? {
    elements.lazy.compactMap { if case .recap(let recap) = $0 { recap } else { nil } }.first
  }

  /// The program with this id, if there is one.
  public func program(_ id: String) -> Program? { programs.first { $0.id == id } }
}

/// One part of a lesson; the student goes from one to the next with Enter.
public enum Element: Sendable, Equatable {
  case prose(Prose)
  case directive(Directive)
  case question(Question)
  case exercise(Exercise)
  case recap(Recap)

  /// The line at which it begins.
  public var line: Int {
    switch self {
    case .prose(let prose): prose.line
    case .directive(let directive): directive.line
    case .question(let question): question.line
    case .exercise(let exercise): exercise.line
    case .recap(let recap): recap.line
    }
  }
}

/// Text to read: a page that ends at a directive, at a new section or at a rule (`---`).
public struct Prose: Sendable, Equatable {
  /// The Markdown, line by line.
  public var source: [String]
  /// The same, read.
  public var blocks: [Block]
  /// The line at which it begins.
  public var line: Int
}

/// A Python program of a lesson.
public struct Program: Sendable, Equatable {
  /// What directives call it. Programs without an id get `#1`, `#2`…, which no author can write.
  public var id: String
  public var source: String
  /// The line of the lesson file that holds the program's first line: line n of the program is line
  /// `firstLine + n - 1` of the file.
  public var firstLine: Int
}

/// Something that the shell does with a program.
public struct Directive: Sendable, Equatable {
  /// The name of a row of `DirectiveRule.all`: `show`, `run`, `explore`…
  public var verb: String
  public var program: Program
  /// Whether the program stands here (and is shown), as against being named with `program=`.
  public var definesProgram: Bool
  public var parameters: Parameters
  public var expectations: [Expectation]
  /// The line of the opening fence.
  public var line: Int
  /// The programs of `with=`, which `compare` holds against `program`.
  public var others: [Program] = []
  /// What `:hint` says, one after the other.
  public var hints: [Hint] = []
}

/// A piece of advice, in Markdown.
public struct Hint: Sendable, Equatable {
  public var source: String
  /// The line of the opening fence.
  public var line: Int
}

/// What to remember of a lesson.
public struct Recap: Sendable, Equatable {
  /// Markdown.
  public var source: String
  /// The line of the opening fence.
  public var line: Int
}

/// The `key=value` pairs of a fence, in the order in which they were written. Keys are distinct, values were checked.
public struct Parameters: Sendable, Equatable {
  public struct Pair: Sendable, Equatable {
    public var key: String
    public var value: String
    /// Whether the value stood in quotes: `"deadlock"` is a text, `deadlock` the word.
    public var isQuoted: Bool
    public var line: Int
    public var column: Int
  }
  public var pairs: [Pair]

  public init(_ pairs: [Pair] = []) { self.pairs = pairs }

  public func pair(_ key: String) -> Pair? { pairs.first { $0.key == key } }

  /// The value of `key`, if it was given.
  public subscript(key: String) -> String? { pair(key)?.value }

  /// The value of a numeric key; nil if it was not given.
  public func number(_ key: String) -> Int? { self[key].flatMap { Int($0) } }

  /// The outcome that `outcome=` asks for.
  public var outcome: ExpectedOutcome? { outcome("outcome") }

  /// The outcome that the student of a `play` is to reach.
  public var goal: ExpectedOutcome? { outcome("goal") }

  private func outcome(_ key: String) -> ExpectedOutcome? {
    pair(key).map { ExpectedOutcome(word: $0.value, isQuoted: $0.isQuoted) }
  }

  /// The cores of the computer on which time is accounted for, and whether it has a GIL; nil: as while exploring.
  public var computer: (cores: Int, hasGIL: Bool)? {
    if self["cores"] == nil && self["gil"] == nil { return nil }
    return (number("cores") ?? Self.standardCores, self["gil"] != "no")
  }

  /// Where `cores` is not given.
  public static let standardCores = 4
}
