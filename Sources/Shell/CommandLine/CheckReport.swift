import Lessons
import Trace

/// What `plait check` found, in the forms that people and tools read.
enum CheckReport {
  static func text(_ checked: [CheckedLesson]) -> String {
    var lines = checked.map { $0.errors.isEmpty ? "\($0.path): in order" : $0.errors.rendered() + "\n" }
    let errors = checked.reduce(0) { $0 + $1.errors.count }
    if checked.count > 1 {
      let lessons = "\(checked.count) lessons"
      lines.append(
        errors == 0 ? "\(lessons), all in order" : "\(lessons), \(errors) \(errors == 1 ? "error" : "errors")")
    } else if let last = lines.popLast() {
      lines.append(last.hasSuffix("\n") ? String(last.dropLast()) : last)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  static func json(_ checked: [CheckedLesson]) -> String {
    let lessons = checked.map { lesson in
      JSON.object([
        ("file", .string(lesson.path)), ("id", .string(lesson.id)), ("title", .string(lesson.title)),
        ("ok", .bool(lesson.errors.isEmpty)), ("errors", .list(lesson.errors.map(json))),
      ])
    }
    let count = checked.reduce(0) { $0 + $1.errors.count }
    return JSON.object([("version", .int(1)), ("errors", .int(count)), ("lessons", .list(lessons))]).text + "\n"
  }

  private static func json(_ error: LessonError) -> JSON {
    .object([
      ("file", .string(error.file)), ("line", .int(error.line)), ("column", .int(error.column)),
      ("message", .string(error.message)), ("hint", error.hint.map { .string($0) } ?? .null),
    ])
  }

  /// As CI servers show test results: a lesson is a test case.
  static func junit(_ checked: [CheckedLesson]) -> String {
    let cases = checked.map { lesson in
      XML.testCase(
        suite: "lessons", name: lesson.id.isEmpty ? lesson.path : lesson.id, file: lesson.path,
        failure: lesson.errors.first.map { ($0.message, lesson.errors.rendered()) })
    }
    return XML.suite("plait check", cases, failures: checked.filter { !$0.errors.isEmpty }.count)
  }

  /// As code scanning shows mistakes at their lines (SARIF 2.1.0).
  static func sarif(_ checked: [CheckedLesson]) -> String {
    let results = checked.flatMap(\.errors).map { error -> JSON in
      var physical: [(String, JSON)] = [("artifactLocation", .object([("uri", .string(uri(error.file)))]))]
      if error.line > 0 {
        physical.append(
          ("region", .object([("startLine", .int(error.line)), ("startColumn", .int(max(1, error.column)))])))
      }
      let text = error.message + (error.hint.map { "\n" + $0 } ?? "")
      return .object([
        ("ruleId", .string("lesson")), ("level", .string("error")), ("message", .object([("text", .string(text))])),
        ("locations", .list([.object([("physicalLocation", .object(physical))])])),
      ])
    }
    let rule = JSON.object([
      ("id", .string("lesson")),
      ("shortDescription", .object([("text", .string("A lesson that does not do what it says"))])),
    ])
    let driver = JSON.object([
      ("name", .string("plait check")), ("version", .string(PlaitVersion.plait)), ("rules", .list([rule])),
    ])
    let run = JSON.object([("tool", .object([("driver", driver)])), ("results", .list(results))])
    return JSON.object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")), ("version", .string("2.1.0")),
      ("runs", .list([run])),
    ]).text + "\n"
  }

  /// A path as part of an address.
  private static func uri(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      let isPlain = byte < 128 && (UnicodeScalar(byte).properties.isAlphabetic || (48...57).contains(byte))
      if isPlain || "/-_.~".utf8.contains(byte) {
        result.unicodeScalars.append(UnicodeScalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
