import Machine

/// Wait or notify without the lock: the condition's lock must be held, else what was looked at can change before the
/// wait begins. (Python's documentation of `threading.Condition`; Hoare, Monitors, 1974.)
enum WithoutLock {
  static let wait = "wait-without-lock"
  static let notify = "notify-without-lock"

  static func find(_ story: Story) -> [Suspicion] {
    var found: [Suspicion] = []
    for index in story.raised.joined().sorted() {
      guard case .raised(let text) = story.events[index].action else { continue }
      if text == "RuntimeError: cannot wait on un-acquired lock" { found.append(describe(story, wait, index)) }
      if text == "RuntimeError: cannot notify on un-acquired lock" { found.append(describe(story, notify, index)) }
    }
    for deed in story.deeds where deed.operation.verb.hasPrefix("notify") && story.owners[deed.operation.object] == nil
    {
      guard let lock = story.lockOf[deed.operation.object], !deed.held.contains(where: { $0.lock == lock }) else {
        continue
      }
      found.append(describe(story, notify, deed.event))
    }
    return found
  }

  private static func describe(_ story: Story, _ kind: String, _ index: Int) -> Suspicion {
    let event = story.events[index]
    let verb = kind == wait ? "waits on" : "notifies"
    let name = condition(story.source.code(event.place) ?? "")
    return story.suspicion(
      kind, about: [name],
      "\(story.name(event.task)) \(verb) \(name) (\(story.at(index))) without holding its lock. Write `with \(name):` around "
        + "the \(kind == wait ? "check, the wait and what follows from it" : "change and the notify").",
      [index])
  }

  /// `self.cond.wait()` → `self.cond`
  private static func condition(_ line: String) -> String {
    for method in [".wait", ".notify"] {
      guard let range = line.firstRange(of: method) else { continue }
      let name = line[..<range.lowerBound].split { !($0.isLetter || $0.isNumber || "_.[]".contains($0)) }.last
      if let name { return String(name) }
    }
    return "the condition"
  }
}
