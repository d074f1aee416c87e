import Machine

/// Something diagnosed in a run or in all runs of a program: a data race, a lost update, a lock-order inversion…
public struct Finding: Sendable, Hashable {
  /// A place that the finding is about, and the task that was there.
  public struct Spot: Sendable, Hashable {
    public var place: Place
    /// The task's name, as the timeline's columns show it.
    public var task: String
    /// Which event of the run it was; nil where no single run is meant.
    public var event: Int?

    public init(place: Place, task: String, event: Int? = nil) {
      self.place = place
      self.task = task
      self.event = event
    }
  }

  /// A fixed word that scripts can rely on: `lost-update`, `data-race`, `lock-order`…
  public var kind: String
  /// A sentence or two for the student, with the values.
  public var message: String
  /// In the order in which the story is told.
  public var places: [Spot]

  public init(kind: String, message: String, places: [Spot]) {
    self.kind = kind
    self.message = message
    self.places = places
  }
}
