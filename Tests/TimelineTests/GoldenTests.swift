import Testing
import Timeline

/// What a student looks at, line by line; read them as one who has not seen the program.
struct GoldenTests {
  private func draws(
    _ recording: Recording, _ options: TimelineOptions = TimelineOptions(), as golden: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    let text = TimelineModel(of: recording).lines(options).joined(separator: "\n")
    #expect(text == golden, sourceLocation: location)
  }

  @Test func racy() {
    draws(
      Programs.racy(),
      as: """
        bank.py, scheduler: random, seed 7

            MainThread           Thread-1 (deposit)          Thread-2 (deposit)
        step┬────────────────────┬───────────────────────────┬──────────────────────────
          1 ┃ L3 balance = 100
          2 ┃ L11 t1.start()
            ┃   starts Thread-1
          3 ┃ L11 t2.start()     │
            ┃   starts Thread-2  │
          4 ┃ L12 t1.join()      │                           │
            ├ waits for Thread-1▶┃                           │
        ! 5 ┊                    ┃ L7 balance += amount      │
            ┊                    ┃   balance → 100           │
            ┊                    ┃ ! old from step 7 on      │
            ┊                    ├ preempted inside L7 ─────▶┃
        ! 6 ┊                    │                           ┃ L7 balance += amount
            ┊                    │                           ┃   balance → 100
            ┊                    │                           ┃ ! the same 100 as step 5
        ! 7 ┊                    │                           ┃   balance = 150 (was 100)
            ┊                    │                           ┃ ! lost in step 9
          8 ┊                    ┃◀──────────────────────────╯ ends
        ! 9 ┊                    ┃ L7 balance += amount
            ┊                    ┃   balance = 150 (was 150)
            ┊                    ┃ ! overwrites step 7's 150
         10 ┃◀───────────────────╯ ends
         11 ┃ L12 t1.join()
            ┃   Thread-1 ended
         12 ┃ L12 t2.join()
            ┃   Thread-2 ended
         13 ┃ L13 print(balance)
            ┃   balance → 150
         14 ┃   prints "150"
         15 ╵ ends

        ┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7  ! see below

        ! Thread-1 overwrote Thread-2's 150 in step 9: both had read 100 (steps 5 and
          6), so Thread-2's update of balance (step 7) is lost.
        Finished after 15 steps.
        """)
  }

  @Test func racyAt60() {
    draws(
      Programs.racy(), TimelineOptions(width: 60),
      as: """
        bank.py, scheduler: random, seed 7

            MainThread         Thread-1 (deposit) Thread-2 (deposit)
        step┬──────────────────┬──────────────────┬─────────────────
          1 ┃ L3 balance = 100
          2 ┃ L11 t1.start()
            ┃ starts Thread-1
          3 ┃ L11 t2.start()   │
            ┃ starts Thread-2  │
          4 ┃ L12 t1.join()    │                  │
            ┃ waits for        │                  │
            ├ Thread-1 ───────▶┃                  │
        ! 5 ┊                  ┃ L7 balance += a… │
            ┊                  ┃ balance → 100    │
            ┊                  ┃ ! old from step  │
            ┊                  ┃   7 on           │
            ┊                  ┃ preempted inside │
            ┊                  ├ L7 ─────────────▶┃
        ! 6 ┊                  │                  ┃ L7 balance += a…
            ┊                  │                  ┃ balance → 100
            ┊                  │                  ┃ ! the same 100
            ┊                  │                  ┃   as step 5
        ! 7 ┊                  │                  ┃ balance = 150
            ┊                  │                  ┃   (was 100)
            ┊                  │                  ┃ ! lost in step 9
          8 ┊                  ┃◀─────────────────╯ ends
        ! 9 ┊                  ┃ L7 balance += a…
            ┊                  ┃ balance = 150
            ┊                  ┃   (was 150)
            ┊                  ┃ ! overwrites
            ┊                  ┃   step 7's 150
         10 ┃◀─────────────────╯ ends
         11 ┃ L12 t1.join()
            ┃ Thread-1 ended
         12 ┃ L12 t2.join()
            ┃ Thread-2 ended
         13 ┃ L13 …nt(balance)
            ┃ balance → 150
         14 ┃ prints "150"
         15 ╵ ends

        ┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7  !
        see below

        ! Thread-1 overwrote Thread-2's 150 in step 9: both had read
          100 (steps 5 and 6), so Thread-2's update of balance (step
          7) is lost.
        Finished after 15 steps.
        """)
  }

