import Machine

/// Busy waiting: a task asks again and again whether it may go on, instead of waiting to be told. (Dijkstra 1965;
/// Andrews, 3.1.)
///
/// A loop counts if its body does nothing (or sleeps) and another task changes what it looks at. Where the spinning task
/// has itself written what is looked at, it is a protocol for mutual exclusion, such as Peterson's, which has no other
/// way.
enum BusyWaiting {
  static let kind = "busy-waiting"

  static func find(_ story: Story) -> [Suspicion] {
    var seen: [Place] = []
    var found: [Suspicion] = []
    let start = firstStart(story)
    for number in story.polled.sorted() {
      let accesses = story.locations[number]
      var tried: Set<Look> = []
      for look in accesses where !look.isWrite {
        // What does not hold for a task's first look at a line holds for none of its later ones.
        let line = Look(task: look.task, file: look.place.file, line: look.place.position.line)
        guard tried.insert(line).inserted else { continue }
        guard isSpin(story, look.place), !seen.contains(where: { isSameLine($0, look.place) }),
          let write = accesses.first(where: { $0.isWrite && $0.task != look.task && $0.event > start }),
          !isProtocol(story, look, start)
        else { continue }
        seen.append(look.place)
        found.append(describe(story, look.event, look.location.label, write.event))
      }
    }
    for remark in story.remarks where ["is_set", "is_alive"].contains(remark.note.verb) && isSpin(story, remark.place) {
      guard !seen.contains(where: { isSameLine($0, remark.place) }) else { continue }
      seen.append(remark.place)
      found.append(describe(story, remark.event, remark.note.label, nil))
    }
    for deed in story.deeds where deed.operation.effect == .refuses && isSpin(story, deed.place) {
      guard !seen.contains(where: { isSameLine($0, deed.place) }) else { continue }
      seen.append(deed.place)
      found.append(describe(story, deed.event, deed.operation.label, nil))
    }
    return found
  }

  private struct Look: Hashable {
    let task: Int
    let file: String
    let line: Int32
  }

  private static func firstStart(_ story: Story) -> Int {
    story.events.firstIndex { if case .start = $0.action { true } else { false } } ?? Int.max
  }

  private static func isSameLine(_ a: Place, _ b: Place) -> Bool {
    a.file == b.file && a.position.line == b.position.line
  }

  /// Whether a place is the header of a loop that does nothing but ask again.
  private static func isSpin(_ story: Story, _ place: Place) -> Bool {
    guard let head = story.source.code(place) else { return false }
    let own = Int(place.position.line)
    if story.source.isWhile(place) {
      let block = story.source.block(under: own, place.file)
      if block.isEmpty { return head.hasSuffix(": pass") || head.hasSuffix(": continue") }
      return block.allSatisfy { isIdle(story, $0, place.file) }
    }
    // `while True:` with nothing but this `if`, which ends the loop.
    guard story.source.isIf(place),
      let loop = story.source.headers(around: own, place.file).first(where: {
        story.source.code($0, place.file)?.hasPrefix("while ") ?? false
      })
    else { return false }
    return story.source.block(under: loop, place.file).allSatisfy { number in
      guard number != own, let text = story.source.code(number, place.file) else { return number == own }
      return text == "break" || text == "return" || text.hasPrefix("with ") || isIdle(story, number, place.file)
    }
  }

  private static func isIdle(_ story: Story, _ number: Int, _ file: String) -> Bool {
    guard let text = story.source.code(number, file) else { return false }
    let bare = text.split(separator: "#").first.map { String($0) } ?? ""
    let word = bare.split(separator: " ").joined()
    return word == "pass" || word == "continue" || word == "..." || word.hasPrefix("time.sleep(")
      || word.hasPrefix("sleep(")
  }

  private static func isProtocol(_ story: Story, _ look: Story.Access, _ start: Int) -> Bool {
    story.polled.contains { number in
      let accesses = story.locations[number]
      return accesses.contains { !$0.isWrite && isSameLine($0.place, look.place) }
        && accesses.contains {
          $0.isWrite && $0.task == look.task && $0.event > start && $0.event < look.event
            && $0.place.function != "<module>"
        }
    }
  }

  private static func describe(_ story: Story, _ look: Int, _ label: String, _ write: Int?) -> Suspicion {
    let task = story.events[look].task
    let by = write.map { " until \(story.name(story.events[$0].task)) changes it (\(story.at($0)))" } ?? ""
    return story.suspicion(
      kind, about: [label],
      "\(story.name(task)) asks for \(label) in a loop (\(story.at(look)))\(by): it burns time that others could use. Wait "
        + "with an Event, a Condition, a blocking acquire or a join instead.",
      [look] + (write.map { [$0] } ?? []))
  }
}
