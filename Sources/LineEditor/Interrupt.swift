import CLineEditor

/// Ctrl-C as a flag that long work looks at, instead of the end of the process.
///
/// After three seconds in which nobody looked, and two more presses, Ctrl-C ends the process after all, with the
/// terminal restored: a hang must not need a second terminal.
public enum Interrupt {
  /// Makes Ctrl-C set the flag, and SIGTERM, SIGHUP and SIGQUIT restore the terminal before they end the process.
  ///
  /// Blocking system calls then fail with EINTR (the handler is installed with `sa_flags` 0). Signals that the parent
  /// had set to be ignored stay ignored. A second call does nothing. False if the system has no pipe left.
  @discardableResult
  public static func install() -> Bool {
    plait_signals_install()
  }

  /// Whether Ctrl-C was pressed since the last `clear`: one relaxed load, fit for a hot loop.
  @inline(__always)
  public static var isPending: Bool {
    plait_interrupt_pending()
  }

  /// Forgets the Ctrl-C that was pressed, once it has been served.
  public static func clear() {
    plait_interrupt_clear()
  }

  /// The flag itself, not 0 while an interrupt is pending, for modules that may not import this one. It lives for ever.
  public static var flag: UnsafePointer<Int32> {
    plait_interrupt_address()
  }
}