  @Test func racyAt120() {
    draws(
      Programs.racy(), TimelineOptions(width: 120),
      as: """
        bank.py, scheduler: random, seed 7

            MainThread           Thread-1 (deposit)          Thread-2 (deposit)
        step┬────────────────────┬───────────────────────────┬──────────────────────────
          1 ┃ L3 balance = 100
          2 ┃ L11 t1.start()
            ┃   starts Thread-1
          3 ┃ L11 t2.start()     │
            ┃   starts Thread-2  │
          4 ┃ L12 t1.join()      │                           │
            ├ waits for Thread-1▶┃                           │
        ! 5 ┊                    ┃ L7 balance += amount      │
            ┊                    ┃   balance → 100           │
            ┊                    ┃ ! old from step 7 on      │
            ┊                    ├ preempted inside L7 ─────▶┃
        ! 6 ┊                    │                           ┃ L7 balance += amount
            ┊                    │                           ┃   balance → 100
            ┊                    │                           ┃ ! the same 100 as step 5
        ! 7 ┊                    │                           ┃   balance = 150 (was 100)
            ┊                    │                           ┃ ! lost in step 9
          8 ┊                    ┃◀──────────────────────────╯ ends
        ! 9 ┊                    ┃ L7 balance += amount
            ┊                    ┃   balance = 150 (was 150)
            ┊                    ┃ ! overwrites step 7's 150
         10 ┃◀───────────────────╯ ends
         11 ┃ L12 t1.join()
            ┃   Thread-1 ended
         12 ┃ L12 t2.join()
            ┃   Thread-2 ended
         13 ┃ L13 print(balance)
            ┃   balance → 150
         14 ┃   prints "150"
         15 ╵ ends

        ┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7  ! see below

        ! Thread-1 overwrote Thread-2's 150 in step 9: both had read 100 (steps 5 and 6), so Thread-2's update of balance (step
          7) is lost.
        Finished after 15 steps.
        """)
  }

  @Test func racyInLanes() {
    draws(
      Programs.racy(), TimelineOptions(lanes: true),
      as: """
        bank.py, scheduler: random, seed 7

        Tasks: 0 MainThread, 1 Thread-1 (deposit), 2 Thread-2 (deposit)

            0 1 2
          1 ┃      MainThread  L3 balance = 100
          2 ┃      MainThread  L11 t1.start()  starts Thread-1
          3 ┃ │    MainThread  L11 t2.start()  starts Thread-2
          4 ┃ │ │  MainThread  L12 t1.join()
            ├▶┃ │  waits for Thread-1
        ! 5 ┊ ┃ │  Thread-1  L7 balance += amount  balance → 100
            ┊ ┃ │  ! old from step 7 on
            ┊ ├▶┃  preempted inside L7
        ! 6 ┊ │ ┃  Thread-2  L7 balance += amount  balance → 100
            ┊ │ ┃  ! the same 100 as step 5
        ! 7 ┊ │ ┃  Thread-2  balance = 150 (was 100)
            ┊ │ ┃  ! lost in step 9
          8 ┊ ┃◀╯  Thread-2  ends
        ! 9 ┊ ┃    Thread-1  L7 balance += amount  balance = 150 (was 150)
            ┊ ┃    ! overwrites step 7's 150
         10 ┃◀╯    Thread-1  ends
         11 ┃      MainThread  L12 t1.join()  Thread-1 ended
         12 ┃      MainThread  L12 t2.join()  Thread-2 ended
         13 ┃      MainThread  L13 print(balance)  balance → 150
         14 ┃      MainThread  prints "150"
         15 ╵      MainThread  ends

        ┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7  ! see below

        ! Thread-1 overwrote Thread-2's 150 in step 9: both had read 100 (steps 5 and
          6), so Thread-2's update of balance (step 7) is lost.
        Finished after 15 steps.
        """)
  }

  @Test func racyWindow() {
    draws(
      Programs.racy(), TimelineOptions(steps: 5...7, current: 7, frame: false),
      as: """
            MainThread           Thread-1 (deposit)          Thread-2 (deposit)
        step┬────────────────────┬───────────────────────────┬──────────────────────────
        ! 5 ┊                    ┃ L7 balance += amount      │
            ┊                    ┃   balance → 100           │
            ┊                    ┃ ! old from step 7 on      │
            ┊                    ├ preempted inside L7 ─────▶┃
        ! 6 ┊                    │                           ┃ L7 balance += amount
            ┊                    │                           ┃   balance → 100
            ┊                    │                           ┃ ! the same 100 as step 5
        ! 7▶┊                    │                           ┃   balance = 150 (was 100)
            ┊                    │                           ┃ ! lost in step 9
        """)
  }

