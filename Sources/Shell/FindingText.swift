import Trace

/// What detectors found, for people: the kind, the sentence, the places.
enum FindingText {
  static func lines(_ findings: [Finding], of file: String, width: Int) -> [String] {
    findings.flatMap { finding -> [String] in
      var places: [String] = []
      for spot in finding.places {
        let text = "\(spot.place.file == file ? "line" : spot.place.file) \(spot.place.position.line) (\(spot.task))"
        if !places.contains(text) { places.append(text) }
      }
      return ["", "Found: \(finding.kind)"] + wrapped(visible(finding.message), width - 3).map { "   " + $0 }
        + wrapped("at " + visible(places.joined(separator: ", ")), width - 3).map { "   " + $0 }
    }
  }

  /// A program's names and values cannot drive the terminal.
  static func visible(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) ? "\u{FFFD}" : $0 }))
  }

  static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }
}
