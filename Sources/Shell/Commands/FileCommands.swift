import Glibc
import Machine
import Programs
import Schedulers
import Trace

extension Command {
  static let load = Command("load", "FILE", "take the program in a file", completes: .file) {
    session, words throws(Complaint) in
    if words.isEmpty { throw .misuse }
    let path = words.path
    session.use(try Files.program(try Files.text(path), path, InputFile.reader(beside: path)))
    session.console.say("\(path) is loaded. :run runs it, :step does a step, :list shows it.")
  }

  static let edit = Command(
    "edit", "", "change your program: in your editor, or line by line",
    details: """
      The editor is that of `$VISUAL` or `$EDITOR`: `export EDITOR=nano` before you start `plait`. Without one the
      program is changed here, line by line. In an exercise it is your own copy that is changed, and it is checked when
      you are done.
      """
  ) { session, words throws(Complaint) in
    if !words.isEmpty { throw .misuse }
    if let exercise = session.lesson?.exercise { return try exercise.edit(session) }
    let old = session.program
    let text = old?.source ?? "import threading\n\n"
    let take = { (source: String) throws(Complaint) in
      if source == old?.source { return session.console.say("Nothing has changed.") }
      session.use(try Files.program(source, old?.fileName ?? "program.py", old?.reader))
      session.console.say("The program has changed. :run runs it.")
    }
    if let source = try Editing.edit(text) { return try take(source) }
    session.editByLine(text) { source throws(Complaint) in
      guard let source else { return session.console.say("Nothing has changed.") }
      try take(source)
    }
  }

  static let save = Command(
    "save", "FILE", "keep the run so far as a trace that can be replayed", completes: .file
  ) { session, words throws(Complaint) in
    if words.isEmpty { throw .misuse }
    let player = try session.currentPlayer()
    if player.position == 0 { throw Complaint("nothing has happened yet", hint: ":run or :step first") }
    do throws(CommandError) {
      try OutputFile.write(TraceCodec.encode(player.trace), to: words.path)
    } catch {
      throw Complaint(error)
    }
    session.console.say("Saved. `plait replay \(words.text) --timeline` shows this run again.")
  }

  static let replay = Command(
    "replay", "FILE|TOKEN", "do a recorded run again, to look at and step through", completes: .file
  ) { session, words throws(Complaint) in
    if words.isEmpty { throw .misuse }
    if Token.isToken(words.text) { return try Replaying.token(words.text, session) }
    try Replaying.trace(words.path, session)
  }
}

enum Files {
  static func text(_ path: String) throws(Complaint) -> String {
    do throws(CommandError) {
      return try InputFile.text(path)
    } catch {
      throw Complaint(error)
    }
  }

  static func program(
    _ source: String, _ name: String, _ reader: ProgramFile.Reader? = nil
  ) throws(Complaint) -> Programs.Program {
    do throws(ProgramError) {
      return try Programs.Program(source: source, fileName: name, reader: reader ?? { _ in nil })
    } catch {
      throw Complaint(error.text + "\nThe program was not taken.")
    }
  }

  /// With the home directory in place of a `~` at the beginning.
  static func expanded(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
    return String(cString: home) + path.dropFirst()
  }
}

private enum Replaying {
  static func token(_ token: String, _ session: Session) throws(Complaint) {
    let program = try session.currentProgram()
    let schedule: [Slice]
    do throws(TokenError) {
      schedule = try Token.decode(token, of: program.wholeText)
    } catch {
      throw Complaint(error.message, hint: error.hint)
    }
    guard let player = session.reset() else { return }
    player.followExploration()
    try follow(schedule, player, name: Exploration.schedulerName, session)
  }

  static func trace(_ path: String, _ session: Session) throws(Complaint) {
    let bytes: [UInt8]
    do throws(CommandError) {
      bytes = try InputFile.bytes(path)
    } catch {
      throw Complaint(error)
    }
    let trace: Trace
    do throws(TraceError) {
      trace = try TraceCodec.decode(bytes: bytes)
    } catch {
      throw Complaint("\(path):\(error.line): \(error.message)", hint: error.hint)
    }
    if trace.inputs.computer != nil {
      throw Complaint(
        "this run was recorded with several cores, which the shell does not know",
        hint: "outside the shell: plait replay \(path) --timeline")
    }
    session.use(try Files.program(trace.source, trace.file, trace.reader))
    guard let player = session.player else { return }
    if trace.scheduler == Exploration.schedulerName { player.followExploration() }
    try follow(trace.schedule, player, name: trace.scheduler, session)
    if let difference = difference(player, trace.checks) {
      throw Complaint("the replay differs from the recorded run: \(difference)")
    }
  }

  private static func follow(
    _ schedule: [Slice], _ player: Player, name: String, _ session: Session
  ) throws(Complaint) {
    var last: ReplayScheduler.Stop?
    session.show(player) { last = player.replay(schedule, name: name) }
    session.conclude(player)
    if let last, last.isDivergence { throw Complaint("the replay differs from the recorded run: \(last)") }
  }

  private static func difference(_ player: Player, _ checks: Trace.Checks) -> String? {
    if player.points != checks.points { return "it passed \(player.points) switch points, not \(checks.points)" }
    if Checksum(player.output).value != checks.stdout { return "its output is another one" }
    return nil
  }
}