  @Test func racyPlain() {
    draws(
      Programs.racy(), TimelineOptions(style: .plain, frame: false),
      as: """
        step 1 | MainThread | L3: balance = 100 | writes balance = 100
        step 2 | MainThread | L11: t1.start() | starts Thread-1
        step 3 | MainThread | L11: t2.start() | starts Thread-2
        step 4 | MainThread | L12: t1.join() | waits for Thread-1
        step 5 | Thread-1 | L7: balance += amount | reads balance: 100 | preempted by Thread-2 | NOTE: old from step 7 on
        step 6 | Thread-2 | L7: balance += amount | reads balance: 100 | NOTE: the same 100 as step 5
        step 7 | Thread-2 | L7: balance += amount | writes balance = 150 (was 100) | NOTE: lost in step 9
        step 8 | Thread-2 | ends
        step 9 | Thread-1 | L7: balance += amount | writes balance = 150 (was 150) | NOTE: overwrites step 7's 150
        step 10 | Thread-1 | ends
        step 11 | MainThread | L12: t1.join() | Thread-1 ended
        step 12 | MainThread | L12: t2.join() | Thread-2 ended
        step 13 | MainThread | L13: print(balance) | reads balance: 150
        step 14 | MainThread | L13: print(balance) | prints "150"
        step 15 | MainThread | ends
        """)
  }

  @Test func locked() {
    draws(
      Programs.locked(),
      as: """
        bank.py, scheduler: random, seed 7

            MainThread           Thread-1 (deposit)          Thread-2 (deposit)
        step┬────────────────────┬───────────────────────────┬──────────────────────────
          1 ┃ L3 balance = 100
          2 ┃ L13 t1.start()
            ┃   starts Thread-1
          3 ┃ L13 t2.start()     │
            ┃   starts Thread-2  │
          4 ┃ L14 t1.join()      │                           │
            ├ waits for Thread-1▶┃                           │
          5 ┊                    ┃ L8 with lock:             │
            ┊                    ┃   takes lock              │
          6 ┊                    ┃ L9 balance += amount      │
            ┊                    ┃   balance → 100           │
            ┊                    ├ preempted inside L9 ─────▶┃
          7 ┊                    │                           ┃ L8 with lock:
            ┊                    │                           ┃ waits for lock, held by
            ┊                    ┃◀──────────────────────────┤ Thread-1
          8 ┊                    ┃ L9 balance += amount      ┊
            ┊                    ┃   balance = 150 (was 100) ┊
          9 ┊                    ┃ L8 with lock:             ┊
            ┊                    ┃   releases lock: Thread-2 ┊
            ┊                    ┃     may go on             ┊
            ┊                    ├ preempted ───────────────▶┃
         10 ┊                    │                           ┃ L8 with lock:
            ┊                    │                           ┃   takes lock at last
         11 ┊                    │                           ┃ L9 balance += amount
            ┊                    │                           ┃   balance → 150
            ┊                    ┃◀──────────────────────────┤ preempted inside L9
         12 ┃◀───────────────────╯ ends                      │
         13 ┃ L14 t1.join()                                  │
            ┃   Thread-1 ended                               │
         14 ┃ L14 t2.join()                                  │
            ├ waits for Thread-2 ───────────────────────────▶┃
         15 ┊                                                ┃ L9 balance += amount
            ┊                                                ┃   balance = 200 (was 150)
         16 ┊                                                ┃ L8 with lock:
            ┊                                                ┃   releases lock
         17 ┃◀───────────────────────────────────────────────╯ ends
         18 ┃ L14 t2.join()
            ┃   Thread-2 ended
         19 ┃ L15 print(balance)
            ┃   balance → 200
         20 ┃   prints "200"
         21 ╵ ends

        ┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7

        Finished after 21 steps.
        """)
  }

