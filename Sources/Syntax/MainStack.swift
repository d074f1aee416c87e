import Glibc

/// The stack of the process's main thread, on which trees are parsed, walked and given back recursively.
///
/// Linux lets that stack grow up to the limit of the moment, and leaves 128 MiB below it free whatever the limit was
/// when the process began. Other threads have what they were made with; a process that parses there must not ask.
public enum MainStack {
  private static let largeSize = rlim_t(120 << 20)

  /// Lets the stack grow as deep as Python's own limits need. To be called before anything is parsed.
  public static func enlarge() {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0, limit.rlim_max >= largeSize else {
      return
    }
    limit.rlim_cur = largeSize
    setrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit)
  }

  /// Whether `enlarge` has done so.
  static var isLarge: Bool {
    var limit = rlimit()
    return getrlimit(__rlimit_resource_t(RLIMIT_STACK.rawValue), &limit) == 0 && limit.rlim_cur == largeSize
  }
}
