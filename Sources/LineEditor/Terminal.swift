import CLineEditor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What the shell asks of the terminal apart from lines: is there one, how wide is it, may there be colour.
public enum Terminal {
  /// What `--color` was set to.
  public enum ColorChoice: String, Sendable, CaseIterable {
    case auto, always, never
  }

  /// The value of an environment variable, nil where it is not set.
  public static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  public static func isTerminal(_ descriptor: Int32) -> Bool {
    isatty(descriptor) == 1
  }

  /// Whether the terminal understands no escape sequences: `TERM` is unset, empty or "dumb".
  public static func isDumb(environment: (String) -> String? = environment) -> Bool {
    ["", "dumb"].contains(environment("TERM") ?? "")
  }

  /// The columns of the terminal on standard output, asked anew at each call: else `COLUMNS`, else 80.
  public static func width() -> Int {
    let columns = Int(plait_terminal_columns(STDOUT_FILENO))
    if columns > 0 { return columns }
    return environment("COLUMNS").flatMap { Int($0) }.flatMap { $0 > 0 ? min($0, 10_000) : nil } ?? 80
  }

  /// The rows of the terminal on standard output, 24 where unknown.
  public static func height() -> Int {
    let rows = Int(plait_terminal_rows(STDOUT_FILENO))
    return rows > 0 ? rows : 24
  }

  /// Whether to print in colour.
  ///
  /// `always` and `never` win; then a `NO_COLOR` that is not empty says no (https://no-color.org), a `CLICOLOR_FORCE`
  /// that is neither empty nor 0 says yes, and else it is up to whether the output is a terminal that is not dumb.
  public static func usesColor(
    _ choice: ColorChoice = .auto, isTerminal: Bool, environment: (String) -> String? = environment
  ) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if environment("NO_COLOR") ?? "" != "" { return false }
      if !["", "0"].contains(environment("CLICOLOR_FORCE") ?? "") { return true }
      return isTerminal && !isDumb(environment: environment)
    }
  }
}