  @Test func producerConsumer() {
    draws(
      Programs.producerConsumer(),
      as: """
        kitchen.py, scheduler: round-robin

            MainThread          consumer                    producer
        step┬───────────────────┬───────────────────────────┬───────────────────────────
          1 ┃ L19 c.start()
            ┃ starts consumer
          2 ┃ L19 p.start()     │
            ┃ starts producer   │
            ├ preempted ───────▶┃                           │
          3 │                   ┃ L7 with cond:             │
            │                   ┃   takes cond's lock       │
          4 │                   ┃ L8 while not items:       │
            │                   ┃   items → []              │
          5 │                   ┃ L9 cond.wait()            │
            │                   ┃ waits on cond, frees its  │
            │                   ├ lock ────────────────────▶┃
          6 │                   ┊                           ┃ L13 with cond:
            │                   ┊                           ┃   takes cond's lock
          7 │                   ┊                           ┃ L14 items.append("tea")
            │                   ┊                           ┃   items = ['tea'] (was [])
          8 │                   ┊                           ┃ L15 cond.notify()
            │                   ┊                           ┃   notifies consumer
          9 │                   ┊                           ┃ L13 with cond:
            │                   ┊                           ┃   releases cond's lock:
            │                   ┊                           ┃     consumer may go on
            │                   ┃◀──────────────────────────┤ preempted
         10 │                   ┃ L9 cond.wait()            │
            │                   ┃   wakes up, has cond's    │
            │                   ┃     lock again            │
         11 │                   ┃ L8 while not items:       │
            │                   ┃   items → ['tea']         │
         12 │                   ┃ L10 …("got", items.pop()) │
            │                   ┃   items = [] (was         │
            │                   ┃     ['tea'])              │
         13 │                   ┃   prints "got tea"        │
            │                   ├ preempted ───────────────▶┃
         14 │                   ┃◀──────────────────────────╯ ends
         15 │                   ┃ L7 with cond:
            │                   ┃   releases cond's lock
         16 ┃◀──────────────────╯ ends
         17 ╵ ends

        ┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7

        Finished after 17 steps.
        """)
  }

  @Test func deadlock() {
    draws(
      Programs.deadlock(),
      as: """
        philosophers.py, scheduler: random, seed 7

            MainThread           Thread-1 (left)             Thread-2 (right)
        step┬────────────────────┬───────────────────────────┬──────────────────────────
          1 ┃ L17 l.start()
            ┃   starts Thread-1
          2 ┃ L17 r.start()      │
            ┃   starts Thread-2  │
          3 ┃ L18 l.join()       │                           │
            ├ waits for Thread-1▶┃                           │
        ! 4 ┊                    ┃ L6 with a:                │
            ┊                    ┃   takes lock a            │
            ┊                    ├ preempted ───────────────▶┃
        ! 5 ┊                    │                           ┃ L11 with b:
            ┊                    │                           ┃   takes lock b
        ! 6 ┊                    │                           ┃ L12 with a:
            ┊                    │                           ┃ waits for lock a, held by
            ┊                    ┃◀──────────────────────────┤ Thread-1
        ! 7 ┊                    ┃ L7 with b:                ┊
            ┊                    ┃ waits for lock b, held by ┊
            ┊                    ┊ Thread-2                  ┊

        ┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7  ! see below

        Deadlock: no task can go on.
          Thread-1    L7 with b:    waits for lock b, which Thread-2 took in step 5
          Thread-2    L12 with a:   waits for lock a, which Thread-1 took in step 4
          MainThread  L18 l.join()  waits for Thread-1

          ┌─▶ Thread-1 ── waits for lock b ──▶ Thread-2 ── waits for lock a ──┐
          └───────────────────────────────────────────────────────────────────┘
        """)
  }

