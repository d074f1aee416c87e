import Machine

/// Semaphore over-release: a semaphore that guards something is released more often than it was acquired, so that more
/// tasks get through than it was made for. (Downey, The Little Book of Semaphores, 2016.)
///
/// A semaphore made with 0 announces things; it is not meant.
enum SemaphoreOverRelease {
  static let kind = "semaphore-over-release"

  static func find(_ story: Story) -> [Suspicion] {
    var limits: [Int: Int] = [:]
    for owner in story.owners.values where owner.type == "Semaphore" { limits[owner.object] = owner.value }
    return story.remarks.compactMap { remark in
      guard remark.note.type == "Semaphore", let limit = limits[remark.note.object], limit > 0 else { return nil }
      let isRefused = remark.note.verb == "release too often"
      guard isRefused || remark.note.verb == "release" && (remark.note.value ?? 0) > limit else { return nil }
      let label = remark.note.label
      let effect =
        isRefused
        ? "a BoundedSemaphore refuses that" : "now \(remark.note.value ?? 0) threads get through at once"
      return story.suspicion(
        kind, about: [label],
        "\(story.name(remark.task)) releases \(story.noun("Semaphore", label)) (\(story.at(remark.event))) once more than it "
          + "was acquired; it was made with \(limit), and \(effect). Release it exactly once for each acquire: "
          + "write `with \(label):`.",
        [remark.event])
    }
  }
}
