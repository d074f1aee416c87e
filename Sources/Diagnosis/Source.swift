import Machine

/// What the source says about the places in a run.
///
/// It reads lines, not data flow: names that are assigned from a value carry it on. It errs on the side of "no": no
/// finding is better than a wrong one.
public struct Source: Sendable {
  public let files: [String: [String]]

  public init(_ files: [String: [String]]) { self.files = files }

  /// A line without its indentation; nil if there is none.
  func code(_ place: Place) -> String? { code(Int(place.position.line), place.file) }

  func code(_ number: Int, _ file: String) -> String? { line(number, file).map(stripped) }

  func line(_ number: Int, _ file: String) -> String? {
    guard let lines = files[file], number >= 1, number <= lines.count else { return nil }
    return lines[number - 1]
  }

  func stripped(_ line: String) -> String { String(line.drop { $0 == " " || $0 == "\t" }) }

  func indentation(_ line: String) -> Int { line.prefix { $0 == " " || $0 == "\t" }.count }

  // MARK: Blocks

  /// Whether a place is the condition of an `if`.
  func isIf(_ place: Place) -> Bool { starts(place, ["if ", "if(", "elif ", "elif("]) }

  /// Whether a place is the condition of a `while`.
  func isWhile(_ place: Place) -> Bool { starts(place, ["while ", "while("]) }

  private func starts(_ place: Place, _ words: [String]) -> Bool {
    guard let line = code(place) else { return false }
    return words.contains { line.hasPrefix($0) }
  }

  /// The lines of the block under a header: those that are indented more.
  func block(under number: Int, _ file: String) -> [Int] {
    guard let head = line(number, file) else { return [] }
    var found: [Int] = []
    var next = number + 1
    while let line = line(next, file), next - number < 400 {
      if !stripped(line).isEmpty, !stripped(line).hasPrefix("#") {
        if indentation(line) <= indentation(head) { break }
        found.append(next)
      }
      next += 1
    }
    return found
  }

  /// Whether a place is in the block under a condition, in the same function.
  func isInside(_ place: Place, conditionAt condition: Place) -> Bool {
    guard place.file == condition.file, place.function == condition.function else { return false }
    if place.position.line == condition.position.line {
      // `if x: act()`
      return place.position.column > condition.position.column && (code(place)?.contains(": ") ?? false)
    }
    let lines = block(under: Int(condition.position.line), place.file)
    if lines.contains(Int(place.position.line)) || isInOtherBranch(place, of: Int(condition.position.line)) {
      return true
    }
    // `if done: return`: what follows is decided as well.
    guard let last = lines.last, let word = code(last, place.file),
      let head = line(Int(condition.position.line), place.file),
      !isWhile(condition),
      word == "return" || word == "continue" || word.hasPrefix("return ") || word.hasPrefix("raise ")
    else { return false }
    var number = last + 1
    while let next = line(number, place.file), number <= Int(place.position.line) {
      let text = stripped(next)
      if !text.isEmpty, !text.hasPrefix("#"), indentation(next) < indentation(head) { return false }
      if indentation(next) == indentation(head), text.hasPrefix("el") { return false }
      if number == Int(place.position.line) { return true }
      number += 1
    }
    return false
  }

  /// Whether a line is in the `elif` or `else` of an `if`, or in an `except` of the `try` that a line stands in.
  private func isInOtherBranch(_ place: Place, of number: Int) -> Bool {
    guard let text = code(number, place.file) else { return false }
    var head = number
    var words = ["elif ", "elif(", "else"]
    if !(text.hasPrefix("if ") || text.hasPrefix("if(") || text.hasPrefix("el")) {
      guard let tried = headers(around: number, place.file).first(where: { code($0, place.file) == "try:" }) else {
        return false
      }
      head = tried
      words = ["except"]
    }
    guard let own = line(head, place.file) else { return false }
    var next = (block(under: head, place.file).last ?? head) + 1
    while let line = line(next, place.file), next - head < 400 {
      let text = stripped(line)
      if !text.isEmpty, !text.hasPrefix("#") {
        guard indentation(line) == indentation(own), words.contains(where: { text.hasPrefix($0) }) else { return false }
        let lines = block(under: next, place.file)
        if lines.contains(Int(place.position.line)) || next == Int(place.position.line) { return true }
        next = lines.last ?? next
      }
      next += 1
    }
    return false
  }

  /// The parameters of a function, by its qualified name.
  func parameters(of function: String, _ file: String) -> [String] {
    let name = function.split(separator: ".").last.map(String.init) ?? function
    let head = (files[file] ?? []).last { isHead($0, name) }
    guard let head, let open = head.firstIndex(of: "(") else { return [] }
    return words(String(head[open...])).filter { $0 != "self" && $0 != "cls" }
  }