  @Test func deadlockAt60() {
    draws(
      Programs.deadlock(), TimelineOptions(width: 60),
      as: """
        philosophers.py, scheduler: random, seed 7

            MainThread         Thread-1 (left)    Thread-2 (right)
        step┬──────────────────┬──────────────────┬─────────────────
          1 ┃ L17 l.start()
            ┃ starts Thread-1
          2 ┃ L17 r.start()    │
            ┃ starts Thread-2  │
          3 ┃ L18 l.join()     │                  │
            ┃ waits for        │                  │
            ├ Thread-1 ───────▶┃                  │
        ! 4 ┊                  ┃ L6 with a:       │
            ┊                  ┃ takes lock a     │
            ┊                  ├ preempted ──────▶┃
        ! 5 ┊                  │                  ┃ L11 with b:
            ┊                  │                  ┃ takes lock b
        ! 6 ┊                  │                  ┃ L12 with a:
            ┊                  │                  ┃ waits for lock
            ┊                  │                  ┃ a, held by
            ┊                  ┃◀─────────────────┤ Thread-1
        ! 7 ┊                  ┃ L7 with b:       ┊
            ┊                  ┃ waits for lock   ┊
            ┊                  ┃ b, held by       ┊
            ┊                  ┊ Thread-2         ┊

        ┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7  !
        see below

        Deadlock: no task can go on.
          Thread-1    L7 with b:    waits for lock b, which Thread-2
                        took in step 5
          Thread-2    L12 with a:   waits for lock a, which Thread-1
                        took in step 4
          MainThread  L18 l.join()  waits for Thread-1

          ┌▶ Thread-1
          │    ↓ wants lock b, held by
          │  Thread-2
          │    ↓ wants lock a, held by
          └─ Thread-1
        """)
  }

  @Test func deadlockPlain() {
    draws(
      Programs.deadlock(), TimelineOptions(style: .plain),
      as: """
        philosophers.py, scheduler: random, seed 7
        step 1 | MainThread | L17: l.start() | starts Thread-1
        step 2 | MainThread | L17: r.start() | starts Thread-2
        step 3 | MainThread | L18: l.join() | waits for Thread-1
        step 4 | Thread-1 | L6: with a: | takes lock a | preempted by Thread-2 | NOTE: see below
        step 5 | Thread-2 | L11: with b: | takes lock b | NOTE: see below
        step 6 | Thread-2 | L12: with a: | waits for lock a, held by Thread-1 | NOTE: see below
        step 7 | Thread-1 | L7: with b: | waits for lock b, held by Thread-2 | NOTE: see below
        Deadlock: no task can go on.
          Thread-1    L7 with b:    waits for lock b, which Thread-2 took in step 5
          Thread-2    L12 with a:   waits for lock a, which Thread-1 took in step 4
          MainThread  L18 l.join()  waits for Thread-1
        The circle: Thread-1 waits for lock b, held by Thread-2; Thread-2 waits for lock a, held by Thread-1.
        """)
  }

  @Test func death() {
    draws(
      Programs.death(),
      as: """
        sum.py, scheduler: CPython-like

            MainThread               Thread-1 (add)            Thread-2 (slow)
        step┬────────────────────────┬─────────────────────────┬────────────────────────
          1 ┃ L12 threading.Thread(…
            ┃   starts Thread-1
            ├ preempted ────────────▶┃
        ! 2 │                        ┃ L6 total += int(text)
            │                        ┃ dies: ValueError:
            │                        ┃ invalid literal for
            │                        ┃ int() with base 10:
            ┃◀───────────────────────╳ '1O'
          3 ┃ L13 threading.Thread(…
            ┃   starts Thread-2
          4 ╰ ends ───────────────────────────────────────────▶┃
          5                                                    ┃ L9 time.sleep(0.5)
                                                               ┃   sleeps 0.5 s
          6                                                    ┃ (0.5 s later)
                                                               ┃ L10 print("total is", …
                                                               ┃   prints "total is 0"
          7                                                    ╵ ends

        ┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7  ! see below

        ! Thread-1 died at L6 in step 2: ValueError: invalid literal for int() with base
          10: '1O'
        Ended after 7 steps, with an exception in Thread-1.
        """)
  }

