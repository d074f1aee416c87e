import Lessons

/// Grades in the forms that people and other programs read.
enum GradeReport {
  static func text(_ grades: [Grade]) -> String {
    var text = grades.map(lines).joined()
    if grades.count > 1 {
      let passed = grades.filter { $0.result == .passed }.count
      text += "\(grades.count) submissions, \(passed) passed\n"
    }
    return text
  }

  private static func lines(_ grade: Grade) -> String {
    let points = "\(grade.score) of \(grade.points) \(grade.points == 1 ? "point" : "points")"
    var text = "\(grade.file): \(grade.result.rawValue), \(points)\(proof(grade))\n"
    for line in details(grade) { text += "    " + FindingText.visible(shortened(line)) + "\n" }
    return text
  }

  /// A line of a submission may be as long as its author likes.
  private static func shortened(_ line: String) -> String {
    line.count <= 300 || line.hasPrefix("plait replay ") ? line : line.prefix(300) + "…"
  }

  private static func proof(_ grade: Grade) -> String {
    guard grade.result == .passed else { return "" }
    if let count = grade.interleavings.flatMap({ UInt128($0) }) {
      return ", proved over \(ExplorationText.grouped(count)) \(count == 1 ? "interleaving" : "interleavings")"
    }
    return grade.states.map { ", proved over \(ExplorationText.grouped(UInt128($0))) states" } ?? ""
  }

  /// What is wrong, how to see it, and what the author says.
  private static func details(_ grade: Grade) -> [String] {
    var lines = grade.failures.map { "`\($0.claim)` does not hold: \($0.instead)" }
    if grade.failures.isEmpty, let problem = grade.problem {
      lines += problem.split(separator: "\n").map(String.init)
    }
    if !grade.findings.isEmpty { lines.append("found: " + grade.findings.joined(separator: ", ")) }
    if let token = grade.token { lines.append("plait replay \(token) \(grade.file) --timeline") }
    if let feedback = grade.feedback { lines += feedback.split(separator: "\n").map(String.init) }
    return lines
  }

  static func json(_ grades: [Grade]) -> String {
    // A line for each submission, for people who look for one.
    let items = grades.map { "  " + $0.json.text }.joined(separator: ",\n")
    return "{\"version\": 1, \"grades\": [\n\(items)\n]}\n"
  }

  static func csv(_ grades: [Grade]) -> String {
    let head = ["file", "exercise", "verdict", "score", "points", "problem", "findings", "token", "feedback"]
    return CSV.line(head)
      + grades.map { grade in
        let problems = grade.failures.map { "\($0.claim): \($0.instead)" }.joined(separator: "; ")
        return CSV.line([
          safe(grade.file), grade.exercise, grade.result.rawValue, "\(grade.score)", "\(grade.points)",
          safe(problems.isEmpty ? grade.problem ?? "" : problems), grade.findings.joined(separator: " "),
          grade.token ?? "", safe(grade.feedback ?? ""),
        ])
      }.joined()
  }

  /// A spreadsheet takes a text that begins like this for a formula.
  private static func safe(_ text: String) -> String {
    text.first.map { "=+-@".contains($0) } == true ? "'" + text : text
  }

  static func junit(_ grades: [Grade]) -> String {
    let cases = grades.map { grade in
      XML.testCase(
        suite: grade.exercise, name: grade.file, file: grade.file,
        failure: grade.result == .passed
          ? nil : (grade.result.rawValue, details(grade).joined(separator: "\n")))
    }
    return XML.suite("plait grade", cases, failures: grades.filter { $0.result != .passed }.count)
  }

  /// Gradescope's results.json of one submission.
  static func gradescope(_ grade: Grade) -> String {
    var output = grade.result == .passed ? "Right\(proof(grade))." : details(grade).dropTokens.joined(separator: "\n\n")
    if grade.token != nil { output += "\n\nSee it happen: `plait replay \(grade.token ?? "") YOUR_FILE --timeline`" }
    let test = JSON.object([
      ("name", .string(grade.exercise)), ("score", .int(grade.score)), ("max_score", .int(grade.points)),
      ("status", .string(grade.result == .passed ? "passed" : "failed")), ("output", .string(output)),
      ("output_format", .string("md")),
    ])
    return JSON.object([
      ("score", .int(grade.score)), ("visibility", .string("visible")), ("tests", .list([test])),
    ]).text + "\n"
  }

  /// The grades in a part that `--json` wrote; nil if it is none.
  static func read(_ text: String) -> [Grade]? {
    guard let items = JSONReader.read(text)?["grades"]?.items else { return nil }
    let grades = items.compactMap { Grade($0) }
    return grades.count == items.count ? grades : nil
  }
}

extension [String] {
  /// Without the line that names the student's file by the grader's path.
  fileprivate var dropTokens: [String] { filter { !$0.hasPrefix("plait replay ") } }
}
