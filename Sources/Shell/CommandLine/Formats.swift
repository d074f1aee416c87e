// Texts for other programs: JSON, JUnit's XML, CSV.

/// A JSON value; the fields of objects keep their order.
indirect enum JSON: Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case number(Double)
  case string(String)
  case list([JSON])
  case object([(String, JSON)])

  /// On one line.
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .number(let value): value.isFinite ? "\(value)" : "null"
    case .string(let value): ExplorationJSON.quoted(value)
    case .list(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.map { ExplorationJSON.quoted($0) + ": " + $1.text }.joined(separator: ", ") + "}"
    }
  }
}

/// JUnit's XML, as CI servers read it.
enum XML {
  static func testCase(suite: String, name: String, file: String, failure: (message: String, text: String)?) -> String {
    let head = "    <testcase classname=\"\(escaped(suite))\" name=\"\(escaped(name))\" file=\"\(escaped(file))\""
    guard let failure else { return head + "/>\n" }
    return head + ">\n      <failure message=\"\(escaped(failure.message))\">\(escaped(failure.text))</failure>\n"
      + "    </testcase>\n"
  }

  static func suite(_ name: String, _ cases: [String], failures: Int) -> String {
    let counts = "tests=\"\(cases.count)\" failures=\"\(failures)\" errors=\"0\""
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites \(counts)>\n"
      + "  <testsuite name=\"\(escaped(name))\" \(counts)>\n" + cases.joined() + "  </testsuite>\n</testsuites>\n"
  }

  /// Characters that XML cannot hold at all are shown as `?`.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      case "\t": result += "&#9;"
      default:
        let isAllowed = scalar.value >= 0x20 && scalar.value != 0x7F && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        result.unicodeScalars.append(isAllowed ? scalar : "?")
      }
    }
    return result
  }
}

enum CSV {
  /// A line of fields, with quotes where they are needed.
  static func line(_ fields: [String]) -> String {
    fields.map { field in
      field.contains { ",\"\n\r".contains($0) } ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
    }.joined(separator: ",") + "\n"
  }
}
