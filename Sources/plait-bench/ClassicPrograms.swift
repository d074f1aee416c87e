/// Classic programs of courses on concurrency, for `plait-bench explore`.
enum ClassicPrograms {
  static let all: [(name: String, source: String)] = [
    (
      "bank deadlock, 2 accounts",
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
      accounts = [Account(100) for _ in range(2)]
      n = len(accounts)
      ts = [threading.Thread(target=transfer, args=(accounts[i], accounts[(i + 1) % n], 10)) for i in range(n)]
      for t in ts: t.start()
      for t in ts: t.join()
      print([a.balance for a in accounts])
      """
    ),
    (
      "bank deadlock, 3 accounts",
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
      accounts = [Account(100) for _ in range(3)]
      n = len(accounts)
      ts = [threading.Thread(target=transfer, args=(accounts[i], accounts[(i + 1) % n], 10)) for i in range(n)]
      for t in ts: t.start()
      for t in ts: t.join()
      print([a.balance for a in accounts])
      """
    ),
    (
      "5 philosophers",
      """
      import threading
      N = 5
      forks = [threading.Lock() for _ in range(N)]
      def philosopher(i):
          left, right = forks[i], forks[(i + 1) % N]
          with left:
              with right:
                  pass
      ts = [threading.Thread(target=philosopher, args=(i,)) for i in range(N)]
      for t in ts: t.start()
      for t in ts: t.join()
      print("done")
      """
    ),
    (
      "7 philosophers, ordered",
      """
      import threading
      N = 7
      forks = [threading.Lock() for _ in range(N)]
      def philosopher(i):
          a, b = sorted((i, (i + 1) % N)); left, right = forks[a], forks[b]
          with left:
              with right:
                  pass
      ts = [threading.Thread(target=philosopher, args=(i,)) for i in range(N)]
      for t in ts: t.start()
      for t in ts: t.join()
      print("done")
      """
    ),
    (
      "bounded buffer, 2 + 2",
      """
      import threading
      class Buffer:
          def __init__(self, size):
              self.items = []
              self.size = size
              self.cond = threading.Condition()
          def put(self, x):
              with self.cond:
                  while len(self.items) == self.size:
                      self.cond.wait()
                  self.items.append(x)
                  self.cond.notify_all()
          def get(self):
              with self.cond:
                  while not self.items:
                      self.cond.wait()
                  x = self.items.pop(0)
                  self.cond.notify_all()
                  return x
      b = Buffer(1)
      def producer(n):
          for i in range(1):
              b.put(n)
      def consumer():
          for i in range(1):
              b.get()
      ts = [threading.Thread(target=producer, args=(i,)) for i in range(2)] + [threading.Thread(target=consumer) for _ in range(2)]
      for t in ts: t.start()
      for t in ts: t.join()
      print("done")
      """
    ),
    (
      "  `if` for `while`",
      """
      import threading
      class Buffer:
          def __init__(self, size):
              self.items = []
              self.size = size
              self.cond = threading.Condition()
          def put(self, x):
              with self.cond:
                  if len(self.items) == self.size:
                      self.cond.wait()
                  self.items.append(x)
                  self.cond.notify_all()
          def get(self):
              with self.cond:
                  if not self.items:
                      self.cond.wait()
                  x = self.items.pop(0)
                  self.cond.notify_all()
                  return x
      b = Buffer(1)
      def producer(n):
          for i in range(1):
              b.put(n)
      def consumer():
          for i in range(1):
              b.get()
      ts = [threading.Thread(target=producer, args=(i,)) for i in range(2)] + [threading.Thread(target=consumer) for _ in range(2)]
      for t in ts: t.start()
      for t in ts: t.join()
      print("done")
      """
    ),
    (
      "  notify for notify_all",
      """
      import threading
      class Buffer:
          def __init__(self, size):
              self.items = []
              self.size = size
              self.cond = threading.Condition()
          def put(self, x):
              with self.cond:
                  while len(self.items) == self.size:
                      self.cond.wait()
                  self.items.append(x)
                  self.cond.notify()
          def get(self):
              with self.cond:
                  while not self.items:
                      self.cond.wait()
                  x = self.items.pop(0)
                  self.cond.notify()
                  return x
      b = Buffer(1)
      def producer(n):
          for i in range(1):
              b.put(n)
      def consumer():
          for i in range(1):
              b.get()
      ts = [threading.Thread(target=producer, args=(i,)) for i in range(2)] + [threading.Thread(target=consumer) for _ in range(2)]
      for t in ts: t.start()
      for t in ts: t.join()
      print("done")
      """
    ),
    (
      "Peterson",
      """
      import threading
      flag = [False, False]
      turn = 0
      inside = 0
      worst = 0
      def worker(i):
          global turn, inside, worst
          other = 1 - i
          flag[i] = True
          turn = other
          while flag[other] and turn == other:
              pass
          inside += 1
          worst = max(worst, inside)
          inside -= 1
          flag[i] = False
      ts = [threading.Thread(target=worker, args=(i,)) for i in range(2)]
      for t in ts: t.start()
      for t in ts: t.join()
      print(worst)
      """
    ),
    (
      "  flag after turn",
      """
      import threading
      flag = [False, False]
      turn = 0
      inside = 0
      worst = 0
      def worker(i):
          global turn, inside, worst
          other = 1 - i
          turn = other
          flag[i] = True
          while flag[other] and turn == other:
              pass
          inside += 1
          worst = max(worst, inside)
          inside -= 1
          flag[i] = False
      ts = [threading.Thread(target=worker, args=(i,)) for i in range(2)]
      for t in ts: t.start()
      for t in ts: t.join()
      print(worst)
      """
    ),
    (
      "2 readers + 2 writers",
      """
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
      ts = [threading.Thread(target=reader) for _ in range(2)] + [threading.Thread(target=writer) for _ in range(2)]
      for t in ts: t.start()
      for t in ts: t.join()
      print(data)
      """
    ),
  ]
}
