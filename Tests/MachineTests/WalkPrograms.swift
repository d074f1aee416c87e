import Testing

/// Small programs which between them use every feature that leaves something in the machine's state.
struct WalkProgram: CustomTestStringConvertible, Sendable {
  var name: String
  var source: String

  var testDescription: String { name }

  init(_ name: String, _ source: String) {
    self.name = name
    self.source = "import threading, time\n" + source + Self.startAll
  }

  /// Every program names its threads' functions in `work`.
  private static let startAll = """

    threads = [threading.Thread(target=f) for f in work]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print("end")
    """

  static let all = ofTheLanguage + ofThreadsAndLifetimes + ofProcesses

  private static let ofTheLanguage: [WalkProgram] = [
    WalkProgram(
      "locals and closures",
      """
      def counter(start):
          n = start
          def add(k=1):
              nonlocal n
              n += k
              return n
          def forget():
              nonlocal n
              del n
          return add, forget
      add, forget = counter(10)
      def a():
          x = add()
          y = [add(i) for i in range(3)]
          del x
          print(y)
      def b():
          mine, gone = counter(0)
          mine()
          add(mine())
          forget()
          try:
              mine(add())
          except NameError as e:
              print(type(e).__name__)
      work = a, b, a
      """),
    WalkProgram(
      "classes and dunder methods",
      """
      class Money:
          made = 0
          def __init__(self, n):
              self.n = n
              Money.made += 1
          def __add__(self, other):
              return Money(self.n + (other.n if isinstance(other, Money) else other))
          __radd__ = __add__
          def __iadd__(self, other):
              self.n += other
              self.last = other
              return self
          def __lt__(self, other): return self.n < other.n
          def __bool__(self): return bool(self.n)
          def __call__(self, k): self.n -= k
          def __getitem__(self, k): return self.n + k
          def __len__(self): return self.n
          def __contains__(self, k): return self.n == k
          def __repr__(self): return f"Money({self.n})"
          def __getattr__(self, name): return name
          @property
          def double(self): return 2 * self.n
          @double.setter
          def double(self, n): self.n = n // 2
      class Coin(Money):
          def __init__(self, n):
              super().__init__(n)
              self.kind = "coin"
      purse = Money(1)
      def a():
          global purse
          purse += 2
          if purse: purse(1)
          print(purse.nothing, len(purse), purse[3], 5 in purse)
      def b():
          global purse
          purse = sum([Coin(2), purse], 1)
          purse.double = 10
          print(purse.double, min(Coin(1), purse))
      work = a, b
      """),
    WalkProgram(
      "exceptions with finally",
      """
      log = []
      class Bad(Exception): pass
      def risky(n):
          try:
              if n == 0: raise Bad("zero", n)
              if n == 1: return 10 // (n - 1)
              return n
          except ZeroDivisionError as e:
              raise Bad("one") from e
          else:
              log.append("else")
          finally:
              log.append(n)
      def a():
          for i in range(3):
              try:
                  risky(i)
              except Bad as e:
                  try:
                      raise KeyError(i)
                  except KeyError as k:
                      print(repr(k), repr(k.__context__), repr(e.__cause__))
      def b():
          while True:
              try:
                  risky(len(log))
                  break
              finally:
                  log.append("f")
                  if len(log) < 4: continue
      work = a, b
      """),
    WalkProgram(
      "with",
      """
      inside = 0
      class Room:
          def __init__(self, swallows): self.swallows = swallows
          def __enter__(self):
              global inside
              inside += 1
              return self
          def __exit__(self, kind, value, trace):
              global inside
              inside -= 1
              return self.swallows
      lock = threading.Lock()
      def a():
          with Room(True) as r, lock:
              r.seen = inside
              raise ValueError(r.seen)
          print(inside)
      def b():
          with lock:
              with Room(False):
                  pass
          with Room(False):
              raise KeyError("out")
      work = a, b
      """),
    WalkProgram(
      "generators",
      """
      def averager():
          total, n = 0, 0
          got = None
          try:
              while True:
                  got = yield got and total / n
                  total += got
                  n += 1
          finally:
              print("closed", total)
      def inner(n):
          for i in range(n):
              k = yield i
              if k: n += k
          return "done"
      def outer():
          r = yield from inner(2)
          yield r
          yield from [7, 8]
      shared = averager()
      next(shared)
      source = outer()
      def a():
          for k in (1, 2):
              try:
                  print(shared.send(k))
              except (ValueError, StopIteration) as e:
                  print(repr(e))
      def b():
          for x in source:
              print(x)
          shared.close()
      def c():
          try:
              print(next(source))
              print(list(x * 2 for x in source if x))
          except (ValueError, StopIteration) as e:
              print(type(e))
      work = a, b, c
      """),
    WalkProgram(
      "coroutines",
      """
      log = []
      class Pause:
          def __init__(self, value): self.value = value
          def __await__(self): return (yield self.value)
      async def step(n):
          got = await Pause(n)
          log.append(got)
          return got or n
      class Room:
          async def __aenter__(self): return await step(1)
          async def __aexit__(self, kind, value, trace): return kind is KeyError
      async def numbers(n):
          try:
              for i in range(n):
                  await Pause(i)
                  sent = yield i
                  if sent: log.append(sent)
          finally:
              log.append("closed")
      async def main():
          async with Room() as r:
              raise KeyError(r)
          found = [i async for i in numbers(2)]
          g = numbers(3)
          async for i in g:
              if i: break
          await g.aclose()
          return found, sum([await step(i) for i in range(2)])
      def drive(c, value=None):
          seen = []
          while True:
              try:
                  seen.append(c.send(value))
              except StopIteration as e:
                  return e.value, len(seen)
      shared = step(7)
      def a():
          print(drive(main()))
          try:
              shared.send(None)
          except (RuntimeError, ValueError) as e:
              print(type(e).__name__)
      def b():
          c = main()
          c.send(None)
          try:
              c.throw(ValueError(len(log)))
          except ValueError as e:
              print(repr(e))
          try:
              shared.send(None)
          except (RuntimeError, ValueError, TypeError) as e:
              print(type(e).__name__)
          shared.close()
      work = a, b
      """),
    WalkProgram(
      "patterns, groups, exec",
      """
      class Point:
          __match_args__ = "x", "y"
          def __init__(self, x, y): self.x, self.y = x, y
      things = [Point(0, 1), {"k": 1, "l": [2, 3]}, [1, 2, 3], "s", 5]
      def name(v):
          match v:
              case Point(0, y=n) | [n, _, 3]: return ("p", n)
              case {"k": k, **rest} if rest: return k, rest
              case [first, *more]: return first, more
              case str() | None as s: return s
              case _: return "other"
      def a():
          for thing in things: print(name(thing))
          things[0].x += 1
          exec("things.append(len(things)); made = 1", {"things": things, "len": len})
      def b():
          try:
              try:
                  raise ExceptionGroup("g", [ValueError(name(things[0])), KeyError(1), OSError(things[-1])])
              except* ValueError as e:
                  things[2].append(repr(e))
              except* KeyError:
                  raise TypeError("new")
          except Exception as e:
              print(repr(e))
          print(eval("name(things[2])"))
      work = a, b
      """),
    WalkProgram(
      "comprehensions and containers",
      """
      box = {"a": 1}
      rows = [[0] * 2 for _ in range(2)]
      seen = set()
      def a():
          global box
          box = {k: v + 1 for k, v in box.items() if v}
          rows[0][1] += len(box)
          seen.add((1, "x"))
          rows.append([*rows[0]])
          rows[1:] = [[9]]
      def b():
          box["b"] = {x for x in range(3)}
          box.pop("a", None)
          seen.update({(1, "x"), frozenset([2])})
          rows.insert(0, [k for k in box])
          rows.sort(key=len)
          x, *rest = rows
          del rows[0]
          print(len(rest))
      work = a, b
      """),
    WalkProgram(
      "many keys",
      """
      d = {}
      s = set()
      def a():
          for i in range(11):
              d[i] = str(i)
          for i in range(0, 11, 2):
              del d[i]
          d["x"] = 1
      def b():
          for i in range(5, 30):
              s.add(i)
          d.clear()
          d.setdefault(4, []).append(1)
          s.difference_update(range(20))
          print(sorted(s))
      work = a, b
      """),
    WalkProgram(
      "user equality and hash",
      """
      asked = 0
      class Key:
          def __init__(self, n): self.n = n
          def __eq__(self, other):
              global asked
              asked += 1
              return isinstance(other, Key) and self.n == other.n
          def __hash__(self):
              global asked
              asked += 10
              return self.n % 2
      d = {Key(0): "zero"}
      items = [Key(5), 3]
      def a():
          d[Key(2)] = "two"
          print(Key(2) in d, Key(7) in items)
      def b():
          s = {Key(1), Key(3)} | {Key(1)}
          print(len(s), d.get(Key(0)), items.count(Key(5)))
          d.pop(Key(2), None)
          items.remove(Key(5))
      work = a, b
      """),
    WalkProgram(
      "callbacks of builtins",
      """
      factor = 1
      calls = 0
      def key(x):
          global calls
          calls += 1
          return x * factor
      def a():
          print(sorted([3, 1, 2], key=key))
          print(max([1, 2], key=key), list(map(key, [1, 2])))
      def b():
          global factor
          factor = -1
          print(list(filter(key, [0, 1])), any(key(x) for x in [0, 5]))
          print(sum(map(key, (1, 2))), dict(zip("ab", map(key, [1, 2]))))
      work = a, b
      """),
  ]
}
