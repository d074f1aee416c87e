/// Programs about threads, time, and the life of objects and names.
extension WalkProgram {
  static let ofThreadsAndLifetimes: [WalkProgram] = [
    WalkProgram(
      "condition, rlock, timeouts",
      """
      r = threading.RLock()
      ready = threading.Condition(r)
      items = []
      def a():
          with ready:
              while not items:
                  if not ready.wait(timeout=0.5):
                      print("late")
                      return
              with r:
                  print(items.pop())
      def b():
          time.sleep(0.3)
          with ready:
              with ready:
                  items.append(1)
                  ready.notify_all()
      def c():
          got = r.acquire(timeout=0.1)
          if got:
              time.sleep(0.01)
              r.release()
          threads[1].join(timeout=0.2)
          print(got, threads[1].is_alive())
      work = a, b, c
      """),
    WalkProgram(
      "strings and big integers",
      """
      text = ""
      big = 1
      data = b""
      def a():
          global text, big
          for c in "xyz":
              text += c * 2
              big = big * 10 ** 12 + 7
          print(f"{text!r:>10}|{big:,}", big % 1000003)
      def b():
          global text, big, data
          text = text.upper().replace("X", "é") + "%d-%s" % (3, "q")
          big = -big << 40
          data += bytes([1, 2]) + text.encode()
          print(text[::-1], str(big)[-3:], len(data), hash(big) == hash(big))
      work = a, b
      """),
    WalkProgram(
      "deep recursion",
      """
      deepest = 0
      def down(n):
          global deepest
          if n == 0:
              deepest += 1
              return deepest
          a, b, c = n, n + 1, n + 2
          return down(n - 1) + (a - b + c - n - 1)
      class Node:
          def __init__(self, n): self.inner = Node(n - 1) if n else None
          def __eq__(self, other): return self.inner == other.inner
      def a():
          print(down(60))
          deep = Node(12)
          print(deep == Node(12))
      def b():
          print(down(5), down(90))
      def fails():
          def forever(n): return forever(n + 1) + deepest
          try:
              forever(0)
          except RecursionError:
              print("too deep")
      work = a, b, fails
      """),
    WalkProgram(
      "attributes come and go",
      """
      class Plain: pass
      class Slow(Plain):
          kind = "slow"
          def name(self): return "slow"
      thing = Plain()
      def f(): pass
      def a():
          for i in range(2):
              setattr(thing, "x" + str(i), i)
          thing.y = 1
          del thing.y
          f.calls = getattr(f, "calls", 0) + 1
          print(sorted(thing.__dict__))
      def b():
          setattr(thing, "z" + "q", 2)
          Plain.kind = "plain"
          Slow.name = lambda self: "fast" + self.kind
          print(getattr(thing, "kind", "?"), Slow().name())
          f.calls = getattr(f, "calls", 0) + 1
          thing.__class__ = Slow
      def c():
          print(getattr(thing, "kind", "?"), hasattr(thing, "name"), getattr(f, "calls", None))
          del Slow.kind
          for k in ("p", "q"):
              setattr(Slow(), k, k)
      work = a, b, c
      """),
    WalkProgram(
      "classes made in threads",
      """
      made = []
      def a():
          class Local:
              n = len(made)
              def show(self): return ("a", self.n)
          made.append(Local())
          print(made[-1].show())
      def b():
          Local = type("Local", (), {"show": lambda self: ("b", self.m), "m": 5})
          made.append(Local())
          x = made[0]
          x.own = 1
          print(x.show())
      work = a, b, a
      """),
    WalkProgram(
      "threads start threads",
      """
      log = []
      class Worker(threading.Thread):
          def __init__(self, n):
              super().__init__(name=f"w{n}", daemon=n == 0)
              self.n = n
          def run(self):
              log.append(self.name)
              if self.n < 2:
                  child = Worker(self.n + 1)
                  child.start()
                  child.join()
              if self.n == 2: raise RuntimeError(len(log))
      def a():
          w = Worker(1)
          w.start()
          print(threading.active_count(), threading.current_thread().name)
          w.join()
      def b():
          Worker(0).start()
          log.append([t.name for t in threading.enumerate()])
      work = a, b
      """),
    WalkProgram(
      "imports and random in threads",
      """
      def a():
          import random
          random.seed(3)
          print(random.randrange(10))
      def b():
          import math, random
          random.seed(4)
          print(math.floor(2.5), random.random() < 2)
      work = a, b
      """),
    WalkProgram(
      "finalizers",
      """
      class Item:
          def __init__(self, name): self.name = name
          def __del__(self):
              names.append(self.name)
              print("del", self.name)
      names = []
      shared = [Item("shared"), Item("other")]
      def fails():
          local = Item("local")
          raise ValueError
      def a():
          mine = shared[0]
          shared[0] = None
          print(mine is None)
          node = Item("node")
          node.inner = [Item("inner"), (Item("deep"),)]
          node = None
          print(len(names))
      def b():
          mine = shared[0]
          shared.clear()
          try:
              fails()
          except ValueError:
              print("handling")
          Item("temporary").name
          cycle = Item("cycle")
          cycle.me = cycle
      work = a, b
      """),
    WalkProgram(
      "weak references and dropped generators",
      """
      import weakref
      class Item:
          def __init__(self, n): self.n = n
      kept = {"x": Item(1)}
      cache = weakref.WeakValueDictionary(kept)
      reference = weakref.ref(kept["x"], lambda r: print("gone"))
      def numbers():
          try:
              yield 1
              yield 2
          finally:
              print("finally", len(cache))
      def a():
          for n in numbers():
              print(n)
              break
          found = cache.get("x")
          print(found is not None)
      def b():
          kept.clear()
          print(reference() is None)
          g = numbers()
          next(g)
          g = None
          cache["y"] = Item(2)
          print(len(cache))
      work = a, b
      """),
    WalkProgram(
      "clock",
      """
      start = time.monotonic()
      def a():
          time.sleep(0.2)
          print(round(time.monotonic() - start, 1))
      def b():
          time.sleep(0.1)
          time.sleep(0.1)
          print(time.perf_counter() > 0)
      work = a, b
      """),
  ]
}
