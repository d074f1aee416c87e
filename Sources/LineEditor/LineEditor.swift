// Lines from a person or a script: the only Swift that knows libedit.
//
// Input: standard input. Output: one `Result` a call, and whatever the person sees while typing.
// On a terminal, libedit edits: history, search, completion, pasted text as one entry. With `TERM=dumb` or without a
// terminal, lines are read as they come, without an escape sequence. The signal handlers and libedit's variadic
// functions are in the C target CLineEditor; every callback finds its editor through libedit's client data.
// Invariants: outside `readLine` the terminal is in the mode it had before, whatever ends the process (but SIGKILL);
// no input makes this fail but a failing descriptor; nothing is lost of the history when the process is killed.
import CLineEditor
import CellWidth

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads lines, with editing where there is a terminal.
///
/// There is one standard input: make one editor a process, on the main thread. Ctrl-C works from `init` on.
public final class LineEditor {
  public struct Configuration {
    /// The name before the colon of lines in `~/.editrc` that are meant for this program.
    public var programName: String
    /// The file of earlier entries, nil for none; `defaultHistoryPath()` by default.
    public var historyPath: String?
    /// Finds what the word before the cursor may become.
    public var completer: (Completion.Request) -> Completion
    /// Takes what the person should know and need not act on, such as a history that cannot be saved.
    public var warn: (String) -> Void
    /// Whether prompts are printed though standard input is no terminal.
    public var promptsWithoutTerminal: Bool

    public init(
      programName: String = "plait", historyPath: String? = LineEditor.defaultHistoryPath(),
      completer: @escaping (Completion.Request) -> Completion = { _ in .none },
      warn: @escaping (String) -> Void = { _ in }, promptsWithoutTerminal: Bool = false
    ) {
      self.programName = programName
      self.historyPath = historyPath
      self.completer = completer
      self.warn = warn
      self.promptsWithoutTerminal = promptsWithoutTerminal
    }
  }

  public enum Result: Sendable, Equatable {
    /// What was entered, without the last newline; a paste may have several lines.
    case line(String)
    /// Ctrl-C: what was typed is gone; prompt again.
    case interrupted
    /// Ctrl-D on an empty line, or the end of the file.
    case endOfInput
    /// Standard input cannot be read; the system's reason.
    case failed(String)
  }

  private let configuration: Configuration
  private var history: History
  private var plain = PlainReader(descriptor: STDIN_FILENO)
  private var editor: OpaquePointer?
  private var warned = false
  private var isContinuing = false

  /// Whether standard input is a terminal: a person, not a script.
  public let isInteractive: Bool
  /// Whether lines can be edited: standard input and output are a terminal that is not dumb.
  public var isEditing: Bool { editor != nil }

  public init(_ configuration: Configuration) {
    self.configuration = configuration
    isInteractive = Terminal.isTerminal(STDIN_FILENO)
    history = History(path: isInteractive ? configuration.historyPath : nil)
    Interrupt.install()
    guard isInteractive, Terminal.isTerminal(STDOUT_FILENO), !Terminal.isDumb() else { return }
    let context = Unmanaged.passUnretained(self).toOpaque()
    editor = plait_editor_open(
      configuration.programName, Int32(History.limit),
      { editor, context in
        guard let editor, let context else { return }
        Unmanaged<LineEditor>.fromOpaque(context).takeUnretainedValue().complete(in: editor)
      }, context)
    let loaded = history.load()
    for entry in loaded.entries { remember(entry) }
    if let warning = loaded.warning { warnOnce(warning) }
  }

  deinit {
    close()
  }

  /// Ends editing; later lines are read plainly.
  public func close() {
    plait_editor_close(editor)
    editor = nil
  }

  /// `$XDG_STATE_HOME/plait/history`, by default `~/.local/state/plait/history`; nil without a home directory.
  public static func defaultHistoryPath(environment: (String) -> String? = Terminal.environment) -> String? {
    History.defaultPath(environment: environment)
  }

