import Testing
import Timeline

/// What a student looks at, line by line; read them as one who has not seen the program.
struct GoldenTests {
  func draws(
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
}
