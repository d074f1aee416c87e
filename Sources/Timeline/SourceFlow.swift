import Machine

/// What the source says about how a read and a later write of the same task hang together.
///
/// It reads lines, not data flow: names that are assigned from a value carry it on. It errs on the side of "no": a
/// picture without an explanation is better than a wrong one.
struct SourceFlow {
  private let reader: SourceReader

  init(_ recording: Recording) { reader = SourceReader(recording) }

  /// Whether the write may have been worked out from what the read gave.
  func depends(_ write: Place, on read: Place) -> Bool {
    guard write.file == read.file else { return false }
    if write.position.line == read.position.line, write.function == read.function { return true }
    guard let readLine = code(read), let writeLine = code(write) else { return false }
    var carriers: [String] = []
    var first = Int(read.position.line)
    if write.function == read.function {
      guard let target = assignment(readLine)?.target else { return false }
      carriers = names(target)
    } else if readLine.hasPrefix("return ") {
      // A getter: its calls carry the value.
      carriers = [read.function.split(separator: ".").last.map(String.init) ?? read.function]
      first = Int(write.position.line) - 20
    }
    guard !carriers.isEmpty, Int(write.position.line) - first < 200 else { return false }
    // In a loop the write may stand above the read.
    let last = Int(write.position.line)
    for number in max(1, first)..<max(max(1, first), last) where number != Int(read.position.line) {
      guard let line = reader.line(number, of: write.file), let step = assignment(stripped(line)) else { continue }
      if uses(step.source, carriers) { carriers += names(step.target) }
    }
    guard let step = assignment(writeLine) else { return uses(writeLine, carriers) }
    return uses(step.source, carriers)
  }

  /// Whether a place is the condition of an `if`.
  func isCondition(_ place: Place) -> Bool {
    guard let line = code(place) else { return false }
    return line.hasPrefix("if ") || line.hasPrefix("elif ") || line.hasPrefix("if(")
  }

  /// Whether a place is in the block under an `if`, in the same function.
  func isInside(_ place: Place, conditionAt condition: Place) -> Bool {
    let first = Int(condition.position.line)
    let last = Int(place.position.line)
    guard place.file == condition.file, place.function == condition.function, first < last, last - first < 200,
      let head = reader.line(first, of: place.file)
    else { return false }
    return (first + 1...last).allSatisfy { number in
      guard let line = reader.line(number, of: place.file) else { return false }
      return stripped(line).isEmpty || indentation(line) > indentation(head)
    }
  }

  private func code(_ place: Place) -> String? { reader.line(place).map(stripped) }

  private func stripped(_ line: String) -> String {
    String(line.drop { $0 == " " || $0 == "\t" })
  }

  private func indentation(_ line: String) -> Int { line.prefix { $0 == " " || $0 == "\t" }.count }

  /// The two sides of `a = …` or `a += …`; nil if the line is no assignment.
  private func assignment(_ line: String) -> (target: String, source: String)? {
    let characters = Array(line)
    for index in characters.indices where characters[index] == "=" {
      let before = index > 0 ? characters[index - 1] : " "
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      if after == "=" || "=!<>:".contains(before) { continue }
      let isAugmented = "+-*/%&|^@".contains(before)
      let target = String(characters[..<(isAugmented ? index - 1 : index)])
      // `f(a=1)` assigns nothing.
      if target.contains("(") || target.contains("#") { return nil }
      return (target, isAugmented ? line : String(characters[(index + 1)...]))
    }
    return nil
  }

  private func names(_ target: String) -> [String] { words(target) }

  private func uses(_ text: String, _ carriers: [String]) -> Bool {
    words(text).contains { carriers.contains($0) }
  }

  private func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }
}