  /// Reads one entry; further lines, with `continuationPrompt`, until `isComplete` says that the text is whole.
  ///
  /// Prompts may have colour. The end of the input within an entry gives what there is of it as a line; the next call
  /// tells the end. Standard output is flushed first. Where lines can be edited the entry begins with `initial`, which
  /// the person may change.
  public func readLine(
    prompt: String, continuationPrompt: String = "... ", initial: String = "",
    isComplete: (String) -> Bool = { _ in true }
  ) -> Result {
    isContinuing = false
    var entry: String?
    while true {
      let result = readOnce(
        prompt: isContinuing ? continuationPrompt : prompt, initial: isContinuing ? "" : initial)
      switch result {
      case .line(let line):
        let text = entry.map { "\($0)\n\(line)" } ?? line
        if isComplete(text) { return .line(text) }
        entry = text
        isContinuing = true
      case .endOfInput: return entry.map { .line($0) } ?? .endOfInput
      case .interrupted, .failed: return result
      }
    }
  }

  /// Puts `entry` into the history, of this session and, at once, of the file.
  ///
  /// Blank entries and repetitions of the last are left out, and everything is when standard input is no terminal.
  public func addHistory(_ entry: String) {
    guard isInteractive, history.accepts(entry) else { return }
    remember(entry)
    if let warning = history.append(entry) { warnOnce(warning) }
  }

  // MARK: Reading

  private func readOnce(prompt: String, initial: String) -> Result {
    guard let editor else {
      printPlain(prompt: prompt)
      let result = plain.next()
      if result == .interrupted && isInteractive { printPlain(prompt: "\n") }
      return result
    }
    let prepared = Prompt(prompt)
    if !prepared.above.isEmpty { print(prepared.above, terminator: "") }
    fflush(nil)
    var text: UnsafePointer<UInt32>?
    var count: Int32 = 0
    let status = withUTF32(prepared.marked) { marked in
      withUTF32(initial) { plait_editor_read(editor, marked, Int32(prepared.cells), $0, &text, &count) }
    }
    switch status {
    case PLAIT_READ_LINE: return .line(string(text, count: Int(count)))
    case PLAIT_READ_INTERRUPTED: return .interrupted
    case PLAIT_READ_END: return .endOfInput
    default: return .failed(systemError(errno))
    }
  }

  /// Prints to the terminal that is there; with standard output in a pipe, that is standard error's.
  private func printPlain(prompt: String) {
    fflush(nil)
    let outputIsTerminal = Terminal.isTerminal(STDOUT_FILENO)
    guard isInteractive || configuration.promptsWithoutTerminal else { return }
    let useError = isInteractive && !outputIsTerminal
    if useError && !Terminal.isTerminal(STDERR_FILENO) { return }
    let bytes = Array(prompt.utf8)
    _ = write(useError ? STDERR_FILENO : STDOUT_FILENO, bytes, bytes.count)
  }

  // MARK: Completion

  fileprivate func complete(in editor: OpaquePointer) {
    var count: Int32 = 0
    var cursor: Int32 = 0
    let text = plait_editor_text(editor, &count, &cursor)
    let request = Completion.Request(line: string(text, count: Int(count)), cursor: Int(cursor))
    let before = request.beforeCursor
    if let spaces = indentation(before: before, continues: isContinuing) {
      withUTF32(spaces) { plait_editor_replace(editor, 0, $0) }
      return
    }
    let completion = configuration.completer(request)
    guard before.hasSuffix(completion.word) || completion.word.isEmpty else { return plait_editor_beep(editor) }
    switch completion.outcome {
    case .beep: plait_editor_beep(editor)
    case .replace(let replacement):
      withUTF32(replacement) {
        plait_editor_replace(editor, Int32(completion.word.unicodeScalars.count), $0)
      }
    case .list(let candidates):
      let lines = columns(of: candidates, width: Terminal.width(), maximumRows: max(3, Terminal.height() - 3))
      plait_editor_list(editor, lines.map { $0 + "\n" }.joined())
    }
  }

  // MARK: Small things

  private func remember(_ entry: String) {
    guard let editor else { return }
    withUTF32(entry) { plait_editor_remember(editor, $0) }
  }

  private func warnOnce(_ warning: String) {
    guard !warned else { return }
    warned = true
    configuration.warn(warning)
  }
}

/// Calls `body` with the text as zero-terminated UTF-32; a NUL within ends it early, which only editing can see.
private func withUTF32<T>(_ text: String, _ body: (UnsafePointer<UInt32>?) -> T) -> T {
  (text.unicodeScalars.map(\.value) + [0]).withUnsafeBufferPointer { body($0.baseAddress) }
}

private func string(_ text: UnsafePointer<UInt32>?, count: Int) -> String {
  var scalars = String.UnicodeScalarView()
  for value in UnsafeBufferPointer(start: text, count: count) {
    scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
  }
  return String(scalars)
}
