import Explorer
import Lessons
import LineEditor
import Schedulers

/// What a student is told about a program that was checked: what holds and what does not, the shortest interleaving
/// that speaks against it, drawn, and what the author says to such a mistake.
struct VerdictText {
  private let verdict: Verdict
  private let exercise: Exercise

  init(_ verdict: Verdict, _ exercise: Exercise) {
    self.verdict = verdict
    self.exercise = exercise
  }

  /// The verdict's program is the session's.
  func show(_ session: Session) {
    let console = session.console
    if Interrupt.isPending {
      return console.say(console.mark("Stopped by Ctrl-C: your program was not checked to its end."))
    }
    switch verdict.ruling {
    case .broken:
      console.say(console.mark("This is no Python program yet:"))
      console.write((verdict.problem ?? "it does not compile") + "\n")
    case .passed: showProof(console)
    case .undecided:
      console.say(console.mark("It cannot be decided") + ": \(verdict.problem ?? "a limit was reached").")
      console.say(
        "Nothing speaks against your program so far, but not every interleaving could be tried. Make it "
          + "smaller: fewer turns of loops, fewer threads, fewer prints.")
      showClaims(console)
    case .failed: showFailure(session)
    }
  }

  private func showProof(_ console: Console) {
    var how = "everything that was asked holds"
    if exercise.isExplored {
      let states = verdict.states.map { " (\(ExplorationText.grouped(UInt128($0))) states)" } ?? ""
      switch verdict.interleavings {
      case 1: how = "it holds in the only interleaving that there is\(states)"
      case let count?:
        how = "it is proved over all \(ExplorationText.grouped(count)) interleavings of your program\(states)"
      case nil: how = "it is proved over every interleaving of your program\(states)"
      }
    }
    console.say("\(console.good("Solved")): \(how).")
  }

  private func showClaims(_ console: Console) {
    for judged in verdict.claims {
      guard let sentence = ClaimText.sentence(judged.claim) else { continue }
      if let refutation = judged.refutation {
        console.say("  \(console.mark("✗")) \(sentence) — \(FindingText.visible(refutation))", indent: 4)
      } else {
        console.say("  \(console.good("✓")) \(sentence)", indent: 4)
      }
    }
  }

  private func showFailure(_ session: Session) {
    let console = session.console
    console.say(console.mark("Not yet."))
    showClaims(console)
    if let counterexample = verdict.counterexample {
      draw(counterexample, session)
    } else if verdict.failures.contains(where: { ["stdout", "status"].contains($0.claim.claim.name) }) {
      console.line()
      console.say("This is what your program does:")
      session.runProgram(CPythonLikeScheduler(), seed: nil, switching: .cpython)
    }
    if let feedback = verdict.feedback {
      console.line()
      console.markdown(feedback)
    }
  }

  private func draw(_ counterexample: ExploredOutcome, _ session: Session) {
    let console = session.console
    var found = counterexample
    // What was noted at the end for the claims is no part of how a run ends.
    found.outcome.notes = []
    guard let player = try? session.follow(found) else { return }
    console.line()
    console.say("This run of your program \(GoalText.ending(ObservedOutcome(found.outcome).expected)):")
    session.drawWitness(player)
    showBugs(player, console)
    session.showSwitches(found)
  }

  /// The bugs by name; what happened is written beneath the picture, if that explains anything.
  private func showBugs(_ player: Player, _ console: Console) {
    var kinds: [String] = []
    for finding in verdict.findings where !kinds.contains(finding.kind) {
      kinds.append(finding.kind)
      if player.model.explanations.isEmpty { console.say("! \(FindingText.visible(finding.message))", indent: 2) }
    }
    guard let last = kinds.last else { return }
    let names =
      kinds.count == 1
      ? "bug is called \(last)" : "bugs are called \(kinds.dropLast().joined(separator: ", ")) and \(last)"
    console.say(console.mark("The \(names)."))
  }
}
