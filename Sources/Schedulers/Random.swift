import Machine

/// Picks uniformly among all choices at every switch point; the same seed gives the same run.
public struct RandomScheduler: Scheduler {
  public var name: String { "random, seed \(seed)" }
  public let seed: UInt64
  private var generator: SplitMix64

  public init(seed: UInt64) {
    self.seed = seed
    generator = SplitMix64(seed: seed)
  }

  public mutating func choose(_ situation: Situation) -> Choice? {
    guard situation.choices.count > 1 else { return situation.choices.first }
    return situation.choices[generator.below(situation.choices.count)]
  }
}
