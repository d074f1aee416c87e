import Testing

@testable import Lessons

private let repair = """
  ```python exercise id=repair points=3
  balance = 0
  ```

  ```expect
  outcomes: 200
  findings: none
  always: balance == 200
  always: not lock.locked()
  threads: 2
  uses: Lock with
  keeps: deposit
  ```

  ```hint
  Look at `balance`.
  ```

  ````hint
  Like this:

  ```python
  with lock:
  ```
  ````

  <details><summary>Solution</summary>

  ```python solution
  solved = 1
  ```

  The lock makes it **one** step.

  </details>

  ```python wrong
  almost = 1
  ```

  <!-- the usual one -->

  ```expect
  outcomes: 150 200
  ```

  ```feedback
  Two locks are none.
  ```

  ```python wrong
  other = 1
  ```

  ## Next

  Text.

  """

@Suite struct ExerciseTests {
  @Test func readsAllOfIt() throws {
    let reading = read(repair)
    #expect(reading.errors.isEmpty, "\(reading.errors.rendered())")
    #expect(reading.lesson.elements.count == 2)
    let exercise = try #require(reading.lesson.exercise("repair"))
    #expect(exercise.program == Program(id: "repair", source: "balance = 0\n", firstLine: 10))
    #expect(exercise.points == 3)
    #expect(exercise.isExplored)
    #expect(
      exercise.claims.map(\.claim) == [
        .outcomes([.output("200")]), .findings([]), .always("balance == 200"), .always("not lock.locked()"),
        .threads(2), .uses(["Lock", "with"]), .keeps(["deposit"]),
      ])
    #expect(exercise.claims[2].text == "always: balance == 200")
    #expect(
      exercise.hints == [
        Hint(source: "Look at `balance`.", line: 23),
        Hint(source: "Like this:\n\n```python\nwith lock:\n```", line: 27),
      ])
    #expect(exercise.solutions.map(\.source) == ["solved = 1\n"])
    #expect(exercise.solutions.map(\.firstLine) == [38])
    #expect(exercise.explanation.map(\.source) == [["The lock makes it **one** step."]])
    #expect(exercise.wrongs.map(\.program.source) == ["almost = 1\n", "other = 1\n"])
    #expect(exercise.wrongs.map(\.claims.count) == [1, 0])
    #expect(exercise.wrongs.map(\.feedback) == ["Two locks are none.", ""])
    guard case .prose(let prose)? = reading.lesson.elements.last else { throw Missing() }
    #expect(prose.source == ["## Next", "", "Text."])
  }

  private struct Missing: Error {}

  @Test func takesAProgramThatStandsFurtherUp() throws {
    let reading = read(
      "```python show id=race\nx\n```\n\n```plait exercise program=race id=mend\noutcomes: 1\n```\n\n"
        + "```hint\nh\n```\n\n---\n\nMore.\n")
    #expect(reading.errors.isEmpty, "\(reading.errors.rendered())")
    let exercise = try #require(reading.lesson.exercise("mend"))
    #expect(exercise.program.id == "race")
    #expect(!exercise.definesProgram)
    #expect(exercise.claims.map(\.claim) == [.outcomes([.output("1")])])
    #expect(exercise.hints.count == 1)
    #expect(reading.lesson.elements.count == 3)
    #expect(reading.lesson.programs.map(\.id) == ["race"])
  }

  @Test func readsHintsPlayCompareAndRecap() throws {
    let reading = read(
      """
      ```python show id=slow
      x
      ```

      ```predict
      Why?
      = 42
      ```

      ```hint
      Guess.
      ```

      ```python show id=fast
      y
      ```

      ```plait play program=slow goal=exception:IndexError
      switches: 1
      ```

      ```hint
      Wait.
      ```

      ```hint
      Now.
      ```

      ```plait compare program=slow with=fast,slow cores=4
      ```

      ```expect
      speedup: 3
      ```

      ```plait compare program=slow with=fast
      only: 150
      both: 200 ""
      ```

      ```recap
      - One thing.
      ```
      """)
    #expect(reading.errors.isEmpty, "\(reading.errors.rendered())")
    #expect(reading.questions.map { $0.hints.map(\.source) } == [["Guess."]])
    let play = try #require(reading.directives.first { $0.verb == "play" })
    #expect(play.parameters.goal == .exception("IndexError"))
    #expect(play.hints.map(\.source) == ["Wait.", "Now."])
    #expect(play.expectations.map(\.claim) == [.switches(1)])
    let comparisons = reading.directives.filter { $0.verb == "compare" }
    #expect(comparisons.map(\.comparesTime) == [true, false])
    #expect(comparisons.map { $0.others.map(\.id) } == [["fast", "slow"], ["fast"]])
    #expect(comparisons[0].parameters.computer?.cores == 4)
    #expect(
      comparisons.map { $0.expectations.map(\.claim) } == [
        [.speedup(3)], [.only([.output("150")]), .both([.output("200"), .output("")])],
      ])
    #expect(reading.lesson.recap?.source == "- One thing.")
  }

  @Test func readsMoreKindsOfPredictions() throws {
    let reading = read(
      """
      ```python show id=a
      x
      ```

      ```predict kind=order program=a about=order
      In which order?

      1. first
         > It is.
      2. `second`
      3. third

      So it is.
      ```

      ```predict program=a about=next after="MainThread*2 Ann" kind=all
      Who?

      - [x] Ann
      - [ ] Ben
      ```

      ```predict program=a about=stdout
      What?

      = 42
      ```
      """)
    #expect(reading.errors.isEmpty, "\(reading.errors.rendered())")
    let questions = reading.questions
    #expect(questions.map(\.about) == [.order, .next, .stdout])
    #expect(questions[0].options.map(\.text) == ["first", "`second`", "third"])
    #expect(questions[0].options[0].feedback == "It is.")
    #expect(questions[0].explanation == "So it is.")
    #expect(questions[0].plainText(1) == "second")
    #expect(questions[0].shuffled.sorted() == [0, 1, 2])
    #expect(questions[0].shuffled != [0, 1, 2])
    #expect(questions[0].isRight([0, 1, 2]))
    #expect(!questions[0].isRight([1, 0, 2]))
    #expect(questions[1].after == ["MainThread", "MainThread", "Ann"])
    #expect(QuestionReader.choices("Thread-1 (work), Ben*2") == ["Thread-1 (work)", "Ben", "Ben"])
  }

  @Test func readsComputersAndInput() throws {
    let reading = read("```python run cores=2 gil=no stdin=\"a\\nb\"\nx\n```\n")
    #expect(reading.errors.isEmpty)
    let parameters = try #require(reading.directives.first).parameters
    #expect(parameters.computer?.cores == 2)
    #expect(parameters.computer?.hasGIL == false)
    #expect(parameters["stdin"] == "a\nb")
  }

  /// Cutting an exercise anywhere, or losing one of its lines, must not trap, nor cost the text after it.
  @Test func survivesDamage() {
    for count in 0...repair.count { _ = read(String(repair.prefix(count))).errors.rendered() }
    let lines = repair.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      let rest = (lines[..<index] + lines[(index + 1)...]).joined(separator: "\n")
      _ = read(rest).errors.rendered()
    }
    for verb in ["exercse id=repair", "exercise id=Re"] {
      let damaged = read(repair.replacing("exercise id=repair", with: verb))
      #expect(damaged.errors.count == 1, "\(damaged.errors.rendered())")
    }
  }

  @Test func optionsMayBeQuotedAsOutcomesAre() throws {
    let question = Question(
      prompt: "Which?", kind: .all,
      options: ["\"a b\\nc\"", "\"\"", "deadlock", "\"deadlock\"", "a b"].map {
        Question.Option(text: $0, isRight: true, feedback: "", line: 1)
      },
      answers: [], explanation: "", program: nil, about: .outcomes, line: 1)
    #expect(
      question.outcomes.map(\.outcome) == [
        .output("a b\nc"), .output(""), .deadlock, .output("deadlock"), .output("a b"),
      ])
  }
}
