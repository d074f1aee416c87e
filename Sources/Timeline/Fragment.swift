import Bytecode
import CellWidth
import Machine

/// The piece of source that a step ran.
struct Fragment: Equatable {
  /// `L7`, or `util.py:7` outside the main file.
  var label: String
  /// Empty where the source is unknown.
  var code: String
  /// Where the code that ran stands in `code`: character offsets.
  var focus: Range<Int>
}

/// Finds source lines and what of them to show.
struct SourceReader {
  let files: [String: [String]]
  let mainFile: String?

  init(_ recording: Recording) {
    files = recording.files
    mainFile = recording.mainFile ?? recording.events.first?.place.file
  }

  func line(_ place: Place) -> String? { line(Int(place.position.line), of: place.file) }

  func line(_ number: Int, of file: String) -> String? {
    guard let lines = files[file], number >= 1, number <= lines.count else { return nil }
    return lines[number - 1]
  }

  /// `L7`
  func label(_ place: Place) -> String { label(Int(place.position.line), of: place.file) }

  func label(_ number: Int, of file: String) -> String {
    if number <= 0 { return visibleText(lastComponent(file)) }
    return file == mainFile ? "L\(number)" : "\(visibleText(lastComponent(file))):\(number)"
  }

  private func lastComponent(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The statement at a place, without indentation, comment and the other statements of its line.
  func fragment(_ place: Place) -> Fragment {
    let label = label(place)
    guard let line = line(place) else { return Fragment(label: label, code: "", focus: 0..<0) }
    let scalars = Array(line.unicodeScalars)
    let position = place.position
    let start = min(max(0, Int(position.column)), scalars.count)
    let end = position.endLine > position.line ? scalars.count : min(max(start, Int(position.endColumn)), scalars.count)
    var range = statement(in: scalars, at: start)
    while range.lowerBound < range.upperBound, isBlank(scalars[range.lowerBound]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    while range.lowerBound < range.upperBound, isBlank(scalars[range.upperBound - 1]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    let code = text(scalars[range])
    let from = min(max(start, range.lowerBound), range.upperBound)
    let focused = text(scalars[from..<min(max(end, from), range.upperBound)])
    let before = text(scalars[range.lowerBound..<from])
    return Fragment(label: label, code: code, focus: before.count..<before.count + focused.count)
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars.map { $0 == "\t" ? " " : $0 })
    return visibleText(String(view))
  }

  /// From the last `;` before a column to the next one or to the comment; quotes hide both.
  private func statement(in line: [Unicode.Scalar], at column: Int) -> Range<Int> {
    var start = 0
    var quote: Unicode.Scalar?
    var index = 0
    while index < line.count {
      let scalar = line[index]
      if let open = quote {
        if scalar == "\\" { index += 1 } else if scalar == open { quote = nil }
      } else if scalar == "\"" || scalar == "'" {
        quote = scalar
      } else if scalar == "#" {
        return start..<max(start, index)
      } else if scalar == ";" {
        if index >= column { return start..<index }
        start = index + 1
      }
      index += 1
    }
    return start..<line.count
  }
}

extension Fragment {
  /// At most `most` cells wide: cut around what ran.
  func line(_ most: Int, _ ellipsis: String, showFocus: Bool) -> Line {
    var prefix = Line(label, .dim)
    guard !code.isEmpty else { return prefix }
    prefix = prefix + Line(" ")
    let room = max(4, most - prefix.width)
    let characters = Array(code)
    var styled = Line()
    for (index, character) in characters.enumerated() {
      styled = styled + Line(String(character), showFocus && focus.contains(index) ? .strong : .text)
    }
    guard styled.width > room else { return prefix + styled }
    // Keep the beginning if that shows what ran, else begin shortly before it.
    let ends = cellWidth(String(characters[..<min(focus.upperBound, characters.count)]))
    if ends <= room - cellWidth(ellipsis) { return prefix + styled.cut(to: room, ellipsis) }
    let begins = cellWidth(String(characters[..<min(focus.lowerBound, characters.count)]))
    if begins <= room / 3 { return prefix + styled.cut(to: room, ellipsis) }
    var from = characters.count
    var tailWidth = 0
    while from > 0, tailWidth + styled.glyphs[from - 1].width <= room - cellWidth(ellipsis) {
      from -= 1
      tailWidth += styled.glyphs[from].width
    }
    from = max(0, min(focus.lowerBound - 2, from))
    var tail = Line(ellipsis, .dim)
    tail.glyphs += styled.glyphs.dropFirst(from)
    return prefix + tail.cut(to: room, ellipsis)
  }
}
