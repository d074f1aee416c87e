import Machine

/// A run that was observed, as detectors need it: plain data.
public struct ObservedRun: Sendable {
  public enum End: Sendable { case finished, deadlock, stopped }

  public var events: [Event]
  /// The names of the tasks, by number.
  public var tasks: [String]
  /// The lines of each source file, without line breaks.
  public var files: [String: [String]]
  public var end: End

  public init(events: [Event], tasks: [String], files: [String: [String]], end: End) {
    self.events = events
    self.tasks = tasks
    self.files = files
    self.end = end
  }
}
