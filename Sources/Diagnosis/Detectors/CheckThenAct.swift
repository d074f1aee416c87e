import Machine

/// Check-then-act: a task looks at something in a condition, another task changes it, the first one acts as if the
/// check still held. (Goetz and others, Java Concurrency in Practice, 2006, 2.2.1; time of check to time of use,
/// CWE-367.)
///
/// What is checked and acted on is one location, or one container. The act is a change in the block under the
/// condition (or in what that block calls), or an exception there that the change has caused. Trying something and
/// doing the rest in an `except` is a check as well.
enum CheckThenAct {
  static let kind = "check-then-act"
  private static let symptoms = ["KeyError", "IndexError", "AttributeError", "ValueError", "TypeError", "FileNotFound"]

  private struct Check {
    let access: Story.Access
    /// The condition that it decides.
    let condition: Place
  }

  static func find(_ story: Story) -> [Suspicion] {
    story.groups.flatMap { find(in: $0, story) } + ofQueues(story)
  }

  /// `if not q.empty(): q.get()`, where another task has taken the last item in between.
  private static func ofQueues(_ story: Story) -> [Suspicion] {
    let waits = story.queueWaits("get").map { (task: $0.task, event: $0.event, queue: $0.queue, label: $0.label) }
    let failures = story.raised.joined().sorted().compactMap { index -> (Int, Int, Int, String)? in
      guard case .raised(let text) = story.events[index].action,
        text.hasPrefix("_queue.Empty") || text == "queue.Empty",
        let want = story.remarks.last(where: {
          $0.event < index && $0.task == story.events[index].task && $0.note.type == "Queue"
        })
      else { return nil }
      return (want.task, index, want.note.object, want.note.label)
    }
    return (waits + failures).compactMap { task, event, queue, label in
      let place = story.events[event].place
      let header = story.source.headers(around: Int(place.position.line), place.file).first {
        guard let text = story.source.code($0, place.file) else { return false }
        return (text.hasPrefix("if ") || text.hasPrefix("while "))
          && (text.contains(".empty()") || text.contains(".qsize()"))
      }
      guard let header,
        let check = story.events[..<event].lastIndex(where: {
          $0.task == task && $0.place.file == place.file && $0.place.position.line == Int32(header)
        }), !story.source.isPrepared(place, under: story.events[check].place),
        let taken = story.notes("get", of: queue).last(where: { $0.task != task && $0.event < event })
      else { return nil }
      let end = story.stuck[task] == event ? "it waits for ever" : "there is none left"
      return story.suspicion(
        kind, about: [EndlessWait.subject(event, story)],
        "\(story.name(task)) saw that \(label) was not empty (\(story.at(check))), but \(story.name(taken.task)) took the "
          + "last item (\(story.at(taken.event))) before \(story.name(task)) came to do so (\(story.at(event))): \(end). "
          + "Do not ask first: use \(label).get_nowait() and catch queue.Empty.",
        [check, taken.event, event])
    }
  }

  private static func find(in group: [Story.Access], _ story: Story) -> [Suspicion] {
    var checks: [Int: Check] = [:]
    /// By task: the change that made its check stale.
    var stale: [Int: Story.Access] = [:]
    var found: [Suspicion] = []
    for access in group {
      if !access.isWrite, let condition = condition(access, story) {
        if let check = checks[access.task], let change = stale[access.task],
          let act = symptom(story, check, after: change.event, before: access.event)
        {
          found.append(describe(story, check, change, act))
        }
        checks[access.task] = Check(access: access, condition: condition)
        stale[access.task] = nil
      } else if access.isWrite {
        if let check = checks[access.task] {
          if let change = stale[access.task], isActed(on: check, access.location), isOneElement(access, change),
            story.isUnder(check.condition, access.event, since: check.access.event), !isUpdate(access, change, group),
            access.location.kind == .global || !story.source.isPrepared(access.place, under: check.condition)
          {
            found.append(describe(story, check, change, access.event))
          }
          if isActed(on: check, access.location) { checks[access.task] = nil }
        }
        for task in checks.keys.sorted() where task != access.task {
          guard let check = checks[task], stale[task] == nil,
            isChange(access, of: check.access) || isGot(check.access, access, story)
          else { continue }
          stale[task] = access
        }
      }
    }
    for task in checks.keys.sorted() {
      guard let check = checks[task], let change = stale[task],
        let act = symptom(story, check, after: change.event, before: Int.max)
      else { continue }
      found.append(describe(story, check, change, act))
    }
    return found
  }

  /// The condition that a read decides: its own line, one below that looks at what was read, or the caller's if the
  /// read is in a getter.
  private static func condition(_ access: Story.Access, _ story: Story) -> Place? {
    if let own = story.source.decision(access.place) { return own }
    if hasFailed(access, story) { return access.place }
    guard let line = story.source.code(access.place), line.hasPrefix("return ") else { return nil }
    let name = access.place.function.split(separator: ".").last.map(String.init) ?? ""
    var index = access.event - 1
    var steps = 0
    while index >= 0, steps < 200 {
      let event = story.events[index]
      if event.task == access.task, event.place.function != access.place.function {
        guard let text = story.source.code(event.place), story.source.uses(text, [name]) else { return nil }
        return story.source.decision(event.place)
      }
      index -= 1
      steps += 1
    }
    return nil
  }

