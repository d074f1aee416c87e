/// The word of `candidates` that `word` was probably meant to be; nil if none is near.
func closest(to word: String, in candidates: [String]) -> String? {
  let written = Array(word.lowercased())
  guard !written.isEmpty, written.count <= 40 else { return nil }
  var best: (word: String, distance: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    let limit = max(1, min(written.count, letters.count) / 3)
    let distance = editDistance(written, letters)
    if distance <= limit && distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  return best?.word
}

/// "did you mean “x”?" if there is a near word, else all words there are.
func suggestion(for word: String, in candidates: [String], what: String) -> String {
  if let near = closest(to: word, in: candidates) { return "did you mean `\(near)`?" }
  if candidates.isEmpty { return "there are no \(what) here" }
  return "\(what): \(candidates.joined(separator: ", "))"
}

/// Insertions, deletions, replacements and swaps of neighbours that make one word of the other.
func editDistance(_ a: [Character], _ b: [Character]) -> Int {
  var before = [Int](repeating: 0, count: b.count + 1)
  var previous = Array(0...b.count)
  for i in 0..<a.count {
    var row = [Int](repeating: i + 1, count: b.count + 1)
    for j in 0..<b.count {
      row[j + 1] = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { row[j + 1] = min(row[j + 1], before[j - 1] + 1) }
    }
    before = previous
    previous = row
  }
  return previous[b.count]
}
