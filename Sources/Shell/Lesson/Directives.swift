import Explorer
import Lessons
import Machine
import Programs
import Schedulers
import Timeline

// What directives do in the shell.

extension LessonPlayer {
  func carryOut(_ directive: Directive, _ session: Session) throws(Complaint) {
    if directive.definesProgram {
      session.showProgram(directive.program.source)
      if directive.verb != "show" { session.console.line() }
    }
    try use(directive.program, session)
    let name = directive.program.fileName(in: lesson)
    switch directive.verb {
    case "run":
      announce("run \(name)", session)
      try run(directive, session)
    case "timeline":
      announce("timeline of \(name)", session)
      try drawRun(directive, session)
    case "explore":
      announce("explore \(name)", session)
      session.showOutcomes(try session.exploration(maxStates: directive.parameters.number("max-states")))
    case "step":
      announce("\(name), step by step", session)
      try begin(HandsOn(directive, key: "s\(ordinal(of: directive))"), session)
    case "play":
      guard let goal = directive.parameters.goal else { return }
      announce("a game with \(name)", session)
      try begin(Game(directive, goal: goal, key: "g\(ordinal(of: directive))", self), session)
    case "compare":
      let others = directive.others.map { $0.fileName(in: lesson) }
      let names = others.count == 1 ? "\(name) and \(others[0])" : "\(name) and \(others.count) others"
      announce("compare \(names)", session)
      try compare(directive, session)
    default: break
    }
  }

  /// Its number among the directives of its sort.
  private func ordinal(of directive: Directive) -> Int {
    lesson.elements.count { element in
      if case .directive(let other) = element {
        other.verb == directive.verb && other.line <= directive.line
      } else {
        false
      }
    }
  }

  func announce(_ text: String, _ session: Session) {
    session.console.line(session.console.dim("── \(text) ──"))
  }

  // MARK: Single runs

  private func run(_ directive: Directive, _ session: Session) throws(Complaint) {
    if let computer = directive.parameters.computer {
      let program = try session.currentProgram()
      let surroundings = session.surroundings(of: program, stdin: directive.parameters["stdin"], cores: computer.cores)
      let run = MeasuredRun(program.fileName, program, surroundings, scheduler(directive, computer, keepsUsage: false))
      if let problem = run.problem { session.console.say(session.console.mark(FindingText.visible(problem))) }
      return sayTime(run.time, computer, session)
    }
    if let player = try perform(directive, session, showsOutput: true) { session.conclude(player) }
  }

  private func drawRun(_ directive: Directive, _ session: Session) throws(Complaint) {
    guard let computer = directive.parameters.computer else {
      if let player = try perform(directive, session, showsOutput: false) { session.draw(player) }
      return
    }
    let program = try session.currentProgram()
    var surroundings = session.surroundings(of: program, stdin: directive.parameters["stdin"], cores: computer.cores)
    surroundings.write = { _, _ in }
    let execution = Execution(
      program, surroundings, scheduler(directive, computer, keepsUsage: true), isObserved: true)
    let options = TimelineOptions(width: session.console.width, colour: session.console.usesColour)
    session.console.write(TimelineModel(of: execution.recording(of: program)).text(options))
  }

  private func scheduler(
    _ directive: Directive, _ computer: (cores: Int, hasGIL: Bool), keepsUsage: Bool
  ) -> CoreScheduler {
    CoreScheduler(
      cores: computer.cores, hasGIL: computer.hasGIL, switching: directive.switching, seed: directive.seed,
      keepsUsage: keepsUsage)
  }

  private func perform(_ directive: Directive, _ session: Session, showsOutput: Bool) throws(Complaint) -> Player? {
    guard let wanted = directive.parameters.outcome else {
      guard let player = session.reset(seed: directive.seed, stdin: directive.parameters["stdin"]) else { return nil }
      let run = { _ = player.run(directive.scheduler, switching: directive.switching) }
      if showsOutput { session.show(player, while: run) } else { run() }
      return player
    }
    guard let outcome = try session.exploration().outcome(wanted) else {
      throw Complaint("no run with this outcome was found: \(wanted)")
    }
    let player = try session.follow(outcome)
    if showsOutput { session.console.write(outcome.outcome.stdout) }
    return player
  }

  private func sayTime(_ time: Int, _ computer: (cores: Int, hasGIL: Bool), _ session: Session) {
    let cores = computer.cores == 1 ? "1 core" : "\(computer.cores) cores"
    let gil = computer.hasGIL ? "" : " without the GIL"
    session.console.say(
      session.console.dim("Took \(MeasuredTable.time(time, TimelineOptions())) of virtual time on \(cores)\(gil)."))
  }

  // MARK: Several programs

  private func compare(_ directive: Directive, _ session: Session) throws(Complaint) {
    var programs: [Programs.Program] = []
    for program in [directive.program] + directive.others { programs.append(try compiled(program)) }
    if directive.comparesTime {
      let (cores, hasGIL) = directive.parameters.computer ?? (Parameters.standardCores, true)
      let runs = programs.map { program in
        var surroundings = session.surroundings(of: program, stdin: nil, cores: cores)
        surroundings.write = { _, _ in }
        return MeasuredRun(
          program.fileName, program, surroundings, CoreScheduler(cores: cores, hasGIL: hasGIL, keepsUsage: true))
      }
      let title = hasGIL ? "\(programs.count) programs" : "\(programs.count) programs without the GIL"
      let options = TimelineOptions(width: session.console.width, colour: session.console.usesColour)
      session.console.write(MeasuredTable(title: title, runs: runs, cores: cores).text(options))
      return
    }
    for (index, program) in programs.enumerated().dropFirst() {
      if index > 1 { session.console.line() }
      let pair = [programs[0], program].map { program in
        var machine = program.machine()
        return Explored(
          program, session.explore(program), on: &machine, seconds: 0, observed: nil, setting: Setting(),
          switching: .any)
      }
      session.console.say(String(ComparisonText.text(pair[0], pair[1], hasTokens: false).dropLast()), indent: 2)
    }
  }
}
