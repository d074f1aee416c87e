import Machine

/// Un-awaited coroutine: a call of an `async def` function makes a coroutine and runs nothing of it; it went away before
/// anybody awaited it or made a task of it. (PEP 492; CPython's documentation of `asyncio`, "Detect never-awaited
/// coroutines".)
enum NeverAwaited {
  static let kind = "never-awaited"

  static func find(_ story: Story) -> [Suspicion] {
    story.remarks.filter { $0.note.type == "Coroutine" }.map { remark in
      let name = remark.note.label
      return story.suspicion(
        kind, about: [name],
        "\(name)() made a coroutine (\(story.at(remark.event))) that nobody awaited: nothing of it has run. "
          + "Write `await \(name)(…)`, or `asyncio.create_task(\(name)(…))` if it is to run beside.",
        [remark.event])
    }
  }
}
