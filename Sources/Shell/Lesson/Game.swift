import Explorer
import Lessons
import Machine

/// A run to steer by hand: only hints can be had, and Enter goes on with the lesson.
final class HandsOn: LessonTask {
  let key: String
  let noun = "step-by-step run"
  let hints: [Hint]
  let takesEntries = false
  let isOver = true

  init(_ directive: Directive, key: String) {
    self.key = key
    hints = directive.hints
  }

  func begin(_ session: Session) throws(Complaint) {
    session.reset()
    remind(session)
  }

  func remind(_ session: Session) {
    session.console.say(
      "You decide: `:step` does one step, `:pick NAME` chooses the thread that does it, `:back` takes one back.")
    if let player = session.player { session.showNext(player) }
  }

  func take(_ entry: String, _ session: Session) throws(Complaint) {}
  func demonstrate(_ session: Session) {}
  func showAnswer(_ session: Session) throws(Complaint) {
    throw Complaint("there is nothing to be solved here: try what you like", hint: "Enter goes on with the lesson")
  }
}

/// A game: the student schedules the threads by hand so that the program ends in a certain way.
final class Game: LessonTask {
  let key: String
  let noun = "game"
  let takesEntries = false
  private(set) var isOver = false
  private let directive: Directive
  private let goal: ExpectedOutcome
  private let lesson: LessonPlayer
  /// The end of a run that was told of: how many moves it had.
  private var told: Int?
  private var wasReminded = false

  init(_ directive: Directive, goal: ExpectedOutcome, key: String, _ lesson: LessonPlayer) {
    self.directive = directive
    self.goal = goal
    self.key = key
    self.lesson = lesson
  }

  var hints: [Hint] { directive.hints }

  func begin(_ session: Session) throws(Complaint) {
    (isOver, told, wasReminded) = (false, nil, false)
    try lesson.use(directive.program, session)
    // What sleeping may bring about when exploring must be within reach here.
    session.reset()?.followExploration()
    let console = session.console
    console.say(console.strong("The goal: \(GoalText.sentence(goal))"))
    console.say(
      "You are the scheduler: `:pick NAME` lets a thread do a step, `:step` lets the same one go on, "
        + "`:back` takes a step back, `:where` and `:vars` look around.")
    if let player = session.player { session.showNext(player) }
  }

  func remind(_ session: Session) {
    session.console.say("The goal: \(GoalText.sentence(goal))")
    if let player = session.player { session.showNext(player) }
    let help = hints.isEmpty ? "" : ":hint helps, "
    session.console.say(":step or :pick NAME goes on, :again begins anew, \(help):skip goes on with the lesson.")
  }

  func take(_ entry: String, _ session: Session) throws(Complaint) { remind(session) }

  /// Sees whether the run has come to its end, and judges it.
  func beforePrompt(_ session: Session) {
    guard let player = session.player, player.program.source == directive.program.source, player.isAtEnd else { return }
    guard player.end == .finished || player.end == .deadlock, told != player.moves.count else { return }
    told = player.moves.count
    guard player.scheduler.hasSuffix("by hand") else {
      return session.console.say("Somebody else has scheduled this run. :again hands the next one to you.")
    }
    session.progress.note(.tried(key), in: lesson.lesson.id)
    let console = session.console
    console.line()
    let outcome = ObservedOutcome(player.outcome)
    guard goal.matches(outcome) else {
      console.say(
        "\(console.mark("Not there yet:")) this run \(GoalText.ending(outcome.expected)). "
          + ":back takes steps back, :again begins anew\(hints.isEmpty ? "" : ", :hint helps"), :skip goes on.")
      return
    }
    isOver = true
    session.progress.note(.solved(key), in: lesson.lesson.id)
    let switches = player.model.preempted.count
    console.say(
      "\(console.good("You have done it")), in \(steps(player.stepCount)) and with \(count(switches)). "
        + compared(player.stepCount, switches, session))
    console.say(":again tries once more.")
    lesson.showFooter(session)
  }

  private func steps(_ count: Int) -> String { count == 1 ? "1 step" : "\(count) steps" }

  private func count(_ switches: Int) -> String { switches == 1 ? "1 switch" : "\(switches) switches" }

  /// How that compares with the shortest run that there is.
  private func compared(_ steps: Int, _ switches: Int, _ session: Session) -> String {
    guard let best = best(session) else { return "" }
    if switches <= best.switches, steps <= best.steps { return "Nobody can do it with fewer." }
    return "The fewest: \(self.steps(best.steps)), \(count(best.switches))."
  }

  /// The steps and switches of the shortest run to the goal.
  private func best(_ session: Session) -> (steps: Int, switches: Int)? {
    guard let report = try? session.exploration(maxStates: directive.parameters.number("max-states")),
      let found = report.outcome(goal), let schedule = found.schedule, let program = session.program
    else { return nil }
    let model = Witness(program, schedule, Setting()).model
    return (model.steps.count, model.preempted.count)
  }

  func showAnswer(_ session: Session) throws(Complaint) {
    guard isOver || session.progress[lesson.lesson.id][key].tries > 0 else {
      throw Complaint(
        "try it first: steer a run to its end", hint: "\(hints.isEmpty ? "" : ":hint helps; "):skip goes on")
    }
    try showShortest(session)
  }

  func demonstrate(_ session: Session) {
    isOver = true
    do throws(Complaint) {
      try showShortest(session)
    } catch {
      session.console.complain(error)
    }
  }

  private func showShortest(_ session: Session) throws(Complaint) {
    let report = try session.exploration(maxStates: directive.parameters.number("max-states"))
    guard let found = report.outcome(goal) else { throw Complaint("no run that ends so was found") }
    let player = try session.follow(found)
    told = player.moves.count
    session.progress.note(.answered(key), in: lesson.lesson.id)
    session.console.say("This is the shortest run that \(GoalText.ending(goal)):")
    session.draw(player)
    session.showSwitches(found)
    isOver = true
  }
}

/// How a run is to end, in words.
enum GoalText {
  static func sentence(_ goal: ExpectedOutcome) -> String { "a run that \(ending(goal))." }

  /// `prints 150`, `ends in a deadlock`.
  static func ending(_ outcome: ExpectedOutcome) -> String {
    switch outcome {
    case .output(let text):
      if text.isEmpty { return "ends without printing anything" }
      return "prints \(Session.shown(text))"
    case .exception(let name): return name.map { "ends with the exception \($0)" } ?? "ends with an exception"
    case .deadlock: return "ends in a deadlock"
    case .livelock: return "goes round for ever"
    }
  }
}