  @Test func many() {
    draws(
      Programs.many(12),
      as: """
        many.py, scheduler: random, seed 7

        Tasks: 0 MainThread, 1 Thread-1 (work), 2 Thread-2 (work), 3 Thread-3 (work),
               4 Thread-4 (work), 5 Thread-5 (work), 6 Thread-6 (work),
               7 Thread-7 (work), 8 Thread-8 (work), 9 Thread-9 (work),
               10 Thread-10 (work), 11 Thread-11 (work), 12 Thread-12 (work)

            0  1  2  3  4  5  6  7  8  9  10 11 12
          1 ┃                                       MainThread  L2 counter = 0
          2 ┃                                       MainThread  L10 … threads: t.start()
            ┃                                         starts Thread-1
          3 ┃  │                                    MainThread  starts Thread-2
          4 ┃  │  │                                 MainThread  starts Thread-3
          5 ┃  │  │  │                              MainThread  starts Thread-4
          6 ┃  │  │  │  │                           MainThread  starts Thread-5
          7 ┃  │  │  │  │  │                        MainThread  starts Thread-6
          8 ┃  │  │  │  │  │  │                     MainThread  starts Thread-7
          9 ┃  │  │  │  │  │  │  │                  MainThread  starts Thread-8
         10 ┃  │  │  │  │  │  │  │  │               MainThread  starts Thread-9
         11 ┃  │  │  │  │  │  │  │  │  │            MainThread  starts Thread-10
         12 ┃  │  │  │  │  │  │  │  │  │  │         MainThread  starts Thread-11
         13 ┃  │  │  │  │  │  │  │  │  │  │  │      MainThread  starts Thread-12
         14 ╰─▶┃  │  │  │  │  │  │  │  │  │  │  │   MainThread  ends
         15    ┃  │  │  │  │  │  │  │  │  │  │  │   Thread-1  L7 counter += 1
               ┃  │  │  │  │  │  │  │  │  │  │  │     counter → 0
         16    ┃  │  │  │  │  │  │  │  │  │  │  │   Thread-1  counter = 1 (was 0)
         17    ╰─▶┃  │  │  │  │  │  │  │  │  │  │   Thread-1  ends
         18       ┃  │  │  │  │  │  │  │  │  │  │   Thread-2  L7 counter += 1
                  ┃  │  │  │  │  │  │  │  │  │  │     counter → 1
         19       ┃  │  │  │  │  │  │  │  │  │  │   Thread-2  counter = 2 (was 1)
         20       ╰─▶┃  │  │  │  │  │  │  │  │  │   Thread-2  ends
         21          ┃  │  │  │  │  │  │  │  │  │   Thread-3  L7 counter += 1
                     ┃  │  │  │  │  │  │  │  │  │     counter → 2
         22          ┃  │  │  │  │  │  │  │  │  │   Thread-3  counter = 3 (was 2)
         23          ╰─▶┃  │  │  │  │  │  │  │  │   Thread-3  ends
         24             ┃  │  │  │  │  │  │  │  │   Thread-4  L7 counter += 1
                        ┃  │  │  │  │  │  │  │  │     counter → 3
         25             ┃  │  │  │  │  │  │  │  │   Thread-4  counter = 4 (was 3)
         26             ╰─▶┃  │  │  │  │  │  │  │   Thread-4  ends
         27                ┃  │  │  │  │  │  │  │   Thread-5  L7 counter += 1
                           ┃  │  │  │  │  │  │  │     counter → 4
         28                ┃  │  │  │  │  │  │  │   Thread-5  counter = 5 (was 4)
         29                ╰─▶┃  │  │  │  │  │  │   Thread-5  ends
         30                   ┃  │  │  │  │  │  │   Thread-6  L7 counter += 1
                              ┃  │  │  │  │  │  │     counter → 5
         31                   ┃  │  │  │  │  │  │   Thread-6  counter = 6 (was 5)
         32                   ╰─▶┃  │  │  │  │  │   Thread-6  ends
         33                      ┃  │  │  │  │  │   Thread-7  L7 counter += 1
                                 ┃  │  │  │  │  │     counter → 6
         34                      ┃  │  │  │  │  │   Thread-7  counter = 7 (was 6)
         35                      ╰─▶┃  │  │  │  │   Thread-7  ends
         36                         ┃  │  │  │  │   Thread-8  L7 counter += 1
                                    ┃  │  │  │  │     counter → 7
         37                         ┃  │  │  │  │   Thread-8  counter = 8 (was 7)
         38                         ╰─▶┃  │  │  │   Thread-8  ends
         39                            ┃  │  │  │   Thread-9  L7 counter += 1
                                       ┃  │  │  │     counter → 8
         40                            ┃  │  │  │   Thread-9  counter = 9 (was 8)
         41                            ╰─▶┃  │  │   Thread-9  ends
         42                               ┃  │  │   Thread-10  L7 counter += 1
                                          ┃  │  │     counter → 9
         43                               ┃  │  │   Thread-10  counter = 10 (was 9)
         44                               ╰─▶┃  │   Thread-10  ends
         45                                  ┃  │   Thread-11  L7 counter += 1
                                             ┃  │     counter → 10
         46                                  ┃  │   Thread-11  counter = 11 (was 10)
         47                                  ╰─▶┃   Thread-11  ends
         48                                     ┃   Thread-12  L7 counter += 1
                                                ┃     counter → 11
         49                                     ┃   Thread-12  counter = 12 (was 11)
         50                                     ╵   Thread-12  ends

        ┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7

        Finished after 50 steps.
        """)
  }