  /// Whether the access raised an exception that says that something is not there.
  private static func hasFailed(_ access: Story.Access, _ story: Story) -> Bool {
    let headers = story.source.headers(around: Int(access.place.position.line), access.place.file)
    guard headers.contains(where: { story.source.code($0, access.place.file) == "try:" }) else { return false }
    return story.raised[access.task].contains { index in
      guard index > access.event, index < access.event + 3, case .raised(let text) = story.events[index].action
      else { return false }
      return ["KeyError", "AttributeError", "IndexError"].contains { text.hasPrefix($0) }
        && story.events[index].place.position.line == access.place.position.line
    }
  }

  private static func isActed(on check: Check, _ location: Location) -> Bool {
    check.access.location.kind == .contents || Story.LocationKey(location) == Story.LocationKey(check.access.location)
      || location.kind == .contents
  }

  private static func isChange(_ change: Story.Access, of check: Story.Access) -> Bool {
    if change.location.kind == .contents { return true }
    return Story.LocationKey(change.location) == Story.LocationKey(check.location) && change.value != check.value
  }

  /// Whether a check looks at an element by `d.get(key)`, and an element of that dict is changed.
  private static func isGot(_ check: Story.Access, _ change: Story.Access, _ story: Story) -> Bool {
    check.location.kind == .contents && change.location.kind == .element
      && (story.source.code(check.place)?.contains(".get(") ?? false)
  }

  /// Whether two changes of elements are of the same one.
  private static func isOneElement(_ act: Story.Access, _ change: Story.Access) -> Bool {
    act.location.kind != .element || change.location.kind != .element || act.location.key == change.location.key
  }

  /// Whether the act is an update that overwrites the change: then it is a lost update, which says more.
  private static func isUpdate(_ act: Story.Access, _ change: Story.Access, _ group: [Story.Access]) -> Bool {
    let own = group.last { $0.event < act.event && $0.task == act.task && !$0.isWrite }
    guard let own, own.event < change.event, own.place.position.line == act.place.position.line else { return false }
    return own.location.kind != .contents
  }

  /// An exception under the condition that the change may have caused.
  private static func symptom(_ story: Story, _ check: Check, after start: Int, before end: Int) -> Int? {
    story.raised[check.access.task].first { index in
      guard index > start, index < end, case .raised(let text) = story.events[index].action else { return false }
      return symptoms.contains { text.hasPrefix($0) }
        && story.isUnder(check.condition, index, since: check.access.event)
        && !story.source.isPrepared(story.events[index].place, under: check.condition)
    }
  }

  private static func describe(_ story: Story, _ check: Check, _ change: Story.Access, _ act: Int) -> Suspicion {
    let label = check.access.location.label
    let (actor, changer) = (story.name(check.access.task), story.name(change.task))
    var what = "acted on that (\(story.at(act)))"
    if case .raised(let text) = story.events[act].action {
      what = "acted on that (\(story.at(act)): \(story.brief(text)))"
    }
    let end = story.events[act].place
    let first = min(check.condition.position.line, end.position.line)
    let last = max(check.condition.position.line, end.position.line)
    let range =
      check.condition.function == end.function && first < last
      ? "lines \(first) to \(last)" : "the check and what it decides"
    return story.suspicion(
      kind, about: [label],
      "\(actor) checked \(label) (\(story.at(check.condition))) when it was \(story.brief(check.access.value)), but "
        + "\(what) after \(changer) had changed it: \(changeText(story, change)) (\(story.at(change.place))). "
        + "Hold one lock around \(range).",
      [check.access.event, change.event, act])
  }

  private static func changeText(_ story: Story, _ change: Story.Access) -> String {
    let label = change.location.label
    guard let value = change.value else { return "del \(label)" }
    if change.location.kind != .contents { return "\(label) = \(story.brief(value))" }
    return value.hasPrefix("+=") || value.hasPrefix("[") ? "\(label) \(value)" : "\(label).\(story.brief(value))"
  }
}

extension Story {
  /// Accesses to the same location or container by several tasks, in order.
  var groups: [[Access]] {
    var index: [Int: Int] = [:]
    var groups: [[Access]] = []
    for accesses in locations {
      guard let first = accesses.first else { continue }
      guard first.location.kind == .contents || first.location.kind == .element else {
        groups.append(accesses)
        continue
      }
      if let known = index[first.location.object] {
        groups[known] += accesses
      } else {
        index[first.location.object] = groups.count
        groups.append(accesses)
      }
    }
    return groups.filter { group in group.contains { $0.task != group[0].task } && group.contains(where: \.isWrite) }
      .map { $0.sorted { $0.event < $1.event } }
  }

  /// Whether an event is in the block under a condition, or in a function that the block has called.
  func isUnder(_ condition: Place, _ index: Int, since check: Int) -> Bool {
    let event = events[index]
    if event.place.function == condition.function, event.place.file == condition.file {
      return source.isInside(event.place, conditionAt: condition)
    }
    var at = index - 1
    while at > check, index - at < 2000 {
      let other = events[at]
      if other.task == event.task, other.place.function == condition.function, other.place.file == condition.file {
        return source.isInside(other.place, conditionAt: condition)
      }
      at -= 1
    }
    return false
  }
}
