/// What is done once by one thread, task or process and waited for by another, and what very many of them cost: as
/// `plait run` and `python3` do it, CPU time from the process's start to its end, children included.
struct Handover {
  var name: String
  var setup: String
  var body: String
  var iterations: Int
  /// Microseconds that one may take; for memory MiB.
  var most: Double
  var isMemory = false

  static let all: [Handover] = [
    Handover(
      name: "Condition hand-over", setup: "import threading",
      body: """
        condition = threading.Condition()
        turn = 0
        def play(me):
            global turn
            for _ in range(40000):
                with condition:
                    while turn != me:
                        condition.wait()
                    turn = 1 - me
                    condition.notify()
        threads = [threading.Thread(target=play, args=(i,)) for i in range(2)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        """, iterations: 80_000, most: 0.3),
    Handover(
      name: "Queue item", setup: "import queue, threading",
      body: """
        items = queue.Queue()
        def produce():
            for i in range(100000):
                items.put(i)
        def consume():
            for i in range(100000):
                items.get()
        threads = [threading.Thread(target=f) for f in (produce, consume)]
        for thread in threads: thread.start()
        for thread in threads: thread.join()
        """, iterations: 100_000, most: 0.5),
    Handover(
      name: "asyncio.sleep(0)", setup: "import asyncio",
      body: """
        async def play():
            for _ in range(50000):
                await asyncio.sleep(0)
        async def main():
            await asyncio.gather(play(), play())
        asyncio.run(main())
        """, iterations: 100_000, most: 0.3),
    Handover(
      name: "thread start, join", setup: "import threading",
      body: """
        def work(): pass
        for _ in range(10000):
            thread = threading.Thread(target=work)
            thread.start()
            thread.join()
        """, iterations: 10_000, most: 2),
    Handover(
      name: "process start, join", setup: "import multiprocessing",
      body: """
        def work(): pass
        for _ in range(200):
            process = multiprocessing.Process(target=work)
            process.start()
            process.join()
        """, iterations: 200, most: 20),
    Handover(name: "import asyncio", setup: "", body: "import asyncio", iterations: 1, most: 5000),
    Handover(
      name: "10,000 threads", setup: "import threading",
      body: """
        gate = threading.Event()
        threads = [threading.Thread(target=gate.wait) for _ in range(10000)]
        for thread in threads: thread.start()
        gate.set()
        for thread in threads: thread.join()
        """, iterations: 10_000, most: 1024, isMemory: true),
    Handover(
      name: "100,000 tasks", setup: "import asyncio",
      body: """
        async def work(gate):
            await gate.wait()
        async def main():
            gate = asyncio.Event()
            tasks = [asyncio.create_task(work(gate)) for _ in range(100000)]
            await asyncio.sleep(0)
            gate.set()
            await asyncio.gather(*tasks)
        asyncio.run(main())
        """, iterations: 100_000, most: 1024, isMemory: true),
  ]
}

enum HandoverTable {
  private static let repetitions = 5

  static func show() {
    let plait = [Plait.path, "run", "-"]
    let python = CPython.version()
    say("CPU microseconds each, median of \(repetitions); MiB: the most memory there was at a time")
    say(
      filled("", 22) + padded("Plait", 10) + padded(python ?? "", 18) + padded("ratio", 10) + padded("goal", 10)
        + padded("MiB", 10) + padded("python3", 10) + padded("goal", 8))
    for row in Handover.all {
      guard let ours = measure(row, plait) else {
        say(filled(row.name, 22) + "  failed")
        continue
      }
      let theirs = measure(row, [CPython.path, "-"])
      var line = filled(row.name, 22) + column(ours.time, 2) + column(theirs?.time ?? .nan, 2, width: 18)
      line += column((theirs?.time ?? .nan) / ours.time, 2, width: 9) + "x"
      line += row.isMemory ? padded("", 10) : column(row.most, 1)
      line += column(ours.memory, 0) + column(theirs?.memory ?? .nan, 0)
      say(line + (row.isMemory ? column(row.most, 0, width: 8) : ""))
    }
    say("ratio: how many times as long python3 takes\n")
  }

  /// Microseconds of one, and MiB of all.
  private static func measure(_ row: Handover, _ program: [String]) -> (time: Double, memory: Double)? {
    var (times, memory) = ([Double](), 0.0)
    for _ in 0..<(row.isMemory ? 1 : repetitions) {
      guard let least = Child(program, input: row.setup + "\n"), least.status == 0,
        let whole = Child(program, input: row.setup + "\n" + row.body + "\n"), whole.status == 0
      else { return nil }
      times.append((whole.seconds - least.seconds) * 1e6 / Double(row.iterations))
      memory = max(memory, Double(whole.bytes) / 1_048_576)
    }
    return (median(times), memory)
  }
}
