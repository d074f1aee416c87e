import Machine

/// Generator shared by threads: a task asks a generator for its next value while another one is still inside it.
/// (PEP 255: "generator already executing".)
enum SharedGenerator {
  static let kind = "shared-generator"

  static func find(_ story: Story) -> [Suspicion] {
    story.raised.joined().sorted().compactMap { index in
      let event = story.events[index]
      guard case .raised("ValueError: generator already executing") = event.action else { return nil }
      let inside = story.lastEvent(before: index, notOf: event.task) { other in
        story.source.block(ofFunctionAt: other.place).contains {
          story.source.code($0, other.place.file)?.contains("yield") ?? false
        }
      }
      let who =
        inside.map { "\(story.name(story.events[$0].task)) was still inside it (\(story.at($0)))" }
        ?? "another thread was still inside it"
      return story.suspicion(
        kind, about: ["generator at \(story.at(index))"],
        "\(story.name(event.task)) asked a generator for its next value (\(story.at(index))) while \(who): only one thread at a "
          + "time can be in a generator. Hold one lock around each next(), or hand the values out through a queue.Queue.",
        (inside.map { [$0] } ?? []) + [index])
    }
  }
}

extension Story {
  /// The last event before another one that is of another task and fits.
  func lastEvent(before index: Int, notOf task: Int, where fits: (Event) -> Bool) -> Int? {
    events[..<index].lastIndex { $0.task != task && fits($0) }
  }
}

extension Source {
  /// The lines of the function that a place is in.
  func block(ofFunctionAt place: Place) -> [Int] { body(of: place.function, place.file) }
}
