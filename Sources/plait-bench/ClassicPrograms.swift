/// Classic programs of courses on concurrency, for `plait-bench explore`.
enum ClassicPrograms {
  static let all: [(name: String, source: String)] = [
    ("bank deadlock, 2 accounts", bank(accounts: 2)),
    ("bank deadlock, 3 accounts", bank(accounts: 3)),
    ("5 philosophers", philosophers(5, pick: "a, b = i, (i + 1) % N")),
    ("7 philosophers, ordered", philosophers(7, pick: "a, b = sorted((i, (i + 1) % N))")),
    ("bounded buffer, 2 + 2", buffer(waitsIn: "while", wakes: "notify_all")),
    ("  `if` for `while`", buffer(waitsIn: "if", wakes: "notify_all")),
    ("  notify for notify_all", buffer(waitsIn: "while", wakes: "notify")),
    ("Peterson", peterson(enter: ["flag[i] = True", "turn = other"])),
    ("  flag after turn", peterson(enter: ["turn = other", "flag[i] = True"])),
    ("2 readers + 2 writers", readersAndWriters),
  ]

  /// Threads that each add one so often to a global, without a lock.
  static func racyCounter(_ threads: Int, _ increments: Int) -> String {
    """
    import threading
    n = 0
    def add():
        global n
        for _ in range(\(increments)):
            n += 1
    \(run("[threading.Thread(target=add) for _ in range(\(threads))]"))
    print(n)
    """
  }

  /// The same with a lock around each addition.
  static func lockedCounter(_ threads: Int, _ increments: Int) -> String {
    racyCounter(threads, increments).replacing("n = 0", with: "n, lock = 0, threading.Lock()")
      .replacing("        n += 1", with: "        with lock: n += 1")
  }

  /// Each thread counts for itself, with a lock of its own.
  static func ownLocks(_ threads: Int, _ increments: Int) -> String {
    """
    import threading
    counts, locks = [0] * \(threads), [threading.Lock() for _ in range(\(threads))]
    def add(i):
        for _ in range(\(increments)):
            with locks[i]: counts[i] += 1
    \(run("[threading.Thread(target=add, args=(i,)) for i in range(\(threads))]"))
    print(sum(counts))
    """
  }

  /// Starts threads and waits for them.
  private static func run(_ threads: String) -> String {
    """
    ts = \(threads)
    for t in ts: t.start()
    for t in ts: t.join()
    """
  }

  private static func bank(accounts: Int) -> String {
    """
    import threading
    class Account:
        def __init__(self, balance):
            self.balance = balance
            self.lock = threading.Lock()
    def transfer(a, b, amount):
        with a.lock:
            with b.lock:
                a.balance -= amount
                b.balance += amount
    accounts = [Account(100) for _ in range(\(accounts))]
    n = len(accounts)
    \(run("[threading.Thread(target=transfer, args=(accounts[i], accounts[(i + 1) % n], 10)) for i in range(n)]"))
    print([a.balance for a in accounts])
    """
  }

  private static func philosophers(_ count: Int, pick: String) -> String {
    """
    import threading
    N = \(count)
    forks = [threading.Lock() for _ in range(N)]
    def philosopher(i):
        \(pick)
        with forks[a]:
            with forks[b]:
                pass
    \(run("[threading.Thread(target=philosopher, args=(i,)) for i in range(N)]"))
    print("done")
    """
  }

  private static func buffer(waitsIn keyword: String, wakes: String) -> String {
    """
    import threading
    class Buffer:
        def __init__(self, size):
            self.items = []
            self.size = size
            self.cond = threading.Condition()
        def put(self, x):
            with self.cond:
                \(keyword) len(self.items) == self.size:
                    self.cond.wait()
                self.items.append(x)
                self.cond.\(wakes)()
        def get(self):
            with self.cond:
                \(keyword) not self.items:
                    self.cond.wait()
                x = self.items.pop(0)
                self.cond.\(wakes)()
                return x
    b = Buffer(1)
    \(run("[threading.Thread(target=f, args=a) for f, a in [(b.put, (0,)), (b.put, (1,)), (b.get, ()), (b.get, ())]]"))
    print("done")
    """
  }

  private static func peterson(enter: [String]) -> String {
    """
    import threading
    flag = [False, False]
    turn = 0
    inside = 0
    worst = 0
    def worker(i):
        global turn, inside, worst
        other = 1 - i
        \(enter[0])
        \(enter[1])
        while flag[other] and turn == other:
            pass
        inside += 1
        worst = max(worst, inside)
        inside -= 1
        flag[i] = False
    \(run("[threading.Thread(target=worker, args=(i,)) for i in range(2)]"))
    print(worst)
    """
  }

  private static let readersAndWriters = """
    import threading
    class RW:
        def __init__(self):
            self.cond = threading.Condition()
            self.readers = 0
            self.writing = False
        def start_read(self):
            with self.cond:
                while self.writing: self.cond.wait()
                self.readers += 1
        def end_read(self):
            with self.cond:
                self.readers -= 1
                if self.readers == 0: self.cond.notify_all()
        def start_write(self):
            with self.cond:
                while self.writing or self.readers: self.cond.wait()
                self.writing = True
        def end_write(self):
            with self.cond:
                self.writing = False
                self.cond.notify_all()
    rw = RW()
    data = 0
    def reader():
        rw.start_read()
        x = data
        rw.end_read()
    def writer():
        global data
        rw.start_write()
        data += 1
        rw.end_write()
    \(run("[threading.Thread(target=f) for f in (reader, reader, writer, writer)]"))
    print(data)
    """
}
