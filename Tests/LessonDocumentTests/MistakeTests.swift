import Testing

@testable import Lessons

/// An author's mistake and the one message that it gets.
struct Mistake: Sendable, CustomTestStringConvertible {
  var name: String
  var body: String
  /// The beginning of the rendered error, and its last line.
  var error: String
  var hint: String
  var testDescription: String { name }
}

private let mistakes = [
  Mistake(
    name: "misspelt verb", body: "```python explor id=a\nx\n```\n\n```plait run program=a\n```\n",
    error: "l.md:9:11: error: unknown directive `explor`", hint: "did you mean `explore`?"),
  Mistake(
    name: "unknown verb", body: "```python juggle\nx\n```\n", error: "l.md:9:11: error: unknown directive `juggle`",
    hint: "directives: show, run, step, explore, timeline, play, compare, exercise, solution, wrong"),
  Mistake(
    name: "misspelt key", body: "```python run shceduler=random\nx\n```\n",
    error: "l.md:9:15: error: `run` has no key `shceduler`", hint: "did you mean `scheduler`?"),
  Mistake(
    name: "key of another verb", body: "```python show seed=1\nx\n```\n",
    error: "l.md:9:16: error: `show` has no key `seed`", hint: "keys: id"),
  Mistake(
    name: "misspelt value", body: "```python run scheduler=randm\nx\n```\n",
    error: "l.md:9:25: error: `scheduler` cannot be `randm`", hint: "did you mean `random`?"),
  Mistake(
    name: "no number", body: "```python run scheduler=random seed=three\nx\n```\n",
    error: "l.md:9:37: error: `seed` must be a whole number from 0 to 1000000000, not `three`",
    hint: "for example `seed=7`"),
  Mistake(
    name: "seed without random", body: "```python run seed=3\nx\n```\n",
    error: "l.md:9:15: error: `seed` belongs to `scheduler=random`",
    hint: "add `scheduler=random`, or remove the seed"),
  Mistake(
    name: "outcome and scheduler", body: "```python run scheduler=cpython outcome=1\nx\n```\n",
    error: "l.md:9:33: error: `outcome` chooses the schedule itself",
    hint: "remove `scheduler`, `switch` and `seed`, or remove `outcome`"),
  Mistake(
    name: "blanks around =", body: "```python run id = a\nx\n```\n",
    error: "l.md:9:15: error: blanks around the `=` of `id`",
    hint: "write `id=a`, without blanks"),
  Mistake(
    name: "no value", body: "```python run id=\nx\n```\n", error: "l.md:9:15: error: `id` has no value",
    hint: "write `id=VALUE`, without blanks"),
  Mistake(
    name: "open quote", body: "```python run outcome=\"a b\nx\n```\n",
    error: "l.md:9:23: error: the quote is not closed", hint: "write a `\"` after the value"),
  Mistake(
    name: "key twice", body: "```python run id=a id=b\nx\n```\n", error: "l.md:9:20: error: `id` is given twice",
    hint: "keep one of them"),
  Mistake(
    name: "bad id", body: "```python run id=My_Prog\nx\n```\n",
    error: "l.md:9:18: error: `My_Prog` cannot be an id",
    hint: "use lower-case letters, digits and `-`, a letter first, for example `my-prog`"),
  Mistake(
    name: "two verbs", body: "```python run explore\nx\n```\n",
    error: "l.md:9:15: error: `run` and `explore` in one block",
    hint: "one block does one thing: write another block ```plait explore program=NAME"),
  Mistake(
    name: "no verb", body: "```python id=a\nx\n```\n\n```plait run program=a\n```\n",
    error: "l.md:9:11: error: the block does not say what to do with the program",
    hint: "write a verb before `id=`: show, run, step, explore, timeline, play, compare, exercise, solution, wrong"),
  Mistake(
    name: "same id twice", body: "```python run id=a\nx\n```\n\n```python run id=a\ny\n```\n",
    error: "l.md:13:15: error: two programs are called `a`",
    hint: "the first begins in line 10: give this one another id"),
  Mistake(
    name: "unknown program", body: "```python run id=racy\nx\n```\n\n```plait explore program=rasy\n```\n",
    error: "l.md:13:18: error: no program `rasy` further up", hint: "did you mean `racy`?"),
  Mistake(
    name: "program comes later", body: "```plait explore program=a\n```\n\n```python run id=a\nx\n```\n",
    error: "l.md:9:18: error: no program `a` further up", hint: "name a program further up: ```python run id=a"),
  Mistake(
    name: "no program named", body: "```plait explore\n```\n", error: "l.md:9:10: error: `explore` of which program?",
    hint: "add `program=NAME`"),
  Mistake(
    name: "empty program", body: "```python run id=a\n```\n\n```plait run program=a\n```\n",
    error: "l.md:9:4: error: the block has no program",
    hint: "write the program between the fences, or name one: ```plait run program=NAME"),
  Mistake(
    name: "plait alone", body: "```plait\n```\n", error: "l.md:9:4: error: `plait` does not say what to do",
    hint: "write a verb after it: show, run, step, explore, timeline, play, compare, exercise, solution, wrong"),
  Mistake(
    name: "misspelt language", body: "```pyhton run\nx\n```\n\n```expect\nstdout: 1\n```\n",
    error: "l.md:9:4: error: unknown kind of block `pyhton`", hint: "did you mean `python`?"),
  Mistake(
    name: "misspelt expect", body: "```python run\nx\n```\n\n```except\nstdout: 1\n```\n",
    error: "l.md:13:4: error: unknown kind of block `except`", hint: "did you mean `expect`?"),
  Mistake(
    name: "directive in a list", body: "- item\n\n  ```python run\n  x\n  ```\n",
    error: "l.md:11:3: error: a `python` block inside a list or quote",
    hint: "begin its fence at the start of the line, after a blank line"),
  Mistake(
    name: "unclosed block", body: "text\n\n```python run\nx = 1\n",
    error: "l.md:11:1: error: the block is not closed", hint: "write a line ``` after its last line"),
  Mistake(
    name: "forgotten end of a block", body: "```python run id=a\nx = 1\n\n```plait run program=a\n```\n",
    error: "l.md:12:1: error: a block begins inside the block of line 9",
    hint: "close that one first: write a line ``` above this line"),
]

