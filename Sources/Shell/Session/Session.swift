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
  private(set) var course: Course
  let prompt: PythonPrompt
  private(set) var program: Programs.Program?
  private(set) var player: Player?
  /// What was found out about the current program; nil: it was not explored yet.
  var report: ExplorationReport?
  var lesson: LessonPlayer?
  /// The lesson that Enter begins where none goes on.
  var offer: String?
  /// A program that is being changed line by line.
  private(set) var editing: LineByLine?
  /// Whether an entry can begin with a text that the person changes.
  var canPrefill = false
  /// Files that this session has written its transcript to.
  var transcripts: [String] = []
  /// Set when the session is over.
  var exitStatus: Int32?
  private var shared: Set<LocationID> = []
  private let interrupt: UnsafeSendablePointer?
  /// Asks the person for a line of the program's input.
  private let ask: (String) -> String?

  init(
    console: Console, course: Course, interrupt: UnsafeSendablePointer? = nil,
    ask: @escaping (String) -> String? = { _ in nil }
  ) {
    self.console = console
    self.course = course
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
    let isMeantForPython = editing == nil && lesson?.isAsking != true
    if Session.isCommand(entry) || entry.allSatisfy(\.isWhitespace) || !isMeantForPython { return true }
    return PythonPrompt.isComplete(entry)
  }

  func handle(_ entry: String) {
    let isBlank = entry.allSatisfy(\.isWhitespace)
    if !isBlank { console.transcript.entry(entry) }
    do throws(Complaint) {
      if Session.isCommand(entry) {
        try Commands.run(entry, self)
      } else if let editing {
        try editing.take(entry, console)
      } else if let lesson, lesson.isAsking {
        try lesson.take(entry, self)
      } else if isBlank {
        try goOn()
      } else {
        offer = nil
        try runPython(entry)
      }
    } catch {
      console.complain(error)
    }
    if Interrupt.isPending { Interrupt.clear() }
    if editing?.isOver == true { editing = nil }
    if editing == nil { lesson?.beforePrompt(self) }
  }

  /// Lets the person change a text at the prompt.
  func editByLine(
    _ text: String, changed: @escaping (String) -> Void = { _ in },
    finished: @escaping (String?) throws(Complaint) -> Void
  ) {
    let editing = LineByLine(text, changed: changed, finished: finished)
    editing.initialWasHidden = !canPrefill
    self.editing = editing
    editing.begin(console)
  }

  /// Ctrl-C at the prompt.
  func interrupted() { editing?.interrupt(console) }

  /// Ctrl-D at the prompt; whether the session is to go on.
  func endOfInput() -> Bool {
    guard let editing else { return false }
    self.editing = nil
    do throws(Complaint) {
      try editing.end()
    } catch {
      console.complain(error)
    }
    return true
  }

  /// What Enter does.
  private func goOn() throws(Complaint) {
    if let lesson { return try lesson.enter(self) }
    guard let offer else { return }
    self.offer = nil
    try startLesson(offer)
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
    editing = nil
    shared = Scout.shared(in: program, interrupt: interrupt)
    _ = reset()
  }

  /// The current program at its beginning.
  @discardableResult
  func reset(seed: UInt64? = nil, stdin: String? = nil) -> Player? {
    guard let program else { return nil }
    let player = Player(program, input: tape(stdin), shared: shared, seed: seed, interrupt: interrupt)
    self.player = player
    return player
  }

  /// The lines of a given input, or those that the person types.
  private func tape(_ stdin: String?) -> InputTape {
    guard let stdin else { return InputTape(ask) }
    return InputTape(lines: stdin.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  /// What a program that runs outside of a player has around it: the console, and a computer with so many cores.
  func surroundings(of program: Programs.Program, stdin: String?, cores: Int) -> Surroundings {
    var surroundings = Surroundings()
    let output = SendableConsole(console: console)
    let tape = tape(stdin)
    surroundings.write = { output.write($0, $1) }
    surroundings.readLine = { tape.read($0) }
    surroundings.interrupt = interrupt
    surroundings.arguments = [program.fileName]
    surroundings.computer = Computer(cores: cores)
    return surroundings
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
    let found = explore(try currentProgram(), maxStates: maxStates)
    if Interrupt.isPending {
      Interrupt.clear()
    } else {
      report = found
    }
    return found
  }

  func explore(_ program: Programs.Program, maxStates: Int? = nil) -> ExplorationReport {
    var options = ExplorerOptions(interrupt: { Interrupt.isPending ? "interrupted" : nil })
    if let maxStates { options.maxStates = maxStates }
    var surroundings = Surroundings()
    surroundings.arguments = [program.fileName]
    let display = ProgressDisplay()
    options.progress = { display.show($0) }
    defer { display.clear() }
    return Explorer.explore({ program.machine(surroundings) }, options)
  }

  // MARK: Lessons

  var progress: Progress { course.progress }

  func library() throws(Complaint) -> LessonLibrary {
    if let library = course.library { return library }
    throw Complaint("no lessons were found", hint: "set PLAIT_LESSONS to the folder that holds them")
  }
}

/// The console as the machine's world wants it; everything runs on the main thread.
private struct SendableConsole: @unchecked Sendable {
  let console: Console
  func write(_ stream: Int, _ bytes: [UInt8]) { console.write(String(decoding: bytes, as: UTF8.self), stream: stream) }
}