  @Test func loop() {
    draws(
      Programs.many(2, turns: 20),
      as: """
        many.py, scheduler: random, seed 7

            MainThread                Thread-1 (work)          Thread-2 (work)
        step┬─────────────────────────┬────────────────────────┬────────────────────────
          1 ┃ L2 counter = 0
          2 ┃ L10 …threads: t.start()
            ┃   starts Thread-1
          3 ┃   starts Thread-2       │
          4 ╰ ends ──────────────────▶┃                        │
          5                           ┃ L7 counter += 1        │
                                      ┃   counter → 0          │
          6                           ┃   counter = 1 (was 0)  │
          ⋮                           ┃ … steps 7 to 42: 18    │
                                      ┃   times the same, L7   │
         43                           ┃ L7 counter += 1        │
                                      ┃   counter → 19         │
         44                           ┃   counter = 20 (was    │
                                      ┃     19)                │
         45                           ╰ ends ─────────────────▶┃
         46                                                    ┃ L7 counter += 1
                                                               ┃   counter → 20
         47                                                    ┃   counter = 21 (was 20)
          ⋮                                                    ┃ … steps 48 to 83: 18
                                                               ┃   times the same, L7
         84                                                    ┃ L7 counter += 1
                                                               ┃   counter → 39
         85                                                    ┃   counter = 40 (was 39)
         86                                                    ╵ ends

        ┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7

        Finished after 86 steps.
        """)
  }

  @Test func showAll() {
    draws(
      Programs.racy(), TimelineOptions(showAll: true),
      as: """
        bank.py, scheduler: random, seed 7

            MainThread                Thread-1 (deposit)       Thread-2 (deposit)
        step┬─────────────────────────┬────────────────────────┬────────────────────────
          1 ┃ L3 balance = 100
            ┃   balance = 100
            ┃   L5: deposit =
            ┃     <function deposit …
            ┃     0x1>
            ┃   L9: deposit →
            ┃     <function deposit …
            ┃     0x1>
          2 ┃ L11 t1.start()
            ┃   starts Thread-1
          3 ┃ L11 t2.start()          │
            ┃   starts Thread-2       │
          4 ┃ L12 t1.join()           │                        │
            ├ waits for Thread-1 ────▶┃                        │
        ! 5 ┊                         ┃ L7 balance += amount   │
            ┊                         ┃   begins               │
            ┊                         ┃   balance → 100        │
            ┊                         ┃ ! old from step 7 on   │
            ┊                         ├ preempted inside L7 ──▶┃
        ! 6 ┊                         │                        ┃ L7 balance += amount
            ┊                         │                        ┃   begins
            ┊                         │                        ┃   balance → 100
            ┊                         │                        ┃ ! the same 100 as step
            ┊                         │                        ┃   5
        ! 7 ┊                         │                        ┃   balance = 150 (was
            ┊                         │                        ┃     100)
            ┊                         │                        ┃ ! lost in step 9
          8 ┊                         ┃◀───────────────────────╯ ends
        ! 9 ┊                         ┃ L7 balance += amount
            ┊                         ┃   balance = 150 (was
            ┊                         ┃     150)
            ┊                         ┃ ! overwrites step 7's
            ┊                         ┃   150
         10 ┃◀────────────────────────╯ ends
         11 ┃ L12 t1.join()
            ┃   Thread-1 ended
         12 ┃ L12 t2.join()
            ┃   Thread-2 ended
         13 ┃ L13 print(balance)
            ┃   balance → 150
         14 ┃   prints "150"
         15 ╵ ends

        ┃ runs  │ ready  ┊ waits  → reads  = writes  L7 line 7  ! see below

        ! Thread-1 overwrote Thread-2's 150 in step 9: both had read 100 (steps 5 and
          6), so Thread-2's update of balance (step 7) is lost.
        Finished after 15 steps.
        """)
  }

  @Test func strips() {
    #expect(
      TimelineModel(of: Programs.racy()).strips().joined(separator: "\n") == """
        MainThread  ━━━━┄┄┄┄┄┄━━━━━
        Thread-1      ──━───━━
        Thread-2       ──━━━
                        !!! !
        """)
  }
}
