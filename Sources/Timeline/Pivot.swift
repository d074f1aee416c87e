/// A switch away from a task that could have gone on, without which the run would have ended in another way.
public struct Pivot: Sendable, Equatable {
  /// The step after which it came.
  public var step: Int
  /// The line that the task would have gone on with, if that is known.
  public var line: Int?
  /// How the run ends without it: `150`, `a deadlock`.
  public var ending: String

  public init(step: Int, line: Int?, ending: String) {
    self.step = step
    // Where a task has no line left it is at its end.
    self.line = line == 0 ? nil : line
    self.ending = ending
  }

  /// `had Thread-1 gone on with line 7, the run would have ended with 200`
  public func sentence(_ name: String) -> String {
    "had \(name) gone on\(line.map { " with line \($0)" } ?? ""), the run would have ended with \(ending)"
  }
}

extension TimelineModel {
  /// The steps after which another task ran although theirs could have gone on.
  public var preempted: [Step] {
    steps.filter { step in
      if case .preempted = step.departure { return true }
      return false
    }
  }

  /// With the switches that mattered marked and explained.
  public func marking(_ pivots: [Pivot]) -> TimelineModel {
    var model = self
    let found = pivots.filter { steps.indices.contains($0.step - 1) }.map { pivot in
      let sentence = pivot.sentence(names.short[steps[pivot.step - 1].task])
      return Explanation(
        kind: .pivot, text: "The switch after step \(pivot.step) mattered: \(visibleText(sentence)).",
        marks: [Explanation.Mark(step: pivot.step, words: "the switch after this step mattered")])
    }
    model.explanations = found + model.explanations
    return model
  }
}