private let expectationMistakes = [
  Mistake(
    name: "misspelt expectation", body: "```python run\nx\n```\n\n```expect\nstduot: 1\n```\n",
    error: "l.md:14:1: error: unknown expectation `stduot`", hint: "did you mean `stdout`?"),
  Mistake(
    name: "expectation of another verb", body: "```python run\nx\n```\n\n```expect\noutcomes: 1\n```\n",
    error: "l.md:14:1: error: `outcomes` cannot be expected of `run`",
    hint: "expectations: stdout, status, exception, time"),
  Mistake(
    name: "expectation of show", body: "```python show\nx\n```\n\n```expect\nstdout: 1\n```\n",
    error: "l.md:14:1: error: `stdout` cannot be expected of `show`",
    hint: "`show` runs nothing: expect nothing of it"),
  Mistake(
    name: "expect after prose", body: "```python run\nx\n```\n\nText.\n\n```expect\nstdout: 1\n```\n",
    error: "l.md:15:4: error: nothing stands here to expect something of",
    hint: "move the block directly beneath the `python` or `plait` block that it speaks of"),
  Mistake(
    name: "not true or false", body: "```python explore\nx\n```\n\n```expect\ncomplete: yes\n```\n",
    error: "l.md:14:11: error: expected `true` or `false`, not `yes`", hint: "for example `complete: true`"),
  Mistake(
    name: "outcomes with commas", body: "```python explore\nx\n```\n\n```expect\noutcomes: 1, 2\n```\n",
    error: "l.md:14:11: error: outcomes are separated by blanks, not by commas",
    hint: "if the comma belongs to the output, put the outcome in double quotes"),
  Mistake(
    name: "expected twice", body: "```python run\nx\n```\n\n```expect\nstatus: finished\nstatus: deadlock\n```\n",
    error: "l.md:15:1: error: `status` is expected twice", hint: "the first is in line 14: keep one of them"),
  Mistake(
    name: "no colon", body: "```python run\nx\n```\n\n```expect\n200\n```\n",
    error: "l.md:14:1: error: expected `key: value`", hint: "for example `stdout: 200`"),
  Mistake(
    name: "no option is right", body: "```predict\nWhat?\n- [ ] a\n- [ ] b\n```\n",
    error: "l.md:9:1: error: no option is marked as right", hint: "mark the right ones: `- [x] text`"),
  Mistake(
    name: "bad box", body: "```predict\nWhat?\n- [x] a\n- [] b\n```\n",
    error: "l.md:12:1: error: this is not an option",
    hint: "write `- [x] text` for a right option and `- [ ] text` for a wrong one"),
  Mistake(
    name: "one option", body: "```predict\nWhat?\n- [x] a\n```\n",
    error: "l.md:9:1: error: a prediction needs at least two options",
    hint: "write `- [x] text` for right options, `- [ ] text` for wrong ones, or `= 42` for a value"),
  Mistake(
    name: "two right for one", body: "```predict kind=one\nWhat?\n- [x] a\n- [x] b\n```\n",
    error: "l.md:9:1: error: `kind=one`, but 2 options are marked as right",
    hint: "keep one `[x]`, or write `kind=all`"),
  Mistake(
    name: "no question", body: "```predict\n- [x] a\n- [ ] b\n```\n",
    error: "l.md:9:1: error: the prediction asks nothing", hint: "write the question before its options"),
  Mistake(
    name: "same option twice", body: "```predict\nWhat?\n- [x] a\n- [ ] a\n```\n",
    error: "l.md:12:1: error: two options say `a`", hint: "the other is in line 11"),
]

