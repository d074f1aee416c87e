import Explorer
import Machine
import Programs
import Trace

// Exercises must be what they promise to be.

extension LessonChecker {
  mutating func check(_ exercise: Exercise) {
    checkExpressions(exercise.claims + exercise.wrongs.flatMap(\.claims))
    if exercise.claims.isEmpty {
      report(
        exercise.line, 1, "the exercise claims nothing: every program would solve it",
        "write an `expect` block beneath it, for example `outcomes: 200`")
    }
    if exercise.solutions.isEmpty {
      report(exercise.line, 1, "the exercise has no solution", "write one: ```python solution")
    }
    if exercise.hints.isEmpty {
      report(exercise.line, 1, "the exercise has no hint", "write one beneath it: ```hint")
    }
    guard let given = compiled(exercise.program) else { return }
    checkKept(exercise, given)
    if exercise.claims.isEmpty { return }
    let judge = ExerciseJudge(exercise, of: lesson)
    checkGiven(exercise, judge)
    for solution in exercise.solutions { check(solution, exercise, judge) }
    for index in exercise.wrongs.indices { check(wrong: index, exercise, judge) }
  }

  /// What is to be kept must be there.
  private mutating func checkKept(_ exercise: Exercise, _ given: Programs.Program) {
    let names = given.definitions.keys.sorted()
    for claim in exercise.claims {
      guard case .keeps(let kept) = claim.claim, let unknown = kept.first(where: { !names.contains($0) }) else {
        continue
      }
      report(
        claim.line, claim.column, "the program has no function or class `\(unknown)`",
        suggestion(for: unknown, in: names, what: "functions and classes"))
    }
  }

  private func judged(
    _ program: Programs.Program, _ exercise: Exercise, _ judge: ExerciseJudge
  ) -> (Verdict, Examination) {
    let examination = Examination(
      program, claims: exercise.claims + exercise.wrongs.flatMap(\.claims), limits: judge.limits,
      parameters: exercise.parameters, stop: stop)
    return (judge.judge(examination), examination)
  }

  private mutating func checkGiven(_ exercise: Exercise, _ judge: ExerciseJudge) {
    guard let examination = examination(exercise.program, exercise.parameters) else { return }
    if judge.judge(examination).hasPassed {
      report(
        exercise.line, 1, "the given program solves the exercise already",
        "claim something that does not hold for it, or break it")
    }
  }

  private mutating func check(_ solution: Program, _ exercise: Exercise, _ judge: ExerciseJudge) {
    guard let program = compiled(solution) else { return }
    for failure in judged(program, exercise, judge).0.failures where Examination.fault(of: failure.claim) == nil {
      report(
        solution.firstLine - 1, 1,
        "the solution does not fulfil `\(failure.claim.text)`: \(failure.refutation ?? "it is not so")",
        "change the solution, or the claim in line \(failure.claim.line)")
    }
  }

  private mutating func check(wrong index: Int, _ exercise: Exercise, _ judge: ExerciseJudge) {
    let wrong = exercise.wrongs[index]
    guard let program = compiled(wrong.program) else { return }
    let (verdict, examination) = judged(program, exercise, judge)
    switch verdict.ruling {
    case .passed:
      report(
        wrong.line, 1, "this wrong answer solves the exercise",
        "change it, or claim what is wrong with it in line "
          + "\(exercise.claims.first?.line ?? exercise.line)")
      return
    case .undecided:
      report(
        wrong.line, 1, "it cannot be shown that this answer is wrong: \(verdict.problem ?? "stopped")",
        "make the program smaller")
    case .failed, .broken: break
    }
    var isAsDeclared = true
    for judged in judge.judge(examination, claims: wrong.claims) where !judged.holds {
      isAsDeclared = false
      report(
        judged.claim.line, judged.claim.column, "this is not so: \(judged.refutation ?? "it does not hold")",
        "change the claim, or the program in line \(wrong.program.firstLine)")
    }
    if isAsDeclared, let other = verdict.wrong, other < index {
      report(
        wrong.line, 1, "the answer of line \(exercise.wrongs[other].line) fails in the same way, and comes first",
        "say more in the `expect` of line \(exercise.wrongs[other].line), or move this one above it")
    }
  }
}
