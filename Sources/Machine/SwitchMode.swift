/// Where the running task may be interrupted.
public enum SwitchMode: String, Sendable, Equatable, Hashable, CaseIterable {
  /// At every switch point: what the language allows.
  case any
  /// Only where CPython 3.11 looks for a switch: the end of a loop's body, calls, blocking operations.
  case cpython
}
