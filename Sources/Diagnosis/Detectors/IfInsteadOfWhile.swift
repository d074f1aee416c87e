import Machine

/// `if` instead of `while` around a wait: when `wait` returns, what was waited for may be gone again, because another
/// task came first. (Lampson and Redell, Experience with Processes and Monitors in Mesa, 1980.)
enum IfInsteadOfWhile {
  static let kind = "if-instead-of-while"

  static func find(_ story: Story) -> [Suspicion] {
    var seen: [Place] = []
    return story.deeds.compactMap { deed in
      guard deed.operation.verb == "wait", deed.operation.type == "Condition",
        story.owners[deed.operation.object] == nil, story.source.code(deed.place)?.contains(".wait(") ?? false,
        case .blocks = deed.operation.effect, !seen.contains(deed.place),
        let header = story.header(ofWait: deed.place), !header.isLoop, !looksAgain(story, header.line, deed.place),
        let look = story.looks(before: deed.event).last
      else { return nil }
      seen.append(deed.place)
      let label = deed.operation.label
      return story.suspicion(
        kind, about: [look.location.label],
        "\(story.name(deed.task)) looks at \(look.location.label) once, in an `if` (\(story.at(look.place))), and waits on "
          + "\(label) (\(story.at(deed.place))); when the wait ends, another thread may have been there first, and it does "
          + "not look again. Write `while` instead of `if`.",
        [look.event, deed.event])
    }
  }

  /// Whether the program looks again after the wait all the same: by `continue`, or because the rest is in an `else` of
  /// a loop's body.
  private static func looksAgain(_ story: Story, _ header: Int, _ wait: Place) -> Bool {
    let source = story.source
    let block = source.block(under: header, wait.file)
    if let next = block.first(where: { $0 > Int(wait.position.line) }), source.code(next, wait.file) == "continue" {
      return true
    }
    guard let head = source.line(header, wait.file), let last = block.last else { return false }
    var after = last + 1
    while let line = source.line(after, wait.file), source.stripped(line).isEmpty { after += 1 }
    guard let line = source.line(after, wait.file), source.indentation(line) == source.indentation(head) else {
      return isLastInLoop(story, header, last, wait.file)
    }
    return source.stripped(line).hasPrefix("else") || source.stripped(line).hasPrefix("elif")
  }

  /// Whether the `if` ends the body of a `while`, which then looks again.
  private static func isLastInLoop(_ story: Story, _ header: Int, _ last: Int, _ file: String) -> Bool {
    let source = story.source
    for outer in source.headers(around: header, file) {
      guard let text = source.code(outer, file) else { return false }
      guard source.block(under: outer, file).last == last else { return false }
      if text.hasPrefix("while ") || text.hasPrefix("for ") { return true }
      if text.hasPrefix("def ") { return false }
    }
    return false
  }
}
