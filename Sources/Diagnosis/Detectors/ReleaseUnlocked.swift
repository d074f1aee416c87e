import Machine

/// Release of what is not held: a lock is released that is free, or an RLock by a task that does not hold it. (Python's
/// documentation of `threading.Lock.release`.)
enum ReleaseUnlocked {
  static let kind = "release-unlocked"

  static func find(_ story: Story) -> [Suspicion] {
    story.deeds.compactMap { deed in
      guard deed.operation.verb == "release", case .fails = deed.operation.effect else { return nil }
      let lock = story.noun(deed.operation.type, deed.operation.label)
      return story.suspicion(
        kind, about: [deed.operation.label],
        "\(story.name(deed.task)) releases \(lock) (\(story.at(deed.event))), which it does not hold. Write "
          + "`with \(deed.operation.label):`, so that each release belongs to an acquire.",
        [deed.event])
    }
  }
}
