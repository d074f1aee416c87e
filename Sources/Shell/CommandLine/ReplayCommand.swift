import Machine
import Trace

/// `plait replay TRACE`, `plait replay TOKEN FILE`: does a recorded run again and checks that it is the same.
public struct ReplayCommand: Sendable {
  /// What is to be replayed.
  public enum Recording: Sendable {
    /// A trace: all that the run depends on.
    case trace(Trace)
    /// A token's schedule and the program it belongs to.
    case schedule([Slice], file: String, source: String)
  }

  /// The path of a trace, or a token.
  public var recording: String
  /// The token's program; nil for a trace.
  public var file: String?
  /// Show the timeline, with the output in it, instead of the bare output.
  public var timeline: Bool

  public init(recording: String, file: String? = nil, timeline: Bool = false) {
    self.recording = recording
    self.file = file
    self.timeline = timeline
  }

  /// The exit status, as `run` gives it.
  public func run() throws(CommandError) -> Int32 {
    _ = try load()
    throw CommandError("`replay` is not built yet", status: ExitStatus.unavailable)
  }

  /// Reads and checks what is to be replayed.
  public func load() throws(CommandError) -> Recording {
    Token.isToken(recording) ? try loadToken() : try loadTrace()
  }

  private func loadToken() throws(CommandError) -> Recording {
    guard let file else {
      throw CommandError(
        "a token holds a schedule only; its program is missing", hint: "plait replay \(recording) FILE",
        status: ExitStatus.usage)
    }
    let source = try InputFile.text(file)
    do throws(TokenError) {
      return .schedule(try Token.decode(recording, of: source), file: file, source: source)
    } catch {
      throw CommandError(error.message, hint: error.hint, status: ExitStatus.badData)
    }
  }

  private func loadTrace() throws(CommandError) -> Recording {
    if let file {
      throw CommandError(
        "a trace holds its program; '\(file)' is one too many", hint: "plait replay \(recording)",
        status: ExitStatus.usage)
    }
    let bytes = try InputFile.bytes(recording)
    do throws(TraceError) {
      return .trace(try TraceCodec.decode(bytes: bytes))
    } catch {
      throw CommandError("\(recording):\(error.line): \(error.message)", hint: error.hint, status: ExitStatus.badData)
    }
  }
}
