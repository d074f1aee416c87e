import Explorer
import Lessons
import LineEditor
import Machine
import Programs
import Schedulers
import Timeline

/// A conversation with Plait: what is typed goes in entry by entry, answers come out on the console.
///
/// It holds the current program with its run (`Player`), Python's prompt, and the lesson that goes on. An entry is a
/// command if it begins with `:`, an answer if a prediction is waiting for one, "go on" if it is empty, else Python.
final class Session {
  let console: Console
  let progress: Progress
  let prompt: PythonPrompt
  private(set) var program: Programs.Program?
  private(set) var player: Player?
  /// What was found out about the current program; nil: it was not explored yet.
  var report: ExplorationReport?
  var lesson: LessonPlayer?
  /// Set when the session is over.
  var exitStatus: Int32?
  private var shared: Set<LocationID> = []
  private let interrupt: UnsafeSendablePointer?
  /// Asks the person for a line of the program's input.
  private let ask: (String) -> String?
  private lazy var loadedLibrary: LessonLibrary? = LessonLibrary.locate().map { LessonLibrary(directory: $0) }
  private let givenLibrary: LessonLibrary?

  init(
    console: Console, progress: Progress, library: LessonLibrary? = nil, interrupt: UnsafeSendablePointer? = nil,
    ask: @escaping (String) -> String? = { _ in nil }
  ) {
    self.console = console
    self.progress = progress
    self.givenLibrary = library
    self.interrupt = interrupt
    self.ask = ask
    var surroundings = Surroundings()
    let output = SendableConsole(console: console)
    surroundings.write = { stream, bytes in output.write(stream, bytes) }
    let input = InputTape(ask)
    surroundings.readLine = { prompt in input.read(prompt) }
    surroundings.interrupt = interrupt
    surroundings.arguments = [""]
    prompt = PythonPrompt(surroundings)
  }

  // MARK: Entries

  /// Whether no further line is wanted before the entry is handled.
  func isComplete(_ entry: String) -> Bool {
    if Session.isCommand(entry) || entry.allSatisfy(\.isWhitespace) || lesson?.isAsking == true { return true }
    return PythonPrompt.isComplete(entry)
  }

  func handle(_ entry: String) {
    do throws(Complaint) {
      if Session.isCommand(entry) {
        try Commands.run(entry, self)
      } else if let lesson, lesson.isAsking {
        lesson.answer(entry, self)
      } else if entry.allSatisfy(\.isWhitespace) {
        lesson?.goOn(self)
      } else {
        try runPython(entry)
      }
    } catch {
      console.complain(error)
    }
    if Interrupt.isPending { Interrupt.clear() }
  }

  static func isCommand(_ entry: String) -> Bool {
    entry.drop(while: { $0 == " " || $0 == "\t" }).first == ":"
  }

  private func runPython(_ entry: String) throws(Complaint) {
    if showProgramVariable(Words(entry).text) { return }
    do throws(ProgramError) {
      report(try prompt.run(entry))
    } catch {
      console.write(error.text + "\n", stream: 2)
    }
  }

  /// A bare name that the prompt does not know but the current program does: its value there.
  private func showProgramVariable(_ name: String) -> Bool {
    guard let player, let variable = player.globals.first(where: { $0.name == name }),
      !prompt.variables.contains(where: { $0.name == name }), !prompt.builtinNames.contains(name)
    else { return false }
    console.say("\(name) = \(clean(variable.value))  (in \(player.program.fileName), at step \(player.step))")
    return true
  }

  /// Says how a statement, or the threads of the prompt, ended.
  func report(_ end: PythonPrompt.End) {
    switch end {
    case .done: break
    case .exit(let status): exitStatus = Int32(truncatingIfNeeded: status)
    case .interrupted: console.write("KeyboardInterrupt\n", stream: 2)
    case .limit(let why): console.say(console.mark(why + "."))
    case .stuck(let reasons):
      console.say(console.mark("Deadlock: no thread can go on. The statement was given up."))
      for reason in reasons { console.say("  " + reason, indent: 4) }
    }
  }

  // MARK: The program

  /// Makes a program the current one, ready to run.
  func use(_ program: Programs.Program) {
    self.program = program
    report = nil
    shared = Scout.shared(in: program, interrupt: interrupt)
    _ = reset()
  }

  /// The current program at its beginning.
  @discardableResult
  func reset(seed: UInt64? = nil) -> Player? {
    guard let program else { return nil }
    let player = Player(program, input: InputTape(ask), shared: shared, seed: seed, interrupt: interrupt)
    self.player = player
    return player
  }

  func currentProgram() throws(Complaint) -> Programs.Program {
    if let program { return program }
    throw Complaint("there is no program yet", hint: ":load FILE takes one from a file, :lesson NAME from a lesson")
  }

  func currentPlayer() throws(Complaint) -> Player {
    _ = try currentProgram()
    if let player { return player }
    throw Complaint("the program cannot run")
  }

  /// Explores the current program if that has not been done yet.
  func exploration(maxStates: Int? = nil) throws(Complaint) -> ExplorationReport {
    if let report { return report }
    let program = try currentProgram()
    var options = ExplorerOptions(interrupt: { Interrupt.isPending ? "interrupted" : nil })
    if let maxStates { options.maxStates = maxStates }
    var surroundings = Surroundings()
    surroundings.arguments = [program.fileName]
    let found = Explorer.explore({ program.machine(surroundings) }, options)
    if Interrupt.isPending {
      Interrupt.clear()
    } else {
      report = found
    }
    return found
  }

  // MARK: Lessons

  func library() throws(Complaint) -> LessonLibrary {
    if let library = givenLibrary ?? loadedLibrary { return library }
    throw Complaint("no lessons were found", hint: "set PLAIT_LESSONS to the folder that holds them")
  }
}

/// The console as the machine's world wants it; everything runs on the main thread.
private struct SendableConsole: @unchecked Sendable {
  let console: Console
  func write(_ stream: Int, _ bytes: [UInt8]) { console.write(String(decoding: bytes, as: UTF8.self), stream: stream) }
}
