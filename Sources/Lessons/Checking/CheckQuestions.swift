import Explorer
import Machine
import Programs
import Trace

// Predictions about programs must be right.

extension LessonChecker {
  mutating func check(_ question: Question) {
    guard let asked = question.program else { return }
    switch question.about {
    case .outcomes: checkOutcomes(question, asked)
    case .order: checkOrder(question, asked)
    case .next: checkNext(question, asked)
    case .stdout: checkOutput(question, asked)
    case nil: break
    }
  }

  private mutating func checkOutcomes(_ question: Question, _ asked: Program) {
    guard let found = examination(asked)?.report else { return }
    for (option, (outcome, isRight)) in zip(question.options, question.outcomes) {
      let isPossible = found.outcome(outcome) != nil
      if isRight, !isPossible {
        report(option.line, 1, "marked as right, but this outcome never happens: \(outcome)")
      } else if !isRight, isPossible {
        report(option.line, 1, "marked as wrong, but this outcome can happen: \(outcome)")
      } else if !isRight, !found.isComplete {
        report(
          option.line, 1, "it cannot be proved that \(outcome) never happens: \(found.reason ?? "not complete")",
          "make the program smaller")
      }
    }
  }

  /// The options are lines that every run prints in this order.
  private mutating func checkOrder(_ question: Question, _ asked: Program) {
    guard let found = examination(asked)?.report else { return }
    if !found.isComplete {
      report(
        question.line, 1, "it cannot be proved that the order is always this: \(found.reason ?? "not complete")",
        "make the program smaller")
      return
    }
    for outcome in found.outcomes {
      let lines = outcome.outcome.stdout.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      var from = 0
      for index in question.options.indices {
        let text = question.plainText(index)
        if let place = lines[from...].firstIndex(of: text) {
          from = place + 1
          continue
        }
        let what = lines.contains(text) ? "comes earlier" : "is not printed"
        report(
          question.options[index].line, 1,
          "`\(text)` \(what) where the program ends with \(ObservedOutcome(outcome.outcome).expected)",
          "the options must be lines that every run prints, in the order in which it prints them")
        return
      }
    }
  }

  private mutating func checkNext(_ question: Question, _ asked: Program) {
    guard let nextThreads, let program = compiled(asked) else { return }
    switch nextThreads(program, question.after) {
    case .failure(let fault): report(question.line, 1, fault.message, fault.hint)
    case .success(let names):
      for (index, option) in question.options.enumerated() {
        let name = question.plainText(index)
        if option.isRight != names.contains(name) {
          let can = "those who can: \(names.isEmpty ? "nobody" : names.joined(separator: ", "))"
          report(
            option.line, 1,
            option.isRight
              ? "marked as right, but `\(name)` cannot go on then" : "marked as wrong, but `\(name)` can go on then",
            can)
        }
      }
    }
  }

  private mutating func checkOutput(_ question: Question, _ asked: Program) {
    guard let examination = examination(asked) else { return }
    let run = examination.run
    guard let outcome = run.outcome else {
      return report(question.line, 1, "the program \(run.limit ?? "stopped")")
    }
    let printed = withoutLastNewline(outcome.stdout)
    if !question.answers.contains(printed) {
      report(
        question.line, 1, "no answer is what the program prints: \(ExpectedOutcome.output(printed))",
        "add the line `= \(printed.split(separator: "\n").first ?? "")`")
    }
  }
}
