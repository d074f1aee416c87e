import Testing

@testable import Lessons

@Suite struct QuestionTests {
  @Test func readsOptionsFeedbackAndExplanation() throws {
    let reading = read(
      """
      ```python show id=a
      x
      ```

      ```predict program=a about=outcomes kind=all
      Which **balances**
      are possible?

      - [x] 150
      - [ ] `deadlock`
        > There is no lock,
        > so who would wait?
      - [x] a long
        option

      Because of
      the order.
      ```
      """)
    #expect(reading.errors.isEmpty)
    let question = try #require(reading.questions.first)
    #expect(question.prompt == "Which **balances**\nare possible?")
    #expect(question.kind == .all)
    #expect(question.options.map(\.text) == ["150", "`deadlock`", "a long option"])
    #expect(question.options.map(\.isRight) == [true, false, true])
    #expect(question.options[1].feedback == "There is no lock, so who would wait?")
    #expect(question.explanation == "Because of\nthe order.")
    #expect(question.program?.id == "a")
    #expect(question.outcomes.map(\.outcome) == [.output("150"), .deadlock, .output("a long option")])
    #expect(question.isRight([2, 0]))
    #expect(!question.isRight([0]))
    #expect(!question.isRight([0, 1, 2]))
    #expect(!question.isRight([0, 2, 9]))
  }

  @Test func infersItsKind() {
    let reading = read(
      "```predict\nA?\n- [x] a\n- [ ] b\n```\n```predict\nB?\n- [x] a\n- [x] b\n```\n```predict\nC?\n= 42\n= 6 * 7\n```\n"
    )
    #expect(reading.errors.isEmpty)
    #expect(reading.questions.map(\.kind) == [.one, .all, .value])
    #expect(reading.questions[2].isRight(" 42 "))
    #expect(reading.questions[2].isRight("6 * 7"))
    #expect(!reading.questions[2].isRight("43"))
  }
}

@Suite struct ExpectationTests {
  private func refute(_ claim: Lessons.Expectation.Claim, _ seen: Observation) -> String? {
    Lessons.Expectation(claim: claim, line: 1, column: 1).refutation(by: seen)
  }

  @Test func holdsOutcomesAgainstWhatWasSeen() {
    let seen = Observation(
      outcomes: [
        ObservedOutcome(status: .finished, stdout: "150\n"), ObservedOutcome(status: .deadlock, stdout: ""),
        ObservedOutcome(status: .exception, stdout: "", exception: "IndexError: pop from empty list"),
      ], isComplete: true, schedules: "20", findings: ["data-race", "data-race"])
    #expect(refute(.outcomes([.deadlock, .exception("IndexError"), .output("150")]), seen) == nil)
    #expect(
      refute(.outcomes([.deadlock, .output("200")]), seen)
        == "never happens: 200; happens too: 150 exception:IndexError")
    #expect(refute(.complete(true), seen) == nil)
    #expect(refute(.deadlock(false), seen) == "a deadlock is possible")
    #expect(refute(.livelock(true), seen) == "no livelock was found")
    #expect(refute(.exception("IndexError"), seen) == nil)
    #expect(refute(.exception(nil), seen) == "a task dies of IndexError")
    #expect(refute(.schedules("21"), seen) == "there are 20 interleavings, not 21")
    #expect(refute(.findings(["data-race"]), seen) == nil)
    #expect(refute(.findings([]), seen) == "found: data-race")
  }

  @Test func holdsOneRunAgainstWhatWasSeen() {
    let seen = Observation(outcomes: [ObservedOutcome(status: .finished, stdout: "a b\nc\n")])
    #expect(refute(.stdout("a b\nc"), seen) == nil)
    #expect(refute(.stdout("a"), seen) == "the output is \"a b\\nc\", not \"a\"")
    #expect(refute(.status(.deadlock), seen) == "the run ends as `finished`, not as `deadlock`")
  }

  @Test func writesOutcomesAsAuthorsDo() {
    let outcomes: [ExpectedOutcome] = [
      .output("150"), .output("[1, 2]"), .output(""), .output("deadlock"), .deadlock, .exception(nil),
      .exception("KeyError"),
    ]
    #expect(
      outcomes.map(\.description)
        == ["150", "\"[1, 2]\"", "\"\"", "\"deadlock\"", "deadlock", "exception", "exception:KeyError"])
  }
}