private let exercise = "```python exercise id=a\nx\n```\n\n"

private let exerciseMistakes = [
  Mistake(
    name: "solution without exercise", body: "```python solution\nx\n```\n",
    error: "l.md:9:11: error: this `solution` belongs to no exercise",
    hint: "move it beneath its `exercise`: a heading, a line `---` or another block ends one"),
  Mistake(
    name: "solution after a heading", body: exercise + "### Solution\n\n```python solution\nx\n```\n",
    error: "l.md:15:11: error: this `solution` belongs to no exercise",
    hint: "move it beneath its `exercise`: a heading, a line `---` or another block ends one"),
  Mistake(
    name: "solution by name", body: exercise + "```plait solution program=a\n```\n",
    error: "l.md:13:4: error: `solution` has a program of its own",
    hint: "write ```python solution, and the whole program beneath it"),
  Mistake(
    name: "expectation of a solution", body: exercise + "```python solution\nx\n```\n\n```expect\noutcomes: 1\n```\n",
    error: "l.md:18:1: error: `outcomes` cannot be expected of `solution`",
    hint: "a solution must fulfil what the exercise expects: remove this"),
  Mistake(
    name: "feedback without wrong answer", body: exercise + "```feedback\nx\n```\n",
    error: "l.md:13:4: error: this feedback belongs to no wrong answer",
    hint: "move it beneath the `python wrong` block (and its `expect`) that it speaks of"),
  Mistake(
    name: "feedback twice", body: exercise + "```python wrong\nx\n```\n\n```feedback\nx\n```\n\n```feedback\ny\n```\n",
    error: "l.md:21:4: error: this wrong answer has feedback already", hint: "make one block of both"),
  Mistake(
    name: "hint after prose", body: "```predict\nWhat?\n= 1\n```\n\nText.\n\n```hint\nx\n```\n",
    error: "l.md:16:4: error: there is nothing here to give a hint for",
    hint: "move it directly beneath a `predict`, `step` or `play` block, or into an exercise"),
  Mistake(
    name: "hint for a run", body: "```python run\nx\n```\n\n```hint\nx\n```\n",
    error: "l.md:13:4: error: there is nothing here to give a hint for",
    hint: "move it directly beneath a `predict`, `step` or `play` block, or into an exercise"),
  Mistake(
    name: "empty hint", body: exercise + "```hint\n```\n", error: "l.md:13:4: error: the `hint` is empty",
    hint: "write its text between the fences"),
  Mistake(
    name: "misspelt hint", body: exercise + "```hnit\nx\n```\n",
    error: "l.md:13:4: error: unknown kind of block `hnit`",
    hint: "did you mean `hint`?"),
  Mistake(
    name: "two recaps", body: "```recap\nx\n```\n\n```recap\ny\n```\n",
    error: "l.md:13:4: error: a lesson has one recap",
    hint: "the first is in line 9: make one block of both"),
  Mistake(
    name: "play without goal", body: "```python play\nx\n```\n", error: "l.md:9:11: error: `play` has no `goal`",
    hint: "add `goal=VALUE`"),
  Mistake(
    name: "compare with an unknown program",
    body: "```python show id=slow\nx\n```\n\n```plait compare program=slow with=slwo\n```\n",
    error: "l.md:13:31: error: no program `slwo` further up", hint: "did you mean `slow`?"),
  Mistake(
    name: "cores for outcomes",
    body: "```python show id=a\nx\n```\n\n```plait compare program=a with=a of=outcomes cores=2\n```\n",
    error: "l.md:13:47: error: `cores` does not change which outcomes are possible",
    hint: "remove it, or write `of=time`"),
  Mistake(
    name: "cores with a scheduler", body: "```python run scheduler=random cores=2\nx\n```\n",
    error: "l.md:9:32: error: `cores` and `scheduler` exclude each other",
    hint: "where time is accounted for, threads run as on a computer"),
  Mistake(
    name: "unknown kind of finding",
    body: exercise + "```expect\n```\n\n```python wrong\nx\n```\n\n```expect\nwithout: lost-updat\n```\n",
    error: "l.md:21:10: error: `lost-updat` is not a kind of finding", hint: "did you mean `lost-update`?"),
  Mistake(
    name: "not a number", body: exercise.replacing("\n\n", with: "\n\n```expect\nspeedup: twice\n```\n"),
    error: "l.md:14:10: error: expected a number such as 2.5, not `twice`", hint: "for example `speedup: 2.5`"),
  Mistake(
    name: "block beneath HTML", body: exercise + "<details>\n```python solution\nx\n```\n</details>\n",
    error: "l.md:14:1: error: a block directly beneath a line of HTML",
    hint: "write a blank line above it: without one, GitHub shows the block as plain text"),
  Mistake(
    name: "code in a hint", body: exercise + "```hint\nLike this:\n\n```python\nx\n```\n",
    error: "l.md:16:1: error: a block begins inside the block of line 13",
    hint: "begin and end the outer one with ```` (four of them), or close it above this line"),
  Mistake(
    name: "about without program", body: "```predict about=stdout\nWhat?\n= 1\n```\n",
    error: "l.md:9:12: error: `about=stdout` needs a program", hint: "add `program=NAME`"),
  Mistake(
    name: "about of another kind", body: exercise + "```predict about=order program=a\nWhat?\n= 1\n```\n",
    error: "l.md:13:12: error: `about=order` cannot be asked with `kind=value`", hint: "write `kind=order`"),
  Mistake(
    name: "after without next", body: "```predict after=Ann\nWhat?\n= 1\n```\n",
    error: "l.md:9:12: error: `after` belongs to `about=next`", hint: "add `about=next`, or remove it"),
  Mistake(
    name: "order of one", body: "```predict kind=order\nWhat?\n1. a\n```\n",
    error: "l.md:9:1: error: an order needs at least two parts",
    hint: "write them as a numbered list, in the right order: `1. text`"),
]

