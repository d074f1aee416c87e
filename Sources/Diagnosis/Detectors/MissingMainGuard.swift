import Machine

/// Missing `__main__` guard: a process that is spawned runs the main file anew, and comes to the line that starts
/// processes. (CPython's documentation of `multiprocessing`, "Safe importing of main module".)
enum MissingMainGuard {
  static let kind = "missing-main-guard"

  static func find(_ story: Story) -> [Suspicion] {
    story.raised.joined().sorted().compactMap { index in
      guard case .raised(let text) = story.events[index].action,
        text.contains("before the\n        current process has finished its bootstrapping phase")
          || text.contains("current process has finished its bootstrapping phase")
      else { return nil }
      return story.suspicion(
        kind, about: ["start at \(story.at(index))"],
        "\(story.name(story.events[index].task)) was spawned: it began by running the main file anew, and came to "
          + "\(story.at(index)), which starts a process itself. Put what starts processes under "
          + "`if __name__ == \"__main__\":`.",
        [index])
    }
  }
}