  /// Whether what some names carry at a line has a part in another line below it (or in the same).
  func flows(_ names: [String], from first: Int, to last: Int, _ file: String) -> Bool {
    guard let end = code(last, file), first <= last, last - first < 200 else { return false }
    var carriers = names
    for number in first..<last {
      guard let line = code(number, file), let step = assignment(line), uses(step.source, carriers) else { continue }
      carriers += words(step.target)
    }
    return uses(end, carriers)
  }

  /// Whether a place is in a `try` that stands under a condition: the program is prepared for its failure.
  func isPrepared(_ place: Place, under condition: Place) -> Bool {
    for number in headers(around: Int(place.position.line), place.file) {
      if number <= Int(condition.position.line) { return false }
      if code(number, place.file)?.hasPrefix("try") ?? false { return true }
    }
    return false
  }

  /// The headers of the blocks around a line, innermost first, up to the function's `def`.
  func headers(around number: Int, _ file: String) -> [Int] {
    guard let own = line(number, file) else { return [] }
    var depth = indentation(own)
    var found: [Int] = []
    var at = number - 1
    while at >= 1, depth > 0, let line = line(at, file) {
      let text = stripped(line)
      if !text.isEmpty, !text.hasPrefix("#"), indentation(line) < depth {
        depth = indentation(line)
        found.append(at)
        if text.hasPrefix("def ") || text.hasPrefix("class ") || text.hasPrefix("async def ") { break }
      }
      at -= 1
    }
    return found
  }

  /// Whether a line begins a function of that name.
  private func isHead(_ line: String, _ name: String) -> Bool {
    let text = stripped(line)
    return text.hasPrefix("def \(name)(") || text.hasPrefix("async def \(name)(")
  }

  /// The lines of a function, by its qualified name; the last one of that name.
  func body(of function: String, _ file: String) -> [Int] {
    let name = function.split(separator: ".").last.map(String.init) ?? function
    let heads = (files[file] ?? []).indices.filter { isHead(files[file]?[$0] ?? "", name) }
    return heads.last.map { block(under: $0 + 1, file) } ?? []
  }

  // MARK: Data

  /// Whether the write may have been worked out from what the read gave.
  func depends(_ write: Place, on read: Place) -> Bool {
    guard write.file == read.file else { return false }
    if write.position.line == read.position.line, write.function == read.function { return true }
    guard let readLine = code(read), let writeLine = code(write) else { return false }
    var carriers: [String] = []
    var first = Int(read.position.line)
    if write.function == read.function {
      guard let target = assignment(readLine)?.target else { return false }
      carriers = words(target)
    } else if readLine.hasPrefix("return ") {
      // A getter: its calls carry the value.
      carriers = [read.function.split(separator: ".").last.map(String.init) ?? read.function]
      first = Int(write.position.line) - 20
    }
    guard !carriers.isEmpty, Int(write.position.line) - first < 200 else { return false }
    // In a loop the write may stand above the read.
    let last = Int(write.position.line)
    for number in max(1, first)..<max(max(1, first), last) where number != Int(read.position.line) {
      guard let line = code(number, write.file), let step = assignment(line) else { continue }
      if uses(step.source, carriers) { carriers += words(step.target) }
    }
    guard let step = assignment(writeLine) else { return uses(writeLine, carriers) }
    return uses(step.source, carriers)
  }

  /// The condition that a value read at a place decides: the place itself, or an `if` below it that looks at the
  /// variable the value was put into.
  func decision(_ place: Place) -> Place? {
    if isIf(place) || isWhile(place) { return place }
    // `x -= 1` and then `if x < 0` looks at x anew.
    guard let text = code(place), let step = assignment(text), !uses(step.source, words(step.target)) else {
      return nil
    }
    let carriers = words(step.target)
    for number in Int(place.position.line) + 1..<Int(place.position.line) + 6 {
      guard let line = line(number, place.file), let own = self.line(Int(place.position.line), place.file) else {
        break
      }
      let text = stripped(line)
      if text.isEmpty { continue }
      if indentation(line) < indentation(own) - 4 { break }
      if text.hasPrefix("if "), uses(condition(text), carriers) {
        var found = place
        found.position.line = Int32(number)
        found.position.column = Int32(indentation(line))
        return found
      }
    }
    return nil
  }

  /// `if x > 0: y` → `if x > 0`
  private func condition(_ text: String) -> String {
    guard let colon = text.lastIndex(of: ":") else { return text }
    return String(text[..<colon])
  }

  /// The two sides of `a = …` or `a += …`; nil if the line is no assignment.
  func assignment(_ line: String) -> (target: String, source: String)? {
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

  func uses(_ text: String, _ carriers: [String]) -> Bool { words(text).contains { carriers.contains($0) } }

  func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }
}
