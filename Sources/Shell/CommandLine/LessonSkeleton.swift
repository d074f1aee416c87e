/// The lesson that `plait new lesson` writes: small, with one of each block, and in order from the start.
enum LessonSkeleton {
  static func text(id: String) -> String {
    let title = id.prefix(1).uppercased() + id.dropFirst().replacing("-", with: " ")
    return front.replacing("TITLE", with: title).replacing("ID", with: id) + body
  }

  private static let front = """
    ---
    title: TITLE
    id: ID
    summary: Two threads add to one number, and something gets lost.
    minutes: 10
    requires:
    objectives: find a lost update; repair it with a lock
    format: 1
    ---

    """

  private static let body = #"""

    <!-- Comments like this one are notes to yourself: students never see them. All that can stand in a lesson is
         explained in lessons/README.md. Check while you write:

             plait check THIS-FILE
             plait preview THIS-FILE
    -->

    # Two threads, one number

    Say in a sentence or two what this is about. Then show a program. `show` only shows it; its `id` lets the blocks
    further down use it again.

    ```python show id=count
    import threading

    count = 0


    def add():
        global count
        count = count + 1


    ann = threading.Thread(target=add, name="Ann")
    ben = threading.Thread(target=add, name="Ben")
    ann.start()
    ben.start()
    ann.join()
    ben.join()
    print(count)
    ```

    <!-- Let students guess before they see. The lines with > answer those who chose the option above. The key about=
         lets plait check prove which options are right. -->

    ```predict program=count about=outcomes kind=all
    Which numbers can this print?

    - [ ] 0
      > Each thread writes a number that is at least 1.
    - [x] 1
    - [x] 2

    Both may read 0 before either of them writes.
    ```

    ```hint
    Between reading `count` and writing it, another thread can get in.
    ```

    <!-- Prove it: explore tries every interleaving. What stands in the block is held against what comes out. -->

    ```plait explore program=count
    outcomes: 1 2
    findings: lost-update
    ```

    ## How it happens

    Say what to look for before the picture: both have read 0.

    ```plait timeline program=count outcome=1
    stdout: 1
    ```

    Now the student schedules, and tries to reach a goal.

    ```plait play program=count goal=1
    switches: 1
    ```

    ```hint
    Let Ann read, then let Ben do all that he has to do.
    ```

    ## Your turn

    <!-- An exercise: the program that the student gets, what must hold, hints, a solution, typical wrong answers. It
         goes on to the next heading. -->

    Repair the program: it must print 2, whatever the order. Keep both threads.

    ```python exercise id=repair
    import threading

    count = 0


    def add():
        global count
        count = count + 1


    ann = threading.Thread(target=add, name="Ann")
    ben = threading.Thread(target=add, name="Ben")
    ann.start()
    ben.start()
    ann.join()
    ben.join()
    print(count)
    ```

    ```expect
    outcomes: 2
    findings: none
    threads: 2
    interleavings: 2
    ```

    ```hint
    Reading, adding and writing must happen together, or not at all.
    ```

    ```hint
    `threading.Lock()` makes a lock, and `with lock:` holds it.
    ```

    <details><summary>Solution</summary>

    ```python solution
    import threading

    count = 0
    lock = threading.Lock()


    def add():
        global count
        with lock:
            count = count + 1


    ann = threading.Thread(target=add, name="Ann")
    ben = threading.Thread(target=add, name="Ben")
    ann.start()
    ben.start()
    ann.join()
    ben.join()
    print(count)
    ```

    While one thread holds the lock, the other one waits.

    </details>

    ```python wrong
    import threading

    count = 0


    def add():
        global count
        with threading.Lock():
            count = count + 1


    ann = threading.Thread(target=add, name="Ann")
    ben = threading.Thread(target=add, name="Ben")
    ann.start()
    ben.start()
    ann.join()
    ben.join()
    print(count)
    ```

    ```expect
    outcomes: 1 2
    uses: Lock
    ```

    ```feedback
    Each call makes a lock of its own. How could it keep the other thread out?
    ```

    ## What to take home

    ```recap
    - `count = count + 1` is a read, an addition and a write.
    - A lock makes one step of them: `with lock:`.
    ```

    """#
}
