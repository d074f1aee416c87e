import Testing
import Timeline

/// How runs end that do not just finish, and runs of many tasks or turns.
extension GoldenTests {
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
