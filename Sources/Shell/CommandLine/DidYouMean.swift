/// Guesses what a person meant to type.
public enum DidYouMean {
  /// The candidate with the fewest edits from `word` if they are few enough to be slips; the first one wins a tie.
  public static func closest(to word: String, among candidates: [String]) -> String? {
    let limit = max(1, word.count / 3)
    var best: (name: String, edits: Int)?
    for candidate in candidates where abs(candidate.count - word.count) <= limit {
      let edits = edits(from: Array(word.lowercased()), to: Array(candidate.lowercased()))
      if edits <= limit, best.map({ edits < $0.edits }) ?? true { best = (candidate, edits) }
    }
    return best?.name
  }

  /// How many insertions, deletions, replacements and swaps of neighbours lead from one to the other.
  private static func edits(from word: [Character], to other: [Character]) -> Int {
    var before: [Int] = []
    var row = Array(0...other.count)
    for i in word.indices {
      var next = [i + 1]
      for j in other.indices {
        var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (word[i] == other[j] ? 0 : 1))
        if i > 0, j > 0, word[i] == other[j - 1], word[i - 1] == other[j] { cost = min(cost, before[j - 1] + 1) }
        next.append(cost)
      }
      before = row
      row = next
    }
    return row[other.count]
  }
}
