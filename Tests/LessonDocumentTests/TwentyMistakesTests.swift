import Testing

@testable import Lessons

/// A lesson by an author in a hurry: more than twenty mistakes, of every kind that there is.
private let hurried = #"""
  ---
  titel: Twenty mistakes
  id: Twenty
  summary: A lesson by an author in a hurry.
  minutes: soon
  objectives: see what Plait says
  requires: race
  format: 1
  ---

  # Twenty mistakes

  See [the other lesson](99-nowhere.md).

  ```python run id=first
  print("one"
  ```

  ```python explor id=count
  x = 1
  ```

  ```python show id=race shceduler=random
  import threading

  total = 0


  def add():
      global total
      total = total + 1


  threads = [threading.Thread(target=add) for _ in range(2)]
  for thread in threads:
      thread.start()
  for thread in threads:
      thread.join()
  print(total)
  ```

  ```plait explore program=rase
  outcomes: 2
  ```

  ```plait explore program=race
  outcomes: 2
  findings: lost-updat
  complete: maybe
  ```

  ```plait timeline program=race outcome=3
  ```

  ```predict program=race about=outcomes
  Which are possible?

  - [x] 1
  - [x] 2
  - [x] 3
  ```

  ```hitn
  Think.
  ```

  ```plait play program=race goal=5
  ```

  ```plait play program=race
  ```

  ```python exercise id=repair
  import threading

  total = 0


  def add():
      global total
      total = total + 1


  threads = [threading.Thread(target=add) for _ in range(2)]
  for thread in threads:
      thread.start()
  for thread in threads:
      thread.join()
  print(total)
  ```

  ```expect
  outcomes: 2
  always: total ==
  keeps: ad
  ```

  ```python solution
  print(1)
  ```

  ```python wrong
  print(2)
  ```

  ```expect
  outcomes: 1
  ```

  ```feedback
  ```

  ## Again

  ```python solution
  print(2)
  ```

  - An item

    ```plait run program=race
    ```

  ```recap
  Never give up.
  ```

  ```recap
  Really.
  ```
  """#

@Suite struct TwentyMistakesTests {
  @Test func areAllReportedInOneReading() {
    let reading = readLesson(hurried, path: "l.md")
    let errors = reading.errors + LessonChecker.check(reading.lesson, source: hurried)
    let found = errors.map { "\($0.line):\($0.column) \($0.message)" }.sorted()
    let expected = [
      "2:1 unknown key `titel`", "3:5 `Twenty` cannot be an id",
      "5:10 `minutes` must be a whole number from 1 to 240, not `soon`",
      "13:24 the link leads nowhere: there is no file `99-nowhere.md`",
      "16:6 in the program: SyntaxError: '(' was never closed", "19:11 unknown directive `explor`",
      "23:24 `show` has no key `shceduler`", "42:18 no program `rase` further up",
      "47:11 this is not so: happens too: 1", "48:11 `lost-updat` is not a kind of finding",
      "49:11 expected `true` or `false`, not `maybe`", "52:1 this outcome never happens: 3",
      "60:1 marked as right, but this outcome never happens: 3", "63:4 unknown kind of block `hitn`",
      "67:1 this outcome never happens: 5", "70:10 `play` has no `goal`", "73:1 the exercise has no hint",
      "94:9 this is no Python expression: SyntaxError: invalid syntax",
      "95:8 the program has no function or class `ad`",
      "98:1 the solution does not fulfil `outcomes: 2`: never happens: 2; happens too: 1",
      "107:11 this is not so: never happens: 1; happens too: 2", "110:4 the `feedback` is empty",
      "115:11 this `solution` belongs to no exercise", "121:3 a `plait` block inside a list or quote",
      "128:4 a lesson has one recap",
    ]
    #expect(expected.count > 20)
    #expect(found == expected.sorted())
  }
}
