import Machine

/// Blocking call in an event loop: a task sleeps, waits for a lock, a queue or a thread, or computes for long without
/// an `await`; as long as it does, no other task of the loop can run. (CPython's documentation of `asyncio`, "Running
/// Blocking Code".)
///
/// It counts only if there is a task that would have something to do meanwhile: not one that waits for this one. "Long"
/// is what asyncio's debug mode calls slow: 100 ms.
enum BlockingInLoop {
  static let kind = "blocking-call-in-event-loop"
  private static let long = 100_000_000

  static func find(_ story: Story) -> [Suspicion] {
    guard story.loops.ownCount < story.tasks.count else { return [] }
    let found = sleeps(story) + waits(story) + computations(story)
    return found.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private static func sleeps(_ story: Story) -> [(Int, Suspicion)] {
    story.sleeps.compactMap { sleep in
      guard let others = story.othersOfLoop(at: sleep.event) else { return nil }
      let what = "sleeps in \(story.at(sleep.event)) without giving up its turn"
      return describe(story, sleep.event, what, others, "Write `await asyncio.sleep(…)`, or call what sleeps with")
    }
  }

  private static func waits(_ story: Story) -> [(Int, Suspicion)] {
    story.deeds.compactMap { deed in
      guard case .blocks = deed.operation.effect, !story.loops.isTold(deed.event),
        !story.internalLocks.contains(deed.operation.object), let others = story.othersOfLoop(at: deed.event)
      else { return nil }
      let what = "waits for \(story.wish(deed.operation)) in \(story.at(deed.event)) as a thread does, not with `await`"
      return describe(story, deed.event, what, others, "Use what asyncio has for it, or make the call with")
    }
  }

  private static func computations(_ story: Story) -> [(Int, Suspicion)] {
    var found: [(Int, Suspicion)] = []
    for remark in story.remarks where remark.note.type == "simulate" && (remark.note.value ?? 0) >= long {
      guard let others = story.othersOfLoop(at: remark.event) else { continue }
      found.append(describe(story, remark.event, computes(story, remark.event, remark.note.value ?? 0), others, nil))
    }
    var begins: [Int: Int] = [:]
    for (index, event) in story.events.enumerated() where story.loops.isOfLoop(event.task) {
      guard story.isTurnEnd(index) else {
        if begins[event.task] == nil { begins[event.task] = index }
        continue
      }
      guard let begin = begins.removeValue(forKey: event.task), let last = story.lastOwn(before: index, from: begin),
        event.clock - story.events[begin].clock >= long, !story.hasSlept(event.task, from: begin, to: index),
        !found.contains(where: { $0.0 >= begin && $0.0 <= index }), let others = story.othersOfLoop(at: begin)
      else { continue }
      let what = computes(story, last, event.clock - story.events[begin].clock)
      found.append(describe(story, last, what, others, nil))
    }
    return found
  }

  private static func computes(_ story: Story, _ event: Int, _ time: Int) -> String {
    "computes for \(time / 1_000_000) ms (\(story.at(event))) without an await"
  }

  private static func describe(
    _ story: Story, _ event: Int, _ what: String, _ others: [Int], _ advice: String?
  ) -> (Int, Suspicion) {
    let name = story.name(story.events[event].task)
    let text =
      "\(name) \(what): meanwhile the event loop stands still, and \(story.list(others)) cannot run. "
      + (advice.map { "\($0) `await asyncio.to_thread(…)`." }
        ?? "Give long computations to a process pool with `loop.run_in_executor`, or await between their parts.")
    let subjects = ["call at \(story.at(event))", EndlessWait.subject(event, story)]
    return (event, story.suspicion(kind, about: subjects, text, [event], isAboutThreads: true))
  }
}

extension Story {
  /// The other tasks of a loop that could have had something to do while one of them does what an event tells; nil if
  /// there are none.
  func othersOfLoop(at event: Int) -> [Int]? {
    let task = events[event].task
    guard loops.isOfLoop(task) else { return nil }
    var waitsFor: [Int: [Int]] = [:]
    var isAlive: [Int] = []
    for index in 0..<event {
      switch events[index].action {
      case .start(let new, _) where loops.haveOneLoop(new, task) && loops.isOfLoop(new): isAlive.append(new)
      case .end: isAlive.removeAll { $0 == events[index].task }
      case .operate(let operation) where loops.isTold(index) && operation.verb == "await":
        if case .blocks(let holders) = operation.effect {
          waitsFor[events[index].task] = holders
        } else {
          waitsFor[events[index].task] = nil
        }
      default: break
      }
    }
    let others = isAlive.filter { !waits($0, for: task, waitsFor, depth: 0) }
    return others.isEmpty ? nil : others
  }

  private func waits(_ one: Int, for other: Int, _ waitsFor: [Int: [Int]], depth: Int) -> Bool {
    guard depth < 20, let targets = waitsFor[one] else { return false }
    return targets.contains { $0 == other || waits($0, for: other, waitsFor, depth: depth + 1) }
  }

  /// Whether a task of a loop gives up its turn.
  fileprivate func isTurnEnd(_ index: Int) -> Bool {
    switch events[index].action {
    case .end: return true
    case .operate(let operation) where loops.isTold(index):
      if case .blocks = operation.effect { return true }
      return false
    default: return false
    }
  }

  fileprivate func lastOwn(before end: Int, from begin: Int) -> Int? {
    let task = events[end].task
    return (begin..<end).last { events[$0].task == task }
  }

  fileprivate func hasSlept(_ task: Int, from begin: Int, to end: Int) -> Bool {
    sleeps.contains { $0.task == task && $0.event >= begin && $0.event <= end }
  }
}
