import Testing

@testable import Lessons

/// An exercise as a course would have it: two deposits, repaired with a lock.
let depositLesson =
  goodFront + """
    ```python exercise id=repair
    import threading

    balance = 100

    def deposit():
        global balance
        balance = balance + 50

    threads = [threading.Thread(target=deposit) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(balance)
    ```

    ```expect
    outcomes: 200
    always: balance == 200
    findings: none
    threads: 2
    interleavings: 2
    avoids: sleep
    ```

    ```hint
    Who else may be between the read and the write?
    ```

    ```python solution
    import threading

    balance = 100
    lock = threading.Lock()

    def deposit():
        global balance
        with lock:
            balance = balance + 50

    threads = [threading.Thread(target=deposit) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(balance)
    ```

    ```python wrong
    import threading

    balance = 100

    def deposit():
        global balance
        with threading.Lock():
            balance = balance + 50

    threads = [threading.Thread(target=deposit) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(balance)
    ```

    ```expect
    outcomes: 150 200
    uses: Lock
    ```

    ```feedback
    Each thread makes a lock of its own.
    ```

    ```python wrong
    print(200)
    ```

    ```expect
    outcomes: 200
    ```

    ```feedback
    Where are the threads?
    ```

    """

@Suite struct ExerciseJudgeTests {
  private let judge: ExerciseJudge
  private let exercise: Exercise

  init() throws {
    let lesson = readLesson(depositLesson, path: "l.md").lesson
    exercise = try #require(lesson.exercises.first)
    judge = ExerciseJudge(exercise, of: lesson)
  }

  @Test func passesTheSolution() {
    let verdict = judge.judge(exercise.solutions[0].source)
    #expect(verdict.ruling == .passed)
    #expect(verdict.failures.isEmpty)
    #expect(verdict.counterexample == nil)
    #expect(verdict.feedback == nil)
    #expect((verdict.interleavings ?? 0) > 2)
    #expect((verdict.states ?? 0) > 2)
  }

  @Test func failsTheGivenProgramWithACounterexample() throws {
    let verdict = judge.judge(exercise.program.source, name: "mine.py")
    #expect(verdict.ruling == .failed)
    #expect(
      verdict.claims.map { $0.refutation ?? "holds" } == [
        "happens too: 150", "it is false where the program prints 150", "found: lost-update", "holds", "holds", "holds",
      ])
    #expect(verdict.counterexample?.outcome.stdout == "150\n")
    #expect(verdict.counterexample?.preemptions == 1)
    #expect(verdict.token?.hasPrefix("plait1:") == true)
    #expect(verdict.findings.map(\.kind) == ["lost-update"])
    #expect(verdict.wrong == nil)
  }

  @Test func recognisesWrongAnswers() {
    let lockEach = judge.judge(exercise.wrongs[0].program.source)
    #expect(lockEach.wrong == 0)
    #expect(lockEach.feedback == "Each thread makes a lock of its own.")
    let cheat = judge.judge("print(200)  # done\n")
    #expect(cheat.ruling == .failed)
    #expect(cheat.feedback == "Where are the threads?")
    #expect(
      cheat.failures.map(\.refutation) == [
        "it gives NameError: name 'balance' is not defined where the program prints 200", "no thread is started",
        "there is only one interleaving",
      ])
  }

  @Test func saysWhenSomethingIsNoProgram() {
    for text in ["def deposit(:\n", "\0", "if True:\n"] {
      let verdict = judge.judge(text)
      #expect(verdict.ruling == .broken)
      #expect(verdict.problem?.isEmpty == false)
    }
    #expect(judge.judge("").ruling == .failed)
  }

  /// Programs without end of states, of time, of output and of memory: each comes to a ruling, always the same.
  @Test(arguments: [
    "import threading\nn = 0\ndef f():\n    global n\n    while True:\n        n += 1\nthreading.Thread(target=f).start()\n",
    "while True:\n    pass\n", "while True:\n    print('x' * 1000)\n",
    "x = []\nwhile True:\n    x.append('x' * 1000)\n",
    "def f():\n    f()\nf()\n", "import os\nos._exit(3)\n", "raise SystemExit(0)\n",
  ])
  func survivesHostilePrograms(source: String) throws {
    let lesson = readLesson(depositLesson.replacing("repair", with: "repair max-states=300"), path: "l.md").lesson
    var limits = ExaminationLimits()
    limits.explored = 200_000
    limits.output = 1 << 16
    limits.memory = 16 << 20
    let judge = ExerciseJudge(try #require(lesson.exercises.first), of: lesson, limits: limits)
    let verdict = judge.judge(source)
    #expect(!verdict.hasPassed)
    let again = judge.judge(source)
    #expect(again.claims.map(\.refutation) == verdict.claims.map(\.refutation))
    #expect(again.token == verdict.token)
  }

  @Test func judgesTimeAndText() throws {
    let lesson = readLesson(
      goodFront + """
        ```python exercise cores=4
        from simulate import cpu

        def work():
            cpu(1)

        for _ in range(4):
            work()
        print("done")
        ```

        ```expect
        stdout: done
        status: finished
        speedup: 3
        time: 1.5
        processes: 4
        uses: multiprocessing.Process while
        keeps: work
        ```

        """, path: "l.md")
    #expect(lesson.errors.isEmpty, "\(lesson.errors.rendered())")
    let exercise = try #require(lesson.lesson.exercises.first)
    #expect(!exercise.isExplored)
    let judge = ExerciseJudge(exercise, of: lesson.lesson)
    #expect(
      judge.judge(exercise.program.source).claims.map { $0.refutation ?? "holds" } == [
        "holds", "holds", "it is 1 times as fast", "it takes 4 s", "no process is started",
        "the program does not use `multiprocessing.Process`, `while`", "holds",
      ])
    let fast = """
      import multiprocessing
      from simulate import cpu

      def work():
          # one second
          cpu( 1 )

      if __name__ == "__main__":
          workers = [multiprocessing.Process(target=work) for _ in range(4)]
          for worker in workers:
              worker.start()
          for worker in workers:
              worker.join()
          while workers:
              workers.pop()
          print("done")

      """
    #expect(judge.judge(fast).claims.map { $0.refutation ?? "holds" } == [String](repeating: "holds", count: 7))
    let changed = judge.judge(fast.replacing("cpu( 1 )", with: "cpu(0.1)"))
    #expect(changed.failures.map(\.refutation) == ["`work` has been changed"])
    #expect(judge.judge("print('x')\n").token != nil)
  }
}