@Suite struct MistakeTests {
  @Test(arguments: mistakes + expectationMistakes + exerciseMistakes)
  func isReportedAtItsPlaceAndAlone(mistake: Mistake) throws {
    let errors = read(mistake.body).errors
    let text = errors.rendered()
    #expect(errors.count == 1, "\(text)")
    let lines = text.split(separator: "\n")
    #expect(lines.first.map(String.init) == mistake.error)
    #expect(lines.last.map(String.init) == "    " + mistake.hint)
  }

  @Test func showsTheLineAndTheColumn() {
    #expect(
      read("```python explor id=a\nx\n```\n").errors.rendered() == """
        l.md:9:11: error: unknown directive `explor`
            ```python explor id=a
                      ^
            did you mean `explore`?
        """)
  }

  @Test func reportsAllMistakesInOneReading() {
    let everything = (mistakes + expectationMistakes).filter { $0.name != "unclosed block" }
      .map { $0.body.replacing("id=a", with: "id=b\(abs($0.body.utf8.count))") }.joined(separator: "\n\n# Next\n\n")
    let errors = read(everything).errors
    #expect(errors.count >= 20)
    #expect(errors.map(\.line) == errors.map(\.line).sorted())
  }

  @Test func reportsFrontMatter() {
    let text = """
      ---
      titel: A
      id: My Lesson
      minutes: ten
      minutes: 10
      objectives:
        - see
      just words
      format: 2
      requires: Race
      ---
      """
    let messages = readLesson(text, path: "l.md").errors.map { "\($0.line):\($0.column) \($0.message)" }
    #expect(
      messages == [
        "1:1 the front matter has no `summary`", "2:1 unknown key `titel`", "3:5 `My Lesson` cannot be an id",
        "4:10 `minutes` must be a whole number from 1 to 240, not `ten`", "5:1 `minutes` is given twice",
        "6:11 `objectives` has no value", "7:1 the front matter is flat: each line is `key: value`",
        "8:1 expected `key: value`", "9:9 this Plait reads lessons of format 1, not `2`",
        "10:11 `Race` cannot be the id of a lesson",
      ])
  }

  @Test func reportsMissingAndUnclosedFrontMatter() {
    #expect(readLesson("# Hello\n", path: "l.md").errors.map(\.message) == ["a lesson begins with its front matter"])
    let unclosed = readLesson(goodFront.replacing("\n---\n", with: "\n") + "# Hello\n\nText\n", path: "l.md")
    #expect(unclosed.errors.map(\.message) == ["the front matter is not closed"])
    #expect(unclosed.lesson.elements.count == 1)
  }
}
